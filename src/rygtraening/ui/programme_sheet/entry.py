"""One exercise on the sheet: its name, dose, figures and boxes to tick, and what to think of."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from rygtraening.domain.figure import Figure
from rygtraening.domain.programme_sheet import MOST_POSES
from rygtraening.ui.figure.looks import Colours
from rygtraening.ui.programme_sheet.lettering import written
from rygtraening.ui.programme_sheet.marks import Frame, ticks
from rygtraening.ui.programme_sheet.still import Still, room_of, shape_of
from rygtraening.ui.report.ink import Piece, Words
from rygtraening.ui.theme import paper
from rygtraening.ui.theme.palettes import LIGHT
from rygtraening.ui.theme.paper import PaperType
from rygtraening.ui.theme.theme import Theme
from rygtraening.words.programme_sheet import Entry, Labelled

MOST_BESIDE = 62 * paper.MM
"""Text that is higher than this beside the figures stands in lines of its own, over the whole width."""


class EntryDrawer:
    """Lays out exercises ``width`` wide with figures ``high`` high."""

    def __init__(
        self,
        theme: Theme,
        colours: Colours,
        width: float,
        high: float,
        days: Sequence[str],
        marked: Collection[int],
    ) -> None:
        self._theme = theme
        self._colours = colours
        self._width = width
        self._high = high
        self._ticks = ticks(theme, days, marked)

    def parts(self, number: int, entry: Entry) -> list[Piece | Words]:
        """The head with figures and boxes, then every step over the whole width. All of them belong together where a
        page has room for them."""
        cues = [self._cue(place, cue) for place, cue in enumerate(entry.cues, start=1)]
        head = self._head(entry, self._title(number, entry), self._ticks)
        return [head, *self._lines(entry.notes), *cues, *self._lines(entry.after)]

    def short_parts(self, number: int, entry: Entry) -> list[Piece | Words]:
        """The same in less room: the cues of the player beside the figures, breathing and stop signs beside the
        boxes."""
        room, beside_ticks = self._beside(entry), self._width - self._ticks.width - paper.GAP
        said, low = Piece(room), Piece(beside_ticks)
        for line in self._lines((*entry.notes, *entry.short), room):
            said.add(line)
        for line in self._lines(entry.after, beside_ticks):
            low.add(line)
        alone = self._lines(entry.after)
        if low.height > self._ticks.height + sum(line.height + paper.GAP_TINY for line in alone):
            low, over = Piece(beside_ticks), alone
        else:
            over = []
        if said.height > MOST_BESIDE:
            head = self._head(entry, self._title(number, entry), self._ticks)
            return [head, *self._lines((*entry.notes, *entry.short, *entry.after))]
        made = self._head(entry, self._title(number, entry), said)
        row = Piece(self._width)
        row.put(self._ticks, 0, 0)
        row.put(low, self._width - beside_ticks, 0)
        row.height = max(self._ticks.height, low.height)
        made.add(row, gap=paper.GAP_TINY)
        return [made, *over]

    def _lines(self, said: Sequence[Labelled], width: float = 0.0) -> list[Words]:
        return [labelled(self._theme, each, width or self._width) for each in said]

    def _beside(self, entry: Entry) -> float:
        """The room beside the figures."""
        return self._width - (self._figures_width(entry) + paper.GAP if entry.poses else 0.0)

    def _title(self, number: int, entry: Entry) -> Piece:
        made = Piece(self._beside(entry))
        made.add(written(self._theme, f"{number}. {entry.name}", made.width, PaperType.SHEET_NAME))
        made.add(written(self._theme, entry.dose, made.width, PaperType.SHEET_DOSE))
        return made

    def _head(self, entry: Entry, title: Piece, below: Piece) -> Piece:
        """A line across, then ``title`` and what stands ``below`` it, beside the figures."""
        made = Piece(self._width)
        made.rule(0.0, LIGHT.ink)
        made.height = top = paper.GAP_SMALL
        made.put(title, 0, top)
        made.put(below, 0, top + title.height + paper.GAP_TINY)
        made.height += title.height + paper.GAP_TINY + below.height
        if entry.poses:
            figures = self._figures(entry)
            made.put(figures, self._width - figures.width, top)
            made.height = max(made.height, top + figures.height)
        return made

    def _size(self, entry: Entry) -> tuple[float, float]:
        """Width and height of one figure: as wide as the boxes beside them allow, and no higher than it then needs."""
        room, count = self._width - self._ticks.width - paper.GAP, len(entry.poses)
        shape = shape_of([each.pose for each, _name in entry.poses])
        wide = min(self._high * min(shape, paper.STILL_WIDEST), (room + paper.STILL_GAP) / count - paper.STILL_GAP)
        wide = max(wide, min(self._high, (room + paper.STILL_GAP) / MOST_POSES - paper.STILL_GAP))
        return wide, min(self._high, max(wide / shape, paper.STILL_LOWEST))

    def _figures_width(self, entry: Entry) -> float:
        count = len(entry.poses)
        return count * (self._size(entry)[0] + paper.STILL_GAP) - paper.STILL_GAP

    def _figures(self, entry: Entry) -> Piece:
        """The key poses beside each other, each over its name."""
        wide, high = self._size(entry)
        made = Piece(self._figures_width(entry))
        made.height = high
        box, upright = room_of([each.pose for each, _name in entry.poses]), Figure(entry.exercise).upright
        for place, (key, name) in enumerate(entry.poses):
            x = place * (wide + paper.STILL_GAP)
            made.put(Still(key.pose, box, self._colours, wide, high, upright=upright), x, 0)
            made.put(Frame(wide, high), x, 0)
            if name:
                words = written(self._theme, name, wide, centred=True)
                made.put(words, x, high + paper.GAP_TINY)
                made.height = max(made.height, high + paper.GAP_TINY + words.height)
        return made

    def _cue(self, number: int, text: str) -> Piece:
        made = Piece(self._width)
        words = written(self._theme, text, self._width - paper.CUE_INDENT)
        made.put(written(self._theme, f"{number}.", paper.CUE_INDENT, PaperType.SHEET_STRONG), 0, 0)
        made.put(words, paper.CUE_INDENT, 0)
        made.height = words.height
        return made


def labelled(theme: Theme, said: Labelled, width: float) -> Words:
    """A text with its strong label before it."""
    return written(theme, said.text, width, label=said.label)
