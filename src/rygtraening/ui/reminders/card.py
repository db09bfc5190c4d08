"""The card *Påmindelser* of Indstillinger."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rygtraening.domain.reminder import MOST_TIMES, Reminders, Weekly
from rygtraening.i18n import _
from rygtraening.ui.reminders.time_row import TimeRow
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.buttons import QuietButton, SecondaryButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.check_row import CheckRow
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Muted


class ReminderChoices(Struct, frozen=True):
    """What is chosen now. ``can_stay``: whether there is a tray to stay in."""

    reminders: Reminders
    tray: bool
    can_stay: bool
    autostart: bool


class RemindersCard(Card):
    """Each choice takes effect at once; what is chosen is shown with ``show_choices``."""

    on_chosen = Signal(bool)
    times_chosen = Signal(object)
    """The times, a tuple of ``Weekly``."""
    time_wanted = Signal()
    """One more."""
    time_removed = Signal(object)
    """One of the times (a ``Weekly``) is not wanted any more."""
    tray_chosen = Signal(bool)
    autostart_chosen = Signal(bool)
    trial_wanted = Signal()
    calendar_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Reminders"), parent=parent)
        self._theme = theme
        self.on = CheckRow(theme, _("Ask me at these times whether there is time for my back"))
        self.rows: list[TimeRow] = []
        self._shown: tuple[Weekly, ...] | None = None
        self.more = QuietButton(theme, _("Add a time"))
        self.trial = SecondaryButton(theme, _("Try a reminder"))
        self._chosen = QWidget()
        column = QVBoxLayout(self._chosen)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        self._times = QVBoxLayout()
        self._times.setSpacing(Space.L)
        column.addLayout(self._times)
        doing = FlowBox()
        doing.add(self.more)
        doing.add(self.trial)
        column.addWidget(doing)
        column.addWidget(Muted(theme, _("On a day when you have trained, it stays quiet.")))
        self.tray = CheckRow(theme, _("Keep the program in the system tray when its window is closed"))
        self.no_tray = Muted(
            theme,
            _(
                "This desktop has no system tray, so reminders come while the program is open. The calendar file "
                "below reminds you when it is closed."
            ),
        )
        self.autostart = CheckRow(theme, _("Start together with the computer"))
        self.autostart_note = Muted(theme, _("It then waits in the background, and its window stays closed."))
        self.calendar = SecondaryButton(theme, _("Save a calendar file …"))
        for widget in (self.on, self._chosen):
            self.add(widget)
        self.add_line()
        for widget in (self.tray, self.no_tray, self.autostart, self.autostart_note):
            self.add(widget)
        self.add_line()
        self.add(Muted(theme, _("The calendar of your phone or computer can remind you too, at the same times.")))
        self.body.addWidget(self.calendar, 0, Qt.AlignmentFlag.AlignLeft)
        self.on.clicked.connect(self.on_chosen)
        self.more.clicked.connect(self.time_wanted)
        self.tray.clicked.connect(self.tray_chosen)
        self.autostart.clicked.connect(self.autostart_chosen)
        self.trial.clicked.connect(self.trial_wanted)
        self.calendar.clicked.connect(self.calendar_wanted)

    def show_choices(self, now: ReminderChoices) -> None:
        """Show what is chosen now, without a signal."""
        self.on.setChecked(now.reminders.on)
        self._chosen.setVisible(now.reminders.on)
        if now.reminders.times != self._shown:
            self._show_times(now.reminders.times)
        self.more.setVisible(len(now.reminders.times) < MOST_TIMES)
        self.tray.setVisible(now.can_stay)
        self.no_tray.setVisible(not now.can_stay)
        self.tray.setChecked(now.tray)
        self.autostart.setChecked(now.autostart)

    def _show_times(self, times: tuple[Weekly, ...]) -> None:
        self._shown = times
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []
        for weekly in times:
            row = TimeRow(self._theme, weekly, removable=len(times) > 1)
            row.changed.connect(self._tell)
            row.removed.connect(lambda row=row: self._remove(row))
            self._times.addWidget(row)
            row.show()  # at once: what is not shown yet cannot take the focus
            self.rows.append(row)

    def _tell(self) -> None:
        self._shown = tuple(row.weekly for row in self.rows)
        self.times_chosen.emit(self._shown)

    def _remove(self, row: TimeRow) -> None:
        self.time_removed.emit(row.weekly)
        self.focus_last()

    def focus_time(self, place: int) -> None:
        """Put the focus on the time at ``place``, from 0: it is there again."""
        if place < len(self.rows):
            self.rows[place].at.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_last(self) -> None:
        """Put the focus on the time that was added."""
        if self.rows:
            self.rows[-1].at.setFocus(Qt.FocusReason.OtherFocusReason)
