"""From the button to the file and back: a programme that somebody got is looked at and taken in, one's own is sent."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from rygtraening.domain.catalogue import Catalogue
from rygtraening.domain.long_work import Told
from rygtraening.domain.ports import Core, KnownError
from rygtraening.domain.sharing import NotToBeOpened, OpenedProgramme, Sharing, TakenIn
from rygtraening.i18n import _
from rygtraening.ui import window as frame
from rygtraening.ui.background import Background
from rygtraening.ui.programmes.open_page import OpenPage
from rygtraening.ui.programmes.share_dialog import ShareDialog
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.window import MainWindow
from rygtraening.words import sharing as words

ENDING = ".yaml"
Pick = Callable[[QWidget], Path | None]
"""Asks for the file somebody got; ``None`` where none was chosen."""
PickTarget = Callable[[QWidget, str], Path | None]
"""Asks where the file of a proposed name goes, and before something is replaced; ``None`` where nowhere was chosen."""


def pick_file(parent: QWidget) -> Path | None:
    """The system's own dialog."""
    chosen, _filter = QFileDialog.getOpenFileName(
        parent,
        _("Choose the programme you got"),
        str(Path.home()),
        _("Programmes of rygtraening (*.yaml *.yml);;All files (*)"),
    )
    return Path(chosen) if chosen else None


def pick_target(parent: QWidget, proposed: str) -> Path | None:
    """The system's own dialog."""
    chosen, _filter = QFileDialog.getSaveFileName(
        parent, _("Where is the file to be?"), str(Path.home() / proposed), f"*{ENDING}"
    )
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_name(path.name + ENDING)


class SharingJourney(QObject):
    """Reads and writes in a thread of its own; the window goes on meanwhile, and Esc gives up the reading."""

    def __init__(
        self,
        core: Core,
        window: MainWindow,
        theme: Theme,
        *,
        show_list: Callable[[], None],
        show_programme: Callable[[str], None],
    ) -> None:
        """``show_list`` shows the programmes, ``show_programme`` the one with an id."""
        super().__init__(window)
        self._core = core
        self._window = window
        self._theme = theme
        self._show_list = show_list
        self._show_programme = show_programme
        self._page: OpenPage | None = None
        self._work: Background | None = None
        self._file = Path()
        self._opened: OpenedProgramme | None = None
        self.pick_file: Pick = pick_file
        self.pick_target: PickTarget = pick_target

    def forget(self) -> None:
        """The pages of the window are gone: make this one anew, in another language."""
        self._end()
        self._page = self._opened = None

    def open(self) -> None:
        """Choose a file, and look what is in it."""
        file = self.pick_file(self._window)
        if file is not None:
            self.look(file)

    def look(self, file: Path) -> None:
        """Show what is in ``file``; nothing of it is kept."""
        self._file, self._opened = file, None
        if self._page is None:
            self._page = OpenPage(self._theme)
            self._page.left.connect(self._leave)
            self._page.taken_in.connect(self._take_in)
            self._page.another_wanted.connect(self.open)
            self._page.follow_wanted.connect(self._show_it)
        self._page.show_reading(file.name)
        self._window.show_page(self._page, frame.EXERCISES)
        self._page.focus()
        sharing, catalogue = self._core.open_sharing(), self._core.catalogue
        self._begin(lambda _told: _look(sharing, file, catalogue), self._show_looked)

    def send(self, programme: str) -> None:
        """Say what goes along with a programme, and have it written where the person wants it."""
        sharing = self._core.open_sharing()
        try:
            packed = sharing.pack(programme)
        except KnownError as error:
            self._window.say(str(error))
            return
        dialog = ShareDialog(self._theme, packed, self._window)

        def save() -> None:
            path = self.pick_target(dialog, f"{programme}{ENDING}")
            if path is None:
                return
            dialog.accept()
            if self._window.attempt(lambda: sharing.write(packed, path, replace=True)):
                self._window.say(words.written(path))

        dialog.save_wanted.connect(save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show_looked(self, found: object) -> None:
        if self._page is None:
            return
        if isinstance(found, NotToBeOpened):
            self._page.show_failed(str(found), found.faults)
        elif isinstance(found, OpenedProgramme):
            self._opened = found
            folder = self._core.data_dir / self._core.open_sharing().folder.name
            self._page.show_opened(self._file.name, found, folder)
        self._page.focus()

    def _take_in(self) -> None:
        opened = self._opened
        if opened is None or self._page is None or self._work is not None:
            return
        self._page.show_taking()
        sharing, shelf = self._core.open_sharing(), self._core.shelf

        def work(_told: Told) -> object:
            taken = sharing.take_in(opened)
            shelf.read_anew()
            return taken

        self._begin(work, lambda taken: self._taken(opened, taken))

    def _taken(self, opened: OpenedProgramme, taken: object) -> None:
        if not isinstance(taken, TakenIn):
            return
        sharing, shelf = self._core.open_sharing(), self._core.shelf

        def undo() -> None:
            sharing.take_back(taken)
            shelf.read_anew()

        self._opened = None
        self._show_programme(opened.programme.id)
        self._window.offer_undo(words.taken_in(opened, taken), undo, self._show_list, stays_ms=None)

    def _fail(self, why: str) -> None:
        if self._page is not None:
            self._opened = None
            self._page.show_failed(why)
            self._page.focus()

    def _show_it(self) -> None:
        opened, self._opened = self._opened, None
        if opened is not None:
            self._show_programme(opened.programme.id)

    def _leave(self) -> None:
        self._end()
        self._opened = None
        self._show_list()

    def _begin(self, work: Callable[[Told], object], then: Callable[[object], None]) -> None:
        """Do ``work`` in its own thread, and ``then`` what is to be done with what came of it."""
        background = self._work = Background(self)

        def end() -> bool:
            """Whether it was still waited for."""
            wanted = self._work is background
            if wanted:
                self._work = None
            background.end(lambda: None)
            background.deleteLater()
            return wanted

        background.done.connect(lambda found: then(found) if end() else None)
        background.failed.connect(lambda why: self._fail(why) if end() else None)
        background.begin(work)

    def _end(self) -> None:
        """Nothing is waited for any more; what comes of it is dropped."""
        self._work = None


def _look(sharing: Sharing, file: Path, catalogue: Catalogue) -> object:
    try:
        return sharing.look(file, catalogue)
    except NotToBeOpened as error:
        return error
