"""The table where something is not known: a case says nothing that nobody has said."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from rygtraening.domain.dose_record import Action
from rygtraening.domain.entry import Entry
from rygtraening.domain.exercise import Exercise, Level
from rygtraening.domain.prescription import Reason
from rygtraening.domain.progression import Case, Decision, decide

TODAY = date(2026, 3, 10)
TEN = Level(0, 10)


@pytest.fixture
def two_good_days() -> tuple[Entry, ...]:
    """All that a step up asks of the history."""
    good = (2, 2, 2, 2, 2)  # before, worst, after, reference, next morning
    return tuple(Entry("cat", TODAY - timedelta(days=ago), TEN, *good, quota_done=True) for ago in (2, 1))


def test_without_a_word_about_the_weeks_nothing_goes_up(cat: Exercise, two_good_days: tuple[Entry, ...]) -> None:
    assert decide(Case(cat, TEN, TODAY, two_good_days)) == Decision(Action.HOLD, 12, TEN, Reason.TREND_UNKNOWN)


def test_who_has_neither_trained_nor_changed_anything_is_not_away(cat: Exercise) -> None:
    case = Case(cat, TEN, TODAY, ())
    assert (case.away, case.unchanged_days) == (0, None)


def test_without_a_wish_for_more_the_articles_dose_is_the_top(knee: Exercise, two_good_days: tuple[Entry, ...]) -> None:
    twenty = Level(0, 20)
    history = tuple(replace(day, exercise="knee", level=twenty) for day in two_good_days)
    decision = decide(Case(knee, twenty, TODAY, history, trend=0.0))
    assert decision == Decision(Action.MAINTAIN, 11, twenty, Reason.TOP)
