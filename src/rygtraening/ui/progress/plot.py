"""The drawing surface of the chart: both panels, their axes, and which days are in sight. Lengths are in its own px."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGraphicsGridLayout, QGraphicsWidget, QWidget

from rygtraening.domain.progress import Series, Slot, Step
from rygtraening.domain.progress_values import Dose
from rygtraening.ui.progress.axes import DayAxis, NamedAxis
from rygtraening.ui.progress.dose_ticks import dose_ticks
from rygtraening.ui.progress.panels import DosePanel, PainPanel, position
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.ui.widgets.painting import fill_rect
from rygtraening.words import progress as words

SIDE, SIDE_SHARE = 0.7, 1 / 120
"""Room beside the first and the last day of the axis: in days, and at least this share of the whole."""
NEAREST = {Step.DAY: 7, Step.WEEK: 56, Step.MONTH: 365}
"""Zooming in ends at so many days."""
PAIN_LINES = 12
"""So many lines of text fit beside the pain, so that the names of its axis stand apart."""

EDGE = 1
"""The edge of the panels at the right and below."""


class Plot(QWidget):
    """Draws a series. Days are their ordinals."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._series: Series | None = None
        self._pain, self._doses = PainPanel(theme), DosePanel(theme)
        self._days, self._scores, self._amounts = DayAxis(theme), NamedAxis(theme), NamedAxis(theme)
        self._low, self._high = 0.0, 1.0
        self._axis_width = 0
        self._rows = _Rows()

    # What is drawn

    def least_height(self) -> int:
        """So high that no name of an axis touches the next."""
        line = QFontMetrics(self._theme.font(Type.SMALL)).height()
        for_names = round(line * PAIN_LINES * (1 + tokens.CHART_DOSE_SHARE)) + self._days.needed_height()
        return max(self._theme.px(tokens.CHART_LEAST), for_names)

    def draw(self, series: Series, dose: Dose) -> None:
        """Everything of ``series``; the days in sight stay as they are."""
        self._series = series
        self._pain.draw(series, self.ends())
        top = self._doses.draw(series, dose)
        self._amounts.labels = {value: words.dose_amount(dose, value) for value in dose_ticks(dose, top)}
        mild, moderate, strong = words.band_names()
        self._scores.labels = {0.0: "0", 1.0: mild, 2.0: "2", 3.5: moderate, 5.0: "5", 7.5: strong, 10.0: "10"}
        self.restyle()

    def restyle(self) -> None:
        """The theme's text is another, or the names are."""
        self._axis_width = max(self._scores.needed_width(), self._amounts.needed_width())
        self._rows.share_out(self.height(), self._days.needed_height())
        self.update()

    def show_crosshair(self, slot: Slot) -> None:
        """Put the crosshair on ``slot``."""
        self._pain.find(slot)
        self._doses.find(slot)
        self.update()

    def hide_crosshair(self) -> None:
        """Take the crosshair away."""
        self._pain.unfind()
        self._doses.unfind()
        self.update()

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The panels share what there is."""
        super().resizeEvent(event)
        self._rows.share_out(self.height(), self._days.needed_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Both panels, each with its axis, and the days under them."""
        painter = QPainter(self)
        fill_rect(painter, self.rect(), self._theme.colour(self._theme.palette.surface))
        if self._series is None:
            return
        first, last = self._low, self._high
        for axis, panel, (top, height) in (
            (self._scores, self._pain, self._rows.pain),
            (self._amounts, self._doses, self._rows.doses),
        ):
            axis.paint(painter, QRectF(0, top, self._axis_width, height), panel.low, panel.high)
            panel.paint(painter, self._right_of_axis(top, height), first, last)
        self._days.paint(painter, self._right_of_axis(*self._rows.days), first, last)

    def _right_of_axis(self, top: float, height: float) -> QRectF:
        return QRectF(self._axis_width, top, self.width() - self._axis_width, height)

    # Which days are in sight

    def ends(self) -> tuple[float, float]:
        """The ends of the whole axis."""
        if self._series is None:
            return 0.0, 1.0
        first, last = self._series.first.toordinal(), self._series.last.toordinal()
        side = max(SIDE, (last - first) * SIDE_SHARE)
        return first - side, last + side

    def days_in_sight(self) -> tuple[float, float]:
        """The ends of the axis as it is zoomed."""
        return self._low, self._high

    def see(self, low: float, high: float) -> None:
        """See ``low`` to ``high``, moved and narrowed so that it lies inside the range: nobody gets lost."""
        least, most = self.ends()
        step = self._series.step if self._series is not None else Step.DAY
        width = min(max(high - low, NEAREST[step]), most - least)
        middle = (low + high) / 2
        low = min(max(middle - width / 2, least), most - width)
        self._low, self._high = low, low + width
        self.update()

    # Where things stand

    def area(self) -> QRect:
        """Both panels together with their edge, without the axes."""
        top, height = self._rows.doses
        return QRect(QPoint(self._axis_width, 0), QPoint(self.width() + EDGE, int(top + height) + EDGE))

    def x_of(self, slot: Slot) -> int:
        """Where ``slot`` stands."""
        share = (position(slot) - self._low) / (self._high - self._low)
        return round(self._axis_width + share * (self.width() - self._axis_width))

    def day_at(self, x: float) -> float:
        """The day at ``x``."""
        across = max(1, self.width() - self._axis_width)
        return self._low + (round(x) - self._axis_width) / across * (self._high - self._low)

    def days_of(self, pixels: float) -> float:
        """The length of ``pixels`` in days."""
        return pixels * (self._high - self._low) / max(1, self.area().width())

    def half_width(self, slot: Slot) -> int:
        """Half the room that the marks and the bar of ``slot`` take."""
        days = (slot.last - slot.first).days + 1
        drawn = max(self.area().width() / (self._high - self._low) * days, self._theme.px(tokens.CHART_MARK_FOUND))
        return round(drawn / 2)


class _Rows:
    """How the panels and the days share the height, by an empty grid of Qt's. Each is (top, height)."""

    def __init__(self) -> None:
        self._whole = QGraphicsWidget()
        self._cells = [QGraphicsWidget(self._whole) for _row in range(3)]
        self._grid = QGraphicsGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(0)
        for row, cell in enumerate(self._cells):
            self._grid.addItem(cell, row, 0)
        self._grid.setRowStretchFactor(0, 100)
        self._grid.setRowStretchFactor(1, round(100 * tokens.CHART_DOSE_SHARE))
        self._grid.setRowSpacing(0, Space.S)
        self._whole.setLayout(self._grid)
        self.pain = self.doses = self.days = (0.0, 0.0)

    def share_out(self, height: float, for_days: float) -> None:
        """Of ``height`` px the days get ``for_days``, the panels what is left."""
        self._grid.setRowFixedHeight(2, for_days)
        self._grid.setGeometry(QRectF(0, 0, 1, height))
        self.pain, self.doses, self.days = ((cell.y(), cell.size().height()) for cell in self._cells)
