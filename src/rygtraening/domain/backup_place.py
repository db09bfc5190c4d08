"""The second place for copies: a folder of the person's choice, and whether its absence is worth a word."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rygtraening.domain.ports import Settings

if TYPE_CHECKING:
    from rygtraening.domain.backups import Elsewhere

KEY = "backup_place"
MISSED_KEY = "backup_place_missed"
_MISSED = "1"


class BackupPlace:
    """Reads and writes the setting."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    @property
    def folder(self) -> Path | None:
        """The folder, ``None`` where none is chosen, or where what stands there is none that ``keep`` wrote."""
        chosen = self._settings.get(KEY)
        return Path(chosen) if _can_be_a_folder(chosen) else None

    def keep(self, folder: Path | None) -> None:
        """Remember ``folder``; ``None`` is no second place."""
        self._settings.set(KEY, "" if folder is None else str(folder))
        self._settings.set(MISSED_KEY, "")

    def missed(self, outcome: Elsewhere) -> bool:
        """Remember what became of a copy for it; whether that is worth a word: once, until it worked again."""
        from rygtraening.domain.backups import Elsewhere

        before = self._settings.get(MISSED_KEY) == _MISSED
        now = outcome in (Elsewhere.MISSING, Elsewhere.FAILED)
        self._settings.set(MISSED_KEY, _MISSED if now else "")
        return now and not before


def _can_be_a_folder(text: str) -> bool:
    """Whether it is the whole way to a folder, in signs that a name can have."""
    try:
        text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return False
    return "\0" not in text and Path(text).is_absolute()
