"""The last 14 days' pain as a small line over the three bands; a day without an answer is a gap."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rygtraening.domain.pain import HIGHEST
from rygtraening.i18n import _, ngettext
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type

Line = Sequence[tuple[date, int | None]]
_GREEN_TOP, _YELLOW_TOP = 2.5, 5.5
"""Where the bands end on the scale: green holds 0-2, yellow 3-5, red 6-10."""
_NAMED = (0, 5, 10)
_WIDTH = 2.5
_DOT = 3.0


class PainLine(QWidget):
    """Draws ``line`` (oldest first); ``summary`` says the same in a sentence."""

    def __init__(self, theme: Theme, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._line = tuple(line)
        self.setAccessibleName(summary(line))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Low and wide: a glance, not a chart."""
        return QSize(self._theme.px(tokens.RING_LEAST), self._theme.px(Space.WIDE) + Space.S)

    def minimumSizeHint(self) -> QSize:
        """As high as it likes to be."""
        return QSize(self._theme.px(Space.WIDE), self.sizeHint().height())

    def stretches(self) -> list[list[tuple[int, int]]]:
        """The unbroken stretches: (place of the day from 0, pain); a day without an answer ends one."""
        found: list[list[tuple[int, int]]] = [[]]
        for place, (_day, value) in enumerate(self._line):
            if value is None:
                found.append([])
            else:
                found[-1].append((place, value))
        return [stretch for stretch in found if stretch]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Bands, the names of the scale, the line."""
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self._theme.font(Type.SMALL)
        metrics = QFontMetrics(font)
        left = metrics.horizontalAdvance("10") + Space.S
        half = metrics.height() / 2
        plot = QRectF(left, half, self.width() - left, self.height() - 2 * half)
        # Room for the dots of a 0 and a 10 inside the bands.
        room = plot.adjusted(Space.S, _DOT + tokens.HAIRLINE, -Space.S, -_DOT - tokens.HAIRLINE)

        def high(value: float) -> float:
            return room.bottom() - room.height() * value / HIGHEST

        sheet = QPainterPath()
        sheet.addRoundedRect(plot, tokens.RADIUS_CONTROL, tokens.RADIUS_CONTROL)
        painter.save()
        painter.setClipPath(sheet)
        painter.fillRect(plot, self._theme.colour(palette.band_red))
        for top, colour in ((_YELLOW_TOP, palette.band_yellow), (_GREEN_TOP, palette.band_green)):
            band = QRectF(plot.left(), high(top), plot.width(), plot.bottom() - high(top))
            painter.fillRect(band, self._theme.colour(colour))
        painter.restore()
        painter.setFont(font)
        painter.setPen(self._theme.colour(palette.ink_2))
        for value in _NAMED:
            box = QRectF(0, high(value) - half, left - Space.S, 2 * half)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(value))
        step = room.width() / max(1, len(self._line) - 1)
        pen = QPen(self._theme.colour(palette.primary), _WIDTH)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        for stretch in self.stretches():
            points = [QPointF(room.left() + place * step, high(value)) for place, value in stretch]
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(points)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(palette.primary))
            for point in points:
                painter.drawEllipse(point, _DOT, _DOT)


def summary(line: Line) -> str:
    """The line in a sentence, for the screen and for a screen reader."""
    values = [value for _day, value in line if value is not None]
    if not values:
        return _("When you have told how you are a few times, your pain stands here as a calm line.")
    low, high = min(values), max(values)
    answers = ngettext("{n} day answered", "{n} days answered", len(values)).format(n=len(values))
    if low == high:
        return _("{answers}, {spread}.").format(answers=answers, spread=_("at {low} all the time").format(low=low))
    spread = _("from {low} to {high}").format(low=low, high=high)
    return _("{answers}, {spread}, last {last}.").format(answers=answers, spread=spread, last=values[-1])
