"""What a file from another computer would bring to the journal: counted and compared, nothing decided."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from msgspec import Struct


class Brought(Struct, frozen=True):
    """Of one kind of facts: how many of the file's are ``new`` here, and how many were here already."""

    kind: str
    new: int
    known: int


class Difference(Struct, frozen=True):
    """Something that was last said differently here and in the file. ``day`` is the day it is about (the one that
    counts says which), ``here`` and ``there`` when each was said; ``there_counts``: the file's is the newer one."""

    kind: str
    subject: str
    day: date
    here: datetime
    there: datetime
    there_counts: bool


class MergePreview(Struct, frozen=True):
    """What taking over would change. ``kinds`` are those in the file, in the order of ``domain.facts.KINDS``; ``days``
    those that the new facts belong to, in order; ``differing`` in order of day."""

    kinds: tuple[Brought, ...]
    days: tuple[date, ...]
    differing: tuple[Difference, ...]

    @property
    def new(self) -> int:
        """Facts that are not here yet."""
        return sum(kind.new for kind in self.kinds)

    @property
    def known(self) -> int:
        """Facts that are here already."""
        return sum(kind.known for kind in self.kinds)


class Merged(Struct, frozen=True):
    """What was taken over: so many facts, and where the journal as it was before lies; ``None`` where nothing was new,
    so that nothing was changed."""

    facts: int
    copy: Path | None
