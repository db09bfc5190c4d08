"""Which days are named on the time axis, and how: days, Mondays, months or years, as close as their names allow."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from msgspec import Struct

from rygtraening import i18n

DAY_STEPS = (1, 2)
WEEK_STEPS = (1, 2)
MONTH_STEPS = (1, 2, 3, 6)
YEAR_STEPS = (1, 2, 5, 10, 20, 50)
SHORTEST_MONTH, LONGEST_MONTH = 28, 31
SHORTEST_YEAR = 365
MOST = 12
"""More names than this are noise."""
Measure = Callable[[str], float]
"""The width of a text in px."""


class DayTick(Struct, frozen=True):
    """A named day."""

    day: date
    label: str


def day_ticks(first: date, last: date, pixels_a_day: float, measure: Measure, gap: float) -> list[DayTick]:
    """The named days from ``first`` to ``last``: no two names nearer than ``gap`` px."""
    dated = max(measure(i18n.day_month(date(2001, month, 28))) for month in range(1, 13)) + gap
    monthly = max(measure(i18n.month_short(month)) for month in range(1, 13))
    monthly = max(monthly, measure(str(last.year))) + gap
    span = (last - first).days + 1

    def fits(days: int, room: float) -> bool:
        return days * pixels_a_day >= room and span <= days * MOST

    for days in DAY_STEPS:
        if fits(days, dated):
            return [DayTick(day, i18n.day_month(day)) for day in _days(first, last) if day.toordinal() % days == 0]
    for weeks in WEEK_STEPS:
        if fits(weeks * 7, dated):
            mondays = [day for day in _days(first, last) if day.weekday() == 0]
            return [DayTick(day, i18n.day_month(day)) for day in mondays if day.toordinal() // 7 % weeks == 0]
    for months in MONTH_STEPS:
        if fits(months * LONGEST_MONTH, monthly * LONGEST_MONTH / SHORTEST_MONTH):
            return [DayTick(day, _month(day)) for day in _months(first, last) if (day.month - 1) % months == 0]
    years = next((years for years in YEAR_STEPS if fits(years * SHORTEST_YEAR, monthly)), YEAR_STEPS[-1])
    starts = [day for day in _months(first, last) if day.month == 1 and day.year % years == 0]
    return [DayTick(day, str(day.year)) for day in starts]


def _month(day: date) -> str:
    """A month by its name, and January by the year it begins."""
    return str(day.year) if day.month == 1 else i18n.month_short(day.month)


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=n) for n in range((last - first).days + 1))


def _months(first: date, last: date) -> Iterator[date]:
    year, month = first.year, first.month
    while (year, month) <= (last.year, last.month):
        start = date(year, month, 1)
        if start >= first:
            yield start
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
