"""How are you right now: the number before a session, and what it opens. No number, no session."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from rygtraening.domain.day_plan import DayPlan
from rygtraening.domain.gate import Gate
from rygtraening.domain.pain import UNANSWERED, Pain
from rygtraening.i18n import _
from rygtraening.ui.before.verdict_card import VerdictCard
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.buttons import QuietButton, SecondaryButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.page import Page
from rygtraening.ui.widgets.pain_pair import PainPair
from rygtraening.ui.widgets.reading_order import read_in_order

OpenedBy = Callable[[int], tuple[Gate, DayPlan]]
"""What a number (0-10) opens: the gate, and the day as it opens it."""


class BeforePage(Page):
    """Asks for back and leg; when both are given it says what they open. Nothing is chosen beforehand."""

    answered = Signal(object)
    """Both numbers, a ``Pain``, the person having seen what they open."""
    cancelled = Signal()
    """Not now."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._usual: float | None = None
        self._offered: Pain | None = None
        self._opened_by: OpenedBy | None = None
        self.pair: PainPair | None = None
        self.still: SecondaryButton | None = None
        """One tap for the morning's numbers, where they are offered."""
        self.verdict: VerdictCard | None = None
        """What the numbers open, once both are given."""
        self.leave: QuietButton | None = None

    def ask(self, offered: Pain | None, usual: float | None, opened_by: OpenedBy) -> None:
        """Ask anew. ``offered`` is the morning's pain, less than two hours old; ``usual`` the person's usual pain
        (0-10) where it is known; ``opened_by`` says what a number opens."""
        self._offered, self._usual, self._opened_by = offered, usual, opened_by
        self.clear()
        self.set_title(_("How are you right now?"))
        self.set_subtitle(_("The number decides how much today's training asks of you."))
        card = Card(self._theme)
        card.setAccessibleName(self.title.text())
        self.still = None
        if offered is not None and offered.complete:
            words = _("Still back {back}, leg {leg}?").format(back=offered.back, leg=offered.leg)
            self.still = SecondaryButton(self._theme, words)
            self.still.clicked.connect(self._take_offer)
            card.body.addWidget(self.still, 0, Qt.AlignmentFlag.AlignLeft)
            card.add_line()
        self.pair = PainPair(self._theme, moment=_("right now"))
        self.pair.answered.connect(self._judge)
        self.pair.passed.connect(self._go_to_button)
        card.add(self.pair)
        self.add(card)
        self.verdict = None
        self.leave = QuietButton(self._theme, _("Go back"))
        self.leave.clicked.connect(self.cancelled)
        self.add(self.leave, Qt.AlignmentFlag.AlignLeft)
        self.focus()

    def focus(self) -> None:
        """Put the focus on the first row without an answer."""
        if self.pair is not None:
            self.pair.focus()

    def showEvent(self, event: QShowEvent) -> None:
        """Digits answer at once."""
        super().showEvent(event)
        if self.verdict is None:
            self.focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _take_offer(self) -> None:
        assert self.pair is not None and self._offered is not None
        self.pair.set_pain(self._offered)
        self._judge(self._offered)
        self._go_to_button()

    def _judge(self, pain: Pain = UNANSWERED) -> None:
        """Say what the numbers open, as soon as both are known."""
        number = pain.number
        if not pain.complete or number is None or self._opened_by is None:
            return
        opened, plan = self._opened_by(number)
        if self.verdict is None:
            self.verdict = VerdictCard(self._theme)
            self.verdict.onward.connect(self._answer)
            self.body.insertWidget(self.body.count() - 2, self.verdict)
            read_in_order(self.body)
            self.verdict.show()
        self.verdict.show_day(opened, plan, usual_known=self._usual is not None)

    def _go_to_button(self) -> None:
        if self.verdict is not None:
            self.verdict.focus()
        elif self.pair is not None:
            self.pair.focus()

    def _answer(self) -> None:
        assert self.pair is not None
        if self.pair.pain.complete:
            self.answered.emit(self.pair.pain)
