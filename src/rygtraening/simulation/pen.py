"""Stamps and moments of a simulated day: local times with their offset, never going back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from random import Random
from uuid import UUID

from rygtraening.domain.record import Stamp

BREATH = timedelta(seconds=5)
"""The least time between two things that are told after each other."""


class Pen:
    """Writes the stamps of one life. ``local`` gives a moment without a zone its offset."""

    def __init__(self, device: str, local: Callable[[datetime], datetime], chance: Random) -> None:
        self._device = device
        self._local = local
        self._chance = chance
        self._last: datetime | None = None

    def about(self, day: date, when: time, loose: int) -> datetime:
        """The moment about that time of day, give or take ``loose`` minutes, and after everything told so far."""
        plain = datetime.combine(day, when) + timedelta(seconds=self._chance.randint(-60 * loose, 60 * loose))
        return self._after(self._local(plain))

    def later(self, least: float, most: float) -> datetime:
        """A moment ``least`` to ``most`` seconds after the last one."""
        if self._last is None:
            raise ValueError(self._last)
        return self._last + timedelta(seconds=round(self._chance.uniform(least, most)))

    def wait(self, least: float, most: float) -> None:
        """Let ``least`` to ``most`` seconds go by."""
        self._last = self.later(least, most)

    def wait_until(self, at: datetime) -> None:
        """Let time come so far."""
        self._last = at

    def stamp(self, at: datetime, day: date | None = None) -> Stamp:
        """A stamp of ``at``; time has come so far then."""
        self._last = at if self._last is None else max(self._last, at)
        return Stamp(self.new_id(), self._device, at, at.date() if day is None else day)

    def new_id(self) -> UUID:
        """A new identity, as random as the seed."""
        return UUID(int=self._chance.getrandbits(128), version=4)

    def _after(self, at: datetime) -> datetime:
        return at if self._last is None else max(at, self._last + BREATH)
