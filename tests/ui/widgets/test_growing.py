"""A page that is made in turns of the loop: what comes when, and what makes it whole at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.growing import Work
from rygtraening.ui.widgets.page import Page

HIGH = 200


@pytest.fixture
def page(theme: Theme, shown: Callable[[QWidget, int, int], None]) -> Page:
    """An empty page, twice as high as a part of it and more."""
    page = Page(theme, "Page")
    shown(page, 800, 600)
    return page


def bring(page: Page, parts: int, made: list[int]) -> Work:
    """So many parts, one a piece; ``made`` is what was made."""
    for number in range(parts):
        made.append(number)
        part = QLabel(str(number))
        part.setFixedHeight(HIGH)
        page.add(part)
        yield


def test_the_first_part_comes_at_once_and_the_others_in_turns_in_their_order(page: Page, qtbot: QtBot) -> None:
    made: list[int] = []
    page.grow(bring(page, 5, made))
    assert made == [0]
    qtbot.waitUntil(lambda: page.growing is None)
    assert made == [0, 1, 2, 3, 4]


def test_no_turn_makes_more_than_one_part(page: Page, qtbot: QtBot) -> None:
    made: list[int] = []
    turns: list[int] = []
    growing = page.grow(bring(page, 5, made))
    growing._turn.timeout.connect(lambda: turns.append(len(made)))
    qtbot.waitUntil(lambda: page.growing is None)
    assert turns[:4] == [2, 3, 4, 5]


def test_who_needs_the_whole_page_has_it_at_once(page: Page) -> None:
    made: list[int] = []
    page.grow(bring(page, 5, made))
    page.make_whole()
    assert made == [0, 1, 2, 3, 4] and page.growing is None
    page.make_whole()
    assert made == [0, 1, 2, 3, 4]


def test_a_key_meets_the_whole_page(page: Page) -> None:
    made: list[int] = []
    page.grow(bring(page, 50, made))
    QTest.keyPress(page, Qt.Key.Key_End)
    assert len(made) == 50


def test_what_needs_the_whole_page_while_it_is_being_made_gets_what_is_there(page: Page) -> None:
    made: list[int] = []

    def work() -> Work:
        made.append(0)
        page.make_whole()
        yield
        made.append(1)

    page.grow(work())
    assert made == [0]
    page.make_whole()
    assert made == [0, 1]


def test_something_else_takes_the_place_of_what_was_still_to_come(page: Page, qtbot: QtBot) -> None:
    first: list[int] = []
    second: list[int] = []
    page.grow(bring(page, 5, first))
    page.clear()
    page.grow(bring(page, 3, second))
    qtbot.waitUntil(lambda: page.growing is None)
    assert (first, second) == ([0], [0, 1, 2])


def test_it_is_filled_as_soon_as_more_is_there_than_can_be_seen(page: Page, qtbot: QtBot) -> None:
    made: list[int] = []
    filled: list[int] = []
    page.grow(bring(page, 40, made)).when_filled(lambda: filled.append(len(made)))
    qtbot.waitUntil(lambda: page.growing is None)
    assert len(filled) == 1 and 600 // HIGH <= filled[0] < 10


def test_a_short_page_is_filled_when_all_of_it_is_there(page: Page, qtbot: QtBot) -> None:
    made: list[int] = []
    filled: list[int] = []
    page.grow(bring(page, 2, made)).when_filled(lambda: filled.append(len(made)))
    qtbot.waitUntil(lambda: bool(filled))
    assert filled == [2]


class Painted(QLabel):
    """Keeps where it was painted: its top and height (px)."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setFixedHeight(HIGH)
        self.places: set[tuple[int, int]] = set()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.places.add((self.geometry().top(), self.height()))


def test_what_comes_later_moves_nothing_that_is_there(page: Page) -> None:
    parts: list[Painted] = []

    def work() -> Work:
        for number in range(12):
            parts.append(Painted(str(number)))
            page.add(parts[-1])
            yield

    growing = page.grow(work())
    while growing.going_on:
        QApplication.processEvents()
        page.grab()  # as a screen would show it between two turns
    assert [len(part.places) for part in parts[:2]] == [1, 1]
    assert not any(len(part.places) > 1 for part in parts)


def test_after_a_failure_nothing_more_comes_and_what_is_there_is_seen(page: Page, qtbot: QtBot) -> None:
    def work() -> Work:
        yield
        raise RuntimeError("on purpose")

    page.grow(work()).hold_still()
    assert not page.viewport().updatesEnabled()
    with qtbot.captureExceptions() as raised:
        qtbot.waitUntil(lambda: page.growing is None)
        qtbot.waitUntil(page.viewport().updatesEnabled)
    assert [str(error) for _kind, error, _trace in raised] == ["on purpose"]


def test_what_is_seen_stays_until_the_page_is_filled_anew(page: Page, qtbot: QtBot) -> None:
    made: list[int] = []
    page.grow(bring(page, 40, made)).hold_still()
    assert not page.viewport().updatesEnabled()
    qtbot.waitUntil(page.viewport().updatesEnabled)
    assert 600 // HIGH <= len(made) < 40


def test_a_page_that_is_gone_is_made_no_further(theme: Theme, qtbot: QtBot) -> None:
    made: list[int] = []
    page = Page(theme, "Page")
    page.grow(bring(page, 5, made))
    page.deleteLater()
    with qtbot.waitSignal(page.destroyed):
        pass
    QApplication.processEvents()
    assert made == [0]
