"""What happens in a session. A session answers every command with a tuple of these, empty where nothing happened."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from rygtraening.domain.exercise import Side
from rygtraening.domain.pain import Pain
from rygtraening.domain.record import SessionEnd


class Way(StrEnum):
    """Who counts."""

    PACED = "paced"
    """*Følg tempo*: the program leads and counts."""
    SELF = "self"
    """*Tæl selv*: the person counts."""


class PauseReason(StrEnum):
    """Why the session pauses."""

    ASKED = "asked"
    GAP = "gap"
    """Time jumped: the machine slept, or the program was held up for longer than a moment."""
    RECOVERED = "recovered"
    """The session was taken up again after the program had ended in the middle of it."""


class PainChoice(StrEnum):
    """What the person chose at the pain button."""

    CONTINUE = "continue"
    EASIER = "easier"
    SKIP = "skip"
    STOP = "stop"


class Started(Struct, frozen=True):
    """The session began."""


class StepEntered(Struct, frozen=True):
    """A new step of the plan began; ``step`` is its index."""

    step: int


class PhaseEntered(Struct, frozen=True):
    """A phase of the repetition began."""

    step: int
    phase: int


class RepetitionCounted(Struct, frozen=True):
    """A repetition (a hold, a minute) was done. ``count`` is how many are done of the set now, of ``quota``."""

    exercise: int
    side: Side | None
    repetition: int
    count: int
    quota: int


class HoldBegun(Struct, frozen=True):
    """The person who counts said that the hold may begin; ``count_in`` seconds are counted in first."""

    count_in: float


class Moment(StrEnum):
    """A moment within a stretch of time that is counted down: a hold, or the minutes of an exercise."""

    HALF_WAY = "half_way"
    TEN_LEFT = "ten_left"


class MomentReached(Struct, frozen=True):
    """So far has the stretch of time come that is counted down."""

    moment: Moment


class RepetitionTakenBack(Struct, frozen=True):
    """The last repetition was taken back; ``count`` is how many are left of its set."""

    exercise: int
    side: Side | None
    repetition: int
    count: int


class Paused(Struct, frozen=True):
    """The session stands still."""

    reason: PauseReason


class Resumed(Struct, frozen=True):
    """The session goes on; ``count_in`` seconds are counted in first (0 for none)."""

    count_in: float


class WayChanged(Struct, frozen=True):
    """Who counts changed."""

    way: Way


class TempoChanged(Struct, frozen=True):
    """The movement's tempo changed; 1 is as the file says, 2 twice as fast."""

    tempo: float


class PainAsked(Struct, frozen=True):
    """The pain button was pressed in this exercise."""

    exercise: int


class PainAnswered(Struct, frozen=True):
    """What was said and chosen at the pain button."""

    exercise: int
    pain: Pain
    down_leg: bool
    choice: PainChoice


class Ended(Struct, frozen=True):
    """The session is over. Comes once."""

    end: SessionEnd


Event = (
    Started
    | StepEntered
    | PhaseEntered
    | RepetitionCounted
    | HoldBegun
    | MomentReached
    | RepetitionTakenBack
    | Paused
    | Resumed
    | WayChanged
    | TempoChanged
    | PainAsked
    | PainAnswered
    | Ended
)
