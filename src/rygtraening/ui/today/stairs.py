"""A small stair: how far it is from the step one stands on to the one there was before."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space

_MOST = 6
"""More steps than this are drawn as this many: the words beside it count them."""
_LOWEST = 0.3
"""Height of the lowest step as a share of the highest."""
_CORNER = 2.0


class Stairs(QWidget):
    """Draws the step of now filled and ``steps`` (1 or more) over it outlined, in the room of ``room`` steps; a screen
    reader passes it over."""

    def __init__(self, theme: Theme, steps: int, room: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._steps = min(steps, _MOST)
        self._room = min(max(steps, room), _MOST)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """As high as a line of text, nearly."""
        return QSize((self._room + 1) * self._theme.px(Space.S), self._theme.px(tokens.ICON_SMALL))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A bar a step, each higher than the one before."""
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide, half = self._theme.px(Space.S), self._theme.lines.hairline / 2
        for step in range(self._steps + 1):
            high = self.height() * (_LOWEST + (1 - _LOWEST) * step / self._steps)
            bar = QRectF(step * wide, self.height() - high, wide - tokens.FOCUS_GAP, high)
            colour = self._theme.colour(palette.outline if step else palette.primary)
            painter.setPen(QPen(colour, self._theme.lines.hairline))
            painter.setBrush(Qt.BrushStyle.NoBrush if step else colour)
            painter.drawRoundedRect(bar.adjusted(half, half, -half, -half), _CORNER, _CORNER)
