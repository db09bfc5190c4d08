"""How the program chooses, as it is told to the person: sections of plain words, and where each of them comes from."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from rygtraening.domain.prescription import Reason
from rygtraening.domain.text import Text


class RowMark(StrEnum):
    """The colour a row of a table speaks about, if any; the word stands in the row's name."""

    NONE = "none"
    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"


class Paragraph(Struct, frozen=True, tag=True):
    """Running text."""

    text: Text


class Bullets(Struct, frozen=True, tag=True):
    """Short things one under the other; ``numbered`` where their order means something."""

    items: tuple[Text, ...]
    numbered: bool = False


class Row(Struct, frozen=True):
    """A row of a table: what it is about, and one text for each column."""

    name: Text
    cells: tuple[Text, ...]
    mark: RowMark = RowMark.NONE


class Table(Struct, frozen=True, tag=True):
    """Rows with as many cells as there are ``columns``; a single column needs no name and has none then."""

    columns: tuple[Text, ...]
    rows: tuple[Row, ...]


Part = Paragraph | Bullets | Table
"""A piece of a section."""


class Reference(Struct, frozen=True):
    """A source: ``short`` is how a section names it, ``full`` how it is found, ``gives`` what is taken from it, and
    how much of it was read."""

    id: str
    short: Text
    full: Text
    gives: Text


class Section(Struct, frozen=True):
    """One subject. ``id`` is stable, so that a reason can lead here; ``sources`` is what it rests on, and ``own`` what
    is the program's own careful choice without a source (empty where nothing is)."""

    id: str
    title: Text
    parts: tuple[Part, ...]
    sources: tuple[Reference, ...] = ()
    own: Text = Text()


class Explanation(Struct, frozen=True):
    """The whole page, in the order it is read; ``sources`` is every source once."""

    title: Text
    lead: Text
    sections: tuple[Section, ...]
    sources: tuple[Reference, ...]

    def section(self, name: str) -> Section | None:
        """The section with the id ``name``; ``None`` where there is none."""
        return next((section for section in self.sections if section.id == name), None)


def section_of(reason: Reason) -> str:
    """The id of the section that explains ``reason``, where "Why?" leads."""
    match reason:
        case Reason.HELD | Reason.BACK | Reason.START | Reason.START_TRIED | Reason.FIXED:
            return "start"
        case Reason.TOP | Reason.NEXT_TIER:
            return "ladder"
        case Reason.CALM_DAY | Reason.USUAL_HIGH:
            return "before"
        case Reason.LATER_TODAY:
            return "day"
        case Reason.FLAGGED:
            return "safety"
        case Reason.RESTART | Reason.AWAY_WEEKS | Reason.AWAY_WEEK:
            return "away"
        case Reason.FLARE | Reason.FLARE_HOLD | Reason.FLARE_RECENT:
            return "flare-up"
        case Reason.PAUSED | Reason.GENTLER | Reason.RED | Reason.RED_STRONG | Reason.TREND_DOWN | Reason.MORNINGS_DOWN:
            return "down"
        case Reason.DECLINED_DOWN | Reason.DECLINED_UP:
            return "saying-no"
        case Reason.AGREED | Reason.BELOW_AGREED:
            return "agreed"
        case _:
            return "up"
