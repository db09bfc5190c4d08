"""What the number before a session opens: a sentence, the doses, and the button that goes on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rygtraening.domain.day_plan import DayPlan
from rygtraening.domain.gate import Gate
from rygtraening.domain.prescription import Prescription
from rygtraening.i18n import _
from rygtraening.ui.announcing import announce
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Tone, Type
from rygtraening.ui.today.reason_note import ReasonNote
from rygtraening.ui.widgets.buttons import PrimaryButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.columns import Columns
from rygtraening.ui.widgets.heading import Muted, SectionTitle, Small, TextLabel, TextStack
from rygtraening.ui.widgets.reading_order import read_in_order
from rygtraening.words import changes, doses, states

_TONES = {Gate.NORMAL: Tone.GREEN, Gate.NO_STEP_UP: Tone.GREEN, Gate.CALM: Tone.YELLOW, Gate.SPARE: Tone.YELLOW}


class VerdictCard(Card):
    """Appears when both numbers are given, and changes with them."""

    onward = Signal()
    """The button was pressed: begin, or close for today."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, tone=Tone.GREEN, parent=parent)
        self._said = TextLabel(theme, role=Type.LARGE)
        self._usual = Small(theme, _("Your usual pain is not known yet, so a calm day is the careful choice."))
        self._rows = QWidget()
        self.button = PrimaryButton(theme, "")
        self.button.clicked.connect(self.onward)
        self.add(self._said)
        self.add(self._usual)
        self.add(self._rows)
        self.body.addSpacing(Space.XS)
        self.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def text(self) -> str:
        """What it says."""
        return self._said.text()

    def show_day(self, opened: Gate, plan: DayPlan, *, usual_known: bool) -> None:
        """Say what ``opened`` means, with the doses of ``plan`` (none on a spare day), and why where one changed."""
        self._tone = _TONES[opened]
        said = states.gate(opened)
        if said != self.text and self.window().isVisible():
            announce(self, said)
        self._said.setText(said)
        self.setAccessibleName(self._said.text())
        self._usual.setVisible(opened is Gate.CALM and not usual_known)
        rows = Columns(self._theme)
        for prescription in plan.prescriptions:
            rows.add(self._dose(prescription, plan))
        # Only once it stands in the card: a widget without a parent would be shown as a window.
        self.body.replaceWidget(self._rows, rows)
        read_in_order(self.body)
        rows.setVisible(bool(plan.prescriptions))
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = rows
        spare = opened is Gate.SPARE
        self.button.setText(_("Close for today") if spare else _("Begin"))
        self.button.set_icon(None if spare else IconName.PLAY)
        self.update()

    def _dose(self, prescription: Prescription, plan: DayPlan) -> QWidget:
        """A column: the name, the dose, and what is different about it."""
        name = SectionTitle(self._theme, doses.say(prescription.exercise.name))
        words: list[QWidget] = [name, Muted(self._theme, changes.change(prescription))]
        words += [Small(self._theme, text) for text in changes.notes(prescription, plan.pausing)]
        column = QWidget()
        stack = QVBoxLayout(column)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(Space.S)
        stack.addWidget(TextStack(*words))
        if prescription.last is not None:
            stack.addWidget(ReasonNote(self._theme, prescription))
        stack.addStretch(1)
        return column

    def focus(self) -> None:
        """Put the focus on the button."""
        self.button.setFocus(Qt.FocusReason.TabFocusReason)
