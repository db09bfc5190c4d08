"""Hjælp: the contents, a topic, and what is found as one types; the keyboard is enough."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from rygtraening import i18n, wiring
from rygtraening.domain.help import KEYS, WHATS_NEW, Help, Way
from rygtraening.domain.ports import KnownError
from rygtraening.domain.release import Release
from rygtraening.ui.help.found_list import FoundList
from rygtraening.ui.help.page import HelpPage
from rygtraening.ui.help.topic_card import TopicCard
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.heading import TextLabel

Opened = Callable[..., HelpPage]


def seen(page: QWidget) -> list[str]:
    """Every word on the page."""
    kinds: list[QLabel | QAbstractButton] = [*page.findChildren(QLabel), *page.findChildren(QAbstractButton)]
    return [each.text() for each in kinds if each.isVisible()]


def card(page: HelpPage) -> TopicCard:
    assert isinstance(page.shown, TopicCard)
    return page.shown


def found(page: HelpPage) -> list[str]:
    assert isinstance(page.shown, FoundList)
    return list(page.shown.rows)


def test_nothing_is_read_before_the_help_is_opened_and_then_once(
    theme: Theme, small: Help, shown: Callable[..., object]
) -> None:
    calls: list[int] = []

    def read() -> Help:
        calls.append(1)
        return small

    page = HelpPage(theme, read, tuple)
    shown(page, 900, 700)
    assert calls == []
    page.open_at(None, leads_on=True)
    page.open_at("copies", leads_on=True)
    assert calls == [1]


def test_the_contents_lead_to_every_topic_and_to_what_is_new(opened: Opened) -> None:
    page = opened()
    assert [(name, link.text()) for name, link in page.contents.items()] == [
        ("start", "Getting started"), ("copies", "Copies"), (KEYS, "All keys"), (WHATS_NEW, "What is new"),
    ]  # fmt: skip
    assert not page.all.isVisible()
    assert QApplication.focusWidget() is page.search
    page.contents["copies"].click()
    assert card(page).topic.id == "copies"


def test_a_topic_is_opened_with_the_focus_on_its_name(opened: Opened) -> None:
    page = opened("copies")
    words = seen(page)
    assert "Copies" in words and "One each day" in words and "On a stick" in words
    assert "Four steps" not in words
    assert QApplication.focusWidget() is card(page).title
    page.all.click()
    assert list(page.contents) == ["start", "copies", KEYS, WHATS_NEW]


def test_a_topic_that_is_not_there_is_the_contents(opened: Opened) -> None:
    assert list(opened("gone").contents)


def test_a_topic_leads_to_places_and_to_the_topics_beside_it(opened: Opened, qtbot: QtBot) -> None:
    page = opened("copies")
    with qtbot.waitSignal(page.way_wanted, timeout=0) as wanted:
        card(page).ways[Way.SETTINGS].click()
    assert wanted.args == [Way.SETTINGS]
    card(page).links["start"].click()
    assert card(page).topic.id == "start"


def test_in_the_middle_of_something_no_topic_leads_away(opened: Opened) -> None:
    assert card(opened("copies", leads_on=False)).ways == {}


def test_what_is_new_has_every_version(opened: Opened) -> None:
    words = seen(opened(WHATS_NEW))
    order = [words.index(text) for text in ("Version 0.2.0", "Look things up", "Version 0.1.0", "Everything")]
    assert order == sorted(order)


def test_topics_are_found_as_one_types_the_best_first(opened: Opened) -> None:
    page = opened()
    QTest.keyClicks(page.search, "four st")
    assert found(page) == ["start"]
    assert "1 topic" in seen(page)
    page.search.clear()
    assert list(page.contents)
    QTest.keyClicks(page.search, "st")
    assert found(page) == ["start", "copies", KEYS]  # the keys: "stops"
    assert "3 topics" in seen(page)


def test_enter_opens_the_best_and_the_search_is_over(opened: Opened) -> None:
    page = opened()
    QTest.keyClicks(page.search, "stick")
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    assert card(page).topic.id == "copies"
    assert page.search.text() == ""
    assert QApplication.focusWidget() is card(page).title


def test_a_row_that_is_pressed_opens_its_topic(opened: Opened) -> None:
    page = opened("start")
    QTest.keyClicks(page.search, "stick")
    assert isinstance(page.shown, FoundList)
    assert page.shown.rows["copies"].accessibleDescription() == "On a stick"
    page.shown.rows["copies"].click()
    assert card(page).topic.id == "copies"


def test_the_keys_are_found_by_what_they_do(opened: Opened) -> None:
    page = opened()
    QTest.keyClicks(page.search, "full screen")
    assert found(page) == [KEYS]


def test_where_nothing_is_found_a_sentence_says_so(opened: Opened) -> None:
    page = opened()
    QTest.keyClicks(page.search, "<b>xyz")
    assert found(page) == []
    assert "Nothing in the help has “<b>xyz” in it. Try another word." in seen(page)
    QTest.keyClick(page.search, Qt.Key.Key_Return)  # nothing to open
    assert found(page) == []


def test_esc_empties_the_search_first_and_then_leaves(opened: Opened, qtbot: QtBot) -> None:
    page = opened("start")
    QTest.keyClicks(page.search, "stick")
    with qtbot.assertNotEmitted(page.left):
        QTest.keyClick(page.search, Qt.Key.Key_Escape)
    assert card(page).topic.id == "start"
    with qtbot.waitSignal(page.left, timeout=0):
        QTest.keyClick(page.search, Qt.Key.Key_Escape)


def test_ctrl_f_goes_to_the_search(opened: Opened) -> None:
    page = opened("start")
    QTest.keyClick(card(page).title, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is page.search


def test_a_file_that_cannot_be_read_is_a_sentence_and_is_tried_again(
    opened: Opened, small: Help, settle: Callable[[], None]
) -> None:
    answers: list[Help | KnownError] = [KnownError("It cannot be read. Your log is untouched."), small]

    def read() -> Help:
        answer = answers.pop(0)
        if isinstance(answer, KnownError):
            raise answer
        return answer

    page = opened("copies", read=read)
    assert "It cannot be read. Your log is untouched." in seen(page)
    assert QApplication.focusWidget() is page.back
    page.open_at("copies", leads_on=True)
    settle()
    assert "It cannot be read. Your log is untouched." not in seen(page)
    assert card(page).topic.id == "copies"


def test_news_that_cannot_be_read_are_a_sentence_and_the_help_is_there(opened: Opened) -> None:
    def read_news() -> Sequence[Release]:
        raise KnownError("They cannot be read.")

    page = opened(WHATS_NEW, read_news=read_news)
    assert "They cannot be read." in seen(page)
    page.all.click()
    assert "copies" in page.contents


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_nothing_of_the_shipped_help_is_cut_off_in_the_least_window_at_200_per_cent(
    opened: Opened, theme: Theme, settle: Callable[[], None], language: str
) -> None:
    i18n.set_language(language)
    theme.set_scale(2.0)
    page = opened(size=(690, 600), read=wiring.read_help, read_news=wiring.read_whats_new)
    for topic in ("", *page.contents):
        page.open_at(topic, leads_on=True)
        settle()
        assert page.horizontalScrollBar().maximum() == 0, topic
        low = [each for each in page.findChildren(TextLabel) if each.isVisible()]
        assert [each.text() for each in low if each.height() < each.heightForWidth(each.width())] == [], topic
