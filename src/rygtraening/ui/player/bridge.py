"""Between the session and the window: the one timer, the clock, and one signal with what happened."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from rygtraening.domain.events import Event, PainChoice
from rygtraening.domain.keys import Command
from rygtraening.domain.pain import Pain
from rygtraening.domain.playback import State
from rygtraening.domain.ports import Clock
from rygtraening.domain.session import Session

TICK_MS = 17
"""Between two ticks while the session leads: about 60 pictures a second."""
LARGE_TICK_MS = 33
"""The same in a window of more than ``LARGE`` px: about 30 pictures a second, for each is more work."""
LARGE = 2_000_000
"""A window on most of a screen of 1920 x 1080 has fewer px, the whole screen has a few more."""
QUIET_TICK_MS = 250
"""Between two ticks while the person counts: only the clock at the top moves, and the session must see that the
machine is awake."""


class SessionBridge(QObject):
    """Holds the session and moves it with the clock; the timer runs only while the session does."""

    happened = Signal(object)
    """What happened, a ``tuple[Event, ...]``, never empty; commands given while it is told wait their turn."""
    moved = Signal()
    """Time has passed in a running session."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._session: Session | None = None
        self._waiting: list[tuple[Event, ...]] = []
        self._telling = False
        self._tick_ms = TICK_MS
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)

    @property
    def session(self) -> Session | None:
        """The session, ``None`` before the first."""
        return self._session

    @property
    def ticking(self) -> bool:
        """Whether the timer runs."""
        return self._timer.isActive()

    def show_on(self, pixels: int) -> None:
        """The pictures have so many px of the screen from now on."""
        self._tick_ms = LARGE_TICK_MS if pixels > LARGE else TICK_MS
        self._keep_time()

    def begin(self, session: Session) -> None:
        """Start ``session``, in place of the one before."""
        self._session = session
        self._tell(session.start(self._now()))

    def tick(self) -> None:
        """Let the time up to now pass."""
        session = self._session
        if session is None or session.state is not State.RUNNING:
            return
        self._tell(session.tick(self._now()))
        if self._session is session and session.state is State.RUNNING:
            self.moved.emit()

    def do(self, command: Command) -> None:
        """Carry out a key's command."""
        if self._session is not None:
            self._tell(self._session.do(command, self._now()))

    def pause(self) -> None:
        """Stand still, where it runs."""
        if self._session is not None:
            self._tell(self._session.pause(self._now()))

    def resume(self) -> None:
        """Go on after a pause or from the pain page."""
        if self._session is not None:
            self._tell(self._session.resume(self._now()))

    def answer_pain(self, pain: Pain, down_leg: bool, choice: PainChoice) -> None:
        """What was said and chosen at the pain button."""
        if self._session is not None:
            self._tell(self._session.answer_pain(pain, down_leg, choice, self._now()))

    def set_tempo(self, tempo: float) -> None:
        """The tempo of the movement, 0.5-2.0."""
        if self._session is not None:
            self._tell(self._session.set_tempo(tempo, self._now()))

    def _now(self) -> float:
        return self._clock.monotonic()

    def _tell(self, events: tuple[Event, ...]) -> None:
        self._keep_time()
        if events:
            self._waiting.append(events)
        if self._telling:
            return
        self._telling = True
        try:
            while self._waiting:
                self.happened.emit(self._waiting.pop(0))
        finally:
            self._telling = False

    def _keep_time(self) -> None:
        """The timer runs while the session does, and no faster than anything moves."""
        session = self._session
        if session is None or session.state is not State.RUNNING:
            self._timer.stop()
            return
        every = QUIET_TICK_MS if session.waits else self._tick_ms
        if not self._timer.isActive() or self._timer.interval() != every:
            self._timer.start(every)
