"""Whether the weeks get better or worse: exact, and unknown where there is too little to say."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rygtraening.domain.trend import trend

TODAY = date(2026, 3, 20)
LONG_AGO = TODAY - timedelta(days=100)


def scores(*pairs: tuple[int, int]) -> dict[date, int]:
    """(days ago, number) pairs."""
    return {TODAY - timedelta(days=ago): number for ago, number in pairs}


def test_it_is_this_week_less_the_week_before() -> None:
    week, before = [(0, 4), (3, 4), (6, 4)], [(7, 2), (10, 2), (13, 2)]
    assert trend(TODAY, scores(*week, *before), LONG_AGO, None) == 2.0


@pytest.mark.parametrize("missing", [0, 7])
def test_each_week_needs_three_values(missing: int) -> None:
    pairs = [(ago, 3) for ago in (0, 1, 2, 7, 8, 9) if ago != missing]
    assert trend(TODAY, scores(*pairs), LONG_AGO, 3) is None


def test_the_eighth_day_back_belongs_to_the_week_before_and_the_fifteenth_to_neither() -> None:
    pairs = [(0, 1), (1, 1), (6, 1), (7, 5), (8, 5), (13, 5), (14, 9)]
    assert trend(TODAY, scores(*pairs), LONG_AGO, None) == -4.0


def test_in_the_first_fourteen_days_the_first_answer_stands_for_the_week_before() -> None:
    pairs = [(0, 3), (1, 3), (2, 3), (8, 9), (9, 9), (10, 9)]
    assert trend(TODAY, scores(*pairs), TODAY - timedelta(days=13), 2) == 1.0
    assert trend(TODAY, scores(*pairs), TODAY - timedelta(days=14), 2) == -6.0
    assert trend(TODAY, scores(*pairs), TODAY - timedelta(days=13), None) is None


@given(
    now=st.lists(st.integers(0, 10), min_size=3, max_size=7), then=st.lists(st.integers(0, 10), min_size=3, max_size=7)
)
def test_a_half_and_two_points_are_met_to_the_letter(now: list[int], then: list[int]) -> None:
    values = {TODAY - timedelta(days=n): number for n, number in enumerate(now)}
    values |= {TODAY - timedelta(days=7 + n): number for n, number in enumerate(then)}
    exact = Fraction(sum(now), len(now)) - Fraction(sum(then), len(then))
    found = trend(TODAY, values, LONG_AGO, None)
    assert found is not None
    assert (found >= 2, found < 0.5) == (exact >= 2, exact < Fraction(1, 2))
