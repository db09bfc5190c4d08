"""What the pages for the physiotherapist say, as plain values; ``report_reading`` reads them from a journal.

All pain and all scales are 0-10. What the person wrote is in here only where they asked for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from uuid import UUID

from msgspec import Struct, field

from rygtraening.domain.activity import Activity
from rygtraening.domain.dose_record import DoseDecision
from rygtraening.domain.exercise import Exercise
from rygtraening.domain.prescription import Prescription
from rygtraening.domain.progress import Range, Series
from rygtraening.domain.progress_headline import PainChange, Verdict
from rygtraening.domain.text import Text

MOST_NAME = 80
"""Letters of the person's name."""


class Wish(Struct, frozen=True):
    """What is asked for. With ``first`` or ``last`` the period is those days (both included; a missing end is the
    first day there is, and today), else ``span``. ``name`` is what the person typed, or nothing. ``notes`` are the
    sessions whose note is to be on the page; ``all_notes`` takes every one of the period."""

    span: Range = Range.THREE_MONTHS
    first: date | None = None
    last: date | None = None
    name: str = ""
    notes: frozenset[UUID] = frozenset()
    all_notes: bool = False

    @property
    def by_days(self) -> bool:
        """Whether the period is told by its days."""
        return self.first is not None or self.last is not None


class DoseNow(Struct, frozen=True):
    """Where an exercise stands today. ``percent`` is how far up the ladder; ``paused_until`` the day it is back."""

    prescription: Prescription
    percent: float
    paused_until: date | None = None


class Training(Struct, frozen=True):
    """How much was trained: ``days`` of the ``planned`` ones, at ``per_week`` days a week. Days of a flare-up are in
    both."""

    days: int
    planned: int
    per_week: int
    repetitions: int
    seconds: float


class Moment(StrEnum):
    """When a pain was given. ``DAY`` is the day's one number, as over the chart: the morning's, else the first before
    a session."""

    DAY = "day"
    BEFORE = "before"
    WORST = "worst"
    NEXT_MORNING = "next_morning"


class PainRow(Struct, frozen=True):
    """One moment's pain over the period, flare-ups left out. ``change`` is the first week against the last, where that
    may be compared; ``mean`` is of the ``count`` numbers of the whole period."""

    moment: Moment
    count: int
    mean: float | None
    change: PainChange | None


class Ends(Struct, frozen=True):
    """The first and the last answer of the period, each with its day; they are one where only one was given."""

    first: int
    first_day: date
    last: int
    last_day: date

    @property
    def moved(self) -> bool:
        """Whether there are two answers to compare."""
        return self.first_day != self.last_day


class Weekly(Struct, frozen=True):
    """The week's questions. ``verdict`` compares the averages, where back and leg were answered both times.
    ``activities`` by name, those asked about last at the top."""

    back: Ends | None = None
    leg: Ends | None = None
    verdict: Verdict | None = None
    activities: tuple[tuple[str, Ends], ...] = ()
    fear: Ends | None = None
    confidence: Ends | None = None


class FlareUp(Struct, frozen=True):
    """The days of a flare-up, both ends included. ``active``: it goes on."""

    first: date
    last: date
    active: bool

    @property
    def days(self) -> int:
        """How long."""
        return (self.last - self.first).days + 1


class BraveLadder(Struct, frozen=True):
    """A ladder that was tried in the period. ``place`` is where the person stands, from 0; ``None`` where no step is
    offered."""

    activity: Activity
    attempts: int
    place: int | None


class Brave(Struct, frozen=True):
    """*Modige skridt* in the period: of ``closed`` attempts (told about to the end) what was feared did not happen in
    ``not_happened``. The means of expected and actual worst pain are of the ``paired`` attempts that have both."""

    attempts: int = 0
    closed: int = 0
    not_happened: int = 0
    paired: int = 0
    expected: float | None = None
    actual: float | None = None
    ladders: tuple[BraveLadder, ...] = ()


class Note(Struct, frozen=True):
    """What the person wrote after a session."""

    session: UUID
    day: date
    text: str


class Lock(Struct, frozen=True):
    """A safety answer that waits for a doctor."""

    day: date
    question: Text


class Report(Struct, frozen=True):
    """Everything the pages say. ``first`` to ``last`` is the period; ``today`` the day they are made on.

    ``notes`` are those chosen and ``all_notes`` those there are, newest first, and so are ``flares`` and ``changes``.
    """

    today: date
    first: date
    last: date
    name: str
    programme: Text
    doses: tuple[DoseNow, ...]
    locks: tuple[Lock, ...]
    training: Training
    series: Series
    pain: tuple[PainRow, ...]
    weekly: Weekly
    flares: tuple[FlareUp, ...]
    brave: Brave
    notes: tuple[Note, ...]
    all_notes: tuple[Note, ...]
    changes: tuple[DoseDecision, ...]
    about: Text
    exercises: Mapping[str, Exercise] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all was kept in the period."""
        return not (
            self.series.days
            or self.changes
            or self.brave.attempts
            or self.flares
            or self.weekly.activities
            or self.weekly.back
            or self.weekly.leg
            or self.weekly.fear
            or self.weekly.confidence
        )
