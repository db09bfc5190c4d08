"""What the panels of the chart are made of, and how each is painted: rectangles, areas, lines, rules and marks.

Places are days (their ordinals) and values; lengths of marks and pens are in px. Only lines and marks are smoothed:
the edges of bars and shades lie on whole pixels, as they do on paper.
"""

from __future__ import annotations

from math import ceil

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF, QTransform

from rygtraening.domain.progress_values import Score
from rygtraening.ui.progress.long_lines import draw_line
from rygtraening.ui.progress.looks import Shape

CORNERS = {
    Shape.TRIANGLE: ((-0.5, 0.5), (0.0, -0.5), (0.5, 0.5)),
    Shape.TRIANGLE_DOWN: ((-0.5, -0.5), (0.0, 0.5), (0.5, -0.5)),
}
BAND_Z, FLARE_Z, GOAL_Z, BAR_Z, MARK_Z, LINE_Z, CURSOR_Z = range(7)
"""What lies over what."""


class Frame(Struct, frozen=True):
    """Where a panel lies: ``to_pixels`` takes a place to the widget's px; ``first`` to ``last`` and ``low`` to ``high``
    are in sight. ``far``: days lie so far apart that marks have room."""

    to_pixels: QTransform
    first: float
    last: float
    low: float
    high: float
    far: bool


class Blocks(Struct, frozen=True):
    """Filled rectangles."""

    z: int
    rects: tuple[QRectF, ...]
    colour: QColor

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """All of them."""
        painter.setTransform(frame.to_pixels)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.colour)
        painter.drawRects(self.rects)


class Area(Struct, frozen=True):
    """What lies inside some paths."""

    z: int
    paths: tuple[QPainterPath, ...]
    colour: QColor

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """Without an edge."""
        painter.setTransform(frame.to_pixels)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.colour)
        for path in self.paths:
            painter.drawPath(path)


class Curve(Struct, frozen=True):
    """A line that may be lifted."""

    z: int
    score: Score
    pieces: tuple[tuple[QPointF, ...], ...]
    pen: QPen

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """Smoothed."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.resetTransform()
        painter.setPen(self.pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for piece in self.pieces:
            draw_line(painter, list(map(frame.to_pixels.map, piece)))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


class Rule(Struct, frozen=True):
    """A straight line through the whole panel, at a day (``upright``) or at a value."""

    z: int
    place: float
    upright: bool
    pen: QPen

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """From edge to edge."""
        painter.setTransform(frame.to_pixels)
        painter.setPen(self.pen)
        if self.upright:
            painter.drawLine(QPointF(self.place, frame.low), QPointF(self.place, frame.high))
        else:
            painter.drawLine(QPointF(frame.first, self.place), QPointF(frame.last, self.place))


class Marks(Struct, frozen=True):
    """A small shape at each of ``places``: ``size`` px where days lie close to each other, ``far_size`` where they do
    not. ``close`` is whether they are seen at all where days lie close."""

    z: int
    places: tuple[QPointF, ...]
    shape: Shape
    colour: QColor
    size: float
    far_size: float
    edge: QPen | None = None
    score: Score | None = None
    close: bool = True

    def paint(self, painter: QPainter, frame: Frame) -> None:
        """Each the same small picture, on whole pixels."""
        if not (frame.far or self.close):
            return
        dots = painter.device().devicePixelRatioF()
        mark = self._drawn(self.far_size if frame.far else self.size, dots)
        whole, half = QRectF(mark.rect()), mark.width() / dots / 2
        painter.resetTransform()
        for place in self.places:
            at = frame.to_pixels.map(place)
            painter.drawPixmap(QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half), mark, whole)

    def _drawn(self, size: float, dots: float) -> QPixmap:
        """The mark by itself; ``dots`` of a pixmap for a px."""
        edge = QPen(Qt.PenStyle.NoPen) if self.edge is None else self.edge
        side = ceil(dots * (size + max(ceil(edge.widthF()), 1)))
        mark = QPixmap(side, side)
        mark.setDevicePixelRatio(dots)
        mark.fill(Qt.GlobalColor.transparent)
        painter = QPainter(mark)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(side / dots / 2, side / dots / 2)
        painter.scale(size, size)
        painter.setPen(edge)
        painter.setBrush(self.colour)
        unit = QRectF(-0.5, -0.5, 1, 1)
        if self.shape is Shape.CIRCLE:
            painter.drawEllipse(unit)
        elif self.shape is Shape.SQUARE:
            painter.drawRect(unit)
        else:
            painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in CORNERS[self.shape]]))
        painter.end()
        return mark


Stroke = Blocks | Area | Curve | Rule | Marks
