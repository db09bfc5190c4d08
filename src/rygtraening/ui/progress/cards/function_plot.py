"""Own activities, confidence and fear, sleep and stress: a panel each over the same weeks, and the small wins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from rygtraening.domain.pain import HIGHEST
from rygtraening.domain.progress import Step
from rygtraening.domain.progress_function import Function, Measure, Point, Track
from rygtraening.domain.progress_stretches import Stretch
from rygtraening.ui.progress.cards.inline_legend import WRAPPED, Entry, InlineLegend
from rygtraening.ui.progress.cards.line_sample import LineSample
from rygtraening.ui.progress.cards.shapes import draw_shape, draw_star, look
from rygtraening.ui.progress.cards.time_plot import TimePlot
from rygtraening.ui.progress.long_lines import draw_line, fill_between
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.words import progress_function as words
from rygtraening.words.progress_cards import flare_legend

PANEL = 84
"""Height of a panel's plane (px at 100 % text)."""
PANELS = ((Measure.ACTIVITY,), (Measure.CONFIDENCE, Measure.FEAR), (Measure.SLEEP, Measure.STRESS))
SCALE = (0, 5, 10)
STAR = 12.0
"""Of a small win (px at 100 % text)."""
PAD = 8
"""Over 10 and under 0, so that a mark there is whole and its number has room (px at 100 % text)."""
ASIDE = 2.0
"""So far apart are lines with the same numbers (px at 100 % text), so that none hides another."""
FAR_APART = 12.0
"""Points that lie farther apart than this (px at 100 % text) have marks on their line."""


class _Panel(Struct, frozen=True):
    """One panel: what is over it, and where its plane begins, from the top of the picture."""

    tracks: tuple[Track, ...]
    name: str
    legend: InlineLegend
    top: float
    legend_top: float
    plane_top: float


class FunctionPlot(TimePlot):
    """Shows a ``Function``."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, words.title(), parent)
        self._function: Function | None = None
        self._slots: tuple[Stretch, ...] = ()

    def show_function(self, function: Function) -> None:
        """Draw it."""
        self._function, self._slots = function, function.slots()
        self.show_days(function.first, function.last)

    # What a chart says of itself

    def stops(self) -> int:
        """Each week or month that has anything."""
        return len(self._slots)

    def positions(self) -> list[float]:
        """Their middles."""
        return [(first.toordinal() + last.toordinal()) / 2 for first, last in self._slots]

    def day_of(self, stop: int) -> date:
        """The newest day of it that has anything."""
        assert self._function is not None
        return self._function.day_of(self._slots[stop])

    def said(self, stop: int) -> str:
        """Its values."""
        assert self._function is not None
        return words.spoken(self._function, self._slots[stop])

    def height_at(self, width: int) -> int:
        """Every panel, the stars, the days, the legend of what lies behind."""
        panels = self._panels(width)
        below = self._below().height_at(width)
        return round(self._end(panels)) + self._stars() + self.axis_height() + (below + Space.S if below else 0)

    def plane(self, area: QRectF) -> QRectF:
        """From the first panel to the stars."""
        left = self._left()
        panels = self._panels(area.width())
        top = panels[0].plane_top if panels else 0.0
        bottom = self._end(panels) + self._stars()
        return QRectF(area.left() + left, area.top() + top, max(1.0, area.width() - left - Space.S), bottom - top)

    # Painting

    def draw(self, painter: QPainter, area: QRectF) -> None:
        """Panels, stars, days."""
        for _piece in self.draw_in_turns(painter, area):
            pass

    def draw_in_turns(self, painter: QPainter, area: QRectF) -> Iterator[None]:
        """A panel in a turn: twenty years are seven lines of 240 months, each with its shade."""
        shown = self._function
        if shown is None:
            return
        plane, panels = self.here(), self._panels(area.width())
        for panel in panels:
            box = QRectF(plane.left(), area.top() + panel.plane_top, plane.width(), self.theme.px(PANEL))
            self.shade(painter, box, shown.flares)
            self._draw_scale(painter, box)
            self._draw_heading(painter, area, panel)
        self.draw_days(painter, plane)
        for panel in panels:
            yield
            box = QRectF(plane.left(), area.top() + panel.plane_top, plane.width(), self.theme.px(PANEL))
            self.draw_crosshair(painter, box)
            painter.save()
            pad = self._pad()
            painter.setClipRect(box.adjusted(-pad, -pad, pad, pad))
            for index, track in enumerate(panel.tracks):
                aside = (index - (len(panel.tracks) - 1) / 2) * ASIDE * self.theme.scale
                self._draw_track(painter, box.translated(0, aside), index, track)
            painter.restore()
        yield
        self._draw_stars(painter, plane)
        self._below().draw(painter, QPointF(area.left(), plane.bottom() + self.axis_height() + Space.S), area.width())

    def _draw_heading(self, painter: QPainter, area: QRectF, panel: _Panel) -> None:
        painter.setFont(self.theme.font(Type.SMALL))
        painter.setPen(self.theme.colour(self.theme.palette.ink_2))
        top = area.top() + panel.top
        painter.drawText(QRectF(area.left(), top, area.width(), panel.legend_top - panel.top), WRAPPED, panel.name)
        panel.legend.draw(painter, QPointF(area.left(), area.top() + panel.legend_top), area.width())

    def _draw_scale(self, painter: QPainter, box: QRectF) -> None:
        palette, metrics = self.theme.palette, self._metrics()
        painter.setFont(self.theme.font(Type.SMALL))
        for number in SCALE:
            y = self._y(box, number)
            painter.setPen(self.pen(palette.card_border, tokens.CHART_LINE_THIN))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            painter.setPen(self.theme.colour(palette.ink_2))
            name = str(number)
            x = box.left() - Space.S - metrics.horizontalAdvance(name)
            painter.drawText(QPointF(x, y + metrics.ascent() - metrics.height() / 2), name)

    def _draw_track(self, painter: QPainter, box: QRectF, index: int, track: Track) -> None:
        one, colour = look(index), look(index).of(self.theme.palette)
        count = len(track.points)
        for line in track.lines:
            # Reckoned once for the line and its shade: over twenty years there are many points.
            xs = self.xs_of(point.middle for point in line)
            self._draw_shade(painter, box, xs, line, colour)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(self.pen(colour, tokens.CHART_LINE, dashes=one.dashes))
            draw_line(painter, self._points(box, xs, [point.mean for point in line]))
        drawn = {point.first for line in track.lines if len(line) > 1 for point in line}
        far = count < 2 or self._apart(track) >= FAR_APART * self.theme.scale
        stop = self.cursor_stop
        found = self._slots[stop][0] if stop is not None and stop < self.stops() else None
        for point in track.points:
            size = tokens.CHART_MARK_FOUND if point.first == found else tokens.CHART_MARK
            if far or point.first not in drawn or point.first == found:
                draw_shape(painter, one.shape, self._at(box, point), size * self.theme.scale, colour)

    def _draw_shade(
        self, painter: QPainter, box: QRectF, xs: Sequence[float], line: tuple[Point, ...], colour: str
    ) -> None:
        """From lowest to highest, where a point is a month."""
        assert self._function is not None
        if self._function.step is not Step.MONTH:
            return
        pale = self.theme.colour(colour)
        pale.setAlpha(self.theme.lines.shade_alpha)
        low, high = (self._points(box, xs, ends) for ends in ([at.low for at in line], [at.high for at in line]))
        fill_between(painter, low, high, pale)

    def _points(self, box: QRectF, xs: Sequence[float], numbers: Sequence[float]) -> list[QPointF]:
        zero, one = self._y(box, 0), self._y(box, 1) - self._y(box, 0)
        return [QPointF(x, zero + one * number) for x, number in zip(xs, numbers, strict=True)]

    def _draw_stars(self, painter: QPainter, plane: QRectF) -> None:
        if self._function is None:
            return
        size, y = STAR * self.theme.scale, plane.bottom() - self._stars() / 2
        used = plane.left() - size
        for win in self._function.wins:
            x = self.x_of(win.stamp.day.toordinal())
            # Stars of one week would be a blot; the line under the chart counts them.
            if plane.left() <= x <= plane.right() and x - used >= size * 0.6:
                draw_star(painter, QPointF(x, y), size, self.theme.palette.yellow)
                used = x

    # Room

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self.theme.font(Type.SMALL))

    def _pad(self) -> float:
        return tokens.CHART_MARK_FOUND * self.theme.scale / 2

    def _left(self) -> int:
        return self._metrics().horizontalAdvance(str(HIGHEST)) + 2 * Space.S

    def _at(self, box: QRectF, point: Point) -> QPointF:
        return QPointF(self.x_of(point.middle), self._y(box, point.mean))

    def _y(self, box: QRectF, number: float) -> float:
        pad = self.theme.px(PAD)
        return box.bottom() - pad - number / HIGHEST * (box.height() - 2 * pad)

    def _apart(self, track: Track) -> float:
        """How far the points of a track lie apart on average (px)."""
        days = track.points[-1].middle - track.points[0].middle
        return (self.x_of(days) - self.x_of(0)) / (len(track.points) - 1)

    def _stars(self) -> int:
        """Height of the strip of small wins (px)."""
        there = self._function is not None and self._function.wins
        return self.theme.px(STAR) + Space.M if there else Space.XS

    def _end(self, panels: list[_Panel]) -> float:
        return panels[-1].plane_top + self.theme.px(PANEL) if panels else 0.0

    def _panels(self, width: float) -> list[_Panel]:
        if self._function is None:
            return []
        metrics, found, top = self._metrics(), [], 0.0
        for measures in PANELS:
            tracks = self._function.of(*measures)
            if not tracks:
                continue
            name = words.panel_name(measures[0])
            high = metrics.boundingRect(QRect(0, 0, max(1, int(width)), 0), WRAPPED, name).height()
            entries = [
                Entry(words.track_name(track), LineSample(self, look(index), marked=True))
                for index, track in enumerate(tracks)
            ]
            legend = InlineLegend(self.theme, entries)
            legend_top = top + high + Space.XS
            plane_top = legend_top + legend.height_at(width) + Space.XS
            found.append(_Panel(tracks, name, legend, top, legend_top, plane_top))
            top = plane_top + self.theme.px(PANEL) + Space.M
        return found

    def _below(self) -> InlineLegend:
        """What the stars and the shade are."""
        shown = self._function
        entries = []
        if shown is not None and shown.wins:
            entries.append(Entry(words.win_legend(), self._star_sample))
        if shown is not None and shown.flares:
            entries.append(Entry(flare_legend(), self._flare_sample))
        return InlineLegend(self.theme, entries)

    def _star_sample(self, painter: QPainter, box: QRectF) -> None:
        draw_star(painter, box.center(), STAR * self.theme.scale, self.theme.palette.yellow)

    def _flare_sample(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(self.pen(self.theme.palette.outline, self.theme.lines.hairline))
        painter.setBrush(self.theme.colour(self.theme.palette.band_flare))
        painter.drawRect(box.adjusted(1, 1, -1, -1))
