"""From a programme that is to be made or changed, over its page, to its file; nothing is lost on the way."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from shiboken6 import isValid

from rygtraening.domain.ports import Core
from rygtraening.domain.programme import Programme
from rygtraening.domain.programme_draft import Building, Draft
from rygtraening.domain.programme_files import ChangedMeanwhile, OwnFile
from rygtraening.i18n import _
from rygtraening.ui.beside_reading import BesideReading
from rygtraening.ui.foot import UNDO_MS
from rygtraening.ui.programmes.ask_dialog import AskDialog
from rygtraening.ui.programmes.builder_page import BuilderPage
from rygtraening.ui.programmes.kept import Kept, name_of_copy
from rygtraening.ui.theme.theme import Theme
from rygtraening.words.doses import say

if TYPE_CHECKING:
    from rygtraening.ui.window import MainWindow

KEEP, DROP, STAY, COPY = "keep", "drop", "stay", "copy"


class BuilderJourney(QObject):
    """What is being put together is here until it is kept or dropped, whatever page is shown meanwhile."""

    def __init__(
        self,
        core: Core,
        kept: Kept,
        window: MainWindow,
        theme: Theme,
        *,
        show_list: Callable[[], None],
        show_programme: Callable[[str], None],
        follow: Callable[[Programme], None],
    ) -> None:
        """``show_list`` shows the programmes, ``show_programme`` the one with an id; ``follow`` follows one."""
        super().__init__(window)
        self._core, self._kept, self._window, self._theme = core, kept, window, theme
        self._show_list, self._show_programme, self._follow = show_list, show_programme, follow
        self._building: Building | None = None
        self._file: OwnFile | None = None
        self._came_from = ""
        """The id of the programme whose page the person came from; empty for the list."""
        self._page: BuilderPage | None = None
        self._then: Callable[[], None] | None = None
        """Where to go when it is kept, if not to its page."""
        self._ask: AskDialog | None = None
        self._ahead = BesideReading(core, window)
        window.installEventFilter(self)

    @property
    def unkept(self) -> str | None:
        """What the programme is called (perhaps nothing yet) that was begun and is not kept; ``None`` where there is
        none."""
        building = self._building
        return say(building.draft.name) if building is not None and building.changed else None

    def forget(self) -> None:
        """The pages of the window are gone."""
        self._page = None

    def make_new(self) -> None:
        """A new one."""
        self._begin(Draft(), None, "")

    def edit(self, programme: Programme) -> None:
        """One of the person's own, to be changed as its file has it now."""
        file = self._kept.files.find(programme.id)
        self._core.shelf.read_anew()
        now = self._core.shelf.named(programme.id)
        if file is None or now is None:
            self._show_list()
        else:
            self._begin(Draft.of(now), file, programme.id)

    def copy(self, programme: Programme) -> None:
        """Another one like it."""
        self._begin(Draft.of(programme).as_new(name_of_copy(programme)), None, programme.id)

    def _begin(self, draft: Draft, file: OwnFile | None, came_from: str) -> None:
        """Take up ``draft``; what was begun before and is not kept comes first."""
        if self._building is not None and self._building.changed:
            self._ask_about_other(lambda: self._begin(draft, file, came_from))
            return
        self._building, self._file, self._came_from = Building(draft), file, came_from
        self._ahead.read_ahead()  # when it is kept, the exercise files are read anew
        self.go_on()

    def _ask_about_other(self, onward: Callable[[], None]) -> None:
        words = _("Another programme that you were putting together is not kept yet.")
        answers = ((STAY, _("Go on with that one")), (DROP, _("Do not keep it")))

        def answer(key: str) -> None:
            if key == DROP:
                self._building = None
                onward()
            else:
                self.go_on()

        self._question(_("One thing first"), words, answers, answer)

    def go_on(self) -> None:
        """On with the one that was begun."""
        if self._building is None:
            self._show_list()
            return
        today = self._core.clock.now().date()
        self._page = BuilderPage(self._theme, self._building, self._core.catalogue.exercises, today)
        self._page.kept.connect(self._keep)
        self._page.left.connect(lambda: self._leave(self._go_back))
        self._window.show_once(self._page)
        first = self._page.choose if self._building.draft.id else self._page.name
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_back(self) -> None:
        if self._came_from:
            self._show_programme(self._came_from)
        else:
            self._show_list()

    def _leave(self, onward: Callable[[], None]) -> None:
        """Leave what is being put together; where something is not kept, the person says what is to become of it."""
        building = self._building
        if building is None or not building.changed:
            self._building = None
            onward()
            return
        words = _("What you have changed is not kept yet.")
        answers = ((KEEP, _("Keep the programme")), (DROP, _("Do not keep it")), (STAY, _("Stay here")))

        def answer(key: str) -> None:
            if key == KEEP and self._page is not None:
                self._then = onward
                self._page.keep.click()
                self._then = None
            elif key == DROP:
                self._building = None
                onward()

        self._question(_("Keep the programme?"), words, answers, answer)

    def _keep(self) -> None:
        building, onward = self._building, self._then
        if building is None:
            return
        if self._file is not None and not building.warned and (lost := self._lost(self._file)):
            self._warn(building, lost)
            return
        kept: list[Programme] = []
        if not self._attempt(lambda: kept.append(self._kept.write(building.draft, self._file)), self._keep):
            return
        self._building = self._file = None
        if onward is not None:
            onward()
            return
        self._show_programme(kept[0].id)
        said = _("“{name}” is kept.").format(name=say(kept[0].name))
        if kept[0].id == self._core.programme.id:
            self._window.say(said, stays_ms=UNDO_MS)
        else:
            follow = _("Follow this programme")
            self._window.say(said, follow, lambda: self._follow(kept[0]), stays_ms=UNDO_MS)

    def _attempt(self, act: Callable[[], object], again: Callable[[], object]) -> bool:
        """Do it; where the file was changed by somebody else, offer to keep what is here beside it."""
        changed: list[ChangedMeanwhile] = []

        def watched() -> None:
            try:
                act()
            except ChangedMeanwhile as error:
                changed.append(error)

        if not self._window.attempt(watched, again=again):
            return False
        if changed:
            self._window.say(str(changed[0]), _("Keep mine as another programme"), self._keep_beside)
        return not changed

    def _keep_beside(self) -> None:
        """As a programme of its own, under a name of its own."""
        self._file = None
        self._keep()

    def _lost(self, file: OwnFile) -> list[str]:
        """What is in the file and is lost where it is written, a sentence each."""
        notes = _("There are notes in it after a #. The program does not know them.")
        unread = _("There are exercises in it that could not be read. The list under Exercises says why.")
        faulty = any(fault.file == str(file.path) for fault in self._core.catalogue.faults)
        return [said for said, true in ((notes, file.comments), (unread, faulty)) if true]

    def _warn(self, building: Building, lost: list[str]) -> None:
        words = " ".join([*lost, _("When the file is written, that is lost.")])
        answers = (
            (KEEP, _("Keep it all the same")),
            (COPY, _("Keep mine as another programme")),
            (STAY, _("Stay here")),
        )

        def answer(key: str) -> None:
            if key == KEEP:
                building.warned = True
                self._keep()
            elif key == COPY:
                self._keep_beside()

        self._question(_("The file has more in it"), words, answers, answer)

    def _question(
        self, title: str, words: str, answers: tuple[tuple[str, str], ...], answered: Callable[[str], None]
    ) -> None:
        self._ask = AskDialog(self._theme, title, words, answers, self._window)
        self._ask.chosen.connect(answered)
        self._ask.open()

    def _close(self) -> None:
        self._window.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window is to be closed while something is put together that is not kept: ask first."""
        building, builder = self._building, self._page
        if event.type() != QEvent.Type.Close or building is None or not building.changed:
            return False
        if builder is None or not isValid(builder) or builder not in (self._window.page, self._window.aside):
            return False
        event.ignore()
        leaving, self._window.leaving = self._window.leaving, False
        if builder is self._window.aside:
            self._window.go_back()
        self._leave(self._window.leave if leaving else self._close)
        return True
