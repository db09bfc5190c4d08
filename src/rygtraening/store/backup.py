"""A safety copy of the journal: whole, looked at after writing, for the owner only."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from rygtraening.domain.ports import KnownError
from rygtraening.i18n import _
from rygtraening.store import faults
from rygtraening.store.database import APPLICATION_ID, Database
from rygtraening.store.owner_only import keep_names, make_folder, owner_only

FOLDER = "backups"
"""Of the data folder."""
PAGES = 512
"""Copied between two looks at ``told``: 2 MB."""


def safety_copy(
    database: Database, occasion: str, now: datetime, told: Callable[[float], None] = lambda share: None
) -> Path:
    """Copy the journal as it is on disk to ``backups/<occasion>-<UTC stamp>.sqlite3`` beside it; the copy's path.

    The copy appears whole or not at all: it has its name only when it has been read through and found to hold as many
    facts. ``told`` hears the share that is done, 0-1, and may raise to give up. A ``KnownError`` where it cannot be
    made; the journal is never touched.
    """
    if database.read_only:
        raise KnownError(faults.read_only(database.path))
    folder = database.path.parent / FOLDER
    with faults.explained(folder):
        make_folder(folder)
        with owner_only(), tempfile.TemporaryDirectory(prefix=".new-", dir=folder) as inside:
            fresh = Path(inside) / "journal.sqlite3"
            facts = _copy(database, fresh, told)
            if not _is_whole(fresh, facts):
                raise _not_whole(folder)
            _bring_to_disk(fresh)
            path = _free_name(folder, f"{occasion}-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}")
            fresh.rename(path)
        keep_names(folder)
    return path


def _copy(database: Database, fresh: Path, told: Callable[[float], None]) -> int:
    """Copy into ``fresh``; how many facts there are."""
    with database.reading() as connection, closing(sqlite3.connect(fresh)) as copy:
        connection.execute("BEGIN")  # what is counted is what is copied, whoever else writes
        try:
            facts: int = connection.execute("SELECT count(*) FROM fact").fetchone()[0]
            connection.backup(copy, pages=PAGES, progress=lambda _state, left, all_: told(1 - left / max(1, all_)))
        finally:
            connection.execute("ROLLBACK")
    return facts


def _is_whole(path: Path, facts: int) -> bool:
    """Whether the copy is a journal that SQLite finds nothing wrong with, with so many ``facts``."""
    with closing(sqlite3.connect(path)) as connection:
        return (
            connection.execute("PRAGMA quick_check").fetchall() == [("ok",)]
            and connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
            and connection.execute("SELECT count(*) FROM fact").fetchone() == (facts,)
        )


def _bring_to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _free_name(folder: Path, stem: str) -> Path:
    """A name nobody has: an older copy is never written over."""
    names = (folder / f"{stem}{f'-{number}' if number > 1 else ''}.sqlite3" for number in count(1))
    return next(path for path in names if not os.path.lexists(path))


def _not_whole(folder: Path) -> KnownError:
    return KnownError(
        _(
            "The safety copy in {folder} could not be read back, so nothing was changed: your log is as it was. See "
            "that the disk is well, and try again."
        ).format(folder=folder)
    )
