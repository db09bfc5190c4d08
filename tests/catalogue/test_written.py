"""Values written as a file are read back as the same values, whatever is in the texts."""

from __future__ import annotations

from typing import Any
from unicodedata import normalize

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from rygtraening import paths
from rygtraening.catalogue import guard, tree
from rygtraening.catalogue.written import as_yaml

WORDS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=30)
NAMED = "no on Yes null ~ true 010 1.5 -.5 .5 1e5 0x1f 12:30 2026-11-20"
SIGNS = "#a &a *a !a | > %a @a `a {a [a a] a} ' \" \\ a\\ ? , a,b :"
MORE = "- --- ... = << højre Ø it's 🙂 . \u00ad a\u00a0b"
TRAPS = st.sampled_from(
    [*NAMED.split(" "), *SIGNS.split(" "), *MORE.split(" "), "- a", "a: b", "a #b", "100 %", "a – b"]
)
TEXTS = (WORDS | TRAPS).map(lambda text: normalize("NFC", " ".join(text.split(" ")).strip(" ")))
"""As every text of a file is kept: letters such as å as one character."""
SCALARS = (
    TEXTS | st.booleans() | st.none() | st.integers(-(10**17), 10**17) | st.floats(-360, 360).map(lambda x: round(x, 9))
)
NAMES = st.from_regex("[a-z][a-z0-9_-]{0,11}", fullmatch=True) | st.sampled_from(["da", "pt_BR", "on", "10", "null"])
VALUES: st.SearchStrategy[Any] = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4), max_leaves=12
)


def read(text: str) -> Any:
    root, faults = tree.compose(guard.events(text))
    assert faults == []
    return root.plain()


@settings(max_examples=60)
@given(st.dictionaries(NAMES, VALUES, min_size=1, max_size=5))
@example({"a": [[1, "x y"], ["-"]], "b": {"c": {}, "d": []}})
def test_it_is_read_back_as_it_was(fields: dict[str, Any]) -> None:
    once = as_yaml(fields)
    assert read(once) == fields
    assert as_yaml(read(once)) == once


@settings(max_examples=40)
@given(st.dictionaries(NAMES, TEXTS, min_size=1, max_size=5))
def test_other_readers_of_yaml_find_the_same_texts(fields: dict[str, str]) -> None:
    found = yaml.safe_load(as_yaml(fields))
    assert {str(key) for key in found if isinstance(key, str)} <= set(fields)
    dates = {name for name, text in fields.items() if text == "2026-11-20"}
    for name in set(fields) & set(found) - dates:
        assert found[name] == fields[name]


def test_a_text_over_several_lines_becomes_the_line_it_is_read_as() -> None:
    assert as_yaml({"a": "two\n  lines\n"}) == "a: two lines\n"


def test_letters_in_two_pieces_become_one_as_they_are_read() -> None:
    assert as_yaml({"a": "A\u030angstro\u0308m"}) == 'a: "Ångström"\n'


@pytest.mark.parametrize("path", sorted(paths.bundled("exercises").rglob("*.yaml")), ids=lambda path: path.stem)
def test_every_shipped_file_can_be_written_again(path: Any) -> None:
    fields = read(path.read_text(encoding="utf-8"))
    again = read(as_yaml(fields))
    assert _tidy(again) == _tidy(fields)


def _tidy(value: Any) -> Any:
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, list):
        return [_tidy(item) for item in value]
    return {key: _tidy(item) for key, item in value.items()} if isinstance(value, dict) else value
