"""The year as a calendar."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rygtraening.domain.flare import Flare
from rygtraening.domain.progress_year import LEAST_WEEKS, DayKind, Year, year, year_span
from rygtraening.domain.summary import DaySummary

TODAY = date(2026, 11, 18)  # a Wednesday
OLD = date(2020, 1, 1)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def row(day: date, sessions: int = 1) -> DaySummary:
    done = bool(sessions)
    percent = 40.0 if done else None
    return DaySummary(day, sessions, 60 * sessions, 90.0, percent, 3, 4, 3, 3, None, None, False, False)


def kinds(shown: Year) -> dict[date, DayKind]:
    return {day.day: day.kind for week in shown.weeks for day in week}


def test_the_newest_picture_is_a_whole_year_and_the_week_of_today() -> None:
    shown = year([row(TODAY)], [], OLD, TODAY)
    assert (len(shown.weeks), shown.first, shown.last) == (53, date(2025, 11, 17), TODAY)
    assert {day.kind for day in shown.weeks[-1][3:]} == {DayKind.TO_COME}
    assert shown.days[-1].day == TODAY and shown.has_earlier


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(0, 20))
def test_pictures_follow_each_other_without_a_gap_or_an_overlap(today: date, back: int) -> None:
    first, _last = year_span(today, back)
    earlier_first, earlier_last = year_span(today, back + 1)
    assert earlier_last == first - timedelta(days=1)
    assert first.weekday() == earlier_first.weekday() == 0
    assert (earlier_last - earlier_first).days == 52 * 7 - 1


def test_a_day_is_movement_rest_or_of_a_flare_up() -> None:
    flare = Flare(UUID(int=1), ago(9), 2.0, ago(7))
    shown = year([row(ago(9)), row(ago(3)), row(ago(2), 0)], [flare], OLD, TODAY)
    found = kinds(shown)
    assert found[ago(9)] is DayKind.DONE_IN_FLARE
    assert found[ago(8)] is DayKind.FLARE
    assert found[ago(7)] is DayKind.REST  # the first day that is not part of it any more
    assert found[ago(3)] is DayKind.DONE
    assert found[ago(2)] is DayKind.REST  # only numbers were noted
    assert (shown.trained, shown.flare_days) == (2, 2)


def test_a_flare_up_that_goes_on_reaches_to_today() -> None:
    shown = year([], [Flare(UUID(int=1), ago(3), None)], OLD, TODAY)
    assert shown.flare_days == 4
    assert kinds(shown)[TODAY] is DayKind.FLARE


def test_before_the_first_day_there_is_nothing_and_the_picture_begins_with_its_week() -> None:
    shown = year([row(ago(3))], [], ago(8), TODAY)
    found = kinds(shown)
    assert shown.first == date(2026, 11, 9)
    assert len(shown.weeks) == LEAST_WEEKS
    assert found[ago(9)] is DayKind.OUTSIDE and found[ago(8)] is DayKind.REST
    assert [day.day for day in shown.days] == [ago(back) for back in range(8, -1, -1)]
    assert not shown.has_earlier


@pytest.mark.parametrize("oldest", [None, TODAY])
def test_the_very_first_day_has_a_picture_too(oldest: date | None) -> None:
    shown = year([row(TODAY)] if oldest else [], [], oldest, TODAY)
    assert len(shown.days) == (1 if oldest else 0)
    assert shown.weeks[0][2].day == TODAY


def test_an_earlier_picture_shows_its_own_days() -> None:
    first, last = year_span(TODAY, 1)
    shown = year([row(first), row(last), row(TODAY)], [], OLD, TODAY, 1)
    assert (shown.trained, len(shown.weeks), shown.last) == (2, 52, last)
    begun = year([row(last)], [], last, TODAY, 1)
    assert not begun.has_earlier and len(begun.weeks) >= LEAST_WEEKS


def test_what_is_to_come_from_a_clock_that_was_wrong_is_left_out() -> None:
    assert year([row(TODAY + timedelta(days=1))], [], OLD, TODAY).trained == 0
