from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from rygtraening.domain.exercise import Exercise, Level
from rygtraening.domain.ladder import floor, path, percent

TO_TEN = (5, 6, 7, 8, 9, 10)
FROM_TEN = (10, 12, 14, 16, 18, 20)
ALL = (5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20)


def test_the_path_of_the_bird_dog_is_the_rules(bird: Exercise) -> None:
    """To 10 below the articles' tier, all of it there, and from 10 in the tiers above."""
    by_tier = [tuple(level.amount for level in path(bird) if level.tier == tier) for tier in range(5)]
    assert by_tier == [TO_TEN, ALL, FROM_TEN, FROM_TEN, FROM_TEN]
    assert [level.tier for level in path(bird)] == [0] * 6 + [1] * 11 + [2] * 6 + [3] * 6 + [4] * 6


def test_an_exercise_of_one_tier_climbs_the_whole_ladder(cat: Exercise) -> None:
    assert path(cat) == tuple(Level(0, amount) for amount in ALL)


@pytest.mark.parametrize("name", ["cat", "knee", "bird", "plank", "walk"])
def test_the_floor_is_nought_and_the_articles_ceiling_a_hundred(request: pytest.FixtureRequest, name: str) -> None:
    exercise: Exercise = request.getfixturevalue(name)
    assert percent(exercise, floor(exercise)) == 0.0
    assert percent(exercise, Level(exercise.dose.articles_tier, exercise.dose.ceiling)) == 100.0


def test_the_floor_is_the_lowest_step_of_the_lowest_tier(bird: Exercise, plank: Exercise) -> None:
    assert (floor(bird), floor(plank)) == (Level(0, 5), Level(0, 5))


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        (Level(0, 7), 2 / 16),
        (Level(0, 10), 5 / 16),
        (Level(1, 5), 6 / 16),
        (Level(1, 7), 8 / 16),
        (Level(1, 18), 15 / 16),
        (Level(2, 10), 17 / 16),
        (Level(4, 20), 34 / 16),
    ],
)
def test_each_step_of_the_path_is_as_high_as_any_other(bird: Exercise, level: Level, expected: float) -> None:
    assert percent(bird, level) == pytest.approx(100.0 * expected)


@pytest.mark.parametrize("name", ["cat", "knee", "bird", "plank", "walk"])
def test_climbing_never_falls(request: pytest.FixtureRequest, name: str) -> None:
    exercise: Exercise = request.getfixturevalue(name)
    assert all(percent(exercise, lower) < percent(exercise, higher) for lower, higher in pairwise(path(exercise)))


@pytest.mark.parametrize(
    ("beside", "counts_as"),
    [
        (Level(0, 20), Level(0, 10)),  # more of an easier tier than is climbed through
        (Level(2, 8), Level(2, 10)),  # less of a harder one
        (Level(1, 11), Level(1, 10)),  # between two steps
        (Level(1, 3), Level(1, 5)),  # under the ladder
    ],
)
def test_a_level_beside_the_path_counts_as_the_nearest_step_of_its_tier(
    bird: Exercise, beside: Level, counts_as: Level
) -> None:
    assert percent(bird, beside) == percent(bird, counts_as)


def test_a_ladder_of_a_single_step_is_climbed(an_exercise: Callable[..., Exercise]) -> None:
    single = an_exercise("single", ladder=(10,), first_goal=10, ceiling=10, start=10)
    assert percent(single, Level(0, 10)) == 100.0
