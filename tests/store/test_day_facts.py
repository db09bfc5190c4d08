"""Days are read a stretch at a time, and each comes out as if it had been read alone."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from rygtraening.domain.facts import Fact
from rygtraening.store import day_facts
from rygtraening.store.journal import SqliteJournal

if TYPE_CHECKING:
    from tests.store.conftest import Maker

FIRST = date(2026, 3, 2)


@pytest.fixture
def connection(journal: SqliteJournal) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(journal.path)) as opened:
        yield opened


def read(connection: sqlite3.Connection, days: list[date]) -> list[day_facts.DayFacts]:
    return [facts for stretch in day_facts.of(connection, days) for facts in stretch]


def day(number: int) -> date:
    return FIRST + timedelta(days=number)


def a_life(make: Maker) -> list[Fact]:
    """Sessions a few days apart, some with a page that came days later, an edit and one that was taken back."""
    facts: list[Fact] = []
    for number in (0, 1, 3, 7, 8, 30, 31, 32, 62, 63, 64, 100):
        session = make.session(number)
        late = make.after(session, 4, on_day=number + number % 3)
        facts += [session, late, make.after(session, 2), make.before(number, 3), make.morning(number + 1, number % 10)]
    gone = make.session(8)
    withdrawn = replace(gone.stamp, id=make.uuid(), at=gone.stamp.at + timedelta(hours=1))
    return [*facts, gone, make.after(gone, 9), replace(gone, stamp=withdrawn, withdrawn=True)]


@pytest.mark.parametrize("order", [sorted, lambda days: sorted(days, reverse=True), lambda days: [*days, *days]])
def test_days_together_are_what_each_is_alone(
    order: Callable[[list[date]], list[date]], journal: SqliteJournal, connection: sqlite3.Connection, make: Maker
) -> None:
    journal.append(*a_life(make))
    days = [day(number) for number in range(-1, 110)]
    alone = [facts for one in days for facts in read(connection, [one])]
    assert read(connection, order(days)) == alone
    assert [facts.day for facts in alone] == days
    assert sum(len(facts.sessions) for facts in alone) == sum(len(facts.answers) for facts in alone) == 12
    assert sum(len(facts.befores) for facts in alone) == 12
    mornings = [facts.morning for facts in alone]
    assert [facts.next_morning for facts in alone] == [*mornings[1:], None]
    assert sum(morning is not None for morning in mornings) == 12


def test_no_more_than_a_month_is_in_memory_at_once_and_nothing_between_days_far_apart_is_read(
    journal: SqliteJournal, connection: sqlite3.Connection, make: Maker
) -> None:
    days = [day(number) for number in (*range(80), 90, 94, 7000)]
    lengths = [len(stretch) for stretch in day_facts.of(connection, days)]
    assert lengths == [31, 31, 18, 1, 1, 1]


def test_the_first_and_the_last_day_there_are_can_be_asked_for(
    connection: sqlite3.Connection,
) -> None:
    found = read(connection, [date.max, date.min])
    assert [(facts.day, facts.next_morning) for facts in found] == [(date.min, None), (date.max, None)]
