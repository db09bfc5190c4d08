"""One row a day for the charts: what a day's sessions and scores come to.

Source: the project's rule, section 6 (several sessions a day make one entry: lowest before, highest worst, highest
after) and the chart's own words (how far up the ladder: mean over the day's exercises).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from math import fsum

from msgspec import Struct

from rygtraening.domain.pain import LegSpread, highest
from rygtraening.domain.record import AfterAnswers, BeforeScore, MorningScore, SessionRecord


class DaySummary(Struct, frozen=True):
    """A day's numbers. ``repetitions`` leaves out what is dosed in minutes, which ``work_seconds`` has. Pain 0-10 or
    ``None``; ``percent`` of the ladder; ``ended`` is the end of the last session,
    ``morning_at`` the moment of the morning score. ``before`` is the lowest of the day's numbers before a session,
    ``first_before`` the first of them."""

    day: date
    sessions: int
    repetitions: int
    work_seconds: float
    percent: float | None
    before: int | None
    worst: int | None
    after: int | None
    morning: int | None
    morning_at: datetime | None
    ended: datetime | None
    stopped_for_pain: bool
    lasting_spread: bool
    first_before: int | None = None

    @property
    def value(self) -> int | None:
        """The day's one number: its morning score, else its first number before a session."""
        return self.morning if self.morning is not None else self.first_before


def summarise(
    day: date,
    sessions: Sequence[SessionRecord],
    answers: Sequence[AfterAnswers],
    befores: Sequence[BeforeScore],
    morning: MorningScore | None,
) -> DaySummary:
    """The row of ``day`` from its newest facts; ``answers`` belong to ``sessions``. A session without a single
    repetition is not training and gives no dose."""
    trained = [session for session in sessions if session.is_training]
    percents: dict[str, float] = {}
    for session in trained:
        for exercise in session.exercises:
            if exercise.repetitions:
                lower = percents.get(exercise.exercise, exercise.percent)
                percents[exercise.exercise] = min(lower, exercise.percent)
    starts = [session.before.number for session in trained] or [before.pain.number for before in befores]
    known = [number for number in starts if number is not None]
    said = [exercise.pain.number for session in sessions for exercise in session.exercises if exercise.pain]
    return DaySummary(
        day=day,
        sessions=len(trained),
        repetitions=sum(session.repetitions for session in trained),
        work_seconds=sum(exercise.work_seconds for session in trained for exercise in session.exercises),
        percent=fsum(percents.values()) / len(percents) if percents else None,
        before=min(known, default=None),
        worst=highest([*said, *(pain.number for answer in answers for _, pain in answer.worst)]),
        after=highest(answer.after.number for answer in answers),
        morning=morning.pain.number if morning else None,
        morning_at=morning.said_at if morning else None,
        ended=max((session.ended for session in trained), default=None),
        stopped_for_pain=any(exercise.stopped_for_pain for session in sessions for exercise in session.exercises),
        lasting_spread=any(answer.spread is LegSpread.LASTING for answer in answers),
        first_before=_first(befores, sessions),
    )


def _first(befores: Sequence[BeforeScore], sessions: Sequence[SessionRecord]) -> int | None:
    """The first number before a session; a session that came without one of its own counts with its start."""
    asked = [(before.said_at, before.pain.number) for before in befores]
    asked += [(session.started, session.before.number) for session in sessions]
    return min(asked, key=lambda moment: moment[0])[1] if asked else None
