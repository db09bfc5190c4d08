"""The table of days: each day's facts summed up, kept in step in the same transaction, so that charts read little."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from rygtraening.domain.facts import Fact
from rygtraening.domain.fields import Unreadable
from rygtraening.domain.record import AfterAnswers, BeforeScore, MorningScore, SessionRecord
from rygtraening.domain.summary import DaySummary, summarise
from rygtraening.store import codec, day_facts, fact_table
from rygtraening.store.day_facts import DayFacts
from rygtraening.store.handfuls import handfuls

DayRow = tuple[
    str,
    int,
    int,
    float,
    float | None,
    int | None,
    int | None,
    int | None,
    int | None,
    str | None,
    str | None,
    int,
    int,
    int | None,
]

_REPLACE = """INSERT OR REPLACE INTO day (day, sessions, repetitions, work_seconds,
    percent, before, worst, after, morning, morning_at, ended, stopped_for_pain, lasting_spread,
    first_before)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_BETWEEN = """SELECT day, sessions, repetitions, work_seconds,
    percent, before, worst, after, morning, morning_at, ended, stopped_for_pain, lasting_spread,
    first_before
    FROM day WHERE day BETWEEN ? AND ? ORDER BY day"""
_DAYS_WITH_FACTS = "SELECT DISTINCT day FROM fact WHERE kind IN (?, ?, ?) ORDER BY day"
_FIRST = "SELECT day FROM day WHERE morning IS NOT NULL OR first_before IS NOT NULL ORDER BY day LIMIT 1"
_ALL = (date.min.isoformat(), date.max.isoformat())
_DATED = (SessionRecord.KIND, BeforeScore.KIND, MorningScore.KIND)


def touched(connection: sqlite3.Connection, facts: Iterable[Fact]) -> set[date]:
    """The days whose sums ``facts`` (already kept) can change. Answers after a session belong to its day."""
    days: set[str] = set()
    for fact in facts:
        match fact:
            case SessionRecord() | BeforeScore() | MorningScore():
                days |= fact_table.days_of(connection, fact.KIND, fact.subject)
            case AfterAnswers():
                days |= fact_table.days_of(connection, SessionRecord.KIND, f"session:{fact.session}")
            case _:
                pass
    return {codec.day(day) for day in days}


def recompute(connection: sqlite3.Connection, days: Iterable[date]) -> None:
    """Sum up each of ``days`` anew; one that has nothing left has no row."""
    for stretch in day_facts.of(connection, days):
        keep(connection, stretch)


def keep(connection: sqlite3.Connection, stretch: Sequence[DayFacts]) -> None:
    """The same of days whose facts were read already."""
    rows = [(facts.day, _summed(facts)) for facts in stretch]
    empty = [(day.isoformat(),) for day, row in rows if row is None]
    connection.executemany("DELETE FROM day WHERE day = ?", empty)
    connection.executemany(_REPLACE, [row for _day, row in rows if row is not None])


def rebuild(connection: sqlite3.Connection) -> None:
    """Sum up every day anew."""
    connection.execute("DELETE FROM day")
    recompute(connection, _days_with_facts(connection))


def differing(connection: sqlite3.Connection) -> list[date]:
    """The days whose kept sums are not what their facts come to."""
    kept = {row[0]: row for row in handfuls(connection.execute(_BETWEEN, _ALL))}
    found: list[date] = []
    for stretch in day_facts.of(connection, _days_with_facts(connection)):
        found += [facts.day for facts in stretch if kept.pop(facts.day.isoformat(), None) != _summed(facts)]
    return sorted([*found, *map(codec.day, kept)])


def summaries(connection: sqlite3.Connection, first: date | None, last: date | None) -> list[DaySummary]:
    """The sums of the days in the range, in order."""
    rows = connection.execute(_BETWEEN, ((first or date.min).isoformat(), (last or date.max).isoformat()))
    return [_from_row(row) for row in handfuls(rows)]


def first_day(connection: sqlite3.Connection) -> date | None:
    """The first day that has a number."""
    found = connection.execute(_FIRST).fetchone()
    return codec.day(found[0]) if found else None


def _days_with_facts(connection: sqlite3.Connection) -> list[date]:
    rows = connection.execute(_DAYS_WITH_FACTS, _DATED)
    return [codec.day(day) for (day,) in handfuls(rows)]


def _summed(facts: DayFacts) -> DayRow | None:
    """The row of a day; ``None`` where it has nothing."""
    if not (facts.sessions or facts.befores or facts.morning):
        return None
    return _row(summarise(facts.day, facts.sessions, facts.answers, facts.befores, facts.morning))


def _row(summary: DaySummary) -> DayRow:
    return (
        summary.day.isoformat(),
        summary.sessions,
        summary.repetitions,
        summary.work_seconds,
        summary.percent,
        summary.before,
        summary.worst,
        summary.after,
        summary.morning,
        summary.morning_at.isoformat() if summary.morning_at else None,
        summary.ended.isoformat() if summary.ended else None,
        int(summary.stopped_for_pain),
        int(summary.lasting_spread),
        summary.first_before,
    )


def _from_row(row: DayRow) -> DaySummary:
    *_, morning_at, ended, stopped_for_pain, lasting_spread, first_before = row
    try:
        return DaySummary(
            date.fromisoformat(row[0]),
            *row[1:9],
            morning_at=datetime.fromisoformat(morning_at) if morning_at else None,
            ended=datetime.fromisoformat(ended) if ended else None,
            stopped_for_pain=bool(stopped_for_pain),
            lasting_spread=bool(lasting_spread),
            first_before=first_before,
        )
    except (TypeError, ValueError) as error:
        raise Unreadable(f"day: {error}") from error
