"""What is painted of a moving figure: the parts that move, and no trace is left of where they were."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QTransform
from PySide6.QtWidgets import QWidget

from rygtraening.domain.exercise import Exercise, Glow, Side
from rygtraening.domain.figure import Box, Figure, phases_of
from rygtraening.domain.figure_joints import joints
from rygtraening.ui.figure import parts
from rygtraening.ui.figure.looks import colours
from rygtraening.ui.figure.painter import FigurePainter
from rygtraening.ui.figure.parts import Part
from rygtraening.ui.figure.view import FigureView, Picture
from rygtraening.ui.theme.theme import Theme

Show = Callable[[QWidget, int, int], None]
Settle = Callable[[], None]
NEARLY = 40
"""Of 255: a part that has moved by less than an eighth of a px is left where it is. A trace would be 100 and more."""


class Watched(FigureView):
    """Keeps the size of what was painted last (px)."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, rounded=False)
        self.sizes: list[tuple[int, int]] = []

    def paintEvent(self, event: QPaintEvent) -> None:
        self.sizes.append((event.rect().width(), event.rect().height()))
        super().paintEvent(event)


def show_moment(view: FigureView, figure: Figure, phase: int, fraction: float) -> None:
    tier = figure.exercise.dose.articles_tier
    view.show_picture(Picture(figure.moment(tier, Side.LEFT, phase, fraction), figure.box, figure.upright))


def on_screen(view: QWidget) -> QImage:
    return view.screen().grabWindow(view.winId()).toImage().convertToFormat(QImage.Format.Format_RGB32)


def difference(one: QImage, other: QImage) -> int:
    """The most any channel of any px differs."""
    first, second = (np.frombuffer(image.constBits(), np.uint8).astype(np.int16) for image in (one, other))
    return int(np.abs(first - second).max())


def assert_as_painted_at_once(view: QWidget, settle: Settle) -> None:
    piecewise = on_screen(view)
    view.update()
    settle()
    assert difference(piecewise, on_screen(view)) <= NEARLY


NAMES = [
    "baekkenloeft", "baekkenvip", "barnets-stilling", "diagonalstraek", "gaatur", "hoftehaengsel", "kattestraek",
    "knae-til-bryst", "knaerul", "sfinks", "siddende-kattestraek", "sideplanke-paa-knae", "staaende-baekkenvip",
    "straek-og-rund",
]  # fmt: skip


@pytest.mark.parametrize("steps", [14, 3])
@pytest.mark.parametrize("name", NAMES)
def test_a_movement_leaves_the_picture_as_if_it_were_painted_at_once(
    theme: Theme, shown: Show, settle: Settle, shipped: dict[str, Exercise], name: str, steps: int
) -> None:
    figure, view = Figure(shipped[name]), Watched(theme)
    show_moment(view, figure, 0, 0.0)
    shown(view, 360, 200)
    tier = figure.exercise.dose.articles_tier
    for phase, each in enumerate(phases_of(figure.exercise, tier)):
        for step in range(2 if each.is_hold else steps + 1):
            show_moment(view, figure, phase, step / steps)
            settle()
            if step % 7 == 3:
                assert_as_painted_at_once(view, settle)
        assert_as_painted_at_once(view, settle)


def test_all_shipped_exercises_are_tried(shipped: dict[str, Exercise]) -> None:
    assert sorted(shipped) == NAMES


def test_only_where_something_moves_is_painted(
    theme: Theme, shown: Show, settle: Settle, shipped: dict[str, Exercise]
) -> None:
    figure, view = Figure(shipped["baekkenvip"]), Watched(theme)
    show_moment(view, figure, 0, 0.5)
    shown(view, 700, 200)
    view.sizes.clear()
    show_moment(view, figure, 0, 0.53)
    settle()
    [(width, height)] = view.sizes
    assert width < 500 and height < 200


def test_what_is_too_little_to_be_seen_is_not_painted_until_it_is_enough(
    theme: Theme, shown: Show, settle: Settle, shipped: dict[str, Exercise]
) -> None:
    figure, view = Figure(shipped["baekkenvip"]), Watched(theme)
    show_moment(view, figure, 0, 0.0)
    shown(view, 360, 200)
    view.sizes.clear()
    for step in range(181):
        show_moment(view, figure, 0, step / 180)
        settle()
    assert 10 < len(view.sizes) < 100


def test_another_exercise_is_painted_whole(
    theme: Theme, shown: Show, settle: Settle, shipped: dict[str, Exercise]
) -> None:
    view = Watched(theme)
    show_moment(view, Figure(shipped["baekkenvip"]), 0, 0.5)
    shown(view, 360, 200)
    view.sizes.clear()
    show_moment(view, Figure(shipped["kattestraek"]), 0, 0.5)
    settle()
    assert view.sizes == [(360, 200)]


def test_a_picture_with_other_room_is_painted_whole(
    theme: Theme, shown: Show, settle: Settle, shipped: dict[str, Exercise]
) -> None:
    figure, view = Figure(shipped["baekkenvip"]), Watched(theme)
    pose = figure.moment(0, None, 0, 0.5)
    view.show_picture(Picture(pose, figure.box))
    shown(view, 360, 200)
    for picture in (
        Picture(pose, Box(-1.0, 0.0, 1.0, 2.0)),
        Picture(pose, Box(-1.0, 0.0, 1.0, 2.0), upright=True),
        Picture(pose, Box(-1.0, 0.0, 1.0, 2.0), upright=True, glow=Glow.LOW_BACK),
        Picture(pose, Box(-1.0, 0.0, 1.0, 2.0), upright=True),
        Picture(replace(pose, front=("leg",)), Box(-1.0, 0.0, 1.0, 2.0), upright=True),
    ):
        view.sizes.clear()
        view.show_picture(picture)
        settle()
        assert view.sizes == [(360, 200)]


@pytest.mark.parametrize("part", Part)
def test_every_part_is_painted_and_left_out_by_its_own_name(
    theme: Theme, shipped: dict[str, Exercise], part: Part
) -> None:
    body = joints(Figure(shipped["diagonalstraek"]).moment(1, Side.LEFT, 0, 1.0))

    def painted(seen: frozenset[Part]) -> QImage:
        image = QImage(400, 200, QImage.Format.Format_RGB32)
        image.fill(0)
        painter = QPainter(image)
        view = QTransform(160, 0, 0, -160, 200, 180)
        FigurePainter(painter, view, colours(theme)).paint(body, seen=seen)
        painter.end()
        return image

    assert painted(parts.ALL - {part}) != painted(parts.ALL)
    nothing = painted(frozenset())
    assert set(bytes(nothing.constBits())) <= {0, 255}
    assert painted(frozenset({part})) != nothing


def test_a_part_near_the_floor_has_room_for_its_shade(shipped: dict[str, Exercise]) -> None:
    figure = Figure(shipped["diagonalstraek"])
    lifted = parts.places(joints(figure.moment(1, Side.LEFT, 0, 1.0)))
    for part, wider in ((Part.ARM_FAR, True), (Part.HEAD, False)):
        place = lifted[part]
        outside = place.box.right - max(x for x, _y in place.points)
        assert (outside > 0.15) is wider
        assert (place.box.bottom < -0.025) is wider


@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_a_part_is_outside_its_room(
    theme: Theme, shown: Show, settle: Settle, shipped: dict[str, Exercise], name: str
) -> None:
    figure = Figure(shipped[name])
    tier = figure.exercise.dose.articles_tier
    for phase in range(len(phases_of(figure.exercise, tier))):
        for fraction in (0.0, 0.5, 1.0):
            body = joints(figure.moment(tier, Side.LEFT, phase, fraction))
            for part, place in parts.places(body).items():
                assert parts.within({part: place}, place.box)
                assert all(place.box.left < x < place.box.right for x, _y in place.points)
                assert all(place.box.bottom < y < place.box.top for _x, y in place.points)


def test_a_part_far_from_what_is_painted_is_left_out(shipped: dict[str, Exercise]) -> None:
    figure = Figure(shipped["diagonalstraek"])
    body = joints(figure.moment(1, Side.LEFT, 0, 1.0))
    now = parts.places(body)
    hand, foot = body.arm.tip, body.leg_far.tip
    assert Part.ARM in parts.within(now, Box(hand[0] - 0.01, hand[1] - 0.01, hand[0] + 0.01, hand[1] + 0.01))
    assert parts.within(now, Box(foot[0] - 0.01, foot[1] - 0.01, foot[0] + 0.01, foot[1] + 0.01)) == {Part.LEG_FAR}


def test_what_rests_has_not_moved(shipped: dict[str, Exercise]) -> None:
    figure = Figure(shipped["diagonalstraek"])
    start, end = (parts.places(joints(figure.moment(1, Side.LEFT, 0, fraction))) for fraction in (0.0, 1.0))
    assert parts.moved(start, end, 0.001) == {Part.ARM, Part.LEG_FAR, Part.HEAD}
