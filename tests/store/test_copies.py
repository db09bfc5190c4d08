"""The copies of a data folder: when one is made, what it holds, and what it thins out."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rygtraening.domain.backups import CopyName, Elsewhere, Occasion
from rygtraening.domain.ports import DamagedJournal, KnownError
from rygtraening.store import thinning
from rygtraening.store.copies import Copies, copy_at
from rygtraening.store.copy_file import look
from rygtraening.store.journal import SqliteJournal
from rygtraening.store.settings import JsonSettings
from tests.store.hand_clock import HandClock

if TYPE_CHECKING:
    from tests.store.conftest import Maker

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def copies(folder: Path, clock: HandClock) -> Copies:
    return Copies(folder, JsonSettings(folder), clock)


@pytest.fixture
def heard(copies: Copies, journal: SqliteJournal) -> Iterator[list[str]]:
    """How often the day's copy was asked for, in a program that listens to its journal."""
    heard: list[str] = []
    copies.when_due(lambda: heard.append("due"))
    journal.listen(copies.changed)
    yield heard


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "backups").iterdir())


def damage(path: Path) -> None:
    """Something wrote zeros over the second page, as a failing disk does."""
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\x00" * 4096)


def test_the_first_change_of_a_day_asks_for_a_copy_and_the_next_ones_do_not(
    journal: SqliteJournal, copies: Copies, heard: list[str], clock: HandClock, make: Maker
) -> None:
    assert heard == []
    journal.append(make.morning(0, 3))
    assert heard == ["due"]
    copies.create(Occasion.DAY)
    journal.save_running(make.running(1))
    journal.close_session(make.session(0))
    assert heard == ["due"]
    clock.move(days=1)
    journal.save_running(make.running(1))
    assert heard == ["due", "due"]


def test_a_copy_that_could_not_be_made_is_asked_for_once_a_day(
    journal: SqliteJournal, heard: list[str], clock: HandClock, make: Maker
) -> None:
    journal.append(make.morning(0, 3))
    journal.append(make.before(0, 3))
    assert heard == ["due"]
    clock.move(days=1)
    journal.append(make.morning(1, 3))
    assert heard == ["due", "due"]


def test_a_day_that_has_a_copy_of_any_kind_needs_no_other(
    journal: SqliteJournal, copies: Copies, heard: list[str], make: Maker
) -> None:
    copies.create(Occasion.BY_HAND)
    journal.append(make.morning(0, 3))
    assert heard == [] and not copies.due()


def test_the_terminal_asks_at_the_end_and_only_where_something_was_changed(
    journal: SqliteJournal, copies: Copies, make: Maker
) -> None:
    journal.listen(copies.changed)
    assert not copies.due()
    journal.append(make.morning(0, 3))
    assert copies.due()
    copies.create(Occasion.DAY)
    assert not copies.due()


def test_a_change_that_the_disk_refused_is_no_change(
    journal: SqliteJournal, copies: Copies, heard: list[str], make: Maker
) -> None:
    journal._database.read_only = True
    with pytest.raises(KnownError):
        journal.append(make.morning(0, 3))
    assert heard == [] and not copies.due()


@posix
def test_a_copy_is_listed_with_what_it_holds(
    journal: SqliteJournal, copies: Copies, folder: Path, make: Maker, clock: HandClock
) -> None:
    journal.append(make.session(0), make.session(2), make.morning(3, 2))
    made = copies.create(Occasion.DAY)
    clock.move(days=1)
    copies.create(Occasion.BY_HAND)
    newer, older = copies.copies()
    assert older == made.copy and made.elsewhere is Elsewhere.NOT_WANTED
    assert [newer.name.occasion, older.name.occasion] == [Occasion.BY_HAND, Occasion.DAY]
    assert older.inside is not None
    assert (older.inside.facts, older.inside.training_days) == (3, 2)
    assert str(older.inside.first) == "2026-03-02" and str(older.inside.last) == "2026-03-04"
    assert older.size == older.path.stat().st_size
    assert {stat.S_IMODE(path.stat().st_mode) for path in (newer.path, older.path)} == {0o600}
    assert stat.S_IMODE((folder / "backups").stat().st_mode) == 0o700
    assert copies.last_good() == newer


def test_old_copies_are_thinned_out_and_other_files_are_not(
    journal: SqliteJournal, copies: Copies, folder: Path, make: Maker, clock: HandClock
) -> None:
    (folder / "backups").mkdir(mode=0o700)
    (folder / "backups" / "mine.txt").write_text("mine", encoding="utf-8")
    for day in range(40):
        journal.append(make.morning(day, 3))
        copies.create(Occasion.DAY)
        clock.move(days=1)
    kept = [name for name in names(folder) if name != "mine.txt"]
    assert len(kept) < len(names(folder)) < 14
    assert kept[-7:] == [f"day-202604{day:02}T073000Z.sqlite3" for day in range(4, 11)]
    assert kept[:-7] == [f"day-202603{day}T073000Z.sqlite3" for day in (22, 29, 31)]


def test_a_damaged_journal_gives_no_copy_and_pushes_none_out(
    journal: SqliteJournal, copies: Copies, folder: Path, make: Maker, clock: HandClock
) -> None:
    journal.append(*make.one_of_each())
    good = copies.create(Occasion.DAY).copy
    journal.close()
    damage(folder / "journal.sqlite3")
    for _day in range(20):
        clock.move(days=1)
        with pytest.raises(DamagedJournal, match="rygtraening backup restore"):
            copies.create(Occasion.DAY)
    assert names(folder) == [good.path.name]
    assert copies.last_good() == good


def test_a_copy_that_rotted_counts_for_nothing_and_is_left_as_it_is(
    journal: SqliteJournal, copies: Copies, folder: Path, make: Maker, clock: HandClock
) -> None:
    journal.append(*make.one_of_each())
    morning = copies.create(Occasion.DAY).copy
    clock.move(hours=3)
    noon = copies.create(Occasion.DAY).copy
    assert names(folder) == [noon.path.name]  # two of a day: the newest stays
    clock.move(hours=3)
    damage(noon.path)
    rotten = noon.path.read_bytes()
    assert copies.last_good() is None
    evening = copies.create(Occasion.DAY).copy
    assert names(folder) == [noon.path.name, evening.path.name]
    assert noon.path.read_bytes() == rotten and not morning.path.exists()
    assert [copy.inside is None for copy in copies.copies()] == [False, True]


def test_a_journal_that_lost_facts_never_pushes_out_the_last_copy_that_had_them(
    journal: SqliteJournal, copies: Copies, folder: Path, make: Maker, clock: HandClock
) -> None:
    journal.append(*make.one_of_each())
    full = copies.create(Occasion.DAY).copy
    journal.close()
    with closing(sqlite3.connect(folder / "journal.sqlite3")) as connection:
        connection.execute("DELETE FROM fact")
        connection.commit()
    for _day in range(40):
        clock.move(days=1)
        copies.create(Occasion.DAY)
    assert full.path.exists()


def test_what_was_left_half_made_by_a_kill_goes_after_a_day(
    journal: SqliteJournal, copies: Copies, folder: Path, clock: HandClock
) -> None:
    half = folder / "backups" / ".new-half"
    half.mkdir(parents=True)
    (half / "journal.sqlite3").write_bytes(b"half")
    os.utime(half, (clock.at.timestamp(),) * 2)
    copies.create(Occasion.DAY)
    assert half.exists()
    clock.move(days=1, minutes=1)
    copies.create(Occasion.DAY)
    assert not half.exists()


def test_without_a_journal_there_is_nothing_to_copy_and_none_is_made(copies: Copies, folder: Path) -> None:
    with pytest.raises(KnownError, match="no log to copy"):
        copies.create(Occasion.BY_HAND)
    assert copies.copies() == [] and copies.last_good() is None
    assert not folder.exists()


def test_a_file_of_any_name_is_read_and_one_that_is_not_there_is_a_sentence(
    journal: SqliteJournal, copies: Copies, tmp_path: Path
) -> None:
    made = copies.create(Occasion.BY_HAND).copy
    renamed = shutil.copy2(made.path, tmp_path / "min log fra i går.sqlite3")
    found = copy_at(Path(renamed))
    assert found.inside == made.inside and found.name.occasion is Occasion.BY_HAND
    with pytest.raises(KnownError):
        copy_at(tmp_path / "none.sqlite3")


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\x00", b"\x00" * 5000, b"a letter to a friend" * 500])
def test_what_is_no_journal_is_not_whole(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "day.sqlite3").write_bytes(content)
    assert look(tmp_path / "day.sqlite3") is None


def test_thinning_takes_nothing_away_where_the_new_copy_is_not_there(
    journal: SqliteJournal, copies: Copies, folder: Path, clock: HandClock
) -> None:
    first = copies.create(Occasion.DAY).copy
    clock.move(hours=1)
    shutil.copy2(first.path, folder / "backups" / CopyName(Occasion.DAY, clock.now()).text)
    before = names(folder)
    missing = CopyName(Occasion.DAY, clock.now() + timedelta(hours=1))
    assert thinning.thin(folder / "backups", missing, clock.now()) == []
    assert names(folder) == before
