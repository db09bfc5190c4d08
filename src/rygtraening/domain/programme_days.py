"""The days of the week a programme is meant for."""

from __future__ import annotations

from datetime import date, timedelta

from rygtraening.domain.programme import Programme

WEEK = 7


def next_day(programme: Programme, today: date) -> date | None:
    """The next of the days ``programme`` names, where ``today`` is none of them; ``None`` where it is one, or where no
    days are named."""
    if not programme.days or today.weekday() in programme.days:
        return None
    ahead = (today + timedelta(days=number) for number in range(1, WEEK))
    return next(day for day in ahead if day.weekday() in programme.days)
