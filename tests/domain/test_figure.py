"""The figure as geometry: over every shipped exercise, tier and side, at 200 moments of a repetition."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from math import atan2, degrees, dist, hypot

import pytest

from rygtraening import paths
from rygtraening.catalogue.loader import load
from rygtraening.domain import figure_bones as bones
from rygtraening.domain.exercise import Exercise, Limb, Pose, Side, Sides
from rygtraening.domain.figure import (
    Figure,
    authored_side,
    box_of,
    can_be_drawn,
    limb_side,
    near_side,
    opposite,
    phases_of,
)
from rygtraening.domain.figure_joints import Joints, Point, circles, joints, limb
from rygtraening.domain.figure_pose import between, ease, mirrored

SHIPPED = load([paths.bundled("exercises")]).exercises
MOMENTS = 200
PIXEL = 1 / 450
"""In units: on a large screen the figure is 450 px a unit."""
LIMBS = ("arm", "arm_far", "leg", "leg_far")


def sides_of(exercise: Exercise) -> tuple[Side | None, ...]:
    return (None,) if exercise.sides is Sides.NONE else (Side.RIGHT, Side.LEFT)


CASES = [
    pytest.param(exercise, tier, side, id=f"{exercise.id}-{tier}-{side.value if side else 'both'}")
    for exercise in SHIPPED.values()
    for tier in range(len(exercise.dose.tiers))
    for side in sides_of(exercise)
]
every_case = pytest.mark.parametrize(("exercise", "tier", "side"), CASES)


def film(exercise: Exercise, tier: int, side: Side | None) -> Iterator[tuple[int, float, Pose]]:
    """Phase, fraction and pose at 200 moments of every phase of a repetition, its first and last instant too."""
    figure = Figure(exercise)
    for phase in range(len(phases_of(exercise, tier))):
        for moment in range(MOMENTS + 1):
            yield phase, moment / MOMENTS, figure.moment(tier, side, phase, moment / MOMENTS)


def bodies(exercise: Exercise, tier: int, side: Side | None) -> list[Joints]:
    return [joints(pose) for _phase, _part, pose in film(exercise, tier, side)]


def spread(points: list[Point]) -> float:
    """How far the points lie from the first."""
    return max(dist(points[0], point) for point in points)


@every_case
def test_bones_keep_their_length(exercise: Exercise, tier: int, side: Side | None) -> None:
    for body in bodies(exercise, tier, side):
        back = sum(dist(one, other) for one, other in pairwise(body.spine))
        assert back == pytest.approx(bones.SPINE, rel=0.01)
        assert dist(body.spine[-1], body.nape) == pytest.approx(bones.NECK, rel=0.01)
        for each, lengths in (
            ((body.arm, body.arm_far), (bones.UPPER_ARM, bones.FOREARM, bones.HAND)),
            ((body.leg, body.leg_far), (bones.THIGH, bones.SHIN, bones.FOOT)),
        ):
            for part in each:
                measured = (dist(part.root, part.middle), dist(part.middle, part.wrist), dist(part.wrist, part.tip))
                assert measured == pytest.approx(lengths, rel=0.01)


@every_case
def test_a_hand_or_foot_is_where_the_pose_wants_it_so_that_what_is_planted_stays(
    exercise: Exercise, tier: int, side: Side | None
) -> None:
    for _phase, _part, pose in film(exercise, tier, side):
        body = joints(pose)
        for name, made in body.limbs.items():
            assert dist(made.wrist, getattr(pose, name).at) < PIXEL, name


PLANTED = {
    "kattestraek": ("arm.wrist", "arm_far.wrist", "leg.wrist", "leg_far.wrist", "leg.middle", "leg_far.middle"),
    "diagonalstraek": ("arm_far.wrist", "leg.wrist", "leg.middle"),
    "knae-til-bryst": ("leg_far.wrist",),
    "baekkenvip": ("arm.wrist", "arm_far.wrist", "leg.wrist", "leg_far.wrist"),
    "gaatur": ("leg.wrist", "leg_far.wrist"),
}


@every_case
def test_planted_hands_knees_and_feet_stay_on_their_pixel(exercise: Exercise, tier: int, side: Side | None) -> None:
    played = bodies(exercise, tier, side)
    for name in PLANTED[exercise.id]:
        assert spread([body.named[name] for body in played]) <= PIXEL, name


@every_case
def test_nothing_jumps_between_two_frames(exercise: Exercise, tier: int, side: Side | None) -> None:
    frames = list(film(exercise, tier, side))
    poses = [pose for _phase, _part, pose in frames]
    played = [joints(pose) for pose in poses]
    for name in played[0].named:
        path = [body.named[name] for body in played]
        way = sum(dist(one, other) for one, other in pairwise(path))
        # A phase is eased: at most 1.9 times its mean speed for what is interpolated; a joint that straightens goes
        # faster, but never so that it is seen to jump.
        most = max(0.002, 6 * way / MOMENTS)
        assert all(dist(one, other) <= most for one, other in pairwise(path)), name
    # And no knee or elbow changes the way it bends.
    assert all(
        getattr(pose, limb_name).bend == getattr(poses[0], limb_name).bend for pose in poses for limb_name in LIMBS
    )


@every_case
def test_the_figure_is_exactly_in_the_pose_at_the_end_of_each_phase(
    exercise: Exercise, tier: int, side: Side | None
) -> None:
    figure = Figure(exercise)
    phases = phases_of(exercise, tier)
    for number, phase in enumerate(phases):
        assert figure.moment(tier, side, number, 1.0) == figure.pose(phase.pose, side)
        assert figure.moment(tier, side, number, 0.0) == figure.pose(phases[number - 1].pose, side)
    assert figure.moment(tier, side, 0, 0.0, from_start=True) == figure.pose(exercise.start_pose, side)


@every_case
def test_nothing_leaves_its_picture_or_sinks_through_the_floor(
    exercise: Exercise, tier: int, side: Side | None
) -> None:
    box = Figure(exercise).box
    for body in bodies(exercise, tier, side):
        for (x, y), radius in circles(body):
            assert box.left <= x - radius and x + radius <= box.right
            assert y + radius <= box.top
            assert y - radius >= -0.035, "about two centimetres: what lies on a mat sinks in a little"


@every_case
def test_on_the_way_from_the_start_position_nothing_leaves_its_picture(
    exercise: Exercise, tier: int, side: Side | None
) -> None:
    figure = Figure(exercise)
    for moment in range(MOMENTS + 1):
        own = box_of(figure.moment(tier, side, 0, moment / MOMENTS, from_start=True))
        assert figure.box.joined(own) == figure.box


@every_case
def test_side_word_and_moving_limb_agree(exercise: Exercise, tier: int, side: Side | None) -> None:
    if side is None:
        return
    words = exercise.side_name(side, tier).da.lower()
    poses = [pose for _phase, _part, pose in film(exercise, tier, side)]
    for name in LIMBS:
        body_part = "arm" if name.startswith("arm") else "ben"
        moved = spread([getattr(pose, name).at for pose in poses]) > 0.05
        own = "højre" if limb_side(poses[0], name) is Side.RIGHT else "venstre"
        if body_part in words:
            assert moved == (f"{own} {body_part}" in words), f"{name} with “{words}”"


def straight(points: list[Point]) -> float:
    """The largest turn of a line through the points, in degrees."""
    ways = [degrees(atan2(other[1] - one[1], other[0] - one[0])) for one, other in pairwise(points)]
    return max(abs((one - other + 180) % 360 - 180) for one in ways for other in ways)


@pytest.mark.parametrize("side", [Side.RIGHT, Side.LEFT])
@pytest.mark.parametrize("tier", [1, 2, 3, 4])
def test_the_bird_dog_reaches_in_one_line_and_never_sags(tier: int, side: Side) -> None:
    exercise = SHIPPED["diagonalstraek"]
    body = joints(Figure(exercise).moment(tier, side, 0, 1.0))
    line = [body.arm.wrist, body.spine[-1], body.spine[0], body.leg_far.wrist]
    assert straight(line) <= 8
    for moment in bodies(exercise, tier, side):
        (x0, y0), (x1, y1) = moment.spine[0], moment.spine[-1]
        for x, y in moment.spine[1:-1]:
            chord = y0 + (y1 - y0) * (x - x0) / (x1 - x0)
            assert y >= chord, "the back hangs under the line from hip to shoulder"


@pytest.mark.parametrize("tier", [0, 1])
@pytest.mark.parametrize("side", [Side.RIGHT, Side.LEFT])
def test_the_hands_hold_the_shin_in_knee_to_chest(tier: int, side: Side) -> None:
    figure = Figure(SHIPPED["knae-til-bryst"])
    for fraction in (0.0, 0.5, 1.0):
        body = joints(figure.moment(tier, side, 1, fraction))
        for arm in (body.arm, body.arm_far):
            palm = (arm.wrist[0] + arm.tip[0]) / 2, (arm.wrist[1] + arm.tip[1]) / 2
            assert _from_line(arm.tip, body.leg.middle, body.leg.wrist) <= bones.KNEE_RADIUS
            assert _from_line(palm, body.leg.middle, body.leg.wrist) <= 0.085, "the hand lies on it"


def _from_line(point: Point, start: Point, end: Point) -> float:
    (x0, y0), (x1, y1) = start, end
    along = ((point[0] - x0) * (x1 - x0) + (point[1] - y0) * (y1 - y0)) / dist(start, end) ** 2
    assert 0.1 < along < 0.7, "on the shin, nearer the knee than the foot"
    return hypot(point[0] - x0 - along * (x1 - x0), point[1] - y0 - along * (y1 - y0))


def test_in_the_cat_camel_the_head_follows_the_back() -> None:
    figure = Figure(SHIPPED["kattestraek"])
    crowns = [joints(figure.pose(name)).crown for name in ("rounded", "all-fours", "swayed")]
    assert crowns[0] < -60 < crowns[1] < 20 < crowns[2]


# The parts


def test_a_target_out_of_reach_is_reached_for_and_the_limb_does_not_stretch() -> None:
    made = limb((0.0, 0.0), Limb((3.0, 4.0), 1, 0.0), 0.3, 0.2, 0.05)
    assert made.wrist == pytest.approx((0.3, 0.4))
    assert made.middle == pytest.approx((0.18, 0.24))


def test_a_target_too_near_is_as_near_as_the_limb_folds() -> None:
    made = limb((0.0, 0.0), Limb((0.0, 0.0), 1, 0.0), 0.3, 0.2, 0.05)
    assert hypot(*made.wrist) == pytest.approx(0.1)


@pytest.mark.parametrize(("bend", "above"), [(1, True), (-1, False)])
def test_the_elbow_bends_to_the_side_it_is_told(bend: int, above: bool) -> None:
    made = limb((0.0, 0.0), Limb((0.3, 0.0), bend, 0.0), 0.2, 0.2, 0.05)
    assert (made.middle[1] > 0) is above


def test_the_way_between_two_poses_begins_and_ends_at_rest() -> None:
    assert (ease(-1), ease(0), ease(0.5), ease(1), ease(2)) == (0, 0, 0.5, 1, 1)
    assert ease(0.01) < 0.0001 and ease(0.99) > 0.9999


def test_a_mirror_changes_the_side_and_a_second_one_changes_it_back() -> None:
    pose = SHIPPED["knae-til-bryst"].poses["knee-to-chest"]
    other = mirrored(pose, 0.3)
    assert near_side(pose) is Side.LEFT and near_side(other) is Side.RIGHT
    there, back = joints(pose).named, joints(mirrored(other, 0.3)).named
    seen = joints(other).named
    for name, point in there.items():
        assert seen[name] == pytest.approx((0.6 - point[0], point[1]))
        assert back[name] == pytest.approx(point)


def test_on_all_fours_to_the_right_the_near_side_is_the_right_and_on_the_back_the_left() -> None:
    assert near_side(SHIPPED["kattestraek"].poses["all-fours"]) is Side.RIGHT
    assert near_side(SHIPPED["knae-til-bryst"].poses["supine"]) is Side.LEFT


def _far_leg_moves(pose: Pose) -> Pose:
    return replace(pose, leg=pose.leg_far, leg_far=pose.leg)


def _near_leg_moves(pose: Pose) -> Pose:
    return pose


@pytest.mark.parametrize(
    ("drawn", "side"), [(_near_leg_moves, Side.LEFT), (_far_leg_moves, Side.RIGHT)], ids=["near", "far"]
)
def test_the_side_a_file_draws_is_read_from_the_limb_that_moves(drawn: Callable[[Pose], Pose], side: Side) -> None:
    exercise = SHIPPED["knae-til-bryst"]
    turned = replace(exercise, poses={name: drawn(pose) for name, pose in exercise.poses.items()})
    assert authored_side(turned) is side
    figure = Figure(turned)
    for wanted in Side:
        start, end = (figure.pose(name, wanted) for name in ("supine", "knee-to-chest"))
        moved = next(name for name in ("leg", "leg_far") if getattr(start, name) != getattr(end, name))
        assert limb_side(start, moved) is wanted
    assert opposite(opposite(side)) is side


def test_what_is_in_front_changes_at_the_ends_only() -> None:
    lying, pulled = (SHIPPED["knae-til-bryst"].poses[name] for name in ("supine", "knee-to-chest"))
    assert between(lying, pulled, 0.0).front == ()
    assert {between(lying, pulled, part / 10).front for part in range(1, 10)} == {pulled.front}
    assert {between(pulled, lying, part / 10).front for part in range(1, 10)} == {pulled.front}


def test_the_most_telling_pose_is_the_one_the_pictures_are_known_by() -> None:
    found = {}
    for name, exercise in SHIPPED.items():
        phases = phases_of(exercise, exercise.dose.articles_tier)
        pose = Figure(exercise).telling([phase.pose for phase in phases])
        found[name] = next(key for key, each in exercise.poses.items() if each == pose)
    assert found == {
        "kattestraek": "rounded",
        "knae-til-bryst": "knee-to-chest",
        "diagonalstraek": "reached",
        "baekkenvip": "tilted",
        "gaatur": "walking",
    }


def test_an_arrow_goes_the_way_of_what_moves_most_and_a_hold_has_none() -> None:
    reach = Figure(SHIPPED["diagonalstraek"])
    way = reach.way(1, Side.RIGHT, 0)
    assert dist(way[0], way[-1]) > 0.4
    assert reach.way(1, Side.RIGHT, 1) == ()
    up = Figure(SHIPPED["kattestraek"]).way(0, None, 1)
    assert up[-1][1] > up[0][1] + 0.1, "the back goes up"


def test_an_exercise_that_names_a_pose_it_lacks_cannot_be_drawn() -> None:
    exercise = SHIPPED["kattestraek"]
    assert can_be_drawn(exercise)
    assert not can_be_drawn(replace(exercise, poses={}))
    assert not can_be_drawn(replace(exercise, start_pose="nowhere"))


def test_without_a_hold_no_phase_of_holding_is_shown() -> None:
    exercise = SHIPPED["knae-til-bryst"]
    tiers = (replace(exercise.dose.tiers[0], hold=0.0), *exercise.dose.tiers[1:])
    soft = replace(exercise, dose=replace(exercise.dose, tiers=tiers))
    assert [phase.is_hold for phase in phases_of(soft, 0)] == [False, False]
    assert [phase.is_hold for phase in phases_of(soft, 1)] == [False, True, False]
