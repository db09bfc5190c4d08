"""The first run in a terminal: who it is for, the safety questions, the usual pain, the try-out, the choices."""

from __future__ import annotations

from rygtraening.cli import questions
from rygtraening.cli.questions import keep
from rygtraening.cli.safety_list import SafetyList
from rygtraening.cli.terminal import Terminal
from rygtraening.cli.tryout import TerminalTryOut
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.ports import Core
from rygtraening.domain.record import FEWEST_DAYS, MOST_DAYS, Occasion, Profile, SafetyAnswers
from rygtraening.i18n import _
from rygtraening.words import tryout as words
from rygtraening.words.doses import say


class FirstRun:
    """Asks what is missing of the first run; leaving in the middle and coming back asks only the rest."""

    def __init__(self, core: Core, terminal: Terminal, logbook: Logbook, safety: SafetyList) -> None:
        self._core = core
        self._terminal = terminal
        self._logbook = logbook
        self._safety = safety
        self._tryout = TerminalTryOut(core, terminal, logbook)

    def done(self) -> bool:
        """Ask what is missing; whether the person can go on to the exercises."""
        profiles = self._core.journal.facts(Profile)
        adult = profiles[-1].adult if profiles else self._welcome()
        if adult is None:
            return False
        if not adult:
            self._say_under_age()
            return False
        if not self._core.journal.facts(SafetyAnswers):
            if not self._safety.ask(Occasion.FIRST_RUN):
                return False
            self._usual()
            return self._begin_somewhere()
        return not self._tryout.offer_again() or self._safety.ask(Occasion.AFTER_PAIN)

    def _begin_somewhere(self) -> bool:
        """The try-out and the choices; whether the exercises are open afterwards."""
        hurt = self._tryout.offer()
        self._choose()
        return not hurt or self._safety.ask(Occasion.AFTER_PAIN)

    def _choose(self) -> None:
        """How often one trains, and whether more than the articles' dose may be offered."""
        terminal = self._terminal
        terminal.say()
        terminal.say(words.days_note())
        question = _("How many days a week would you like to train?") + " " + _("(2–7, Enter is every day):")
        days = questions.whole(terminal, question, FEWEST_DAYS, MOST_DAYS, enter=MOST_DAYS)
        terminal.say()
        terminal.say(_("More than the articles' dose") + ". " + words.opt_in_meaning())
        more = questions.yes(terminal, words.opt_in(), enter_is_no=True)
        if days != MOST_DAYS or more:
            keep(terminal, lambda: self._logbook.choose(days_per_week=days, opt_in=more))
        terminal.say()

    def _welcome(self) -> bool | None:
        """Who it is for; whether the person is of age. ``None`` where nobody has judged that exercises are fine."""
        terminal, texts = self._terminal, self._core.safety
        terminal.say(_("Welcome"))
        terminal.say(_("A few calm minutes a day, so that your back can do more again."))
        for title, lines in (
            (_("The program is for"), texts.for_whom),
            (_("It is not for"), texts.not_for),
        ):
            terminal.say()
            terminal.say(title)
            for text in lines:
                terminal.say("•  " + say(text))
        terminal.say()
        terminal.say(say(texts.disclaimer))
        terminal.say(_("Everything you write stays on this computer. Nothing is sent anywhere."))
        terminal.say()
        if not self._of_age():
            keep(terminal, lambda: self._logbook.keep_profile(adult=False, accepted=False, usual=None))
            return False
        if not questions.yes(terminal, _("Has a doctor or physiotherapist judged that you may exercise at home?")):
            terminal.say(_("Talk to your doctor or a physiotherapist first, and come back then. You are welcome."))
            return None
        keep(terminal, lambda: self._logbook.keep_profile(adult=True, accepted=True, usual=None))
        return True

    def _of_age(self) -> bool:
        """Whether the person is 18; a no is read back before it counts."""
        while not questions.yes(self._terminal, _("Are you 18 or older?")):
            if questions.yes(self._terminal, _("You answered that you are under 18. Is that right?")):
                return False
        return True

    def _say_under_age(self) -> None:
        self._terminal.say(_("This program is for adults"))
        self._terminal.say(
            _(
                "A back that is still growing deserves somebody who can look at it. Talk to your doctor or a "
                "physiotherapist about exercises that suit you."
            )
        )

    def _usual(self) -> None:
        terminal = self._terminal
        terminal.say()
        terminal.say(_("How are you usually?") + " " + _("Think of the last seven days, on average."))
        questions.scale(terminal)
        usual = questions.pain(terminal, skippable=True)
        if usual.complete:
            keep(terminal, lambda: self._logbook.keep_profile(adult=True, accepted=True, usual=usual))
