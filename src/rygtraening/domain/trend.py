"""Whether the weeks are getting better or worse. Source: the project's rule, section 5 (*trend*)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction

WEEK = 7
LEAST_VALUES = 3


def trend(today: date, values: Mapping[date, int], first_day: date | None, first_answer: int | None) -> float | None:
    """Mean pain of the last 7 days, ``today`` included, less the mean of the 7 before; ``None`` unknown.

    ``values`` holds a number a day (0-10), ``first_day`` the first day there ever was one. Each mean needs three
    values; in a person's first 14 days the earlier mean is the first-run answer.
    """
    now = _mean(values, today)
    if first_day is not None and (today - first_day).days < 2 * WEEK:
        earlier = None if first_answer is None else Fraction(first_answer)
    else:
        earlier = _mean(values, today - timedelta(days=WEEK))
    return None if now is None or earlier is None else float(now - earlier)


def _mean(values: Mapping[date, int], last: date) -> Fraction | None:
    """The mean of the 7 days that end with ``last``, exact, so that 0.5 and 2 are met to the letter."""
    days = (last - timedelta(days=n) for n in range(WEEK))
    known = [values[day] for day in days if day in values]
    return Fraction(sum(known), len(known)) if len(known) >= LEAST_VALUES else None
