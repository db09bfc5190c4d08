"""A simulated climb: one step at a time, with rests, and down when it gets worse."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from rygtraening.domain.exercise import Level
from rygtraening.simulation.climbing import Climber
from rygtraening.simulation.life import World

FIRST = date(2026, 6, 1)
CAT, KNEE, BIRD_DOG = "kattestraek", "knae-til-bryst", "diagonalstraek"


@pytest.fixture
def climber(world: World) -> Climber:
    """One exercise alone, where every good day could be a step."""
    return Climber(world.programme.exercises[:1], days_per_step=1)


def climb(climber: Climber, days: int, first: int = 0) -> list[int]:
    """The amount after each of so many good days."""
    amounts = []
    for day in range(first, first + days):
        climber.good_day(FIRST + timedelta(days=day))
        amounts.append(climber.level(CAT).amount)
    return amounts


def test_three_days_lie_between_two_steps(climber: Climber) -> None:
    assert climb(climber, 7) == [8, 8, 8, 9, 9, 9, 10]


def test_it_stops_at_the_goal(climber: Climber) -> None:
    assert climb(climber, 60)[-1] == 20
    assert climber.level(CAT) == Level(0, 20)


def test_a_step_needs_enough_good_days_in_a_row(world: World) -> None:
    climber = Climber(world.programme.exercises[:1], days_per_step=4)
    assert climb(climber, 3) == [7, 7, 7]
    climber.worse(CAT, FIRST + timedelta(days=3))
    assert climb(climber, 4, first=4) == [6, 6, 6, 7]


def test_a_set_back_is_for_all_and_is_followed_by_quiet_days(world: World) -> None:
    climber = Climber(world.programme.exercises, days_per_step=1)
    climber.set_back(2, FIRST, quiet_days=8)
    assert [climber.level(name) for name in (CAT, KNEE, BIRD_DOG)] == [Level(0, 5), Level(0, 5), Level(1, 5)]
    assert climb(climber, 9) == [5, 5, 5, 5, 5, 5, 5, 5, 6]


def test_nothing_goes_below_the_floor(climber: Climber) -> None:
    climber.set_back(50, FIRST, quiet_days=0)
    assert climber.level(CAT) == Level(0, 5)


def test_one_step_a_day_for_the_exercise_longest_unchanged(world: World) -> None:
    climber = Climber(world.programme.exercises, days_per_step=1)
    steps = []
    for day in range(6):
        before = {name: climber.level(name) for name in (CAT, KNEE, BIRD_DOG)}
        climber.good_day(FIRST + timedelta(days=day))
        steps.append([name for name, level in before.items() if climber.level(name) != level])
    assert steps == [[CAT], [KNEE], [BIRD_DOG], [CAT], [KNEE], [BIRD_DOG]]
