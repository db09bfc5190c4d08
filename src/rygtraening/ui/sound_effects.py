"""The loudspeaker: the one file that knows QtMultimedia, and cannot be imported where the system lacks a part of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtMultimedia import QAudio, QMediaDevices, QSoundEffect

from rygtraening.i18n import _
from rygtraening.ui.sound_player import NoSound, Sound


class SoundEffects:
    """Plays the sounds of ``folder`` on the loudspeaker the system uses, and goes along when it uses another.

    One is made in a run of the program and kept: with PulseAudio, an effect made after the sound server has ended
    aborts the whole process (Qt 6.11), while the effects there are only fall silent.
    """

    def __init__(self, folder: Path, failed: Callable[[str], None]) -> None:
        """``NoSound`` where there is no loudspeaker."""
        self._devices = QMediaDevices()
        self._device = QMediaDevices.defaultAudioOutput()
        # Asked first: without a loudspeaker each effect would complain of it for itself, on the terminal.
        if self._device.isNull():
            raise NoSound(_("No sound: no loudspeaker was found. You can follow on the screen."))
        files = {sound: folder / f"{sound}.wav" for sound in Sound}
        if not all(file.is_file() for file in files.values()):
            raise NoSound(_cannot())
        self._failed = failed
        self._works = True
        self._effects: dict[Sound, QSoundEffect] = {}
        for sound, file in files.items():
            effect = self._effects[sound] = QSoundEffect(self._device)
            effect.statusChanged.connect(self._look)
            effect.setSource(QUrl.fromLocalFile(str(file)))
        self._devices.audioOutputsChanged.connect(self._go_along)

    def play(self, sound: Sound) -> None:
        """Play ``sound`` from its beginning."""
        if self._works:
            self._effects[sound].play()

    def stop(self) -> None:
        """Be silent now."""
        for effect in self._effects.values():
            effect.stop()

    def set_volume(self, volume: float) -> None:
        """How loud, 0-1 as it is heard."""
        heard, sent = QAudio.VolumeScale.LogarithmicVolumeScale, QAudio.VolumeScale.LinearVolumeScale
        for effect in self._effects.values():
            effect.setVolume(QAudio.convertVolume(volume, heard, sent))

    def _go_along(self) -> None:
        """Headphones were plugged in or out, or another loudspeaker was chosen."""
        device = QMediaDevices.defaultAudioOutput()
        if device.isNull() or device == self._device:
            return
        self._device = device
        for effect in self._effects.values():
            effect.setAudioDevice(device)

    def _look(self) -> None:
        """An effect that cannot be played ends all of them, once."""
        if self._works and any(effect.status() is QSoundEffect.Status.Error for effect in self._effects.values()):
            self._works = False
            self._failed(_cannot())


def _cannot() -> str:
    return _("No sound: it cannot be played just now. You can follow on the screen.")
