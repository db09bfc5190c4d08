"""The chart of dose and pain: two panels over one time axis, with a crosshair for mouse and keyboard.

This module imports pyqtgraph, which takes a third of a second: the page imports it when it is first shown.
"""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from rygtraening.domain.progress import Series, Slot, Step, stops
from rygtraening.domain.progress_values import Dose
from rygtraening.i18n import _
from rygtraening.ui.progress.axes import DayAxis, NamedAxis
from rygtraening.ui.progress.day_note import DayNote, place
from rygtraening.ui.progress.dose_ticks import dose_ticks
from rygtraening.ui.progress.panels import DosePanel, PainPanel, position
from rygtraening.ui.progress.pointer import Pointer
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.ui.widgets.painting import draw_control
from rygtraening.words import progress as words

SIDE, SIDE_SHARE = 0.7, 1 / 120
"""Room beside the first and the last day of the axis: in days, and at least this share of the whole."""
NEAREST = {Step.DAY: 7, Step.WEEK: 56, Step.MONTH: 365}
"""Zooming in ends at so many days."""
ZOOM = 1.2
"""One notch of the wheel, or one + or −."""
PAIN_LINES = 12
"""So many lines of text fit beside the pain, so that the names of its axis stand apart."""
KEY_MOVES = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_PageUp: -7,
    Qt.Key.Key_PageDown: 7,
}


class Chart(QWidget):
    """Shows a ``Series``.

    ← → Page Up, Page Down, Home and End move the crosshair, + and − zoom, Esc and a double click show everything.
    """

    read = Signal(str)
    """The values under the crosshair in words; empty when there is none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._series: Series | None = None
        self._dose = Dose.PERCENT
        self._stops: tuple[Slot, ...] = ()
        self._cursor: int | None = None
        self.page_scrolls = False
        """Whether the plain wheel belongs to the page around."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Chart of dose and pain"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._view = pg.GraphicsLayoutWidget()
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setAccessibleName(_("Chart of dose and pain"))
        self._pain, self._doses = PainPanel(theme), DosePanel(theme)
        self._days, self._scores, self._amounts = DayAxis(theme), NamedAxis(theme), NamedAxis(theme)
        self._lay_out()
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XS, Space.XS, Space.XS, Space.XS)
        column.addWidget(self._view)
        self.note = DayNote(theme, self)
        pointer = Pointer(self._view.viewport(), self._wheel_is_mine)
        pointer.pointed.connect(self._point)
        pointer.left.connect(self.clear_cursor)
        pointer.pulled.connect(self._pull)
        pointer.zoomed.connect(self._wheel)
        pointer.all_asked.connect(self.show_all)
        theme.changed.connect(self._restyle)
        self._restyle()

    # What the page asks

    def show_series(self, series: Series, dose: Dose) -> None:
        """Draw ``series`` with its whole range in sight."""
        same_axis = self._series is not None and (self._series.first, self._series.last, self._series.step) == (
            series.first,
            series.last,
            series.step,
        )
        self._series, self._dose = series, dose
        self._stops = stops(series)
        self.clear_cursor()
        self._redraw()
        if not same_axis:
            self.show_all()

    def show_all(self) -> None:
        """The whole range."""
        self._set_view(*self._ends())

    @property
    def cursor_slot(self) -> Slot | None:
        """What the crosshair stands on."""
        return None if self._cursor is None else self._stops[self._cursor]

    def clear_cursor(self) -> None:
        """Take the crosshair away."""
        if self._cursor is None:
            return
        self._cursor = None
        self._pain.unfind()
        self._doses.unfind()
        self.note.hide()
        self.read.emit("")

    def days_in_sight(self) -> tuple[float, float]:
        """The ends of the axis as it is zoomed, as ordinals of days."""
        low, high = self._pain.box.viewRange()[0]
        return float(low), float(high)

    def plot_area(self) -> QRect:
        """Both panels together, without the axes, in this widget's px."""
        return self._area(self._pain.box).united(self._area(self._doses.box))

    def x_of(self, slot: Slot) -> int:
        """Where ``slot`` stands, in this widget's px."""
        scene = self._pain.box.mapViewToScene(QPointF(position(slot), 0.0))
        inside = self._view.mapFromScene(scene)
        return int(self._view.mapTo(self, inside).x())

    def newest(self) -> tuple[int, int] | None:
        """From where to where the newest data stand, marks and bar; ``None`` where they are out of sight."""
        if self._series is None or not self._series.slots:
            return None
        slot = self._series.slots[-1]
        low, high = self.days_in_sight()
        if not low <= position(slot) <= high:
            return None
        middle, half = self.x_of(slot), self._half_width(slot)
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
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
            slot = self.cursor_slot
            low, high = self.days_in_sight()
            self._zoom(1 if key == Qt.Key.Key_Plus else -1, (low + high) / 2 if slot is None else position(slot))
        elif key == Qt.Key.Key_Escape and (here is not None or not self._sees_all()):
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
        rect, radius = QRectF(self.rect()), tokens.RADIUS_CONTROL
        painter = QPainter(self)
        draw_control(painter, self._theme, rect, fill=None, outline=None, radius=radius, focused=self.hasFocus())

    # How it is made

    def _lay_out(self) -> None:
        grid = self._view.ci
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addItem(self._scores, 0, 0)
        grid.addItem(self._pain.box, 0, 1)
        grid.addItem(self._amounts, 1, 0)
        grid.addItem(self._doses.box, 1, 1)
        grid.addItem(self._days, 2, 1)
        grid.layout.setRowStretchFactor(0, 100)
        grid.layout.setRowStretchFactor(1, round(100 * tokens.CHART_DOSE_SHARE))
        grid.layout.setHorizontalSpacing(0)
        grid.layout.setVerticalSpacing(0)
        grid.layout.setRowSpacing(0, Space.S)
        self._scores.linkToView(self._pain.box)
        self._amounts.linkToView(self._doses.box)
        self._days.linkToView(self._doses.box)
        self._doses.box.setXLink(self._pain.box)
        self._pain.box.sigResized.connect(self._scale_marks)

    def _restyle(self) -> None:
        theme = self._theme
        self._view.setBackground(theme.colour(theme.palette.surface))
        for axis in (self._days, self._scores, self._amounts):
            axis.restyle()
        line = QFontMetrics(theme.font(Type.SMALL)).height()
        self.setMinimumHeight(
            max(theme.px(tokens.CHART_LEAST), round(line * PAIN_LINES * (1 + tokens.CHART_DOSE_SHARE)))
        )
        self.setMaximumHeight(theme.px(tokens.CHART_MOST))
        self._redraw()

    def _redraw(self) -> None:
        if self._series is None:
            return
        self.clear_cursor()
        self._pain.draw(self._series, self._ends())
        top = self._doses.draw(self._series, self._dose)
        self._amounts.set_labels({value: words.dose_amount(self._dose, value) for value in dose_ticks(self._dose, top)})
        mild, moderate, strong = words.band_names()
        self._scores.set_labels({0.0: "0", 1.0: mild, 2.0: "2", 3.5: moderate, 5.0: "5", 7.5: strong, 10.0: "10"})
        width = max(self._scores.needed_width(), self._amounts.needed_width())
        self._scores.setWidth(width)
        self._amounts.setWidth(width)
        self._scale_marks()

    def _area(self, box: pg.ViewBox) -> QRect:
        corners: QRectF = box.sceneBoundingRect()
        top_left = self._view.mapTo(self, self._view.mapFromScene(corners.topLeft()))
        bottom_right = self._view.mapTo(self, self._view.mapFromScene(corners.bottomRight()))
        return QRect(top_left, bottom_right)

    def _half_width(self, slot: Slot) -> int:
        """Half the room that the marks and the bar of ``slot`` take (px)."""
        low, high = self.days_in_sight()
        days = (slot.last - slot.first).days + 1
        drawn = max(self.plot_area().width() / (high - low) * days, self._theme.px(tokens.CHART_MARK_FOUND))
        return round(drawn / 2)

    # View

    def _ends(self) -> tuple[float, float]:
        if self._series is None:
            return 0.0, 1.0
        first, last = self._series.first.toordinal(), self._series.last.toordinal()
        side = max(SIDE, (last - first) * SIDE_SHARE)
        return first - side, last + side

    def _sees_all(self) -> bool:
        return self.days_in_sight() == self._ends()

    def _set_view(self, low: float, high: float) -> None:
        """See ``low`` to ``high``, moved and narrowed so that it lies inside the range: nobody gets lost."""
        least, most = self._ends()
        step = self._series.step if self._series is not None else Step.DAY
        width = min(max(high - low, NEAREST[step]), most - least)
        middle = (low + high) / 2
        low = min(max(middle - width / 2, least), most - width)
        self._pain.box.setXRange(low, low + width, padding=0)
        self._scale_marks()
        self._place_note()

    def _scale_marks(self) -> None:
        low, high = self.days_in_sight()
        self._pain.scale_marks(self.plot_area().width() / max(1.0, high - low))

    def _zoom(self, notches: float, around: float) -> None:
        low, high = self.days_in_sight()
        factor = ZOOM**-notches
        self._set_view(around - (around - low) * factor, around + (high - around) * factor)

    def _wheel(self, notches: float, x: float) -> None:
        self._zoom(notches, self._day_at(x))

    def _pull(self, pixels: float) -> None:
        low, high = self.days_in_sight()
        days = pixels * (high - low) / max(1, self.plot_area().width())
        self._set_view(low - days, high - days)

    def _wheel_is_mine(self) -> bool:
        return self.hasFocus() or not self.page_scrolls

    def _day_at(self, x: float) -> float:
        return float(self._pain.box.mapSceneToView(self._view.mapToScene(QPoint(round(x), 0))).x())

    # Crosshair

    def _point(self, at: QPointF) -> None:
        if not self._stops:
            return
        day = self._day_at(at.x())
        nearest = min(range(len(self._stops)), key=lambda index: abs(position(self._stops[index]) - day))
        self._stand(nearest)

    def _stand(self, index: int) -> None:
        """Put the crosshair on a stop and say what is there."""
        if self._series is None or index == self._cursor:
            return
        self._cursor = index
        slot = self._stops[index]
        low, high = self.days_in_sight()
        if not low <= position(slot) <= high:
            width = high - low
            self._set_view(position(slot) - width / 2, position(slot) + width / 2)
        self._pain.find(slot)
        self._doses.find(slot)
        step = self._series.step
        self.note.set_text(words.slot_title(slot, step), words.slot_lines(slot, step))
        self._place_note()
        self.read.emit(words.spoken(slot, step))

    def _place_note(self) -> None:
        slot = self.cursor_slot
        if slot is None:
            return
        nowhere = (-1, -1)
        gap = self._half_width(slot) + Space.S
        at = place(self.plot_area(), self.note.size(), self.x_of(slot), self.newest() or nowhere, gap)
        self.note.setVisible(at is not None)
        if at is not None:
            self.note.move(at)
            self.note.raise_()
