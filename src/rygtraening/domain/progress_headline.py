"""What may be said over the chart of dose and pain: the first week shown against the last, as codes and numbers.

The days of a flare-up are left out of all of it (the project's rule, section 7).

Source of "noticeable": 2 points and 30 % (Farrar 2001, Ostelo 2008; both are asked for, though either would do), as
the project's clinical model, section 1, says it: a change under 2 points of pain is noise.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from operator import attrgetter

from msgspec import Struct
from msgspec.structs import replace

from rygtraening.domain.progress_values import Day, Dose, Score

COMPARED_DAYS = 7
"""Length of the week at each end that is compared."""
SPAN_LEAST = 10
"""So many days from the first to the last before the two ends are compared."""
TRAINING_LEAST = 7
PAIN_LEAST = 3
"""So many scores a week's average needs."""
NOTICEABLE_POINTS = 2
NOTICEABLE_SHARE = Fraction(3, 10)
SAME_SHARE = 0.05
SAME_LEAST = 0.5
"""A dose that moved by less than 5 %, or by less than half a unit, is the same dose."""


class Kind(StrEnum):
    """What there is to say."""

    NOTHING = "nothing"
    """Nothing has been kept yet."""
    NOTHING_HERE = "nothing_here"
    """Nothing lies in the range shown."""
    EARLY = "early"
    """The first days: too little for any direction."""
    FEW_HERE = "few_here"
    """There is more outside the range shown, but here too little to compare."""
    FLARE = "flare"
    """There is nothing in the range shown but days of a flare-up."""
    CHANGE = "change"


class Direction(StrEnum):
    """How a dose moved."""

    MORE = "more"
    LESS = "less"
    SAME = "same"


class Verdict(StrEnum):
    """How the week's average of pain moved."""

    BETTER = "better"
    """Noticeable improvement: fell by at least 2 points and at least 30 %."""
    WORSE = "worse"
    """Noticeable worsening: rose by at least 2 points."""
    SAME = "same"
    """About as before."""


class DoseChange(Struct, frozen=True):
    """The mean dose of a training day at both ends."""

    before: float
    now: float

    @property
    def direction(self) -> Direction:
        """More, less, or the same."""
        change = self.now - self.before
        if abs(change) < max(SAME_SHARE * self.before, SAME_LEAST):
            return Direction.SAME
        return Direction.MORE if change > 0 else Direction.LESS


class PainChange(Struct, frozen=True):
    """The week's average of pain (the morning's score, else the first before a session) at both ends, exactly."""

    before: Fraction
    now: Fraction

    @property
    def verdict(self) -> Verdict:
        """Whether it may be called noticeable."""
        change = self.now - self.before
        if change >= NOTICEABLE_POINTS:
            return Verdict.WORSE
        if -change >= NOTICEABLE_POINTS and -change >= NOTICEABLE_SHARE * self.before:
            return Verdict.BETTER
        return Verdict.SAME


class Headline(Struct, frozen=True):
    """The facts of the sentence. ``training_days`` are those of the range; ``apart`` is the number of days between
    the middles of the two weeks compared; ``doses`` and ``pain`` are there for a ``CHANGE``, as far as known.
    ``left_out`` days of the range belong to a flare-up and are counted nowhere."""

    kind: Kind
    training_days: int
    apart: int
    doses: Mapping[Dose, DoseChange]
    pain: PainChange | None
    left_out: int = 0


def training_days(days: Sequence[Day]) -> int:
    """How many of ``days`` were trained on."""
    return sum([day.summary.sessions > 0 for day in days])


def counted(days: Sequence[Day]) -> list[Day]:
    """The days that count: those of no flare-up."""
    return [day for day in days if not day.flare]


def headline(history: Sequence[Day], shown: Sequence[Day]) -> Headline:
    """What can be said of the days ``shown``, a part of the whole ``history``; both oldest first."""
    days = counted(shown)
    trained, left_out = training_days(days), len(shown) - len(days)

    def only(kind: Kind) -> Headline:
        return Headline(kind, trained, 0, {}, None, left_out)

    if not shown:
        return only(Kind.NOTHING_HERE if history else Kind.NOTHING)
    if not days:
        return only(Kind.FLARE)
    compared = compare(days) if trained >= TRAINING_LEAST else None
    if compared is None:
        return only(Kind.FEW_HERE if training_days(counted(history)) > trained else Kind.EARLY)
    return replace(compared, left_out=left_out)


def compare(shown: Sequence[Day]) -> Headline | None:
    """The first week of ``shown`` against the last, or ``None`` where they do not lie apart or nothing is known at
    both ends. The first gives way where the two would overlap."""
    weeks = _two_weeks(shown)
    if weeks is None:
        return None
    first, last, apart = weeks
    doses = {dose: change for dose in Dose if (change := _dose_change(first, last, dose)) is not None}
    pain = _pain_change([day.pain for day in first], [day.pain for day in last])
    if not doses and pain is None:
        return None
    return Headline(Kind.CHANGE, training_days(shown), apart, doses, pain)


def score_change(shown: Sequence[Day], score: Score) -> PainChange | None:
    """The average of one moment's pain in the same two weeks; ``None`` where either has too few numbers."""
    weeks = _two_weeks(shown) if shown else None
    if weeks is None:
        return None
    first, last, _apart = weeks
    return _pain_change([day.score(score) for day in first], [day.score(score) for day in last])


def _two_weeks(shown: Sequence[Day]) -> tuple[Sequence[Day], Sequence[Day], int] | None:
    """The days of the first and of the last week of ``shown``, and the days between their middles."""
    start, end = shown[0].day, shown[-1].day
    if (end - start).days + 1 < SPAN_LEAST:
        return None
    last_from = end - timedelta(days=COMPARED_DAYS - 1)
    first_to = min(start + timedelta(days=COMPARED_DAYS - 1), last_from - timedelta(days=1))
    first = shown[: bisect_right(shown, first_to, key=_day)]
    last = shown[bisect_left(shown, last_from, key=_day) :]
    return first, last, (_middle(last_from, end) - _middle(start, first_to)).days


_day = attrgetter("summary.day")


def _middle(first: date, last: date) -> date:
    return first + (last - first) // 2


def _dose_change(first: Sequence[Day], last: Sequence[Day], dose: Dose) -> DoseChange | None:
    before = [value for day in first if (value := day.dose(dose)) is not None]
    now = [value for day in last if (value := day.dose(dose)) is not None]
    if not before or not now:
        return None
    return DoseChange(sum(before) / len(before), sum(now) / len(now))


def _pain_change(first: Sequence[int | None], last: Sequence[int | None]) -> PainChange | None:
    before = [value for value in first if value is not None]
    now = [value for value in last if value is not None]
    if len(before) < PAIN_LEAST or len(now) < PAIN_LEAST:
        return None
    return PainChange(Fraction(sum(before), len(before)), Fraction(sum(now), len(now)))
