"""The pain sheet and the safety notes: what they ask, what they offer, and that the keyboard is enough."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from rygtraening.domain.events import PainAnswered, PainChoice
from rygtraening.domain.pain import Pain
from rygtraening.domain.playback import State
from rygtraening.domain.record import SessionEnd
from rygtraening.ui.player.pain_sheet import PainSheet
from rygtraening.ui.widgets.choice import SingleChoice
from rygtraening.ui.widgets.pain_scale import PainScale

if TYPE_CHECKING:
    from tests.ui.player.conftest import Playing

K = Qt.Key


@pytest.fixture
def hurting(repeating: Playing) -> Playing:
    """The pain button was pressed in the first repetition; the session began at 4."""
    repeating.press(K.Key_O, "o")
    return repeating


def _answer(sheet: PainSheet, back: int, leg: int) -> None:
    for scale, number in zip(sheet.findChildren(PainScale), (back, leg), strict=True):
        QTest.mouseClick(scale.buttons()[number], Qt.MouseButton.LeftButton)


def _type(playing: Playing, *keys: tuple[Qt.Key, str]) -> None:
    for key, text in keys:
        playing.press(key, text)


def test_the_pain_button_pauses_and_asks_with_nothing_chosen(hurting: Playing) -> None:
    sheet = hurting.page.pain_sheet
    assert hurting.session.state is State.ASKING_PAIN
    assert sheet.isVisible()
    assert sheet.pain == Pain()
    assert [scale.value for scale in sheet.findChildren(PainScale)] == [None, None]
    assert not sheet.button(PainChoice.CONTINUE).isEnabled()


def test_the_pain_sheet_shows_this_exercises_stop_signs_and_what_is_gentler(hurting: Playing) -> None:
    shown = {label.text() for label in hurting.page.pain_sheet.findChildren(QLabel) if label.isVisible()}
    assert {"Sharp pain in English", "Do less of it in English"} <= shown


@pytest.mark.parametrize(
    ("back", "leg", "may_go_on"),
    [
        (0, 0, True),
        (5, 5, True),
        (6, 0, False),
        (0, 6, False),
        (7, 3, False),
        (8, 0, False),
        (3, 10, False),
    ],
)
def test_going_on_is_offered_only_below_the_rules_red(hurting: Playing, back: int, leg: int, may_go_on: bool) -> None:
    sheet = hurting.page.pain_sheet
    _answer(sheet, back, leg)
    assert sheet.button(PainChoice.CONTINUE).isVisible() is may_go_on
    for choice in (PainChoice.EASIER, PainChoice.SKIP, PainChoice.STOP):
        assert sheet.button(choice).isVisible()
        assert sheet.button(choice).isEnabled()


@pytest.mark.parametrize(("number", "may_go_on"), [(6, True), (7, True), (8, False)])
def test_who_began_at_six_may_go_on_up_to_seven(
    repeating: Playing, number: int, may_go_on: bool, settle: Callable[[], None]
) -> None:
    exercise = repeating.session.plan.prescriptions[0].exercise
    repeating.page.pain_sheet.open_for(exercise, before=6)
    _answer(repeating.page.pain_sheet, number, 0)
    assert repeating.page.pain_sheet.button(PainChoice.CONTINUE).isVisible() is may_go_on


def test_red_says_kindly_what_to_do_and_never_that_the_back_is_harmed(
    hurting: Playing, settle: Callable[[], None]
) -> None:
    sheet = hurting.page.pain_sheet
    _answer(sheet, 8, 0)
    settle()
    assert "more than your back is ready for just now" in sheet.verdict
    verdict = next(label for label in sheet.findChildren(QLabel) if label.text() == sheet.verdict)
    assert verdict.height() >= verdict.heightForWidth(verdict.width())
    assert not verdict.visibleRegion().isEmpty()


def test_the_sheet_grows_at_once_with_what_it_says(hurting: Playing, settle: Callable[[], None]) -> None:
    sheet = hurting.page.pain_sheet
    settle()
    before = sheet.card.height()
    _answer(sheet, 8, 0)
    at_once = sheet.card.height()
    settle()
    assert before < at_once == sheet.card.height()


@pytest.mark.parametrize(("width", "height", "scale"), [(1120, 760, 1.0), (800, 600, 1.0), (800, 600, 2.0)])
def test_what_red_says_is_seen_whole_at_every_size(
    hurting: Playing, settle: Callable[[], None], theme: object, width: int, height: int, scale: float
) -> None:
    hurting.page._outer.set_scale(scale)
    hurting.page.resize(width, height)
    settle()
    sheet = hurting.page.pain_sheet
    _answer(sheet, 8, 0)
    settle()
    verdict = next(label for label in sheet.findChildren(QLabel) if label.text() == sheet.verdict)
    assert verdict.visibleRegion().boundingRect() == verdict.rect()
    for choice in (PainChoice.EASIER, PainChoice.SKIP, PainChoice.STOP):
        button = sheet.button(choice)
        assert button.height() >= 64
        assert button.visibleRegion().boundingRect() == button.rect()


def test_one_number_alone_is_not_enough_to_go_on(hurting: Playing) -> None:
    sheet = hurting.page.pain_sheet
    QTest.mouseClick(sheet.findChildren(PainScale)[0].buttons()[2], Qt.MouseButton.LeftButton)
    assert not sheet.button(PainChoice.CONTINUE).isEnabled()
    assert sheet.button(PainChoice.STOP).isEnabled()


def test_the_keyboard_alone_answers_and_goes_on(hurting: Playing) -> None:
    enter, right, space = (K.Key_Return, "\r"), (K.Key_Right, ""), (K.Key_Space, " ")
    _type(hurting, (K.Key_3, "3"), (K.Key_1, "1"), enter, right, space, enter)
    assert hurting.page.pain_sheet.down_leg
    _type(hurting, (K.Key_Backtab, ""), enter)
    answers = [event for event in hurting.events if isinstance(event, PainAnswered)]
    assert answers == [PainAnswered(0, Pain(3, 1), True, PainChoice.CONTINUE)]
    assert hurting.session.state is State.RUNNING
    assert not hurting.page.pain_sheet.isVisible()
    assert hurting.page.hasFocus()


def test_ten_can_be_typed(hurting: Playing) -> None:
    _type(hurting, (K.Key_1, "1"), (K.Key_0, "0"))
    assert hurting.page.pain_sheet.pain == Pain(10, None)


@pytest.mark.parametrize(
    ("choice", "state", "end"),
    [
        (PainChoice.CONTINUE, State.RUNNING, []),
        (PainChoice.EASIER, State.RUNNING, []),
        (PainChoice.SKIP, State.RUNNING, []),
        (PainChoice.STOP, State.ENDED, [SessionEnd.STOPPED_FOR_PAIN]),
    ],
)
def test_every_choice_is_carried_out(hurting: Playing, choice: PainChoice, state: State, end: list[SessionEnd]) -> None:
    sheet = hurting.page.pain_sheet
    _answer(sheet, 4, 2)
    QTest.mouseClick(sheet.button(choice), Qt.MouseButton.LeftButton)
    assert PainAnswered(0, Pain(4, 2), False, choice) in hurting.events
    assert hurting.session.state is state
    assert hurting.ends == end
    assert hurting.session.step.exercise == (1 if choice is PainChoice.SKIP else 0)
    assert not sheet.isVisible()


def test_stopping_needs_no_number(hurting: Playing) -> None:
    QTest.mouseClick(hurting.page.pain_sheet.button(PainChoice.STOP), Qt.MouseButton.LeftButton)
    assert PainAnswered(0, Pain(), False, PainChoice.STOP) in hurting.events


def test_made_easier_the_side_and_the_variant_are_the_easier_ones(hurting: Playing) -> None:
    _answer(hurting.page.pain_sheet, 4, 2)
    QTest.mouseClick(hurting.page.pain_sheet.button(PainChoice.EASIER), Qt.MouseButton.LeftButton)
    hurting.press(K.Key_Left)
    assert hurting.page.scene.stage.view.note == "Only a little"


def test_esc_goes_on_without_an_answer(hurting: Playing) -> None:
    hurting.press(K.Key_Escape)
    assert hurting.session.state is State.RUNNING
    assert not any(isinstance(event, PainAnswered) for event in hurting.events)


def test_esc_keeps_what_was_answered(hurting: Playing) -> None:
    _answer(hurting.page.pain_sheet, 5, 0)
    hurting.press(K.Key_Escape)
    assert PainAnswered(0, Pain(5, 0), False, PainChoice.CONTINUE) in hurting.events


def test_esc_does_not_go_on_at_red(hurting: Playing) -> None:
    _answer(hurting.page.pain_sheet, 8, 0)
    hurting.press(K.Key_Escape)
    assert hurting.page.pain_sheet.isVisible()
    assert hurting.session.state is State.ASKING_PAIN
    assert hurting.page.pain_sheet.button(PainChoice.EASIER).hasFocus()


def test_no_key_gets_past_the_sheet(hurting: Playing) -> None:
    for key, text in ((K.Key_S, "s"), (K.Key_T, "t"), (K.Key_N, "n"), (K.Key_P, "p"), (K.Key_Backspace, "\b")):
        hurting.press(key, text)
    assert hurting.session.state is State.ASKING_PAIN
    assert hurting.session.step.exercise == 0


def test_tab_goes_round_inside_the_sheet(hurting: Playing) -> None:
    sheet = hurting.page.pain_sheet
    reached: list[QWidget] = []
    for _press in range(8):
        QTest.keyClick(hurting.page.window().focusWidget(), K.Key_Tab)
        reached.append(hurting.page.window().focusWidget())
    assert all(sheet.isAncestorOf(widget) for widget in reached)
    assert len(set(reached)) > 4


def test_a_second_question_begins_with_nothing_chosen(hurting: Playing, settle: Callable[[], None]) -> None:
    _answer(hurting.page.pain_sheet, 5, 0)
    hurting.press(K.Key_Escape)
    settle()
    hurting.press(K.Key_O, "o")
    settle()
    assert hurting.page.pain_sheet.pain == Pain()
    assert hurting.page.pain_sheet.findChildren(SingleChoice)[-1].value is None
    assert hurting.page.pain_sheet.verdict == "Give a number for back and leg, then you can go on."


# The safety notes


def test_i_shows_the_notes_of_the_exercise_and_stands_still(repeating: Playing) -> None:
    repeating.press(K.Key_I, "i")
    sheet = repeating.page.safety_sheet
    shown = {label.text() for label in sheet.findChildren(QLabel) if label.isVisible()}
    assert {
        "Safety notes: Cat-camel",
        "It pulls in English",
        "Sharp pain in English",
        "Dizzy in English",
        "Do less of it in English",
    } <= shown
    assert repeating.session.state is State.PAUSED


@pytest.mark.parametrize(("key", "text"), [(K.Key_I, "i"), (K.Key_Escape, "\x1b"), (K.Key_Return, "\r")])
def test_i_esc_and_enter_close_the_notes_and_the_session_goes_on(repeating: Playing, key: Qt.Key, text: str) -> None:
    repeating.press(K.Key_I, "i")
    repeating.press(key, text)
    assert not repeating.page.safety_sheet.isVisible()
    assert repeating.session.state is State.RUNNING
    assert repeating.session.count_in > 0
    assert repeating.page.hasFocus()


def test_notes_read_in_a_pause_leave_the_pause(repeating: Playing) -> None:
    repeating.press(K.Key_P, "p")
    repeating.press(K.Key_I, "i")
    repeating.press(K.Key_I, "i")
    assert repeating.session.state is State.PAUSED


def test_the_pain_button_is_on_the_notes_too(repeating: Playing) -> None:
    repeating.press(K.Key_I, "i")
    repeating.press(K.Key_O, "o")
    assert not repeating.page.safety_sheet.isVisible()
    assert repeating.page.pain_sheet.isVisible()
    assert repeating.session.state is State.ASKING_PAIN


def test_the_notes_follow_the_exercise(playing: Playing, settle: Callable[[], None]) -> None:
    playing.press(K.Key_I, "i")
    playing.press(K.Key_I, "i")
    playing.until(lambda step: step.exercise == 1)
    playing.press(K.Key_I, "i")
    settle()
    assert playing.page.safety_sheet.title.text() == "Safety notes: Knee to chest"
    assert playing.page.safety_sheet.accessibleName() == "Safety notes: Knee to chest"


def test_the_notes_end_with_the_dose_and_its_reason(playing: Playing, words_of: Callable[[QWidget], set[str]]) -> None:
    playing.press(K.Key_I, "i")
    said = "3 times · 2 s hold. The number was held that day: the version of then did not step it up or down."
    assert said in words_of(playing.page.safety_sheet)
