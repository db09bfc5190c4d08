"""The card of I dag that says the week's questions are due."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rygtraening.i18n import _
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.buttons import QuietButton, SecondaryButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.columns import Columns
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Headline, Muted, TextStack
from rygtraening.words import weekly


class WeekCard(Card):
    """Offers to answer, and not to."""

    opened = Signal()
    """The person wants to answer."""
    left = Signal()
    """Not this week."""

    def __init__(self, theme: Theme, *, begun: bool, parent: QWidget | None = None) -> None:
        """``begun``: some of it has been answered today."""
        super().__init__(theme, parent=parent)
        self.setAccessibleName(weekly.title())
        self.answer = SecondaryButton(theme, _("Answer the rest") if begun else _("Answer now"))
        self.not_now = QuietButton(theme, _("Not this week"))
        self.answer.clicked.connect(self.opened)
        self.not_now.clicked.connect(self.left)
        buttons = FlowBox()
        buttons.add(self.answer)
        buttons.add(self.not_now)
        columns = Columns(theme, centred=True)
        columns.add(TextStack(Headline(theme, weekly.title()), Muted(theme, weekly.effort())))
        columns.add(buttons, stretch=0)
        self.add(columns)
