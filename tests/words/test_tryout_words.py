"""What the try-outs say, where it depends on what was found."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from rygtraening import wiring
from rygtraening.domain.exercise import Exercise, Level, Sides
from rygtraening.domain.programme import Agreed, Part
from rygtraening.domain.tryout import Beginning, beginnings
from rygtraening.words import tryout


@pytest.fixture(scope="module")
def cat(tmp_path_factory: pytest.TempPathFactory) -> Exercise:
    return wiring.read_catalogue(tmp_path_factory.mktemp("empty")).exercises["kattestraek"]


@pytest.mark.parametrize(
    ("tried", "said"),
    [
        ((), ""),
        ((13,), "You did 13."),
        ((12, 16), "You did 12 · 16."),
        ((0,), "It did not suit you when you tried it."),
        ((0, 10), "You did 0 · 10."),
    ],
)
def test_what_was_done(cat: Exercise, tried: tuple[int, ...], said: str) -> None:
    assert tryout.did(Beginning(cat, Level(0, 7), tried)) == said


def test_of_two_sides_it_says_which_one_counts(cat: Exercise) -> None:
    knee = replace(cat, sides=Sides.EACH)
    assert tryout.did(Beginning(knee, Level(0, 5), (3,))) == (
        "You did 3 per side: the side with the fewest is the one that counts."
    )
    assert "3 · 6 per side" in tryout.did(Beginning(knee, Level(0, 5), (3, 6)))
    assert tryout.did(Beginning(knee, Level(0, 5), (0,))) == "It did not suit you when you tried it."


def test_the_smallest_step_says_that_one_can_stop_before(cat: Exercise) -> None:
    assert tryout.begins(Beginning(cat, Level(0, 5), (3,))) == (
        "We begin with the smallest step, 5 times. You can always stop before."
    )
    assert tryout.begins(Beginning(cat, Level(0, 6), (9,))) == "We begin with 6 times."


def test_what_is_agreed_is_told_with_its_sets_and_whose_it_is(tmp_path: Path) -> None:
    catalogue = wiring.read_catalogue(tmp_path)
    plank = catalogue.exercises["sideplanke-paa-knae"]
    agreed = Agreed(date(2026, 1, 5), plank.dose.articles_tier, 7, repetitions=2, sets=2)
    programme = replace(catalogue.programmes["laend-basis"], parts=(Part(plank, agreed=agreed),))
    (begin,) = beginnings(programme, [], [], date(2026, 1, 6))
    assert tryout.begins(begin) == (
        "We begin with 2 sets of 2 × 7 seconds per side. As agreed with your physiotherapist."
    )
    lower = replace(begin, level=Level(agreed.tier, 6))
    assert tryout.begins(lower) == "We begin with 2 sets of 2 × 6 seconds per side."
