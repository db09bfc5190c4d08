"""The disk is full: a sentence, nothing that was kept is lost, and the next try works."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from rygtraening.domain.backups import Occasion
from rygtraening.domain.ports import KnownError
from rygtraening.domain.record import MorningScore, SessionRecord
from rygtraening.domain.running import RunningSession
from rygtraening.exchange.export import export
from rygtraening.exchange.whole_files import write_file
from rygtraening.store.backup import safety_copy
from rygtraening.store.database import open_database
from rygtraening.store.journal import SqliteJournal
from rygtraening.store.settings import JsonSettings
from rygtraening.wiring import FolderExchange
from tests.faults.conftest import START

pytestmark = pytest.mark.promise(
    "the disk is full, at every kind of write",
    "a sentence; what was kept stays and what is on the screen does; with room the next try keeps it all",
)
Morning = Callable[[int], MorningScore]


def fill(folder: Path) -> Path:
    """Something else takes all the room there is."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file, pytest.raises(OSError, match="No space"):
        while True:
            file.write(b"x" * 4096)
    return filler


def test_what_was_kept_stays_and_the_next_try_works(
    small_disk: Path, morning: Morning, running: Callable[[int], RunningSession]
) -> None:
    journal = SqliteJournal.open(small_disk / "data")
    journal.append(morning(0))
    journal.save_running(running(1))
    filler = fill(small_disk)
    with pytest.raises(KnownError, match="disk is full"):
        journal.append(*(morning(day) for day in range(1, 60)))
    with pytest.raises(KnownError, match="disk is full"):
        journal.save_running(running(2))
    assert journal.every_fact() == [morning(0)]
    assert journal.running() == running(1)
    filler.unlink()
    journal.append(*(morning(day) for day in range(1, 60)))
    journal.save_running(running(2))
    journal.close()
    again = SqliteJournal.open(small_disk / "data")
    assert len(again.facts(MorningScore)) == 60
    assert again.running() == running(2)
    assert again.check() == []
    again.close()


def test_a_journal_there_is_no_room_for_is_not_made_by_halves(small_disk: Path) -> None:
    (small_disk / "data").mkdir(mode=0o700)
    filler = fill(small_disk)
    with pytest.raises(KnownError, match="disk is full"):
        SqliteJournal.open(small_disk / "data")
    assert list((small_disk / "data").iterdir()) == []
    filler.unlink()
    SqliteJournal.open(small_disk / "data").close()


def test_settings_hold_for_this_run_and_the_old_ones_stay(small_disk: Path) -> None:
    settings = JsonSettings(small_disk)
    settings.set("theme", "dark")
    fill(small_disk)
    settings.set("theme", "light")
    assert settings.get("theme") == "light"
    assert not settings.kept
    assert JsonSettings(small_disk).get("theme") == "dark"


def test_an_export_is_whole_or_not_there(small_disk: Path, tmp_path: Path, morning: Morning) -> None:
    journal = SqliteJournal.open(tmp_path / "data")
    journal.append(*(morning(day) for day in range(3)))
    filler = fill(small_disk)
    for form in ("ndjson", "csv"):
        with pytest.raises(KnownError, match="disk is full"):
            export(journal, form, small_disk / "out")
    assert list(small_disk.iterdir()) == [filler]
    journal.close()


@contextmanager
def no_file_longer_than(size: int) -> Iterator[None]:
    """Every file of this process stops growing at ``size`` bytes, as on a disk with a quota."""
    resource = pytest.importorskip("resource", reason="Windows has no such limit")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_file_that_may_not_grow_keeps_what_it_has(tmp_path: Path, morning: Morning) -> None:
    journal = SqliteJournal.open(tmp_path / "data")
    journal.append(morning(0))
    told = ""
    with no_file_longer_than(journal.path.stat().st_size):
        try:
            journal.append(*(morning(day) for day in range(1, 100)))
        except KnownError as error:
            told = str(error)
    assert "not" in told
    assert "saved" in told
    assert journal.every_fact() == [morning(0)]
    journal.append(*(morning(day) for day in range(1, 100)))
    assert len(journal.every_fact()) == 100
    assert journal.check() == []
    journal.close()


def test_a_file_there_is_no_room_for_is_not_taken_over_by_halves(
    small_disk: Path, tmp_path: Path, morning: Morning
) -> None:
    there = SqliteJournal.open(tmp_path / "there")
    there.append(*(morning(day) for day in range(1000)))
    export(there, "ndjson", tmp_path / "log.ndjson")
    there.close()
    here = SqliteJournal.open(small_disk / "data")
    here.append(morning(0))
    before = here.path.read_bytes()
    arrival = FolderExchange(small_disk / "data").arrival()
    assert arrival.look(tmp_path / "log.ndjson", lambda share: None).new == 999
    with pytest.raises(KnownError, match="disk is full"):
        arrival.take_over(lambda share: None)
    arrival.close()
    assert here.path.read_bytes() == before
    assert here.check() == []
    here.close()


def test_a_safety_copy_and_a_file_there_is_no_room_for_leave_what_was_there(
    small_disk: Path, tmp_path: Path, morning: Morning
) -> None:
    database = open_database(small_disk / "data")
    journal = SqliteJournal(database)
    journal.append(morning(0))
    (small_disk / "pages.pdf").write_bytes(b"of yesterday")
    filler = fill(small_disk)
    with pytest.raises(KnownError, match="disk is full"):
        safety_copy(database, Occasion.BEFORE_IMPORT, START)
    with pytest.raises(KnownError, match="disk is full"):
        write_file(small_disk / "pages.pdf", b"of today", replace=True)
    assert (small_disk / "pages.pdf").read_bytes() == b"of yesterday"
    assert list((small_disk / "data").rglob("*.sqlite3")) == [journal.path]
    filler.unlink()
    assert safety_copy(database, Occasion.BEFORE_IMPORT, START).exists()
    write_file(small_disk / "pages.pdf", b"of today", replace=True)
    assert journal.every_fact() == [morning(0)]
    journal.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals of this kind")
def test_in_a_session_it_is_said_the_count_stays_on_the_screen_and_room_is_enough(small_disk: Path) -> None:
    from tests.faults.somebody import Somebody, settle

    settle(small_disk / "data")
    with Somebody(small_disk / "data") as somebody:
        somebody.until("2 of 3 · Knee to chest")
        somebody.until("3 of 7")
        filler = fill(small_disk)
        somebody.until("The disk is full")
        somebody.until("2 of 3 · Knee to chest · Left leg")  # it is counted on all the same
        filler.unlink()
        somebody.until("See you tomorrow")
        assert somebody.end() == 0
    journal = SqliteJournal.open(small_disk / "data")
    (record,) = journal.facts(SessionRecord)
    assert [exercise.done for exercise in record.exercises] == [(7,), (7, 7), (7, 7)]
    assert journal.check() == []
    journal.close()
