"""*Året*: the days with movement as a calendar, with the way to earlier years."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rygtraening.domain.progress_year import Year
from rygtraening.ui.progress.cards.chart_card import ChartCard
from rygtraening.ui.progress.cards.year_plot import YearPlot
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.buttons import QuietButton
from rygtraening.words import progress_cards
from rygtraening.words import progress_year as words


class YearCard(ChartCard):
    """Shows a ``Year``."""

    year_wanted = Signal(int)
    """The picture so many steps before the newest is wanted; ``show_year`` is to be called with it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self.calendar = YearPlot(theme)
        super().__init__(theme, words.title(), self.calendar, progress_cards.year_hint(), parent)
        self._back = 0
        self.earlier = QuietButton(theme, "", icon=IconName.BACK)
        self.later = QuietButton(theme, "", icon=IconName.NEXT)
        for button, name, by in ((self.earlier, words.earlier(), 1), (self.later, words.later(), -1)):
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.clicked.connect(lambda _checked=False, by=by: self.year_wanted.emit(self._back + by))
            self.buttons.add(button)

    def show_year(self, shown: Year) -> None:
        """Draw it."""
        self._back = shown.back
        headline, detail = words.headline(shown), words.detail(shown)
        self.earlier.setVisible(shown.has_earlier or shown.back > 0)
        self.later.setVisible(shown.has_earlier or shown.back > 0)
        self.earlier.setEnabled(shown.has_earlier)
        self.later.setEnabled(shown.back > 0)
        if not shown.days:
            self.show_nothing(headline, detail)
            return
        self.calendar.show_year(shown)
        self.show_chart(headline, detail, lambda: (words.headings(), words.rows(shown)))
