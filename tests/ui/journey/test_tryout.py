"""The try-out in the window, on a real log: from the offer through the player to where one begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from rygtraening.domain.dose_record import Trial
from rygtraening.domain.events import PainChoice
from rygtraening.domain.exercise import Level
from rygtraening.domain.keys import Command
from rygtraening.domain.plan import StepKind
from rygtraening.domain.record import BeforeScore, MorningScore, Occasion, Profile, SafetyAnswers, SessionRecord
from rygtraening.ui.first_run.beginning_page import BeginningPage
from rygtraening.ui.first_run.tryout_page import TryOutPage
from rygtraening.ui.first_run.welcome import YES, WelcomePage
from rygtraening.ui.player import view
from rygtraening.ui.player.page import PlayerPage
from rygtraening.ui.questions.pain_page import PainPage
from rygtraening.ui.safety.list_page import SafetyPage
from rygtraening.ui.safety.locked_page import LockedPage
from rygtraening.ui.today.page import TodayPage

if TYPE_CHECKING:
    from tests.ui.journey.conftest import HandClock, OpenProgram, Program


def to_the_offer(program: Program) -> TryOutPage:
    """The first three steps."""
    page = program.page(WelcomePage)
    page.age.chip(YES).click()
    page.cleared.click()
    page.onward.click()
    program.settle()
    program.answer_list()
    program.answer_pain(3)
    return program.page(TryOutPage)


def try_now(program: Program, back: int = 3) -> None:
    """Accept the offer, and give the number before."""
    program.press(Qt.Key.Key_Return)
    program.answer_pain(back)


def again(program: Program) -> None:
    """Off to a try-out on another day, as I dag leads there."""
    program.journey._approach.try_out()
    program.settle()


def do(program: Program, *counts: int) -> None:
    """So many repetitions a side, one side after the other."""
    for count in counts:
        program.count(count)
        program.do(Command.NEXT)


def levels(program: Program) -> dict[str, Level]:
    today = program.journey._approach.today()
    return {each.exercise.id: each.level for each in today.prescriptions}


@pytest.fixture
def program(open_program: OpenProgram) -> Program:
    """At the offer of the first run."""
    program = open_program()
    to_the_offer(program)
    return program


def test_what_was_done_decides_where_one_begins(program: Program) -> None:
    try_now(program)
    do(program, 13, 9, 11, 20, 18)
    program.page(BeginningPage)
    assert "You did 13.\nWe begin with 9 times." in program.words()
    assert [(trial.exercise, trial.repetitions) for trial in program.facts(Trial)] == [
        ("kattestraek", 13),
        ("knae-til-bryst", 9),
        ("diagonalstraek", 18),
    ]
    program.press_button("Go on to today")
    program.page(TodayPage)
    assert levels(program) == {
        "kattestraek": Level(0, 9),
        "knae-til-bryst": Level(0, 6),
        "diagonalstraek": Level(1, 12),
    }


def test_a_try_out_is_no_session_and_its_number_no_days_number(program: Program) -> None:
    try_now(program)
    program.count(3)
    assert program.core.journal.running() is None
    program.do(Command.STOP)
    program.page(BeginningPage)
    assert program.facts(SessionRecord) == []
    assert program.facts(BeforeScore) == []
    assert program.facts(MorningScore) == []


def test_the_player_says_that_it_is_a_try_out_and_names_no_goal(program: Program) -> None:
    try_now(program)
    program.count(4)
    page = program.page(PlayerPage)
    assert page.accessibleName() == "Try-out"
    assert program.window.windowTitle().startswith("Try-out")
    assert program.button("That is enough") is not None
    assert program.button("Move on") is None
    assert (view.count(program.session).words, view.count(program.session).fraction) == ("4 repetitions", 0.0)
    assert "left" not in program.words()
    assert "that is enough" in view.stage(program.session, None).note


def test_a_session_after_it_moves_on_again(program: Program) -> None:
    try_now(program)
    do(program, 10)
    program.do(Command.STOP)
    program.press_button("Go on to today")
    program.to_the_player()
    assert program.page(PlayerPage).accessibleName() == "Today's session"
    assert program.button("Move on") is not None
    program.until(lambda step: step.kind is StepKind.REPETITION)
    assert view.count(program.session).words == "0 of 7"


def test_skipping_begins_with_seven(program: Program) -> None:
    program.press_button("Skip and begin with 7 times")
    program.page(BeginningPage)
    assert program.facts(Trial) == []
    assert "We begin with 7 times." in program.words()
    program.press(Qt.Key.Key_Return)
    program.page(TodayPage)
    assert set(levels(program).values()) == {Level(0, 7), Level(1, 7)}


def test_the_number_before_can_be_skipped_and_with_it_the_try_out(program: Program) -> None:
    program.press(Qt.Key.Key_Return)
    program.page(PainPage)
    program.press_button("Skip")
    program.page(BeginningPage)
    assert program.facts(Trial) == []


def test_at_six_another_day_is_suggested_and_one_may_try_all_the_same(program: Program) -> None:
    try_now(program, back=6)
    program.page(TryOutPage)
    assert "Another day is better" in program.words()
    program.press_button("Try all the same")
    program.page(PlayerPage)


def test_at_five_nothing_is_said(program: Program) -> None:
    try_now(program, back=5)
    program.page(PlayerPage)


def test_at_eight_there_is_no_try_out_today(program: Program) -> None:
    try_now(program, back=8)
    assert program.button("Try all the same") is None
    program.press(Qt.Key.Key_Return)
    program.page(BeginningPage)


def test_at_eight_the_safety_questions_can_be_answered(program: Program) -> None:
    try_now(program, back=9)
    program.press_button("Is anything new or different?")
    program.page(SafetyPage)


def test_nothing_counted_begins_as_those_who_skip(program: Program) -> None:
    try_now(program)
    program.do(Command.STOP)
    program.page(BeginningPage)
    assert "begin as those do who do not try" in program.said
    assert program.facts(Trial) == []


def test_after_a_stop_for_pain_the_safety_questions_come_and_cannot_be_passed_over(program: Program) -> None:
    try_now(program)
    program.count(6)
    program.hurt_in_a_repetition(PainChoice.STOP, 5)
    program.page(BeginningPage)
    assert "nothing is overlooked" in program.words()
    program.press_button("Go on to the questions")
    program.page(SafetyPage)
    assert program.button("Back") is None
    program.answer_list("fever")
    program.page(LockedPage)
    assert program.facts(SafetyAnswers)[-1].occasion is Occasion.AFTER_PAIN
    assert [(trial.exercise, trial.repetitions) for trial in program.facts(Trial)] == [("kattestraek", 6)]


def test_the_choices_are_kept_at_once(program: Program) -> None:
    program.press_button("Skip and begin with 7 times")
    choices = program.page(BeginningPage).choices
    assert choices is not None
    choices.days.segment("3").click()
    choices.opt_in.click()
    program.settle()
    profile = program.facts(Profile)[-1]
    assert (profile.days_per_week, profile.opt_in) == (3, True)


def test_a_choice_the_disk_refuses_is_shown_as_it_is_kept(program: Program) -> None:
    program.press_button("Skip and begin with 7 times")
    choices = program.page(BeginningPage).choices
    assert choices is not None
    program.journal.full = True
    choices.days.segment("3").click()
    program.settle()
    assert "disk is full" in program.said
    assert choices.days.value == "7"
    program.journal.full = False
    program.press_button("Try again")
    assert choices.days.value == "3"


def test_counts_the_disk_refuses_are_kept_once_by_trying_again(program: Program) -> None:
    try_now(program)
    do(program, 10, 8)
    program.journal.full = True
    program.do(Command.STOP)
    assert "disk is full" in program.said
    program.press_button("Try again")
    program.journal.full = False
    program.press_button("Try again")
    assert [trial.repetitions for trial in program.facts(Trial)] == [10, 8]
    assert "You did 10." in program.words()


# On another day


def test_it_can_be_done_again_until_the_first_session(program: Program, clock: HandClock) -> None:
    program.press_button("Skip and begin with 7 times")
    program.press_button("Go on to today")
    approach = program.journey._approach
    assert approach.tryout.is_open(approach.today())
    assert not approach.tryout.tried
    clock.move(days=1)
    again(program)
    assert "Step 4" not in program.words()
    try_now(program)
    do(program, 12)
    program.do(Command.STOP)
    assert program.page(BeginningPage).choices is None
    program.press_button("Go on to today")
    assert approach.tryout.tried
    program.to_the_player()
    program.count(1)
    program.do(Command.STOP)
    program.press_button("Done")
    assert not approach.tryout.is_open(approach.today())


def test_one_goes_back_to_i_dag_from_it(program: Program) -> None:
    program.press_button("Skip and begin with 7 times")
    program.press_button("Go on to today")
    again(program)
    program.press_button("Go back")
    program.page(TodayPage)


def test_while_locked_it_leads_to_what_to_do_instead(program: Program) -> None:
    program.press_button("Skip and begin with 7 times")
    program.press_button("Go on to today")
    program.page(TodayPage).safety_wanted.emit()
    program.settle()
    program.answer_list("fever")
    approach = program.journey._approach
    assert not approach.tryout.is_open(approach.today())
    again(program)
    program.page(LockedPage)


def test_a_list_that_is_due_comes_first(program: Program, clock: HandClock) -> None:
    program.press_button("Skip and begin with 7 times")
    program.press_button("Go on to today")
    clock.move(days=30)
    again(program)
    program.page(SafetyPage)
    program.answer_list()
    program.page(TryOutPage)
