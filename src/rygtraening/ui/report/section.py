"""A part of the page laid out: title, headings, rows, and as many of them as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from rygtraening.ui.report.ink import Bar, Piece, Words, width_of
from rygtraening.ui.theme import paper
from rygtraening.ui.theme.palettes import LIGHT
from rygtraening.ui.theme.paper import PaperType
from rygtraening.ui.theme.theme import Theme
from rygtraening.words.report_letter import Row, Section

CELL_GAP = 2.4 * paper.MM


NUMBERS = 2
"""So many cells after the first are numbers; what comes after them is said in words."""


class LaidOut:
    """``section`` in columns of together ``width``. ``height`` is what all of it takes."""

    def __init__(self, theme: Theme, section: Section, width: float) -> None:
        self._theme = theme
        self._section = section
        self._width = width
        self._there = section.rows[: section.most]
        self._widths = self._column_widths()
        self._head = self._make_head()
        self._rows = [self._make_row(row) for row in self._there]
        self._foot = self._words(section.foot, PaperType.TINY, LIGHT.ink_2) if section.foot else None
        self.height = self._height_of(self._rows)

    @property
    def least(self) -> float:
        """What it takes with one row."""
        return self._height_of(self._rows[:1])

    def piece(self, room: float) -> Piece:
        """As much of it as has room: the last rows give way, and it is said how many."""
        rows = self._fitting(room)
        made = Piece(self._width)
        made.add(self._head)
        for place, row in enumerate(rows):
            if place:
                made.rule(paper.GAP_SMALL / 2)
            made.add(row, gap=paper.GAP_SMALL / 2 if place else paper.GAP_TINY)
        if len(rows) < self._section.count:
            made.add(self._more(len(rows)), gap=paper.GAP_SMALL)
        if self._foot is not None:
            made.add(self._foot, gap=paper.GAP_SMALL)
        return made

    def _fitting(self, room: float) -> list[Piece]:
        """The rows that have room together, and what is said of the others with them."""
        if self.height <= room:
            return self._rows
        taken: list[Piece] = []
        for row in self._rows:
            if self._height_of([*taken, row]) <= room:
                taken.append(row)
            elif not self._section.may_skip:
                break
        return taken

    def _height_of(self, rows: Sequence[Piece]) -> float:
        height = self._head.height + sum(row.height for row in rows)
        height += paper.GAP_SMALL * max(0, len(rows) - 1) + (paper.GAP_TINY if rows else 0.0)
        if len(rows) < self._section.count:
            height += self._more(len(rows)).height + paper.GAP_SMALL
        return height + (0.0 if self._foot is None else self._foot.height + paper.GAP_SMALL)

    def _more(self, count: int) -> Words:
        return self._words(self._section.more(self._section.count - count), PaperType.SMALL, LIGHT.ink_2)

    def _words(self, text: str, role: PaperType, colour: str = LIGHT.ink) -> Words:
        return Words(self._theme, text, self._width, role, colour=colour)

    def _make_head(self) -> Piece:
        head = Piece(self._width)
        head.add(self._words(self._section.title, PaperType.SECTION, LIGHT.primary))
        head.rule(paper.GAP_TINY, LIGHT.outline)
        head.height += paper.GAP_SMALL / 2
        for text in self._section.lead:
            head.add(self._words(text, PaperType.BODY), gap=paper.GAP_TINY)
        if self._section.headings and self._section.rows:
            cells = self._cells(self._section.headings, [PaperType.TINY] * len(self._widths), LIGHT.ink_2)
            head.add(cells, gap=paper.GAP_SMALL if self._section.lead else paper.GAP_TINY)
        elif self._section.lead and self._section.rows:
            head.height += paper.GAP_SMALL / 2
        return head

    def _make_row(self, row: Row) -> Piece:
        made = Piece(self._width)
        made.add(self._cells(row.cells, self._roles(row), LIGHT.ink))
        if row.detail:
            made.add(self._words(row.detail, PaperType.SMALL, LIGHT.ink_2), gap=paper.GAP_TINY / 2)
        if row.share is not None:
            made.height += paper.GAP_TINY
            made.put(Bar(self._width, row.share), 0, made.height)
            made.height += paper.BAR_HEIGHT + paper.GAP_TINY / 2
        return made

    def _roles(self, row: Row) -> list[PaperType]:
        """The type of each cell: numbers are strong, and what is said of them quiet."""
        if self._section.running:
            return [PaperType.SMALL_STRONG] * (len(row.cells) - 1) + [PaperType.SMALL]
        said = [PaperType.SMALL] * max(0, len(row.cells) - NUMBERS - 1)
        return ([PaperType.BODY] + [PaperType.STRONG] * (len(row.cells) - 1 - len(said)) + said)[: len(row.cells)]

    def _cells(self, cells: tuple[str, ...], roles: list[PaperType], colour: str) -> Piece:
        """A line of cells, the first lines of all on one height as far as type allows."""
        made, x = Piece(self._width), 0.0
        for place, (text, width) in enumerate(zip(cells, self._widths, strict=False)):
            right = place > 0 and not self._section.running
            words = Words(self._theme, text, width, roles[place], colour=colour, right=right)
            made.put(words, x, 0)
            made.height = max(made.height, words.height)
            x += width + CELL_GAP
        return made

    def _column_widths(self) -> list[float]:
        """The short columns as wide as their longest cell, up to a share of the width; the long one takes the rest."""
        count = max([len(self._section.headings), *(len(row.cells) for row in self._there)], default=0)
        if not count:
            return []
        long = count - 1 if self._section.running else 0
        widths = [0.0 if place == long else self._natural(place) for place in range(count)]
        widest = paper.SHORT_CELLS * self._width
        if sum(widths) > widest:
            widths = [width * widest / sum(widths) for width in widths]
        widths[long] = self._width - sum(widths) - CELL_GAP * (count - 1)
        return widths

    def _natural(self, place: int) -> float:
        rows = [row for row in self._there if place < len(row.cells)]
        texts = [(row.cells[place], self._roles(row)[place]) for row in rows]
        texts += [(text, PaperType.TINY) for text in self._section.headings[place : place + 1]]
        widest = max((width_of(self._theme, text, of) for text, of in texts), default=0.0)
        share = paper.SHORT_RUNNING if self._section.running else paper.SHORT_CELL
        return min(widest + 1, self._width * share)
