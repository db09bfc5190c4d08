"""*Trappen*: each exercise's step over time."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from rygtraening.domain.progress_ladder import Ladder
from rygtraening.ui.progress.cards.chart_card import ChartCard
from rygtraening.ui.progress.cards.ladder_plot import LadderPlot
from rygtraening.ui.theme.theme import Theme
from rygtraening.words import progress_cards
from rygtraening.words import progress_ladder as words


class LadderCard(ChartCard):
    """Shows a ``Ladder``."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self.lines = LadderPlot(theme)
        super().__init__(theme, words.title(), self.lines, progress_cards.zoom_hint(), parent)

    def show_ladder(self, shown: Ladder, exercises: words.Exercises) -> None:
        """Draw it; ``exercises`` by id are where names and doses are found."""
        headline, detail = words.headline(shown.news), words.detail(shown)
        if not shown.climbs:
            self.show_nothing(headline, detail)
            return
        self.lines.show_ladder(shown, exercises)
        self.show_chart(headline, detail, lambda: (words.headings(), words.rows(shown, exercises)))
