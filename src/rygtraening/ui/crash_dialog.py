"""A bug, said once: what happened, that nothing is lost, and the text to pass on. Nothing is ever sent."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from rygtraening.i18n import _
from rygtraening.ui.theme import style
from rygtraening.ui.theme.dress import Dress
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.buttons import PrimaryButton, SecondaryButton
from rygtraening.ui.widgets.dialog import Dialog
from rygtraening.ui.widgets.heading import Body, Muted


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
