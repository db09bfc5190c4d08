"""What the facts of whole days say, read a stretch of days at a time: what the sums and the entries are made from."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from msgspec import Struct

from rygtraening.domain.record import AfterAnswers, BeforeScore, MorningScore, SessionRecord
from rygtraening.store import fact_table

STRETCH = 31
"""Days that are read at once, at most: many queries a day would take longer, and twenty years do not fit the memory."""
_GAP = 3
"""Days that nobody asks for between two that somebody does, at most, before another stretch begins."""
_NEXT = timedelta(days=1)


class DayFacts(Struct, frozen=True):
    """The newest facts of ``day``, in order of time. ``answers`` belong to ``sessions``, whenever they were given;
    ``morning`` is the day's own score and ``next_morning`` that of the day after."""

    day: date
    sessions: Sequence[SessionRecord]
    answers: Sequence[AfterAnswers]
    befores: Sequence[BeforeScore]
    morning: MorningScore | None
    next_morning: MorningScore | None


def of(connection: sqlite3.Connection, days: Iterable[date]) -> Iterator[list[DayFacts]]:
    """The facts of each of ``days``, in order of day, a stretch at a time."""
    for stretch in _stretches(sorted(set(days))):
        yield _read(connection, stretch)


def _stretches(days: Sequence[date]) -> Iterator[list[date]]:
    stretch: list[date] = []
    for day in days:
        if stretch and ((day - stretch[-1]).days > _GAP or (day - stretch[0]).days >= STRETCH):
            yield stretch
            stretch = []
        stretch.append(day)
    if stretch:
        yield stretch


def _read(connection: sqlite3.Connection, days: Sequence[date]) -> list[DayFacts]:
    first, last = days[0], days[-1]
    sessions: dict[date, list[SessionRecord]] = {}
    for session in fact_table.newest(connection, SessionRecord, first, last):
        sessions.setdefault(session.stamp.day, []).append(session)
    befores: dict[date, list[BeforeScore]] = {}
    for before in fact_table.newest(connection, BeforeScore, first, last):
        befores.setdefault(before.stamp.day, []).append(before)
    following = last + _NEXT if last < date.max else last
    mornings = {score.stamp.day: score for score in fact_table.newest(connection, MorningScore, first, following)}
    answers = {given.session: given for given in fact_table.answers_after(connection, first, last)} if sessions else {}
    return [
        DayFacts(
            day,
            done := sessions.get(day, []),
            [answers[session.session] for session in done if session.session in answers],
            befores.get(day, []),
            mornings.get(day),
            mornings.get(day + _NEXT) if day < date.max else None,
        )
        for day in days
    ]
