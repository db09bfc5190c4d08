"""The chart of dose and pain, with a crosshair for mouse and keyboard."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from rygtraening.domain.progress import Series, Slot, Step
from rygtraening.domain.progress_stops import stops
from rygtraening.domain.progress_values import Dose
from rygtraening.i18n import _
from rygtraening.ui.progress.day_note import DayNote, place
from rygtraening.ui.progress.panels import position
from rygtraening.ui.progress.plot import Plot
from rygtraening.ui.progress.pointer import Pointer
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.painting import draw_control
from rygtraening.words import progress as words
from rygtraening.words.progress_changes import Exercises

ZOOM = 1.2
"""One notch of the wheel, or one + or −."""
KEY_MOVES = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_PageUp: -7,
    Qt.Key.Key_PageDown: 7,
}
NOWHERE = (-1, -1)


def hint() -> str:
    """What can be done with it."""
    return _("Point at a day, or use ← and →. Click or Enter opens it. + and − zoom, Esc shows everything.")


class Chart(QWidget):
    """Shows a ``Series``.

    ← → Page Up, Page Down, Home and End move the crosshair, Enter and a click open its day, + and − zoom, Esc and a
    double click show everything.
    """

    read = Signal(str)
    """The values under the crosshair in words; empty when there is none."""
    day_chosen = Signal(object)
    """A day (a ``date``) was clicked, or Enter was pressed on it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._series: Series | None = None
        self._dose = Dose.PERCENT
        self._exercises: Exercises = words.NONE_KNOWN
        self._stops: tuple[Slot, ...] = ()
        self._cursor: int | None = None
        self.page_scrolls = False
        """Whether the plain wheel belongs to the page around."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Chart of dose and pain"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._plot = Plot(theme)
        self._plot.setAccessibleName(_("Chart of dose and pain"))
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XS, Space.XS, Space.XS, Space.XS)
        column.addWidget(self._plot)
        self.note = DayNote(theme, self)
        pointer = Pointer(self._plot, self._wheel_is_mine)
        pointer.pointed.connect(self._point)
        pointer.left.connect(self.clear_cursor)
        pointer.pulled.connect(self._pull)
        pointer.zoomed.connect(self._wheel)
        pointer.all_asked.connect(self.show_all)
        pointer.clicked.connect(self._click)
        theme.changed.connect(self._restyle)
        self._restyle()

    # What the page asks

    def show_series(self, series: Series, dose: Dose, exercises: Exercises = words.NONE_KNOWN) -> None:
        """Draw ``series``; its whole range is in sight, unless it is the one that was, counted otherwise.
        ``exercises`` are where the names of what changed are found."""
        before = self._series
        self._series, self._dose, self._exercises = series, dose, exercises
        self._stops = stops(series)
        self._redraw()
        if before is None or (before.first, before.last, before.step) != (series.first, series.last, series.step):
            self.show_all()

    def show_all(self) -> None:
        """The whole range."""
        self._see(*self._plot.ends())

    @property
    def cursor_slot(self) -> Slot | None:
        """What the crosshair stands on."""
        return None if self._cursor is None else self._stops[self._cursor]

    def clear_cursor(self) -> None:
        """Take the crosshair away."""
        if self._cursor is None:
            return
        self._cursor = None
        self._plot.hide_crosshair()
        self.note.hide()
        self.read.emit("")

    def days_in_sight(self) -> tuple[float, float]:
        """The ends of the axis as it is zoomed, as ordinals of days."""
        return self._plot.days_in_sight()

    def plot_area(self) -> QRect:
        """Both panels together, without the axes, in this widget's px."""
        return self._plot.area().translated(self._plot.pos())

    def x_of(self, slot: Slot) -> int:
        """Where ``slot`` stands, in this widget's px."""
        return self._plot.x_of(slot) + self._plot.x()

    def newest(self) -> tuple[int, int] | None:
        """From where to where the newest data stand, marks and bar; ``None`` where they are out of sight."""
        if self._series is None or not self._series.slots:
            return None
        slot = self._series.slots[-1]
        low, high = self.days_in_sight()
        if not low <= position(slot) <= high:
            return None
        middle, half = self.x_of(slot), self._plot.half_width(slot)
        return middle - half, middle + half

    # Qt

    def sizeHint(self) -> QSize:
        """No more than it needs; the page gives it what is left."""
        return self.minimumSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Crosshair and zoom."""
        key = Qt.Key(event.key())
        newest = len(self._stops) - 1
        here = self._cursor
        if key in KEY_MOVES and self._stops:
            self._stand(newest if here is None else min(max(here + KEY_MOVES[key], 0), newest))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._stops:
            self._stand(0 if key == Qt.Key.Key_Home else newest)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and here is not None:
            self._choose()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
            slot = self.cursor_slot
            low, high = self.days_in_sight()
            self._zoom(1 if key == Qt.Key.Key_Plus else -1, (low + high) / 2 if slot is None else position(slot))
        elif key == Qt.Key.Key_Escape and (here is not None or self.days_in_sight() != self._plot.ends()):
            self.clear_cursor()
            self.show_all()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The focus ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Neither ring nor crosshair stays behind."""
        super().focusOutEvent(event)
        self.clear_cursor()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The box of values is placed anew with the next move."""
        super().resizeEvent(event)
        self.note.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The focus ring."""
        painter, rect = QPainter(self), QRectF(self.rect())
        radius = tokens.RADIUS_CONTROL
        draw_control(painter, self._theme, rect, fill=None, outline=None, radius=radius, focused=self.hasFocus())

    def _restyle(self) -> None:
        self._plot.restyle()
        self.setMinimumHeight(self._plot.least_height())
        self.setMaximumHeight(self._theme.px(tokens.CHART_MOST))
        self._redraw()

    def _redraw(self) -> None:
        self.clear_cursor()
        if self._series is not None:
            self._plot.draw(self._series, self._dose)

    # Zoom

    def _see(self, low: float, high: float) -> None:
        self._plot.see(low, high)
        self._place_note()

    def _zoom(self, notches: float, around: float) -> None:
        low, high = self.days_in_sight()
        factor = ZOOM**-notches
        self._see(around - (around - low) * factor, around + (high - around) * factor)

    def _wheel(self, notches: float, x: float) -> None:
        self._zoom(notches, self._plot.day_at(x))

    def _pull(self, pixels: float) -> None:
        low, high = self.days_in_sight()
        days = self._plot.days_of(pixels)
        self._see(low - days, high - days)

    def _wheel_is_mine(self) -> bool:
        return self.hasFocus() or not self.page_scrolls

    # Crosshair

    def _point(self, at: QPointF) -> None:
        if not self._stops:
            return
        day = self._plot.day_at(at.x())
        self._stand(min(range(len(self._stops)), key=lambda index: abs(position(self._stops[index]) - day)))

    def _click(self, at: QPointF) -> None:
        self._point(at)
        self._choose()

    def _choose(self) -> None:
        """The day under the crosshair is chosen; of a week or a month none is."""
        slot = self.cursor_slot
        if slot is not None and self._series is not None and self._series.step is Step.DAY:
            self.day_chosen.emit(slot.first)

    def _stand(self, index: int) -> None:
        """Put the crosshair on a stop and say what is there."""
        if self._series is None or index == self._cursor:
            return
        self._cursor = index
        slot = self._stops[index]
        low, high = self.days_in_sight()
        if not low <= position(slot) <= high:
            width = high - low
            self._plot.see(position(slot) - width / 2, position(slot) + width / 2)
        self._plot.show_crosshair(slot)
        step = self._series.step
        self.note.set_text(words.slot_title(slot, step), words.slot_lines(slot, step, self._exercises))
        self._place_note()
        self.read.emit(words.spoken(slot, step, self._exercises))

    def _place_note(self) -> None:
        slot = self.cursor_slot
        if slot is None:
            return
        gap = self._plot.half_width(slot) + Space.S
        at: QPoint | None = place(self.plot_area(), self.note.size(), self.x_of(slot), self.newest() or NOWHERE, gap)
        self.note.setVisible(at is not None)
        if at is not None:
            self.note.move(at)
            self.note.raise_()
