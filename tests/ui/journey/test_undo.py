"""What was said or put away by a slip of the finger is taken back: everything is as it was, and it is asked again."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID, uuid4

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from rygtraening.domain.asking import Asking
from rygtraening.domain.courage import Courage
from rygtraening.domain.dose_record import Trial
from rygtraening.domain.exposure_record import Attempt, FearRating, Happened, Lesson
from rygtraening.domain.facts import KINDS
from rygtraening.domain.keys import Command
from rygtraening.domain.pain import Pain
from rygtraening.domain.record import AfterAnswers, MorningScore, SessionRecord, Stamp
from rygtraening.domain.weekly_record import WeekAnswers, Wellbeing
from rygtraening.ui.after_session.page import AfterPage
from rygtraening.ui.exposure.after_page import AfterAttemptPage
from rygtraening.ui.exposure.attempt_page import AttemptPage
from rygtraening.ui.exposure.before_page import BeforeAttemptPage
from rygtraening.ui.exposure.lesson_card import LessonCard
from rygtraening.ui.exposure.page import CouragePage
from rygtraening.ui.exposure.rating_page import RatingPage
from rygtraening.ui.first_run.beginning_page import BeginningPage
from rygtraening.ui.first_run.tryout_page import TryOutPage
from rygtraening.ui.player.page import PlayerPage
from rygtraening.ui.today.morning_card import MorningCard
from rygtraening.ui.today.page import TodayPage
from rygtraening.ui.weekly.page import WeeklyPage
from rygtraening.ui.weekly.week_card import WeekCard
from rygtraening.ui.weekly.wellbeing_card import WellbeingCard

if TYPE_CHECKING:
    from tests.ui.journey.conftest import OpenProgram, Program

NO_STAMP = UUID(int=0)
KEPT_CHOICES = ("week_left", "wellbeing_left", "after_left")


def everything(program: Program) -> object:
    """All that counts in the log, its sums and the session that waits, without when it was written down."""
    journal = program.core.journal
    said = {
        kind.KIND: {
            fact.subject: replace(fact, stamp=Stamp(NO_STAMP, "", fact.stamp.at.min, fact.stamp.day))
            for fact in journal.facts(kind)
        }
        for kind in KINDS
    }
    choices = [program.core.settings.get(key) for key in KEPT_CHOICES]
    return said, journal.summaries(), journal.entries(), journal.running(), choices


def undo_by_key(program: Program) -> None:
    """Ctrl+Z, wherever the focus is."""
    program.press(Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)


def undo_by_button(program: Program) -> None:
    program.press_button("Undo")


def card(program: Program, kind: type[QWidget]) -> QWidget | None:
    """The card that is shown, if it is."""
    program.settle()
    page = program.window.page
    assert page is not None
    return next((each for each in page.findChildren(kind) if each.isVisible()), None)


def asked(program: Program) -> bool:
    """Whether I dag asks how it was when one got up."""
    return card(program, MorningCard) is not None


# The morning


def test_a_morning_that_was_answered_can_be_undone_and_is_asked_again(open_settled: OpenProgram) -> None:
    program = open_settled(days_later=1)
    assert asked(program)
    program.page(TodayPage).morning_answered.emit(Pain(7, 0))
    assert not asked(program)
    assert program.said == "The morning is kept."
    button = program.button("Undo")
    assert button is not None
    button.setFocus()
    program.press(Qt.Key.Key_Return)
    assert asked(program)
    assert program.facts(MorningScore) == []
    assert program.said == "It is as it was before."
    focus, page = program.window.focusWidget(), program.page(TodayPage)
    assert focus is page or page.isAncestorOf(focus), "not left on a button that is gone"
    program.page(TodayPage).morning_answered.emit(Pain(2, 0))
    assert [score.pain for score in program.facts(MorningScore)] == [Pain(2, 0)]


def test_an_undo_that_the_disk_refuses_is_said_and_nothing_is_changed(open_settled: OpenProgram) -> None:
    program = open_settled(days_later=1)
    program.page(TodayPage).morning_answered.emit(Pain(7, 0))
    program.settle()
    program.journal.full = True
    program.press_button("Undo")
    assert "disk is full" in program.said
    assert [score.pain for score in program.facts(MorningScore)] == [Pain(7, 0)]
    program.journal.full = False
    program.press_button("Try again")
    assert program.facts(MorningScore) == []


def test_it_is_taken_back_once_and_not_after_a_session_has_begun(open_settled: OpenProgram) -> None:
    program = open_settled(days_later=1)
    program.page(TodayPage).morning_answered.emit(Pain(3, 0))
    program.to_the_player()
    assert program.said == ""
    undo_by_key(program)
    program.page(PlayerPage)
    assert len(program.facts(MorningScore)) == 1
    program.window.close()
    undo_by_key(program)
    assert len(program.facts(MorningScore)) == 1


# Modige skridt


def courage_of(program: Program) -> Courage:
    core = program.core
    return Courage(core.journal, core.clock, core.new_id, core.catalogue.activities)


def brave(program: Program) -> Program:
    """Modige skridt is open, and the fears of its first ladder are said."""
    courage = courage_of(program)
    ladder = courage.look().chosen
    assert ladder is not None
    for step in ladder.steps:
        courage.rate_fear(ladder.id, step.id, 3)
    program.journey.open_page("courage")
    program.settle()
    return program


@pytest.fixture
def learning(open_settled: OpenProgram) -> Program:
    """The morning after an attempt; how it was when one got up is not asked any more."""
    program = open_settled()
    courage = courage_of(brave(program))
    begun = courage.begin_attempt(*_first_step(courage), Pain(2, 0), feared="a crack", likelihood=40, expected=6)
    courage.finish_attempt(begun, happened=Happened.NO, worst=Pain(2, 0))
    program.clock.move(days=1)
    program.home()
    program.page(TodayPage).morning_skipped.emit()
    program.settle()
    return program


def _first_step(courage: Courage) -> tuple[str, str]:
    ladder = courage.look().chosen
    assert ladder is not None
    return ladder.id, ladder.steps[0].id


@pytest.mark.parametrize("page", ["today", "courage"])
def test_what_was_learnt_is_taken_back_and_its_words_stand_in_the_line_again(learning: Program, page: str) -> None:
    learning.journey.open_page(page)
    before = everything(learning)
    lesson = card(learning, LessonCard)
    assert isinstance(lesson, LessonCard)
    lesson.edit.setPlainText("it pulled, no more")
    lesson.keep.click()
    learning.settle()
    assert card(learning, LessonCard) is None
    assert [each.text for each in learning.facts(Lesson)] == ["it pulled, no more"]
    assert learning.said == "What you learnt is kept."
    undo_by_button(learning)
    assert everything(learning) == before
    again = card(learning, LessonCard)
    assert isinstance(again, LessonCard)
    assert again.edit.words == "it pulled, no more" and again.keep.isEnabled()
    again.skip.click()  # and one that is skipped is asked again too
    learning.settle()
    assert learning.said == "You will not be asked about it again."
    assert card(learning, LessonCard) is None
    undo_by_key(learning)
    assert everything(learning) == before
    again = card(learning, LessonCard)
    assert isinstance(again, LessonCard) and again.edit.words == ""


def test_the_morning_said_beside_a_lesson_is_taken_back(learning: Program) -> None:
    learning.journey.open_page("courage")
    before = everything(learning)
    lesson = card(learning, LessonCard)
    assert isinstance(lesson, LessonCard)
    lesson.morning_answered.emit(Pain(4, 0))
    learning.settle()
    assert learning.said == "The morning is kept."
    undo_by_key(learning)
    assert everything(learning) == before
    again = card(learning, LessonCard)
    assert isinstance(again, LessonCard) and again.pair is not None


def test_the_fears_that_were_said_are_those_from_before_again(open_settled: OpenProgram) -> None:
    program = brave(open_settled())
    before = everything(program)
    program.page(CouragePage).rate_wanted.emit()
    program.settle()
    scales = list(program.page(RatingPage).scales.values())
    for scale, number in ((scales[0], 9), (scales[0], 8), (scales[1], 0)):
        scale.buttons()[number].click()
    assert sorted(each.fear for each in program.facts(FearRating))[-1] == 8
    program.page(RatingPage).finish.click()
    program.settle()
    assert program.said == "What you said of the steps is kept."
    undo_by_key(program)
    assert everything(program) == before


def to_the_attempt(program: Program) -> None:
    """From Modige skridt through the questions before."""
    program.page(CouragePage).try_wanted.emit()
    program.settle()
    if not isinstance(program.window.page, BeforeAttemptPage):
        program.answer_list()  # the safety list that is due
    page = program.page(BeforeAttemptPage)
    page.pair.back.buttons()[2].click()
    page.pair.leg.buttons()[0].click()
    page.feared.setPlainText("a crack")
    page.likelihood.chip("40").click()
    page.expected.buttons()[6].click()
    page.begin.click()
    program.settle()
    program.page(AttemptPage)


def test_an_attempt_begun_by_mistake_never_was_and_its_answers_stand_there_again(open_settled: OpenProgram) -> None:
    program = brave(open_settled())
    before = everything(program)
    to_the_attempt(program)
    assert program.said == "What you expect is kept."
    undo_by_button(program)
    assert everything(program) == before
    page = program.page(BeforeAttemptPage)
    assert (page.pair.pain, page.feared.words, page.likelihood.value, page.expected.value) == (
        Pain(2, 0),
        "a crack",
        "40",
        6,
    )
    assert page.begin.isEnabled()


def test_a_stop_and_what_was_told_of_an_attempt_are_taken_back(open_settled: OpenProgram) -> None:
    program = brave(open_settled())
    to_the_attempt(program)
    before = everything(program)
    program.press_button("I stopped")
    program.page(AfterAttemptPage)
    assert [each.stopped for each in program.facts(Attempt)] == [True]
    assert program.said == "Noted: you stopped."
    undo_by_key(program)
    assert everything(program) == before
    program.page(AttemptPage).finished.emit()
    program.page(AfterAttemptPage).done.emit()
    program.settle()
    assert program.button("Undo") is None, "nothing was told, so there is nothing to take back"
    program.press_button("Tell it now")
    page = program.page(AfterAttemptPage)
    page.happened.chip("no").click()
    page.happened.chip("yes").click()  # an answer can simply be changed
    page.worst.back.buttons()[9].click()
    page.worst.leg.buttons()[0].click()
    page.finish.click()
    program.settle()
    assert [(each.happened, each.worst) for each in program.facts(Attempt)] == [(Happened.YES, Pain(9, 0))]
    assert program.page(CouragePage).waiting is None
    assert program.said == "What you told is kept."
    undo_by_key(program)
    assert everything(program) == before
    assert program.page(CouragePage).waiting is not None


# The try-out


def test_a_try_out_that_is_taken_back_does_not_count_and_can_be_done_again(open_settled: OpenProgram) -> None:
    program = open_settled()
    before = everything(program)
    beginnings = program.journey._approach.today().prescriptions
    program.journey._approach.try_out()
    program.settle()
    program.page(TryOutPage).try_wanted.emit()
    program.settle()
    program.answer_pain(3)
    program.count(2)
    program.page(PlayerPage).over.emit(None)
    program.settle()
    page = program.page(BeginningPage)
    assert [each.repetitions for each in program.facts(Trial)] == [2]
    assert program.said == "What felt fine is kept."
    assert "You did 2." in program.words()
    undo_by_key(program)
    assert everything(program) == before
    assert program.page(BeginningPage) is not page
    assert "You did 2." not in program.words()
    assert program.journey._approach.today().prescriptions == beginnings
    program.press_button("Go on to today")
    assert program.button("To the try-out") is not None


# The week, sleep and stress


@pytest.fixture
def a_week_later(open_settled: OpenProgram) -> Program:
    """The week's questions are due, and sleep and stress are asked."""
    program = open_settled()
    program.clock.move(days=7)
    Asking(program.core.settings).keep_wellbeing(True)
    program.home()
    program.page(TodayPage).morning_skipped.emit()
    program.settle()
    return program


def open_the_week(program: Program) -> WeeklyPage:
    week = card(program, WeekCard)
    assert isinstance(week, WeekCard)
    week.answer.click()
    program.settle()
    return program.page(WeeklyPage)


def test_the_week_that_was_answered_is_asked_again(a_week_later: Program) -> None:
    program = a_week_later
    before = everything(program)
    page = open_the_week(program)
    page.average.back.buttons()[9].click()
    page.fear.scale.buttons()[9].click()
    page.finish.click()
    program.settle()
    assert program.said == "The week's answers are kept."
    assert card(program, WeekCard) is None
    undo_by_button(program)
    assert everything(program) == before
    assert program.facts(WeekAnswers) == []
    assert open_the_week(program).fear.value is None


def test_only_what_was_said_this_time_is_taken_back(a_week_later: Program) -> None:
    program = a_week_later
    page = open_the_week(program)
    page.fear.scale.buttons()[4].click()
    program.home()  # the window was closed, and opened again
    before = everything(program)
    page = open_the_week(program)
    page.fear.scale.buttons()[9].click()
    page.confidence.scale.buttons()[5].click()
    page.finish.click()
    program.settle()
    undo_by_key(program)
    assert everything(program) == before
    assert [(each.fear, each.confidence) for each in program.facts(WeekAnswers)] == [(4, None)]


def test_the_week_that_was_put_away_is_asked_again(a_week_later: Program) -> None:
    program = a_week_later
    Asking(program.core.settings).leave_week(program.clock.now().date().replace(day=1))
    program.home()
    before = everything(program)
    for opened in (False, True):
        if opened:
            open_the_week(program)
        program.press_button("Not this week")
        assert program.said == "You will be asked again in a week."
        assert card(program, WeekCard) is None
        undo_by_key(program)
        assert everything(program) == before
        assert card(program, WeekCard) is not None


def test_sleep_and_stress_are_asked_again_whether_answered_or_skipped(a_week_later: Program) -> None:
    program = a_week_later
    before = everything(program)
    asks = card(program, WellbeingCard)
    assert isinstance(asks, WellbeingCard)
    asks.sleep.scale.buttons()[9].click()
    asks.stress.scale.buttons()[8].click()
    program.settle()
    assert program.said == "Sleep and stress are kept."
    assert [(each.sleep, each.stress) for each in program.facts(Wellbeing)] == [(9, 8)]
    undo_by_key(program)
    assert everything(program) == before
    asks = card(program, WellbeingCard)
    assert isinstance(asks, WellbeingCard) and asks.sleep.value is None
    asks.skip.click()
    program.settle()
    assert program.said == "You will not be asked about it again today."
    assert card(program, WellbeingCard) is None
    undo_by_key(program)
    assert everything(program) == before
    assert card(program, WellbeingCard) is not None


# An interrupted session


@pytest.fixture
def interrupted(open_settled: OpenProgram, open_program: OpenProgram) -> Program:
    """A session was broken off after three repetitions, and the program is started again."""
    program = open_settled()
    program.to_the_player()
    program.count(3)
    return open_program()


END = "End it – what you have done is kept"


def test_a_session_that_was_ended_is_offered_again_and_goes_on_where_it_was(interrupted: Program) -> None:
    before = everything(interrupted)
    interrupted.press_button(END)
    interrupted.page(AfterPage)
    assert interrupted.said == "The session is ended."
    assert interrupted.core.journal.running() is None
    undo_by_button(interrupted)
    assert everything(interrupted) == before
    assert interrupted.facts(SessionRecord) == []
    interrupted.press_button("Go on")
    interrupted.do(Command.PAUSE)
    interrupted.count(1)
    interrupted.do(Command.STOP)
    assert [record.repetitions for record in interrupted.facts(SessionRecord)] == [4]


def test_what_was_answered_about_it_goes_with_it_and_it_can_be_ended_again(interrupted: Program) -> None:
    before = everything(interrupted)
    interrupted.press_button(END)
    (record,) = interrupted.facts(SessionRecord)
    page = interrupted.page(AfterPage)
    page.changed.emit(AfterAnswers(record.stamp, record.session, after=Pain(8, 0)))
    page.done.emit()
    interrupted.settle()
    interrupted.page(TodayPage)
    assert [each.after for each in interrupted.facts(AfterAnswers)] == [Pain(8, 0)]
    undo_by_key(interrupted)
    assert everything(interrupted) == before
    assert interrupted.button("Go on") is not None
    interrupted.press_button(END)
    assert [each.session for each in interrupted.facts(SessionRecord)] == [record.session]
    assert interrupted.facts(AfterAnswers) == []


def test_another_session_that_began_meanwhile_is_not_put_away_for_it(interrupted: Program) -> None:
    running = interrupted.core.journal.running()
    assert running is not None
    interrupted.press_button(END)
    other = replace(running, session=uuid4())
    interrupted.journal.save_running(other)  # in a terminal, on the same folder
    undo_by_key(interrupted)
    assert interrupted.core.journal.running() == other
    assert len(interrupted.facts(SessionRecord)) == 1


# The key


def test_ctrl_z_in_a_line_that_is_being_written_is_the_lines(learning: Program) -> None:
    lesson = card(learning, LessonCard)
    assert isinstance(lesson, LessonCard)
    lesson.skip.click()
    learning.settle()
    undo_by_key(learning)
    learning.page(TodayPage).morning_answered.emit(Pain(3, 0))
    learning.settle()
    lesson = card(learning, LessonCard)
    assert isinstance(lesson, LessonCard)
    lesson.edit.setFocus()
    learning.press(Qt.Key.Key_A)
    undo_by_key(learning)
    assert lesson.edit.words == ""
    assert len(learning.facts(MorningScore)) == 1
