"""Reminders in the whole program: when they come, where they lead, what is chosen, and staying in the tray."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, time, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from icalendar import Calendar
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from rygtraening import i18n
from rygtraening.domain.keys import Command
from rygtraening.domain.playback import State
from rygtraening.domain.ports import KnownError
from rygtraening.domain.record import Profile
from rygtraening.domain.reminder import LOOK_AGAIN, Reminders, Weekly
from rygtraening.domain.reminder_memory import ReminderMemory
from rygtraening.ui.before.page import BeforePage
from rygtraening.ui.player.page import PlayerPage
from rygtraening.ui.questions.pain_page import PainPage
from rygtraening.ui.reminders.card import RemindersCard
from rygtraening.ui.reminders.journey import ReminderJourney
from rygtraening.ui.reminders.note import Answer, Note
from rygtraening.ui.reminders.telling import Telling
from rygtraening.ui.reminders.tray import Tray
from rygtraening.ui.safety.locked_page import LockedPage
from rygtraening.ui.settings.page import SettingsPage
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.today.page import TodayPage
from rygtraening.ui.widgets.notice import Notice
from rygtraening.ui.widgets.themed_button import ThemedButton

if TYPE_CHECKING:
    from tests.ui.journey.conftest import OpenProgram, Program

EVERY_DAY = frozenset(range(7))
FIVE = Weekly(time(17), EVERY_DAY)


class Wall:
    """Somewhere notes are told; or where nobody can be told."""

    def __init__(self, *, works: bool = True) -> None:
        self.works = works
        self.notes: list[Note] = []
        self.withdrawn = 0

    def tell(self, note: Note, failed: Callable[[], None]) -> None:
        if self.works:
            self.notes.append(note)
        else:
            failed()

    def withdraw(self) -> None:
        self.withdrawn += 1


class Switch:
    """Starts the program with the system, or the system says no."""

    def __init__(self) -> None:
        self.on = False
        self.why = ""
        self.switched: list[bool] = []

    def switch(self, on: bool) -> None:
        if self.why:
            raise KnownError(self.why)
        self.on = on
        self.switched.append(on)


class Reminded:
    """The program with reminders, and what is told outside its window."""

    def __init__(self, program: Program, *, background: bool = False, reminders: bool = True) -> None:
        self.program = program
        self.memory = ReminderMemory(program.core.settings)
        if reminders and not self.memory.reminders.times:
            self.memory.keep_times((FIVE,))
            self.memory.keep_on(True)
        self.autostart = Switch()
        core = replace(program.core, autostart=self.autostart)
        program.journey._plain = (core, program.window, program.theme)
        self.journey: ReminderJourney = program.journey._reminders
        self.wall = Wall()
        self.journey.telling = Telling(program.window, (self.wall,))
        self.journey.telling.answered.connect(self.journey.answer)
        program.journey.begin_reminders(background=background)

    @property
    def told(self) -> list[Note]:
        return self.wall.notes

    def at(self, clock: str, *, day: int = 2) -> None:
        """It is so late, in March; the program looks."""
        hour, minute = map(int, clock.split(":"))
        now = self.program.clock.now()
        wanted = datetime(2026, 3, day, hour, minute, tzinfo=now.tzinfo)
        self.program.clock.move(seconds=(wanted - now).total_seconds())
        self.journey.look()
        self.program.settle()

    def answer(self, answer: Answer) -> None:
        self.journey.answer(answer.value)
        self.program.settle()

    def card(self) -> RemindersCard:
        """The card in Indstillinger."""
        self.program.journey.open_page("settings")
        self.program.settle()
        (card,) = self.program.page(SettingsPage).findChildren(RemindersCard)
        return card


@pytest.fixture
def program(open_settled: OpenProgram) -> Program:
    return open_settled()


@pytest.fixture
def reminded(program: Program) -> Reminded:
    """At nine in the morning, reminded every day at five; the window is hidden."""
    reminded = Reminded(program)
    program.window.hide()
    return reminded


@pytest.fixture
def a_tray(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A desktop with a tray, where no icon is really shown."""
    monkeypatch.setattr(Tray, "available", staticmethod(lambda: True))
    monkeypatch.setattr(Tray, "show", lambda _tray, _wanted: None)
    yield
    QApplication.setQuitOnLastWindowClosed(True)


def close(program: Program) -> bool:
    """As the person does it, with the window's own button; whether the window was closed and not hidden."""
    event = QCloseEvent()
    QApplication.sendEvent(program.window, event)
    program.settle()
    return event.isAccepted()


# When they come, and where they lead


def test_at_its_time_it_asks_how_it_is_for_time_and_says_nothing_else(reminded: Reminded) -> None:
    reminded.at("16:59")
    assert reminded.told == []
    reminded.at("17:00")
    (note,) = reminded.told
    assert note.title == "Is there time for your back now?"
    assert note.text == "Today’s exercises are ready. They take about 5 minutes."
    assert [answer for answer, _words in note.answers] == [Answer.START, Answer.HALF_AN_HOUR, Answer.TOMORROW]
    reminded.at("17:01")
    assert len(reminded.told) == 1


def test_the_timer_waits_for_the_time_and_never_longer_than_a_quarter_of_an_hour(reminded: Reminded) -> None:
    assert reminded.journey.timer.isSingleShot()
    assert reminded.journey.timer.interval() == LOOK_AGAIN / timedelta(milliseconds=1)
    reminded.at("16:58")
    assert 119_000 < reminded.journey.timer.interval() <= 120_000


@pytest.mark.parametrize("answer", [Answer.OPEN, Answer.START])
def test_pressed_it_opens_the_window_and_leads_to_the_session_with_what_comes_before_it(
    reminded: Reminded, answer: Answer
) -> None:
    reminded.at("17:00")
    reminded.answer(answer)
    assert reminded.program.window.isVisible()
    reminded.program.page(PainPage).skipped.emit()
    reminded.program.page(BeforePage)
    assert reminded.wall.withdrawn


def test_pressed_after_the_training_it_opens_i_dag(reminded: Reminded) -> None:
    reminded.at("17:00")
    reminded.program.window.show()
    trained(reminded.program)
    reminded.answer(Answer.OPEN)
    reminded.program.page(TodayPage)


def trained(program: Program) -> None:
    """Train today, one repetition of it."""
    program.home()
    program.to_the_player()
    program.count(1)
    program.do(Command.STOP)
    program.home()


def test_a_day_already_done_stays_quiet_and_the_next_does_not(reminded: Reminded) -> None:
    reminded.program.window.show()
    trained(reminded.program)
    reminded.program.window.hide()
    reminded.at("17:00")
    assert reminded.told == []
    reminded.at("17:00", day=3)
    assert len(reminded.told) == 1


def test_somebody_who_is_to_see_a_doctor_is_not_reminded_of_exercises(reminded: Reminded) -> None:
    program = reminded.program
    program.window.show()
    program.page(TodayPage).safety_wanted.emit()
    program.answer_list(program.core.safety.questions[0].id)
    assert isinstance(program.window.page, LockedPage)
    program.window.hide()
    reminded.at("17:00")
    assert reminded.told == []


def test_before_the_first_start_nobody_is_reminded(open_program: OpenProgram) -> None:
    reminded = Reminded(open_program())
    reminded.program.window.hide()
    reminded.at("17:00")
    assert reminded.told == []


def test_in_a_flare_up_the_words_are_calmer(reminded: Reminded) -> None:
    reminded.program.window.show()
    reminded.program.page(TodayPage).flare_begun.emit(True)
    reminded.program.window.hide()
    reminded.at("17:00")
    assert reminded.told[0].text == "A few calm minutes are plenty in a flare-up."


def test_a_session_that_goes_on_is_not_disturbed(reminded: Reminded) -> None:
    program = reminded.program
    reminded.at("16:50")
    program.window.show()
    player = program.to_the_player()
    reminded.at("17:01")
    assert reminded.told == []
    reminded.answer(Answer.START)
    assert program.window.page is player


def test_with_the_program_before_them_it_is_said_there_and_takes_no_focus(program: Program) -> None:
    reminded = Reminded(program)
    program.home()
    focus = QApplication.focusWidget()
    reminded.at("17:00")
    assert reminded.told == []
    assert program.said == "Is there time for your back now? Today’s exercises are ready. They take about 5 minutes."
    assert QApplication.focusWidget() is focus
    (notice,) = program.window.findChildren(Notice)
    (start,) = [each for each in notice.findChildren(ThemedButton) if each.text() == "Start training"]
    start.click()
    program.settle()
    program.page(PainPage)


def test_where_nobody_can_be_told_outside_it_is_said_in_the_window(reminded: Reminded) -> None:
    reminded.wall.works = False
    reminded.at("17:00")
    reminded.program.window.show()
    reminded.program.settle()
    assert reminded.program.said.startswith("Is there time for your back now?")


def test_put_off_it_comes_again_also_after_a_restart(reminded: Reminded, open_program: OpenProgram) -> None:
    reminded.at("17:00")
    reminded.answer(Answer.HALF_AN_HOUR)
    again = Reminded(open_program())
    again.program.window.hide()
    again.at("17:29")
    assert again.told == []
    again.at("17:31")
    assert len(again.told) == 1
    again.answer(Answer.TOMORROW)
    again.at("23:00")
    assert len(again.told) == 1


def test_opened_after_its_time_the_window_does_not_ask_somebody_who_is_there(open_settled: OpenProgram) -> None:
    program = open_settled()
    program.clock.move(hours=9)
    reminded = Reminded(program)
    reminded.at("18:30")
    assert reminded.told == []
    assert program.said == ""


def test_begun_in_the_background_a_time_just_past_is_told(open_settled: OpenProgram) -> None:
    program = open_settled()
    program.window.hide()
    program.clock.move(hours=8, minutes=30)
    reminded = Reminded(program, background=True)
    program.settle()
    assert len(reminded.told) == 1
    QApplication.setQuitOnLastWindowClosed(True)


def test_coming_forward_takes_the_note_away_and_looks_at_the_clock_again(reminded: Reminded) -> None:
    reminded.at("16:00")
    reminded.program.clock.move(hours=1)  # the machine slept, and its timers with it
    reminded.program.window.show()
    reminded.program.window.came_forward.emit()
    assert reminded.wall.withdrawn
    assert reminded.program.said.startswith("Is there time") or len(reminded.told) == 1


# What Indstillinger chooses


def test_nothing_runs_until_it_is_switched_on_and_then_at_the_usual_time(program: Program) -> None:
    reminded = Reminded(program, reminders=False)
    card = reminded.card()
    assert not reminded.journey.timer.isActive()
    assert not card.trial.isVisible()
    card.on.click()
    (profile,) = program.facts(Profile)[-1:]
    (weekly,) = reminded.memory.reminders.times
    assert weekly.at == time(17)
    assert len(weekly.days) == profile.days_per_week
    assert reminded.journey.timer.isActive()
    assert card.trial.isVisible()
    card.on.click()
    assert not reminded.journey.timer.isActive()
    assert reminded.memory.reminders == Reminders(False, (weekly,))


def test_times_and_days_are_chosen_added_and_removed_and_remembered(program: Program) -> None:
    reminded = Reminded(program)
    card = reminded.card()
    card.rows[0].days.chip("6").click()
    row = card.rows[0].at
    row.setCurrentIndex(row.findData("07:30"))
    row.activated.emit(row.currentIndex())
    assert reminded.memory.reminders.times == (Weekly(time(7, 30), EVERY_DAY - {6}),)
    card.more.click()
    assert QApplication.focusWidget() is card.rows[1].at
    card.more.click()
    assert not card.more.isVisible()
    assert [each.at for each in reminded.memory.reminders.times] == [time(7, 30), time(17), time(18)]
    card.rows[1].remove.click()
    assert [each.at for each in reminded.memory.reminders.times] == [time(7, 30), time(18)]
    assert card.rows[0].remove.isVisible()
    assert card.more.isVisible()


def test_a_time_that_was_removed_comes_back_to_its_place_with_what_was_put_off(program: Program) -> None:
    reminded = Reminded(program)
    half_past_seven, six = Weekly(time(7, 30), EVERY_DAY - {6}), Weekly(time(18), frozenset({2}))
    reminded.memory.keep_times((half_past_seven, FIVE, six))
    reminded.journey.answer(Answer.HALF_AN_HOUR.value)
    before = reminded.memory.reminders, reminded.memory.standing
    assert before[1].snoozed is not None
    card = reminded.card()
    card.rows[0].remove.click()
    program.settle()
    assert program.said == "Removed: 07:30, Mon, Tue, Wed, Thu, Fri, Sat"
    assert reminded.memory.reminders.times == (FIVE, six)
    assert reminded.memory.standing.snoozed is None
    program.press(Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert (reminded.memory.reminders, reminded.memory.standing) == before
    assert [row.weekly for row in card.rows] == [half_past_seven, FIVE, six]
    assert program.window.focusWidget() is card.rows[0].at
    assert program.said == "It is as it was before."


def test_a_removal_is_not_taken_back_over_what_was_chosen_since(program: Program) -> None:
    reminded = Reminded(program)
    reminded.memory.keep_times((FIVE, Weekly(time(18), EVERY_DAY)))
    card = reminded.card()
    card.rows[1].remove.click()
    program.settle()
    assert program.button("Undo") is not None
    card.rows[0].days.chip("6").click()
    assert program.said == ""
    program.press(Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert reminded.memory.reminders.times == (Weekly(time(17), EVERY_DAY - {6}),)


def test_a_time_that_is_past_when_it_is_chosen_is_not_told_today(reminded: Reminded) -> None:
    reminded.at("16:00")
    reminded.program.window.show()
    card = reminded.card()
    row = card.rows[0].at
    row.setCurrentIndex(row.findData("15:30"))
    row.activated.emit(row.currentIndex())
    reminded.program.window.hide()
    reminded.at("16:01")
    assert reminded.told == []


def test_trying_shows_one_as_it_comes_from_outside(reminded: Reminded) -> None:
    reminded.program.window.show()
    reminded.card().trial.click()
    (note,) = reminded.told
    assert note.text == "This is how a reminder looks."


def test_the_calendar_file_has_the_same_times(reminded: Reminded, tmp_path: Path) -> None:
    reminded.memory.keep_times((FIVE, Weekly(time(7, 30), frozenset({5, 6})), Weekly(time(9), frozenset())))
    reminded.program.window.show()
    path = tmp_path / "plan.ics"
    card = reminded.card()
    reminded.journey.pick_calendar = lambda _window: path
    card.calendar.click()
    events = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    assert [each.decoded("dtstart").time() for each in events] == [time(17), time(7, 30)]
    assert events[1]["rrule"]["BYDAY"] == ["SA", "SU"]
    assert len({str(each["uid"]) for each in events}) == 2
    assert str(path) in reminded.program.said
    reminded.journey.pick_calendar = lambda _window: tmp_path / "no folder" / "plan.ics"
    card.calendar.click()
    assert "plan.ics" in reminded.program.said


def test_starting_with_the_computer_is_switched_and_shown_as_it_is(reminded: Reminded) -> None:
    reminded.program.window.show()
    card = reminded.card()
    card.autostart.click()
    assert reminded.autostart.on
    reminded.autostart.why = "The system said no."
    card.autostart.click()
    assert reminded.program.said == "The system said no."
    assert card.autostart.isChecked()


def test_an_entry_that_starts_the_program_is_kept_true_when_the_program_begins(program: Program) -> None:
    reminded = Reminded(program)
    reminded.autostart.on = True
    program.journey.begin_reminders()
    assert reminded.autostart.switched == [True]


def test_without_a_tray_the_card_says_what_helps_instead(reminded: Reminded) -> None:
    reminded.program.window.show()
    card = reminded.card()
    assert not card.tray.isVisible()
    assert "calendar file" in card.no_tray.text()


def test_in_another_language_the_card_is_made_anew(reminded: Reminded) -> None:
    reminded.program.window.show()
    first = reminded.card()
    reminded.program.page(SettingsPage).language_chosen.emit(i18n.DANISH)
    reminded.program.settle()
    assert reminded.card() is not first
    assert reminded.journey.timer.isActive()


# Staying in the tray


@pytest.mark.usefixtures("a_tray")
def test_a_closed_window_stays_in_the_tray_which_is_said_once(reminded: Reminded) -> None:
    program = reminded.program
    program.window.show()
    card = reminded.card()
    assert card.tray.isVisible()
    card.tray.click()
    assert not close(program)
    assert not program.window.isVisible()
    assert [note.title for note in reminded.told] == ["rygtraening is still here"]
    assert not program.journey._backups._ended
    program.window.raise_up()
    assert program.window.isVisible()
    assert not close(program)
    assert len(reminded.told) == 1


@pytest.mark.usefixtures("a_tray")
def test_a_session_waits_while_the_window_is_put_away(reminded: Reminded, monkeypatch: pytest.MonkeyPatch) -> None:
    program = reminded.program
    reminded.memory.keep_tray(True)
    program.window.show()
    player = program.to_the_player()
    states = [program.session.state]
    screen: list[str] = []
    awake = SimpleNamespace(hold=lambda: screen.append("awake"), let_go=lambda: screen.append("may sleep"))
    monkeypatch.setattr(program.journey._following, "_awake", awake)
    close(program)
    assert [*states, program.session.state] == [State.RUNNING, State.PAUSED]
    assert screen == ["may sleep"]
    program.window.raise_up()
    program.window.came_forward.emit()
    assert "awake" in screen[1:]
    assert program.page(PlayerPage) is player


@pytest.mark.usefixtures("a_tray")
def test_the_key_that_quits_ends_the_program_also_with_a_tray(reminded: Reminded) -> None:
    reminded.memory.keep_tray(True)
    program = reminded.program
    program.window.show()
    program.window.activateWindow()
    close(program)
    assert not QApplication.quitOnLastWindowClosed()
    program.window.show()
    program.press(Qt.Key.Key_Q, modifier=Qt.KeyboardModifier.ControlModifier)
    assert program.window.leaving
    assert QApplication.quitOnLastWindowClosed()
    assert program.journey._backups._ended


def test_without_a_tray_a_closed_window_is_closed(reminded: Reminded) -> None:
    reminded.memory.keep_tray(True)
    reminded.program.window.show()
    assert close(reminded.program)


@pytest.mark.parametrize(
    ("reminders", "tray", "notified", "stays"),
    [(True, False, True, True), (True, False, False, False), (False, False, True, False), (False, True, False, True)],
)
def test_in_the_background_it_stays_only_where_it_can_be_of_use(
    program: Program, monkeypatch: pytest.MonkeyPatch, reminders: bool, tray: bool, notified: bool, stays: bool
) -> None:
    reminded = Reminded(program)
    reminded.memory.keep_on(reminders)
    reminded.memory.keep_tray(tray)
    monkeypatch.setattr(Tray, "available", staticmethod(lambda: tray))
    monkeypatch.setattr(reminded.journey.bus, "probe", lambda told: told(notified))
    program.window.hide()
    reminded.journey.stay_or_leave()
    assert program.window.leaving is not stays


def test_what_was_opened_meanwhile_is_not_ended(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    reminded = Reminded(program)
    monkeypatch.setattr(reminded.journey.bus, "probe", lambda told: told(False))
    reminded.journey.stay_or_leave()
    assert not program.window.leaving


def test_the_menu_of_the_tray_puts_off_opens_and_quits(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    tray = Tray(theme)
    answers: list[str] = []
    tray.answered.connect(answers.append)
    tray.open_wanted.connect(lambda: answers.append("open"))
    tray.quit_wanted.connect(lambda: answers.append("quit"))
    monkeypatch.setattr(Tray, "available", staticmethod(lambda: True))
    monkeypatch.setattr(QSystemTrayIcon, "setVisible", lambda _icon, _visible: None)
    tray.show(True)
    assert tray.menu is not None
    actions = [action for action in tray.menu.actions() if not action.isSeparator()]
    assert [action.text() for action in actions] == [
        "Start training",
        "Remind me in 30 minutes",
        "Remind me in an hour",
        "Remind me tomorrow",
        "Open",
        "Quit",
    ]
    for action in actions:
        action.trigger()
    assert answers == ["start", "30", "60", "tomorrow", "open", "quit"]
    failed: list[bool] = []
    tray.tell(Note("a", "b"), lambda: failed.append(True))
    assert failed  # nothing is to be seen of it


def test_there_is_no_bus_here_and_nobody_minds(reminded: Reminded) -> None:
    failed: list[bool] = []
    reminded.journey.bus.tell(Note("a", "b"), lambda: failed.append(True))
    reminded.journey.bus.withdraw()
    reminded.journey.bus.probe(failed.append)
    assert failed == [True, False]
