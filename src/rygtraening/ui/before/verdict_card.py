"""What the number before a session opens: a sentence, the doses, and the button that goes on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from rygtraening.domain.gate import Gate
from rygtraening.domain.prescription import Prescription
from rygtraening.i18n import _
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Tone, Type
from rygtraening.ui.widgets.buttons import PrimaryButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.columns import Columns
from rygtraening.ui.widgets.heading import Muted, SectionTitle, TextLabel, TextStack
from rygtraening.words import doses, states

_TONES = {Gate.NORMAL: Tone.GREEN, Gate.NO_STEP_UP: Tone.GREEN, Gate.CALM: Tone.YELLOW, Gate.SPARE: Tone.YELLOW}


class VerdictCard(Card):
    """Appears when both numbers are given, and changes with them."""

    onward = Signal()
    """The button was pressed: begin, or close for today."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, tone=Tone.GREEN, parent=parent)
        self._said = TextLabel(theme, role=Type.LARGE)
        self._rows = QWidget()
        self.button = PrimaryButton(theme, "")
        self.button.clicked.connect(self.onward)
        self.add(self._said)
        self.add(self._rows)
        self.body.addSpacing(Space.XS)
        self.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def text(self) -> str:
        """What it says."""
        return self._said.text()

    def show_gate(self, opened: Gate, prescriptions: Sequence[Prescription]) -> None:
        """Say what ``opened`` means, with its doses (none on a spare day)."""
        self._tone = _TONES[opened]
        self._said.setText(states.gate(opened))
        self.setAccessibleName(self._said.text())
        rows = Columns(self._theme)
        for prescription in prescriptions:
            name = SectionTitle(self._theme, doses.say(prescription.exercise.name))
            rows.add(TextStack(name, Muted(self._theme, doses.dose(prescription))))
        # Only once it stands in the card: a widget without a parent would be shown as a window.
        self.body.replaceWidget(self._rows, rows)
        rows.setVisible(bool(prescriptions))
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = rows
        spare = opened is Gate.SPARE
        self.button.setText(_("Close for today") if spare else _("Begin"))
        self.button.set_icon(None if spare else IconName.PLAY)
        self.update()

    def focus(self) -> None:
        """Put the focus on the button."""
        self.button.setFocus(Qt.FocusReason.TabFocusReason)
