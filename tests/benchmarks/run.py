"""Measures the program against a baseline in the same run, and prints one table. Started by ``make bench``.

The two of a row take turns (A B A B …), so that a busy machine slows both; medians of wall-clock and processor seconds,
the latter of the whole process and its threads (``wait4``).
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

RUNS = 7


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process took, in seconds."""

    wall: float
    processor: float


def measured(command: list[str]) -> Cost:
    """Run ``command`` to its end; ends the whole benchmark where it fails."""
    began = time.perf_counter()
    process = subprocess.Popen([sys.executable, *command], stderr=subprocess.PIPE, text=True)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    said = process.communicate()[1]
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}:\n{said}")
    return Cost(wall, usage.ru_utime + usage.ru_stime)


def median(costs: list[Cost]) -> Cost:
    """The median of each part on its own."""
    return Cost(statistics.median(cost.wall for cost in costs), statistics.median(cost.processor for cost in costs))


def compare(name: str, program: list[str], baseline: list[str]) -> None:
    """Print one row: ``program`` against ``baseline``, each run once unmeasured first."""
    measured(baseline)
    measured(program)
    pairs = [(measured(baseline), measured(program)) for _ in range(RUNS)]
    base, own = median([pair[0] for pair in pairs]), median([pair[1] for pair in pairs])
    wall = f"{own.wall:9.3f} {base.wall:9.3f} {own.wall / base.wall:6.2f}"
    processor = f"{own.processor:9.3f} {base.processor:9.3f} {own.processor / base.processor:6.2f}"
    print(f"{name:44} {wall}   {processor}")


def main() -> None:
    """Print the table."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # a person's second start finds everything compiled
    print(f"Seconds, medians of {RUNS} pairs, on {os.environ['QT_QPA_PLATFORM']}, Python {sys.version.split()[0]}")
    print(f"{'':44} {'wall':>9} {'baseline':>9} {'ratio':>6}   {'processor':>9} {'baseline':>9} {'ratio':>6}")
    with tempfile.TemporaryDirectory(prefix="rygtraening-bench-") as folder:
        data = Path(folder) / "data"
        demo = [sys.executable, "-m", "rygtraening", "--data-dir", str(data), "demo", "--days", "180", "--seed", "7"]
        subprocess.run(demo, check=True, stdout=subprocess.DEVNULL)
        compare(
            "start to usable window / an empty window",
            ["-m", "tests.benchmarks.usable_window", str(data)],
            ["-m", "tests.benchmarks.empty_window"],
        )


if __name__ == "__main__":
    main()
