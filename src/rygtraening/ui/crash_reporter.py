"""Takes the place of ``sys.excepthook``: a bug is logged, and said once."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from types import TracebackType

from PySide6.QtWidgets import QWidget

from rygtraening import __version__
from rygtraening.domain.ports import KnownError
from rygtraening.ui.theme.theme import Theme
from rygtraening.words import bug


class CrashReporter:
    """Takes the place of ``sys.excepthook``: every bug is logged, the first of a kind is shown."""

    def __init__(self, theme: Theme, parent: QWidget, say: Callable[[str], object]) -> None:
        """``say`` is told the sentence of a ``KnownError``, which is no bug wherever it comes from."""
        self._theme = theme
        self._parent = parent
        self._say = say
        self._shown: set[str] = set()

    def install(self) -> None:
        """Catch every exception that nobody else did."""
        sys.excepthook = self.report

    def uninstall(self) -> None:
        """Leave it to Python again: the window is gone."""
        sys.excepthook = sys.__excepthook__

    def report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log the bug, and show it unless the same one was shown already."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        if isinstance(error, KnownError):
            self._say(str(error))
            return
        lines = bug.text(error)
        logging.getLogger("rygtraening").error("%s", lines)
        where = bug.place(error)
        if where in self._shown:
            return
        self._shown.add(where)
        from rygtraening.ui.crash_dialog import CrashDialog

        dialog = CrashDialog(self._theme, f"rygtraening {__version__}\n{lines}", self._parent)
        dialog.open()
