"""The widget with the figure: paints what it is told, only when told another, and never over its edge."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from rygtraening.domain.exercise import Exercise, Side
from rygtraening.domain.figure import Figure, box_of
from rygtraening.ui.figure import ground
from rygtraening.ui.figure.looks import colours, contrast, kept
from rygtraening.ui.figure.view import FigureView, Picture
from rygtraening.ui.theme.figure_colours import Clothes, Looks, Skin
from rygtraening.ui.theme.theme import Mode, Theme

Show = Callable[[QWidget, int, int], None]


class Paints(QObject):
    """Counts the paints of a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return False


def picture(exercise: Exercise, phase: int, fraction: float, tier: int = 1, side: Side | None = Side.LEFT) -> Picture:
    figure = Figure(exercise)
    return Picture(figure.moment(tier, side, phase, fraction), figure.box, figure.upright, exercise.name.en)


def drawn(view: FigureView, width: int, height: int) -> QImage:
    view.resize(width, height)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    view.render(painter, QPoint(0, 0))
    painter.end()
    return image


def test_who_turns_the_back_to_the_viewer_shows_hair_and_no_eye(theme: Theme, shipped: dict[str, Exercise]) -> None:
    behind = picture(shipped["sideplanke-paa-knae"], 1, 0.5, side=Side.RIGHT)
    eye = QColor(colours(theme).feature).rgb()
    seen = {}
    for from_behind in (True, False):
        view = FigureView(theme)
        view.show_picture(replace(behind, pose=replace(behind.pose, from_behind=from_behind)))
        image = drawn(view, 900, 500)
        seen[from_behind] = any(image.pixel(x, y) == eye for x in range(900) for y in range(500))
    assert seen == {True: False, False: True}


def test_it_paints_when_it_is_told_another_moment_and_not_when_it_is_told_the_same(
    theme: Theme, shown: Show, settle: Callable[[], None], shipped: dict[str, Exercise]
) -> None:
    view = FigureView(theme, rounded=False)
    view.show_picture(picture(shipped["diagonalstraek"], 0, 0.5))
    shown(view, 400, 300)
    paints = Paints(view)
    for _again in range(5):
        view.show_picture(picture(shipped["diagonalstraek"], 0, 0.5))
        settle()
    assert paints.count == 0
    view.show_picture(picture(shipped["diagonalstraek"], 0, 0.6))
    settle()
    assert paints.count == 1


def test_a_hold_is_one_picture(
    theme: Theme, shown: Show, settle: Callable[[], None], shipped: dict[str, Exercise]
) -> None:
    view = FigureView(theme, rounded=False)
    view.show_picture(picture(shipped["diagonalstraek"], 1, 0.0))
    shown(view, 400, 300)
    paints = Paints(view)
    for moment in range(21):
        view.show_picture(picture(shipped["diagonalstraek"], 1, moment / 20))
        settle()
    assert paints.count == 0


def test_the_figure_on_the_stage_does_not_make_the_words_paint(
    theme: Theme, shown: Show, settle: Callable[[], None], shipped: dict[str, Exercise]
) -> None:
    ground_widget = QWidget()
    view = FigureView(theme, rounded=False, parent=ground_widget)
    view.setGeometry(10, 10, 300, 200)
    view.show_picture(picture(shipped["diagonalstraek"], 0, 0.5))
    shown(ground_widget, 400, 300)
    paints = Paints(ground_widget)
    view.show_picture(picture(shipped["diagonalstraek"], 0, 0.6))
    settle()
    assert paints.count == 0


@pytest.mark.parametrize("size", [(60, 40), (148, 84), (420, 260), (300, 900), (1600, 300), (1900, 1000)])
@pytest.mark.parametrize("side", [Side.RIGHT, Side.LEFT])
def test_nothing_touches_the_edge_of_the_picture(
    theme: Theme, shipped: dict[str, Exercise], size: tuple[int, int], side: Side
) -> None:
    for exercise in shipped.values():
        figure = Figure(exercise)
        tier = exercise.dose.articles_tier
        view = FigureView(theme, rounded=False)
        for phase in range(len(exercise.phases_at(tier))):
            pose = figure.moment(tier, side, min(phase, 1), 1.0)
            view.show_picture(Picture(pose, figure.box, figure.upright))
            image = drawn(view, *size)
            tile = QColor(theme.palette.tile).rgb()
            width, height = size
            edge = [image.pixel(x, y) for x in range(width) for y in (0, height - 1)]
            edge += [image.pixel(x, y) for y in range(height) for x in (0, width - 1)]
            assert set(edge) == {tile}
            assert any(image.pixel(width // 2, y) != tile for y in range(height)), "and there is a figure"


def test_feet_on_the_mat_whatever_the_size(theme: Theme, shipped: dict[str, Exercise]) -> None:
    view = FigureView(theme)
    view.show_picture(picture(shipped["kattestraek"], 0, 1.0, tier=0, side=None))
    for width, height in ((300, 200), (600, 200), (200, 600)):
        view.resize(width, height)
        floor = view.transform().map(QPoint(0, 0)).y()
        assert height / 2 < floor < height - ground.BELOW * view.transform().m11() * 0.9


def test_it_is_called_what_it_shows(theme: Theme, shipped: dict[str, Exercise]) -> None:
    view = FigureView(theme)
    view.show_picture(picture(shipped["diagonalstraek"], 0, 0.0))
    assert view.accessibleName() == shipped["diagonalstraek"].name.en
    view.show_picture(None)
    assert view.accessibleName() == ""


def test_another_theme_and_other_clothes_are_painted_at_once(theme: Theme, shipped: dict[str, Exercise]) -> None:
    view = FigureView(theme)
    view.show_picture(picture(shipped["diagonalstraek"], 0, 0.0))
    before = drawn(view, 400, 260)
    theme.set_looks(Looks(Skin.DEEP, Clothes.PLUM))
    dressed = drawn(view, 400, 260)
    assert dressed != before
    theme.set_mode(Mode.DARK)
    assert drawn(view, 400, 260) != dressed


def test_a_pose_of_its_own_fills_its_tile(theme: Theme, shipped: dict[str, Exercise]) -> None:
    pose = shipped["knae-til-bryst"].poses["knee-to-chest"]
    view = FigureView(theme)
    view.show_picture(Picture(pose, box_of(pose)))
    view.resize(300, 160)
    assert box_of(pose).height * abs(view.transform().m22()) > 0.5 * 160


# Looks

ALL = [Looks(skin, clothes) for skin in Skin for clothes in Clothes]


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
@pytest.mark.parametrize("looks", ALL, ids=[f"{looks.skin}-{looks.clothes}" for looks in ALL])
def test_every_body_and_its_clothes_stand_out_from_the_tile(theme: Theme, mode: Mode, looks: Looks) -> None:
    theme.set_mode(mode)
    worn = colours(theme, looks)
    for cloth in (worn.top, worn.top_far, worn.trousers, worn.trousers_far):
        assert contrast(cloth, worn.tile) >= 3
    assert contrast(worn.contour, worn.tile) >= 3, "the contour, where the skin is too like the tile"
    assert contrast(worn.hair_contour, worn.tile) >= 3
    assert contrast(worn.arrow, worn.tile) >= 3


def test_choices_nobody_could_have_made_count_as_none() -> None:
    kept_values = {"figure_skin": "green", "figure_clothes": Clothes.RUST.value}
    assert kept(lambda key: kept_values.get(key, "")) == Looks(Looks().skin, Clothes.RUST)
    assert kept(lambda _key: "") == Looks()
