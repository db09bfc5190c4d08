"""Sådan vælger programmet: read when it is opened, contents that jump, and text that fits."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from rygtraening import i18n, paths
from rygtraening.catalogue.explanation_file import load_explanation
from rygtraening.domain.explanation import Explanation
from rygtraening.domain.ports import KnownError
from rygtraening.ui.explanation.page import SOURCES, ExplanationPage
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import TARGET, Space
from rygtraening.ui.widgets.mark import Mark

Opened = Callable[..., ExplanationPage]


def seen(page: QWidget) -> list[str]:
    """Every word on the page, label by label."""
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def height_in_view(page: ExplanationPage, section: str) -> int:
    """Where the name of a section stands, in px under the top of what is seen."""
    return page.cards[section].title.mapTo(page.viewport(), QPoint(0, 0)).y()


def test_nothing_is_read_before_the_page_is_opened(
    theme: Theme, explanation: Explanation, shown: Callable[..., object]
) -> None:
    calls: list[int] = []

    def read() -> Explanation:
        calls.append(1)
        return explanation

    page = ExplanationPage(theme, read)
    shown(page, 900, 700)
    assert calls == []
    page.open_at()
    page.open_at("away")
    assert calls == [1]


def test_the_whole_page_is_said(opened: Opened) -> None:
    page = opened()
    words = seen(page)
    for said in (
        "How it chooses", "In short", "Colours", "Green", "When", "A little", "Carry on", "Away", "A week", "One step",
        "One", "Sources: The book", "Our own careful choice: Ours", "The book 2020", "A number",
    ):  # fmt: skip
        assert said in words
    assert page.accessibleName() == "How it chooses"


def test_a_section_without_sources_says_nothing_of_them(opened: Opened) -> None:
    assert [said for said in seen(opened()) if said.startswith("Sources:")] == ["Sources: The book"]


def test_each_colour_has_its_shape_beside_its_word(opened: Opened) -> None:
    marks = [mark for mark in opened().findChildren(Mark) if mark.isVisible()]
    assert len(marks) == 3


def test_the_contents_name_every_section_and_the_sources(opened: Opened) -> None:
    page = opened()
    assert [(name, link.text()) for name, link in page.links.items()] == [
        ("colours", "Colours"), ("away", "Away"), ("order", "Order"), (SOURCES, "Sources"),
    ]  # fmt: skip
    assert all(link.height() >= TARGET for link in page.links.values())


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_link_jumps_by_keyboard_to_the_name_of_its_section(opened: Opened, key: Qt.Key) -> None:
    page = opened()
    page.links["away"].setFocus()
    QTest.keyClick(page.links["away"], key)
    assert page.cards["away"].title.hasFocus()
    assert height_in_view(page, "away") == Space.XL


def test_a_link_jumps_again_where_the_focus_stayed_and_the_page_was_scrolled(opened: Opened) -> None:
    page = opened("away")
    page.verticalScrollBar().setValue(0)
    page.links["away"].click()
    assert height_in_view(page, "away") == Space.XL


def test_it_opens_at_a_section(opened: Opened) -> None:
    page = opened("order")
    assert page.cards["order"].title.hasFocus()
    assert height_in_view(page, "order") == Space.XL


@pytest.mark.parametrize("at", [None, "gone"])
def test_it_opens_at_its_beginning_with_the_focus_on_the_way_back(opened: Opened, at: str | None) -> None:
    page = opened(at)
    assert page.verticalScrollBar().value() == 0
    assert page.back.hasFocus()


def test_tab_goes_from_section_to_section_and_each_comes_to_the_top(opened: Opened) -> None:
    page = opened("colours")
    for section in ("away", "order"):
        QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Tab)
        assert page.cards[section].title.hasFocus()
        assert height_in_view(page, section) == Space.XL


def test_the_keyboard_scrolls_on_from_the_name_of_a_section(opened: Opened) -> None:
    page = opened("colours")
    before = page.verticalScrollBar().value()
    QTest.keyClick(page.cards["colours"].title, Qt.Key.Key_PageDown)
    assert page.verticalScrollBar().value() > before + page.viewport().height() // 2


def test_home_and_end_go_to_the_beginning_and_the_end(opened: Opened) -> None:
    page = opened("away")
    QTest.keyClick(page.cards["away"].title, Qt.Key.Key_End)
    assert page.verticalScrollBar().value() == page.verticalScrollBar().maximum()
    QTest.keyClick(page.cards["away"].title, Qt.Key.Key_Home)
    assert page.verticalScrollBar().value() == 0
    assert page.back.hasFocus()


def test_the_last_link_leads_to_the_contents(opened: Opened) -> None:
    page = opened("order")
    page.up.click()
    assert page.verticalScrollBar().value() == 0


@pytest.mark.parametrize("how", ["button", "escape"])
def test_the_way_back(opened: Opened, qtbot: QtBot, how: str) -> None:
    page = opened("away")
    with qtbot.waitSignal(page.left, timeout=0):
        if how == "button":
            page.back.click()
        else:
            QTest.keyClick(page.cards["away"].title, Qt.Key.Key_Escape)


def test_what_was_jumped_to_stays_on_top_when_the_text_grows(
    opened: Opened, theme: Theme, settle: Callable[[], None]
) -> None:
    page = opened("order")
    theme.set_scale(1.5)
    settle()
    assert height_in_view(page, "order") == Space.XL


def test_once_somebody_scrolls_nothing_pulls_back(opened: Opened, theme: Theme, settle: Callable[[], None]) -> None:
    page = opened("order")
    QTest.keyClick(page.cards["order"].title, Qt.Key.Key_PageUp)
    at = page.verticalScrollBar().value()
    page.resize(page.width(), page.height() - 60)
    settle()
    assert page.verticalScrollBar().value() == at


def test_a_file_that_cannot_be_read_is_a_sentence_and_is_tried_again(
    opened: Opened, explanation: Explanation, settle: Callable[[], None]
) -> None:
    answers: list[Explanation | KnownError] = [KnownError("It cannot be read. Your log is untouched."), explanation]

    def read() -> Explanation:
        answer = answers.pop(0)
        if isinstance(answer, KnownError):
            raise answer
        return answer

    page = opened(read=read)
    assert "It cannot be read. Your log is untouched." in seen(page)
    assert page.back.isVisible() and page.title.text() == "How the program chooses"
    page.open_at()
    settle()
    assert "It cannot be read. Your log is untouched." not in seen(page)
    assert "Colours" in seen(page)


def test_the_texts_follow_the_language(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not set("".join(seen(opened()))) & set("æøåÆØÅ")
    monkeypatch.setattr(i18n, "_language", i18n.DANISH)
    assert "Farver på" in seen(opened())


def test_every_control_has_a_name(opened: Opened) -> None:
    for control in opened().findChildren(QWidget):
        if control.focusPolicy() & Qt.FocusPolicy.TabFocus and control.isVisible():
            assert control.accessibleName() or (isinstance(control, QAbstractButton) and control.text()), control


@pytest.mark.parametrize("language", [i18n.DANISH, i18n.ENGLISH])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_shipped_page_fits_a_small_window(
    opened: Opened, theme: Theme, monkeypatch: pytest.MonkeyPatch, scale: float, language: str
) -> None:
    monkeypatch.setattr(i18n, "_language", language)
    theme.set_scale(scale)
    page = opened(size=(708, 600), read=lambda: load_explanation(paths.bundled("resources") / "how_it_chooses.yaml"))
    column = page.widget()
    assert column is not None and column.width() <= page.viewport().width()
    for child in column.findChildren(QWidget):
        if child.isVisible():
            assert child.mapTo(column, child.rect().topRight()).x() <= page.viewport().width(), child
            if isinstance(child, QLabel):
                assert child.height() >= child.heightForWidth(child.width()), child.text()
