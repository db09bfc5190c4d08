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
from rygtraening.domain.progress import Range, read_days, series
from rygtraening.domain.progress_changes import by_day
from rygtraening.domain.record import Stamp
from rygtraening.domain.summary import DaySummary
from rygtraening.ui.progress.history import History
from rygtraening.ui.progress.page import ProgressPage

GetDays = Callable[[int], list[DaySummary]]
MakePage = Callable[..., ProgressPage]


def decision(day: date) -> DoseDecision:
    stamp = Stamp(UUID(int=1), "here", datetime(2026, 11, 1, tzinfo=UTC), day)
    return DoseDecision(stamp, "cat", Action.PROGRESS, 11, Reason.UP, Level(0, 7), Level(0, 8))


@pytest.mark.parametrize("span", Range)
def test_each_range_is_what_the_days_come_to_the_second_time_too(days: GetDays, today: date, span: Range) -> None:
    flares = [Flare(UUID(int=1), today - timedelta(days=9), 2.0, today - timedelta(days=6))]
    history = History(days(1000), today, flares)
    for _time in range(2):
        assert history.series(span) == series(read_days(days(1000), today, flares), span, today, flares)


def test_a_range_that_was_looked_at_is_not_reckoned_again(days: GetDays, today: date) -> None:
    history = History(days(1000), today, ())
    seen = {span: history.series(span) for span in Range}
    assert all(history.series(span) is seen[span] for span in Range)
    said = [history.longest(Range.ALL, lambda: "asked"), history.longest(Range.ALL, lambda: "asked again")]
    assert said == ["asked", "asked"]
    assert history.longest(Range.YEAR, lambda: "of a year") == "of a year"


def test_what_was_decided_is_told_in_every_range_that_was_looked_at_before(days: GetDays, today: date) -> None:
    history = History(days(100), today, ())
    told = [decision(today - timedelta(days=3))]
    for span in Range:
        assert history.series(span).changes == {}
        history.longest(span, lambda: "before")
    history.show_decisions(told)
    for span in Range:
        assert history.series(span).changes == by_day(told)
        assert history.longest(span, lambda: "a reason") == "a reason"


def test_other_days_are_drawn_in_a_range_that_was_looked_at_before(
    make_page: MakePage, days: GetDays, today: date
) -> None:
    page = make_page(days(1000))
    page.ranges.segment(Range.ALL).click()
    page.ranges.segment(Range.YEAR).click()
    page.show_days(days(300), today)
    page.ranges.segment(Range.ALL).click()
    assert page.chart is not None
    low, high = page.chart.days_in_sight()
    assert round(high - low) == pytest.approx(300, abs=20)
