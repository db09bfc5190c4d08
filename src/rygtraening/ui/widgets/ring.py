"""The ring of the player: the number of the repetition, and the phase filling around it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Type

_TURN = 360 * 16
_TOP = 90 * 16


class Ring(QProgressBar):
    """Draws a number, words under it, and the share of the phase that is done.

    For a screen reader it is a progress bar over the *repetitions*; the phase is too quick to be read out. It is a
    QProgressBar for that role alone and paints itself. It repaints only when what it shows has changed.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        """``name`` is what a screen reader calls it."""
        super().__init__(parent)
        self._theme = theme
        self._number = ""
        self._words = ""
        self._sixteenths = 0
        self.setAccessibleName(name)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def show_count(self, number: int, total: int, words: str, text: str | None = None) -> None:
        """``number`` of ``total``, and ``words`` under it ("3 of 10"); ``text`` stands for the number if given."""
        shown = str(number) if text is None else text
        if (shown, words, number, total) == (self._number, self._words, self.value(), self.maximum()):
            return
        self._number, self._words = shown, words
        self.setRange(0, max(1, total))
        self.setValue(min(max(0, number), max(1, total)))
        self.setAccessibleDescription(words)
        self.update()

    def show_fraction(self, fraction: float) -> None:
        """The share of the phase that is done, 0 to 1."""
        sixteenths = round(min(1.0, max(0.0, fraction)) * _TURN)
        if sixteenths != self._sixteenths:
            self._sixteenths = sixteenths
            self.update()

    @property
    def number(self) -> str:
        """What stands in the middle."""
        return self._number

    @property
    def words(self) -> str:
        """What stands under the number."""
        return self._words

    @property
    def fraction(self) -> float:
        """The share of the phase that is drawn, 0 to 1."""
        return self._sixteenths / _TURN

    def sizeHint(self) -> QSize:
        """Grows with its place; this is what it would like at least."""
        return QSize(2 * tokens.RING_LEAST, 2 * tokens.RING_LEAST)

    def minimumSizeHint(self) -> QSize:
        """Below this the words could not be read."""
        return QSize(tokens.RING_LEAST, tokens.RING_LEAST)

    def number_height(self, diameter: float) -> int:
        """Size in px of the number's font in a ring ``diameter`` px wide, for the number of now."""
        return self._number_font(diameter).pixelSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Track, phase, number, words."""
        palette = self._theme.palette
        diameter = min(self.width(), self.height())
        line = diameter * tokens.RING_WIDTH
        ring = QRectF(0, 0, diameter - line, diameter - line)
        ring.moveCenter(QPointF(self.width() / 2, self.height() / 2))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour(palette.ring_track), line))
        painter.drawEllipse(ring)
        if self._sixteenths:
            pen = QPen(self._theme.colour(palette.primary), line)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(ring, _TOP, -self._sixteenths)
        number, words = self._number_font(diameter), self._words_font(diameter)
        middle = ring.center()
        digits = QFontMetricsF(number).tightBoundingRect("0").height()
        below = QFontMetricsF(words)
        gap = digits * tokens.RING_GAP if self._words else 0.0
        high = digits + gap + (below.height() if self._words else 0.0)
        base = middle.y() - high / 2 + digits
        painter.setPen(self._theme.colour(palette.ink))
        painter.setFont(number)
        width = QFontMetricsF(number).horizontalAdvance(self._number)
        painter.drawText(QPointF(middle.x() - width / 2, base), self._number)
        if self._words:
            painter.setPen(self._theme.colour(palette.ink_2))
            painter.setFont(words)
            width = below.horizontalAdvance(self._words)
            painter.drawText(QPointF(middle.x() - width / 2, base + gap + below.ascent()), self._words)

    def _number_font(self, diameter: float) -> QFont:
        """As large as the ring's inside allows."""
        font = self._theme.font_of(round(diameter * tokens.RING_NUMBER))
        room = diameter * tokens.RING_INSIDE
        width = QFontMetricsF(font).horizontalAdvance(self._number)
        if width > room:
            font = self._theme.font_of(int(font.pixelSize() * room / width))
        return font

    def _words_font(self, diameter: float) -> QFont:
        font = self._theme.font_of(round(diameter * tokens.RING_WORDS), Type.BODY.weight)
        room = diameter * tokens.RING_INSIDE
        width = QFontMetricsF(font).horizontalAdvance(self._words)
        if width > room:
            font = self._theme.font_of(int(font.pixelSize() * room / width), Type.BODY.weight)
        return font
