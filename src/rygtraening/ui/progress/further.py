"""The charts under the main one: the ladder, the year, the brave steps, and what everyday life allows."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rygtraening.ui.progress.cards.bold_card import BoldCard
from rygtraening.ui.progress.cards.function_card import FunctionCard
from rygtraening.ui.progress.cards.ladder_card import LadderCard
from rygtraening.ui.progress.cards.year_card import YearCard
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.columns import Columns

_LEAST = 340
"""Ladder and year stand beside each other while each has this much room (px at 100 % text)."""


class FurtherCharts(QWidget):
    """Each is filled by itself, by its own ``show_…``."""

    day_chosen = Signal(object)
    """A day (a ``date``) is to be opened."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ladder, self.year = LadderCard(theme), YearCard(theme)
        self.bold, self.function = BoldCard(theme), FunctionCard(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        column.addWidget(Columns(theme, [self.ladder, self.year], least=_LEAST))
        column.addWidget(self.bold)
        column.addWidget(self.function)
        for card in (self.ladder, self.year, self.bold, self.function):
            card.day_chosen.connect(self.day_chosen)
