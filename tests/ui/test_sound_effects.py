"""The loudspeaker, on a Qt whose loudspeakers a test plugs in and out."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QUrl, Signal

from rygtraening import paths
from rygtraening.ui.quiet_qt import quiet
from rygtraening.ui.sound_player import NoSound, Sound

FOLDER = paths.bundled("resources") / "sounds"


class Device(str):
    """A loudspeaker by its name, "" for none."""

    def isNull(self) -> bool:  # noqa: N802
        return not self


class Devices(QObject):
    """Stands in for ``QMediaDevices``."""

    audioOutputsChanged = Signal()  # noqa: N815
    now = Device()
    last: Devices

    def __init__(self) -> None:
        super().__init__()
        Devices.last = self

    @staticmethod
    def defaultAudioOutput() -> Device:  # noqa: N802
        return Devices.now


class Effect(QObject):
    """Stands in for ``QSoundEffect``: keeps what it is asked."""

    class Status(Enum):
        Ready = "ready"
        Error = "error"

    statusChanged = Signal()  # noqa: N815
    made: tuple[Effect, ...] = ()

    def __init__(self, device: Device) -> None:
        super().__init__()
        self.device = device
        self.source = ""
        self.played = 0
        self.stopped = 0
        self._status = Effect.Status.Ready
        Effect.made = (*Effect.made, self)

    def setSource(self, url: QUrl) -> None:  # noqa: N802
        self.source = Path(url.toLocalFile()).name

    def setAudioDevice(self, device: Device) -> None:  # noqa: N802
        self.device = device

    def status(self) -> Status:
        return self._status

    def fail(self) -> None:
        self._status = Effect.Status.Error
        self.statusChanged.emit()

    def play(self) -> None:
        self.played += 1

    def stop(self) -> None:
        self.stopped += 1

    def setVolume(self, volume: float) -> None:  # noqa: N802
        self.volume = volume


class Plugs:
    """Opens the sounds with the loudspeaker that is plugged in."""

    def __init__(self, make: Callable[[Path, Callable[[str], None]], Any]) -> None:
        self._make = make
        self.said: list[str] = []

    def plug_in(self, name: str) -> None:
        Devices.now = Device(name)

    def change_to(self, name: str) -> None:
        self.plug_in(name)
        Devices.last.audioOutputsChanged.emit()

    def open(self, folder: Path = FOLDER) -> Any:
        return self._make(folder, self.said.append)


@pytest.fixture
def plugs(monkeypatch: pytest.MonkeyPatch, qapp: object) -> Plugs:
    with quiet():
        from rygtraening.ui import sound_effects
    monkeypatch.setattr(sound_effects, "QMediaDevices", Devices)
    monkeypatch.setattr(sound_effects, "QSoundEffect", Effect)
    Effect.made = ()
    Devices.now = Device()
    return Plugs(sound_effects.SoundEffects)


def test_without_a_loudspeaker_there_is_a_sentence_and_no_effect(plugs: Plugs) -> None:
    with pytest.raises(NoSound, match=r"no loudspeaker was found\. You can follow on the screen\."):
        plugs.open()
    assert Effect.made == ()


def test_a_folder_that_lacks_a_sound_is_a_sentence_too(plugs: Plugs, tmp_path: Path) -> None:
    plugs.plug_in("desk")
    with pytest.raises(NoSound, match="cannot be played"):
        plugs.open(tmp_path)


@pytest.mark.parametrize("sound", Sound)
def test_each_sound_is_played_from_its_own_file(plugs: Plugs, sound: Sound) -> None:
    plugs.plug_in("desk")
    plugs.open().play(sound)
    assert [effect.source for effect in Effect.made if effect.played] == [f"{sound}.wav"]


def test_silence_is_for_all_sounds(plugs: Plugs) -> None:
    plugs.plug_in("desk")
    plugs.open().stop()
    assert {effect.stopped for effect in Effect.made} == {1}


def test_the_volume_is_for_all_sounds_and_half_of_it_sounds_half_as_loud(plugs: Plugs) -> None:
    plugs.plug_in("desk")
    effects = plugs.open()
    for heard, sent in ((1.0, 1.0), (0.0, 0.0), (0.5, pytest.approx(0.15, abs=0.02))):
        effects.set_volume(heard)
        assert [effect.volume for effect in Effect.made] == [sent] * len(Sound)


def test_headphones_plugged_in_are_used_at_once(plugs: Plugs) -> None:
    plugs.plug_in("desk")
    kept = plugs.open()
    plugs.change_to("headphones")
    assert {effect.device for effect in Effect.made} == {"headphones"}
    assert len(Effect.made) == len(Sound)
    kept.stop()


def test_with_the_last_loudspeaker_gone_the_old_one_is_kept_for_its_return(plugs: Plugs) -> None:
    plugs.plug_in("desk")
    kept = plugs.open()
    plugs.change_to("")
    assert {effect.device for effect in Effect.made} == {"desk"}
    kept.stop()


def test_an_effect_that_fails_ends_all_of_them_and_is_said_once(plugs: Plugs) -> None:
    plugs.plug_in("desk")
    effects = plugs.open()
    for effect in Effect.made[:2]:
        effect.fail()
    effects.play(Sound.DONE)
    assert plugs.said == ["No sound: it cannot be played just now. You can follow on the screen."]
    assert [effect.played for effect in Effect.made] == [0] * len(Sound)
