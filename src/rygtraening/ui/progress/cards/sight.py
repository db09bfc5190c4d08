"""Which days of a time axis are in sight: zoomed and pulled, and never lost."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

ZOOM = 1.2
"""One notch of the wheel, or one + or −."""
NEAREST = 7.0
"""Zooming in ends at so many days."""
HALF = 0.5


class Sight(Struct, frozen=True):
    """Days are their ordinals, a day's middle; ``low`` to ``high`` is in sight and always lies in ``first`` to
    ``last``, the ends of the axis."""

    first: float
    last: float
    low: float
    high: float

    @classmethod
    def of(cls, first: date, last: date) -> Sight:
        """The whole of an axis from ``first`` to ``last``, both included."""
        ends = first.toordinal() - HALF, last.toordinal() + HALF
        return cls(*ends, *ends)

    @property
    def is_whole(self) -> bool:
        """Whether everything is in sight."""
        return (self.low, self.high) == (self.first, self.last)

    @property
    def days(self) -> float:
        """How many days are in sight."""
        return self.high - self.low

    def whole(self) -> Sight:
        """Everything."""
        return replace(self, low=self.first, high=self.last)

    def zoomed(self, notches: float, around: float) -> Sight:
        """``notches`` nearer (farther if negative); the day ``around`` stays where it is."""
        factor = ZOOM**-notches
        return self._see(around - (around - self.low) * factor, around + (self.high - around) * factor)

    def pulled(self, days: float) -> Sight:
        """Moved to later days; it stops at the ends."""
        return self._see(self.low + days, self.high + days)

    def holding(self, day: float) -> Sight:
        """Moved, if it must, so that ``day`` is in sight."""
        if self.low <= day <= self.high:
            return self
        return self._see(day - self.days / 2, day + self.days / 2)

    def x_of(self, day: float, left: float, width: float) -> float:
        """Where ``day`` stands on an axis of ``width`` px from ``left``."""
        return left + (day - self.low) / self.days * width

    def xs_of(self, days: Iterable[float], left: float, width: float) -> list[float]:
        """The same of many days."""
        low, one = self.low, width / self.days
        return [left + (day - low) * one for day in days]

    def day_at(self, x: float, left: float, width: float) -> float:
        """The day at ``x`` on such an axis."""
        return self.low + (x - left) / max(1.0, width) * self.days

    def _see(self, low: float, high: float) -> Sight:
        whole = self.last - self.first
        width = min(whole, max(NEAREST, high - low))
        middle = (low + high) / 2
        start = min(max(middle - width / 2, self.first), self.last - width)
        return replace(self, low=start, high=start + width)
