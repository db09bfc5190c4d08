"""How the figure looks: chosen in Settings, worn at once, and still worn after the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from rygtraening.app import themed
from rygtraening.store.settings import JsonSettings
from rygtraening.ui.figure.looks import CLOTHES_KEY, SKIN_KEY
from rygtraening.ui.figure.looks_card import LooksCard
from rygtraening.ui.theme.figure_colours import Clothes, Looks, Skin

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.journey.conftest import OpenProgram, Program

CHOSEN = Looks(Skin.DEEP, Clothes.PLUM)


def choose(program: Program) -> None:
    """Skin and clothes, each with a click in Settings, and back to Today."""
    program.press(Qt.Key.Key_Comma, modifier=Qt.KeyboardModifier.ControlModifier)
    (card,) = program.window.findChildren(LooksCard)
    for control, wanted in ((card.skin, CHOSEN.skin), (card.clothes, CHOSEN.clothes)):
        control.set_value(wanted.value)
        control.chosen.emit(wanted.value)
    program.press(Qt.Key.Key_1, modifier=Qt.KeyboardModifier.ControlModifier)


def test_the_chosen_skin_and_clothes_are_worn_after_the_next_start(
    program: Program, open_program: OpenProgram, qapp: QApplication, folder: Path
) -> None:
    assert program.theme.looks == Looks()
    choose(program)
    assert program.theme.looks == CHOSEN
    assert program.to_the_player().theme.looks == CHOSEN, "in the player too"
    open_program(days_later=1)
    assert themed(qapp, JsonSettings(folder)).looks == CHOSEN


def test_what_nobody_could_have_chosen_is_as_if_nothing_were(qapp: QApplication, folder: Path) -> None:
    settings = JsonSettings(folder)
    settings.set(SKIN_KEY, "checked")
    settings.set(CLOTHES_KEY, "plum")
    assert themed(qapp, settings).looks == Looks(clothes=Clothes.PLUM)
