"""From Indstillinger: everything deleted, after a copy was offered. The deleting itself is done when the window is
closed and nothing is open any more."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from rygtraening.domain.backup_place import BackupPlace
from rygtraening.domain.ports import Core
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.window import MainWindow
from rygtraening.words.doses import say


class DeleteAllJourney(QObject):
    """Opens the dialog, and tells the window what was confirmed."""

    def __init__(self, core: Core, window: MainWindow, theme: Theme, *, save: Callable[[], None]) -> None:
        """``save`` offers a copy of the data."""
        super().__init__(window)
        self._core = core
        self._window = window
        self._theme = theme
        self._save = save

    def begin(self) -> None:
        """Say what there is; a folder that can only be read is said at once."""
        why_not = self._core.journal.read_only
        if why_not is not None:
            self._window.say(why_not)
            return
        self._window.attempt(self._ask)

    def _ask(self) -> None:
        from rygtraening.ui.delete_all.dialog import DeleteAllDialog

        core = self._core
        place = BackupPlace(core.settings).folder
        found = core.exchange.belongings()
        dialog = DeleteAllDialog(self._theme, found, place, self._window, programmes=self._programmes(found.folder))
        dialog.copy_wanted.connect(self._save)
        dialog.confirmed.connect(self._window.begin_anew)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _programmes(self, folder: Path) -> dict[str, str]:
        """The names of the person's own programmes, by their files as they are called in ``folder``."""
        opened = self._core.open_programme_files
        if opened is None:
            return {}
        files, named = opened(), {}
        for name, programme in self._core.catalogue.programmes.items():
            file = files.find(name)
            if file is not None and file.path.is_relative_to(folder):
                named[file.path.relative_to(folder).as_posix()] = say(programme.name)
        return named
