"""How many minutes of calm breathing were chosen last."""

from __future__ import annotations

from rygtraening.domain.breathing import MINUTES, USUAL_MINUTES
from rygtraening.domain.ports import Settings

KEY = "breathing.minutes"


class BreathingMemory:
    """Reads and writes one setting. A value nobody could have chosen counts as not chosen."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    @property
    def minutes(self) -> int:
        """One of ``MINUTES``."""
        kept = {str(minutes): minutes for minutes in MINUTES}
        return kept.get(self._settings.get(KEY), USUAL_MINUTES)

    def keep(self, minutes: int) -> None:
        """Begin with so many from now on."""
        self._settings.set(KEY, str(minutes))
