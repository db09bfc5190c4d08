"""Many rows, fetched so that another thread can have its turn."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any

HANDFUL = 100


def handfuls(rows: sqlite3.Cursor) -> Iterator[Any]:
    """``rows``, fetched a handful at a time.

    For each row it looks for, SQLite lets go of Python's lock, and has it back before a thread that waits for it has
    woken up; and whoever is woken in vain waits from the beginning. Of rows fetched one by one the window was seen to
    wait for 70 ms; between two handfuls Python works for long enough to be asked for a turn.
    """
    while found := rows.fetchmany(HANDFUL):
        yield from found
