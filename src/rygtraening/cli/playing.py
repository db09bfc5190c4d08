"""The player in the terminal: the same session, keys and pain button as in the window, drawn in a few lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from rygtraening.cli import frame, questions
from rygtraening.cli.terminal import Left, Terminal
from rygtraening.domain.events import Event, PainChoice, Paused, PauseReason, RepetitionCounted
from rygtraening.domain.exercise import Exercise
from rygtraening.domain.keys import LETTERS, Command
from rygtraening.domain.pain import is_red_now
from rygtraening.domain.playback import State
from rygtraening.domain.player_memory import PlayerMemory
from rygtraening.domain.ports import Clock, KnownError
from rygtraening.domain.session import Session
from rygtraening.i18n import _
from rygtraening.words import states
from rygtraening.words.doses import say

NAMED = {
    "backspace": Command.TAKE_BACK,
    "right": Command.NEXT,
    "left": Command.BACK,
    "pagedown": Command.MAIN,
    "escape": Command.STOP,
    "−": Command.SLOWER,
}
"""The keys beside ``LETTERS``."""
SAFETY, MUTE = "i", "m"
FRAME_SECONDS = 0.1


class Taker(Protocol):
    """What is told everything that happens: the recorder of a session, or who follows a try-out."""

    def take(self, events: Sequence[Event]) -> None:
        """What happened, in order; a ``KnownError`` where it cannot be kept, and then it is told again."""
        ...


class Playing:
    """Follows one session to its end."""

    def __init__(
        self,
        terminal: Terminal,
        clock: Clock,
        memory: PlayerMemory,
        session: Session,
        recorder: Taker,
        before: int,
    ) -> None:
        """``before`` is the number (0-10) the session began at."""
        self._terminal = terminal
        self._clock = clock
        self._memory = memory
        self._session = session
        self._recorder = recorder
        self._before = before
        self._unkept: tuple[Event, ...] = ()
        self._trouble = ""
        self._pause: PauseReason | None = None
        self._exercise = -1

    def run(self) -> None:
        """Play until the session is over. Every event is kept at once; what the disk refuses is tried again. ``Left``
        where the person leaves, a ``KnownError`` where the disk does not even take it then."""
        session = self._session
        try:
            self._happened(session.start(self._now()))
            while not session.ended:
                self._play()
                if session.state is State.ASKING_PAIN:
                    self._ask_pain()
                elif not session.ended:
                    self._show_safety()
        except Left:
            self._recorder.take(self._unkept)
            raise
        if self._unkept:
            questions.keep(self._terminal, lambda: self._recorder.take(self._unkept))

    def _play(self) -> None:
        """Until the session is over, or something is to be asked or read."""
        terminal, session = self._terminal, self._session
        terminal.say()
        with terminal.keys():
            while not session.ended and session.state is not State.ASKING_PAIN:
                self._draw()
                key = terminal.key(FRAME_SECONDS)
                self._happened(session.tick(self._now()))
                if key == SAFETY:
                    break
                if key is not None:
                    self._press(key)
            self._draw()

    def _draw(self) -> None:
        pause = self._pause if self._session.state is State.PAUSED else None
        width, muted = self._terminal.width, self._memory.muted
        shown = frame.lines(self._session, width, muted=muted, pause=pause, trouble=self._trouble)
        self._terminal.show(shown, frame.LOUD)

    def _press(self, key: str) -> None:
        command = LETTERS.get(key) or NAMED.get(key)
        if key == MUTE:
            self._memory.keep_muted(not self._memory.muted)
        elif command is not None:
            self._happened(self._session.do(command, self._now()))
            if command is Command.WAY:
                self._memory.keep_way(self._session.way)
            elif command in (Command.FASTER, Command.SLOWER):
                self._memory.keep_tempo(self._prescribed().id, self._session.tempo)

    def _happened(self, events: tuple[Event, ...]) -> None:
        for event in events:
            if isinstance(event, RepetitionCounted) and not self._memory.muted:
                self._terminal.bell()
            if isinstance(event, Paused):
                self._pause = event.reason
        try:
            self._recorder.take((*self._unkept, *events))
            self._unkept, self._trouble = (), ""
        except KnownError as error:
            self._unkept, self._trouble = (*self._unkept, *events), str(error)
        if not self._session.ended and self._session.step.exercise != self._exercise:
            self._exercise = self._session.step.exercise
            self._happened(self._session.set_tempo(self._memory.tempo(self._prescribed().id), self._now()))

    def _prescribed(self) -> Exercise:
        return self._session.plan.prescriptions[self._session.step.exercise].exercise

    def _now(self) -> float:
        return self._clock.monotonic()

    # -- the pain button and the safety notes -----------------------------------------------------------------

    def _ask_pain(self) -> None:
        terminal, session = self._terminal, self._session
        exercise = session.plan.prescriptions[session.asked_about].exercise
        terminal.say()
        terminal.say(_("How much does it hurt right now?"))
        questions.scale(terminal)
        pain = questions.pain(terminal, skippable=False)
        down_leg = questions.yes(terminal, _("Does the pain go down the leg?"))
        terminal.say()
        self._say_list(_("Stop calmly if you notice"), [say(sign) for sign in exercise.safety.stop_signs])
        choices = [PainChoice.EASIER, PainChoice.SKIP, PainChoice.STOP]
        if is_red_now(self._before, pain.number or 0):
            terminal.say(states.red_during())
        else:
            choices.insert(0, PainChoice.CONTINUE)
            if down_leg:
                terminal.say(_("Pain that moves down the leg is a sign to make it easier, or to leave it for today."))
        words = {
            PainChoice.CONTINUE: _("Go on"),
            PainChoice.EASIER: _("Make it easier") + ": " + say(exercise.safety.gentler),
            PainChoice.SKIP: _("Skip this exercise"),
            PainChoice.STOP: _("Stop for today"),
        }
        chosen = questions.one_of(terminal, [words[choice] for choice in choices])
        choice = choices[chosen if chosen is not None else -1]
        self._happened(self._session.answer_pain(pain, down_leg, choice, self._now()))

    def _show_safety(self) -> None:
        terminal, exercise = self._terminal, self._prescribed()
        self._happened(self._session.pause(self._now()))
        notes = exercise.safety
        terminal.say()
        self._say_list(_("This is normal"), [say(text) for text in notes.normal])
        self._say_list(_("Stop calmly if you notice"), [say(text) for text in notes.stop_signs])
        self._say_list(_("Take extra care if"), [say(text) for text in notes.be_careful_if])
        self._say_list(_("Gentler"), [say(notes.gentler)])
        if not exercise.source.reviewed:
            terminal.say(_("No clinician has gone through these notes yet."))
        terminal.ask(_("Enter goes back to the session."))

    def _say_list(self, title: str, texts: list[str]) -> None:
        if not any(texts):
            return
        self._terminal.say(title)
        for text in texts:
            self._terminal.say("•  " + text)
        self._terminal.say()
