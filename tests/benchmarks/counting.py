"""A whole session in the real window, every repetition counted with Space: from the key press until it is on the disk,
beside one commit of SQLite on the same disk, in turns. On the data folder that is named, which is written to.

Prints JSON: ``keys`` and ``commits`` (ms, as many of each), and by how much the journal has ``grown`` (bytes).
"""

from __future__ import annotations

import json
import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt

from rygtraening.store import codec
from rygtraening.store.database import FILE_NAME
from tests.benchmarks.driven import Driven, Driver, Script, after, driven
from tests.benchmarks.enter_starts import to_the_player

MOST = 400
"""Presses after which a session is over, or something is wrong."""


class Commits:
    """One small row kept for good, again and again, as the program's journal keeps its own."""

    def __init__(self, file: Path) -> None:
        self._connection = sqlite3.connect(file, isolation_level=None)
        for pragma in ("journal_mode=DELETE", "synchronous=EXTRA", "fullfsync=ON"):
            self._connection.execute(f"PRAGMA {pragma}")
        self._connection.execute("CREATE TABLE kept (number INTEGER PRIMARY KEY, payload TEXT)")

    def one(self) -> float:
        """Milliseconds."""
        began = time.perf_counter()
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.execute("INSERT OR REPLACE INTO kept VALUES (1, ?)", (str(began) * 10,))
        self._connection.execute("COMMIT")
        return (time.perf_counter() - began) * 1000


def count(window: Driven, commits: Commits, keys: list[float], beside: list[float]) -> Script:
    """From I dag to the end of the session."""
    kept = _moments(window.core.journal)
    yield window.shows("TodayPage")
    yield after(0.5)
    yield from to_the_player(window)
    yield after(1.0)  # the day's copy is being made
    window.press(Qt.Key.Key_T)
    yield after(0.2)
    for _press in range(MOST):
        if not window.shows("PlayerPage")():
            break
        before = _on_disk(window)
        began = time.perf_counter()
        window.press(Qt.Key.Key_Space)
        if _on_disk(window) > before:
            keys.append((kept[-1] - began) * 1000)
            beside.append(commits.one())
        yield after(0.03)
    yield window.shows("AfterPage")
    for number in (2, 0, 3, 0, 2, 0, 2, 0):
        window.press(getattr(Qt.Key, f"Key_{number}"))
    page: Any = window.window.page
    finish = page.finish
    yield finish.isEnabled
    yield after(1.0)
    window.click(finish)
    yield window.shows("TodayPage")


def _moments(journal: Any) -> list[float]:
    """The moments at which the running session has been kept: what the person sees of it comes after that."""
    kept: list[float] = []
    save = journal.save_running

    def saved(*given: object) -> None:
        save(*given)
        kept.append(time.perf_counter())

    journal.save_running = saved
    return kept


def _on_disk(window: Driven) -> int:
    """Repetitions of the session in progress, as another process would find them; -1 where there is none."""
    with closing(sqlite3.connect(f"file:{window.core.data_dir / FILE_NAME}?mode=ro", uri=True)) as connection:
        found = connection.execute("SELECT payload FROM running").fetchone()
    return codec.running(found[0]).repetitions if found else -1


def main() -> None:
    """Once through."""
    folder = Path(sys.argv[1])
    size = (folder / FILE_NAME).stat().st_size
    keys: list[float] = []
    beside: list[float] = []
    with driven(folder) as window:
        commits = Commits(folder / "baseline.sqlite3")
        Driver(window.running, lambda name: None).run([("count", count(window, commits, keys, beside))])
    grown = (folder / FILE_NAME).stat().st_size - size
    print(json.dumps({"keys": keys, "commits": beside, "grown": grown}))


if __name__ == "__main__":
    main()
