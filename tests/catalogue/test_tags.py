"""Tags: known ones by a word, one's own as a text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from rygtraening import paths
from rygtraening.catalogue.loader import check, load
from rygtraening.catalogue.reading import EXERCISE, read
from rygtraening.catalogue.tags import VOCABULARY
from rygtraening.domain.text import Text

OWN = "A tag of your own is written as a text, such as {da: lår, en: thighs}."
Write = Callable[[str, str | bytes], Path]


def tagged(exercise: str, tags: str) -> str:
    return exercise.replace("tags:\n  - {da: styrke, en: strength}\n", f"tags: {tags}\n")


def test_a_known_tag_is_its_words_in_both_languages(small_exercise: str, write: Write) -> None:
    content = read(write("a.yaml", tagged(small_exercise, "[flexion, everyday]")), EXERCISE).content
    assert content is not None
    assert content.exercise().tags == (
        Text("bøje forover", "bending forward"), Text("hverdag", "everyday life"),
    )  # fmt: skip


def test_a_tag_of_one_s_own_stays_what_it_is(small_exercise: str, write: Write) -> None:
    content = read(write("a.yaml", tagged(small_exercise, "[strength, {da: lår, en: thighs}]")), EXERCISE).content
    assert content is not None
    assert content.exercise().tags == (Text("styrke", "strength"), Text("lår", "thighs"))


@pytest.mark.parametrize(
    ("tag", "sentence"),
    [
        ("flexon", "There is no tag called “flexon”. Did you mean “flexion”?"),
        ("Stability", "There is no tag called “Stability”. Did you mean “stability”?"),
        ("knitting", f"There is no tag called “knitting”. There are: {', '.join(VOCABULARY)}. {OWN}"),
    ],
)
def test_an_unknown_word_is_a_fault_that_helps(small_exercise: str, write: Write, tag: str, sentence: str) -> None:
    content = tagged(small_exercise, f"[strength, {tag}]")
    line = content[: content.index("tags:")].count("\n") + 1
    (fault,) = check([write("a.yaml", content)])
    assert (fault.line, fault.column) == (line, 18)
    assert fault.sentence == sentence


def test_a_text_without_a_language_is_a_fault_as_ever(small_exercise: str, write: Write) -> None:
    assert len(check([write("a.yaml", tagged(small_exercise, "[{}]"))])) == 1
    assert len(check([write("a.yaml", tagged(small_exercise, "[7]"))])) == 1


def test_every_shipped_exercise_has_known_tags_and_each_of_the_four_is_used() -> None:
    known = {Text(*words): name for name, words in VOCABULARY.items()}
    shipped = load([paths.bundled("exercises")]).exercises.values()
    used = [known[tag] for exercise in shipped for tag in exercise.tags]
    assert {"flexion", "extension", "stability", "everyday"} <= set(used)
    assert all(exercise.tags for exercise in shipped)
    assert set(used) == set(VOCABULARY), "no tag without an exercise"
