"""The axes of the chart, in the person's own words. Lengths are in px."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from rygtraening.ui.progress.day_ticks import day_ticks
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type

LINE_OFF = 1
"""The line of an axis lies so far from the panel's edge."""
OVER = 15
"""So far over its ends a name of an axis may reach."""
NAME_HIGH = 0.8
"""How much of a line of text a name really takes."""
_IN_NAME = Qt.TextFlag.TextDontClip


class DayAxis:
    """Time from left to right; a position is a day's proleptic ordinal, its middle."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def needed_height(self) -> int:
        """Room for a line of names (px)."""
        return QFontMetrics(self._theme.font(Type.SMALL)).height() + Space.S + Space.XS

    def labels(self, first: float, last: float, width: float) -> dict[float, str]:
        """The names of the days that are named, where ``first`` to ``last`` are in sight over ``width`` px."""
        if last <= first:
            return {}
        metrics = QFontMetrics(self._theme.font(Type.SMALL))
        ticks = day_ticks(
            date.fromordinal(max(1, round(first))),
            date.fromordinal(max(1, round(last))),
            width / (last - first),
            metrics.horizontalAdvance,
            self._theme.px(Space.M),
        )
        return {float(tick.day.toordinal()): tick.label for tick in ticks}

    def paint(self, painter: QPainter, place: QRectF, first: float, last: float) -> None:
        """Line, ticks and names in ``place``."""
        # The line is as long as its panel and what lies beyond it at both ends.
        labels = self.labels(first, last, place.width() + 2 * LINE_OFF)
        _dress(painter, self._theme)
        left, right, top = place.left() - LINE_OFF, place.right() + LINE_OFF, place.top()
        painter.drawLine(QLineF(left, top + LINE_OFF, right, top + LINE_OFF))
        spots = {day: place.left() + (day - first) / (last - first) * place.width() for day in labels}
        seen = [(x, labels[day]) for day, x in spots.items() if place.left() <= x <= place.right()]
        painter.setPen(_hair(self._theme, self._theme.palette.outline))
        for x, _name in seen:
            painter.drawLine(QLineF(x, top, x, top + Space.XS))
        painter.setPen(self._theme.colour(self._theme.palette.ink_2))
        reach = place.adjusted(-OVER, 0, OVER, 0)
        for x, name in seen:
            wide, high = _size(painter, name)
            box = QRectF(x - wide / 2, top + 2 * Space.XS, wide, high)
            if reach.contains(box):
                painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | _IN_NAME, name)


class NamedAxis:
    """An axis at the left whose values have names given to it."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.labels: dict[float, str] = {}
        """The names, by value."""

    def needed_width(self) -> int:
        """Room for the longest name (px)."""
        metrics = QFontMetrics(self._theme.font(Type.SMALL))
        widest = max((metrics.horizontalAdvance(label) for label in self.labels.values()), default=0)
        return widest + Space.M

    def paint(self, painter: QPainter, place: QRectF, low: float, high: float) -> None:
        """Line and names in ``place``, where ``low`` is its foot and ``high`` its top."""
        _dress(painter, self._theme)
        right = place.right() - LINE_OFF
        painter.drawLine(QLineF(right, place.top() - LINE_OFF, right, place.bottom() + LINE_OFF))
        painter.setPen(self._theme.colour(self._theme.palette.ink_2))
        for value, name in self.labels.items():
            if not low <= value <= high:
                continue
            wide, tall = _size(painter, name)
            y = place.bottom() - (value - low) / (high - low) * place.height()
            box = QRectF(place.right() - Space.S - wide, y - tall / 2, wide, tall)
            if place.adjusted(0, -OVER, 0, OVER).contains(box):
                painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | _IN_NAME, name)


def _dress(painter: QPainter, theme: Theme) -> None:
    painter.setFont(theme.font(Type.SMALL))
    painter.setPen(_hair(theme, theme.palette.card_border))


def _hair(theme: Theme, colour: str) -> QPen:
    return QPen(QColor(theme.colour(colour)), theme.lines.hairline)


def _size(painter: QPainter, name: str) -> tuple[float, float]:
    box = painter.boundingRect(QRectF(0, 0, 100, 100), Qt.AlignmentFlag.AlignCenter, name)
    return box.width(), box.height() * NAME_HIGH
