"""Where a reader of Fremgang can stand: the stops of its chart, and the rows of its table."""

from __future__ import annotations

from datetime import date

from rygtraening.domain.progress import Series, Slot, Step
from rygtraening.domain.progress_stretches import days_of


def stops(drawn: Series) -> tuple[Slot, ...]:
    """Where a reader can stand: every calendar day from the first that has anything to the last of the axis, also the
    empty ones; over a long range each week or month that has anything. Empty where the range is."""
    if drawn.step is not Step.DAY or not drawn.slots:
        return drawn.slots
    known, held = {slot.first: slot for slot in drawn.slots}, drawn.flare_days()
    start = min([drawn.slots[0].first, *drawn.changes, *(first for first, _ in drawn.flares)])
    days = days_of(start, drawn.last)
    return tuple(
        known.get(day) or Slot(day, day, 0, {}, {}, int(day in held), drawn.changes.get(day, ())) for day in days
    )


def told_days(drawn: Series) -> tuple[date, ...]:
    """The days that a table of ``drawn`` has a row for, oldest first: those with a value, a change or a flare-up."""
    return tuple(sorted({day.summary.day for day in drawn.days} | set(drawn.changes) | drawn.flare_days()))
