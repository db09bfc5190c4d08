"""The way through the program: the pages of the rail, and what leads from one to another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from rygtraening import i18n
from rygtraening.domain.courage import Courage
from rygtraening.domain.explanation import section_of
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.ports import Core
from rygtraening.domain.record import Front
from rygtraening.domain.today import Today
from rygtraening.i18n import _
from rygtraening.ui import window as frame
from rygtraening.ui.approach import Approach
from rygtraening.ui.by_hand.journey import ByHandJourney
from rygtraening.ui.exercises.page import ExercisesPage
from rygtraening.ui.explanation.page import ExplanationPage
from rygtraening.ui.exposure.journey import ExposureJourney
from rygtraening.ui.following import Following
from rygtraening.ui.home import Home
from rygtraening.ui.preferences import Preferences
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.weekly.asked import WeeklyAsked
from rygtraening.ui.window import MainWindow

if TYPE_CHECKING:
    from rygtraening.ui.looking_back import LookingBack


class Journey(QObject):
    """Shows the pages and keeps what they are told. Pages know nothing of each other."""

    language_changed = Signal()

    def __init__(self, core: Core, window: MainWindow, theme: Theme) -> None:
        super().__init__(window)
        self._core = core
        self._window = window
        self._theme = theme
        self._pages: dict[str, QWidget] = {}
        self._explained_from = frame.TODAY
        logbook = Logbook(core.journal, core.clock, core.new_id, Front.WINDOW)
        weekly = WeeklyAsked(core, window, theme, home=self.home)
        self._following = Following(core, logbook, window, theme, home=self.home, beside_answers=weekly.win_field)
        self._approach = Approach(
            core,
            logbook,
            window,
            theme,
            home=self.home,
            ready=self._following.begin,
            play_tryout=self._following.try_out,
        )
        self._approach.near.connect(self._following.prepare)
        by_hand = ByHandJourney(
            core, logbook, window, theme, self._approach, home=self.home, ask_after=self._following.ask_after
        )
        courage = Courage(core.journal, core.clock, core.new_id, core.catalogue.activities)
        self._exposure = ExposureJourney(
            courage,
            window,
            theme,
            key=frame.COURAGE,
            locked=lambda: self._approach.today().locked,
            flare=lambda: self._approach.today().flare is not None,
            show_locked=self._approach.show_locked,
            before=self._approach.list_first,
        )
        self._home = Home(
            core,
            logbook,
            window,
            theme,
            self._approach,
            self._following,
            weekly,
            courage,
            open_exercise=self._open_exercise,
            open_exercises=self._open_exercises,
            open_settings=self._open_settings,
            explain=lambda: self._explain(frame.TODAY),
            tell_by_hand=by_hand.begin,
            open_day=lambda day: self._back().open_day(day),
        )
        self._courage, self._tell_today = courage, by_hand.begin
        self._looking_back: LookingBack | None = None
        self._preferences = Preferences(core, logbook, window, theme, try_sound=self._following.try_sound)
        self._preferences.language_chosen.connect(self._speak)
        self._preferences.explanation_wanted.connect(lambda: self._explain(frame.SETTINGS))
        self._preferences.log_replaced.connect(self._begin_anew)
        window.page_wanted.connect(self.open_page)

    @property
    def today(self) -> Today:
        """What the journal says of today."""
        return self._approach.today()

    def begin(self) -> None:
        """The first page: the first run where it is not done, else the page that was open last."""
        closed = self._following.close_old()
        if not self._approach.first_run():
            last = self._core.settings.get("page", frame.TODAY)
            self.open_page(last if last in frame.PAGES else frame.TODAY)
        if closed:
            self._window.say(_("Your last session was interrupted. What you did is kept in the log."))

    def open_page(self, key: str) -> None:
        """Open a page of the rail."""
        openers: dict[str, Callable[[], None]] = {
            frame.TODAY: self.home,
            frame.PROGRESS: lambda: self._back().open_progress(),
            frame.COURAGE: self._exposure.open,
            frame.EXERCISES: self._open_exercises,
            frame.SETTINGS: self._open_settings,
        }
        openers[key]()
        self._core.settings.set("page", key)

    def home(self) -> None:
        """I dag, as it is now."""
        self._home.show()

    def _back(self) -> LookingBack:
        """Everything that looks back, made when it is first asked for."""
        if self._looking_back is None:
            from rygtraening.ui.looking_back import LookingBack

            self._looking_back = LookingBack(
                self._core,
                self._window,
                self._theme,
                self._courage,
                open_page=self.open_page,
                tell_today=self._tell_today,
            )
        return self._looking_back

    def _exercises_page(self) -> ExercisesPage:
        page = self._pages.get(frame.EXERCISES)
        if not isinstance(page, ExercisesPage):
            page = self._pages[frame.EXERCISES] = ExercisesPage(self._theme)
            page.show_catalogue(self._core.catalogue, self._core.programme)
        today = self._approach.today()
        page.show_doses(today.prescriptions, today.plan.pausing)
        return page

    def _open_exercises(self) -> None:
        page = self._exercises_page()
        page.close_detail()
        self._window.show_page(page, frame.EXERCISES)

    def _open_exercise(self, exercise: str) -> None:
        page = self._exercises_page()
        page.open(exercise)
        self._window.show_page(page, frame.EXERCISES)

    def _open_settings(self) -> None:
        self._preferences.open()

    def _explain(self, came_from: str) -> None:
        """How the program chooses, at what today's doses are about; the way back leads to where one came from."""
        self._explained_from = came_from
        page = self._pages.get(_EXPLANATION)
        if not isinstance(page, ExplanationPage):
            page = self._pages[_EXPLANATION] = ExplanationPage(self._theme, self._core.read_explanation)
            page.left.connect(lambda: self.open_page(self._explained_from))
        reasons = [each.reason for each in self._approach.today().prescriptions]
        asked = came_from == frame.TODAY and len(set(reasons)) == 1
        self._window.show_page(page, came_from)
        page.open_at(section_of(reasons[0]) if asked else None)

    def _begin_anew(self) -> None:
        """The journal is another one: nothing that was shown holds any more."""
        self._drop_pages()
        self.begin()

    def _drop_pages(self) -> None:
        self._pages.clear()
        for way in (self._home, self._preferences, self._exposure, self._looking_back):
            if way is not None:
                way.forget()
        self._window.drop_pages()

    def _speak(self, language: str) -> None:
        """Another language: every page is made anew, and the faults of the files are said in it."""
        i18n.set_language(language)
        self._core.settings.set("language", language)
        self._core = replace(self._core, catalogue=self._core.read_catalogue())
        self._drop_pages()
        self._window.build_rail()
        self.language_changed.emit()
        self._open_settings()
        self._preferences.focus_language(language)


_EXPLANATION = "explanation"
