"""Everyday life: what I can do, how sure and how afraid I am, sleep, stress, and the small wins."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from rygtraening.domain.progress_function import Function, FunctionKind
from rygtraening.ui.progress.cards.chart_card import ChartCard
from rygtraening.ui.progress.cards.function_plot import FunctionPlot
from rygtraening.ui.theme.theme import Theme
from rygtraening.words import progress_cards
from rygtraening.words import progress_function as words


class FunctionCard(ChartCard):
    """Shows a ``Function``."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self.panels = FunctionPlot(theme)
        super().__init__(theme, words.title(), self.panels, progress_cards.zoom_hint(), parent)

    def show_function(self, shown: Function) -> None:
        """Draw it."""
        headline, detail = words.headline(shown.news), words.detail(shown)
        if shown.news.kind in (FunctionKind.NOTHING, FunctionKind.NOTHING_HERE):
            self.show_nothing(headline, detail)
            return
        self.panels.show_function(shown)
        note = words.legend(shown)
        self.show_chart(headline, detail, lambda: (words.headings(shown), words.rows(shown)), note)
