"""What each number of a pose means, shown on three people: on all fours, on the back, and standing."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace
from PySide6.QtGui import QImage

from rygtraening.domain.exercise import Limb, Pose, Thing, ThingKind
from rygtraening.domain.figure import Box
from rygtraening.domain.figure_joints import joints
from rygtraening.ui.theme.theme import Theme
from scripts.pictures.pose_pen import Marks, Pen, Tile, sheet

ALL_FOURS = Pose((0, 0.4915), 3.5, 4, 6, -2, Limb((0.525, 0.03), -1, 0), Limb((0.545, 0.045), -1, 0),
                 Limb((-0.3992, 0.036), 1, 180), Limb((-0.391, 0.051), 1, 180))  # fmt: skip
LYING = Pose((0, 0.10), 0, 26, 7, 3, Limb((0.02, 0.05), -1, 180), Limb((0.03, 0.065), -1, 180),
             Limb((-0.34, 0.06), -1, 180), Limb((-0.352, 0.075), -1, 180))  # fmt: skip
STANDING = Pose((0, 0.91), 90, 4, -4, 0, Limb((0.1, 0.96), -1, 280), Limb((0.07, 0.97), -1, 280),
                Limb((-0.02, 0.064), 1, 0), Limb((0.02, 0.075), 1, 0))  # fmt: skip
_UPRIGHT = Box(-0.75, 0, 0.75, 1.85)
_ON_FLOOR = Box(-0.75, 0, 0.95, 1.0)
_LIES = Box(-0.75, 0, 0.95, 0.75)


def _spine(pen: Pen, pose: Pose) -> None:
    """The direction of the back, and its angle from the right."""
    hip, (x, y) = pose.hip, joints(pose).spine[-1]
    pen.line(hip, (hip[0] + 0.3, hip[1]), thin=True)
    if abs(pose.spine) > 10:
        pen.arc(hip, 0, pose.spine)
    pen.dot(hip)
    pen.arrow(hip, pose.spine, ((x - hip[0]) ** 2 + (y - hip[1]) ** 2) ** 0.5)


def _grid(pen: Pen, pose: Pose) -> None:
    for step in range(4):
        y = step / 2
        pen.line((-0.7, y), (0.75, y), thin=True)
        pen.say((-0.68, y), f"y {y:g}", down=-9)
    for step in range(-1, 2):
        x = step / 2
        pen.line((x, 0), (x, 1.8), thin=True)
        pen.say((x, 1.8), f"x {x:g}")
    pen.dot(pose.hip)
    for name in ("arm", "leg"):
        pen.dot(getattr(pose, name).at)


def _targets(*names: str) -> Marks:
    def marks(pen: Pen, pose: Pose) -> None:
        body = joints(pose)
        for name in names:
            limb = body.limbs[name]
            wanted = getattr(pose, name).at
            near = abs(wanted[0] - limb.wrist[0]) + abs(wanted[1] - limb.wrist[1]) < 0.01
            pen.dot(wanted, hollow=not near)

    return marks


def _bends(*names: str) -> Marks:
    """The elbow or knee of each, and the line its limb would be if it were straight."""

    def marks(pen: Pen, pose: Pose) -> None:
        body = joints(pose)
        for name in names:
            limb = body.limbs[name]
            pen.line(limb.root, limb.wrist, thin=True)
            pen.dot(limb.middle)

    return marks


def _ends(name: str) -> Marks:
    def marks(pen: Pen, pose: Pose) -> None:
        limb = joints(pose).limbs[name]
        pen.line(limb.wrist, (limb.wrist[0] + 0.25, limb.wrist[1]), thin=True)
        pen.arrow(limb.wrist, getattr(pose, name).direction, 0.2)

    return marks


def _named(*said: tuple[str, float, float]) -> Marks:
    """The names of limbs beside their middles."""

    def marks(pen: Pen, pose: Pose) -> None:
        body = joints(pose)
        for name, across, down in said:
            pen.dot(body.limbs[name].wrist)
            pen.say(body.limbs[name].wrist, name, across, down)

    return marks


def _with(pose: Pose, **limbs: Limb) -> Pose:
    return replace(pose, **limbs)


def sheets(theme: Theme) -> Iterator[tuple[str, QImage]]:
    """Every sheet about poses, with the name of its file."""
    leaning = replace(STANDING, hip=(-0.18, 0.9), spine=35, neck=10, arm=Limb((0.45, 0.75), -1, 280),
                      arm_far=Limb((0.42, 0.76), -1, 280))  # fmt: skip
    yield "units", sheet(theme, [Tile("hip: [0, 0.91], wrist of arm, ankle of leg", STANDING, _grid, _UPRIGHT)],
                         1, wide=520, high=560)  # fmt: skip
    yield "spine", sheet(theme, [
        Tile("spine: 3.5 (head to the right)", ALL_FOURS, _spine, _ON_FLOOR),
        Tile("spine: 35", leaning, _spine, _UPRIGHT),
        Tile("spine: 90 (upright)", STANDING, _spine, _UPRIGHT),
    ])  # fmt: skip
    yield "bend", sheet(theme, [
        Tile("bend: 70 (rounded)", replace(ALL_FOURS, spine=0, bend=70, neck=-30), box=_ON_FLOOR),
        Tile("bend: 4 (long)", ALL_FOURS, box=_ON_FLOOR),
        Tile("bend: -40 (swayed)", replace(ALL_FOURS, bend=-40, neck=20), box=_ON_FLOOR),
        Tile("on the back, bend: 50 (the low back lifts)", replace(LYING, bend=50), box=_LIES),
        Tile("on the back, bend: 26 (at rest)", LYING, box=_LIES),
        Tile("on the back, bend: -2 (the low back rests)", replace(LYING, bend=-2, neck=-6), box=_LIES),
    ])  # fmt: skip
    yield "neck", sheet(theme, [
        Tile("neck: -40", replace(ALL_FOURS, neck=-40), box=_ON_FLOOR),
        Tile("neck: 6", ALL_FOURS, box=_ON_FLOOR),
        Tile("neck: 40", replace(ALL_FOURS, neck=40), box=_ON_FLOOR),
        Tile("head: -30", replace(ALL_FOURS, head=-30), box=_ON_FLOOR),
        Tile("head: -2", ALL_FOURS, box=_ON_FLOOR),
        Tile("head: 30", replace(ALL_FOURS, head=30), box=_ON_FLOOR),
    ])  # fmt: skip
    knee_up = Limb((0.18, 0.42), 1, 290)
    bow = Limb((0.28, 1.12), -1, 60)
    yield "bends", sheet(theme, [
        Tile("leg: {at: [0.18, 0.42], bend: 1, …}: the knee to the right", _with(STANDING, leg=knee_up),
             _bends("leg"), _UPRIGHT),
        Tile("on the back, leg: bend: -1: the knee up", LYING, _bends("leg"), _LIES),
        Tile("on all fours, leg: bend: 1: the knee down", ALL_FOURS, _bends("leg"), _ON_FLOOR),
        Tile("arm: {at: [0.28, 1.12], bend: -1, …}: the elbow back", _with(STANDING, arm=bow), _bends("arm"), _UPRIGHT),
        Tile("arm: the same with bend: 1: the elbow up and forward", _with(STANDING, arm=replace(bow, bend=1)),
             _bends("arm"), _UPRIGHT),
        Tile("on all fours, arm: bend: -1: the elbow back", _with(ALL_FOURS, arm=Limb((0.42, 0.03), -1, 0)),
             _bends("arm"), _ON_FLOOR),
    ])  # fmt: skip
    far = Limb((1.15, 0.75), -1, 20)
    yield "reach", sheet(theme, [
        Tile("arm: at: [0.97, 0.6]: reached", _with(ALL_FOURS, arm=Limb((0.97, 0.6), -1, 10)), _targets("arm"),
             Box(-0.75, 0, 1.3, 1.0)),
        Tile("arm: at: [1.15, 0.75]: too far, so as far as it goes", _with(ALL_FOURS, arm=far), _targets("arm"),
             Box(-0.75, 0, 1.3, 1.0)),
        Tile("hip: [-0.12, 0.46]: hands and feet stay where they are", replace(ALL_FOURS, hip=(-0.12, 0.46)),
             _targets("arm", "leg"), _ON_FLOOR),
    ])  # fmt: skip
    yield "ends", sheet(theme, [
        Tile("foot: 0", STANDING, _ends("leg"), _UPRIGHT),
        Tile("foot: -50 (on tiptoe)", replace(STANDING, hip=(0, 1.0), leg=Limb((-0.02, 0.17), 1, -50),
             leg_far=Limb((0.03, 0.18), 1, -50)), _ends("leg"), _UPRIGHT),
        Tile("foot: 180 (on all fours and on the back)", ALL_FOURS, _ends("leg"), _ON_FLOOR),
        Tile("hand: 0", ALL_FOURS, _ends("arm"), _ON_FLOOR),
        Tile("hand: 90", _with(STANDING, arm=Limb((0.12, 1.91), 1, 90)), _ends("arm"), Box(-0.75, 0, 0.75, 2.1)),
        Tile("hand: 270, or -90", _with(STANDING, arm=Limb((0.06, 0.93), -1, 270)), _ends("arm"), _UPRIGHT),
    ])  # fmt: skip
    reaching = _with(ALL_FOURS, arm=Limb((1.0, 0.6), -1, 6), leg_far=Limb((-0.847, 0.45), 1, 214))
    yield "near-and-far", sheet(theme, [
        Tile("on all fours the near ones are the right ones", reaching,
             _named(("arm", 0, -20), ("arm_far", 46, -4), ("leg", 0, 18), ("leg_far", 0, -22)), Box(-1.0, 0, 1.2, 0.9)),
        Tile("on the back the near ones are the left ones", _with(LYING, leg_far=Limb((0.1, 0.62), -1, 100)),
             _named(("arm", 26, 18), ("leg", 0, 18), ("leg_far", 30, -18)), Box(-0.8, 0, 0.95, 0.85)),
    ], 2, wide=460, high=260)  # fmt: skip
    seat = replace(STANDING, hip=(0.02, 0.5), leg=Limb((0.42, 0.064), 1, 0), leg_far=Limb((0.44, 0.075), 1, 0),
                   arm=Limb((0.3, 0.56), -1, 0), arm_far=Limb((0.32, 0.57), -1, 0))  # fmt: skip
    yield "things", sheet(theme, [
        Tile("things: [{kind: chair, at: -0.2}]", replace(seat, things=(Thing(ThingKind.CHAIR, -0.2, 1),)),
             box=Box(-0.75, 0, 0.85, 1.4)),
        Tile("things: [{kind: wall, at: -0.3}]",
             replace(STANDING, things=(Thing(ThingKind.WALL, -0.3, 1),)), box=_UPRIGHT),
        Tile("things: [{kind: table, at: 0.3, facing: -1}]", replace(STANDING, arm=Limb((0.38, 0.78), -1, 0),
             arm_far=Limb((0.42, 0.79), -1, 0), things=(Thing(ThingKind.TABLE, 0.3, -1),)), box=_UPRIGHT),
    ])  # fmt: skip
