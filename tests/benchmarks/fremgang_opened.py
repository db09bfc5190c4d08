"""Fremgang on the data folder that is named: from the press on the rail to its main chart on the screen, what it
imports for that included; each change of range the same way; and until the charts under it are there too. Prints JSON,
in ms."""

from __future__ import annotations

import json
import statistics
import sys
import time
from pathlib import Path

from rygtraening import wiring
from rygtraening.app import make_application
from rygtraening.domain.progress import Range
from rygtraening.ui.progress.journey import ProgressJourney
from rygtraening.ui.progress.page import ProgressPage
from rygtraening.ui.theme.theme import Mode, Theme
from rygtraening.ui.window import MainWindow

ROUNDS = 5
QUIET = 6
"""So many turns of the loop in which nothing is read any more: everything is there."""


def main() -> None:
    """Open it, and go through the ranges."""
    running = make_application()
    folder = Path(sys.argv[1])
    settings = wiring.open_settings(folder)
    theme = Theme(Mode.LIGHT)
    theme.apply(running)
    with wiring.open_core(folder, None, settings) as core:
        window = MainWindow(theme, settings)
        window.show()
        running.processEvents()
        journey = ProgressJourney(core, window, theme, key="progress")
        began = time.perf_counter()
        journey.open()
        window.repaint()
        found = {"open": time.perf_counter() - began}

        def rest() -> float:
            """Wait for the charts under the main one; the longest turn of the loop meanwhile."""
            longest, quiet = 0.0, 0
            while quiet < QUIET:
                turn = time.perf_counter()
                running.processEvents()
                took = time.perf_counter() - turn
                longest, quiet = max(longest, took), 0 if took > 0.002 else quiet + 1
            return longest

        found["longest turn"] = rest()
        found["everything"] = time.perf_counter() - began
        page = window.page
        assert isinstance(page, ProgressPage)
        taken: dict[Range, list[float]] = {span: [] for span in Range}
        for _round in range(ROUNDS):
            for span in reversed(Range):
                began = time.perf_counter()
                page.ranges.segment(span).click()
                window.repaint()
                taken[span].append(time.perf_counter() - began)
                rest()
    found |= {span.value: statistics.median(times) for span, times in taken.items()}
    print(json.dumps({name: value * 1000 for name, value in found.items()}))


if __name__ == "__main__":
    main()
