"""What is in sight of a time axis is never lost."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rygtraening.ui.progress.cards.sight import NEAREST, Sight
from rygtraening.ui.progress.cards.spread import spread

FIRST = date(2026, 1, 1)
MOVES = st.one_of(
    st.tuples(st.just("zoomed"), st.floats(-30, 30), st.floats(739_000, 741_000)),
    st.tuples(st.just("pulled"), st.floats(-5000, 5000), st.just(0.0)),
    st.tuples(st.just("holding"), st.floats(739_500, 740_000), st.just(0.0)),
)


@given(st.integers(0, 7300), st.lists(MOVES, max_size=12))
def test_whatever_is_done_something_inside_the_axis_is_in_sight(
    days: int, moves: list[tuple[str, float, float]]
) -> None:
    sight = whole = Sight.of(FIRST, FIRST + timedelta(days=days))
    for name, amount, around in moves:
        match name:
            case "zoomed":
                sight = sight.zoomed(amount, around)
            case "pulled":
                sight = sight.pulled(amount)
            case _:
                sight = sight.holding(amount)
        assert whole.first <= sight.low + 1e-6 and sight.high <= whole.last + 1e-6
        assert sight.days >= min(NEAREST, whole.days) - 1e-6
    assert sight.whole() == whole


def test_zooming_holds_the_day_it_is_around() -> None:
    sight = Sight.of(FIRST, FIRST + timedelta(days=99))
    day = sight.first + 40
    nearer = sight.zoomed(3, day)
    assert nearer.days < sight.days
    assert nearer.x_of(day, 0, 500) == pytest.approx(sight.x_of(day, 0, 500))
    assert nearer.day_at(nearer.x_of(day, 10, 500), 10, 500) == pytest.approx(day)


def test_a_day_out_of_sight_comes_into_the_middle() -> None:
    sight = Sight.of(FIRST, FIRST + timedelta(days=99)).zoomed(9, FIRST.toordinal())
    assert sight.holding(sight.low + 1) is sight
    moved = sight.holding(sight.first + 50)
    assert moved.low + moved.days / 2 == pytest.approx(sight.first + 50)


@given(st.lists(st.floats(0, 200), max_size=10), st.floats(1, 19))
def test_labels_never_overlap_and_stay_inside(wanted: list[float], apart: float) -> None:
    placed = spread(wanted, apart, 0, 200)
    stands = sorted(placed)
    assert all(later - earlier >= apart - 1e-6 for earlier, later in pairwise(stands))
    assert all(-1e-6 <= place <= 200 + 1e-6 for place in placed)


def test_labels_that_have_room_stand_where_they_belong() -> None:
    assert spread([100, 10, 50], 20, 0, 200) == [100, 10, 50]
    assert spread([100, 100, 100], 20, 0, 110) == [70, 90, 110]
