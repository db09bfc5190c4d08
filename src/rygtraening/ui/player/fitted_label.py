"""One line of text that is never cut: it gets smaller instead."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from rygtraening.ui.player import lettering
from rygtraening.ui.player.lettering import Align, Line, plain, strong
from rygtraening.ui.theme.theme import Theme


class FittedLabel(QLabel):
    """One line at a size that follows the window, smaller where it would be cut.

    A QLabel for its role (static text); it paints itself.
    """

    def __init__(self, theme: Theme, *, loud: bool, at_left: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._loud = loud
        self._align = Align.AlignLeft if at_left else Align.AlignHCenter
        self._words = ""
        self._size = 1
        theme.changed.connect(self.update)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words

    def show_words(self, words: str) -> None:
        """Say ``words``."""
        if words != self._words:
            self._words = words
            self.setAccessibleName(words)
            self.update()

    def set_size(self, size: int) -> None:
        """The size of the font (px) where the width allows."""
        if size != self._size:
            self._size = size
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line."""
        if not self._words:
            return
        palette = self._theme.palette
        line: Line = strong(self._words, palette.ink) if self._loud else plain(self._words, palette.ink_2)
        room = QRectF(self.rect())
        made = lettering.fitted(self._theme, [line], room.width(), room.height(), self._size)
        if made is not None:
            lettering.draw(QPainter(self), self._theme, made, 0, (room.height() - made.height) / 2, self._align)
