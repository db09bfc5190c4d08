"""A log with a row that the disk changed: its copies, what they push out (nothing), going back, and looking it over."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rygtraening.domain.backups import Copy, CopyName, Occasion
from rygtraening.domain.integrity import ChangedRow, Health
from rygtraening.domain.long_work import GivenUp
from rygtraening.domain.ports import KnownError
from rygtraening.store import health, restore, thinning
from rygtraening.store.backup import safety_copy
from rygtraening.store.copies import Copies, copy_at
from rygtraening.store.copy_file import read_copy
from rygtraening.store.database import open_database
from rygtraening.store.journal import SqliteJournal
from rygtraening.store.settings import JsonSettings
from tests.store.changed import spoil_an_index, turn_a_byte
from tests.store.hand_clock import HandClock
from tests.store.test_migrations import thaw

if TYPE_CHECKING:
    from tests.store.conftest import Maker

WRITTEN, TURNED = b"ned ad trappen", b"ned ad krappen"
"""In the note of the session of the first day."""


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def copies(folder: Path, clock: HandClock) -> Copies:
    return Copies(folder, JsonSettings(folder), clock)


@pytest.fixture
def log(folder: Path, make: Maker) -> Path:
    """A closed log with a note in it."""
    session = make.session(0)
    with closing(SqliteJournal.open(folder)) as journal:
        journal.append(session, make.after(session, 4))
    return folder / "journal.sqlite3"


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "backups").iterdir())


def test_a_copy_of_a_changed_log_is_kept_and_counts_for_no_whole_one(
    log: Path, copies: Copies, clock: HandClock
) -> None:
    good = copies.create(Occasion.DAY).copy
    assert good.is_whole
    turn_a_byte(log, WRITTEN, TURNED)
    clock.move(days=1)
    changed = copies.create(Occasion.DAY).copy
    assert changed.inside is not None and changed.inside.changed == 1 and not changed.is_whole
    assert copies.last_good() == good
    assert copies.copies() == [changed, good]


def test_years_of_copies_of_a_changed_log_push_no_good_one_out(
    log: Path, copies: Copies, folder: Path, clock: HandClock
) -> None:
    good = []
    for _day in range(10):
        good.append(copies.create(Occasion.DAY).copy.path.name)
        clock.move(days=1)
    good = names(folder)
    turn_a_byte(log, WRITTEN, TURNED)
    for _day in range(40):
        copies.create(Occasion.DAY)
        clock.move(days=20)
    assert set(good) <= set(names(folder))
    assert len(names(folder)) < len(good) + 24  # those that are changed do not pile up
    found = copies.last_good()
    assert found is not None and found.path.name == good[-1]


def test_good_copies_go_on_being_thinned_after_the_log_is_well_again(
    log: Path, copies: Copies, folder: Path, clock: HandClock
) -> None:
    content = log.read_bytes()
    turn_a_byte(log, WRITTEN, TURNED)
    for _day in range(10):
        copies.create(Occasion.DAY)
        clock.move(days=1)
    log.write_bytes(content)
    for _day in range(60):
        copies.create(Occasion.DAY)
        clock.move(days=1)
    found = copies.copies()
    whole = [f"{copy.name.at:%m%d}" for copy in found if copy.is_whole]
    assert whole == ["0510", "0509", "0508", "0507", "0506", "0505", "0504", "0503", "0430", "0426", "0419", "0331"]
    assert len(found) - len(whole) <= 7


def test_a_copy_that_changed_by_itself_never_takes_the_place_of_one_that_did_not(
    log: Path, copies: Copies, folder: Path, clock: HandClock
) -> None:
    copies.create(Occasion.DAY)
    clock.move(hours=3)
    noon = copies.create(Occasion.DAY).copy
    turn_a_byte(noon.path, WRITTEN, TURNED)
    clock.move(hours=3)
    evening = copies.create(Occasion.DAY).copy
    clock.move(hours=1)
    assert [copy.path for copy in copies.copies()] == [evening.path, noon.path]
    turn_a_byte(evening.path, WRITTEN, TURNED)
    late = copies.create(Occasion.DAY).copy
    assert copies.last_good() == late


def test_only_what_decides_is_read_through(
    log: Path, copies: Copies, folder: Path, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _day in range(60):
        copies.create(Occasion.DAY)
        clock.move(days=1)
    read: list[CopyName] = []

    def counted(path: Path, name: CopyName) -> Copy:
        read.append(name)
        return read_copy(path, name)

    monkeypatch.setattr(thinning, "read_copy", counted)
    made = copies.create(Occasion.DAY).copy.name
    assert made in read and len(read) <= 9 < len(names(folder))


def test_a_copy_that_was_written_wrong_is_no_copy(
    log: Path, folder: Path, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    from rygtraening.store import backup

    real = backup._copy

    def by_a_bad_disk(database: object, fresh: Path, told: object) -> None:
        real(database, fresh, told)  # type: ignore[arg-type]
        turn_a_byte(fresh, WRITTEN, TURNED)

    monkeypatch.setattr(backup, "_copy", by_a_bad_disk)
    with (
        closing(open_database(folder)) as database,
        pytest.raises(KnownError, match="could not be read back"),
    ):
        safety_copy(database, Occasion.DAY, clock.now())
    assert names(folder) == []


def test_where_no_copy_is_whole_the_newest_that_can_be_read_is_offered(
    log: Path, copies: Copies, clock: HandClock
) -> None:
    turn_a_byte(log, WRITTEN, TURNED)
    copies.create(Occasion.DAY)
    clock.move(days=1)
    newest = copies.create(Occasion.DAY).copy
    assert copies.last_good() == newest


# Going back


def test_going_back_to_a_good_copy_is_offered_and_makes_the_row_what_it_was(
    log: Path, copies: Copies, folder: Path
) -> None:
    good = copies.create(Occasion.DAY).copy
    turn_a_byte(log, WRITTEN, TURNED)
    found = copies.preview(good)
    assert found.changes and found.going == found.coming == ()
    assert found.otherwise == ((date(2026, 3, 2), 1),)
    done = copies.restore(good)
    assert done.before is not None and done.before.inside is not None and done.before.inside.changed == 1
    with closing(SqliteJournal.open(folder)) as journal:
        assert journal.check() == []
    assert copies.preview(done.before).otherwise == ((date(2026, 3, 2), 1),)
    assert not copies.preview(good).changes


def test_a_copy_with_a_changed_row_can_be_gone_back_to_and_stays_what_it_is(
    log: Path, copies: Copies, folder: Path, make: Maker
) -> None:
    turn_a_byte(log, WRITTEN, TURNED)
    changed = copies.create(Occasion.DAY).copy
    with closing(SqliteJournal.open(folder)) as journal:
        journal.append(make.morning(1, 3))
        copies.restore(changed)
        assert len(journal.every_fact()) == 2
        (said,) = journal.check()
        assert "no longer as it was written" in said


def test_a_day_that_was_changed_into_none_does_not_stop_the_preview(
    log: Path, copies: Copies, folder: Path, make: Maker
) -> None:
    good = copies.create(Occasion.DAY).copy
    with closing(SqliteJournal.open(folder)) as journal:
        journal.append(make.morning(1, 3))
    with closing(sqlite3.connect(log)) as connection:
        connection.execute("UPDATE fact SET day = '2026-0z-03' WHERE kind = 'morning'")
        connection.commit()
    assert restore.preview(folder, good).going == ()


def test_a_copy_of_an_older_log_has_no_sums_and_is_judged_without(tmp_path: Path) -> None:
    for number in (1, 2, 3):
        path = thaw(number, tmp_path / str(number))
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("UPDATE fact SET payload = replace(payload, 'trappen', 'krappen')")
            connection.commit()
        assert copy_at(path).is_whole


# Looked over beside the window


def test_a_log_that_is_well_is_well_and_stays_as_it_is(log: Path, copies: Copies) -> None:
    content = log.read_bytes()
    assert copies.look_over() == Health() and copies.look_over().is_well
    assert log.read_bytes() == content


def test_looking_over_finds_a_changed_row(log: Path, copies: Copies) -> None:
    turn_a_byte(log, WRITTEN, TURNED)
    content = log.read_bytes()
    found = copies.look_over()
    (row,) = found.changed
    assert found.readable and not found.is_well
    assert row == ChangedRow(row.id, "after", date(2026, 3, 2)) and found.days == (date(2026, 3, 2),)
    assert log.read_bytes() == content


def test_looking_over_finds_what_sqlite_finds(log: Path, copies: Copies) -> None:
    spoil_an_index(log)
    assert copies.look_over() == Health(readable=False)
    log.write_bytes(log.read_bytes()[:4096] + b"\xa5" * 8192)
    assert copies.look_over() == Health(readable=False)
    log.write_bytes(b"\xff" * 9000)
    assert copies.look_over() == Health(readable=False)


def test_an_older_log_that_can_only_be_read_has_nothing_to_tell(folder: Path, copies: Copies) -> None:
    thaw(3, folder)
    assert copies.look_over() == Health()


def test_looking_over_keeps_nobody_from_writing_and_can_be_given_up(
    log: Path, folder: Path, make: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rygtraening.store.backup.PAGES", 1)
    monkeypatch.setattr("rygtraening.store.database.BUSY_SECONDS", 0.0)
    days = iter(range(1, 4))
    with closing(SqliteJournal.open(folder)) as journal:

        def write(share: float) -> None:
            day = next(days, None)
            if day is not None:
                journal.append(make.morning(day, 3))

        assert health.look_over(log, write).is_well
        assert len(journal.every_fact()) == 5

    def give_up(share: float) -> None:
        if share > 0.5:
            raise GivenUp

    with pytest.raises(GivenUp):
        health.look_over(log, give_up)


def test_a_log_that_somebody_keeps_locked_is_not_called_ill(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rygtraening.store.backup.PATIENCE", 1)
    monkeypatch.setattr("rygtraening.store.backup.PATIENCE_SECONDS", 0.001)
    monkeypatch.setattr("rygtraening.store.database.BUSY_SECONDS", 0.001)
    with closing(sqlite3.connect(log, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(KnownError, match="Another program"):
            health.look_over(log)
        other.execute("ROLLBACK")
