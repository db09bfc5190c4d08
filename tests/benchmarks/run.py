"""Measures the program against baselines in the same run, and prints one table. Started by ``make bench``.

    make bench                        every row but those that take long
    make bench ARGS=stalls            the longest the window does not answer, and where it stood meanwhile
    make bench ARGS=instructions      the start and `today` counted by valgrind
    make bench ARGS="start player"    those that are named; docs/performance.md lists them

A row that misses its goal says so. Processor time is that of the whole process with its threads, so that a busy machine
disturbs it little.
"""

from __future__ import annotations

import os
import platform
import sys

from tests.benchmarks.rows import ONLY_BY_NAME, ROWS
from tests.benchmarks.table import head


def main() -> None:
    """Print the rows that are asked for."""
    wanted = sys.argv[1:] or [name for name in ROWS if name not in ONLY_BY_NAME]
    unknown = [name for name in wanted if name not in ROWS]
    if unknown:
        raise SystemExit(f"No rows are called {', '.join(unknown)}. There are: {', '.join(ROWS)}.")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # a person's second start finds everything compiled
    busy = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    print(f"On {os.environ['QT_QPA_PLATFORM']}, Python {platform.python_version()}, {os.cpu_count()} cores{busy}")
    head()
    for name in wanted:
        ROWS[name]()


if __name__ == "__main__":
    main()
