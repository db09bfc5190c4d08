"""Whom to call: every number, the own region first, and the day they were checked."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from rygtraening import i18n
from rygtraening.domain.safety import SafetyTexts
from rygtraening.ui.safety.phones_card import PhonesCard
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Type
from rygtraening.words.doses import say

Show = Callable[[QWidget, int, int], None]


def labels(card: PhonesCard) -> list[QLabel]:
    """What is shown, from top to bottom."""
    found = [label for label in card.findChildren(QLabel) if label.isVisible()]
    return sorted(found, key=lambda label: label.mapTo(card, label.rect().topLeft()).y())


def place_of(card: PhonesCard, piece: str) -> int:
    return next(place for place, label in enumerate(labels(card)) if piece in label.text())


@pytest.mark.parametrize("region", ["", "sjaelland"])
def test_every_number_is_there_with_the_day_it_was_checked(
    theme: Theme, texts: SafetyTexts, shown: Show, region: str
) -> None:
    card = PhonesCard(theme, texts, region)
    shown(card, 800, 500)
    said = "\n".join(label.text() for label in labels(card))
    for each in texts.regions:
        assert said.count(each.phone) == 1
        assert say(each.name) in said
    assert i18n.full_date(texts.phones_checked) in said
    assert "sundhed.dk" in said


def test_the_own_regions_number_comes_first_and_is_large(theme: Theme, texts: SafetyTexts, shown: Show) -> None:
    card = PhonesCard(theme, texts, "nordjylland")
    shown(card, 800, 500)
    assert place_of(card, "70 15 03 00") < place_of(card, "1813")
    assert labels(card)[place_of(card, "70 15 03 00")].font().pixelSize() == theme.font(Type.TITLE).pixelSize()


def test_a_region_chosen_here_is_told_and_shown_at_once(
    theme: Theme, texts: SafetyTexts, shown: Show, settle: Callable[[], None]
) -> None:
    card = PhonesCard(theme, texts)
    shown(card, 800, 500)
    told: list[str] = []
    card.region_chosen.connect(told.append)
    card.choice.set_value("syddanmark")
    card.choice.chosen.emit("syddanmark")
    settle()
    assert told == ["syddanmark"]
    assert place_of(card, "70 11 07 07") < place_of(card, "1813")
    assert "\n".join(label.text() for label in labels(card)).count("70 11 07 07") == 1


def test_a_region_that_is_gone_is_none(theme: Theme, texts: SafetyTexts) -> None:
    assert PhonesCard(theme, texts, "vestjylland").choice.value == ""
