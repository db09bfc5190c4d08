"""The two panels of the chart: pain over its bands, and the dose as bars."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QGraphicsRectItem

from rygtraening.domain.pain import HIGHEST, LOWEST
from rygtraening.domain.progress import Line, Series, Slot, Step
from rygtraening.domain.progress_changes import Way, way
from rygtraening.domain.progress_values import Dose, Score
from rygtraening.ui.progress.dose_ticks import GOAL, axis_top
from rygtraening.ui.progress.looks import ASIDE, CHANGE_ASIDE, CHANGE_SIZE, CHANGE_SYMBOLS, LOOKS, Shape, score_colour
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme

SYMBOLS = {Shape.CIRCLE: "o", Shape.TRIANGLE: "t1", Shape.SQUARE: "s"}
BAND_EDGES = (LOWEST, 2.5, 5.5, HIGHEST)
"""Between whole numbers, so that a mark lies inside its band."""
ROOM = 0.55
"""Over 10 and under 0, so that a mark there is whole."""
SHADED = (Score.WORST, Score.NEXT_MORNING)
"""Three shades over each other would be mud; the third one's ends stand in the box of values."""
BAND_Z, FLARE_Z, GOAL_Z, MARK_Z, LINE_Z, CURSOR_Z = -3, -2, -1, 1, 2, 3
CHANGE_LIFT = 0.055
"""How far over its bar the mark of a change stands, as a share of the axis."""


def position(slot: Slot) -> float:
    """Where a slot stands on the time axis: the ordinal of its middle."""
    return (slot.first.toordinal() + slot.last.toordinal()) / 2


class Panel:
    """A view box with its items, cleared and drawn anew whenever anything changes."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.box = pg.ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0)
        self.box.disableAutoRange()
        self.items: list[QGraphicsItem] = []
        """Everything drawn."""
        self._found: list[QGraphicsItem] = []

    def _pen(self, colour: str, width: float, *, dashed: bool = False) -> QPen:
        style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
        pen = QPen(self._theme.colour(colour), width * self._theme.scale, style)
        pen.setCosmetic(True)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap if not dashed else Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return pen

    def _add(self, item: pg.GraphicsObject, z: float = 0) -> pg.GraphicsObject:
        item.setZValue(z)
        self.box.addItem(item, ignoreBounds=True)
        self.items.append(item)
        return item

    def _remove(self, items: Sequence[QGraphicsItem]) -> None:
        for item in list(items):
            self.box.removeItem(item)
            self.items.remove(item)

    def _show_line_at(self, x: float) -> None:
        pen = self._pen(self._theme.palette.outline, tokens.CHART_LINE_THIN)
        self._found.append(self._add(pg.InfiniteLine(x, angle=90, movable=False, pen=pen)))

    def unfind(self) -> None:
        """Take the crosshair away."""
        self._remove(self._found)
        self._found = []

    def _shade_flares(self, series: Series, low: float, high: float) -> None:
        """The days of each flare-up, from ``low`` to ``high``; among months they would be hairs."""
        if series.step is Step.MONTH:
            return
        for first, last in series.flares:
            days = (last - first).days + 1
            shade = QGraphicsRectItem(QRectF(first.toordinal() - 0.5, low, days, high - low))
            shade.setPen(Qt.PenStyle.NoPen)
            shade.setBrush(self._theme.colour(self._theme.palette.band_flare))
            self._add(shade, FLARE_Z)


def _lone_mornings(slots: Sequence[Slot]) -> list[tuple[float, float]]:
    """Where the mornings of days without training stand that are not yet there as the morning after the day before:
    who pauses for weeks and tells how the mornings are sees them."""
    known = {slot.first for slot in slots if Score.NEXT_MORNING in slot.scores}
    return [
        (position(slot) + ASIDE[Score.BEFORE], float(slot.morning))
        for slot in slots
        if slot.morning is not None and not slot.training_days and slot.first - timedelta(days=1) not in known
    ]


class PainPanel(Panel):
    """Bands, marks, and the lines of the means."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._marks: dict[Score, pg.ScatterPlotItem] = {}
        self._has_lines = False

    def draw(self, series: Series, ends: tuple[float, float]) -> None:
        """Everything between ``ends`` of the time axis."""
        self._remove(self.items)
        self._found, self._marks = [], {}
        self._has_lines = series.has_lines
        self.box.setYRange(LOWEST - ROOM, HIGHEST + ROOM, padding=0)
        self._draw_bands(ends)
        self._shade_flares(series, LOWEST - ROOM, HIGHEST + ROOM)
        for score in LOOKS:
            if series.has_lines and series.step is not Step.DAY:
                if score in SHADED:
                    self._draw_shade(series.lines[score], score)
            else:
                self._draw_marks(series.slots, score, behind=series.has_lines)
            self._draw_lines(series.lines[score], score)

    def scale_marks(self, pixels_a_day: float) -> None:
        """Marks are larger where days lie far apart; where they lie close and a line says it too, the quietest ones
        give way."""
        scale = self._theme.scale
        far = pixels_a_day >= tokens.CHART_FAR_APART * scale
        for score, marks in self._marks.items():
            marks.setSize((tokens.CHART_MARK if far else tokens.CHART_MARK_SMALL) * LOOKS[score].size * scale)
            marks.setVisible(far or not self._has_lines or score is not Score.BEFORE)

    def find(self, slot: Slot) -> None:
        """Show ``slot`` under the crosshair."""
        self.unfind()
        x = position(slot)
        self._show_line_at(x)
        surface = self._pen(self._theme.palette.surface, tokens.CHART_LINE_QUIET)
        for score, look in LOOKS.items():
            spread = slot.scores.get(score)
            found = [] if spread is None else [(x + (ASIDE[score] if slot.first == slot.last else 0.0), spread.mean)]
            if score is Score.NEXT_MORNING:
                found += _lone_mornings([slot])
            if not found:
                continue
            mark = pg.ScatterPlotItem(
                [x for x, _ in found],
                [y for _, y in found],
                symbol=SYMBOLS[look.shape],
                size=tokens.CHART_MARK_FOUND * look.size * self._theme.scale,
                pen=surface,
                brush=self._theme.colour(score_colour(self._theme.palette, score)),
            )
            self._found.append(self._add(mark, CURSOR_Z))

    def _draw_bands(self, ends: tuple[float, float]) -> None:
        palette = self._theme.palette
        edges = [LOWEST - ROOM, *BAND_EDGES[1:-1], HIGHEST + ROOM]
        for (low, high), colour in zip(
            pairwise(edges), (palette.band_green, palette.band_yellow, palette.band_red), strict=True
        ):
            band = QGraphicsRectItem(QRectF(ends[0], low, ends[1] - ends[0], high - low))
            band.setPen(Qt.PenStyle.NoPen)
            band.setBrush(self._theme.colour(colour))
            self._add(band, BAND_Z)

    def _draw_marks(self, slots: Sequence[Slot], score: Score, *, behind: bool) -> None:
        found = [(position(slot) + ASIDE[score], slot.scores[score].mean) for slot in slots if score in slot.scores]
        if score is Score.NEXT_MORNING:
            found += _lone_mornings(slots)
        if not found:
            return
        colour = self._theme.colour(score_colour(self._theme.palette, score))
        if behind:
            colour.setAlpha(self._theme.lines.mark_alpha)
        marks = pg.ScatterPlotItem(
            [x for x, _ in found], [y for _, y in found], symbol=SYMBOLS[LOOKS[score].shape], pen=None, brush=colour
        )
        self._marks[score] = self._add(marks, MARK_Z)

    def _draw_shade(self, lines: Sequence[Line], score: Score) -> None:
        colour = self._theme.colour(score_colour(self._theme.palette, score))
        colour.setAlpha(self._theme.lines.shade_alpha)
        path = QPainterPath()
        for line in lines:
            there = [QPointF(point.day.toordinal(), point.low) for point in line]
            back = [QPointF(point.day.toordinal(), point.high) for point in reversed(line)]
            path.addPolygon(QPolygonF([*there, *back, there[0]]))
        shade = QGraphicsPathItem(path)
        shade.setPen(Qt.PenStyle.NoPen)
        shade.setBrush(colour)
        self._add(shade)

    def _draw_lines(self, lines: Sequence[Line], score: Score) -> None:
        if not lines:
            return
        look, palette = LOOKS[score], self._theme.palette
        colour = score_colour(palette, score)
        xs: list[float] = []
        ys: list[float] = []
        for line in lines:
            xs += [*(float(point.day.toordinal()) for point in line), float("nan")]
            ys += [*(point.mean for point in line), float("nan")]
        pen = self._pen(colour, look.width, dashed=look.dashed)
        self._add(pg.PlotCurveItem(xs, ys, pen=pen, antialias=True, connect="finite"), LINE_Z)
        # A line of one point is none: the mean of a lonely week is shown as its mark.
        lonely = [line[0] for line in lines if len(line) == 1]
        if lonely:
            marks = pg.ScatterPlotItem(
                [point.day.toordinal() for point in lonely],
                [point.mean for point in lonely],
                symbol=SYMBOLS[look.shape],
                size=tokens.CHART_MARK * look.size * self._theme.scale,
                pen=None,
                brush=self._theme.colour(colour),
            )
            self._add(marks, LINE_Z)


class DosePanel(Panel):
    """Bars."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._dose = Dose.PERCENT
        self._marks: list[pg.ScatterPlotItem] = []

    def draw(self, series: Series, dose: Dose) -> float:
        """The bars of ``dose``, and a small mark where a dose changed; the top of the axis."""
        self._remove(self.items)
        self._found, self._marks = [], []
        self._dose = dose
        bars = [slot for slot in series.slots if dose in slot.doses]
        top = axis_top(dose, max((slot.doses[dose].mean for slot in bars), default=0.0))
        self.box.setYRange(0, top, padding=0)
        self._shade_flares(series, 0, top)
        if dose is Dose.PERCENT:
            pen = self._pen(self._theme.palette.outline, tokens.CHART_LINE_THIN, dashed=True)
            self._add(pg.InfiniteLine(GOAL, angle=0, movable=False, pen=pen), GOAL_Z)
        if bars:
            self._add(self._bars(bars, self._theme.colour(self._theme.palette.chart_fill)))
        if series.step is Step.DAY:
            self._mark_changes(series, {slot.first: slot.doses[dose].mean for slot in bars}, top)
        return top

    def scale_marks(self, pixels_a_day: float) -> None:
        """Marks are larger where days lie far apart."""
        scale = self._theme.scale
        far = pixels_a_day >= tokens.CHART_FAR_APART * scale
        for marks in self._marks:
            marks.setSize((tokens.CHART_MARK if far else tokens.CHART_MARK_SMALL) * CHANGE_SIZE * scale)

    def _mark_changes(self, series: Series, heights: Mapping[date, float], top: float) -> None:
        """Which way doses went, over the day's bar."""
        ways = {day: {way(each) for each in changes} - {Way.STAYED} for day, changes in series.changes.items()}
        for each, symbol in CHANGE_SYMBOLS.items():
            days = [day for day in ways if each in ways[day]]
            if not days:
                continue
            marks = pg.ScatterPlotItem(
                [day.toordinal() + (CHANGE_ASIDE[each] if len(ways[day]) > 1 else 0.0) for day in days],
                [heights.get(day, 0.0) + CHANGE_LIFT * top for day in days],
                symbol=symbol,
                pen=None,
                brush=self._theme.colour(self._theme.palette.ink_2),
            )
            self._marks.append(self._add(marks, MARK_Z))

    def find(self, slot: Slot) -> None:
        """Show ``slot`` under the crosshair."""
        self.unfind()
        self._show_line_at(position(slot))
        if self._dose in slot.doses:
            bar = self._bars([slot], self._theme.colour(self._theme.palette.primary_pressed))
            self._found.append(self._add(bar, CURSOR_Z))

    def _bars(self, slots: Sequence[Slot], colour: QColor) -> pg.BarGraphItem:
        return pg.BarGraphItem(
            x=[position(slot) for slot in slots],
            height=[slot.doses[self._dose].mean for slot in slots],
            width=[tokens.CHART_BAR * ((slot.last - slot.first).days + 1) for slot in slots],
            pen=pg.mkPen(None),
            brush=colour,
        )
