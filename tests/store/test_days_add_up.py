"""What a day's sums are made of - its own facts, all of them, as they stand now - and what is told where they do not
match."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from rygtraening.store.journal import SqliteJournal
from tests.store.conftest import at

if TYPE_CHECKING:
    from tests.store.conftest import Maker


def tamper(journal: SqliteJournal, statement: str) -> None:
    with closing(sqlite3.connect(journal.path)) as connection:
        connection.execute(statement)
        connection.commit()


def test_a_day_counts_its_own_numbers_and_no_other_days(journal: SqliteJournal, make: Maker) -> None:
    journal.append(make.before(1, 5), make.before(0, 2), make.before(2, 3))
    assert [(day.before, day.first_before) for day in journal.summaries()] == [(2, 2), (5, 5), (3, 3)]


def test_a_morning_that_was_not_asked_is_not_the_one_before(journal: SqliteJournal, make: Maker) -> None:
    journal.append(make.morning(0, 4), make.morning(2, 5))
    journal.append(make.session(1))
    assert [day.morning for day in journal.summaries()] == [4, None, 5]


def test_of_two_sessions_on_a_day_the_answers_to_both_count(journal: SqliteJournal, make: Maker) -> None:
    first, second = make.session(0), make.session(0)
    journal.append(first, second, make.after(first, worst=7), make.after(second, worst=3))
    (day,) = journal.summaries()
    assert (day.sessions, day.worst) == (2, 7)
    assert {entry.worst for entry in journal.entries()} == {7}


def test_answers_that_were_taken_back_count_no_more_though_their_session_stands(
    journal: SqliteJournal, make: Maker
) -> None:
    session = make.session(0)
    after = make.after(session, worst=7)
    journal.append(session, after)
    journal.append(replace(after, stamp=make.stamp(at(0, 9), 0), withdrawn=True))
    (day,) = journal.summaries()
    assert (day.sessions, day.worst, day.after) == (1, None, None)
    assert {(entry.worst, entry.after) for entry in journal.entries()} == {(None, None)}


def test_a_day_of_which_everything_was_taken_back_has_no_sums_and_lacks_none(
    journal: SqliteJournal, make: Maker
) -> None:
    morning = make.morning(0, 4)
    journal.append(morning)
    journal.append(replace(morning, stamp=make.stamp(at(0, 9), 0), given=morning.stamp.at, withdrawn=True))
    assert journal.summaries() == []
    assert journal.check() == []


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (1, "The sums of 1 day (2 March 2026) do not match its entries. The entries themselves are safe."),
        (3, "The sums of 3 days (the first 2 March 2026) do not match their entries. The entries themselves are safe."),
    ],
)
def test_sums_that_are_gone_are_told(journal: SqliteJournal, make: Maker, days: int, told: str) -> None:
    journal.append(*(make.morning(day, 3) for day in range(days)))
    tamper(journal, "DELETE FROM day")
    assert journal.check() == [told]
