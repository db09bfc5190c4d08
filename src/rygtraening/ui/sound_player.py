"""The sounds there are, and what is asked of whatever makes them heard."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol

from rygtraening.domain.ports import KnownError


class Sound(StrEnum):
    """The sounds, each the name of its file; of two at one moment the later here is heard."""

    COUNT_IN = "count_in"
    HOLD_END = "hold_end"
    REPETITION = "repetition"
    SIDE_CHANGE = "side_change"
    DONE = "done"


class NoSound(KnownError):
    """Nothing can be played; ``str(error)`` says why, and that it is no hindrance."""


class SoundPlayer(Protocol):
    """What makes a sound heard."""

    def play(self, sound: Sound) -> None:
        """Begin to play, and return at once."""
        ...

    def stop(self) -> None:
        """Be silent now."""
        ...

    def set_volume(self, volume: float) -> None:
        """How loud from now on, 0-1 as it is heard: half of it sounds half as loud."""
        ...
