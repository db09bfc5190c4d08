"""Whether the weeks are getting better or worse. Source: the project's rule, section 5 (*trend*)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

WEEK = 7
LEAST_VALUES = 3


def trend(today: date, values: Mapping[date, int], first_day: date | None, first_answer: int | None) -> float | None:
    """Mean pain of the last 7 days, ``today`` included, less the mean of the 7 before; ``None`` unknown.

    ``values`` holds a number a day (0-10), ``first_day`` the first day there ever was one. Each mean needs three
    values; in a person's first 14 days the earlier mean is the first-run answer.
    """
    now = _mean(values, today)
    if first_day is not None and (today - first_day).days < 2 * WEEK:
        earlier = None if first_answer is None else (first_answer, 1)
    else:
        earlier = _mean(values, today - timedelta(days=WEEK))
    if now is None or earlier is None:
        return None
    (total, count), (total_before, count_before) = now, earlier
    return (total * count_before - total_before * count) / (count * count_before)


def _mean(values: Mapping[date, int], last: date) -> tuple[int, int] | None:
    """The mean of the 7 days that end with ``last`` as a fraction, exact, so that 0.5 and 2 are met to the letter."""
    days = (last - timedelta(days=n) for n in range(WEEK))
    known = [values[day] for day in days if day in values]
    return (sum(known), len(known)) if len(known) >= LEAST_VALUES else None
