"""The safety questions: a list to tick, a yes that is read back, and advice that does not lock."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from rygtraening.domain.record import Occasion
from rygtraening.domain.safety import CHANGED, FlagTier, QuestionList, SafetyQuestion, SafetyTexts
from rygtraening.i18n import _
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Tone
from rygtraening.ui.widgets.banner import Banner
from rygtraening.ui.widgets.bullets import Bullets
from rygtraening.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.check_row import CheckRow
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Muted
from rygtraening.ui.widgets.page import Page
from rygtraening.words import states
from rygtraening.words.doses import say


class SafetyPage(Page):
    """Asks one list. Nothing is ticked beforehand; having none is an answer of its own."""

    answered = Signal(tuple, tuple)
    """The ids asked and the ids answered yes, once read back and confirmed."""
    cancelled = Signal()

    def __init__(self, theme: Theme, texts: SafetyTexts, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", "", parent)
        self._theme = theme
        self._texts = texts
        self._rows: dict[str, CheckRow] = {}
        self._lasting: Card | None = None
        self._list = QuestionList((), ask_changed=False, lasting=())

    def ask(self, occasion: Occasion, questions: QuestionList, *, can_leave: bool) -> None:
        """Show the list; ``can_leave`` offers a way back without answering."""
        self.clear()
        self._rows, self._lasting, self._list = {}, None, questions
        if occasion is Occasion.ASKED_FOR:
            self.set_title(states.occasion(occasion))
            self.set_subtitle("")
        else:
            step = _("Step 2 of 4") + " · " if occasion is Occasion.FIRST_RUN else ""
            self.set_title(_("A few questions first"))
            self.set_subtitle(step + states.occasion(occasion))
        card = Card(self._theme, _("Tick what fits you. Most people tick nothing."))
        for question in questions.questions:
            self._add_row(card, question.id, say(question.text))
        if questions.ask_changed:
            card.add_line()
            self._add_row(card, CHANGED, _("Something has changed about the lasting things I answered before."))
        self.add(card)
        if questions.ask_changed:
            self._lasting = Card(self._theme, _("Tick what is new or has changed"))
            for question in questions.lasting:
                self._add_row(self._lasting, question.id, say(question.text))
            self.add(self._lasting)
        self.add(Muted(self._theme, say(self._texts.reminder)))
        self.onward = self._button = PrimaryButton(self._theme, "")
        self.leave = QuietButton(self._theme, _("Back"))
        buttons = FlowBox()
        buttons.add(self.onward)
        if can_leave:
            buttons.add(self.leave)
        self.add(buttons)
        self.onward.clicked.connect(self._go_on)
        self.leave.clicked.connect(self.cancelled)
        self._occasion, self._can_leave = occasion, can_leave
        self._update()
        next(iter(self._rows.values())).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """The first question takes the focus, whatever stands over the title."""
        super().showEvent(event)
        first = next(iter(self._rows.values()), None)
        if first is not None and first.isVisibleTo(self):
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go through the list, End to what comes after it; Esc leaves where leaving is offered."""
        match event.key():
            case Qt.Key.Key_Escape if self._can_leave:
                self.cancelled.emit()
            case Qt.Key.Key_Down:
                self.focusNextChild()
            case Qt.Key.Key_Up:
                self.focusPreviousChild()
            case Qt.Key.Key_End:
                self._button.setFocus(Qt.FocusReason.TabFocusReason)
            case _:
                super().keyPressEvent(event)

    def _add_row(self, card: Card, key: str, text: str) -> None:
        row = CheckRow(self._theme, text)
        row.toggled.connect(self._update)
        self._rows[key] = row
        card.add(row)

    def row(self, question: str) -> CheckRow:
        """The row of a question, by its id."""
        return self._rows[question]

    @property
    def yes(self) -> tuple[str, ...]:
        """What is ticked now; what has changed only counts while something has."""
        changed = CHANGED in self._rows and self._rows[CHANGED].isChecked()
        lasting = {question.id for question in self._list.lasting}
        return tuple(key for key, row in self._rows.items() if row.isChecked() and (changed or key not in lasting))

    def _update(self) -> None:
        changed = CHANGED in self._rows and self._rows[CHANGED].isChecked()
        if self._lasting is not None:
            self._lasting.setVisible(changed)
        self.onward.setText(_("Continue") if self.yes else _("None of these fits me"))

    def _asked(self) -> tuple[str, ...]:
        lasting = {question.id for question in self._list.lasting}
        changed = CHANGED in self.yes
        return tuple(key for key in self._rows if changed or key not in lasting)

    def _go_on(self) -> None:
        if self.yes:
            self._read_back()
        else:
            self.answered.emit(self._asked(), ())

    def _questions(self) -> list[SafetyQuestion]:
        return [question for question in self._texts.questions if question.id in self.yes]

    def _read_back(self) -> None:
        """Say the answers back, so that a slip of the hand does not lock anything."""
        asked, yes, said = self._asked(), self.yes, self._questions()
        self.clear()
        card = Card(self._theme, _("You answered yes to this. Is that right?"))
        lines = [say(question.text) for question in said]
        changed = _("Something has changed about the lasting things I answered before.")
        card.add(Bullets(self._theme, lines or [changed], gap=Space.M))
        if said and all(question.tier is FlagTier.ADVICE for question in said):
            card.add(Banner(self._theme, Tone.NEUTRAL, say(self._texts.actions[FlagTier.ADVICE])))
        self.add(card)
        self.confirm = self._button = PrimaryButton(self._theme, _("Yes, that is right"))
        self.correct = SecondaryButton(self._theme, _("No, change the answers"))
        buttons = FlowBox()
        buttons.add(self.confirm)
        buttons.add(self.correct)
        self.add(buttons)
        self.confirm.clicked.connect(lambda: self.answered.emit(asked, yes))
        self.correct.clicked.connect(lambda: self.ask(self._occasion, self._list, can_leave=self._can_leave))
        self.confirm.setFocus()
