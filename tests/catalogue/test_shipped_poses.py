"""The poses of the shipped files are a person's: what is asked of a limb can be reached, and nobody sinks in the floor.

Reckoned from the numbers alone, by the lengths of the figure (in units of about 0.6 m).
"""

from __future__ import annotations

from itertools import pairwise
from math import cos, dist, hypot, radians, sin

import pytest

from rygtraening import paths
from rygtraening.catalogue.loader import load
from rygtraening.domain.exercise import Exercise, Limb, Pose, Side
from rygtraening.domain.figure import CHAIR_SEAT, SEAT_HIGH, near_side
from rygtraening.domain.figure_joints import joints

SPINE, NECK, ARM, LEG, FOOT = 0.52, 0.13, 0.257 + 0.243, 0.43 + 0.42, 0.13
TORSO = 0.098
"""The radius of the trunk."""
ANKLE = 0.05
SHIPPED = load([paths.bundled("exercises")]).exercises

Point = tuple[float, float]


def back(pose: Pose) -> list[Point]:
    """The arc from hip to shoulder: the spine's direction is its chord's, and its length stays."""
    points, pieces = [pose.hip], 16
    for piece in range(pieces):
        angle = radians(pose.spine + pose.bend / 2 - pose.bend * (piece + 0.5) / pieces)
        x, y = points[-1]
        points.append((x + SPINE / pieces * cos(angle), y + SPINE / pieces * sin(angle)))
    return points


def crown(pose: Pose) -> Point:
    """The end of the neck."""
    angle = radians(pose.spine - pose.bend / 2 + pose.neck)
    x, y = back(pose)[-1]
    return x + NECK * cos(angle), y + NECK * sin(angle)


def toes(leg: Limb) -> Point:
    return leg.at[0] + FOOT * cos(radians(leg.direction)), leg.at[1] + FOOT * sin(radians(leg.direction))


POSES = [
    pytest.param(pose, id=f"{exercise.id}-{name}")
    for exercise in SHIPPED.values()
    for name, pose in exercise.poses.items()
]


@pytest.mark.parametrize("pose", POSES)
def test_hands_and_feet_can_be_where_they_are_asked_to_be(pose: Pose) -> None:
    shoulder = back(pose)[-1]
    # Two hundredths (12 mm) over the reach: the figure stretches as far as it can.
    assert all(dist(shoulder, arm.at) <= ARM + 0.02 for arm in (pose.arm, pose.arm_far))
    assert all(dist(pose.hip, leg.at) <= LEG + 0.02 for leg in (pose.leg, pose.leg_far))


@pytest.mark.parametrize("pose", POSES)
def test_nothing_goes_through_the_floor(pose: Pose) -> None:
    assert min(y for __, y in back(pose)) >= TORSO - 0.01
    assert all(point[1] >= 0.02 for leg in (pose.leg, pose.leg_far) for point in (leg.at, toes(leg)))
    assert all(arm.at[1] >= 0.02 for arm in (pose.arm, pose.arm_far))


def repetition(exercise: Exercise, tier: int) -> list[Pose]:
    return [exercise.poses[name] for name in (exercise.start_pose, *(part.pose for part in exercise.phases_at(tier)))]


def test_in_the_pelvic_tilt_only_the_low_back_moves_and_settles_on_the_floor() -> None:
    lying, tilted, again = repetition(SHIPPED["baekkenvip"], 0)
    assert again == lying
    for pose in (lying, tilted):
        assert pose.arm == lying.arm
        assert (pose.leg, pose.leg_far) == (lying.leg, lying.leg_far)
        assert dist(back(pose)[-1], back(lying)[-1]) < 0.01
        assert dist(crown(pose), crown(lying)) < 0.01
    hollow, flat = (back(pose)[8][1] - TORSO for pose in (lying, tilted))
    assert 0.02 < hollow < 0.05  # one to three centimetres
    assert abs(flat) < 0.01


def test_the_walker_is_upright_in_mid_stride_with_the_arm_opposite_the_leg() -> None:
    for pose in repetition(SHIPPED["gaatur"], 0):
        assert abs(crown(pose)[0] - pose.hip[0]) < 0.1
        assert crown(pose)[1] > 1.4
        assert pose.leg.at[0] > 0 > pose.leg_far.at[0]
        assert pose.arm_far.at[0] > 0 > pose.arm.at[0]
        stride = hypot(pose.leg.at[0] - pose.leg_far.at[0], pose.leg.at[1] - pose.leg_far.at[1])
        assert 0.4 < stride < 0.8


def test_in_the_hip_hinge_the_hips_go_back_to_the_wall_and_the_back_keeps_its_length_and_line() -> None:
    standing, hinged, again = repetition(SHIPPED["hoftehaengsel"], 0)
    assert again == standing
    (wall,) = standing.things
    gap_before, gap = (pose.hip[0] - TORSO - wall.at for pose in (standing, hinged))
    assert gap_before > 0.15
    assert abs(gap) < 0.01, "the bottom meets the wall"
    assert (hinged.leg, hinged.leg_far) == (standing.leg, standing.leg_far)
    assert abs(hinged.bend) <= 10 and 30 <= hinged.spine <= 50


def test_at_the_wall_only_the_low_back_moves_and_settles_against_it() -> None:
    leaning, tilted, again = repetition(SHIPPED["staaende-baekkenvip"], 0)
    assert again == leaning
    (wall,) = leaning.things
    assert (tilted.leg, tilted.arm) == (leaning.leg, leaning.arm)
    assert dist(back(tilted)[-1], back(leaning)[-1]) < 0.01
    assert dist(crown(tilted), crown(leaning)) < 0.025
    hollow, flat = (back(pose)[8][0] - TORSO - wall.at for pose in (leaning, tilted))
    assert 0.02 < hollow < 0.06
    assert abs(flat) < 0.015


def test_on_the_chair_one_sits_and_the_feet_reach_the_floor() -> None:
    exercise = SHIPPED["siddende-kattestraek"]
    for pose in exercise.poses.values():
        (chair,) = pose.things
        assert abs(pose.hip[1] - TORSO - SEAT_HIGH) < 0.015, "on the seat"
        assert chair.at + 0.1 < pose.hip[0] < chair.at + CHAIR_SEAT - 0.1
        assert pose.leg.at[0] > chair.at + CHAIR_SEAT + ANKLE, "the feet are before the chair"


def test_in_the_knee_rolls_the_knees_come_to_the_viewer_for_the_left_and_only_the_legs_move() -> None:
    poses = SHIPPED["knaerul"].poses
    assert near_side(poses["supine"]) is Side.LEFT
    middle, left, right = (poses[name] for name in ("supine", "left", "right"))
    assert left.leg.turn > 0 and left.leg_far.turn > 0
    assert right.leg.turn < 0 and right.leg_far.turn < 0
    knee = joints(middle).leg.middle[1]
    for pose in (left, right):
        assert (pose.hip, pose.spine, pose.bend, pose.arm) == (middle.hip, middle.spine, middle.bend, middle.arm)
        assert joints(pose).leg.middle[1] < knee - 0.04, "to be seen: the knees sink"


FARTHEST = {"baekkenloeft": 0.22, "barnets-stilling": 0.22, "hoftehaengsel": 0.25, "straek-og-rund": 0.15}
"""How far the hip goes in a phase, where it is the hip that moves; 0.1 in the others."""


@pytest.mark.parametrize("exercise", SHIPPED.values(), ids=SHIPPED.keys())
def test_every_repetition_ends_in_the_pose_it_began_in(exercise: Exercise) -> None:
    for tier in range(len(exercise.dose.tiers)):
        poses = repetition(exercise, tier)
        if exercise.id in ("kattestraek", "siddende-kattestraek"):  # goes from one end of its movement to the other
            poses = poses[1:] + poses[1:2]
        assert poses[0] == poses[-1]
        hips = [pose.hip for pose in poses]
        farthest = FARTHEST.get(exercise.id, 0.1)
        assert all(dist(one, next_one) < farthest for one, next_one in pairwise(hips))
