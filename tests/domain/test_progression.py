from __future__ import annotations

from collections.abc import Callable

import pytest

from rygtraening.domain.exercise import Exercise, Level
from rygtraening.domain.gate import Gate
from rygtraening.domain.prescription import Reason
from rygtraening.domain.programme import Programme
from rygtraening.domain.progression import today


@pytest.fixture
def programme(programme_of: Callable[..., Programme], bird: Exercise, cat: Exercise, plank: Exercise) -> Programme:
    return programme_of(bird, cat, plank)


def test_the_starting_dose_at_the_articles_tier_is_held(programme: Programme) -> None:
    doses = today(programme)
    assert [(dose.exercise.id, dose.level, dose.reason) for dose in doses] == [
        ("bird", Level(1, 7), Reason.HELD),
        ("cat", Level(0, 7), Reason.HELD),
        ("plank", Level(0, 10), Reason.HELD),
    ]


def test_usual_pain_of_six_changes_nothing_of_a_held_dose(programme: Programme) -> None:
    assert today(programme, Gate.NO_STEP_UP) == today(programme, Gate.NORMAL)


def test_a_calm_day_is_the_floor_of_every_exercise(programme: Programme) -> None:
    assert [(dose.level, dose.reason) for dose in today(programme, Gate.CALM)] == [(Level(0, 5), Reason.CALM_DAY)] * 3


def test_a_spare_day_has_no_dose(programme: Programme) -> None:
    assert today(programme, Gate.SPARE) == ()


@pytest.mark.parametrize("gate", [Gate.NORMAL, Gate.NO_STEP_UP, Gate.CALM])
def test_a_calm_day_is_never_more_work_than_a_normal_one(programme: Programme, gate: Gate) -> None:
    normal = today(programme)
    for dose, usual in zip(today(programme, gate), normal, strict=True):
        assert dose.work_seconds <= usual.work_seconds
