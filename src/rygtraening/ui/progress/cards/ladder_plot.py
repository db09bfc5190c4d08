"""The step line of each exercise on its ladder, with its name at its end."""

from __future__ import annotations

from datetime import date

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from rygtraening.domain.progress_ladder import GOAL, Climb, Ladder
from rygtraening.ui.progress.cards.inline_legend import Entry, InlineLegend
from rygtraening.ui.progress.cards.line_sample import LineSample
from rygtraening.ui.progress.cards.shapes import LineLook, draw_shape, look
from rygtraening.ui.progress.cards.sight import HALF
from rygtraening.ui.progress.cards.spread import spread
from rygtraening.ui.progress.cards.time_plot import TimePlot
from rygtraening.ui.progress.long_lines import draw_line
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.words import progress_ladder as words

HEIGHT = 188
"""Of the part the lines lie on (px at 100 % text)."""
NAMES_SHARE = 0.36
"""The names stand at the ends of their lines while they take at most this share of the width; else under the chart."""
HEADROOM = 1.06
ASIDE = 2.5
"""So far apart are lines that stand on the same step (px at 100 % text), so that none hides another."""


class _Room(Struct, frozen=True):
    """How the width is shared: the names of the steps, the plane, and the names of the exercises (or none)."""

    left: int
    right: int

    @property
    def names_at_end(self) -> bool:
        """Whether the names stand at the ends of the lines."""
        return self.right > 0


class LadderPlot(TimePlot):
    """Shows a ``Ladder``."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, words.title(), parent)
        self._ladder: Ladder | None = None
        self._highest = GOAL
        self._exercises: words.Exercises = {}
        self._stops: tuple[date, ...] = ()

    def show_ladder(self, ladder: Ladder, exercises: words.Exercises) -> None:
        """Draw it."""
        self._ladder, self._exercises, self._stops = ladder, exercises, ladder.stops()
        self._highest = ladder.highest
        self.show_days(ladder.first, ladder.last)

    # What a chart says of itself

    def stops(self) -> int:
        """A day, or the end of a week or month."""
        return len(self._stops)

    def positions(self) -> list[float]:
        """The days."""
        return [float(day.toordinal()) for day in self._stops]

    def day_of(self, stop: int) -> date:
        """The day."""
        return self._stops[stop]

    def said(self, stop: int) -> str:
        """Where each exercise stood."""
        assert self._ladder is not None
        before = self._stops[stop - 1] if stop else None
        return words.spoken(self._ladder, before, self._stops[stop], self._exercises)

    def height_at(self, width: int) -> int:
        """The plane, the days, and the names where they stand under it."""
        high = self.theme.px(HEIGHT) + self.axis_height()
        if not self._room(width).names_at_end:
            high += self._legend().height_at(width) + Space.S
        return high

    def plane(self, area: QRectF) -> QRectF:
        """Between the names of the steps and those of the exercises."""
        room = self._room(area.width())
        high = self.theme.px(HEIGHT)
        return QRectF(area.left() + room.left, area.top(), max(1.0, area.width() - room.left - room.right), high)

    # Painting

    def draw(self, painter: QPainter, area: QRectF) -> None:
        """Steps, lines, names."""
        if self._ladder is None:
            return
        plane = self.here()
        self._draw_steps(painter, plane)
        self.draw_days(painter, plane)
        self.draw_crosshair(painter, plane)
        painter.save()
        painter.setClipRect(plane.adjusted(0, -Space.XS, 0, Space.XS))
        for index, climb in enumerate(self._ladder.climbs):
            self._draw_line(painter, plane, index, climb)
        painter.restore()
        self._draw_found(painter, plane)
        if self._room(area.width()).names_at_end:
            self._draw_names(painter, plane, area.right())
        else:
            down = plane.bottom() + self.axis_height() + Space.S
            self._legend().draw(painter, QPointF(area.left(), down), area.width())

    def _y(self, plane: QRectF, percent: float, index: int = 0, count: int = 1) -> float:
        pad = self.theme.px(Space.S)
        share = percent / (self._highest * HEADROOM)
        aside = (index - (count - 1) / 2) * self.theme.px(ASIDE * 2) / 2
        return plane.bottom() - pad - share * (plane.height() - pad) + aside

    def _draw_steps(self, painter: QPainter, plane: QRectF) -> None:
        palette, font = self.theme.palette, self.theme.font(Type.SMALL)
        metrics = QFontMetrics(font)
        for percent, name in words.axis_labels(self._highest).items():
            y = self._y(plane, percent)
            goal = percent == GOAL
            dashes, colour = ((4.0, 4.0), palette.outline) if goal else ((), palette.card_border)
            painter.setPen(self.pen(colour, tokens.CHART_LINE_THIN, dashes=dashes))
            painter.drawLine(QPointF(plane.left(), y), QPointF(plane.right(), y))
            painter.setFont(font)
            painter.setPen(self.theme.colour(palette.ink_2))
            x = plane.left() - Space.S - metrics.horizontalAdvance(name)
            painter.drawText(QPointF(x, y + metrics.ascent() - metrics.height() / 2), name)

    def _draw_line(self, painter: QPainter, plane: QRectF, index: int, climb: Climb) -> None:
        assert self._ladder is not None
        count = len(self._ladder.climbs)
        points: list[QPointF] = []
        xs = self.xs_of(rung.day.toordinal() - HALF for rung in climb.rungs)
        for x, rung in zip(xs, climb.rungs, strict=True):
            y = self._y(plane, rung.percent, index, count)
            if points:
                points.append(QPointF(x, points[-1].y()))
            points.append(QPointF(x, y))
        points.append(QPointF(self.x_of(climb.last.toordinal() + HALF), points[-1].y()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        one = look(index)
        painter.setPen(self.pen(one.of(self.theme.palette), tokens.CHART_LINE, dashes=one.dashes))
        draw_line(painter, points)

    def _draw_found(self, painter: QPainter, plane: QRectF) -> None:
        """A mark on each line under the crosshair."""
        stop, shown = self.cursor_stop, self._ladder
        if shown is None or stop is None or stop >= self.stops():
            return
        for index, climb in enumerate(shown.climbs):
            rung = climb.on(self._stops[stop])
            if rung is not None:
                at = QPointF(self.x_of(self._stops[stop].toordinal()), 0)
                at.setY(self._y(plane, rung.percent, index, len(shown.climbs)))
                self._mark(painter, look(index), at, tokens.CHART_MARK_FOUND)

    def _draw_names(self, painter: QPainter, plane: QRectF, right: float) -> None:
        """Each name near the end of its line, and a thin line from one to the other."""
        shown, palette = self._ladder, self.theme.palette
        assert shown is not None
        metrics, count = QFontMetrics(self.theme.font(Type.SMALL)), len(shown.climbs)
        ends = [self._y(plane, self._last(climb), index, count) for index, climb in enumerate(shown.climbs)]
        half = metrics.height() / 2
        places = spread(ends, metrics.height(), plane.top() + half, plane.bottom() - half)
        names = right - self._widest() - self._mark_width()
        for index, (climb, end, y) in enumerate(zip(shown.climbs, ends, places, strict=True)):
            one, from_x = look(index), min(plane.right(), self.x_of(climb.last.toordinal() + HALF))
            if from_x >= plane.left():
                painter.setPen(self.pen(one.of(palette), tokens.CHART_LINE_THIN))
                painter.drawLine(QPointF(max(from_x, plane.right()), end), QPointF(names, y))
            self._mark(painter, one, QPointF(names, y), tokens.CHART_MARK)
            painter.setFont(self.theme.font(Type.SMALL))
            painter.setPen(self.theme.colour(palette.ink))
            text = QPointF(names + self._mark_width(), y + metrics.ascent() - half)
            painter.drawText(text, words.name(climb.exercise, self._exercises))

    def _last(self, climb: Climb) -> float:
        """Where it stands at the right end of what is in sight."""
        day = min(climb.last, date.fromordinal(max(1, round(self.sight.high - HALF))))
        rung = climb.on(day)
        return (rung or climb.rungs[0]).percent

    def _mark(self, painter: QPainter, one: LineLook, at: QPointF, size: float) -> None:
        palette = self.theme.palette
        inside = None if one.filled else palette.surface
        draw_shape(painter, one.shape, at, size * self.theme.scale, one.of(palette), inside=inside)

    # Room

    def _mark_width(self) -> int:
        return self.theme.px(tokens.CHART_MARK)

    def _widest(self) -> int:
        """Of the names (px)."""
        metrics = QFontMetrics(self.theme.font(Type.SMALL))
        climbs = self._ladder.climbs if self._ladder is not None else ()
        named = (words.name(climb.exercise, self._exercises) for climb in climbs)
        return max((metrics.horizontalAdvance(name) for name in named), default=0)

    def _room(self, width: float) -> _Room:
        metrics = QFontMetrics(self.theme.font(Type.SMALL))
        left = max(metrics.horizontalAdvance(name) for name in words.axis_labels(self._highest).values()) + 2 * Space.S
        right = self.theme.px(Space.L) + self._mark_width() + self._widest()
        count = len(self._ladder.climbs) if self._ladder is not None else 0
        fits = right <= NAMES_SHARE * width and count * metrics.height() <= self.theme.px(HEIGHT)
        # Without names at the end the last day's own name still needs a little room.
        return _Room(left, right if fits and count else 0)

    def _legend(self) -> InlineLegend:
        climbs = self._ladder.climbs if self._ladder is not None else ()
        named = [(words.name(climb.exercise, self._exercises), look(index)) for index, climb in enumerate(climbs)]
        return InlineLegend(self.theme, [Entry(name, LineSample(self, one)) for name, one in named])
