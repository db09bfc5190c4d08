"""How a measure is printed: one row each, all in one table and one style."""

from __future__ import annotations

import statistics
from collections.abc import Sequence

from msgspec import Struct

_NAME = 56
Pairs = Sequence[tuple[float, float]]
"""The baseline and the program's own, measured one right after the other, as often as it was done."""


class Row(Struct, frozen=True):
    """A measure, and its baseline where there is one, both in ``unit``; ``goal`` is what is asked for, in words."""

    name: str
    unit: str
    own: float
    baseline: float | None = None
    ratio: float | None = None
    goal: str = ""
    missed: bool = False


def times(name: str, unit: str, pairs: Pairs, goal: float | None = None, limit: float | None = None) -> Row:
    """``goal`` is the most it may be, in baselines; ``limit``, where there is one, in ``unit`` besides. The ratio is
    the median of the pairs' own, so that a moment in which the machine is slow slows both."""
    baseline, own = medians(pairs)
    ratio = statistics.median(each / base for base, each in pairs) if all(base for base, _own in pairs) else None
    missed = (goal is not None and (ratio is None or ratio > goal)) or _over(own, limit)
    goals = [] if limit is None else [f"{limit:g} {unit}"]
    goals += [] if goal is None else [f"{goal:g} ×"]
    return Row(name, unit, own, baseline, ratio, ", ".join(goals), missed)


def most(name: str, unit: str, own: float, goal: float | None = None, baseline: float | None = None) -> Row:
    """``goal`` is the most it may be, in ``unit``; the baseline is only beside it."""
    ratio = own / baseline if baseline else None
    return Row(name, unit, own, baseline, ratio, "" if goal is None else f"{goal:g} {unit}".strip(), _over(own, goal))


def more(name: str, unit: str, pairs: Pairs, goal: float) -> Row:
    """``goal`` is how much more than the baseline it may be, in ``unit``: the median of the pairs' differences."""
    baseline, own = medians(pairs)
    difference = statistics.median(each - base for base, each in pairs)
    return Row(name, unit, own, baseline, own / baseline if baseline else None, f"+{goal:g} {unit}", difference > goal)


def medians(pairs: Pairs) -> tuple[float, float]:
    """Of the baselines, and of the program's own."""
    return statistics.median(base for base, _own in pairs), statistics.median(own for _base, own in pairs)


def _over(own: float, goal: float | None) -> bool:
    return goal is not None and own > goal


def line(row: Row) -> str:
    """As it is printed."""
    name = f"{row.name} ({row.unit})" if row.unit else row.name
    baseline = "" if row.baseline is None else _figure(row.baseline)
    ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
    missed = "  missed" if row.missed else ""
    return f"{name:{_NAME}} {_figure(row.own):>9} {baseline:>9} {ratio:>6} {row.goal:>13}{missed}".rstrip()


def _figure(value: float) -> str:
    return f"{value:.0f}" if abs(value) >= 1000 or value == int(value) else f"{value:.3g}"


def head() -> None:
    """Print what the columns are."""
    print(f"{'':{_NAME}} {'own':>9} {'baseline':>9} {'ratio':>6} {'goal':>13}", flush=True)


def about(said: str) -> None:
    """Print what the rows that come are about."""
    print(f"-- {said}", flush=True)


def show(*rows: Row) -> None:
    """Print them."""
    for row in rows:
        print(line(row), flush=True)
