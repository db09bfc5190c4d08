"""Stretches of days, as those of a flare-up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from rygtraening.domain.flare import Flare

Stretch = tuple[date, date]
"""The first and the last day of something, both included."""


def days_of(first: date, last: date) -> list[date]:
    """Every day from ``first`` to ``last``, both included."""
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def stretches(flares: Sequence[Flare], first: date, today: date) -> tuple[Stretch, ...]:
    """The days of each flare-up from ``first`` to ``today``; one that ended the day it began has none."""
    found = []
    for flare in flares:
        last = today if flare.ended is None else min(today, flare.ended - timedelta(days=1))
        if max(first, flare.started) <= last:
            found.append((max(first, flare.started), last))
    return tuple(found)


def shared(here: Stretch, others: Sequence[Stretch]) -> int:
    """How many days of ``here`` lie in ``others``, of which no two overlap."""
    both = ((max(here[0], first), min(here[1], last)) for first, last in others)
    return sum((last - first).days + 1 for first, last in both if first <= last)
