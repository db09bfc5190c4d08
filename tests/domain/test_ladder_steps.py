"""Where to begin, one step up, and one or two down: the rule's section 2, step by step."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rygtraening.domain.exercise import Exercise, Level, Tier
from rygtraening.domain.ladder import again, down_one, down_two, start, up
from rygtraening.domain.text import Text

ALL = (5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20)


# Where to begin


@pytest.mark.parametrize(
    ("trials", "amount"),
    [
        ((), 7),
        ((20,), 14),
        ((19,), 12),
        ((18,), 12),
        ((14,), 9),
        ((10,), 7),
        ((9,), 6),
        ((8,), 5),
        ((5,), 5),
        ((30,), 14),  # counted as 20
        ((10, 11), 7),  # the mean is 10.5, of which 7.35
        ((11, 12), 8),  # 11.5: 8.05
        ((20, 10, 10), 9),  # 13.33…: 9.33…
        ((40, 10, 10), 9),  # each is counted up to 20 by itself
        ((0, 10), 5),
    ],
)
def test_one_begins_at_seven_tenths_of_what_was_comfortable(
    cat: Exercise, trials: tuple[int, ...], amount: int
) -> None:
    assert start(cat, trials) == Level(0, amount)


def test_under_five_one_begins_in_the_tier_below_and_at_the_lowest_tier_there(bird: Exercise, cat: Exercise) -> None:
    assert start(bird, (4,)) == start(bird, (4, 5, 5)) == start(bird, (0,)) == Level(0, 5)
    assert start(bird, (5,)) == start(bird, (4, 6)) == Level(1, 5)
    assert start(cat, (4,)) == Level(0, 5)


def test_seven_tenths_are_reckoned_in_whole_numbers(an_exercise: Callable[..., Exercise]) -> None:
    """0.7 x 90 is 62.99... in floating point."""
    longer = an_exercise("longer", ladder=tuple(range(60, 91)), first_goal=70, start=60, ceiling=90)
    assert start(longer, (90,)) == start(longer, (90, 90, 90)) == again(longer, Level(0, 90)) == Level(0, 63)


def test_an_exercise_counted_otherwise_begins_where_its_file_says(plank: Exercise, walk: Exercise) -> None:
    assert start(plank, (30,)) == Level(0, 10)
    assert start(walk, ()) == Level(0, 2)


# Up


def climbed(exercise: Exercise, level: Level, *, opt_in: bool) -> list[Level]:
    steps = []
    while (higher := up(exercise, level, opt_in=opt_in)) is not None:
        steps.append(higher)
        level = higher
    return steps


def test_without_opting_in_one_climbs_to_the_articles_twenty(bird: Exercise) -> None:
    expected = [Level(0, amount) for amount in ALL[1:6]] + [Level(1, amount) for amount in ALL]
    assert climbed(bird, Level(0, 5), opt_in=False) == expected


def test_with_it_the_tiers_above_are_climbed_from_ten(bird: Exercise) -> None:
    above = [Level(tier, amount) for tier in (2, 3, 4) for amount in ALL[5:]]
    assert climbed(bird, Level(1, 20), opt_in=True) == above


@pytest.mark.parametrize("amount", [10, 12, 20])
def test_below_the_articles_tier_anything_from_ten_goes_on_to_the_next(bird: Exercise, amount: int) -> None:
    assert up(bird, Level(0, amount), opt_in=False) == up(bird, Level(0, amount), opt_in=True) == Level(1, 5)


@pytest.mark.parametrize("amount", [5, 10, 18, 20])
def test_above_the_articles_tier_nothing_goes_up_without_opting_in(bird: Exercise, amount: int) -> None:
    assert up(bird, Level(2, amount), opt_in=False) is None
    assert up(bird, Level(2, amount), opt_in=True) is not None


def test_above_it_a_low_dose_goes_up_step_by_step(bird: Exercise) -> None:
    assert up(bird, Level(3, 5), opt_in=True) == Level(3, 6)


def test_at_the_top_there_is_nothing_higher(cat: Exercise, bird: Exercise) -> None:
    assert up(cat, Level(0, 20), opt_in=True) is up(bird, Level(4, 20), opt_in=True) is None


def test_the_numbers_are_the_files(an_exercise: Callable[..., Exercise]) -> None:
    tiers = (Tier(0.0, Text()), Tier(1.0, Text()), Tier(2.0, Text()))
    odd = an_exercise(
        "odd", ladder=(6, 7, 8, 9), first_goal=8, ceiling=9, start=6, tiers=tiers, articles_tier=1, phases=()
    )
    path = [(0, 7), (0, 8), (1, 6), (1, 7), (1, 8), (1, 9), (2, 8), (2, 9)]
    assert climbed(odd, Level(0, 6), opt_in=True) == [Level(*step) for step in path]
    assert climbed(odd, Level(0, 6), opt_in=False) == [Level(*step) for step in path[:6]]
    assert start(odd, (5,)) == Level(0, 6)
    assert again(odd, Level(2, 9)) == Level(1, 6)


# Down


@pytest.mark.parametrize(
    ("level", "one", "two"),
    [
        # above the articles' tier two steps are a tier as well
        ((4, 20), (4, 18), (3, 16)),
        ((2, 10), (2, 9), (1, 8)),
        ((2, 6), (2, 5), (1, 5)),
        ((2, 5), (1, 5), (1, 5)),
        # at it, and below it
        ((1, 20), (1, 18), (1, 16)),
        ((1, 12), (1, 10), (1, 9)),
        ((1, 7), (1, 6), (1, 5)),
        ((1, 6), (1, 5), (1, 5)),
        ((1, 5), (0, 5), (0, 5)),
        ((0, 10), (0, 9), (0, 8)),
        ((0, 6), (0, 5), (0, 5)),
        ((0, 5), (0, 5), (0, 5)),
    ],
)
def test_one_and_two_steps_down(
    bird: Exercise, level: tuple[int, int], one: tuple[int, int], two: tuple[int, int]
) -> None:
    assert down_one(bird, Level(*level)) == Level(*one)
    assert down_two(bird, Level(*level)) == Level(*two)


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        ((4, 20), (1, 14)),
        ((2, 5), (1, 5)),
        ((1, 20), (1, 14)),
        ((1, 14), (1, 9)),
        ((1, 10), (1, 7)),
        ((1, 9), (1, 6)),
        ((1, 7), (1, 5)),
        ((1, 5), (1, 5)),
        ((0, 10), (0, 7)),
        ((0, 5), (0, 5)),
    ],
)
def test_after_a_month_one_begins_again_at_seven_tenths(
    bird: Exercise, level: tuple[int, int], expected: tuple[int, int]
) -> None:
    assert again(bird, Level(*level)) == Level(*expected)
