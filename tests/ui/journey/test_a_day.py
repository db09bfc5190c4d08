"""From a day anywhere to its page: what was done and felt, changed and changed back, by pointer and by keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from rygtraening.domain.dose_record import DoseDecision
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import Pain
from rygtraening.domain.record import AfterAnswers, Front, MorningScore, SessionRecord
from rygtraening.domain.today import opened_by
from rygtraening.ui import window as frame
from rygtraening.ui.by_hand.page import ByHandPage
from rygtraening.ui.day.change_page import ChangePage
from rygtraening.ui.day.morning_dialog import MorningDialog
from rygtraening.ui.day.page import DayPage
from rygtraening.ui.day.tell_page import TellPage
from rygtraening.ui.progress.page import ProgressPage
from rygtraening.ui.today.page import TodayPage
from rygtraening.ui.today.week_row import WeekRow
from rygtraening.ui.widgets.notice import Notice
from tests.ui.journey.conftest import FULL, MORNING

if TYPE_CHECKING:
    from tests.ui.journey.conftest import OpenProgram, Program

MONDAY = MORNING.date()
SUNDAY = MONDAY - timedelta(days=1)
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def trained(program: Program) -> Program:
    """Today a session was done by hand, with a number before it and a page after it; I dag is shown."""
    core = program.core
    logbook = Logbook(core.journal, core.clock, core.new_id, Front.WINDOW)
    opened, plan = opened_by(core.journal, core.programme, core.safety.questions, core.clock.now(), 3)
    done = {each.exercise.id: each.repetitions for each in plan.prescriptions}
    record = logbook.keep_by_hand(core.programme, opened, Pain(3, 0), plan, done)
    worst = tuple((each.exercise, Pain(4, 0)) for each in record.exercises)
    logbook.answer_after(record, replace(logbook.empty_answers(record), worst=worst, after=Pain(2, 0)))
    program.home()
    return program


def open_today(program: Program) -> DayPage:
    """Today's page, from the week on I dag."""
    program.home()
    row = program.page(TodayPage).findChild(WeekRow)
    assert row is not None
    next(dot for dot in row.days if dot.day == program.clock.now().date()).click()
    program.settle()
    return program.page(DayPage)


def dialog(program: Program) -> MorningDialog:
    """The morning that is asked for."""
    found = [each for each in program.window.findChildren(MorningDialog) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def answer_morning(program: Program, number: int) -> None:
    asked = dialog(program)
    asked.pair.back.buttons()[number].click()
    asked.pair.leg.buttons()[0].click()
    asked.keep.click()
    program.window.activateWindow()
    program.settle()


def press_undo(program: Program) -> None:
    (notice,) = program.window.findChildren(Notice)
    button = next(each for each in notice.findChildren(QAbstractButton) if each.text() == "Undo")
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    button.click()
    program.settle()


def focus_name() -> str:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus.accessibleName() or (focus.text() if isinstance(focus, QAbstractButton) else "")


def counts(records: Sequence[SessionRecord]) -> list[list[tuple[int, ...]]]:
    return [[each.done for each in record.exercises] for record in records]


def test_the_page_says_what_was_done_and_felt_and_decided(trained: Program) -> None:
    page = open_today(trained)
    said = trained.words()
    assert page.accessibleName() == "Monday 2 March"
    for part in ("1 session · 35 repetitions", "7 of 7 per side", "worst: back 4 · leg 0", "What the program decided"):
        assert part in said
    trained.press(Qt.Key.Key_Escape)
    trained.page(TodayPage)


def test_from_progress_the_way_back_leads_to_progress(trained: Program) -> None:
    trained.journey.open_page(frame.PROGRESS)
    trained.page(ProgressPage).day_chosen.emit(MONDAY)
    assert trained.page(DayPage).back.text() == "Progress"
    trained.press(Qt.Key.Key_Left)
    assert trained.page(DayPage).accessibleName() == "Sunday 1 March"
    trained.press(Qt.Key.Key_Escape)
    trained.page(ProgressPage)


def test_progress_is_read_anew_after_a_change(trained: Program) -> None:
    trained.journey.open_page(frame.PROGRESS)
    assert not trained.page(ProgressPage).empty.isVisible()
    trained.page(ProgressPage).day_chosen.emit(MONDAY)
    trained.page(DayPage).deleted.emit(trained.facts(SessionRecord)[0], trained.facts(AfterAnswers)[0])
    trained.press(Qt.Key.Key_Escape)
    assert trained.page(ProgressPage).empty.isVisible(), "the only session is gone"


def test_the_arrows_go_from_day_to_day_and_not_past_today(trained: Program) -> None:
    page = open_today(trained)
    assert not page.later.isEnabled()
    trained.press(Qt.Key.Key_Right)
    assert page.accessibleName() == "Monday 2 March"
    page.earlier.setFocus()
    trained.press(Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert page.accessibleName() == "Saturday 28 February"
    trained.press(Qt.Key.Key_Right)
    assert page.accessibleName() == "Sunday 1 March"
    assert "quite all right" in trained.words()


def test_a_deleted_session_comes_back_whole_with_undo(trained: Program) -> None:
    page = open_today(trained)
    before, decided, answers = trained.words(), trained.facts(DoseDecision), trained.facts(AfterAnswers)
    delete = page.sessions[0].delete
    assert delete is not None
    delete.setFocus()
    trained.press(Qt.Key.Key_Return)
    assert trained.facts(SessionRecord) == []
    assert trained.facts(DoseDecision) == decided
    assert trained.said == "The session is deleted."
    assert focus_name() == "Monday 2 March", "a screen reader begins at the title"
    trained.home()
    assert "Well done today" not in trained.words()
    press_undo(trained)
    assert trained.words() == before
    assert [(each.worst, each.after) for each in trained.facts(AfterAnswers)] == [
        (each.worst, each.after) for each in answers
    ]
    trained.home()
    assert "Well done today" in trained.words()


def test_ctrl_z_undoes_the_last_change_once_also_from_another_day(trained: Program) -> None:
    open_today(trained)
    trained.press(Qt.Key.Key_Z, modifier=CTRL)
    assert len(trained.facts(SessionRecord)) == 1, "nothing was changed yet"
    trained.page(DayPage).deleted.emit(trained.facts(SessionRecord)[0], trained.facts(AfterAnswers)[0])
    trained.settle()
    trained.press(Qt.Key.Key_Left)
    trained.press(Qt.Key.Key_Z, modifier=CTRL)
    assert trained.page(DayPage).accessibleName() == "Monday 2 March"
    assert len(trained.facts(SessionRecord)) == 1
    kept = len(trained.core.journal.every_fact())
    trained.press(Qt.Key.Key_Z, modifier=CTRL)
    assert len(trained.core.journal.every_fact()) == kept


def test_a_session_is_corrected_and_the_focus_lies_where_it_was(trained: Program) -> None:
    page = open_today(trained)
    change = page.sessions[0].change
    assert change is not None
    change.click()
    asked = trained.page(ChangePage)
    assert asked.before.pain == Pain(3, 0)
    asked.before.back.buttons()[5].click()
    asked.counts.steppers["knae-til-bryst"][1].less.click()
    asked.after.back.buttons()[1].click()
    asked.note.setPlainText("It went well")
    asked.keep.click()
    trained.settle()
    (record,) = trained.facts(SessionRecord)
    (said,) = trained.facts(AfterAnswers)
    assert (record.before, [each.done for each in record.exercises]) == (Pain(5, 0), [(7,), (7, 6), (7, 7)])
    assert (said.after, said.note) == (Pain(1, 0), "It went well")
    assert "7 of 7 right, 6 of 7 left" in trained.words()
    assert focus_name() == "Correct: Training without the program"
    press_undo(trained)
    assert counts(trained.facts(SessionRecord)) == [[(7,), (7, 7), (7, 7)]]


def test_a_correction_that_is_left_or_changes_nothing_keeps_nothing(trained: Program) -> None:
    page = open_today(trained)
    kept = len(trained.core.journal.every_fact())
    for leave in ("Esc", "nothing changed"):
        page.change_wanted.emit(trained.facts(SessionRecord)[0], trained.facts(AfterAnswers)[0])
        trained.settle()
        asked = trained.page(ChangePage)
        if leave == "Esc":
            asked.before.back.buttons()[9].click()
            trained.press(Qt.Key.Key_Escape)
        else:
            asked.keep.click()
            trained.settle()
        trained.page(DayPage)
    assert len(trained.core.journal.every_fact()) == kept
    assert trained.said == ""


def test_a_morning_is_told_corrected_deleted_and_each_is_undone(trained: Program) -> None:
    page = open_today(trained)
    steps = []
    for number in (4, 2):
        assert page.scores is not None
        assert page.scores.change is not None
        page.scores.change.click()
        trained.settle()
        answer_morning(trained, number)
        steps.append([score.pain for score in trained.facts(MorningScore)])
        assert focus_name() == "Correct the morning"
    assert page.scores is not None
    assert page.scores.delete is not None
    page.scores.delete.click()
    trained.settle()
    assert steps == [[Pain(4, 0)], [Pain(2, 0)]]
    assert trained.facts(MorningScore) == []
    press_undo(trained)
    assert [score.pain for score in trained.facts(MorningScore)] == [Pain(2, 0)]


def test_a_session_of_an_earlier_day_is_told_by_keyboard_alone(program: Program) -> None:
    open_today(program)
    program.press(Qt.Key.Key_Left)
    page = program.page(DayPage)
    for _tab in range(12):
        if focus_name() == "Tell of a session":
            break
        program.press(Qt.Key.Key_Tab)
    program.press(Qt.Key.Key_Return)
    told = program.page(TellPage)
    program.press(Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_3, Qt.Key.Key_0)
    assert told.part.value == "AFTERNOON"
    program.press(Qt.Key.Key_Return)
    (record,) = program.facts(SessionRecord)
    assert (record.stamp.day, record.front, record.started.hour) == (SUNDAY, Front.BY_HAND, 14)
    assert record.before == Pain(3, 0)
    assert program.facts(DoseDecision) == []
    assert page.accessibleName() == "Sunday 1 March"
    assert focus_name() == "Tell how it felt: Training without the program"
    program.press(Qt.Key.Key_Z, modifier=CTRL)
    assert program.facts(SessionRecord) == []
    assert program.said == "It is as it was before."


def test_a_session_of_today_is_told_as_i_dag_does_it(program: Program) -> None:
    open_today(program)
    program.press_button("Tell of a session")
    program.press_button("Skip")
    program.page(ByHandPage)


def test_a_log_that_can_only_be_read_shows_its_days_without_buttons(open_settled: OpenProgram, folder: object) -> None:
    open_settled().journey.home()
    program = open_settled(read_only="It can only be read.")
    page = open_today(program)
    page.day_wanted.emit(SUNDAY)
    program.settle()
    shown = [each for each in page.findChildren(QAbstractButton) if each.isVisible()]
    assert [each.accessibleName() or each.text() for each in shown] == [
        "Back to: Today",
        "The day before",
        "The day after",
    ]
    assert "It can only be read." in program.words()


def test_where_the_disk_is_full_nothing_is_changed_and_it_can_be_tried_again(trained: Program) -> None:
    page = open_today(trained)
    before = trained.words()
    trained.journal.full = True
    assert page.sessions[0].delete is not None
    page.sessions[0].delete.click()
    trained.settle()
    assert (trained.said, trained.words()) == (FULL, before)
    trained.journal.full = False
    trained.press_button("Try again")
    assert trained.facts(SessionRecord) == []


def test_the_page_is_made_anew_in_another_language(trained: Program) -> None:
    open_today(trained)
    trained.journey._speak("da")
    page = open_today(trained)
    assert page.accessibleName() == "Mandag den 2. marts"


def test_a_day_is_opened_by_enter_on_the_table_of_progress(trained: Program) -> None:
    trained.journey.open_page(frame.PROGRESS)
    page = trained.page(ProgressPage)
    page.switch.click()
    trained.settle()
    page.table.setFocus()
    page.table.setCurrentIndex(page.table.model().index(0, 0))
    trained.press(Qt.Key.Key_Return)
    assert trained.page(DayPage).accessibleName() == "Monday 2 March"
