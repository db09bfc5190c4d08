"""What a day prescribes for one exercise, and why, as a code."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from rygtraening.domain.exercise import DoseKind, Exercise, Level


class Reason(StrEnum):
    """Why the dose is what it is."""

    HELD = "held"
    """The starting dose, kept as it is: the rule that changes it is not part of this version."""
    CALM_DAY = "calm_day"
    """Pain 6-7 before the session: the floor of the ladder today."""


@dataclass(frozen=True, slots=True)
class Prescription:
    """Today's dose of one exercise."""

    exercise: Exercise
    level: Level
    reason: Reason

    @property
    def hold(self) -> float:
        """Seconds of hold in one repetition, 0 for none."""
        if self.exercise.dose.kind is DoseKind.HOLD:
            return float(self.level.amount)
        return self.exercise.dose.tiers[self.level.tier].hold

    @property
    def repetitions(self) -> int:
        """How many times the movement is done on a side."""
        return self.level.amount if self.exercise.dose.kind is DoseKind.REPETITIONS else self.exercise.dose.repetitions

    @property
    def work_seconds(self) -> float:
        """Seconds of work in the dose, both sides counted."""
        return self.exercise.work_seconds(self.level)
