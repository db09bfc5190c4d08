"""The loudspeaker: the one file that knows QtMultimedia, and cannot be imported where the system lacks a part of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

from rygtraening.i18n import _
from rygtraening.ui.sounds import NoSound, Sound


class SoundEffects:
    """Plays the sounds of ``folder`` on the loudspeaker the system uses now; ``NoSound`` where there is none."""

    def __init__(self, folder: Path, failed: Callable[[str], None]) -> None:
        # Asked first: without a loudspeaker each effect would complain of it for itself, on the terminal.
        device = QMediaDevices.defaultAudioOutput()
        if device.isNull():
            raise NoSound(_("No sound: no loudspeaker was found. You can follow on the screen."))
        files = {sound: folder / f"{sound}.wav" for sound in Sound}
        if not all(file.is_file() for file in files.values()):
            raise NoSound(_stopped())
        self._failed = failed
        self._works = True
        self._effects: dict[Sound, QSoundEffect] = {}
        for sound, file in files.items():
            effect = self._effects[sound] = QSoundEffect(device)
            effect.statusChanged.connect(self._look)
            effect.setSource(QUrl.fromLocalFile(str(file)))

    def play(self, sound: Sound) -> None:
        """Play ``sound`` from its beginning."""
        if self._works:
            self._effects[sound].play()

    def stop(self) -> None:
        """Be silent now."""
        for effect in self._effects.values():
            effect.stop()

    def _look(self) -> None:
        """An effect that fails later (the loudspeaker is gone, the file is no sound) ends all of them, once."""
        if self._works and any(effect.status() is QSoundEffect.Status.Error for effect in self._effects.values()):
            self._works = False
            self._failed(_stopped())


def _stopped() -> str:
    return _("No sound: it cannot be played just now. You can follow on the screen.")
