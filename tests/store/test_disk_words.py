"""Whatever the disk or SQLite says becomes a sentence: what happened, that nothing is lost, what to do."""

from __future__ import annotations

import errno
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from rygtraening.domain.fields import Unreadable
from rygtraening.domain.ports import DamagedJournal, KnownError
from rygtraening.store.faults import explain, explained

FULL = "The disk is full, so the latest could not be saved. Everything saved before is still there."
REFUSED = "The program is not allowed to read or write"
UNOPENED = "cannot be opened. Nothing has been changed."
DAMAGED = "is damaged and cannot be read. It has been left exactly as it is."
IN_USE = "Another program is using the log right now"
READ_ONLY = "can only be read, so nothing new can be saved."
DISK_ERROR = "The disk reported an error at"


def said_by_sqlite(code: int) -> sqlite3.DatabaseError:
    error = sqlite3.DatabaseError("database disk image is malformed")
    error.sqlite_errorcode = code
    return error


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file of SQLite's that is well."""
    file = tmp_path / "journal.sqlite3"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE fact (id)")
        connection.commit()
    return file


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, FULL),
        (errno.EDQUOT, FULL),
        (errno.EFBIG, FULL),
        (errno.EACCES, REFUSED),
        (errno.EPERM, REFUSED),
        (errno.EROFS, REFUSED),
        (errno.EIO, UNOPENED),
        (errno.ENOENT, UNOPENED),
    ],
)
def test_what_the_system_says(number: int, sentence: str, path: Path) -> None:
    assert sentence in str(explain(OSError(number, "no"), path))


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (sqlite3.SQLITE_FULL, FULL),
        (sqlite3.SQLITE_NOTADB, DAMAGED),
        (sqlite3.SQLITE_BUSY, IN_USE),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, IN_USE),
        (sqlite3.SQLITE_LOCKED, IN_USE),
        (sqlite3.SQLITE_READONLY, DISK_ERROR),  # for it can be written: the disk stumbled when it was opened
        (sqlite3.SQLITE_READONLY_ROLLBACK, DISK_ERROR),
        (sqlite3.SQLITE_READONLY_DIRECTORY, READ_ONLY),
        (sqlite3.SQLITE_PERM, READ_ONLY),
        (sqlite3.SQLITE_CANTOPEN, UNOPENED),
        (sqlite3.SQLITE_IOERR, DISK_ERROR),
        (sqlite3.SQLITE_IOERR_FSYNC, DISK_ERROR),
    ],
)
def test_what_sqlite_says(code: int, sentence: str, path: Path) -> None:
    assert sentence in str(explain(said_by_sqlite(code), path))


def test_a_disk_that_failed_for_a_moment_is_no_damage_and_nobody_is_sent_to_a_copy(path: Path) -> None:
    found = explain(said_by_sqlite(sqlite3.SQLITE_CORRUPT), path)
    assert DISK_ERROR in str(found)
    assert not isinstance(found, DamagedJournal)


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\x00" + b"\x00" * 84, b"\xff" * 4096])
def test_what_is_malformed_when_it_is_asked_again_is_damaged(content: bytes, path: Path) -> None:
    if content:
        path.write_bytes(content)
    else:
        path.unlink()
    found = explain(said_by_sqlite(sqlite3.SQLITE_CORRUPT), path)
    assert DAMAGED in str(found)
    assert isinstance(found, DamagedJournal)


def test_a_text_that_is_no_text_is_damage_and_a_fault_of_the_program_is_none(path: Path) -> None:
    no_text = sqlite3.OperationalError("Could not decode to UTF-8 column 'payload' with text '\\xff'")
    assert isinstance(explain(no_text, path), DamagedJournal)
    assert explain(sqlite3.ProgrammingError("Cannot operate on a closed database."), path) is None
    assert explain(said_by_sqlite(sqlite3.SQLITE_CONSTRAINT), path) is None


def test_what_is_read_and_cannot_be_is_damage(path: Path) -> None:
    with pytest.raises(DamagedJournal), explained(path):
        raise Unreadable("day: nothing")


def test_a_fault_of_the_program_comes_out_as_it_is(path: Path) -> None:
    with pytest.raises(sqlite3.ProgrammingError, match="syntax"), explained(path):
        raise sqlite3.ProgrammingError("syntax")
    with pytest.raises(KnownError, match="The disk is full"), explained(path):
        raise OSError(errno.ENOSPC, "No space left on device")
