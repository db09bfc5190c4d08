"""A session of an earlier day, told of later: when about, how it was before, what was done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from rygtraening.domain.day_book import PartOfDay
from rygtraening.domain.prescription import Prescription
from rygtraening.i18n import _
from rygtraening.ui.by_hand.done_card import DoneCard
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.buttons import QuietButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.choice import SingleChoice
from rygtraening.ui.widgets.page import Page
from rygtraening.ui.widgets.pain_pair import PainPair
from rygtraening.words import day as words


class TellPage(Page):
    """Nothing has to be remembered but what was done."""

    kept = Signal(object, object, object)
    """A ``PartOfDay``, the number before (a ``Pain``, perhaps unanswered), and the repetitions a side that were done,
    a ``dict[str, int]`` by exercise id."""
    cancelled = Signal()

    def __init__(
        self, theme: Theme, day: date, today: date, doses: Sequence[Prescription], parent: QWidget | None = None
    ) -> None:
        """``doses`` are those of ``day``."""
        super().__init__(theme, _("You trained"), words.title(day, today), parent)
        when = Card(theme)
        self.part = SingleChoice(
            theme,
            _("When about was it?"),
            (
                (PartOfDay.MORNING.name, _("In the morning")),
                (PartOfDay.AFTERNOON.name, _("In the afternoon")),
                (PartOfDay.EVENING.name, _("In the evening")),
            ),
        )
        when.add(self.part)
        self.add(when)
        before = Card(theme)
        hint = _("If you do not remember, leave it empty.")
        self.before = PainPair(theme, _("How were you just before?"), hint, moment=_("just before"))
        before.add(self.before)
        self.add(before)
        self.done = DoneCard(theme, doses)
        self.done.kept.connect(self._keep)
        self.before.passed.connect(self.done.focus)
        self.add(self.done)
        self.leave = QuietButton(theme, _("Go back"))
        self.leave.clicked.connect(self.cancelled)
        self.add(self.leave, Qt.AlignmentFlag.AlignLeft)

    def showEvent(self, event: QShowEvent) -> None:
        """The first question has the focus."""
        super().showEvent(event)
        self.part.focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _keep(self) -> None:
        part = PartOfDay[self.part.value] if self.part.value is not None else PartOfDay.UNKNOWN
        self.kept.emit(part, self.before.pain, self.done.done)
