"""What the number before a session opens, from I dag to the dose in the player and in the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from rygtraening.domain.gate import Gate
from rygtraening.domain.keys import Command
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import Pain
from rygtraening.domain.prescription import Reason
from rygtraening.domain.record import BeforeScore, Front, MorningScore, Occasion, SafetyAnswers, SessionRecord
from rygtraening.ui.before.page import BeforePage
from rygtraening.ui.player.page import PlayerPage
from rygtraening.ui.questions.pain_page import PainPage
from rygtraening.ui.safety.list_page import SafetyPage
from rygtraening.ui.today.page import TodayPage
from rygtraening.words import states

if TYPE_CHECKING:
    from tests.ui.journey.conftest import HandClock, OpenProgram, Program


def to_the_number(program: Program) -> BeforePage:
    """From I dag past the morning to the number before."""
    program.start()
    if isinstance(program.window.page, PainPage):
        program.press_button("Skip")
    return program.page(BeforePage)


def spare_day(program: Program) -> None:
    """A day with a 9 before the session, the list answered with no."""
    to_the_number(program)
    program.answer_before(9)
    program.answer_list()


# What the number opens


@pytest.mark.parametrize("number", [0, 5])
def test_up_to_five_is_the_dose_of_the_day(program: Program, number: int) -> None:
    program.to_the_player(number)
    planned = program.session.plan.prescriptions
    assert [(each.level.tier, each.level.amount, each.reason) for each in planned] == [
        (each.dose.articles_tier, each.dose.start, Reason.START) for each in program.core.programme.exercises
    ]
    assert [(before.pain, before.gate) for before in program.facts(BeforeScore)] == [(Pain(number, 0), Gate.NORMAL)]


def test_the_higher_of_back_and_leg_is_the_number(program: Program) -> None:
    program.to_the_player(2, 7)
    assert [before.gate for before in program.facts(BeforeScore)] == [Gate.CALM]


@pytest.mark.parametrize("number", [6, 7])
def test_six_and_seven_above_the_usual_make_a_calm_day_with_the_floor_of_every_exercise(
    program: Program, number: int
) -> None:
    program.to_the_player(number)
    prescriptions = program.session.plan.prescriptions
    assert [(each.level.tier, each.level.amount, each.reason) for each in prescriptions] == [
        (0, 5, Reason.CALM_DAY)
    ] * len(program.core.programme.exercises)
    program.count(2)
    program.do(Command.STOP)
    (record,) = program.facts(SessionRecord)
    assert record.gate is Gate.CALM
    assert {(each.level.tier, each.level.amount, each.quota) for each in record.exercises} == {(0, 5, 5)}
    assert record.before == Pain(number, 0)


def test_six_that_is_usual_is_the_dose_of_the_day(open_program: OpenProgram, clock: HandClock) -> None:
    program = open_program()
    logbook = Logbook(program.core.journal, clock, program.core.new_id, Front.WINDOW)
    logbook.keep_profile(adult=True, accepted=True, usual=Pain(6, 2))
    logbook.answer_safety(Occasion.FIRST_RUN, ("fever",), ())
    program.home()
    program.to_the_player(6)
    assert {each.reason for each in program.session.plan.prescriptions} == {Reason.START}
    assert [before.gate for before in program.facts(BeforeScore)] == [Gate.NO_STEP_UP]


# The spare day


def test_eight_brings_the_list_and_then_i_dag_says_what_the_day_is(program: Program) -> None:
    to_the_number(program)
    program.answer_before(8)
    program.page(SafetyPage)
    program.answer_list()
    program.page(TodayPage)
    assert states.gate(Gate.SPARE) in program.words()
    assert program.button("Start training") is None
    assert [(before.pain, before.gate) for before in program.facts(BeforeScore)] == [(Pain(8, 0), Gate.SPARE)]
    assert program.facts(SafetyAnswers)[-1].occasion is Occasion.SPARE_DAY
    assert program.facts(SessionRecord) == []
    assert program.core.journal.running() is None


def test_the_list_of_a_spare_day_can_be_left_but_comes_before_any_session(program: Program) -> None:
    to_the_number(program)
    program.answer_before(8)
    program.press_button("Back")
    program.page(TodayPage)
    program.press_button("It hurts less now")
    program.page(SafetyPage)


def test_when_it_hurts_less_later_that_day_the_number_is_asked_again(program: Program) -> None:
    spare_day(program)
    program.press_button("It hurts less now")
    if isinstance(program.window.page, PainPage):
        program.press_button("Skip")
    program.answer_before(4)
    program.page(PlayerPage)


def test_the_third_spare_day_in_four_names_the_own_doctor(program: Program, clock: HandClock) -> None:
    for day in range(3):
        if day:
            clock.move(days=1)
            program.home()
        spare_day(program)
        assert (states.doctor_suggested() in program.words()) is (day == 2)


def test_three_spare_days_in_five_do_not(program: Program, clock: HandClock) -> None:
    for days in (0, 2, 2):
        clock.move(days=days)
        program.home()
        spare_day(program)
    assert states.doctor_suggested() not in program.words()


# The morning, and the way back


def test_the_morning_question_comes_first_and_is_kept(program: Program) -> None:
    program.start()
    program.answer_pain(2, 1)
    program.page(BeforePage)
    assert [morning.pain for morning in program.facts(MorningScore)] == [Pain(2, 1)]


@pytest.mark.parametrize("by_key", [True, False])
def test_from_the_morning_there_is_a_way_back_that_keeps_no_answer(program: Program, by_key: bool) -> None:
    program.start()
    program.press(Qt.Key.Key_3, Qt.Key.Key_4)
    if by_key:
        program.press(Qt.Key.Key_Escape)
    else:
        program.press_button("Back")
    program.page(TodayPage)
    assert program.facts(MorningScore) == []
    program.start()
    program.page(PainPage)  # it is still due


def test_a_morning_that_was_skipped_is_not_asked_again_that_day(program: Program, clock: HandClock) -> None:
    program.start()
    program.press_button("Skip")
    program.page(BeforePage)
    program.press(Qt.Key.Key_Escape)
    program.page(TodayPage)
    program.start()
    program.page(BeforePage)
    assert program.facts(MorningScore) == []
    program.press_button("Go back")
    clock.move(days=1)
    program.home()
    program.start()
    program.page(PainPage)


def test_the_morning_is_answered_on_i_dag_too(program: Program) -> None:
    today = program.page(TodayPage)
    assert "How was it when you got up?" in program.words()
    today.morning_answered.emit(Pain(3, 0))
    program.settle()
    assert "How was it when you got up?" not in program.words()
    program.start()
    program.page(BeforePage)


def test_the_morning_can_be_skipped_on_i_dag_too(program: Program) -> None:
    program.press_button("Skip")
    assert "How was it when you got up?" not in program.words()
    program.start()
    program.page(BeforePage)


def test_a_fresh_morning_is_offered_with_one_tap(program: Program) -> None:
    program.start()
    program.answer_pain(2, 1)
    program.press_button("Still back 2, leg 1?")
    program.press_button("Begin")
    program.page(PlayerPage)
    assert [before.pain for before in program.facts(BeforeScore)] == [Pain(2, 1)]


def test_esc_leaves_the_number_and_nothing_is_kept(program: Program) -> None:
    to_the_number(program)
    program.press(Qt.Key.Key_4, Qt.Key.Key_Escape)
    program.page(TodayPage)
    assert program.facts(BeforeScore) == []


def test_a_number_that_cannot_be_kept_opens_nothing(program: Program) -> None:
    to_the_number(program)
    program.journal.full = True
    program.answer_before(3)
    program.page(BeforePage)
    assert "disk is full" in program.said
    program.journal.full = False
    program.press_button("Begin")
    program.page(PlayerPage)
    assert program.said == ""


def test_a_morning_that_cannot_be_kept_can_be_tried_again(program: Program) -> None:
    program.start()
    program.journal.full = True
    program.answer_pain(2)
    program.page(PainPage)
    assert "disk is full" in program.said
    program.journal.full = False
    program.press_button("Continue")
    program.page(BeforePage)
