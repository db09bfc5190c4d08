"""Says in and out, where the person has a voice on and the system has one; else there is the ring to follow."""

from __future__ import annotations

from PySide6.QtCore import QObject

from rygtraening import i18n
from rygtraening.ui.speech import SpeechChoices
from rygtraening.ui.voice import OpenVoice, Voice, open_system_voice


class VoiceGuide(QObject):
    """A voice that comes when breathing begins and goes when it is left."""

    def __init__(self, parent: QObject, *, open_voice: OpenVoice = open_system_voice) -> None:
        super().__init__(parent)
        self._open_voice = open_voice
        self._voice: Voice | None = None
        self._here = False
        self._choices = SpeechChoices()

    def begin(self, choices: SpeechChoices, *, muted: bool) -> None:
        """Let the voice come, which may take seconds; nothing where none is wanted."""
        self._choices = choices
        if muted or not choices.wanted or choices.volume <= 0 or self._voice is not None:
            return
        self._voice = self._open_voice(i18n.language(), self._come, self._lose)
        self.destroyed.connect(self._voice.close)  # it would tell somebody who is gone
        self._voice.start()

    def say(self, words: str) -> None:
        """Say it now; what comes before the voice is here is not said at all."""
        if self._voice is not None and self._here:
            self._voice.say(words)

    def hush(self) -> None:
        """Be silent now."""
        if self._voice is not None and self._here:
            self._voice.stop()

    def end(self) -> None:
        """The voice goes."""
        if self._voice is not None:
            self._voice.close()
        self._voice, self._here = None, False

    def _come(self) -> None:
        if self._voice is not None:
            self._here = True
            self._voice.choose(self._choices.voice)
            self._voice.set_volume(self._choices.volume)

    def _lose(self, _why: str) -> None:
        """No word about it: the ring says the same, and this is a moment of quiet."""
        self.end()
