"""What the charts of Fremgang draw: dose and pain of a range of days, as plain numbers and codes.

How it is counted (the project's rule, sections 1 and 5, and its page on how the charts look):

- A training day is a day with at least one repetition. A day without one has no dose: a gap, never a zero.
- A day's *next morning* is the morning score of the calendar day after it, and only if it was given 6 to 36 hours
  after the end of the day's last session.
- A 7-day mean stands on a day that has a value itself, and is the mean of the values of that day and the six before,
  where they are at least three. Two means are joined only if no day between them has a value without a mean; so a
  line never crosses a week without values.
- Over a long range single days are noise: past 200 days a slot is a week from Monday, past four years a month, with
  the mean, the lowest and the highest of its values. Slots without a value break the line.
- The days of a flare-up are drawn as days and shaded, and left out of every mean: of the 7-day lines, and of the
  weeks and months.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from itertools import islice
from operator import attrgetter, itemgetter

from msgspec import Struct, field

from rygtraening.domain.dose_record import DoseDecision
from rygtraening.domain.flare import Flare
from rygtraening.domain.progress_changes import Changes
from rygtraening.domain.progress_headline import Headline, counted, headline
from rygtraening.domain.progress_stretches import Stretch, days_of, shared, stretches
from rygtraening.domain.progress_values import Day, Dose, Score, Spread, doses_of, scores_of

MEAN_DAYS = 7
MEAN_LEAST = 3
DAILY_DAYS = 200
WEEKLY_DAYS = 4 * 365 + 1
LEAST_DAYS = 14
"""A chart is never narrower than this, so that a first week is not blown up to look like a trend."""
TREND_DAYS = 7
"""So many training days before a line is drawn."""


class Range(StrEnum):
    """How far back the chart goes."""

    TWO_WEEKS = "2w"
    THREE_MONTHS = "3m"
    SIX_MONTHS = "6m"
    YEAR = "1y"
    ALL = "all"


RANGE_DAYS = {Range.TWO_WEEKS: 14, Range.THREE_MONTHS: 92, Range.SIX_MONTHS: 183, Range.YEAR: 365}
"""Length in days, today included."""


class Step(StrEnum):
    """What one slot of the time axis is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


class Slot(Struct, frozen=True):
    """One day, week or month that has anything, ``first`` to ``last`` (both included, cut off at the chart's ends).

    ``training_days`` counts the days with a dose; a dose's spread is over those days only. ``flare_days`` belong to a
    flare-up; of a week or a month they are not counted in anything else. ``changes`` and ``morning`` (the morning
    score of the day itself, 0-10) are those of a single day.
    """

    first: date
    last: date
    training_days: int
    scores: Mapping[Score, Spread]
    doses: Mapping[Dose, Spread]
    flare_days: int = 0
    changes: tuple[DoseDecision, ...] = ()
    morning: int | None = None

    @property
    def middle(self) -> date:
        """Where it stands on the axis."""
        return self.first + (self.last - self.first) // 2


class LinePoint(Struct, frozen=True):
    """A point of a line: the day it stands on, the mean, and the lowest and highest value it is the mean of."""

    day: date
    mean: float
    low: int
    high: int


Line = tuple[LinePoint, ...]
"""A line without a gap in it."""


class Series(Struct, frozen=True):
    """Everything the page draws. ``first`` and ``last`` are the ends of the time axis, both included.

    ``days`` are the days that have anything, oldest first; ``slots`` the same by ``step``. ``lines`` are empty where
    there is too little to show a direction. ``flares`` are the flare-ups' days and ``changes`` what was decided,
    inside the axis.
    """

    range: Range
    step: Step
    first: date
    last: date
    days: tuple[Day, ...]
    slots: tuple[Slot, ...]
    lines: Mapping[Score, tuple[Line, ...]]
    headline: Headline
    flares: tuple[Stretch, ...] = ()
    changes: Changes = field(default_factory=dict)

    @property
    def has_lines(self) -> bool:
        """Whether there is enough for a direction to be drawn."""
        return any(self.lines.values())

    def flare_days(self) -> frozenset[date]:
        """Every day of the axis that belongs to a flare-up."""
        return frozenset(day for first, last in self.flares for day in days_of(first, last))


def series(
    history: Sequence[Day], span: Range, today: date, flares: Sequence[Flare] = (), changes: Changes | None = None
) -> Series:
    """What the page draws on ``today`` over ``span``; ``history`` is what ``read_days`` gave for the same day and
    ``flares``, ``changes`` what was decided, from the first day of the span at least."""
    first, step = reach(history, span, today)
    shown = tuple(history[bisect_left(history, first, key=_day) :])
    # The axis may begin earlier than what is shown, and with it what is shaded.
    axis = min(first, today - timedelta(days=LEAST_DAYS - 1))
    shaded = stretches(flares, axis, today)
    told = {day: each for day, each in (changes or {}).items() if first <= day <= today}
    slots = _slots(shown, step, first, today, shaded, told)
    lines: Mapping[Score, tuple[Line, ...]] = dict.fromkeys(Score, ())
    if len(list(islice((day for day in history if day.trained), TREND_DAYS))) == TREND_DAYS:
        if step is Step.DAY:
            near = history[bisect_left(history, first - timedelta(days=MEAN_DAYS - 1), key=_day) :]
            lines = {score: _rolling(near, score, first) for score in Score}
        else:
            lines = {score: _slot_lines(slots, score) for score in Score}
    return Series(
        range=span,
        step=step,
        first=axis,
        last=today,
        days=shown,
        slots=slots,
        lines=lines,
        headline=headline(history, shown),
        flares=shaded,
        changes=told,
    )


def reach(history: Sequence[Day], span: Range, today: date) -> tuple[date, Step]:
    """The first day shown, and what a slot is."""
    first = history[0].day if history else today
    if span is not Range.ALL:
        first = max(first, today - timedelta(days=RANGE_DAYS[span] - 1))
    return first, step_for((today - first).days + 1)


def step_for(days: int) -> Step:
    """The step that an axis of ``days`` days is drawn in."""
    if days <= DAILY_DAYS:
        return Step.DAY
    return Step.WEEK if days <= WEEKLY_DAYS else Step.MONTH


def _slots(
    days: Sequence[Day], step: Step, first: date, last: date, flares: Sequence[Stretch], changes: Changes
) -> tuple[Slot, ...]:
    if step is Step.DAY:
        return tuple(
            _slot([day], day.day, day.day, int(day.flare), changes.get(day.day, ()), day.summary.morning)
            for day in days
        )
    slots, held, known = [], sorted(flares), [day.summary.day for day in days]
    begins = 0
    while begins < len(days):
        start = _start(known[begins], step)
        end = _start(start + timedelta(days=31), step) if step is Step.MONTH else start + timedelta(days=7)
        here = max(start, first), min(end - timedelta(days=1), last)
        near = held[bisect_left(held, here[0], key=_last) : bisect_right(held, here[1], key=_first)]
        ends = bisect_left(known, end, begins)
        slots.append(_slot(counted(days[begins:ends]), *here, shared(here, near)))
        begins = ends
    return tuple(slots)


_first, _last = itemgetter(0), itemgetter(1)
_day = attrgetter("summary.day")


def _start(day: date, step: Step) -> date:
    return day.replace(day=1) if step is Step.MONTH else day - timedelta(days=day.weekday())


def _slot(
    days: Sequence[Day],
    first: date,
    last: date,
    flare_days: int,
    changes: tuple[DoseDecision, ...] = (),
    morning: int | None = None,
) -> Slot:
    trained = [day.summary for day in days if day.summary.sessions > 0]
    return Slot(
        first=first,
        last=last,
        training_days=len(trained),
        scores={score: Spread.of(values) for score, values in scores_of(days).items() if values},
        doses={dose: Spread.of(values) for dose, values in doses_of(trained).items() if values},
        flare_days=flare_days,
        changes=changes,
        morning=morning,
    )


def _rolling(days: Sequence[Day], score: Score, first: date) -> tuple[Line, ...]:
    """The 7-day means from ``first`` on; ``days`` begin early enough for the first of them. A number given in a
    flare-up is no part of a mean, and no line crosses it."""
    lines: list[Line] = []
    line: list[LinePoint] = []
    window: list[tuple[date, int]] = []
    for day in days:
        value = day.score(score)
        if value is None:
            continue
        window = [(each, kept) for each, kept in window if (day.day - each).days < MEAN_DAYS]
        if not day.flare:
            window.append((day.day, value))
        if day.day < first:
            continue
        if len(window) >= MEAN_LEAST and not day.flare:
            line.append(_point(day.day, Spread.of([kept for _, kept in window])))
        elif line:
            lines.append(tuple(line))
            line = []
    if line:
        lines.append(tuple(line))
    return tuple(lines)


def _slot_lines(slots: Sequence[Slot], score: Score) -> tuple[Line, ...]:
    """The slots' own means, broken where a week or month has no value."""
    lines: list[list[LinePoint]] = []
    reached: date | None = None
    for slot in slots:
        spread = slot.scores.get(score)
        if spread is None:
            continue
        if reached is None or (slot.first - reached).days != 1:
            lines.append([])
        lines[-1].append(_point(slot.middle, spread))
        reached = slot.last
    return tuple(tuple(line) for line in lines)


def _point(day: date, spread: Spread) -> LinePoint:
    return LinePoint(day, spread.mean, round(spread.low), round(spread.high))
