"""The rows of the table, by the names they are chosen by."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable

from rygtraening.store.database import FILE_NAME as JOURNAL
from tests.benchmarks import data, idle
from tests.benchmarks.player_rows import player, player_large, ten_minutes
from tests.benchmarks.processes import AS_THE_PROGRAM, Cost, compared, in_turns, measured, told
from tests.benchmarks.table import Pairs, about, medians, more, most, show, times

RUNS = 11
START, MEMORY, TODAY = 1.8, 1.35, 4.0
FREMGANG, RANGE_MS, RANGE_TIMES = 0.6, 100.0, 2.0
COUNT_MS = 3.0
DECISION_MS, DECISION_TIMES = 10.0, 1.2
IMPORT = 3.0
SESSION_KB = 15.0
STALL_MS = 50.0
IDLE_SECONDS = 60.0
YEARS = {1: 365, 5: 1826, 10: 3652, 20: data.TWENTY_YEARS}
_EMPTY = ["-m", "tests.benchmarks.empty_window"]
_PYTHON = ["-c", "import sqlite3, json, argparse"]


def start() -> None:
    """From the command to a window that can be used, and the memory it takes then."""
    about("start to a usable I dag on 20 years of days; baseline: an empty window with one label")
    with data.copied(data.kept(data.TWENTY_YEARS)) as folder:
        measured(["-m", "tests.benchmarks.enter_starts", str(folder)])  # Enter does lead to the player
    with data.copied(data.kept(data.TWENTY_YEARS)) as folder:
        costs = compared([*AS_THE_PROGRAM, "usable_window", str(folder)], _EMPTY, RUNS)
    show(
        times("start, wall", "s", _of(costs, lambda cost: cost.wall), START),
        times("start, processor", "s", _of(costs, lambda cost: cost.processor), START),
    )
    if costs[0][0].said:
        most_ever, then = (
            _of(costs, lambda cost, line=line: int(cost.said.split()[line]) / 1000)  # type: ignore[misc]
            for line in (0, 1)
        )
        show(
            times("memory until then, the most", "MB", most_ever, MEMORY),
            times("memory then", "MB", then, MEMORY),
        )


def today() -> None:
    """What today's session is, said in the terminal."""
    about("rygtraening today on 20 years of days; baseline: Python with sqlite3, json and argparse")
    with data.copied(data.kept(data.TWENTY_YEARS)) as folder:
        costs = compared(["-m", "rygtraening", "--data-dir", str(folder), "today"], _PYTHON, RUNS)
    show(
        times("today, wall", "s", _of(costs, lambda cost: cost.wall), TODAY),
        times("today, processor", "s", _of(costs, lambda cost: cost.processor), TODAY),
    )


def instructions() -> None:
    """The same and the start, counted by valgrind: the load of the machine does not change them."""
    about("instructions (valgrind); baselines as above")
    if shutil.which("valgrind") is None:
        print("valgrind is missing")
        return
    with data.copied(data.kept(data.TWENTY_YEARS)) as folder:
        own = ["-m", "rygtraening", "--data-dir", str(folder), "today"]
        window = [*AS_THE_PROGRAM, "usable_window", str(folder)]
        measured(own)
        show(times("today, instructions", "million", [(_counted(_PYTHON), _counted(own))], TODAY))
        show(times("start, instructions", "million", [(_counted(_EMPTY), _counted(window))], START))


def fremgang() -> None:
    """Fremgang on twenty years of days, beside matplotlib drawing its main chart; and beside itself on one year."""
    about("Fremgang on 20 years, imports included, wall; baseline: matplotlib drawing the same main chart")
    with data.copied(data.kept(data.TWENTY_YEARS)) as many, data.copied(data.kept(data.YEAR)) as one:
        years, year = str(many), str(one)
        found = in_turns(
            lambda: (told("matplotlib_drawn", years), told("fremgang_opened", year)),
            lambda: told("fremgang_opened", years),
            3,
        )
    peers = [(drawn, own) for (drawn, _small), own in found]
    if peers[0][0]:
        show(times("Fremgang opened", "ms", [(base["open"], own["open"]) for base, own in peers], FREMGANG))
    else:
        show(
            most(
                "Fremgang opened (matplotlib is not installed)",
                "ms",
                medians([(0, each["open"]) for _b, each in peers])[1],
            )
        )
    small = [(base, own) for (_drawn, base), own in found]
    show(
        times("the charts under it too; baseline: 1 year", "ms", [(b["everything"], o["everything"]) for b, o in small])
    )
    about("change of range on 20 years; baseline: the same range on 1 year")
    for span in [name for name in small[0][0] if name not in ("open", "everything")]:
        pairs = [(base[span], own[span]) for base, own in small]
        show(times(f"range {span}", "ms", pairs, RANGE_TIMES, RANGE_MS))


def count() -> None:
    """Counting a repetition, and what a session adds to the journal."""
    about("a repetition, from the key press to the disk, wall; baseline: one fsynced commit of SQLite")
    with data.copied(data.kept(data.TWENTY_YEARS)) as folder:
        kind = subprocess.run(["stat", "-f", "-c", "%T", folder], capture_output=True, text=True, check=False).stdout
        found = told("counting", str(folder))
    pairs = list(zip(found["commits"], found["keys"], strict=True))
    show(
        more(f"a repetition, on {kind.strip() or 'this disk'}, median of {len(pairs)}", "ms", pairs, COUNT_MS),
        most("the journal grows by one session followed", "kB", found["grown"] / 1000, SESSION_KB),
    )


def window_idle() -> None:
    """A window nobody touches."""
    about(f"I dag left alone for {IDLE_SECONDS:.0f} s; baseline: an empty window left alone at the same time")
    with data.copied(data.kept(data.TWENTY_YEARS)) as folder:
        module = ["-m", "tests.benchmarks.idle"]
        base, own = idle.wakes([[*module, "empty"], [*module, "window", str(folder)]], IDLE_SECONDS)
    show(most("wake-ups of all threads", "", own.wakes, base.wakes, base.wakes))
    if base.calls is None or own.calls is None:
        print("calls of the system: strace is missing, or may not look into other processes here")
    else:
        show(most("calls of the system (strace -c)", "", own.calls, base.calls, base.calls))


def decision() -> None:
    """Today's decision."""
    about("today's decision on 20 years, processor; baseline: on 1 year")
    years, year = str(data.kept(data.TWENTY_YEARS)), str(data.kept(data.YEAR))
    found = in_turns(lambda: told("decision", year), lambda: told("decision", years), RUNS)
    for when in ("first", "again"):
        pairs = [(base[when], own[when]) for base, own in found]
        show(times(f"decision, {when}", "ms", pairs, DECISION_TIMES, DECISION_MS))


def fetch() -> None:
    """Twenty years fetched into an empty folder."""
    about("import of 20 years of NDJSON into an empty folder; baseline: sqlite3 inserting the same rows")
    file = data.exported(data.TWENTY_YEARS)
    source = str(data.kept(data.TWENTY_YEARS) / JOURNAL)

    def own() -> Cost:
        with data.emptied() as folder:
            return measured(["-m", "rygtraening", "--data-dir", str(folder / "data"), "import", str(file)])

    def plain() -> Cost:
        with data.emptied() as folder:
            return measured(["-m", "tests.benchmarks.plain_import", source, str(folder / JOURNAL)])

    costs = in_turns(plain, own, 3)
    show(
        times("import, wall", "s", _of(costs, lambda cost: cost.wall), IMPORT),
        times("import, processor", "s", _of(costs, lambda cost: cost.processor), IMPORT),
    )


def disk() -> None:
    """How large the journal is."""
    about("the journal on disk, a session; baseline: at 1 year")
    first = 0.0
    for years, days in YEARS.items():
        size, sessions = data.measure(data.kept(days))
        each = size / sessions / 1000
        first = first or each
        show(most(f"a session, after {years} years ({sessions} sessions)", "kB", each, SESSION_KB, first))


def stalls() -> None:
    """The longest the window does not answer."""
    subprocess.run([sys.executable, *AS_THE_PROGRAM, "stalls"], check=True)


def _of(costs: list[tuple[Cost, Cost]], part: Callable[[Cost], float]) -> Pairs:
    return [(part(base), part(own)) for base, own in costs]


def _counted(command: list[str]) -> float:
    """Million instructions of Python with ``command``."""
    valgrind = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", sys.executable, *command]
    said = subprocess.run(valgrind, capture_output=True, text=True, check=False).stderr
    found = re.search(r"Collected : (\d+)", said)
    if found is None:
        raise SystemExit(f"valgrind did not count {command}:\n{said[-2000:]}")
    return int(found[1]) / 1e6


ROWS: dict[str, Callable[[], None]] = {
    "start": start,
    "today": today,
    "fremgang": fremgang,
    "count": count,
    "player": player,
    "idle": window_idle,
    "decision": decision,
    "import": fetch,
    "disk": disk,
    "instructions": instructions,
    "player-large": player_large,
    "ten-minutes": ten_minutes,
    "stalls": stalls,
}
ONLY_BY_NAME = ("instructions", "player-large", "ten-minutes", "stalls")
"""Those that take too long to be waited for unasked."""
