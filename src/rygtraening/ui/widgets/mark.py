"""The shape of a tone: circle, triangle, square."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Tone, Type
from rygtraening.ui.widgets.painting import draw_mark


class Mark(QWidget):
    """A mark as high as one line of the text it stands before (``role``); takes no room for the neutral tone.

    A screen reader passes it over: the words after it say the same.
    """

    def __init__(self, theme: Theme, tone: Tone, *, role: Type = Type.BODY, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role = role
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if tone is Tone.NEUTRAL:
            self.hide()
        theme.changed.connect(self.updateGeometry)

    def set_tone(self, tone: Tone) -> None:
        """Show another shape."""
        self._tone = tone
        self.setVisible(tone is not Tone.NEUTRAL)
        self.update()

    def sizeHint(self) -> QSize:
        """The mark's width, the line's height."""
        return QSize(self._side(), QFontMetrics(self._theme.font(self._role)).height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The shape, in the middle of the line."""
        side = self._side()
        rect = QRectF(0, (self.height() - side) / 2, side, side)
        draw_mark(QPainter(self), self._theme, rect, self._tone)

    def _side(self) -> int:
        return round(tokens.MARK * self._role.size(self._theme.scale) / tokens.TYPE_BASE)
