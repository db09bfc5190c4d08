"""Every decision says why, and a dose that stays says what it waits for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from rygtraening.domain.dose_record import Action
from rygtraening.domain.entry import Entry
from rygtraening.domain.exercise import Exercise, Level
from rygtraening.domain.pain import LegSpread
from rygtraening.domain.prescription import Reason
from rygtraening.domain.progression import Case, FlareNow, decide
from rygtraening.domain.safety import FlagTier

TODAY = date(2026, 3, 10)
TEN = Level(0, 10)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def entry(days: int, **changed: Any) -> Entry:
    good = Entry("cat", ago(days), TEN, before=2, worst=2, after=2, reference=2, next_morning=2, quota_done=True)
    return replace(good, **changed)


@pytest.fixture
def case(cat: Exercise) -> Case:
    """Two good days, nothing against a step up from T0 x 10; changed long ago."""
    return Case(cat, TEN, TODAY, (entry(2), entry(1)), trend=0.0)


@pytest.fixture
def why(case: Case) -> Callable[..., Reason]:
    """The reason where this is changed of the case."""
    return lambda **changed: decide(replace(case, **changed)).reason


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({}, Reason.UP),
        ({"flag": FlagTier.SAME_DAY}, Reason.FLAGGED),
        ({"history": (entry(28),)}, Reason.RESTART),
        ({"history": tuple(entry(days, worst=6) for days in (3, 2, 1))}, Reason.PAUSED),
        ({"history": (entry(1, worst=8),)}, Reason.RED_STRONG),
        ({"history": (entry(14),)}, Reason.AWAY_WEEKS),
        ({"flare": FlareNow(TODAY, active=True, answered=False)}, Reason.FLARE),
        ({"history": (entry(7),)}, Reason.AWAY_WEEK),
        ({"history": (entry(1, worst=6),)}, Reason.RED),
        ({"flare": FlareNow(TODAY, active=True, answered=True)}, Reason.FLARE_HOLD),
        ({"history": ()}, Reason.START),
        ({"trend": 2.0}, Reason.TREND_DOWN),
        ({"history": tuple(entry(days, next_morning=3) for days in (3, 2, 1))}, Reason.MORNINGS_DOWN),
    ],
)
def test_each_row_has_its_reason(why: Callable[..., Reason], changed: dict[str, Any], reason: Reason) -> None:
    assert why(**changed) is reason


@pytest.mark.parametrize(
    ("last", "reason"),
    [
        ({"quota_done": False}, Reason.BROKEN),
        ({"leg_spread": LegSpread.BRIEF}, Reason.BROKEN),
        ({"worst": None}, Reason.ANSWERS_MISSING),
        ({"after": None, "next_morning": None}, Reason.ANSWERS_MISSING),
        ({"next_morning": None}, Reason.MORNING_MISSING),
        ({"before": 6}, Reason.BEGAN_HIGH),
        ({"before": 5, "worst": 6}, Reason.BEGAN_HIGH),
        ({"next_morning": 3}, Reason.UNSETTLED),
        ({"worst": 3}, Reason.ONE_MORE_DAY),
        ({"level": Level(0, 9)}, Reason.ONE_MORE_DAY),
    ],
)
def test_what_the_last_day_is_waiting_for(why: Callable[..., Reason], last: dict[str, Any], reason: Reason) -> None:
    assert why(history=(entry(5, level=Level(0, 9)), entry(2), entry(1, **last))) is reason


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"history": (entry(1),)}, Reason.ONE_MORE_DAY),
        ({"history": (entry(1, worst=3),)}, Reason.MORE_DAYS),
        ({"history": (entry(1, level=Level(0, 9)),)}, Reason.MORE_DAYS),
        ({"flare": FlareNow(ago(7), active=False, answered=True)}, Reason.FLARE_RECENT),
        ({"last_change": ago(2)}, Reason.TOO_SOON),
        ({"trend": None}, Reason.TREND_UNKNOWN),
        ({"trend": 0.5}, Reason.TREND_WORSE),
        ({"last_change": TODAY}, Reason.MORE_DAYS),
    ],
)
def test_what_a_step_up_is_waiting_for_beside_the_last_day(
    why: Callable[..., Reason], changed: dict[str, Any], reason: Reason
) -> None:
    assert why(**changed) is reason


def test_a_step_up_says_whether_it_is_a_new_tier_and_the_top_says_so(case: Case, bird: Exercise) -> None:
    level = Level(0, 10)
    assert decide(replace(case, exercise=bird, level=level)).reason is Reason.NEXT_TIER
    top = Level(0, 20)
    history = tuple(replace(each, level=top) for each in case.history)
    decision = decide(replace(case, level=top, history=history))
    assert (decision.action, decision.reason) == (Action.MAINTAIN, Reason.TOP)
