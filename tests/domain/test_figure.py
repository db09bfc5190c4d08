"""The figure as geometry: over every shipped exercise, tier and side, at 200 moments of a repetition."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from math import atan2, degrees, dist, hypot, inf, radians, sqrt

import pytest
from msgspec.structs import replace

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
from rygtraening.domain.figure_pose import around, between, ease, mirrored

SHIPPED = load([paths.bundled("exercises")]).exercises
MOMENTS = 200
PIXEL = 1 / 450
"""In units: on a large screen the figure is 450 px a unit."""
LIMBS = ("arm", "arm_far", "leg", "leg_far")
EASE_SLOPE = 1.875
"""30 t² (1 - t)², the derivative of the ease, at its largest (t = 1/2): how much faster than its mean an eased number
goes."""
PHASE_PEAK = EASE_SLOPE * 4 / 3
"""A joint that hangs on several of them, at most, against its own mean speed in the phase."""
CYCLE_PEAK = 3.0
"""In a cycle, where a knee is straight under the body and swings between."""
ROUNDING = 1e-9


def sides_of(exercise: Exercise) -> tuple[Side | None, ...]:
    return (None,) if exercise.sides is Sides.NONE else (Side.RIGHT, Side.LEFT)


CASES = [
    pytest.param(exercise, tier, side, id=f"{exercise.id}-{tier}-{side.value if side else 'both'}")
    for exercise in SHIPPED.values()
    for tier in range(len(exercise.dose.tiers))
    for side in sides_of(exercise)
]
every_case = pytest.mark.parametrize(("exercise", "tier", "side"), CASES)


def film(exercise: Exercise, tier: int, side: Side | None) -> Sequence[tuple[int, float, Pose]]:
    """Phase, fraction and pose at 200 moments of every phase of a repetition, its first and last instant too; of a
    phase that goes round a cycle, 200 moments of once round."""
    return _film(exercise.id, tier, side)


@cache
def _film(name: str, tier: int, side: Side | None) -> Sequence[tuple[int, float, Pose]]:
    exercise, frames = SHIPPED[name], []
    figure = Figure(exercise)
    for phase in range(len(phases_of(exercise, tier))):
        rounds = max(1, figure.rounds(tier, phase))
        for moment in range(MOMENTS + 1):
            fraction = moment / MOMENTS / rounds
            frames.append((phase, fraction, figure.moment(tier, side, phase, fraction)))
    return frames


def bodies(exercise: Exercise, tier: int, side: Side | None) -> Sequence[Joints]:
    return _bodies(exercise.id, tier, side)


@cache
def _bodies(name: str, tier: int, side: Side | None) -> Sequence[Joints]:
    return [joints(pose) for _phase, _part, pose in _film(name, tier, side)]


def phase_films(
    exercise: Exercise, tier: int, side: Side | None
) -> Iterator[tuple[bool, Sequence[Pose], Sequence[Joints]]]:
    """Each phase by itself, and whether it goes round a cycle."""
    figure, played = Figure(exercise), bodies(exercise, tier, side)
    poses = [pose for _phase, _part, pose in film(exercise, tier, side)]
    for phase in range(len(phases_of(exercise, tier))):
        frames = slice(phase * (MOMENTS + 1), (phase + 1) * (MOMENTS + 1))
        yield figure.rounds(tier, phase) > 0, poses[frames], played[frames]


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
                seen = (*part.seen, 1.0)  # what is turned out of the picture is seen shorter
                assert measured == pytest.approx([a * b for a, b in zip(lengths, seen, strict=True)], rel=0.01)
                assert all(0.5 < share <= 1.02 for share in seen)


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
    "gaatur": (),
    "hoftehaengsel": ("leg.wrist", "leg_far.wrist"),
    "knaerul": ("hip", "waist", "shoulder", "head", "arm.wrist", "arm_far.wrist"),
    "siddende-kattestraek": ("arm.wrist", "arm_far.wrist", "leg.wrist", "leg_far.wrist"),
    "staaende-baekkenvip": ("arm.wrist", "arm_far.wrist", "leg.wrist", "leg_far.wrist"),
    "straek-og-rund": ("leg.wrist", "leg_far.wrist"),
    "baekkenloeft": ("arm.wrist", "arm_far.wrist", "leg.wrist", "leg_far.wrist"),
    "barnets-stilling": ("arm.wrist", "arm_far.wrist", "leg.wrist", "leg_far.wrist"),
    "sfinks": ("hip", "leg.wrist", "leg.middle", "leg_far.wrist", "leg_far.middle"),
    "sideplanke-paa-knae": ("arm_far.wrist", "leg.wrist", "leg_far.wrist"),
}
"""Of the walk see below: the foot that carries goes back under the body."""


@every_case
def test_planted_hands_knees_and_feet_stay_on_their_pixel(exercise: Exercise, tier: int, side: Side | None) -> None:
    played = bodies(exercise, tier, side)
    for name in PLANTED[exercise.id]:
        assert spread([body.named[name] for body in played]) <= PIXEL, name


@every_case
def test_what_is_interpolated_never_goes_faster_than_the_ease_of_its_phase(
    exercise: Exercise, tier: int, side: Side | None
) -> None:
    for in_cycle, poses, _played in phase_films(exercise, tier, side):
        if in_cycle:
            continue
        for name in ("hip", *LIMBS):
            path = [pose.hip if name == "hip" else getattr(pose, name).at for pose in poses]
            most = EASE_SLOPE * dist(path[0], path[-1]) / MOMENTS
            assert all(dist(one, other) <= most + ROUNDING for one, other in pairwise(path)), name


@every_case
def test_an_elbow_or_knee_goes_no_faster_than_two_bones_make_it(
    exercise: Exercise, tier: int, side: Side | None
) -> None:
    for _in_cycle, poses, played in phase_films(exercise, tier, side):
        for name in LIMBS:
            upper, lower = (bones.UPPER_ARM, bones.FOREARM) if "arm" in name else (bones.THIGH, bones.SHIN)
            limbs = [body.limbs[name] for body in played]
            for at, (one, other) in enumerate(pairwise(limbs)):
                root = dist(one.root, other.root)
                asked = dist(_from(one.root, one.wrist), _from(other.root, other.wrist))
                turned = upper * radians(abs(getattr(poses[at], name).turn - getattr(poses[at + 1], name).turn))
                gain = max(_gain(dist(each.root, each.wrist), upper, lower) for each in (one, other))
                # A tenth more, for the gain is that of the ends and not of the way between.
                assert dist(one.middle, other.middle) <= 1.1 * (root + gain * asked + turned) + ROUNDING, name


@every_case
def test_nothing_jumps_between_two_frames(exercise: Exercise, tier: int, side: Side | None) -> None:
    for in_cycle, poses, played in phase_films(exercise, tier, side):
        for name in played[0].named:
            path = [body.named[name] for body in played]
            ways = [dist(one, other) for one, other in pairwise(path)]
            most = (CYCLE_PEAK if in_cycle else PHASE_PEAK) * sum(ways) / MOMENTS
            assert max(ways) <= max(PIXEL / 4, most), f"{name}: {max(ways) * MOMENTS / sum(ways):.2f}"
        # And no knee or elbow changes the way it bends.
        assert all(
            getattr(pose, limb_name).bend == getattr(poses[0], limb_name).bend for pose in poses for limb_name in LIMBS
        )


def _from(root: Point, wrist: Point) -> Point:
    return wrist[0] - root[0], wrist[1] - root[1]


def _gain(distance: float, upper: float, lower: float) -> float:
    """How much farther an elbow moves than the wrist is asked to, ``distance`` from the shoulder: the derivative of the
    law of cosines, across (the limb turns) and along (it folds)."""
    along = (distance**2 + upper**2 - lower**2) / (2 * distance * upper)
    if not -1 < along < 1:
        return inf
    folds = (distance**2 - upper**2 + lower**2) / (2 * upper * distance**2 * sqrt(1 - along**2))
    return upper * hypot(1 / distance, folds)


def test_the_ease_is_at_most_so_steep() -> None:
    steps = [ease((moment + 1) / MOMENTS) - ease(moment / MOMENTS) for moment in range(MOMENTS)]
    assert max(steps) * MOMENTS == pytest.approx(EASE_SLOPE, rel=0.001)


def test_in_the_walk_the_foot_that_carries_goes_evenly_back_and_the_other_one_over_it() -> None:
    figure = Figure(SHIPPED["gaatur"])
    stride = [pose for phase, _part, pose in film(SHIPPED["gaatur"], 0, None) if phase == 0]
    assert figure.rounds(0, 0) * 3 == 48, "about a step in two thirds of a second"
    for name, start in (("leg", 0), ("leg_far", MOMENTS // 2)):
        ankles = [getattr(stride[(start + moment) % MOMENTS], name).at for moment in range(MOMENTS)]
        flat = ankles[MOMENTS // 8 : MOMENTS // 4 + 1]
        speeds = [(one[0] - other[0]) * MOMENTS for one, other in pairwise(flat)]
        assert min(speeds) == pytest.approx(max(speeds), rel=0.01)
        assert max(y for _x, y in flat) - min(y for _x, y in flat) <= PIXEL
        on_the_ground = ankles[: MOMENTS // 2]
        assert all(one[0] > other[0] for one, other in pairwise(on_the_ground)), "never forward while it carries"
        swing = [y for x, y in ankles[MOMENTS * 5 // 8 :] if abs(x) < 0.15]
        assert min(swing) > 0.1, "it passes over the ground"


def test_in_the_walk_the_arms_swing_against_the_legs() -> None:
    for _phase, _part, pose in film(SHIPPED["gaatur"], 0, None):
        legs = pose.leg.at[0] - pose.leg_far.at[0]
        arms = pose.arm.at[0] - pose.arm_far.at[0]
        assert legs * arms <= 0 or min(abs(legs), abs(arms)) < 0.12


@pytest.mark.parametrize("turns", [0, 0.25, 0.5, 1, 7.125])
def test_a_cycle_passes_its_poses_exactly_and_goes_on_where_it_began(turns: float) -> None:
    exercise = SHIPPED["gaatur"]
    assert exercise.cycle is not None
    poses = [exercise.poses[name] for name in exercise.cycle.poses]
    assert around(poses, turns) == poses[int(turns * 8) % 8]
    near = around(poses, turns + 1e-9)
    assert near.leg.at == pytest.approx(around(poses, turns).leg.at, abs=1e-6)


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


NEARLY = 0.02
"""About a centimetre: what rests on the floor while the body moves over it."""


@pytest.mark.parametrize("tier", [0, 1, 2])
def test_in_the_bridge_shoulders_and_head_stay_on_the_floor(tier: int) -> None:
    played = bodies(SHIPPED["baekkenloeft"], tier, None)
    for name in ("shoulder", "nape", "head"):
        assert spread([body.named[name] for body in played]) <= NEARLY, name


@pytest.mark.parametrize("tier", [1, 2])
def test_the_bridge_is_one_line_from_shoulder_to_knee_over_upright_shins(tier: int) -> None:
    body = joints(Figure(SHIPPED["baekkenloeft"]).moment(tier, None, 0, 1.0))
    assert straight([body.spine[-1], body.spine[0], body.leg.middle]) <= 8
    assert body.leg.middle[0] == pytest.approx(body.leg.wrist[0], abs=0.03)


@pytest.mark.parametrize("tier", [0, 1])
def test_in_the_child_s_pose_the_hip_goes_round_the_knee_which_stays_on_the_floor(tier: int) -> None:
    played = bodies(SHIPPED["barnets-stilling"], tier, None)
    assert spread([body.leg.middle for body in played]) <= NEARLY
    assert played[0].spine[0][1] - min(body.spine[0][1] for body in played) > 0.05


@pytest.mark.parametrize("tier", [0, 1])
@pytest.mark.parametrize("side", [Side.RIGHT, Side.LEFT])
def test_the_side_plank_rests_on_elbow_and_knees_and_its_hip_goes_up(tier: int, side: Side) -> None:
    played = bodies(SHIPPED["sideplanke-paa-knae"], tier, side)
    for name in ("arm_far.middle", "leg.middle", "leg_far.middle"):
        assert spread([body.named[name] for body in played]) <= NEARLY, name
    assert max(body.spine[0][1] for body in played) > played[0].spine[0][1] + 0.04


@pytest.mark.parametrize("side", [Side.RIGHT, Side.LEFT])
def test_the_side_plank_is_one_line_with_the_elbow_under_the_shoulder_and_shows_the_back(side: Side) -> None:
    figure = Figure(SHIPPED["sideplanke-paa-knae"])
    body = joints(figure.moment(1, side, 0, 1.0))
    assert straight([body.spine[-1], body.spine[0], body.leg.middle]) <= 8
    assert body.arm_far.middle[0] == pytest.approx(body.spine[-1][0], abs=0.03)
    assert all(joints(figure.moment(1, side, phase, 0.5)).from_behind for phase in range(3))
    # Seen from behind, who lies on the right side has the head to the right.
    assert (body.head[0] > body.spine[0][0]) is (side is Side.RIGHT)


@pytest.mark.parametrize("tier", [0, 1])
def test_in_the_sphinx_the_elbows_stay_on_the_floor_and_the_forearms_lie_on_it_at_the_end(tier: int) -> None:
    played = bodies(SHIPPED["sfinks"], tier, None)
    for body in played:
        for arm in (body.arm, body.arm_far):
            assert 0 <= arm.middle[1] <= 0.1
    held = joints(Figure(SHIPPED["sfinks"]).moment(tier, None, 1, 0.5))
    for arm in (held.arm, held.arm_far):
        assert arm.middle[1] == pytest.approx(arm.wrist[1], abs=0.03)
        assert arm.middle[0] > held.spine[-1][0], "the elbow is a little ahead of the shoulder"


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
        pose = Figure(exercise).telling([phase.pose for phase in phases], tier=exercise.dose.articles_tier)
        found[name] = next(key for key, each in exercise.poses.items() if each == pose)
    assert found == {
        "kattestraek": "rounded",
        "knae-til-bryst": "knee-to-chest",
        "diagonalstraek": "reached",
        "baekkenvip": "tilted",
        "gaatur": "walking",
        "baekkenloeft": "lifted",
        "barnets-stilling": "child",
        "sfinks": "sphinx",
        "sideplanke-paa-knae": "lifted",
        "hoftehaengsel": "hinged",
        "knaerul": "left",
        "siddende-kattestraek": "rounded",
        "staaende-baekkenvip": "tilted",
        "straek-og-rund": "rounded",
    }


def test_an_arrow_goes_the_way_of_what_moves_most_and_a_hold_has_none() -> None:
    reach = Figure(SHIPPED["diagonalstraek"])
    way = reach.way(1, Side.RIGHT, 0)
    assert dist(way[0], way[-1]) > 0.4
    assert reach.way(1, Side.RIGHT, 1) == ()
    up = Figure(SHIPPED["kattestraek"]).way(0, None, 1)
    assert up[-1][1] > up[0][1] + 0.1, "the back goes up"


def test_where_the_hip_goes_somewhere_the_arrow_stands_over_it() -> None:
    figure = Figure(SHIPPED["baekkenloeft"])
    for tier in (0, 1):
        up, down = figure.way(tier, None, 0), figure.way(tier, None, 2)
        assert up[-1][1] > up[0][1] + 0.1 and down[-1][1] < down[0][1] - 0.1
        for way, phase in ((up, 0), (down, 2)):
            (x, y) = joints(figure.moment(tier, None, phase, 1.0)).spine[0]
            lowest = min(way, key=lambda point: point[1])
            assert abs(lowest[0] - x) < 0.1 and lowest[1] > y + bones.TRUNK_RADIUS, "clear of the body"
    back = Figure(SHIPPED["barnets-stilling"]).way(1, None, 0)
    assert back[-1][0] < back[0][0] - 0.1, "the hip goes back"


def test_where_the_chest_rises_the_arrow_stands_over_the_back_though_the_hands_go_farther() -> None:
    up = Figure(SHIPPED["sfinks"]).way(1, None, 0)
    assert up[-1][1] > up[0][1] + 0.1
    assert up[0][0] == pytest.approx(up[-1][0], abs=0.001)


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


def test_a_tier_with_a_start_pose_of_its_own_begins_there() -> None:
    cat = SHIPPED["kattestraek"]
    tiers = (*cat.dose.tiers, replace(cat.dose.tiers[0], start_pose="rounded"))
    exercise = replace(cat, dose=replace(cat.dose, tiers=tiers))
    last = len(tiers) - 1
    figure = Figure(exercise)
    assert figure.moment(last, None, 0, 0.0, from_start=True) == figure.pose("rounded")
    assert figure.moment(0, None, 0, 0.0, from_start=True) == figure.pose("all-fours")
    assert figure.telling(["rounded"], tier=last) == figure.pose("rounded")
    assert figure.telling(["all-fours"], tier=last) == figure.pose("all-fours"), "it is the far one from there"
    assert not can_be_drawn(replace(cat, dose=replace(cat.dose, tiers=(replace(tiers[0], start_pose="nowhere"),))))


def test_a_start_pose_of_a_tier_has_its_room() -> None:
    cat = SHIPPED["kattestraek"]
    far = replace(cat.poses["all-fours"], hip=(cat.poses["all-fours"].hip[0] - 1.5, cat.poses["all-fours"].hip[1]))
    tiers = (*cat.dose.tiers, replace(cat.dose.tiers[0], start_pose="far"))
    exercise = replace(cat, dose=replace(cat.dose, tiers=tiers), poses={**cat.poses, "far": far})
    assert Figure(exercise).box.left < Figure(cat).box.left - 1


def test_who_leans_forward_and_back_upright_has_the_arrow_behind_the_chest() -> None:
    hinge = SHIPPED["hoftehaengsel"]
    standing = hinge.poses["standing"]
    leaning = replace(standing, hip=(0.16, 0.887), spine=71)
    phases = tuple(replace(hinge.phases[0], pose=name) for name in ("leaning", "standing"))
    pushing = replace(hinge, poses={"standing": standing, "leaning": leaning}, phases=phases)
    figure = Figure(pushing)
    forward, back = figure.way(0, None, 0), figure.way(0, None, 1)
    assert forward[-1][0] > forward[0][0] + 0.1 and back[-1][0] < back[0][0] - 0.1
    for way in (forward, back):
        assert max(x for x, _y in way) < joints(standing).spine[12][0] - bones.TRUNK_RADIUS, "clear of the body"
