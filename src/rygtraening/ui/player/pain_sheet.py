"""What the pain button opens: the number, whether it goes down the leg, the stop signs, and what now."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from rygtraening.domain.events import PainChoice
from rygtraening.domain.exercise import Exercise
from rygtraening.domain.pain import UNANSWERED, Colour, LegSpread, Pain, colour_now, is_red_now
from rygtraening.i18n import _
from rygtraening.ui.player.sheet import Sheet, column
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Tone
from rygtraening.ui.widgets.banner import Banner
from rygtraening.ui.widgets.bullets import Bullets
from rygtraening.ui.widgets.buttons import PlayerButton, PlayerTone
from rygtraening.ui.widgets.choice import SingleChoice
from rygtraening.ui.widgets.columns import Columns
from rygtraening.ui.widgets.pain_pair import PainPair
from rygtraening.words import states
from rygtraening.words.doses import say

_WIDTH = 1040
_COLUMN_LEAST = 360
"""With less for the stop signs (px at 100 %), they stand under the questions."""
_YES, _NO = "yes", "no"


class PainSheet(Sheet):
    """Asks, then offers to go on (only below the rule's RED), easier, skip and stop. Esc goes on, where that may be."""

    answered = Signal(object, bool, object)
    """``Pain``, whether it goes down the leg, ``PainChoice``."""
    dismissed = Signal()
    """Closed without an answer."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, _WIDTH, parent)
        self._before = 0
        self._pair: PainPair | None = None
        self._down: SingleChoice | None = None
        self._verdict = Banner(theme, Tone.NEUTRAL, "")
        self._buttons = {
            PainChoice.CONTINUE: PlayerButton(theme, "", tone=PlayerTone.PRIMARY),
            PainChoice.EASIER: PlayerButton(theme, ""),
            PainChoice.SKIP: PlayerButton(theme, ""),
            PainChoice.STOP: PlayerButton(theme, ""),
        }
        for choice, button in self._buttons.items():
            button.clicked.connect(lambda _checked=False, choice=choice: self._choose(choice))
            self.footer.add(button)

    def retranslate(self) -> None:
        """Say the buttons in the language spoken now."""
        words = {
            PainChoice.CONTINUE: _("Go on"),
            PainChoice.EASIER: _("Make it easier"),
            PainChoice.SKIP: _("Skip it"),
            PainChoice.STOP: _("Stop for today"),
        }
        for choice, button in self._buttons.items():
            button.setText(words[choice])

    def open_for(self, exercise: Exercise, before: int) -> None:
        """Ask about ``exercise`` in a session that began at ``before`` (0-10)."""
        self._before = before
        self._fill(exercise)
        self.open()
        assert self._pair is not None
        self._pair.focus()

    @property
    def pain(self) -> Pain:
        """The numbers given so far."""
        return UNANSWERED if self._pair is None else self._pair.pain

    @property
    def down_leg(self) -> bool:
        """Whether it goes down the leg; not, until it is said."""
        return self._down is not None and self._down.value == _YES

    @property
    def is_red(self) -> bool:
        """Whether the rule's RED is reached by what is said so far."""
        number = self.pain.number
        return number is not None and is_red_now(self._before, number)

    def button(self, choice: PainChoice) -> PlayerButton:
        """The button of ``choice``."""
        return self._buttons[choice]

    @property
    def verdict(self) -> str:
        """What the sheet says to the numbers given so far."""
        return self._verdict.text

    def close_sheet(self) -> None:
        """Esc: go on, with what has been said; at RED one of the other ways has to be chosen."""
        if self.is_red:
            self._buttons[PainChoice.EASIER].setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.pain.complete:
            self._choose(PainChoice.CONTINUE)
        else:
            self.hide()
            self.dismissed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on an answer goes on to the next question, and from the last to what now."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_to_next()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _fill(self, exercise: Exercise) -> None:
        theme = self.theme
        self.empty()
        self.title.setText(_("How much does it hurt right now?"))
        self.setAccessibleName(self.title.text())
        self._pair = PainPair(theme, moment=_("right now"))
        self._down = SingleChoice(theme, _("Does the pain go down the leg?"), [(_NO, _("No")), (_YES, _("Yes"))])
        self._verdict = Banner(theme, Tone.NEUTRAL, "")
        self._pair.answered.connect(self._judge)
        self._pair.passed.connect(self._go_to_next)
        self._down.chosen.connect(self._judge)
        stops = [say(sign) for sign in exercise.safety.stop_signs]
        questions = column(self._pair, self._down, self._verdict)
        notes = column(
            Bullets(theme, stops, heading=_("Stop calmly if you notice"), tone=Tone.RED, gap=Space.XS),
            Bullets(theme, [say(exercise.safety.gentler)], heading=_("Easier"), gap=Space.XS),
        )
        self.body.addWidget(Columns(theme, [questions, notes], weights=(3, 2), least=_COLUMN_LEAST, gap=Space.XXL))
        self.body.addStretch(1)
        self._judge()

    def _judge(self) -> None:
        """Say what the numbers mean, and offer what may be done."""
        go_on = self._buttons[PainChoice.CONTINUE]
        go_on.setVisible(not self.is_red)
        go_on.setEnabled(self.pain.complete)
        go_on.setToolTip("" if self.pain.complete else _("Give a number for back and leg first"))
        number = self.pain.number
        if self.is_red:
            self._verdict.show_text(Tone.RED, states.red_during())
        elif not self.pain.complete or number is None:
            self._verdict.show_text(Tone.NEUTRAL, _("Give a number for back and leg, then you can go on."))
        elif self.down_leg:
            self._verdict.show_text(
                Tone.YELLOW, _("Pain that moves down the leg is a sign to make it easier, or to leave it for today.")
            )
        elif colour_now(self._before, number, LegSpread.NONE, False) is Colour.GREEN:
            self._verdict.show_text(Tone.GREEN, _("That is fine. Go on when you are ready."))
        else:
            self._verdict.show_text(Tone.YELLOW, _("That is all right, as long as it settles by tomorrow."))
        self.place()
        if self.is_red:
            self.reveal(self._verdict)

    def _go_to_next(self) -> None:
        """To the first question without an answer, else to the likely way on."""
        assert self._pair is not None and self._down is not None
        if not self.pain.complete:
            self._pair.focus()
        elif self._down.value is None:
            self._down.focus()
        else:
            choice = PainChoice.EASIER if self.is_red or self.down_leg else PainChoice.CONTINUE
            self._buttons[choice].setFocus(Qt.FocusReason.TabFocusReason)

    def _choose(self, choice: PainChoice) -> None:
        pain, down_leg = self.pain, self.down_leg
        self.hide()
        self.answered.emit(pain, down_leg, choice)
