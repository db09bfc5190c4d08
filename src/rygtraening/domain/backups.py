"""Copies of the journal: what they are called, when one is due, and which are kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from enum import StrEnum
from pathlib import Path

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


@dataclass(frozen=True, slots=True)
class CopyName:
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


@dataclass(frozen=True, slots=True)
class Inside:
    """What a whole copy holds: ``facts`` in all, and the days on which there was training."""

    facts: int
    training_days: int
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy that was read through, ``size`` in bytes; ``inside`` is ``None`` where it is not whole. ``elsewhere``: it
    lies in the second place."""

    path: Path
    name: CopyName
    size: int
    inside: Inside | None
    elsewhere: bool = False


class Elsewhere(StrEnum):
    """What became of the copy for the second place."""

    NOT_WANTED = "not_wanted"
    """None was chosen."""
    KEPT = "kept"
    MISSING = "missing"
    """The place is not there, as a memory stick that is not plugged in."""
    FAILED = "failed"
    """The place is there and would not take it: full, or for reading only."""


@dataclass(frozen=True, slots=True)
class Made:
    """A copy that was made, and what became of the one for the second place."""

    copy: Copy
    elsewhere: Elsewhere


@dataclass(frozen=True, slots=True)
class RestorePreview:
    """What going back to ``copy`` would do to the journal. ``going`` are the days of which something would go,
    ``coming`` those of which something would come back, each with how many facts; ``damaged``: the journal cannot be
    read, so nobody knows what would go."""

    copy: Copy
    going: tuple[tuple[date, int], ...]
    coming: tuple[tuple[date, int], ...]
    damaged: bool = False

    @property
    def changes(self) -> bool:
        """Whether anything would be otherwise."""
        return self.damaged or bool(self.going or self.coming)


@dataclass(frozen=True, slots=True)
class Restored:
    """It was gone back to ``copy``. ``before`` is the copy of what was there before; where that could not be read it is
    kept as it is in ``damaged``; both are ``None`` where there was nothing."""

    copy: Copy
    before: Copy | None
    damaged: Path | None


def due(names: Iterable[CopyName], now: datetime) -> bool:
    """Whether the day of ``now`` has no copy yet. A clock that is set back makes another one, never none."""
    return all(_day(name, now.tzinfo) != now.date() for name in names)


def kept(whole: Sequence[Copy], zone: tzinfo | None, made: CopyName | None = None) -> frozenset[CopyName]:
    """Which of the ``whole`` copies of one folder are kept; days are those of ``zone``.

    The newest of each of the newest 7 days, 4 weeks and 12 months that have any; the 5 newest that were made for an
    occasion of their own; ``made``, the one just made, whatever the clock said; and the one that holds the most facts,
    for facts are only ever added: a journal that lost some never pushes out the last one that had them.
    """
    newest_first = sorted((copy.name for copy in whole), key=lambda name: name.order, reverse=True)
    found = {name for name in newest_first if name == made}
    found |= _newest_of_each(newest_first, lambda name: _day(name, zone), DAILY)
    found |= _newest_of_each(newest_first, lambda name: _day(name, zone).isocalendar()[:2], WEEKLY)
    found |= _newest_of_each(newest_first, lambda name: (_day(name, zone).year, _day(name, zone).month), MONTHLY)
    found |= set([name for name in newest_first if name.occasion is not Occasion.DAY][:SPECIAL])
    if whole:
        found.add(max(whole, key=lambda copy: (_facts(copy), copy.name.order)).name)
    return frozenset(found)


def _newest_of_each(newest_first: Sequence[CopyName], span: Callable[[CopyName], object], most: int) -> set[CopyName]:
    of_each: dict[object, CopyName] = {}
    for name in newest_first:
        of_each.setdefault(span(name), name)
    return set(list(of_each.values())[:most])


def _day(name: CopyName, zone: tzinfo | None) -> date:
    return name.at.astimezone(zone or UTC).date()


def _facts(copy: Copy) -> int:
    return copy.inside.facts if copy.inside is not None else -1
