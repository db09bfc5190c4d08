"""A day of an exercise is read back as it was made, and what is wrong with a row is said."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from rygtraening.domain.entry import entries_of
from rygtraening.domain.pain import LegSpread
from rygtraening.domain.ports import DamagedJournal
from rygtraening.domain.record import MorningScore
from rygtraening.store.journal import SqliteJournal

if TYPE_CHECKING:
    from tests.store.conftest import Maker


def tamper(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()


def test_a_stop_for_pain_and_pain_down_the_leg_are_what_the_rule_reads_the_next_day(
    journal: SqliteJournal, make: Maker
) -> None:
    session = make.session(0)
    first, *others = session.exercises
    stopped = replace(session, exercises=(replace(first, stopped_for_pain=True), *others))
    after = replace(make.after(session, worst=6), spread=LegSpread.LASTING)
    morning, next_morning = make.morning(0, 2), make.morning(1, 4)
    journal.append(stopped, after, morning, next_morning)
    made = entries_of(session.stamp.day, [stopped], [after], morning, next_morning)
    assert journal.entries() == sorted(made, key=lambda entry: entry.exercise)
    assert {entry.exercise for entry in journal.entries() if entry.stopped_for_pain} == {first.exercise}
    assert {entry.leg_spread for entry in journal.entries()} == {LegSpread.LASTING}


def test_a_day_without_them_is_read_back_without_them(journal: SqliteJournal, make: Maker) -> None:
    journal.append(make.session(0))
    assert [(entry.stopped_for_pain, entry.leg_spread) for entry in journal.entries()] == [(False, LegSpread.NONE)] * 3


def test_a_row_that_cannot_be_read_is_told_with_what_is_wrong_with_it(journal: SqliteJournal, make: Maker) -> None:
    morning = make.morning(0, 3)
    journal.append(morning)
    tamper(journal.path, 'UPDATE fact SET payload = \'{"pain":{"back":77,"leg":0}}\'')
    (sentence,) = journal.check()
    assert sentence.startswith(f"The entry {morning.stamp.id} (morning) cannot be read: pain")
    assert sentence.endswith(". It has been left as it is.")


def test_the_programs_own_log_names_the_row_and_what_is_wrong_with_it(
    journal: SqliteJournal, make: Maker, caplog: pytest.LogCaptureFixture
) -> None:
    morning = make.morning(0, 3)
    journal.append(morning)
    tamper(journal.path, 'UPDATE fact SET payload = \'{"pain":{"back":77,"leg":0}}\'')
    assert journal.facts(MorningScore) == []
    (message,) = caplog.messages
    assert message.startswith(f"The row {morning.stamp.id} (morning) cannot be read and is passed over: pain")


def test_a_row_that_was_changed_is_told_alone_and_not_its_sums_too(journal: SqliteJournal, make: Maker) -> None:
    journal.append(make.morning(0, 3), make.session(0))
    tamper(
        journal.path, "UPDATE fact SET payload = replace(payload, '\"back\":3', '\"back\":4') WHERE kind = 'morning'"
    )
    (sentence,) = journal.check()
    assert "no longer as it was written" in sentence


def test_a_damaged_session_in_progress_and_a_log_of_somebody_else_are_told_with_their_file(
    journal: SqliteJournal, make: Maker
) -> None:
    journal.save_running(make.running(3))
    tamper(journal.path, "UPDATE running SET payload = '{}'")
    with pytest.raises(DamagedJournal, match=journal.path.name) as told:
        journal.running()
    assert str(journal.path) in str(told.value)
    tamper(journal.path, "PRAGMA application_id = 5")
    (sentence,) = journal.check()
    assert str(journal.path) in sentence


def test_a_cell_that_its_table_forbids_is_damage_of_the_file_told_with_where(
    journal: SqliteJournal, make: Maker
) -> None:
    journal.append(make.morning(0, 3))
    with closing(sqlite3.connect(journal.path)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE day SET morning = 77")
        connection.commit()
    first, *found = journal.check()
    assert str(journal.path) in first and "is damaged" in first
    assert found == ["CHECK constraint failed in day"]


def test_a_log_that_does_not_know_whose_it_is_is_told_with_its_file(journal: SqliteJournal, folder: Path) -> None:
    tamper(journal.path, "DELETE FROM meta WHERE key = 'device'")
    journal.close()
    with pytest.raises(DamagedJournal) as told:
        SqliteJournal.open(folder)
    assert str(journal.path) in str(told.value)
