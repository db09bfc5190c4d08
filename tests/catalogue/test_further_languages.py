"""A text may have further languages beside Danish and English; a slip of the pen in their names is told."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from rygtraening.catalogue.exercise_file import ExerciseFile
from rygtraening.catalogue.reading import EXERCISE, Reading, read
from rygtraening.catalogue.schema import generated
from rygtraening.domain.fields import Fields
from rygtraening.domain.plain.values import read_text, text
from rygtraening.domain.text import Text

Write = Callable[[str, str], Path]
NAME = "{da: Hofteløft, en: Hip lift}"


def named(small_exercise: str, write: Write, name: str) -> Reading[ExerciseFile]:
    """The small exercise with another name."""
    return read(write("hip-lift.yaml", small_exercise.replace(NAME, name)), EXERCISE)


def test_a_name_in_german_is_said_in_german_and_the_rest_in_english(small_exercise: str, write: Write) -> None:
    reading = named(small_exercise, write, "{da: Hofteløft, en: Hip lift, pt_BR: Ponte, de: Beckenheben}")
    assert reading.content is not None
    exercise = reading.content.exercise()
    assert exercise.name == Text("Hofteløft", "Hip lift", (("de", "Beckenheben"), ("pt_BR", "Ponte")))
    assert (exercise.name.in_language("de"), exercise.aim.in_language("de")) == (
        "Beckenheben",
        "To strengthen your buttocks.",
    )


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("{da: Hofteløft, dk: Hofteløft}", "“dk”"),
        ("{da: Hofteløft, german: Beckenheben}", "“german”"),
        ("{da: Hofteløft, de: 7}", "“de” must be a text"),
        ("{da: Hofteløft, de: ''}", "“de”"),
        ("{de: Beckenheben}", "“name” needs a text: write it after da: (Danish) or en: (English)."),
    ],
)
def test_what_is_not_right_is_said(small_exercise: str, write: Write, name: str, said: str) -> None:
    (fault,) = named(small_exercise, write, name).faults
    assert said in fault.sentence
    assert fault.line == 3


def test_a_cue_in_a_further_language_is_as_short_as_the_others(small_exercise: str, write: Write) -> None:
    long = small_exercise.replace("en: Keep it high}", "en: Keep it high, de: Halte die Hüfte jetzt ganz weit oben}")
    (fault,) = read(write("hip-lift.yaml", long), EXERCISE).faults
    assert "this one has 7" in fault.sentence


def test_the_schema_of_the_editors_says_the_same(small_exercise: str) -> None:
    check = Draft202012Validator(json.loads(generated(ExerciseFile)))
    for name, right in (("{da: A, de: B}", True), ("{da: A, german: B}", False), ("{de: B}", False)):
        assert check.is_valid(yaml.safe_load(small_exercise.replace(NAME, name))) is right, name


def test_the_log_keeps_all_languages_of_a_name() -> None:
    said = Text("Hofteløft", "Hip lift", (("de", "Beckenheben"), ("sv", "Höftlyft")))
    assert text(said) == {"da": "Hofteløft", "en": "Hip lift", "de": "Beckenheben", "sv": "Höftlyft"}
    assert read_text(Fields(text(said))) == said
    assert read_text(Fields({"da": "A", "version": 2, "note": "x"})) == Text("A")
