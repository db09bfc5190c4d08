"""A limb that is turned out of the picture, and what the person sits on or stands at."""

from __future__ import annotations

from math import cos, dist, radians

import pytest
from msgspec.structs import replace

from rygtraening import paths
from rygtraening.catalogue.loader import load
from rygtraening.domain import figure_bones as bones
from rygtraening.domain.exercise import Limb, Pose, Thing, ThingKind
from rygtraening.domain.figure import Figure, box_of, box_of_thing
from rygtraening.domain.figure_joints import LimbJoints, limb
from rygtraening.domain.figure_pose import around, between, mirrored

SHIPPED = load([paths.bundled("exercises")]).exercises
LYING = Limb((-0.34, 0.1), -1, 180.0)
"""A bent leg of somebody on the back, the hip at (0, 0.1): hip and ankle at one height."""


def leg(turn: float) -> LimbJoints:
    return limb((0.0, 0.1), replace(LYING, turn=turn), bones.THIGH, bones.SHIN, bones.FOOT)


def test_a_turned_knee_sinks_in_the_picture_while_hip_and_foot_stay() -> None:
    straight, turned = leg(0), leg(60)
    assert (turned.root, turned.wrist, turned.tip) == (straight.root, straight.wrist, straight.tip)
    high, low = straight.middle[1] - 0.1, turned.middle[1] - 0.1
    assert low < high * cos(radians(60)), "and a little more, for the picture is seen from above"
    assert turned.middle[0] == pytest.approx(straight.middle[0])


def test_towards_the_viewer_is_lower_than_away() -> None:
    assert leg(40).middle[1] < leg(-40).middle[1] < leg(0).middle[1]


def test_what_is_seen_of_the_bones_says_how_long_they_are_drawn() -> None:
    assert leg(0).seen == (1.0, 1.0)
    turned = leg(50)
    thigh, shin = turned.seen
    assert thigh < 0.9 and shin < 0.9
    assert dist(turned.root, turned.middle) == pytest.approx(thigh * bones.THIGH)
    assert dist(turned.middle, turned.wrist) == pytest.approx(shin * bones.SHIN)


def test_between_two_poses_the_turn_is_interpolated_and_in_the_mirror_it_stays() -> None:
    poses = SHIPPED["knaerul"].poses
    half = between(poses["supine"], poses["left"], 0.5)
    assert half.leg.turn == pytest.approx(poses["left"].leg.turn / 2)
    assert mirrored(poses["left"], 0.0).leg.turn == poses["left"].leg.turn
    ring = [poses[name] for name in ("supine", "left", "supine", "right")]
    assert around(ring, 0.25).leg == poses["left"].leg
    assert 0 < around(ring, 0.1).leg.turn < poses["left"].leg.turn


@pytest.fixture
def seated() -> Pose:
    return SHIPPED["siddende-kattestraek"].poses["sitting"]


def test_things_stay_where_they_are_while_the_person_moves(seated: Pose) -> None:
    rounded = SHIPPED["siddende-kattestraek"].poses["rounded"]
    assert seated.things == rounded.things == between(seated, rounded, 0.3).things
    assert around([seated, rounded, seated], 0.4).things == seated.things
    assert seated.things == (Thing(ThingKind.CHAIR, -0.2, 1),)


def test_in_the_mirror_they_stand_on_the_other_side_and_face_the_other_way(seated: Pose) -> None:
    assert mirrored(seated, 0.5).things == (Thing(ThingKind.CHAIR, 1.2, -1),)


@pytest.mark.parametrize("kind", ThingKind)
@pytest.mark.parametrize("facing", [1, -1])
def test_the_picture_has_room_for_them(seated: Pose, kind: ThingKind, facing: int) -> None:
    thing = Thing(kind, 1.5 * facing, facing)
    room, own = box_of(replace(seated, things=(thing,))), box_of_thing(thing)
    assert room.joined(own) == room
    assert own.bottom == 0.0 and own.left < own.right
    other = box_of_thing(replace(thing, at=-thing.at, facing=-facing))
    assert (other.left, other.right) == pytest.approx((-own.right, -own.left))


def test_who_sits_on_a_chair_has_shoes_on_and_who_lies_by_a_wall_has_not() -> None:
    exercise = SHIPPED["siddende-kattestraek"]
    assert Figure(exercise).upright
    assert not Figure(SHIPPED["knaerul"]).upright
    by_the_wall = {
        name: replace(pose, things=(Thing(ThingKind.WALL, -1.0),)) for name, pose in SHIPPED["knaerul"].poses.items()
    }
    assert not Figure(replace(SHIPPED["knaerul"], poses=by_the_wall)).upright
