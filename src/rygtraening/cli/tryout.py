"""The try-out in a terminal: offered, the number before, played without being logged, and where one begins."""

from __future__ import annotations

from rygtraening.cli import questions
from rygtraening.cli.playing import Playing
from rygtraening.cli.questions import keep
from rygtraening.cli.terminal import Terminal
from rygtraening.domain.dose_record import DoseDecision, Trial
from rygtraening.domain.exercise import Exercise
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import Pain
from rygtraening.domain.plan import seconds
from rygtraening.domain.player_memory import PlayerMemory
from rygtraening.domain.ports import Core
from rygtraening.domain.session import Session
from rygtraening.domain.situation import decisions_up_to
from rygtraening.domain.tryout import ANOTHER_DAY, NOT_TODAY, TryOut, beginnings, left_to_try, plan
from rygtraening.i18n import _
from rygtraening.words import doses
from rygtraening.words import tryout as words
from rygtraening.words.doses import say


class TerminalTryOut:
    """Offers the try-out; what of it counts is kept when it is over, and nothing else."""

    def __init__(self, core: Core, terminal: Terminal, logbook: Logbook) -> None:
        self._core = core
        self._terminal = terminal
        self._logbook = logbook

    def offer(self) -> bool:
        """Offer it, and say where one begins; whether something hurt in it, so that the safety questions come next."""
        terminal, exercises = self._terminal, self._left()
        if not exercises:
            return False
        terminal.say()
        terminal.say(_("Where do you begin?") + " " + words.what_it_is())
        terminal.say(words.no_test())
        time = doses.about_minutes(seconds(plan(self._core.programme, exercises)))
        question = _("Try the exercises now ({time} at most)?").format(time=time)
        return self._asked(exercises, questions.yes(terminal, question))

    def offer_again(self) -> bool:
        """Offer a further one on a later day, where there was one and no session since; as ``offer``."""
        trials = self._core.journal.facts(Trial)
        today = self._core.clock.now().date()
        exercises = self._left()
        if not trials or not exercises or any(trial.stamp.day == today for trial in trials):
            return False
        question = _("Try the exercises once more, before your first session?")
        return questions.yes(self._terminal, question, enter_is_no=True) and self._asked(exercises, True)

    def _left(self) -> tuple[Exercise, ...]:
        journal = self._core.journal
        return left_to_try(self._core.programme, self._decided(), journal.facts(Trial))

    def _decided(self) -> list[DoseDecision]:
        core = self._core
        return decisions_up_to(core.journal, core.programme.parts, core.clock.now().date())

    def _asked(self, exercises: tuple[Exercise, ...], wanted: bool) -> bool:
        before = self._number_before() if wanted else None
        hurt = before is not None and self._play(exercises, before)
        self._say_beginnings()
        return hurt

    def _number_before(self) -> Pain | None:
        """The number before; ``None`` where another day is better."""
        terminal = self._terminal
        terminal.say()
        terminal.say(_("How are you right now?"))
        questions.scale(terminal)
        before = questions.pain(terminal, skippable=False)
        number = before.number or 0
        if number < ANOTHER_DAY:
            return before
        terminal.say(words.another_day() if number < NOT_TODAY else words.not_today())
        terminal.say(words.can_wait())
        if number < NOT_TODAY and questions.yes(terminal, _("Try all the same"), enter_is_no=True):
            return before
        return None

    def _play(self, exercises: tuple[Exercise, ...], before: Pain) -> bool:
        """Play it and keep what counts; whether something hurt."""
        core, memory = self._core, PlayerMemory(self._core.settings)
        session = Session(plan(core.programme, exercises), memory.way)
        followed = TryOut(session)
        Playing(self._terminal, core.clock, memory, session, followed, before.number or 0).run()
        counts = followed.counts()
        for exercise, repetitions in counts.items():
            self._keep(exercise, repetitions)
        if not counts:
            self._terminal.say(words.nothing_counted())
        if followed.hurt:
            self._terminal.say(words.hurt())
        return followed.hurt

    def _keep(self, exercise: str, repetitions: int) -> None:
        keep(self._terminal, lambda: self._logbook.keep_trial(exercise, repetitions))

    def _say_beginnings(self) -> None:
        journal, terminal = self._core.journal, self._terminal
        terminal.say()
        for each in beginnings(
            self._core.programme, self._decided(), journal.facts(Trial), self._core.clock.now().date()
        ):
            said = [words.did(each), words.begins(each)]
            terminal.say(f"•  {say(each.exercise.name)}: " + " ".join(text for text in said if text))
