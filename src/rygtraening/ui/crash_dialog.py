"""A bug, said once: what happened, that nothing is lost, and the text to pass on. Nothing is ever sent."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from types import TracebackType

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from rygtraening import __version__
from rygtraening.domain.ports import KnownError
from rygtraening.i18n import _
from rygtraening.ui.theme import style
from rygtraening.ui.theme.dress import Dress
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.buttons import PrimaryButton, SecondaryButton
from rygtraening.ui.widgets.dialog import Dialog
from rygtraening.ui.widgets.heading import Body, Muted
from rygtraening.words import bug

log = logging.getLogger("rygtraening")


class CrashDialog(Dialog):
    """Shows the text of a bug, with a button to copy it."""

    def __init__(self, theme: Theme, report: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Something went wrong in the program"), parent)
        self.add(
            Body(
                theme,
                _(
                    "This is a bug, not something you did. Everything you have counted and answered is kept. You can "
                    "go on; if something looks odd, close the program and open it again."
                ),
            )
        )
        text = QPlainTextEdit(report)
        Dress(theme, text, style.field)
        text.setReadOnly(True)
        text.setAccessibleName(_("The bug's text"))
        self.add(text)
        self.add(
            Muted(
                theme,
                _(
                    "Nothing is sent anywhere. The text says where in the program it happened, and nothing you have "
                    "answered or written. It is kept in the file bugs.log in your data folder; copy it if you want to "
                    "pass it on."
                ),
            )
        )
        self.copy = SecondaryButton(theme, _("Copy the text"))
        self.close_button = PrimaryButton(theme, _("Go on"))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        self.close_button.clicked.connect(self.accept)
        self.add_button(self.copy)
        self.add_button(self.close_button)


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
        log.error("%s", lines)
        where = bug.place(error)
        if where in self._shown:
            return
        self._shown.add(where)
        dialog = CrashDialog(self._theme, f"rygtraening {__version__}\n{lines}", self._parent)
        dialog.open()
