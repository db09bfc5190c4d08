"""The row of numbers: by keyboard, by pointer, and for a screen reader."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.pain_scale import PainScale

Show = Callable[[QWidget, int, int], None]
Key = Qt.Key


@pytest.fixture
def scale(theme: Theme, shown: Show) -> PainScale:
    scale = PainScale(theme, "How is your back?", place="back")
    shown(scale, 700, 140)
    scale.focus()
    return scale


def chosen_by(scale: PainScale, *keys: Qt.Key) -> list[int]:
    """What the row says when ``keys`` are pressed, each where the focus then is."""
    heard: list[int] = []
    scale.chosen.connect(heard.append)
    for key in keys:
        press(key)
    scale.chosen.disconnect(heard.append)
    return heard


def press(key: Qt.Key) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key)


def focused_number() -> str:
    button = QApplication.focusWidget()
    assert isinstance(button, QAbstractButton)
    return button.text()


def test_nothing_is_chosen_beforehand(scale: PainScale) -> None:
    assert scale.value is None
    assert not any(button.isChecked() for button in scale.buttons())


@pytest.mark.parametrize("number", range(10))
def test_a_digit_chooses_its_number(scale: PainScale, number: int) -> None:
    assert chosen_by(scale, Key(Key.Key_0 + number)) == [number]
    assert scale.value == number


def test_a_nought_right_after_a_one_makes_ten(scale: PainScale) -> None:
    assert chosen_by(scale, Key.Key_1, Key.Key_0) == [1, 10]
    assert scale.value == 10


def test_a_nought_after_anything_else_is_nought(scale: PainScale) -> None:
    assert chosen_by(scale, Key.Key_1, Key.Key_2, Key.Key_0) == [1, 2, 0]
    assert chosen_by(scale, Key.Key_1, Key.Key_Right, Key.Key_0) == [1, 0]
    assert chosen_by(scale, Key.Key_1, Key.Key_Right, Key.Key_Left, Key.Key_0) == [1, 0]


def test_ten_is_not_made_again_from_a_one_already_used(scale: PainScale) -> None:
    assert chosen_by(scale, Key.Key_1, Key.Key_0, Key.Key_0) == [1, 10, 0]


def test_x_is_ten_at_once(scale: PainScale) -> None:
    assert chosen_by(scale, Key.Key_X) == [10]


def test_a_digit_with_control_belongs_to_the_window(scale: PainScale) -> None:
    button = QApplication.focusWidget()
    assert button is not None
    QTest.keyClick(button, Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert scale.value is None


def test_the_digits_of_the_number_pad_count_too(scale: PainScale) -> None:
    button = QApplication.focusWidget()
    assert button is not None
    QTest.keyClick(button, Key.Key_7, Qt.KeyboardModifier.KeypadModifier)
    assert scale.value == 7


def test_arrows_move_without_choosing_and_space_chooses(scale: PainScale) -> None:
    assert chosen_by(scale, Key.Key_Right, Key.Key_Right, Key.Key_Down, Key.Key_Left) == []
    assert focused_number() == "2"
    assert chosen_by(scale, Key.Key_Space) == [2]


def test_home_and_end_go_to_the_ends_and_no_arrow_goes_past_them(scale: PainScale) -> None:
    press(Key.Key_End)
    press(Key.Key_Right)
    assert focused_number() == "10"
    press(Key.Key_Home)
    press(Key.Key_Left)
    assert focused_number() == "0"


def test_enter_chooses_and_enter_again_is_the_pages(theme: Theme, shown: Show) -> None:
    heard: list[int] = []

    class Page(QWidget):
        def keyPressEvent(self, event: object) -> None:
            heard.append(1)

    page = Page()
    scale = PainScale(theme, "How is your back?")
    QVBoxLayout(page).addWidget(scale)
    shown(page, 700, 200)
    scale.focus()
    assert chosen_by(scale, Key.Key_Right, Key.Key_Return) == [1]
    assert heard == []
    assert chosen_by(scale, Key.Key_Return) == []
    assert heard == [1]


def test_a_click_chooses(scale: PainScale) -> None:
    heard: list[int] = []
    scale.chosen.connect(heard.append)
    QTest.mouseClick(scale.buttons()[4], Qt.MouseButton.LeftButton)
    assert heard == [4]
    assert scale.value == 4


def test_only_one_number_is_chosen_at_a_time(scale: PainScale) -> None:
    chosen_by(scale, Key.Key_3, Key.Key_8)
    assert [button.text() for button in scale.buttons() if button.isChecked()] == ["8"]


def test_the_program_sets_and_clears_without_a_signal(scale: PainScale) -> None:
    heard: list[int] = []
    scale.chosen.connect(heard.append)
    scale.set_value(6)
    assert scale.value == 6
    scale.set_value(None)
    assert scale.value is None
    assert heard == []
    with pytest.raises(ValueError, match="11"):
        scale.set_value(11)


def test_after_clearing_a_number_can_be_chosen_again(scale: PainScale) -> None:
    chosen_by(scale, Key.Key_3)
    scale.clear()
    assert chosen_by(scale, Key.Key_3, Key.Key_5) == [3, 5]
    assert [button.text() for button in scale.buttons() if button.isChecked()] == ["5"]


def test_numbers_under_the_least_cannot_be_chosen(scale: PainScale) -> None:
    scale.set_at_least(4)
    scale.focus()
    assert chosen_by(scale, Key.Key_3, Key.Key_0) == []
    assert chosen_by(scale, Key.Key_4) == [4]
    press(Key.Key_Home)
    assert focused_number() == "4"
    QTest.mouseClick(scale.buttons()[2], Qt.MouseButton.LeftButton)
    assert scale.value == 4


def test_ten_can_be_typed_where_one_cannot_be_chosen(scale: PainScale) -> None:
    scale.set_at_least(4)
    scale.focus()
    assert chosen_by(scale, Key.Key_1, Key.Key_0) == [10]


def test_a_choice_under_a_new_least_is_taken_back(scale: PainScale) -> None:
    chosen_by(scale, Key.Key_3)
    scale.set_at_least(4)
    assert scale.value is None


def test_the_row_is_one_tab_stop(theme: Theme, shown: Show) -> None:
    window = QWidget()
    before, scale, after = QLineEdit(), PainScale(theme, "How is your back?"), QLineEdit()
    layout = QVBoxLayout(window)
    for widget in (before, scale, after):
        layout.addWidget(widget)
    shown(window, 700, 300)
    before.setFocus()
    press(Key.Key_Tab)
    assert focused_number() == "0"
    press(Key.Key_Right)
    press(Key.Key_Tab)
    assert QApplication.focusWidget() is after
    scale.set_value(7)
    QTest.keyClick(after, Key.Key_Backtab)
    assert focused_number() == "7"
    press(Key.Key_Backtab)
    assert QApplication.focusWidget() is before


def test_a_screen_reader_hears_the_question_the_number_and_the_place(scale: PainScale) -> None:
    group = QAccessible.queryAccessibleInterface(scale)
    assert group.role() is QAccessible.Role.Grouping
    assert group.text(QAccessible.Text.Name) == "How is your back?"
    assert "10 worst pain imaginable" in group.text(QAccessible.Text.Description)
    button = QAccessible.queryAccessibleInterface(scale.buttons()[3])
    assert button.role() is QAccessible.Role.RadioButton
    assert button.text(QAccessible.Text.Name) == "3 out of 10, back"


@pytest.mark.parametrize("text_size", [0.8, 1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [280, 300, 420, 520, 560, 900])
def test_every_number_can_be_hit_and_none_overlaps_at_any_width(
    theme: Theme, shown: Show, text_size: float, width: int
) -> None:
    theme.set_scale(text_size)
    scale = PainScale(theme, "How is your back?")
    shown(scale, width, scale.heightForWidth(width) or 300)
    places = [button.geometry() for button in scale.buttons()]
    row = scale.buttons()[0].parentWidget()
    assert row is not None
    for index, place in enumerate(places):
        assert place.width() >= tokens.TARGET
        assert place.height() >= tokens.TARGET
        assert row.rect().contains(place)
        assert not any(place.intersects(other) for other in places[index + 1 :])


def test_a_narrow_window_breaks_the_row_and_a_wide_one_does_not(theme: Theme, shown: Show) -> None:
    def rows(width: int) -> int:
        scale = PainScale(theme, "How is your back?")
        shown(scale, width, 300)
        return len({button.y() for button in scale.buttons()})

    assert rows(560) == 1
    assert rows(420) == 2


def test_the_buttons_are_real_buttons(scale: PainScale) -> None:
    assert all(isinstance(button, QPushButton) for button in scale.buttons())
