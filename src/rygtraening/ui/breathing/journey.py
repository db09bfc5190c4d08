"""Calm breathing in the window: over the page it is asked for on, and back to where one was."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from rygtraening.domain.breathing import Breathing, Turn
from rygtraening.domain.breathing_memory import BreathingMemory
from rygtraening.domain.player_memory import PlayerMemory
from rygtraening.domain.ports import Core
from rygtraening.ui.awake import Awake
from rygtraening.ui.breathing.page import BreathingPage
from rygtraening.ui.breathing.voice_guide import VoiceGuide
from rygtraening.ui.coming_session import speech_choices
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.voice import OpenVoice, open_system_voice
from rygtraening.ui.window import MainWindow
from rygtraening.words import breathing as words

TICK_MS = 33
"""Between two pictures: the disc moves slowly."""
STILL_TICK_MS = 250
"""The same where nothing moves but the seconds."""


class BreathingJourney(QObject):
    """Made when it is first asked for. Nothing of it is logged."""

    def __init__(
        self,
        core: Core,
        window: MainWindow,
        theme: Theme,
        *,
        open_voice: OpenVoice = open_system_voice,
        awake: Awake | None = None,
    ) -> None:
        super().__init__(window)
        self._core = core
        self._window = window
        self._theme = theme
        self._memory = BreathingMemory(core.settings)
        self._breathing = Breathing(self._memory.minutes)
        self._page: BreathingPage | None = None
        self._guide = VoiceGuide(self, open_voice=open_voice)
        self._awake = awake or Awake()
        self._turn: Turn | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)
        application = QApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self._awake.end)
        window.set_aside.connect(lambda page: self._pause() if page is self._page else None)

    def forget(self) -> None:
        """The pages of the window are gone: make this one anew, in another language."""
        self._rest()
        self._guide.end()
        self._page = None

    def open(self) -> None:
        """The page, from its beginning."""
        if self._page is None:
            self._page = BreathingPage(self._theme, self._memory.minutes)
            self._page.left.connect(self._leave)
            self._page.go_wanted.connect(self._go)
            self._page.pause_wanted.connect(self._pause)
            self._page.minutes_chosen.connect(self._choose)
        self._begin_anew()
        memory = PlayerMemory(self._core.settings)
        self._guide.begin(speech_choices(memory), muted=memory.muted)
        self._window.show_over(self._page)
        self._page.open()

    def tick(self) -> None:
        """Time has passed."""
        page, now = self._page, self._now()
        if page is None or not self._breathing.running:
            return
        if page is not self._window.page:
            self._pause()  # another page of the rail was opened, or a reminder was answered
            self._guide.end()
            return
        if self._breathing.is_over(now):
            self._finish(page)
            return
        moment = self._breathing.at(now)
        if moment.turn is not self._turn:
            self._turn = moment.turn
            self._guide.say(words.turn(moment.turn))
        page.show_moment(moment)

    def _go(self) -> None:
        if self._breathing.is_over(self._now()):
            self._begin_anew()
        self._breathing.go_on(self._now())
        self._awake.hold()
        self._timer.start(STILL_TICK_MS if self._theme.reduced_motion else TICK_MS)
        self.tick()

    def _pause(self) -> None:
        if not self._breathing.running:
            return
        self._rest()
        if self._page is not None:
            self._page.show_still(self._breathing.at(self._now()), begun=True)

    def _rest(self) -> None:
        """Nothing runs, nothing is said, and the screen may sleep."""
        self._breathing.pause(self._now())
        self._timer.stop()
        self._awake.let_go()
        self._guide.hush()
        self._turn = None

    def _finish(self, page: BreathingPage) -> None:
        self._rest()
        said = self._breathing.minutes
        page.show_over(said)
        self._guide.say(words.done(said))

    def _choose(self, minutes: int) -> None:
        self._window.attempt(lambda: self._memory.keep(minutes))
        self._begin_anew(minutes)

    def _begin_anew(self, minutes: int | None = None) -> None:
        self._rest()
        self._breathing = Breathing(minutes or self._breathing.minutes)
        if self._page is not None:
            self._page.show_still(self._breathing.at(self._now()), begun=False)

    def _leave(self) -> None:
        self._rest()
        self._guide.end()
        self._window.go_back()

    def _now(self) -> float:
        return self._core.clock.monotonic()
