"""Pages come in turns of the loop: they are left, forgotten and opened again before they are whole."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from rygtraening import i18n
from rygtraening.ui import window as frame
from rygtraening.ui.settings.page import SettingsPage
from rygtraening.ui.widgets.page import Page
from tests.ui.journey.conftest import OpenProgram, Program

IN_TURNS = (frame.COURAGE, frame.EXERCISES, frame.KNOWLEDGE, frame.SETTINGS)


@pytest.fixture
def program(open_settled: OpenProgram) -> Program:
    return open_settled()


def texts(program: Program) -> list[str]:
    """What the page that is shown says, in its order."""
    program.settle()
    page = program.window.page
    assert page is not None
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def growing(program: Program) -> bool:
    return any(page.growing is not None for page in program.window.findChildren(Page))


@pytest.mark.parametrize("key", IN_TURNS)
def test_a_page_that_is_left_before_it_is_whole_is_whole_the_next_time(
    program: Program, open_settled: OpenProgram, key: str
) -> None:
    program.journey.open_page(key)
    assert growing(program)
    program.journey.open_page(frame.TODAY)
    assert program.window.page is not None and program.window.page.isVisible()
    program.journey.open_page(key)
    left = texts(program)
    again = open_settled()
    again.journey.open_page(key)
    assert left == texts(again)


def test_pages_that_are_forgotten_before_they_are_whole_leave_nothing_behind(program: Program) -> None:
    for key in IN_TURNS:
        program.journey.open_page(key)
    program.page(SettingsPage)
    for key in IN_TURNS[:-1]:
        program.journey.open_page(key)
    program.journey.open_page(frame.SETTINGS)
    settings = program.window.page
    assert isinstance(settings, SettingsPage)
    settings.language_chosen.emit(i18n.DANISH)
    assert program.window.page is not settings
    danish = texts(program)
    assert "Dine data" in danish and "Your data" not in danish
    assert not growing(program)


def test_a_choice_of_language_finds_its_place_again_on_a_page_that_is_not_whole(program: Program) -> None:
    program.journey.open_page(frame.SETTINGS)
    program.page(SettingsPage).language.segment(i18n.DANISH).click()
    page = program.window.page
    assert isinstance(page, SettingsPage)
    assert page.language.segment(i18n.DANISH).hasFocus()


def test_indstillinger_needs_no_player(program: Program) -> None:
    program.journey.open_page(frame.SETTINGS)
    texts(program)
    program.window.came_forward.emit()
    assert "_following" not in vars(program.journey)
