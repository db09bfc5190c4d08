"""The charts under the main one: the ladder, the year, the brave steps, and what everyday life allows."""

from __future__ import annotations

from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rygtraening.ui.progress.cards.bold_card import BoldCard
from rygtraening.ui.progress.cards.chart_card import ChartCard
from rygtraening.ui.progress.cards.function_card import FunctionCard
from rygtraening.ui.progress.cards.ladder_card import LadderCard
from rygtraening.ui.progress.cards.year_card import YearCard
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.columns import Columns

_Card = TypeVar("_Card", bound=ChartCard)
_LEAST = 340
"""Ladder and year stand beside each other while each has this much room (px at 100 % text)."""


class FurtherCharts(QWidget):
    """Each card is made when it is first asked for, which may be in a turn of its own, and filled by its ``show_…``."""

    day_chosen = Signal(object)
    """A day (a ``date``) is to be opened."""
    year_wanted = Signal(int)
    """Another year is to be shown: how many back."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._beside = Columns(theme, least=_LEAST)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.L)
        self._column.addWidget(self._beside)

    @cached_property
    def ladder(self) -> LadderCard:
        """How the doses went up."""
        card = LadderCard(self._theme)
        self._beside.add(card, least=_LEAST)
        return self._wired(card)

    @cached_property
    def year(self) -> YearCard:
        """Every day of a year, to the right of the ladder."""
        _ = self.ladder  # is there before
        card = YearCard(self._theme)
        card.year_wanted.connect(self.year_wanted)
        self._beside.add(card, least=_LEAST)
        return self._wired(card)

    @cached_property
    def bold(self) -> BoldCard:
        """The brave steps, under those two."""
        card = BoldCard(self._theme)
        self._column.insertWidget(1, card)
        return self._wired(card)

    @cached_property
    def function(self) -> FunctionCard:
        """Everyday life, at the end."""
        card = FunctionCard(self._theme)
        self._column.addWidget(card)
        return self._wired(card)

    def _wired(self, card: _Card) -> _Card:
        card.day_chosen.connect(self.day_chosen)
        return card
