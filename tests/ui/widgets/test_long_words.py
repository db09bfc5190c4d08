"""A word that is longer than a line is broken, and is the same text all the same."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QWidget

from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.buttons import ChoiceChip
from rygtraening.ui.widgets.check_row import CheckRow
from rygtraening.ui.widgets.heading import Body
from rygtraening.ui.widgets.long_words import BREAK, LONGEST, breakable, parts, unbroken

NARROW = 300
FAMILY = "👩‍👩‍👧‍👦"


@settings(max_examples=200)
@given(text=st.text(st.characters(exclude_characters=BREAK), max_size=200))
def test_nothing_is_added_but_places_to_break(text: str) -> None:
    assert unbroken(breakable(text)) == text


def test_our_own_words_are_left_whole() -> None:
    for word in ("sikkerhedsspørgsmålene", "a" * LONGEST, "to ord"):
        assert breakable(word) == word


def test_a_file_is_broken_after_its_signs_first() -> None:
    assert parts("/home/somebody/exercises/my_own.yaml") == [
        "/",
        "home/",
        "somebody/",
        "exercises/",
        "my_",
        "own.",
        "yaml",
    ]


def test_no_sign_of_several_letters_is_torn() -> None:
    assert set("".join(parts(FAMILY * 100)).replace(FAMILY, "")) == set()
    assert all(part.replace(FAMILY, "") == "" for part in parts(FAMILY * 100))
    assert not [part for part in parts("e\u0301" * 100) if unicodedata.combining(part[0])]


@pytest.mark.parametrize("word", ["a" * 500, "田中さんにあげて下さい" * 20, FAMILY * 100, "/" * 300, "\\_/" * 100])
@pytest.mark.parametrize("kind", [Body, ChoiceChip, CheckRow])
def test_what_shows_it_needs_no_more_room_than_a_page_has(
    word: str,
    kind: Callable[[Theme, str], Body | ChoiceChip | CheckRow],
    theme: Theme,
    shown: Callable[[QWidget, int, int], None],
) -> None:
    widget = kind(theme, word)
    assert widget.text() == word
    assert widget.minimumSizeHint().width() < NARROW
    shown(widget, NARROW, 4000)
    assert widget.heightForWidth(NARROW) > 2 * widget.fontMetrics().height()
