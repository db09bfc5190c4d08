"""The voice of a session: what happens becomes words, and the words are said when there is room for them."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from rygtraening import i18n
from rygtraening.domain.events import Ended, Event, PainAsked, Paused
from rygtraening.domain.ports import Clock
from rygtraening.domain.session import Session
from rygtraening.domain.speech import Kind, Saying, catching_up, sayings
from rygtraening.domain.speech_queue import SpeechQueue
from rygtraening.i18n import _
from rygtraening.ui.voice import OpenVoice, Voice, open_system_voice
from rygtraening.words.spoken import sample, spoken

STUCK = 2
"""A voice that has not come to an end so many times in a row is not asked any more."""


class SpeechChoices(Struct, frozen=True):
    """What the person has chosen: whether there is a voice, whether it says the numbers, which it is (its name, "" for
    the system's), and how loud (0-1)."""

    wanted: bool = True
    counts: bool = True
    voice: str = ""
    volume: float = 1.0


ToldOfSample = Callable[[tuple[str, ...], str], None]
"""Is told what came of a sample: the names of the voices there are, or why there is none ("" where there is)."""


class Speech(QObject):
    """Speaks in a session. It has no time of its own: it is told what happens and when time has passed. The voice may
    take a while to come, and is heard from then on."""

    unavailable = Signal(str)
    """There is no voice, and why, as a sentence. Comes once at most."""

    def __init__(
        self, clock: Clock, parent: QObject | None = None, *, open_voice: OpenVoice = open_system_voice
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._open_voice = open_voice
        self._voice: Voice | None = None
        self._here = False
        self._sampling: tuple[SpeechChoices, ToldOfSample] | None = None
        self._language = ""
        self._session: Session | None = None
        self._choices = SpeechChoices()
        self._queue = SpeechQueue()
        self._muted = False
        self._said = False

    def prepare(self, choices: SpeechChoices, *, muted: bool) -> None:
        """A session is near: let the voice come, which takes seconds on some systems."""
        self._choices, self._muted = choices, muted
        self._open()

    def begin(self, session: Session, choices: SpeechChoices, *, muted: bool) -> None:
        """Follow ``session``, which is about to start."""
        self._silence()
        self._sampling = None
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
        self._take(sayings(session, events))

    def moved(self) -> None:
        """Time has passed: perhaps there is room now for what waits."""
        voice = self._voice
        if voice is None or not self._here or not self._heard:
            return
        now = self._clock.monotonic()
        while (order := self._queue.due(now, voice.is_speaking())) is not None:
            if self._queue.stuck >= STUCK:
                self._lose(_("The voice does not answer just now. You can follow on the screen and by the sounds."))
                return
            if order.cut:
                voice.stop()
            words = spoken(order.saying) if order.saying is not None else ""
            if order.saying is not None and words:
                voice.say(words)
                self._queue.begun(order.saying, len(words), now)

    def sample(self, choices: SpeechChoices, told: ToldOfSample) -> None:
        """Say a sentence with what is chosen, muted or not: it was asked for."""
        self._sampling = choices, told
        self._get()

    def set_muted(self, muted: bool) -> None:
        """Be silent from now on, or be heard again."""
        self._muted = muted
        if muted:
            self._silence()
        elif self._session is not None:
            self._open()

    def counts_aloud(self) -> bool:
        """Whether the numbers of the repetitions are said now."""
        return self._here and self._heard and self._choices.counts

    @property
    def _heard(self) -> bool:
        # Asked for no loudness at all, Speech Dispatcher with eSpeak speaks at full strength.
        return self._choices.wanted and self._choices.volume > 0 and not self._muted

    def _take(self, said: tuple[Saying, ...]) -> None:
        if self._session is None or not self._here:
            return  # what is not heard at its time is not heard at all
        wanted = [each for each in said if self._choices.counts or each.kind is not Kind.COUNT]
        self._queue.take(wanted, self._session.step_index, self._clock.monotonic())
        self.moved()

    def _silence(self) -> None:
        self._queue.clear()
        if self._voice is not None and self._here:
            self._voice.stop()

    def _open(self) -> None:
        """Nothing is opened, and nothing said, for a person who wants no voice. One that works is kept."""
        if self._heard:
            self._get()

    def _get(self) -> None:
        """The voice of the language spoken now; one of another language goes."""
        language = i18n.language()
        if self._voice is not None and self._language != language:
            self._close()
        if self._voice is None:
            self._language = language
            self._voice = self._open_voice(language, self._come, self._lose)
            self.destroyed.connect(self._voice.close)  # it would tell somebody who is gone
            self._voice.start()
        elif self._here:
            self._come()

    def _come(self) -> None:
        """The voice is here: it does what waited for it."""
        voice = self._voice
        if voice is None:
            return
        self._here = True
        if self._sampling is not None:
            (choices, told), self._sampling = self._sampling, None
            voice.choose(choices.voice)
            voice.set_volume(choices.volume)
            if choices.volume > 0:
                voice.say(sample())
            told(voice.names, "")
        elif self._session is not None and self._heard:
            voice.choose(self._choices.voice)
            voice.set_volume(self._choices.volume)
            self._take(catching_up(self._session))

    def _close(self) -> None:
        if self._voice is not None:
            self._voice.close()
        self._voice, self._here = None, False

    def _lose(self, why: str) -> None:
        self._queue.clear()
        self._close()
        if self._sampling is not None:
            (_choices, told), self._sampling = self._sampling, None
            told((), why)
        elif self._session is not None and self._heard:
            self._say(why)

    def _say(self, why: str) -> None:
        if not self._said:
            self._said = True
            self.unavailable.emit(why)
