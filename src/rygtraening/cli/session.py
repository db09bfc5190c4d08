"""``rygtraening session``: the whole guided session in a terminal, with the same questions, gate, locks and log."""

from __future__ import annotations

import sys

from msgspec.structs import replace

from rygtraening import wiring
from rygtraening.cli import backup, questions
from rygtraening.cli.after_session import LEFT, AfterSession
from rygtraening.cli.before_session import BeforeSession
from rygtraening.cli.first_run import FirstRun
from rygtraening.cli.playing import Playing
from rygtraening.cli.programme import named
from rygtraening.cli.questions import keep
from rygtraening.cli.safety_list import SafetyList
from rygtraening.cli.terminal import Left, RealTerminal, Terminal, somebody_there
from rygtraening.cli.weekly import WeeklyQuestions
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import Pain
from rygtraening.domain.plan import build
from rygtraening.domain.player_memory import PlayerMemory
from rygtraening.domain.ports import Core
from rygtraening.domain.record import Front, SessionEnd, SessionRecord
from rygtraening.domain.recorder import SessionRecorder
from rygtraening.domain.session import Session
from rygtraening.domain.today import Today, look
from rygtraening.i18n import _
from rygtraening.words import doses
from rygtraening.words.interrupted import where


def run(core: Core, terminal: Terminal | None = None, programme: str | None = None) -> int:
    """Follow today's session, of the programme with the id ``programme`` where one is named; exit code 0, also where
    the person left early or the exercises are locked. 1 where nothing can be kept, 2 where nobody is there. A
    ``KnownError`` where the program is open elsewhere, or there is no such programme."""
    if programme is not None:
        core = replace(core, shelf=core.shelf.once(named(core, programme)))
    if core.journal.read_only:
        print(core.journal.read_only, file=sys.stderr)
        return 1
    if terminal is not None:
        _attend(core, terminal)
        return 0
    if not somebody_there():
        print(_("The session needs a terminal with somebody at it."), file=sys.stderr)
        return 2
    real = RealTerminal()
    with wiring.alone(core.data_dir), real.attended():
        _attend(core, real)
    backup.after_session(core.backups, core.settings)
    return 0


def _attend(core: Core, terminal: Terminal) -> None:
    try:
        TerminalSession(core, terminal).run()
    except Left:
        terminal.say()
        terminal.say(_("Goodbye for now. What you have counted and answered is kept."))


class TerminalSession:
    """The way to a session and through it, in lines. Each step is chosen from what the journal holds, so leaving in
    the middle and coming back asks only what is missing."""

    def __init__(self, core: Core, terminal: Terminal) -> None:
        self._core = core
        self._terminal = terminal
        self._logbook = Logbook(core.journal, core.clock, core.new_id, Front.TERMINAL)
        self._safety = SafetyList(core, terminal, self._logbook)
        self._first_run = FirstRun(core, terminal, self._logbook, self._safety)
        self._memory = PlayerMemory(core.settings)

    def run(self) -> None:
        """Ask what is due, follow the session, ask how it went."""
        self._close_old()
        if not self._first_run.done() or not self._safety.open() or self._went_on():
            return
        self._ask_missing_answers()
        ready = BeforeSession(self._core, self._terminal, self._logbook, self._safety).ask()
        if ready is None:
            return
        core = self._core
        session = Session(build(core.programme, ready.plan.prescriptions), self._memory.way)
        begin = self._logbook.begin
        recorder = keep(self._terminal, lambda: begin(session, core.programme, ready.opened, ready.before, ready.plan))
        self._follow(session, recorder, ready.before)

    def _today(self) -> Today:
        core = self._core
        return look(core.journal, core.programme, core.safety.questions, core.clock.now(), core.catalogue.exercises)

    # -- what was left from last time -------------------------------------------------------------------------

    def _close_old(self) -> None:
        """Keep what was done of an interrupted session there is no going on with."""
        running = self._core.journal.running()
        if running is not None and not running.can_go_on(self._core.clock.now()) and self._drop_running() is not None:
            self._terminal.say(_("Your last session was interrupted. What you did is kept in the log."))

    def _drop_running(self) -> SessionRecord | None:
        core = self._core
        programme = core.shelf.of(core.journal.running())
        return keep(self._terminal, lambda: self._logbook.close_interrupted(programme, core.catalogue.exercises))

    def _went_on(self) -> bool:
        """Offer to go on where the last session was broken off; whether that is what was done."""
        core, terminal = self._core, self._terminal
        running = core.journal.running()
        if running is None:
            return False
        terminal.say(_("You were in the middle of a session. Everything you counted is kept."))
        terminal.say(where(running, core.catalogue.exercises))
        if questions.yes(terminal, _("Go on where you left off?")):
            due = self._today().due
            if due is not None and not self._safety.ask(due):
                return True
            taken = self._logbook.go_on(core.shelf.of(running), core.catalogue.exercises)
            if taken is not None:
                self._follow(*taken, running.before)
                return True
            terminal.say(_("The exercises of that session have changed since. What you did is kept in the log."))
        self._drop_running()
        return False

    def _ask_missing_answers(self) -> None:
        """The pain of the last session, where it is not answered yet and the person has not left it so."""
        record = self._today().after_due
        if record is None or self._core.settings.get(LEFT) == str(record.session):
            return
        self._terminal.say(_("Your last session still lacks an answer or two."))
        AfterSession(self._core, self._terminal, self._logbook, record).ask()

    # -- the session ------------------------------------------------------------------------------------------

    def _follow(self, session: Session, recorder: SessionRecorder, before: Pain) -> None:
        """Follow the session to its end, also past a stop that is taken back, and ask how it went."""
        core, terminal = self._core, self._terminal
        while True:
            Playing(terminal, core.clock, self._memory, session, recorder, before.number or 0).run()
            record = recorder.record
            terminal.say()
            if record is None:
                terminal.say(_("Nothing was counted, so nothing is kept of this session."))
                return
            again = recorder.reopened(core.catalogue.exercises) if record.end is SessionEnd.STOPPED else None
            if again is None or questions.yes(terminal, _("Stop here for today?")):
                break
            session, recorder = again
        terminal.say(_("Well done") if record.end is SessionEnd.FINISHED else _("That was it for today"))
        counted = [doses.repetitions(record.repetitions)] if record.repetitions else []
        terminal.say(" · ".join([*counted, doses.about_minutes(record.active_seconds)]))
        terminal.say()
        AfterSession(core, terminal, self._logbook, record).ask()
        weekly = WeeklyQuestions(core, terminal)
        weekly.small_win()
        weekly.ask_if_due()
        terminal.say(_("Everything is kept. See you tomorrow."))
