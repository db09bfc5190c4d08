"""Between two poses, and on the other side: what is done with the numbers of a pose before it becomes joints."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from rygtraening.domain.exercise import Limb, Pose


def ease(fraction: float) -> float:
    """The way a body moves: slowly away, slowly home. 0-1 to 0-1, at rest at both ends (also in its acceleration, so
    that a limb that stretches out comes to rest as softly as one that swings)."""
    part = min(1.0, max(0.0, fraction))
    return part * part * part * (part * (part * 6 - 15) + 10)


def between(start: Pose, end: Pose, fraction: float) -> Pose:
    """The pose ``fraction`` (0-1) of the way from ``start`` to ``end`` in time; exactly these at 0 and 1.

    On the way, what is in front in either is in front, so that nothing changes its place as the movement begins.
    """
    if fraction <= 0 or start == end:
        return start
    if fraction >= 1:
        return end
    part = ease(fraction)
    front = end.front if len(end.front) >= len(start.front) else start.front
    return Pose(
        hip=_point(start.hip, end.hip, part),
        spine=_mix(start.spine, end.spine, part),
        bend=_mix(start.bend, end.bend, part),
        neck=_mix(start.neck, end.neck, part),
        head=_mix(start.head, end.head, part),
        arm=_limb(start.arm, end.arm, part),
        arm_far=_limb(start.arm_far, end.arm_far, part),
        leg=_limb(start.leg, end.leg, part),
        leg_far=_limb(start.leg_far, end.leg_far, part),
        front=front,
        things=start.things,
        from_behind=start.from_behind,
    )


def around(poses: Sequence[Pose], turns: float) -> Pose:
    """Where one is after ``turns`` times round ``poses``, which lie at even distances in time: exactly at one of them
    as it is passed, and between them on a smooth line, the same speed before and after each."""
    place = (turns % 1.0) * len(poses)
    here, part = int(place), place - int(place)
    before, start, end, after = (poses[(here + step) % len(poses)] for step in (-1, 0, 1, 2))
    if part == 0:
        return start

    def mix(first: float, second: float, third: float, fourth: float) -> float:
        return _smooth(first, second, third, fourth, part)

    def point(*points: tuple[float, float]) -> tuple[float, float]:
        return mix(*(x for x, _y in points)), mix(*(y for _x, y in points))

    def limb(*limbs: Limb) -> Limb:
        at, direction = point(*(each.at for each in limbs)), mix(*(each.direction for each in limbs))
        return Limb(at, limbs[1].bend, direction, mix(*(each.turn for each in limbs)))

    four = (before, start, end, after)
    return Pose(
        hip=point(*(pose.hip for pose in four)),
        spine=mix(*(pose.spine for pose in four)),
        bend=mix(*(pose.bend for pose in four)),
        neck=mix(*(pose.neck for pose in four)),
        head=mix(*(pose.head for pose in four)),
        arm=limb(*(pose.arm for pose in four)),
        arm_far=limb(*(pose.arm_far for pose in four)),
        leg=limb(*(pose.leg for pose in four)),
        leg_far=limb(*(pose.leg_far for pose in four)),
        front=start.front,
        things=start.things,
        from_behind=start.from_behind,
    )


def mirrored(pose: Pose, axis: float) -> Pose:
    """``pose`` as in a mirror that stands at x = ``axis``: what was done with the right is done with the left."""
    return replace(
        pose,
        hip=(2 * axis - pose.hip[0], pose.hip[1]),
        spine=180.0 - pose.spine,
        bend=-pose.bend,
        neck=-pose.neck,
        head=-pose.head,
        arm=_mirrored_limb(pose.arm, axis),
        arm_far=_mirrored_limb(pose.arm_far, axis),
        leg=_mirrored_limb(pose.leg, axis),
        leg_far=_mirrored_limb(pose.leg_far, axis),
        things=tuple(replace(thing, at=2 * axis - thing.at, facing=-thing.facing) for thing in pose.things),
    )


def _limb(start: Limb, end: Limb, part: float) -> Limb:
    """An elbow or knee that bends the other way in the other pose does so half-way."""
    bend = start.bend if part < 0.5 else end.bend
    direction = _mix(start.direction, end.direction, part)
    return Limb(_point(start.at, end.at, part), bend, direction, _mix(start.turn, end.turn, part))


def _mirrored_limb(limb: Limb, axis: float) -> Limb:
    return Limb((2 * axis - limb.at[0], limb.at[1]), -limb.bend, 180.0 - limb.direction, limb.turn)


def _point(start: tuple[float, float], end: tuple[float, float], part: float) -> tuple[float, float]:
    return _mix(start[0], end[0], part), _mix(start[1], end[1], part)


def _mix(start: float, end: float, part: float) -> float:
    return start + (end - start) * part


def _smooth(before: float, start: float, end: float, after: float, part: float) -> float:
    """Between ``start`` and ``end`` on a Catmull-Rom spline through all four."""
    away, home = (end - before) / 2, (after - start) / 2
    way = end - start
    return start + part * (away + part * (3 * way - 2 * away - home + part * (away + home - 2 * way)))
