from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from rygtraening.domain.pain import Colour, LegSpread, Pain, colour_now, highest, is_red_now

scores = st.integers(0, 10)
perhaps = st.none() | scores
pains = st.builds(Pain, perhaps, perhaps)


def test_the_number_is_the_higher_of_back_and_leg() -> None:
    assert Pain(back=3, leg=6).number == Pain(back=6, leg=3).number == 6


def test_one_answer_is_the_number_and_none_is_no_number() -> None:
    assert (Pain(back=0).number, Pain(leg=4).number, Pain().number) == (0, 4, None)


@pytest.mark.parametrize(
    ("pain", "complete"), [(Pain(0, 0), True), (Pain(0), False), (Pain(leg=0), False), (Pain(), False)]
)
def test_only_both_answers_are_complete(pain: Pain, complete: bool) -> None:
    assert pain.complete is complete


@pytest.mark.parametrize("value", [-1, 11])
def test_there_is_no_pain_outside_nought_to_ten(value: int) -> None:
    with pytest.raises(ValueError, match=str(value)):
        Pain(back=value)
    with pytest.raises(ValueError, match=str(value)):
        Pain(leg=value)
    with pytest.raises(ValueError, match=str(value)):
        replace(Pain(1, 1), leg=value)


def test_the_ends_of_the_scale_are_on_it() -> None:
    assert Pain(0, 10).number == 10


def test_the_highest_of_nothing_known_is_unknown() -> None:
    assert highest([None, None]) is None
    assert highest([None, 0]) == 0
    assert highest([2, None, 7, 3]) == 7


def test_at_least_takes_back_and_leg_each_for_itself() -> None:
    assert Pain(4, 1).at_least(Pain(2, 5)) == Pain(4, 5)
    assert Pain(4, None).at_least(Pain(None, 0)) == Pain(4, 0)


@given(one=pains, other=pains)
def test_at_least_never_lowers_and_does_not_mind_the_order(one: Pain, other: Pain) -> None:
    both = one.at_least(other)
    assert both == other.at_least(one) == both.at_least(one)
    assert both.number == highest([one.number, other.number])


@pytest.mark.parametrize(
    ("before", "number", "red"),
    [
        (0, 5, False),
        (0, 6, True),
        (4, 6, True),
        (5, 6, False),
        (5, 7, True),
        (6, 7, False),
        (7, 7, False),
        (7, 8, True),
        (8, 8, True),
        (10, 8, True),
        (0, 10, True),
    ],
)
def test_red_is_eight_or_six_and_two_over_the_start(before: int, number: int, red: bool) -> None:
    assert is_red_now(before, number) is red


@given(before=scores, number=st.integers(0, 9))
def test_more_pain_is_never_less_red(before: int, number: int) -> None:
    assert is_red_now(before, number) <= is_red_now(before, number + 1)


@pytest.mark.parametrize(
    ("before", "peak", "spread", "stopped", "colour"),
    [
        (0, 2, LegSpread.NONE, False, Colour.GREEN),
        (5, 2, LegSpread.NONE, False, Colour.GREEN),
        (6, 2, LegSpread.NONE, False, Colour.YELLOW),
        (0, 3, LegSpread.NONE, False, Colour.YELLOW),
        (0, 5, LegSpread.NONE, False, Colour.YELLOW),
        (4, 6, LegSpread.NONE, False, Colour.RED),
        (5, 6, LegSpread.NONE, False, Colour.YELLOW),
        (7, 7, LegSpread.NONE, False, Colour.YELLOW),
        (7, 8, LegSpread.NONE, False, Colour.RED),
        (0, 0, LegSpread.BRIEF, False, Colour.YELLOW),
        (0, 0, LegSpread.LASTING, False, Colour.RED),
        (0, 0, LegSpread.NONE, True, Colour.RED),
    ],
)
def test_the_colour_straight_after_a_session(
    before: int, peak: int, spread: LegSpread, stopped: bool, colour: Colour
) -> None:
    assert colour_now(before, peak, spread, stopped) is colour


@given(before=scores, peak=scores, spread=st.sampled_from(LegSpread), stopped=st.booleans())
def test_the_player_and_the_page_after_it_agree_on_red(
    before: int, peak: int, spread: LegSpread, stopped: bool
) -> None:
    red = colour_now(before, peak, spread, stopped) is Colour.RED
    assert red is (is_red_now(before, peak) or spread is LegSpread.LASTING or stopped)
