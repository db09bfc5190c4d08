"""The two small cards under the day: this week, and the last days' pain."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rygtraening.domain.today import Today
from rygtraening.i18n import _, ngettext
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.today.pain_line import PainLine, summary
from rygtraening.ui.today.week_row import WeekRow, flares
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.columns import Columns
from rygtraening.ui.widgets.heading import Muted, Small

_CARD_LEAST = 300
"""The two stand side by side while each has this much room (px at 100 % text)."""


class Glance(Columns):
    """What has been, in two small pictures; each day in them can be opened."""

    day_chosen = Signal(object)
    """The page of a day (a ``date``) is wanted."""

    def __init__(self, theme: Theme, today: Today, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        week = Card(theme, _("This week"))
        week.body.addStretch(1)
        days = WeekRow(theme, today.week)
        days.day_chosen.connect(self.day_chosen)
        week.add(days)
        if any(flares(mark) for mark in today.week):
            week.add(Small(theme, _("≈ is a day of a flare-up.")))
        elif not any(mark.trained for mark in today.week):
            week.add(Small(theme, _("A day you train gets a tick here. Each one counts by itself.")))
        chosen = today.profile.days_per_week if today.profile is not None else len(today.week)
        if chosen < len(today.week):
            done = sum(mark.trained for mark in today.week)
            said = ngettext(
                "{done} day so far; you chose {n} a week.", "{done} days so far; you chose {n} a week.", done
            )
            week.add(Small(theme, said.format(done=done, n=chosen)))
        week.body.addStretch(2)
        pain = Card(theme, _("Pain, {n} days").format(n=len(today.line)))
        if any(value is not None for _day, value in today.line):
            line = PainLine(theme, today.line)
            line.day_chosen.connect(self.day_chosen)
            pain.add(line)
            pain.add(Small(theme, summary(today.line)))
        else:
            pain.add(Muted(theme, summary(today.line)))
            pain.body.addStretch(1)
        self.add(week, least=_CARD_LEAST)
        self.add(pain, least=_CARD_LEAST)
