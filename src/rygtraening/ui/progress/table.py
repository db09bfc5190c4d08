"""The same numbers as a table: a row a day, the newest first."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from rygtraening.domain.progress import Series
from rygtraening.domain.progress_values import Day
from rygtraening.i18n import _
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.words import progress as words

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
START = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
MIDDLE = int(Qt.AlignmentFlag.AlignCenter)
WIDEST_TIME = "00 min 00 s"
MONTHS = tuple(date(2028, month, 28) for month in range(1, 13))
"""A day of each month: in another language another one is the widest."""


class DayTable(QAbstractTableModel):
    """The days of a series."""

    def __init__(self) -> None:
        super().__init__()
        self._days: tuple[Day, ...] = ()
        self._headings = words.table_headings()

    def show_series(self, series: Series) -> None:
        """Take the days of ``series``."""
        self.beginResetModel()
        self._days = tuple(reversed(series.days))
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """One a day."""
        return 0 if parent.isValid() else len(self._days)

    def columnCount(self, parent: Index = ROOT) -> int:
        """As many as there are headings."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The headings."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return START if section == 0 else MIDDLE
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell's words; what was not noted is a dash, and says so to a screen reader."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return START if index.column() == 0 else MIDDLE
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        text = words.table_cells(self._days[index.row()])[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = _("not noted") if text == words.MISSING else text
            return f"{self._headings[index.column()]}: {said}"
        return text


class DayTableView(QTableView):
    """Shows the table; one Tab stop, arrows move inside it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._table = DayTable()
        self.setModel(self._table)
        self.setAccessibleName(_("Dose and pain, day by day"))
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_series(self, series: Series) -> None:
        """Take the days of ``series``; the newest is on top."""
        self._table.show_series(series)
        self.scrollToTop()
        self._set_widths()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns share what is left."""
        super().resizeEvent(event)
        self._set_widths()

    def _restyle(self) -> None:
        body = QFontMetrics(self._theme.font(Type.BODY))
        self.verticalHeader().setDefaultSectionSize(body.height() + 2 * Space.S)
        self.setMinimumHeight(self._theme.px(tokens.CHART_LEAST))
        self.setMaximumHeight(self._theme.px(tokens.CHART_MOST))
        self._set_widths()

    def _set_widths(self) -> None:
        """Each column at least as wide as its words; what is left over is shared."""
        strong, body = QFontMetrics(self._theme.font(Type.STRONG)), QFontMetrics(self._theme.font(Type.BODY))
        padding = 2 * Space.S + Space.XS
        headings = words.table_headings()
        needed = [strong.horizontalAdvance(heading) + padding for heading in headings]
        widest_day = max(body.horizontalAdvance(words.table_day(day)) for day in MONTHS)
        needed[0] = max(needed[0], widest_day + padding)
        needed[-1] = max(needed[-1], body.horizontalAdvance(WIDEST_TIME) + padding)
        spare = max(0, self.viewport().width() - sum(needed)) // len(needed)
        for column, width in enumerate(needed):
            self.setColumnWidth(column, width + spare)
