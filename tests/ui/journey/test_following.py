"""Following a session: every repetition on disk at once, whatever the disk, the person or the power does."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget

from rygtraening import i18n, paths
from rygtraening.domain.events import PainChoice, Way
from rygtraening.domain.gate import Gate
from rygtraening.domain.keys import Command
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import LegSpread, Pain
from rygtraening.domain.plan import StepKind, build
from rygtraening.domain.record import AfterAnswers, Front, Occasion, SessionEnd, SessionRecord
from rygtraening.domain.session import Session
from rygtraening.ui import window as frame
from rygtraening.ui.after_session.page import AfterPage
from rygtraening.ui.before.page import BeforePage
from rygtraening.ui.player.page import PlayerPage
from rygtraening.ui.questions.pain_page import PainPage
from rygtraening.ui.safety.locked_page import LockedPage
from rygtraening.ui.today.page import TodayPage
from rygtraening.ui.widgets.notice import Notice
from rygtraening.ui.widgets.scrolling import Scrolling
from rygtraening.ui.window import MainWindow

if TYPE_CHECKING:
    from tests.ui.journey.conftest import HandClock, OpenProgram, Program


def done(program: Program) -> list[tuple[int, ...]]:
    """What was done of each exercise in the one session of the log."""
    (record,) = program.facts(SessionRecord)
    return [exercise.done for exercise in record.exercises]


def interrupted(program: Program, repetitions: int = 3) -> None:
    """A session of so many repetitions, broken off: the next start finds what is on disk."""
    program.to_the_player()
    program.count(repetitions)


# On disk


def test_every_counted_repetition_is_in_the_log_at_once(program: Program) -> None:
    program.to_the_player()
    for repetition in range(1, 5):
        program.count(1)
        assert program.counted == repetition
    program.do(Command.TAKE_BACK)
    assert program.counted == 3


def test_a_whole_session_is_one_record_with_every_repetition(program: Program) -> None:
    program.to_the_player(3, 1)
    program.finish()
    program.page(AfterPage)
    (record,) = program.facts(SessionRecord)
    assert (record.end, record.front, record.before) == (SessionEnd.FINISHED, Front.WINDOW, Pain(3, 1))
    assert done(program) == [(7,), (7, 7), (7, 7)]
    assert program.core.journal.running() is None


def test_what_was_done_is_kept_before_the_page_after_is_made_in_turns_of_its_own(program: Program) -> None:
    player = program.to_the_player()
    program.count(2)
    player.bridge.do(Command.STOP)
    assert len(program.facts(SessionRecord)) == 1
    assert program.window.page is player
    program.settle()
    program.page(AfterPage)


def test_whoever_has_gone_somewhere_else_meanwhile_is_not_called_back(program: Program) -> None:
    player = program.to_the_player()
    program.count(2)
    player.bridge.do(Command.STOP)
    program.journey.open_page(frame.KNOWLEDGE)
    shown = program.window.page
    program.settle()
    assert program.window.page is shown


def test_whoever_asks_for_help_meanwhile_still_gets_the_page_after(program: Program) -> None:
    player = program.to_the_player()
    program.count(2)
    player.bridge.do(Command.STOP)
    program.window.help_wanted.emit(None)
    assert program.window.page is not player
    program.settle()
    assert program.page(AfterPage).worst is not None


def test_i_dag_comes_whole_in_the_turn_after_the_page_after_is_left(program: Program) -> None:
    program.to_the_player()
    program.count(2)
    program.do(Command.STOP)
    after = program.page(AfterPage)
    after.done.emit()
    assert program.window.page is after
    program.settle()
    program.page(TodayPage)
    assert program.button("Train once more") is not None


def test_whoever_goes_on_from_i_dag_before_it_has_come_is_not_called_back_to_it(program: Program) -> None:
    program.journey.open_page(frame.KNOWLEDGE)
    program.journey.home()
    program.journey.open_page(frame.SETTINGS)
    shown = program.window.page
    program.settle()
    assert program.window.page is shown


def test_i_dag_is_made_when_nobody_waits_for_the_press_that_asked_for_it(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    show = TodayPage.show_today

    def shown(page: TodayPage, *day: Any, **more: Any) -> None:
        made.append("made")
        show(page, *day, **more)

    program.journey.open_page(frame.KNOWLEDGE)
    program.settle()
    monkeypatch.setattr(TodayPage, "show_today", shown)
    program.journey.open_page(frame.TODAY)
    assert made == []
    program.settle()
    assert made == ["made"]
    program.journey.open_page(frame.TODAY)
    assert made == ["made"] * 2  # it is shown: what is pressed next must meet the day as it is now


def test_i_dag_asked_for_twice_comes_once(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    times: list[object] = []
    show = MainWindow.show_page

    def shown(window: MainWindow, page: QWidget, *more: Any, **and_more: Any) -> None:
        times.append(type(page))
        show(window, page, *more, **and_more)

    program.journey.open_page(frame.KNOWLEDGE)
    program.settle()
    monkeypatch.setattr(MainWindow, "show_page", shown)
    program.journey.home()
    program.journey.home()
    program.settle()
    assert times == [TodayPage]


def test_whoever_asks_for_help_before_i_dag_has_come_stays_there(program: Program) -> None:
    program.journey.open_page(frame.KNOWLEDGE)
    program.journey.home()
    program.window.help_wanted.emit(None)
    shown = program.window.page
    program.settle()
    assert program.window.page is shown


def test_pages_forgotten_before_i_dag_has_come_are_not_shown(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    program.journey.open_page(frame.KNOWLEDGE)
    program.journey.home()
    monkeypatch.setattr(TodayPage, "show_today", lambda *_day, **_more: pytest.fail("nobody will see it"))
    program.window.drop_pages()
    program.journey._home.forget()
    program.settle()
    assert program.window.page is None
    monkeypatch.undo()
    program.home()
    program.page(TodayPage)


def test_a_disk_that_is_full_is_said_the_session_goes_on_and_the_next_success_keeps_everything(
    program: Program,
) -> None:
    program.to_the_player()
    program.count(1)
    program.journal.full = True
    program.count(2)
    program.page(PlayerPage)
    assert "disk is full" in program.said
    assert program.button("Try again") is not None
    assert program.session.marks.numbers(0) == ((1, 2, 3),)
    assert program.counted == 1
    program.journal.full = False
    program.count(1)
    assert program.counted == 4
    assert program.said == ""


def test_trying_again_keeps_what_the_disk_refused(program: Program) -> None:
    program.to_the_player()
    program.journal.full = True
    program.count(2)
    program.press_button("Try again")
    assert "disk is full" in program.said
    program.journal.full = False
    program.press_button("Try again")
    assert program.counted == 2
    assert program.said == ""


def test_a_session_whose_end_the_disk_refused_is_kept_with_the_first_answer(program: Program) -> None:
    program.to_the_player()
    program.count(2)
    program.journal.full = True
    program.do(Command.STOP)
    program.page(AfterPage)
    assert "disk is full" in program.said
    assert program.facts(SessionRecord) == []
    program.journal.full = False
    program.press(Qt.Key.Key_2)
    assert done(program)[0] == (2,)
    assert [answers.worst for answers in program.facts(AfterAnswers)] == [(("kattestraek", Pain(2, None)),)]
    assert program.said == ""
    assert program.core.journal.running() is None


def test_a_session_whose_end_was_never_kept_waits_on_i_dag(program: Program, open_program: OpenProgram) -> None:
    program.to_the_player()
    program.count(2)
    program.journal.full = True
    program.do(Command.STOP)
    program.press_button("Done")
    program.page(TodayPage)
    assert program.counted == 2
    program = open_program()
    assert "Go on where you left off?" in program.words()


def test_the_message_never_covers_the_players_controls(program: Program) -> None:
    program.theme.set_reduced_motion(True)  # at its place at once
    player = program.to_the_player()
    program.window.resize(800, 600)
    program.journal.full = True
    program.count(1)
    program.settle()
    (notice,) = program.window.findChildren(Notice)
    assert notice.isVisible()
    count = player.scene.count
    assert count.take_back.isVisible()
    for beside in (player.controls, count.take_back, count.ring):
        place = QRect(beside.mapTo(program.window, QPoint()), beside.size())
        assert not place.intersects(notice.geometry())


def test_nothing_counted_is_nothing_kept_and_said_so(program: Program) -> None:
    program.to_the_player()
    program.do(Command.STOP)
    program.page(TodayPage)
    assert program.said == "Nothing was counted, so nothing is kept of this session."
    assert program.facts(SessionRecord) == []
    assert program.core.journal.running() is None


def test_the_way_of_counting_is_remembered_from_one_session_to_the_next(program: Program) -> None:
    program.to_the_player()
    program.count(1)
    program.do(Command.STOP)
    program.press_button("Done")
    program.to_the_player()
    assert program.session.way is Way.SELF


# Stop, and on again


def test_after_a_stop_one_can_go_on_and_one_record_remains(program: Program) -> None:
    program.to_the_player()
    program.count(3)
    program.do(Command.STOP)
    program.press(Qt.Key.Key_2, Qt.Key.Key_0)
    program.press_button("Go on training")
    program.page(PlayerPage)
    assert program.counted == 3
    program.do(Command.PAUSE)
    program.finish()
    page = program.page(AfterPage)
    assert done(program) == [(7,), (7, 7), (7, 7)]
    (record,) = program.facts(SessionRecord)
    assert record.end is SessionEnd.FINISHED
    assert page.answers is not None
    assert dict(page.answers.worst)["kattestraek"] == Pain(2, 0)


def test_a_stop_for_pain_offers_no_way_on(program: Program) -> None:
    program.to_the_player()
    program.count(1)
    program.hurt_in_a_repetition(PainChoice.STOP, 5)
    program.page(AfterPage)
    assert program.button("Go on training") is None
    (record,) = program.facts(SessionRecord)
    assert (record.end, record.exercises[0].pain) == (SessionEnd.STOPPED_FOR_PAIN, Pain(5, 0))


# Interrupted


def test_an_interrupted_session_is_offered_on_i_dag_and_goes_on_where_it_was(
    program: Program, open_program: OpenProgram
) -> None:
    interrupted(program)
    program = open_program()
    program.page(TodayPage)
    assert "Go on where you left off?" in program.words()
    assert program.button("Start training") is None
    program.press_button("Go on")
    program.page(PlayerPage)
    assert program.session.marks.numbers(0) == ((1, 2, 3),)
    assert program.session.way is Way.SELF
    program.do(Command.PAUSE)
    program.count(1)
    assert program.counted == 4
    program.do(Command.STOP)
    assert done(program)[0] == (4,)


def test_an_interrupted_session_can_be_ended_and_asks_how_it_went(program: Program, open_program: OpenProgram) -> None:
    interrupted(program)
    program = open_program()
    program.press_button("End it – what you have done is kept")
    program.page(AfterPage)
    assert program.button("Go on training") is None
    (record,) = program.facts(SessionRecord)
    assert (record.end, done(program)[0]) == (SessionEnd.INTERRUPTED, (3,))
    assert program.core.journal.running() is None


def test_one_of_just_before_midnight_is_still_offered(
    program: Program, open_program: OpenProgram, clock: HandClock
) -> None:
    clock.move(hours=14, minutes=30)
    program.home()
    interrupted(program)
    clock.move(hours=1)
    program = open_program()
    assert "Go on where you left off?" in program.words()


def test_one_of_an_earlier_day_is_closed_at_the_start_and_said(
    program: Program, open_program: OpenProgram, clock: HandClock
) -> None:
    day = clock.now().date()
    interrupted(program)
    program = open_program(days_later=1)
    assert program.said == "Your last session was interrupted. What you did is kept in the log."
    assert program.button("Start training") is not None
    (record,) = program.facts(SessionRecord)
    assert (record.stamp.day, record.end, done(program)[0]) == (day, SessionEnd.INTERRUPTED, (3,))
    assert program.core.journal.running() is None
    assert open_program().said == ""


def test_one_of_an_earlier_day_waits_for_a_disk_with_room(program: Program, open_program: OpenProgram) -> None:
    interrupted(program)
    program = open_program(days_later=1, full=True)
    assert "disk is full" in program.said
    assert program.counted == 3
    program = open_program()
    assert done(program)[0] == (3,)


def test_one_in_which_nothing_was_counted_is_forgotten(program: Program, open_program: OpenProgram) -> None:
    program.to_the_player()
    program = open_program()
    assert program.button("Start training") is not None
    assert program.said == ""
    assert program.core.journal.running() is None


def test_one_whose_exercises_have_changed_is_kept_and_said(
    open_settled: OpenProgram, open_program: OpenProgram, tmp_path: Path
) -> None:
    exercises = tmp_path / "exercises"
    shutil.copytree(paths.bundled("exercises"), exercises)
    program = open_settled(exercises=exercises)
    interrupted(program)
    first = program.session.plan.prescriptions[0].exercise.id
    (exercises / f"{first}.yaml").unlink()
    programme = exercises / "programmes" / "laend-basis.yaml"
    lines = programme.read_text(encoding="utf-8").splitlines(keepends=True)
    programme.write_text("".join(line for line in lines if first not in line), encoding="utf-8")

    program = open_program(exercises=exercises)
    program.press_button("Go on")
    program.page(TodayPage)
    assert program.said == "The exercises of that session have changed since. What you did is kept in the log."
    (record,) = program.facts(SessionRecord)
    assert [(each.exercise, each.done) for each in record.exercises if each.repetitions] == [(first, (3,))]
    assert program.core.journal.running() is None


def test_one_cannot_be_gone_on_with_once_something_has_locked(program: Program, open_program: OpenProgram) -> None:
    interrupted(program)
    program = open_program()
    logbook = Logbook(program.core.journal, program.clock, program.core.new_id, Front.TERMINAL)
    logbook.answer_safety(Occasion.ASKED_FOR, ("fever",), ("fever",))
    program.press_button("Go on")
    program.page(LockedPage)
    program.press_button("Back to the rest of the program")
    assert program.button("Go on") is None
    program.press_button("End it – what you have done is kept")
    assert done(program)[0] == (3,)


def test_a_session_broken_off_elsewhere_meanwhile_is_kept_when_a_new_one_begins(
    program: Program, clock: HandClock
) -> None:
    program.start()
    program.press_button("Skip")
    core = program.core
    elsewhere = Session(build(core.programme, program.journey.today.prescriptions), Way.SELF)
    recorder = Logbook(core.journal, clock, core.new_id, Front.TERMINAL).begin(
        elsewhere, core.programme, Gate.NORMAL, Pain(1, 1)
    )
    now = clock.monotonic()
    elsewhere.start(now)
    while not elsewhere.marks.numbers(0)[0]:
        now += 1
        recorder.take(elsewhere.do(Command.MAIN, now))
    program.answer_before(3)
    program.page(PlayerPage)
    (record,) = program.facts(SessionRecord)
    assert (record.front, record.repetitions) == (Front.TERMINAL, 1)


def test_closing_the_window_in_a_session_keeps_it_for_the_next_start(
    program: Program, open_program: OpenProgram
) -> None:
    interrupted(program, 2)
    program.press(Qt.Key.Key_Q, modifier=Qt.KeyboardModifier.ControlModifier)
    assert not program.window.isVisible()
    assert "Go on where you left off?" in open_program().words()


# The page after


def test_each_answer_is_kept_as_it_is_given(program: Program) -> None:
    program.to_the_player()
    program.count(1)
    program.do(Command.STOP)
    page = program.page(AfterPage)
    program.press(Qt.Key.Key_4)
    assert program.facts(AfterAnswers)[-1].worst == (("kattestraek", Pain(4, None)),)
    program.press(Qt.Key.Key_1, Qt.Key.Key_Return, Qt.Key.Key_3, Qt.Key.Key_0)
    assert program.facts(AfterAnswers)[-1].after == Pain(3, 0)
    assert page.spread is not None
    page.spread.spread.chip(LegSpread.NONE).click()
    assert page.note is not None
    page.note.setPlainText("Went well")
    program.press_button("Done")
    (answers,) = program.facts(AfterAnswers)
    assert (answers.worst, answers.spread, answers.note) == (
        (("kattestraek", Pain(4, 1)),),
        LegSpread.NONE,
        "Went well",
    )


def test_an_unanswered_page_is_asked_again_at_the_next_start_with_what_was_said(
    program: Program, open_program: OpenProgram
) -> None:
    program.to_the_player()
    program.count(1)
    program.do(Command.STOP)
    program.press(Qt.Key.Key_4, Qt.Key.Key_0)
    program = open_program()
    program.press_button("Tell it now")
    page = program.page(AfterPage)
    assert page.worst is not None
    assert page.worst.pairs["kattestraek"].pain == Pain(4, 0)
    assert program.button("Go on training") is None
    program.press(Qt.Key.Key_2, Qt.Key.Key_0)
    program.press_button("Done")
    assert "You have not told yet" not in program.words()
    (answers,) = program.facts(AfterAnswers)
    assert (answers.worst, answers.after) == ((("kattestraek", Pain(4, 0)),), Pain(2, 0))
    assert program.button("Tell it now") is None


def test_done_says_that_no_more_is_to_be_told(program: Program, open_program: OpenProgram) -> None:
    program.to_the_player()
    program.count(1)
    program.do(Command.STOP)
    program.press_button("Done")
    assert program.button("Tell it now") is None
    assert open_program().button("Tell it now") is None


def test_answers_the_disk_refused_are_kept_by_trying_again_and_asked_for_until_then(program: Program) -> None:
    program.to_the_player()
    program.count(1)
    program.do(Command.STOP)
    program.journal.full = True
    program.press(Qt.Key.Key_4, Qt.Key.Key_0)
    assert "disk is full" in program.said
    program.press_button("Done")
    assert program.button("Tell it now") is not None
    program.journal.full = False
    program.press_button("Try again")
    assert [answers.worst for answers in program.facts(AfterAnswers)] == [(("kattestraek", Pain(4, 0)),)]


@pytest.mark.parametrize("closing", ["window", "key"])
def test_a_note_being_written_is_kept_when_the_window_is_closed(program: Program, closing: str) -> None:
    program.to_the_player()
    program.count(1)
    program.do(Command.STOP)
    note = program.page(AfterPage).note
    assert note is not None
    note.setFocus()
    note.setPlainText("It was a good day")
    if closing == "window":
        program.window.close()
    else:
        program.press(Qt.Key.Key_Q, modifier=Qt.KeyboardModifier.ControlModifier)
    program.settle()
    assert [answers.note for answers in program.facts(AfterAnswers)] == ["It was a good day"]


def test_a_session_after_midnight_belongs_to_the_day_it_began(program: Program, clock: HandClock) -> None:
    clock.move(hours=14, minutes=58)
    program.home()
    day = clock.now().date()
    program.to_the_player()
    program.finish()
    assert clock.now().date() == day + timedelta(days=1)
    program.press(Qt.Key.Key_2, Qt.Key.Key_0)
    assert program.facts(SessionRecord)[0].stamp.day == day
    assert program.facts(AfterAnswers)[0].stamp.day == day


@pytest.mark.parametrize("language", [i18n.DANISH, i18n.ENGLISH])
def test_at_the_windows_own_size_everything_at_the_pain_button_is_seen_without_scrolling(
    open_settled: OpenProgram, language: str
) -> None:
    program = open_settled(language=language)
    program.page(TodayPage).start_wanted.emit()
    program.page(PainPage).skipped.emit()
    program.page(BeforePage).answered.emit(Pain(3, 0))
    program.settle()
    program.until(lambda step: step.kind is StepKind.REPETITION)
    program.do(Command.PAIN)
    (scrolling,) = program.page(PlayerPage).pain_sheet.findChildren(Scrolling)
    assert scrolling.verticalScrollBar().maximum() == 0
    assert scrolling.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff, "one that comes takes room"
    program.window.resize(800, 600)
    program.theme.set_scale(2.0)
    program.settle()
    assert scrolling.verticalScrollBar().maximum() > 0, "what does not fit can be scrolled to"


def test_going_on_after_a_flare_up_has_begun_asks_the_safety_list_first(
    program: Program, open_program: OpenProgram
) -> None:
    interrupted(program, 2)
    program = open_program()
    program.page(TodayPage).flare_begun.emit(True)
    program.settle()
    program.press_button("Go on")
    program.answer_list()
    program.page(PlayerPage)
    assert program.counted == 2
