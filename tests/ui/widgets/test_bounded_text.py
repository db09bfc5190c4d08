"""A note has a most: what is pasted beyond it is left out where it was pasted, and nothing that was there goes."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.bounded_text import MOST_LETTERS, BoundedText


@pytest.fixture
def field(qtbot: QtBot, theme: Theme) -> BoundedText:
    made = BoundedText(theme)
    qtbot.addWidget(made)
    return made


def put(field: BoundedText, text: str, place: int) -> None:
    """As a paste does, at ``place``."""
    cursor = field.textCursor()
    cursor.setPosition(place)
    field.setTextCursor(cursor)
    field.insertPlainText(text)


def test_what_fits_is_kept_whole(field: BoundedText) -> None:
    put(field, "æ" * MOST_LETTERS, 0)
    assert field.toPlainText() == "æ" * MOST_LETTERS


def test_a_book_pasted_into_a_note_is_cut_and_the_note_stays(field: BoundedText) -> None:
    field.setPlainText("first\nlast")
    put(field, "book\n" * 5_000, 6)
    text = field.toPlainText()
    assert text.startswith("first\nbook\nbook") and text.endswith("last")
    assert len(text) == MOST_LETTERS


def test_at_the_end_nothing_more_is_taken(field: BoundedText) -> None:
    field.setPlainText("a" * MOST_LETTERS)
    put(field, "b", 3)
    assert field.toPlainText() == "a" * MOST_LETTERS
    field.moveCursor(QTextCursor.MoveOperation.End)
    field.textCursor().deletePreviousChar()
    put(field, "b", 3)
    assert field.toPlainText() == "aaab" + "a" * (MOST_LETTERS - 4)


def test_a_longer_one_from_elsewhere_is_shown_whole_and_cannot_grow(field: BoundedText) -> None:
    long = "👍" * MOST_LETTERS
    field.setPlainText(long)
    assert field.toPlainText() == long
    put(field, "more", 0)
    assert field.toPlainText() == long
