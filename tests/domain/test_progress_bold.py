"""Expected against actual over time."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from rygtraening.domain.exposure_record import Attempt, Happened
from rygtraening.domain.pain import Pain
from rygtraening.domain.progress_bold import MOST, BoldStep, bold_series
from rygtraening.domain.record import Stamp

TODAY = date(2026, 11, 22)
FIRST = date(2000, 1, 1)


def attempt(
    back: int, expected: int | None = 6, actual: int | None = 2, happened: Happened | None = Happened.NO
) -> Attempt:
    day = TODAY - timedelta(days=back)
    stamp = Stamp(UUID(int=20_000 - back), "here", datetime(day.year, day.month, day.day, 12, tzinfo=UTC), day)
    worst = None if actual is None else Pain(actual, 0)
    return Attempt(stamp, stamp.id, "bend", "low", Pain(1, 0), "a crack", 40, expected, happened, worst)


def test_each_attempt_is_a_pair_while_they_can_be_told_apart() -> None:
    shown = bold_series([attempt(3, 6, 2), attempt(9, 7, 3)], FIRST, TODAY)
    assert shown.step is BoldStep.EACH
    found = [(dots.expected, dots.actual) for dots in shown.dots]
    assert [(e.mean, a.mean) for e, a in found if e and a] == [(7, 3), (6, 2)]
    assert all(dots.pair is not None and dots.count == 1 for dots in shown.dots)
    assert (shown.outcomes.closed, shown.outcomes.not_happened) == (2, 2)


def test_many_are_means_of_the_shortest_time_that_leaves_few() -> None:
    daily = [attempt(back) for back in range(60)]
    assert bold_series(daily[:MOST], FIRST, TODAY).step is BoldStep.EACH
    assert bold_series(daily, FIRST, TODAY).step is BoldStep.WEEK
    assert bold_series([attempt(back) for back in range(0, 400, 3)], FIRST, TODAY).step is BoldStep.MONTH
    assert bold_series([attempt(back) for back in range(0, 1500, 9)], FIRST, TODAY).step is BoldStep.QUARTER
    years = bold_series([attempt(back) for back in range(0, 7300, 40)], FIRST, TODAY)
    assert (years.step, len(years.dots)) == (BoldStep.YEAR, 21)


def test_a_mean_comes_with_its_lowest_and_highest() -> None:
    kept = [attempt(back, 4 + back % 3, back % 2) for back in range(2 * MOST)]
    week = bold_series(kept, FIRST, TODAY).dots[-2]
    assert week.expected is not None and week.actual is not None
    assert (week.count, week.expected.low, week.expected.high, week.actual.low, week.actual.high) == (7, 4, 6, 0, 1)


def test_half_an_answer_is_half_a_pair_and_none_is_only_told_in_the_table() -> None:
    stopped = attempt(1, None, None, Happened.YES)
    shown = bold_series([attempt(3, 6, None), attempt(2, None, 4), stopped], FIRST, TODAY)
    assert [(bool(dots.expected), bool(dots.actual)) for dots in shown.dots] == [(True, False), (False, True)]
    assert len(shown.pairs) == 3


def test_only_the_range_counts_and_what_came_before_is_known() -> None:
    kept = [attempt(40), attempt(3, happened=Happened.YES)]
    shown = bold_series(kept, TODAY - timedelta(days=13), TODAY)
    assert (len(shown.pairs), shown.outcomes.closed, shown.outcomes.not_happened) == (1, 1, 0)
    assert not bold_series([], FIRST, TODAY).ever
    assert bold_series([], FIRST, TODAY, ever=True).ever


@given(st.lists(st.integers(0, 7300), max_size=200, unique=True))
def test_never_too_many_and_none_is_lost(backs: list[int]) -> None:
    shown = bold_series([attempt(back) for back in backs], FIRST, TODAY)
    assert len(shown.dots) <= MOST
    assert sum(dots.count for dots in shown.dots) == len(backs)
