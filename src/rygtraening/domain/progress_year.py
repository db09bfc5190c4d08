"""The year as a calendar: which days had movement, which belonged to a flare-up, and which were rest.

It needs the day summaries and flare-ups of the weeks it shows (``year_span``), and the first day there ever was.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

from rygtraening.domain.flare import Flare
from rygtraening.domain.progress_stretches import days_of, stretches
from rygtraening.domain.summary import DaySummary

NEWEST_WEEKS, EARLIER_WEEKS = 53, 52
"""The newest picture shows a whole year and the week of today; each earlier one the 52 weeks before."""
LEAST_WEEKS = 26
"""The first half year's picture begins with the first week, and has its days to come as room to be filled."""
WEEK = 7


class DayKind(StrEnum):
    """What a day was."""

    DONE = "done"
    """At least one repetition."""
    FLARE = "flare"
    """Of a flare-up, without training."""
    DONE_IN_FLARE = "done_in_flare"
    REST = "rest"
    OUTSIDE = "outside"
    """Before the first day there ever was."""
    TO_COME = "to_come"


class YearDay(Struct, frozen=True):
    """One day; ``repetitions`` in all, ``percent`` up the ladder where it is known."""

    day: date
    kind: DayKind
    repetitions: int = 0
    percent: float | None = None

    @property
    def done(self) -> bool:
        """Whether there was any training."""
        return self.kind in (DayKind.DONE, DayKind.DONE_IN_FLARE)

    @property
    def in_flare(self) -> bool:
        """Whether it belongs to a flare-up."""
        return self.kind in (DayKind.FLARE, DayKind.DONE_IN_FLARE)


class Year(Struct, frozen=True):
    """Whole weeks from Monday, oldest first, seven days each. ``back`` is how many pictures before the newest it is."""

    back: int
    weeks: tuple[tuple[YearDay, ...], ...]
    has_earlier: bool
    trained: int
    flare_days: int
    today: date

    @property
    def first(self) -> date:
        """The first Monday."""
        return self.weeks[0][0].day

    @property
    def last(self) -> date:
        """The last day that is not to come."""
        return min(self.weeks[-1][-1].day, self.today)

    @property
    def days(self) -> tuple[YearDay, ...]:
        """Every day a reader can stand on, oldest first."""
        return tuple(day for week in self.weeks for day in week if day.kind not in (DayKind.OUTSIDE, DayKind.TO_COME))


def year_span(today: date, back: int = 0) -> tuple[date, date]:
    """The first Monday and the last Sunday of the picture ``back`` steps before the newest."""
    monday = today - timedelta(days=today.weekday())
    newest_first = monday - timedelta(weeks=NEWEST_WEEKS - 1)
    if not back:
        return newest_first, monday + timedelta(days=WEEK - 1)
    last = newest_first - timedelta(weeks=EARLIER_WEEKS * (back - 1), days=1)
    return last - timedelta(weeks=EARLIER_WEEKS, days=-1), last


def year(
    summaries: Iterable[DaySummary], flares: Sequence[Flare], oldest: date | None, today: date, back: int = 0
) -> Year:
    """The picture ``back`` steps before the newest. ``oldest`` is the first day with anything, ``None`` where there is
    none; what is dated after ``today`` is left out."""
    first, last = year_span(today, back)
    shown = {each.day: each for each in summaries if first <= each.day <= last}
    held = {day for start, end in stretches(flares, first, min(last, today)) for day in days_of(start, end)}
    begins = min([day for day in (oldest, *shown, *held) if day is not None], default=None)
    has_earlier = begins is not None and begins < first
    if not has_earlier:
        # Before there was anything there is nothing to show; the squares can be larger.
        start = today if begins is None else begins
        first = start - timedelta(days=start.weekday())
        last = max(last, first + timedelta(weeks=LEAST_WEEKS, days=-1))

    def what(day: date) -> YearDay:
        if day > today:
            return YearDay(day, DayKind.TO_COME)
        if begins is None or day < begins:
            return YearDay(day, DayKind.OUTSIDE)
        row = shown.get(day)
        if row is None or not row.sessions:
            return YearDay(day, DayKind.FLARE if day in held else DayKind.REST)
        kind = DayKind.DONE_IN_FLARE if day in held else DayKind.DONE
        return YearDay(day, kind, row.repetitions, row.percent)

    days = [what(day) for day in days_of(first, last)]
    return Year(
        back=back,
        weeks=tuple(tuple(days[at : at + WEEK]) for at in range(0, len(days), WEEK)),
        has_earlier=has_earlier,
        trained=sum(1 for day in days if day.done),
        flare_days=sum(1 for day in days if day.in_flare),
        today=today,
    )
