"""The longest the window does not answer, in everything a person does on twenty years of days, and where the main
thread stood meanwhile.

    python -m tests.benchmarks.stalls [start] [session] [pages] [fremgang] [report] [export] [backup] [import]

Each step runs in the real window on a copy of the data, inside the real loop; the session's clock goes thirty times as
fast. A stall is a turn of the loop that comes late; the time in which other programs had every core is taken off.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from rygtraening.ui import window as frame
from tests.benchmarks import data
from tests.benchmarks.driven import Driven, Driver, QuickClock, Script, after, driven
from tests.benchmarks.watchdog import Stall, Watchdog

GOAL = 0.05
"""The longest a turn of the loop may take (s)."""
QUIET = 0.4
"""So long nothing is done after each step, for what it has begun (s)."""
LOOKED_AFTER = 8.0
"""The window reads the log through five seconds after it has opened; this is past that (s)."""
LISTED = 5


def start(window: Driven) -> Script:
    """From the first turn of the loop until everything that waits for the first page is done."""
    yield window.shows("TodayPage")
    yield after(LOOKED_AFTER)


def session(window: Driven) -> Script:
    """From Enter on I dag through every question and the whole session to I dag again."""
    window.page(frame.TODAY)
    yield window.shows("TodayPage")
    yield after(QUIET)
    window.doing("start")
    window.press(Qt.Key.Key_Return)
    yield window.shows("PainPage", "BeforePage")
    if window.shows("PainPage")():
        yield from _typed(window, Qt.Key.Key_2, Qt.Key.Key_Return, Qt.Key.Key_0, Qt.Key.Key_Return)
        yield window.shows("BeforePage")
    yield after(QUIET)
    window.doing("before")
    yield from _typed(window, Qt.Key.Key_3, Qt.Key.Key_0, Qt.Key.Key_Return)
    yield window.shows("PlayerPage")
    window.doing("player")
    yield window.shows("AfterPage")
    window.doing("after")
    page: Any = window.window.page
    digits = [getattr(Qt.Key, f"Key_{number}") for number in (2, 0, 3, 0, 2, 0, 2, 0)]
    for key in digits:
        window.press(key)
        yield after(0.05)
    yield page.finish.isEnabled
    yield after(1.0)  # a button that has just come does not take a press that was meant for what was there before
    window.click(page.finish)
    yield window.shows("TodayPage")


def _typed(window: Driven, *keys: Qt.Key) -> Script:
    """One key after the other, as a hand does it."""
    for key in keys:
        window.press(key)
        yield after(0.05)


def pages(window: Driven) -> Script:
    """Every other page of the rail, opened first and again, and looked through."""
    for _time in range(2):
        for key in (frame.COURAGE, frame.EXERCISES, frame.KNOWLEDGE, frame.SETTINGS, frame.TODAY):
            window.page(key)
            yield after(QUIET)
            yield from window.scroll()


def fremgang(window: Driven) -> Script:
    """Fremgang opened, looked through, in every range, with the pointer along its chart, and again."""
    window.page(frame.PROGRESS)
    yield window.shows("ProgressPage")
    yield after(1.0)
    yield from window.scroll()
    page: Any = window.window.page
    from rygtraening.domain.progress import Range

    for span in (*reversed(Range), *Range):
        window.click(page.ranges.segment(span))
        yield after(1.0)
        chart = page.chart
        window.doing("pointer along the chart")
        for x in range(60, chart.width() - 60, 40):
            QTest.mouseMove(chart, QPoint(x, chart.height() // 3))
            yield after(0.0)
    yield from window.scroll()
    window.page(frame.TODAY)
    yield after(QUIET)
    window.page(frame.PROGRESS)
    yield after(1.0)


def report(window: Driven) -> Script:
    """The pages for the physiotherapist, over each period."""
    window.page(frame.PROGRESS)
    yield after(1.0)
    page: Any = window.window.page
    window.click(page.report)
    yield window.shows("ReportPage")
    yield after(QUIET)
    shown: Any = window.window.page
    from rygtraening.domain.progress import Range

    for span in Range:
        window.doing(span.value)
        shown.period_chosen.emit(span.value)
        yield after(QUIET)
    yield from window.scroll()


def export(window: Driven) -> Script:
    """A copy of the data in every form, from Indstillinger."""
    window.page(frame.SETTINGS)
    yield window.shows("SettingsPage")
    ways = window.journey("ExchangeJourney")
    with data.emptied() as folder:
        ways.pick_target = lambda parent, suggested, ending: folder / f"copy{ending}"
        for form in ("ndjson", "csv", "fhir"):
            ways.save()
            dialog = window.the("ExportDialog")
            yield after(QUIET)
            window.click(dialog.choices[form])
            yield lambda: dialog.leave.isEnabled() and dialog.leave.text() == "Luk"  # noqa: B023
            yield after(QUIET)
            window.click(dialog.leave)
            yield after(QUIET)


def backup(window: Driven) -> Script:
    """A copy of the log, the list of copies, going back to one and undoing that."""
    window.page(frame.SETTINGS)
    yield window.shows("SettingsPage")
    yield after(QUIET)
    card = window.the("CopiesCard", QWidget)
    yield card.copy.isEnabled
    window.click(card.copy)
    yield after(QUIET)
    yield card.copy.isEnabled
    page: Any = window.window.page
    page.days_chosen.emit(3)  # so that there is something to go back from
    yield after(QUIET)
    window.click(card.copies)
    dialog = window.the("CopiesDialog")
    yield lambda: dialog.rows
    yield after(QUIET)
    window.click(dialog.rows[0])
    yield dialog.back.isVisible
    yield after(QUIET)
    window.click(dialog.back)
    yield dialog.undo.isVisible
    yield after(QUIET)
    window.click(dialog.undo)
    yield lambda: not dialog.undo.isVisible() or dialog.leave.text() == "Luk"
    yield after(1.0)
    window.click(dialog.leave)
    yield after(1.0)


def fetch(window: Driven) -> Script:
    """Another twenty years fetched into the twenty that are there, and I dag and Fremgang after that."""
    file = data.exported(data.TWENTY_YEARS, data.ANOTHER_SEED)
    window.page(frame.SETTINGS)
    yield window.shows("SettingsPage")
    ways = window.journey("ExchangeJourney")
    ways.pick_log = lambda parent: file
    ways.fetch()
    dialog = window.the("ImportDialog")
    yield dialog.fetch.isVisible
    yield after(QUIET)
    window.click(dialog.fetch)
    yield lambda: dialog.leave.text() == "Luk"
    yield after(1.0)
    window.click(dialog.leave)
    for key in (frame.TODAY, frame.PROGRESS):
        window.page(key)
        yield after(1.0)


STEPS: dict[str, Callable[[Driven], Script]] = {
    "start": start,
    "session": session,
    "pages": pages,
    "fremgang": fremgang,
    "report": report,
    "export": export,
    "backup": backup,
    "import": fetch,
}


def measure(folder: Path, names: list[str]) -> dict[str, list[Stall]]:
    """The stalls of each step, the longest first, in one window on a copy of ``folder``."""
    found: dict[str, list[Stall]] = {}
    if "import" in names:
        data.exported(data.TWENTY_YEARS, data.ANOTHER_SEED)
    with data.copied(folder) as copy, driven(copy, QuickClock()) as window:
        watchdog = Watchdog()
        window.doing = partial(setattr, watchdog, "doing")
        driver = Driver(window.running, lambda name: found.update({name: watchdog.taken()}))
        try:
            driver.run([(name, STEPS[name](window)) for name in names])
        finally:
            watchdog.end()
    return found


def show(found: dict[str, list[Stall]]) -> None:
    """Print each step with its longest stalls."""
    print(f"\nThe main thread away from its loop, on {data.TWENTY_YEARS} days (goal {GOAL * 1000:.0f} ms)")
    print(f"{'':10} {'longest':>10} {'on a core':>10} {'over goal':>10}")
    for name, stalls in found.items():
        longest = stalls[0] if stalls else Stall(0, 0, 0)
        over = sum(each.own > GOAL for each in stalls)
        missed = "  missed" if over else ""
        print(f"{name:10} {longest.own * 1000:7.0f} ms {longest.busy * 1000:7.0f} ms {over:10}{missed}")
        for each in [stall for stall in stalls if stall.own > GOAL][:LISTED]:
            print(f"{'':12}{each.own * 1000:.0f} ms ({each.busy * 1000:.0f} on a core) after: {each.doing}")
            for line, times in each.lines or (("not seen: it waited for the disk, or another thread held Python", 1),):
                print(f"{'':16}{times:3} × {line}")


def main() -> None:
    """Those steps that are named, or all; with ``--json`` first, only the longest of each in seconds."""
    names = [name for name in sys.argv[1:] if name != "--json"] or list(STEPS)
    unknown = [name for name in names if name not in STEPS]
    if unknown:
        raise SystemExit(f"No steps are called {', '.join(unknown)}. There are: {', '.join(STEPS)}.")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    found = measure(data.kept(data.TWENTY_YEARS), names)
    if "--json" in sys.argv[1:]:
        print(json.dumps({name: stalls[0].own if stalls else 0.0 for name, stalls in found.items()}))
    else:
        show(found)


if __name__ == "__main__":
    main()
