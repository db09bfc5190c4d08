"""The values of the day under the crosshair, in a small box on the chart."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type

MEASURE = 44
"""Most characters of a line, about."""


def place(area: QRect, size: QSize, cursor: int, newest: tuple[int, int], gap: int) -> QPoint | None:
    """Where a box of ``size`` stands in ``area``: ``gap`` px beside the crosshair at x ``cursor``, the left side first.

    It is never over the newest data, which stand from x ``newest[0]`` to ``newest[1]``; ``None`` where it has no place.
    """
    top = area.top() + Space.M
    for left in (cursor - gap - size.width(), cursor + gap):
        inside = area.left() <= left and left + size.width() <= area.right() + 1
        clear = left > newest[1] or left + size.width() <= newest[0]
        if inside and clear and top + size.height() <= area.bottom() + 1:
            return QPoint(left, top)
    return None


def wrapped(text: str, width: int, metrics: QFontMetrics) -> list[str]:
    """``text`` in lines of at most ``width`` px; no word is broken."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


class DayNote(QWidget):
    """A dark box with a title and a few lines; the pointer goes through it, and a screen reader passes it over (the
    line under the chart says the same)."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = ""
        self._lines: list[str] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        theme.changed.connect(self.hide)

    def set_text(self, title: str, lines: Sequence[str]) -> None:
        """What it says; its size follows."""
        plain = self._metrics()[1]
        measure = plain.averageCharWidth() * MEASURE
        self._title, self._lines = title, [part for line in lines for part in wrapped(line, measure, plain)]
        self.resize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """Room for every line."""
        strong, plain = self._metrics()
        width = max([strong.horizontalAdvance(self._title), *(plain.horizontalAdvance(line) for line in self._lines)])
        height = strong.height() + len(self._lines) * (plain.height() + Space.XS)
        return QSize(width + 2 * Space.M + 1, height + 2 * Space.S)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box and its lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self._theme.palette
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(palette.tooltip))
        painter.drawRoundedRect(QRectF(self.rect()), tokens.RADIUS_CONTROL, tokens.RADIUS_CONTROL)
        painter.setPen(self._theme.colour(palette.on_tooltip))
        strong, plain = self._metrics()
        painter.setFont(self._theme.font(Type.SMALL_STRONG))
        painter.drawText(Space.M, Space.S + strong.ascent(), self._title)
        painter.setFont(self._theme.font(Type.SMALL))
        y = Space.S + strong.height()
        for line in self._lines:
            painter.drawText(Space.M, y + Space.XS + plain.ascent(), line)
            y += plain.height() + Space.XS

    def _metrics(self) -> tuple[QFontMetrics, QFontMetrics]:
        return QFontMetrics(self._theme.font(Type.SMALL_STRONG)), QFontMetrics(self._theme.font(Type.SMALL))
