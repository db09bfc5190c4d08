"""Another language takes effect at once, everywhere: on every page and dialog that was open before, in the player, in
Qt's own words and in what a screen reader is told. There and back twice, nothing keeps the language that was left.
tests/ui/journey/test_reminders.py looks at the card and the tray of the reminders."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import GNUTranslations
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget

from rygtraening import i18n, paths
from rygtraening.domain.keys import Command
from rygtraening.ui import window as frame
from rygtraening.ui.day.page import DayPage
from rygtraening.ui.exercises.page import ExercisesPage
from rygtraening.ui.first_run.welcome import WelcomePage
from rygtraening.ui.progress.page import ProgressPage
from rygtraening.ui.qt_words import speak
from rygtraening.ui.safety.day_field import DayField
from rygtraening.ui.settings.page import SettingsPage
from rygtraening.ui.today.page import TodayPage
from scripts.cut_off import shown_texts
from tests import third_language

if TYPE_CHECKING:
    from tests.ui.journey.conftest import OpenProgram, Program

SAME = {"Dansk", "English"}
"""A language is called by its own name in all of them."""


@pytest.fixture(autouse=True)
def qt_as_before(qapp: QApplication) -> Iterator[None]:
    """What the test made Qt speak is forgotten."""
    before = QLocale()
    yield
    i18n.set_language(i18n.ENGLISH)
    speak(qapp)
    QLocale.setDefault(before)


def messages() -> dict[str, str]:
    """English and Danish of every message that is not the same in both; of plurals each form."""
    with (paths.bundled("resources") / "locale" / "da" / "LC_MESSAGES" / "rygtraening.mo").open("rb") as file:
        catalog: dict[object, str] = GNUTranslations(file)._catalog  # type: ignore[attr-defined]
    plain = {key: text for key, text in catalog.items() if isinstance(key, str)}
    return {key: text for key, text in plain.items() if key != text and len(key) > 3 and len(text) > 3}


def foreign(program: Program) -> dict[str, set[str]]:
    """For each language the texts that must not be seen while it is spoken."""
    said = messages()
    danish, english = set(said.values()), set(said)
    for each in program.core.catalogue.exercises.values():
        for text in (each.name, each.aim, *each.steps):
            danish.add(text.da)
            english.add(text.en)
    both = danish & english | SAME
    return {i18n.ENGLISH: danish - both, i18n.DANISH: english - both}


def choose(program: Program, language: str) -> None:
    """In Indstillinger, as a person does."""
    program.journey.open_page(frame.SETTINGS)
    program.page(SettingsPage).language.segment(language).click()
    program.settle()


def here(program: Program) -> set[str]:
    program.settle()
    return shown_texts(program.window)


def along_the_rail(program: Program) -> Iterator[tuple[str, set[str]]]:
    """The pages of the rail."""
    for key in frame.PAGES:
        program.journey.open_page(key)
        yield key, here(program)


def everywhere(program: Program) -> Iterator[tuple[str, set[str]]]:
    """Every page, and the dialogs that open from them; nothing is kept on the way."""
    journey, window = program.journey, program.window
    yield from along_the_rail(program)
    journey.open_page(frame.EXERCISES)
    program.page(ExercisesPage).open("diagonalstraek")
    yield "an exercise", here(program)
    journey.open_page(frame.SETTINGS)
    settings = program.page(SettingsPage)
    for signal in (settings.copy_wanted, settings.delete_wanted):
        signal.emit()
        program.settle()
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        yield type(dialog).__name__, shown_texts(dialog)
        dialog.close()
        program.settle()
    settings.explanation_wanted.emit()
    yield "how it chooses", here(program)
    window.help_wanted.emit(None)
    yield "help", here(program)
    journey.open_page(frame.PROGRESS)
    program.page(ProgressPage).day_chosen.emit(program.clock.now().date())
    program.page(DayPage)
    yield "a day", here(program)
    program.home()
    program.page(TodayPage).safety_wanted.emit()
    yield "safety", here(program)
    program.home()


def test_there_and_back_twice_nothing_keeps_the_language_that_was_left(
    open_settled: OpenProgram, qapp: QApplication
) -> None:
    program = open_settled(language=i18n.DANISH)
    program.journey.language_changed.connect(lambda: speak(qapp))
    program.to_the_player()
    program.count(1)
    program.do(Command.STOP)
    program.home()
    wrong = foreign(program)
    seen: dict[str, dict[str, set[str]]] = {}
    size: dict[str, int] = {}
    for language in (i18n.DANISH, i18n.ENGLISH):
        choose(program, language)
        size[language] = len(program.window.findChildren(QWidget))
        seen[language] = pages = dict(everywhere(program))
        assert {name: texts & wrong[language] for name, texts in pages.items() if texts & wrong[language]} == {}
        assert len(pages) > 12
    for language in (i18n.DANISH, i18n.ENGLISH):
        choose(program, language)
        assert len(program.window.findChildren(QWidget)) <= size[i18n.ENGLISH], "pages that were left are gone"
        for name, texts in along_the_rail(program):
            assert texts == seen[language][name], "the next time is as the first"


def test_the_player_speaks_the_language_of_the_moment(program: Program) -> None:
    wrong = foreign(program)
    for language in (i18n.ENGLISH, i18n.DANISH, i18n.ENGLISH):
        choose(program, language)
        program.home()
        page = program.to_the_player()
        program.count(1)
        program.do(Command.PAIN)
        texts = shown_texts(program.window) | {getattr(each, "words", "") for each in page.findChildren(QLabel)}
        assert texts & wrong[language] == set()
        program.do(Command.STOP)
        assert here(program) & wrong[language] == set(), "on the page after it"
        program.home()


def test_qts_own_words_days_and_figures_change_with_it(program: Program, qapp: QApplication) -> None:
    program.journey.language_changed.connect(lambda: speak(qapp))
    said = []
    for language in (i18n.DANISH, i18n.ENGLISH) * 2:
        choose(program, language)
        dialog = QFileDialog()
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        labels = {label.text().replace("&", "") for label in dialog.findChildren(QLabel)}
        field = DayField(program.theme, "", program.clock.now().date())
        day = QLocale().toString(QDate(2026, 10, 1), "dddd d. MMMM")
        said.append((labels & {"Filtype:", "Files of type:"}, field.edit.text(), day, QLocale().toString(1.5)))
        for widget in (dialog, field):
            widget.deleteLater()
    danish = ({"Filtype:"}, "02.03.2026", "torsdag 1. oktober", "1,5")
    assert said == [danish, ({"Files of type:"}, "02/03/2026", "Thursday 1. October", "1.5")] * 2


def test_on_the_first_page_of_all_the_language_can_be_chosen(open_program: OpenProgram) -> None:
    program = open_program(language=i18n.DANISH)
    page = program.page(WelcomePage)
    assert page.title.text() == "Velkommen"
    page.language.segment(i18n.ENGLISH).click()
    program.settle()
    page = program.page(WelcomePage)
    assert page.title.text() == "Welcome"
    assert page.language.segment(i18n.ENGLISH).hasFocus()
    assert program.core.settings.get("language") == i18n.ENGLISH
    assert not program.railed


def test_a_third_language_is_chosen_by_its_name_and_spoken_as_far_as_it_goes(
    open_settled: OpenProgram, tmp_path: Path, qapp: QApplication
) -> None:
    with i18n.also_from(third_language.write(tmp_path / "locale")):
        program = open_settled()
        program.journey.language_changed.connect(lambda: speak(qapp))
        program.journey.open_page(frame.SETTINGS)
        assert program.page(SettingsPage).language.segment("de").text() == "Deutsch"
        choose(program, "de")
        assert program.core.settings.get("language") == "de"
        assert program.window.windowTitle() == "Einstellungen – rygtraening"
        assert {"Sprache", "Open the folder"} <= shown_texts(program.window)
        for name, texts in along_the_rail(program):
            assert not texts & {"Settings", "Indstillinger"}, name
        program.home()
        assert "Montag, 2. März" in program.words()
        assert "Training beginnen" in program.words()
        assert "Cat-camel" in program.words(), "what has no German is English"
        assert QLocale().language() is QLocale.Language.German
