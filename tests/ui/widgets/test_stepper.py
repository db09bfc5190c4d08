"""A number set with − and +: by mouse, by keyboard, and said to a screen reader."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.stepper import Stepper


@pytest.fixture
def stepper(theme: Theme, shown: Callable[[QWidget, int, int], None]) -> Stepper:
    stepper = Stepper(theme, "Volume", value=80, most=100, step=10, words=lambda number: f"{number} %")
    shown(stepper, 400, 80)
    return stepper


def test_a_press_is_a_step_told_once_and_the_ends_are_kept(stepper: Stepper) -> None:
    told: list[int] = []
    stepper.changed.connect(told.append)
    for _press in range(4):
        stepper.more.click()
    assert (told, stepper.value, stepper.label.text()) == ([90, 100], 100, "100 %")
    for _press in range(11):
        stepper.less.click()
    assert (told[-1], stepper.value, len(told)) == (0, 0, 12)


@pytest.mark.parametrize(("key", "value"), [(Qt.Key.Key_Minus, 70), (Qt.Key.Key_Plus, 90)])
def test_the_keys_do_the_same_on_either_button(stepper: Stepper, key: Qt.Key, value: int) -> None:
    stepper.less.setFocus()
    QTest.keyClick(stepper.less, key)
    assert stepper.value == value


def test_the_buttons_stand_still_and_say_what_they_do_to_which_number(stepper: Stepper) -> None:
    before = stepper.more.pos()
    for _press in range(8):
        stepper.less.click()
    assert stepper.more.pos() == before
    assert stepper.more.accessibleName() == "Volume: more, now 0 %"
    assert stepper.accessibleName() == "Volume"
    assert min(stepper.less.width(), stepper.less.height()) >= tokens.TARGET
