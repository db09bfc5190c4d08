from __future__ import annotations

from collections.abc import Callable

import pytest

from rygtraening.domain.exercise import Exercise, Level, Side, Sides
from rygtraening.domain.prescription import Prescription, Reason


@pytest.mark.parametrize(("sides", "times"), [(Sides.NONE, 1), (Sides.EACH, 2), (Sides.DIAGONAL, 2)])
def test_a_dose_is_done_once_a_side(sides: Sides, times: int) -> None:
    assert sides.times == times


@pytest.mark.parametrize(
    ("tier", "amount", "work"),
    [(0, 5, 5 * 2 * 6.0), (1, 20, 20 * 2 * 6.0), (2, 10, 10 * 2 * 7.0), (4, 10, 10 * 2 * 12.0)],
)
def test_work_is_repetitions_times_sides_times_movement_and_hold(
    bird: Exercise, tier: int, amount: int, work: float
) -> None:
    assert bird.work_seconds(Level(tier, amount)) == work


def test_without_sides_work_is_done_once(cat: Exercise) -> None:
    assert cat.work_seconds(Level(0, 10)) == 60.0


def test_work_of_a_hold_is_its_times_of_movement_and_the_ladders_seconds(plank: Exercise) -> None:
    assert plank.work_seconds(Level(0, 20)) == 3 * (2.0 + 20)


def test_work_of_minutes_is_the_minutes(walk: Exercise) -> None:
    assert walk.work_seconds(Level(0, 5)) == 300.0


def test_the_movement_does_not_count_the_hold(bird: Exercise) -> None:
    assert [bird.movement_seconds(tier) for tier in range(5)] == [4.0] * 5


def test_a_tier_may_name_its_sides_and_phases_itself(bird: Exercise) -> None:
    assert [bird.side_name(Side.RIGHT, tier).en for tier in (0, 1)] == ["left leg", "right"]
    assert [bird.phases_at(tier)[0].name.en for tier in (0, 1)] == ["leg back", "reach"]


@pytest.mark.parametrize(
    ("name", "tier", "amount", "repetitions", "hold"),
    [("cat", 0, 7, 7, 0.0), ("bird", 3, 12, 12, 5.0), ("plank", 0, 15, 3, 15.0), ("walk", 0, 5, 5, 0.0)],
)
def test_a_prescription_knows_its_repetitions_and_its_hold(
    request: pytest.FixtureRequest, name: str, tier: int, amount: int, repetitions: int, hold: float
) -> None:
    exercise: Exercise = request.getfixturevalue(name)
    dose = Prescription(exercise, Level(tier, amount), Reason.HELD)
    assert (dose.repetitions, dose.hold) == (repetitions, hold)
    assert dose.work_seconds == exercise.work_seconds(Level(tier, amount))


def test_a_tier_without_words_of_its_own_uses_the_exercises(an_exercise: Callable[..., Exercise]) -> None:
    exercise = an_exercise("plain", sides=Sides.EACH)
    assert exercise.side_name(Side.LEFT, 0) == exercise.side_names[Side.LEFT]
    assert exercise.phases_at(0) is exercise.phases


@pytest.mark.parametrize(
    ("last", "reason", "up", "down"),
    [
        (None, Reason.START, False, False),
        (Level(0, 7), Reason.HELD, False, False),
        (Level(0, 6), Reason.UP, True, False),
        (Level(0, 20), Reason.NEXT_TIER, True, False),
        (Level(0, 8), Reason.FLARE, False, True),
        (Level(1, 7), Reason.FLARE, False, True),
    ],
)
def test_a_dose_is_up_by_its_reason_and_else_down_where_it_is_another_than_the_last(
    cat: Exercise, last: Level | None, reason: Reason, up: bool, down: bool
) -> None:
    dose = Prescription(cat, Level(0, 7), reason, last=last)
    assert (dose.is_up, dose.is_down) == (up, down)
