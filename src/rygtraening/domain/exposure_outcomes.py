"""What the attempts have shown: expected against actual, what is still to be told, and what is to be learnt today."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from uuid import UUID

from msgspec import Struct

from rygtraening.domain.exposure import is_open
from rygtraening.domain.exposure_record import Attempt, Happened, Lesson

ASKED_FOR_DAYS = 1
"""An attempt is asked about on its day and for so many days after; then it is let be."""


class Outcomes(Struct, frozen=True):
    """How often what was feared happened, of the attempts that were told about to the end."""

    closed: int
    not_happened: int
    partly: int


class Pair(Struct, frozen=True):
    """Expected and actual worst pain (0-10) of one attempt; either is ``None`` where it was not answered."""

    attempt: UUID
    day: date
    activity: str
    step: str
    expected: int | None
    actual: int | None
    happened: Happened | None
    stopped: bool


def in_order(attempts: Iterable[Attempt]) -> list[Attempt]:
    """By day, then as they were last told about."""
    return sorted(attempts, key=lambda each: (each.stamp.day, each.stamp.at, each.stamp.id.int))


def outcomes(attempts: Iterable[Attempt]) -> Outcomes:
    """The numbers of the headline."""
    said = [each.happened for each in attempts if not is_open(each)]
    return Outcomes(len(said), said.count(Happened.NO), said.count(Happened.PARTLY))


def pairs(attempts: Iterable[Attempt]) -> tuple[Pair, ...]:
    """Every attempt of which anything was told afterwards, oldest first."""
    return tuple(
        Pair(
            attempt=each.attempt,
            day=each.stamp.day,
            activity=each.activity,
            step=each.step,
            expected=each.expected,
            actual=each.worst.number if each.worst is not None else None,
            happened=each.happened,
            stopped=each.stopped,
        )
        for each in in_order(attempts)
        if each.happened is not None or each.worst is not None or each.stopped
    )


def to_finish(attempts: Iterable[Attempt], today: date) -> Attempt | None:
    """The newest attempt of today or yesterday that is not told about to the end."""
    recent = [each for each in attempts if is_open(each) and 0 <= (today - each.stamp.day).days <= ASKED_FOR_DAYS]
    return in_order(recent)[-1] if recent else None


def lessons_due(attempts: Iterable[Attempt], lessons: Sequence[Lesson], today: date) -> tuple[Attempt, ...]:
    """Yesterday's newest attempt of each activity, where nothing was learnt yet from any of that activity's.

    Only what was told about; a lesson without words is one that was passed over.
    """
    learnt = {lesson.attempt for lesson in lessons}
    yesterday = today - timedelta(days=1)
    newest: dict[str, Attempt] = {}
    done: set[str] = set()
    for each in in_order(each for each in attempts if each.stamp.day == yesterday):
        if each.attempt in learnt:
            done.add(each.activity)
        elif each.happened is not None or each.worst is not None or each.stopped:
            newest[each.activity] = each
    return tuple(each for activity, each in newest.items() if activity not in done)
