"""Fremgang on the data folder that is named, in the program's own window: from the press on the rail to its main chart
on the screen, with all that is imported and read for it; each change of range the same way, the first time and the
median of those after it; and until the charts under it are there too. Prints JSON, in ms."""

from __future__ import annotations

import json
import statistics
import sys
import time
from pathlib import Path
from typing import Any

from rygtraening.ui import window as frame
from tests.benchmarks.driven import PATIENCE, Driven, driven

ROUNDS = 6
QUIET = 6
"""So many turns of the loop in which nothing is done any more: everything is there."""
_NOTHING = 0.002
"""A turn in which nothing is done takes less (s)."""


def rest(opened: Driven) -> None:
    """Wait for what comes by itself."""
    quiet = 0
    while quiet < QUIET:
        turn = time.perf_counter()
        opened.running.processEvents()
        ways: list[Any] = [each for each in opened.window.children() if type(each).__name__ == "ProgressJourney"]
        busy = time.perf_counter() - turn > _NOTHING or any(way._main or way._further for way in ways)
        quiet = 0 if busy else quiet + 1


def drawn(opened: Driven, before: object) -> None:
    """Let the loop turn until the main chart shows other data than ``before``, then have it painted."""
    end = time.perf_counter() + PATIENCE
    while time.perf_counter() < end:
        page: Any = opened.window.page
        if opened.shows("ProgressPage")() and page.chart is not None and page.chart._series is not before:
            opened.window.repaint()
            return
        opened.running.processEvents()
    raise SystemExit(f"no other chart has come within {PATIENCE:.0f} s")


def main() -> None:
    """Open it, and go through the ranges."""
    with driven(Path(sys.argv[1])) as opened:
        window = opened.window
        rest(opened)
        began = time.perf_counter()
        window.page_wanted.emit(frame.PROGRESS)
        drawn(opened, None)
        found = {"open": time.perf_counter() - began}
        rest(opened)
        found["everything"] = time.perf_counter() - began
        page: Any = window.page
        from rygtraening.domain.progress import Range  # which is part of what is measured above

        taken: dict[Range, list[float]] = {span: [] for span in Range}
        for _round in range(ROUNDS):
            for span in reversed(Range):
                began = time.perf_counter()
                before = page.chart._series
                page.ranges.segment(span).click()
                drawn(opened, before)
                taken[span].append(time.perf_counter() - began)
                rest(opened)
    for span, (first, *again) in taken.items():
        found |= {f"{span.value}, first": first, span.value: statistics.median(again)}
    print(json.dumps({name: value * 1000 for name, value in found.items()}))


if __name__ == "__main__":
    main()
