"""The morning of a day, told or corrected."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from rygtraening.domain.pain import UNANSWERED, Pain
from rygtraening.i18n import _
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.buttons import PrimaryButton, QuietButton
from rygtraening.ui.widgets.dialog import Dialog
from rygtraening.ui.widgets.heading import Muted
from rygtraening.ui.widgets.pain_pair import PainPair
from rygtraening.words import day as words


class MorningDialog(Dialog):
    """Back and leg, 0-10; Enter on the last number keeps them."""

    kept = Signal(object)
    """The ``Pain``, answered for the back and the leg."""

    def __init__(self, theme: Theme, there: Pain | None, *, late: bool, parent: QWidget | None = None) -> None:
        """``there`` is the number that is to be corrected; ``late``: it is told of another day than today."""
        super().__init__(theme, _("How was it when you got up?"), parent)
        self.pair = PainPair(theme, moment=_("when you got up"))
        self.pair.set_pain(there or UNANSWERED)
        self.pair.answered.connect(self._look)
        self.pair.passed.connect(self._go_on)
        self.add(self.pair)
        if there is None and late:
            self.add(Muted(theme, words.late_morning_note()))
        self.keep = PrimaryButton(theme, _("Save the morning"))
        self.keep.clicked.connect(self._keep)
        self.add_button(self.keep)
        cancel = QuietButton(theme, _("Go back"))
        cancel.clicked.connect(self.reject)
        self.add_button(cancel)
        self._look()

    def showEvent(self, event: QShowEvent) -> None:
        """Digits answer at once."""
        super().showEvent(event)
        self.pair.focus()

    def _look(self, _pain: Pain = UNANSWERED) -> None:
        self.keep.setEnabled(self.pair.pain.complete)

    def _go_on(self) -> None:
        if self.pair.pain.complete:
            self.keep.setFocus()

    def _keep(self) -> None:
        self.accept()
        self.kept.emit(self.pair.pain)
