"""The rows of the table, by the names they are chosen by."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.processes import compare, result, started, told
from tests.benchmarks.table import Row, head, show

RUNS = 7
FRAME_MS = 2.5
"""The most one frame may cost on one core."""
CORE = 15.0
"""The most of a core the player may take at sixty pictures a second (per cent)."""
TODAY = 4.0
"""The most ``rygtraening today`` may cost, in starts of Python with three modules of the standard library."""
TWENTY_YEARS = 7305
OPEN_MS, RANGE_MS = 800.0, 100.0
_SECONDS = "10"
_SIZES = (("1120", "760"), ("1920", "1080"), ("2560", "1440"))
_FRAME = 1000 / 60


def start() -> None:
    """From the command to a window that can be used."""
    head(f"Start: medians of {RUNS} pairs, the baseline is an empty window")
    with tempfile.TemporaryDirectory(prefix="rygtraening-bench-") as folder:
        data = Path(folder) / "data"
        demo = [sys.executable, "-m", "rygtraening", "--data-dir", str(data), "demo", "--days", "180", "--seed", "7"]
        subprocess.run(demo, check=True, stdout=subprocess.DEVNULL)
        compare(
            "start to usable window",
            ["-m", "tests.benchmarks.usable_window", str(data)],
            ["-m", "tests.benchmarks.empty_window"],
            RUNS,
        )


def today() -> None:
    """What today's session is, said in the terminal."""
    head(f"rygtraening today: medians of {RUNS} pairs, the baseline is Python with sqlite3, json and argparse")
    with tempfile.TemporaryDirectory(prefix="rygtraening-bench-") as folder:
        data = Path(folder) / "data"
        demo = [sys.executable, "-m", "rygtraening", "--data-dir", str(data), "demo", "--days", "180", "--seed", "7"]
        subprocess.run(demo, check=True, stdout=subprocess.DEVNULL)
        compare(
            "today",
            ["-m", "rygtraening", "--data-dir", str(data), "today"],
            ["-c", "import sqlite3, json, argparse"],
            RUNS,
            goal=TODAY,
        )


def fremgang() -> None:
    """Fremgang on twenty years of days, beside matplotlib drawing its main chart."""
    head(f"Fremgang on {TWENTY_YEARS} days: wall clock, the baseline is matplotlib drawing the same main chart")
    with tempfile.TemporaryDirectory(prefix="rygtraening-bench-") as folder:
        data = Path(folder) / "data"
        demo = [sys.executable, "-m", "rygtraening", "--data-dir", str(data), "demo", "--days", str(TWENTY_YEARS)]
        subprocess.run(demo, check=True, stdout=subprocess.DEVNULL)
        told("matplotlib_drawn", str(data))  # unmeasured: the first run compiles, and fills the disk's cache
        told("fremgang_opened", str(data))
        base, own = told("matplotlib_drawn", str(data)), told("fremgang_opened", str(data))
    show(Row("opened, imports included", own.pop("open"), base.get("open"), "ms", OPEN_MS))
    show(Row("everything under it too", own.pop("everything"), None, "ms"))
    show(Row("the longest turn of the loop meanwhile", own.pop("longest turn"), None, "ms"))
    for span, took in own.items():
        show(Row(f"changed to the range {span}", took, base.get(span), "ms", RANGE_MS))
    if not base:
        print("(There is no baseline: matplotlib is not installed.)")


def player() -> None:
    """A frame of the player, and the player running, held and paused."""
    head("Player, one frame at 1120 × 760: processor time, the baseline is one fillRect of the whole window")
    found = told("player_frame")
    for name in [key.removesuffix(" own") for key in found if key.endswith(" own")]:
        own, slow, base = (found[f"{name} {part}"] for part in ("own", "slow", "base"))
        show(Row(f"{name}, median", own, base, "ms", FRAME_MS))
        show(Row(f"{name}, one in twenty is slower", slow, None, "ms"))
    head(f"Player, running for {_SECONDS} s: processor time, the baseline is filled as often")
    for width, height in _SIZES:
        _running("moving", "plain", width, height, CORE)
    _running("held", "plain", *_SIZES[0], CORE)
    _running("paused", "idle", *_SIZES[0], None)


def _running(state: str, baseline: str, width: str, height: str, goal: float | None) -> None:
    base = told("player_running", baseline, width, height, _SECONDS)
    own = told("player_running", state, width, height, _SECONDS)
    name = f"{state}, {width} × {height}"
    show(Row(f"{name}, of a core", own["core"] * 100, base["core"] * 100, "%", goal))
    if state == "paused":
        show(Row(f"{name}, frames painted", own["frames"], base["frames"], "", 0))
        return
    show(Row(f"{name}, frames", own["frames"] / own["seconds"], base["frames"] / base["seconds"], "a second"))
    if state == "held":
        show(Row(f"{name}, paints of the figure", own["figure"], None, "", 0))


def ten_minutes() -> None:
    """A paced session in real time, as it is and with a loop that stalls."""
    head("Player, ten minutes in real time: the picture against the machine's clock")
    runs = {"": started("ten_minutes"), ", stalled 0.4 s of 5": started("ten_minutes", "stalled")}
    for name, process in runs.items():
        found = result(process)
        show(Row(f"session against clock{name}", found["drift"] * 1000, None, "ms", _FRAME))
        show(Row(f"picture behind{name}, median", found["behind_median"] * 1000, None, "ms", _FRAME))
        show(Row(f"picture behind{name}, most", found["behind_largest"] * 1000, None, "ms"))
        show(Row(f"own work in that{name}, most", found["own_largest"] * 1000, None, "ms"))
        show(Row(f"pictures later than a frame{name}", found["behind_late"], found["frames"], ""))
        show(Row(f"of a core{name}", found["core"] * 100, None, "%", CORE))
        show(Row(f"repetitions{name}", found["repetitions"], None, ""))
        show(Row(f"lost or counted twice{name}", found["lost"] + found["twice"], None, "", 0))


ROWS = {"start": start, "today": today, "fremgang": fremgang, "player": player, "ten-minutes": ten_minutes}
ALWAYS = ("start", "today", "fremgang", "player")
"""Those that are measured where none are named; ten minutes are too long to wait for unasked."""
