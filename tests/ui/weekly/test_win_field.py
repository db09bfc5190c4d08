"""A small win: one line, kept, and taken back if it was not meant."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.weekly.win_field import WinField

Press = Callable[..., None]
Tap = Callable[[QWidget], None]
KEY = Qt.Key


@pytest.fixture
def field(theme: Theme, shown: Callable[..., object]) -> WinField:
    made = WinField(theme)
    shown(made, 800, 250)
    return made


def heard(field: WinField) -> list[tuple[str, str]]:
    told: list[tuple[str, str]] = []
    field.written.connect(lambda text: told.append(("written", text)))
    field.taken_back.connect(lambda id_: told.append(("taken back", id_)))
    return told


def undo(field: WinField) -> QPushButton:
    return next(button for button in field.notice.findChildren(QPushButton) if button.text() == "Undo")


def test_an_empty_line_cannot_be_kept(field: WinField, press: Press) -> None:
    told = heard(field)
    assert not field.button.isEnabled()
    field.line.setFocus()
    press("   ", KEY.Key_Return)
    assert told == [] and not field.button.isEnabled()


def test_enter_and_the_button_both_ask_for_it_to_be_kept(field: WinField, press: Press, tap: Tap) -> None:
    told = heard(field)
    field.line.setFocus()
    press(" Walked  to the station ", KEY.Key_Return)
    tap(field.button)
    assert told == [("written", "Walked to the station")] * 2
    assert field.line.written == "Walked to the station", "until it is kept it stays"
    assert field.notice.isHidden()


def test_what_is_kept_is_said_and_the_line_is_ready_for_another(field: WinField, press: Press) -> None:
    field.line.setFocus()
    press("Walked", KEY.Key_Return)
    field.show_kept("w1")
    assert field.line.written == "" and QApplication.focusWidget() is field.line
    assert field.notice.isVisible() and field.notice.text == "Kept: “Walked”"


def test_the_last_one_can_be_taken_back_and_its_words_return(field: WinField, press: Press, tap: Tap) -> None:
    field.line.setFocus()
    for id_, text in (("w1", "Walked"), ("w2", "Sat")):
        press(text)
        field.show_kept(id_)
    told = heard(field)
    tap(undo(field))
    assert told == [("taken back", "w2")]
    field.show_taken_back()
    assert field.line.written == "Sat" and field.notice.isHidden()
    assert QApplication.focusWidget() is field.line


def test_enter_in_the_line_is_not_the_pages(theme: Theme, shown: Callable[..., object], press: Press) -> None:
    heard_by_page: list[int] = []

    class Around(QWidget):
        def keyPressEvent(self, event: QKeyEvent) -> None:
            heard_by_page.append(event.key())

    page = Around()
    field = WinField(theme)
    QVBoxLayout(page).addWidget(field)
    shown(page, 800, 250)
    field.line.setFocus()
    press(KEY.Key_Return, "a", KEY.Key_Return)
    assert heard_by_page == []
    press(KEY.Key_F5)
    assert heard_by_page == [KEY.Key_F5]
