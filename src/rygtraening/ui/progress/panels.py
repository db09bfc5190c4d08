"""The two panels of the chart: pain over its bands, and the dose as bars."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform

from rygtraening.domain.pain import HIGHEST, LOWEST
from rygtraening.domain.progress import Line, Series, Slot, Step
from rygtraening.domain.progress_changes import Way, way
from rygtraening.domain.progress_values import Dose, Score
from rygtraening.ui.progress.dose_ticks import GOAL, axis_top
from rygtraening.ui.progress.long_lines import between
from rygtraening.ui.progress.looks import ASIDE, CHANGE_ASIDE, CHANGE_SHAPES, CHANGE_SIZE, LOOKS, score_colour
from rygtraening.ui.progress.strokes import (
    BAND_Z,
    BAR_Z,
    CURSOR_Z,
    FLARE_Z,
    GOAL_Z,
    LINE_Z,
    MARK_Z,
    Area,
    Blocks,
    Curve,
    Frame,
    Marks,
    Rule,
    Stroke,
)
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme

BAND_EDGES = (LOWEST, 2.5, 5.5, HIGHEST)
"""Between whole numbers, so that a mark lies inside its band."""
ROOM = 0.55
"""Over 10 and under 0, so that a mark there is whole."""
SHADED = (Score.WORST, Score.NEXT_MORNING)
"""Three shades over each other would be mud; the third one's ends stand in the box of values."""
CHANGE_LIFT = 0.055
"""How far over its bar the mark of a change stands, as a share of the axis."""


def position(slot: Slot) -> float:
    """Where a slot stands on the time axis: the ordinal of its middle."""
    return (slot.first.toordinal() + slot.last.toordinal()) / 2


class Panel:
    """Strokes over days and values; drawn anew whenever anything changes, painted whenever it is seen."""

    low, high = 0.0, 1.0
    """The ends of the axis of values."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.strokes: list[Stroke] = []
        """Everything drawn."""
        self.found: list[Stroke] = []
        """What shows where the crosshair stands."""

    def unfind(self) -> None:
        """Take the crosshair away."""
        self.found = []

    def lies(self, place: QRectF, first: float, last: float) -> Frame:
        """The frame of the days ``first`` to ``last`` in ``place`` (px)."""
        to_pixels = QTransform()
        to_pixels.translate(place.left(), place.top())
        to_pixels.translate(place.width() / 2, place.height() / 2)
        to_pixels.scale(place.width() / (last - first), -place.height() / (self.high - self.low))
        to_pixels.translate(-(first + last) / 2, -(self.low + self.high) / 2)
        far = place.width() / max(1.0, last - first) >= tokens.CHART_FAR_APART * self._theme.scale
        return Frame(to_pixels, first, last, self.low, self.high, far)

    def paint(self, painter: QPainter, place: QRectF, first: float, last: float) -> None:
        """Everything that lies in ``place``, where the days ``first`` to ``last`` are in sight."""
        frame = self.lies(place, first, last)
        painter.save()
        inside = QPainterPath()
        inside.addRect(place)
        painter.setClipPath(inside)
        for stroke in sorted([*self.strokes, *self.found], key=lambda each: each.z):
            stroke.paint(painter, frame)
        painter.restore()

    def _pen(self, colour: str, width: float, *, dashed: bool = False) -> QPen:
        style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
        pen = QPen(self._theme.colour(colour), width * self._theme.scale, style)
        pen.setCosmetic(True)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap if not dashed else Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return pen

    def _line_at(self, x: float) -> Rule:
        return Rule(CURSOR_Z, x, True, self._pen(self._theme.palette.outline, tokens.CHART_LINE_THIN))

    def _flares(self, series: Series) -> list[Stroke]:
        """The days of each flare-up; among months they would be hairs."""
        if series.step is Step.MONTH or not series.flares:
            return []
        shades = tuple(
            QRectF(first.toordinal() - 0.5, self.low, (last - first).days + 1, self.high - self.low)
            for first, last in series.flares
        )
        return [Blocks(FLARE_Z, shades, self._theme.colour(self._theme.palette.band_flare))]


def _lone_mornings(slots: Sequence[Slot]) -> list[QPointF]:
    """Where the mornings of days without training stand that are not yet there as the morning after the day before:
    who pauses for weeks and tells how the mornings are sees them."""
    known = {slot.first for slot in slots if Score.NEXT_MORNING in slot.scores}
    return [
        QPointF(position(slot) + ASIDE[Score.BEFORE], slot.morning)
        for slot in slots
        if slot.morning is not None and not slot.training_days and slot.first - timedelta(days=1) not in known
    ]


class PainPanel(Panel):
    """Bands, marks, and the lines of the means."""

    low, high = LOWEST - ROOM, HIGHEST + ROOM

    def draw(self, series: Series, ends: tuple[float, float]) -> None:
        """Everything between ``ends`` of the time axis."""
        self.unfind()
        self.strokes = [*self._bands(ends), *self._flares(series)]
        for score in LOOKS:
            if series.has_lines and series.step is not Step.DAY:
                if score in SHADED:
                    self.strokes.append(self._shade(series.lines[score], score))
            else:
                self.strokes += self._marks(series.slots, score, behind=series.has_lines)
            self.strokes += self._lines(series.lines[score], score)

    def find(self, slot: Slot) -> None:
        """Show ``slot`` under the crosshair."""
        x = position(slot)
        self.found = [self._line_at(x)]
        surface = self._pen(self._theme.palette.surface, tokens.CHART_LINE_QUIET)
        for score, look in LOOKS.items():
            spread = slot.scores.get(score)
            aside = ASIDE[score] if slot.first == slot.last else 0.0
            places = [] if spread is None else [QPointF(x + aside, spread.mean)]
            if score is Score.NEXT_MORNING:
                places += _lone_mornings([slot])
            if places:
                size = tokens.CHART_MARK_FOUND * look.size * self._theme.scale
                colour = self._colour(score)
                self.found.append(Marks(CURSOR_Z, tuple(places), look.shape, colour, size, size, surface, score))

    def _colour(self, score: Score) -> QColor:
        return self._theme.colour(score_colour(self._theme.palette, score))

    def _bands(self, ends: tuple[float, float]) -> list[Stroke]:
        palette = self._theme.palette
        edges = [self.low, *BAND_EDGES[1:-1], self.high]
        colours = (palette.band_green, palette.band_yellow, palette.band_red)
        return [
            Blocks(BAND_Z, (QRectF(ends[0], low, ends[1] - ends[0], high - low),), self._theme.colour(colour))
            for (low, high), colour in zip(pairwise(edges), colours, strict=True)
        ]

    def _marks(self, slots: Sequence[Slot], score: Score, *, behind: bool) -> list[Stroke]:
        """Marks are larger where days lie far apart; where they lie close and a line says it too, the quietest ones
        give way."""
        places = [
            QPointF(position(slot) + ASIDE[score], slot.scores[score].mean) for slot in slots if score in slot.scores
        ]
        if score is Score.NEXT_MORNING:
            places += _lone_mornings(slots)
        if not places:
            return []
        colour, look = self._colour(score), LOOKS[score]
        if behind:
            colour.setAlpha(self._theme.lines.mark_alpha)
        px = look.size * self._theme.scale
        small, large = tokens.CHART_MARK_SMALL * px, tokens.CHART_MARK * px
        close = not behind or score is not Score.BEFORE
        return [Marks(MARK_Z, tuple(places), look.shape, colour, small, large, score=score, close=close)]

    def _shade(self, lines: Sequence[Line], score: Score) -> Stroke:
        colour = self._colour(score)
        colour.setAlpha(self._theme.lines.shade_alpha)
        paths: list[QPainterPath] = []
        for line in lines:
            low = [QPointF(point.day.toordinal(), point.low) for point in line]
            high = [QPointF(point.day.toordinal(), point.high) for point in line]
            paths += between(low, high)
        return Area(BAR_Z, tuple(paths), colour)

    def _lines(self, lines: Sequence[Line], score: Score) -> list[Stroke]:
        if not lines:
            return []
        look = LOOKS[score]
        pieces = tuple(tuple(QPointF(point.day.toordinal(), point.mean) for point in line) for line in lines)
        pen = self._pen(score_colour(self._theme.palette, score), look.width, dashed=look.dashed)
        drawn: list[Stroke] = [Curve(LINE_Z, score, pieces, pen)]
        # A line of one point is none: the mean of a lonely week is shown as its mark.
        lonely = tuple(piece[0] for piece in pieces if len(piece) == 1)
        if lonely:
            size = tokens.CHART_MARK * look.size * self._theme.scale
            drawn.append(Marks(LINE_Z, lonely, look.shape, self._colour(score), size, size, score=score))
        return drawn


class DosePanel(Panel):
    """Bars."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._dose = Dose.PERCENT

    def draw(self, series: Series, dose: Dose) -> float:
        """The bars of ``dose``, and a small mark where a dose changed; the top of the axis."""
        self.unfind()
        self._dose = dose
        palette = self._theme.palette
        bars = [slot for slot in series.slots if dose in slot.doses]
        self.high = axis_top(dose, max((slot.doses[dose].mean for slot in bars), default=0.0))
        self.strokes = self._flares(series)
        if dose is Dose.PERCENT:
            pen = self._pen(palette.outline, tokens.CHART_LINE_THIN, dashed=True)
            self.strokes.append(Rule(GOAL_Z, GOAL, False, pen))
        if bars:
            self.strokes.append(Blocks(BAR_Z, self._bars(bars), self._theme.colour(palette.chart_fill)))
        if series.step is Step.DAY:
            self.strokes += self._changes(series, {slot.first: slot.doses[dose].mean for slot in bars})
        return self.high

    def find(self, slot: Slot) -> None:
        """Show ``slot`` under the crosshair."""
        self.found = [self._line_at(position(slot))]
        if self._dose in slot.doses:
            colour = self._theme.colour(self._theme.palette.primary_pressed)
            self.found.append(Blocks(CURSOR_Z, self._bars([slot]), colour))

    def _changes(self, series: Series, heights: Mapping[date, float]) -> list[Stroke]:
        """Which way doses went, over the day's bar."""
        ways = {day: {way(each) for each in changes} - {Way.STAYED} for day, changes in series.changes.items()}
        px = CHANGE_SIZE * self._theme.scale
        small, large = tokens.CHART_MARK_SMALL * px, tokens.CHART_MARK * px
        drawn: list[Stroke] = []
        for each, shape in CHANGE_SHAPES.items():
            places = tuple(
                QPointF(
                    day.toordinal() + (CHANGE_ASIDE[each] if len(ways[day]) > 1 else 0.0),
                    heights.get(day, 0.0) + CHANGE_LIFT * self.high,
                )
                for day in ways
                if each in ways[day]
            )
            if places:
                ink = self._theme.colour(self._theme.palette.ink_2)
                drawn.append(Marks(MARK_Z, places, shape, ink, small, large))
        return drawn

    def _bars(self, slots: Sequence[Slot]) -> tuple[QRectF, ...]:
        bars = []
        for slot in slots:
            wide = tokens.CHART_BAR * ((slot.last - slot.first).days + 1)
            bars.append(QRectF(position(slot) - wide / 2, 0.0, wide, slot.doses[self._dose].mean))
        return tuple(bars)
