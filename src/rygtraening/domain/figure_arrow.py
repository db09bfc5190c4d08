"""The arrow that shows which way a movement goes: beside whatever moves most, and clear of it."""

from __future__ import annotations

from collections.abc import Sequence
from math import dist

from rygtraening.domain.figure_bones import TRUNK_RADIUS
from rygtraening.domain.figure_joints import Joints, Point

_STILL = 0.012
"""What moves less than this needs no arrow (units, as all here)."""
_SHORTEST = 0.14
_AIR = 0.05
"""Between the trunk and an arrow over it."""
_BESIDE = 0.13
"""Between a joint and the arrow beside it."""
_LEADS = 0.75
"""Where the hip goes this much as far as any part of the back, it is the hip that goes somewhere."""
_PELVIS = 2
"""The point of the spine over which an arrow of the hip stands: clear of a bent thigh."""
_CHEST = 12
"""The point of the spine behind which an arrow of somebody who leans stands."""
_ACROSS = 2
"""Who leans goes this much more across than up or down."""
_POINTS = 16
"""Of a straight arrow, and one more."""


def arrow(bodies: Sequence[Joints], middle: Point, top: float) -> tuple[Point, ...]:
    """Beside what moves most in ``bodies``, moments of a phase at even distances: over the hip where that goes
    somewhere, over the middle of the back where the back bends or rises, else outside of the elbow, knee, hand or foot.
    Empty where nothing moves. ``middle`` and ``top`` are of the whole picture."""
    first, last = bodies[0], bodies[-1]
    moved = {
        name: dist(point, last.named[name])
        for name, point in first.named.items()
        if name.endswith((".wrist", ".middle"))
    }
    limb = max(moved, key=lambda name: moved[name])
    hip = dist(first.spine[0], last.spine[0])
    back = max(hip, dist(_waist(first), _waist(last)), dist(first.spine[-1], last.spine[-1]))
    if max(back, moved[limb] / 2) < _STILL:
        return ()
    if back < moved[limb] / 2:
        return _outside([body.named[limb] for body in bodies[len(bodies) // 5 :]], middle)
    if hip >= back * _LEADS:
        return _over_the_hip(first.spine[_PELVIS], last.spine[_PELVIS])
    if _leans(first, last):
        return _behind_the_chest(first, last)
    return _beside_back([_waist(body) for body in bodies], top)


def _waist(body: Joints) -> Point:
    return body.spine[len(body.spine) // 2]


def _leans(first: Joints, last: Joints) -> bool:
    """Whether somebody who is upright all the time goes forward or back with the chest, and hardly up or down."""
    (x0, y0), (x1, y1) = (body.spine[_CHEST] for body in (first, last))
    trunks = [(body.spine[0], body.spine[-1]) for body in (first, last)]
    upright = all(shoulder[1] - hip[1] > abs(shoulder[0] - hip[0]) for hip, shoulder in trunks)
    leads = dist((x0, y0), (x1, y1)) > dist(_waist(first), _waist(last))
    return upright and leads and abs(x1 - x0) > _ACROSS * abs(y1 - y0)


def _behind_the_chest(first: Joints, last: Joints) -> tuple[Point, ...]:
    """A short one behind the chest where it is farthest back, towards it on the way forward and else away from it."""
    (x0, y0), (x1, y1) = (body.spine[_CHEST] for body in (first, last))
    share = _SHORTEST / dist((x0, y0), (x1, y1))
    along = (x1 - x0) * share, (y1 - y0) * share
    clear = -first.facing * (TRUNK_RADIUS + _AIR)
    if along[0] * first.facing > 0:
        return _straight((x0 + clear - along[0], y0 - along[1]), (x0 + clear, y0))
    return _straight((x1 + clear, y1), (x1 + clear + along[0], y1 + along[1]))


def _over_the_hip(start: Point, end: Point) -> tuple[Point, ...]:
    """A short one over the hip as it arrives, away from it on the way up and else towards it."""
    share = _SHORTEST / dist(start, end)
    along = (end[0] - start[0]) * share, (end[1] - start[1]) * share
    over = end[0], end[1] + TRUNK_RADIUS + _AIR
    if along[1] > 0:
        return _straight(over, (over[0] + along[0], over[1] + along[1]))
    return _straight((over[0] - along[0], over[1] - along[1]), over)


def _beside_back(way: Sequence[Point], top: float) -> tuple[Point, ...]:
    """As far and the same way, never too short to be seen: over the trunk wherever it is, or where there is no room for
    that, under it."""
    (x, start), (_x, end) = way[0], way[-1]
    long = max(abs(end - start), _SHORTEST)
    low = max(y for _x, y in way) + TRUNK_RADIUS + _AIR
    if low + long > top:
        low = max(0.0, min(y for _x, y in way) - TRUNK_RADIUS - _AIR - long)
    return _straight((x, low), (x, low + long)) if end > start else _straight((x, low + long), (x, low))


def _straight(start: Point, end: Point) -> tuple[Point, ...]:
    (x0, y0), (x1, y1) = start, end
    return tuple((x0 + (x1 - x0) * at / _POINTS, y0 + (y1 - y0) * at / _POINTS) for at in range(_POINTS + 1))


def _outside(way: Sequence[Point], middle: Point) -> tuple[Point, ...]:
    """The way itself, moved aside from the middle of the picture."""
    (x0, y0), (x1, y1) = way[0], way[-1]
    long = dist(way[0], way[-1])
    dx, dy = (x1 - x0) / long, (y1 - y0) / long
    middle_x, middle_y = way[len(way) // 2]
    away = middle[0] - middle_x, middle[1] - middle_y
    side = -1.0 if away[1] * dx - away[0] * dy > 0 else 1.0
    return tuple((x - dy * side * _BESIDE, y + dx * side * _BESIDE) for x, y in way)
