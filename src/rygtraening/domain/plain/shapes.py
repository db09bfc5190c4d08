"""What the shapes of the quick way (``quick``) are made of: numbers in their ranges, pain, words, levels, moments."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

from msgspec import Meta, Struct

from rygtraening.domain.exercise import Level
from rygtraening.domain.facts import Fact
from rygtraening.domain.pain import HIGHEST, LOWEST, Pain
from rygtraening.domain.plain.values import MOST
from rygtraening.domain.record import Stamp
from rygtraening.domain.text import Text

YEARS = range(1900, 3000)
"""Days outside these are slips of a clock or of a hand, or of another program."""
Count = Annotated[int, Meta(ge=0, le=MOST)]
Some = Annotated[int, Meta(ge=1, le=MOST)]
Number = Annotated[float, Meta(ge=0, le=MOST)]
Score = Annotated[int, Meta(ge=LOWEST, le=HIGHEST)]
SMALLEST = 1e-4
"""Numbers between 0 and this are spelt in more than one way."""
_SHORT, _LONG = len("2026-03-02T07:00:00+01:00"), len("2026-03-02T07:00:00.000001+01:00")
"""Of a moment whose offset from UTC is of whole minutes."""


class Part(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True, gc=False):
    """Values as they are written; without rings, so nobody has to look for rings among them."""


class Shape(Part, frozen=True):
    """What one kind of fact says, its stamp left out."""

    @property
    def spelt(self) -> bool:
        """Whether its numbers and days are such as are spelt in one way only; a ``ValueError`` for moments there are
        none of."""
        return True

    def subject(self, own_id: str, day: str) -> str:
        """What the fact with that id, of that day, is about."""
        return own_id

    def fact(self, stamp: Stamp) -> Fact:
        """The fact."""
        raise NotImplementedError


class PainShape(Part, frozen=True):
    """Back and leg, 0-10 each."""

    back: Score | None = None
    leg: Score | None = None

    @property
    def pain(self) -> Pain:
        """The pain."""
        return Pain(self.back, self.leg)


class TextShape(Part, frozen=True):
    """Words in Danish and English; further languages are the careful way's."""

    da: str = ""
    en: str = ""

    @property
    def text(self) -> Text:
        """The text."""
        return Text(self.da, self.en)


class LevelShape(Part, frozen=True):
    """Tier and amount."""

    tier: Count
    amount: Count

    @property
    def level(self) -> Level:
        """The level."""
        return Level(self.tier, self.amount)


def is_moment(text: str | None) -> bool:
    """Whether ``text`` is a moment of ``YEARS`` as it is written here, or none was given; a ``ValueError`` where there
    is no such moment."""
    if text is None:
        return True
    # What ``fromisoformat`` takes and ``isoformat`` would write. To write each anew and compare would say so in a line
    # too, but take a good part of the time that bringing in a log takes.
    if len(text) == _SHORT:
        well = text[4::3] in ("--T::+:", "--T::-:")
    elif len(text) == _LONG:
        well = text[4:20:3] == "--T::." and text[26::3] in ("+:", "-:") and text[20:26] != "000000"
    else:
        well = False
    # (Sixty minutes from UTC it takes for an hour.)
    return well and text[-2] < "6" and not text.endswith("-00:00") and datetime.fromisoformat(text).year in YEARS


def is_day(text: str) -> bool:
    """Whether ``text`` is a day of ``YEARS`` as it is written here; a ``ValueError`` where there is no such day."""
    return text[4::3] == "--" and date.fromisoformat(text).year in YEARS


def moment(text: str) -> datetime:
    """The moment of a text that ``is_moment``."""
    return datetime.fromisoformat(text)
