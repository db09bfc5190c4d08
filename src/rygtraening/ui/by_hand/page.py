"""Told in ten seconds: how it was before, what was done, kept."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from rygtraening.domain.day_plan import DayPlan
from rygtraening.domain.gate import Gate
from rygtraening.domain.pain import UNANSWERED, Pain
from rygtraening.i18n import _
from rygtraening.ui.before.page import OpenedBy
from rygtraening.ui.before.verdict_card import VerdictCard
from rygtraening.ui.by_hand.done_card import DoneCard
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.buttons import QuietButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.page import Page
from rygtraening.ui.widgets.pain_pair import PainPair


class ByHandPage(Page):
    """The number before opens the day's doses as it opens a session's: on 8 and more there are none."""

    kept = Signal(object, object)
    """The number before, a ``Pain``, and the repetitions a side that were done, a ``dict[str, int]`` by exercise id."""
    spare = Signal(object)
    """The number before, a ``Pain`` that opens no doses."""
    cancelled = Signal()

    def __init__(self, theme: Theme, usual: float | None, opened_by: OpenedBy, parent: QWidget | None = None) -> None:
        """``usual`` is the person's usual pain (0-10), where it is known; ``opened_by`` says what a number opens."""
        title = _("You have trained")
        super().__init__(theme, title, _("A number, what you did, and it is in your log."), parent)
        self._usual, self._opened_by = usual, opened_by
        self.done: DoneCard | None = None
        """What was done, once the number before is given."""
        self.verdict: VerdictCard | None = None
        """What a number says that opens no doses."""
        card = Card(theme, _("How were you just before?"))
        self.pair = PainPair(theme, moment=_("just before"))
        self.pair.answered.connect(self._judge)
        self.pair.passed.connect(self._go_on)
        card.add(self.pair)
        self.add(card)
        self.leave = QuietButton(theme, _("Go back"))
        self.leave.clicked.connect(self.cancelled)
        self.add(self.leave, Qt.AlignmentFlag.AlignLeft)

    def showEvent(self, event: QShowEvent) -> None:
        """Digits answer at once."""
        super().showEvent(event)
        if self.done is None and self.verdict is None:
            self.pair.focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _judge(self, pain: Pain = UNANSWERED) -> None:
        number = pain.number
        if not pain.complete or number is None:
            return
        opened, plan = self._opened_by(number)
        if opened is Gate.SPARE:
            self._say_spare(plan)
        else:
            self._offer(plan)

    def _say_spare(self, plan: DayPlan) -> None:
        self._drop_done()
        if self.verdict is None:
            self.verdict = VerdictCard(self._theme)
            self.verdict.onward.connect(lambda: self.spare.emit(self.pair.pain))
            self._insert(self.verdict)
        self.verdict.show_day(Gate.SPARE, plan, usual_known=self._usual is not None)

    def _offer(self, plan: DayPlan) -> None:
        """The doses; what was set already stays where the number opens the same ones."""
        if self.verdict is not None:
            self.verdict.hide()
            self.verdict.deleteLater()
            self.verdict = None
        if self.done is not None and self.done.prescriptions == plan.prescriptions:
            return
        self._drop_done()
        self.done = DoneCard(self._theme, plan.prescriptions)
        self.done.kept.connect(self._keep)
        self._insert(self.done)

    def _drop_done(self) -> None:
        if self.done is not None:
            self.done.hide()
            self.done.deleteLater()
            self.done = None

    def _insert(self, card: QWidget) -> None:
        """Over the way back."""
        self.body.insertWidget(self.body.indexOf(self.leave), card)
        card.show()

    def _go_on(self) -> None:
        card = self.done or self.verdict
        if card is not None:
            card.focus()
        else:
            self.pair.focus()

    def _keep(self) -> None:
        if self.done is not None and self.pair.pain.complete:
            self.kept.emit(self.pair.pain, self.done.done)
