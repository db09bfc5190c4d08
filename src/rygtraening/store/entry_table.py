"""The table of entries: one row a day for each exercise that was done, as the rule reads it, kept in step in the same
transaction, so that today's dose is decided from a few typed rows instead of parsing sessions."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from rygtraening.domain.entry import Entry, entries_of
from rygtraening.domain.exercise import Level
from rygtraening.domain.facts import Fact
from rygtraening.domain.fields import Unreadable
from rygtraening.domain.pain import LegSpread
from rygtraening.domain.record import AfterAnswers, MorningScore, SessionRecord
from rygtraening.store import codec, day_facts, fact_table
from rygtraening.store.day_facts import DayFacts
from rygtraening.store.handfuls import handfuls

EntryRow = tuple[str, str, int, int, int, int | None, int | None, int, int | None, int, int, str]

_INSERT = """INSERT INTO entry (day, exercise, tier, amount, before, worst, after, reference, next_morning, quota_done,
    stopped_for_pain, leg_spread)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_BETWEEN = """SELECT day, exercise, tier, amount, before, worst, after, reference, next_morning, quota_done,
    stopped_for_pain, leg_spread
    FROM entry WHERE day BETWEEN ? AND ? ORDER BY day, exercise"""
_DAYS_WITH_SESSIONS = "SELECT DISTINCT day FROM fact WHERE kind = ? ORDER BY day"
_DAYS_WITH_ENTRIES = "SELECT DISTINCT day FROM entry"
_NEXT = timedelta(days=1)
_SPREAD = {spread.value: spread for spread in LegSpread}


def touched(connection: sqlite3.Connection, facts: Iterable[Fact]) -> set[date]:
    """The days whose entries ``facts`` (already kept) can change. A morning is its own day's reference and the next
    morning of the day before; answers after a session belong to its day."""
    days: set[date] = set()
    for fact in facts:
        match fact:
            case SessionRecord():
                days |= _days_of(connection, fact.subject)
            case AfterAnswers():
                days |= _days_of(connection, f"session:{fact.session}")
            case MorningScore():
                days.add(fact.stamp.day)
                if fact.stamp.day > date.min:
                    days.add(fact.stamp.day - _NEXT)
            case _:
                pass
    return days


def recompute(connection: sqlite3.Connection, days: Iterable[date]) -> None:
    """Make the entries of each of ``days`` anew; a day on which nothing was done has none."""
    for stretch in day_facts.of(connection, days):
        keep(connection, stretch)


def keep(connection: sqlite3.Connection, stretch: Sequence[DayFacts]) -> None:
    """The same of days whose facts were read already."""
    connection.executemany("DELETE FROM entry WHERE day = ?", [(facts.day.isoformat(),) for facts in stretch])
    connection.executemany(_INSERT, [row for facts in stretch for row in _rows(facts)])


def rebuild(connection: sqlite3.Connection) -> None:
    """Make every entry anew."""
    connection.execute("DELETE FROM entry")
    recompute(connection, _days_with_sessions(connection))


def differing(connection: sqlite3.Connection) -> list[date]:
    """The days whose kept entries are not what their facts come to."""
    days = {codec.day(day) for (day,) in connection.execute(_DAYS_WITH_ENTRIES)}
    days.update(_days_with_sessions(connection))
    return [
        facts.day
        for stretch in day_facts.of(connection, days)
        for facts in stretch
        if _kept(connection, facts.day, facts.day) != _rows(facts)
    ]


def entries(connection: sqlite3.Connection, first: date | None, last: date | None) -> list[Entry]:
    """The entries of the days in the range, in order of day and then of the exercises' ids."""
    return [_from_row(row) for row in _kept(connection, first or date.min, last or date.max)]


def _kept(connection: sqlite3.Connection, first: date, last: date) -> list[EntryRow]:
    return list(handfuls(connection.execute(_BETWEEN, (first.isoformat(), last.isoformat()))))


def _days_of(connection: sqlite3.Connection, session: str) -> set[date]:
    return {codec.day(day) for day in fact_table.days_of(connection, SessionRecord.KIND, session)}


def _days_with_sessions(connection: sqlite3.Connection) -> list[date]:
    return [codec.day(day) for (day,) in connection.execute(_DAYS_WITH_SESSIONS, (SessionRecord.KIND,))]


def _rows(facts: DayFacts) -> list[EntryRow]:
    """What the facts of a day come to, in the order of the table."""
    if not facts.sessions:
        return []
    entries = entries_of(facts.day, facts.sessions, facts.answers, facts.morning, facts.next_morning)
    return sorted(map(_row, entries))


def _row(entry: Entry) -> EntryRow:
    return (
        entry.day.isoformat(),
        entry.exercise,
        entry.level.tier,
        entry.level.amount,
        entry.before,
        entry.worst,
        entry.after,
        entry.reference,
        entry.next_morning,
        int(entry.quota_done),
        int(entry.stopped_for_pain),
        entry.leg_spread.value,
    )


def _from_row(row: EntryRow) -> Entry:
    day, exercise, tier, amount, before, worst, after, reference, next_morning, quota_done, stopped, spread = row
    try:
        return Entry(
            exercise=exercise,
            day=date.fromisoformat(day),
            level=Level(tier, amount),
            before=before,
            worst=worst,
            after=after,
            reference=reference,
            next_morning=next_morning,
            quota_done=bool(quota_done),
            stopped_for_pain=bool(stopped),
            leg_spread=_SPREAD[spread],
        )
    except (KeyError, TypeError, ValueError) as error:
        raise Unreadable(f"entry: {error}") from error
