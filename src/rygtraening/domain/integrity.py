"""What reading the journal through finds: whether it can be read, and what is no longer as it was written."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

RUNNING = "running"
"""Stands as ``kind`` for the session in progress, which is no fact."""


class ChangedRow(Struct, frozen=True):
    """A row that is not what its own sum says. ``kind`` and ``day`` are told as far as they can be trusted: either may
    be what was changed, and is ``None`` where it is no kind or no day."""

    id: str
    kind: str | None
    day: date | None


class Health(Struct, frozen=True):
    """How a journal is: ``readable`` where SQLite finds nothing wrong with the file, and the rows that were changed
    since they were written."""

    readable: bool = True
    changed: tuple[ChangedRow, ...] = ()

    @property
    def is_well(self) -> bool:
        """Whether there is nothing to say."""
        return self.readable and not self.changed

    @property
    def days(self) -> tuple[date, ...]:
        """The days that the changed rows belong to, each once, in order."""
        return tuple(sorted({row.day for row in self.changed if row.day is not None}))
