"""The place of the pages: what is seen while the next one is being made."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from rygtraening.ui.page_stack import PageStack
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.growing import Work
from rygtraening.ui.widgets.page import Page


class Part(QWidget):
    """Counts how often it is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(300)
        self.painted = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted += 1


class Measured(QWidget):
    """Keeps how large it was when it was shown, and afterwards."""

    def __init__(self) -> None:
        super().__init__()
        self.sizes: list[QSize] = []

    def showEvent(self, event: QShowEvent) -> None:
        self.sizes.append(self.size())

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.isVisible():
            self.sizes.append(self.size())


def bring(page: Page, parts: list[Part], count: int, look: Callable[[], object] = lambda: None) -> Work:
    """So many parts, after a turn in which there is none; ``look`` is done before each."""
    yield
    for _number in range(count):
        look()
        parts.append(Part())
        page.add(parts[-1])
        yield


@pytest.fixture
def stack(theme: Theme, shown: Callable[[QWidget, int, int], None]) -> PageStack:
    """With a page that was made long ago."""
    stack = PageStack()
    stack.bring_up(Page(theme, "First"))
    shown(stack, 800, 600)
    return stack


def test_a_page_is_there_at_once_and_seen_when_it_fills_its_place(stack: PageStack, theme: Theme, qtbot: QtBot) -> None:
    page, parts = Page(theme, "Second"), list[Part]()
    seen: list[bool] = []
    stack.bring_up(page, page.grow(bring(page, parts, 20, lambda: seen.append(stack.updatesEnabled()))))
    assert stack.currentWidget() is page and page.isVisible()
    qtbot.waitUntil(lambda: page.growing is None)
    assert seen[:2] == [False, False], "two parts leave room under them"
    assert seen[4:] == [True] * 16, "what is under the window's edge keeps nobody waiting"
    qtbot.waitUntil(lambda: parts[0].painted > 0)


def test_nothing_of_it_is_painted_before(stack: PageStack, theme: Theme, qtbot: QtBot) -> None:
    page, parts, painted = Page(theme, "Second"), list[Part](), list[int]()

    def look() -> None:
        if not stack.updatesEnabled():
            painted.extend(part.painted for part in parts)

    stack.bring_up(page, page.grow(bring(page, parts, 3, look)))
    qtbot.waitUntil(stack.updatesEnabled)
    assert painted and not any(painted)


def test_another_page_is_seen_at_once_and_the_one_that_was_left_does_not_matter(
    stack: PageStack, theme: Theme, qtbot: QtBot
) -> None:
    left, parts = Page(theme, "Left"), list[Part]()
    stack.bring_up(left, left.grow(bring(left, parts, 5)))
    stack.bring_up(Page(theme, "Third"))
    assert stack.updatesEnabled()
    again, more = Page(theme, "Fourth"), list[Part]()
    seen: list[bool] = []
    stack.bring_up(again, again.grow(bring(again, more, 5, lambda: seen.append(stack.updatesEnabled()))))
    left.make_whole()
    qtbot.waitUntil(lambda: again.growing is None)
    assert seen[:2] == [False, False], "the page that was left told that it is whole"
    assert stack.updatesEnabled()


def test_nothing_more_is_made_of_a_page_that_was_dropped(stack: PageStack, theme: Theme, qtbot: QtBot) -> None:
    page, parts = Page(theme, "Second"), list[Part]()
    stack.bring_up(page, page.grow(bring(page, parts, 5)))
    stack.drop_pages()
    assert stack.count() == 0
    page.make_whole()
    assert parts == []
    stack.bring_up(Page(theme, "Third"))
    qtbot.waitUntil(stack.updatesEnabled)


def test_to_drop_the_pages_shows_none_of_them(stack: PageStack) -> None:
    pages = [Measured(), Measured(), Measured()]
    for page in pages:
        stack.bring_up(page)
        page.sizes.clear()
    stack.drop_pages()
    assert stack.count() == 0 and [page.sizes for page in pages] == [[], [], []]


def test_a_page_is_laid_out_at_no_other_width_than_its_own(stack: PageStack) -> None:
    widths: set[int] = set()

    class Layout(QVBoxLayout):
        def setGeometry(self, rect: QRect) -> None:
            widths.add(rect.width())
            super().setGeometry(rect)

    page = QWidget()
    Layout(page).addWidget(Part())
    stack.bring_up(page)
    assert widths == {stack.width()}
