"""What the journal keeps: immutable facts. An edit is a newer fact about the same subject; the newest counts."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from msgspec import Struct

from rygtraening.domain.exercise import DoseKind, Level, Side, Sides
from rygtraening.domain.gate import Gate
from rygtraening.domain.pain import UNANSWERED, LegSpread, Pain
from rygtraening.domain.prescription import Reason
from rygtraening.domain.text import Text


class Stamp(Struct, frozen=True):
    """Who, when and where: a UUID, the device, the moment (aware, with the local offset) and the local day the fact
    belongs to (a session belongs to the day it began)."""

    id: UUID
    device: str
    at: datetime
    day: date


FEWEST_DAYS, MOST_DAYS = 2, 7
"""Training days a week. Source: the project's rule, section 6."""


class Profile(Struct, frozen=True):
    """The answers of the first run, as they were last changed. ``usual`` is the average of the last 7 days; ``None``
    where it was skipped. ``adult`` False locks the program for good. ``days_per_week`` is how many days the person
    wants to train, 2-7; ``opt_in`` whether doses above the articles' may be offered."""

    KIND: ClassVar[str] = "profile"
    stamp: Stamp
    adult: bool
    accepted: bool
    usual: Pain | None = None
    days_per_week: int = MOST_DAYS
    opt_in: bool = False

    @property
    def subject(self) -> str:
        """There is one profile."""
        return "profile"


class Occasion(StrEnum):
    """Why the safety questions are asked."""

    FIRST_RUN = "first_run"
    MONTHLY = "monthly"
    AWAY = "away"
    SPARE_DAY = "spare_day"
    FLARE = "flare"
    AFTER_PAIN = "after_pain"
    ASKED_FOR = "asked_for"


class SafetyAnswers(Struct, frozen=True):
    """One answered list: which questions were asked, and which were answered yes (ids of ``resources/safety.yaml``)."""

    KIND: ClassVar[str] = "safety_answers"
    stamp: Stamp
    occasion: Occasion
    asked: tuple[str, ...]
    yes: tuple[str, ...]

    @property
    def subject(self) -> str:
        """Each list stands for itself."""
        return str(self.stamp.id)


class Clearance(Struct, frozen=True):
    """The person's own word that a doctor saw them on ``seen_on`` and cleared them for the answers in ``covers``."""

    KIND: ClassVar[str] = "clearance"
    stamp: Stamp
    seen_on: date
    covers: tuple[str, ...]

    @property
    def subject(self) -> str:
        """Each clearance stands for itself."""
        return str(self.stamp.id)


class MorningScore(Struct, frozen=True):
    """The pain of one morning, "when you got up"; one a day. ``given`` is when it was first given, where it was changed
    later; ``withdrawn``: it was deleted."""

    KIND: ClassVar[str] = "morning"
    stamp: Stamp
    pain: Pain
    given: datetime | None = None
    withdrawn: bool = False

    @property
    def subject(self) -> str:
        """One a day."""
        return f"morning:{self.stamp.day.isoformat()}"

    @property
    def said_at(self) -> datetime:
        """When it was given, however often it was changed since: the rule asks how long after a session that was."""
        return self.stamp.at if self.given is None else self.given


class BeforeScore(Struct, frozen=True):
    """The number before a session, and what the gate said to it. One that was changed or deleted (``withdrawn``)
    later names the first of its versions (a stamp's id) in ``score``, and when that was given in ``given``."""

    KIND: ClassVar[str] = "before"
    stamp: Stamp
    pain: Pain
    gate: Gate
    score: UUID | None = None
    given: datetime | None = None
    withdrawn: bool = False

    @property
    def subject(self) -> str:
        """Each score stands for itself."""
        return str(self.stamp.id if self.score is None else self.score)

    @property
    def said_at(self) -> datetime:
        """When it was given, however often it was changed since."""
        return self.stamp.at if self.given is None else self.given


class SessionEnd(StrEnum):
    """How a session ended."""

    FINISHED = "finished"
    STOPPED = "stopped"
    STOPPED_FOR_PAIN = "stopped_for_pain"
    INTERRUPTED = "interrupted"
    """The program ended in the middle, and the person chose not to go on."""


class Front(StrEnum):
    """Where a session was followed."""

    WINDOW = "window"
    TERMINAL = "terminal"
    BY_HAND = "by_hand"
    """Done without the player and told afterwards. Its times are when it was told; nobody measured it."""


class ExerciseRecord(Struct, frozen=True):
    """One exercise of a session: what was prescribed, what was done, with the name and dose as they were that day.

    ``done`` counts repetitions, holds or minutes, whichever ``kind`` says, one number a side (right, left) or one in
    all; ``quota`` is how many there were to be. (Records of the first versions have all minutes as one: quota 1.)
    ``percent`` is how far up the ladder the prescribed level is, ``work_seconds`` the seconds of work actually done.
    ``pain`` and ``down_leg`` are what was said at the pain button. ``sets``: ``quota`` is all of them together;
    ``side`` is the only side it was to be done on, ``None`` for all there are.
    """

    exercise: str
    version: int
    name: Text
    kind: DoseKind
    sides: Sides
    level: Level
    hold: float
    quota: int
    reason: Reason
    percent: float
    done: tuple[int, ...]
    work_seconds: float
    eased: bool = False
    stopped_for_pain: bool = False
    pain: Pain | None = None
    down_leg: bool = False
    sets: int = 1
    side: Side | None = None

    @property
    def repetitions(self) -> int:
        """Repetitions, holds or minutes done, both sides counted."""
        return sum(self.done)

    @property
    def begun(self) -> bool:
        """Whether it makes an entry for the rule: something was done, or a hold or a minute was stopped for pain. Those
        take so long that a first one that is not done is no sign of nothing having happened."""
        return bool(self.repetitions) or (self.stopped_for_pain and self.kind is not DoseKind.REPETITIONS)

    def minutes_of(self, count: int) -> int:
        """``count`` of ``done`` in minutes, where the dose is in minutes."""
        return count * self.level.amount * self.sets // self.quota if self.quota else 0

    @property
    def quota_done(self) -> bool:
        """Whether the whole dose was done, on each side."""
        return all(count >= self.quota for count in self.done)


class SessionRecord(Struct, frozen=True):
    """One session. ``active_seconds`` leaves the pauses out. ``withdrawn``: it was deleted."""

    KIND: ClassVar[str] = "session"
    stamp: Stamp
    session: UUID
    programme: str
    programme_name: Text
    started: datetime
    ended: datetime
    active_seconds: float
    front: Front
    gate: Gate
    before: Pain
    end: SessionEnd
    exercises: tuple[ExerciseRecord, ...]
    withdrawn: bool = False

    @property
    def subject(self) -> str:
        """The session."""
        return f"session:{self.session}"

    @property
    def repetitions(self) -> int:
        """Repetitions and holds done in the whole session; minutes are none."""
        return sum(each.repetitions for each in self.exercises if each.kind is not DoseKind.MINUTES)

    @property
    def minutes(self) -> int:
        """Minutes done of what is dosed in minutes."""
        timed = [each for each in self.exercises if each.kind is DoseKind.MINUTES]
        return sum(each.minutes_of(count) for each in timed for count in each.done)

    @property
    def is_training(self) -> bool:
        """Whether anything was done in it."""
        return any(exercise.repetitions for exercise in self.exercises)

    @property
    def is_worth_keeping(self) -> bool:
        """Whether anything was done, or anything was stopped for pain, which must not be lost."""
        return self.is_training or any(exercise.stopped_for_pain for exercise in self.exercises)


class AfterAnswers(Struct, frozen=True):
    """The page after a session. Everything may be unanswered; each further answer is a newer fact.

    ``worst`` holds the worst pain by exercise id. ``spread_at`` names the exercises at which pain went down the leg;
    empty with a spread means all of them ("don't know"). ``withdrawn``: deleted, with its session.
    """

    KIND: ClassVar[str] = "after"
    stamp: Stamp
    session: UUID
    worst: tuple[tuple[str, Pain], ...] = ()
    after: Pain = UNANSWERED
    spread: LegSpread | None = None
    spread_at: tuple[str, ...] = ()
    note: str = ""
    withdrawn: bool = False

    @property
    def subject(self) -> str:
        """The answers of one session."""
        return f"after:{self.session}"
