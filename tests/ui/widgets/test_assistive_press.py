"""A press that comes from a screen reader, a voice control or a switch, through the accessible interface alone."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton

from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.buttons import ChoiceChip
from rygtraening.ui.widgets.check_row import CheckRow
from rygtraening.ui.widgets.choice import MultiChoice, SingleChoice
from rygtraening.ui.widgets.pain_scale import PainScale
from rygtraening.ui.widgets.segmented import Segmented

ANSWERS = (("yes", "Yes"), ("no", "No"))


def toggle(button: QAbstractButton) -> None:
    """What a screen reader does to it."""
    action = QAccessible.queryAccessibleInterface(button).actionInterface()
    assert "Toggle" in action.actionNames()
    action.doAction("Toggle")


def test_a_number_that_is_toggled_is_an_answer(theme: Theme) -> None:
    scale = PainScale(theme, "Back")
    chosen: list[int] = []
    scale.chosen.connect(chosen.append)
    toggle(scale.buttons()[7])
    toggle(scale.buttons()[3])
    assert (chosen, scale.value) == ([7, 3], 3)


def test_one_of_several_answers_that_is_toggled_is_chosen(theme: Theme) -> None:
    single, several = SingleChoice(theme, "?", ANSWERS), Segmented(theme, "?", ANSWERS)
    chosen: list[str] = []
    single.chosen.connect(chosen.append)
    several.chosen.connect(chosen.append)
    toggle(single.chip("yes"))
    toggle(several.segment("no"))
    assert (chosen, single.value, several.value) == (["yes", "no"], "yes", "no")


def test_any_of_several_answers_can_be_toggled_on_and_off(theme: Theme) -> None:
    choice = MultiChoice(theme, "?", ANSWERS)
    changes: list[list[str]] = []
    choice.changed.connect(changes.append)
    for key in ("yes", "no", "yes"):
        toggle(choice.chip(key))
    assert changes == [["yes"], ["yes", "no"], ["no"]]


@pytest.mark.parametrize("kind", [ChoiceChip, CheckRow])
def test_each_press_is_told_once_however_it_came(theme: Theme, kind: type[ChoiceChip] | type[CheckRow]) -> None:
    button = kind(theme, "Yes")
    button.setCheckable(True)
    told: list[bool] = []

    def keep(checked: bool) -> None:
        told.append(checked)

    button.clicked.connect(keep)
    button.click()
    toggle(button)
    button.click()
    assert told == [True, False, True]


@pytest.mark.parametrize("kind", [ChoiceChip, CheckRow])
def test_what_the_program_sets_itself_is_told_to_nobody(theme: Theme, kind: type[ChoiceChip] | type[CheckRow]) -> None:
    button = kind(theme, "Yes")
    button.setCheckable(True)
    told: list[bool] = []

    def keep(checked: bool) -> None:
        told.append(checked)

    button.clicked.connect(keep)
    button.setChecked(True)
    button.setChecked(False)
    assert told == []
