"""How a measure is printed: one row each, all in one style."""

from __future__ import annotations

from dataclasses import dataclass

_NAME = 52


@dataclass(frozen=True, slots=True)
class Row:
    """A measure beside its baseline, both in ``unit``; ``goal`` is the most it may be, ``None`` where none is set."""

    name: str
    own: float
    baseline: float | None
    unit: str
    goal: float | None = None


def head(about: str) -> None:
    """Print what the rows that come are about."""
    print(f"\n{about}")
    print(f"{'':{_NAME}} {'own':>9} {'baseline':>9} {'ratio':>6} {'goal':>9}", flush=True)


def show(row: Row) -> None:
    """Print one."""
    baseline = ratio = ""
    if row.baseline is not None:
        baseline = f"{row.baseline:.3f}"
        ratio = f"{row.own / row.baseline:.2f}" if row.baseline else ""
    goal = "" if row.goal is None else f"{row.goal:g}"
    missed = "  missed" if row.goal is not None and row.own > row.goal else ""
    name = f"{row.name} ({row.unit})" if row.unit else row.name
    own = f"{row.own:.3f}" if row.unit else f"{row.own:g}"
    print(f"{name:{_NAME}} {own:>9} {baseline:>9} {ratio:>6} {goal:>9}{missed}", flush=True)
