"""Opening the journal: made for the owner only, and nothing that is not a journal of this version is ever touched."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rygtraening.domain.ports import KnownError
from rygtraening.domain.record import MorningScore
from rygtraening.store import database
from rygtraening.store.database import FILE_NAME, open_database
from rygtraening.store.journal import SqliteJournal
from rygtraening.store.migrations import STEPS

if TYPE_CHECKING:
    from tests.store.conftest import Maker

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def open_umask() -> Iterator[None]:
    """As on a machine where new files are for everybody."""
    before = os.umask(0)
    yield
    os.umask(before)


@posix
@pytest.mark.usefixtures("open_umask")
def test_folder_and_file_are_the_owners_alone(tmp_path: Path) -> None:
    journal = SqliteJournal.open(tmp_path / "a" / "b")
    assert mode(tmp_path / "a") == mode(tmp_path / "a" / "b") == 0o700
    assert mode(journal.path) == 0o600
    journal.close()


@posix
@pytest.mark.usefixtures("open_umask")
def test_the_file_is_never_open_to_others_while_it_is_made(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []

    def look(connection: sqlite3.Connection) -> None:
        STEPS[0](connection)
        seen.extend(mode(path) for path in folder.rglob("*"))

    open_database(folder, steps=(look,)).close()
    assert seen
    assert {right & 0o077 for right in seen} == {0}


def test_making_a_journal_leaves_nothing_else_behind(journal: SqliteJournal, folder: Path) -> None:
    assert [path.name for path in folder.iterdir()] == [FILE_NAME]


def test_a_journal_that_could_not_be_made_leaves_no_file_at_all(folder: Path) -> None:
    def fail(connection: sqlite3.Connection) -> None:
        STEPS[0](connection)
        raise KnownError("no")

    with pytest.raises(KnownError):
        open_database(folder, steps=(fail,))
    assert list(folder.iterdir()) == []


def test_two_programs_making_it_at_once_share_the_first_one(folder: Path, tmp_path: Path) -> None:
    other = SqliteJournal.open(tmp_path / "other")

    def meanwhile(connection: sqlite3.Connection) -> None:
        STEPS[0](connection)
        shutil.copy(other.path, folder / FILE_NAME)

    opened = SqliteJournal(open_database(folder, steps=(meanwhile, *STEPS[1:])))
    assert opened.device == other.device
    opened.close()
    other.close()


@pytest.mark.parametrize("name", ["Åses træning", "100 % #1?", "a'b\"c"])
def test_a_folder_may_be_called_anything(name: str, tmp_path: Path) -> None:
    journal = SqliteJournal.open(tmp_path / name)
    assert journal.path == tmp_path / name / FILE_NAME
    assert journal.path.is_file()
    journal.close()


def refused(folder: Path) -> str:
    """What is said when the journal of ``folder`` is opened; fails where that changes the file."""
    path = folder / FILE_NAME
    before = path.read_bytes()
    with pytest.raises(KnownError) as told:
        SqliteJournal.open(folder)
    assert path.read_bytes() == before
    assert [path.name for path in folder.iterdir()] == [FILE_NAME]
    return str(told.value)


def test_a_newer_journal_is_refused_untouched(journal: SqliteJournal, folder: Path) -> None:
    journal.close()
    with closing(sqlite3.connect(journal.path)) as connection:
        connection.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    assert "newer version" in refused(folder)


def test_the_file_of_another_program_is_refused_untouched(folder: Path) -> None:
    folder.mkdir()
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        connection.execute("CREATE TABLE fact (id TEXT)")
    assert "not a log of this program" in refused(folder)


@pytest.mark.parametrize("content", [b"", b"\x00" * 8192, b"SQLite format 3\x00", b"SQLite garbage" * 100])
def test_a_file_of_nothing_is_damaged_and_not_new(content: bytes, folder: Path) -> None:
    folder.mkdir()
    (folder / FILE_NAME).write_bytes(content)
    assert "damaged" in refused(folder)


def test_a_file_of_something_else_is_refused_untouched(folder: Path) -> None:
    folder.mkdir()
    (folder / FILE_NAME).write_bytes(b"Kartofler, kaffe, gulerod\n" * 500)
    assert "not a log of this program" in refused(folder)


@pytest.mark.parametrize("kept", [100, 4096, 8192, 20_000])
def test_a_journal_that_was_cut_off_is_damaged_and_stays_as_it_is(
    kept: int, journal: SqliteJournal, folder: Path, make: Maker
) -> None:
    journal.append(*(make.morning(day, 3) for day in range(100)))
    journal.close()
    os.truncate(journal.path, kept)
    assert "damaged" in refused(folder)


def test_a_journal_whose_tables_are_gone_is_damaged(journal: SqliteJournal, folder: Path) -> None:
    journal.close()
    with closing(sqlite3.connect(journal.path)) as connection:
        connection.execute("DELETE FROM meta")
        connection.commit()
    assert "damaged" in refused(folder)


def test_a_folder_in_the_journals_place_is_refused(folder: Path) -> None:
    (folder / FILE_NAME).mkdir(parents=True)
    with pytest.raises(KnownError, match="not a log of this program"):
        SqliteJournal.open(folder)


def test_a_file_in_the_folders_place_is_a_sentence(folder: Path) -> None:
    folder.write_text("not a folder")
    with pytest.raises(KnownError, match="cannot be opened"):
        SqliteJournal.open(folder)


def test_a_half_written_change_without_its_journal_is_not_played_into_a_new_one(folder: Path) -> None:
    folder.mkdir()
    stray = folder / f"{FILE_NAME}-journal"
    stray.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\x00" * 504)
    with pytest.raises(KnownError, match="missing"):
        SqliteJournal.open(folder)
    assert [path.name for path in folder.iterdir()] == [stray.name]


def test_a_journal_in_use_elsewhere_is_a_sentence_and_the_next_try_works(journal: SqliteJournal, make: Maker) -> None:
    fact = make.morning(0, 3)
    with closing(sqlite3.connect(journal.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(KnownError, match="Another program"):
            journal.append(fact)
        other.execute("ROLLBACK")
    journal.append(fact)
    assert journal.facts(MorningScore) == [fact]


def test_what_is_written_is_brought_to_the_disk_before_it_is_acknowledged(folder: Path) -> None:
    opened = open_database(folder)
    with opened.reading() as connection:
        assert connection.execute("PRAGMA synchronous").fetchone() == (3,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
    opened.close()
    assert database.BUSY_SECONDS <= 1
