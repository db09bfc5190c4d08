"""One time of a reminder and its days, as they are chosen in Indstillinger."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rygtraening import i18n
from rygtraening.domain.reminder import Weekly
from rygtraening.i18n import _
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.buttons import QuietButton
from rygtraening.ui.widgets.choice import MultiChoice
from rygtraening.ui.widgets.dropdown import Dropdown
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.group import Group
from rygtraening.words import reminders as words
from rygtraening.words.day import time_of_day

_A_MONDAY = date(2024, 1, 1)
_STEP = 15
"""Minutes between the times that are offered."""


class TimeRow(Group):
    """Hour and minute, seven days, and a way to be rid of it. Each choice takes effect at once."""

    changed = Signal()
    removed = Signal()

    def __init__(self, theme: Theme, weekly: Weekly, *, removable: bool, parent: QWidget | None = None) -> None:
        super().__init__(words.when(weekly), parent)
        at = weekly.at
        times = sorted({time(minute // 60, minute % 60) for minute in range(0, 24 * 60, _STEP)} | {at})
        self.at = Dropdown(
            theme, _("Time of day"), [(f"{each:%H:%M}", _said(each)) for each in times], value=f"{at:%H:%M}"
        )
        names = [(str(day), i18n.weekday_short(_A_MONDAY + timedelta(days=day))) for day in range(7)]
        self.days = MultiChoice(theme, _("Days"), names, show_question=False)
        self.days.set_values(str(day) for day in weekly.days)
        for day in range(7):
            self.days.chip(str(day)).setAccessibleName(i18n.weekday(_A_MONDAY + timedelta(days=day)))
        self.remove = QuietButton(theme, _("Remove this time"))
        self.remove.setVisible(removable)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        first = FlowBox()
        first.add(self.at)
        first.add(self.remove)
        column.addWidget(first, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.days)
        self.at.chosen.connect(self._tell)
        self.days.changed.connect(self._tell)
        self.remove.clicked.connect(self.removed)

    @property
    def weekly(self) -> Weekly:
        """What is chosen now."""
        hour, minute = map(int, self.at.value.split(":"))
        return Weekly(time(hour, minute), frozenset(map(int, self.days.values)))

    def _tell(self) -> None:
        self.setAccessibleName(words.when(self.weekly))
        self.changed.emit()


def _said(at: time) -> str:
    return time_of_day(datetime.combine(_A_MONDAY, at))
