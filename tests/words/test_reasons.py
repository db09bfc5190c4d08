"""Every reason of a dose, and every other code a person meets, has its own kind sentence in both languages."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Iterable
from enum import StrEnum
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any, cast

import pytest

from rygtraening import i18n
from rygtraening.domain.exercise import Dose, DoseKind, Exercise, Level, Tier
from rygtraening.domain.flare import FlareAdvice
from rygtraening.domain.notices import Notice
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.domain.record import Occasion
from rygtraening.domain.text import Text
from rygtraening.words import flare, notices, reasons, states

CODES: tuple[tuple[str, type[StrEnum], Callable[[Any], str]], ...] = (
    ("why a dose is what it is", Reason, reasons.reason),
    ("a notice's title", Notice, notices.title),
    ("a notice's text", Notice, notices.text),
    ("a notice's next thing to do", Notice, notices.onward),
    ("who may look at flare-ups", FlareAdvice, flare.advice),
    ("why the safety questions come", Occasion, states.occasion),
)
NAMES = [name for name, _codes, _words in CODES]
LONGEST = 120
"""Characters of a reason: one sentence, two at most, that is read in a row of I dag."""


@pytest.fixture(scope="module")
def checker() -> ModuleType:
    """The test that reads every text of the program: it knows what no text may say."""
    path = Path(__file__).resolve().parents[1] / "test_words.py"
    spec = importlib.util.spec_from_file_location("kind_words", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def said(codes: Iterable[StrEnum], words: Callable[[Any], str]) -> dict[StrEnum, str]:
    return {code: words(code) for code in codes}


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize(("codes", "words"), [(codes, words) for _name, codes, words in CODES], ids=NAMES)
def test_every_code_has_a_kind_sentence_of_its_own(
    language: str, codes: type[StrEnum], words: Callable[[Any], str], checker: ModuleType
) -> None:
    i18n.set_language(language)
    found = said(codes, words)
    assert [code for code, text in found.items() if not text.strip()] == []
    assert len(set(found.values())) == len(found), "two codes say the same"
    assert {code: checker.unkind(text) for code, text in found.items() if checker.unkind(text)} == {}


@pytest.mark.parametrize(("codes", "words"), [(codes, words) for _name, codes, words in CODES], ids=NAMES)
def test_no_sentence_is_left_in_english(codes: type[StrEnum], words: Callable[[Any], str]) -> None:
    i18n.set_language(i18n.ENGLISH)
    english = said(codes, words)
    i18n.set_language(i18n.DANISH)
    assert [code for code, text in said(codes, words).items() if text == english[code]] == []


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_a_reason_is_whole_and_short(language: str) -> None:
    i18n.set_language(language)
    for code, text in said(Reason, reasons.reason).items():
        assert text[0].isupper() and text.endswith("."), code
        assert "{" not in text, code
        assert len(text) <= LONGEST, (code, len(text))
        assert text.count(". ") <= 1, code


def exercise_with(lowest: int, articles_tier: int = 0) -> Exercise:
    tiers = (Tier(0.0, Text()),) * (articles_tier + 1)
    dose = Dose(DoseKind.REPETITIONS, (lowest, 7, 10), 7, 10, 7, tiers, articles_tier)
    return cast(Exercise, SimpleNamespace(dose=dose))


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_a_start_on_the_lowest_step_is_not_called_seven_tenths_of_what_was_tried(
    language: str, checker: ModuleType
) -> None:
    i18n.set_language(language)
    exercise, seven = exercise_with(5), reasons.reason(Reason.START_TRIED)
    lowest = reasons.of(Prescription(exercise, Level(0, 5), Reason.START_TRIED))
    easier = reasons.at(Reason.START_TRIED, exercise_with(5, articles_tier=1), Level(0, 5))
    for said, small in ((lowest, "smallest step. mindste trin"), (easier, "easier version. lettere udgave")):
        assert any(each in said for each in small.split(". ")) and len(said) <= LONGEST
        assert not checker.unkind(said)
    assert len({lowest, easier, seven}) == 3
    assert reasons.of(Prescription(exercise, Level(0, 7), Reason.START_TRIED)) == seven
    assert reasons.of(Prescription(exercise, Level(0, 5), Reason.CALM_DAY)) == reasons.reason(Reason.CALM_DAY)
    assert reasons.at(Reason.START_TRIED, None, Level(0, 5)) == seven


def test_a_reason_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError):
        reasons.reason("because")  # type: ignore[arg-type]
