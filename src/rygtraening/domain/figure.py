"""The figure of one exercise: which pose it is in at every moment, on either side, and the room it needs.

The one decision about sides is made here. A file draws one side; the other is its **mirror image**, so that the limb
that moves is always as plain to see as the file made it, and the person on the mat turns around. On all fours with
the head to the right the near limbs are the right ones, on the back with the head to the right the left ones; a mirror
turns that too, so which side a picture shows can always be read from the pose itself (``near_side``).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, reduce
from math import dist

from msgspec import Struct

from rygtraening.domain.exercise import DoseKind, Exercise, Phase, Pose, Side, Sides, Thing, ThingKind
from rygtraening.domain.figure_arrow import arrow
from rygtraening.domain.figure_joints import Joints, Point, circles, facing, joints
from rygtraening.domain.figure_pose import around, between, mirrored

_SAMPLES = 16
"""Moments of each way between two poses that the bounds are measured at."""
_MARGIN = 0.012
"""What may lie outside between two of them."""
_MOVES = 0.04
"""A hand or foot that moves less than this between two poses stays where it is."""
_ABOUT = 0.9
"""A pose at least so much as far from the start position as another is about as far."""
UPRIGHT = 0.6
"""Somebody whose hip is higher than this stands or walks, and needs no mat; nor does who sits on a chair."""
CHAIR_SEAT, CHAIR_BACK, CHAIR_HIGH, SEAT_HIGH = 0.46, 0.05, 0.95, 0.4
"""How deep a chair's seat is, how thick its back, how high chair and seat are (units)."""
WALL_THICK = 0.12
TABLE_WIDE, TABLE_HIGH = 0.5, 0.7
"""So much of a table is shown."""


class Box(Struct, frozen=True):
    """The room of a figure, in its units."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From bottom to top."""
        return self.top - self.bottom

    def joined(self, other: Box) -> Box:
        """The least box around both."""
        return Box(
            min(self.left, other.left),
            min(self.bottom, other.bottom),
            max(self.right, other.right),
            max(self.top, other.top),
        )


def box_of(pose: Pose) -> Box:
    """The room one pose needs, down to the floor."""
    rounds = circles(joints(pose))
    room = Box(
        min(x - radius for (x, _y), radius in rounds),
        min(0.0, *(y - radius for (_x, y), radius in rounds)),
        max(x + radius for (x, _y), radius in rounds),
        max(y + radius for (_x, y), radius in rounds),
    )
    return reduce(Box.joined, map(box_of_thing, pose.things), room)


def box_of_thing(thing: Thing) -> Box:
    """The room of a chair, a wall or a table; a wall is as high as the picture, so it asks for little."""
    across, high = {
        ThingKind.CHAIR: ((-CHAIR_BACK, CHAIR_SEAT), CHAIR_HIGH),
        ThingKind.WALL: ((-WALL_THICK, 0.0), 0.0),
        ThingKind.TABLE: ((-TABLE_WIDE, 0.0), TABLE_HIGH),
    }[thing.kind]
    ends = sorted(thing.at + each * thing.facing for each in across)
    return Box(ends[0], 0.0, ends[1], high)


def is_upright(pose: Pose) -> bool:
    """Whether somebody stands, walks or sits on a chair, and so needs no mat."""
    sits = any(thing.kind is ThingKind.CHAIR for thing in pose.things) and pose.hip[1] > SEAT_HIGH
    return pose.hip[1] > UPRIGHT or sits


def opposite(side: Side) -> Side:
    """Left for right."""
    return Side.LEFT if side is Side.RIGHT else Side.RIGHT


def near_side(pose: Pose) -> Side:
    """Which side of the person is the nearer one: the side ``arm`` and ``leg`` belong to."""
    return Side.RIGHT if facing(pose) == 1 else Side.LEFT


def limb_side(pose: Pose, limb: str) -> Side:
    """Which side of the person ``limb`` (``arm``, ``arm_far``, ``leg`` or ``leg_far``) belongs to."""
    return opposite(near_side(pose)) if limb.endswith("_far") else near_side(pose)


def can_be_drawn(exercise: Exercise) -> bool:
    """Whether the exercise has every pose that it names."""
    names = [exercise.start_pose]
    for tier in range(len(exercise.dose.tiers)):
        names.append(exercise.start_pose_at(tier))
        names += [phase.pose for phase in exercise.phases_at(tier)]
    names += exercise.cycle.poses if exercise.cycle is not None else ()
    return all(name in exercise.poses for name in names)


def phases_of(exercise: Exercise, tier: int) -> tuple[Phase, ...]:
    """The phases of a repetition that take any time at ``tier``: without a hold there is no phase of holding."""
    held = exercise.dose.kind is not DoseKind.REPETITIONS or exercise.dose.tiers[tier].hold > 0
    return tuple(phase for phase in exercise.phases_at(tier) if held or not phase.is_hold)


def authored_side(exercise: Exercise) -> Side | None:
    """The side that the file's poses draw, ``None`` for an exercise without sides: read from which limb moves.

    For a diagonal exercise that is the side of the arm, and where only a leg moves, the other side than the leg's.
    """
    if exercise.sides is Sides.NONE:
        return None
    start = exercise.poses[exercise.start_pose]
    moved: dict[str, float] = {}
    for phase in exercise.phases:
        end = exercise.poses[phase.pose]
        for name in ("arm", "arm_far", "leg", "leg_far"):
            way = dist(getattr(start, name).at, getattr(end, name).at)
            moved[name] = max(way, moved.get(name, 0.0))
    limb = "arm" if exercise.sides is Sides.DIAGONAL else "leg"
    if max(moved[limb], moved[f"{limb}_far"]) < _MOVES:
        other = "leg" if limb == "arm" else "arm"
        far = moved[f"{other}_far"] > moved[other]
        side = limb_side(start, f"{other}_far" if far else other)
        return opposite(side) if exercise.sides is Sides.DIAGONAL else side
    return limb_side(start, f"{limb}_far" if moved[f"{limb}_far"] > moved[limb] else limb)


class Figure:
    """An exercise as a moving figure. A ``KeyError`` where a pose is missing: ask ``can_be_drawn`` first."""

    def __init__(self, exercise: Exercise) -> None:
        self.exercise = exercise
        self._authored = authored_side(exercise)
        self.upright = is_upright(exercise.poses[exercise.start_pose])
        """Whether the person stands, walks or sits on a chair."""

    @cached_property
    def box(self) -> Box:
        """The room of every pose and every way between two, on both sides: a mirror image needs the same. Measured when
        it is first asked for: a still picture in one pose needs none of it."""
        return _bounds(self.exercise)

    @property
    def axis(self) -> float:
        """Where the mirror stands."""
        return (self.box.left + self.box.right) / 2

    def pose(self, name: str, side: Side | None = None) -> Pose:
        """The pose ``name`` on ``side`` (``None``: as the file draws it)."""
        drawn = self.exercise.poses[name]
        if side is None or self._authored is None or side is self._authored:
            return drawn
        return mirrored(drawn, self.axis)

    def between(self, start: str, end: str, fraction: float, side: Side | None = None) -> Pose:
        """``fraction`` (0-1) of the way from the pose ``start`` to the pose ``end``."""
        return between(self.pose(start, side), self.pose(end, side), fraction)

    def during(self, way: tuple[str, str], seconds: float, fraction: float, side: Side | None = None) -> Pose:
        """``fraction`` (0-1) into a phase of so many seconds: on the ``way`` between the poses with these names, or
        where they are the same, so many times round the cycle, if there is one."""
        turns = self.turns(way, seconds)
        if not turns or self.exercise.cycle is None or not 0 < fraction < 1:
            return self.between(*way, fraction, side)
        return around([self.pose(name, side) for name in self.exercise.cycle.poses], fraction * turns)

    def turns(self, way: tuple[str, str], seconds: float) -> int:
        """How often the cycle is gone round meanwhile: whole times, so that it too ends in its pose; mostly 0."""
        cycle = self.exercise.cycle
        if cycle is None or seconds <= 0 or way != (cycle.poses[0], cycle.poses[0]):
            return 0
        return max(1, round(seconds / cycle.seconds))

    def moment(self, tier: int, side: Side | None, phase: int, fraction: float, *, from_start: bool = False) -> Pose:
        """The pose ``fraction`` (0-1) into the phase with that number of a repetition at ``tier``.

        A repetition begins where the one before it ended, the first of all in the start position (``from_start``).
        """
        return self.during(self._way(tier, phase, from_start), self._seconds(tier, phase), fraction, side)

    def rounds(self, tier: int, phase: int) -> int:
        """How often the phase with that number goes round the cycle; 0 where it goes from one pose to another."""
        return self.turns(self._way(tier, phase, from_start=False), self._seconds(tier, phase))

    def _way(self, tier: int, phase: int, from_start: bool) -> tuple[str, str]:
        phases = phases_of(self.exercise, tier)
        before = self.exercise.start_pose_at(tier) if from_start and phase == 0 else phases[phase - 1].pose
        return before, phases[phase].pose

    def _seconds(self, tier: int, phase: int) -> float:
        return phases_of(self.exercise, tier)[phase].seconds

    def telling(self, names: Sequence[str], side: Side | None = None, *, tier: int) -> Pose:
        """Of the poses with these names the one that shows best what is done at ``tier``: the one farthest from the
        start position, of two about as far the later."""
        best, farthest = self.exercise.start_pose_at(tier), 0.0
        start = joints(self.exercise.poses[best])
        for name in names:
            far = apart(start, joints(self.exercise.poses[name]))
            if far > farthest * _ABOUT:
                best, farthest = name, max(far, farthest)
        return self.pose(best, side)

    def way(self, tier: int, side: Side | None, phase: int) -> tuple[Point, ...]:
        """An arrow beside what moves most in a phase; empty where nothing moves."""
        bodies = [joints(self.moment(tier, side, phase, place / _SAMPLES)) for place in range(_SAMPLES + 1)]
        return arrow(bodies, (self.axis, (self.box.bottom + self.box.top) / 2), self.box.top)


def apart(one: Joints, other: Joints) -> float:
    """How far the named joints of two postures are from each other, together (units)."""
    return sum(dist(point, other.named[name]) for name, point in one.named.items())


def _bounds(exercise: Exercise) -> Box:
    """Over every pose, and every way from one to the next at any tier."""
    ways = {(exercise.start_pose, exercise.start_pose)}
    for tier in range(len(exercise.dose.tiers)):
        start, names = exercise.start_pose_at(tier), [phase.pose for phase in phases_of(exercise, tier)]
        ways |= set(zip([start, *names], [*names, names[0]], strict=True))
        ways |= {(start, start), (start, names[0])}
        ways.add((names[-1], names[0]))
    room: Box | None = None
    if exercise.cycle is not None:
        steps = [exercise.poses[name] for name in exercise.cycle.poses]
        places = len(steps) * _SAMPLES
        room = reduce(Box.joined, (box_of(around(steps, place / places)) for place in range(places)))
    for start, end in ways:
        for place in range(_SAMPLES + 1):
            own = box_of(between(exercise.poses[start], exercise.poses[end], place / _SAMPLES))
            room = own if room is None else room.joined(own)
            if start == end:
                break
    assert room is not None
    bottom = room.bottom - _MARGIN if room.bottom < 0 else 0.0
    return Box(room.left - _MARGIN, bottom, room.right + _MARGIN, room.top + _MARGIN)
