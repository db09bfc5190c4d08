"""The parts of the figure in a picture: where each is, and which have moved since they were painted. In most exercises
some parts rest, and all rest for a moment where a movement turns; what rests need not be painted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import IntEnum, auto
from math import cos, radians, sin

from msgspec import Struct

from rygtraening.domain.figure import Box
from rygtraening.domain.figure_joints import Joints, LimbJoints, Point

_THICK = 0.12
"""Nothing of a part is farther from its points (units)."""
_SHADE_FROM, _SHADE_WIDE, _SHADE_UNDER = 0.28, 0.06, 0.03
"""A part with a point lower than this (units) leaves a shade, which is so much wider than the part, and lies so far
under the floor."""
_CROWN = 0.1
"""From the middle of the head to its crown (units)."""
_EACH = 4
"""Of the back's points every fourth is enough."""


class Part(IntEnum):
    """What moves as one, from the far side to the near one; whole numbers, for they are looked up in every frame."""

    LEG_FAR = auto()
    ARM_FAR = auto()
    HEAD = auto()
    LEG = auto()
    TRUNK = auto()
    ARM = auto()


ALL = frozenset(Part)


class Place(Struct, frozen=True):
    """Where a part is: its points, and the room it needs with its shade."""

    points: tuple[Point, ...]
    box: Box

    def is_away(self, other: Place, least: float) -> bool:
        """Whether a point is at least ``least`` units from where it is at another moment, along an axis."""
        for (x, y), (x1, y1) in zip(self.points, other.points, strict=True):
            if abs(x - x1) >= least or abs(y - y1) >= least:
                return True
        return False


Places = Mapping[Part, Place]


def places(body: Joints) -> dict[Part, Place]:
    """Of all parts."""
    turn = radians(body.crown)
    crown = body.head[0] + _CROWN * cos(turn), body.head[1] + _CROWN * sin(turn)
    return {
        Part.LEG_FAR: _limb(body.leg_far),
        Part.ARM_FAR: _limb(body.arm_far),
        Part.HEAD: _place((body.spine[-1], body.nape, body.head, crown)),
        Part.LEG: _limb(body.leg),
        Part.TRUNK: _place(body.spine[::_EACH]),
        Part.ARM: _limb(body.arm),
    }


def moved(before: Places, now: Places, least: float) -> frozenset[Part]:
    """The parts that are at least ``least`` units from where they were."""
    return frozenset(part for part, place in now.items() if place.is_away(before[part], least))


def room(parts: Iterable[Part], *moments: Places) -> Box:
    """What ``parts``, at least one, need at all ``moments``."""
    boxes = [moment[part].box for part in parts for moment in moments]
    return Box(
        min([box.left for box in boxes]),
        min([box.bottom for box in boxes]),
        max([box.right for box in boxes]),
        max([box.top for box in boxes]),
    )


def within(now: Places, box: Box) -> frozenset[Part]:
    """The parts of which something may be in ``box``."""
    return frozenset(part for part, place in now.items() if _meet(place.box, box))


def _limb(limb: LimbJoints) -> Place:
    return _place((limb.root, limb.middle, limb.wrist, limb.tip))


def _place(points: tuple[Point, ...]) -> Place:
    across, up = zip(*points, strict=True)
    left, right, bottom, top = min(across) - _THICK, max(across) + _THICK, min(up), max(up) + _THICK
    if bottom < _SHADE_FROM:
        return Place(points, Box(left - _SHADE_WIDE, min(bottom - _THICK, -_SHADE_UNDER), right + _SHADE_WIDE, top))
    return Place(points, Box(left, bottom - _THICK, right, top))


def _meet(one: Box, other: Box) -> bool:
    return one.left <= other.right and other.left <= one.right and one.bottom <= other.top and other.bottom <= one.top
