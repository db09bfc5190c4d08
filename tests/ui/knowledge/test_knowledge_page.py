"""Viden: a theme at a time, found as one types, ticked without being counted, and readable at any size."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from rygtraening import i18n
from rygtraening.domain.knowledge import CardAction, Knowledge
from rygtraening.domain.ports import KnownError
from rygtraening.domain.safety import FlagTier, SafetyTexts
from rygtraening.ui.knowledge.habit_card import HabitCard
from rygtraening.ui.knowledge.page import KnowledgePage
from rygtraening.ui.knowledge.reading_card import ReadingCard
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import TARGET
from rygtraening.ui.widgets.numeral import Numeral
from rygtraening.words.doses import say

Opened = Callable[..., KnowledgePage]


def seen(page: QWidget) -> list[str]:
    """Every word on the page."""
    kinds: list[QLabel | QAbstractButton] = [*page.findChildren(QLabel), *page.findChildren(QAbstractButton)]
    return [each.text() for each in kinds if each.isVisible()]


def shown_cards(page: KnowledgePage) -> list[str]:
    """The ids of the cards that can be seen, in the order they are read."""
    cards = [(name, card) for section in page.sections.values() for name, card in section.cards.items()]
    return [
        name for name, card in sorted(cards, key=lambda each: each[1].mapTo(page, QPoint()).y()) if card.isVisible()
    ]


def reading(page: KnowledgePage, theme: str, card: str) -> ReadingCard:
    found = page.sections[theme].cards[card]
    assert isinstance(found, ReadingCard)
    return found


def habit(page: KnowledgePage, card: str) -> HabitCard:
    found = page.sections["habits"].cards[card]
    assert isinstance(found, HabitCard)
    return found


def type_words(page: KnowledgePage, words: str, settle: Callable[[], None]) -> None:
    QTest.keyClicks(page.search, words)
    settle()


# What is there


def test_nothing_is_read_before_the_page_is_opened_and_then_once(
    theme: Theme, small: Knowledge, safety: SafetyTexts, shown: Callable[..., object]
) -> None:
    calls: list[int] = []

    def read() -> Knowledge:
        calls.append(1)
        return small

    page = KnowledgePage(theme, read, safety)
    shown(page, 900, 700)
    assert calls == []
    page.open_at()
    page.open_at("myths")
    assert calls == [1]


def test_the_first_theme_is_shown_with_all_of_its_cards(opened: Opened) -> None:
    page = opened()
    assert shown_cards(page) == ["alarm", "dare"]
    words = seen(page)
    for said in (
        "Knowledge", "Short cards", "Cards", "A lead about cards", "Alarm title", "Words about alarm.",
        "More about alarm.", "What you can try", "Try less", "Sources: Ida (2020): The book.", "Ours.",
        "Partly our own careful words, waiting for a clinician's review", "Found in the source",
        "Source: Ida (2020): The book.",
    ):  # fmt: skip
        assert said in words, said


def test_another_theme_takes_the_place_of_the_first(opened: Opened, settle: Callable[[], None]) -> None:
    page = opened()
    assert page.themes is not None
    page.themes.segment("myths").click()
    settle()
    assert shown_cards(page) == ["bending"]
    words = seen(page)
    assert words.index("Myth") < words.index("“May not bend”") < words.index("What is known")


def test_the_page_shows_every_card_of_the_file_with_its_source(
    opened: Opened, shipped: Knowledge, settle: Callable[[], None]
) -> None:
    page = opened(read=lambda: shipped)
    for theme in shipped.themes:
        page.open_at(theme.id)
        page.make_whole()
        settle()
        assert shown_cards(page) == [card.id for card in shipped.about(theme)]
        for card in shipped.about(theme):
            words = seen(page.sections[theme.id].cards[card.id])
            for part in (card.title, *card.body, *card.tries):
                assert say(part) in words
            sources = [line for line in words if line.startswith(("Source: ", "Sources: "))]
            assert len(sources) == 1
            assert all(any(say(source.title) in line for line in words) for source in card.sources), card.id


def test_steps_are_numbered_and_other_cards_are_not(opened: Opened) -> None:
    page = opened("steps")
    numbered = [len(card.findChildren(Numeral)) for card in page.sections["steps"].cards.values()]
    assert numbered == [1, 1]
    assert opened("cards").sections["cards"].findChildren(Numeral) == []


def test_a_theme_that_is_not_there_leaves_the_one_looked_at_last(opened: Opened) -> None:
    page = opened("myths")
    page.open_at("gone")
    assert shown_cards(page) == ["bending"]
    page.open_at()
    assert shown_cards(page) == ["bending"]


def test_a_file_that_cannot_be_read_is_a_sentence_and_is_tried_again(
    opened: Opened, small: Knowledge, settle: Callable[[], None]
) -> None:
    answers: list[Knowledge | KnownError] = [KnownError("It cannot be read. Your log is untouched."), small]

    def read() -> Knowledge:
        answer = answers.pop(0)
        if isinstance(answer, KnownError):
            raise answer
        return answer

    page = opened(read=read)
    assert "It cannot be read. Your log is untouched." in seen(page)
    page.open_at()
    settle()
    assert "It cannot be read. Your log is untouched." not in seen(page)
    assert shown_cards(page) == ["alarm", "dare"]


# The signs one calls about


def test_the_signs_one_calls_about_stand_over_the_steps_in_the_words_of_the_safety_list(
    opened: Opened, safety: SafetyTexts
) -> None:
    page = opened("steps")
    call = page.sections["steps"].call
    assert call is not None and call.isVisible()
    words = seen(call)
    for question in safety.questions:
        assert (say(question.text) in words) is (question.tier is FlagTier.CALL_NOW), question.id
    assert say(safety.headlines[FlagTier.CALL_NOW]) in words
    assert say(safety.actions[FlagTier.CALL_NOW]) in words
    assert say(safety.reminder) in words
    first = page.sections["steps"].cards["breathe"]
    assert call.mapTo(page, QPoint()).y() < first.mapTo(page, QPoint()).y()


def test_the_numbers_are_all_there_until_a_region_is_chosen_and_then_its_own_is_large(
    opened: Opened, safety: SafetyTexts, settle: Callable[[], None]
) -> None:
    page = opened("steps")
    call = page.sections["steps"].call
    assert call is not None
    everything = " ".join(seen(call)).replace("\u00a0", " ")
    assert all(region.phone in everything for region in safety.regions)
    page.show_day(frozenset(), safety.regions[3], can_flare=True)
    settle()
    assert safety.regions[3].phone in seen(call)
    assert safety.regions[0].phone not in " ".join(seen(call))


def test_the_signs_are_found_by_their_own_words_and_stay_beside_the_steps(
    opened: Opened, settle: Callable[[], None]
) -> None:
    page = opened()
    type_words(page, "toilet paper", settle)
    call = page.sections["steps"].call
    assert call is not None and call.isVisible()
    assert shown_cards(page) == []
    page.search.clear()
    type_words(page, "breathe", settle)
    assert call.isVisible()
    assert shown_cards(page) == ["breathe"]


def test_the_whole_list_can_be_asked_for(opened: Opened, qtbot: QtBot) -> None:
    page = opened("steps")
    call = page.sections["steps"].call
    assert call is not None
    with qtbot.waitSignal(page.safety_wanted, timeout=0):
        call.ask.click()


# The search


def test_cards_are_found_in_every_theme_as_one_types(opened: Opened, settle: Callable[[], None]) -> None:
    page = opened("myths")
    type_words(page, "a", settle)
    assert len(shown_cards(page)) == 10
    type_words(page, "cu", settle)
    assert shown_cards(page) == ["acute"]
    assert "Course" in seen(page)
    assert "A lead about course" not in seen(page)
    assert page.themes is not None and not page.themes.isVisible()


@pytest.mark.parametrize(
    ("words", "found"), [("LESS try", ["alarm"]), ("not bend", ["bending"]), ("more sleep", ["sleep"])]
)
def test_every_part_of_a_card_is_searched(
    opened: Opened, settle: Callable[[], None], words: str, found: list[str]
) -> None:
    page = opened()
    type_words(page, words, settle)
    assert shown_cards(page) == found


def test_where_nothing_is_found_a_sentence_says_so(opened: Opened, settle: Callable[[], None]) -> None:
    page = opened()
    type_words(page, "<b>xyz", settle)
    assert shown_cards(page) == []
    assert "No card has “<b>xyz” in it. Try another word." in seen(page)


@pytest.mark.parametrize("how", ["escape", "button"])
def test_the_way_back_from_a_search_is_the_theme_one_was_at(
    opened: Opened, settle: Callable[[], None], how: str
) -> None:
    page = opened("myths")
    type_words(page, "sleep", settle)
    if how == "escape":
        QTest.keyClick(page.search, Qt.Key.Key_Escape)
    else:
        page.clear_search.click()
    settle()
    assert shown_cards(page) == ["bending"]
    assert "A lead about myths" in seen(page)
    assert not page.clear_search.isVisible()
    assert page.search.hasFocus() or how == "escape"


def test_the_page_opened_again_has_no_search_left(opened: Opened, settle: Callable[[], None]) -> None:
    page = opened("myths")
    type_words(page, "sleep", settle)
    page.open_at()
    settle()
    assert page.search.text() == ""
    assert shown_cards(page) == ["bending"]


def test_the_time_line_belongs_to_its_theme_and_not_to_a_search(opened: Opened, settle: Callable[[], None]) -> None:
    page = opened("course")
    line = page.sections["course"].time_line
    assert line is not None and line.isVisible()
    type_words(page, "acute", settle)
    assert not line.isVisible()


# Ticks


def test_a_habit_is_ticked_and_the_tick_taken_back(opened: Opened) -> None:
    page = opened("habits")
    told: list[tuple[str, bool]] = []
    page.ticked.connect(lambda name, ticked: told.append((name, ticked)))
    habit(page, "sleep").tick.click()
    habit(page, "sleep").tick.click()
    assert told == [("sleep", True), ("sleep", False)]


def test_the_ticks_of_today_are_shown_and_those_of_another_day_are_not(opened: Opened) -> None:
    page = opened("habits")
    page.show_day(frozenset({"sleep", "gone"}), None, can_flare=True)
    assert [name for name in ("pauses", "sleep") if habit(page, name).tick.isChecked()] == ["sleep"]
    page.show_day(frozenset(), None, can_flare=True)
    assert not habit(page, "sleep").tick.isChecked()


def test_nothing_is_counted_beside_the_ticks(opened: Opened, shipped: Knowledge, settle: Callable[[], None]) -> None:
    page = opened("habits", read=lambda: shipped)
    before = seen(page)
    page.show_day(frozenset({"sleep", "hope", "breaks"}), None, can_flare=True)
    settle()
    assert seen(page) == before


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_the_page_says_that_ticks_stay_here(
    opened: Opened, shipped: Knowledge, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setattr(i18n, "_language", language)
    text = " ".join(seen(opened("habits", read=lambda: shipped)))
    promised = ("gælder kun i dag", "hverken i loggen, i en eksport") if language == "da" else ("today only", "the log")
    assert all(words in text for words in promised)


# What the cards lead to


def test_a_card_leads_on(opened: Opened, qtbot: QtBot) -> None:
    page = opened("cards")
    button = reading(page, "cards", "dare").button
    assert button is not None
    with qtbot.waitSignal(page.acted, timeout=0) as told:
        button.click()
    assert told.args == [CardAction.BRAVE_STEPS]


@pytest.mark.parametrize("can", [True, False])
def test_a_flare_up_is_offered_only_where_it_can_be_said(opened: Opened, can: bool) -> None:
    page = opened("steps")
    page.show_day(frozenset(), None, can_flare=can)
    button = reading(page, "steps", "tell").button
    assert button is not None and button.isVisible() is can


def test_an_address_is_text_and_is_copied_when_asked(opened: Opened, qtbot: QtBot) -> None:
    page = opened("cards")
    card = reading(page, "cards", "dare")
    assert "example.org/book" in seen(card)
    assert [label for label in page.findChildren(QLabel) if label.openExternalLinks()] == []
    (copy,) = [button for button in card.findChildren(QAbstractButton) if button.text() == "Copy the address"]
    assert copy.accessibleDescription() == "example.org/book"
    with qtbot.waitSignal(page.address_copied, timeout=0) as told:
        copy.click()
    assert told.args == ["https://example.org/book"]


# By keyboard


def press(*keys: Qt.Key) -> None:
    for key in keys:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)


def test_the_keyboard_alone_reaches_every_theme_card_tick_and_button(
    opened: Opened, settle: Callable[[], None]
) -> None:
    page = opened("cards")
    page.search.setFocus()
    press(Qt.Key.Key_Tab, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space)
    settle()
    assert shown_cards(page) == ["pauses", "sleep"]
    told: list[tuple[str, bool]] = []
    page.ticked.connect(lambda name, ticked: told.append((name, ticked)))
    reached = []
    for _stop in range(5):
        press(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        reached.append(focus)
        if focus is habit(page, "sleep").tick:
            press(Qt.Key.Key_Return)
    assert habit(page, "pauses").tick in reached
    assert told == [("sleep", True)]


def test_tab_goes_from_card_to_card_and_each_is_seen_whole(opened: Opened, shipped: Knowledge) -> None:
    page = opened("pain", read=lambda: shipped)
    cards = list(page.sections["pain"].cards.values())
    page.search.setFocus()
    seen_whole: list[ReadingCard] = []
    for _stop in range(2 * len(cards)):
        press(Qt.Key.Key_Tab)
        for card in cards[len(seen_whole) :]:
            if isinstance(card, ReadingCard) and card.title.hasFocus():
                top = card.mapTo(page.viewport(), QPoint()).y()
                assert top >= 0 and top + card.height() <= page.viewport().height(), card.accessibleName()
                seen_whole.append(card)
    assert seen_whole == cards


def test_the_arrows_scroll_on_from_a_card(opened: Opened, shipped: Knowledge) -> None:
    page = opened("pain", read=lambda: shipped)
    reading(page, "pain", "not-alone").title.setFocus()
    before = page.verticalScrollBar().value()
    press(Qt.Key.Key_PageDown)
    assert page.verticalScrollBar().value() > before + page.viewport().height() // 2


def test_ctrl_f_goes_to_the_search(opened: Opened) -> None:
    page = opened("cards")
    title = reading(page, "cards", "alarm").title
    title.setFocus()
    QTest.keyClick(title, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.search.hasFocus()


def test_every_control_has_a_name_and_is_large_enough(opened: Opened, shipped: Knowledge) -> None:
    page = opened(read=lambda: shipped)
    for theme in shipped.themes:
        page.open_at(theme.id)
        for control in page.findChildren(QWidget):
            if control.isVisible() and control.focusPolicy() & Qt.FocusPolicy.TabFocus:
                assert control.accessibleName() or (isinstance(control, QAbstractButton) and control.text()), control
                assert not isinstance(control, QAbstractButton) or control.height() >= TARGET, control.text()


# Looks


def test_whatever_a_file_says_is_plain_text(opened: Opened) -> None:
    page = opened()
    for theme in ("cards", "myths", "course", "steps", "habits"):
        page.open_at(theme)
    assert {label.textFormat() for label in page.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


def test_the_texts_follow_the_language(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not set("".join(seen(opened()))) & set("æøåÆØÅ")
    monkeypatch.setattr(i18n, "_language", i18n.DANISH)
    assert "Alarm title" not in seen(opened())
    assert "alarm på dansk" in seen(opened())


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_theme_fits_a_small_window(
    opened: Opened,
    theme: Theme,
    shipped: Knowledge,
    settle: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
    scale: float,
    language: str,
) -> None:
    monkeypatch.setattr(i18n, "_language", language)
    theme.set_scale(scale)
    page = opened(size=(640, 600), read=lambda: shipped)
    column = page.widget()
    assert column is not None
    for each in shipped.themes:
        page.open_at(each.id)
        page.make_whole()
        settle()
        assert column.width() <= page.viewport().width(), each.id
        for child in page.sections[each.id].findChildren(QWidget):
            if child.isVisible():
                assert child.mapTo(column, child.rect().topRight()).x() <= page.viewport().width(), child
                if isinstance(child, QLabel):
                    assert child.height() >= child.heightForWidth(child.width()), child.text()
