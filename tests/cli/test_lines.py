"""Text in a terminal: its width, its breaks, and nothing in it that steers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rygtraening.cli.lines import cells, fit, harmless, wrap


@pytest.mark.parametrize(("text", "width"), [("", 0), ("ryg", 3), ("knæ", 3), ("e\u0301", 1), ("日本", 4), ("😀", 2)])
def test_letters_are_as_wide_as_they_are_drawn(text: str, width: int) -> None:
    assert cells(text) == width


def test_a_line_that_fits_stays_and_a_longer_one_is_cut_with_a_sign() -> None:
    assert fit("Knæ til bryst", 13) == "Knæ til bryst"
    assert fit("Knæ til bryst", 8) == "Knæ til…"


@given(st.text(), st.integers(1, 40))
def test_a_cut_line_is_never_wider_than_asked(text: str, width: int) -> None:
    assert cells(fit(text, width)) <= width


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200), st.integers(20, 100))
def test_wrapping_loses_no_letter(text: str, width: int) -> None:
    assert "".join("".join(wrap(harmless(text), width)).split()) == "".join(harmless(text).split())


def test_the_lines_under_a_bullet_are_indented_like_it() -> None:
    assert wrap("•  one two three four five", 20) == ["•  one two three", "   four five"]
    assert wrap(" 12  one two three four", 20) == [" 12  one two three", "     four"]


def test_an_exercise_file_cannot_steer_the_terminal() -> None:
    assert harmless("a\x1b]0;title\x07b\nc\td") == "a]0;titleb c d"
