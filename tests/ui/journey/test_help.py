"""The help in the whole program: F1 opens it at the right place, and Esc leads back to exactly where one was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from rygtraening import __version__
from rygtraening.domain.events import Way
from rygtraening.domain.help import WHATS_NEW
from rygtraening.domain.help import Way as Place
from rygtraening.domain.plan import StepKind
from rygtraening.domain.playback import State
from rygtraening.domain.whats_new import SEEN
from rygtraening.store.settings import JsonSettings
from rygtraening.ui import window as frame
from rygtraening.ui.before.page import BeforePage
from rygtraening.ui.day.morning_dialog import MorningDialog
from rygtraening.ui.day.page import DayPage
from rygtraening.ui.explanation.page import ExplanationPage
from rygtraening.ui.first_run.welcome import WelcomePage
from rygtraening.ui.help.dialog import HelpDialog
from rygtraening.ui.help.page import HelpPage
from rygtraening.ui.help.topic_card import TopicCard
from rygtraening.ui.news_card import NewsCard
from rygtraening.ui.player.page import PlayerPage
from rygtraening.ui.questions.pain_page import PainPage
from rygtraening.ui.safety.list_page import SafetyPage
from rygtraening.ui.settings.page import SettingsPage
from rygtraening.ui.today.page import TodayPage

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.journey.conftest import OpenProgram, Program

F1, ESC = Qt.Key.Key_F1, Qt.Key.Key_Escape


def topic(program: Program) -> str:
    """The topic the help shows, "" for its contents."""
    shown = program.page(HelpPage).shown
    return shown.topic.id if isinstance(shown, TopicCard) else ""


@pytest.mark.parametrize(
    ("page", "wanted"),
    [
        (frame.TODAY, "daily"),
        (frame.PROGRESS, "progress"),
        (frame.COURAGE, "brave-steps"),
        (frame.EXERCISES, "exercises"),
        (frame.KNOWLEDGE, "knowledge"),
        (frame.SETTINGS, "looks"),
    ],
)
def test_f1_opens_the_topic_of_the_page_and_esc_leads_back_to_it(program: Program, page: str, wanted: str) -> None:
    program.journey.open_page(page)
    program.settle()
    before, title = program.window.page, program.window.windowTitle()
    program.press(F1)
    assert topic(program) == wanted
    assert program.railed
    assert program.window.windowTitle() == "Help – rygtraening"
    program.press(ESC)
    assert program.window.page is before
    assert program.window.windowTitle() == title


def test_the_focus_and_the_place_on_the_page_are_as_before(program: Program) -> None:
    program.window.resize(800, 600)
    program.journey.open_page(frame.SETTINGS)
    program.settle()
    page = program.page(SettingsPage)
    page.text_size.segment("125").setFocus()
    program.settle()
    page.verticalScrollBar().setValue(page.verticalScrollBar().value() + 40)
    scrolled = page.verticalScrollBar().value()
    program.press(F1, ESC)
    assert QApplication.focusWidget() is page.text_size.segment("125")
    assert page.verticalScrollBar().value() == scrolled


def test_the_focus_comes_back_also_to_a_page_that_takes_it_to_its_beginning(program: Program) -> None:
    program.page(TodayPage).safety_wanted.emit()
    program.settle()
    row = program.page(SafetyPage).row("fever")
    row.setFocus()
    program.settle()
    program.press(F1)
    assert topic(program) == "pain"
    program.press(ESC)
    assert QApplication.focusWidget() is row


def test_at_each_step_of_the_first_run_the_help_is_about_beginning_or_about_the_questions(
    open_program: OpenProgram,
) -> None:
    program = open_program()
    topics = []
    for _step in range(3):
        program.press(F1)
        topics.append(topic(program))
        program.press(ESC)
        page = program.window.page
        if isinstance(page, WelcomePage):
            page.accepted.emit()
        elif isinstance(page, SafetyPage):
            program.answer_list()
        program.settle()
    assert topics == ["start", "pain", "start"]
    program.page(PainPage)


def test_on_a_card_of_settings_the_help_is_about_that_card(program: Program) -> None:
    program.journey.open_page(frame.SETTINGS)
    program.settle()
    button = program.button("Choose a second place …")
    assert button is not None
    button.setFocus()
    program.press(F1)
    assert topic(program) == "copies"


def test_settings_leads_to_the_contents(program: Program) -> None:
    program.journey.open_page(frame.SETTINGS)
    program.settle()
    program.page(SettingsPage).help.click()
    program.settle()
    assert topic(program) == ""
    program.press(ESC)
    program.page(SettingsPage)


def test_f1_on_the_help_goes_to_its_search(program: Program) -> None:
    program.press(F1, F1)
    assert QApplication.focusWidget() is program.page(HelpPage).search
    program.press(ESC)
    program.page(TodayPage)


def test_a_page_of_the_rail_leads_away_from_the_help(program: Program) -> None:
    program.press(F1)
    program.press(Qt.Key.Key_6, modifier=Qt.KeyboardModifier.ControlModifier)
    program.page(SettingsPage)
    program.window.go_back()  # nothing lies under it any more
    program.page(SettingsPage)


def test_a_topic_leads_to_how_the_program_chooses_and_that_leads_back_to_the_rail(program: Program) -> None:
    program.press(F1)
    page = program.page(HelpPage)
    page.open_at("doses", leads_on=True)
    page.way_wanted.emit(Place.EXPLANATION)
    program.settle()
    program.page(ExplanationPage).back.click()
    program.settle()
    program.page(TodayPage)


def test_a_session_stands_still_under_the_help_and_goes_on_exactly_where_it_was(program: Program) -> None:
    player = program.to_the_player()
    program.until(lambda step: step.kind is StepKind.REPETITION and step.repetition == 2)
    session = program.session
    step, elapsed, counted = session.step, session.elapsed, program.counted
    program.press(F1)
    assert topic(program) == "floor"
    assert not program.railed
    shown = program.page(HelpPage).shown
    assert isinstance(shown, TopicCard) and shown.ways == {}
    assert session.state is State.PAUSED
    program.clock.move(minutes=9)
    player.bridge.tick()
    program.press(ESC)
    assert program.page(PlayerPage) is player
    assert program.session is session
    assert (session.step, session.elapsed, program.counted) == (step, elapsed, counted)
    assert program.session.state is State.RUNNING
    assert QApplication.focusWidget() is player
    program.until(lambda step: step.repetition == 3)


def test_a_session_that_was_paused_stays_paused(program: Program) -> None:
    player = program.to_the_player()
    program.until(lambda step: step.kind is StepKind.REPETITION)
    player.bridge.pause()
    program.press(F1, ESC)
    assert program.session.state is State.PAUSED


def test_the_pain_sheet_is_as_it_was_after_the_help(program: Program) -> None:
    player = program.to_the_player()
    program.until(lambda step: step.kind is StepKind.REPETITION)
    program.press(Qt.Key.Key_O)
    assert player.pain_sheet.isVisible()
    program.scales()[0].buttons()[4].click()
    program.press(F1)
    assert topic(program) == "floor"
    program.press(ESC)
    assert player.pain_sheet.isVisible()
    assert program.scales()[0].value == 4
    assert program.session.state is State.ASKING_PAIN


def test_what_was_answered_before_a_session_is_still_there(program: Program) -> None:
    program.page(TodayPage).start_wanted.emit()
    program.press_button("Skip") if program.button("Skip") is not None else None
    page = program.page(BeforePage)
    assert page.pair is not None
    page.pair.back.buttons()[3].click()
    program.press(F1)
    assert topic(program) == "daily"
    program.press(ESC)
    assert program.page(BeforePage) is page
    assert page.pair.back.value == 3


def test_a_session_under_the_help_is_still_going_on_for_a_reminder(program: Program) -> None:
    program.to_the_player()
    program.press(F1)
    program.journey._start_from_outside()
    program.press(ESC)
    assert program.session.way is Way.PACED


def test_the_first_run_has_help_too(open_program: OpenProgram) -> None:
    program = open_program()
    page = program.page(WelcomePage)
    program.press(F1)
    assert topic(program) == "start"
    program.press(ESC)
    assert program.page(WelcomePage) is page


def test_over_a_dialog_its_topic_comes_in_a_dialog_and_the_dialog_stays(program: Program) -> None:
    program.page(TodayPage).day_chosen.emit(program.clock.now().date())
    program.page(DayPage).morning_wanted.emit()
    program.settle()
    (dialog,) = program.window.findChildren(MorningDialog)
    program.press(F1)
    (help_dialog,) = dialog.findChildren(HelpDialog)
    assert help_dialog.card.topic.id == "days"
    program.press(F1)  # once is enough
    assert len(dialog.findChildren(HelpDialog)) == 1
    program.press(ESC)
    assert dialog.findChildren(HelpDialog) == []
    assert dialog.isVisible()
    program.press(F1)
    assert len(dialog.findChildren(HelpDialog)) == 1
    program.press(ESC, ESC)
    program.page(DayPage)


def test_help_that_cannot_be_read_is_a_sentence(
    open_settled: OpenProgram, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from rygtraening import paths

    bundled = paths.bundled
    program = open_settled()
    monkeypatch.setattr(paths, "bundled", lambda name: tmp_path if name == "resources" else bundled(name))
    program.press(F1)
    assert "The help cannot be read." in program.words()
    program.press(ESC)
    program.page(TodayPage)


# What is new


def news(program: Program) -> list[NewsCard]:
    program.settle()
    return [card for card in program.page(TodayPage).findChildren(NewsCard) if card.isVisible()]


def test_the_first_time_nothing_is_new(open_settled: OpenProgram, folder: Path) -> None:
    program = open_settled()
    program.page(TodayPage).morning_skipped.emit()
    assert news(program) == []
    assert JsonSettings(folder).get(SEEN) == __version__


def test_after_an_update_i_dag_says_once_what_is_new(open_settled: OpenProgram, folder: Path) -> None:
    JsonSettings(folder).set(SEEN, "0.0.1")
    program = open_settled()
    assert news(program) == []  # the morning is asked first
    program.page(TodayPage).morning_skipped.emit()
    (card,) = news(program)
    assert f"New in {__version__}" in program.words()
    program.home()
    (card,) = news(program)  # it stays until it is read or put away
    card.more.click()
    program.settle()
    assert topic(program) == WHATS_NEW
    program.press(ESC)
    program.home()
    assert news(program) == []
    program = open_settled(days_later=1)
    program.page(TodayPage).morning_skipped.emit()
    assert news(program) == []


def test_news_that_stood_there_in_one_run_do_not_come_back_in_the_next(open_settled: OpenProgram, folder: Path) -> None:
    JsonSettings(folder).set(SEEN, "0.0.1")
    for expected in (1, 0):
        program = open_settled()
        program.page(TodayPage).morning_skipped.emit()
        assert len(news(program)) == expected


def test_the_news_can_be_put_away(open_settled: OpenProgram, folder: Path) -> None:
    JsonSettings(folder).set(SEEN, "0.0.1")
    program = open_settled()
    program.page(TodayPage).morning_skipped.emit()
    news(program)[0].away.click()
    assert news(program) == []
    program.home()
    assert news(program) == []


def test_nobody_is_told_of_an_update_in_the_first_run(open_program: OpenProgram, folder: Path) -> None:
    JsonSettings(folder).set(SEEN, "0.0.1")
    program = open_program()
    assert program.page(WelcomePage).findChildren(NewsCard) == []
