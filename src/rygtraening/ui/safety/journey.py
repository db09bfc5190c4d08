"""The way through the safety questions: the list, the lock, and the doctor's word that opens the exercises again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from rygtraening.domain.home_region import HomeRegion
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.ports import Core
from rygtraening.domain.record import Occasion, SafetyAnswers, Stamp
from rygtraening.domain.safety import Flag, open_flags, questions_to_ask
from rygtraening.domain.today import Today
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.window import MainWindow


class SafetyJourney(QObject):
    """Asks, locks and opens. ``unkept`` are answers that lock although the disk refused to keep them."""

    def __init__(
        self,
        core: Core,
        logbook: Logbook,
        window: MainWindow,
        theme: Theme,
        *,
        today: Callable[[], Today],
        home: Callable[[], None],
        opened: Callable[[], None],
    ) -> None:
        """``today`` is asked each time, with ``unkept`` among its flags; ``home`` shows I dag; ``opened`` goes on where
        a doctor's word has opened the exercises."""
        super().__init__(window)
        self._core = core
        self._logbook = logbook
        self._window = window
        self._theme = theme
        self._today = today
        self._home = home
        self._opened = opened
        self._region = HomeRegion(core.settings, core.safety.regions)
        self.unkept: tuple[Flag, ...] = ()

    def keep_urgent(self, today: Today) -> None:
        """A stop for a safety answer and a pause are kept as soon as they are seen."""
        plan = today.plan
        if plan.urgent and not self._core.journal.read_only:
            self._window.attempt(lambda: self._logbook.keep_urgent(plan))

    def ask(
        self,
        occasion: Occasion,
        after: Callable[[], None] | None = None,
        *,
        can_leave: bool = True,
        above: QWidget | None = None,
    ) -> None:
        """The safety list; afterwards the lock where there is one, else ``after`` (I dag). ``can_leave``: there is a
        way back without answering, which the first run never has. ``above`` stands over the title."""
        from rygtraening.ui.safety.list_page import SafetyPage

        questions = questions_to_ask(self._core.safety.questions, self._core.journal.facts(SafetyAnswers))
        page = SafetyPage(self._theme, self._core.safety)
        if above is not None:
            page.add_above(above)
        page.ask(occasion, questions, can_leave=can_leave and occasion is not Occasion.FIRST_RUN)

        def keep(asked: tuple[str, ...], yes: tuple[str, ...]) -> None:
            kept = self._window.attempt(
                lambda: self._logbook.answer_safety(occasion, asked, yes), again=lambda: keep(asked, yes)
            )
            self._forget(yes)
            if kept:
                self.keep_urgent(self._today())
            else:
                self.unkept += self._flags(occasion, asked, yes)
            if self._today().flags:
                self.show_locked()
            elif kept:
                (after or self._home)()

        page.answered.connect(keep)
        page.cancelled.connect(self._home)
        self._window.show_once(page)

    def _flags(self, occasion: Occasion, asked: tuple[str, ...], yes: tuple[str, ...]) -> tuple[Flag, ...]:
        """What a list locks that could not be kept."""
        core, now = self._core, self._core.clock.now()
        stamp = Stamp(core.new_id(), core.journal.device, now, now.date())
        return open_flags(core.safety.questions, [SafetyAnswers(stamp, occasion, asked, yes)], ())

    def _forget(self, questions: tuple[str, ...]) -> None:
        self.unkept = tuple(flag for flag in self.unkept if flag.question not in questions)

    def show_locked(self) -> None:
        """What to do now, and how the exercises are opened again."""
        from rygtraening.ui.safety.locked_page import LockedPage

        today = self._today()
        if not today.locked:  # cleared meanwhile by another front end on the same folder
            self._home()
            return
        page = LockedPage(self._theme, self._core.safety)
        if today.flags:
            region = self._region.chosen
            page.show_flags(today.flags, today.day, region.id if region is not None else "")
        else:
            page.show_under_age()

        def clear(seen_on: date, covers: tuple[str, ...]) -> None:
            if not self._window.attempt(lambda: self._logbook.clear(seen_on, covers)):
                return
            self._forget(covers)
            if self._today().flags:
                self.show_locked()
            else:
                self._opened()

        page.cleared.connect(clear)
        page.region_chosen.connect(self._region.keep)
        page.safety_wanted.connect(lambda: self.ask(Occasion.ASKED_FOR))
        page.left.connect(self._home)
        self._window.show_once(page)
