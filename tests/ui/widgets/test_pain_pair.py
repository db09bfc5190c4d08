"""Back and leg together: the keyboard goes on by itself, and never answers what was not meant."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from rygtraening.domain.pain import Pain
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.pain_pair import PainPair

Shown = Callable[[QWidget, int, int], None]


@pytest.fixture
def pair(theme: Theme, shown: Shown) -> PainPair:
    pair = PainPair(theme, "How is it?", "a hint")
    shown(pair, 900, 300)
    pair.focus()
    return pair


def press(*keys: Qt.Key) -> None:
    for key in keys:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)


def test_nothing_is_chosen(pair: PainPair) -> None:
    assert pair.pain == Pain()


def test_digits_answer_both_and_pass_on(pair: PainPair, qtbot: QtBot) -> None:
    with qtbot.waitSignals([pair.settled, pair.passed], timeout=0):
        press(Qt.Key.Key_3, Qt.Key.Key_5)
    assert pair.pain == Pain(3, 5)


def test_enter_after_a_digit_does_not_answer_the_next_row(pair: PainPair) -> None:
    press(Qt.Key.Key_3, Qt.Key.Key_Return)
    assert pair.pain == Pain(3, None)
    press(Qt.Key.Key_2)
    assert pair.pain == Pain(3, 2)


def test_a_second_press_is_meant_and_answers(pair: PainPair) -> None:
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        pair.set_pain(Pain())
        pair.focus()
        press(key)
        assert pair.pain == Pain()
        press(key)
        assert pair.pain == Pain(0, None)


def test_a_key_held_over_answers_nothing_however_long_it_is_held(pair: PainPair) -> None:
    def held(kind: QEvent.Type, *, again: bool) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QApplication.sendEvent(focus, QKeyEvent(kind, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", again))

    for _again in range(3):
        held(QEvent.Type.KeyRelease, again=True)
        held(QEvent.Type.KeyPress, again=True)
    held(QEvent.Type.KeyRelease, again=False)
    assert pair.pain == Pain()
    press(Qt.Key.Key_Space)  # one too many
    assert pair.pain == Pain()


def test_after_another_key_the_first_press_answers(pair: PainPair) -> None:
    press(Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Space)
    assert pair.pain == Pain(0, None)


def test_enter_chooses_what_the_arrows_came_to(pair: PainPair) -> None:
    press(Qt.Key.Key_3, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert pair.pain == Pain(3, 2)


def test_arriving_from_elsewhere_guards_the_first_row_too(pair: PainPair) -> None:
    pair.arrive()
    press(Qt.Key.Key_Return)
    assert pair.pain == Pain()


def test_a_mouse_answers_without_moving_on(pair: PainPair) -> None:
    QTest.mouseClick(pair.back.buttons()[4], Qt.MouseButton.LeftButton)
    assert pair.back.isAncestorOf(pair.focusWidget())
    assert not pair.waits


def test_a_typed_one_settles_only_when_it_is_left(theme: Theme, shown: Shown) -> None:
    frame = QWidget()
    column = QVBoxLayout(frame)
    pair, other = PainPair(theme, "How is it?"), QLineEdit()
    column.addWidget(pair)
    column.addWidget(other)
    shown(frame, 900, 300)
    settled: list[Pain] = []
    pair.settled.connect(settled.append)
    pair.focus()
    press(Qt.Key.Key_0, Qt.Key.Key_1)
    assert pair.waits and settled == []
    other.setFocus()
    assert not pair.waits and settled == [Pain(0, 1)]


def test_a_clicked_one_settles_at_once(pair: PainPair, qtbot: QtBot) -> None:
    pair.back.set_value(2)
    with qtbot.waitSignal(pair.settled, timeout=0) as heard:
        QTest.mouseClick(pair.leg.buttons()[1], Qt.MouseButton.LeftButton)
    assert heard.args == [Pain(2, 1)]


def test_showing_answers_tells_nothing(pair: PainPair, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(pair.answered):
        pair.set_pain(Pain(4, 1))
    assert pair.pain == Pain(4, 1)


def test_the_least_holds_for_each_row(pair: PainPair) -> None:
    pair.set_at_least(Pain(3, None))
    assert (pair.back.at_least, pair.leg.at_least) == (3, 0)


def test_both_rows_begin_at_the_same_place(pair: PainPair) -> None:
    first, second = (scale.buttons()[0].mapTo(pair, scale.buttons()[0].rect().topLeft()).x() for scale in
                     (pair.back, pair.leg))  # fmt: skip
    assert first == second


def test_a_screen_reader_hears_what_is_asked_about(pair: PainPair) -> None:
    assert pair.back.accessibleName() == "Back, How is it?"
    assert pair.leg.buttons()[7].accessibleName() == "7 out of 10, leg, How is it?"
