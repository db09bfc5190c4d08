"""The year as a calendar: a column a week, a square a day, its shape saying what the day was."""

from __future__ import annotations

from datetime import date, timedelta
from typing import ClassVar

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget

from rygtraening import i18n
from rygtraening.domain.progress_year import WEEK, DayKind, Year, YearDay
from rygtraening.ui.progress.cards.card_plot import CardPlot
from rygtraening.ui.progress.cards.inline_legend import Entry, InlineLegend
from rygtraening.ui.progress.cards.shapes import Shape, draw_shape
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.words import progress_year as words

PITCH_LEAST, PITCH_MOST = 12.5, 22.0
"""From one square to the next (px at 100 % text). Where a year's would be smaller, it is laid out in several rows of
weeks, one under the other."""
FILLED = 0.82
"""Side of a square as a share of its place."""
SIGN, DOT = 0.6, 0.26
"""The mark of a flare-up and the dot of a rest day, as shares of the square."""
NAMED_WEEKDAYS = (0, 2, 4)
LEGEND = (DayKind.DONE, DayKind.REST, DayKind.FLARE, DayKind.DONE_IN_FLARE)


class _Grid(Struct, frozen=True):
    """How the weeks are laid out: ``per_row`` of them side by side, each square ``pitch`` px from the next."""

    per_row: int
    rows: int
    pitch: float
    left: float


class YearPlot(CardPlot):
    """Shows a ``Year``. ← → go a week, ↑ ↓ a day."""

    moves: ClassVar[dict[Qt.Key, int]] = {
        Qt.Key.Key_Left: -WEEK,
        Qt.Key.Key_Right: WEEK,
        Qt.Key.Key_Up: -1,
        Qt.Key.Key_Down: 1,
        Qt.Key.Key_PageUp: -4 * WEEK,
        Qt.Key.Key_PageDown: 4 * WEEK,
    }

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, words.title(), parent)
        self._year: Year | None = None
        self._days: tuple[YearDay, ...] = ()

    def show_year(self, year: Year) -> None:
        """Draw it."""
        self._year, self._days = year, year.days
        self.renew()

    # What a chart says of itself

    def stops(self) -> int:
        """Each day from the first there ever was to today."""
        return len(self._days)

    def day_of(self, stop: int) -> date:
        """The day."""
        return self._days[stop].day

    def said(self, stop: int) -> str:
        """What it was."""
        return words.spoken(self._days[stop])

    def nearest(self, at: QPointF) -> int | None:
        """The day whose square it is."""
        if self._year is None or not self._days:
            return None
        grid = self._grid(self.area().width())
        for row in range(grid.rows):
            top = self._top(grid, row)
            column, line = int((at.x() - grid.left) // grid.pitch), int((at.y() - top) // grid.pitch)
            if 0 <= line < WEEK and 0 <= column < grid.per_row:
                day = self._year.first + timedelta(days=(row * grid.per_row + column) * WEEK + line)
                place = (day - self._days[0].day).days
                return place if 0 <= place < len(self._days) else None
        return None

    def height_at(self, width: int) -> int:
        """Every row of weeks under its months, then the legend."""
        grid = self._grid(width)
        return round(grid.rows * self._row_height(grid)) + self._legend().height_at(width)

    # Painting

    def draw(self, painter: QPainter, area: QRectF) -> None:
        """Squares, months, weekdays, legend."""
        if self._year is None:
            return
        grid = self._grid(area.width())
        for row in range(grid.rows):
            weeks = self._year.weeks[row * grid.per_row : (row + 1) * grid.per_row]
            self._draw_months(painter, grid, row, weeks, area.right())
            self._draw_weekdays(painter, grid, row)
            top = self._top(grid, row)
            for column, week in enumerate(weeks):
                for line, day in enumerate(week):
                    x = grid.left + column * grid.pitch
                    place = QRectF(x, top + line * grid.pitch, grid.pitch, grid.pitch)
                    self._draw_day(painter, place, day)
        end = area.top() + grid.rows * self._row_height(grid)
        self._legend().draw(painter, QPointF(area.left(), end), area.width())

    def _draw_day(self, painter: QPainter, place: QRectF, day: YearDay) -> None:
        side = place.width() * FILLED
        middle = place.center()
        draw_kind(painter, self.theme, QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side), day.kind)
        stop = self.cursor_stop
        found = stop is not None and stop < len(self._days) and self._days[stop].day == day.day
        if found or (self._year is not None and day.day == self._year.today):
            palette = self.theme.palette
            width = tokens.CHART_LINE if found else tokens.CHART_LINE_THIN
            painter.setPen(self.pen(palette.ink, width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place, tokens.RADIUS_CONTROL / 4, tokens.RADIUS_CONTROL / 4)

    def _draw_months(
        self, painter: QPainter, grid: _Grid, row: int, weeks: tuple[tuple[YearDay, ...], ...], end: float
    ) -> None:
        """Over the first week of each month, January by its year; where there is no room, none."""
        metrics = self._metrics()
        painter.setFont(self.theme.font(Type.SMALL))
        painter.setPen(self.theme.colour(self.theme.palette.ink_2))
        used = grid.left
        for column, week in enumerate(weeks):
            begins = next((day.day for day in week if day.day.day == 1), None)
            if begins is None:
                continue
            name = str(begins.year) if begins.month == 1 else i18n.month_short(begins.month)
            x = grid.left + column * grid.pitch
            wide = metrics.horizontalAdvance(name)
            if x >= used and x + wide <= end:
                painter.drawText(QPointF(x, self._top(grid, row) - Space.XS - metrics.descent()), name)
                used = x + wide + Space.S

    def _draw_weekdays(self, painter: QPainter, grid: _Grid, row: int) -> None:
        assert self._year is not None
        metrics = self._metrics()
        painter.setFont(self.theme.font(Type.SMALL))
        painter.setPen(self.theme.colour(self.theme.palette.ink_2))
        for line in NAMED_WEEKDAYS:
            name = i18n.weekday_short(self._year.first + timedelta(days=line))
            y = self._top(grid, row) + (line + 0.5) * grid.pitch + metrics.ascent() - metrics.height() / 2
            painter.drawText(QPointF(self.area().left(), y), name)

    # Room

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self.theme.font(Type.SMALL))

    def _grid(self, width: float) -> _Grid:
        assert self._year is not None or not self._days
        weeks = len(self._year.weeks) if self._year is not None else 1
        metrics = self._metrics()
        days = [date(2024, 1, 1) + timedelta(days=line) for line in NAMED_WEEKDAYS]
        left = max(metrics.horizontalAdvance(i18n.weekday_short(day)) for day in days) + Space.S
        room = max(1.0, width - left)
        # Two lines of squares hold one name of a weekday.
        least = max(self.theme.px(PITCH_LEAST), metrics.height() / 2)
        rows = max(1, -(-weeks * least // room))
        per_row = -(-weeks // rows)
        pitch = min(room / per_row, max(least, self.theme.px(PITCH_MOST)))
        return _Grid(int(per_row), int(-(-weeks // per_row)), pitch, self.area().left() + left)

    def _row_height(self, grid: _Grid) -> float:
        return self._metrics().height() + Space.XS + WEEK * grid.pitch + Space.M

    def _top(self, grid: _Grid, row: int) -> float:
        """Of the squares of a row of weeks."""
        return self.area().top() + row * self._row_height(grid) + self._metrics().height() + Space.XS

    def _legend(self) -> InlineLegend:
        entries = [Entry(words.kind(kind), _Sample(self.theme, kind)) for kind in LEGEND if self._has(kind)]
        return InlineLegend(self.theme, entries)

    def _has(self, kind: DayKind) -> bool:
        """What is there is explained; movement and rest always."""
        return kind in (DayKind.DONE, DayKind.REST) or any(day.kind is kind for day in self._days)


class _Sample:
    """A square of the legend."""

    def __init__(self, theme: Theme, kind: DayKind) -> None:
        self._theme = theme
        self._kind = kind

    def __call__(self, painter: QPainter, box: QRectF) -> None:
        side = self._theme.px(tokens.MARK)
        middle = box.center()
        draw_kind(painter, self._theme, QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side), self._kind)


def draw_kind(painter: QPainter, theme: Theme, box: QRectF, kind: DayKind) -> None:
    """What a day was: a filled square, a pale one with a dot or a triangle, a filled one with a triangle in it."""
    palette, side = theme.palette, box.width()
    if kind is DayKind.OUTSIDE:
        return
    radius = side / 5
    if kind is DayKind.TO_COME:
        painter.setPen(QPen(theme.colour(palette.card_border), theme.lines.hairline))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, radius, radius)
        return
    fills = {DayKind.REST: palette.raised, DayKind.FLARE: palette.band_flare}
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(fills.get(kind, palette.chart_fill)))
    painter.drawRoundedRect(box, radius, radius)
    if kind is DayKind.REST:
        draw_shape(painter, Shape.CIRCLE, box.center(), side * DOT, palette.outline)
    elif kind is DayKind.FLARE:
        draw_shape(painter, Shape.TRIANGLE, box.center(), side * SIGN, palette.red)
    elif kind is DayKind.DONE_IN_FLARE:
        draw_shape(painter, Shape.TRIANGLE, box.center(), side * SIGN, palette.surface)
