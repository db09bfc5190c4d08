"""A theme of Viden comes in turns of the loop: what is asked of the page meanwhile."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rygtraening.domain.knowledge import Knowledge
from rygtraening.domain.safety import SafetyTexts
from rygtraening.ui.knowledge.habit_card import HabitCard
from rygtraening.ui.knowledge.page import KnowledgePage
from rygtraening.ui.theme.theme import Theme as Dress


@pytest.fixture
def page(
    theme: Dress, shipped: Knowledge, safety: SafetyTexts, shown: Callable[[QWidget, int, int], None]
) -> KnowledgePage:
    """The shipped Viden, of which nothing is made yet."""
    page = KnowledgePage(theme, lambda: shipped, safety)
    shown(page, 1003, 760)
    return page


def seen(page: KnowledgePage, qtbot: QtBot) -> list[str]:
    """The ids of the cards that can be seen, once the page is whole."""
    qtbot.waitUntil(lambda: page.growing is None)
    qtbot.waitUntil(page.viewport().updatesEnabled)
    cards = [(name, card) for section in page.sections.values() for name, card in section.cards.items()]
    return [name for name, card in cards if card.isVisible()]


def names(shipped: Knowledge, theme: int) -> list[str]:
    return [card.id for card in shipped.about(shipped.themes[theme])]


def test_its_cards_come_one_after_the_other(page: KnowledgePage, shipped: Knowledge, qtbot: QtBot) -> None:
    page.open_at(shipped.themes[0].id)
    assert page.growing is not None
    assert seen(page, qtbot) == names(shipped, 0)


def test_another_theme_is_chosen_before_the_first_is_whole_and_then_the_first_again(
    page: KnowledgePage, shipped: Knowledge, qtbot: QtBot
) -> None:
    page.open_at(shipped.themes[0].id)
    page.growth._next()  # the turn in which its first cards come
    page.open_at(shipped.themes[1].id)
    assert seen(page, qtbot) == names(shipped, 1)
    page.open_at(shipped.themes[0].id)
    assert seen(page, qtbot) == names(shipped, 0)


def test_what_is_typed_while_themes_come_is_found_in_all_of_them(
    page: KnowledgePage, shipped: Knowledge, qtbot: QtBot
) -> None:
    page.open_at(shipped.themes[0].id)
    for letter in "back":
        QTest.keyClicks(page.search, letter)  # each begins the search anew
    assert page.growing is not None
    wanted = [card.id for theme in shipped.themes for card in shipped.about(theme) if card.holds("back", "en")]
    assert seen(page, qtbot) == wanted
    assert not page.nothing.isVisible()


def test_that_nothing_is_found_is_said_when_every_theme_was_searched(page: KnowledgePage, qtbot: QtBot) -> None:
    page.open_at(None)
    QTest.keyClicks(page.search, "xyzzy")
    assert not page.nothing.isVisible()
    assert seen(page, qtbot) == [] and page.nothing.isVisible()


def test_the_search_is_left_before_it_has_ended(page: KnowledgePage, shipped: Knowledge, qtbot: QtBot) -> None:
    page.open_at(shipped.themes[2].id)
    QTest.keyClicks(page.search, "back")
    QTest.keyClick(page.search, Qt.Key.Key_Escape)
    assert seen(page, qtbot) == names(shipped, 2)


def test_ticks_stand_on_each_habit_as_soon_as_it_is_there(
    page: KnowledgePage, shipped: Knowledge, qtbot: QtBot
) -> None:
    habits = next(each for each in shipped.themes if each.kind.value == "habits")
    last = shipped.about(habits)[-1].id
    page.show_day(frozenset({last}), None, can_flare=False)
    page.open_at(habits.id)
    seen(page, qtbot)
    card = page.sections[habits.id].cards[last]
    assert isinstance(card, HabitCard) and card.tick.isChecked()
