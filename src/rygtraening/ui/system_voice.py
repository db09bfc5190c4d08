"""The system's voice: the one file that knows QtTextToSpeech, and cannot be imported where the system lacks a part of
it."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtTextToSpeech import QTextToSpeech, QVoice

from rygtraening import i18n
from rygtraening.i18n import _
from rygtraening.ui import quiet_qt
from rygtraening.ui.voice import NoVoice

_LANGUAGES = {i18n.DANISH: QLocale.Language.Danish, i18n.ENGLISH: QLocale.Language.English}
_SPEAKING = (QTextToSpeech.State.Speaking, QTextToSpeech.State.Synthesizing)


class SystemVoice:
    """Speaks through what the system has: Speech Dispatcher, SAPI, macOS."""

    def __init__(self, language: str, engine: str = "") -> None:
        """``NoVoice`` where there is none in ``language``; ``engine`` is one of Qt's, "" for the system's own."""
        self._speech = QTextToSpeech(engine) if engine else QTextToSpeech()
        wanted = _LANGUAGES[language]
        locales = [] if self._failed() else self._speech.availableLocales()
        # Of several the person's own: British English for somebody whose system is British.
        locales = sorted((each for each in locales if each.language() == wanted), key=lambda each: each != _own())
        for locale in locales:
            self._speech.setLocale(locale)
            self._voices: list[QVoice] = self._speech.availableVoices()
            if self._voices:
                return
        raise NoVoice(_("No voice speaks English on this computer. You can follow on the screen and by the sounds."))

    @property
    def names(self) -> tuple[str, ...]:
        """The voices of the language, by name."""
        return tuple(voice.name() for voice in self._voices)

    def say(self, words: str) -> None:
        """Begin to say ``words``; what was being said ends."""
        with quiet_qt.quiet():
            self._speech.say(words)

    def stop(self) -> None:
        """Be silent now."""
        with quiet_qt.quiet():
            self._speech.stop()

    def is_speaking(self) -> bool:
        """What Qt says of it."""
        return self._speech.state() in _SPEAKING

    def set_volume(self, volume: float) -> None:
        """How loud, 0-1."""
        self._speech.setVolume(volume)

    def choose(self, name: str) -> None:
        """Speak with the voice ``name``, if it is there."""
        voice = next((each for each in self._voices if each.name() == name), None)
        if voice is not None:
            self._speech.setVoice(voice)

    def _failed(self) -> bool:
        return self._speech.state() is QTextToSpeech.State.Error


def _own() -> QLocale:
    return QLocale.system()
