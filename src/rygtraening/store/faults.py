"""What the disk and SQLite say, turned into a sentence: what happened, that nothing is lost, what to do."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from rygtraening.domain.fields import Unreadable
from rygtraening.domain.ports import DamagedJournal, KnownError
from rygtraening.i18n import _

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_REFUSED = (errno.EACCES, errno.EPERM, errno.EROFS)
_OPENED_FOR_READING = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_READONLY_ROLLBACK)
"""What SQLite says where it may not write what it has open, or not take back an unfinished change in it."""


def damaged(path: Path) -> DamagedJournal:
    """The journal is there and cannot be read."""
    return DamagedJournal(
        _(
            "The log {path} is damaged and cannot be read. It has been left exactly as it is. “rygtraening backup "
            "restore” goes back to the last good copy and keeps the damaged file beside it. To start with an empty "
            "log, first move the damaged file somewhere safe."
        ).format(path=path)
    )


def not_ours(path: Path) -> DamagedJournal:
    """Something else lies where the journal should be; it may have been one whose first bytes were changed."""
    return DamagedJournal(
        _(
            "{path} is not a log of this program. It has been left exactly as it is. “rygtraening backup restore” goes "
            "back to the last good copy and keeps the file beside it. Or move it somewhere else, or choose another "
            "data folder."
        ).format(path=path)
    )


def newer(path: Path) -> KnownError:
    """A newer program wrote the journal."""
    return KnownError(
        _(
            "The log {path} was written by a newer version of this program. It has been left exactly as it is. "
            "Update the program, or choose another data folder."
        ).format(path=path)
    )


def half_missing(path: Path, stray: Path) -> DamagedJournal:
    """The journal is gone, but an unfinished change to it is there."""
    return DamagedJournal(
        _(
            "The log {path} is missing, but an unfinished change to it ({stray}) is there. Nothing has been "
            "changed. Put the log back beside it, or go back to the last good copy with “rygtraening backup "
            "restore”. To start with an empty log, move {stray} somewhere safe."
        ).format(path=path, stray=stray.name)
    )


def read_only(path: Path) -> str:
    """Why nothing can be written."""
    return _(
        "The log in {folder} can only be read, so nothing new can be saved. What is there is safe: you can look at "
        "it and export it. Give yourself the right to write in the folder, or choose another data folder."
    ).format(folder=path.parent)


def unreadable_answer() -> KnownError:
    """A safety answer that cannot be read must not count as a no."""
    return KnownError(
        _(
            "An answer about your safety cannot be read in the log, so the program does not go on as if it were "
            "not there. Nothing has been changed. Run “rygtraening doctor” to see which one it is."
        )
    )


def _unsaved_full() -> KnownError:
    return KnownError(
        _(
            "The disk is full, so the latest could not be saved. Everything saved before is still there. Make some "
            "room and try again."
        )
    )


def _refused(path: Path) -> KnownError:
    return KnownError(
        _(
            "The program is not allowed to read or write {path}. Nothing has been changed. Give yourself the right to "
            "it, or choose another data folder."
        ).format(path=path)
    )


def _unopened(path: Path) -> KnownError:
    return KnownError(
        _(
            "{path} cannot be opened. Nothing has been changed. See that the folder is there and is yours, and try "
            "again."
        ).format(path=path)
    )


def _disk_error(path: Path) -> KnownError:
    return KnownError(
        _(
            "The disk reported an error at {path}, so the latest may not have been saved. What was saved before has "
            "not been touched. Try again; if it goes on, copy the data folder to another disk."
        ).format(path=path)
    )


def in_use() -> KnownError:
    """Another program keeps the journal locked."""
    return KnownError(
        _(
            "Another program is using the log right now, so the latest could not be saved. Everything saved before "
            "is still there. Close the other one and try again."
        )
    )


def _reads_well(path: Path) -> bool:
    """Whether SQLite finds nothing wrong with the file when it is asked once more, by a connection of its own. A disk
    that fails to read for a moment (EIO) makes it say "malformed" too, and nobody should go back to a copy for that."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=0)) as connection:
            connection.execute("PRAGMA cell_size_check=ON")
            found: tuple[str] = connection.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.Error:
        return False
    return found == ("ok",)


def _may_write(path: Path) -> bool:
    """Whether the rights allow to write the file and beside it."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def explain(error: Exception, path: Path) -> KnownError | None:
    """The sentence for ``error``, or ``None`` where it is a fault of the program itself."""
    if isinstance(error, OSError):
        if error.errno in _FULL:
            return _unsaved_full()
        return _refused(path) if error.errno in _REFUSED else _unopened(path)
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        # Python's own complaint about a text that is not UTF-8 has no code.
        return damaged(path) if "decode" in str(error) else None
    match code & 0xFF:
        case sqlite3.SQLITE_FULL:
            return _unsaved_full()
        case sqlite3.SQLITE_CORRUPT if _reads_well(path):
            return _disk_error(path)
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return damaged(path)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return in_use()
        case sqlite3.SQLITE_READONLY if code in _OPENED_FOR_READING and _may_write(path):
            # What cannot be opened for writing SQLite opens for reading, also where it was the disk that stumbled.
            return _disk_error(path)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return KnownError(read_only(path))
        case sqlite3.SQLITE_CANTOPEN:
            return _unopened(path)
        case sqlite3.SQLITE_IOERR:
            return _disk_error(path)
    return None


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Raise a ``KnownError`` for whatever the disk or SQLite says about ``path`` inside."""
    try:
        yield
    except (Unreadable, UnicodeDecodeError) as error:
        # A table holds what it never could, or SQLite repeats what stands where the table's own words were.
        raise damaged(path) from error
    except (OSError, sqlite3.DatabaseError) as error:
        known = explain(error, path)
        if known is None:
            raise
        raise known from error
