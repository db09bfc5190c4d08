"""Labels that stand apart: each as near to where it belongs as the others let it."""

from __future__ import annotations

from collections.abc import Sequence


def spread(wanted: Sequence[float], apart: float, low: float, high: float) -> list[float]:
    """Where the middles of labels stand that want to be at ``wanted``: at least ``apart`` from each other, between
    ``low`` and ``high`` (px, in any order; where there is too little room they go on past ``low``)."""
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    placed = list(wanted)
    floor = low
    for index in order:
        placed[index] = max(wanted[index], floor)
        floor = placed[index] + apart
    ceiling = high
    for index in reversed(order):
        placed[index] = min(placed[index], ceiling)
        ceiling = placed[index] - apart
    return placed
