"""The figure of exercises that nobody ships yet: where only the other limb moves, and where the picture has room over
the back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import replace

from rygtraening.domain.exercise import Exercise, Limb, Phase, Pose, Side, Sides
from rygtraening.domain.figure import Box, Figure, authored_side
from rygtraening.domain.figure_bones import TRUNK_RADIUS
from rygtraening.domain.figure_joints import joints
from rygtraening.domain.text import Text

KNEELING = Pose(
    hip=(0.0, 0.4915),
    spine=3.5,
    bend=4.0,
    neck=6.0,
    head=-2.0,
    arm=Limb((0.525, 0.03), -1),
    arm_far=Limb((0.545, 0.045), -1),
    leg=Limb((-0.399, 0.036), 1, 180.0),
    leg_far=Limb((-0.391, 0.051), 1, 180.0),
)
"""On all fours, the head to the right: the near side is the right one."""
REACHING = {
    "arm": Limb((0.75, 0.6), -1),
    "arm_far": Limb((0.75, 0.6), -1),
    "leg": Limb((-0.8, 0.5), 1, 180.0),
    "leg_far": Limb((-0.8, 0.5), 1, 180.0),
}

AnExercise = Callable[..., Exercise]


def moving(an_exercise: AnExercise, sides: Sides, limb: str) -> Exercise:
    """An exercise in which only ``limb`` moves."""
    limbs: dict[str, Any] = {limb: REACHING[limb]}
    moved = replace(KNEELING, **limbs)
    return replace(an_exercise("made", sides=sides), poses={"start": KNEELING, "reached": moved})


@pytest.mark.parametrize(
    ("sides", "limb", "side"),
    [
        (Sides.EACH, "leg", Side.RIGHT),
        (Sides.EACH, "leg_far", Side.LEFT),
        (Sides.EACH, "arm", Side.RIGHT),
        (Sides.EACH, "arm_far", Side.LEFT),
        (Sides.DIAGONAL, "arm", Side.RIGHT),
        (Sides.DIAGONAL, "arm_far", Side.LEFT),
        # A diagonal is called by its arm, and the arm that belongs to a leg is the other side's.
        (Sides.DIAGONAL, "leg", Side.LEFT),
        (Sides.DIAGONAL, "leg_far", Side.RIGHT),
        (Sides.NONE, "leg", None),
    ],
)
def test_the_side_that_is_drawn_is_read_from_the_limb_that_moves(
    an_exercise: AnExercise, sides: Sides, limb: str, side: Side | None
) -> None:
    assert authored_side(moving(an_exercise, sides, limb)) is side


def rounding(an_exercise: AnExercise, *, room: bool) -> Figure:
    """The back rounds; with ``room`` an arm goes up high in the same repetition."""
    rounded = replace(KNEELING, bend=88.0, hip=(0.03, 0.4919))
    raised = replace(KNEELING, arm=Limb((0.525, 1.0), -1))
    poses = {"start": KNEELING, "rounded": rounded, "raised": raised}
    names = ("rounded", "start", "raised", "start") if room else ("rounded", "start")
    phases = tuple(Phase(Text(name, name), Text(name, name), 2.0, name) for name in names)
    return Figure(replace(an_exercise("made", phases=phases), poses=poses))


def test_where_there_is_room_the_arrow_stands_over_the_back_and_points_the_way_it_bends(
    an_exercise: AnExercise,
) -> None:
    figure = rounding(an_exercise, room=True)
    up, down = figure.way(0, None, 0), figure.way(0, None, 1)
    assert up[0][1] < up[-1][1] and down[0][1] > down[-1][1]
    middle = joints(figure.pose("rounded")).named["waist"][1]
    assert min(y for _x, y in (*up, *down)) > middle + TRUNK_RADIUS
    assert max(y for _x, y in (*up, *down)) <= figure.box.top


def test_without_room_it_stands_under_it(an_exercise: AnExercise) -> None:
    figure = rounding(an_exercise, room=False)
    arrow = figure.way(0, None, 0)
    assert max(y for _x, y in arrow) < joints(KNEELING).named["waist"][1] - TRUNK_RADIUS
    assert min(y for _x, y in arrow) >= 0


def test_a_box_is_as_wide_and_as_high_as_its_edges_lie_apart() -> None:
    box = Box(left=-0.5, bottom=0.25, right=1.0, top=1.0)
    assert (box.width, box.height) == (1.5, 0.75)
