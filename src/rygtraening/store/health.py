"""The journal looked over while others use it: nothing is written, and nobody is kept from writing."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from rygtraening.domain.integrity import Health
from rygtraening.domain.long_work import Told, nobody
from rygtraening.domain.ports import DamagedJournal
from rygtraening.store import checksum, faults
from rygtraening.store.backup import in_memory
from rygtraening.store.database import connect
from rygtraening.store.migrations import version


def look_over(path: Path, told: Told = nobody) -> Health:
    """Read the journal ``path`` through with a connection of its own. A ``KnownError`` where the
    disk or another program says no, and then nobody knows. ``told`` hears the share that is read, and may raise to give
    up."""
    try:
        with (
            faults.explained(path),
            closing(connect(path, "ro")) as connection,
            in_memory(connection, told) as journal,
        ):
            try:
                if journal.execute("PRAGMA quick_check").fetchall() != [("ok",)]:
                    return Health(readable=False)
                if version(journal) < checksum.FIRST_VERSION:  # it can only be read, and so was left as it is
                    return Health()
                return Health(changed=tuple(checksum.changed(journal)))
            except sqlite3.DatabaseError:  # in memory no disk can fail: it is what was read
                return Health(readable=False)
    except DamagedJournal:
        return Health(readable=False)
