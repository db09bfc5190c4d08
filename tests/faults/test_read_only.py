"""A folder or file that can only be read: the log opens, says so, and can be exported; nothing is written."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from rygtraening.domain.ports import KnownError
from rygtraening.domain.record import MorningScore
from rygtraening.exchange.export import export
from rygtraening.store.database import open_database
from rygtraening.store.journal import SqliteJournal
from rygtraening.store.migrations import STEPS
from rygtraening.store.settings import JsonSettings

pytestmark = pytest.mark.promise(
    "the folder or the file can only be read (as another user)",
    "what is there is read and can be exported; what would write says why it cannot; nothing is touched",
)

Morning = Callable[[int], MorningScore]
AsReader = Callable[[], AbstractContextManager[None]]


@pytest.fixture
def data(open_folder: Path, morning: Morning) -> Path:
    """A data folder with one score and one choice in it, all of it for reading only."""
    folder = open_folder / "data"
    journal = SqliteJournal.open(folder)
    journal.append(morning(0))
    journal.close()
    JsonSettings(folder).set("theme", "dark")
    for path in folder.iterdir():
        path.chmod(0o444)
    folder.chmod(0o555)
    return folder


def test_a_folder_for_reading_only_is_read_and_said_to_be(
    data: Path, as_reader: AsReader, morning: Morning, open_folder: Path
) -> None:
    before = (data / "journal.sqlite3").read_bytes()
    (open_folder / "out").mkdir()
    (open_folder / "out").chmod(0o777)
    with as_reader():
        journal = SqliteJournal.open(data)
        assert journal.read_only is not None
        assert "can only be read" in journal.read_only
        assert journal.facts(MorningScore) == [morning(0)]
        assert journal.check() == []
        assert export(journal, "ndjson", open_folder / "out" / "log.ndjson") == 1
        with pytest.raises(KnownError, match="can only be read"):
            journal.append(morning(1))
        with pytest.raises(KnownError, match="can only be read"):
            journal.close_session(None)
        journal.close()
    data.chmod(0o755)
    assert (data / "journal.sqlite3").read_bytes() == before


def test_a_file_for_reading_only_in_a_folder_one_may_write_is_read_only_too(
    data: Path, as_reader: AsReader, morning: Morning
) -> None:
    data.chmod(0o777)
    with as_reader():
        journal = SqliteJournal.open(data)
        assert journal.read_only is not None
        assert journal.every_fact() == [morning(0)]
        journal.close()


def test_a_folder_that_becomes_read_only_while_the_program_runs_is_a_sentence(
    open_folder: Path, as_reader: AsReader, morning: Morning
) -> None:
    data = open_folder / "data"
    open_folder.chmod(0o777)
    with as_reader():
        journal = SqliteJournal.open(data)
        journal.append(morning(0))
        data.chmod(0o555)
        with pytest.raises(KnownError, match="can only be read"):
            journal.append(morning(1))
        data.chmod(0o755)
        journal.append(morning(1))
        assert journal.every_fact() == [morning(0), morning(1)]
        journal.close()


def test_an_older_journal_for_reading_only_is_brought_up_to_date_in_memory(
    data: Path, as_reader: AsReader, morning: Morning
) -> None:
    def add_mood(connection: sqlite3.Connection) -> None:
        connection.execute("ALTER TABLE day ADD COLUMN mood INTEGER")

    with as_reader():
        database = open_database(data, steps=(*STEPS, add_mood))
        with database.reading() as connection:
            assert connection.execute("SELECT morning, mood FROM day").fetchall() == [(3, None)]
        assert database.read_only
        database.close()
        again = SqliteJournal.open(data)
        assert again.every_fact() == [morning(0)]
        again.close()


def test_a_folder_one_may_not_write_and_that_holds_nothing_is_a_sentence(
    open_folder: Path, as_reader: AsReader
) -> None:
    open_folder.chmod(0o555)
    with as_reader(), pytest.raises(KnownError, match="not allowed"):
        SqliteJournal.open(open_folder / "data")


def test_a_journal_one_may_not_read_is_a_sentence(data: Path, as_reader: AsReader) -> None:
    data.chmod(0o700 if data.owner() == "root" else 0o000)
    with as_reader(), pytest.raises(KnownError, match="not allowed"):
        SqliteJournal.open(data)
    data.chmod(0o755)


def test_choices_that_cannot_be_kept_hold_for_this_run(data: Path, as_reader: AsReader) -> None:
    with as_reader():
        settings = JsonSettings(data)
        assert settings.get("theme") == "dark"
        settings.set("theme", "light")
        assert settings.get("theme") == "light"
        assert not settings.kept
    assert JsonSettings(data).get("theme") == "dark"


def test_damaged_settings_that_cannot_be_put_aside_stay(data: Path, as_reader: AsReader) -> None:
    (data / "settings.json").chmod(0o644)
    (data / "settings.json").write_bytes(b"{")
    with as_reader():
        settings = JsonSettings(data)
        settings.set("theme", "light")
        assert settings.get("theme") == "light"
    assert (data / "settings.json").read_bytes() == b"{"
