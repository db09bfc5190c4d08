"""The safety questions from the list to the lock, and out of it again: the window on a real log."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from PySide6.QtCore import QDate, Qt

from rygtraening.domain.events import PainChoice
from rygtraening.domain.keys import Command
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import LegSpread
from rygtraening.domain.record import Clearance, Front, Occasion, SafetyAnswers
from rygtraening.domain.safety import CHANGED, FlagTier
from rygtraening.ui.after_session.page import AfterPage
from rygtraening.ui.progress.page import ProgressPage
from rygtraening.ui.questions.pain_page import PainPage
from rygtraening.ui.safety.list_page import SafetyPage
from rygtraening.ui.safety.locked_page import LockedPage
from rygtraening.ui.today.page import TodayPage
from rygtraening.words.doses import say

if TYPE_CHECKING:
    from tests.ui.journey.conftest import HandClock, OpenProgram, Program

TIERS = [
    ("saddle-numbness", FlagTier.CALL_NOW),
    ("fever", FlagTier.SAME_DAY),
    ("weight-loss", FlagTier.WITHIN_DAYS),
]


def ask(program: Program) -> SafetyPage:
    """From I dag: is anything new or different?"""
    program.press_button("Is anything new or different?")
    return program.page(SafetyPage)


def lock(program: Program, *questions: str) -> LockedPage:
    """Answer yes to ``questions``."""
    ask(program)
    program.answer_list(*questions)
    return program.page(LockedPage)


def back(program: Program) -> TodayPage:
    """From the locked page to I dag."""
    program.press_button("Back to the rest of the program")
    return program.page(TodayPage)


def note(program: Program, *covers: str, days_ago: int = 0) -> str:
    """Say that a doctor has cleared ``covers``; what the page says against it."""
    page = program.page(LockedPage)
    for question in covers:
        page.covers(question).setChecked(True)
    day = program.clock.now().date() - timedelta(days=days_ago)
    page.seen_on.edit.setDate(QDate(day.year, day.month, day.day))
    page.note.click()
    program.settle()
    return page.fault.text if program.window.page is page and page.fault.isVisible() else ""


# The list


def test_nothing_is_ticked_beforehand_and_having_none_is_an_answer_of_its_own(program: Program) -> None:
    page = ask(program)
    assert page.yes == ()
    assert page.onward.text() == "None of these fits me"
    program.answer_list()
    program.page(TodayPage)
    assert [answers.occasion for answers in program.facts(SafetyAnswers)] == [Occasion.FIRST_RUN, Occasion.ASKED_FOR]


def test_a_yes_is_read_back_and_only_kept_once_it_is_confirmed(program: Program) -> None:
    page = ask(program)
    page.row("fever").click()
    page.onward.click()
    program.settle()
    assert "You answered yes to this. Is that right?" in program.words()
    assert "Do you have a fever above 38 °C" in program.words()
    assert "weight" not in program.words()
    assert len(program.facts(SafetyAnswers)) == 1


def test_correcting_asks_again_from_an_empty_list(program: Program) -> None:
    page = ask(program)
    page.row("fever").click()
    page.onward.click()
    page.correct.click()
    program.settle()
    assert page.yes == ()
    program.answer_list()
    program.page(TodayPage)
    assert [answers.yes for answers in program.facts(SafetyAnswers)] == [(), ()]


def test_the_question_asked_for_can_be_left_without_an_answer(program: Program) -> None:
    ask(program)
    program.press(Qt.Key.Key_Escape)
    program.page(TodayPage)
    ask(program)
    program.press_button("Back")
    program.page(TodayPage)
    assert len(program.facts(SafetyAnswers)) == 1


def test_only_advice_is_given_for_what_does_not_lock(program: Program) -> None:
    page = ask(program)
    page.row("six-weeks").click()
    page.onward.click()
    program.settle()
    assert say(program.core.safety.actions[FlagTier.ADVICE]) in program.words()
    page.confirm.click()
    program.settle()
    program.page(TodayPage)
    assert program.button("Start training") is not None


# The lock


@pytest.mark.parametrize(("question", "tier"), TIERS)
def test_a_yes_locks_with_the_words_of_its_tier_and_whom_to_call(
    program: Program, question: str, tier: FlagTier
) -> None:
    page = lock(program, question)
    texts = program.core.safety
    said = program.words()
    assert page.title.text() == say(texts.headlines[tier])
    assert say(texts.actions[tier]) in said
    assert "(2 March 2026)" in said
    for region in texts.regions:
        assert region.phone in said
    assert "Numbers last checked on 1 October 2022." in said
    assert say(texts.reminder) in said


@pytest.mark.parametrize(("question", "_tier"), TIERS)
def test_i_dag_has_no_start_while_locked_and_no_wish_leads_past_it(
    program: Program, question: str, _tier: FlagTier
) -> None:
    lock(program, question)
    today = back(program)
    assert program.button("Start training") is None
    today.start_wanted.emit()
    program.page(LockedPage)


def test_the_most_urgent_answer_speaks(program: Program) -> None:
    page = lock(program, "weight-loss", "saddle-numbness")
    assert page.title.text() == say(program.core.safety.headlines[FlagTier.CALL_NOW])
    assert "Have you lost weight" in program.words()


def test_what_to_do_stands_at_the_top_also_in_the_least_window(program: Program) -> None:
    program.window.resize(800, 600)
    page = lock(program, "saddle-numbness")
    assert page.verticalScrollBar().maximum() > 0
    assert page.verticalScrollBar().value() == 0


def test_esc_leaves_the_locked_page_and_reading_is_still_possible(program: Program) -> None:
    lock(program, "fever")
    program.press(Qt.Key.Key_Escape)
    program.page(TodayPage)
    program.press(Qt.Key.Key_2, modifier=Qt.KeyboardModifier.ControlModifier)
    program.page(ProgressPage)


def test_somebody_who_is_locked_can_still_answer_that_it_has_become_worse(program: Program) -> None:
    lock(program, "weight-loss")
    program.press_button("Is anything new or different?")
    program.answer_list("bladder")
    assert program.page(LockedPage).title.text() == say(program.core.safety.headlines[FlagTier.CALL_NOW])


def test_neither_time_nor_a_later_no_unlocks(program: Program, clock: HandClock) -> None:
    lock(program, "fever")
    program.press_button("Is anything new or different?")
    program.answer_list()
    program.page(LockedPage)
    back(program)
    clock.move(days=400)
    program.home()
    program.page(TodayPage).start_wanted.emit()
    program.page(LockedPage)


# The way out


def test_a_clearance_of_nothing_is_a_sentence(program: Program) -> None:
    lock(program, "fever")
    assert note(program) == "Choose which answers the doctor has looked at."
    assert program.facts(Clearance) == []


def test_a_day_in_the_future_cannot_be_chosen(program: Program) -> None:
    assert lock(program, "fever").seen_on.edit.maximumDate() == QDate(2026, 3, 2)
    note(program, "fever", days_ago=-3)
    assert [clearance.seen_on.day for clearance in program.facts(Clearance)] == [2]


def test_a_doctor_seen_before_the_answer_is_a_sentence(program: Program) -> None:
    lock(program, "fever")
    assert "before you gave the answer" in note(program, "fever", days_ago=1)
    assert program.facts(Clearance) == []


def test_an_urgent_answer_can_be_cleared_from_the_next_day_on(program: Program, clock: HandClock) -> None:
    lock(program, "bowel")
    assert "from tomorrow on" in note(program, "bowel")
    assert program.facts(Clearance) == []
    back(program)
    clock.move(days=1)
    program.home()
    program.page(TodayPage).locked_wanted.emit()
    assert note(program, "bowel") == ""
    program.page(TodayPage)
    assert program.button("Start training") is not None


def test_a_doctors_word_opens_the_exercises_and_the_next_start_too(program: Program, open_program: OpenProgram) -> None:
    lock(program, "fever")
    assert note(program, "fever") == ""
    program.page(TodayPage)
    program = open_program()
    program.start()
    program.page(PainPage)


def test_what_the_doctor_has_not_looked_at_stays_locked(program: Program) -> None:
    lock(program, "fever", "weight-loss")
    note(program, "fever")
    program.page(LockedPage)
    assert "fever" not in program.words()
    assert "Have you lost weight" in program.words()


# What is asked once


def test_lasting_circumstances_are_asked_once_and_then_only_whether_they_have_changed(program: Program) -> None:
    page = ask(program)
    assert not page.row("pregnancy").isVisible()
    assert page.row("fever").isVisible()
    page.row(CHANGED).click()
    program.settle()
    assert page.row("pregnancy").isVisible()
    page.row("pregnancy").click()
    page.onward.click()
    page.confirm.click()
    program.settle()
    assert program.page(LockedPage).title.text() == say(program.core.safety.headlines[FlagTier.WITHIN_DAYS])
    assert "Are you pregnant?" in program.words()


def test_what_is_ticked_under_a_change_that_is_taken_back_does_not_count(program: Program) -> None:
    page = ask(program)
    page.row(CHANGED).click()
    page.row("pregnancy").click()
    page.row(CHANGED).click()
    assert page.yes == ()
    program.answer_list()
    program.page(TodayPage)
    assert "pregnancy" not in program.facts(SafetyAnswers)[-1].asked


# When a list is due


def test_after_28_days_the_list_comes_before_the_session(program: Program, clock: HandClock) -> None:
    for _week in range(4):  # a person who trains is not away
        clock.move(days=7)
        program.home()
        if program.clock.now().day != 30:
            program.to_the_player()
            program.count(1)
            program.do(Command.STOP)
            program.press_button("Done")
    program.start()
    assert "four weeks" in program.words()
    program.answer_list()
    program.page(PainPage)


def test_after_14_days_away_the_list_comes_before_the_session(program: Program, clock: HandClock) -> None:
    clock.move(days=14)
    program.home()
    program.start()
    assert "Welcome back" in program.words()


def test_after_13_days_there_is_no_list(program: Program, clock: HandClock) -> None:
    clock.move(days=13)
    program.home()
    program.start()
    program.page(PainPage)


def stop_for_pain(program: Program) -> None:
    program.hurt_in_a_repetition(PainChoice.STOP, 4)


def a_peak_of_8(program: Program) -> None:
    program.do(Command.STOP)
    program.press(Qt.Key.Key_8, Qt.Key.Key_0)


def a_lasting_pain_in_the_leg(program: Program) -> None:
    program.do(Command.STOP)
    spread = program.page(AfterPage).spread
    assert spread is not None
    spread.spread.chip(LegSpread.LASTING).click()


@pytest.mark.parametrize("what_hurt", [stop_for_pain, a_peak_of_8, a_lasting_pain_in_the_leg])
def test_after_a_session_that_hurt_the_list_comes_before_the_next(
    program: Program, clock: HandClock, what_hurt: Callable[[Program], None]
) -> None:
    program.to_the_player()
    program.count(2)
    clock.move(seconds=1)
    what_hurt(program)
    program.press_button("Done")
    clock.move(days=1)
    program.home()
    program.start()
    assert "Your last session hurt more" in program.words()
    program.answer_list()
    program.page(PainPage)


def test_after_a_session_that_did_not_hurt_there_is_no_list(program: Program, clock: HandClock) -> None:
    program.to_the_player()
    program.hurt_in_a_repetition(PainChoice.CONTINUE, 3)
    program.count(2)
    program.do(Command.STOP)
    program.press_button("Done")
    clock.move(days=1)
    program.home()
    program.start()
    program.page(PainPage)


def test_a_list_that_is_due_can_be_left_but_no_session_starts_then(program: Program, clock: HandClock) -> None:
    clock.move(days=14)
    program.home()
    for _time in range(2):
        program.start()
        program.page(SafetyPage)
        program.press_button("Back")
        program.page(TodayPage)
    assert len(program.facts(SafetyAnswers)) == 1


# A disk that says no


def test_a_yes_that_cannot_be_kept_locks_all_the_same_and_says_what_to_do(program: Program) -> None:
    ask(program)
    program.journal.full = True
    program.answer_list("bladder")
    page = program.page(LockedPage)
    assert page.title.text() == say(program.core.safety.headlines[FlagTier.CALL_NOW])
    assert "disk is full" in program.said
    back(program)
    assert program.button("Start training") is None
    program.page(TodayPage).start_wanted.emit()
    program.page(LockedPage)
    assert len(program.facts(SafetyAnswers)) == 1


def test_a_yes_that_could_not_be_kept_is_kept_by_trying_again(program: Program) -> None:
    ask(program)
    program.journal.full = True
    program.answer_list("bladder", "fever")
    program.press_button("Try again")
    assert "disk is full" in program.said
    program.journal.full = False
    program.press_button("Try again")
    assert program.said == ""
    assert program.facts(SafetyAnswers)[-1].yes == ("bladder", "fever")
    program.page(LockedPage)


def test_a_no_that_is_kept_does_not_open_what_a_yes_locked_that_was_not(program: Program) -> None:
    ask(program)
    program.journal.full = True
    program.answer_list("fever")
    program.journal.full = False
    program.press_button("Is anything new or different?")
    program.answer_list()
    program.page(LockedPage)
    assert note(program, "fever") == ""
    program.page(TodayPage)
    assert program.button("Start training") is not None


def test_a_no_that_cannot_be_kept_starts_nothing(program: Program, clock: HandClock) -> None:
    clock.move(days=14)
    program.home()
    program.start()
    program.journal.full = True
    program.answer_list()
    program.page(SafetyPage)
    assert "disk is full" in program.said
    program.journal.full = False
    program.press_button("Try again")
    program.page(PainPage)


def test_what_another_program_has_cleared_meanwhile_is_seen(program: Program, clock: HandClock) -> None:
    lock(program, "fever")
    today = back(program)
    clock.move(minutes=5)
    Logbook(program.core.journal, clock, uuid4, Front.TERMINAL).clear(clock.now().date(), ("fever",))
    today.locked_wanted.emit()
    program.settle()
    assert program.button("Start training") is not None
