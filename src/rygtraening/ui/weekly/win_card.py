"""A small win, shown again on a hard day."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from rygtraening.domain.weekly_record import SmallWin
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Tone
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.heading import Headline, Muted
from rygtraening.words import weekly


class WinCard(Card):
    """The person's own words, and the day they are from. There is nothing to do here."""

    def __init__(self, theme: Theme, win: SmallWin, today: date, parent: QWidget | None = None) -> None:
        super().__init__(theme, tone=Tone.GREEN, parent=parent)
        self.body.setSpacing(Space.XS)
        self.setAccessibleName(weekly.win_shown_again(win, today))
        self.add(Muted(theme, weekly.win_shown_again(win, today)))
        self.add(Headline(theme, weekly.quoted(win.text)))
