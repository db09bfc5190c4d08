"""Which sound belongs to what happens in a session, and when. What plays it is ``sound_effects``."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from math import ceil
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from rygtraening.domain.events import Ended, Event, PhaseEntered, RepetitionCounted, StepEntered
from rygtraening.domain.plan import StepKind
from rygtraening.domain.playback import State
from rygtraening.domain.record import SessionEnd
from rygtraening.domain.session import Session
from rygtraening.i18n import _
from rygtraening.ui.sound_player import NoSound, Sound, SoundPlayer

OpenPlayer = Callable[[Path, Callable[[str], None]], SoundPlayer]
"""Opens the sounds of a folder, or raises ``NoSound``. A player that fails later is silent from then on, and hands the
sentence about it to the second argument, once."""


def open_effects(folder: Path, failed: Callable[[str], None]) -> SoundPlayer:
    """The loudspeaker. QtMultimedia is loaded here and not before: it takes a tenth of a second, and may be missing."""
    from rygtraening.ui import quiet_qt

    with quiet_qt.quiet():
        try:
            from rygtraening.ui.sound_effects import SoundEffects
        except ImportError as error:
            raise NoSound(
                _("No sound: the system lacks a part (see “rygtraening doctor”). You can follow on the screen.")
            ) from error
        return SoundEffects(folder, failed)


def load_library() -> None:
    """Load QtMultimedia. Where it is missing, that is said when the loudspeaker is opened."""
    from rygtraening.ui import quiet_qt

    with quiet_qt.quiet(), suppress(ImportError):
        import rygtraening.ui.sound_effects  # noqa: F401


class Sounds(QObject):
    """Plays a session's sounds. It has no time of its own: it is told what happens and when time has passed."""

    unavailable = Signal(str)
    """There is no sound, and why, as a sentence. Comes once at most."""

    def __init__(self, folder: Path, parent: QObject | None = None, *, open_player: OpenPlayer = open_effects) -> None:
        super().__init__(parent)
        self._folder = folder
        self._open_player = open_player
        self._player: SoundPlayer | None = None
        self._session: Session | None = None
        self._muted = False
        self._volume = 1.0
        self._number: int | None = None
        self._lost = False
        self._said = False

    @property
    def failed(self) -> bool:
        """Whether sound is wanted and there is none."""
        return not self._muted and (self._player is None or self._lost)

    def load(self, *, muted: bool) -> None:
        """A session is near: load the library, which takes as long again as what follows in ``prepare``."""
        if not muted and self._player is None:
            load_library()

    def prepare(self, *, muted: bool) -> None:
        """A session is near: load what plays. Where there is no sound, that is said when the session begins."""
        if not muted and self._player is None:
            with suppress(NoSound):
                self._player = self._open_player(self._folder, self._lose)

    def begin(self, session: Session, *, muted: bool, volume: float = 1.0) -> None:
        """Follow ``session``, which is about to start, so loud (0-1). A player that works is kept, one that failed is
        opened anew."""
        self._session = session
        self._muted = muted
        self._volume = volume
        if self._lost:
            self._player, self._lost = None, False
        self._open()

    def take(self, events: tuple[Event, ...]) -> None:
        """What happened in the session, in order: one sound at most, the weightiest."""
        if self._session is None:
            return
        due = [sound for event in events if (sound := _sound(self._session, event)) is not None]
        if self._number_is_new():
            due.append(Sound.COUNT_IN)
        if due:
            self._play(max(due, key=list(Sound).index))

    def moved(self) -> None:
        """Time has passed in the session: 3, 2, 1 while it counts in."""
        if self._number_is_new():
            self._play(Sound.COUNT_IN)

    def sample(self, volume: float) -> str:
        """Let a sound be heard at ``volume`` (0-1), muted or not: it was asked for. Why it cannot be, else ""."""
        self._volume = volume
        if self._lost:
            self._player, self._lost = None, False
        try:
            if self._player is None:
                self._player = self._open_player(self._folder, self._lose)
        except NoSound as error:
            return str(error)
        self._player.set_volume(volume)
        self._player.play(Sound.SIDE_CHANGE)
        return ""

    def set_muted(self, muted: bool) -> None:
        """Be silent from now on, or be heard again."""
        self._muted = muted
        if muted and self._player is not None:
            self._player.stop()
        elif self._session is not None:
            self._open()

    def _number_is_new(self) -> bool:
        before, self._number = self._number, _counting_in(self._session)
        return self._number is not None and self._number != before

    def _play(self, sound: Sound) -> None:
        if self._player is not None and not self._muted:
            self._player.play(sound)

    def _open(self) -> None:
        """Nothing is opened, and nothing said, for a person who wants no sound."""
        if self._muted:
            return
        try:
            if self._player is None:
                self._player = self._open_player(self._folder, self._lose)
        except NoSound as error:
            self._say(str(error))
        else:
            self._player.set_volume(self._volume)

    def _lose(self, why: str) -> None:
        self._lost = True
        self._say(why)

    def _say(self, why: str) -> None:
        if not self._said:
            self._said = True
            self.unavailable.emit(why)


def _sound(session: Session, event: Event) -> Sound | None:
    steps = session.plan.steps
    match event:
        case RepetitionCounted():
            return Sound.REPETITION
        case StepEntered(step=step) if steps[step].kind is StepKind.SIDE_CHANGE:
            return Sound.SIDE_CHANGE
        case PhaseEntered(step=step, phase=phase) if phase > 0 and steps[step].phases[phase - 1].is_hold:
            return Sound.HOLD_END
        case Ended(end=SessionEnd.FINISHED):
            return Sound.DONE
        case _:
            return None


def _counting_in(session: Session | None) -> int | None:
    """The number that is counted down on the screen, ``None`` where none is."""
    if session is None or session.state is not State.RUNNING:
        return None
    stepping = session.step.kind is StepKind.COUNT_IN
    left = session.phase_seconds - session.into_phase if stepping else session.count_in
    return ceil(round(left, 3)) or None
