"""A day made by hand: one session of two exercises, its page, its morning and the morning after."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from rygtraening.domain.exercise import DoseKind, Level, Sides
from rygtraening.domain.gate import Gate
from rygtraening.domain.pain import LegSpread, Pain
from rygtraening.domain.prescription import Reason
from rygtraening.domain.record import AfterAnswers, ExerciseRecord, Front, SessionEnd, SessionRecord, Stamp
from rygtraening.domain.text import Text

DAY = date(2026, 10, 5)
EVENING = datetime(2026, 10, 5, 18, 5, tzinfo=UTC)
STAMP = Stamp(UUID(int=1), "here", EVENING, DAY)


def exercise(name: str, *counts: int, quota: int = 8, reason: Reason = Reason.UP) -> ExerciseRecord:
    """An exercise of a session; two counts are of the right and the left side."""
    return ExerciseRecord(
        exercise=name,
        version=1,
        name=Text(name.title(), name.title()),
        kind=DoseKind.REPETITIONS,
        sides=Sides.EACH if len(counts) > 1 else Sides.NONE,
        level=Level(0, quota),
        hold=0.0,
        quota=quota,
        reason=reason,
        percent=20.0,
        done=counts,
        work_seconds=60.0,
    )


@pytest.fixture
def session() -> SessionRecord:
    """Cat done whole, knee three short on the left; for different reasons."""
    exercises = (exercise("cat", 8), exercise("knee", 8, 5, reason=Reason.ONE_MORE_DAY))
    return SessionRecord(
        stamp=STAMP,
        session=UUID(int=2),
        programme="short",
        programme_name=Text("Kort", "Short"),
        started=EVENING,
        ended=EVENING,
        active_seconds=600.0,
        front=Front.WINDOW,
        gate=Gate.NORMAL,
        before=Pain(2, 0),
        end=SessionEnd.STOPPED,
        exercises=exercises,
    )


@pytest.fixture
def answers(session: SessionRecord) -> AfterAnswers:
    """The page after it."""
    return AfterAnswers(
        STAMP,
        session.session,
        (("cat", Pain(2, 0)), ("knee", Pain(6, 1))),
        Pain(3, 0),
        LegSpread.BRIEF,
        ("knee",),
        "The knee was stiff",
    )
