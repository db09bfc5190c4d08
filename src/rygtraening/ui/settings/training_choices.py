"""How often one trains, and whether more than the articles' dose may be offered: in the first run and in Settings."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rygtraening.domain.record import FEWEST_DAYS, MOST_DAYS
from rygtraening.i18n import _
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.check_row import CheckRow
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Muted, SectionTitle
from rygtraening.ui.widgets.segmented import Segmented
from rygtraening.words import tryout as words


class TrainingChoices(QWidget):
    """Each choice takes effect at once; what is chosen now is shown with ``show_choices``."""

    days_chosen = Signal(int)
    """Days a week, 2-7."""
    opt_in_chosen = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        options = [(str(days), str(days)) for days in range(FEWEST_DAYS, MOST_DAYS)]
        title = _("How many days a week would you like to train?")
        self.days = Segmented(theme, title, (*options, (str(MOST_DAYS), _("Every day"))), value=str(MOST_DAYS))
        row = FlowBox()
        row.add(self.days)
        self.opt_in = CheckRow(theme, words.opt_in())
        column.addWidget(SectionTitle(theme, title))
        column.addWidget(row)
        column.addWidget(Muted(theme, words.days_note()))
        column.addSpacing(Space.S)
        column.addWidget(SectionTitle(theme, _("More than the articles' dose")))
        column.addWidget(self.opt_in)
        column.addWidget(Muted(theme, words.opt_in_meaning()))
        self.days.chosen.connect(lambda days: self.days_chosen.emit(int(days)))
        self.opt_in.clicked.connect(self.opt_in_chosen)

    def show_choices(self, days_per_week: int, opt_in: bool) -> None:
        """Show what is chosen now, without a signal."""
        self.days.set_value(str(days_per_week))
        self.opt_in.setChecked(opt_in)
