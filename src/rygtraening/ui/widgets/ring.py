"""The ring of the player: the number of the repetition, and the phase filling around it."""

from __future__ import annotations

from math import ceil, cos, floor, radians, sin

from msgspec import Struct
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Type

_TURN = 360 * 16
_TOP = 90 * 16
_LEAST_STEP = 0.5
"""The end of the filled part moves by so much before it is painted again (px): less is not to be seen."""
_SHORT = _TURN // 8
"""A piece of the ring up to this long lies within the box around its two ends, if that is made a little larger."""


class _Lettering(Struct, frozen=True):
    """The number and the words under it: their fonts, and where they begin on their base lines."""

    number: QFont
    number_at: QPointF
    words: QFont
    words_at: QPointF
    room: QRectF
    """Nothing of them is outside."""


class Ring(QProgressBar):
    """Draws a number, words under it, and the share of the phase that is done.

    For a screen reader it is a progress bar over the *repetitions*; the phase is too quick to be read out. It is a
    QProgressBar for that role alone and paints itself. It repaints only what has changed: while the phase goes on,
    the piece of the ring it has come further, for that happens sixty times a second.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        """``name`` is what a screen reader calls it."""
        super().__init__(parent)
        self._theme = theme
        self._number = ""
        self._words = ""
        self._sixteenths = 0
        self._painted = 0
        self._made: _Lettering | None = None
        self.setAccessibleName(name)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._remake)

    def show_count(self, number: int, total: int, words: str, text: str | None = None) -> None:
        """``number`` of ``total``, and ``words`` under it ("3 of 10"); ``text`` stands for the number if given."""
        shown = str(number) if text is None else text
        if (shown, words, number, total) == (self._number, self._words, self.value(), self.maximum()):
            return
        self._number, self._words = shown, words
        self.setUpdatesEnabled(False)  # a QProgressBar paints at once otherwise, and again with the frame
        self.setRange(0, max(1, total))
        self.setValue(min(max(0, number), max(1, total)))
        self.setUpdatesEnabled(True)
        self.setAccessibleDescription(words)
        self._remake()

    def show_fraction(self, fraction: float) -> None:
        """The share of the phase that is done, 0 to 1."""
        self._sixteenths = round(min(1.0, max(0.0, fraction)) * _TURN)
        further = self._sixteenths - self._painted
        if not further:
            return
        if self._painted and 0 < further <= _SHORT:
            if radians(further / 16) * self._radius() < _LEAST_STEP and self._sixteenths < _TURN:
                return
            self.update(self._piece(self._painted, self._sixteenths))
        else:
            self.update()
        self._painted = self._sixteenths

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The letters follow the ring."""
        self._remake()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Track, phase, number, words."""
        palette = self._theme.palette
        line, ring = self._line(), self._circle()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour(palette.ring_track), line))
        painter.drawEllipse(ring)
        if self._sixteenths:
            pen = QPen(self._theme.colour(palette.primary), line)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(ring, _TOP, -self._sixteenths)
        made = self._lettering()
        if not made.room.intersects(QRectF(event.rect())):
            return
        painter.setPen(self._theme.colour(palette.ink))
        painter.setFont(made.number)
        painter.drawText(made.number_at, self._number)
        if self._words:
            painter.setPen(self._theme.colour(palette.ink_2))
            painter.setFont(made.words)
            painter.drawText(made.words_at, self._words)

    def _remake(self) -> None:
        self._made = None
        self.update()

    def _line(self) -> float:
        """Thickness of the ring (px)."""
        return min(self.width(), self.height()) * tokens.RING_WIDTH

    def _radius(self) -> float:
        """To the middle of its line (px)."""
        return min(self.width(), self.height()) * (1 - tokens.RING_WIDTH) / 2

    def _circle(self) -> QRectF:
        radius = self._radius()
        return QRectF(self.width() / 2 - radius, self.height() / 2 - radius, 2 * radius, 2 * radius)

    def _piece(self, start: int, end: int) -> QRect:
        """The box around the ring between two places, sixteenths of a degree from the top, with its round end."""
        radius, middle_x, middle_y = self._radius(), self.width() / 2, self.height() / 2
        first, last = radians(start / 16), radians(end / 16)
        x, x1 = middle_x + radius * sin(first), middle_x + radius * sin(last)
        y, y1 = middle_y - radius * cos(first), middle_y - radius * cos(last)
        bulge = radius * (1 - cos((last - first) / 2))
        air = self._line() / 2 + bulge + 1
        left, top = floor(min(x, x1) - air), floor(min(y, y1) - air)
        return QRect(left, top, ceil(max(x, x1) + air) - left, ceil(max(y, y1) + air) - top)

    def _lettering(self) -> _Lettering:
        """Measured once for what is shown in this size."""
        if self._made is None:
            diameter, middle = min(self.width(), self.height()), self._circle().center()
            number, words = self._number_font(diameter), self._words_font(diameter)
            measured, below = QFontMetricsF(number), QFontMetricsF(words)
            digits = measured.tightBoundingRect("0").height()
            gap = digits * tokens.RING_GAP if self._words else 0.0
            high = digits + gap + (below.height() if self._words else 0.0)
            base = middle.y() - high / 2 + digits
            number_at = QPointF(middle.x() - measured.horizontalAdvance(self._number) / 2, base)
            words_at = QPointF(middle.x() - below.horizontalAdvance(self._words) / 2, base + gap + below.ascent())
            room = measured.boundingRect(self._number).translated(number_at)
            room |= below.boundingRect(self._words).translated(words_at)
            self._made = _Lettering(number, number_at, words, words_at, room.adjusted(-1, -1, 1, 1))
        return self._made

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
