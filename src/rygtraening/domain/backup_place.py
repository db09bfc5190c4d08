"""The second place for copies: a folder of the person's choice, and whether its absence is worth a word."""

from __future__ import annotations

from pathlib import Path

from rygtraening.domain.backups import Elsewhere
from rygtraening.domain.ports import Settings

KEY = "backup_place"
MISSED_KEY = "backup_place_missed"
_MISSED = "1"


class BackupPlace:
    """Reads and writes the setting."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    @property
    def folder(self) -> Path | None:
        """The folder, ``None`` where none is chosen."""
        chosen = self._settings.get(KEY)
        return Path(chosen) if chosen else None

    def keep(self, folder: Path | None) -> None:
        """Remember ``folder``; ``None`` is no second place."""
        self._settings.set(KEY, "" if folder is None else str(folder))
        self._settings.set(MISSED_KEY, "")

    def missed(self, outcome: Elsewhere) -> bool:
        """Remember what became of a copy for it; whether that is worth a word: once, until it worked again."""
        before = self._settings.get(MISSED_KEY) == _MISSED
        now = outcome in (Elsewhere.MISSING, Elsewhere.FAILED)
        self._settings.set(MISSED_KEY, _MISSED if now else "")
        return now and not before
