"""Which doses are named on the axis of the bars, and how high that axis is."""

from __future__ import annotations

from rygtraening.domain.progress_values import Dose

STEPS = {
    Dose.PERCENT: (50, 100, 200, 500, 1000),
    Dose.REPETITIONS: (5, 10, 20, 25, 50, 100, 200, 250, 500, 1000),
    Dose.SECONDS: (30, 60, 120, 300, 600, 900, 1800, 3600, 7200),
}
MOST_TICKS = 3
GOAL = 100.0
HEADROOM = 1.14
"""Room over the highest bar for the mark of a change, as a share of the bar."""


def axis_top(dose: Dose, highest: float) -> float:
    """The upper end of the axis: over the highest bar, and over the goal where there is one."""
    least = GOAL if dose is Dose.PERCENT else float(STEPS[dose][0])
    return max(least, highest) * HEADROOM


def dose_ticks(dose: Dose, top: float) -> list[float]:
    """The values named below ``top``, zero first, three steps at most."""
    step = next((step for step in STEPS[dose] if top / step < MOST_TICKS + 1), STEPS[dose][-1])
    return [float(n * step) for n in range(int(top // step) + 1)]
