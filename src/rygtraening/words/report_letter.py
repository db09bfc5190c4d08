"""The pages for the physiotherapist as texts, before anything is laid out: what each part is called and says."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from rygtraening.i18n import ngettext


class Tile(Struct, frozen=True):
    """One of the numbers that are read first."""

    label: str
    value: str
    note: str


class Row(Struct, frozen=True):
    """A row of a part: a cell for each column, a quieter text under it, and perhaps a bar (``share``, 1 is all)."""

    cells: tuple[str, ...]
    detail: str = ""
    share: float | None = None


def more(left_out: int) -> str:
    """What stands under rows that have been shortened, where there is no better word for them."""
    return ngettext("and {n} more", "and {n} more", left_out).format(n=left_out)


MOST_ROWS = 90


class Section(Struct, frozen=True):
    """A part with its title. Where there is too little room the last ``rows`` give way, and ``more`` says how many.
    ``running``: the last cell of a row is running text, the others are short; else the first one is the longest.
    ``may_skip``: a row that is too long gives way to shorter ones after it. No more rows
    than ``most`` are ever shown: more than its default cannot stand on a page. ``unsaid`` are the rows after those that
    therefore were never put into words."""

    title: str
    lead: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    foot: str = ""
    more: Callable[[int], str] = more
    running: bool = False
    may_skip: bool = False
    most: int = MOST_ROWS
    unsaid: int = 0

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self.rows) + self.unsaid

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing under the title."""
        return not (self.lead or self.rows or self.foot)


class Letter(Struct, frozen=True):
    """Everything that is written. ``first`` and ``second`` are the two columns under the chart, the weightiest parts
    first; what finds no room there goes to the second page. ``last`` are the parts as wide as the page."""

    title: str
    addressed: str
    person: str
    headline: str
    detail: str
    alert: Section | None
    tiles: tuple[Tile, ...]
    chart_title: str
    chart_note: str
    first: tuple[Section, ...]
    second: tuple[Section, ...]
    last: tuple[Section, ...]
    about: Section
    printed: str
    page: Callable[[int, int], str]
