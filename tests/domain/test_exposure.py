"""An attempt as the rule reads it, when nothing is to be tried, and a ladder of one's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta, timezone
from typing import Any
from uuid import UUID

import pytest
from msgspec.structs import replace

from rygtraening.domain.activity import Activity, ActivityStep
from rygtraening.domain.exposure import Reading, Refusal, ended, is_open, ladder_of, may_try, reading
from rygtraening.domain.exposure_record import Attempt, Happened, OwnLadder
from rygtraening.domain.pain import Pain
from rygtraening.domain.record import MorningScore, Stamp
from rygtraening.domain.text import Text

DAY = date(2026, 10, 5)
NEXT = DAY + timedelta(days=1)
ZONE = timezone(timedelta(hours=2))
STEPS = (ActivityStep("low", Text("lavt", "low")), ActivityStep("heavy", Text("tungt", "heavy"), opt_in=True))
LIFTING = Activity("lift", Text("Løfte", "Lifting"), Text(), STEPS)


def stamp(day: date, hour: int, minute: int = 0, *, belongs: date | None = None) -> Stamp:
    at = datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZONE)
    return Stamp(UUID(int=1), "here", at, belongs or day)


def attempt(
    *, before: int | None = 2, worst: int | None = 3, stopped: bool = False, at: Stamp | None = None
) -> Attempt:
    pain = None if worst is None else Pain(worst, 0)
    return Attempt(
        at or stamp(DAY, 15),
        UUID(int=2),
        "lift",
        "low",
        Pain(before),
        happened=Happened.NO,
        worst=pain,
        stopped=stopped,
    )


def morning(day: date, pain: int, hour: int = 7) -> MorningScore:
    return MorningScore(stamp(day, hour), Pain(pain, 0))


def read(each: Attempt, *mornings: MorningScore) -> Reading:
    return reading(each, {score.stamp.day: score for score in mornings})


@pytest.mark.parametrize(
    ("before", "worst", "red"),
    [(2, 8, True), (7, 8, True), (4, 6, True), (5, 6, False), (5, 7, True), (2, 5, False), (None, 6, True)],
)
def test_much_pain_is_red(before: int | None, worst: int, red: bool) -> None:
    assert read(attempt(before=before, worst=worst)).red is red


def test_a_stop_is_red_whatever_the_numbers() -> None:
    assert read(attempt(worst=None, stopped=True)).red


@pytest.mark.parametrize(("next_day", "red", "settled"), [(2, False, True), (3, False, False), (4, True, False)])
def test_the_next_morning_decides_too(next_day: int, red: bool, settled: bool) -> None:
    found = read(attempt(before=2), morning(NEXT, next_day))
    assert (found.red, found.red_at_once, found.settled) == (red, False, settled)


def test_the_mornings_are_compared_with_each_other_where_there_are_two() -> None:
    found = read(attempt(before=2), morning(DAY, 5), morning(NEXT, 5))
    assert (found.reference, found.settled, found.red) == (5, True, False)


def test_a_morning_less_than_six_hours_later_does_not_count() -> None:
    late = attempt(at=stamp(DAY, 23, 30))
    assert read(late, morning(NEXT, 2, hour=5)).next_morning is None
    assert read(late, morning(NEXT, 2, hour=6)).next_morning == 2


def test_a_morning_two_days_later_does_not_count() -> None:
    assert read(attempt(), morning(DAY + timedelta(days=2), 9)).next_morning is None


def test_an_attempt_told_about_the_next_morning_was_over_on_its_day() -> None:
    told_late = attempt(at=stamp(NEXT, 8, belongs=DAY))
    assert ended(told_late) == datetime(2026, 10, 6, tzinfo=ZONE)
    assert read(told_late, morning(NEXT, 6)).red


@pytest.mark.parametrize(
    ("changed", "still_open"),
    [({}, False), ({"happened": None}, True), ({"worst": None}, True), ({"worst": Pain()}, True)],
)
def test_an_attempt_is_open_until_both_are_answered(changed: dict[str, Any], still_open: bool) -> None:
    assert is_open(replace(attempt(), **changed)) is still_open


def test_a_ladder_of_ones_own_is_one_like_the_others() -> None:
    own = OwnLadder(stamp(DAY, 8), "mine", "Have", ("luge", "grave", "luge"))
    made = ladder_of(own)
    assert (made.id, made.name.da, made.name.en) == ("mine", "Have", "Have")
    assert [step.text.da for step in made.steps] == ["luge", "grave", "luge"]
    assert len({step.id for step in made.steps}) == 3


def test_a_step_that_is_moved_keeps_its_name() -> None:
    own = OwnLadder(stamp(DAY, 8), "mine", "Have", ("luge", "grave"))
    moved = replace(own, steps=("grave", "luge"))
    assert [step.id for step in ladder_of(moved).steps] == [step.id for step in ladder_of(own).steps][::-1]


@pytest.fixture
def asked() -> Callable[..., Refusal | None]:
    def ask(step: ActivityStep = STEPS[0], attempts: tuple[Attempt, ...] = (), **now: object) -> Refusal | None:
        values: dict[str, Any] = {"locked": False, "flare": False, "pain": 3, "opt_in": False}
        return may_try(LIFTING, step, attempts, DAY, **(values | now))

    return ask


def test_on_a_good_day_it_may_be_tried(asked: Callable[..., Refusal | None]) -> None:
    assert asked() is None
    assert asked(pain=None) is None


@pytest.mark.parametrize(
    ("now", "why"),
    [
        ({"locked": True, "flare": True, "pain": 9}, Refusal.LOCKED),
        ({"flare": True, "pain": 9}, Refusal.FLARE),
        ({"pain": 6}, Refusal.PAIN),
    ],
)
def test_a_bad_day_says_why(asked: Callable[..., Refusal | None], now: Mapping[str, object], why: Refusal) -> None:
    assert asked(**now) is why


def test_five_is_not_too_much(asked: Callable[..., Refusal | None]) -> None:
    assert asked(pain=5) is None


def test_one_kind_a_day(asked: Callable[..., Refusal | None]) -> None:
    other = replace(attempt(), activity="bend")
    assert asked(attempts=(other,)) is Refusal.ANOTHER_TODAY
    assert asked(attempts=(attempt(),)) is None
    assert asked(attempts=(replace(other, stamp=stamp(DAY - timedelta(days=1), 15)),)) is None


def test_what_is_heavy_is_chosen_first(asked: Callable[..., Refusal | None]) -> None:
    assert asked(STEPS[1]) is Refusal.OPT_IN
    assert asked(STEPS[1], opt_in=True) is None
