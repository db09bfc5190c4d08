"""The last days at a glance: the week's row and the line of pain."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

from msgspec import Struct

from rygtraening.domain.flare import Flare
from rygtraening.domain.summary import DaySummary

LINE_DAYS = 14


class DayMark(Struct, frozen=True):
    """One day of the week's row: trained, still to come, or neither (a rest day is just a day); ``flare``: a day of a
    flare-up."""

    day: date
    trained: bool
    is_today: bool
    to_come: bool
    flare: bool = False


def week(day: date, summaries: Mapping[date, DaySummary], known: Sequence[Flare] = ()) -> tuple[DayMark, ...]:
    """The seven days of the week of ``day``, Monday first."""
    monday = day - timedelta(days=day.weekday())
    marks = []
    for each in (monday + timedelta(days=n) for n in range(7)):
        trained = each in summaries and summaries[each].sessions > 0
        marks.append(DayMark(each, trained, each == day, each > day, any(flare.holds(each) for flare in known)))
    return tuple(marks)


def trained_yesterday(marks: Sequence[DayMark]) -> bool:
    """Whether the day before today, as far as the week's row reaches back, was trained on."""
    return any(later.is_today and mark.trained for mark, later in pairwise(marks))


def line(day: date, summaries: Mapping[date, DaySummary]) -> tuple[tuple[date, int | None], ...]:
    """The pain of the last 14 days, today last: the morning score, else the first number before."""
    values = []
    for n in reversed(range(LINE_DAYS)):
        each = day - timedelta(days=n)
        summary = summaries.get(each)
        value = None if summary is None else summary.value
        values.append((each, value))
    return tuple(values)
