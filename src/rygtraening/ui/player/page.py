"""The player: takes the whole window, and is all there is until the session is over."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from rygtraening.domain.events import (
    Ended,
    Event,
    PainAsked,
    PainChoice,
    Paused,
    PauseReason,
    StepEntered,
    TempoChanged,
    Way,
    WayChanged,
)
from rygtraening.domain.exercise import DoseKind
from rygtraening.domain.keys import Command
from rygtraening.domain.pain import Pain
from rygtraening.domain.plan import StepKind
from rygtraening.domain.playback import State
from rygtraening.domain.player_memory import PlayerMemory
from rygtraening.domain.ports import Clock, Settings
from rygtraening.domain.session import Session
from rygtraening.i18n import _
from rygtraening.ui.announcing import announce
from rygtraening.ui.player import measures, view
from rygtraening.ui.player.announcements import announcement
from rygtraening.ui.player.bridge import SessionBridge
from rygtraening.ui.player.controls import Controls
from rygtraening.ui.player.figure_moment import FigureMoment
from rygtraening.ui.player.header import Header
from rygtraening.ui.player.keys import Meaning, WindowKey, meaning
from rygtraening.ui.player.pain_sheet import PainSheet
from rygtraening.ui.player.pointer import Pointer
from rygtraening.ui.player.safety_sheet import SafetySheet
from rygtraening.ui.player.scene import Scene
from rygtraening.ui.theme.theme import Contrast, Mode, Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.words.ready import dose_and_why


class PlayerPage(QWidget):
    """Plays a session; ``begin`` starts it, ``over`` says how it ended."""

    happened = Signal(object)
    """What happened in the session, a ``tuple[Event, ...]``; one after the other, in order."""
    over = Signal(object)
    """The session is over: its ``SessionEnd``. Comes once a session, after ``happened``."""
    full_screen_wanted = Signal()
    mute_changed = Signal(bool)
    announced = Signal(str)
    """What a screen reader was just told."""

    def __init__(self, theme: Theme, clock: Clock, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outer = theme
        self._memory = PlayerMemory(settings)
        self._before = 0
        self._exercise: int | None = None
        self._second: int | None = None
        self._pause: PauseReason | None = None
        self._resume_after_notes = False
        self._figure = FigureMoment()
        self.counted_aloud: Callable[[], bool] = lambda: False
        """Whether a voice of the program's own says the numbers now: then a screen reader does not say them too."""
        self.theme = Theme(Mode.LIGHT, theme.scale, parent=self)
        """The program's theme, with small text that grows with the window: the person is metres away."""
        self.bridge = SessionBridge(clock, self)
        self.header = Header(self.theme, self)
        self.scene = Scene(self.theme, self)
        self.controls = Controls(self.theme, self)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.header)
        self._column.addWidget(self.scene, 1)
        self._column.addWidget(self.controls)
        self._pointer = Pointer(self)
        for button in self.findChildren(QAbstractButton):
            button.installEventFilter(self)
        self.pain_sheet = PainSheet(self.theme, self)
        self.safety_sheet = SafetySheet(self.theme, self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._connect()
        self._retranslate()
        self._follow_theme()

    @property
    def muted(self) -> bool:
        """Whether the person has turned the sound off."""
        return self._memory.muted

    def begin(self, session: Session, before: Pain) -> None:
        """Play ``session``, whose person began at ``before``."""
        self._before = before.number or 0
        self._exercise = None
        self._pause = None
        self.pain_sheet.hide()
        self.safety_sheet.hide()
        self._retranslate()
        self.name_after(session)
        self._figure.begin()
        self.bridge.begin(session)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def name_after(self, session: Session) -> None:
        """Call the page what ``session`` is: the day's, or a try-out."""
        self.setAccessibleName(_("Try-out") if session.plan.trying else _("Today's session"))

    def rehearse(self, session: Session) -> None:
        """Look as ``session`` does now, which is nobody's; ``begin`` comes with the real one."""
        self._show_all(session)
        self._pointer.set_running(False)

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Sizes follow the window's height."""
        self._follow_theme()
        small = self.height() < measures.DEFAULT_HEIGHT
        edge, gap = (Space.L, Space.S) if small else (Space.XXL, Space.L)
        self._column.setContentsMargins(edge, Space.S if small else Space.M, edge, Space.M if small else Space.XL)
        self._column.setSpacing(gap)
        self.scene.set_window(self.width(), self.height())
        self.bridge.show_on(round(self.width() * self.height() * self.devicePixelRatioF() ** 2))

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page came: stand still. A minimised window goes on, it can still be heard."""
        if not event.spontaneous():
            self.bridge.pause()
        super().hideEvent(event)

    def event(self, event: QEvent) -> bool:
        """The player's keys are its own, whatever shortcuts the window has."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and meaning(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys do the same wherever the focus is: Space never presses a button, Enter does."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take(event)
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The player's keys."""
        if not self._take(event):
            super().keyPressEvent(event)

    def _take(self, event: QKeyEvent) -> bool:
        means = meaning(event)
        if means is not None and not event.isAutoRepeat():
            self._do(means)
        return means is not None

    # What the person asks

    def _do(self, means: Meaning) -> None:
        match means:
            case WindowKey.MUTE:
                self._toggle_mute()
            case WindowKey.SAFETY:
                self._open_notes()
            case WindowKey.FULL_SCREEN:
                self.full_screen_wanted.emit()
            case Command():
                self.bridge.do(means)

    def _press(self, means: Meaning) -> None:
        """A press on what the page shows; under a sheet it shows nothing that could be meant."""
        if self.pain_sheet.isHidden() and self.safety_sheet.isHidden():
            self._do(means)

    def _toggle_mute(self) -> None:
        muted = not self._memory.muted
        self._memory.keep_muted(muted)
        self.header.show_muted(muted)
        self.mute_changed.emit(muted)

    def _open_notes(self) -> None:
        session = self.bridge.session
        if session is None or session.ended:
            return
        self._resume_after_notes = session.state is State.RUNNING
        self.bridge.pause()
        exercise = session.plan.prescriptions[session.step.exercise].exercise
        self.safety_sheet.open_for(exercise, dose_and_why(session))

    def _close_notes(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._resume_after_notes:
            self.bridge.resume()

    def _answer_pain(self, pain: Pain, down_leg: bool, choice: PainChoice) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.bridge.answer_pain(pain, down_leg, choice)

    def _dismiss_pain(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.bridge.resume()

    # What the session tells

    def _hear(self, events: tuple[Event, ...]) -> None:
        """Hand on what happened (so that it is kept), then show it."""
        self.happened.emit(events)
        session = self.bridge.session
        if session is None:
            return
        for event in events:
            match event:
                case Paused(reason=reason):
                    self._pause = reason
                case WayChanged(way=way):
                    self._memory.keep_way(way)
                case TempoChanged(tempo=tempo):
                    self._memory.keep_tempo(self._exercise_id(session), tempo)
                case StepEntered(step=step):
                    self._enter(session, step)
                case PainAsked(exercise=exercise):
                    self.pain_sheet.open_for(session.plan.prescriptions[exercise].exercise, self._before)
        self._show_all(session)
        words = announcement(session, events, numbers=not self.counted_aloud())
        if words:
            announce(self, words)
            self.announced.emit(words)
        for event in events:
            if isinstance(event, Ended):
                self.over.emit(event.end)

    def _enter(self, session: Session, step: int) -> None:
        """An exercise takes up the tempo it was left at."""
        exercise = session.plan.steps[step].exercise
        if exercise != self._exercise:
            self._exercise = exercise
            self.bridge.set_tempo(self._memory.tempo(self._exercise_id(session)))

    def _exercise_id(self, session: Session) -> str:
        return session.plan.prescriptions[session.step.exercise].exercise.id

    def _show_all(self, session: Session) -> None:
        self.header.show_way(session.way)
        self.header.show_muted(self._memory.muted)
        ready = session.step.kind in (StepKind.READY, StepKind.COUNT_IN)
        self.controls.show_state(session.way, session.main_means, trying=session.plan.trying, ready=ready)
        minutes = session.kind is DoseKind.MINUTES
        self.scene.count.show_counting(session.way is Way.SELF, session.marks.last is not None, minutes=minutes)
        tempo = view.tempo_words(session.tempo)
        self.scene.count.tempo.show_tempo(_("Tempo {percent}").format(percent=tempo), tempo)
        self.scene.show_head(view.head(session))
        self._pointer.set_running(session.state is State.RUNNING)
        self._second = None
        self._show_moment(session)

    def _show_moment(self, session: Session | None) -> None:
        """What changes with time alone."""
        if session is None or session.ended:
            return
        if self._second != int(session.elapsed):  # what is left takes long to reckon, and is told in whole seconds
            self._second = int(session.elapsed)
            self.header.show_view(view.header(session))
        self.scene.stage.show_figure(self._figure.picture(session, still=self.theme.reduced_motion))
        self.scene.stage.show_view(view.stage(session, self._pause))
        self.scene.count.show_view(view.count(session))

    # Wiring

    def _connect(self) -> None:
        self._outer.changed.connect(self._follow_theme)
        self.bridge.happened.connect(self._hear)
        self.bridge.moved.connect(lambda: self._show_moment(self.bridge.session))
        self.scene.clicked.connect(lambda: self._press(Command.MAIN))
        self.scene.count.asked.connect(self._press)
        self.controls.asked.connect(self._press)
        self.header.mute_asked.connect(lambda: self._press(WindowKey.MUTE))
        self.header.way_asked.connect(lambda: self._press(Command.WAY))
        self.header.safety_asked.connect(lambda: self._press(WindowKey.SAFETY))
        self.safety_sheet.closed.connect(self._close_notes)
        self.safety_sheet.pain_asked.connect(lambda: self.bridge.do(Command.PAIN))
        self.pain_sheet.answered.connect(self._answer_pain)
        self.pain_sheet.dismissed.connect(self._dismiss_pain)

    def _retranslate(self) -> None:
        self.setAccessibleName(_("Today's session"))
        for part in (self.header, self.scene.count, self.controls, self.pain_sheet, self.safety_sheet):
            part.retranslate()

    def _follow_theme(self) -> None:
        self.theme.set_mode(Mode.DARK if self._outer.dark else Mode.LIGHT)
        self.theme.set_contrast(Contrast.HIGH if self._outer.high else Contrast.NORMAL)
        self.theme.set_reduced_motion(self._outer.reduced_motion)
        self.theme.set_looks(self._outer.looks)
        self.theme.set_scale(self._outer.scale * max(1.0, self.height() / measures.GROWS_FROM))
