"""One moment's pain asked on a page of its own: back and leg, with a way past it."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from rygtraening.i18n import _
from rygtraening.ui.help.places import HELP_TOPIC
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.buttons import PrimaryButton, QuietButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Muted
from rygtraening.ui.widgets.page import Page
from rygtraening.ui.widgets.pain_pair import PainPair


class PainQuestion(Struct, frozen=True):
    """The words of the page."""

    title: str
    subtitle: str
    note: str
    topic: str
    """The topic of the help that fits, by its id."""


def usual_question() -> PainQuestion:
    """The first run: what is usual."""
    return PainQuestion(
        title=_("How are you usually?"),
        subtitle=_("Step 3 of 4 · Think of the last seven days, on average."),
        note=_("It helps the program see what is usual for you. No number is a good or a bad one."),
        topic="start",
    )


def tryout_question() -> PainQuestion:
    """Before a try-out."""
    return PainQuestion(
        title=_("How are you right now?"),
        subtitle=_("Before you try: a try-out tells most on an ordinary day."),
        note=_("If you skip it, you begin as those do who do not try."),
        topic="start",
    )


def morning_question(*, trained: bool) -> PainQuestion:
    """The question of every morning; ``trained`` is whether there was a session before it to speak of."""
    after_training = _("The morning tells best whether the last session was right for you.")
    return PainQuestion(
        title=_("How was it when you got up?"),
        subtitle=after_training if trained else _("Mornings show best how things are going"),
        note=_("A little soreness is common and settles by itself."),
        topic="daily",
    )


class PainPage(Page):
    """Asks for back and leg; nothing is chosen beforehand."""

    answered = Signal(object)
    """Both are answered (``Pain``)."""
    skipped = Signal()
    left = Signal()
    """Not now: nothing is answered, and nothing is left out."""

    def __init__(
        self, theme: Theme, question: PainQuestion, *, can_leave: bool = False, parent: QWidget | None = None
    ) -> None:
        """``can_leave`` offers a way back, which Esc takes too."""
        super().__init__(theme, question.title, question.subtitle, parent)
        self.setProperty(HELP_TOPIC, question.topic)
        self._can_leave = can_leave
        card = Card(theme)
        self.pair = PainPair(theme, moment=question.title)
        card.add(self.pair)
        card.add(Muted(theme, question.note))
        self.add(card)
        self.onward = PrimaryButton(theme, _("Continue"))
        self.skip = QuietButton(theme, _("Skip"))
        buttons = FlowBox()
        buttons.add(self.onward)
        buttons.add(self.skip)
        self.leave: QuietButton | None = None
        if can_leave:
            self.leave = QuietButton(theme, _("Back"))
            self.leave.clicked.connect(self.left)
            buttons.add(self.leave)
        self.add(buttons)
        self.pair.answered.connect(self._update)
        self.pair.passed.connect(self.onward.setFocus)
        self.onward.clicked.connect(self._done)
        self.skip.clicked.connect(self.skipped)
        self._update()

    def showEvent(self, event: QShowEvent) -> None:
        """Digits answer at once."""
        super().showEvent(event)
        self.pair.focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back where that is offered, and else leaves the question out."""
        if event.key() == Qt.Key.Key_Escape:
            (self.left if self._can_leave else self.skipped).emit()
        else:
            super().keyPressEvent(event)

    def _update(self) -> None:
        self.onward.setEnabled(self.pair.pain.complete)

    def _done(self) -> None:
        self.answered.emit(self.pair.pain)
