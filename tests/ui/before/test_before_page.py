"""The number before a session: by keyboard alone, and what it opens."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from rygtraening.domain.day_plan import DayPlan
from rygtraening.domain.gate import Gate
from rygtraening.domain.pain import Pain
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.ui.before.page import BeforePage
from rygtraening.ui.theme.theme import Theme
from rygtraening.words import reasons, states

Asked = Callable[..., BeforePage]


def press(*keys: Qt.Key) -> None:
    """Type ``keys`` wherever the focus is."""
    for key in keys:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)


def seen(page: QWidget) -> str:
    words = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    words += [button.text() for button in page.findChildren(QAbstractButton) if button.isVisible()]
    return "\n".join(words)


def test_nothing_is_chosen_and_there_is_no_way_on(asked: Asked) -> None:
    page = asked()
    assert page.pair is not None and page.pair.pain == Pain()
    assert page.verdict is None


def test_the_whole_page_by_keyboard(asked: Asked, qtbot: QtBot) -> None:
    page = asked()
    assert page.pair is not None
    with qtbot.waitSignal(page.answered, timeout=0) as heard:
        press(Qt.Key.Key_3, Qt.Key.Key_0, Qt.Key.Key_Return)
    assert heard.args == [Pain(3, 0)]


def test_a_digit_goes_on_to_the_leg_and_then_to_the_button(asked: Asked) -> None:
    page = asked()
    assert page.pair is not None
    press(Qt.Key.Key_4)
    assert page.pair.leg.isAncestorOf(page.focusWidget())
    press(Qt.Key.Key_2)
    assert page.verdict is not None and page.verdict.button.hasFocus()


def test_a_one_can_still_become_a_ten(asked: Asked) -> None:
    page = asked()
    assert page.pair is not None
    press(Qt.Key.Key_1, Qt.Key.Key_0)
    assert page.pair.pain == Pain(10, None)
    press(Qt.Key.Key_1, Qt.Key.Key_0)
    assert page.pair.pain == Pain(10, 10)


def test_enter_goes_on_from_a_one(asked: Asked) -> None:
    page = asked()
    assert page.pair is not None
    press(Qt.Key.Key_1, Qt.Key.Key_Return, Qt.Key.Key_0)
    assert page.pair.pain == Pain(1, 0)


@pytest.mark.parametrize(
    ("pain", "gate", "dose"),
    [
        (Pain(5, 0), Gate.NORMAL, "7 times"),
        (Pain(2, 6), Gate.CALM, "5 times"),
        (Pain(0, 8), Gate.SPARE, ""),
    ],
)
def test_the_higher_number_decides_what_is_said(asked: Asked, pain: Pain, gate: Gate, dose: str) -> None:
    page = asked()
    assert page.pair is not None and pain.back is not None and pain.leg is not None
    QTest.mouseClick(page.pair.back.buttons()[pain.back], Qt.MouseButton.LeftButton)
    assert page.verdict is None, "one number is not both"
    QTest.mouseClick(page.pair.leg.buttons()[pain.leg], Qt.MouseButton.LeftButton)
    assert page.verdict is not None
    assert page.verdict.text == states.gate(gate)
    assert (dose in seen(page)) and ("times" in seen(page)) == bool(dose)


def test_the_usual_pain_keeps_the_dose(asked: Asked) -> None:
    page = asked(usual=6.0)
    press(Qt.Key.Key_6, Qt.Key.Key_0)
    assert page.verdict is not None
    assert page.verdict.text == states.gate(Gate.NO_STEP_UP)


def test_a_dose_that_changed_says_from_where_and_why(asked: Asked, stepped_up: Prescription) -> None:
    page = asked(normal=stepped_up)
    press(Qt.Key.Key_3, Qt.Key.Key_0)
    assert "5 → 7 times · calm movement" in seen(page)
    assert reasons.reason(Reason.UP) in seen(page)


def test_a_dose_that_stays_needs_no_reason(asked: Asked) -> None:
    page = asked()
    press(Qt.Key.Key_3, Qt.Key.Key_0)
    assert "→" not in seen(page)
    assert reasons.reason(Reason.MORE_DAYS) not in seen(page)


def test_the_number_given_is_what_is_asked_with(theme: Theme, shown: Callable[..., object]) -> None:
    numbers: list[int] = []

    def opened(number: int) -> tuple[Gate, DayPlan]:
        numbers.append(number)
        return Gate.SPARE if number > 7 else Gate.NORMAL, DayPlan((), ())

    page = BeforePage(theme)
    page.ask(None, 3.0, opened)
    shown(page, 1120, 760)
    press(Qt.Key.Key_2)
    assert numbers == []
    press(Qt.Key.Key_4)
    assert numbers == [4], "the higher of the two"
    assert page.pair is not None
    QTest.mouseClick(page.pair.back.buttons()[9], Qt.MouseButton.LeftButton)
    assert numbers == [4, 9]
    assert page.verdict is not None and page.verdict.text == states.gate(Gate.SPARE)


@pytest.mark.parametrize(("usual", "said"), [(None, True), (3.0, False)])
def test_a_calm_day_for_want_of_a_usual_says_so(asked: Asked, usual: float | None, said: bool) -> None:
    page = asked(usual=usual)
    press(Qt.Key.Key_6, Qt.Key.Key_0)
    assert page.verdict is not None and page.verdict.text == states.gate(Gate.CALM)
    words = "Your usual pain is not known yet, so a calm day is the careful choice."
    assert (words in seen(page)) is said
    assert page.pair is not None
    QTest.mouseClick(page.pair.back.buttons()[2], Qt.MouseButton.LeftButton)
    assert words not in seen(page)


def test_the_button_names_what_it_does(asked: Asked) -> None:
    page = asked()
    press(Qt.Key.Key_3, Qt.Key.Key_0)
    assert page.verdict is not None
    assert page.verdict.button.text() == "Begin"
    assert page.pair is not None
    QTest.mouseClick(page.pair.back.buttons()[9], Qt.MouseButton.LeftButton)
    assert page.verdict.button.text() == "Close for today"
    assert "times" not in seen(page), "the old dose is gone"


def test_a_spare_day_is_answered_too(asked: Asked, qtbot: QtBot) -> None:
    page = asked()
    with qtbot.waitSignal(page.answered, timeout=0) as heard:
        press(Qt.Key.Key_9, Qt.Key.Key_0, Qt.Key.Key_Return)
    assert heard.args == [Pain(9, 0)]


def test_a_number_alone_answers_nothing(asked: Asked, qtbot: QtBot) -> None:
    page = asked()
    with qtbot.assertNotEmitted(page.answered):
        press(Qt.Key.Key_3, Qt.Key.Key_Return)
    assert page.verdict is None


def test_the_mornings_numbers_are_one_tap(asked: Asked, qtbot: QtBot) -> None:
    page = asked(offered=Pain(3, 0))
    assert page.still is not None and page.still.text() == "Still back 3, leg 0?"
    assert page.pair is not None and page.pair.pain == Pain()
    page.still.click()
    assert page.pair.pain == Pain(3, 0)
    assert page.verdict is not None and page.verdict.button.hasFocus()
    with qtbot.waitSignal(page.answered, timeout=0) as heard:
        press(Qt.Key.Key_Return)
    assert heard.args == [Pain(3, 0)]


def test_half_a_morning_is_not_offered(asked: Asked) -> None:
    assert asked(offered=Pain(3, None)).still is None


def test_esc_and_the_quiet_link_lead_back(asked: Asked, qtbot: QtBot) -> None:
    page = asked()
    with qtbot.waitSignal(page.cancelled, timeout=0):
        press(Qt.Key.Key_Escape)
    assert page.leave is not None
    with qtbot.waitSignal(page.cancelled, timeout=0):
        page.leave.click()


def test_asking_again_forgets_the_last_answers(asked: Asked, opened_by: Callable[..., Any]) -> None:
    page = asked()
    press(Qt.Key.Key_3, Qt.Key.Key_0)
    page.ask(None, None, opened_by(None, None))
    assert page.verdict is None
    assert page.pair is not None and page.pair.pain == Pain()


def test_every_control_has_a_name_and_no_danish_letter(asked: Asked) -> None:
    page = asked(offered=Pain(3, 0))
    press(Qt.Key.Key_3, Qt.Key.Key_0)
    names = []
    for control in page.findChildren(QWidget):
        if control.focusPolicy() & Qt.FocusPolicy.TabFocus and control.isVisible():
            name = control.accessibleName() or (control.text() if isinstance(control, QAbstractButton) else "")
            assert name, control
            names.append(name)
    assert "3 out of 10, back, right now" in names
    assert not set(seen(page) + "".join(names)) & set("æøåÆØÅ")


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_wider_than_a_small_window(asked: Asked, theme: Theme, scale: float) -> None:
    theme.set_scale(scale)
    page = asked(offered=Pain(3, 0), size=(800, 600))
    press(Qt.Key.Key_7, Qt.Key.Key_0)
    QApplication.processEvents()
    column = page.widget()
    assert column is not None and column.width() <= page.viewport().width()
