"""Leads past the programmes: the list, one of them, and what is done with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from rygtraening.domain.catalogue import Catalogue
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.ports import Core
from rygtraening.domain.programme import Programme
from rygtraening.ui import window as frame
from rygtraening.ui.approach import Approach
from rygtraening.ui.exercises.page import Back
from rygtraening.ui.programme_sheet.journey import ProgrammeSheetJourney
from rygtraening.ui.programmes.builder_journey import BuilderJourney
from rygtraening.ui.programmes.kept import Kept, Undone
from rygtraening.ui.programmes.list_page import ProgrammesPage
from rygtraening.ui.programmes.programme_page import ProgrammePage
from rygtraening.ui.programmes.sharing_journey import SharingJourney
from rygtraening.ui.theme.theme import Theme
from rygtraening.words import programmes
from rygtraening.words.doses import say

if TYPE_CHECKING:
    from rygtraening.ui.window import MainWindow


class ProgrammesJourney(QObject):
    """What is shown is read each time, so what was written, followed or taken away elsewhere is seen."""

    def __init__(
        self,
        core: Core,
        logbook: Logbook,
        window: MainWindow,
        theme: Theme,
        approach: Approach,
        *,
        open_exercises: Callable[[], None],
        open_exercise: Callable[[str, Back], None],
    ) -> None:
        """``open_exercises`` shows the other half of Øvelser; ``open_exercise`` one exercise, with the way back."""
        super().__init__(window)
        self._core, self._window, self._theme, self._approach = core, window, theme, approach
        self._open_exercises, self._open_exercise = open_exercises, open_exercise
        self._kept = Kept(core, logbook)
        self._list: ProgrammesPage | None = None
        self._page: ProgrammePage | None = None
        self._builder = BuilderJourney(
            core,
            self._kept,
            window,
            theme,
            show_list=self.open,
            show_programme=self.open_programme,
            follow=self._follow,
        )
        self.sharing = SharingJourney(core, window, theme, show_list=self.open, show_programme=self.open_programme)
        self._sheet = ProgrammeSheetJourney(core, window, theme, core.exchange.write)

    def open(self) -> None:
        """The programmes, as they are now."""
        if self._list is None:
            self._list = page = ProgrammesPage(self._theme)
            page.opened.connect(self.open_programme)
            page.exercises_wanted.connect(self._open_exercises)
            page.new_wanted.connect(self._builder.make_new)
            page.file_wanted.connect(self.sharing.open)
            page.go_on_wanted.connect(self._builder.go_on)
        followed = self._core.programme.id
        every = self._in_order(self._core.catalogue)
        self._list.show_programmes(every, followed, self._kept.own(), self._builder.unkept)
        self._window.show_page(self._list, frame.EXERCISES)

    def open_programme(self, name: str) -> None:
        """One programme; the list, where it is not there."""
        programme = self._core.shelf.named(name)
        if programme is None:
            self.open()
            return
        before, self._page = self._page, self._make_page(programme)
        self._window.show_page(self._page, frame.EXERCISES)
        if before is not None and isValid(before):
            before.deleteLater()
        self._page.focus()

    def forget(self) -> None:
        """The pages of the window are gone."""
        self._list = self._page = None
        self._builder.forget()
        self.sharing.forget()
        self._sheet.forget()

    def _in_order(self, catalogue: Catalogue) -> list[Programme]:
        """The one that is followed first, the others by name."""
        followed = self._core.programme.id
        every = catalogue.programmes.values()
        return sorted(every, key=lambda each: (each.id != followed, say(each.name).casefold()))

    def _make_page(self, programme: Programme) -> ProgrammePage:
        name = programme.id
        own = self._kept.files.find(name) is not None
        followed = name == self._core.programme.id
        today = self._approach.today().prescriptions if followed else ()
        page = ProgrammePage(self._theme, programme, followed=followed, own=own, today=today)
        page.left.connect(lambda: self._back_to_list(name))
        page.followed.connect(lambda: self._follow(programme))
        page.done_once.connect(lambda: self._do_once(programme))
        page.edited.connect(lambda: self._builder.edit(programme))
        page.copied.connect(lambda: self._builder.copy(programme))
        page.removed.connect(lambda: self._remove(programme))
        page.sent.connect(lambda: self.sharing.send(name))
        page.printed.connect(lambda: self._sheet.open(programme, lambda: self.open_programme(name)))
        back = Back(say(programme.name), lambda: self.open_programme(name))
        page.exercise_opened.connect(lambda exercise: self._open_exercise(exercise, back))
        return page

    def _back_to_list(self, name: str) -> None:
        self.open()
        if self._list is not None:
            self._list.focus(name)

    # What is done with one

    def _follow(self, programme: Programme) -> None:
        def again() -> None:
            self.open_programme(programme.id)

        undone: list[Undone] = []
        retry = lambda: self._follow(programme)  # noqa: E731 - one line of words for the foot
        if self._window.attempt(lambda: undone.append(self._kept.follow(programme)), again=retry):
            again()
            self._window.offer_undo(programmes.followed(programme), undone[0], again)

    def _do_once(self, programme: Programme) -> None:
        self._approach.start(None if programme.id == self._core.programme.id else programme)

    def _remove(self, programme: Programme) -> None:
        gone: list[tuple[Programme | None, Undone]] = []
        retry = lambda: self._remove(programme)  # noqa: E731 - as above
        if self._window.attempt(lambda: gone.append(self._kept.remove(programme)), again=retry):
            now, undo = gone[0]
            self.open()
            said = programmes.taken_away(programme, now)
            self._window.offer_undo(said, undo, lambda: self.open_programme(programme.id))
