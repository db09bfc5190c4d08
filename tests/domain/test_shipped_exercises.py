"""The shipped exercises as the rule describes them, followed from beginning to end."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from rygtraening import paths
from rygtraening.catalogue import loader
from rygtraening.domain.events import Event, RepetitionCounted
from rygtraening.domain.exercise import Exercise, Level, Side, Sides
from rygtraening.domain.ladder import floor, path, percent, start
from rygtraening.domain.plan import build, seconds
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.domain.programme import Programme
from rygtraening.domain.session import Session

FIRST_THREE = ("kattestraek", "knae-til-bryst", "diagonalstraek")
LADDER = (5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20)


@pytest.fixture(scope="module")
def programme() -> Programme:
    catalogue = loader.load([paths.bundled("exercises")])
    assert catalogue.faults == ()
    return catalogue.programmes["laend-basis"]


@pytest.fixture(scope="module")
def shipped(programme: Programme) -> Mapping[str, Exercise]:
    return {exercise.id: exercise for exercise in programme.exercises}


def test_the_programme_is_the_three_of_the_articles_in_their_order(programme: Programme) -> None:
    assert tuple(exercise.id for exercise in programme.exercises) == FIRST_THREE


@pytest.mark.parametrize(
    ("name", "sides", "articles_tier", "movement", "holds"),
    [
        ("kattestraek", Sides.NONE, 0, 6.0, (0.0,)),
        ("knae-til-bryst", Sides.EACH, 0, 4.0, (2.0, 5.0)),
        ("diagonalstraek", Sides.DIAGONAL, 1, 4.0, (2.0, 2.0, 3.0, 5.0, 8.0)),
    ],
)
def test_tiers_and_times_are_those_of_the_rule(
    shipped: Mapping[str, Exercise],
    name: str,
    sides: Sides,
    articles_tier: int,
    movement: float,
    holds: tuple[float, ...],
) -> None:
    exercise = shipped[name]
    dose = exercise.dose
    assert (exercise.sides, dose.articles_tier, tuple(tier.hold for tier in dose.tiers)) == (
        sides,
        articles_tier,
        holds,
    )
    assert [exercise.movement_seconds(tier) for tier in range(len(holds))] == [movement] * len(holds)
    assert (dose.ladder, dose.first_goal, dose.ceiling, dose.start) == (LADDER, 10, 20, 7)


@pytest.mark.parametrize("name", FIRST_THREE)
def test_the_floor_is_five_and_the_articles_twenty_a_hundred_percent(
    shipped: Mapping[str, Exercise], name: str
) -> None:
    exercise = shipped[name]
    assert floor(exercise) == Level(0, 5)
    assert percent(exercise, floor(exercise)) == 0.0
    assert percent(exercise, Level(exercise.dose.articles_tier, 20)) == 100.0
    assert len(path(exercise)) == {"kattestraek": 11, "knae-til-bryst": 17, "diagonalstraek": 35}[name]


def test_the_first_session_is_seven_of_each_and_the_program_counts_them_all(
    programme: Programme, ticked: Callable[..., list[tuple[float, Event]]]
) -> None:
    plan = build(programme, [Prescription(each, start(each, ()), Reason.START) for each in programme.exercises])
    session = Session(plan)
    session.start(0.0)
    events = [event for _, event in ticked(session, 0.0, seconds(plan), 0.5)]
    counted = [(event.exercise, event.side) for event in events if isinstance(event, RepetitionCounted)]
    assert {each: counted.count(each) for each in counted} == {
        (0, None): 7,
        (1, Side.RIGHT): 7,
        (1, Side.LEFT): 7,
        (2, Side.RIGHT): 7,
        (2, Side.LEFT): 7,
    }
    assert session.ended
    assert session.elapsed == pytest.approx(seconds(plan))
