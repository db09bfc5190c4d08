"""Which moments deserve a word of their own, and which of several comes first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from rygtraening.domain.day import USUAL_HIGH
from rygtraening.domain.exercise import Exercise, Level
from rygtraening.domain.notices import MORNINGS_WINDOW, TRAINED_WITHOUT, Notice, notices
from rygtraening.domain.pain import Pain
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.domain.progression import AWAY_MONTH
from rygtraening.domain.record import MorningScore
from rygtraening.domain.summary import DaySummary, summarise

TODAY = date(2026, 10, 5)


def asked(
    *doses: Prescription,
    pausing: bool = False,
    usual: float | None = None,
    trained: int | None = None,
    days: tuple[DaySummary, ...] = (),
) -> tuple[Notice, ...]:
    """What is said today; ``trained`` is how many days ago the last session was."""
    last = None if trained is None else TODAY - timedelta(days=trained)
    return notices(TODAY, doses, pausing, usual, last, {day.day: day for day in days})


def test_an_ordinary_day_has_none(cat: Exercise) -> None:
    assert asked(Prescription(cat, Level(0, 7), Reason.HELD), usual=2, trained=1) == ()


def test_nobody_is_told_of_an_absence_that_has_not_begun() -> None:
    assert asked(trained=None) == ()


@pytest.mark.parametrize(("days", "said"), [(AWAY_MONTH - 1, ()), (AWAY_MONTH, (Notice.MONTH_AWAY,))])
def test_a_whole_month_away_is_greeted_and_a_day_less_is_not(days: int, said: tuple[Notice, ...]) -> None:
    assert asked(trained=days) == said


@pytest.mark.parametrize(("usual", "said"), [(None, ()), (USUAL_HIGH - 0.1, ()), (USUAL_HIGH, (Notice.USUAL_HIGH,))])
def test_usual_pain_is_spoken_of_from_the_same_number_as_the_rule_uses(
    usual: float | None, said: tuple[Notice, ...]
) -> None:
    assert asked(usual=usual) == said


def test_the_top_is_spoken_of_when_any_exercise_is_there(cat: Exercise, knee: Exercise) -> None:
    below, at_the_top = Prescription(cat, Level(0, 7), Reason.HELD), Prescription(knee, Level(0, 10), Reason.TOP)
    assert asked(below) == ()
    assert asked(below, at_the_top) == (Notice.TOP,)


def test_the_weightiest_comes_first(cat: Exercise) -> None:
    top = Prescription(cat, Level(0, 10), Reason.TOP)
    assert asked(top, pausing=True, usual=9, trained=60) == (
        Notice.MONTH_AWAY,
        Notice.USUAL_HIGH,
        Notice.PAUSE,
        Notice.TOP,
    )


def test_a_day_without_a_session_is_no_day_trained_without_a_morning() -> None:
    empty = tuple(summarise(TODAY - timedelta(days=back), [], [], [], None) for back in range(14))
    assert asked(days=empty) == ()


@pytest.mark.parametrize(("trained", "said"), [(TRAINED_WITHOUT - 1, ()), (TRAINED_WITHOUT, (Notice.MORNINGS_NEVER,))])
def test_mornings_are_explained_to_somebody_who_trains_and_never_answers_one(
    trained: int, said: tuple[Notice, ...], session_record: Callable[..., Any], exercise_record: Callable[..., Any]
) -> None:
    # the first of them on the last day that still counts
    backs = [MORNINGS_WINDOW - 1, *range(trained - 1)]
    days = [TODAY - timedelta(days=back) for back in backs]
    kept = [summarise(day, [session_record(day, exercise_record())], [], [], None) for day in days]
    assert asked(days=tuple(kept)) == said


def test_one_answered_morning_is_enough_to_say_nothing(
    session_record: Callable[..., Any], exercise_record: Callable[..., Any], stamped: Callable[..., Any]
) -> None:
    days = [TODAY - timedelta(days=back) for back in range(TRAINED_WITHOUT)]
    stamp = stamped(days[-1], 7)
    mornings = [None, None, None, None, MorningScore(stamp, Pain(2, 0), stamp.at)]
    kept = [
        summarise(day, [session_record(day, exercise_record())], [], [], morning)
        for day, morning in zip(days, mornings, strict=True)
    ]
    assert asked(days=tuple(kept)) == ()
