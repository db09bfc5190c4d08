"""Where each exercise stands: what the newest kept decision left, or where it begins."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from rygtraening.domain import ladder
from rygtraening.domain.dose_record import DoseDecision, Trial
from rygtraening.domain.exercise import Exercise, Level

MOST_TRIALS = 3
"""The first three comfort trials count."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One exercise's state. ``since`` is the first day whose entries count; ``flare`` the answered flare-up;
    ``tried``: it begins where the try-outs showed; ``decided`` is the newest decision, ``None`` before the first."""

    level: Level
    last_change: date | None = None
    paused_until: date | None = None
    since: date | None = None
    flare: UUID | None = None
    tried: bool = False
    decided: DoseDecision | None = None

    def pauses(self, day: date) -> bool:
        """Whether the exercise is left out on ``day``."""
        return self.paused_until is not None and day < self.paused_until

    def decided_on(self, day: date) -> DoseDecision | None:
        """The decision of ``day``, where one is kept."""
        return self.decided if self.decided is not None and self.decided.stamp.day == day else None


def standing(exercise: Exercise, decisions: Iterable[DoseDecision], trials: Sequence[Trial]) -> Standing:
    """Where ``exercise`` stands after its kept ``decisions`` (in any order; those of others are passed over, and stops
    too, for they leave everything as it is)."""
    own = [each for each in decisions if each.exercise == exercise.id and not each.action.is_stop]
    newest = max(own, key=lambda each: (each.stamp.at, each.stamp.id), default=None)
    if newest is None:
        counts = [trial.repetitions for trial in trials if trial.exercise == exercise.id][:MOST_TRIALS]
        return Standing(ladder.start(exercise, counts), tried=bool(counts))
    return Standing(
        level=ladder.there_is(exercise, newest.level),
        last_change=newest.last_change,
        paused_until=newest.paused_until,
        since=newest.since,
        flare=newest.flare,
        decided=newest,
    )
