"""Øvelser: the exercises, one of them, and on to the programmes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from rygtraening.domain.logbook import Logbook
from rygtraening.domain.ports import Core
from rygtraening.ui import window as frame
from rygtraening.ui.approach import Approach
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.window import MainWindow

if TYPE_CHECKING:
    from rygtraening.domain.catalogue import Catalogue
    from rygtraening.domain.programme import Programme
    from rygtraening.ui.exercises.page import Back, ExercisesPage
    from rygtraening.ui.programmes.journey import ProgrammesJourney


class ExercisesJourney(QObject):
    """The page is made once, and shown anew where other files were read or another programme is followed."""

    def __init__(self, core: Core, logbook: Logbook, window: MainWindow, theme: Theme, approach: Approach) -> None:
        super().__init__(window)
        self._core, self._logbook, self._window, self._theme = core, logbook, window, theme
        self._approach = approach
        self._page: ExercisesPage | None = None
        self._shown: tuple[Catalogue, Programme] | None = None
        """What the page shows."""
        self._programmes: ProgrammesJourney | None = None

    def open(self) -> None:
        """The list of exercises."""
        page = self._current()
        page.close_detail()
        self._window.show_page(page, frame.EXERCISES, growing=page.list.growing)

    def open_exercise(self, exercise: str, back: Back | None = None) -> None:
        """One exercise, by its id; ``back`` is where it leads back to, if not to the list."""
        page = self._current()
        page.open(exercise, back)
        self._window.show_page(page, frame.EXERCISES)

    def open_programme(self, programme: str) -> None:
        """One programme, by its id."""
        self.programmes().open_programme(programme)

    def forget(self) -> None:
        """The pages of the window are gone: make them anew, in another language."""
        self._page = None
        if self._programmes is not None:
            self._programmes.forget()

    def programmes(self) -> ProgrammesJourney:
        """The programmes, imported when they are first asked for."""
        if self._programmes is None:
            from rygtraening.ui.programmes.journey import ProgrammesJourney

            self._programmes = ProgrammesJourney(
                self._core,
                self._logbook,
                self._window,
                self._theme,
                self._approach,
                open_exercises=self.open,
                open_exercise=self.open_exercise,
            )
        return self._programmes

    def _current(self) -> ExercisesPage:
        from rygtraening.ui.exercises.page import ExercisesPage

        catalogue, programme = self._core.catalogue, self._core.programme
        if self._page is None:
            self._page = ExercisesPage(self._theme)
            self._page.programmes_wanted.connect(lambda: self.programmes().open())
            self._shown = None
        if self._shown is None or self._shown[0] is not catalogue or self._shown[1] is not programme:
            self._shown = catalogue, programme
            self._page.show_catalogue(catalogue, programme)
        today = self._approach.today()
        self._page.show_doses(today.prescriptions, today.plan.pausing)
        return self._page
