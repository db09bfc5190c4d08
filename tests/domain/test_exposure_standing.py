"""Where the person stands on a ladder, and what moves them: examples, then properties over made-up histories."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from rygtraening.domain.activity import Activity, ActivityStep
from rygtraening.domain.exposure import reading
from rygtraening.domain.exposure_record import Attempt, Happened
from rygtraening.domain.exposure_standing import Missing, Standing, StepState, Why, first_step, standing
from rygtraening.domain.pain import Pain
from rygtraening.domain.record import MorningScore, Stamp
from rygtraening.domain.text import Text

FIRST = date(2026, 3, 2)
ZONE = timezone(timedelta(hours=1))
NAMES = ("a", "b", "c", "d", "e")
BENDING = Activity(
    "bend", Text("Bøje", "Bend"), Text(), tuple(ActivityStep(n, Text(n, n), opt_in=n in "de") for n in NAMES)
)


def on(day: int) -> date:
    return FIRST + timedelta(days=day)


def stamp(day: int, hour: int, number: int) -> Stamp:
    at = datetime.combine(on(day), datetime.min.time(), ZONE) + timedelta(hours=hour)
    return Stamp(UUID(int=number), "here", at, on(day))


@dataclass
class Diary:
    """What a person did, written down in any order: days count from 0, mornings are 2 unless told."""

    attempts: list[Attempt]
    mornings: dict[date, MorningScore]
    fears: Mapping[str, int]

    def tries(
        self,
        day: int,
        step: str,
        *,
        hour: int = 15,
        likelihood: int | None = 10,
        happened: Happened | None = Happened.NO,
        worst: int | None = 3,
        stopped: bool = False,
        after: int | None = 2,
    ) -> Diary:
        number = len(self.attempts) + 1
        pain = None if worst is None else Pain(worst, 0)
        self.attempts.append(
            Attempt(
                stamp(day, hour, number), UUID(int=number), "bend", step, Pain(2, 0), "", likelihood, 5, happened, pain,
                stopped,
            )
        )  # fmt: skip
        if after is not None:
            self.mornings[on(day + 1)] = MorningScore(stamp(day + 1, 8, 1000 + day), Pain(after, 0))
        return self

    def at(self, day: int, *, opt_in: bool = False) -> Standing:
        return standing(BENDING, self.fears, self.attempts, self.mornings, on(day), opt_in)


def diary(**fears: int) -> Diary:
    return Diary([], {}, fears)


@pytest.fixture
def two_good_days() -> Diary:
    """Two days at the lowest step on which nothing that was feared happened."""
    return diary(a=3).tries(0, "a").tries(2, "a")


@pytest.mark.parametrize(
    ("fears", "place"),
    [
        ({}, None),
        ({"a": 0, "b": 2, "c": 5}, 1),
        ({"a": 6, "b": 5, "c": 9}, 1),
        ({"a": 0, "b": 1, "c": 8}, 1),
        ({"a": 7, "b": 8, "c": 9}, 0),
        ({"b": 9}, 0),
        ({"a": 0, "b": 1, "c": 1, "d": 3}, 2),
    ],
)
def test_where_to_begin(fears: Mapping[str, int], place: int | None) -> None:
    assert first_step(BENDING, fears, opt_in=False) == place


def test_a_heavy_step_is_where_to_begin_only_for_who_chose_it() -> None:
    fears = {"a": 0, "b": 1, "c": 1, "d": 3}
    assert first_step(BENDING, fears, opt_in=True) == 3


def test_nothing_is_said_before_a_step_is_rated() -> None:
    now = diary().at(0)
    assert now.index is None
    assert now.states == (StepState.AHEAD,) * 3 + (StepState.OPT_IN,) * 2


def test_the_first_thing_that_is_wanted_is_an_attempt() -> None:
    now = diary(a=0, b=4).at(0)
    assert (now.index, now.why, now.since, now.missing) == (1, Why.BEGIN, None, Missing.FIRST_ATTEMPT)
    assert now.states[:3] == (StepState.PASSED, StepState.NOW, StepState.AHEAD)


def test_two_days_without_what_was_feared_lead_one_step_up(two_good_days: Diary) -> None:
    assert two_good_days.at(2).index == 0
    now = two_good_days.at(3)
    assert (now.index, now.why, now.since, now.onward) == (1, Why.UP, on(3), 2)


def test_two_attempts_on_one_day_are_one_day() -> None:
    now = diary(a=3).tries(0, "a", hour=9).tries(0, "a", hour=15).at(1)
    assert (now.index, now.missing) == (0, Missing.SECOND_DAY)


def test_what_was_done_before_arriving_does_not_count_again(two_good_days: Diary) -> None:
    now = two_good_days.tries(3, "b").at(4)
    assert (now.index, now.missing) == (1, Missing.SECOND_DAY)


@pytest.mark.parametrize(
    ("second", "day", "missing"),
    [
        ({"happened": Happened.PARTLY}, 3, Missing.NOT_HAPPENING),
        ({"happened": Happened.YES}, 3, Missing.NOT_HAPPENING),
        ({"happened": None}, 3, Missing.ANSWER),
        ({"worst": None}, 3, Missing.ANSWER),
        ({"after": None}, 3, Missing.MORNING),
        ({"after": None}, 4, Missing.MORNING_MISSED),
        ({"after": 3}, 3, Missing.SETTLED),
        ({"likelihood": 30}, 3, Missing.LIKELIHOOD),
        ({"likelihood": None}, 3, Missing.LIKELIHOOD),
        ({"stopped": True}, 3, Missing.CALM),
    ],
)
def test_each_thing_that_holds_a_step_up_back(second: Mapping[str, object], day: int, missing: Missing) -> None:
    now = diary(a=3).tries(0, "a", likelihood=40).tries(2, "a", **second).at(day)  # type: ignore[arg-type]
    assert (now.index, now.missing) == (0, missing)


@pytest.mark.parametrize(
    ("first", "second", "place"), [(90, 70, 1), (90, 80, 0), (30, 20, 1), (10, 20, 1), (40, 30, 0)]
)
def test_unlikely_or_less_likely_than_at_first(first: int, second: int, place: int) -> None:
    now = diary(a=3).tries(0, "a", likelihood=first).tries(2, "a", likelihood=second).at(3)
    assert now.index == place


def test_a_bad_attempt_is_forgotten_after_two_good_ones() -> None:
    now = diary(a=3).tries(0, "a", happened=Happened.YES).tries(2, "a").at(3)
    assert (now.index, now.missing) == (0, Missing.NOT_HAPPENING)
    assert diary(a=3).tries(0, "a", happened=Happened.YES).tries(2, "a").tries(3, "a").at(4).index == 1


def test_red_is_one_step_easier_at_once(two_good_days: Diary) -> None:
    now = two_good_days.tries(4, "b", stopped=True).at(4)
    assert (now.index, now.why, now.states[1]) == (0, Why.RED, StepState.BEEN)


def test_a_red_morning_is_one_step_easier_too(two_good_days: Diary) -> None:
    two_good_days.tries(4, "b", after=5)
    assert two_good_days.at(4).index == 1
    assert (two_good_days.at(5).index, two_good_days.at(5).why) == (0, Why.RED)


def test_one_red_day_is_answered_once(two_good_days: Diary) -> None:
    two_good_days.tries(3, "b").tries(5, "b")
    assert two_good_days.at(6).index == 2
    now = two_good_days.tries(6, "c", hour=9, stopped=True, after=9).tries(6, "c", hour=12, worst=8, after=9).at(7)
    assert now.index == 1


def test_red_at_the_lowest_step_is_a_smaller_version_until_it_goes_better() -> None:
    began = diary(a=3).tries(0, "a", stopped=True)
    assert (began.at(0).index, began.at(0).why, began.at(0).smaller) == (0, Why.SMALLER, True)
    assert not began.tries(2, "a").at(2).smaller


@pytest.mark.parametrize(("day", "place"), [(16, 2), (18, 1), (31, 1), (32, 0), (400, 0)])
def test_fourteen_days_without_are_one_easier_each(two_good_days: Diary, day: int, place: int) -> None:
    two_good_days.tries(3, "b").tries(4, "b")
    now = two_good_days.at(day)
    assert now.index == place
    if day > 16:
        assert now.why is Why.AWAY


def test_rating_a_step_anew_moves_nobody_who_has_begun(two_good_days: Diary) -> None:
    assert dataclasses.replace(two_good_days, fears={"c": 3}).at(3).index == 1


def test_what_is_heavy_is_never_reached_without_choosing_it(two_good_days: Diary) -> None:
    two_good_days.tries(3, "b").tries(4, "b").tries(5, "c").tries(6, "c")
    plain, chosen = two_good_days.at(7), two_good_days.at(7, opt_in=True)
    assert (plain.index, plain.missing, plain.onward) == (2, Missing.OPT_IN, None)
    assert (chosen.index, chosen.onward) == (3, 4)


def test_at_the_top_there_is_nothing_above(two_good_days: Diary) -> None:
    small = replace(BENDING, steps=BENDING.steps[:1])
    now = standing(small, {}, two_good_days.attempts, two_good_days.mornings, on(3), False)
    assert (now.index, now.missing, now.onward) == (0, Missing.TOP, None)


def test_another_place_is_suggested_from_the_second_time_on() -> None:
    began = diary(a=3)
    assert not began.at(0).vary
    assert began.tries(0, "a").at(1).vary
    assert not began.tries(2, "a", stopped=True).at(2).vary


def test_a_step_that_is_gone_from_the_ladder_is_passed_over(two_good_days: Diary) -> None:
    assert two_good_days.tries(4, "gone", stopped=True).at(4).index == 1


# Properties

LAST = 30


@st.composite
def diaries(draw: st.DrawFn) -> Diary:
    """A month of attempts: mostly good ones, in runs, so that steps up happen."""
    made = diary(**draw(st.dictionaries(st.sampled_from(NAMES), st.integers(0, 10))))
    for day in sorted(draw(st.sets(st.integers(0, LAST - 2), max_size=14))):
        for hour in draw(st.sampled_from([(15,), (15,), (9, 15)])):
            made.tries(
                day,
                draw(st.sampled_from(NAMES)) if draw(st.integers(0, 4)) == 0 else _likely_step(made, day),
                hour=hour,
                likelihood=draw(st.sampled_from([None, 0, 10, 20, 30, 50, 90])),
                happened=draw(st.sampled_from([Happened.NO] * 5 + [Happened.PARTLY, Happened.YES, None])),
                worst=draw(st.sampled_from([1, 2, 3, 4, 5, 6, 8, None])),
                stopped=draw(st.integers(0, 9)) == 0,
                after=draw(st.sampled_from([0, 1, 2, 2, 2, 3, 4, None])),
            )
    return made


def _likely_step(made: Diary, day: int) -> str:
    """The step the program would offer."""
    index = made.at(day, opt_in=True).index
    return NAMES[index or 0]


def last_two_days(attempts: Sequence[Attempt], step: str, before: date) -> list[Attempt]:
    mine = [each for each in attempts if each.step == step and each.stamp.day < before]
    days = sorted({each.stamp.day for each in mine})[-2:]
    return [each for each in mine if each.stamp.day in days]


@given(diaries(), st.booleans())
def test_it_is_pure_and_the_order_of_writing_does_not_matter(made: Diary, opt_in: bool) -> None:
    shuffled = list(made.attempts)
    random.Random(7).shuffle(shuffled)
    mornings = dict(reversed(made.mornings.items()))
    before = (list(made.attempts), dict(made.mornings))
    now = made.at(LAST, opt_in=opt_in)
    assert Diary(shuffled, mornings, made.fears).at(LAST, opt_in=opt_in) == now == made.at(LAST, opt_in=opt_in)
    assert (made.attempts, made.mornings) == before


@given(diaries(), st.booleans())
def test_never_more_than_one_step_up_a_day_and_only_on_what_the_rule_wants(made: Diary, opt_in: bool) -> None:
    if not made.attempts:
        return
    # The first attempt says where the person began; whatever the fears say later does not move it.
    first = (made.attempts[0].stamp.day - FIRST).days
    stood = {day: made.at(day, opt_in=opt_in).index for day in range(first, LAST + 1)}
    for day in range(first, LAST):
        before, after = stood[day], stood[day + 1]
        if before is None or after is None or after <= before:
            continue
        assert after == before + 1
        known = [each for each in made.attempts if each.stamp.day <= on(day)]
        two = [reading(each, made.mornings) for each in last_two_days(known, NAMES[before], on(day + 1))]
        assert len({each.attempt.stamp.day for each in two}) == 2
        assert not any(each.red for each in two)
        assert all(each.attempt.happened is Happened.NO for each in two)
        assert two[-1].settled


@given(diaries(), st.booleans())
def test_red_never_raises(made: Diary, opt_in: bool) -> None:
    calm = made.at(LAST, opt_in=opt_in).index
    if not made.attempts or calm is None:
        return
    newest = made.attempts[-1]
    made.attempts[-1] = replace(newest, stopped=True)
    red = made.at(LAST, opt_in=opt_in).index
    assert red is not None and red <= calm
    day = (newest.stamp.day - FIRST).days
    at_once, next_day = made.at(day, opt_in=opt_in).index, made.at(day + 1, opt_in=opt_in).index
    assert at_once is not None and next_day is not None and next_day <= at_once


@given(diaries())
def test_nobody_stands_on_a_step_that_was_not_chosen(made: Diary) -> None:
    for day in range(0, LAST, 5):
        now = made.at(day)
        assert now.index is None or not BENDING.steps[now.index].opt_in
        assert now.onward is None or not BENDING.steps[now.onward].opt_in
