"""The session in progress as it is kept on disk after every repetition, so that nothing counted is ever lost."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

from msgspec import Struct

from rygtraening.domain.dose_record import DoseDecision
from rygtraening.domain.exercise import Level
from rygtraening.domain.gate import Gate
from rygtraening.domain.pain import Pain
from rygtraening.domain.prescription import Reason
from rygtraening.domain.programme import Agreed
from rygtraening.domain.record import Front
from rygtraening.domain.text import Text

GO_ON_WITHIN = timedelta(hours=4)
"""An interrupted session of an earlier day is only gone on with while it is the same evening."""


class RunningExercise(Struct, frozen=True):
    """One exercise of the running session. ``done`` are the numbers (from 1) of the repetitions, holds or minutes done,
    a tuple a side. ``agreed`` is what was agreed with the physiotherapist when it began."""

    exercise: str
    level: Level
    reason: Reason
    done: tuple[tuple[int, ...], ...]
    eased: bool = False
    stopped_for_pain: bool = False
    pain: Pain | None = None
    down_leg: bool = False
    agreed: Agreed | None = None


class RunningSession(Struct, frozen=True):
    """Where a session stands. ``elapsed`` in active seconds; ``position`` is the index of the exercise in
    progress. ``steps_up`` are the decisions that are kept with the first repetition of their exercise. ``by_minute``:
    what is dosed in minutes is counted by the minute; a session that an older version left counted all of them as 1.
    ``programme_name`` is the name of ``programme`` when it began, empty where an older version left it."""

    session: UUID
    day: date
    started: datetime
    saved: datetime
    front: Front
    programme: str
    gate: Gate
    before: Pain
    paced: bool
    elapsed: float
    position: int
    exercises: tuple[RunningExercise, ...]
    steps_up: tuple[DoseDecision, ...] = ()
    by_minute: bool = False
    programme_name: Text = Text()

    @property
    def repetitions(self) -> int:
        """Repetitions, holds and minutes done so far."""
        return sum(len(side) for exercise in self.exercises for side in exercise.done)

    def can_go_on(self, now: datetime) -> bool:
        """Whether there is something to go on with: done today or just before midnight, and not nothing."""
        return bool(self.repetitions) and (self.day == now.date() or now - self.saved < GO_ON_WITHIN)
