"""Expected against actual over time: what the card *Modige skridt* of Fremgang draws.

It needs the ``Attempt`` facts of the range. So many pairs that they could not be told apart are drawn as means, with
their lowest and highest, of each week, month, quarter or year: the shortest that leaves at most ``MOST`` of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby

from msgspec import Struct

from rygtraening.domain.exposure_outcomes import Outcomes, Pair, outcomes, pairs
from rygtraening.domain.exposure_record import Attempt
from rygtraening.domain.progress_values import Spread

MOST = 24
"""So many pairs are told apart in a narrow card."""


class BoldStep(StrEnum):
    """What one pair of dots stands for."""

    EACH = "each"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class Dots(Struct, frozen=True):
    """One pair of dots: the attempts from ``first`` to ``last``, and the pain (0-10) that was expected and that came;
    either may be ``None`` where it was not answered. ``pair`` is there where it is one attempt."""

    first: date
    last: date
    count: int
    expected: Spread | None
    actual: Spread | None
    pair: Pair | None = None


class Bold(Struct, frozen=True):
    """Everything the card draws, oldest first; ``outcomes`` are the numbers of the headline."""

    first: date
    last: date
    step: BoldStep
    dots: tuple[Dots, ...]
    pairs: tuple[Pair, ...]
    outcomes: Outcomes
    ever: bool
    """Whether anything was tried at some time, also before the range."""


def bold_series(attempts: Iterable[Attempt], first: date, today: date, *, ever: bool = False) -> Bold:
    """What the card draws on ``today`` from ``first`` on; what lies outside is left out. ``ever``: something was tried
    before ``first``."""
    here = [each for each in attempts if first <= each.stamp.day <= today]
    told = pairs(here)
    # A pair with neither number has nothing to draw; it counts in the headline and stands in the table.
    drawn = [pair for pair in told if pair.expected is not None or pair.actual is not None]
    step, groups = BoldStep.EACH, _grouped(drawn, BoldStep.EACH)
    for coarser in BoldStep:
        if len(groups) <= MOST:
            break
        step, groups = coarser, _grouped(drawn, coarser)
    return Bold(first, today, step, groups, told, outcomes(here), ever or bool(here))


def _grouped(told: Sequence[Pair], step: BoldStep) -> tuple[Dots, ...]:
    if step is BoldStep.EACH:
        return tuple(_dots([pair]) for pair in told)
    return tuple(_dots(list(members)) for _, members in groupby(told, key=lambda pair: _start(pair.day, step)))


def _dots(members: Sequence[Pair]) -> Dots:
    expected = [pair.expected for pair in members if pair.expected is not None]
    actual = [pair.actual for pair in members if pair.actual is not None]
    return Dots(
        first=members[0].day,
        last=members[-1].day,
        count=len(members),
        expected=Spread.of(expected) if expected else None,
        actual=Spread.of(actual) if actual else None,
        pair=members[0] if len(members) == 1 else None,
    )


def _start(day: date, step: BoldStep) -> date:
    match step:
        case BoldStep.EACH:
            return day
        case BoldStep.WEEK:
            return day - timedelta(days=day.weekday())
        case BoldStep.MONTH:
            return day.replace(day=1)
        case BoldStep.QUARTER:
            return day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)
        case BoldStep.YEAR:
            return day.replace(month=1, day=1)
