"""Expected against actual: a pair of dots an attempt on one scale, the oldest at the left."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget

from rygtraening.domain.pain import HIGHEST
from rygtraening.domain.progress_bold import Bold, Dots
from rygtraening.ui.progress.cards.card_plot import CardPlot
from rygtraening.ui.progress.cards.inline_legend import Entry, InlineLegend
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.words import progress_bold as words

HEIGHT = 150
"""From 0 to 10 (px at 100 % text)."""
RING, DOT_INSIDE = 7.0, 0.6
"""Radius of a dot (px at 100 % text); the filled one is smaller where both stand on the same number."""
WIDEST = 64
"""A pair is never farther from the next than this (px at 100 % text): a first one stands at the left, not alone."""
MIDDLE = 5


class BoldPlot(CardPlot):
    """Shows a ``Bold``."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, words.title(), parent)
        self._bold: Bold | None = None
        self._activities: words.Activities = {}

    def show_bold(self, bold: Bold, activities: words.Activities) -> None:
        """Draw it."""
        self._bold, self._activities = bold, activities
        self.renew()

    # What a chart says of itself

    def stops(self) -> int:
        """Each pair of dots."""
        return len(self._dots)

    def day_of(self, stop: int) -> date:
        """The day of the attempt, of several the last."""
        return self._dots[stop].last

    def said(self, stop: int) -> str:
        """What was expected, and what came."""
        return words.spoken(self._dots[stop], self._activities)

    def nearest(self, at: QPointF) -> int | None:
        """The pair over or under the pointer."""
        count, pitch = self.stops(), self._pitch(self.area())
        place = int((at.x() - self._plane(self.area()).left()) // pitch)
        return place if 0 <= place < count else None

    def height_at(self, width: int) -> int:
        """The legend, the scale between the names of its ends, and the days."""
        return round(self._above(width)) + self.theme.px(HEIGHT) + 2 * self._line() + Space.S

    # Painting

    def draw(self, painter: QPainter, area: QRectF) -> None:
        """Everything."""
        if self._bold is None:
            return
        self._legend().draw(painter, area.topLeft(), area.width())
        plane = self._plane(area)
        self._draw_scale(painter, area, plane)
        for stop, dots in enumerate(self._dots):
            self._draw_dots(painter, plane, stop, dots)
        self._draw_days(painter, area, plane)

    @property
    def _dots(self) -> tuple[Dots, ...]:
        return () if self._bold is None else self._bold.dots

    def _draw_scale(self, painter: QPainter, area: QRectF, plane: QRectF) -> None:
        palette, metrics = self.theme.palette, self._metrics()
        low, high = words.ends()
        painter.setFont(self.theme.font(Type.SMALL))
        for number in (0, MIDDLE, HIGHEST):
            y = self._y(plane, number)
            painter.setPen(self.pen(palette.card_border, tokens.CHART_LINE_THIN))
            painter.drawLine(QPointF(plane.left(), y), QPointF(plane.right(), y))
        painter.setPen(self.theme.colour(palette.ink_2))
        # Over and under the scale, where no dot can stand.
        painter.drawText(QPointF(area.left(), plane.top() - metrics.descent()), high)
        painter.drawText(QPointF(area.left(), plane.bottom() + metrics.ascent()), low)

    def _draw_dots(self, painter: QPainter, plane: QRectF, stop: int, dots: Dots) -> None:
        palette, x = self.theme.palette, self._x(plane, stop)
        if stop == self.cursor_stop:
            half = self._pitch(self.area()) / 2
            painter.fillRect(QRectF(x - half, plane.top(), 2 * half, plane.height()), self.theme.colour(palette.raised))
        expected, actual = dots.expected, dots.actual
        radius = self._radius()
        if expected is not None and actual is not None:
            painter.setPen(self.pen(palette.chart_fill, radius / self.theme.scale / 2))
            painter.drawLine(QPointF(x, self._y(plane, expected.mean)), QPointF(x, self._y(plane, actual.mean)))
        if expected is not None:
            draw_expected(painter, self.theme, QPointF(x, self._y(plane, expected.mean)), radius)
        if actual is not None:
            same = expected is not None and abs(expected.mean - actual.mean) < HIGHEST * radius / plane.height()
            size = radius * DOT_INSIDE if same else radius
            draw_actual(painter, self.theme, QPointF(x, self._y(plane, actual.mean)), size)

    def _draw_days(self, painter: QPainter, area: QRectF, plane: QRectF) -> None:
        """The name of the first, of the last, and of those between that have room."""
        metrics, dots = self._metrics(), self._dots
        assert self._bold is not None
        painter.setFont(self.theme.font(Type.SMALL))
        painter.setPen(self.theme.colour(self.theme.palette.ink_2))
        y = plane.bottom() + self._line() + metrics.ascent()
        boxes: list[tuple[float, float, str]] = []
        # The last day is the one that must be named.
        for stop in reversed(range(len(dots))):
            name = words.label(dots[stop], self._bold.step)
            wide = metrics.horizontalAdvance(name)
            start = min(max(area.left(), self._x(plane, stop) - wide / 2), area.right() - wide)
            if not boxes or start + wide + Space.M <= boxes[-1][0]:
                boxes.append((start, wide, name))
        for start, _wide, name in boxes:
            painter.drawText(QPointF(start, y), name)

    # Room

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self.theme.font(Type.SMALL))

    def _line(self) -> int:
        return self._metrics().height() + Space.XS

    def _above(self, width: float) -> float:
        return self._legend().height_at(width) + Space.S + self._line()

    def _plane(self, area: QRectF) -> QRectF:
        return QRectF(area.left(), area.top() + self._above(area.width()), area.width(), self.theme.px(HEIGHT))

    def _pitch(self, area: QRectF) -> float:
        return min(area.width() / max(1, self.stops()), float(self.theme.px(WIDEST)))

    def _radius(self) -> float:
        return min(self.theme.scale * RING, self._pitch(self.area()) * 0.42)

    def _x(self, plane: QRectF, stop: int) -> float:
        return plane.left() + (stop + 0.5) * self._pitch(self.area())

    def _y(self, plane: QRectF, number: float) -> float:
        pad = self.theme.scale * RING + Space.XS
        return plane.bottom() - pad - number / HIGHEST * (plane.height() - 2 * pad)

    def _legend(self) -> InlineLegend:
        entries = [
            Entry(words.expected_legend(), _Sample(self.theme, expected=True)),
            Entry(words.actual_legend(), _Sample(self.theme, expected=False)),
        ]
        return InlineLegend(self.theme, entries)


class _Sample:
    """A dot of the legend."""

    def __init__(self, theme: Theme, *, expected: bool) -> None:
        self._theme = theme
        self._draw = draw_expected if expected else draw_actual

    def __call__(self, painter: QPainter, box: QRectF) -> None:
        self._draw(painter, self._theme, box.center(), min(self._theme.scale * RING, box.height() / 2))


def draw_expected(painter: QPainter, theme: Theme, at: QPointF, radius: float) -> None:
    """A ring."""
    width = min(tokens.CHART_LINE * theme.scale, radius / 2)
    pen = theme.colour(theme.palette.red)
    painter.setBrush(theme.colour(theme.palette.surface))
    painter.setPen(QPen(pen, width))
    painter.drawEllipse(at, radius - width / 2, radius - width / 2)


def draw_actual(painter: QPainter, theme: Theme, at: QPointF, radius: float) -> None:
    """A filled dot."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(theme.palette.primary))
    painter.drawEllipse(at, radius, radius)
