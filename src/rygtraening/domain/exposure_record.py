"""What is kept of *Modige skridt*: fear of each step, attempts, what was learnt, and ladders of one's own."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from msgspec import Struct

from rygtraening.domain.pain import Pain
from rygtraening.domain.record import Stamp


class Happened(StrEnum):
    """Whether what was feared happened."""

    NO = "no"
    PARTLY = "partly"
    YES = "yes"


class FearRating(Struct, frozen=True):
    """How afraid the person is of one step, 0 not at all, 10 very much. ``withdrawn``: it was not said after all."""

    KIND: ClassVar[str] = "fear"
    stamp: Stamp
    activity: str
    step: str
    fear: int
    withdrawn: bool = False

    @property
    def subject(self) -> str:
        """The step."""
        return f"fear:{self.activity}:{self.step}"


class Attempt(Struct, frozen=True):
    """One attempt at a step. Before: ``feared`` in words, ``likelihood`` 0-100 % and ``expected`` worst pain 0-10
    (``None`` unanswered), ``before`` the pain now. After: ``happened``, ``worst``, ``stopped``; while ``happened`` and
    ``worst`` are unanswered the attempt is open. Each further answer is a newer fact. ``withdrawn``: it never was."""

    KIND: ClassVar[str] = "attempt"
    stamp: Stamp
    attempt: UUID
    activity: str
    step: str
    before: Pain
    feared: str = ""
    likelihood: int | None = None
    expected: int | None = None
    happened: Happened | None = None
    worst: Pain | None = None
    stopped: bool = False
    withdrawn: bool = False

    @property
    def subject(self) -> str:
        """The attempt."""
        return f"attempt:{self.attempt}"


class Lesson(Struct, frozen=True):
    """What the person says the next morning that an attempt taught; no words where it is passed over. ``withdrawn``:
    neither of the two after all, and it is asked again."""

    KIND: ClassVar[str] = "lesson"
    stamp: Stamp
    attempt: UUID
    text: str
    withdrawn: bool = False

    @property
    def subject(self) -> str:
        """The attempt's lesson."""
        return f"lesson:{self.attempt}"


class OwnLadder(Struct, frozen=True):
    """A ladder of one's own: the steps in words, the easiest first. ``removed`` hides it; its attempts stay."""

    KIND: ClassVar[str] = "own_ladder"
    stamp: Stamp
    id: str
    name: str
    steps: tuple[str, ...]
    removed: bool = False

    @property
    def subject(self) -> str:
        """The ladder."""
        return f"own_ladder:{self.id}"
