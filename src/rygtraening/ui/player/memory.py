"""What the player remembers from one session to the next: tempo by exercise, who counts (read where the session
is made), and the sound."""

from __future__ import annotations

from rygtraening.domain.events import Way
from rygtraening.domain.ports import Settings
from rygtraening.domain.session import FASTEST, SLOWEST

_YES = "1"


class Memory:
    """Reads and writes the player's settings. A value nobody could have chosen counts as not chosen."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def keep_way(self, way: Way) -> None:
        """Remember who counts."""
        self._settings.set("way", way.value)

    @property
    def muted(self) -> bool:
        """Whether the sound is off."""
        return self._settings.get("muted") == _YES

    def keep_muted(self, muted: bool) -> None:
        """Remember whether the sound is off."""
        self._settings.set("muted", _YES if muted else "")

    def tempo(self, exercise: str) -> float:
        """The tempo of ``exercise`` (its id), 0.5-2.0; 1 until another is chosen."""
        try:
            tempo = float(self._settings.get(f"tempo.{exercise}"))
        except ValueError:
            return 1.0
        return tempo if SLOWEST <= tempo <= FASTEST else 1.0

    def keep_tempo(self, exercise: str, tempo: float) -> None:
        """Remember the tempo of ``exercise`` (its id)."""
        self._settings.set(f"tempo.{exercise}", f"{tempo:.1f}")
