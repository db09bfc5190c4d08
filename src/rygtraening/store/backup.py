"""A copy of the journal: whole, looked at after writing, for the owner only."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from msgspec.structs import replace

from rygtraening.domain.backups import CopyName, Inside, Occasion
from rygtraening.domain.long_work import Told, nobody
from rygtraening.domain.ports import KnownError
from rygtraening.i18n import _
from rygtraening.store import checksum, faults
from rygtraening.store.copy_file import look
from rygtraening.store.database import Database
from rygtraening.store.owner_only import keep_names, make_folder, owner_only

FOLDER = "backups"
"""Of the data folder."""
PAGES = 128
"""Copied at a time (0.5 MB): the journal is locked only meanwhile, so whoever writes in it hardly waits."""
PATIENCE_SECONDS = 0.05
PATIENCE = 100
"""So many times it is waited for whoever writes in the journal, so long each."""


def safety_copy(database: Database, occasion: Occasion, now: datetime, told: Told = nobody) -> Path:
    """Copy the journal as it is on disk to ``backups/<occasion>-<UTC stamp>.sqlite3`` beside it; the copy's path.

    The copy appears whole or not at all: it has its name only when it has been read through and found to hold as many
    facts. It is page for page what the journal is, so a damaged journal gives no copy but a ``DamagedJournal``, and one
    with changed rows gives a copy with the same: it is better than none, but counts for no whole one.
    ``told`` hears the share that is done, 0-1, and may raise to give up. A ``KnownError`` where the copy cannot be
    made; the journal is never touched.
    """
    if database.read_only:
        raise KnownError(faults.read_only(database.path))
    folder = database.path.parent / FOLDER
    with faults.explained(folder):
        make_folder(folder)
        with owner_only(), tempfile.TemporaryDirectory(prefix=".new-", dir=folder) as inside:
            fresh = Path(inside) / "journal.sqlite3"
            before = _facts(database)
            _copy(database, fresh, told)
            found = look(fresh)
            if found is None or not before <= found.facts <= _facts(database) or _written_wrong(found, database):
                raise _not_whole(database, folder)
            bring_to_disk(fresh)
            path = free_name(folder, CopyName(occasion, now.astimezone(UTC).replace(microsecond=0)))
            fresh.rename(path)
        keep_names(folder)
    return path


def copy_pages(source: sqlite3.Connection, target: sqlite3.Connection, told: Told = nobody) -> None:
    """Make ``target`` what ``source`` is, in one transaction. ``told`` hears how far it is until it is done, and may
    raise to give up. A ``KnownError`` where another program keeps one of them locked all the time."""
    waited = 0

    def step(state: int, left: int, all_: int) -> None:
        nonlocal waited
        waited += state in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
        if waited > PATIENCE:
            raise faults.in_use()
        if state != sqlite3.SQLITE_DONE:  # it is done then: too late to give up
            told(1 - left / max(1, all_))

    told(0.0)
    source.backup(target, pages=PAGES, progress=step, sleep=PATIENCE_SECONDS)


@contextmanager
def in_memory(connection: sqlite3.Connection, told: Told = nobody) -> Iterator[sqlite3.Connection]:
    """The journal as it is, in memory: reading it through there keeps nobody from writing in it meanwhile."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as memory:
        copy_pages(connection, memory, told)
        memory.execute("PRAGMA cell_size_check=ON")
        yield memory


def bring_to_disk(path: Path) -> None:
    """Have the file on disk for good."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def free_name(folder: Path, name: CopyName) -> Path:
    """``name``, or the first after it that nobody has: an older copy is never written over."""
    paths = (folder / replace(name, number=number).text for number in count(name.number))
    return next(path for path in paths if not os.path.lexists(path))


def _facts(database: Database) -> int:
    with database.reading() as connection:
        found: int = connection.execute("SELECT count(*) FROM fact").fetchone()[0]
    return found


def _written_wrong(copy: Inside, database: Database) -> bool:
    """Whether the copy has changed rows that the journal has not. An older journal knows of none, and so its copy has
    none."""
    if not copy.changed:
        return False
    with database.reading() as connection, in_memory(connection) as journal:
        return copy.changed > len(checksum.changed(journal))


def _copy(database: Database, fresh: Path, told: Told) -> None:
    with database.reading() as connection, closing(sqlite3.connect(fresh, isolation_level=None)) as copy:
        # Nobody but us knows of the file yet, and it is brought to the disk as a whole afterwards.
        copy.execute("PRAGMA journal_mode=OFF")
        copy.execute("PRAGMA synchronous=OFF")
        copy_pages(connection, copy, told)


def _not_whole(database: Database, folder: Path) -> KnownError:
    """Why the copy is not whole: the journal is not, or the disk has written something else."""
    with database.reading() as connection:
        if connection.execute("PRAGMA quick_check").fetchall() != [("ok",)]:
            return faults.damaged(database.path)
    return KnownError(
        _(
            "The safety copy in {folder} could not be read back, so nothing was changed: your log is as it was. See "
            "that the disk is well, and try again."
        ).format(folder=folder)
    )
