"""Pain as it is asked: 0-10 for the back and for the leg, and what the numbers mean on the day.

Source: the project's rule, sections 1, 3 and 4 (numeric rating scale; green 0-2, yellow 3-5, red from 6 and two over
the start, or 8: the Nordic pain-monitoring model in whole numbers).
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct

LOWEST, HIGHEST = 0, 10


class Colour(StrEnum):
    """The class of a session's pain."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"


class LegSpread(StrEnum):
    """Whether pain went further down the leg: not, briefly, or for over 10 minutes or still."""

    NONE = "none"
    BRIEF = "brief"
    LASTING = "lasting"


class Pain(Struct, frozen=True):
    """One moment's pain, 0-10 each; ``None`` where it was not answered. A ``ValueError`` outside 0-10."""

    back: int | None = None
    leg: int | None = None

    def __post_init__(self) -> None:
        for value in (self.back, self.leg):
            if value is not None and not LOWEST <= value <= HIGHEST:
                raise ValueError(value)

    @property
    def number(self) -> int | None:
        """The one number of the moment: the higher of back and leg, ``None`` where neither is known."""
        if self.back is None or self.leg is None:
            return self.leg if self.back is None else self.back
        return max(self.back, self.leg)

    @property
    def complete(self) -> bool:
        """Whether both are answered."""
        return self.back is not None and self.leg is not None

    def at_least(self, other: Pain) -> Pain:
        """The higher of the two moments, for back and leg each."""
        return Pain(highest((self.back, other.back)), highest((self.leg, other.leg)))


UNANSWERED = Pain()


def highest(values: Iterable[int | None]) -> int | None:
    """The highest of the known values, ``None`` where none is known."""
    known = [value for value in values if value is not None]
    return max(known) if known else None


def is_red_now(before: int, number: int) -> bool:
    """Whether pain ``number`` during a session that began at ``before`` is the rule's RED: 8, or 6 and two over."""
    return number >= 8 or (number >= 6 and number - before >= 2)


def colour_now(before: int, peak: int, spread: LegSpread, stopped_for_pain: bool) -> Colour:
    """What can be said straight after a session, the morning still to come: RED if it is RED already, else what
    the peak says (0-2 green, from 3 yellow)."""
    if stopped_for_pain or spread is LegSpread.LASTING or is_red_now(before, peak):
        return Colour.RED
    if peak <= 2 and before <= 5 and spread is LegSpread.NONE:
        return Colour.GREEN
    return Colour.YELLOW
