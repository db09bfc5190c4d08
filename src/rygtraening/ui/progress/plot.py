"""The drawing surface of the chart: both panels, their axes, and which days are in sight. Lengths are in its own px."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics

from rygtraening.domain.progress import Series, Slot, Step
from rygtraening.domain.progress_values import Dose
from rygtraening.ui.progress.axes import DayAxis, NamedAxis
from rygtraening.ui.progress.dose_ticks import dose_ticks
from rygtraening.ui.progress.panels import DosePanel, PainPanel, position
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.words import progress as words

SIDE, SIDE_SHARE = 0.7, 1 / 120
"""Room beside the first and the last day of the axis: in days, and at least this share of the whole."""
NEAREST = {Step.DAY: 7, Step.WEEK: 56, Step.MONTH: 365}
"""Zooming in ends at so many days."""
PAIN_LINES = 12
"""So many lines of text fit beside the pain, so that the names of its axis stand apart."""


class Plot:
    """Draws a series; ``view`` is the widget. Days are their ordinals."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._series: Series | None = None
        self.view = pg.GraphicsLayoutWidget()
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._pain, self._doses = PainPanel(theme), DosePanel(theme)
        self._days, self._scores, self._amounts = DayAxis(theme), NamedAxis(theme), NamedAxis(theme)
        grid = self.view.ci
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
        self.restyle()

    # What is drawn

    def restyle(self) -> None:
        """Colours and fonts from the theme; what was drawn is to be drawn again."""
        self.view.setBackground(self._theme.colour(self._theme.palette.surface))
        for axis in (self._days, self._scores, self._amounts):
            axis.restyle()

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
        self._amounts.set_labels({value: words.dose_amount(dose, value) for value in dose_ticks(dose, top)})
        mild, moderate, strong = words.band_names()
        self._scores.set_labels({0.0: "0", 1.0: mild, 2.0: "2", 3.5: moderate, 5.0: "5", 7.5: strong, 10.0: "10"})
        width = max(self._scores.needed_width(), self._amounts.needed_width())
        self._scores.setWidth(width)
        self._amounts.setWidth(width)
        self._scale_marks()

    def find(self, slot: Slot) -> None:
        """Put the crosshair on ``slot``."""
        self._pain.find(slot)
        self._doses.find(slot)

    def unfind(self) -> None:
        """Take the crosshair away."""
        self._pain.unfind()
        self._doses.unfind()

    def _scale_marks(self) -> None:
        low, high = self.days_in_sight()
        pixels_a_day = self.area().width() / max(1.0, high - low)
        self._pain.scale_marks(pixels_a_day)
        self._doses.scale_marks(pixels_a_day)

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
        low, high = self._pain.box.viewRange()[0]
        return float(low), float(high)

    def see(self, low: float, high: float) -> None:
        """See ``low`` to ``high``, moved and narrowed so that it lies inside the range: nobody gets lost."""
        least, most = self.ends()
        step = self._series.step if self._series is not None else Step.DAY
        width = min(max(high - low, NEAREST[step]), most - least)
        middle = (low + high) / 2
        low = min(max(middle - width / 2, least), most - width)
        self._pain.box.setXRange(low, low + width, padding=0)
        self._scale_marks()

    # Where things stand

    def area(self) -> QRect:
        """Both panels together, without the axes."""
        top: QRectF = self._pain.box.sceneBoundingRect()
        bottom: QRectF = self._doses.box.sceneBoundingRect()
        return QRect(self.view.mapFromScene(top.topLeft()), self.view.mapFromScene(bottom.bottomRight()))

    def x_of(self, slot: Slot) -> int:
        """Where ``slot`` stands."""
        return int(self.view.mapFromScene(self._pain.box.mapViewToScene(QPointF(position(slot), 0.0))).x())

    def day_at(self, x: float) -> float:
        """The day at ``x``."""
        return float(self._pain.box.mapSceneToView(self.view.mapToScene(QPoint(round(x), 0))).x())

    def days_of(self, pixels: float) -> float:
        """The length of ``pixels`` in days."""
        low, high = self.days_in_sight()
        return pixels * (high - low) / max(1, self.area().width())

    def half_width(self, slot: Slot) -> int:
        """Half the room that the marks and the bar of ``slot`` take."""
        low, high = self.days_in_sight()
        days = (slot.last - slot.first).days + 1
        drawn = max(self.area().width() / (high - low) * days, self._theme.px(tokens.CHART_MARK_FOUND))
        return round(drawn / 2)
