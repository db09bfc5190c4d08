"""What a day prescribes for one exercise, and why, as a code."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from rygtraening.domain.exercise import DoseKind, Exercise, Level, Side, Sides
from rygtraening.domain.programme import Agreed
from rygtraening.domain.text import Text


class Reason(StrEnum):
    """Why the dose is what it is. The words stand in ``words.reasons``."""

    # Where it begins.
    HELD = "held"
    """The starting dose, kept as it is (a word of the first version; old records carry it)."""
    START = "start"
    """Nothing done yet: the dose everybody without try-outs begins with."""
    START_TRIED = "start_tried"
    """Nothing done yet: seven tenths of what the try-outs showed."""
    BACK = "back"
    """Nothing done yet since its pause."""

    AGREED = "agreed"
    """Held by hand, as agreed with the physiotherapist."""
    BELOW_AGREED = "below_agreed"
    """It was stepped down from what was agreed, and stays there until something is agreed anew."""

    # The day itself.
    CALM_DAY = "calm_day"
    """Pain 6-7 before the session: the floor of the ladder today."""
    LATER_TODAY = "later_today"
    """A further session on a day that had a RED, a stop for pain or the start of a flare-up: the floor."""
    GENTLER = "gentler"
    """The gentler alternative to an exercise that pauses."""
    FIXED = "fixed"
    """A dose in minutes or seconds of hold, from the time when those had no table (old records carry it)."""

    # Stopped or stepped down (rows 0-7, 9, 10).
    FLAGGED = "flagged"
    RESTART = "restart"
    PAUSED = "paused"
    RED_STRONG = "red_strong"
    AWAY_WEEKS = "away_weeks"
    FLARE = "flare"
    AWAY_WEEK = "away_week"
    RED = "red"
    TREND_DOWN = "trend_down"
    MORNINGS_DOWN = "mornings_down"
    DECLINED_DOWN = "declined_down"
    """A step down was declined: the dose stays."""

    # One step up, or at the top (row 11).
    UP = "up"
    NEXT_TIER = "next_tier"
    TOP = "top"
    """The articles' dose is reached, and going above it has not been chosen (or there is nothing above)."""
    DECLINED_UP = "declined_up"
    """A step up was declined: it is offered again next time."""

    # The same as last time, and what it waits for (rows 8, 11, 12).
    FLARE_HOLD = "flare_hold"
    FLARE_RECENT = "flare_recent"
    USUAL_HIGH = "usual_high"
    """All is ready for a step up, but the usual pain is 6 or more."""
    ONE_AT_A_TIME = "one_at_a_time"
    BROKEN = "broken"
    """The last day's dose was not done in full, or pain went down the leg, or it was RED and is answered."""
    ANSWERS_MISSING = "answers_missing"
    """The last session's pain is not answered."""
    MORNING_MISSING = "morning_missing"
    """The morning after the last session was not answered."""
    BEGAN_HIGH = "began_high"
    """The last day began above 5, or reached above 5: it neither counts nor breaks."""
    UNSETTLED = "unsettled"
    """The morning after the last session was a little worse."""
    TREND_UNKNOWN = "trend_unknown"
    TREND_WORSE = "trend_worse"
    TOO_SOON = "too_soon"
    """The last change was less than three days ago."""
    MORE_DAYS = "more_days"
    """More calm sessions are wanted first."""
    ONE_MORE_DAY = "one_more_day"
    """One more calm session is wanted first."""


class Prescription(Struct, frozen=True):
    """Today's dose of one exercise.

    ``last`` is the dose it comes from, where that is another. ``declinable``: the person may stay on ``last`` instead.
    ``instead_of`` is the id of the pausing exercise that this one stands in for. ``agreed`` is what was agreed with the
    physiotherapist; ``exercise`` is then fitted to it (``domain.agreement``).
    """

    exercise: Exercise
    level: Level
    reason: Reason
    last: Level | None = None
    declinable: bool = False
    instead_of: str = ""
    agreed: Agreed | None = None

    @property
    def hold(self) -> float:
        """Seconds of hold in one repetition, 0 for none."""
        if self.exercise.dose.kind is DoseKind.HOLD:
            return float(self.level.amount)
        return self.exercise.dose.tiers[self.level.tier].hold

    @property
    def sets(self) -> int:
        """How many sets there are on a side."""
        return 1 if self.agreed is None else self.agreed.sets

    @property
    def set_rest(self) -> float:
        """Seconds of rest between two sets."""
        return 0.0 if self.agreed is None else self.agreed.set_rest

    @property
    def in_set(self) -> int:
        """How many times something is counted in a set: repetitions, holds or minutes."""
        return self.exercise.dose.repetitions if self.exercise.dose.kind is DoseKind.HOLD else self.level.amount

    @property
    def repetitions(self) -> int:
        """How many times something is counted on a side, all sets together."""
        return self.in_set * self.sets

    @property
    def sides(self) -> tuple[Side | None, ...]:
        """The sides in the order they are done."""
        if self.exercise.sides is Sides.NONE:
            return (None,)
        return (Side.RIGHT, Side.LEFT) if self.agreed is None or self.agreed.side is None else (self.agreed.side,)

    @property
    def note(self) -> Text:
        """What to remember, as it was agreed; empty where there is nothing."""
        return Text() if self.agreed is None else self.agreed.note

    @property
    def work_seconds(self) -> float:
        """Seconds of work in the dose, all sets and sides counted."""
        return self.exercise.work_seconds(self.level) * self.sets * len(self.sides) / self.exercise.sides.times

    @property
    def is_up(self) -> bool:
        """Whether it is a step up from ``last``."""
        return self.reason in (Reason.UP, Reason.NEXT_TIER)

    @property
    def is_down(self) -> bool:
        """Whether it is less than ``last``."""
        return self.last is not None and not self.is_up and self.last != self.level
