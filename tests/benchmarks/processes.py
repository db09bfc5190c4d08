"""Runs a part of the benchmarks as a process of its own, and takes its measure."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from msgspec import Struct

Base = TypeVar("Base")
Own = TypeVar("Own")


class Cost(Struct, frozen=True):
    """What one process took, in seconds, and what it printed."""

    wall: float
    processor: float
    said: str


def measured(command: Sequence[str]) -> Cost:
    """Run Python with ``command`` to its end; ends the whole benchmark where it fails."""
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    )
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    said, complained = process.communicate()
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}:\n{complained}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, said)


def in_turns(
    baseline: Callable[[], Base], own: Callable[[], Own], runs: int, *, warm: bool = True
) -> list[tuple[Base, Own]]:
    """Both, one right after the other, ``runs`` times; to be ``warm``, each once before that, unmeasured, for the
    caches. Every other time the program goes first, so that neither always finds the machine as the other left it."""
    if warm:
        baseline()
        own()
    found: list[tuple[Base, Own]] = []
    for run in range(runs):
        if run % 2:
            mine = own()
            found.append((baseline(), mine))
        else:
            found.append((baseline(), own()))
    return found


def compared(program: Sequence[str], baseline: Sequence[str], runs: int) -> list[tuple[Cost, Cost]]:
    """``measured``, ``in_turns``: the baseline's and the program's."""
    return in_turns(lambda: measured(baseline), lambda: measured(program), runs)


def told(module: str, *arguments: str) -> dict[str, Any]:
    """What ``tests.benchmarks.<module>`` prints as JSON."""
    return result(started(module, *arguments))


AS_THE_PROGRAM = ["-m", "tests.benchmarks.as_the_program"]
"""Before a module's name: with Qt loaded as the program loads it."""
_WITHOUT = ("matplotlib_drawn",)


def started(module: str, *arguments: str) -> subprocess.Popen[str]:
    """``tests.benchmarks.<module>``, begun; ``result`` waits for it."""
    return subprocess.Popen(
        [
            sys.executable,
            *(["-m", f"tests.benchmarks.{module}"] if module in _WITHOUT else [*AS_THE_PROGRAM, module]),
            *arguments,
        ],
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def result(process: subprocess.Popen[str]) -> dict[str, Any]:
    """What ``process`` printed as JSON; ends the whole benchmark where it failed."""
    said = process.communicate()[0]
    if process.returncode:
        raise SystemExit(f"{process.args!r} ended with {process.returncode}")
    found: dict[str, Any] = json.loads(said)
    return found
