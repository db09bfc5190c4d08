"""The four steps of the first run, there and back, and where they were left."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from rygtraening.domain.first_run_place import FirstRunPlace, FirstStep
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import Pain
from rygtraening.domain.ports import Core
from rygtraening.domain.record import Occasion, Profile
from rygtraening.domain.today import Today
from rygtraening.ui.safety.journey import SafetyJourney
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.window import MainWindow


class FirstRunJourney(QObject):
    """Each step is chosen from what the journal holds; ``FirstRunPlace`` knows which of those to pass over are left."""

    language_chosen = Signal(str)
    """Another language, before anything else was asked."""

    def __init__(
        self,
        core: Core,
        logbook: Logbook,
        window: MainWindow,
        theme: Theme,
        safety: SafetyJourney,
        *,
        today: Callable[[], Today],
        home: Callable[[], None],
        try_out: Callable[[], None],
    ) -> None:
        """``home`` shows I dag, ``try_out`` the last step."""
        super().__init__(window)
        self._core = core
        self._logbook = logbook
        self._window = window
        self._theme = theme
        self._safety = safety
        self._today = today
        self._home = home
        self._try_out = try_out
        self._place = FirstRunPlace(core.settings)

    def go_on(self) -> bool:
        """Show the next step; ``False`` where the first run is done, or could not be kept."""
        if self._done():
            return False
        today = self._today()
        if self._core.journal.read_only:
            return False
        if today.profile is None:
            self._welcome(None)
        elif not today.profile.adult:
            self._safety.show_locked()
        elif today.due is Occasion.FIRST_RUN:
            self._ask_safety()
        else:
            return self._take_up(today)
        return True

    def _done(self) -> bool:
        """Whether nothing of the first run is left, from three answers: it is asked before the first page is shown."""
        journal = self._core.journal
        if self._place.at is not None or not journal.safety_lists(self._core.clock.now().date()):
            return False
        return any(profile.adult for profile in journal.facts(Profile))

    def finish(self) -> None:
        """The first run is over."""
        self._place.finish()

    def ask_usual(self) -> None:
        """The third step."""
        from rygtraening.ui.first_run.steps import FirstSteps
        from rygtraening.ui.questions.pain_page import PainPage, usual_question

        page = PainPage(self._theme, usual_question())
        page.add_above(FirstSteps(self._theme, 3, self._ask_safety))
        page.answered.connect(self._keep_usual)
        page.skipped.connect(self._begin_somewhere)
        self._window.show_once(page)

    def _take_up(self, today: Today) -> bool:
        """Where it was left in the middle, the next step; not once something was trained without it."""
        step = self._place.at
        if step is None or today.locked:
            return False
        if self._core.journal.first_day() is not None:
            self._place.finish()
            return False
        if step is FirstStep.USUAL:
            self.ask_usual()
        else:
            self._begin_somewhere()
        return True

    def _welcome(self, given: Profile | None) -> None:
        """``given``: what was answered, where the person went back to it."""
        from rygtraening.ui.first_run.steps import FirstSteps
        from rygtraening.ui.first_run.welcome import WelcomePage

        page = WelcomePage(self._theme, self._core.safety)
        page.add_above(FirstSteps(self._theme, 1))
        if given is not None and given.adult and given.accepted:
            page.show_accepted()
        page.language_chosen.connect(self.language_chosen)
        page.accepted.connect(lambda: self._keep_profile(adult=True))
        page.under_age.connect(lambda: self._keep_profile(adult=False))
        self._window.show_once(page)

    def _keep_profile(self, *, adult: bool) -> None:
        given = self._today().profile
        usual = given.usual if given is not None else None
        if not self._window.attempt(lambda: self._logbook.keep_profile(adult=adult, accepted=adult, usual=usual)):
            return
        if given is not None and adult:  # the person had gone back to it
            self._ask_safety()
        elif not self.go_on():
            self._home()

    def _ask_safety(self) -> None:
        from rygtraening.ui.first_run.steps import FirstSteps

        if self._core.journal.first_day() is None:
            self._place.come_to(FirstStep.USUAL)
        steps = FirstSteps(self._theme, 2, lambda: self._welcome(self._today().profile))
        self._safety.ask(Occasion.FIRST_RUN, after=self.ask_usual, above=steps)

    def _keep_usual(self, pain: Pain) -> None:
        if self._window.attempt(lambda: self._logbook.keep_profile(adult=True, accepted=True, usual=pain)):
            self._begin_somewhere()

    def _begin_somewhere(self) -> None:
        self._place.come_to(FirstStep.TRY_OUT)
        self._try_out()
