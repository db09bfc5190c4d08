"""Chips and segments."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.choice import MultiChoice, SingleChoice
from rygtraening.ui.widgets.segmented import Segmented

Show = Callable[[QWidget, int, int], None]
SPREAD = [("none", "No"), ("brief", "Yes, briefly"), ("lasting", "Yes, and it is still there")]
RANGES = [("14", "2 weeks"), ("90", "3 months"), ("all", "All")]


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def press(key: Qt.Key) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key)


def test_no_answer_is_chosen_beforehand_and_one_click_gives_it(theme: Theme, shown: Show) -> None:
    choice = SingleChoice(theme, "Did it go down the leg?", SPREAD)
    heard: list[str] = []
    choice.chosen.connect(heard.append)
    shown(choice, 600, 120)
    assert choice.value is None
    click(choice.chip("brief"))
    click(choice.chip("none"))
    assert heard == ["brief", "none"]
    assert choice.value == "none"


def test_an_answer_is_given_by_keyboard_alone(theme: Theme, shown: Show) -> None:
    choice = SingleChoice(theme, "Did it go down the leg?", SPREAD)
    heard: list[str] = []
    choice.chosen.connect(heard.append)
    shown(choice, 600, 120)
    choice.focus()
    press(Qt.Key.Key_Right)
    assert heard == []
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Space)
    assert heard == ["brief", "lasting"]


def test_the_program_sets_and_clears_an_answer_without_a_signal(theme: Theme, qtbot: QtBot) -> None:
    choice = SingleChoice(theme, "Did it go down the leg?", SPREAD)
    qtbot.addWidget(choice)
    with qtbot.assertNotEmitted(choice.chosen):
        choice.set_value("lasting")
        assert choice.value == "lasting"
        choice.set_value(None)
    assert choice.value is None
    with pytest.raises(KeyError):
        choice.set_value("often")


def test_several_answers_are_told_in_the_order_of_the_options(theme: Theme, shown: Show) -> None:
    choice = MultiChoice(theme, "At which?", [("a", "A"), ("b", "B"), ("unknown", "I don't know")], alone=["unknown"])
    heard: list[list[str]] = []
    choice.changed.connect(heard.append)
    shown(choice, 600, 120)
    click(choice.chip("b"))
    click(choice.chip("a"))
    assert heard == [["b"], ["a", "b"]]


def test_an_answer_that_stands_alone_takes_the_others_back_and_gives_way_to_them(theme: Theme, shown: Show) -> None:
    choice = MultiChoice(theme, "At which?", [("a", "A"), ("b", "B"), ("unknown", "I don't know")], alone=["unknown"])
    shown(choice, 600, 120)
    choice.set_values(["a", "b"])
    click(choice.chip("unknown"))
    assert choice.values == ("unknown",)
    click(choice.chip("b"))
    assert choice.values == ("b",)
    click(choice.chip("b"))
    assert len(choice.values) == 0


def test_a_segmented_control_always_shows_one_and_tells_only_of_another(theme: Theme, shown: Show) -> None:
    ranges = Segmented(theme, "Range", RANGES, value="90")
    heard: list[str] = []
    ranges.chosen.connect(heard.append)
    shown(ranges, 500, 80)
    assert ranges.value == "90"
    click(ranges.segment("90"))
    click(ranges.segment("all"))
    ranges.set_value("14")
    assert heard == ["all"]
    assert ranges.value == "14"


def test_the_first_segment_is_shown_unless_told(theme: Theme) -> None:
    assert Segmented(theme, "Range", RANGES).value == "14"


def test_questions_are_groups_of_radio_buttons_or_boxes_for_a_screen_reader(theme: Theme) -> None:
    single, several = SingleChoice(theme, "One?", SPREAD), MultiChoice(theme, "Any?", SPREAD)
    for group, name in ((single, "One?"), (several, "Any?"), (Segmented(theme, "Range", RANGES), "Range")):
        reader = QAccessible.queryAccessibleInterface(group)
        assert (reader.role(), reader.text(QAccessible.Text.Name)) == (QAccessible.Role.Grouping, name)
    assert QAccessible.queryAccessibleInterface(single.chip("none")).role() is QAccessible.Role.RadioButton
    assert QAccessible.queryAccessibleInterface(several.chip("none")).role() is QAccessible.Role.CheckBox
