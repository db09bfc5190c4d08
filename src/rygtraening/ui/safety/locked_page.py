"""What to do now, whom to call, and how the exercises are opened again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from rygtraening import i18n
from rygtraening.domain.safety import Flag, FlagTier, SafetyTexts, clearance_fault
from rygtraening.i18n import _
from rygtraening.ui.safety.day_field import DayField
from rygtraening.ui.safety.phones_card import PhonesCard
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Tone
from rygtraening.ui.widgets.banner import Banner
from rygtraening.ui.widgets.bullets import Bullets
from rygtraening.ui.widgets.buttons import QuietButton, SecondaryButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.check_row import CheckRow
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Body, Muted, SectionTitle
from rygtraening.ui.widgets.page import Page
from rygtraening.words import states
from rygtraening.words.doses import say


class LockedPage(Page):
    """Locked means: no exercises. Reading, exporting, answering and leaving still work."""

    cleared = Signal(object, tuple)
    """The day a doctor was seen, and the question ids that doctor has cleared."""
    safety_wanted = Signal()
    """Something is new or different, perhaps more urgent."""
    region_chosen = Signal(str)
    """The id of the region whose out-of-hours doctor is to be named first, "" for none."""
    left = Signal()

    def __init__(self, theme: Theme, texts: SafetyTexts, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", "", parent)
        self._theme = theme
        self._texts = texts
        self._flags: tuple[Flag, ...] = ()
        self._today = date.min
        self._covers: dict[str, CheckRow] = {}

    def show_under_age(self) -> None:
        """The program is for adults; there is nothing to clear."""
        self.clear()
        self.set_title(_("This program is for adults"))
        self.set_subtitle(_("You answered that you are under 18."))
        card = Card(self._theme)
        card.add(
            Body(
                self._theme,
                _(
                    "A back that is still growing deserves somebody who can look at it. Talk to your doctor or a "
                    "physiotherapist about exercises that suit you."
                ),
            )
        )
        self.add(card)
        self._add_leave()

    def show_flags(self, flags: Sequence[Flag], today: date, region: str = "") -> None:
        """The most urgent answer speaks; every answer can be cleared. ``flags`` is not empty; ``region`` is the id of
        the person's region, "" where none is chosen."""
        self.clear()
        self._flags, self._today = tuple(flags), today
        tier = flags[0].tier
        self.set_title(say(self._texts.headlines[tier]))
        self.set_subtitle(_("The exercises are locked until a doctor has cleared what you answered."))
        action = Card(self._theme, tone=Tone.RED if tier is FlagTier.CALL_NOW else Tone.YELLOW)
        action.add(Body(self._theme, say(self._texts.actions[tier])))
        action.add_line()
        action.add(SectionTitle(self._theme, _("You answered")))
        answers = [f"{self._question(flag.question)} ({i18n.full_date(flag.day)})" for flag in flags]
        action.add(Bullets(self._theme, answers, gap=tokens.Space.M))
        self.add(action)
        self.phones = PhonesCard(self._theme, self._texts, region)
        self.phones.region_chosen.connect(self.region_chosen)
        self.add(self.phones)
        self.add(Muted(self._theme, say(self._texts.reminder)))
        self.add(self._clearance())
        self._add_leave(safety=True)

    def showEvent(self, event: QShowEvent) -> None:
        """The page itself takes the focus: what to do now stands on top and is read first."""
        super().showEvent(event)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _question(self, question: str) -> str:
        return next((say(each.text) for each in self._texts.questions if each.id == question), question)

    def _clearance(self) -> Card:
        card = Card(self._theme, _("A doctor has examined me and cleared the exercises"))
        card.add(Muted(self._theme, _("Tick what the doctor has looked at, and choose the day.")))
        self._covers = {}
        for question in dict.fromkeys(flag.question for flag in self._flags):
            row = CheckRow(self._theme, self._question(question))
            self._covers[question] = row
            card.add(row)
        self.seen_on = DayField(self._theme, _("The day I saw the doctor"), self._today)
        self.note = SecondaryButton(self._theme, _("Note it and open the exercises"))
        row_box = FlowBox()
        row_box.add(self.seen_on)
        row_box.add(self.note)
        card.add(row_box)
        self.fault = Banner(self._theme, Tone.NEUTRAL, "", small=True)
        self.fault.hide()
        card.add(self.fault)
        self.note.clicked.connect(self._note)
        return card

    def covers(self, question: str) -> CheckRow:
        """The row that says the doctor has looked at ``question``."""
        return self._covers[question]

    def _note(self) -> None:
        covers = tuple(question for question, row in self._covers.items() if row.isChecked())
        fault = clearance_fault(self._flags, covers, self.seen_on.day, self._today)
        if fault is None:
            self.cleared.emit(self.seen_on.day, covers)
            return
        self.fault.show_text(Tone.NEUTRAL, states.clearance_fault(fault))
        self.fault.show()

    def _add_leave(self, *, safety: bool = False) -> None:
        buttons = FlowBox(gap=tokens.Space.M)
        self.leave = QuietButton(self._theme, _("Back to the rest of the program"))
        self.leave.clicked.connect(self.left)
        buttons.add(self.leave)
        if safety:
            self.safety = QuietButton(self._theme, _("Is anything new or different?"))
            self.safety.clicked.connect(self.safety_wanted)
            buttons.add(self.safety)
        self.add(buttons)
