"""The first run: who it is for, the questions that cannot be left out, and what can: the usual pain, the try-out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from rygtraening.domain.pain import Pain
from rygtraening.domain.record import MorningScore, Occasion, Profile, SafetyAnswers, Stamp
from rygtraening.ui.exercises.page import ExercisesPage
from rygtraening.ui.exposure.page import CouragePage
from rygtraening.ui.first_run.steps import FirstSteps
from rygtraening.ui.first_run.tryout_page import TryOutPage
from rygtraening.ui.first_run.welcome import NO, YES, WelcomePage
from rygtraening.ui.knowledge.page import KnowledgePage
from rygtraening.ui.progress.page import ProgressPage
from rygtraening.ui.questions.pain_page import PainPage
from rygtraening.ui.safety.list_page import SafetyPage
from rygtraening.ui.safety.locked_page import LockedPage
from rygtraening.ui.settings.page import SettingsPage
from rygtraening.ui.today.page import TodayPage

if TYPE_CHECKING:
    from tests.ui.journey.conftest import OpenProgram, Program

CTRL = Qt.KeyboardModifier.ControlModifier


def welcome(program: Program) -> None:
    """Answer the first page."""
    page = program.page(WelcomePage)
    page.age.chip(YES).click()
    page.cleared.click()
    page.onward.click()
    program.settle()


def under_age(program: Program) -> WelcomePage:
    """Answer that one is not 18 yet, nothing more."""
    page = program.page(WelcomePage)
    page.age.chip(NO).click()
    program.settle()
    return page


def test_an_empty_folder_opens_on_the_welcome_without_the_rail(open_program: OpenProgram) -> None:
    program = open_program()
    page = program.page(WelcomePage)
    assert not program.railed
    assert page.age.value is None
    assert not page.cleared.isChecked()
    assert not page.onward.isEnabled()


def test_the_four_steps_lead_to_i_dag_and_are_kept(open_program: OpenProgram) -> None:
    program = open_program()
    assert "Step 1 of 4" in program.words()
    welcome(program)
    assert "Step 2 of 4" in program.words()
    program.answer_list()
    assert "Step 3 of 4" in program.words()
    program.answer_pain(4, 10)
    assert "Step 4 of 4" in program.words()
    program.press_button("Skip and begin with 7 times")
    program.press_button("Go on to today")
    program.page(TodayPage)
    assert program.railed
    (profile,) = program.facts(Profile)
    assert (profile.adult, profile.accepted, profile.usual) == (True, True, Pain(4, 10))
    (answers,) = program.facts(SafetyAnswers)
    assert answers.occasion is Occasion.FIRST_RUN
    assert answers.asked == tuple(question.id for question in program.core.safety.questions)
    assert answers.yes == ()


def test_the_next_start_asks_nothing_again(open_program: OpenProgram) -> None:
    program = open_program()
    welcome(program)
    program.answer_list()
    program.answer_pain(4)
    program.page(TryOutPage)
    program = open_program()
    program.page(TryOutPage)  # where it was left
    program.press_button("Skip and begin with 7 times")
    program.press_button("Go on to today")
    program = open_program()
    program.page(TodayPage)
    assert [profile.usual for profile in program.facts(Profile)] == [Pain(4, 0)]


def test_the_usual_pain_can_be_left_out_and_is_then_unknown(open_program: OpenProgram) -> None:
    program = open_program()
    welcome(program)
    program.answer_list()
    program.page(PainPage)
    program.press_button("Skip")
    program.page(TryOutPage)
    assert [profile.usual for profile in program.facts(Profile)] == [None]
    assert program.said == ""


def test_leaving_in_the_middle_asks_only_what_is_missing(open_program: OpenProgram) -> None:
    welcome(open_program())
    program = open_program()
    program.page(SafetyPage)
    assert not program.railed
    assert len(program.facts(Profile)) == 1


def test_the_safety_questions_of_the_first_run_cannot_be_left(open_program: OpenProgram) -> None:
    program = open_program()
    welcome(program)
    assert not program.page(SafetyPage).leave.isVisible()
    program.press(Qt.Key.Key_Escape)
    program.page(SafetyPage)
    program.press(Qt.Key.Key_1, modifier=CTRL)
    program.page(SafetyPage)


def test_a_yes_in_the_first_list_locks_and_the_rest_of_the_program_is_open(open_program: OpenProgram) -> None:
    program = open_program()
    welcome(program)
    program.answer_list("fever")
    program.page(LockedPage)
    program.press_button("Back to the rest of the program")
    program.page(TodayPage)
    assert program.button("Start training") is None
    program = open_program()
    program.page(TodayPage)
    assert program.button("Start training") is None


def test_under_18_is_read_back_and_nothing_is_kept_before_it_is_confirmed(open_program: OpenProgram) -> None:
    program = open_program()
    under_age(program)
    assert "You answered that you are under 18. Is that right?" in program.words()
    assert program.facts(Profile) == []


def test_under_18_can_be_corrected(open_program: OpenProgram) -> None:
    program = open_program()
    page = under_age(program)
    page.correct.click()
    program.settle()
    assert "Is that right?" not in program.words()
    assert page.age.value is None
    welcome(program)
    program.page(SafetyPage)
    assert [profile.adult for profile in program.facts(Profile)] == [True]


def test_under_18_once_confirmed_locks_also_the_next_start_and_the_pages_can_be_read(
    open_program: OpenProgram,
) -> None:
    under_age(open_program()).confirm.click()
    program = open_program()
    page = program.page(LockedPage)
    assert "This program is for adults" in program.words()
    assert program.button("Note it and open the exercises") is None
    page.left.emit()
    program.settle()
    program.page(TodayPage)
    assert program.button("Start training") is None
    program.journey.open_page("today")
    pages = (ProgressPage, CouragePage, ExercisesPage, KnowledgePage, SettingsPage)
    for number, kind in enumerate(pages, start=2):
        program.press(Qt.Key(Qt.Key.Key_0 + number), modifier=CTRL)
        program.page(kind)


def test_no_wish_leads_past_the_lock_of_somebody_under_18(open_program: OpenProgram) -> None:
    under_age(open_program()).confirm.click()
    program = open_program()
    program.page(LockedPage).left.emit()
    program.settle()
    program.page(TodayPage).start_wanted.emit()
    program.page(LockedPage)


def test_at_the_least_size_the_first_page_opens_at_its_top(open_program: OpenProgram) -> None:
    program = open_program()
    program.window.resize(800, 600)
    program.settle()
    page = program.page(WelcomePage)
    assert page.verticalScrollBar().maximum() > 0
    assert page.verticalScrollBar().value() == 0
    program.press(Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Space)  # the languages come first
    assert page.age.value == YES


def test_a_disk_that_is_full_keeps_the_person_on_the_page_to_try_again(open_program: OpenProgram) -> None:
    program = open_program()
    program.journal.full = True
    welcome(program)
    page = program.page(WelcomePage)
    assert "disk is full" in program.said
    program.journal.full = False
    page.onward.click()
    program.settle()
    program.page(SafetyPage)
    assert program.said == ""


def back(program: Program) -> None:
    """Press Back over the title."""
    (steps,) = [each for each in program.window.findChildren(FirstSteps) if each.isVisible()]
    assert steps.back is not None
    steps.back.click()
    program.settle()


def test_there_is_a_way_back_at_every_step_and_what_was_answered_is_kept(open_program: OpenProgram) -> None:
    program = open_program()
    welcome(program)
    program.answer_list()
    program.answer_pain(4)
    program.page(TryOutPage)
    back(program)
    assert "Step 3 of 4" in program.words()
    back(program)
    program.page(SafetyPage)
    back(program)
    page = program.page(WelcomePage)
    assert page.age.value == YES
    assert page.cleared.isChecked()
    page.onward.click()
    program.settle()
    program.answer_list()
    program.press_button("Skip")
    program.page(TryOutPage)
    assert program.facts(Profile)[-1].usual == Pain(4, 0)


def test_after_going_back_a_yes_to_the_safety_questions_locks_all_the_same(open_program: OpenProgram) -> None:
    program = open_program()
    welcome(program)
    program.answer_list()
    back(program)
    program.answer_list("bladder")
    program.page(LockedPage)


def test_the_first_step_has_no_way_back(open_program: OpenProgram) -> None:
    program = open_program()
    (steps,) = program.page(WelcomePage).findChildren(FirstSteps)
    assert (steps.step, steps.back) == (1, None)


def test_where_it_was_left_it_is_taken_up(open_program: OpenProgram) -> None:
    program = open_program()
    welcome(program)
    program.answer_list()
    assert "Step 3 of 4" in program.words()
    program = open_program()
    assert "Step 3 of 4" in program.words()
    program.press_button("Skip")
    program = open_program()
    program.page(TryOutPage)
    program.press_button("Skip and begin with 7 times")
    program.press_button("Go on to today")
    open_program().page(TodayPage)


def test_a_doctors_word_leads_on_to_the_steps_that_are_left(open_program: OpenProgram) -> None:
    program = open_program()
    welcome(program)
    program.answer_list("weight-loss")
    page = program.page(LockedPage)
    page.cleared.emit(program.clock.now().date(), ("weight-loss",))
    program.settle()
    assert "Step 3 of 4" in program.words()


def test_who_has_trained_meanwhile_is_not_led_back_to_it(open_program: OpenProgram) -> None:
    program = open_program()
    welcome(program)
    program.answer_list()
    program.journal.append(_score(program))
    open_program().page(TodayPage)


def _score(program: Program) -> MorningScore:
    now = program.clock.now()
    return MorningScore(Stamp(program.core.new_id(), program.journal.device, now, now.date()), Pain(2, 0))
