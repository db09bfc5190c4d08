"""One moment's pain asked on a page of its own: back and leg, with a way past it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from rygtraening.domain.pain import Pain
from rygtraening.i18n import _
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.buttons import PrimaryButton, QuietButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Muted
from rygtraening.ui.widgets.page import Page
from rygtraening.ui.widgets.pain_scale import PainScale


@dataclass(frozen=True, slots=True)
class PainQuestion:
    """The words of the page."""

    title: str
    subtitle: str
    back: str
    leg: str
    note: str


def usual_question() -> PainQuestion:
    """The first run's last question."""
    return PainQuestion(
        title=_("How are you usually?"),
        subtitle=_("Step 3 of 3 · Think of the last seven days, on average."),
        back=_("Your back, on average"),
        leg=_("Your leg, on average"),
        note=_("It helps the program see what is usual for you. No number is a good or a bad one."),
    )


def morning_question() -> PainQuestion:
    """The question of every morning."""
    return PainQuestion(
        title=_("How was it when you got up?"),
        subtitle=_("The morning tells best whether the last session was right for you."),
        back=_("Your back this morning"),
        leg=_("Your leg this morning"),
        note=_("A little soreness is common and settles by itself."),
    )


class PainPage(Page):
    """Asks for back and leg; nothing is chosen beforehand."""

    answered = Signal(object)
    """Both are answered (``Pain``)."""
    skipped = Signal()

    def __init__(self, theme: Theme, question: PainQuestion, parent: QWidget | None = None) -> None:
        super().__init__(theme, question.title, question.subtitle, parent)
        card = Card(theme)
        self.back = PainScale(theme, question.back, place=_("back"))
        self.leg = PainScale(theme, question.leg, place=_("leg"))
        card.add(self.back)
        card.add_line()
        card.add(self.leg)
        card.add(Muted(theme, question.note))
        self.add(card)
        self.onward = PrimaryButton(theme, _("Continue"))
        self.skip = QuietButton(theme, _("Skip"))
        buttons = FlowBox()
        buttons.add(self.onward)
        buttons.add(self.skip)
        self.add(buttons)
        self.back.chosen.connect(self._update)
        self.leg.chosen.connect(self._update)
        self.onward.clicked.connect(self._done)
        self.skip.clicked.connect(self.skipped)
        self._update()
        self.back.focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on: from the back to the leg, and from both answered to the next page."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif self.back.value is not None and self.leg.value is not None:
            self._done()
        elif self.back.value is not None:
            self.leg.focus()

    def _update(self) -> None:
        self.onward.setEnabled(self.back.value is not None and self.leg.value is not None)

    def _done(self) -> None:
        self.answered.emit(Pain(self.back.value, self.leg.value))
