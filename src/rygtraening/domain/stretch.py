"""The stretch of time that is counted down: a hold, or all the minutes of an exercise on a side."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from rygtraening.domain.cursor import Cursor
from rygtraening.domain.events import Moment
from rygtraening.domain.exercise import DoseKind
from rygtraening.domain.plan import MINUTE, StepKind

HALF_WAY_FROM = 40.0
"""Seconds. The half of a shorter stretch is not worth a word."""
TEN_LEFT = 10.0
TEN_LEFT_FROM = 20.0
"""Seconds. So long must a stretch be for its last ten to be worth a word."""


class Stretch(Struct, frozen=True):
    """Seconds of the whole stretch, and of what is left of it."""

    whole: float
    left: float

    def until(self, later: Stretch) -> Iterator[Moment]:
        """The moments between here and ``later``, the same stretch further on."""
        half = self.whole / 2
        if self.whole >= HALF_WAY_FROM and self.left > half >= later.left:
            yield Moment.HALF_WAY
        if self.whole >= TEN_LEFT_FROM and self.left > TEN_LEFT >= later.left:
            yield Moment.TEN_LEFT


def stretch(cursor: Cursor) -> Stretch | None:
    """Where ``cursor`` stands in such a stretch; ``None`` where it stands in none."""
    step = cursor.step
    prescription = cursor.plan.prescriptions[step.exercise]
    kind = prescription.exercise.dose.kind
    if step.kind is not StepKind.REPETITION or kind is DoseKind.REPETITIONS:
        return None
    if kind is DoseKind.HOLD:
        return Stretch(cursor.phase_seconds, cursor.phase_seconds - cursor.into) if cursor.phase.is_hold else None
    minutes = cursor.plan.in_set(step.exercise)
    return Stretch(MINUTE * minutes, MINUTE * (minutes - cursor.plan.number_in_set(step)) + cursor.step_left)
