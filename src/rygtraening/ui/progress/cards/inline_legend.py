"""A legend painted inside a chart: a sample and a name each, in lines that wrap, so that no two ever overlap."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type

WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


class Entry(Struct, frozen=True):
    """A name, and what paints its sample into a box."""

    name: str
    sample: Callable[[QPainter, QRectF], None]


class InlineLegend:
    """Entries from left to right, then down."""

    def __init__(self, theme: Theme, entries: Sequence[Entry]) -> None:
        self._theme = theme
        self._entries = tuple(entries)

    def height_at(self, width: float) -> int:
        """Of all lines (px)."""
        boxes = self._boxes(width)
        return round(boxes[-1].bottom()) if boxes else 0

    def draw(self, painter: QPainter, at: QPointF, width: float) -> None:
        """Paint it with its left upper corner at ``at``."""
        side, font = self._sample_width(), self._font()
        metrics = QFontMetrics(font)
        for entry, box in zip(self._entries, self._boxes(width), strict=True):
            here = box.translated(at)
            entry.sample(painter, QRectF(here.left(), here.top(), side, metrics.height()))
            painter.setFont(font)
            painter.setPen(self._theme.colour(self._theme.palette.ink))
            painter.drawText(here.adjusted(side + Space.S, 0, 0, 0), WRAPPED, entry.name)

    def _boxes(self, width: float) -> list[QRectF]:
        side, metrics = self._sample_width(), QFontMetrics(self._font())
        boxes: list[QRectF] = []
        x = y = high = 0.0
        for entry in self._entries:
            room = max(1, int(width - side - Space.S))
            text = metrics.boundingRect(QRect(0, 0, room, 0), WRAPPED, entry.name)
            wide = side + Space.S + text.width() + 1
            if x and x + wide > width:
                x, y, high = 0.0, y + high + Space.XS, 0.0
            boxes.append(QRectF(x, y, wide, text.height()))
            x, high = x + wide + Space.L, max(high, float(text.height()))
        # The last line's height belongs to every box in it, so that the end is the lowest.
        if boxes:
            boxes[-1].setHeight(max(boxes[-1].height(), high))
        return boxes

    def _sample_width(self) -> int:
        return self._theme.px(tokens.MARK * 2)

    def _font(self) -> QFont:
        return self._theme.font(Type.SMALL)
