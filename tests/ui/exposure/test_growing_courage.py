"""Modige skridt comes in turns of the loop, and stays as it is where nothing has changed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from rygtraening.domain.exposure_record import Happened
from rygtraening.domain.pain import Pain
from rygtraening.ui.exposure.before_page import BeforeAttemptPage
from rygtraening.ui.exposure.page import CouragePage
from rygtraening.ui.theme.theme import Theme
from tests.ui.exposure.conftest import Room


@pytest.fixture
def rated(room: Room) -> Room:
    """The first ladder with a number for each step."""
    for step, fear in (("Off a chair", 2), ("Off a stool", 4), ("Off the floor", 7)):
        room.courage.rate_fear("bending", step, fear)
    return room


def elsewhere(room: Room) -> None:
    """Another page of the rail."""
    room.window.show_page(QWidget(), "knowledge")
    room.settle()


def test_it_is_there_at_once_and_comes_piece_by_piece(room: Room) -> None:
    room.journey.open()
    page = room.window.page
    assert isinstance(page, CouragePage) and page.growing is not None and page.ladder is None
    page.make_whole()
    assert page.pills is not None and page.ladder is not None and page.pairs is not None


def test_enter_means_the_main_button_also_before_that_is_there(rated: Room) -> None:
    rated.journey.open()
    page = rated.window.page
    assert isinstance(page, CouragePage) and page.ladder is None
    QTest.keyClick(page, Qt.Key.Key_Return)
    rated.page(BeforeAttemptPage)


def test_opened_again_with_nothing_changed_it_is_as_it_was(rated: Room) -> None:
    before = rated.open().ladder
    elsewhere(rated)
    assert rated.open().ladder is before


def test_opened_again_on_another_day_or_with_a_lock_it_is_made_anew(rated: Room) -> None:
    before = rated.open().ladder
    elsewhere(rated)
    rated.locked = True
    locked = rated.open().ladder
    assert locked is not before and locked is not None and locked.refusal is not None
    elsewhere(rated)
    rated.later(days=1)
    assert rated.open().ladder is not locked


def test_what_can_be_answered_is_made_anew_each_time(rated: Room) -> None:
    begun = rated.courage.begin_attempt("bending", "Off a stool", Pain(2, 0), expected=6)
    rated.courage.finish_attempt(begun, happened=Happened.NO, worst=Pain(2, 0))
    rated.later(hours=17)
    (before,) = rated.open().lessons
    elsewhere(rated)
    (after,) = rated.open().lessons
    assert after is not before


def test_left_before_it_is_whole_it_is_whole_when_it_is_opened_again(rated: Room) -> None:
    rated.journey.open()
    rated.window.show_page(QWidget(), "knowledge")
    page = rated.open()
    assert page.ladder is not None and page.pairs is not None
    assert rated.window.findChild(type(page.ladder)) is page.ladder


def test_left_before_a_change_is_whole_it_shows_what_was_there_again(rated: Room) -> None:
    rated.open()
    elsewhere(rated)
    rated.locked = True
    rated.journey.open()
    rated.window.show_page(QWidget(), "knowledge")
    rated.locked = False
    ladder = rated.open().ladder
    assert ladder is not None and ladder.main is not None


def test_the_staircase_is_measured_anew_at_another_text_size(rated: Room, theme: Theme) -> None:
    ladder = rated.open().ladder
    assert ladder is not None
    before = ladder.staircase.heightForWidth(600), len(ladder.staircase.shown(300))
    theme.set_scale(2.0)
    assert ladder.staircase.heightForWidth(600) > before[0] and len(ladder.staircase.shown(300)) < before[1]


def test_forgotten_before_it_is_whole_another_is_made(rated: Room) -> None:
    rated.journey.open()
    first = rated.window.page
    rated.window.drop_pages()
    rated.journey.forget()
    page = rated.open()
    assert page is not first and page.ladder is not None
