"""The bar beside what scrolls."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QScrollBar

from rygtraening.ui.theme import style
from rygtraening.ui.theme.dress import Dress
from rygtraening.ui.theme.theme import Theme


class ScrollBar(QScrollBar):
    """Dressed when it is first seen: every page has two, and most have room for all they hold."""

    def __init__(self, theme: Theme, direction: Qt.Orientation) -> None:
        super().__init__(direction)
        self._theme = theme

    def sizeHint(self) -> QSize:
        """As thick as it will be; the length is whoever's it stands beside."""
        length = super().sizeHint()
        upright = self.orientation() is Qt.Orientation.Vertical
        return QSize(style.SCROLL_BAR, length.height()) if upright else QSize(length.width(), style.SCROLL_BAR)

    def showEvent(self, event: QShowEvent) -> None:
        """Now it is needed."""
        if not self.styleSheet():
            Dress(self._theme, self, style.scroll_bar)
        super().showEvent(event)
