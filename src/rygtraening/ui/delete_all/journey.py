"""From Indstillinger: everything deleted, after a copy was offered. The deleting itself is done when the window is
closed and nothing is open any more."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from rygtraening.domain.backup_place import BackupPlace
from rygtraening.domain.ports import Core
from rygtraening.ui.delete_all.dialog import DeleteAllDialog
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.window import MainWindow


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
        core = self._core
        place = BackupPlace(core.settings).folder
        dialog = DeleteAllDialog(self._theme, core.exchange.belongings(), place, self._window)
        dialog.copy_wanted.connect(self._save)
        dialog.confirmed.connect(self._window.begin_anew)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
