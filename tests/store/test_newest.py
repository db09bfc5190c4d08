"""Each exercise's newest decisions and the safety lists that count are found by an index of their own: they are those
that the whole log has, and finding them costs the same however long it is."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from uuid import UUID

import pytest

from rygtraening.domain.dose_record import Action, DoseDecision
from rygtraening.domain.exercise import Level
from rygtraening.domain.facts import Fact
from rygtraening.domain.ports import KnownError
from rygtraening.domain.prescription import Reason
from rygtraening.domain.record import Occasion, SafetyAnswers, Stamp
from rygtraening.store import fact_table, newest
from rygtraening.store.database import open_database
from rygtraening.store.journal import SqliteJournal
from rygtraening.store.migrations import STEPS, migrate

LAST = date(2026, 10, 8)
EXERCISES = ("kattestraek", "knae-til-bryst", 'med "æøå" i navnet')


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        migrate(made)
        yield made


def stamp(number: int, day: date, minute: int = 0) -> Stamp:
    at = datetime(day.year, day.month, day.day, 8, tzinfo=UTC) + timedelta(minutes=minute)
    return Stamp(UUID(int=number), "2b7e1516-28ae-4d2a-a6ab-f7158809cf4f", at, day)


def decision(
    number: int, ago: int, exercise: str, action: Action = Action.HOLD, agreed: str = "", minute: int = 0
) -> DoseDecision:
    level, made = Level(0, 7), stamp(number, LAST - timedelta(days=ago), minute)
    return DoseDecision(made, exercise, action, 12, Reason.HELD, level, level, agreed=agreed)


def answers(number: int, ago: int, *yes: str, minute: int = 0) -> SafetyAnswers:
    made = stamp(number, LAST - timedelta(days=ago), minute)
    return SafetyAnswers(made, Occasion.MONTHLY, ("fever", "bladder"), yes)


def those_that_count(decisions: list[DoseDecision], wanted: tuple[str, ...]) -> set[DoseDecision]:
    """What ``newest_decisions`` promises, from all there are in order of time."""
    found: dict[tuple[str, str], DoseDecision] = {}
    for each in decisions:
        if each.exercise in wanted and not each.action.is_stop:
            found[each.exercise, each.agreed] = each
            if each.action is Action.PAUSE_EXERCISE:
                found[each.exercise, "the pause"] = each
    return set(found.values())


@pytest.mark.parametrize("number", range(12))
def test_the_newest_decisions_are_those_of_the_whole_log(number: int, connection: sqlite3.Connection) -> None:
    chance = Random(number)
    kept = [
        decision(
            each,
            chance.randrange(-20, 700),
            chance.choice(EXERCISES),
            chance.choice((Action.HOLD, Action.HOLD, Action.PROGRESS, Action.STOP_T2, Action.PAUSE_EXERCISE)),
            chance.choice(("", "", "0123456789ab", "ba9876543210")),
            chance.choice((0, 0, 5)),  # some at the very same moment
        )
        for each in range(1, 150)
    ]
    fact_table.insert(connection, kept)
    for last in (LAST, LAST - timedelta(days=300), LAST - timedelta(days=690)):
        all_of_them = fact_table.newest(connection, DoseDecision, None, last)
        for wanted in (EXERCISES, EXERCISES[:1], (), ("never",)):
            found = newest.decisions(connection, wanted, last)
            assert set(found) == those_that_count(all_of_them, wanted)
            assert found == [each for each in all_of_them if each in set(found)]


@pytest.mark.parametrize("number", range(12))
def test_the_safety_lists_that_count_are_those_with_a_yes_the_newest_and_the_first(
    number: int, connection: sqlite3.Connection
) -> None:
    chance = Random(number)
    kept = [
        answers(
            each,
            chance.randrange(-20, 400),
            *chance.choice(((), (), (), (), ("fever",), ("fever", "bladder"))),
            minute=chance.choice((0, 0, 60 * 24 * 30)),  # said by a clock that was a month ahead
        )
        for each in range(1, 40)
    ]
    fact_table.insert(connection, kept)
    lists = fact_table.newest(connection, SafetyAnswers)
    until = [each for each in lists if each.stamp.day <= LAST]
    found = newest.safety_lists(connection, LAST)
    assert [each for each in found if each.yes] == [each for each in lists if each.yes]
    assert max(until, key=lambda each: (each.stamp.at, each.stamp.id)) in found
    assert min(each.stamp.day for each in found) == min(each.stamp.day for each in lists)
    assert len([each for each in found if not each.yes]) <= 2


def test_where_nothing_was_answered_or_decided_there_is_nothing(connection: sqlite3.Connection) -> None:
    assert newest.safety_lists(connection, LAST) == []
    assert newest.decisions(connection, EXERCISES, LAST) == []


def steps_of(connection: sqlite3.Connection, ask: Callable[[], object]) -> int:
    """How many of SQLite's own steps ``ask`` takes, to the nearest five."""
    count = 0

    def step() -> None:
        nonlocal count
        count += 1

    connection.set_progress_handler(step, 5)
    ask()
    connection.set_progress_handler(None, 5)
    return count


def test_what_counts_costs_the_same_in_a_log_ten_times_as_long(connection: sqlite3.Connection) -> None:
    """Also of an exercise that was never decided, and under an agreement that is new."""
    wanted = (*EXERCISES[:2], "never")

    def ask() -> object:
        return newest.decisions(connection, wanted, LAST), newest.safety_lists(connection, LAST)

    def keep(days: range) -> None:
        fact_table.insert(connection, (decision(day, day, EXERCISES[day % 2]) for day in days))
        fact_table.insert(connection, (answers(10_000 + day, day) for day in days))

    keep(range(1, 200))
    before = steps_of(connection, ask)
    keep(range(200, 2000))
    assert steps_of(connection, ask) <= before + 4


def spoil(connection: sqlite3.Connection, number: int, payload: str) -> None:
    """What a disk may do to a row, past every check."""
    connection.execute("PRAGMA ignore_check_constraints = ON")
    connection.execute("UPDATE fact SET payload = ? WHERE id = ?", (payload, str(UUID(int=number))))


@pytest.mark.parametrize("payload", ["{}", '{"exercise":"kattestraek","action":"HOLD"}'])
def test_a_decision_that_cannot_be_read_is_passed_over_for_the_one_before(
    payload: str, connection: sqlite3.Connection, caplog: pytest.LogCaptureFixture
) -> None:
    older = decision(1, 20, "kattestraek")
    fact_table.insert(connection, [older, decision(2, 3, "kattestraek")])
    spoil(connection, 2, payload)
    assert newest.decisions(connection, EXERCISES, LAST) == [older]
    caplog.clear()


@pytest.mark.parametrize("payload", ["{}", "no json", '{"occasion":"monthly","asked":[],"yes":[7]}'])
@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_list_that_cannot_be_read_stops_the_program_for_a_yes_may_be_lost(
    number: int, payload: str, connection: sqlite3.Connection
) -> None:
    fact_table.insert(connection, [answers(1, 900), answers(2, 90, "fever"), answers(3, 9)])
    spoil(connection, number, payload)
    with pytest.raises(KnownError):
        newest.safety_lists(connection, LAST)


def test_a_log_of_the_version_before_is_opened_also_where_a_row_is_damaged(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    older: list[Fact] = [decision(1, 20, "kattestraek"), answers(3, 9)]
    database = open_database(folder, steps=STEPS[:6])
    with database.writing() as connection:
        fact_table.insert(connection, [*older, decision(2, 3, "kattestraek")])
        # Which version 3 made, and which would keep the row from being spoilt here.
        connection.execute("DROP INDEX dose_change_by_day")
        spoil(connection, 2, "no json")
    database.close()
    with closing(SqliteJournal.open(folder)) as journal:
        assert journal.newest_decisions(EXERCISES, LAST) == older[:1]
        assert journal.safety_lists(LAST) == older[1:]
    caplog.clear()
