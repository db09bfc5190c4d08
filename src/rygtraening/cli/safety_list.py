"""The safety questions in a terminal: the list, the lock, and the doctor's word that opens it."""

from __future__ import annotations

from rygtraening import i18n
from rygtraening.cli import questions
from rygtraening.cli.questions import keep
from rygtraening.cli.terminal import Terminal
from rygtraening.domain.home_region import HomeRegion
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.ports import Core
from rygtraening.domain.record import Clearance, Occasion, SafetyAnswers
from rygtraening.domain.safety import (
    CHANGED,
    Flag,
    FlagTier,
    QuestionList,
    clearance_fault,
    open_flags,
    questions_to_ask,
)
from rygtraening.domain.today import look
from rygtraening.i18n import _
from rygtraening.words import states
from rygtraening.words.doses import say


class SafetyList:
    """Asks the list and keeps the answers; says what locks, and takes a doctor's word."""

    def __init__(self, core: Core, terminal: Terminal, logbook: Logbook) -> None:
        self._core = core
        self._terminal = terminal
        self._logbook = logbook
        self._region = HomeRegion(core.settings, core.safety.regions)

    def ask(self, occasion: Occasion) -> bool:
        """Ask the list; whether the exercises are open afterwards."""
        core, terminal = self._core, self._terminal
        terminal.say()
        terminal.say(states.occasion(occasion))
        listed = questions_to_ask(core.safety.questions, core.journal.facts(SafetyAnswers))
        while (answers := self._answers(listed)) is None:
            pass
        asked, said = answers
        keep(terminal, lambda: self._logbook.answer_safety(occasion, asked, said))
        plan = look(core.journal, core.programme, core.safety.questions, core.clock.now()).plan
        keep(terminal, lambda: self._logbook.keep_urgent(plan))
        tiers = {question.tier for question in core.safety.questions if question.id in said}
        if tiers == {FlagTier.ADVICE}:
            terminal.say(say(core.safety.actions[FlagTier.ADVICE]))
        terminal.say(say(core.safety.reminder))
        return self.open()

    def open(self) -> bool:
        """Whether the exercises are open; where they are not, say what to do and offer to note a doctor's word."""
        flags = self._flags()
        if not flags:
            return True
        self._say_locked(flags)
        options = [
            _("A doctor has examined me and cleared the exercises"),
            _("Is anything new or different?"),
            _("Choose my region"),
        ]
        while flags:
            match questions.one_of(self._terminal, options, skippable=True):
                case 0:
                    self._note_clearance(flags)
                case 1:
                    return self.ask(Occasion.ASKED_FOR)
                case 2:
                    self._choose_region()
                    self._say_phones()
                case _:
                    return False
            flags = self._flags()
        return True

    def _flags(self) -> tuple[Flag, ...]:
        journal = self._core.journal
        return open_flags(self._core.safety.questions, journal.facts(SafetyAnswers), journal.facts(Clearance))

    def _answers(self, listed: QuestionList) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
        """The ids asked and the ids answered yes; ``None`` where the person takes them back."""
        terminal = self._terminal
        asked = [question.id for question in listed.questions] + [CHANGED] * listed.ask_changed
        said = self._ticked(_("What fits you? Most people tick nothing."), asked)
        if CHANGED in said:
            lasting = [question.id for question in listed.lasting]
            said += self._ticked(_("What is new or has changed?"), lasting)
            asked += lasting
        if said:
            terminal.say(_("You answered yes to this:"))
            for each in said:
                terminal.say("•  " + self._words(each))
            if not questions.yes(terminal, _("Is that right?")):
                return None
        return tuple(asked), tuple(said)

    def _ticked(self, question: str, ids: list[str]) -> list[str]:
        places = questions.ticked(self._terminal, question, [self._words(each) for each in ids])
        return [ids[place] for place in places]

    def _words(self, question: str) -> str:
        if question == CHANGED:
            return _("Something has changed about the lasting things I answered before.")
        return next((say(each.text) for each in self._core.safety.questions if each.id == question), question)

    def _say_locked(self, flags: tuple[Flag, ...]) -> None:
        """What to do now, and whom to call."""
        terminal, texts, tier = self._terminal, self._core.safety, flags[0].tier
        terminal.say()
        terminal.say(say(texts.headlines[tier]))
        terminal.say(_("The exercises are locked until a doctor has cleared what you answered."))
        terminal.say(say(texts.actions[tier]))
        terminal.say()
        terminal.say(_("You answered"))
        for flag in flags:
            terminal.say(f"•  {self._words(flag.question)} ({i18n.full_date(flag.day)})")
        self._say_phones()
        terminal.say(say(texts.reminder))
        terminal.say()

    def _say_phones(self) -> None:
        """The numbers, the person's own region first."""
        terminal, texts, own = self._terminal, self._core.safety, self._region.chosen
        terminal.say()
        terminal.say(_("Out-of-hours doctor"))
        if own is not None:
            terminal.say(f"{say(own.name)}: {own.phone}")
            terminal.say(_("The other regions"))
        for region in texts.regions:
            if region != own:
                terminal.say(f"•  {say(region.name)}: {region.phone}")
        terminal.say(_("Numbers last checked on {day}.").format(day=i18n.full_date(texts.phones_checked)))
        terminal.say(say(texts.find_doctor))

    def _choose_region(self) -> None:
        """Which region's number is to come first."""
        regions = self._core.safety.regions
        place = questions.one_of(self._terminal, [say(region.name) for region in regions], skippable=True)
        if place is not None:
            self._region.keep(regions[place].id)

    def _note_clearance(self, flags: tuple[Flag, ...]) -> None:
        """Take the doctor's word where it can be taken, and say why where it cannot."""
        terminal = self._terminal
        answers = list(dict.fromkeys(flag.question for flag in flags))
        covers = tuple(self._ticked(_("What has the doctor looked at?"), answers))
        today = self._core.clock.now().date()
        seen_on = questions.day(terminal, _("The day I saw the doctor"), today)
        fault = clearance_fault(flags, covers, seen_on, today)
        if fault is None:
            keep(terminal, lambda: self._logbook.clear(seen_on, covers))
        else:
            terminal.say(states.clearance_fault(fault))
