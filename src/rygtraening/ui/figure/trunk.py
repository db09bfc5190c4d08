"""The trunk, the one part that bends: seat and shirt along the arc of the back, slimmer at the waist. Its outlines are
where the body is, in thousandths of a unit (``shapes.FINE``) as the other shapes are."""

from __future__ import annotations

from math import cos, radians, sin

from PySide6.QtGui import QPainterPath

from rygtraening.domain.figure_joints import Joints, Point
from rygtraening.ui.figure.shapes import FINE, curve

_BACK = (0.100, 0.105, 0.101, 0.090, 0.083, 0.087, 0.094, 0.098, 0.088)
_BELLY = (0.088, 0.091, 0.090, 0.084, 0.081, 0.087, 0.096, 0.097, 0.086)
"""Half-widths from hip to shoulder, at every second point of the spine."""
_HEM, _WAIST = 2, 4
"""The shirt begins here; the seat goes on under it."""
_LOOSE = 0.004
"""The shirt lies this much outside the body."""
_SHOULDER, _SEAT = (60, 20, -20, -60), (240, 210, 180, 150, 120)
"""Angles of the round ends, from the back over the end to the belly, and back."""


def seat(body: Joints) -> QPainterPath:
    """Trousers around the hip, up to under the shirt."""
    back, belly = _sides(body, 0, _WAIST, -_LOOSE)
    hip, first = body.spine[0], body.bearings[0]
    cap = [_at(hip, first + angle * body.facing, 0.094) for angle in _SEAT]
    path = QPainterPath()
    curve(path, [*reversed(belly), *cap, *back])
    path.closeSubpath()
    return path


def shirt(body: Joints) -> QPainterPath:
    """From its hem to the shoulders."""
    back, belly = _sides(body, _HEM, len(_BACK) - 1, _LOOSE)
    cap = [_at(body.spine[-1], body.bearings[-1] + angle * body.facing, 0.086) for angle in _SHOULDER]
    path = QPainterPath()
    curve(path, [*back, *cap, *reversed(belly)])
    hem, bearing = body.spine[2 * _HEM], body.bearings[2 * _HEM]
    low = _at(hem, bearing + 180, 0.014)
    path.quadTo(*low, *back[0])
    path.closeSubpath()
    return path


def _sides(body: Joints, first: int, last: int, more: float) -> tuple[list[Point], list[Point]]:
    """The line of the back and that of the belly, from the hip's end."""
    back, belly = [], []
    for place in range(first, last + 1):
        (x, y), angle = body.spine[2 * place], radians(body.bearings[2 * place])
        out_x, out_y = -sin(angle) * body.facing, cos(angle) * body.facing
        up, down = _BACK[place] + more, _BELLY[place] + more
        back.append(((x + up * out_x) * FINE, (y + up * out_y) * FINE))
        belly.append(((x - down * out_x) * FINE, (y - down * out_y) * FINE))
    return back, belly


def _at(point: Point, angle: float, length: float) -> Point:
    return (point[0] + length * cos(radians(angle))) * FINE, (point[1] + length * sin(radians(angle))) * FINE
