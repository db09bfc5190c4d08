"""The card of sound and voice: each choice is told once, and what came of trying is shown."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from rygtraening.ui.settings.sound_card import SoundCard, SoundChoices, Tried
from rygtraening.ui.theme.theme import Theme

AS_EVER = SoundChoices(spoken=True, counts=True, volume=100, muted=False, full_screen=True)


@pytest.fixture
def card(theme: Theme, shown: Callable[[QWidget, int, int], None]) -> SoundCard:
    card = SoundCard(theme, AS_EVER)
    shown(card, 700, 600)
    return card


def test_it_shows_what_is_chosen_now(theme: Theme) -> None:
    card = SoundCard(theme, SoundChoices(spoken=False, counts=True, volume=30, muted=True, full_screen=False))
    assert [row.isChecked() for row in (card.spoken, card.counts, card.muted, card.full_screen)] == [
        False,
        True,
        True,
        False,
    ]
    assert (card.volume.value, card.counts.isEnabled()) == (30, False)


def test_each_choice_is_told_once(card: SoundCard) -> None:
    told: list[object] = []
    for name in ("spoken", "counts", "muted", "full_screen"):
        getattr(card, f"{name}_chosen").connect(lambda on, name=name: told.append((name, on)))
    card.volume_chosen.connect(told.append)
    card.counts.click()
    card.spoken.click()
    card.muted.click()
    card.full_screen.click()
    card.volume.less.click()
    assert told == [("counts", False), ("spoken", False), ("muted", True), ("full_screen", False), 90]


def test_without_the_voice_its_numbers_are_no_choice(card: SoundCard) -> None:
    card.spoken.click()
    assert not card.counts.isEnabled()
    card.spoken.click()
    assert card.counts.isEnabled()


def test_of_several_voices_one_can_be_chosen_once_they_are_tried(card: SoundCard) -> None:
    told: list[str] = []
    card.voice_chosen.connect(told.append)
    assert card.voice is None
    card.show_tried(Tried(("Anna", "Bo", "Bo")), "Bo")
    assert card.voice is not None and card.voice.isVisible()
    assert (card.voice.count(), card.voice.value) == (2, "Bo")
    card.voice.setCurrentIndex(0)
    card.voice.activated.emit(0)
    assert told == ["Anna"]
    assert not card.note.isVisible()


def test_a_single_voice_is_no_choice_and_a_voice_that_is_gone_is_the_first(card: SoundCard) -> None:
    card.show_tried(Tried(("Anna",)), "")
    assert card.voice is None
    card.show_tried(Tried(("Anna", "Bo")), "Carl")
    assert card.voice is not None and card.voice.value == "Anna"


def test_why_nothing_was_heard_stands_there(card: SoundCard) -> None:
    card.show_tried(Tried(why="No loudspeaker was found."), "")
    assert card.note.isVisible() and card.note.text() == "No loudspeaker was found."
