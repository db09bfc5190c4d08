"""What is said around the cards of Viden."""

from __future__ import annotations

import pytest

from rygtraening import paths
from rygtraening.catalogue.loader import load_safety
from rygtraening.domain.knowledge import KnowledgeSource
from rygtraening.domain.safety import SafetyTexts
from rygtraening.domain.text import Text
from rygtraening.words import knowledge as words

TITLE, IDA, NOTE = Text("Bogen", "The book"), Text("Ida", "Ida"), Text("Gammel.", "Old.")


@pytest.fixture(scope="module")
def safety() -> SafetyTexts:
    return load_safety(paths.bundled("resources") / "safety.yaml")


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (KnowledgeSource("a", TITLE), "The book."),
        (KnowledgeSource("a", TITLE, IDA), "Ida: The book."),
        (KnowledgeSource("a", TITLE, IDA, 2020), "Ida (2020): The book."),
        (KnowledgeSource("a", TITLE, year=2020), "The book (2020)."),
        (KnowledgeSource("a", TITLE, IDA, 2020, "https://example.org", NOTE), "Ida (2020): The book. Old."),
        (KnowledgeSource("a", Text("", "The end.")), "The end."),
    ],
)
def test_a_source_is_said_with_what_is_known_of_it(source: KnowledgeSource, said: str) -> None:
    assert words.source(source) == said


@pytest.mark.parametrize(
    ("typed", "found"), [("bladder", True), ("toilet PAPER", True), ("bladder elephant", False), ("weight", False)]
)
def test_the_signs_one_calls_about_are_found_by_their_own_words(safety: SafetyTexts, typed: str, found: bool) -> None:
    assert words.sign_holds(safety, typed) is found
