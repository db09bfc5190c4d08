"""Facts as plain values: what is left out, what is read with a default, and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from msgspec.structs import replace

from rygtraening.domain import plain
from rygtraening.domain.dose_record import Action, DoseDecision, Trial
from rygtraening.domain.exercise import Level
from rygtraening.domain.exposure_record import Attempt, FearRating, Happened, Lesson, OwnLadder
from rygtraening.domain.facts import KINDS, Fact
from rygtraening.domain.fields import Unreadable
from rygtraening.domain.flare_record import FlareEnd, FlareStart
from rygtraening.domain.pain import Pain
from rygtraening.domain.prescription import Reason
from rygtraening.domain.record import Occasion, Profile, SafetyAnswers, Stamp
from rygtraening.domain.weekly_record import OwnActivity, SmallWin, WeekAnswers, Wellbeing

DAY = date(2026, 10, 5)
SOME = UUID(int=7)

LEVEL = {"tier": 0, "amount": 7}
DECISION = {
    "exercise": "kattestraek",
    "action": "PROGRESS",
    "rule": 11,
    "reason": "up",
    "before": LEVEL,
    "level": {"tier": 0, "amount": 8},
}
ATTEMPT = {"attempt": str(SOME), "activity": "boeje", "step": "sko", "before": {"back": 3}}


@pytest.fixture
def stamp(stamped: Callable[..., Stamp]) -> Stamp:
    return stamped(DAY)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.KIND)
def test_every_kind_is_read_strictly(kind: type[Fact], stamp: Stamp) -> None:
    with pytest.raises(Unreadable, match="not an object"):
        plain.read(kind.KIND, stamp, [])


def test_the_kinds_have_names_of_their_own() -> None:
    assert len({kind.KIND for kind in KINDS}) == len(KINDS)


def test_what_is_unanswered_empty_or_false_is_left_out(stamp: Stamp) -> None:
    nothing: dict[Fact, dict[str, Any]] = {
        WeekAnswers(stamp): {},
        Wellbeing(stamp): {},
        FlareStart(stamp, SOME, None, said=False): {"flare": str(SOME)},
        SmallWin(stamp, "win-1", ""): {"id": "win-1"},
        Lesson(stamp, SOME, ""): {"attempt": str(SOME)},
        OwnLadder(stamp, "ladder-1", "Cykle", ("til åen",)): {"id": "ladder-1", "name": "Cykle", "steps": ["til åen"]},
        Attempt(stamp, SOME, "boeje", "sko", Pain(3)): ATTEMPT,
        DoseDecision(stamp, "kattestraek", Action.PROGRESS, 11, Reason.UP, Level(0, 7), Level(0, 8)): DECISION,
        WeekAnswers(stamp, activities=(OwnActivity("Cykle"),)): {"activities": [{"name": "Cykle"}]},
    }
    assert {fact: plain.plain(fact) for fact in nothing} == nothing
    assert [plain.read(fact.KIND, stamp, said) for fact, said in nothing.items()] == list(nothing)


def test_a_nought_is_an_answer(stamp: Stamp) -> None:
    noughts: dict[Fact, dict[str, Any]] = {
        WeekAnswers(stamp, Pain(0, 0), (OwnActivity("Cykle", 0),), fear=0, confidence=0): {
            "average": {"back": 0, "leg": 0},
            "activities": [{"name": "Cykle", "score": 0}],
            "fear": 0,
            "confidence": 0,
        },
        Wellbeing(stamp, sleep=0, stress=0): {"sleep": 0, "stress": 0},
        FlareStart(stamp, SOME, 0.0, said=False): {"flare": str(SOME), "usual": 0.0},
        Attempt(stamp, SOME, "boeje", "sko", Pain(3), likelihood=0, expected=0, worst=Pain(0, 0)): {
            **ATTEMPT,
            "likelihood": 0,
            "expected": 0,
            "worst": {"back": 0, "leg": 0},
        },
        Trial(stamp, "kattestraek", 0): {"exercise": "kattestraek", "repetitions": 0},
    }
    assert {fact: plain.plain(fact) for fact in noughts} == noughts
    assert [plain.read(fact.KIND, stamp, said) for fact, said in noughts.items()] == list(noughts)


def test_all_that_a_decision_and_an_attempt_can_say_comes_back(stamp: Stamp) -> None:
    facts: list[Fact] = [
        DoseDecision(
            stamp, "k", Action.PAUSE_EXERCISE, 2, Reason.PAUSED, Level(1, 9), Level(0, 5), DAY, DAY, DAY, SOME, True
        ),
        Attempt(stamp, SOME, "boeje", "sko", Pain(3, 1), "at den låser", 60, 7, Happened.PARTLY, Pain(4, 2), True),
        FlareEnd(stamp, SOME),
        FearRating(stamp, "boeje", "sko", 10),
        FearRating(stamp, "boeje", "sko", 10, withdrawn=True),
        Attempt(stamp, SOME, "boeje", "sko", Pain(3), withdrawn=True),
        Lesson(stamp, SOME, "", withdrawn=True),
        Trial(stamp, "kattestraek", 0, SOME, withdrawn=True),
        WeekAnswers(stamp, withdrawn=True),
        Wellbeing(stamp, withdrawn=True),
        SafetyAnswers(stamp, Occasion.FLARE, ("fever",), ()),
    ]
    assert [plain.read(fact.KIND, stamp, plain.plain(fact)) for fact in facts] == facts


def test_a_profile_of_the_first_version_trains_every_day_and_nothing_above_the_dose(stamp: Stamp) -> None:
    old = plain.read("profile", stamp, {"adult": True, "accepted": True, "usual": {"back": 4}})
    assert old == Profile(stamp, adult=True, accepted=True, usual=Pain(4), days_per_week=7, opt_in=False)


@pytest.mark.parametrize(
    ("kind", "data", "fault"),
    [
        ("profile", {"adult": True, "accepted": True, "days_per_week": 1}, "days_per_week: 1 is not 2-7"),
        ("profile", {"adult": True, "accepted": True, "days_per_week": 8}, "days_per_week: 8 is not 2-7"),
        ("profile", {"adult": True, "accepted": True, "days_per_week": 2.5}, "wrong type"),
        ("profile", {"adult": True, "accepted": True, "opt_in": 1}, "wrong type"),
        ("safety_answers", {"occasion": "birthday", "asked": [], "yes": []}, "birthday"),
        ("trial", {"exercise": "k", "repetitions": -1}, "repetitions: -1"),
        ("trial", {"exercise": "k", "repetitions": 10**30}, "repetitions: 10000"),
        ("trial", {"exercise": "k"}, "missing"),
        ("decision", {**DECISION, "rule": 13}, "rule: 13 is not 0-12"),
        ("decision", {**DECISION, "rule": -1}, "rule: -1"),
        ("decision", {**DECISION, "action": "GO_ON"}, "GO_ON"),
        ("decision", {**DECISION, "reason": "because"}, "because"),
        ("decision", {**DECISION, "before": {"tier": -1, "amount": 7}}, "tier: -1"),
        ("decision", {**DECISION, "level": {"tier": 0, "amount": -7}}, "amount: -7"),
        ("decision", {**DECISION, "last_change": "2026-02-30"}, "last_change"),
        ("decision", {**DECISION, "since": 5}, "wrong type"),
        ("decision", {**DECISION, "flare": "the last one"}, "flare"),
        ("decision", {**DECISION, "declined": "yes"}, "wrong type"),
        ("flare_start", {"usual": 10.5}, "usual: 10.5 is not 0-10"),
        ("flare_start", {"usual": float("nan")}, "usual: nan"),
        ("flare_start", {"usual": True}, "wrong type"),
        ("flare_end", {}, "flare"),
        ("week", {"fear": 11}, "fear: 11 is not 0-10"),
        ("week", {"confidence": -1}, "confidence: -1"),
        ("week", {"average": {"back": 11}}, "0-10"),
        ("week", {"activities": [{"name": "Cykle", "score": 11}]}, "score: 11"),
        ("week", {"activities": [{"name": "Cykle"}] * 4}, "more than 3"),
        ("week", {"activities": ["Cykle"]}, "not an object"),
        ("wellbeing", {"sleep": 11}, "sleep: 11"),
        ("wellbeing", {"stress": "7"}, "wrong type"),
        ("win", {"text": "Gik en tur"}, "id"),
        ("fear", {"activity": "boeje", "step": "sko", "fear": 11}, "fear: 11"),
        ("fear", {"activity": "boeje", "step": "sko"}, "missing"),
        ("attempt", {**ATTEMPT, "likelihood": 101}, "likelihood: 101 is not 0-100"),
        ("attempt", {**ATTEMPT, "expected": 11}, "expected: 11 is not 0-10"),
        ("attempt", {**ATTEMPT, "worst": {"leg": -1}}, "0-10"),
        ("attempt", {**ATTEMPT, "happened": "perhaps"}, "perhaps"),
        ("attempt", {**ATTEMPT, "before": None}, "not an object"),
        ("lesson", {"text": "Den låste ikke"}, "attempt"),
        ("own_ladder", {"id": "ladder-1", "name": "Cykle", "steps": ["til åen", 2]}, "wrong type"),
        ("horoscope", {}, "not a kind"),
    ],
)
def test_what_cannot_be_is_refused_and_named(kind: str, data: dict[str, object], fault: str, stamp: Stamp) -> None:
    with pytest.raises(Unreadable, match=fault):
        plain.read(kind, stamp, data)


@pytest.mark.parametrize("days", [2, 7])
def test_the_ends_of_a_range_belong_to_it(days: int, stamp: Stamp) -> None:
    profile = Profile(stamp, adult=True, accepted=True, days_per_week=days)
    assert plain.read("profile", stamp, plain.plain(profile)) == profile
    for rule in (0, 12):
        assert plain.read("decision", stamp, {**DECISION, "rule": rule}).KIND == "decision"
    for likelihood in (0, 100):
        assert plain.read("attempt", stamp, {**ATTEMPT, "likelihood": likelihood}).KIND == "attempt"


@pytest.mark.parametrize("count", [-1, 1_000_001])
def test_repetitions_that_nobody_could_have_done_are_refused(
    count: int, stamp: Stamp, session_record: Callable[..., Any], exercise_record: Callable[..., Any]
) -> None:
    said: Any = plain.plain(session_record(DAY, exercise_record(done=(7, 7))))
    said["exercises"][0]["done"] = [7, count]
    with pytest.raises(Unreadable, match=r"done: .* are not counts"):
        plain.read("session", stamp, said)


def test_a_moment_without_its_zone_is_never_written(session_record: Callable[..., Any]) -> None:
    session = session_record(DAY)
    with pytest.raises(ValueError, match="2026-10-05 08:20:00"):
        plain.plain(replace(session, ended=session.ended.replace(tzinfo=None)))
