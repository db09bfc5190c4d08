"""A question with a few answers, each a button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.buttons import SecondaryButton
from rygtraening.ui.widgets.choice import Option
from rygtraening.ui.widgets.dialog import Dialog
from rygtraening.ui.widgets.heading import Body


class AskDialog(Dialog):
    """Nothing is chosen beforehand; Esc is no answer."""

    chosen = Signal(str)
    """One of the answers, when the dialog is gone."""

    def __init__(
        self, theme: Theme, question: str, words: str, answers: Sequence[Option], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, question, parent)
        self.add(Body(theme, words))
        self.body.addStretch(1)
        self.buttons: dict[str, SecondaryButton] = {}
        """By the key of their answer."""
        for key, said in answers:
            button = SecondaryButton(theme, said)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _on=False, key=key: self._take(key))
            self.buttons[key] = button
            self.add_button(button)

    def _take(self, key: str) -> None:
        self.accept()
        self.chosen.emit(key)
