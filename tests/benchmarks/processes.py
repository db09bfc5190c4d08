"""Runs a part of the benchmarks as a process of its own, and takes its measure."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass

from tests.benchmarks.table import Row, show


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process took, in seconds."""

    wall: float
    processor: float


def measured(command: list[str]) -> Cost:
    """Run ``command`` to its end; ends the whole benchmark where it fails."""
    began = time.perf_counter()
    process = subprocess.Popen([sys.executable, *command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
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


def compare(name: str, program: list[str], baseline: list[str], runs: int, *, goal: float | None = None) -> None:
    """Print two rows: ``program`` against ``baseline``, which take turns (A B A B …), so that a busy machine slows
    both; each is run once unmeasured first. ``goal`` is the most it may be, in baselines."""
    measured(baseline)
    measured(program)
    pairs = [(measured(baseline), measured(program)) for _ in range(runs)]
    base, own = median([pair[0] for pair in pairs]), median([pair[1] for pair in pairs])
    wall, processor = (None if goal is None else goal * each for each in (base.wall, base.processor))
    show(Row(f"{name}, wall", own.wall, base.wall, "s", wall))
    show(Row(f"{name}, processor", own.processor, base.processor, "s", processor))


def told(module: str, *arguments: str) -> dict[str, float]:
    """What ``tests.benchmarks.<module>`` prints as JSON."""
    return result(started(module, *arguments))


def started(module: str, *arguments: str) -> subprocess.Popen[str]:
    """``tests.benchmarks.<module>``, begun; ``result`` waits for it."""
    return subprocess.Popen(
        [sys.executable, "-m", f"tests.benchmarks.{module}", *arguments], stdout=subprocess.PIPE, text=True
    )


def result(process: subprocess.Popen[str]) -> dict[str, float]:
    """What ``process`` printed as JSON; ends the whole benchmark where it failed."""
    said = process.communicate()[0]
    if process.returncode:
        raise SystemExit(f"{process.args!r} ended with {process.returncode}")
    found: dict[str, float] = json.loads(said)
    return found
