"""Where an interrupted session stands, as it is said in the window and the terminal."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from uuid import UUID

import pytest
from msgspec.structs import replace

from rygtraening import i18n, paths
from rygtraening.catalogue.loader import load
from rygtraening.domain.exercise import DoseKind, Level
from rygtraening.domain.gate import Gate
from rygtraening.domain.pain import Pain
from rygtraening.domain.prescription import Reason
from rygtraening.domain.record import Front
from rygtraening.domain.running import RunningExercise, RunningSession
from rygtraening.words.interrupted import where

EXERCISES = load([paths.bundled("exercises")]).exercises
AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
MakeRunning = Callable[..., RunningSession]


@pytest.fixture
def interrupted() -> MakeRunning:
    """``interrupted("knae-til-bryst", done)``: broken off in that exercise, with so much done of it."""

    def make(exercise: str, done: tuple[tuple[int, ...], ...], tier: int = 0) -> RunningSession:
        first = RunningExercise("kattestraek", Level(0, 7), Reason.HELD, (tuple(range(1, 8)),))
        here = RunningExercise(exercise, Level(tier, 7), Reason.HELD, done)
        exercises, before = (first, here), Pain(3, 0)
        return RunningSession(
            UUID(int=1), AT.date(), AT, AT, Front.WINDOW, "p", Gate.NORMAL, before, True, 60.0, 1, exercises
        )

    return make


def test_exercise_side_and_repetition_are_named(interrupted: MakeRunning) -> None:
    first = interrupted("knae-til-bryst", ((1, 2, 3), ()))
    assert where(first, EXERCISES) == "Knee to chest · Right leg · 3 of 7 repetitions"
    second = interrupted("knae-til-bryst", ((1, 2, 3, 4, 5, 6, 7), (1,)))
    assert where(second, EXERCISES) == "Knee to chest · Left leg · 1 of 7 repetitions"
    i18n.set_language(i18n.DANISH)
    assert where(second, EXERCISES) == "Knæ til bryst · Venstre ben · 1 af 7 gentagelser"


def test_a_diagonal_is_named_as_its_tier_calls_it(interrupted: MakeRunning) -> None:
    both = interrupted("diagonalstraek", ((1, 2), ()), 1)
    assert where(both, EXERCISES) == "Bird-dog · Right arm, left leg · 2 of 7 repetitions"
    only_the_leg = interrupted("diagonalstraek", ((1, 2), ()), 0)
    assert where(only_the_leg, EXERCISES) == "Bird-dog · Left leg · 2 of 7 repetitions"


def test_an_exercise_without_sides_names_none(interrupted: MakeRunning) -> None:
    assert where(interrupted("baekkenvip", ((1, 2, 3, 4),)), EXERCISES) == "Pelvic tilt · 4 of 7 repetitions"


def test_of_a_walk_the_minutes_are_told_where_they_were_counted(interrupted: MakeRunning) -> None:
    walk = replace(interrupted("gaatur", ((1, 2),)), by_minute=True)
    assert where(walk, EXERCISES) == "Walk · 2 of 7 minutes"
    assert where(replace(walk, by_minute=False), EXERCISES) == "Walk", "an older program did not count them"


def test_of_a_hold_the_holds_are_told(interrupted: MakeRunning) -> None:
    plank = EXERCISES["diagonalstraek"]
    dose = replace(plank.dose, kind=DoseKind.HOLD, repetitions=3)
    held = interrupted("diagonalstraek", ((1, 2), ()), 1)
    exercises = {**EXERCISES, "diagonalstraek": replace(plank, dose=dose)}
    assert where(held, exercises) == "Bird-dog · Right arm, left leg · 2 of 3 holds"


def test_of_an_exercise_that_is_gone_only_what_is_done_is_said(interrupted: MakeRunning) -> None:
    gone = interrupted("knae-til-bryst", ((1, 2, 3), ()))
    assert where(gone, {}) == "10 repetitions"
    assert where(replace(gone, position=2), EXERCISES) == "10 repetitions"
