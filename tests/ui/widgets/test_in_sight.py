"""The main button is always to be seen: at its place where that is in sight, else in a foot under the page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.buttons import PrimaryButton, SecondaryButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.in_sight import InSight, PageFoot
from rygtraening.ui.widgets.page import Page

WIDTH, HEIGHT = 800, 500
ROOM = 60
"""Height of each thing before and after the button (px)."""


class Kept:
    """A page with a button between ten things before it and ten after, all of which can take the focus."""

    def __init__(self, theme: Theme, show: Callable[[QWidget, int, int], None], settle: Callable[[], None]) -> None:
        self.settle = settle
        self.page = Page(theme, "Today")
        self.presses = 0
        self.before = [self._thing(theme, f"before {number}") for number in range(10)]
        self.button = PrimaryButton(theme, "Start")
        self.button.clicked.connect(self._pressed)
        self.place = InSight(self.button)
        card = Card(theme)
        card.add(self.place)
        self.page.add(card)
        self.after = [self._thing(theme, f"after {number}") for number in range(10)]
        self.page.keep_in_sight(self.place)
        show(self.page, WIDTH, HEIGHT)
        settle()

    def _thing(self, theme: Theme, name: str) -> SecondaryButton:
        thing = SecondaryButton(theme, name)
        thing.setFixedHeight(ROOM)
        self.page.add(thing)
        return thing

    def _pressed(self) -> None:
        self.presses += 1

    @property
    def in_foot(self) -> bool:
        return isinstance(self.button.parentWidget(), PageFoot)

    @property
    def seen(self) -> bool:
        """Whether all of the button is inside the page, and visible."""
        top = self.button.mapTo(self.page, QPoint())
        whole = self.page.rect().contains(self.button.rect().translated(top))
        return self.button.isVisible() and whole

    def scroll(self, to: int) -> None:
        self.page.verticalScrollBar().setValue(to)
        self.settle()


@pytest.fixture
def kept(theme: Theme, shown: Callable[[QWidget, int, int], None], settle: Callable[[], None]) -> Kept:
    return Kept(theme, shown, settle)


def test_below_the_fold_it_stands_in_the_foot_and_can_be_pressed(kept: Kept) -> None:
    assert kept.in_foot and kept.seen
    QTest.mouseClick(kept.button, Qt.MouseButton.LeftButton)
    assert kept.presses == 1


def test_the_foot_covers_nothing_of_what_is_scrolled(kept: Kept) -> None:
    foot, viewport = kept.button.parentWidget(), kept.page.viewport()
    assert foot is not None
    assert foot.y() == viewport.y() + viewport.height()
    assert foot.y() + foot.height() == kept.page.height()


def test_wherever_the_page_is_scrolled_to_it_is_seen(kept: Kept) -> None:
    places = []
    for to in range(0, 1400, 50):
        kept.scroll(to)
        assert kept.seen, to
        places.append(kept.in_foot)
    assert places[0] and places[-1] and not all(places)


def test_at_its_own_place_there_is_no_foot(kept: Kept) -> None:
    kept.scroll(kept.before[7].y())
    assert not kept.in_foot
    assert kept.button.geometry() == kept.place.rect()
    assert kept.place.sizeHint() == kept.button.sizeHint()
    assert kept.page.viewport().height() == kept.page.height()


def test_its_place_is_kept_free_for_it(kept: Kept) -> None:
    away = kept.place.size()
    kept.scroll(kept.before[7].y())
    assert not kept.in_foot and kept.place.size() == away


def test_a_window_with_room_for_all_needs_no_foot(kept: Kept) -> None:
    kept.page.resize(WIDTH, 2000)
    kept.settle()
    assert not kept.in_foot and kept.seen


def test_what_stood_before_it_goes_and_it_comes_up_by_itself(kept: Kept) -> None:
    for thing in kept.before:
        thing.hide()
    kept.scroll(0)
    assert not kept.in_foot and kept.seen


def test_the_focus_stays_on_it_on_the_way(kept: Kept) -> None:
    kept.button.setFocus(Qt.FocusReason.TabFocusReason)
    kept.scroll(kept.before[7].y())
    assert not kept.in_foot and kept.button.hasFocus()
    kept.scroll(0)
    assert kept.in_foot and kept.button.hasFocus()


def test_tab_comes_to_it_between_what_stands_before_and_after_it(kept: Kept) -> None:
    kept.before[-1].setFocus(Qt.FocusReason.TabFocusReason)
    kept.settle()
    QTest.keyClick(kept.before[-1], Qt.Key.Key_Tab)
    assert kept.button.hasFocus()
    QTest.keyClick(kept.button, Qt.Key.Key_Tab)
    assert kept.after[0].hasFocus()


def test_what_has_the_focus_is_not_hidden_when_the_foot_comes(kept: Kept) -> None:
    kept.page.resize(WIDTH, 2000)
    kept.settle()
    focused = kept.before[4]
    focused.setFocus(Qt.FocusReason.MouseFocusReason)
    kept.page.resize(WIDTH, focused.mapTo(kept.page, QPoint(0, ROOM)).y() + 4)
    kept.settle()
    assert kept.in_foot and focused.hasFocus()
    assert focused.mapTo(kept.page, QPoint(0, ROOM)).y() <= kept.page.viewport().height()


@pytest.mark.parametrize("text_size", [1.0, 2.0])
def test_it_is_whole_at_every_text_size(kept: Kept, theme: Theme, text_size: float) -> None:
    theme.set_scale(text_size)
    kept.settle()
    assert kept.in_foot and kept.seen
    assert kept.button.height() >= kept.button.heightForWidth(kept.button.width())


def test_a_page_that_is_emptied_has_no_foot_and_no_button_left(kept: Kept) -> None:
    kept.page.clear()
    kept.settle()
    assert kept.page.viewport().height() == kept.page.height()
    assert kept.page.findChildren(PrimaryButton) == []


def test_the_wheel_over_the_foot_scrolls_the_page(kept: Kept) -> None:
    foot, bar = kept.button.parentWidget(), kept.page.verticalScrollBar()
    assert isinstance(foot, PageFoot) and bar.value() == 0
    at, down = QPointF(4, 4), QPoint(0, -120)
    none, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    wheel = QWheelEvent(at, foot.mapToGlobal(at), QPoint(), down, Qt.MouseButton.NoButton, none, phase, False)
    QApplication.sendEvent(foot, wheel)
    assert bar.value() > 0
