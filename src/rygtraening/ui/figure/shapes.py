"""The outlines of the parts of the body, each along its bone: x from joint to joint, +y to the person's back on head
and trunk, to the front of an arm or leg, to the back of a hand or foot.

Made once, in thousandths of the figure's unit (``FINE``): in whole units Qt takes ten times as long to fill a curve.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import hypot

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker

from rygtraening.domain import figure_bones as bones

Spot = tuple[float, float]
FINE = 1000.0
"""How many of the shapes' own units are one of the figure's."""
_ROUND = 0.5523
"""How far the handles of a Bézier curve reach to make a quarter of a circle of it."""
HEM = 0.372
"""Where the trousers end on the shin."""
SLEEVE = 0.158
"""Where the sleeve ends on the upper arm."""
FEATURE_WIDTH = 0.0055
"""Of the lines between fingers and toes (units)."""
_FINELY = 0.1
"""Rounded so finely as if each thousandth of a unit were ten px: no figure is shown as large."""


def curve(path: QPainterPath, spots: Sequence[Spot], *, start: bool = True) -> None:
    """A smooth line through ``spots`` (a Catmull-Rom spline as Bézier curves), begun with a move or from where the path
    is."""
    if start:
        path.moveTo(*spots[0])
    last = len(spots) - 1
    for place in range(last):
        x0, y0 = spots[max(0, place - 1)]
        x1, y1 = spots[place]
        x2, y2 = spots[place + 1]
        x3, y3 = spots[min(last, place + 2)]
        path.cubicTo(x1 + (x2 - x0) / 6, y1 + (y2 - y0) / 6, x2 - (x3 - x1) / 6, y2 - (y3 - y1) / 6, x2, y2)


def loop(units: Sequence[Spot], grow: float = 0.0) -> QPainterPath:
    """A smooth closed outline through spots given in the figure's units; ``grow`` units larger all around."""
    spots = [_fine(*spot) for spot in (_grown(units, grow) if grow else units)]
    path, count = QPainterPath(QPointF(*spots[0])), len(spots)
    for place in range(count):
        x0, y0 = spots[place - 1]
        x1, y1 = spots[place]
        x2, y2 = spots[(place + 1) % count]
        x3, y3 = spots[(place + 2) % count]
        path.cubicTo(x1 + (x2 - x0) / 6, y1 + (y2 - y0) / 6, x2 - (x3 - x1) / 6, y2 - (y3 - y1) / 6, x2, y2)
    path.closeSubpath()
    return path


@cache
def thigh(grow: float = 0.0) -> QPainterPath:
    """Trousers from the hip to the knee."""
    sides = [(0.0, 0.087, 0.093), (0.12, 0.088, 0.091), (0.26, 0.075, 0.074), (0.36, 0.062, 0.062)]
    return _part([*sides, (bones.THIGH, 0.058, 0.058)], 0.086, 0.058, grow)


@cache
def shin() -> QPainterPath:
    """Trousers from the knee to their hem, with the calf."""
    sides = [(0.0, 0.057, 0.057), (0.09, 0.055, 0.067), (0.2, 0.050, 0.061), (0.3, 0.046, 0.049), (HEM, 0.046, 0.046)]
    return _part(sides, 0.058, 0.0)


@cache
def ankle(grow: float = 0.0) -> QPainterPath:
    """What shows under the hem."""
    return _part([(0.3, 0.036, 0.034), (0.38, 0.034, 0.033), (bones.SHIN, 0.034, 0.035)], 0.0, 0.0345, grow)


@cache
def foot(grow: float = 0.0) -> QPainterPath:
    """A bare foot: instep, toes, ball, arch and heel; the sole is at -y."""
    spots = [
        (-0.012, 0.036), (0.028, 0.030), (0.070, 0.010), (0.115, -0.010), (0.148, -0.018), (0.168, -0.029),
        (0.170, -0.042), (0.150, -0.051), (0.112, -0.052), (0.062, -0.044), (0.014, -0.048), (-0.020, -0.053),
        (-0.046, -0.047), (-0.054, -0.028), (-0.044, 0.0), (-0.034, 0.022),
    ]  # fmt: skip
    return loop(spots, grow)


@cache
def toes() -> QPainterPath:
    """The line between the toes and the ball of the foot."""
    return _line([(0.128, -0.016), (0.124, -0.026), (0.128, -0.036)])


@cache
def shoe() -> QPainterPath:
    """For somebody who walks."""
    spots = [
        (-0.030, 0.040), (0.020, 0.040), (0.060, 0.020), (0.115, 0.002), (0.160, -0.012), (0.182, -0.034),
        (0.178, -0.052), (0.120, -0.058), (0.060, -0.056), (0.0, -0.058), (-0.040, -0.058), (-0.062, -0.046),
        (-0.058, -0.010), (-0.046, 0.026),
    ]  # fmt: skip
    return loop(spots)


@cache
def sole() -> QPainterPath:
    """Of the shoe."""
    spots = [(-0.061, -0.044), (0.06, -0.046), (0.181, -0.042), (0.178, -0.058), (0.06, -0.063), (-0.052, -0.063)]
    return loop(spots)


@cache
def upper_arm(grow: float = 0.0) -> QPainterPath:
    """The bare arm down to the elbow."""
    sides = [(0.0, 0.046, 0.046), (0.1, 0.045, 0.046), (0.2, 0.037, 0.039), (bones.UPPER_ARM, 0.035, 0.036)]
    return _part(sides, 0.046, 0.036, grow)


@cache
def sleeve(grow: float = 0.0) -> QPainterPath:
    """A short sleeve that opens a little."""
    return _part([(0.0, 0.058, 0.058), (0.07, 0.057, 0.056), (SLEEVE, 0.054, 0.053)], 0.058, 0.0, grow)


@cache
def forearm(grow: float = 0.0) -> QPainterPath:
    """From the elbow to the wrist."""
    sides = [(0.0, 0.035, 0.035), (0.06, 0.037, 0.040), (0.15, 0.031, 0.033), (bones.FOREARM, 0.024, 0.024)]
    return _part(sides, 0.036, 0.024, grow)


@cache
def hand(grow: float = 0.0) -> QPainterPath:
    """Palm and four fingers side by side, lightly curved; the palm is at -y."""
    spots = [
        (-0.012, 0.024), (0.020, 0.027), (0.052, 0.025), (0.088, 0.016), (0.116, 0.004), (0.128, -0.008),
        (0.122, -0.018), (0.098, -0.016), (0.064, -0.017), (0.030, -0.024), (0.0, -0.025), (-0.018, -0.018),
        (-0.022, 0.004),
    ]  # fmt: skip
    return loop(spots, grow)


@cache
def thumb(grow: float = 0.0) -> QPainterPath:
    """From its root at the palm; turned as far as the hand is open."""
    return _part([(0.0, 0.014, 0.014), (0.03, 0.0135, 0.0125), (0.056, 0.009, 0.009)], 0.014, 0.009, grow)


@cache
def fingers() -> QPainterPath:
    """The line between two fingers."""
    return _line([(0.066, 0.006), (0.090, 0.001), (0.110, -0.006)])


@cache
def neck(grow: float = 0.0) -> QPainterPath:
    """From the shoulders into the head."""
    return _part([(0.0, 0.047, 0.047), (0.09, 0.042, 0.041), (bones.NECK + 0.03, 0.042, 0.038)], 0.047, 0.035, grow)


@cache
def head(grow: float = 0.0) -> QPainterPath:
    """Skull and face in profile, the crown at +x, the face at -y."""
    spots = [
        (0.084, -0.004), (0.074, -0.036), (0.052, -0.058), (0.028, -0.065), (0.010, -0.064), (-0.012, -0.080),
        (-0.022, -0.078), (-0.026, -0.066), (-0.040, -0.067), (-0.052, -0.062), (-0.070, -0.060), (-0.080, -0.046),
        (-0.076, -0.024), (-0.062, 0.004), (-0.050, 0.030), (-0.030, 0.056), (0.004, 0.070), (0.044, 0.062),
        (0.072, 0.034),
    ]  # fmt: skip
    return loop(spots, grow)


@cache
def hair(grow: float = 0.0) -> QPainterPath:
    """Short, from the forehead over the crown to the nape, round the ear."""
    spots = [
        (0.046, -0.063), (0.072, -0.052), (0.092, -0.024), (0.098, 0.010), (0.086, 0.046), (0.056, 0.072),
        (0.016, 0.083), (-0.024, 0.076), (-0.052, 0.054), (-0.062, 0.034), (-0.048, 0.026), (-0.026, 0.026),
        (0.0, 0.022), (0.010, 0.006), (-0.006, -0.006), (-0.010, -0.014), (0.010, -0.020), (0.032, -0.028),
        (0.044, -0.044),
    ]  # fmt: skip
    return loop(spots, grow)


@cache
def head_behind(grow: float = 0.0) -> QPainterPath:
    """The head from behind, as far as it is skin: both ears, and the neck below the hair."""
    half = [(-0.066, 0.030), (-0.046, 0.052), (-0.032, 0.066), (-0.022, 0.079), (0.004, 0.083), (0.016, 0.073)]
    side = [*half, (0.050, 0.062), (0.080, 0.030)]
    return loop([*side, *((x, -y) for x, y in reversed(side))], grow)


@cache
def hair_behind(grow: float = 0.0) -> QPainterPath:
    """From the crown down to the nape, between the ears."""
    side = [(-0.062, 0.018), (-0.056, 0.038), (-0.034, 0.056), (-0.006, 0.067), (0.030, 0.073), (0.066, 0.062),
            (0.090, 0.034)]  # fmt: skip
    return loop([*side, (0.098, 0.0), *((x, -y) for x, y in reversed(side))], grow)


@cache
def ear() -> QPainterPath:
    """Behind the jaw."""
    spots = [(0.010, 0.004), (0.006, 0.018), (-0.010, 0.020), (-0.026, 0.010), (-0.026, 0.002), (-0.010, -0.003)]
    return loop(spots)


@cache
def eye() -> QPainterPath:
    """A calm one."""
    path = QPainterPath()
    path.addEllipse(QPointF(*_fine(0.006, -0.046)), 0.0082 * FINE, 0.0052 * FINE)
    return path


def _fine(x: float, y: float) -> Spot:
    return x * FINE, y * FINE


def _line(units: Sequence[Spot]) -> QPainterPath:
    """As an outline to be filled: to find it is dearer than to fill it, and it is always the same."""
    path = QPainterPath()
    curve(path, [_fine(*spot) for spot in units])
    pen = QPainterPathStroker()
    pen.setWidth(FEATURE_WIDTH * FINE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCurveThreshold(_FINELY)
    outline = pen.createStroke(path)
    outline.setFillRule(Qt.FillRule.WindingFill)
    return outline


def _grown(spots: Sequence[Spot], grow: float) -> list[Spot]:
    """Each spot ``grow`` further out, whichever way round they go."""
    area = sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(spots, [*spots[1:], spots[0]], strict=True))
    grow = -grow if area > 0 else grow
    found = []
    for place, (x, y) in enumerate(spots):
        (x0, y0), (x1, y1) = spots[place - 1], spots[(place + 1) % len(spots)]
        long = hypot(x1 - x0, y1 - y0) or 1.0
        found.append((x - grow * (y1 - y0) / long, y + grow * (x1 - x0) / long))
    return found


def _part(sides: Sequence[tuple[float, float, float]], first: float, last: float, grow: float = 0.0) -> QPainterPath:
    """A limb's outline: at each x its half-widths to +y and -y, and round ends of these radii (0: cut off); ``grow``
    units larger all around."""
    if grow:
        sides = [(x, up + grow, down + grow) for x, up, down in sides]
        (x, up, down), (x0, up0, down0) = sides[-1], sides[0]
        if last:
            last += grow
        else:
            sides[-1] = (x + grow, up, down)
        if first:
            first += grow
        else:
            sides[0] = (x0 - grow, up0, down0)
    path = QPainterPath()
    curve(path, [_fine(x, up) for x, up, _down in sides])
    (x, up, down), (x0, up0, down0) = sides[-1], sides[0]
    _cap(path, _fine(x, up), _fine(x + last, 0.0), _fine(x, -down))
    curve(path, [_fine(x, -down) for x, _up, down in reversed(sides)], start=False)
    _cap(path, _fine(x0, -down0), _fine(x0 - first, 0.0), _fine(x0, up0))
    path.closeSubpath()
    return path


def _cap(path: QPainterPath, start: Spot, top: Spot, end: Spot) -> None:
    """A half circle from ``start`` over ``top`` to ``end``; a straight line where ``top`` lies between them."""
    if top[0] == start[0]:
        path.lineTo(*end)
        return
    ahead = _ROUND * (top[0] - start[0])
    path.cubicTo(start[0] + ahead, start[1], top[0], top[1] + _ROUND * (start[1] - top[1]), *top)
    path.cubicTo(top[0], top[1] + _ROUND * (end[1] - top[1]), end[0] + ahead, end[1], *end)
