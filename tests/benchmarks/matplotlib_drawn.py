"""The main chart of Fremgang as matplotlib draws it: the same days, read the same way, with the same marks, shades,
lines, bars, bands and flare-ups, in a window of the same size. Prints the same JSON as ``fremgang_opened``, in ms;
nothing where there is no matplotlib."""

from __future__ import annotations

import importlib.util
import json
import statistics
import sys
import time
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QApplication

from rygtraening import wiring

if TYPE_CHECKING:
    from rygtraening.domain.progress import Series

ROUNDS = 5
WIDTH, HEIGHT, DOTS = 1120, 760, 100
COLOURS = {"before": "#55636A", "worst": "#A03622", "next_morning": "#1F6F69"}
SHADED = ("worst", "next_morning")


def draw(figure: Any, shown: Series) -> None:
    """Two panels over one axis of days: a mark a score of each day, and over longer times a shade between the least and
    the most of each line instead."""
    from rygtraening.domain.progress import Step
    from rygtraening.domain.progress_values import Dose, Score

    figure.clear()
    pain, doses = figure.subplots(2, 1, sharex=True, height_ratios=[5, 2])
    for low, high, colour in ((0, 2.5, "#DDF0E6"), (2.5, 5.5, "#FBEFD2"), (5.5, 10, "#F8E0DA")):
        pain.axhspan(low, high, color=colour)
    for first, last in shown.flares if shown.step is not Step.MONTH else ():
        for panel in (pain, doses):
            panel.axvspan(first, last, color="#F8E0DA")
    for score, colour in ((score, COLOURS[score.value]) for score in Score if score.value in COLOURS):
        if not shown.has_lines or shown.step is Step.DAY:
            slots = [slot for slot in shown.slots if score in slot.scores]
            pain.scatter([slot.middle for slot in slots], [slot.scores[score].mean for slot in slots], s=9, c=colour)
        for line in shown.lines[score]:
            days = [point.day for point in line]
            if shown.step is not Step.DAY and score.value in SHADED:
                pain.fill_between(
                    days, [each.low for each in line], [each.high for each in line], color=colour, alpha=0.2
                )
            pain.plot(days, [point.mean for point in line], color=colour)
    bars = [slot for slot in shown.slots if Dose.PERCENT in slot.doses]
    widths = [((slot.last - slot.first).days + 1) * 0.8 for slot in bars]
    doses.bar([slot.middle for slot in bars], [slot.doses[Dose.PERCENT].mean for slot in bars], widths, color="#3F8F88")
    doses.set_xlim(shown.first, shown.last)


def main() -> None:
    """Open it, and go through the ranges."""
    if importlib.util.find_spec("matplotlib") is None:
        print("{}")
        return
    running = QApplication(sys.argv[:1])
    folder = Path(sys.argv[1])
    with wiring.open_core(folder, None, wiring.open_settings(folder)) as core:
        today: date = core.clock.now().date()
        began = time.perf_counter()
        from rygtraening.domain import progress_reading as reading
        from rygtraening.domain.progress import Range, series
        from rygtraening.domain.progress_days import read_days

        backend: Any = import_module("matplotlib.backends.backend_qtagg")
        figures: Any = import_module("matplotlib.figure")

        summaries = core.journal.summaries()
        flares = reading.read_flares(core.journal, summaries, today)
        history = read_days(summaries, today, flares)
        figure = figures.Figure(figsize=(WIDTH / DOTS, HEIGHT / DOTS), dpi=DOTS)
        canvas = backend.FigureCanvasQTAgg(figure)
        canvas.resize(WIDTH, HEIGHT)
        draw(figure, series(history, Range.THREE_MONTHS, today, flares))
        canvas.show()
        running.processEvents()
        found = {"open": time.perf_counter() - began}
        taken: dict[Range, list[float]] = {span: [] for span in Range}
        for _round in range(ROUNDS):
            for span in reversed(Range):
                began = time.perf_counter()
                draw(figure, series(history, span, today, flares))
                canvas.draw()
                canvas.repaint()
                taken[span].append(time.perf_counter() - began)
    found |= {span.value: statistics.median(times) for span, times in taken.items()}
    print(json.dumps({name: value * 1000 for name, value in found.items()}))


if __name__ == "__main__":
    main()
