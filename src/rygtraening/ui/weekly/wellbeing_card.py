"""Sleep and stress on I dag, only for those who chose to be asked: two taps, and it is gone."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rygtraening.domain.weekly_record import Wellbeing
from rygtraening.i18n import _
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.weekly.score_row import ScoreRow
from rygtraening.ui.widgets.buttons import QuietButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Small
from rygtraening.words import weekly


class WellbeingCard(Card):
    """Asks for both; nothing is chosen beforehand but what was ``given`` today."""

    answered = Signal(object, object)
    """Sleep and stress as far as they are answered (``None`` where not), to be kept at once."""
    done = Signal()
    """Both are answered: the card may go. Told once, after the last ``answered``."""
    skipped = Signal()
    """Not today."""

    def __init__(self, theme: Theme, given: Wellbeing | None = None, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.setAccessibleName(_("Sleep and stress"))
        self.sleep = ScoreRow(theme, weekly.night())
        self.stress = ScoreRow(theme, weekly.stress())
        self.sleep.scale.set_value(given.sleep if given else None)
        self.stress.scale.set_value(given.stress if given else None)
        self.skip = QuietButton(theme, _("Skip"))
        self.skip.setAccessibleName(_("Skip sleep and stress"))
        self._wait = Small(theme, _("Press Enter if 1 is right, or 0 for 10."))
        self._wait.hide()
        self._told = False
        self.add(self.sleep)
        self.add(self.stress)
        foot = FlowBox()
        foot.add(self.skip)
        foot.add(self._wait)
        self.add(foot)
        for row in (self.sleep, self.stress):
            row.answered.connect(self._on_answered)
            row.settled.connect(self._on_settled)
        self.sleep.passed.connect(self.stress.arrive)
        self.skip.clicked.connect(self.skipped)

    def _complete(self) -> bool:
        return None not in (self.sleep.value, self.stress.value)

    def _on_answered(self) -> None:
        self._wait.setVisible(self._complete() and (self.sleep.waits or self.stress.waits))
        self.answered.emit(self.sleep.value, self.stress.value)

    def _on_settled(self) -> None:
        if self._complete() and not self._told:
            self._told = True
            self.done.emit()
