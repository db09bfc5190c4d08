"""What has the focus is in sight, and what is pressed stays where it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.buttons import SecondaryButton
from rygtraening.ui.widgets.scrolling import Scrolling


@pytest.fixture
def buttons(theme: Theme, shown: Callable[[QWidget, int, int], None]) -> list[SecondaryButton]:
    """Ten buttons, one under the other, of which the fifth is half out of sight."""
    column = QWidget()
    layout = QVBoxLayout(column)
    made = [SecondaryButton(theme, str(number)) for number in range(10)]
    for button in made:
        layout.addWidget(button)
    area = Scrolling(theme, column)
    shown(area, 300, 400)
    fifth = made[4].mapTo(area, QPoint(0, made[4].height() // 2 + 4)).y()
    area.resize(300, fifth)
    return made


def top(button: QWidget) -> int:
    return button.mapTo(button.window(), QPoint(0, 0)).y()


def test_a_click_on_what_is_half_in_sight_is_a_click(
    buttons: list[SecondaryButton], settle: Callable[[], None]
) -> None:
    settle()
    buttons[0].setFocus()
    half, clicked = buttons[4], list[bool]()
    half.clicked.connect(lambda: clicked.append(True))
    was, window = top(half), half.window().windowHandle()
    place = half.mapTo(half.window(), half.rect().center())
    QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=place)
    assert half.hasFocus() and top(half) == was
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=place)
    assert len(clicked) == 1


def test_the_keyboard_brings_what_it_comes_to_into_sight(
    buttons: list[SecondaryButton], settle: Callable[[], None]
) -> None:
    settle()
    buttons[3].setFocus()
    was = top(buttons[4])
    QTest.keyClick(buttons[3], Qt.Key.Key_Tab)
    assert buttons[4].hasFocus() and top(buttons[4]) < was
    assert buttons[4].window().rect().contains(QPoint(20, top(buttons[4]) + buttons[4].height()))
