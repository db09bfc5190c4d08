"""The same numbers as a table: a row a day, the newest first."""

from __future__ import annotations

from datetime import date
from itertools import accumulate
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from rygtraening.domain.progress import Series
from rygtraening.domain.progress_stops import told_days
from rygtraening.domain.progress_values import Day
from rygtraening.i18n import _
from rygtraening.ui.theme import style, tokens
from rygtraening.ui.theme.dress import Dress
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.words import progress as words
from rygtraening.words.progress_changes import Exercises, dose_changes

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
START = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
MIDDLE = int(Qt.AlignmentFlag.AlignCenter)
COPIES_HERE = Qt.ShortcutContext.WidgetWithChildrenShortcut
WIDEST_TIME = "00 min 00 s"
HEADING_PADDING, CELL_PADDING = 2 * Space.S, 2 * Space.S + 2 * Space.XS
"""What a heading and a cell take beside their words (px)."""
MONTHS = tuple(date(2028, month, 28) for month in range(1, 13))
"""A day of each month: in another language another one is the widest."""


def table_name() -> str:
    """What a screen reader calls the table."""
    return _("Dose and pain, day by day")


class _Row(Struct, frozen=True):
    """A row: a day's values (``None`` where nothing was noted), or under it, across the columns, a ``note``."""

    day: date
    values: Day | None
    flare: bool
    striped: bool
    note: str = ""


class DayTable(QAbstractTableModel):
    """The days of a series; what was decided about the doses stands in a row of its own under its day."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: list[_Row] = []
        self._headings = words.table_headings()

    def show_series(self, series: Series, exercises: Exercises) -> None:
        """Take the days of ``series``."""
        self.beginResetModel()
        known, held = {day.summary.day: day for day in series.days}, series.flare_days()
        self._rows = []
        for number, day in enumerate(reversed(told_days(series))):
            row = _Row(day, known.get(day), day in held, bool(number % 2))
            self._rows.append(row)
            if day in series.changes:
                self._rows += [replace(row, note=note) for note in dose_changes(series.changes[day], exercises)]
        self.endResetModel()

    def notes(self) -> dict[int, str]:
        """The rows that are notes, and what they say."""
        return {place: row.note for place, row in enumerate(self._rows) if row.note}

    def as_text(self) -> str:
        """Headings and rows, a line each and a tab between cells, as a spreadsheet takes it."""
        rows = [row.note or "\t".join(self._texts(row)) for row in self._rows]
        return "\n".join(["\t".join(self._headings), *rows])

    def day_of(self, index: Index) -> date:
        """The day of a row, or the one a note stands under."""
        return self._rows[index.row()].day

    @property
    def has_flare(self) -> bool:
        """Whether any day belongs to a flare-up."""
        return any(row.flare for row in self._rows)

    def rowCount(self, parent: Index = ROOT) -> int:
        """One a day, and one a note."""
        return 0 if parent.isValid() else len(self._rows)

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
        row, column = self._rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row, column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return START if column == 0 else MIDDLE
            case Qt.ItemDataRole.BackgroundRole:
                return self._background(row)
            case Qt.ItemDataRole.ForegroundRole if row.note:
                return self._theme.colour(self._theme.palette.ink_2)
            case Qt.ItemDataRole.FontRole if row.note:
                return self._theme.font(Type.SMALL)
        return None

    def _background(self, row: _Row) -> QColor | None:
        """A note is on the ground of its day."""
        palette = self._theme.palette
        if row.flare:
            return self._theme.colour(palette.band_flare)
        return self._theme.colour(palette.background) if row.striped else None

    def _text(self, row: _Row, column: int) -> str:
        if row.note:
            return "" if column else row.note
        return self._texts(row)[column]

    def _texts(self, row: _Row) -> tuple[str, ...]:
        """Every cell of a day."""
        if row.values is not None:
            return words.table_cells(row.values)
        said = words.table_flare_day(row.day) if row.flare else words.table_day(row.day)
        return (said, *[words.MISSING] * (len(self._headings) - 1))

    def _spoken(self, row: _Row, column: int) -> str:
        text = self._text(row, column)
        if row.note:
            return f"{words.table_day(row.day)}: {text}" if text else ""
        said = _("not noted") if text == words.MISSING else text
        if row.flare and not column:
            said = words.table_spoken_day(row.day)
        return f"{self._headings[column]}: {said}"


class DayTableView(QTableView):
    """Shows the table; one Tab stop, arrows move inside it. Enter or a double click on a row opens its day."""

    day_chosen = Signal(object)
    """The page of a day (a ``date``) is wanted."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        Dress(theme, self, style.table)
        self._table = DayTable(theme)
        self.setModel(self._table)
        self.setAccessibleName(table_name())
        self.setAccessibleDescription(_("Enter opens the day."))
        copying = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self, context=COPIES_HERE)
        copying.activated.connect(self.copy)
        self.activated.connect(lambda index: self.day_chosen.emit(self._table.day_of(index)))
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def copy(self) -> None:
        """Put the whole table on the clipboard."""
        QGuiApplication.clipboard().setText(self._table.as_text())

    def show_series(self, series: Series, exercises: Exercises = words.NONE_KNOWN) -> None:
        """Take the days of ``series``; the newest is on top. ``exercises`` are where names are found."""
        self._table.show_series(series, exercises)
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
        headings = words.table_headings()
        needed = [strong.horizontalAdvance(heading) + HEADING_PADDING for heading in headings]
        said = words.table_flare_day if self._table.has_flare else words.table_day
        widest_day = max(body.horizontalAdvance(said(day)) for day in MONTHS)
        needed[0] = max(needed[0], widest_day + CELL_PADDING)
        needed[-1] = max(needed[-1], body.horizontalAdvance(WIDEST_TIME) + CELL_PADDING)
        spare, rest = divmod(max(0, self.viewport().width() - sum(needed)), len(needed))
        widths = [width + spare for width in needed]
        widths[0] += rest
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)
        self._place_notes(widths)

    def _place_notes(self, widths: list[int]) -> None:
        """Each note across the columns that are in sight, as high as it needs."""
        self.clearSpans()
        ends = list(accumulate(widths))
        columns = max(1, sum(1 for end in ends if end <= self.viewport().width()))
        room, small = ends[columns - 1] - CELL_PADDING, QFontMetrics(self._theme.font(Type.SMALL))
        header = self.verticalHeader()
        # The heights of before belong to other rows.
        header.setDefaultSectionSize(header.defaultSectionSize())
        for row, note in self._table.notes().items():
            if columns > 1:
                self.setSpan(row, 0, 1, columns)
            high = small.height()
            if small.horizontalAdvance(note) > room:
                high = small.boundingRect(QRect(0, 0, room, 0), int(Qt.TextFlag.TextWordWrap), note).height()
            self.setRowHeight(row, high + 2 * Space.XS)
