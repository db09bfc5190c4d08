"""Taking back what was said: nothing is deleted, what was there before is said anew.

An undo is a fact of its own, newer than what it takes back, so two logs that are merged agree about it.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from rygtraening.domain.dose_record import Trial
from rygtraening.domain.exposure_record import FearRating
from rygtraening.domain.facts import Fact, Withdrawable
from rygtraening.domain.ports import Clock, Journal, NewId
from rygtraening.domain.record import Stamp
from rygtraening.domain.running import RunningSession

INSTANT = timedelta(microseconds=1)
"""What moments are told apart by in the journal."""


class Undo(Struct, frozen=True):
    """What brings the log back to what it was before a change: these, said anew. ``running`` is the session that was
    going on then, where the change ended one."""

    facts: tuple[Fact, ...]
    running: RunningSession | None = None

    @staticmethod
    def of_all(changes: tuple[Undo, ...]) -> Undo:
        """One undo of several ``changes``, in the order they were made: of each subject the first one knows what was
        there before all of them."""
        first: dict[tuple[str, str], Fact] = {}
        for fact in (fact for change in changes for fact in change.facts):
            first.setdefault((fact.KIND, fact.subject), fact)
        return Undo(tuple(first.values()))


def never(fact: Withdrawable) -> Fact:
    """What says that ``fact`` was never said."""
    if isinstance(fact, Trial):
        return replace(fact, trial=fact.trial or fact.stamp.id, withdrawn=True)
    return replace(fact, withdrawn=True)


def back_to_now(journal: Journal, *about: Withdrawable) -> Undo:
    """What brings back what stands now of the subjects of ``about``, however they are changed after this."""
    return Undo(tuple(_standing(journal, fact) or never(fact) for fact in about))


def _standing(journal: Journal, about: Fact) -> Fact | None:
    """What counts now about the subject of ``about``; ``None`` where nothing was said, or it was taken back."""
    # A fear may have been said on any day before; all else that can be taken back stays on its day.
    days = () if isinstance(about, FearRating) else (about.stamp.day, about.stamp.day)
    return next((fact for fact in journal.facts(type(about), *days) if fact.subject == about.subject), None)


class Retelling:
    """Says things anew. Every method keeps at once, all or none (a ``KnownError`` where the disk says no, and nothing
    is changed then)."""

    def __init__(self, journal: Journal, clock: Clock, new_id: NewId) -> None:
        self._journal = journal
        self._clock = clock
        self._new_id = new_id
        self._latest: datetime | None = None

    def undo(self, change: Undo) -> None:
        """Bring back what was there before ``change``; what is as it was then stays as it is. Where another session is
        going on meanwhile, that one is not put away for the one that was ended, and nothing is changed."""
        if change.running is not None and self._journal.running() is not None:
            return
        facts = [self.anew(fact) for fact in change.facts if not self._stands_so(fact)]
        if change.running is not None:
            self._journal.save_running(change.running, *facts)
        elif facts:
            self._journal.append(*facts)

    def anew(self, fact: Fact) -> Fact:
        """``fact``, said now of the same day."""
        return replace(fact, stamp=self.stamp(fact.stamp.day, fact))

    def stamp(self, day: date, newer_than: Fact | None = None) -> Stamp:
        """Now; but also where the clock was set back, later than what is changed and than the last change."""
        earlier = [self._latest, None if newer_than is None else newer_than.stamp.at]
        self._latest = max([self._clock.now(), *(at + INSTANT for at in earlier if at is not None)])
        return Stamp(self._new_id(), self._journal.device, self._latest, day)

    def _stands_so(self, fact: Fact) -> bool:
        there = _standing(self._journal, fact)
        if there is None:
            return isinstance(fact, Withdrawable) and fact.withdrawn
        return replace(there, stamp=fact.stamp) == fact
