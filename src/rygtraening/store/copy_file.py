"""A copy of the journal as a file: read through, and listed with the others in its folder."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

from rygtraening.domain.backups import Copy, CopyName, Inside
from rygtraening.domain.ports import KnownError
from rygtraening.store import checksum
from rygtraening.store.database import AT_REST, check_header, connect
from rygtraening.store.migrations import STEPS, version

_TRAINING = "SELECT count(*), min(day), max(day) FROM day WHERE sessions > 0"


def look(path: Path, mode: str = AT_REST) -> Inside | None:
    """Read the file through, with ``ro`` where somebody may be writing in it; what is in it, ``None`` where it is no
    journal or cannot be read. The rows of one of an older version have no sums, so what is changed in them is not
    known."""
    try:
        check_header(path, len(STEPS))
        with closing(connect(path, mode)) as connection:
            if connection.execute("PRAGMA quick_check").fetchall() != [("ok",)]:
                return None
            facts: int = connection.execute("SELECT count(*) FROM fact").fetchone()[0]
            days, first, last = connection.execute(_TRAINING).fetchone()
            changed = len(checksum.changed(connection)) if version(connection) >= checksum.FIRST_VERSION else 0
            return Inside(facts, days, _date(first), _date(last), changed)
    except (KnownError, OSError, ValueError, sqlite3.Error):
        return None


def names_in(folder: Path) -> list[tuple[Path, CopyName]]:
    """The copies in ``folder`` by their names alone, the newest first; none where there is no such folder. A link is
    none, whatever it leads to: it must neither take the place of a copy nor stand for one that can be gone tomorrow."""
    try:
        found = [(path, CopyName.read(path.name)) for path in folder.iterdir()]
    except OSError:
        return []
    named = [(path, name) for path, name in found if name is not None and not path.is_symlink()]
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
