"""Values as editors read them, each with its place."""

from __future__ import annotations

from typing import Any

import pytest

from rygtraening.catalogue import guard
from rygtraening.catalogue.tree import compose, shortened


def plain(text: str) -> Any:
    return compose(guard.events(text))[0].plain()


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("7", 7),
        ("-7", -7),
        ("2.5", 2.5),
        ("-.5", -0.5),
        ("true", True),
        ("~", None),
        ("null", None),
        ("", None),
        ("no", "no"),
        ("on", "on"),
        ("Yes", "Yes"),
        ("010", "010"),
        ("1:30", "1:30"),
        ("0x10", "0x10"),
        ("1_000", "1_000"),
        ("2022-10-01", "2022-10-01"),
        ("9" * 5000, "9" * 5000),
        ("1e5", "1e5"),
        ('"7"', "7"),
        ("'true'", "true"),
    ],
)
def test_a_value_is_what_it_looks_like(written: str, value: object) -> None:
    found = plain(f"a: {written}\n")["a"]
    assert (found, type(found)) == (value, type(value))


def test_a_key_is_always_a_text() -> None:
    assert plain("1: a\nnull: b\ntrue: c\n") == {"1": "a", "null": "b", "true": "c"}


def test_places_count_letters_not_bytes() -> None:
    root, __ = compose(guard.events("{æøå: 1, b: [ø, 2]}"))
    assert root.at(("b",)) == (1, 13)
    assert root.at(("b", 1)) == (1, 17)
    assert root.at(("b",), key=True) == (1, 10)


def test_a_way_that_ends_early_gives_the_place_it_ended_at() -> None:
    root, __ = compose(guard.events("a:\n  b: 1\n"))
    assert root.at(("a", "c")) == (1, 1)
    assert root.at(("a", "b", 3)) == (2, 6)
    assert root.at(()) == (1, 1)


def test_what_a_sentence_shows_of_a_file_is_short_and_printable() -> None:
    assert shortened("a\x1b[31mb\u202ec") == "a?[31mb?c"
    assert shortened("x" * 100) == "x" * 39 + "…"
