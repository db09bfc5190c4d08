from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rygtraening.domain.gate import Gate, doctor_suggested, gate, usual_pain

TODAY = date(2026, 10, 15)


def days_ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def mornings(scores: Mapping[int, int]) -> dict[date, int]:
    """Morning scores by how many days ago they were."""
    return {days_ago(days): score for days, score in scores.items()}


@pytest.mark.parametrize("before", range(6))
@pytest.mark.parametrize("usual", [None, 0.0, 10.0])
def test_up_to_five_opens_the_days_dose(before: int, usual: float | None) -> None:
    assert gate(before, usual) is Gate.NORMAL


@pytest.mark.parametrize(
    ("before", "usual", "opened"),
    [
        (6, None, Gate.CALM),
        (7, None, Gate.CALM),
        (6, 5.5, Gate.CALM),
        (6, 6.0, Gate.NO_STEP_UP),
        (6, 6.5, Gate.NO_STEP_UP),
        (7, 6.5, Gate.CALM),
        (7, 7.0, Gate.NO_STEP_UP),
        (7, 0.0, Gate.CALM),
    ],
)
def test_six_and_seven_are_a_calm_day_unless_they_are_as_usual(before: int, usual: float | None, opened: Gate) -> None:
    assert gate(before, usual) is opened


@pytest.mark.parametrize("before", [8, 9, 10])
@pytest.mark.parametrize("usual", [None, 8.0, 10.0])
def test_from_eight_on_it_is_a_spare_day_however_usual_that_is(before: int, usual: float | None) -> None:
    assert gate(before, usual) is Gate.SPARE


@given(before=st.integers(0, 9), usual=st.none() | st.floats(0, 10))
def test_more_pain_never_opens_more(before: int, usual: float | None) -> None:
    order = [Gate.NORMAL, Gate.NO_STEP_UP, Gate.CALM, Gate.SPARE]
    assert order.index(gate(before, usual)) <= order.index(gate(before + 1, usual))


def test_the_usual_is_the_median_of_the_mornings() -> None:
    assert usual_pain(TODAY, mornings({1: 9, 2: 2, 3: 3, 4: 0, 5: 4}), first_answer=10) == 3.0


def test_between_two_middle_mornings_the_usual_is_a_half() -> None:
    assert usual_pain(TODAY, mornings({1: 6, 2: 7, 3: 6, 4: 7, 5: 9, 6: 0}), None) == 6.5


def test_fewer_than_five_mornings_give_way_to_the_first_answer() -> None:
    four = mornings({1: 2, 2: 2, 3: 2, 4: 2})
    assert usual_pain(TODAY, four, first_answer=6) == 6
    assert usual_pain(TODAY, four, first_answer=0) == 0
    assert usual_pain(TODAY, four, first_answer=None) is None


def test_a_morning_without_pain_counts_among_the_five() -> None:
    assert usual_pain(TODAY, mornings(dict.fromkeys(range(1, 6), 0)), first_answer=6) == 0.0


def test_todays_own_morning_is_not_among_them() -> None:
    assert usual_pain(TODAY, mornings({0: 9, 1: 2, 2: 2, 3: 2, 4: 2}), first_answer=None) is None


def test_the_fourteenth_day_back_is_the_oldest_that_counts() -> None:
    assert usual_pain(TODAY, mornings({1: 2, 2: 2, 3: 2, 4: 2, 14: 2}), None) == 2.0
    assert usual_pain(TODAY, mornings({1: 2, 2: 2, 3: 2, 4: 2, 15: 2}), None) is None


def test_a_morning_of_tomorrow_does_not_count() -> None:
    assert usual_pain(TODAY, mornings({-1: 2, 1: 2, 2: 2, 3: 2, 4: 2}), None) is None


@pytest.mark.parametrize(
    ("ago", "suggested"),
    [
        ((0,), False),
        ((0, 1), False),
        ((0, 1, 2), True),
        ((0, 1, 3), True),
        ((0, 2, 3), True),
        ((0, 1, 2, 3), True),
        ((0, 1, 4), False),
        ((0, 3, 4), False),
        ((1, 2, 3), False),
        ((0, 0, 0), False),
        ((0, 0, 1), False),
        ((0, 1, -1), False),
        ((), False),
    ],
)
def test_the_doctor_is_named_on_the_third_spare_day_in_any_four(ago: tuple[int, ...], suggested: bool) -> None:
    assert doctor_suggested(TODAY, [days_ago(days) for days in ago]) is suggested


def test_the_doctor_is_named_again_on_each_further_spare_day() -> None:
    spare = [days_ago(days) for days in (4, 3, 2, 1, 0)]
    assert [doctor_suggested(day, spare) for day in spare] == [False, False, True, True, True]
