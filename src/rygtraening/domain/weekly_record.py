"""What is asked once a week, what is asked only by choice, and the small wins."""

from __future__ import annotations

from typing import ClassVar

from msgspec import Struct

from rygtraening.domain.pain import UNANSWERED, Pain
from rygtraening.domain.record import Stamp

MOST_ACTIVITIES = 3


class OwnActivity(Struct, frozen=True):
    """An activity of the person's own that is hard because of the back, and how well it goes: 0 cannot do it, 10 as
    before the trouble began; ``None`` unanswered. Source: the Patient-Specific Functional Scale (Stratford 1995)."""

    name: str
    score: int | None = None


class WeekAnswers(Struct, frozen=True):
    """The week's questions as far as they are answered; each further answer is a newer fact. ``average`` is the pain
    of the last 7 days on average; ``activities`` at most three, with the names as they were that week. ``fear`` and
    ``confidence`` 0-10 (fear: 10 very afraid; confidence: 10 quite sure). ``withdrawn``: nothing was answered that day
    after all."""

    KIND: ClassVar[str] = "week"
    stamp: Stamp
    average: Pain = UNANSWERED
    activities: tuple[OwnActivity, ...] = ()
    fear: int | None = None
    confidence: int | None = None
    withdrawn: bool = False

    @property
    def subject(self) -> str:
        """One a day: the stamp's day is the day the questions were opened."""
        return f"week:{self.stamp.day.isoformat()}"


class Wellbeing(Struct, frozen=True):
    """Sleep (10 slept well) and stress (10 very stressed) of a day, 0-10; ``None`` unanswered. One a day.
    ``withdrawn``: neither was answered after all."""

    KIND: ClassVar[str] = "wellbeing"
    stamp: Stamp
    sleep: int | None = None
    stress: int | None = None
    withdrawn: bool = False

    @property
    def subject(self) -> str:
        """One a day."""
        return f"wellbeing:{self.stamp.day.isoformat()}"


class SmallWin(Struct, frozen=True):
    """A small win in a sentence. An empty text takes one back: a newer fact with the same ``id``."""

    KIND: ClassVar[str] = "win"
    stamp: Stamp
    id: str
    text: str

    @property
    def subject(self) -> str:
        """The win."""
        return f"win:{self.id}"
