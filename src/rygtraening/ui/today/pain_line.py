"""The last 14 days' pain as a small line over the three bands; a day without an answer is a gap."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from rygtraening import i18n
from rygtraening.domain.pain import HIGHEST
from rygtraening.i18n import _, ngettext
from rygtraening.ui.announcing import announce
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.dress import dress_tip
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.ui.widgets.painting import fill_rect

Line = Sequence[tuple[date, int | None]]
_GREEN_TOP, _YELLOW_TOP = 2.5, 5.5
"""Where the bands end on the scale: green holds 0-2, yellow 3-5, red 6-10."""
_NAMED = (0, 5, 10)
_WIDTH = 2.5
_DOT = 3.0


class PainLine(QWidget):
    """Draws ``line`` (oldest first); ``summary`` says the same in a sentence. The pointer or ← and → choose a day, a
    click or Enter opens it."""

    day_chosen = Signal(object)
    """The page of a day (a ``date``) is wanted."""

    def __init__(self, theme: Theme, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._line = tuple(line)
        self._here: int | None = None
        """The place of the day that is pointed at."""
        self.setAccessibleName(summary(line))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
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

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the day under the pointer."""
        self._point(self._place_at(event.position().x()))

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at any more, unless by keyboard."""
        if not self.hasFocus():
            self._point(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the day under the pointer."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._point(self._place_at(event.position().x()))
            self._choose()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the newest day."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason and self._here is None:
            self._point(len(self._line) - 1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Nothing is pointed at any more."""
        super().focusOutEvent(event)
        self._point(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """← and → go from day to day, Home and End to the ends; Enter and Space open."""
        last = len(self._line) - 1
        here = last if self._here is None else self._here
        moves = {
            Qt.Key.Key_Left: max(0, here - 1),
            Qt.Key.Key_Right: min(last, here + 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        key = Qt.Key(event.key())
        if key in moves:
            self._point(moves[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not event.isAutoRepeat():
            self._choose()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        if self._here is not None:
            self.day_chosen.emit(self._line[self._here][0])

    def _point(self, place: int | None) -> None:
        """Point at a day, and say it."""
        if place == self._here:
            return
        self._here = place
        said = "" if place is None else day_in_words(*self._line[place])
        self.setToolTip(said)
        dress_tip(self._theme, self)
        self.setAccessibleDescription(said)
        if said and self.hasFocus():
            announce(self, said)
        self.update()

    def _place_at(self, x: float) -> int:
        room = self._room()
        step = room.width() / max(1, len(self._line) - 1)
        return max(0, min(len(self._line) - 1, round((x - room.left()) / step)))

    def _room(self) -> QRectF:
        """Where the line is: room for the dots of a 0 and a 10 inside the bands."""
        edge = _DOT + self._theme.lines.hairline
        return self._plot().adjusted(Space.S, edge, -Space.S, -edge)

    def _plot(self) -> QRectF:
        metrics = QFontMetrics(self._theme.font(Type.SMALL))
        left, half = metrics.horizontalAdvance("10") + Space.S, metrics.height() / 2
        return QRectF(left, half, self.width() - left, self.height() - 2 * half)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Bands, the names of the scale, the line, and the day that is pointed at."""
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self._theme.font(Type.SMALL)
        metrics = QFontMetrics(font)
        left = metrics.horizontalAdvance("10") + Space.S
        half = metrics.height() / 2
        plot, room = self._plot(), self._room()

        def high(value: float) -> float:
            return room.bottom() - room.height() * value / HIGHEST

        sheet = QPainterPath()
        sheet.addRoundedRect(plot, tokens.RADIUS_CONTROL, tokens.RADIUS_CONTROL)
        painter.save()
        painter.setClipPath(sheet)
        fill_rect(painter, plot, self._theme.colour(palette.band_red))
        for top, colour in ((_YELLOW_TOP, palette.band_yellow), (_GREEN_TOP, palette.band_green)):
            band = QRectF(plot.left(), high(top), plot.width(), plot.bottom() - high(top))
            fill_rect(painter, band, self._theme.colour(colour))
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
        self._paint_pointed(painter, plot, room)

    def _paint_pointed(self, painter: QPainter, plot: QRectF, room: QRectF) -> None:
        """A thin line at the day that is pointed at, and the ring of the focus."""
        palette = self._theme.palette
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._here is not None:
            x = room.left() + self._here * room.width() / max(1, len(self._line) - 1)
            painter.setPen(QPen(self._theme.colour(palette.ink), self._theme.lines.hairline))
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
            value = self._line[self._here][1]
            if value is not None:
                middle = QPointF(x, room.bottom() - room.height() * value / HIGHEST)
                painter.setPen(QPen(self._theme.colour(palette.primary), self._theme.lines.focus))
                painter.setBrush(self._theme.colour(palette.surface))
                painter.drawEllipse(middle, 2 * _DOT, 2 * _DOT)
                painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hasFocus():
            half = self._theme.lines.focus / 2
            painter.setPen(QPen(self._theme.colour(palette.primary), self._theme.lines.focus))
            painter.drawRoundedRect(
                plot.adjusted(half, half, -half, -half), tokens.RADIUS_CONTROL, tokens.RADIUS_CONTROL
            )


def day_in_words(day: date, value: int | None) -> str:
    """One day of the line: "Monday 9 November: pain 3"."""
    said = _("no answer") if value is None else _("pain {n}").format(n=value)
    return f"{i18n.long_date(day)}: {said}"


def summary(line: Line) -> str:
    """The line in a sentence, for the screen and for a screen reader."""
    values = [value for _day, value in line if value is not None]
    if not values:
        return _("When you have told how you are a few times, your pain stands here as a calm line.")
    if len(values) == 1:
        return _("1 day answered: pain {n}.").format(n=values[0])
    low, high = min(values), max(values)
    answers = ngettext("{n} day answered", "{n} days answered", len(values)).format(n=len(values))
    if low == high:
        return _("{answers}, {spread}.").format(answers=answers, spread=_("at {low} all the time").format(low=low))
    spread = _("from {low} to {high}").format(low=low, high=high)
    return _("{answers}, {spread}, last {last}.").format(answers=answers, spread=spread, last=values[-1])
