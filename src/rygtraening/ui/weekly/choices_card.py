"""The card of Indstillinger where the person chooses what else to be asked about."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rygtraening.i18n import _
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.check_row import CheckRow
from rygtraening.ui.widgets.heading import Muted


class ChoicesCard(Card):
    """Three ticks; each takes effect at once."""

    week_chosen = Signal(bool)
    wellbeing_chosen = Signal(bool)
    wins_chosen = Signal(bool)

    def __init__(self, theme: Theme, *, week: bool, wellbeing: bool, wins: bool, parent: QWidget | None = None) -> None:
        """Each is whether it is asked about now."""
        super().__init__(theme, _("What the program asks about"), parent=parent)
        self.add(Muted(theme, _("Each takes a few seconds and can be skipped every time.")))
        self.week = CheckRow(theme, _("Once a week: how the week was, what is hard, and how sure you feel"))
        self.wellbeing = CheckRow(theme, _("Every day: sleep and stress"))
        self.wins = CheckRow(theme, _("Small wins: write one when you like, and see it again on a hard day"))
        for row, on, chosen in (
            (self.week, week, self.week_chosen),
            (self.wellbeing, wellbeing, self.wellbeing_chosen),
            (self.wins, wins, self.wins_chosen),
        ):
            row.setChecked(on)
            row.clicked.connect(chosen)
            self.add(row)
