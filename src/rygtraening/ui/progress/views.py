"""The main chart and the table behind it, in one place; each is made when it is first looked at."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rygtraening.domain.progress import Series
from rygtraening.domain.progress_values import Dose
from rygtraening.ui.progress.chart import Chart
from rygtraening.ui.progress.table import DayTableView
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.reading_order import read_in_order
from rygtraening.words.progress_changes import Exercises

SHARE = 100
"""In the card it takes the room that is left, before the card's end does."""


class Views(QVBoxLayout):
    """Neither is seen before ``show_chart`` or ``show_table``."""

    read = Signal(str)
    """The values under the crosshair in words; empty when there is none."""
    day_chosen = Signal(object)
    """The page of a day (a ``date``) is wanted."""

    def __init__(self, theme: Theme, before: QWidget) -> None:
        """``before`` is where the keyboard comes from."""
        super().__init__()
        self._theme = theme
        self._before = before
        self._table: DayTableView | None = None
        self.chart: Chart | None = None
        """The chart, once there has been something to draw."""
        self.setContentsMargins(0, 0, 0, 0)

    @property
    def table(self) -> DayTableView:
        """The table."""
        if self._table is None:
            self._table = DayTableView(self._theme)
            self._table.day_chosen.connect(self.day_chosen)
            self._table.hide()
            self.insertWidget(0, self._table)
            self._came(self._before, self._table)
        return self._table

    def show_chart(self, series: Series, dose: Dose, exercises: Exercises) -> Chart:
        """Draw ``series``."""
        if self.chart is None:
            self.chart = Chart(self._theme)
            self.chart.read.connect(self.read)
            self.chart.day_chosen.connect(self.day_chosen)
            self.addWidget(self.chart)
            self._came(self._table or self._before, self.chart)
        self.chart.show_series(series, dose, exercises)
        return self.chart

    def _came(self, before: QWidget, new: QWidget) -> None:
        """Keyboard and screen reader go through the card as the eye does, also through what came later."""
        card = new.parentWidget()
        layout = None if card is None else card.layout()
        assert layout is not None
        read_in_order(layout)
        QWidget.setTabOrder(before, new)

    def show_table(self, series: Series, exercises: Exercises) -> None:
        """Tell ``series`` day by day."""
        self.table.show_series(series, exercises)

    def see(self, *, chart: bool, table: bool) -> None:
        """Which of them is seen."""
        for view, seen in ((self._table, table), (self.chart, chart)):
            if view is not None:
                view.setVisible(seen)
