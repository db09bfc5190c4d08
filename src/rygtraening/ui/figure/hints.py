"""What only the instruction shows: a soft glow where it does good, and an arrow along the movement."""

from __future__ import annotations

from collections.abc import Sequence
from math import atan2, cos, radians, sin

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF, QRadialGradient, QTransform

from rygtraening.domain.exercise import Glow
from rygtraening.domain.figure_joints import Joints, Point
from rygtraening.ui.figure import shapes
from rygtraening.ui.figure.looks import Colours

_PLACES = {Glow.LOW_BACK: 5, Glow.HIPS: 0, Glow.SHOULDERS: 15}
"""The point of the spine, of 17 from the hip, where each is."""
_BEHIND = {Glow.LOW_BACK: 0.05, Glow.HIPS: 0.0, Glow.SHOULDERS: 0.0}
"""So far behind that point the light is, where the back shows what it is good for (units)."""
_GLOW = 0.12
"""Radius of the light (units)."""
_LINE, _HEAD = 0.018, 0.046
"""Width of the arrow's line and length of its head (units)."""


def paint_glow(painter: QPainter, view: QTransform, colours: Colours, body: Joints, place: Glow) -> None:
    """Warm light at ``place``, which is somewhere."""
    at, behind = _PLACES[place], _BEHIND[place] * body.facing
    (x, y), bearing = body.spine[at], radians(body.bearings[at])
    x, y = x - behind * sin(bearing), y + behind * cos(bearing)
    middle, radius = view.map(QPointF(x, y)), _GLOW * abs(view.m11())
    light, gone = QColor(colours.glow), QColor(colours.glow)
    gone.setAlpha(0)
    gradient = QRadialGradient(middle, radius)
    gradient.setColorAt(0.0, light)
    gradient.setColorAt(1.0, gone)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(gradient))
    painter.drawEllipse(middle, radius, radius)


def paint_arrow(painter: QPainter, view: QTransform, colours: Colours, way: Sequence[Point]) -> None:
    """Along ``way``."""
    path = QPainterPath()
    curve = [view.map(QPointF(*spot)) for spot in way]
    shapes.curve(path, [(spot.x(), spot.y()) for spot in curve])
    scale = abs(view.m11())
    pen = QPen(QBrush(colours.arrow), _LINE * scale, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    end, before = curve[-1], curve[-3]
    angle = atan2(end.y() - before.y(), end.x() - before.x())
    size = _HEAD * scale
    wings = [
        QPointF(end.x() + size * cos(angle + turn) * part, end.y() + size * sin(angle + turn) * part)
        for turn, part in ((0.0, 1.0), (radians(115), 0.95), (radians(-115), 0.95))
    ]
    painter.setPen(QPen(QBrush(colours.arrow), _LINE * scale * 0.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(colours.arrow)
    painter.drawPolygon(QPolygonF(wings))
