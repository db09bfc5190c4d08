"""The words of Modige skridt, in English: every code has its sentence, and the sentences are kind."""

from __future__ import annotations

import re
from datetime import date
from uuid import UUID

import pytest

from rygtraening.domain.activity import Activity, ActivityStep
from rygtraening.domain.courage import CourageView
from rygtraening.domain.exercise import Source
from rygtraening.domain.exposure import Refusal
from rygtraening.domain.exposure_outcomes import Outcomes, Pair
from rygtraening.domain.exposure_record import Happened
from rygtraening.domain.exposure_standing import Missing, Standing, StepState, Why
from rygtraening.domain.text import Text
from rygtraening.words import exposure as words

STEPS = tuple(ActivityStep(name, Text(name, name)) for name in ("A chair", "A stool"))
BENDING = Activity("bend", Text("Bøje", "Bending"), Text(), STEPS, source=Source(Text()))
NOW = (StepState.NOW, StepState.AHEAD)
FRIGHTENING = re.compile(r"damage|injur|wear|wrong|danger|bed rest|must|should", re.IGNORECASE)


def view(missing: Missing, onward: int | None = 1) -> CourageView:
    standing = Standing(0, NOW, missing=missing, onward=onward)
    return CourageView(
        date(2026, 10, 5), (BENDING,), frozenset(), BENDING, {}, standing, None, None, Outcomes(0, 0, 0), (), None, (),
        False, "",
    )  # fmt: skip


@pytest.mark.parametrize("missing", list(Missing))
@pytest.mark.parametrize("above", [1, None])
def test_whatever_is_missing_is_said_whole(missing: Missing, above: int | None) -> None:
    said = words.onward(view(missing, above))
    assert said.endswith(".") and "{" not in said
    assert not FRIGHTENING.search(said)


def test_the_next_step_is_named_inside_the_sentence() -> None:
    assert words.onward(view(Missing.SECOND_DAY)) == "Once more on another day, and you are ready for: a stool."
    assert words.try_it(BENDING, STEPS[0]) == "Try: a chair"


def test_ones_own_words_stay_as_they_were_written() -> None:
    own = Activity("mine", Text(), Text(), STEPS)
    assert words.try_it(own, STEPS[0]) == "Try: A chair"


@pytest.mark.parametrize("why", list(Refusal))
def test_a_refusal_is_a_kind_sentence(why: Refusal) -> None:
    for tried in (BENDING, None):
        said = words.refusal(why, tried)
        assert said.endswith(".") and "{" not in said
        assert not FRIGHTENING.search(said)


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        (Outcomes(9, 7, 1), "7 of 9 times, what you feared did not happen"),
        (Outcomes(1, 1, 0), "1 of 1 time, what you feared did not happen"),
        (Outcomes(2, 0, 1), "You have dared to try 2 times"),
        (Outcomes(0, 0, 0), "What you expect, and what happens"),
    ],
)
def test_the_headline(shown: Outcomes, said: str) -> None:
    assert words.headline(shown) == said


@pytest.mark.parametrize("why", [Why.UP, Why.RED, Why.AWAY])
def test_a_move_is_explained_until_the_step_is_tried(why: Why) -> None:
    assert words.moved(Standing(0, NOW, why))
    assert words.moved(Standing(0, NOW, why, missing=Missing.SECOND_DAY)) == ""


def test_a_smaller_version_is_explained_while_it_is_suggested() -> None:
    assert "smaller" in words.moved(Standing(0, NOW, Why.SMALLER, missing=Missing.CALM, smaller=True))


@pytest.mark.parametrize(
    ("expected", "actual", "said"), [(6, 2, "expected 6 · was 2"), (None, 2, "was 2"), (6, None, "expected 6")]
)
def test_a_pair_says_what_it_knows(expected: int | None, actual: int | None, said: str) -> None:
    pair = Pair(UUID(int=1), date(2026, 11, 12), "bend", "A chair", expected, actual, Happened.NO, False)
    assert words.pair(pair) == said
    assert words.pair_line(pair) == "12 Nov · it did not happen"


def test_red_is_never_called_harm() -> None:
    assert "does not mean that anything in it is harmed" in words.after(red=True, answer=Happened.YES)
