"""A copy of the journal as a file: read through, and listed with the others in its folder."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

from rygtraening.domain.backups import Copy, CopyName, Inside
from rygtraening.domain.ports import KnownError
from rygtraening.store import faults
from rygtraening.store.database import check_header, connect
from rygtraening.store.migrations import STEPS

_TRAINING = "SELECT count(*), min(day), max(day) FROM day WHERE sessions > 0"


def look(path: Path) -> Inside | None:
    """Read the file through; what is in it, ``None`` where it is no journal, is not whole or cannot be read."""
    try:
        with faults.explained(path):
            check_header(path, len(STEPS))
            with closing(connect(path, "ro")) as connection:
                if connection.execute("PRAGMA quick_check").fetchall() != [("ok",)]:
                    return None
                facts: int = connection.execute("SELECT count(*) FROM fact").fetchone()[0]
                days, first, last = connection.execute(_TRAINING).fetchone()
                return Inside(facts, days, _date(first), _date(last))
    except (KnownError, ValueError, sqlite3.Error):
        return None


def names_in(folder: Path) -> list[tuple[Path, CopyName]]:
    """The copies in ``folder`` by their names alone, the newest first; none where there is no such folder."""
    try:
        found = [(path, CopyName.read(path.name)) for path in folder.iterdir()]
    except OSError:
        return []
    named = [(path, name) for path, name in found if name is not None]
    return sorted(named, key=lambda each: each[1].order, reverse=True)


def read_copy(path: Path, name: CopyName, *, elsewhere: bool = False) -> Copy:
    """The copy, read through."""
    try:
        size = path.stat().st_size
    except OSError:
        size = 0
    return Copy(path, name, size, look(path), elsewhere)


def _date(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
