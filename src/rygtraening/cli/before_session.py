"""All that is asked in the terminal before a session: what is due, the morning, the number before, the choices."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from rygtraening.cli import questions, today
from rygtraening.cli.questions import keep
from rygtraening.cli.safety_list import SafetyList
from rygtraening.cli.terminal import Terminal
from rygtraening.cli.weekly import WeeklyQuestions
from rygtraening.domain.day_plan import DayPlan
from rygtraening.domain.gate import Gate
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import Pain
from rygtraening.domain.ports import Core
from rygtraening.domain.record import Occasion
from rygtraening.domain.today import AS_PLANNED, Choices, Today, look, opened_by
from rygtraening.i18n import _
from rygtraening.words import flare, notices, programmes, states
from rygtraening.words.doses import say

FIVE = "5"


class Ready(Struct, frozen=True):
    """What the session begins with."""

    opened: Gate
    before: Pain
    plan: DayPlan


class BeforeSession:
    """Asks what is due and shows the day; each step is chosen from what the journal holds."""

    def __init__(self, core: Core, terminal: Terminal, logbook: Logbook, safety: SafetyList) -> None:
        self._core = core
        self._terminal = terminal
        self._logbook = logbook
        self._safety = safety
        self._weekly = WeeklyQuestions(core, terminal)
        self._choices: Choices = AS_PLANNED

    def ask(self) -> Ready | None:
        """What the session begins with; ``None`` where there is none today."""
        if not self._list_answered():
            return None
        self._ask_morning()
        self._ask_flare()
        if not self._list_answered():
            return None
        self._keep_urgent()
        shown = self._say_plan()
        before = self._ask_before(shown)
        opened = keep(self._terminal, lambda: self._logbook.answer_before(before, shown.usual))
        self._terminal.say()
        self._terminal.say(states.gate(opened))
        self._weekly.show_win(hard_day=opened in (Gate.CALM, Gate.SPARE) or shown.flare is not None)
        if opened is Gate.SPARE:
            if self._today().doctor_suggested:
                self._terminal.say(states.doctor_suggested())
            self._safety.ask(Occasion.SPARE_DAY)
            return None
        return self._choose(before, shown)

    def _today(self) -> Today:
        core, now = self._core, self._core.clock.now()
        exercises = core.catalogue.exercises
        return look(core.journal, core.programme, core.safety.questions, now, exercises, self._choices)

    def _list_answered(self) -> bool:
        """Whether the safety list is not due, or was answered and opens the exercises."""
        due = self._today().due
        return due is None or self._safety.ask(due)

    def _keep_urgent(self) -> None:
        """A pause is kept as soon as it is seen."""
        plan = self._today().plan
        keep(self._terminal, lambda: self._logbook.keep_urgent(plan))

    def _say_plan(self) -> Today:
        day = self._today()
        self._terminal.say()
        gone = programmes.gone(self._core.shelf.following)
        if gone:
            self._terminal.say(gone)
        for line in today.plan_lines(day):
            self._terminal.say(line)
        for notice in day.notices:
            self._terminal.say(f"{notices.title(notice)}. {notices.text(notice)} {notices.onward(notice)}")
        if day.flare_advice is not None:
            self._terminal.say(flare.advice(day.flare_advice))
        self._terminal.say()
        return day

    def _ask_morning(self) -> None:
        if not self._today().morning_due:
            return
        self._terminal.say(_("How was it when you got up?"))
        questions.scale(self._terminal)
        said = questions.pain(self._terminal, skippable=True)
        if said.complete:
            keep(self._terminal, lambda: self._logbook.answer_morning(said))
        self._terminal.say()

    def _ask_flare(self) -> None:
        """Whether a morning well over the usual is a flare-up."""
        day = self._today()
        if day.flare_asked and questions.yes(self._terminal, flare.question()):
            keep(self._terminal, lambda: self._logbook.begin_flare(day.usual, said=False))
            self._terminal.say(flare.calm())

    def _ask_before(self, day: Today) -> Pain:
        """The number before the session, which cannot be skipped."""
        terminal, offered = self._terminal, day.offered
        terminal.say(_("How are you right now?"))
        questions.scale(terminal)
        if offered is not None and questions.yes(
            terminal, _("Still back {back}, leg {leg}?").format(back=offered.back, leg=offered.leg)
        ):
            return offered
        return questions.pain(terminal, skippable=False)

    def _choose(self, before: Pain, shown: Today) -> Ready | None:
        """The last stop before the session: begin, leave, or choose otherwise."""
        terminal, told = self._terminal, shown.prescriptions
        new, leave, stay, flared = _("n"), _("q"), _("b"), _("o")
        while True:
            _gate, plan = self._open(before)
            if not plan.prescriptions:  # everything pauses, or it was locked meanwhile by another front end
                self._safety.open()
                return None
            if plan.prescriptions != told:
                for line in (*today.dose_lines(plan.prescriptions), *today.left_out_lines(plan.left_out)):
                    terminal.say(line)
                told = plan.prescriptions
            answer = terminal.ask(self._question(plan, new, leave, stay, flared)).casefold()
            if not answer:
                begun = self._open(before)  # midnight, or another front end, may have changed it while the line waited
                if begun[1].prescriptions == told:
                    return Ready(before=before, opened=begun[0], plan=begun[1])
            if answer == leave or (answer == new and not self._safety.ask(Occasion.ASKED_FOR)):
                return None
            if answer == FIVE:
                self._choices = replace(self._choices, short=not self._choices.short)
            elif answer == stay:
                self._stay(plan)
            elif answer == flared and not self._turn_flare():
                return None

    def _question(self, plan: DayPlan, new: str, leave: str, stay: str, flared: str) -> str:
        parts = [
            _("Enter begins. {new}: something is new or different. {leave}: not now.").format(new=new, leave=leave)
        ]
        if self._choices.short:
            parts.append(_("{five}: the whole session after all.").format(five=FIVE))
        elif len(plan.prescriptions) > 1:
            parts.append(_("{five}: only five minutes.").format(five=FIVE))
        if any(each.declinable for each in plan.prescriptions):
            parts.append(_("{stay}: stay on the last step, or take it after all.").format(stay=stay))
        if self._today().flare is None:
            parts.append(_("{flare}: I have a flare-up.").format(flare=flared))
        else:
            parts.append(_("{flare}: the flare-up is over.").format(flare=flared))
        return " ".join(parts)

    def _stay(self, plan: DayPlan) -> None:
        """Stay on the last step of an exercise, or take the step after all."""
        open_steps = [each for each in plan.prescriptions if each.declinable]
        if not open_steps:
            return
        names = [say(each.exercise.name) for each in open_steps]
        place = questions.one_of(self._terminal, names, skippable=True) if len(names) > 1 else 0
        if place is not None:
            chosen = frozenset({open_steps[place].exercise.id})
            self._choices = replace(self._choices, declined=self._choices.declined ^ chosen)

    def _turn_flare(self) -> bool:
        """Begin or end a flare-up; whether the exercises are still open after the questions it brings."""
        day = self._today()
        going = day.flare
        if going is not None:
            keep(self._terminal, lambda: self._logbook.end_flare(going.id))
            return True
        keep(self._terminal, lambda: self._logbook.begin_flare(day.usual, said=True))
        self._terminal.say(flare.calm())
        return self._list_answered()

    def _open(self, before: Pain) -> tuple[Gate, DayPlan]:
        core, now = self._core, self._core.clock.now()
        exercises, number = core.catalogue.exercises, before.number or 0
        return opened_by(core.journal, core.programme, core.safety.questions, now, number, exercises, self._choices)
