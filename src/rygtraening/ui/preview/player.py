"""The exercise as the player shows it, round and round, and what the writer does with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rygtraening.domain.exercise import Exercise
from rygtraening.domain.keys import Command
from rygtraening.domain.plan import StepKind
from rygtraening.domain.ports import Clock
from rygtraening.domain.preview_reel import Reel
from rygtraening.i18n import _
from rygtraening.ui.player import view
from rygtraening.ui.player.bridge import TICK_MS
from rygtraening.ui.player.figure_moment import FigureMoment
from rygtraening.ui.player.scene import Scene
from rygtraening.ui.preview.veil import Veil
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.heading import Muted
from rygtraening.words.doses import say

SPEEDS = (0.1, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0)
"""Times the tempo of the file."""
LONGEST_TICK = 0.25
"""A machine that was busy for longer leaves nothing out (s)."""
_HEIGHT_SHARE, _WIDTH_SHARE = 1.12, 0.62
"""The player's words are shares of a whole window's height. Here its middle stands alone, so its window would be so
much higher; but the writer sits before it, so where it is narrow the words leave the room to the figure."""


class PreviewPlayer(QWidget):
    """Plays one exercise; where its file has faults it stands still under a veil that says so."""

    pose_reached = Signal(str)
    """Which pose it is moving to from now on."""

    def __init__(self, theme: Theme, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._clock = clock
        self._reel: Reel | None = None
        self._figures = FigureMoment()
        self._speed = SPEEDS.index(1.0)
        self._now = 0.0
        self._pose = ""
        self.paused = False
        """Whether the writer has stopped it."""
        self.scene = Scene(theme, self)
        self.scene.stage.setAccessibleDescription("")
        self.moment = Muted(theme)
        self.veil = Veil(theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self.scene, 1)
        column.addWidget(self.moment)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)
        self.scene.clicked.connect(self.toggle)
        self.scene.count.asked.connect(self._ask)
        theme.changed.connect(self._show)
        self.retranslate()

    @property
    def reel(self) -> Reel | None:
        """What is played, ``None`` before the first."""
        return self._reel

    @property
    def running(self) -> bool:
        """Whether it moves."""
        return self._timer.isActive()

    def play(self, exercise: Exercise, tier: int) -> None:
        """Play ``exercise`` from where the one before stood, the first from its first movement."""
        before, self._reel = self._reel, Reel(exercise, tier)
        if before is None:
            self._reel.put(self._reel.first)
        else:
            self._reel.like(before)
        self._figures.begin()
        self.veil.lift()
        self._pose = ""
        self._keep_time()
        self._show()

    def cover(self, sentence: str) -> None:
        """Stand still, dimmed, and say ``sentence`` over it."""
        self.veil.cover(sentence)
        self._keep_time()

    def toggle(self) -> None:
        """Pause, or go on; before there is a figure nothing."""
        if self._reel is None:
            return
        self.paused = not self.paused
        self._keep_time()
        self._show()

    def step(self, by: int) -> None:
        """One pose on (1) or back (-1), and stand there."""
        if self._reel is None or self.veil.covering:
            return
        self.paused = True
        self._keep_time()
        self._reel.next_pose() if by > 0 else self._reel.pose_before()
        self._show()

    def change_sides(self) -> None:
        """The same moment of the other side."""
        if self._reel is not None and not self.veil.covering:
            self._reel.change_sides()
            self._show()

    def change_speed(self, by: int) -> None:
        """One step faster (1) or slower (-1)."""
        self._speed = min(max(self._speed + by, 0), len(SPEEDS) - 1)
        self._show()

    def tick(self) -> None:
        """Let the time up to now pass."""
        now = self._clock.monotonic()
        passed, self._now = min(max(0.0, now - self._now), LONGEST_TICK), now
        if self._reel is not None:
            self._reel.pass_by(passed * SPEEDS[self._speed])
            self._show()

    def retranslate(self) -> None:
        """Say everything in the language spoken now."""
        self.scene.count.retranslate()
        self.scene.count.show_counting(False, False)
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Sizes follow the height."""
        super().resizeEvent(event)
        self.veil.setGeometry(self.rect())
        height = min(self.height() * _HEIGHT_SHARE, self.width() * _WIDTH_SHARE)
        self.scene.set_window(self.width(), round(height))

    def _ask(self, command: Command) -> None:
        self.change_speed(1 if command is Command.FASTER else -1)

    def _keep_time(self) -> None:
        runs = self._reel is not None and not self.paused and not self.veil.covering
        if runs and not self._timer.isActive():
            self._now = self._clock.monotonic()
            self._timer.start(TICK_MS)
        elif not runs:
            self._timer.stop()

    def _show(self) -> None:
        tempo = view.tempo_words(SPEEDS[self._speed])
        self.scene.count.tempo.show_tempo(_("Tempo {percent}").format(percent=tempo), tempo)
        if self._reel is None:
            return
        session = self._reel.session
        self.scene.show_head(view.head(session))
        self.scene.stage.show_figure(self._figures.picture(session, still=self._theme.reduced_motion))
        self.scene.stage.show_view(view.stage(session, None))
        self.scene.count.show_view(view.count(session))
        self.moment.setText(self._moment_words())
        if self._reel.pose != self._pose:
            self._pose = self._reel.pose
            self.pose_reached.emit(self._pose)

    def _moment_words(self) -> str:
        """Where in the file it is: the phase and the pose it leads to."""
        assert self._reel is not None
        session = self._reel.session
        if session.step.kind is StepKind.REPETITION:
            words = _("Phase {number} of {total}: {name} → pose “{pose}”").format(
                number=session.phase_index + 1,
                total=len(session.step.phases),
                name=say(session.phase.name),
                pose=self._reel.pose,
            )
        else:
            words = _("Start position: pose “{pose}”").format(pose=self._reel.pose)
        return _("Paused. {moment}").format(moment=words) if self.paused else words
