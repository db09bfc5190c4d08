"""After an attempt: did it happen, and how much did it hurt? Each answer is kept as it is given."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from rygtraening.domain.exposure_record import Attempt, Happened
from rygtraening.domain.pain import Pain, is_red_now
from rygtraening.i18n import _
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Tone
from rygtraening.ui.widgets.banner import Banner
from rygtraening.ui.widgets.buttons import PrimaryButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.choice import SingleChoice
from rygtraening.ui.widgets.heading import Muted
from rygtraening.ui.widgets.page import Page
from rygtraening.ui.widgets.pain_pair import PainPair
from rygtraening.words import exposure as words


class AfterAttemptPage(Page):
    """Asks about one attempt, with what is answered already; nothing else is chosen beforehand."""

    happened_answered = Signal(object)
    """A ``Happened``."""
    worst_answered = Signal(object)
    """The worst ``Pain`` as far as it is answered."""
    done = Signal()

    def __init__(self, theme: Theme, step: str, attempt: Attempt, parent: QWidget | None = None) -> None:
        title = _("It was right to stop") if attempt.stopped else _("Well dared")
        super().__init__(theme, title, step, parent)
        self._attempt = attempt
        card = Card(theme)
        question = _("Did what you feared happen?")
        card.setAccessibleName(question)
        self.happened = SingleChoice(theme, question, [(each.value, words.answer(each)) for each in Happened])
        self.happened.set_value(attempt.happened.value if attempt.happened is not None else None)
        self.happened.chosen.connect(self._keep_happened)
        card.add(self.happened)
        if attempt.feared:
            card.add(Muted(theme, _("You feared: {words}").format(words=attempt.feared)))
        self.add(card)
        card = Card(theme)
        question = _("How much did it hurt at the worst?")
        card.setAccessibleName(question)
        self.worst = PainPair(theme, question, moment=_("at the worst"))
        if attempt.worst is not None:
            self.worst.set_pain(attempt.worst)
        self.worst.answered.connect(self._keep_worst)
        card.add(self.worst)
        self.add(card)
        self.band = Banner(theme, Tone.NEUTRAL, "")
        self.add(self.band)
        self.finish = PrimaryButton(theme, _("Done"))
        self.worst.passed.connect(self.finish.setFocus)
        self.finish.clicked.connect(self.done)
        self.add(self.finish, Qt.AlignmentFlag.AlignLeft)
        self._show_band()

    def showEvent(self, event: QShowEvent) -> None:
        """The first question without an answer."""
        super().showEvent(event)
        if self.happened.value is None:
            self.happened.focus()
        else:
            self.worst.focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on an answer goes on to the next question; Esc closes, and what is answered is kept."""
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.worst.arrive()
        else:
            super().keyPressEvent(event)

    def _keep_happened(self, value: str) -> None:
        self.happened_answered.emit(Happened(value))
        self._show_band()

    def _keep_worst(self, pain: Pain) -> None:
        self.worst_answered.emit(pain)
        self._show_band()

    def _show_band(self) -> None:
        """What the answers mean so far."""
        value, worst = self.happened.value, self.worst.pain.number
        red = self._attempt.stopped or is_red_now(self._attempt.before.number or 0, worst or 0)
        text = words.after(red=red, answer=Happened(value) if value is not None else None)
        calm = value == Happened.NO.value and worst is not None
        tone = Tone.YELLOW if red else Tone.GREEN if calm else Tone.NEUTRAL
        self.band.setVisible(bool(text))
        self.band.show_text(tone, text)
