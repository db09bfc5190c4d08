"""What decides a dose and is kept: the comfort trials of the first run, and each day's decision with its reason."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from msgspec import Struct

from rygtraening.domain.exercise import Level
from rygtraening.domain.prescription import Reason
from rygtraening.domain.record import Stamp


class Action(StrEnum):
    """What a decision does with the dose. Source: the project's rule, section 5."""

    STOP_T1 = "STOP_T1"
    STOP_T2 = "STOP_T2"
    STOP_T3 = "STOP_T3"
    RESTART = "RESTART"
    PAUSE_EXERCISE = "PAUSE_EXERCISE"
    REGRESS2 = "REGRESS2"
    REGRESS1 = "REGRESS1"
    HOLD = "HOLD"
    PROGRESS = "PROGRESS"
    MAINTAIN = "MAINTAIN"

    @property
    def is_stop(self) -> bool:
        """Whether a safety answer stops the exercises."""
        return self in (Action.STOP_T1, Action.STOP_T2, Action.STOP_T3)

    @property
    def changes(self) -> bool:
        """Whether it counts as a change of the dose, also where the level could not move."""
        return self in (Action.RESTART, Action.PAUSE_EXERCISE, Action.REGRESS2, Action.REGRESS1, Action.PROGRESS)


class Trial(Struct, frozen=True):
    """One comfort trial: how many repetitions (a side, where there are sides) of an exercise felt fine, at its
    articles' tier; as many as were done, so it may be 0 and may pass the ceiling. One that is not to count after all
    (``withdrawn``) names the first of its versions (a stamp's id) in ``trial``."""

    KIND: ClassVar[str] = "trial"
    stamp: Stamp
    exercise: str
    repetitions: int
    trial: UUID | None = None
    withdrawn: bool = False

    @property
    def subject(self) -> str:
        """Each trial stands for itself."""
        return str(self.stamp.id if self.trial is None else self.trial)


class DoseDecision(Struct, frozen=True):
    """What a day decided for one exercise, and where the exercise stands since.

    ``rule`` is the row of the table (0-12), ``before`` and ``level`` the dose before and after. ``last_change`` is the
    day the dose last changed (for a pause the day it ends). While ``paused_until`` is to come the exercise is left
    out. ``since`` is the first day whose entries the table still looks at. ``flare`` is the flare-up that is answered.
    ``declined``: the person stayed on the step before. ``agreed`` is the digest of the agreement with the
    physiotherapist that it was made under, empty for none.
    """

    KIND: ClassVar[str] = "decision"
    stamp: Stamp
    exercise: str
    action: Action
    rule: int
    reason: Reason
    before: Level
    level: Level
    last_change: date | None = None
    paused_until: date | None = None
    since: date | None = None
    flare: UUID | None = None
    declined: bool = False
    agreed: str = ""

    @property
    def subject(self) -> str:
        """Each decision stands for itself."""
        return str(self.stamp.id)

    @property
    def is_step_up(self) -> bool:
        """Whether it is a step up that was taken."""
        return self.action is Action.PROGRESS and not self.declined
