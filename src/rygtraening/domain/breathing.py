"""Calm breathing for a few minutes: in through the nose, and a little longer out. Time is handed in.

Nothing of it is dose: it is asked for and left as one likes, also on a day without exercises, and is not kept.
"""

from __future__ import annotations

from enum import StrEnum
from math import ceil, cos, pi

from msgspec import Struct

IN_SECONDS, OUT_SECONDS = 4.0, 6.0
"""Six calm breaths a minute, out longer than in. Our own choice; the articles ask for calm breathing and no more."""
BREATH_SECONDS = IN_SECONDS + OUT_SECONDS
MINUTES = (2, 3, 4, 5)
"""What can be chosen; each is a whole number of breaths."""
USUAL_MINUTES = 3


class Turn(StrEnum):
    """Which way the breath goes."""

    IN = "in"
    OUT = "out"


class Breath(Struct, frozen=True):
    """A moment of breath ``number`` of ``total``. ``seconds_left`` of this way, whole and never 0; ``through``: the
    share of it that is done; ``drawn``: how far the breath is drawn in, 0-1; ``left``: seconds until the end."""

    turn: Turn
    number: int
    total: int
    seconds_left: int
    through: float
    drawn: float
    left: float


class Breathing:
    """Some minutes of it. ``now`` is monotonic seconds everywhere."""

    def __init__(self, minutes: int) -> None:
        """``minutes`` is one of ``MINUTES``, else a ``ValueError``."""
        if minutes not in MINUTES:
            raise ValueError(minutes)
        self.minutes = minutes
        self._done = 0.0
        self._since: float | None = None

    @property
    def seconds(self) -> float:
        """How long it takes."""
        return self.minutes * 60.0

    @property
    def running(self) -> bool:
        """Whether the time runs."""
        return self._since is not None

    def go_on(self, now: float) -> None:
        """Begin, or go on after a pause at the breath that was interrupted, from its beginning."""
        if self._since is None:
            self._done -= self._done % BREATH_SECONDS
            self._since = now

    def pause(self, now: float) -> None:
        """Stand still."""
        self._done, self._since = self._elapsed(now), None

    def is_over(self, now: float) -> bool:
        """Whether the last breath is done."""
        return self._elapsed(now) >= self.seconds

    def at(self, now: float) -> Breath:
        """The moment; at the end the last one of the last breath."""
        elapsed = min(self._elapsed(now), self.seconds)
        whole, into = divmod(elapsed, BREATH_SECONDS)
        if elapsed == self.seconds:
            whole, into = whole - 1, BREATH_SECONDS
        if into < IN_SECONDS:
            turn, through, left = Turn.IN, into / IN_SECONDS, IN_SECONDS - into
        else:
            turn, through, left = Turn.OUT, (into - IN_SECONDS) / OUT_SECONDS, BREATH_SECONDS - into
        # A breath begins and ends softly.
        eased = (1 - cos(pi * through)) / 2
        drawn = eased if turn is Turn.IN else 1 - eased
        total = round(self.seconds / BREATH_SECONDS)
        return Breath(turn, int(whole) + 1, total, max(1, ceil(left)), through, drawn, self.seconds - elapsed)

    def _elapsed(self, now: float) -> float:
        return self._done if self._since is None else self._done + max(0.0, now - self._since)
