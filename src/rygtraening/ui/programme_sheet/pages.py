"""The pages of a programme's sheet: A4, as few as its text allows, and nothing cut between two of them.

On the first page stand the head, the line for the morning's pain, the first exercises and, at its foot, the stop signs;
then the other exercises; last whom to call, and what the sheet is not. Figures are as large as the number of pages
allows. Only an exercise that no page could hold goes on over the next.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from rygtraening.domain.programme_sheet import ProgrammeSheet
from rygtraening.ui.figure.looks import Colours, colours
from rygtraening.ui.programme_sheet.entry import EntryDrawer, labelled
from rygtraening.ui.programme_sheet.lettering import written
from rygtraening.ui.programme_sheet.marks import framed, ticks
from rygtraening.ui.report.ink import Piece, Rule, Words
from rygtraening.ui.report.sheets import WIDTH, Sheet
from rygtraening.ui.theme import paper
from rygtraening.ui.theme.palettes import LIGHT
from rygtraening.ui.theme.paper import PaperType
from rygtraening.ui.theme.theme import Contrast, Mode, Theme
from rygtraening.words import programme_sheet as words
from rygtraening.words.programme_sheet import Box, Leaf

BOX_MOST = 0.5
"""A box that would take more than this share of the first page goes with the flow, after the exercises."""
ON_A_PAGE = 3
"""Where a page holds fewer exercises than this, the cues are those of the player, which are shorter."""
BULLET = "•"


def pages(theme: Theme, sheet: ProgrammeSheet) -> tuple[Sheet, ...]:
    """The pages of ``sheet`` in the language spoken now."""
    leaf = words.leaf(sheet)
    printed = Theme(Mode.LIGHT, contrast=Contrast.NORMAL)  # paper is white whatever the window wears
    worn = colours(printed, theme.looks)
    bodies = _set(theme, worn, leaf, short=False)
    if len(bodies) > ceil(len(leaf.entries) / ON_A_PAGE):
        bodies = min(bodies, _set(theme, worn, leaf, short=True), key=len)
    return tuple(Sheet(body, _foot(theme, leaf, number, len(bodies))) for number, body in enumerate(bodies, start=1))


def _set(theme: Theme, worn: Colours, leaf: Leaf, *, short: bool) -> tuple[Piece, ...]:
    """As few pages as the smallest figures need, with the largest that need no more."""
    fewest = _Setting(theme, worn, leaf, paper.STILL_HEIGHTS[-1], short=short).bodies()
    for high in paper.STILL_HEIGHTS[:-1]:
        bodies = _Setting(theme, worn, leaf, high, short=short).bodies()
        if len(bodies) <= len(fewest):
            return bodies
    return fewest


def _foot(theme: Theme, leaf: Leaf, number: int, total: int) -> Piece:
    made = Piece(WIDTH)
    made.rule(0)
    made.height = paper.GAP_SMALL
    page = leaf.page(number, total)
    made.put(
        Words(theme, page, WIDTH, PaperType.BODY, colour=LIGHT.ink_2, right=True),
        0,
        made.height,
    )
    made.add(Words(theme, leaf.printed, WIDTH, PaperType.BODY, colour=LIGHT.ink_2))
    return made


class _Setting:
    """Sets one leaf with figures ``high`` high."""

    def __init__(self, theme: Theme, worn: Colours, leaf: Leaf, high: float, *, short: bool) -> None:
        self._theme = theme
        self._leaf = leaf
        foot = _foot(theme, leaf, 1, 1)
        self._room = paper.PAGE_HEIGHT - paper.MARGIN_TOP - paper.MARGIN_FOOT - foot.height - paper.GAP
        self._drawer = EntryDrawer(theme, worn, WIDTH, high, leaf.days, leaf.marked)
        self._parts = self._drawer.short_parts if short else self._drawer.parts
        self._gap = paper.GAP_SMALL if short else paper.GAP
        self._pages: list[Piece] = []
        self._limit = self._room

    def bodies(self) -> tuple[Piece, ...]:
        """The pages without their feet."""
        leaf = self._leaf
        stop = self._boxed(leaf.stop, strong=True) if leaf.stop is not None else []
        at_foot = len(stop) == 1 and stop[0].height <= self._room * BOX_MOST
        first = Piece(WIDTH)
        self._pages, self._limit = [first], self._room
        if at_foot:
            self._limit = self._room - stop[0].height - paper.GAP
            first.put(stop[0], 0, self._room - stop[0].height)
        self._head(first)
        if leaf.morning:
            first.add(self._morning(), gap=paper.GAP_SMALL)
        for number, entry in enumerate(leaf.entries, start=1):
            self._place(self._parts(number, entry), self._gap)
        if stop and not at_foot:
            self._place(stop, paper.GAP)
        self._place(self._boxed(leaf.call), paper.GAP)
        self._place([written(self._theme, leaf.closing, WIDTH, PaperType.SHEET_STRONG)], paper.GAP_SMALL)
        return tuple(self._pages)

    def _head(self, page: Piece) -> None:
        leaf, theme = self._leaf, self._theme
        week = written(theme, leaf.week, WIDTH)
        taken = paper.WEEK_LINE + week.natural + paper.GAP_SMALL
        title = written(theme, leaf.title, WIDTH - taken - paper.GAP, PaperType.SHEET_TITLE)
        low = PaperType.SHEET_TITLE.pixels
        page.put(week, WIDTH - taken, low - week.height)
        page.put(Rule(paper.WEEK_LINE, LIGHT.ink), WIDTH - paper.WEEK_LINE, low)
        page.add(title)
        page.add(written(theme, leaf.about, WIDTH))
        page.add(written(theme, leaf.ticks, WIDTH))

    def _place(self, parts: Sequence[Piece | Words], gap: float) -> None:
        """Put ``parts`` together under what is there, or on a new page; those that no page holds go over several."""
        together = sum(part.height for part in parts) + paper.GAP_TINY * (len(parts) - 1)
        if not self._fits(together, gap) and not (self._is_new and together > self._room):
            self._turn()
        for place, part in enumerate(parts):
            between = paper.GAP_TINY if place else gap
            if not self._fits(part.height, between):
                self._turn()
            self._pages[-1].add(part, gap=between)

    def _fits(self, height: float, gap: float) -> bool:
        page = self._pages[-1]
        return page.height + (gap if page.height else 0.0) + height <= self._limit

    @property
    def _is_new(self) -> bool:
        return self._pages[-1].height == 0.0

    def _turn(self) -> None:
        if not self._is_new:
            self._pages.append(Piece(WIDTH))
            self._limit = self._room

    def _morning(self) -> Piece:
        """A box for each day, for the number."""
        theme, leaf = self._theme, self._leaf
        boxes = ticks(theme, leaf.days, ())
        made, room = Piece(WIDTH), WIDTH - boxes.width - paper.GAP
        said = written(theme, leaf.morning, room, PaperType.SHEET_STRONG)
        made.height = max(boxes.height, said.height)
        made.put(boxes, 0, (made.height - boxes.height) / 2)
        made.put(said, WIDTH - room, (made.height - said.height) / 2)
        return made

    def _boxed(self, box: Box, *, strong: bool = False) -> list[Piece | Words]:
        """The box in its frame; its lines one by one where no page could hold it."""
        theme, width = self._theme, WIDTH - 2 * paper.TILE_PAD
        lines = [written(theme, box.title, width, PaperType.SHEET_DOSE)]
        lines += [written(theme, f"{BULLET} {sign}", width, hanging=True) for sign in box.signs]
        lines += [labelled(theme, each, width) for each in box.after]
        inside = Piece(width)
        for line in lines:
            inside.add(line)
        whole = framed(inside, strong=strong)
        return [whole] if whole.height <= self._room else list(lines)
