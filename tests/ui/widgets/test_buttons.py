"""Buttons: keys, targets, names, and the ring around the one with the focus."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Mode, Theme
from rygtraening.ui.widgets.buttons import (
    ChoiceChip,
    PlayerButton,
    PlayerTone,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
    ThemedButton,
)
from rygtraening.ui.widgets.check_row import CheckRow
from rygtraening.ui.widgets.dropdown import Dropdown

Show = Callable[[QWidget, int, int], None]
LONG = "Is there anything new or different about your back today?"


def all_kinds(theme: Theme) -> list[ThemedButton]:
    return [
        PrimaryButton(theme, "Start"),
        SecondaryButton(theme, "Other", icon=IconName.TABLE),
        QuietButton(theme, "No"),
        ChoiceChip(theme, "Yes"),
        PlayerButton(theme, "Stop", "Esc"),
        PlayerButton(theme, "Pause", "Space", tone=PlayerTone.PRIMARY, icon=IconName.PAUSE),
        PlayerButton(theme, "It hurts more", "O", tone=PlayerTone.PAIN),
    ]


@pytest.mark.parametrize("text_size", [0.8, 1.0, 2.0])
def test_every_button_is_large_enough_to_hit(theme: Theme, text_size: float) -> None:
    theme.set_scale(text_size)
    for button in [*all_kinds(theme), CheckRow(theme, "A"), Dropdown(theme, "Language", [("a", "A")])]:
        least = tokens.TARGET_PLAYER if isinstance(button, PlayerButton) else tokens.TARGET
        for size in (button.sizeHint(), button.minimumSizeHint()):
            assert size.width() >= tokens.TARGET, type(button)
            assert size.height() >= least, type(button)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_space_and_enter_press_every_button(theme: Theme, shown: Show, key: Qt.Key) -> None:
    for button in all_kinds(theme):
        pressed: list[bool] = []
        button.clicked.connect(lambda _checked=False, pressed=pressed: pressed.append(True))
        shown(button, 300, 80)
        QTest.keyClick(button, key)
        assert pressed == [True], type(button)


def test_a_disabled_button_is_not_pressed(theme: Theme, shown: Show) -> None:
    button = PrimaryButton(theme, "Start")
    pressed: list[bool] = []
    button.clicked.connect(pressed.append)
    button.setEnabled(False)
    shown(button, 300, 80)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pressed == []


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_the_focus_is_a_ring_of_two_px_in_the_primary_colour(theme: Theme, shown: Show, mode: Mode) -> None:
    theme.set_mode(mode)
    for button in [*all_kinds(theme), CheckRow(theme, "Words"), Dropdown(theme, "Language", [("a", "A")])]:
        window = QWidget()
        button.setParent(window)
        button.resize(button.sizeHint())
        shown(window, 400, 120)

        def edge(button: QWidget = button) -> list[str]:
            image = button.grab().toImage()
            return [image.pixelColor(image.width() // 2, y).name().upper() for y in range(4)]

        button.clearFocus()
        without = edge()
        button.setFocus()
        with_focus = edge()
        assert with_focus[:2] == [theme.palette.primary] * 2, type(button)
        assert with_focus[2:] != [theme.palette.primary] * 2, type(button)
        assert without != with_focus


@pytest.mark.parametrize("width", [340, 500, 700])
def test_a_long_text_wraps_instead_of_being_cut(theme: Theme, width: int) -> None:
    theme.set_scale(2.0)
    for kind in (PrimaryButton, SecondaryButton, QuietButton):
        button = kind(theme, LONG)
        metrics = button.fontMetrics()
        least_lines = -(-metrics.horizontalAdvance(LONG) // width)
        assert least_lines > 1
        assert button.heightForWidth(width) >= least_lines * metrics.height()
        assert button.minimumSizeHint().width() < metrics.horizontalAdvance(LONG)
        assert button.heightForWidth(button.sizeHint().width()) == button.sizeHint().height()


def test_a_key_is_drawn_and_told(theme: Theme) -> None:
    plain, keyed = PlayerButton(theme, "Stop"), PlayerButton(theme, "Stop", "Esc")
    assert keyed.sizeHint().width() > plain.sizeHint().width()
    reader = QAccessible.queryAccessibleInterface(keyed)
    assert reader.role() is QAccessible.Role.PushButton
    assert reader.text(QAccessible.Text.Name) == "Stop"
    assert reader.text(QAccessible.Text.Description) == "Esc"


def test_a_long_row_to_tick_wraps_and_is_ticked_by_enter_and_anywhere_on_it(theme: Theme, shown: Show) -> None:
    window = QWidget()
    row = CheckRow(theme, LONG * 3)
    layout = QVBoxLayout(window)
    layout.addWidget(row)
    layout.addStretch(1)
    shown(window, 300, 500)
    assert row.height() >= row.heightForWidth(row.width()) > tokens.TARGET
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.rect().bottomRight())
    assert row.isChecked()
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert not row.isChecked()
    assert QAccessible.queryAccessibleInterface(row).role() is QAccessible.Role.CheckBox


def test_a_dropdown_says_what_the_person_chose_but_not_what_the_program_set(theme: Theme, shown: Show) -> None:
    dropdown = Dropdown(theme, "Language", [("da", "Dansk"), ("en", "English")], value="en")
    heard: list[str] = []
    dropdown.chosen.connect(heard.append)
    shown(dropdown, 200, 60)
    dropdown.set_value("da")
    assert (dropdown.value, heard) == ("da", [])
    QTest.keyClick(dropdown, Qt.Key.Key_Down)
    assert (dropdown.value, heard) == ("en", ["en"])
    assert dropdown.accessibleName() == "Language"
    assert QAccessible.queryAccessibleInterface(dropdown).text(QAccessible.Text.Description) == "Language"
    with pytest.raises(KeyError):
        dropdown.set_value("sv")
