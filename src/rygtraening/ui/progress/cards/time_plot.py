"""A painted chart over time: days from left to right, zoomed and pulled with mouse and keyboard."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from rygtraening.domain.progress_stretches import Stretch
from rygtraening.ui.progress.cards.card_plot import CardPlot
from rygtraening.ui.progress.cards.sight import HALF, Sight
from rygtraening.ui.progress.day_ticks import day_ticks
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type

NOTCH = 120.0
"""One notch of a wheel, in Qt's eighths of a degree."""
NOTHING = Sight.of(date.min, date.min)
"""Before anything is shown."""


class TimePlot(CardPlot):
    """+ − and Ctrl with the wheel zoom, the mouse pulls; a double click and Esc show everything again."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self.sight = NOTHING
        self._lies: QRectF | None = None
        self._pressed: QPointF | None = None
        self._pulling = False
        self._clicked = QPointF()
        # Where a double click would mean something, a click waits until it can't become one.
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.timeout.connect(lambda: self.choose(self._clicked))

    # What a chart says of itself

    def positions(self) -> list[float]:
        """Where each stop stands, an ordinal, oldest first."""
        raise NotImplementedError

    def plane(self, area: QRectF) -> QRectF:
        """The part of ``area`` that the days lie on."""
        raise NotImplementedError

    def seen_as(self) -> object:
        """The days in sight."""
        return self.sight

    # Days

    def show_days(self, first: date, last: date) -> None:
        """Another axis; what was zoomed stays where the axis is the same."""
        whole = Sight.of(first, last)
        if (whole.first, whole.last) != (self.sight.first, self.sight.last):
            self.sight = whole
        self.renew()

    def show_all(self) -> None:
        """The whole axis."""
        self.sight = self.sight.whole()
        self.update()

    def here(self) -> QRectF:
        """The plane as it lies now; measured once, for every point of a line asks for it."""
        if self._lies is None:
            self._lies = self.plane(self.area())
        return self._lies

    def renew(self) -> None:
        """What is drawn has become another, and perhaps lies elsewhere."""
        self._lies = None
        super().renew()

    def x_of(self, day: float) -> float:
        """Where a day stands (px)."""
        plane = self.here()
        return self.sight.x_of(day, plane.left(), plane.width())

    def xs_of(self, days: Iterable[float]) -> list[float]:
        """Where many days stand (px): over twenty years each is asked for often."""
        plane = self.here()
        return self.sight.xs_of(days, plane.left(), plane.width())

    def nearest(self, at: QPointF) -> int | None:
        """The stop nearest to ``at``."""
        plane, positions = self.here(), self.positions()
        if not positions:
            return None
        day = self.sight.day_at(at.x(), plane.left(), plane.width())
        place = bisect_left(positions, day)
        near = [stop for stop in (place - 1, place) if 0 <= stop < len(positions)]
        return min(near, key=lambda stop: abs(positions[stop] - day))

    def stand(self, stop: int) -> None:
        """Put the crosshair there, and bring it into sight."""
        self.sight = self.sight.holding(self.positions()[stop])
        super().stand(stop)

    # Painting

    def axis_height(self) -> int:
        """Room for the names of the days (px)."""
        return QFontMetrics(self.theme.font(Type.SMALL)).height() + Space.S

    def draw_days(self, painter: QPainter, plane: QRectF) -> None:
        """The names of the days under ``plane``; none overlaps another or is cut off."""
        metrics = QFontMetrics(self.theme.font(Type.SMALL))
        first, last = (date.fromordinal(max(1, round(end))) for end in (self.sight.low, self.sight.high))
        ticks = day_ticks(
            first, last, plane.width() / self.sight.days, metrics.horizontalAdvance, self.theme.px(Space.M)
        )
        palette, y = self.theme.palette, plane.bottom()
        painter.setPen(self.pen(palette.outline, tokens.CHART_LINE_THIN))
        painter.drawLine(plane.bottomLeft(), plane.bottomRight())
        painter.setFont(self.theme.font(Type.SMALL))
        used = plane.left() - self.theme.px(Space.XXL)
        for tick in ticks:
            x = self.sight.x_of(tick.day.toordinal(), plane.left(), plane.width())
            if not plane.left() <= x <= plane.right():
                continue
            wide = metrics.horizontalAdvance(tick.label)
            start = min(x - wide / 2, self.area().right() - wide)
            if start < used:
                continue
            painter.setPen(self.pen(palette.outline, tokens.CHART_LINE_THIN))
            painter.drawLine(QPointF(x, y), QPointF(x, y + Space.XS))
            painter.setPen(self.theme.colour(palette.ink_2))
            painter.drawText(QPointF(start, y + Space.XS + metrics.ascent() + 1), tick.label)
            used = start + wide + Space.S

    def shade(self, painter: QPainter, plane: QRectF, stretches: tuple[Stretch, ...]) -> None:
        """The days of flare-ups behind ``plane``."""
        begins = self.xs_of(first.toordinal() - HALF for first, _last in stretches)
        ends = self.xs_of(last.toordinal() + HALF for _first, last in stretches)
        colour, top, high = self.theme.colour(self.theme.palette.band_flare), plane.top(), plane.height()
        for begin, end in zip(begins, ends, strict=True):
            left, right = max(plane.left(), begin), min(plane.right(), end)
            if left < right:
                painter.fillRect(QRectF(left, top, right - left, high), colour)

    def draw_crosshair(self, painter: QPainter, plane: QRectF) -> None:
        """A line where the crosshair stands."""
        stop = self.cursor_stop
        if stop is None or stop >= self.stops():
            return
        x = self.x_of(self.positions()[stop])
        if plane.left() <= x <= plane.right():
            painter.setPen(self.pen(self.theme.palette.outline, tokens.CHART_LINE_THIN))
            painter.drawLine(QPointF(x, plane.top()), QPointF(x, plane.bottom()))

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The plane lies elsewhere."""
        super().resizeEvent(event)
        self._lies = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom; the rest as every chart of a card."""
        key, stop = Qt.Key(event.key()), self.cursor_stop
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
            middle = (self.sight.low + self.sight.high) / 2
            around = middle if stop is None else self.positions()[stop]
            self._see(self.sight.zoomed(1 if key == Qt.Key.Key_Plus else -1, around))
        elif key == Qt.Key.Key_Escape and not self.sight.is_whole:
            self.clear_cursor()
            self.show_all()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The beginning of a click or a pull."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._pulling = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point, or pull."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self.point(event.position())
            return
        moved = event.position().x() - self._pressed.x()
        if not self._pulling and abs(moved) < QGuiApplication.styleHints().startDragDistance():
            return
        self._pulling = True
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._pressed = event.position()
        self._pull(moved)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens the day, a pull ends."""
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        pulled, self._pressed, self._pulling = self._pulling, None, False
        if pulled:
            self.unsetCursor()
        elif self.sight.is_whole:
            self.choose(event.position())
        else:
            self._clicked = event.position()
            self._waiting.start(QGuiApplication.styleHints().mouseDoubleClickInterval())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Everything."""
        self._waiting.stop()
        self._pressed = None
        self.show_all()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl it zooms; else it scrolls the page, except sideways where something lies out of sight."""
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            plane = self.here()
            around = self.sight.day_at(event.position().x(), plane.left(), plane.width())
            self._see(self.sight.zoomed(turned.y() / NOTCH, around))
        elif abs(turned.x()) > abs(turned.y()) and not self.sight.is_whole:
            self._pull(float(event.pixelDelta().x() or turned.x()))
        else:
            event.ignore()
            return
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        """No crosshair without a pointer."""
        super().leaveEvent(event)
        self.unsetCursor()

    def _restyle(self) -> None:
        self._lies = None
        super()._restyle()

    def _pull(self, pixels: float) -> None:
        width = max(1.0, self.here().width())
        self._see(self.sight.pulled(-pixels * self.sight.days / width))

    def _see(self, sight: Sight) -> None:
        self.sight = sight
        self.update()
