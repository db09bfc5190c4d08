"""A key as it looks on the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.ui.widgets.painting import draw_keycap


class Keycap(QWidget):
    """Draws ``key`` ("Esc", "→") as a small key-cap, for lists of keys."""

    def __init__(self, theme: Theme, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = key
        self.setAccessibleName(key)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Room for the word."""
        metrics = QFontMetrics(self._theme.font(Type.SMALL))
        height = metrics.height() + Space.S
        return QSize(max(height, metrics.horizontalAdvance(self._key) + 2 * Space.S), height)

    def minimumSizeHint(self) -> QSize:
        """In a narrow place the letters get smaller, as on a real key."""
        wanted = self.sizeHint()
        return QSize(max(wanted.height(), wanted.width() // 2), wanted.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The key-cap."""
        palette = self._theme.palette
        painter = QPainter(self)
        font = QFont(self._theme.font(Type.SMALL))
        wanted = QFontMetrics(font).horizontalAdvance(self._key)
        room = self.width() - Space.S
        if wanted > room:
            font.setPixelSize(max(1, QFontInfo(font).pixelSize() * room // wanted))
        painter.setFont(font)
        draw_keycap(painter, self._theme, QRectF(self.rect()), self._key, text=palette.ink_2, outline=palette.outline)
