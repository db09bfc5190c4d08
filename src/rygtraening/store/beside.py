"""The journal for another thread than the one it is open in: all of it as it is now, in memory."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from rygtraening.store import faults
from rygtraening.store.backup import in_memory
from rygtraening.store.database import Database, connect, journal_path
from rygtraening.store.journal import SqliteJournal
from rygtraening.store.migrations import migrate


@contextmanager
def beside(folder: Path) -> Iterator[SqliteJournal]:
    """The journal of ``folder`` to be read by the thread that asks. Reading twenty years through takes a while, and a
    reader of the file would keep the window from writing all that time; of this copy nobody else knows. A
    ``KnownError`` where it cannot be had, and where anything is written to it."""
    path = journal_path(folder).absolute()
    with faults.explained(path), closing(connect(path, "ro")) as connection, in_memory(connection) as memory:
        migrate(memory)  # an older one that cannot be written is read like this too
        yield SqliteJournal(Database(memory, path, read_only=True))
