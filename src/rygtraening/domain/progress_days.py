"""The days that Fremgang and the report look at, each with its next morning."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from rygtraening.domain.entry import MORNING_AFTER, MORNING_UNTIL
from rygtraening.domain.flare import Flare
from rygtraening.domain.in_turns import InTurns, at_once
from rygtraening.domain.progress_stretches import days_of, stretches
from rygtraening.domain.progress_values import Day
from rygtraening.domain.summary import DaySummary

MANY_DAYS = 1000
"""After so many it gives way."""


def read_days(summaries: Iterable[DaySummary], today: date, flares: Sequence[Flare] = ()) -> tuple[Day, ...]:
    """The days up to ``today`` that have anything to show, oldest first, each with its next morning.

    The order of ``summaries`` does not matter, one row a day; what is dated after ``today`` is left out.
    """
    return at_once(days_in_turns(summaries, today, flares))


def days_in_turns(
    summaries: Iterable[DaySummary], today: date, flares: Sequence[Flare] = ()
) -> InTurns[tuple[Day, ...]]:
    """The same; gives way after each ``MANY_DAYS``."""
    rows = {summary.day: summary for summary in summaries if summary.day <= today}
    held = {day for first, last in stretches(flares, date.min, today) for day in days_of(first, last)}
    one_day, found = timedelta(days=1), list[Day]()
    for place, each in enumerate(sorted(rows), 1):
        day = Day(rows[each], next_morning(rows[each], rows.get(each + one_day)), each in held)
        if day.has_anything:
            found.append(day)
        if place % MANY_DAYS == 0:
            yield
    return tuple(found)


def next_morning(summary: DaySummary, following: DaySummary | None) -> int | None:
    """The first morning score after the day's training, from the row of the calendar day after it; ``None`` unless it
    was given 6 to 36 hours after the end of the day's last session."""
    if following is None or following.morning is None or following.morning_at is None or summary.ended is None:
        return None
    waited = following.morning_at - summary.ended
    return following.morning if MORNING_AFTER <= waited <= MORNING_UNTIL else None
