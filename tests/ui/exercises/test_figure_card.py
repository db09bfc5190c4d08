"""The movement on the page of an exercise: goes round while it is seen, or stands where it was told."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from rygtraening import paths
from rygtraening.catalogue.loader import load
from rygtraening.domain.exercise import Glow, Side
from rygtraening.domain.figure import Figure, near_side
from rygtraening.ui.exercises.figure_card import FigureCard
from rygtraening.ui.theme.theme import Theme

SHIPPED = load([paths.bundled("exercises")]).exercises
Show = Callable[[QWidget, int, int], None]


def shown_pose(card: FigureCard) -> object:
    assert card.view.shown is not None
    return card.view.shown.pose


def test_it_moves_while_it_is_seen_and_stops_where_a_phase_is_chosen(theme: Theme, shown: Show) -> None:
    card = FigureCard(theme, SHIPPED["diagonalstraek"], 1)
    assert not card.moving
    shown(card, 520, 460)
    assert card.moving and card.play is not None and card.play.text() == "Pause"
    assert card.phases is not None
    QTest.mouseClick(card.phases.segment("1"), Qt.MouseButton.LeftButton)
    assert not card.moving and card.play.text() == "Play"
    assert shown_pose(card) == Figure(SHIPPED["diagonalstraek"]).pose("reached", Side.RIGHT)
    QTest.mouseClick(card.play, Qt.MouseButton.LeftButton)
    assert card.moving
    card.hide()
    assert not card.moving


def test_each_moment_has_its_phase_its_cue_and_its_arrow(theme: Theme) -> None:
    card = FigureCard(theme, SHIPPED["diagonalstraek"], 1)
    for seconds, phase, cue, arrow in (
        (0.5, "0", "Reach long · breathe out", True),
        (3.0, "1", "Hold steady · keep breathing", False),
        (5.0, "2", "Lower gently · breathe in", True),
    ):
        card.show_at(seconds)
        assert card.phases is not None and card.phases.value == phase
        assert card.cue.text() == cue
        assert card.view.shown is not None and bool(card.view.shown.way) is arrow
        assert card.view.shown.glow is Glow.LOW_BACK


@pytest.mark.parametrize(("name", "words"), [("diagonalstraek", "2 Hold · 2 s"), ("sideplanke-paa-knae", "2 Hold")])
def test_a_hold_says_its_seconds_unless_they_are_one_s_own_dose(theme: Theme, name: str, words: str) -> None:
    card = FigureCard(theme, SHIPPED[name], 1)
    assert card.phases is not None and card.phases.segment("1").text() == words


def test_the_other_side_is_the_other_limbs(theme: Theme, shown: Show) -> None:
    card = FigureCard(theme, SHIPPED["knae-til-bryst"], 0)
    shown(card, 520, 460)
    card.show_phase(0)
    assert card.change is not None and card.view.shown is not None
    assert near_side(card.view.shown.pose) is Side.RIGHT and "Right leg" in card.view.accessibleName()
    QTest.mouseClick(card.change, Qt.MouseButton.LeftButton)
    assert near_side(card.view.shown.pose) is Side.LEFT and "Left leg" in card.view.accessibleName()


def test_under_reduced_motion_nothing_moves_and_the_phases_are_still_pictures(theme: Theme, shown: Show) -> None:
    theme.set_reduced_motion(True)
    card = FigureCard(theme, SHIPPED["kattestraek"], 0)
    shown(card, 520, 460)
    assert not card.moving and card.play is not None and not card.play.isVisible()
    assert card.phases is not None
    for number, name in (("1", "rounded"), ("0", "swayed")):
        QTest.keyClick(card.phases.segment(number), Qt.Key.Key_Space)
        assert shown_pose(card) == SHIPPED["kattestraek"].poses[name]


def test_a_walk_goes_step_after_step_and_can_be_stopped(theme: Theme, shown: Show) -> None:
    card = FigureCard(theme, SHIPPED["gaatur"], 0)
    shown(card, 520, 400)
    assert card.phases is None and card.moving and card.play is not None and card.play.text() == "Pause"
    card.play.click()
    assert not card.moving
    assert card.view.shown is not None and card.view.shown.upright and not card.view.shown.way
    card.show_at(20.0 + 20.0 / 16 / 4)
    assert shown_pose(card) == SHIPPED["gaatur"].poses["walking-3"], "a quarter of a stride into the second phase"


def test_under_reduced_motion_a_walk_is_one_still_picture(theme: Theme, shown: Show) -> None:
    theme.set_reduced_motion(True)
    card = FigureCard(theme, SHIPPED["gaatur"], 0)
    shown(card, 520, 400)
    assert not card.moving and card.play is not None and not card.play.isVisible()
    assert shown_pose(card) == SHIPPED["gaatur"].poses["walking"]


@pytest.mark.parametrize("size", [(520, 460), (1000, 400)])
@pytest.mark.parametrize("name", sorted(SHIPPED))
def test_every_arrow_is_inside_the_picture(theme: Theme, shown: Show, name: str, size: tuple[int, int]) -> None:
    card = FigureCard(theme, SHIPPED[name], SHIPPED[name].dose.articles_tier)
    shown(card, *size)
    for side in ("same", "other"):
        if side == "other" and card.change is not None:
            card.change.click()
        for number in range(len(card._phases)):
            card.show_phase(number)
            picture = card.view.shown
            assert picture is not None
            for x, y in picture.way:
                at = card.view.transform().map(QPointF(x, y))
                assert 0 < at.x() < card.view.width() and 0 < at.y() < card.view.height()


@pytest.mark.parametrize("place", [Glow.SHOULDERS, Glow.HIPS, Glow.NONE])
def test_the_light_is_where_the_exercise_says(theme: Theme, place: Glow) -> None:
    card = FigureCard(theme, replace(SHIPPED["kattestraek"], glow=place), 0)
    assert card.view.shown is not None and card.view.shown.glow is place


def test_a_light_is_seen_in_each_place_and_nowhere_without(theme: Theme) -> None:
    seen = []
    for place in Glow:
        card = FigureCard(theme, replace(SHIPPED["kattestraek"], glow=place), 0)
        card.view.resize(520, 400)
        seen.append(bytes(card.view.grab().toImage().constBits()))
    assert len(set(seen)) == len(Glow)
