"""Around the sessions: the rail's pages, what is remembered, the language, a new day, a log that can only be read."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices

from rygtraening import i18n
from rygtraening.domain.asking import Asking
from rygtraening.domain.keys import Command
from rygtraening.domain.pain import Pain
from rygtraening.domain.ports import KnownError
from rygtraening.ui.exercises.page import ExercisesPage
from rygtraening.ui.exposure.page import CouragePage
from rygtraening.ui.knowledge.page import KnowledgePage
from rygtraening.ui.player.page import PlayerPage
from rygtraening.ui.progress.page import ProgressPage
from rygtraening.ui.safety.locked_page import LockedPage
from rygtraening.ui.settings.page import SettingsPage
from rygtraening.ui.theme.palettes import LIGHT, LIGHT_HIGH
from rygtraening.ui.theme.theme import Mode
from rygtraening.ui.today.page import TodayPage
from rygtraening.ui.weekly.wellbeing_card import WellbeingCard

if TYPE_CHECKING:
    from tests.ui.journey.conftest import HandClock, OpenProgram, Program

CTRL = Qt.KeyboardModifier.ControlModifier
RAIL = (
    (Qt.Key.Key_1, TodayPage, "Today"),
    (Qt.Key.Key_2, ProgressPage, "Progress"),
    (Qt.Key.Key_3, CouragePage, "Brave steps"),
    (Qt.Key.Key_4, ExercisesPage, "Exercises"),
    (Qt.Key.Key_5, KnowledgePage, "Knowledge"),
    (Qt.Key.Key_6, SettingsPage, "Settings"),
    (Qt.Key.Key_Comma, SettingsPage, "Settings"),
)


def settings(program: Program) -> SettingsPage:
    """Open Indstillinger."""
    program.press(Qt.Key.Key_Comma, modifier=CTRL)
    return program.page(SettingsPage)


# The rail


@pytest.mark.parametrize(("key", "kind", "name"), RAIL)
def test_every_page_of_the_rail_has_its_key_and_names_the_window(
    program: Program, key: Qt.Key, kind: type[TodayPage], name: str
) -> None:
    program.press(key, modifier=CTRL)
    program.page(kind)
    assert program.window.windowTitle() == f"{name} – rygtraening"
    assert program.railed


def test_the_rail_opens_its_pages(program: Program) -> None:
    for name, kind in (("Progress", ProgressPage), ("Settings", SettingsPage), ("Today", TodayPage)):
        program.press_button(name)
        program.page(kind)


def test_the_page_that_was_open_is_open_at_the_next_start(program: Program, open_program: OpenProgram) -> None:
    program.press(Qt.Key.Key_2, modifier=CTRL)
    program = open_program()
    program.page(ProgressPage)


@pytest.mark.parametrize(("key", "kind", "name"), RAIL[:5])
def test_the_start_and_a_pages_key_put_the_focus_on_the_page_and_not_on_the_rail(
    program: Program, open_program: OpenProgram, key: Qt.Key, kind: type[TodayPage], name: str
) -> None:
    program.press(key, modifier=CTRL)
    program = open_program()
    page = program.page(kind)
    assert page.hasFocus() and page.accessibleName()
    other = next(one for one, its_kind, _name in RAIL if its_kind is not kind)
    program.press(other, modifier=CTRL)
    on_rail = program.button(name)
    assert on_rail is not None
    on_rail.setFocus()
    program.press(key, modifier=CTRL)
    assert not on_rail.hasFocus() and program.page(kind).hasFocus()


def test_high_contrast_and_less_movement_take_effect_at_once_and_are_kept(program: Program) -> None:
    page = settings(program)
    page.seeing.contrast.segment("high").click()
    assert program.theme.palette is LIGHT_HIGH
    page.seeing.less_motion.click()
    assert program.theme.reduced_motion and program.theme.motion_ms == 0
    kept = program.core.settings
    assert (kept.get("contrast"), kept.get("less_motion")) == ("high", "1")
    page.seeing.less_motion.click()
    page.seeing.contrast.segment("system").click()
    assert program.theme.palette is LIGHT and not program.theme.reduced_motion
    assert (kept.get("contrast"), kept.get("less_motion")) == ("system", "")


def test_a_page_there_is_no_more_leaves_i_dag(program: Program, open_program: OpenProgram) -> None:
    program.core.settings.set("page", "diary")
    open_program().page(TodayPage)


def test_the_pages_keys_do_nothing_in_a_session(program: Program) -> None:
    program.to_the_player()
    assert not program.railed
    for key, _kind, _name in RAIL:
        program.press(key, modifier=CTRL)
        program.page(PlayerPage)


def test_an_exercise_of_i_dag_opens_where_it_can_be_read(program: Program) -> None:
    program.page(TodayPage).exercise_opened.emit("knae-til-bryst")
    program.settle()
    program.page(ExercisesPage)
    assert "Knee to chest" in program.words()


def test_a_session_is_on_fremgang_at_once(program: Program) -> None:
    program.press(Qt.Key.Key_2, modifier=CTRL)
    empty = program.words()
    program.press(Qt.Key.Key_1, modifier=CTRL)
    program.to_the_player()
    program.count(2)
    program.do(Command.STOP)
    program.press_button("Done")
    program.press(Qt.Key.Key_2, modifier=CTRL)
    assert program.words() != empty


# What is remembered


def test_the_size_of_the_window_is_remembered(program: Program, open_program: OpenProgram) -> None:
    program.window.resize(800, 640)
    program.settle()
    program = open_program()
    assert (program.window.width(), program.window.height()) == (800, 640)


def test_theme_and_text_size_take_effect_at_once_and_are_kept(program: Program, open_program: OpenProgram) -> None:
    page = settings(program)
    page.mode.segment(Mode.DARK).click()
    page.text_size.segment("150").click()
    assert program.theme.dark
    assert program.theme.scale == 1.5
    kept = open_program().core.settings
    assert (kept.get("theme"), kept.get("text_size")) == ("dark", "150")


def danish_words(program: Program) -> set[str]:
    """Every Danish text of the exercises and the safety questions that differs from its English."""
    found: set[str] = set()
    for exercise in program.core.catalogue.exercises.values():
        found |= {text.da for text in (exercise.name, exercise.aim, *exercise.steps) if text.da != text.en}
    return found | {question.text.da for question in program.core.safety.questions}


def test_another_language_makes_every_page_anew_and_is_remembered(
    open_settled: OpenProgram, open_program: OpenProgram
) -> None:
    program = open_settled(language=i18n.DANISH)
    for key, _kind, _name in RAIL:
        program.press(key, modifier=CTRL)
        assert re.search("[æøå]|Indstillinger", program.words())
    settings(program).language.segment(i18n.ENGLISH).click()
    program.settle()
    assert program.window.windowTitle() == "Settings – rygtraening"
    assert program.page(SettingsPage).language.segment(i18n.ENGLISH).hasFocus()
    assert program.button("Fremgang") is None
    for key, _kind, name in RAIL:
        program.press(key, modifier=CTRL)
        assert program.window.windowTitle().startswith(name)
        words = program.words().replace(str(program.core.data_dir), "")
        assert not re.search("[æøåÆØÅ]", words), words
        assert not [text for text in danish_words(program) if text in words]
    assert program.core.settings.get("language") == i18n.ENGLISH


def test_a_message_does_not_stay_in_the_language_that_was_left(program: Program) -> None:
    program.to_the_player()
    program.do(Command.STOP)
    assert program.said
    settings(program).language.segment(i18n.DANISH).click()
    program.settle()
    assert program.said == ""


def test_the_pages_work_in_the_new_language(program: Program) -> None:
    settings(program).language.segment(i18n.DANISH).click()
    program.settle()
    program.press_button("I dag")
    program.press_button("Start træning")
    program.press_button("Spring over")
    assert program.window.windowTitle().startswith("Hvordan har du det lige nu?")


# The folder


def test_the_data_folder_is_opened_by_the_system(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    settings(program)
    assert str(program.core.data_dir) in program.words()
    program.press_button("Open the folder")
    assert [Path(url.toLocalFile()) for url in opened] == [program.core.data_dir]
    assert program.said == ""


def test_a_system_that_opens_no_folder_is_a_sentence(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    settings(program)
    program.press_button("Open the folder")
    assert program.said == f"The system did not open the folder. It is {program.core.data_dir}"


# A new day


def test_i_dag_left_open_over_night_becomes_todays_when_the_person_comes_back(
    program: Program, clock: HandClock
) -> None:
    assert "Monday 2 March" in program.words()
    clock.move(days=1)
    program.window.came_forward.emit()
    program.settle()
    assert "Tuesday 3 March" in program.words()


def test_coming_back_the_same_day_leaves_i_dag_as_it_is(program: Program, clock: HandClock) -> None:
    today = program.page(TodayPage)
    before = today.main
    clock.move(hours=2)
    program.window.came_forward.emit()
    program.settle()
    assert today.main is before


def test_coming_back_to_another_page_stays_there(program: Program, clock: HandClock) -> None:
    program.press(Qt.Key.Key_2, modifier=CTRL)
    clock.move(days=1)
    program.window.came_forward.emit()
    program.page(ProgressPage)


# A log that can only be read

WHY = "The log can only be read."


def test_a_log_that_can_only_be_read_is_said_on_i_dag_and_no_session_begins(open_settled: OpenProgram) -> None:
    program = open_settled(read_only=WHY)
    assert WHY in program.words()
    program.start()
    program.page(TodayPage)
    assert program.said == WHY


def test_a_log_that_can_only_be_read_needs_no_first_run_to_be_looked_at(open_program: OpenProgram) -> None:
    program = open_program(read_only=WHY)
    program.page(TodayPage)
    program.press(Qt.Key.Key_2, modifier=CTRL)
    program.page(ProgressPage)
    program.press(Qt.Key.Key_1, modifier=CTRL)
    program.start()
    program.page(TodayPage)


def test_an_interrupted_session_waits_while_the_log_can_only_be_read(
    program: Program, open_program: OpenProgram
) -> None:
    program.to_the_player()
    program.count(2)
    program = open_program(read_only=WHY, full=True)
    program.press_button("Go on")
    program.page(TodayPage)
    assert program.said == WHY
    program = open_program(read_only=WHY, full=True, days_later=1)
    assert program.said == ""
    assert program.counted == 2


def test_a_yes_to_a_safety_question_locks_also_where_the_log_can_only_be_read(open_settled: OpenProgram) -> None:
    program = open_settled(read_only=WHY, full=True)
    program.press_button("Is anything new or different?")
    program.answer_list("bladder")
    program.page(LockedPage)


def test_what_waits_for_a_doctor_stands_alone_on_i_dag(program: Program) -> None:
    Asking(program.core.settings).keep_wellbeing(True)
    program.journey.home()
    program.page(TodayPage).morning_skipped.emit()
    program.settle()
    assert program.page(TodayPage).findChildren(WellbeingCard)
    program.press_button("Is anything new or different?")
    program.answer_list("bladder")
    program.page(LockedPage).left.emit()
    program.settle()
    assert not program.page(TodayPage).findChildren(WellbeingCard)


# A log that cannot be read at all


def test_a_log_that_can_no_longer_be_read_is_a_known_error_not_a_bug(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_asked: object) -> None:
        raise KnownError("The disk is gone.")

    monkeypatch.setattr(program.journal, "summaries", gone)
    program.journey.open_page("progress")
    program.settle()
    assert "disk is gone" in program.said
    monkeypatch.undo()
    program.press_button("Try again", "Prøv igen")
    assert program.page(ProgressPage).empty.isVisible()


def test_answers_of_i_dag_that_cannot_be_kept_are_said(program: Program) -> None:
    program.journal.full = True
    program.page(TodayPage).morning_answered.emit(Pain(3, 0))
    program.settle()
    assert "disk is full" in program.said
