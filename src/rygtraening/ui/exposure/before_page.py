"""Before an attempt: what is feared, how likely, how much pain is expected, and the pain now."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from rygtraening.domain.exposure import TOO_MUCH_NOW, Refusal
from rygtraening.domain.pain import Pain
from rygtraening.i18n import _
from rygtraening.ui.exposure.words_edit import WordsEdit
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Tone
from rygtraening.ui.widgets.banner import Banner
from rygtraening.ui.widgets.buttons import PrimaryButton, QuietButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.choice import SingleChoice
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import SectionTitle, Small
from rygtraening.ui.widgets.page import Page
from rygtraening.ui.widgets.pain_pair import PainPair
from rygtraening.ui.widgets.pain_scale import PainScale
from rygtraening.words import exposure as words
from rygtraening.words.progress import percent


class Expectation(Struct, frozen=True):
    """What was said before: ``likelihood`` 0-100 %, ``expected`` 0-10, ``None`` where left out; ``before`` complete."""

    before: Pain
    feared: str
    likelihood: int | None
    expected: int | None


class BeforeAttemptPage(Page):
    """Only the pain now is needed; with too much of it the page says what to do instead."""

    answered = Signal(object)
    """An ``Expectation``."""
    cancelled = Signal()

    def __init__(self, theme: Theme, step: str, last_feared: str = "", parent: QWidget | None = None) -> None:
        """``step`` is what will be tried, ``last_feared`` what was feared the last time, offered with one tap."""
        super().__init__(theme, step, _("What you expect, before you find out. Only the pain now is needed."), parent)
        now = Card(theme)
        title = _("How is it right now?")
        now.setAccessibleName(title)
        self.pair = PainPair(theme, title, moment=_("right now"))
        self.pair.answered.connect(self._update)
        self.pair.passed.connect(self._go_on)
        now.add(self.pair)
        self.refusal = Banner(theme, Tone.NEUTRAL, words.refusal(Refusal.PAIN, None))
        self.refusal.hide()
        now.add(self.refusal)
        self.add(now)
        self.feared_card = card = Card(theme)
        question = _("What do you fear will happen?")
        card.setAccessibleName(question)
        card.body.setSpacing(Space.S)
        card.add(SectionTitle(theme, question))
        self.feared = WordsEdit(theme, question, _("For example: that it hurts more for days"))
        card.add(self.feared)
        self.same: QuietButton | None = None
        if last_feared:
            self.same = QuietButton(theme, _("The same as last time: {words}").format(words=last_feared))
            self.same.clicked.connect(lambda: self._take(last_feared))
            card.body.addWidget(self.same, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addSpacing(Space.M)
        options = [(str(n), percent(n)) for n in range(0, 101, 10)]
        self.likelihood = SingleChoice(theme, _("How likely is it?"), options)
        card.add(self.likelihood)
        card.add(Small(theme, _("0: it will not happen · 100: it is sure to")))
        card.body.addSpacing(Space.M)
        self.expected = PainScale(theme, _("How much do you think it will hurt at the worst?"))
        card.add(self.expected)
        self.add(card)
        self.begin = PrimaryButton(theme, _("I will try now"))
        self.leave = QuietButton(theme, _("Go back"))
        self.begin.clicked.connect(self._answer)
        self.leave.clicked.connect(self.cancelled)
        buttons = FlowBox()
        buttons.add(self.begin)
        buttons.add(self.leave)
        self.add(buttons)
        self._update()

    def show_said(self, said: Expectation) -> None:
        """Show what was answered before and taken back, without a signal."""
        self.pair.set_pain(said.before)
        self.feared.setPlainText(said.feared)
        self.likelihood.set_value(None if said.likelihood is None else str(said.likelihood))
        self.expected.set_value(said.expected)
        self._update()

    def showEvent(self, event: QShowEvent) -> None:
        """Digits answer at once."""
        super().showEvent(event)
        self.pair.focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back; Enter on an answer goes on to the next."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def _take(self, feared: str) -> None:
        self.feared.setPlainText(feared)
        self.likelihood.focus()

    def _update(self) -> None:
        number = self.pair.pain.number
        too_much = number is not None and number >= TOO_MUCH_NOW
        self.refusal.setVisible(too_much)
        self.feared_card.setVisible(not too_much)
        self.begin.setVisible(not too_much)
        self.begin.setEnabled(self.pair.pain.complete and not too_much)

    def _go_on(self) -> None:
        (self.leave if self.begin.isHidden() else self.feared).setFocus(Qt.FocusReason.TabFocusReason)

    def _answer(self) -> None:
        likelihood = self.likelihood.value
        self.answered.emit(
            Expectation(
                before=self.pair.pain,
                feared=self.feared.words,
                likelihood=int(likelihood) if likelihood is not None else None,
                expected=self.expected.value,
            )
        )
