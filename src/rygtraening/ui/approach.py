"""Everything that is asked before a session: the first run, the safety list, the morning, the number before.

Each step is chosen from what the journal holds, so leaving in the middle and coming back asks only what is missing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from rygtraening.domain import progression
from rygtraening.domain.gate import Gate
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import Pain
from rygtraening.domain.ports import Core
from rygtraening.domain.record import Occasion, SafetyAnswers, Stamp
from rygtraening.domain.safety import Flag, open_flags, questions_to_ask
from rygtraening.domain.today import Today, look
from rygtraening.ui.before.page import BeforePage
from rygtraening.ui.first_run.welcome import WelcomePage
from rygtraening.ui.questions.pain_page import PainPage, PainQuestion, morning_question, usual_question
from rygtraening.ui.safety.list_page import SafetyPage
from rygtraening.ui.safety.locked_page import LockedPage
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.window import MainWindow


class Approach(QObject):
    """Leads to a session, or to the reason why there is none."""

    def __init__(
        self,
        core: Core,
        logbook: Logbook,
        window: MainWindow,
        theme: Theme,
        *,
        home: Callable[[], None],
        ready: Callable[[Gate, Pain], None],
    ) -> None:
        """``home`` shows I dag; ``ready`` begins the session with the gate's answer and the number before."""
        super().__init__(window)
        self._core = core
        self._logbook = logbook
        self._window = window
        self._theme = theme
        self._home = home
        self._ready = ready
        self._morning_skipped: date | None = None
        self._unkept: tuple[Flag, ...] = ()

    def today(self) -> Today:
        """What the journal says of today; an answer that locks does so also where the disk refused to keep it."""
        core = self._core
        day = look(core.journal, core.programme, core.safety.questions, core.clock.now())
        return replace(day, flags=tuple(sorted((*day.flags, *self._unkept), key=lambda flag: flag.tier)))

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
        today = self.today()
        if self._core.journal.read_only:
            return False
        if today.profile is None:
            self._welcome()
        elif not today.profile.adult:
            self.show_locked()
        elif today.due is Occasion.FIRST_RUN:
            self.ask_safety(Occasion.FIRST_RUN, after=self._after_first_list)
        else:
            return False
        return True

    def start(self) -> None:
        """On towards a session: the next thing that is due, else the number before."""
        today = self.today()
        if today.locked:
            self.show_locked()
        elif self.says_read_only() or self.first_run():
            return
        elif today.due is not None:
            self.ask_safety(today.due, after=self.start)
        elif self.morning_is_due(today):
            self._ask_pain(morning_question(), self._keep_morning, self._leave_morning)
        else:
            self._ask_before(today)

    def ask_safety(self, occasion: Occasion, after: Callable[[], None] | None = None) -> None:
        """The safety list; afterwards the lock where there is one, else ``after`` (I dag)."""
        questions = questions_to_ask(self._core.safety.questions, self._core.journal.facts(SafetyAnswers))
        page = SafetyPage(self._theme, self._core.safety)
        page.ask(occasion, questions, can_leave=occasion is not Occasion.FIRST_RUN)

        def keep(asked: tuple[str, ...], yes: tuple[str, ...]) -> None:
            kept = self._window.attempt(
                lambda: self._logbook.answer_safety(occasion, asked, yes), again=lambda: keep(asked, yes)
            )
            self._forget(yes)
            if not kept:
                self._unkept += self._flags(occasion, asked, yes)
            if self.today().flags:
                self.show_locked()
            elif kept:
                (after or self._home)()

        page.answered.connect(keep)
        page.cancelled.connect(self._home)
        self._show(page)

    def _flags(self, occasion: Occasion, asked: tuple[str, ...], yes: tuple[str, ...]) -> tuple[Flag, ...]:
        """What a list locks that could not be kept."""
        core, now = self._core, self._core.clock.now()
        stamp = Stamp(core.new_id(), core.journal.device, now, now.date())
        return open_flags(core.safety.questions, [SafetyAnswers(stamp, occasion, asked, yes)], ())

    def _forget(self, questions: tuple[str, ...]) -> None:
        self._unkept = tuple(flag for flag in self._unkept if flag.question not in questions)

    def show_locked(self) -> None:
        """What to do now, and how the exercises are opened again."""
        today = self.today()
        if not today.locked:  # cleared meanwhile by another front end on the same folder
            self._home()
            return
        page = LockedPage(self._theme, self._core.safety)
        if today.flags:
            page.show_flags(today.flags, today.day)
        else:
            page.show_under_age()

        def clear(seen_on: date, covers: tuple[str, ...]) -> None:
            if not self._window.attempt(lambda: self._logbook.clear(seen_on, covers)):
                return
            self._forget(covers)
            if self.today().flags:
                self.show_locked()
            elif not self.first_run():
                self._home()

        page.cleared.connect(clear)
        page.safety_wanted.connect(lambda: self.ask_safety(Occasion.ASKED_FOR))
        page.left.connect(self._home)
        self._show(page)

    def _welcome(self) -> None:
        page = WelcomePage(self._theme, self._core.safety)
        page.accepted.connect(lambda: self._keep_profile(adult=True))
        page.under_age.connect(lambda: self._keep_profile(adult=False))
        self._show(page)

    def _keep_profile(self, *, adult: bool) -> None:
        kept = self._window.attempt(lambda: self._logbook.keep_profile(adult=adult, accepted=adult, usual=None))
        if kept and not self.first_run():
            self._home()

    def _after_first_list(self) -> None:
        self._ask_pain(usual_question(), self._keep_usual, self._home)

    def _keep_usual(self, pain: Pain) -> None:
        if self._window.attempt(lambda: self._logbook.keep_profile(adult=True, accepted=True, usual=pain)):
            self._home()

    def _keep_morning(self, pain: Pain) -> None:
        if self._window.attempt(lambda: self._logbook.answer_morning(pain)):
            self.start()

    def _leave_morning(self) -> None:
        self._morning_skipped = self.today().day
        self.start()

    def _ask_pain(self, question: PainQuestion, answered: Callable[[Pain], None], skipped: Callable[[], None]) -> None:
        page = PainPage(self._theme, question)
        page.answered.connect(answered)
        page.skipped.connect(skipped)
        self._show(page)

    def _ask_before(self, today: Today) -> None:
        page = BeforePage(self._theme)
        doses = {gate: progression.today(self._core.programme, gate) for gate in Gate}
        page.ask(today.offered, today.usual, doses)

        def answered(pain: Pain) -> None:
            opened: list[Gate] = []
            if not self._window.attempt(lambda: opened.append(self._logbook.answer_before(pain, today.usual))):
                return
            if opened[0] is Gate.SPARE:
                self.ask_safety(Occasion.SPARE_DAY)
            else:
                self._ready(opened[0], pain)

        page.answered.connect(answered)
        page.cancelled.connect(self._home)
        self._show(page)

    def _show(self, page: QWidget) -> None:
        self._window.show_once(page)
