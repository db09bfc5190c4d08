"""One exercise of the day: its number, its name, its dose, and why."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rygtraening.domain.prescription import Prescription
from rygtraening.i18n import _
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Tone, Type
from rygtraening.ui.widgets.banner import Banner
from rygtraening.ui.widgets.columns import Columns
from rygtraening.ui.widgets.empty_state import Icon
from rygtraening.ui.widgets.heading import Muted, TextLabel, TextStack
from rygtraening.ui.widgets.numeral import Numeral
from rygtraening.ui.widgets.row_button import RowButton
from rygtraening.words import doses

_NOTE_LEAST = 280
"""The reason stands beside name and dose while it has this much room (px at 100 % text)."""


class ExerciseRow(RowButton):
    """Opens the exercise when it is pressed. ``why`` adds the reason of the dose."""

    def __init__(
        self, theme: Theme, number: int, prescription: Prescription, *, why: bool, parent: QWidget | None = None
    ) -> None:
        name, dose = doses.say(prescription.exercise.name), doses.dose(prescription)
        reason = doses.reason(prescription.reason)
        super().__init__(theme, _("{name}, {dose}. Read about it.").format(name=name, dose=dose), parent=parent)
        if why:
            self.setAccessibleDescription(reason)
        words = TextStack(TextLabel(theme, name, role=Type.LARGE_STRONG), Muted(theme, dose))
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.S, Space.M, Space.S, Space.M)
        row.setSpacing(Space.L)
        row.addWidget(Numeral(theme, number), 0, Qt.AlignmentFlag.AlignVCenter)
        if why:
            note = Banner(theme, Tone.NEUTRAL, reason, small=True)
            beside = Columns(theme, centred=True)
            beside.add(words)
            beside.add(note, least=_NOTE_LEAST)
            row.addWidget(beside, 1)
        else:
            row.addWidget(words, 1)
        row.addWidget(Icon(theme, IconName.NEXT, size=tokens.ICON_SMALL), 0, Qt.AlignmentFlag.AlignVCenter)
        self.settle()
