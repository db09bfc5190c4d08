"""A programme while it is being put together: what it holds so far, what it still wants, and how long it would take.

Every change makes a new draft, so that the one before is there to go back to.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

from rygtraening.domain import ladder
from rygtraening.domain.agreement import exercise_of, prescribed
from rygtraening.domain.exercise import DoseKind, Exercise, Source
from rygtraening.domain.plan import build, seconds
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.domain.programme import MOST_HOLD, Agreed, Part, Programme
from rygtraening.domain.text import Language, Text

MOST_NAME = 80
"""Characters; also of who made it."""
MOST_ABOUT = 1200
MOST_NOTE = 400
MOST_PARTS = 20
FEWEST_DAYS, MOST_DAYS = 2, 7
MOST_REST, MOST_READY = 300, 120
"""Seconds."""
LAST_VERSION = 9999
PUT_TOGETHER = Source(Text("Sat sammen i rygtraening", "Put together in rygtraening"))
"""Where a programme comes from that is made here."""
_KEPT = "\u00a0\u202f\u00ad"
"""Invisible characters that are right in a text all the same, as in the files: no-break spaces, the soft hyphen."""


class Wanting(Enum):
    """What keeps a draft from being a programme."""

    NAME = "name"
    EXERCISES = "exercises"
    DAYS = "days"
    """The days are to be named, and fewer than two are."""


def tidy(text: str) -> str:
    """``text`` as a file may hold it: one line, single spaces, no character that cannot be seen."""
    seen = "".join(letter for letter in re.sub(r"\s", " ", text) if letter.isprintable() or letter in _KEPT)
    return unicodedata.normalize("NFC", re.sub(" +", " ", seen).strip())


def reworded(text: Text, language: str, words: str) -> Text:
    """``text`` with ``words`` in the place of what it says in ``language``, which may be what it falls back to. Without
    words nothing is left of it; what it says in further languages stays else."""
    words = tidy(words)
    if words == text.in_language(language):
        return text
    if not words:
        return Text()
    if language in dict(text.more):
        return replace(text, more=tuple(sorted((dict(text.more) | {language: words}).items())))
    first, other = ("da", "en") if language == Language.DANISH else ("en", "da")
    shown = first if getattr(text, first) or not getattr(text, other) else other
    return replace(text, da=words) if shown == "da" else replace(text, en=words)


def beginning(part: Part) -> Prescription:
    """The dose of a part as its programme says it: what was agreed, else where one begins."""
    if part.agreed is not None:
        return prescribed(part, part.agreed.level, Reason.AGREED)
    return prescribed(part, ladder.start(exercise_of(part), ()), Reason.START)


def length(programme: Programme) -> float:
    """Seconds a session of ``programme`` takes at the doses it says itself."""
    return seconds(build(programme, [beginning(part) for part in programme.parts]))


def starts(exercise: Exercise) -> tuple[int, ...]:
    """The steps of the ladder one may begin at."""
    return tuple(step for step in exercise.dose.ladder if step <= exercise.dose.first_goal)


def can_hold(exercise: Exercise, tier: int) -> bool:
    """Whether seconds of hold can be agreed about it in ``tier``."""
    counted = exercise.dose.kind is DoseKind.REPETITIONS
    return counted and any(phase.is_hold for phase in exercise.phases_at(tier))


def least_hold(exercise: Exercise, tier: int) -> float:
    """The shortest hold in ``tier``: one repetition is never quicker than in the tier before, over which the rule steps
    down."""
    if tier == 0:
        return 0.0
    below = exercise.movement_seconds(tier - 1) + exercise.dose.tiers[tier - 1].hold
    return min(float(MOST_HOLD), max(0.0, below - exercise.movement_seconds(tier)))


def first_agreed(part: Part, today: date) -> Agreed:
    """What an agreement about a part begins with: the dose as it is, once, agreed today."""
    level = beginning(replace(part, agreed=None)).level
    return Agreed(today, level.tier, level.amount)


def at_tier(agreed: Agreed, exercise: Exercise, tier: int) -> Agreed:
    """The same agreement in another tier; a hold that does not go there is the tier's own."""
    hold = agreed.hold
    if hold is not None and not (can_hold(exercise, tier) and hold >= least_hold(exercise, tier)):
        hold = None
    return replace(agreed, tier=tier, hold=hold)


class Draft(Struct, frozen=True):
    """``id`` is empty until it is kept for the first time. ``named``: its days of the week are named in ``days``
    (Monday 0), else ``days_per_week`` counts them."""

    id: str = ""
    version: int = 0
    name: Text = Text()
    about: Text = Text()
    parts: tuple[Part, ...] = ()
    rest_seconds: float = 20.0
    ready_seconds: float = 10.0
    days_per_week: int = MOST_DAYS
    named: bool = False
    days: tuple[int, ...] = ()
    made_by: str = ""
    source: Source = PUT_TOGETHER

    @classmethod
    def of(cls, programme: Programme) -> Draft:
        """What is to be changed of a programme there is."""
        return cls(
            id=programme.id,
            version=programme.version,
            name=programme.name,
            about=programme.about,
            parts=programme.parts,
            rest_seconds=programme.rest_seconds,
            ready_seconds=programme.ready_seconds,
            days_per_week=programme.days_per_week,
            named=bool(programme.days),
            days=programme.days,
            made_by=programme.made_by,
            source=programme.source,
        )

    def as_new(self, name: Text) -> Draft:
        """The same as a programme of its own, called ``name``: nobody has read that through, and nobody else made
        it."""
        return replace(self, id="", version=0, name=name, made_by="", source=replace(self.source, reviewed=False))

    @property
    def wanting(self) -> tuple[Wanting, ...]:
        """What it still wants before it can be kept, in the order it is asked for."""
        found = (
            (Wanting.NAME, not (self.name.da or self.name.en)),
            (Wanting.EXERCISES, not self.parts),
            (Wanting.DAYS, self.named and len(self.days) < FEWEST_DAYS),
        )
        return tuple(each for each, true in found if true)

    @property
    def seconds(self) -> float:
        """How long a session of it would take."""
        return length(self.programme()) if self.parts else 0.0

    def programme(self) -> Programme:
        """The programme as it stands, of the next version; it may still want something."""
        return Programme(
            id=self.id,
            version=min(LAST_VERSION, self.version + 1),
            name=self.name,
            about=self.about,
            parts=self.parts,
            rest_seconds=self.rest_seconds,
            ready_seconds=self.ready_seconds,
            days_per_week=len(self.days) if self.named else self.days_per_week,
            source=self.source,
            days=self.days if self.named else (),
            made_by=self.made_by,
        )

    def holds(self, exercise: str) -> bool:
        """Whether the exercise with this id is in it."""
        return any(part.exercise.id == exercise for part in self.parts)

    def adding(self, exercise: Exercise) -> Draft:
        """With ``exercise`` at the end; the same where it is in it, or no more can be."""
        if self.holds(exercise.id) or len(self.parts) >= MOST_PARTS:
            return self
        return replace(self, parts=(*self.parts, Part(exercise)))

    def leaving_out(self, exercise: str) -> Draft:
        """Without the exercise."""
        return replace(self, parts=tuple(part for part in self.parts if part.exercise.id != exercise))

    def moving(self, exercise: str, by: int) -> Draft:
        """With the exercise ``by`` places further down; the same where there is no such place."""
        place = self.place_of(exercise)
        there = place + by
        if not 0 <= there < len(self.parts):
            return self
        order = list(self.parts)
        order.insert(there, order.pop(place))
        return replace(self, parts=tuple(order))

    def with_part(self, part: Part) -> Draft:
        """With ``part`` in the place of what it said of that exercise."""
        return replace(self, parts=tuple(part if each.exercise.id == part.exercise.id else each for each in self.parts))

    def place_of(self, exercise: str) -> int:
        """The place of an exercise that is in it, from 0."""
        return next(place for place, part in enumerate(self.parts) if part.exercise.id == exercise)


class Building:
    """A draft with the way back: what it was before each change since it was taken up."""

    def __init__(self, begun: Draft) -> None:
        self._kept = begun
        self._before: list[Draft] = []
        self._key = ""
        self.draft = begun
        """As it stands now."""
        self.warned = False
        """Whether it was said already that keeping it takes comments out of its file."""

    @property
    def changed(self) -> bool:
        """Whether anything is there that is not kept."""
        return self.draft != self._kept

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._before)

    def change(self, draft: Draft, key: str = "") -> bool:
        """Go on with ``draft``; whether that is a change. Changes in a row with the same ``key`` (the letters of a
        name) are one."""
        if draft == self.draft:
            return False
        if not (key and key == self._key and self._before):
            self._before.append(self.draft)
        self._key = key
        self.draft = draft
        return True

    def undo(self) -> None:
        """Back to how it was before the last change."""
        if self._before:
            self.draft = self._before.pop()
            self._key = ""

    def kept(self, programme: Programme) -> None:
        """It is kept as ``programme``."""
        self.draft = self._kept = Draft.of(programme)
        self._before.clear()
        self._key = ""


def is_put_together(programme: Programme) -> bool:
    """Whether it was put together in the program, and nobody else is named as its maker: then there is no text of
    anybody's in it that a clinician could have read through, but that of the exercises, which say so themselves."""
    return programme.source.title == PUT_TOGETHER.title and not programme.made_by
