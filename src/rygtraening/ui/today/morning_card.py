"""The morning question: how it was when you got up, in two taps."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from rygtraening.domain.pain import Pain
from rygtraening.i18n import _
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.buttons import QuietButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.heading import Small
from rygtraening.ui.widgets.pain_pair import PainPair


class MorningCard(Card):
    """Asks for back and leg; tells the answer once, when both are given."""

    answered = Signal(object)
    """Both numbers: a ``Pain``."""
    skipped = Signal()
    """Not today."""

    def __init__(self, theme: Theme, *, after_training: bool, parent: QWidget | None = None) -> None:
        """``after_training`` is whether there was a session the day before."""
        super().__init__(theme, parent=parent)
        question = _("How was it when you got up?")
        self.setAccessibleName(question)
        hint = _("After yesterday's training") if after_training else _("Mornings show best how things are going")
        self.pair = PainPair(theme, question, hint, moment=_("when you got up"))
        self.skip = QuietButton(theme, _("Skip"))
        self.skip.setAccessibleName(_("Skip the morning question"))
        self._wait = Small(theme, _("Press Enter if 1 is right, or 0 for 10."))
        self._wait.hide()
        self.pair.head.addWidget(self._wait)
        self.pair.head.addWidget(self.skip, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(self.pair)
        self._told = False
        self.pair.answered.connect(self._on_answered)
        self.pair.settled.connect(self._tell)
        self.skip.clicked.connect(self.skipped)

    def _on_answered(self) -> None:
        self._wait.setVisible(self.pair.waits and self.pair.pain.complete)

    def _tell(self, pain: Pain) -> None:
        if not self._told:
            self._told = True
            self.answered.emit(pain)
