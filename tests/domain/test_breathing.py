"""Calm breathing: in and out evenly, whole breaths, and a pause that spoils nothing."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rygtraening.domain.breathing import BREATH_SECONDS, IN_SECONDS, MINUTES, OUT_SECONDS, Breathing, Turn


def begun(minutes: int = 2) -> Breathing:
    breathing = Breathing(minutes)
    breathing.go_on(100.0)
    return breathing


def test_in_comes_first_and_out_is_longer() -> None:
    breathing = begun()
    assert [breathing.at(100.0 + second).turn for second in range(10)] == [Turn.IN] * 4 + [Turn.OUT] * 6
    assert OUT_SECONDS > IN_SECONDS


def test_the_seconds_count_down_and_never_show_nought() -> None:
    breathing = begun()
    assert [breathing.at(100.0 + second).seconds_left for second in range(10)] == [4, 3, 2, 1, 6, 5, 4, 3, 2, 1]


def test_the_breath_fills_and_empties_without_a_jump() -> None:
    breathing = begun()
    drawn = [breathing.at(100.0 + tenth / 10).drawn for tenth in range(101)]
    assert (drawn[0], drawn[40], drawn[100]) == (0.0, 1.0, 0.0)
    assert max(abs(one - next_one) for one, next_one in pairwise(drawn)) < 0.05


@pytest.mark.parametrize("minutes", MINUTES)
def test_it_ends_with_a_whole_breath(minutes: int) -> None:
    breathing = begun(minutes)
    end = 100.0 + minutes * 60
    assert not breathing.is_over(end - 0.1)
    assert breathing.is_over(end)
    last = breathing.at(end)
    assert (last.turn, last.number, last.seconds_left, last.through, last.left) == (Turn.OUT, minutes * 6, 1, 1.0, 0.0)


def test_after_a_pause_the_breath_begins_again() -> None:
    breathing = begun()
    breathing.pause(113.0)
    assert not breathing.running
    assert breathing.at(500.0).number == 2
    breathing.go_on(500.0)
    now = breathing.at(500.0)
    assert (now.turn, now.number, now.through) == (Turn.IN, 2, 0.0)


def test_going_on_twice_changes_nothing() -> None:
    breathing = begun()
    breathing.go_on(105.0)
    assert breathing.at(105.0).turn is Turn.OUT


def test_only_the_minutes_there_are_can_be_had() -> None:
    with pytest.raises(ValueError, match="7"):
        Breathing(7)


@given(st.sampled_from(MINUTES), st.lists(st.tuples(st.booleans(), st.floats(0, 90)), max_size=30))
def test_whatever_is_paused_every_moment_is_one(minutes: int, acts: list[tuple[bool, float]]) -> None:
    breathing, now = Breathing(minutes), 0.0
    for goes, seconds in acts:
        (breathing.go_on if goes else breathing.pause)(now)
        now += seconds
        moment = breathing.at(now)
        assert 0 <= moment.through <= 1
        assert 0 <= moment.drawn <= 1
        assert 0 <= moment.left <= minutes * 60
        assert 1 <= moment.number <= minutes * 60 / BREATH_SECONDS
        assert 1 <= moment.seconds_left <= OUT_SECONDS
        assert (moment.left == 0) == breathing.is_over(now)
