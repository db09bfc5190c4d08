"""The side as a word, large enough to read from the floor."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from rygtraening.ui.player import lettering, measures
from rygtraening.ui.player.lettering import Align, Block, strong
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.painting import draw_tint

_INSIDE = 0.45
"""Left and right of the words, as a share of their size."""


class SidePill(QLabel):
    """A pill with the side in it; on two lines, at the comma, where one is too wide. Takes no room without a side.

    A QLabel for its role (static text); it paints itself.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = ""
        self._made: Block | None = None
        theme.changed.connect(self.update)

    @property
    def words(self) -> str:
        """What it says."""
        return self._words

    @property
    def size_of_words(self) -> int:
        """Size in px of the font, 0 where there is no side."""
        return 0 if self._made is None else self._made.size

    def show_words(self, words: str) -> None:
        """Show the side; "" for none."""
        if words != self._words:
            self._words = words
            self.setAccessibleName(words)
            self.update()

    def measure(self, width: int, window_height: int) -> tuple[int, int]:
        """The width and height it needs in a column ``width`` px wide (0, 0 without a side)."""
        self._made = None
        if not self._words:
            return 0, 0
        size = measures.px(measures.SIDE, window_height)
        inside = round(size * _INSIDE)
        room = width - 2 * inside
        for words in ((self._words,), _at_comma(self._words)):
            lines = [strong(part, self._theme.palette.primary) for part in words]
            widest = max(lettering.width_of(self._theme, line, size) for line in lines)
            if widest <= room:
                self._made = lettering.block(self._theme, lines, size, widest)
                break
        else:
            lines = [strong(self._words, self._theme.palette.primary)]
            self._made = lettering.fitted(self._theme, lines, room, window_height, size)
        if self._made is None:
            return 0, 0
        return round(self._made.width) + 2 * inside, round(self._made.height + inside / 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Pill and words."""
        if self._made is None:
            return
        painter = QPainter(self)
        palette, made = self._theme.palette, self._made
        radius = tokens.RADIUS_CARD + made.size / 3
        rect = QRectF(self.rect())
        draw_tint(painter, self._theme, rect, fill=palette.primary_tint, edge=palette.primary, radius=radius)
        x = (self.width() - made.width) / 2
        lettering.draw(painter, self._theme, made, x, (self.height() - made.height) / 2, Align.AlignLeft)


def _at_comma(words: str) -> tuple[str, ...]:
    first, comma, rest = words.partition(",")
    return (first + comma, rest.strip()) if rest.strip() else (words,)
