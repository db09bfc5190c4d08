"""I dag: one card says what today is; the rest is there when it is due."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from rygtraening import i18n
from rygtraening.domain.day_marks import trained_yesterday
from rygtraening.domain.exercise import Exercise
from rygtraening.domain.gate import Gate
from rygtraening.domain.notices import Notice
from rygtraening.domain.programme import Programme
from rygtraening.domain.today import AS_PLANNED, Choices, Today
from rygtraening.i18n import _, ngettext
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Tone
from rygtraening.ui.today.glance import Glance
from rygtraening.ui.today.greeting import greeting
from rygtraening.ui.today.morning_card import MorningCard
from rygtraening.ui.today.notice_card import FIRST, NoticeCard, weightiest
from rygtraening.ui.today.programme_parts import ProgrammeLink, day_off
from rygtraening.ui.today.session_card import Offers, SessionCard, can_flare
from rygtraening.ui.widgets.buttons import QuietButton, ThemedButton
from rygtraening.ui.widgets.page import Page
from rygtraening.words import doses, states

if TYPE_CHECKING:
    from rygtraening.domain.running import RunningSession

_NONE: Mapping[str, Exercise] = {}


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
    declined = Signal(str)
    """The step of the exercise with this id is not taken today."""
    undeclined = Signal(str)
    """It is taken after all."""
    short_wanted = Signal(bool)
    """Only five minutes, or all of it after all."""
    explanation_wanted = Signal()
    flare_begun = Signal(bool)
    """A flare-up: whether the person said so unasked, else the morning's question was answered with yes."""
    flare_denied = Signal()
    """The morning's question was answered with no."""
    flare_over = Signal()
    programme_wanted = Signal()
    """The page of the programme that is followed."""
    settings_wanted = Signal()
    by_hand_wanted = Signal()
    """The person has trained without the program."""
    day_chosen = Signal(object)
    """The page of a day (a ``date``) is wanted."""
    copies_wanted = Signal()
    """The copies of the log are to be looked at."""
    what_helps_wanted = Signal()
    notice_read = Signal(str)
    """The value of a ``Notice`` that is put away; it is gone from the page already."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.main: ThemedButton | None = None
        """The button that Enter presses, if the day has one."""
        self.programme = ProgrammeLink(theme)
        self.programme.clicked.connect(self.programme_wanted)
        self.add_action(self.programme)
        self._held = ""
        """The name of what had the focus when the day was shown anew."""
        # Only when everything is laid out does the page know where to scroll for the focus.
        self._refocus = QTimer(self, singleShot=True, interval=0)
        self._refocus.timeout.connect(self._take_focus)

    def show_today(
        self,
        today: Today,
        running: RunningSession | None,
        programme: Programme,
        after_due: bool,
        faults: int,
        read_only: str | None,
        hour: int,
        choices: Choices = AS_PLANNED,
        exercises: Mapping[str, Exercise] = _NONE,
        extra: Sequence[QWidget] = (),
        trouble: str = "",
        gone: str = "",
    ) -> None:
        """Show the day. ``after_due``: the last session is not told about yet; ``faults``: files that could not be
        read; ``read_only``: why nothing can be written, a sentence; ``hour``: of the local clock, 0-23; ``choices``:
        what the person has chosen for today; ``exercises``: all there are, by id; ``extra``: further cards, which
        belong to the page from now on and are gone when the day is shown again; ``trouble``: what is wrong with the
        log, ``gone``: that the programme chosen cannot be found, a sentence each."""
        focus = QApplication.focusWidget()
        held = focus.objectName() if focus is not None and self.isAncestorOf(focus) else None
        self.main = None
        self.clear()
        self.set_title(greeting(hour))
        self.set_subtitle(self._subtitle(today))
        self.programme.show_programme(programme, today)
        if read_only or trouble or gone:
            from rygtraening.ui.today.banners import banners

            self._add_all(banners(self._theme, read_only, trouble, gone, self.copies_wanted))
        if running is not None:
            known = {each.id: each for each in programme.exercises} | dict(exercises)
            self._add_running(running, known, locked=today.locked)
        if after_due:
            from rygtraening.ui.today.notes import AfterCard

            after = AfterCard(self._theme)
            after.answer.clicked.connect(self.after_wanted)
            self.add(after)
        open_day = not today.locked
        if today.morning_due and open_day:
            self._add_morning(today)
        if today.flare_asked and open_day:
            self._add_flare_question()
        # What is asked beside the training comes before it, but never before what a trained or a spare day says.
        day_first = today.trained_today or today.gate is Gate.SPARE
        if not day_first:
            self._add_all(extra)
        if open_day:
            self._add_flare(today)
        flares = today.flare_asked or today.flare is not None or today.flare_advice is not None
        busy = running is not None or after_due or today.morning_due or flares
        calm = open_day and today.gate is not Gate.SPARE
        notices = weightiest(today.notices, busy=busy) if calm else ()
        self._add_notices([notice for notice in notices if notice in FIRST])
        self._add_all(day_off(self._theme, programme, today) if running is None else ())
        self._add_day(today, choices, exercises, waiting=running is not None)
        if day_first:
            self._add_all(extra)
        self._add_notices([notice for notice in notices if notice not in FIRST])
        if today.way_back and today.flare is None and calm:
            from rygtraening.ui.today.flare_cards import WayBackCard

            self.add(WayBackCard(self._theme, today.way_back))
        glance = Glance(self._theme, today)
        glance.day_chosen.connect(self.day_chosen)
        self.add(glance)
        if faults:
            text = ngettext("{n} exercise file could not be read", "{n} exercise files could not be read", faults)
            quiet = QuietButton(self._theme, text.format(n=faults))
            quiet.clicked.connect(self.faults_wanted)
            self.add(quiet, Qt.AlignmentFlag.AlignLeft)
        if held is not None:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._held = held or ""
        self._refocus.start()

    def _add_all(self, cards: Sequence[QWidget]) -> None:
        for card in cards:
            self.add(card)

    def _take_focus(self) -> None:
        """Give the focus to what is now where it was: a choice that was turned over."""
        again = self.findChild(ThemedButton, self._held) if self._held and self.hasFocus() else None
        if again is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)

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

    def _add_running(self, running: RunningSession, exercises: Mapping[str, Exercise], *, locked: bool) -> None:
        from rygtraening.ui.today.notes import RunningCard

        card = RunningCard(self._theme, running, exercises, locked=locked)
        card.drop.clicked.connect(self.drop_running_wanted)
        if card.go_on is not None:
            card.go_on.clicked.connect(self.go_on_wanted)
            self.main = card.go_on
        self.add(card)

    def _add_morning(self, today: Today) -> None:
        card = MorningCard(self._theme, after_training=trained_yesterday(today.week))
        card.answered.connect(self.morning_answered)
        card.skipped.connect(self.morning_skipped)
        self.add(card)

    def _add_flare_question(self) -> None:
        from rygtraening.ui.today.flare_cards import FlareQuestionCard

        card = FlareQuestionCard(self._theme)
        card.yes.clicked.connect(lambda: self.flare_begun.emit(False))
        card.no.clicked.connect(self.flare_denied)
        self.add(card)

    def _add_flare(self, today: Today) -> None:
        if today.flare is None and today.flare_advice is None:
            return
        from rygtraening.ui.today.flare_cards import AdviceCard, FlareCard

        if today.flare is not None:
            card = FlareCard(self._theme, today.flare, today.way_back, today.flare_advice)
            card.over.clicked.connect(self.flare_over)
            card.what_helps.clicked.connect(self.what_helps_wanted)
            self.add(card)
        elif today.flare_advice is not None:
            self.add(AdviceCard(self._theme, today.flare_advice))

    def _add_notices(self, notices: Sequence[Notice]) -> None:
        for notice in notices:
            card = NoticeCard(self._theme, notice)
            if card.settings is not None:
                card.settings.clicked.connect(self.settings_wanted)
            card.read.clicked.connect(lambda _on=False, card=card, notice=notice: self._put_away(card, notice))
            self.add(card)

    def _put_away(self, card: NoticeCard, notice: Notice) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        card.hide()
        self.notice_read.emit(notice.value)

    def _add_day(self, today: Today, choices: Choices, exercises: Mapping[str, Exercise], *, waiting: bool) -> None:
        """What the day holds: ``waiting`` for an interrupted session, which comes first."""
        from rygtraening.ui.today.notes import LockedCard, NoExercisesCard, NoteCard

        if today.locked:
            locked = LockedCard(self._theme, adult=today.profile is None or today.profile.adult)
            locked.onward.clicked.connect(self.locked_wanted)
            self.main = locked.onward
            self.add(locked)
        elif today.gate is Gate.SPARE:
            self._add_spare(today, exercises, waiting=waiting)
        elif not today.prescriptions and not today.plan.pausing:
            empty = NoExercisesCard(self._theme)
            empty.onward.clicked.connect(self.faults_wanted)
            self.add(empty)
        else:
            if today.trained_today and not waiting:
                done = _("That was today's training. The rest of the day is yours.")
                self.add(NoteCard(self._theme, _("Well done today"), done, tone=Tone.GREEN))
            self._add_session(today, choices, waiting=waiting)

    def _add_spare(self, today: Today, exercises: Mapping[str, Exercise], *, waiting: bool) -> None:
        from rygtraening.ui.today.notes import SpareCard

        advice = states.doctor_suggested() if today.doctor_suggested else ""
        spare = SpareCard(self._theme, states.gate(Gate.SPARE), advice, exercises, offers_flare=can_flare(today))
        for name, button in spare.gentle.items():
            button.clicked.connect(lambda _on=False, name=name: self.exercise_opened.emit(name))
        spare.safety.clicked.connect(self.safety_wanted)
        spare.again.clicked.connect(self.start_wanted)
        spare.again.setVisible(not waiting)
        if spare.flare is not None:
            spare.flare.clicked.connect(lambda: self.flare_begun.emit(True))
        self.add(spare)

    def _add_session(self, today: Today, choices: Choices, *, waiting: bool) -> None:
        card = SessionCard(self._theme, today.plan, Offers.of(today, short=choices.short, waiting=waiting))
        card.start.connect(self.start_wanted)
        card.safety.connect(self.safety_wanted)
        card.opened.connect(self.exercise_opened)
        card.declined.connect(self.declined)
        card.undeclined.connect(self.undeclined)
        card.short_wanted.connect(self.short_wanted)
        card.explanation.connect(self.explanation_wanted)
        card.flare.connect(lambda: self.flare_begun.emit(True))
        card.by_hand.connect(self.by_hand_wanted)
        if card.begin is not None and not today.trained_today:
            self.main = card.begin
        self.add(card)
        if card.begin_place is not None and self.main is card.begin:
            self.keep_in_sight(card.begin_place)
