"""I dag: one card says what today is; the rest is there when it is due."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from rygtraening import i18n
from rygtraening.domain.gate import Gate
from rygtraening.domain.programme import Programme
from rygtraening.domain.running import RunningSession
from rygtraening.domain.today import DayMark, Today
from rygtraening.i18n import _, ngettext
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Tone
from rygtraening.ui.today.greeting import greeting
from rygtraening.ui.today.morning_card import MorningCard
from rygtraening.ui.today.notes import (
    AfterCard,
    LockedCard,
    NoExercisesCard,
    NoteCard,
    RunningCard,
    SpareCard,
)
from rygtraening.ui.today.pain_line import PainLine, summary
from rygtraening.ui.today.session_card import SessionCard
from rygtraening.ui.today.week_row import WeekRow
from rygtraening.ui.widgets.banner import Banner
from rygtraening.ui.widgets.buttons import QuietButton, ThemedButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.columns import Columns
from rygtraening.ui.widgets.heading import Muted, Small
from rygtraening.ui.widgets.page import Page
from rygtraening.words import doses, states

_SMALL_CARD_LEAST = 300
"""The week and the line stand side by side while each has this much room (px at 100 % text)."""


class TodayPage(Page):
    """Shows the day as it is handed in and says what the person wants. Enter anywhere is the main button."""

    start_wanted = Signal()
    go_on_wanted = Signal()
    drop_running_wanted = Signal()
    morning_answered = Signal(object)
    """How it was when the person got up: a ``Pain``, both answered."""
    morning_skipped = Signal()
    safety_wanted = Signal()
    locked_wanted = Signal()
    after_wanted = Signal()
    exercise_opened = Signal(str)
    """The id of an exercise to read about."""
    faults_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.main: ThemedButton | None = None
        """The button that Enter presses, if the day has one."""

    def show_today(
        self,
        today: Today,
        running: RunningSession | None,
        programme: Programme,
        after_due: bool,
        faults: int,
        read_only: str | None,
        hour: int,
    ) -> None:
        """Show the day. ``after_due``: the last session is not told about yet; ``faults``: files that could not be
        read; ``read_only``: why nothing can be written, a sentence; ``hour``: of the local clock, 0-23."""
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.isAncestorOf(focus)
        self.main = None
        self.clear()
        self.set_title(greeting(hour))
        self.set_subtitle(self._subtitle(today))
        if read_only:
            self.add(Banner(self._theme, Tone.YELLOW, read_only))
        if running is not None:
            self._add_running(running, programme, locked=today.locked)
        if after_due:
            after = AfterCard(self._theme)
            after.answer.clicked.connect(self.after_wanted)
            self.add(after)
        if today.morning_due and not today.locked:
            self._add_morning(today)
        self._add_day(today, waiting=running is not None)
        self.add(self._below(today))
        if faults:
            text = ngettext("{n} exercise file could not be read", "{n} exercise files could not be read", faults)
            quiet = QuietButton(self._theme, text.format(n=faults))
            quiet.clicked.connect(self.faults_wanted)
            self.add(quiet, Qt.AlignmentFlag.AlignLeft)
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """The page itself takes the focus, so that Enter starts and the arrows scroll."""
        super().showEvent(event)
        focus = QApplication.focusWidget()
        if focus is None or not self.isAncestorOf(focus):
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the main button wherever the focus is on the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            if self.main is not None:
                self.main.click()
        else:
            super().keyPressEvent(event)

    def _subtitle(self, today: Today) -> str:
        parts = [i18n.long_date(today.day)]
        if today.prescriptions and not today.locked and today.gate is not Gate.SPARE:
            parts += [doses.exercises(len(today.prescriptions)), doses.about_minutes(today.seconds)]
        return " · ".join(parts)

    def _add_running(self, running: RunningSession, programme: Programme, *, locked: bool) -> None:
        card = RunningCard(self._theme, running, programme, locked=locked)
        card.drop.clicked.connect(self.drop_running_wanted)
        if card.go_on is not None:
            card.go_on.clicked.connect(self.go_on_wanted)
            self.main = card.go_on
        self.add(card)

    def _add_morning(self, today: Today) -> None:
        card = MorningCard(self._theme, after_training=_trained_yesterday(today.week))
        card.answered.connect(self.morning_answered)
        card.skipped.connect(self.morning_skipped)
        self.add(card)

    def _add_day(self, today: Today, *, waiting: bool) -> None:
        """What the day holds: ``waiting`` for an interrupted session, which comes first."""
        if today.locked:
            locked = LockedCard(self._theme, adult=today.profile is None or today.profile.adult)
            locked.onward.clicked.connect(self.locked_wanted)
            self.main = locked.onward
            self.add(locked)
        elif today.gate is Gate.SPARE:
            advice = states.doctor_suggested() if today.doctor_suggested else ""
            spare = SpareCard(self._theme, states.gate(Gate.SPARE), advice)
            spare.safety.clicked.connect(self.safety_wanted)
            spare.again.clicked.connect(self.start_wanted)
            spare.again.setVisible(not waiting)
            self.add(spare)
        elif not today.prescriptions:
            empty = NoExercisesCard(self._theme)
            empty.onward.clicked.connect(self.faults_wanted)
            self.add(empty)
        else:
            if today.trained_today and not waiting:
                done = _("That was today's training. The rest of the day is yours.")
                self.add(NoteCard(self._theme, _("Well done today"), done, tone=Tone.GREEN))
            self._add_session(today, waiting=waiting)

    def _add_session(self, today: Today, *, waiting: bool) -> None:
        card = SessionCard(self._theme, today.prescriptions, trained=today.trained_today, offers_start=not waiting)
        card.start.connect(self.start_wanted)
        card.safety.connect(self.safety_wanted)
        card.opened.connect(self.exercise_opened)
        if card.begin is not None and not today.trained_today:
            self.main = card.begin
        self.add(card)

    def _below(self, today: Today) -> Columns:
        week = Card(self._theme, _("This week"))
        week.body.addStretch(1)
        week.add(WeekRow(self._theme, today.week))
        if not any(mark.trained for mark in today.week):
            week.add(Small(self._theme, _("A day you train gets a tick here. Each one counts by itself.")))
        week.body.addStretch(2)
        pain = Card(self._theme, _("Pain, {n} days").format(n=len(today.line)))
        if any(value is not None for _day, value in today.line):
            pain.add(PainLine(self._theme, today.line))
            pain.add(Small(self._theme, summary(today.line)))
        else:
            pain.add(Muted(self._theme, summary(today.line)))
            pain.body.addStretch(1)
        columns = Columns(self._theme)
        columns.add(week, least=_SMALL_CARD_LEAST)
        columns.add(pain, least=_SMALL_CARD_LEAST)
        return columns


def _trained_yesterday(week: tuple[DayMark, ...]) -> bool:
    """Whether the day before today, as far as the week reaches back, was trained on."""
    places = [place for place, mark in enumerate(week) if mark.is_today]
    return bool(places) and places[0] > 0 and week[places[0] - 1].trained
