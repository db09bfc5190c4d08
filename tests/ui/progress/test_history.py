"""A range of Fremgang is reckoned once, and anew when the days or the decisions are others."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from rygtraening.domain.dose_record import Action, DoseDecision
from rygtraening.domain.exercise import Level
from rygtraening.domain.flare import Flare
from rygtraening.domain.prescription import Reason
from rygtraening.domain.progress import Range, series
from rygtraening.domain.progress_changes import by_day
from rygtraening.domain.progress_days import read_days
from rygtraening.domain.progress_stops import stops
from rygtraening.domain.record import Stamp
from rygtraening.domain.summary import DaySummary
from rygtraening.ui.progress.history import History
from rygtraening.ui.progress.page import ProgressPage
from rygtraening.words.progress import NONE_KNOWN, spoken
from tests.ui.progress.conftest import show_days

GetDays = Callable[[int], list[DaySummary]]
MakePage = Callable[..., ProgressPage]


def decision(day: date) -> DoseDecision:
    stamp = Stamp(UUID(int=1), "here", datetime(2026, 11, 1, tzinfo=UTC), day)
    return DoseDecision(stamp, "cat", Action.PROGRESS, 11, Reason.UP, Level(0, 7), Level(0, 8))


@pytest.mark.parametrize("span", Range)
def test_each_range_is_what_the_days_come_to_the_second_time_too(days: GetDays, today: date, span: Range) -> None:
    flares = [Flare(UUID(int=1), today - timedelta(days=9), 2.0, today - timedelta(days=6))]
    history = History(read_days(days(1000), today, flares), today, flares, NONE_KNOWN)
    for _time in range(2):
        assert history.series(span) == series(read_days(days(1000), today, flares), span, today, flares)


def test_a_range_that_was_looked_at_is_not_reckoned_again(days: GetDays, today: date) -> None:
    history = History(read_days(days(1000), today), today, (), NONE_KNOWN)
    seen = {span: history.series(span) for span in Range}
    assert all(history.series(span) is seen[span] for span in Range)
    assert all(history.longest(span) is history.longest(span) for span in Range)


@pytest.mark.parametrize("span", Range)
def test_room_is_kept_for_the_longest_that_is_said(days: GetDays, today: date, span: Range) -> None:
    history = History(read_days(days(1000), today), today, (), NONE_KNOWN)
    shown = history.series(span)
    said = [spoken(slot, shown.step) for slot in stops(shown)]
    assert history.longest(span) in said
    assert len(history.longest(span)) == max(map(len, said))


def test_without_any_day_nothing_is_said(today: date) -> None:
    assert History((), today, (), NONE_KNOWN).longest(Range.ALL) == ""


def test_what_was_decided_is_told_in_every_range_that_was_looked_at_before(days: GetDays, today: date) -> None:
    history = History(read_days(days(100), today), today, (), NONE_KNOWN)
    told = [decision(today - timedelta(days=3))]
    assert all(history.series(span).changes == {} for span in Range)
    before = {span: len(history.longest(span)) for span in Range}
    history.show_decisions(told)
    for span in Range:
        assert history.series(span).changes == by_day(told)
        assert len(history.longest(span)) > before[span]


def test_other_days_are_drawn_in_a_range_that_was_looked_at_before(
    make_page: MakePage, days: GetDays, today: date
) -> None:
    page = make_page(days(1000))
    page.ranges.segment(Range.ALL).click()
    page.ranges.segment(Range.YEAR).click()
    show_days(page, days(300), today)
    page.ranges.segment(Range.ALL).click()
    assert page.chart is not None
    low, high = page.chart.days_in_sight()
    assert round(high - low) == pytest.approx(300, abs=20)
