"""A chair, a wall and a table are painted where they are, behind the person, on either side."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from rygtraening.domain.exercise import Exercise, Thing, ThingKind
from rygtraening.domain.figure import CHAIR_HIGH, SEAT_HIGH, TABLE_HIGH, Box
from rygtraening.domain.figure_pose import mirrored
from rygtraening.ui.figure.looks import colours, contrast
from rygtraening.ui.figure.view import FigureView, Picture
from rygtraening.ui.theme.theme import Mode, Theme

ROOM = Box(-1.2, 0.0, 1.2, 1.7)
Show = Callable[[QWidget, int, int], None]


def colour_at(view: FigureView, image: QImage, x: float, y: float) -> QColor:
    at = view.transform().map(QPointF(x, y)).toPoint()
    return image.pixelColor(at)


@pytest.mark.parametrize(
    ("kind", "at", "there"),
    [
        (ThingKind.CHAIR, -0.7, [(-0.715, CHAIR_HIGH - 0.1), (-0.5, SEAT_HIGH - 0.012), (-0.667, 0.2)]),
        (ThingKind.WALL, -0.7, [(-0.705, 0.3), (-0.705, 1.5)]),
        (ThingKind.TABLE, -0.6, [(-0.8, TABLE_HIGH - 0.012), (-0.632, 0.3)]),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_each_thing_is_painted_where_it_is(
    theme: Theme,
    shipped: dict[str, Exercise],
    kind: ThingKind,
    at: float,
    there: list[tuple[float, float]],
    turned: bool,
) -> None:
    standing = shipped["hoftehaengsel"].poses["standing"]
    pose = replace(standing, things=(Thing(kind, at),))
    pose, sign = (mirrored(pose, 0.0), -1) if turned else (pose, 1)
    view = FigureView(theme)
    view.resize(900, 700)
    for shown_pose, found in ((pose, True), (replace(pose, things=()), False)):
        view.show_picture(Picture(shown_pose, ROOM, upright=True))
        image = view.grab().toImage()
        for x, y in there:
            assert (colour_at(view, image, x * sign, y) == colours(theme).thing) is found, (x, y)


def test_the_person_is_before_it(theme: Theme, shipped: dict[str, Exercise]) -> None:
    pose = shipped["hoftehaengsel"].poses["standing"]
    view = FigureView(theme)
    view.resize(900, 700)
    view.show_picture(Picture(replace(pose, things=(Thing(ThingKind.TABLE, 0.3),)), ROOM, upright=True))
    x, y = pose.hip[0], TABLE_HIGH - 0.012
    assert colour_at(view, view.grab().toImage(), x + 0.03, y) != colours(theme).thing


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_a_thing_stands_out_from_the_tile(mode: Mode) -> None:
    worn = colours(Theme(mode))
    assert contrast(worn.thing, worn.tile) >= 3.0


def test_a_turned_leg_is_painted_shorter(theme: Theme, shipped: dict[str, Exercise]) -> None:
    poses = shipped["knaerul"].poses
    view = FigureView(theme)
    view.resize(900, 700)
    tile = QColor(theme.palette.tile)
    tops = {}
    for name in ("supine", "left"):
        view.show_picture(Picture(poses[name], ROOM))
        image = view.grab().toImage()
        column = view.transform().map(QPointF(-0.227, 0.0)).toPoint().x()
        tops[name] = next(y for y in range(image.height()) if image.pixelColor(column, y) != tile)
    assert tops["left"] > tops["supine"] + 20, "the knees are lower"
