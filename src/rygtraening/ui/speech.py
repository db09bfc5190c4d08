"""The voice of a session: what happens becomes words, and the words are said when there is room for them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from rygtraening import i18n
from rygtraening.domain.events import Ended, Event, PainAsked, Paused
from rygtraening.domain.ports import Clock
from rygtraening.domain.session import Session
from rygtraening.domain.speech import Kind, sayings
from rygtraening.domain.speech_queue import SpeechQueue
from rygtraening.i18n import _
from rygtraening.ui.voice import NoVoice, OpenVoice, Voice, open_system_voice
from rygtraening.words.spoken import sample, spoken

STUCK = 2
"""A voice that has not come to an end so many times in a row is not asked any more."""


@dataclass(frozen=True, slots=True)
class SpeechChoices:
    """What the person has chosen: whether there is a voice, whether it says the numbers, which it is (its name, "" for
    the system's), and how loud (0-1)."""

    wanted: bool = True
    counts: bool = True
    voice: str = ""
    volume: float = 1.0


class Speech(QObject):
    """Speaks in a session. It has no time of its own: it is told what happens and when time has passed."""

    unavailable = Signal(str)
    """There is no voice, and why, as a sentence. Comes once at most."""

    def __init__(
        self, clock: Clock, parent: QObject | None = None, *, open_voice: OpenVoice = open_system_voice
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._open_voice = open_voice
        self._voice: Voice | None = None
        self._language = ""
        self._session: Session | None = None
        self._choices = SpeechChoices()
        self._queue = SpeechQueue()
        self._muted = False
        self._said = False

    def begin(self, session: Session, choices: SpeechChoices, *, muted: bool) -> None:
        """Follow ``session``, which is about to start."""
        self._silence()
        self._session, self._choices, self._muted = session, choices, muted
        self._queue = SpeechQueue()
        self._open()

    def take(self, events: tuple[Event, ...]) -> None:
        """What happened in the session, in order."""
        session = self._session
        if session is None or not self._heard:
            return
        if any(isinstance(event, Paused | PainAsked | Ended) for event in events):
            self._silence()
        said = [each for each in sayings(session, events) if self._choices.counts or each.kind is not Kind.COUNT]
        self._queue.take(said, session.step_index, self._clock.monotonic())
        self.moved()

    def moved(self) -> None:
        """Time has passed: perhaps there is room now for what waits."""
        voice = self._voice
        if voice is None or not self._heard:
            return
        now = self._clock.monotonic()
        while (order := self._queue.due(now, voice.is_speaking())) is not None:
            if self._queue.stuck >= STUCK:
                self._lose()
                return
            if order.cut:
                voice.stop()
            words = spoken(order.saying) if order.saying is not None else ""
            if order.saying is not None and words:
                voice.say(words)
                self._queue.begun(order.saying, len(words), now)

    def sample(self, choices: SpeechChoices) -> tuple[str, ...]:
        """Say a sentence with what is chosen, muted or not: it was asked for. The names of the voices there are;
        ``NoVoice`` where there is none."""
        voice = self._get()
        voice.choose(choices.voice)
        voice.set_volume(choices.volume)
        voice.say(sample())
        return voice.names

    def set_muted(self, muted: bool) -> None:
        """Be silent from now on, or be heard again."""
        self._muted = muted
        if muted:
            self._silence()
        elif self._session is not None:
            self._open()

    @property
    def _heard(self) -> bool:
        return self._choices.wanted and not self._muted

    def _silence(self) -> None:
        self._queue.clear()
        if self._voice is not None:
            self._voice.stop()

    def _open(self) -> None:
        """Nothing is opened, and nothing said, for a person who wants no voice. One that works is kept."""
        if not self._heard:
            return
        try:
            voice = self._get()
        except NoVoice as error:
            self._say(str(error))
            return
        voice.choose(self._choices.voice)
        voice.set_volume(self._choices.volume)

    def _get(self) -> Voice:
        """The voice of the language spoken now."""
        language = i18n.language()
        if self._voice is None or self._language != language:
            self._voice = None
            self._voice, self._language = self._open_voice(language), language
        return self._voice

    def _lose(self) -> None:
        self._silence()
        self._voice = None
        self._say(_("The voice does not answer just now. You can follow on the screen and by the sounds."))

    def _say(self, why: str) -> None:
        if not self._said:
            self._said = True
            self.unavailable.emit(why)
