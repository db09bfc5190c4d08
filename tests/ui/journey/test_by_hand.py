"""From I dag to a session done without the player: ten seconds, and everything a session asks is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from rygtraening.domain.gate import Gate
from rygtraening.domain.pain import Pain
from rygtraening.domain.record import BeforeScore, Front, MorningScore, Occasion, SafetyAnswers, SessionRecord
from rygtraening.ui.after_session.page import AfterPage
from rygtraening.ui.by_hand.page import ByHandPage
from rygtraening.ui.safety.list_page import SafetyPage
from rygtraening.ui.safety.locked_page import LockedPage
from rygtraening.ui.today.page import TodayPage

if TYPE_CHECKING:
    from tests.ui.journey.conftest import OpenProgram, Program

WORDS = "I have trained without the program"


def to_the_page(program: Program) -> ByHandPage:
    """From I dag, the morning left out."""
    program.press_button(WORDS)
    program.press_button("Skip")
    return program.page(ByHandPage)


def test_by_keyboard_alone_two_digits_and_enter_keep_the_day_as_it_was_to_be(program: Program) -> None:
    to_the_page(program)
    program.press(Qt.Key.Key_3, Qt.Key.Key_0, Qt.Key.Key_Return, Qt.Key.Key_Return)
    program.page(AfterPage)
    (record,) = program.facts(SessionRecord)
    assert (record.front, record.before) == (Front.BY_HAND, Pain(3, 0))
    assert [each.done for each in record.exercises] == [(7,), (7, 7), (7, 7)]
    program.home()
    assert "Well done today" in program.words()
    assert program.button(WORDS) is None


def test_each_exercise_can_be_set_to_less_or_left_out(program: Program) -> None:
    page = to_the_page(program)
    program.press(Qt.Key.Key_3, Qt.Key.Key_0)
    assert page.done is not None
    first, second, _third = page.done.steppers.values()
    first.less.click()
    first.less.click()
    first.more.click()
    second.less.setFocus()
    for _press in range(9):
        program.press(Qt.Key.Key_Minus)
    page.done.keep.click()
    program.settle()
    (record,) = program.facts(SessionRecord)
    assert [each.done for each in record.exercises] == [(6,), (0, 0), (7, 7)]


def test_with_everything_left_out_there_is_nothing_to_keep(program: Program) -> None:
    page = to_the_page(program)
    program.press(Qt.Key.Key_3, Qt.Key.Key_0)
    assert page.done is not None
    for stepper in page.done.steppers.values():
        for _press in range(7):
            stepper.less.click()
    assert not page.done.keep.isEnabled()
    page.done.keep.click()
    assert program.facts(SessionRecord) == []
    next(iter(page.done.steppers.values())).more.click()
    assert page.done.keep.isEnabled()


def test_without_the_number_before_there_is_no_list_to_keep(program: Program) -> None:
    page = to_the_page(program)
    assert page.done is None
    program.press(Qt.Key.Key_3)
    assert page.done is None, "the leg is not answered yet"


def test_what_was_set_stays_when_the_number_is_corrected_within_the_same_doses(program: Program) -> None:
    page = to_the_page(program)
    program.press(Qt.Key.Key_3, Qt.Key.Key_0)
    assert page.done is not None
    next(iter(page.done.steppers.values())).less.click()
    page.pair.back.buttons()[4].click()
    assert next(iter(page.done.done.values())) == 6
    page.pair.back.buttons()[7].click()
    assert set(page.done.done.values()) == {5}, "a calm day's doses"


def test_eight_opens_no_dose_and_leads_to_the_safety_questions_as_before_a_session(program: Program) -> None:
    page = to_the_page(program)
    page.pair.back.buttons()[8].click()
    page.pair.leg.buttons()[0].click()
    assert page.done is None
    program.press_button("Close for today")
    program.page(SafetyPage)
    program.answer_list()
    assert program.facts(SessionRecord) == []
    assert [(each.pain, each.gate) for each in program.facts(BeforeScore)] == [(Pain(8, 0), Gate.SPARE)]
    assert program.facts(SafetyAnswers)[-1].occasion is Occasion.SPARE_DAY
    assert program.button(WORDS) is None


def test_a_number_corrected_down_from_eight_opens_the_doses_again(program: Program) -> None:
    page = to_the_page(program)
    page.pair.back.buttons()[8].click()
    page.pair.leg.buttons()[0].click()
    page.pair.back.buttons()[2].click()
    assert page.verdict is None and page.done is not None


def test_the_morning_is_asked_first_and_leads_on_here(program: Program) -> None:
    program.press_button(WORDS)
    program.answer_pain(2)
    program.page(ByHandPage)
    assert [each.pain for each in program.facts(MorningScore)] == [Pain(2, 0)]


def test_a_safety_list_that_is_due_comes_first_and_a_yes_locks_this_too(open_settled: OpenProgram) -> None:
    program = open_settled(days_later=28)
    program.press_button(WORDS)
    program.page(SafetyPage)
    program.answer_list()
    if program.button("Skip") is not None:
        program.press_button("Skip")
    program.page(ByHandPage)
    program.home()
    program.press_button("Is anything new or different?")
    program.answer_list(program.core.safety.questions[0].id)
    program.page(LockedPage)
    program.home()
    assert program.button(WORDS) is None


def test_a_full_disk_is_said_and_the_same_can_be_kept_afterwards(program: Program) -> None:
    page = to_the_page(program)
    program.press(Qt.Key.Key_3, Qt.Key.Key_0)
    program.journal.full = True
    assert page.done is not None
    page.done.keep.click()
    program.settle()
    assert program.said and program.page(ByHandPage) is page
    assert program.facts(SessionRecord) == []
    program.journal.full = False
    program.press_button("Try again")
    program.page(AfterPage)
    assert len(program.facts(SessionRecord)) == len(program.facts(BeforeScore)) == 1


def test_escape_goes_back_and_keeps_nothing(program: Program) -> None:
    to_the_page(program)
    program.press(Qt.Key.Key_3, Qt.Key.Key_0, Qt.Key.Key_Escape)
    program.page(TodayPage)
    assert program.facts(SessionRecord) == [] and program.facts(BeforeScore) == []
