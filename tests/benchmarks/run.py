"""Measures the program against baselines in the same run, and prints one table. Started by ``make bench``.

    make bench                        everything but the ten minutes
    make bench ARGS=fremgang          Fremgang on twenty years, beside matplotlib (where that is installed)
    make bench ARGS=player            what the player costs
    make bench ARGS=ten-minutes       ten minutes of a session in real time, twice side by side
    make bench ARGS="start player"

A row that misses its goal says so. Processor time is that of the whole process with its threads, so that a busy machine
disturbs it little.
"""

from __future__ import annotations

import os
import sys

from tests.benchmarks.rows import ALWAYS, ROWS


def main() -> None:
    """Print the rows that are asked for."""
    wanted = sys.argv[1:] or list(ALWAYS)
    unknown = [name for name in wanted if name not in ROWS]
    if unknown:
        raise SystemExit(f"No rows are called {', '.join(unknown)}. There are: {', '.join(ROWS)}.")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # a person's second start finds everything compiled
    cores = os.cpu_count()
    print(f"On {os.environ['QT_QPA_PLATFORM']}, Python {sys.version.split()[0]}, {cores} cores")
    for name in wanted:
        ROWS[name]()


if __name__ == "__main__":
    main()
