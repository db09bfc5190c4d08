"""The newest facts of a kind without reading twenty years: further and further back, only until there are enough."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from rygtraening.domain.ports import FactT, Journal

BACK = (14, 60, 240, 1000)
"""Days. The first are enough for whoever trains now and then; only after a long time away more is read."""


def newest_until(
    journal: Journal,
    kind: type[FactT],
    day: date,
    enough: Callable[[Sequence[FactT]], bool],
    back: Sequence[int] = BACK,
) -> list[FactT]:
    """The facts of ``kind`` up to and with ``day``, in order of time, as far back as it takes to be ``enough``; all of
    them where they never are. ``back`` are the days to try. What lies after ``day`` (a clock that was wrong, a look
    back) is left out."""
    for days in back:
        found = journal.facts(kind, day - timedelta(days=days), day)
        if enough(found):
            return found
    return journal.facts(kind, None, day)
