"""*Modige skridt* on Fremgang: how much pain was expected, and how much came."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from rygtraening.domain.progress_bold import Bold
from rygtraening.ui.progress.cards.bold_plot import BoldPlot
from rygtraening.ui.progress.cards.chart_card import ChartCard
from rygtraening.ui.theme.theme import Theme
from rygtraening.words import progress_bold as words
from rygtraening.words import progress_cards


class BoldCard(ChartCard):
    """Shows a ``Bold``."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self.pairs = BoldPlot(theme)
        super().__init__(theme, words.title(), self.pairs, progress_cards.day_hint(), parent)

    def show_bold(self, shown: Bold, activities: words.Activities) -> None:
        """Draw it; ``activities`` by id, the person's own too, are where the steps' words are found."""
        headline, detail = words.headline(shown), words.detail(shown)
        if not shown.pairs:
            self.show_nothing(headline, detail)
            return
        self.pairs.show_bold(shown, activities)
        note = words.explained(shown)
        self.show_chart(headline, detail, lambda: (words.headings(), words.rows(shown, activities)), note)
