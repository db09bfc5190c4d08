"""Copies of the journal: what they are called, when one is due, and which are kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime, tzinfo
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

DAILY, WEEKLY, MONTHLY = 7, 4, 12
"""Of so many of the newest days, weeks and months that have a copy, the newest is kept."""
SPECIAL = 5
"""Of those that were made before something risky, or by hand, so many of the newest are kept besides."""
_STAMP = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"([a-z-]+)-((?:19|2[0-9])[0-9]{6}T[0-9]{6}Z)(?:-([1-9][0-9]{0,3}))?\.sqlite3")


class Occasion(StrEnum):
    """Why a copy was made; how its name begins."""

    DAY = "day"
    """By itself, at the first change of a day."""
    BY_HAND = "by-hand"
    BEFORE_IMPORT = "before-import"
    BEFORE_UPDATE = "before-update"
    """Before the file was brought to the shape of a newer program."""
    BEFORE_RESTORE = "before-restore"


class CopyName(Struct, frozen=True):
    """What a copy's name says: ``at`` is UTC in whole seconds; ``number`` tells those of one second apart."""

    occasion: Occasion
    at: datetime
    number: int = 1

    @property
    def text(self) -> str:
        """The name of the file."""
        more = f"-{self.number}" if self.number > 1 else ""
        return f"{self.occasion}-{self.at.astimezone(UTC):{_STAMP}}{more}.sqlite3"

    @property
    def order(self) -> tuple[datetime, int]:
        """Later copies have more."""
        return self.at, self.number

    @classmethod
    def read(cls, text: str) -> CopyName | None:
        """What ``text`` says; ``None`` where it is not the name of a copy."""
        found = _NAME.fullmatch(text)
        if found is None:
            return None
        try:
            at = datetime.strptime(found[2], _STAMP).replace(tzinfo=UTC)
            return cls(Occasion(found[1]), at, int(found[3] or 1))
        except ValueError:
            return None


class Inside(Struct, frozen=True):
    """What a copy that can be read holds: ``facts`` in all, and the days on which there was training. ``changed`` rows
    are no longer as they were written."""

    facts: int
    training_days: int
    first: date | None = None
    last: date | None = None
    changed: int = 0


class Copy(Struct, frozen=True):
    """A copy that was read through, ``size`` in bytes; ``inside`` is ``None`` where it cannot be read. ``elsewhere``:
    it lies in the second place."""

    path: Path
    name: CopyName
    size: int
    inside: Inside | None
    elsewhere: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether all of it can be read and is as it was written."""
        return self.inside is not None and not self.inside.changed


class Elsewhere(StrEnum):
    """What became of the copy for the second place."""

    NOT_WANTED = "not_wanted"
    """None was chosen."""
    KEPT = "kept"
    MISSING = "missing"
    """The place is not there, as a memory stick that is not plugged in."""
    FAILED = "failed"
    """The place is there and would not take it: full, or for reading only."""


class Made(Struct, frozen=True):
    """A copy that was made, and what became of the one for the second place."""

    copy: Copy
    elsewhere: Elsewhere


class RestorePreview(Struct, frozen=True):
    """What going back to ``copy`` would do to the journal. ``going`` are the days of which something would go,
    ``coming`` those of which something would come back, ``otherwise`` those of which something is not the same here and
    there (facts are never changed, so the disk did that), each with how many facts; ``damaged``: the journal cannot be
    read, so nobody knows what would go."""

    copy: Copy
    going: tuple[tuple[date, int], ...]
    coming: tuple[tuple[date, int], ...]
    damaged: bool = False
    otherwise: tuple[tuple[date, int], ...] = ()

    @property
    def changes(self) -> bool:
        """Whether anything would be otherwise."""
        return self.damaged or bool(self.going or self.coming or self.otherwise)


class Restored(Struct, frozen=True):
    """It was gone back to ``copy``. ``before`` is the copy of what was there before; where that could not be read it is
    kept as it is in ``damaged``; both are ``None`` where there was nothing."""

    copy: Copy
    before: Copy | None
    damaged: Path | None


def due(names: Iterable[CopyName], now: datetime) -> bool:
    """Whether the day of ``now`` has no copy yet. A clock that is set back makes another one, never none."""
    return all(_day(name, now.tzinfo) != now.date() for name in names)


def kept(copies: Sequence[Copy], zone: tzinfo | None, made: CopyName | None = None) -> frozenset[CopyName]:
    """Which of the ``copies`` of one folder are kept; days are those of ``zone``. Those that cannot be read
    count for nothing.

    Of the whole ones: the newest of each of the newest 7 days, 4 weeks and 12 months that have any; the 5 newest that
    were made for an occasion of their own; ``made``, the one just made, whatever the clock said; and the one that holds
    the most facts, for facts are only ever added: a journal that lost some never pushes out the last one that had them.
    Those with changed rows never take the place of a whole one: of them the newest of each of the newest 7 days, the 5
    newest that were made for an occasion of their own, and ``made``.
    """
    changed = [copy.name for copy in copies if copy.inside is not None and copy.inside.changed]
    changed.sort(key=lambda name: name.order, reverse=True)
    found = _kept_whole([copy for copy in copies if copy.is_whole], zone, made) | set(_special(changed))
    found |= _newest_of_each(changed, lambda name: _day(name, zone), DAILY)
    return frozenset(found | {name for name in changed if name == made})


def may_go(names: Iterable[CopyName], zone: tzinfo | None, made: CopyName) -> frozenset[CopyName]:
    """Those of ``names`` that need not be kept, should all be whole and hold the same: no other can go, for each that
    turns out not to be whole only leaves more room for the others."""
    every = set(names)
    return frozenset(every - _kept_whole([Copy(Path(), name, 0, None) for name in every], zone, made))


def _kept_whole(whole: Sequence[Copy], zone: tzinfo | None, made: CopyName | None) -> set[CopyName]:
    newest_first = sorted((copy.name for copy in whole), key=lambda name: name.order, reverse=True)
    found = {name for name in newest_first if name == made}
    found |= _newest_of_each(newest_first, lambda name: _day(name, zone), DAILY)
    found |= _newest_of_each(newest_first, lambda name: _day(name, zone).isocalendar()[:2], WEEKLY)
    found |= _newest_of_each(newest_first, lambda name: (_day(name, zone).year, _day(name, zone).month), MONTHLY)
    found |= set(_special(newest_first))
    if whole:
        found.add(max(whole, key=lambda copy: (_facts(copy), copy.name.order)).name)
    return found


def _special(newest_first: Sequence[CopyName]) -> list[CopyName]:
    return [name for name in newest_first if name.occasion is not Occasion.DAY][:SPECIAL]


def _newest_of_each(newest_first: Sequence[CopyName], span: Callable[[CopyName], object], most: int) -> set[CopyName]:
    of_each: dict[object, CopyName] = {}
    for name in newest_first:
        of_each.setdefault(span(name), name)
    return set(list(of_each.values())[:most])


def _day(name: CopyName, zone: tzinfo | None) -> date:
    return name.at.astimezone(zone or UTC).date()


def _facts(copy: Copy) -> int:
    return copy.inside.facts if copy.inside is not None else -1
