"""The chart of dose and pain as it is printed: pain over its three bands, under it the dose as bars.

Shapes and dashes say what colours say, so that it can be read in black and white.
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from rygtraening.domain.pain import HIGHEST, LOWEST
from rygtraening.domain.progress import Line, Series, Slot, Step
from rygtraening.domain.progress_changes import Changes, Way, way
from rygtraening.domain.progress_values import Dose, Score
from rygtraening.ui.progress.day_ticks import day_ticks
from rygtraening.ui.progress.dose_ticks import GOAL, axis_top, dose_ticks
from rygtraening.ui.progress.looks import ASIDE, LOOKS, score_colour
from rygtraening.ui.report.chart_marks import draw_shape, line_pen
from rygtraening.ui.report.ink import Words, width_of
from rygtraening.ui.theme import paper, tokens
from rygtraening.ui.theme.palettes import LIGHT
from rygtraening.ui.theme.paper import PaperType
from rygtraening.ui.theme.theme import Theme
from rygtraening.words import progress as words
from rygtraening.words import report_sections as sections

BAND_EDGES = (LOWEST - 0.5, 2.5, 5.5, HIGHEST + 0.5)
PAIN_TICKS = (0, 2, 4, 6, 8, 10)


class PaperChart:
    """``series`` in a rectangle; every text on it is laid out here, and only drawn later."""

    def __init__(self, theme: Theme, series: Series, width: float, height: float) -> None:
        self._series = series
        self._changes: Changes = series.changes if series.step is Step.DAY else {}
        self.width, self.height = width, height
        self._first, self._last = series.first, series.last
        bars = [slot.doses[Dose.PERCENT].mean for slot in series.slots if Dose.PERCENT in slot.doses]
        self._top = axis_top(Dose.PERCENT, max(bars, default=0.0))

        def tiny(text: str, room: float = paper.PAGE_WIDTH) -> Words:
            return Words(theme, text, room, PaperType.TINY, colour=LIGHT.ink_2)

        self._percents = {value: tiny(words.percent(value)) for value in dose_ticks(Dose.PERCENT, self._top)}
        self._pains = {value: tiny(str(value)) for value in PAIN_TICKS}
        self._bands = [tiny(name) for name in words.band_names()]
        self._caption, self._goal = tiny(sections.pain_axis()), tiny(sections.goal())
        left = max(each.natural for each in (*self._percents.values(), *self._pains.values())) + paper.GAP_SMALL * 1.5
        right = max(each.natural for each in (*self._bands, self._goal)) + paper.GAP_SMALL
        foot = tiny("0").height + paper.GAP_SMALL
        high = height - foot - paper.CHART_PANEL_GAP
        self._pain = QRectF(left, 0, width - left - right, high * (1 - paper.CHART_DOSE_SHARE))
        top = self._pain.bottom() + paper.CHART_PANEL_GAP
        self._dose = QRectF(left, top, self._pain.width(), high * paper.CHART_DOSE_SHARE)
        self._day = self._pain.width() / ((self._last - self._first).days + 1)
        ticks = day_ticks(
            self._first, self._last, self._day, lambda text: width_of(theme, text, PaperType.TINY), paper.GAP_SMALL
        )
        self._ticks = [(tick.day, tiny(tick.label)) for tick in ticks]

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """Draw it."""
        painter.save()
        painter.translate(at)
        self._draw_grounds(painter)
        self._draw_flares(painter)
        self._draw_axes(painter)
        self._draw_bars(painter)
        self._draw_pain(painter)
        painter.restore()

    # Where things stand

    def _x(self, day: date, aside: float = 0.0) -> float:
        return self._pain.left() + ((day - self._first).days + 0.5 + aside) * self._day

    def _middle(self, slot: Slot) -> float:
        return (self._x(slot.first) + self._x(slot.last)) / 2

    def _y(self, pain: float) -> float:
        low, high = BAND_EDGES[0], BAND_EDGES[-1]
        return self._pain.bottom() - (pain - low) / (high - low) * self._pain.height()

    def _dose_y(self, value: float) -> float:
        return self._dose.bottom() - value / self._top * self._dose.height()

    # Parts

    def _draw_grounds(self, painter: QPainter) -> None:
        colours = (LIGHT.band_green, LIGHT.band_yellow, LIGHT.band_red)
        for (low, high), colour in zip(pairwise(BAND_EDGES), colours, strict=True):
            painter.fillRect(
                QRectF(self._pain.left(), self._y(high), self._pain.width(), self._y(low) - self._y(high)),
                QColor(colour),
            )

    def _draw_flares(self, painter: QPainter) -> None:
        if self._series.step is Step.MONTH:
            return
        for first, last in self._series.flares:
            left, right = self._x(first, -0.5), self._x(last, 0.5)
            for panel in (self._pain, self._dose):
                hatch(painter, QRectF(left, panel.top(), right - left, panel.height()))

    def _draw_axes(self, painter: QPainter) -> None:
        quiet = QPen(QColor(LIGHT.outline), paper.HAIRLINE)
        for edge in BAND_EDGES[1:-1]:
            painter.setPen(_dotted(LIGHT.outline))
            painter.drawLine(QPointF(self._pain.left(), self._y(edge)), QPointF(self._pain.right(), self._y(edge)))
        painter.setPen(quiet)
        for panel in (self._pain, self._dose):
            painter.drawLine(panel.bottomLeft(), panel.bottomRight())
        for (low, high), name in zip(pairwise(BAND_EDGES), self._bands, strict=True):
            self._draw_at_right(painter, name, (self._y(low) + self._y(high)) / 2)
        for pain, label in self._pains.items():
            self._draw_at_left(painter, label, self._y(pain))
        for value, label in self._percents.items():
            self._draw_at_left(painter, label, self._dose_y(value))
        self._caption.draw(painter, self._pain.topLeft() + QPointF(paper.GAP_TINY, paper.GAP_TINY / 2))
        self._draw_at_right(painter, self._goal, self._dose_y(GOAL))
        for day, label in self._ticks:
            x, bottom = self._x(day), self._dose.bottom()
            painter.setPen(quiet)
            painter.drawLine(QPointF(x, bottom), QPointF(x, bottom + paper.GAP_TINY))
            place = min(max(x - label.natural / 2, 0.0), self.width - label.natural)
            label.draw(painter, QPointF(place, bottom + paper.GAP_SMALL / 2))

    def _draw_at_left(self, painter: QPainter, label: Words, y: float) -> None:
        label.draw(painter, QPointF(self._pain.left() - label.natural - paper.GAP_SMALL, y - label.height / 2))

    def _draw_at_right(self, painter: QPainter, label: Words, y: float) -> None:
        label.draw(painter, QPointF(self._pain.right() + paper.GAP_SMALL / 2, y - label.height / 2))

    def _draw_bars(self, painter: QPainter) -> None:
        heights: dict[date, float] = {}
        for slot in self._series.slots:
            spread = slot.doses.get(Dose.PERCENT)
            if spread is None:
                continue
            width = ((slot.last - slot.first).days + 1) * self._day * paper.CHART_BAR
            y = self._dose_y(spread.mean)
            heights[slot.first] = y
            bar = QRectF(self._middle(slot) - width / 2, y, width, self._dose.bottom() - y)
            painter.fillRect(bar, QColor(LIGHT.chart_fill))
        painter.setPen(_dotted(LIGHT.ink))
        goal = self._dose_y(GOAL)
        painter.drawLine(QPointF(self._dose.left(), goal), QPointF(self._dose.right(), goal))
        self._draw_changes(painter, heights)

    def _draw_changes(self, painter: QPainter, heights: dict[date, float]) -> None:
        """Which way a dose went, over the day's bar."""
        size = min(paper.CHART_CHANGE, max(self._day, paper.CHART_CHANGE / 2))
        for day, decided in self._changes.items():
            ways = {way(each) for each in decided} - {Way.STAYED}
            y = heights.get(day, self._dose.bottom()) - size * 0.75
            for each in ways:
                draw_triangle(painter, QPointF(self._x(day), y), size, up=each is Way.UP)

    def _draw_pain(self, painter: QPainter) -> None:
        lined = self._series.has_lines
        far = self._day >= paper.CHART_FAR_APART
        painter.setClipRect(self._pain.adjusted(-paper.CHART_MARK, -paper.CHART_MARK, paper.CHART_MARK, 0))
        for score in LOOKS:
            if self._series.step is Step.DAY and (far or not lined or score is not Score.BEFORE):
                size = paper.CHART_MARK if far or not lined else paper.CHART_MARK_SMALL
                for slot in self._series.slots:
                    if score in slot.scores:
                        place = QPointF(self._x(slot.first, ASIDE[score]), self._y(slot.scores[score].mean))
                        draw_shape(painter, place, score, size, quiet=lined)
        if self._series.step is not Step.DAY:
            for line in self._series.lines[Score.WORST]:
                self._draw_shade(painter, line)
        for score in LOOKS:
            for line in self._series.lines[score]:
                self._draw_line(painter, line, score)
        painter.setClipping(False)

    def _draw_shade(self, painter: QPainter, line: Line) -> None:
        """From the lowest to the highest; of one kind only, for three over each other would be mud."""
        there = [QPointF(self._x(point.day), self._y(point.low)) for point in line]
        back = [QPointF(self._x(point.day), self._y(point.high)) for point in reversed(line)]
        colour = QColor(score_colour(LIGHT, Score.WORST))
        colour.setAlpha(tokens.CHART_SHADE_ALPHA)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(QPolygonF([*there, *back]))

    def _draw_line(self, painter: QPainter, line: Line, score: Score) -> None:
        points = [QPointF(self._x(point.day), self._y(point.mean)) for point in line]
        painter.setPen(line_pen(score))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))
        for place in spread_out(points):
            draw_shape(painter, place, score, paper.CHART_MARK * 0.8)


def _dotted(colour: str) -> QPen:
    pen = QPen(QColor(colour), paper.LINE)
    pen.setDashPattern([paper.CHART_DOT, paper.CHART_DOT])
    return pen


def spread_out(points: list[QPointF]) -> list[QPointF]:
    """The points at which a line carries its shape: the first, and then as far apart as can be seen."""
    found: list[QPointF] = []
    for point in points:
        if not found or point.x() - found[-1].x() >= paper.CHART_MARK_EVERY:
            found.append(point)
    return found


def draw_triangle(painter: QPainter, at: QPointF, size: float, *, up: bool) -> None:
    """A small triangle that points the way a dose went."""
    half, height = size / 2, size * 0.8 * (-1 if up else 1)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(LIGHT.ink))
    painter.drawPolygon(
        QPolygonF(
            [
                QPointF(at.x() - half, at.y() - height / 2),
                QPointF(at.x() + half, at.y() - height / 2),
                QPointF(at.x(), at.y() + height / 2),
            ]
        )
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)


def hatch(painter: QPainter, rect: QRectF) -> None:
    """Shade ``rect`` with a tint and slanting strokes, which also a black-and-white printer shows."""
    painter.fillRect(rect, QColor(LIGHT.band_flare))
    painter.save()
    painter.setClipRect(rect)
    painter.setPen(QPen(QColor(LIGHT.red), paper.HAIRLINE))
    start = rect.left() - rect.height()
    x = start - start % paper.CHART_HATCH
    strokes = []
    while x < rect.right():
        strokes.append(QLineF(x, rect.bottom(), x + rect.height(), rect.top()))
        x += paper.CHART_HATCH
    painter.drawLines(strokes)
    painter.restore()
