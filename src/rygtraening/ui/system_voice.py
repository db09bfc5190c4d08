"""The system's voice, as a process of its own: the one file that knows QtTextToSpeech. ``voice_process`` starts it.

    python -m rygtraening.ui.system_voice LANGUAGE [ENGINE]

One JSON list a line. It is told ``["say", WORDS, NUMBER]``, ``["stop"]``, ``["volume", 0-1]`` and ``["choose", NAME]``.
It tells ``["voices", NAMES]`` once it can speak, ``["missing", LANGUAGE]`` where it never will, and ``["speaking",
NUMBER]`` and ``["silent", NUMBER]`` of what it was told last. It ends with its input.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from threading import Thread

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Signal
from PySide6.QtTextToSpeech import QTextToSpeech, QVoice

_SPEAKING = (QTextToSpeech.State.Speaking, QTextToSpeech.State.Synthesizing)
_VARIANT = "+"
"""Between the name of a voice of Speech Dispatcher and of a way to speak with it, of which each has a hundred."""
_NOT_FIRST = ("Caribbean",)
"""Speech Dispatcher's list begins with it, and Qt takes it for American."""


class NoVoice(Exception):
    """Nothing speaks the language here."""


class SystemVoice(QObject):
    """Speaks through what the system has: Speech Dispatcher, SAPI, macOS."""

    told = Signal(list)
    """Something to tell, as it stands at the top of this file."""

    def __init__(self, language: str, engine: str = "") -> None:
        """``NoVoice`` where there is none in ``language``; ``engine`` is one of Qt's, "" for the system's own."""
        super().__init__()
        self._number = 0
        self._speech = QTextToSpeech(engine) if engine else QTextToSpeech()
        self._voices = self._find(QLocale(language).language())
        if not self._voices:
            raise NoVoice
        self._use(self._voices[0])
        self._speech.stateChanged.connect(self._tell_state)

    @property
    def names(self) -> list[str]:
        """The voices of the language, by name."""
        return list(dict.fromkeys(voice.name() for voice in self._voices))

    def do(self, told: Sequence[object]) -> None:
        """Do as told; what cannot be understood is left alone."""
        match told:
            case ["say", str(words), int(number)]:
                self._number = number
                self._speech.say(words)
                self._tell_state(self._speech.state(), only_speaking=True)
            case ["stop"]:
                self._speech.stop()
            case ["volume", float() | int() as volume]:
                self._speech.setVolume(volume)
            case ["choose", str(name)]:
                voice = next((each for each in self._voices if each.name() == name), None)
                if voice is not None:
                    self._use(voice)

    def _find(self, language: QLocale.Language) -> list[QVoice]:
        """The voices of the language, of the person's own country first, and a voice's variants after all voices."""
        failed = self._speech.state() is QTextToSpeech.State.Error
        own = (QLocale.system(), QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
        locales = [] if failed else [each for each in self._speech.availableLocales() if each.language() == language]
        locales.sort(key=lambda each: own.index(each) if each in own else len(own))
        voices: list[QVoice] = []
        for locale in locales:
            self._speech.setLocale(locale)
            there = self._speech.availableVoices()
            voices += sorted(there, key=lambda voice: any(place in voice.name() for place in _NOT_FIRST))
        plain = [voice for voice in voices if _VARIANT not in voice.name()]
        if not plain:
            return voices
        first = plain[0].name() + _VARIANT
        return plain + [voice for voice in voices if voice.name().startswith(first)]

    def _use(self, voice: QVoice) -> None:
        self._speech.setLocale(voice.locale())
        self._speech.setVoice(voice)

    def _tell_state(self, state: QTextToSpeech.State, *, only_speaking: bool = False) -> None:
        if state in _SPEAKING:
            self.told.emit(["speaking", self._number])
        elif not only_speaking:
            self.told.emit(["silent", self._number])


class Ear(QObject):
    """Listens to the input in a thread of its own: nothing else hears a pipe on every system."""

    heard = Signal(list)
    over = Signal()

    def listen(self) -> None:
        """Until the input ends."""
        Thread(target=self._listen, name="ear", daemon=True).start()

    def _listen(self) -> None:
        for line in sys.stdin:
            self.heard.emit(json.loads(line))
        self.over.emit()


def tell(what: list[object]) -> None:
    """Tell whoever started the process."""
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def main(language: str, engine: str = "") -> None:
    """Speak until the input ends."""
    application = QCoreApplication([])
    try:
        voice = SystemVoice(language, engine)
    except NoVoice:
        tell(["missing", language])
        return
    ear = Ear()
    ear.heard.connect(voice.do)
    ear.over.connect(application.quit)
    voice.told.connect(tell)
    tell(["voices", voice.names])
    ear.listen()
    application.exec()
    # Not by the way of Python and Qt: taking leave of a speech service that does not answer would not end.
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
