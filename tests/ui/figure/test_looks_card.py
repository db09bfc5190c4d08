"""The card where somebody chooses a figure to see themselves in."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from rygtraening.domain.exercise import Exercise
from rygtraening.ui.figure.looks_card import LooksCard
from rygtraening.ui.theme.figure_colours import Clothes, Looks, Skin
from rygtraening.ui.theme.theme import Theme

Show = Callable[[QWidget, int, int], None]


def test_a_choice_is_told_and_seen_at_once(theme: Theme, shown: Show, shipped: dict[str, Exercise]) -> None:
    card = LooksCard(theme, list(shipped.values()))
    told: list[object] = []
    card.chosen.connect(told.append)
    shown(card, 900, 320)
    before = card.preview.grab().toImage()
    QTest.mouseClick(card.skin.segment(Skin.BROWN.value), Qt.MouseButton.LeftButton)
    assert told == [Looks(Skin.BROWN, Clothes.SEA)]
    assert card.preview.grab().toImage() != before
    QTest.keyClick(card.clothes.segment(Clothes.RUST.value), Qt.Key.Key_Space)
    assert told[-1] == Looks(Skin.BROWN, Clothes.RUST) == card.looks


def test_what_is_chosen_already_is_shown(theme: Theme, shipped: dict[str, Exercise]) -> None:
    theme.set_looks(Looks(Skin.PALE, Clothes.SKY))
    card = LooksCard(theme, list(shipped.values()))
    assert card.looks == Looks(Skin.PALE, Clothes.SKY)


@pytest.mark.parametrize(("width", "scale"), [(520, 1.0), (520, 2.0), (900, 2.0)])
def test_everything_fits_beside_or_under_each_other(
    theme: Theme, shown: Show, shipped: dict[str, Exercise], width: int, scale: float
) -> None:
    theme.set_scale(scale)
    card = LooksCard(theme, list(shipped.values()))
    shown(card, width, card.heightForWidth(width) if card.hasHeightForWidth() else 900)
    for control in (card.skin, card.clothes, card.preview):
        corner = control.mapTo(card, control.rect().bottomRight())
        assert corner.x() < width and corner.y() < card.height()
