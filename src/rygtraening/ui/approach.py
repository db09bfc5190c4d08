"""Everything that is asked before a session: the first run, the safety list, the morning, the number before.

Each step is chosen from what the journal holds, so leaving in the middle and coming back asks only what is missing.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from rygtraening.domain.day_plan import DayPlan
from rygtraening.domain.gate import Gate
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import Pain
from rygtraening.domain.ports import Core
from rygtraening.domain.programme import Programme
from rygtraening.domain.record import Occasion
from rygtraening.domain.today import AS_PLANNED, Choices, Today, look, opened_by
from rygtraening.ui.first_run.journey import FirstRunJourney
from rygtraening.ui.first_run.tryout_journey import Play, TryOutJourney
from rygtraening.ui.safety.journey import SafetyJourney
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.turns import Turns
from rygtraening.ui.window import MainWindow

if TYPE_CHECKING:
    from rygtraening.ui.questions.pain_page import PainQuestion


class Approach(QObject):
    """Leads to a session, or to the reason why there is none."""

    language_chosen = Signal(str)
    """Another language, before anything else was asked."""
    near = Signal(object)
    """A session is about to begin: only the number before it is still to be said. Carries its ``DayPlan``, as far as
    that is known without the number."""

    def __init__(
        self,
        core: Core,
        logbook: Logbook,
        window: MainWindow,
        theme: Theme,
        *,
        home: Callable[[], None],
        ready: Callable[[Gate, Pain, DayPlan, Programme | None], None],
        play_tryout: Play,
    ) -> None:
        """``home`` shows I dag; ``ready`` begins the session with the gate's answer, the number before, the plan, and
        the programme where it is not the one that is followed; ``play_tryout`` plays a try-out."""
        super().__init__(window)
        self._core = core
        self._logbook = logbook
        self._window = window
        self._theme = theme
        self._home = home
        self._ready = ready
        self._morning_skipped: date | None = None
        self._flare_denied: date | None = None
        self._choices: tuple[date | None, Choices] = (None, AS_PLANNED)
        self._turning = False
        self._turns = Turns(self)
        self._safety = SafetyJourney(core, logbook, window, theme, today=self.today, home=home, opened=self._opened)
        self.ask_safety, self.show_locked = self._safety.ask, self._safety.show_locked
        self.keep_urgent = self._safety.keep_urgent
        self._first = FirstRunJourney(
            core,
            logbook,
            window,
            theme,
            self._safety,
            today=self.today,
            home=home,
            try_out=lambda: self.tryout.begin(first=True),
        )
        self.tryout = TryOutJourney(
            core,
            logbook,
            window,
            theme,
            play=play_tryout,
            home=home,
            ask_safety=self._ask_after_tryout,
            back=self._first.ask_usual,
            over=self._first.finish,
        )
        self._first.language_chosen.connect(self.language_chosen)

    def today(self) -> Today:
        """What the journal says of today; an answer that locks does so also where the disk refused to keep it."""
        core, now = self._core, self._core.clock.now()
        exercises = core.catalogue.exercises
        day = look(core.journal, core.programme, core.safety.questions, now, exercises, self._chosen(now.date()))
        flags = tuple(sorted((*day.flags, *self._safety.unkept), key=lambda flag: flag.tier))
        return replace(day, flags=flags, flare_asked=day.flare_asked and self._flare_denied != day.day)

    @property
    def choices(self) -> Choices:
        """What was chosen on I dag for today."""
        return self._chosen(self._core.clock.now().date())

    def _chosen(self, day: date) -> Choices:
        """What was chosen on I dag for ``day``; another day begins as planned."""
        chosen_on, choices = self._choices
        return choices if chosen_on == day else AS_PLANNED

    def _choose(self, choices: Choices) -> None:
        self._choices = (self._core.clock.now().date(), choices)
        self._home()

    def decline(self, exercise: str, *, declined: bool) -> None:
        """Stay on the last step of ``exercise`` today, or take the step after all."""
        now = self.choices
        ids = now.declined | {exercise} if declined else now.declined - {exercise}
        self._choose(replace(now, declined=ids))

    def shorten(self, short: bool) -> None:
        """Only five minutes today, or the whole session after all."""
        self._choose(replace(self.choices, short=short))

    def _opened(self) -> None:
        """The exercises are open again: on with the first run where it was broken off, else I dag."""
        if not self.first_run():
            self._home()

    def deny_flare(self) -> None:
        """This morning is no flare-up: it is not asked again today."""
        self._flare_denied = self._core.clock.now().date()
        self._home()

    def says_read_only(self) -> bool:
        """Whether nothing can be kept, and so no session begun; says so."""
        why = self._core.journal.read_only
        if why is not None:
            self._window.say(why)
        return why is not None

    def morning_is_due(self, today: Today) -> bool:
        """Whether the morning question is to be shown: due, and not skipped today."""
        return today.morning_due and self._morning_skipped != today.day

    def skip_morning(self) -> None:
        """Leave the morning question out today."""
        self._morning_skipped = self.today().day
        self._home()

    def first_run(self) -> bool:
        """Show the next step of the first run; ``False`` where it is done, or could not be kept."""
        return self._first.go_on()

    def try_out(self) -> None:
        """On towards a try-out: the next thing that is due, else the offer."""
        today = self.today()
        if today.locked:
            self.show_locked()
        elif self.says_read_only() or self.first_run():
            return
        elif today.due is not None:
            self.ask_safety(today.due, after=self.try_out)
        else:
            self.tryout.begin(first=False)

    def _ask_after_tryout(self, hurt: bool) -> None:
        """The safety questions, which cannot be passed over where something hurt."""
        self.ask_safety(Occasion.AFTER_PAIN if hurt else Occasion.ASKED_FOR, can_leave=not hurt)

    def list_first(self, onward: Callable[[], None]) -> None:
        """The safety list where it is due, and then ``onward``."""
        due = self.today().due
        if due is None:
            onward()
        else:
            self.ask_safety(due, after=onward)

    def start(self, programme: Programme | None = None) -> None:
        """On towards a session: the next thing that is due, else the number before. ``programme`` is done this once
        instead of the one that is followed; all that is asked, the gate and the rule are the same."""
        self.lead(lambda today: self._ask_before(today, programme))

    def lead(self, onward: Callable[[Today], None]) -> None:
        """The next thing that is due before any training, else ``onward``."""
        from rygtraening.ui.questions.pain_page import morning_question

        today = self.today()
        if today.locked:
            self.show_locked()
        elif self.says_read_only() or self.first_run():
            return
        elif today.due is not None:
            self.ask_safety(today.due, after=lambda: self.lead(onward))
        elif self.morning_is_due(today):
            self._ask_pain(
                morning_question(trained=any(mark.trained for mark in today.week)),
                lambda pain: self._keep_morning(pain, onward),
                lambda: self._leave_morning(onward),
            )
        elif today.flare_asked:
            self._home()  # which asks it first
        else:
            onward(today)

    def _keep_morning(self, pain: Pain, onward: Callable[[Today], None]) -> None:
        if self._window.attempt(lambda: self._logbook.answer_morning(pain)):
            self._next_turn(lambda: self.lead(onward))

    def _leave_morning(self, onward: Callable[[Today], None]) -> None:
        self._morning_skipped = self.today().day
        self.lead(onward)

    def _ask_pain(self, question: PainQuestion, answered: Callable[[Pain], None], skipped: Callable[[], None]) -> None:
        from rygtraening.ui.questions.pain_page import PainPage

        page = PainPage(self._theme, question, can_leave=True)
        page.answered.connect(answered)
        page.skipped.connect(skipped)
        page.left.connect(self._home)
        self._show(page)

    def _ask_before(self, today: Today, programme: Programme | None = None) -> None:
        from rygtraening.ui.before.page import BeforePage

        page = BeforePage(self._theme)
        page.ask(today.offered, today.usual, lambda number: self.opened_by(number, programme))

        def answered(pain: Pain) -> None:
            if self._turning:  # pressed again in the turn that is left to this page
                return
            opened, plan = self.opened_by(pain.number or 0, programme)
            if not self._window.attempt(lambda: self._logbook.answer_before(pain, today.usual)):
                return
            if opened is Gate.SPARE:
                self.ask_safety(Occasion.SPARE_DAY)
            elif not plan.prescriptions:  # everything pauses, or another front end has locked it meanwhile
                self._home()
            else:
                self._next_turn(lambda: self._ready(opened, pain, plan, programme))

        page.answered.connect(answered)
        page.cancelled.connect(self._home)
        self._show(page)
        self.near.emit(today.plan)

    def opened_by(self, number: int, programme: Programme | None = None) -> tuple[Gate, DayPlan]:
        """What ``number`` before a session opens. Of another ``programme`` than the followed one whole sessions are
        done: five minutes were chosen on I dag for that."""
        core, now = self._core, self._core.clock.now()
        exercises, choices = core.catalogue.exercises, self._chosen(now.date())
        if programme is not None:
            choices = replace(choices, short=False)
        done = programme or core.programme
        return opened_by(core.journal, done, core.safety.questions, now, number, exercises, choices)

    def _next_turn(self, onward: Callable[[], object]) -> None:
        """What was answered has just been written; what it leads to is made in a turn of its own, unless the person has
        gone somewhere else meanwhile."""
        page, self._turning = self._window.page, True

        def turn() -> None:
            self._turning = False
            if self._window.page is page:
                onward()

        self._turns.then(turn)

    def _show(self, page: QWidget) -> None:
        self._window.show_once(page)
