"""What is known when a day is decided, and what the day then says: doses, and decisions to be kept."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from msgspec import Struct

from rygtraening.domain.dose_record import Action, DoseDecision
from rygtraening.domain.entry import Entry
from rygtraening.domain.exercise import Exercise, Level
from rygtraening.domain.flare import Flare
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.domain.record import Stamp
from rygtraening.domain.safety import FlagTier
from rygtraening.domain.standing import Standing


class Situation(Struct, frozen=True):
    """Everything that is known when a day is decided. ``entries`` (all before ``day``, in order) and ``standings`` by
    exercise id; ``trend`` and ``usual`` in points of pain; ``stepped_today``: a step up is already kept today;
    ``eased_today``: after a session of today there was a RED, a stop for pain or the start of a flare-up."""

    day: date
    standings: Mapping[str, Standing]
    entries: Mapping[str, tuple[Entry, ...]]
    flag: FlagTier | None = None
    flare: Flare | None = None
    trend: float | None = None
    usual: float | None = None
    opt_in: bool = False
    stepped_today: bool = False
    eased_today: bool = False


class Proposed(Struct, frozen=True):
    """What the day decides for one exercise, before it is kept. The fields are those of ``DoseDecision``."""

    exercise: str
    action: Action
    rule: int
    reason: Reason
    before: Level
    level: Level
    last_change: date | None
    paused_until: date | None
    since: date | None
    flare: UUID | None
    declined: bool = False
    agreed: str = ""

    def kept(self, stamp: Stamp) -> DoseDecision:
        """The fact that keeps it."""
        return DoseDecision(
            stamp=stamp,
            exercise=self.exercise,
            action=self.action,
            rule=self.rule,
            reason=self.reason,
            before=self.before,
            level=self.level,
            last_change=self.last_change,
            paused_until=self.paused_until,
            since=self.since,
            flare=self.flare,
            declined=self.declined,
            agreed=self.agreed,
        )

    @property
    def waits_for_first(self) -> bool:
        """Whether it is kept only when the first repetition is done: a step up that is taken."""
        return self.action is Action.PROGRESS and not self.declined

    @property
    def urgent(self) -> bool:
        """Whether it is kept as soon as it is seen, also without a session (rows 0 and 2)."""
        return self.action.is_stop or self.action is Action.PAUSE_EXERCISE


class Pausing(Struct, frozen=True):
    """An exercise that is left out up to the day before ``until``."""

    exercise: Exercise
    until: date


class DayPlan(Struct, frozen=True):
    """The day. ``prescriptions`` in the programme's order are what may be done; ``proposed`` what is to be kept;
    ``left_out`` the exercises that did not fit into the time there is."""

    prescriptions: tuple[Prescription, ...]
    proposed: tuple[Proposed, ...]
    pausing: tuple[Pausing, ...] = ()
    left_out: tuple[Exercise, ...] = ()

    @property
    def at_start(self) -> tuple[Proposed, ...]:
        """What is kept when the session starts."""
        return tuple(each for each in self.proposed if not each.waits_for_first)

    @property
    def urgent(self) -> tuple[Proposed, ...]:
        """What is kept as soon as it is seen."""
        return tuple(each for each in self.proposed if each.urgent)

    @property
    def steps_up(self) -> tuple[Proposed, ...]:
        """What is kept with the first repetition of its exercise."""
        return tuple(each for each in self.proposed if each.waits_for_first)
