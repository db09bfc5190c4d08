"""The values the charts are made of: a day's scores and dose, and the spread of several days'."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from msgspec import Struct

from rygtraening.domain.summary import DaySummary


class Score(StrEnum):
    """The pain of a training day, 0-10: at its start, the worst during it, and the morning after."""

    BEFORE = "before"
    WORST = "worst"
    NEXT_MORNING = "next_morning"


class Dose(StrEnum):
    """How the dose is counted: per cent up the ladder (it may pass 100), repetitions, or seconds of work."""

    PERCENT = "percent"
    REPETITIONS = "repetitions"
    SECONDS = "seconds"


class Day(Struct, frozen=True):
    """A day's row, with the morning after it where that one counts. ``flare``: a day of a flare-up, which is drawn but
    left out of every average and sentence."""

    summary: DaySummary
    next_morning: int | None
    flare: bool = False

    @property
    def day(self) -> date:
        """The date."""
        return self.summary.day

    @property
    def trained(self) -> bool:
        """Whether at least one repetition was done."""
        return self.summary.sessions > 0

    @property
    def has_anything(self) -> bool:
        """Whether there is a dose or any score."""
        summary = self.summary
        return (
            summary.sessions > 0
            or summary.before is not None
            or summary.morning is not None
            or summary.worst is not None
            or summary.after is not None
        )

    @property
    def pain(self) -> int | None:
        """The one number of the day: its morning score, else the first number before a session."""
        return self.summary.value

    def score(self, score: Score) -> int | None:
        """The pain 0-10 of that moment, ``None`` where it is not known."""
        if score is Score.BEFORE:
            return self.summary.before
        return self.summary.worst if score is Score.WORST else self.next_morning

    def dose(self, dose: Dose) -> float | None:
        """What was done that day, ``None`` on a day without training."""
        if not self.trained:
            return None
        if dose is Dose.PERCENT:
            return self.summary.percent
        return float(self.summary.repetitions) if dose is Dose.REPETITIONS else self.summary.work_seconds


def scores_of(days: Sequence[Day]) -> dict[Score, list[int]]:
    """What ``Day.score`` says of each of ``days``, without what is not known; many at once, for twenty years are
    many."""
    summaries = [day.summary for day in days]
    return {
        Score.BEFORE: [value for summary in summaries if (value := summary.before) is not None],
        Score.WORST: [value for summary in summaries if (value := summary.worst) is not None],
        Score.NEXT_MORNING: [value for day in days if (value := day.next_morning) is not None],
    }


def doses_of(trained: Sequence[DaySummary]) -> dict[Dose, list[float]]:
    """What ``Day.dose`` says of each of the days that were ``trained`` on, without what is not known."""
    return {
        Dose.PERCENT: [value for summary in trained if (value := summary.percent) is not None],
        Dose.REPETITIONS: [float(summary.repetitions) for summary in trained],
        Dose.SECONDS: [summary.work_seconds for summary in trained],
    }


class Spread(Struct, frozen=True):
    """Mean, lowest and highest of some values."""

    mean: float
    low: float
    high: float

    @classmethod
    def of(cls, values: Sequence[float]) -> Spread:
        """The spread of ``values``, of which there is at least one."""
        low, high, mean = min(values), max(values), sum(values) / len(values)
        # Summing may round a mean past its own values.
        return cls(mean if low <= mean <= high else min(high, max(low, mean)), low, high)
