"""One exercise of a programme: its figure, its name, and the dose the programme says."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rygtraening.domain.prescription import Prescription
from rygtraening.domain.programme import Part
from rygtraening.i18n import _
from rygtraening.ui.figure.tile import headed, marker
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.ui.widgets.empty_state import Icon
from rygtraening.ui.widgets.heading import Muted, Small, TextLabel, TextStack
from rygtraening.ui.widgets.row_button import RowButton
from rygtraening.words import programmes
from rygtraening.words.doses import say


class PartRow(RowButton):
    """Leads to the exercise; ``number`` is its place in the programme, from 1. ``today`` is today's dose of it, where
    there is one."""

    def __init__(
        self, theme: Theme, number: int, part: Part, today: Prescription | None = None, parent: QWidget | None = None
    ) -> None:
        name, dose, agreed = say(part.exercise.name), programmes.dose_today(part, today), part.agreed
        said = _("{name}, {dose}. Read about it.").format(name=name, dose=dose)
        super().__init__(theme, said, parent=parent)
        words: list[QWidget] = [TextLabel(theme, name, role=Type.LARGE_STRONG), Muted(theme, dose)]
        if agreed is not None:
            words.append(Small(theme, programmes.agreed(agreed)))
            note = say(agreed.note)
            if note:
                words.append(Small(theme, _("“{note}”").format(note=note)))
            self.setAccessibleDescription(" ".join(f"{each}." for each in (programmes.agreed(agreed), note) if each))
        tier = part.exercise.dose.articles_tier if agreed is None else agreed.tier
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        row.setSpacing(Space.L)
        row.addWidget(headed(theme, marker(theme, part.exercise, tier, number), TextStack(*words)), 1)
        row.addWidget(Icon(theme, IconName.NEXT, size=tokens.ICON_SMALL), 0, Qt.AlignmentFlag.AlignVCenter)
        self.settle()
