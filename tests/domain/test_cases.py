"""A case is read strictly: whatever is not of the form is named, and nothing is guessed."""

from __future__ import annotations

import copy
import json
import math
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from rygtraening.domain.cases import plain_decision, read_case
from rygtraening.domain.entry import Entry
from rygtraening.domain.exercise import Exercise, Level
from rygtraening.domain.fields import Unreadable
from rygtraening.domain.pain import LegSpread
from rygtraening.domain.progression import Case, FlareNow, decide
from rygtraening.domain.safety import FlagTier

CASE: dict[str, Any] = {
    "exercise": "bird",
    "level": {"tier": 1, "reps": 12},
    "today": "2026-03-10",
    "history": [
        {
            "date": "2026-03-09",
            "level": {"tier": 1, "reps": 12},
            "before": 2,
            "worst": 3,
            "after": None,
            "reference": 1,
            "next_morning": 0,
            "quota_done": True,
            "stopped_for_pain": False,
            "leg_spread": "brief",
        },
        {
            "date": "2026-03-07",
            "level": {"tier": 1, "reps": 10},
            "before": 4,
            "worst": None,
            "after": 10,
            "reference": 4,
            "next_morning": None,
            "quota_done": False,
            "stopped_for_pain": True,
            "leg_spread": "none",
        },
    ],
    "flag": "T2",
    "flare": {"started": "2026-03-10", "active": True, "answered": False},
    "trend": -0.5,
    "last_change": "2026-03-10",
    "opt_in": True,
}
GONE = object()


@pytest.fixture(scope="module")
def exercises(bird: Exercise, walk: Exercise) -> Mapping[str, Exercise]:
    return {"bird": bird, "walk": walk}


def changed(path: str, value: object) -> dict[str, Any]:
    """The case with one thing in it changed, or taken out."""
    case = copy.deepcopy(CASE)
    place: Any = case
    *way, last = [int(step) if step.isdecimal() else step for step in path.split(".")]
    for step in way:
        place = place[step]
    if value is GONE:
        del place[last]
    else:
        place[last] = value
    return case


def test_every_field_is_read_and_the_history_put_in_order(exercises: Mapping[str, Exercise], bird: Exercise) -> None:
    day, level = date(2026, 3, 10), Level(1, 12)
    assert read_case(CASE, exercises) == Case(
        bird,
        level,
        day,
        (
            Entry("bird", date(2026, 3, 7), Level(1, 10), 4, None, 10, 4, None, False, True),
            Entry("bird", date(2026, 3, 9), level, 2, 3, None, 1, 0, True, False, LegSpread.BRIEF),
        ),
        FlagTier.SAME_DAY,
        FlareNow(day, active=True, answered=False),
        -0.5,
        day,
        opt_in=True,
    )


def test_what_may_be_unknown_is_read_as_unknown(exercises: Mapping[str, Exercise]) -> None:
    nothing: dict[str, Any] = {
        "flag": None,
        "flare": None,
        "trend": None,
        "last_change": None,
        "history": [],
        "opt_in": False,
    }
    case = read_case({**CASE, **nothing}, exercises)
    assert (case.history, case.flag, case.flare, case.trend, case.last_change) == ((), None, None, None, None)


@pytest.mark.parametrize(("flag", "tier"), [("T1", 1), ("T2", 2), ("T3", 3)])
def test_the_three_flags_that_stop_are_read(exercises: Mapping[str, Exercise], flag: str, tier: int) -> None:
    assert read_case(changed("flag", flag), exercises).flag == tier


@pytest.mark.parametrize("trend", [-10, 0, 2, 0.49, 10.0])
def test_a_trend_may_be_whole_or_not(exercises: Mapping[str, Exercise], trend: float) -> None:
    assert read_case(changed("trend", trend), exercises).trend == trend


def test_what_else_is_written_is_passed_over(exercises: Mapping[str, Exercise]) -> None:
    assert read_case({**CASE, "note": "hej", "decision": None}, exercises) == read_case(CASE, exercises)


def test_a_decision_is_written_with_the_colours_in_order_of_day(exercises: Mapping[str, Exercise]) -> None:
    case = read_case(CASE, exercises)
    assert plain_decision(case, decide(case)) == {
        "action": "STOP_T2",
        "rule": 0,
        "level": {"tier": 1, "reps": 12},
        "colours": ["RED", "YELLOW"],
    }


PATHS = (
    *CASE,
    *("level.tier", "level.reps", "flare.started", "flare.active", "flare.answered"),
    *(f"history.0.{key}" for key in CASE["history"][0]),
    *("history.1.level.tier", "history.1.level.reps"),
)


def named(path: str) -> str:
    """How a fault names the place."""
    return path.replace("history.0", "history[0]").replace("history.1", "history[1]")


@pytest.mark.parametrize("path", PATHS)
def test_no_field_may_be_left_out(exercises: Mapping[str, Exercise], path: str) -> None:
    """A flag that was forgotten would let somebody train."""
    with pytest.raises(Unreadable) as said:
        read_case(changed(path, GONE), exercises)
    assert str(said.value) == f"{named(path)}: missing"


MAY_BE_NULL = ("flag", "flare", "trend", "last_change", "history.0.worst", "history.0.after", "history.0.next_morning")


@pytest.mark.parametrize("path", [path for path in PATHS if path not in MAY_BE_NULL])
def test_only_what_may_be_unknown_may_be_null(exercises: Mapping[str, Exercise], path: str) -> None:
    with pytest.raises(Unreadable) as said:
        read_case(changed(path, None), exercises)
    assert str(said.value) == f"{named(path)}: null"


ODD_VALUES: tuple[object, ...] = ("x", "", 3.0, True, 11, -1, 10**400, math.nan, math.inf, [], {}, [1], "2026-13-01")


@pytest.mark.parametrize("path", PATHS)
def test_a_value_of_the_wrong_kind_is_named(exercises: Mapping[str, Exercise], path: str) -> None:
    refused = 0
    for value in ODD_VALUES:
        try:
            read_case(changed(path, value), exercises)
        except Unreadable as fault:
            refused += 1
            assert str(fault).startswith(named(path)), value
            assert str(fault).isascii()
            assert len(str(fault)) < 160
    switch = path.endswith(("opt_in", "active", "answered", "quota_done", "stopped_for_pain"))
    good = {"history": 1, "trend": 2}.get(path, 1 if switch else 0)
    assert refused == len(ODD_VALUES) - good


@pytest.mark.parametrize(
    ("path", "value", "fault"),
    [
        ("exercise", "plank", "exercise: there is none called 'plank'"),
        ("level.tier", 5, "level.tier: 5 is not a tier of bird (0 to 4)"),
        ("level.tier", -1, "level.tier: -1 is not a tier of bird (0 to 4)"),
        ("level.reps", 11, "level.reps: 11 is not on the ladder of bird (5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20)"),
        ("history.1.level.reps", 0, "history[1].level.reps: 0 is not on the ladder of bird"),
        ("history.1.level.tier", 5, "history[1].level.tier: 5 is not a tier of bird (0 to 4)"),
        ("history.0.before", 11, "history[0].before: 11 is not 0-10"),
        ("history.0.worst", -1, "history[0].worst: -1 is not 0-10"),
        ("history.0.next_morning", 2.0, "history[0].next_morning: of the wrong type"),
        ("history.0.reference", True, "history[0].reference: of the wrong type"),
        ("history.0.leg_spread", "NONE", "history[0].leg_spread: 'NONE' is none of none, brief, lasting"),
        ("history.0.date", "2026-03-10", "history[0].date: 2026-03-10 is not before today, 2026-03-10"),
        ("history.0.date", "2026-03-11", "history[0].date: 2026-03-11 is not before today, 2026-03-10"),
        ("history.1.date", "2026-03-09", "history[1].date: a second entry on 2026-03-09"),
        ("history.0.date", "20260309", "history[0].date: '20260309' is not a day such as 2026-03-10"),
        ("history.0.date", "2026-W11-1", "history[0].date: '2026-W11-1' is not a day such as 2026-03-10"),
        ("today", "2026-02-30", "today: '2026-02-30' is not a day such as 2026-03-10"),
        ("today", "2026-03-10T08:00", "today: '2026-03-10T08:00' is not a day such as 2026-03-10"),
        ("last_change", "2026-03-11", "last_change: 2026-03-11 is after today, 2026-03-10"),
        ("flare.started", "2026-03-11", "flare.started: 2026-03-11 is after today, 2026-03-10"),
        ("flag", "T4", "flag: 'T4' is none of T1, T2, T3"),
        ("flag", "t1", "flag: 't1' is none of T1, T2, T3"),
        ("trend", math.nan, "trend: not a number from -10 to 10"),
        ("trend", -math.inf, "trend: not a number from -10 to 10"),
        ("trend", 10**400, "trend: not a number from -10 to 10"),
        ("trend", True, "trend: of the wrong type"),
        ("opt_in", 1, "opt_in: of the wrong type"),
        ("exercise", "x" * 9000, "exercise: there is none called 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx..."),
        ("exercise", "\x1b[2J", "exercise: there is none called '\\x1b[2J'"),
    ],
)
def test_the_fault_says_what_is_wrong(exercises: Mapping[str, Exercise], path: str, value: object, fault: str) -> None:
    with pytest.raises(Unreadable) as said:
        read_case(changed(path, value), exercises)
    assert str(said.value).startswith(fault)


@pytest.mark.parametrize("nonsense", [None, [], "case", 3, True, math.nan])
def test_what_is_no_object_is_no_case(exercises: Mapping[str, Exercise], nonsense: object) -> None:
    with pytest.raises(Unreadable, match="not an object"):
        read_case(nonsense, exercises)


def test_the_case_of_this_test_is_json() -> None:
    assert json.loads(json.dumps(CASE)) == CASE
