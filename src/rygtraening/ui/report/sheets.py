"""The pages: everything laid out on one or two sheets of A4, never more.

Everything is tried on one sheet first. Else the second sheet takes what finds no room in the two columns under the
chart, and the parts as wide as the page; where even that is too little, the lists are shortened and say so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from rygtraening.domain.in_turns import InTurns, at_once
from rygtraening.domain.progress import Series
from rygtraening.domain.report import Report
from rygtraening.ui.report.chart import PaperChart
from rygtraening.ui.report.ink import Mark, Piece, Tint, Words, width_of
from rygtraening.ui.report.legend import legend
from rygtraening.ui.report.section import LaidOut
from rygtraening.ui.theme import paper
from rygtraening.ui.theme.palettes import LIGHT
from rygtraening.ui.theme.paper import PaperType
from rygtraening.ui.theme.theme import Theme
from rygtraening.words import report as words
from rygtraening.words.report_letter import Letter, Section, Tile

WIDTH = paper.PAGE_WIDTH - 2 * paper.MARGIN_SIDE
COLUMNS = (
    (WIDTH - paper.COLUMN_GAP) * paper.COLUMN_FIRST,
    (WIDTH - paper.COLUMN_GAP) * (1 - paper.COLUMN_FIRST),
)
MOST = 2
"""Sheets."""
SECOND_SHARE = 0.5
"""What is left of the columns takes at most so much of the second sheet."""
NOTES_SHARE = 0.45
"""Where notes and changes of the dose do not both fit, the first of them leaves so much of the room to the other."""


class Sheet:
    """One page of A4, in the units of ``theme.paper``, its upper left corner at 0, 0."""

    def __init__(self, body: Piece, foot: Piece) -> None:
        self._body = body
        self._foot = foot

    def placed(self) -> Iterator[tuple[Mark, QPointF]]:
        """Everything on the page, with where it is."""
        yield from self._body.placed(QPointF(paper.MARGIN_SIDE, paper.MARGIN_TOP))
        foot = paper.PAGE_HEIGHT - paper.MARGIN_FOOT - self._foot.height
        yield from self._foot.placed(QPointF(paper.MARGIN_SIDE, foot))

    def draw(self, painter: QPainter) -> None:
        """Draw the whole page; the ground is the paper's own."""
        for mark, at in self.placed():
            mark.draw(painter, at)


def sheets(theme: Theme, report: Report) -> tuple[Sheet, ...]:
    """The pages of ``report`` in the language spoken now."""
    return at_once(set_in_turns(theme, words.letter(report), report))


def set_in_turns(theme: Theme, letter: Letter, report: Report) -> InTurns[tuple[Sheet, ...]]:
    """The pages of ``report``, which ``letter`` tells; gives way between its parts, and wants its language to be
    spoken each time."""
    setting = _Setting(theme, letter, None if report.is_empty else report.series)
    yield from setting.lay_parts()
    return setting.sheets()


class _Setting:
    """Sets one letter."""

    def __init__(self, theme: Theme, letter: Letter, series: Series | None) -> None:
        self._theme = theme
        self._letter = letter
        self._series = series
        foot = self._foot(1, 1)
        self._room = paper.PAGE_HEIGHT - paper.MARGIN_TOP - paper.MARGIN_FOOT - foot.height - paper.GAP
        self._about = self._lay(letter.about, WIDTH)
        self._columns: tuple[list[LaidOut], list[LaidOut]] = ([], [])
        self._last: list[LaidOut] = []

    def lay_parts(self) -> Iterator[None]:
        """Lay out what the pages are made of, a part at a time."""
        letter, (left, right) = self._letter, self._columns
        parts = ((letter.first, COLUMNS[0], left), (letter.second, COLUMNS[1], right), (letter.last, WIDTH, self._last))
        for sections, width, laid in parts:
            for section in sections:
                laid.append(self._lay(section, width))
                yield

    def sheets(self) -> tuple[Sheet, ...]:
        """One or two."""
        pages = self._one() or self._two()
        return tuple(Sheet(page, self._foot(place, len(pages))) for place, page in enumerate(pages, start=1))

    # One sheet, or two

    def _one(self) -> tuple[Piece, ...]:
        page = self._opening(paper.CHART_HEIGHT_LEAST)
        left, right = self._columns
        columns = max(_stacked(left), _stacked(right))
        below = sum(each.height + paper.GAP_LARGE for each in (*self._last, self._about))
        needed = page.height + paper.GAP_LARGE + columns + below
        if needed > self._room:
            return ()
        if self._series is not None:
            page = self._opening(min(paper.CHART_HEIGHT_MOST, paper.CHART_HEIGHT_LEAST + self._room - needed))
        self._add_columns(page, left, right, columns)
        for each in self._last:
            page.add(each.piece(each.height), gap=paper.GAP_LARGE)
        page.height = self._room - self._about.height
        page.put(self._about.piece(self._about.height), 0, page.height)
        return (page,)

    def _two(self) -> tuple[Piece, ...]:
        wanted = max(each[0].height if each else 0.0 for each in self._columns)
        high = paper.CHART_HEIGHT
        room = self._room - self._opening(high).height - paper.GAP_LARGE
        if room < wanted:
            lower = min(high - paper.CHART_HEIGHT_LEAST, wanted - room)
            high, room = high - lower, room + lower
        split = [_split(each, room) for each in self._columns]
        # What is left under the columns is better given to the chart.
        spare = max(0.0, room - max(_stacked(taken) for taken, _over in split))
        higher = min(spare, paper.CHART_HEIGHT_MOST - high)
        first, second = self._opening(high + higher), Piece(WIDTH)
        self._add_columns(first, split[0][0], split[1][0], room - higher)
        self._add_over(second, split[0][1], split[1][1])
        self._add_last(second)
        return first, second

    def _add_over(self, page: Piece, left: Sequence[LaidOut], right: Sequence[LaidOut]) -> None:
        """What the columns of the first sheet had no room for; a column alone stands at the left."""
        room = self._room * SECOND_SHARE
        if left or not right:
            self._add_columns(page, left, right, room)
        else:
            page.add(_column(right, COLUMNS[1], room))

    def _add_last(self, page: Piece) -> None:
        """The parts as wide as the page, as long as the second sheet allows, and at its foot what this is not."""
        end = self._room - self._about.height - paper.GAP_LARGE
        parts = self._last
        for place, part in enumerate(parts):
            gap = paper.GAP_LARGE if page.height else 0.0
            room = end - page.height - gap
            others = [other.height for other in parts[place + 1 :]]
            if others:
                wanted = sum(others) + paper.GAP_LARGE * len(others)
                room -= min(wanted, room * NOTES_SHARE)
            page.add(part.piece(room), gap=gap)
        page.height = self._room - self._about.height
        page.put(self._about.piece(self._about.height), 0, page.height)

    # Parts

    def _opening(self, chart: float) -> Piece:
        """Everything above the columns: title, sentence, numbers, and the chart ``chart`` high."""
        letter, page = self._letter, Piece(WIDTH)
        page.add(self._words(letter.addressed, PaperType.SMALL_STRONG, LIGHT.primary))
        page.add(self._words(letter.title, PaperType.TITLE), gap=paper.GAP_TINY)
        if letter.person:
            page.add(self._words(letter.person, PaperType.STRONG), gap=paper.GAP_TINY)
        page.add(self._words(letter.detail, PaperType.BODY, LIGHT.ink_2), gap=paper.GAP_TINY)
        page.rule(paper.GAP_SMALL, LIGHT.outline)
        page.add(self._words(letter.headline, PaperType.HEADLINE), gap=paper.GAP)
        if letter.alert is not None:
            page.add(self._alert(letter.alert), gap=paper.GAP)
        if letter.tiles:
            page.add(self._tiles(letter.tiles), gap=paper.GAP)
        if self._series is not None:
            self._add_chart(page, self._series, chart)
        return page

    def _add_chart(self, page: Piece, series: Series, height: float) -> None:
        page.add(self._words(self._letter.chart_title, PaperType.SECTION, LIGHT.primary), gap=paper.GAP_LARGE * 0.8)
        page.add(legend(self._theme, series, WIDTH), gap=paper.GAP_TINY)
        chart = PaperChart(self._theme, series, WIDTH, height)
        page.height += paper.GAP_SMALL
        page.put(chart, 0, page.height)
        page.height += chart.height
        page.add(self._words(self._letter.chart_note, PaperType.TINY, LIGHT.ink_2), gap=paper.GAP_TINY)

    def _alert(self, section: Section) -> Piece:
        inner = self._lay(section, WIDTH - 2 * paper.TILE_PAD)
        piece, made = inner.piece(inner.height), Piece(WIDTH)
        made.put(Tint(WIDTH, piece.height + 2 * paper.TILE_PAD, LIGHT.red_tint, LIGHT.red), 0, 0)
        made.put(piece, paper.TILE_PAD, paper.TILE_PAD)
        made.height = piece.height + 2 * paper.TILE_PAD
        return made

    def _tiles(self, tiles: Sequence[Tile]) -> Piece:
        made = Piece(WIDTH)
        width = (WIDTH - paper.GAP * (len(tiles) - 1)) / len(tiles)
        room = width - 2 * paper.TILE_PAD
        wide = all(width_of(self._theme, tile.value, PaperType.NUMBER) <= room for tile in tiles)
        inner = [self._tile(tile, room, PaperType.NUMBER if wide else PaperType.NUMBER_NARROW) for tile in tiles]
        made.height = max(each.height for each in inner) + 2 * paper.TILE_PAD
        for place, piece in enumerate(inner):
            x = place * (width + paper.GAP)
            made.put(Tint(width, made.height, LIGHT.tile, LIGHT.card_border), x, 0)
            made.put(piece, x + paper.TILE_PAD, paper.TILE_PAD)
        return made

    def _tile(self, tile: Tile, width: float, number: PaperType) -> Piece:
        made = Piece(width)
        made.add(Words(self._theme, tile.label, width, PaperType.SMALL, colour=LIGHT.ink_2))
        made.add(Words(self._theme, tile.value, width, number), gap=paper.GAP_TINY / 2)
        made.add(Words(self._theme, tile.note, width, PaperType.SMALL))
        return made

    def _add_columns(self, page: Piece, left: Sequence[LaidOut], right: Sequence[LaidOut], room: float) -> None:
        """Both columns under what is there, and the page grown by the longer one."""
        top = page.height + (paper.GAP_LARGE if page.height and (left or right) else 0.0)
        pieces = [_column(each, width, room) for each, width in zip((left, right), COLUMNS, strict=True)]
        page.put(pieces[0], 0, top)
        page.put(pieces[1], COLUMNS[0] + paper.COLUMN_GAP, top)
        page.height = top + max(piece.height for piece in pieces)

    def _foot(self, number: int, total: int) -> Piece:
        made = Piece(WIDTH)
        made.rule(0)
        made.height = paper.GAP_SMALL
        said = self._words(self._letter.printed, PaperType.TINY, LIGHT.ink_2)
        page = Words(
            self._theme, self._letter.page(number, total), WIDTH, PaperType.TINY, colour=LIGHT.ink_2, right=True
        )
        made.put(page, 0, made.height)
        made.add(said)
        return made

    def _words(self, text: str, role: PaperType, colour: str = LIGHT.ink) -> Words:
        return Words(self._theme, text, WIDTH, role, colour=colour)

    def _lay(self, section: Section, width: float) -> LaidOut:
        return LaidOut(self._theme, section, width)


def _stacked(parts: Sequence[LaidOut]) -> float:
    return sum(part.height for part in parts) + paper.GAP_LARGE * max(0, len(parts) - 1)


def _split(parts: Sequence[LaidOut], room: float) -> tuple[list[LaidOut], list[LaidOut]]:
    """The parts that have room here, and those that go to the second sheet. The first always stays here."""
    taken, over = list(parts[:1]), list[LaidOut]()
    for part in parts[1:]:
        fits = _stacked([*taken, part]) <= room
        (taken if fits else over).append(part)
    return taken, over


def _column(parts: Sequence[LaidOut], width: float, room: float) -> Piece:
    """The parts under each other in ``room``; a list that is too long is shortened."""
    made = Piece(width)
    for place, part in enumerate(parts):
        gap = paper.GAP_LARGE if place else 0.0
        later = sum(other.least + paper.GAP_LARGE for other in parts[place + 1 :])
        made.add(part.piece(room - made.height - gap - later), gap=gap)
    return made
