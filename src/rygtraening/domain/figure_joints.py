"""Where the joints of a pose are: two-bone inverse kinematics for arms and legs, an arc of constant length for the
back. Plain numbers; x to the right, y up, lengths in units of about 1 m, angles in degrees."""

from __future__ import annotations

from math import atan2, cos, degrees, dist, hypot, radians, sin, sqrt

from msgspec import Struct

from rygtraening.domain import figure_bones as bones
from rygtraening.domain.exercise import Limb, Pose

Point = tuple[float, float]
_NOTHING = 1e-9
"""Two points nearer each other than this have no direction."""
_FROM_ABOVE = 0.07
"""The picture is seen a little from above: so much lower (units) stands what is one unit nearer to the viewer."""


class LimbJoints(Struct, frozen=True):
    """An arm or a leg: shoulder or hip, elbow or knee, wrist or ankle, and the end of the palm or of the foot.
    ``upper``, ``lower`` and ``end`` are the directions of its three bones; ``seen`` is how much of the first two is to
    be seen, 1 unless the limb is turned out of the picture."""

    root: Point
    middle: Point
    wrist: Point
    tip: Point
    upper: float
    lower: float
    end: float
    seen: tuple[float, float] = (1.0, 1.0)


class Joints(Struct, frozen=True):
    """A pose as points. ``spine`` goes from hip to shoulder, with the direction of the back at each of its points in
    ``bearings``. ``facing`` is 1 where the belly is to the right of somebody who goes from hip to head, else -1."""

    spine: tuple[Point, ...]
    bearings: tuple[float, ...]
    nape: Point
    neck: float
    head: Point
    crown: float
    arm: LimbJoints
    arm_far: LimbJoints
    leg: LimbJoints
    leg_far: LimbJoints
    facing: int
    front: tuple[str, ...]
    from_behind: bool = False

    @property
    def limbs(self) -> dict[str, LimbJoints]:
        """The four limbs by the names they have in an exercise file."""
        return {"arm": self.arm, "arm_far": self.arm_far, "leg": self.leg, "leg_far": self.leg_far}

    @property
    def named(self) -> dict[str, Point]:
        """Every joint by a name: what the body is made of, for whoever measures it."""
        points = {"hip": self.spine[0], "waist": self.spine[len(self.spine) // 2], "shoulder": self.spine[-1]}
        points |= {"nape": self.nape, "head": self.head}
        for name, limb in self.limbs.items():
            points |= {f"{name}.middle": limb.middle, f"{name}.wrist": limb.wrist, f"{name}.tip": limb.tip}
        return points


def facing(pose: Pose) -> int:
    """1 where the person of ``pose`` shows the viewer the right side of the body, -1 where the left one.

    A knee bends one way only: the side it points to, seen from the hip, is where the person's front is. On all fours
    with the head to the right that is 1, on the back with the head to the right -1, and a mirrored pose turns it.
    """
    return pose.leg.bend


def joints(pose: Pose) -> Joints:
    """All points of ``pose``. A hand or foot that is asked to be out of reach comes as near as the limb is long."""
    spine, bearings = _back(pose)
    shoulder = spine[-1]
    neck = bearings[-1] + pose.neck
    nape = _beyond(shoulder, neck, bones.NECK)
    crown = neck + pose.head
    return Joints(
        spine=spine,
        bearings=bearings,
        nape=nape,
        neck=neck,
        head=_beyond(nape, crown, bones.HEAD),
        crown=crown,
        arm=limb(shoulder, pose.arm, bones.UPPER_ARM, bones.FOREARM, bones.HAND),
        arm_far=limb(shoulder, pose.arm_far, bones.UPPER_ARM, bones.FOREARM, bones.HAND),
        leg=limb(pose.hip, pose.leg, bones.THIGH, bones.SHIN, bones.FOOT),
        leg_far=limb(pose.hip, pose.leg_far, bones.THIGH, bones.SHIN, bones.FOOT),
        facing=facing(pose),
        front=pose.front,
        from_behind=pose.from_behind,
    )


def limb(root: Point, wanted: Limb, upper: float, lower: float, end: float) -> LimbJoints:
    """The joints of a limb that begins at ``root`` with bones of these lengths, by the law of cosines."""
    dx, dy = wanted.at[0] - root[0], wanted.at[1] - root[1]
    distance = hypot(dx, dy)
    reach = min(max(distance, abs(upper - lower), _NOTHING), upper + lower)
    if distance < _NOTHING:
        dx, dy, distance = 1.0, 0.0, 1.0
    dx, dy = dx / distance, dy / distance
    along = (reach * reach + upper * upper - lower * lower) / (2 * reach)
    aside = sqrt(max(0.0, upper * upper - along * along)) * wanted.bend
    seen = (1.0, 1.0)
    if wanted.turn:
        nearer = abs(aside) * sin(radians(wanted.turn))
        aside *= cos(radians(wanted.turn))
        middle = root[0] + along * dx - aside * dy, root[1] + along * dy + aside * dx - nearer * _FROM_ABOVE
        seen = dist(root, middle) / upper, dist(middle, (root[0] + reach * dx, root[1] + reach * dy)) / lower
    else:
        middle = root[0] + along * dx - aside * dy, root[1] + along * dy + aside * dx
    wrist = root[0] + reach * dx, root[1] + reach * dy
    return LimbJoints(
        root=root,
        middle=middle,
        wrist=wrist,
        tip=_beyond(wrist, wanted.direction, end),
        upper=_direction(root, middle),
        lower=_direction(middle, wrist),
        end=wanted.direction,
        seen=seen,
    )


def circles(body: Joints) -> list[tuple[Point, float]]:
    """Circles (middle, radius) that hold all of the figure: for bounds, and for what touches the floor."""
    found = [(point, bones.TRUNK_RADIUS) for point in body.spine]
    found.append((body.head, bones.HEAD_RADIUS))
    for arm in (body.arm, body.arm_far):
        found += [
            (arm.middle, bones.ELBOW_RADIUS),
            (arm.wrist, bones.WRIST_RADIUS),
            (_beyond(arm.tip, arm.end, bones.HAND / 2), bones.FINGER_RADIUS),
        ]
    for leg in (body.leg, body.leg_far):
        found += [
            (leg.middle, bones.KNEE_RADIUS),
            (leg.wrist, bones.ANKLE_RADIUS),
            (leg.tip, bones.TOE_RADIUS),
        ]
    return found


def _back(pose: Pose) -> tuple[tuple[Point, ...], tuple[float, ...]]:
    """The arc from hip to shoulder, whose chord has the direction ``spine``, and the direction at each point."""
    pieces, piece = bones.SPINE_PIECES, bones.SPINE / bones.SPINE_PIECES
    x, y = pose.hip
    points = [pose.hip]
    first, turn = pose.spine + pose.bend / 2, pose.bend / pieces
    angle = radians(first - turn / 2)
    # Each piece is the one before it, turned: sixteen sines and cosines sixty times a second would be dear.
    ahead, aside, c, s = piece * cos(angle), piece * sin(angle), cos(radians(turn)), sin(radians(turn))
    for _piece in range(pieces):
        x, y = x + ahead, y + aside
        points.append((x, y))
        ahead, aside = ahead * c + aside * s, aside * c - ahead * s
    return tuple(points), tuple([first - turn * place for place in range(pieces + 1)])


def _beyond(point: Point, angle: float, length: float) -> Point:
    return point[0] + length * cos(radians(angle)), point[1] + length * sin(radians(angle))


def _direction(here: Point, there: Point) -> float:
    return degrees(atan2(there[1] - here[1], there[0] - here[0]))
