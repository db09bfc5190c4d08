"""The table row by row: each edge, and which row stands before which. The worked cases are in another file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from rygtraening.domain.dose_record import Action
from rygtraening.domain.entry import Entry
from rygtraening.domain.exercise import Exercise, Level
from rygtraening.domain.pain import LegSpread
from rygtraening.domain.prescription import Reason
from rygtraening.domain.progression import Case, Decision, FlareNow, decide
from rygtraening.domain.safety import FlagTier

TODAY = date(2026, 3, 10)
TEN = Level(0, 10)
BRAKES: dict[str, Any] = {
    "red": {"worst": 6},
    "severe": {"worst": 8},
    "fair": {"worst": 4},
    "worse": {"next_morning": 3},
}


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def entry(days: int, what: str = "good", level: Level = TEN, **changed: Any) -> Entry:
    """A day so many days ago: ``good`` (GREEN), ``fair`` (YELLOW, settled), ``worse`` (a point worse the next morning),
    ``red`` (6 from 2) or ``severe`` (8), with whatever else is changed."""
    good = Entry("cat", ago(days), level, before=2, worst=2, after=2, reference=2, next_morning=2, quota_done=True)
    return replace(good, **{**BRAKES.get(what, {}), **changed})


def good_days(*days: int) -> tuple[Entry, ...]:
    return tuple(entry(each) for each in days)


def days(*whats: str) -> tuple[Entry, ...]:
    """One day each up to yesterday."""
    return tuple(entry(len(whats) - place, what) for place, what in enumerate(whats))


READY = days("good", "good")
"""All there is to a step up."""


@pytest.fixture
def case(cat: Exercise) -> Case:
    """Two good days, nothing against a step up from T0 x 10; changed long ago."""
    return Case(cat, TEN, TODAY, READY, trend=0.0)


def said(decision: Decision) -> tuple[Action, int, int]:
    return decision.action, decision.rule, decision.level.amount


def told(case: Case, **changed: Any) -> tuple[Action, int, int]:
    """Action, row and repetitions of ``case`` with this changed."""
    return said(decide(replace(case, **changed)))


HELD = (Action.HOLD, 12, 10)
UP = (Action.PROGRESS, 11, 12)
ONE, TWO = Action.REGRESS1, Action.REGRESS2


def test_two_good_days_are_one_step_up(case: Case) -> None:
    assert decide(case) == Decision(Action.PROGRESS, 11, Level(0, 12), Reason.UP)


# Row 0


@pytest.mark.parametrize(
    ("flag", "action"),
    [
        (FlagTier.CALL_NOW, Action.STOP_T1),
        (FlagTier.SAME_DAY, Action.STOP_T2),
        (FlagTier.WITHIN_DAYS, Action.STOP_T3),
    ],
)
def test_a_flag_stops_and_leaves_the_level(case: Case, flag: FlagTier, action: Action) -> None:
    assert told(case, flag=flag) == (action, 0, 10)
    assert told(case, flag=flag, history=good_days(90)) == (action, 0, 10)


def test_advice_alone_stops_nothing(case: Case) -> None:
    assert told(case, flag=FlagTier.ADVICE) == UP


# Rows 1, 4 and 6: away


@pytest.mark.parametrize(
    ("away", "expected"),
    [
        (1, HELD),
        (6, HELD),
        (7, (ONE, 6, 9)),
        (13, (ONE, 6, 9)),
        (14, (TWO, 4, 8)),
        (27, (TWO, 4, 8)),
        (28, (Action.RESTART, 1, 7)),
        (400, (Action.RESTART, 1, 7)),
    ],
)
def test_days_away_lower_the_dose(case: Case, away: int, expected: tuple[Action, int, int]) -> None:
    assert told(case, history=good_days(away)) == expected
    assert told(case, history=(), last_change=ago(away)) == expected
    assert told(case, history=good_days(away), last_change=ago(away + 30)) == expected
    assert told(case, history=good_days(away + 30), last_change=ago(away)) == expected


def test_with_neither_a_day_nor_a_change_nobody_is_away(case: Case) -> None:
    assert decide(replace(case, history=())) == Decision(Action.HOLD, 12, TEN, Reason.START)


def test_after_a_month_the_articles_tier_is_the_highest(bird: Exercise) -> None:
    above = Case(bird, Level(3, 20), TODAY, (), last_change=ago(28), opt_in=True)
    assert decide(above).level == Level(1, 14)
    assert decide(replace(above, level=Level(0, 20))).level == Level(0, 14)


# Rows 2, 3 and 7: RED


@pytest.mark.parametrize(
    ("whats", "expected"),
    [
        (("red",), (ONE, 7, 9)),
        (("severe",), (TWO, 3, 8)),
        (("red", "good"), (ONE, 7, 9)),
        (("severe", "good"), (TWO, 3, 8)),
        (("red", "red"), (TWO, 3, 8)),
        (("red", "good", "red"), (ONE, 7, 9)),
        (("red", "red", "red"), (Action.PAUSE_EXERCISE, 2, 5)),
        (("red", "good", "red", "good", "red"), (Action.PAUSE_EXERCISE, 2, 5)),
        (("red", "good", "red", "good", "good", "red"), (ONE, 7, 9)),
        (("red", "red", "red", "good", "good"), (Action.PAUSE_EXERCISE, 2, 5)),
        (("red", "red", "red", "good", "good", "good"), (TWO, 3, 8)),
    ],
)
def test_red_days_lower_the_dose_or_pause(case: Case, whats: Sequence[str], expected: tuple[Action, int, int]) -> None:
    assert told(case, history=days(*whats)) == expected


@pytest.mark.parametrize(
    ("changed", "row"),
    [
        ({"worst": 7}, 7),
        ({"after": 8}, 3),
        ({"worst": None, "after": None, "stopped_for_pain": True}, 7),
        ({"leg_spread": LegSpread.LASTING}, 3),
        ({"next_morning": 10}, 7),
    ],
)
def test_what_makes_a_red_day_a_severe_one(case: Case, changed: dict[str, Any], row: int) -> None:
    assert told(case, history=(entry(1, **changed),))[1] == row


def test_a_red_that_was_answered_is_not_answered_again_but_still_counts_beside_a_new_one(case: Case) -> None:
    assert told(case, history=days("red", "good"), last_change=ago(1)) == HELD
    assert told(case, history=days("red", "good"), last_change=ago(2)) == (ONE, 7, 9)
    assert told(case, history=days("red", "red"), last_change=ago(1)) == (TWO, 3, 8)
    assert told(case, history=days("red", "red", "red"), last_change=ago(1)) == (Action.PAUSE_EXERCISE, 2, 5)
    assert told(case, history=days("red", "red", "red", "good"), last_change=ago(1)) == HELD


# Rows 5 and 8: flare-ups


def test_a_flare_up_lowers_once_and_then_holds(case: Case) -> None:
    flare = FlareNow(ago(0), active=True, answered=False)
    assert told(case, flare=flare) == (TWO, 5, 8)
    assert told(case, flare=replace(flare, answered=True)) == (Action.HOLD, 8, 10)
    assert told(case, flare=replace(flare, answered=True), history=()) == (Action.HOLD, 8, 10)
    assert told(case, flare=flare, history=()) == (TWO, 5, 8)


@pytest.mark.parametrize(("began", "expected"), [(0, HELD), (7, HELD), (8, UP), (200, UP)])
def test_a_flare_up_that_is_over_holds_for_a_week_after_it_began(
    case: Case, began: int, expected: tuple[Action, int, int]
) -> None:
    for answered in (True, False):
        assert told(case, flare=FlareNow(ago(began), active=False, answered=answered)) == expected


# Rows 9 and 10: mornings


@pytest.mark.parametrize(
    ("trend", "changed", "expected"),
    [
        (-3.0, None, UP),
        (0.49, None, UP),
        (0.5, None, HELD),
        (1.99, None, HELD),
        (2.0, None, (ONE, 9, 9)),
        (2.0, 7, (ONE, 9, 9)),
        (2.0, 6, HELD),
        (10.0, 6, HELD),
        (None, None, HELD),
    ],
)
def test_the_trend_of_the_week_lowers_or_holds(
    case: Case, trend: float | None, changed: int | None, expected: tuple[Action, int, int]
) -> None:
    assert told(case, trend=trend, last_change=None if changed is None else ago(changed)) == expected


def test_three_mornings_running_a_point_worse_are_one_step_down(case: Case) -> None:
    worse = ("worse", "worse", "worse")
    assert told(case, history=days(*worse)) == (ONE, 10, 9)
    assert told(case, history=days(*worse), last_change=ago(1)) == (ONE, 10, 9)
    assert told(case, history=days(*worse), last_change=ago(0)) == HELD
    assert told(case, history=days(*worse[:2])) == HELD
    assert told(case, history=days(*worse, "good")) == HELD
    assert told(case, history=days("worse", "good", "worse", "worse")) == HELD


# Row 11: one step up


@pytest.mark.parametrize(("changed", "expected"), [(2, HELD), (3, UP), (None, UP)])
def test_the_last_change_is_three_days_ago(case: Case, changed: int | None, expected: tuple[Action, int, int]) -> None:
    history = good_days(2, 1)
    assert told(case, history=history, last_change=None if changed is None else ago(changed)) == expected


@pytest.mark.parametrize(
    ("whats", "expected"),
    [
        (("good",), HELD),
        (("fair", "good"), HELD),
        (("fair", "fair"), HELD),
        (("fair", "fair", "fair"), UP),
        (("good", "fair", "good"), UP),
        (("worse", "fair", "good"), UP),
        (("worse", "worse", "good"), HELD),
        (("worse", "worse", "good", "good"), UP),
        (("good", "good", "worse"), HELD),
    ],
)
def test_two_green_days_are_enough_and_else_three_good_ones(
    case: Case, whats: Sequence[str], expected: tuple[Action, int, int]
) -> None:
    assert told(case, history=days(*whats)) == expected


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        ({"quota_done": False}, HELD),
        ({"leg_spread": LegSpread.BRIEF}, HELD),
        ({"next_morning": None}, UP),
        ({"before": 6, "worst": 6}, UP),
        ({"worst": None}, UP),
        ({"quota_done": False, "level": Level(0, 9)}, UP),
        ({"level": Level(0, 9)}, UP),
    ],
)
def test_a_day_in_between_breaks_or_is_passed_over(
    case: Case, between: dict[str, Any], expected: tuple[Action, int, int]
) -> None:
    assert told(case, history=(entry(3), entry(2, **between), entry(1))) == expected


def test_a_day_before_the_last_change_does_not_count(case: Case) -> None:
    history = good_days(5, 4)
    assert told(case, history=history, last_change=ago(5)) == UP
    assert told(case, history=history, last_change=ago(4)) == HELD


def test_at_the_top_it_is_kept(case: Case, bird: Exercise) -> None:
    assert decide(replace(case, level=Level(0, 20), history=at(Level(0, 20)))).action is Action.MAINTAIN
    articles = replace(case, exercise=bird, level=Level(1, 20), history=at(Level(1, 20)))
    assert decide(articles) == Decision(Action.MAINTAIN, 11, Level(1, 20), Reason.TOP)
    assert decide(replace(articles, opt_in=True)) == Decision(Action.PROGRESS, 11, Level(2, 10), Reason.NEXT_TIER)


def at(level: Level) -> tuple[Entry, ...]:
    return entry(2, level=level), entry(1, level=level)
