"""The numbers of a card as a table that can be copied; each row belongs to a day that can be opened."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from rygtraening.i18n import _
from rygtraening.ui.progress.cards.card_plot import ENTER
from rygtraening.ui.theme import style, tokens
from rygtraening.ui.theme.dress import Dress
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.ui.widgets.plain_tip import plain_tip
from rygtraening.words.progress import MISSING

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
Row = tuple[date, tuple[str, ...]]
LOOKED_AT = 40
"""So many of the newest rows say how wide a column is; the rest are of the same kind."""
CELL_PADDING = 4 * Space.S
WIDEST = 260
"""No column is wider than this to begin with (px at 100 % text)."""


class CardTable(QAbstractTableModel):
    """Rows of words, each with its day."""

    def __init__(self) -> None:
        super().__init__()
        self.headings: tuple[str, ...] = ()
        self.rows: Sequence[Row] = ()

    def show_rows(self, headings: tuple[str, ...], rows: Sequence[Row]) -> None:
        """Take other rows."""
        self.beginResetModel()
        self.headings, self.rows = headings, rows
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """As many as were given."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """As many as there are headings."""
        return 0 if parent.isValid() else len(self.headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The headings."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.headings[section]
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell; what was not noted is a dash, and says so to a screen reader."""
        text = self.rows[index.row()][1][index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return text
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(text)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self.headings[index.column()]}: {_('not noted') if text == MISSING else text}"
            case Qt.ItemDataRole.TextAlignmentRole:
                return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def as_text(self) -> str:
        """Everything, for the clipboard: a tab between cells, a line a row."""
        lines = [self.headings, *(cells for _day, cells in self.rows)]
        return "\n".join("\t".join(" ".join(cell.split()) for cell in line) for line in lines)


class CardTableView(QTableView):
    """Shows the table; one Tab stop, arrows move inside it, Enter and a double click open the row's day."""

    day_chosen = Signal(object)
    copy_asked = Signal()
    """Ctrl+C."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        Dress(theme, self, style.table)
        self.table = CardTable()
        self.setModel(self.table)
        self.setAccessibleName(name)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setAlternatingRowColors(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.doubleClicked.connect(self._open)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_rows(self, headings: tuple[str, ...], rows: Sequence[Row]) -> None:
        """Take other rows, the newest on top."""
        self.table.show_rows(headings, rows)
        self.scrollToTop()
        self._set_widths()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns share what is left."""
        super().resizeEvent(event)
        self._set_widths()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the day, Ctrl+C copies all."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif event.key() in ENTER and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Put the whole table on the clipboard."""
        QGuiApplication.clipboard().setText(self.table.as_text())

    def _open(self, index: QModelIndex) -> None:
        self.day_chosen.emit(self.table.rows[index.row()][0])

    def _restyle(self) -> None:
        body = QFontMetrics(self._theme.font(Type.BODY))
        self.verticalHeader().setDefaultSectionSize(body.height() + 2 * Space.S)
        self.setFixedHeight(self._theme.px(tokens.CHART_LEAST))
        self._set_widths()

    def _set_widths(self) -> None:
        """Each column at least as wide as its words; what is left over is shared."""
        strong, body = QFontMetrics(self._theme.font(Type.STRONG)), QFontMetrics(self._theme.font(Type.BODY))
        needed = []
        for column, heading in enumerate(self.table.headings):
            cells = (body.horizontalAdvance(cells[column]) for _day, cells in self.table.rows[:LOOKED_AT])
            widest = max([strong.horizontalAdvance(heading), *cells])
            needed.append(min(widest, max(self._theme.px(WIDEST), strong.horizontalAdvance(heading))) + CELL_PADDING)
        if not needed:
            return
        spare = max(0, self.viewport().width() - sum(needed)) // len(needed)
        for column, width in enumerate(needed):
            self.setColumnWidth(column, width + spare)
