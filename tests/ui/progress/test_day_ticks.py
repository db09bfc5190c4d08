"""The names under the time axis: as many as fit, and no more."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rygtraening import i18n
from rygtraening.domain.progress_values import Dose
from rygtraening.ui.progress.day_ticks import MOST, DayTick, day_ticks
from rygtraening.ui.progress.dose_ticks import axis_top, dose_ticks

LAST = date(2026, 11, 22)
GAP = 12.0


def measure(text: str) -> float:
    return 7.0 * len(text)


def ticks(days: int, width: float = 800) -> list[DayTick]:
    return day_ticks(LAST - timedelta(days=days - 1), LAST, width / days, measure, GAP)


@pytest.mark.parametrize(
    ("days", "labels"),
    [
        (14, ["10 Nov", "12 Nov", "14 Nov", "16 Nov", "18 Nov", "20 Nov", "22 Nov"]),
        (60, ["28 Sep", "5 Oct", "12 Oct", "19 Oct", "26 Oct", "2 Nov", "9 Nov", "16 Nov"]),
        (92, ["31 Aug", "14 Sep", "28 Sep", "12 Oct", "26 Oct", "9 Nov"]),
        (183, ["Jun", "Jul", "Aug", "Sep", "Oct", "Nov"]),
        (365, ["Dec", "2026", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov"]),
        (1000, ["Apr", "Jul", "Oct", "2025", "Apr", "Jul", "Oct", "2026", "Apr", "Jul", "Oct"]),
        (7300, ["2008", "2010", "2012", "2014", "2016", "2018", "2020", "2022", "2024", "2026"]),
    ],
)
def test_the_longer_the_axis_the_coarser_the_names(days: int, labels: list[str]) -> None:
    assert [tick.label for tick in ticks(days)] == labels


def test_months_and_days_are_named_in_danish(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(i18n, "month_short", lambda month: f"{month}.md.")
    assert [tick.label for tick in ticks(183)] == ["6.md.", "7.md.", "8.md.", "9.md.", "10.md.", "11.md."]


@given(st.integers(1, 12_000), st.floats(120, 2000))
def test_no_two_names_overlap(days: int, width: float) -> None:
    named = ticks(days, width)
    assert len(named) <= MOST + 1
    for earlier, later in pairwise(named):
        apart = (later.day - earlier.day).days * width / days
        assert apart >= (measure(earlier.label) + measure(later.label)) / 2


@given(st.sampled_from(Dose), st.floats(0, 20_000))
def test_the_axis_of_the_dose_holds_its_highest_bar_and_few_names(dose: Dose, highest: float) -> None:
    top = axis_top(dose, highest)
    named = dose_ticks(dose, top)
    assert highest <= top
    assert named[0] == 0
    assert all(value <= top for value in named)
    if highest < 3000:
        assert 2 <= len(named) <= 4


def test_the_goal_is_always_on_the_axis_of_the_ladder() -> None:
    assert dose_ticks(Dose.PERCENT, axis_top(Dose.PERCENT, 20)) == [0, 50, 100]
    assert dose_ticks(Dose.PERCENT, axis_top(Dose.PERCENT, 130)) == [0, 50, 100]
    assert dose_ticks(Dose.SECONDS, axis_top(Dose.SECONDS, 600)) == [0, 300, 600]
