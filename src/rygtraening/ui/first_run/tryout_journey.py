"""Leads through the try-out: the offer, the number before, the player, and where one begins."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from rygtraening.domain.dose_record import DoseDecision, Trial
from rygtraening.domain.exercise import Exercise
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import Pain
from rygtraening.domain.plan import seconds
from rygtraening.domain.ports import Core
from rygtraening.domain.record import Profile
from rygtraening.domain.situation import decisions_up_to
from rygtraening.domain.today import Today
from rygtraening.domain.tryout import ANOTHER_DAY, NOT_TODAY, TryOut, beginnings, left_to_try, plan
from rygtraening.domain.undo import Undo
from rygtraening.ui.foot import READ_MS
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.page import Page
from rygtraening.ui.window import MainWindow

if TYPE_CHECKING:
    from rygtraening.domain.events import Event
    from rygtraening.domain.session import Session
    from rygtraening.ui.first_run.beginning_page import BeginningPage


Play: TypeAlias = "Callable[[Session, Pain, Callable[[tuple[Event, ...]], None], Callable[[], None]], None]"
"""Plays a session that began at a number, tells every event, and when it is over."""


class TryOutJourney(QObject):
    """One try-out at a time. What of it counts is kept when it is over; nothing else is."""

    def __init__(
        self,
        core: Core,
        logbook: Logbook,
        window: MainWindow,
        theme: Theme,
        *,
        play: Play,
        home: Callable[[], None],
        ask_safety: Callable[[bool], None],
        back: Callable[[], None],
        over: Callable[[], None],
    ) -> None:
        """``home`` shows I dag. ``ask_safety`` asks the safety questions, because something hurt (``True``) or because
        the person wants to. ``back`` leads to the step of the first run before this one, ``over`` is told when the
        first run is."""
        super().__init__(window)
        self._core = core
        self._logbook = logbook
        self._window = window
        self._theme = theme
        self._play = play
        self._home = home
        self._ask_safety = ask_safety
        self._back = back
        self._over = over
        self._first = False

    def is_open(self, today: Today) -> bool:
        """Whether I dag offers it: nothing stands against it, no dose is decided yet, and there was none today."""
        hindered = self._core.journal.read_only or today.locked or today.flare
        tried_today = self._core.journal.facts(Trial, today.day, today.day)
        return not (hindered or tried_today) and bool(self.left())

    def left(self) -> tuple[Exercise, ...]:
        """The exercises that can still be tried."""
        journal = self._core.journal
        return left_to_try(self._core.programme, self._decided(), journal.facts(Trial))

    def _decided(self) -> list[DoseDecision]:
        core = self._core
        return decisions_up_to(core.journal, core.programme.parts, core.clock.now().date())

    @property
    def tried(self) -> bool:
        """Whether there has been a try-out."""
        return bool(self._core.journal.facts(Trial))

    def begin(self, *, first: bool) -> None:
        """Offer the try-out; ``first``: as the last step of the first run."""
        from rygtraening.ui.first_run.tryout_page import TryOutPage

        self._first = first
        exercises = self.left()
        if not exercises:
            self._show_beginnings() if first else self._home()
            return
        page = TryOutPage(self._theme)
        page.offer(exercises, seconds(plan(self._core.programme, exercises)), first=first)
        page.try_wanted.connect(lambda: self._ask_before(exercises))
        page.skipped.connect(self._skip)
        self._add_steps(page, self._back)
        self._show(page)

    def _add_steps(self, page: Page, back: Callable[[], None] | None) -> None:
        """In the first run: how far the person has come, and the way back."""
        from rygtraening.ui.first_run.steps import STEPS, FirstSteps

        if self._first:
            page.add_above(FirstSteps(self._theme, STEPS, back))

    def _skip(self) -> None:
        if self._first:
            self._show_beginnings()
        else:
            self._home()

    def _ask_before(self, exercises: tuple[Exercise, ...]) -> None:
        from rygtraening.ui.questions.pain_page import PainPage, tryout_question

        page = PainPage(self._theme, tryout_question())
        page.answered.connect(lambda pain: self._answered(exercises, pain))
        page.skipped.connect(self._skip)
        self._add_steps(page, lambda: self.begin(first=True))
        self._show(page)

    def _answered(self, exercises: tuple[Exercise, ...], before: Pain) -> None:
        from rygtraening.ui.first_run.tryout_page import TryOutPage

        number = before.number or 0
        if number < ANOTHER_DAY:
            self._try(exercises, before)
            return
        page = TryOutPage(self._theme)
        page.suggest_another_day(exercises, first=self._first, can_try=number < NOT_TODAY)
        page.try_wanted.connect(lambda: self._try(exercises, before))
        page.skipped.connect(self._skip)
        page.safety_wanted.connect(lambda: self._ask_safety(False))
        self._add_steps(page, lambda: self.begin(first=True))
        self._show(page)

    def _try(self, exercises: tuple[Exercise, ...], before: Pain) -> None:
        from rygtraening.domain.player_memory import PlayerMemory
        from rygtraening.domain.session import Session

        core = self._core
        session = Session(plan(core.programme, exercises), PlayerMemory(core.settings).way)
        followed = TryOut(session)
        self._play(session, before, followed.take, lambda: self._keep(followed, list(followed.counts().items()), []))

    def _keep(self, followed: TryOut, unkept: list[tuple[str, int]], kept: list[Undo]) -> None:
        """Keep what counts, one exercise after the other; what the disk refused is kept when it is tried again."""
        from rygtraening.ui.first_run.beginning_page import BeginningPage
        from rygtraening.words import tryout as words

        def write() -> None:
            while unkept:
                kept.append(self._logbook.keep_trial(*unkept[0]))
                unkept.pop(0)

        written = self._window.attempt(write, again=lambda: self._keep(followed, unkept, kept))
        self._show_beginnings(hurt=followed.hurt)

        def show_again() -> None:
            if isinstance(self._window.page, BeginningPage):
                self._show_beginnings(hurt=followed.hurt)
            else:
                self._home()

        if written and kept:
            undo = Undo.of_all(tuple(kept))
            self._window.offer_undo(words.kept(), lambda: self._logbook.undo(undo), show_again)
        elif written:
            self._window.say(words.nothing_counted(), stays_ms=READ_MS)

    def _show_beginnings(self, *, hurt: bool = False) -> None:
        from rygtraening.ui.first_run.beginning_page import BeginningPage

        journal = self._core.journal
        profile = journal.facts(Profile)[-1]
        page = BeginningPage(self._theme)
        page.show_beginnings(
            beginnings(self._core.programme, self._decided(), journal.facts(Trial), self._core.clock.now().date()),
            first=self._first,
            hurt=hurt,
            days_per_week=profile.days_per_week,
            opt_in=profile.opt_in,
        )
        page.days_chosen.connect(lambda days: self._choose(page, lambda: self._logbook.choose(days_per_week=days)))
        page.opt_in_chosen.connect(lambda more: self._choose(page, lambda: self._logbook.choose(opt_in=more)))
        page.done.connect(lambda: self._leave(hurt=hurt))
        self._add_steps(page, (lambda: self.begin(first=True)) if self.left() else None)
        self._show(page)

    def _leave(self, *, hurt: bool) -> None:
        if self._first:
            self._over()
        if hurt:
            self._ask_safety(True)
        else:
            self._home()

    def _choose(self, page: BeginningPage, choose: Callable[[], None]) -> None:
        """Keep a choice; where the disk refuses, the page shows what is kept."""
        self._window.attempt(choose, again=lambda: self._choose(page, choose))
        profile = self._core.journal.facts(Profile)[-1]
        if page.choices is not None:
            page.choices.show_choices(profile.days_per_week, profile.opt_in)

    def _show(self, page: QWidget) -> None:
        self._window.show_once(page)
