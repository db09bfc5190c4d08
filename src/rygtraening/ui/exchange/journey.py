"""From Indstillinger: a copy of the data, and data from another computer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from rygtraening.domain.ports import Core
from rygtraening.ui.exchange.pickers import pick_log, pick_target
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.window import MainWindow

if TYPE_CHECKING:
    from rygtraening.ui.exchange.export_dialog import PickTarget


PickLog = Callable[[QWidget], Path | None]
"""Asks for the file of another computer; ``None`` where none was chosen."""


class ExchangeJourney(QObject):
    """Opens the dialogs; after data has come, ``refresh`` shows the page anew."""

    def __init__(self, core: Core, window: MainWindow, theme: Theme, *, refresh: Callable[[], None]) -> None:
        super().__init__(window)
        self._core = core
        self._window = window
        self._theme = theme
        self._refresh = refresh
        self.pick_log: PickLog = pick_log
        self.pick_target: PickTarget = pick_target

    def fetch(self) -> None:
        """Choose a file of another computer and look what it brings."""
        from rygtraening.ui.exchange.import_dialog import ImportDialog

        why_not = self._core.journal.read_only
        if why_not is not None:
            self._window.say(why_not)
            return
        file = self.pick_log(self._window)
        if file is None:
            return
        dialog = ImportDialog(self._theme, self._core.exchange, file, self._window)
        dialog.fetched.connect(self._refresh)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self) -> None:
        """Choose a form and a place for a copy."""
        from rygtraening.ui.exchange.export_dialog import ExportDialog

        today = self._core.clock.now().date()
        dialog = ExportDialog(self._theme, self._core.exchange, today, self.pick_target, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
