"""Reminders: when the next one is due, where it is told, what is answered to it, and what Indstillinger chooses."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from rygtraening import paths
from rygtraening.domain.gate import Gate
from rygtraening.domain.ports import Core
from rygtraening.domain.record import FEWEST_DAYS
from rygtraening.domain.reminder import (
    USUAL_TIME,
    Moment,
    Reminders,
    Snooze,
    Weekly,
    beginning,
    brought_back,
    look,
    put_off,
    spread,
)
from rygtraening.domain.reminder_memory import ReminderMemory
from rygtraening.domain.today import Today
from rygtraening.i18n import _
from rygtraening.ui.foot import READ_MS
from rygtraening.ui.reminders.bus_notifier import BusNotifier
from rygtraening.ui.reminders.card import ReminderChoices, RemindersCard
from rygtraening.ui.reminders.note import Answer, Note
from rygtraening.ui.reminders.staying import Staying
from rygtraening.ui.reminders.telling import Telling
from rygtraening.ui.reminders.tray import Tray, put_off_words
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.window import MainWindow
from rygtraening.words import reminders as words

DESKTOP_COMES_MS = 15_000
DESKTOP_LOOKS = 4
"""A desktop that is starting may take a minute to show its tray and its notifications."""
CALENDAR = "rygtraening.ics"

PickCalendar = Callable[[QWidget], Path | None]


def pick_calendar(parent: QWidget) -> Path | None:
    """Where the calendar file goes, as the system's own dialog asks it; ``None`` where nowhere."""
    chosen, _filter = QFileDialog.getSaveFileName(
        parent, _("Where is the calendar file to be?"), str(Path.home() / CALENDAR), "*.ics"
    )
    path = Path(chosen)
    return (path if path.suffix else path.with_name(path.name + ".ics")) if chosen else None


class ReminderJourney(QObject):
    """One timer, to the next time that is due and never far; nothing runs where reminders are off."""

    def __init__(
        self,
        core: Core,
        window: MainWindow,
        theme: Theme,
        *,
        today: Callable[[], Today],
        busy: Callable[[], bool],
        start: Callable[[], None],
        put_away: Callable[[], None],
    ) -> None:
        """``busy`` says whether the person is in the middle of something here; ``start`` opens I dag and leads to the
        session, ``put_away`` is told when the window is hidden."""
        super().__init__(window)
        self._core = core
        self._window = window
        self._theme = theme
        self._today, self._busy, self._start = today, busy, start
        self._memory = ReminderMemory(core.settings)
        self._card: RemindersCard | None = None
        self.pick_calendar: PickCalendar = pick_calendar
        icon = str(paths.bundled("resources") / "icons" / "rygtraening.svg")
        self.bus = BusNotifier(paths.APP_NAME, QGuiApplication.desktopFileName() or paths.APP_ID, icon, self)
        self.tray = Tray(theme, self)
        self.telling = Telling(window, (self.bus, self.tray))
        self.staying = Staying(window, self._stays)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self.look)
        self.desktop_timer = QTimer(self)
        self.desktop_timer.setSingleShot(True)
        self.desktop_timer.timeout.connect(self.await_desktop)
        self._background, self._desktop_looks = False, 0
        for answers in (self.bus.answered, self.tray.answered, self.telling.answered):
            answers.connect(self.answer)
        self.tray.open_wanted.connect(window.raise_up)
        self.tray.quit_wanted.connect(self.staying.leave)
        self.staying.hidden.connect(put_away)
        self.staying.hidden.connect(self._explain)
        window.came_forward.connect(self._come_forward)

    def begin(self, *, background: bool) -> None:
        """The program has begun. With its window open what is past is not told: the person is here."""
        if self._core.autostart.on:
            self._window.attempt(lambda: self._core.autostart.switch(True))  # it may lie elsewhere now
        if background:
            self.staying.stay_without_window()
        else:
            self._memory.keep_standing(replace(self._memory.standing, told=self._plain_now()))
        self.look()
        self._background, self._desktop_looks = background, DESKTOP_LOOKS
        if background or self._memory.tray:
            self.await_desktop()

    def await_desktop(self) -> None:
        """Show the icon as soon as there is a tray. Begun in the background, see after a while whether to stay."""
        self.tray.show(self._memory.tray)
        self._desktop_looks -= 1
        if self._desktop_looks > 0:
            self.desktop_timer.start(DESKTOP_COMES_MS)
        elif self._background:
            self.stay_or_leave()

    def stay_or_leave(self) -> None:
        """Begun in the background: where nothing could ever be told nor opened from there, end quietly."""

        def found(notified: bool) -> None:
            useful = (notified and self._memory.reminders.on) or self._stays()
            if not useful and not self._window.isVisible():
                self.staying.leave()

        self.bus.probe(found)

    def look(self) -> None:
        """Tell a reminder if one is due, and wait for the next look."""
        found = look(self._memory.reminders, self._memory.standing, self._core.clock.now(), self._moment)
        if found.wait is None:
            self.timer.stop()
            return
        self._memory.keep_standing(found.standing)
        self.timer.start(found.wait // timedelta(milliseconds=1))
        if found.remind:
            today = self._today()
            self.telling.tell(self._note(words.about(today.seconds, flare=today.flare is not None)))

    def answer(self, key: str) -> None:
        """What the person did with a reminder, or chose in the tray."""
        answer = Answer(key)
        if answer.snooze is not None:
            self._snooze(answer.snooze)
            return
        self.telling.withdraw()
        self._window.raise_up()
        self._start()

    def make_card(self) -> RemindersCard:
        """The card for Indstillinger."""
        card = self._card = RemindersCard(self._theme)
        card.on_chosen.connect(self._choose_on)
        card.times_chosen.connect(self._choose_times)
        card.time_wanted.connect(self._add_time)
        card.time_removed.connect(self._remove_time)
        card.tray_chosen.connect(self._choose_tray)
        card.autostart_chosen.connect(self._choose_autostart)
        card.trial_wanted.connect(lambda: self.telling.tell(self._note(words.sample()), trial=True))
        card.calendar_wanted.connect(self._save_calendar)
        self.refresh()
        return card

    def refresh(self) -> None:
        """Show on the card what is chosen now."""
        if self._card is not None:
            memory = self._memory
            self._card.show_choices(
                ReminderChoices(memory.reminders, memory.tray, self.tray.available(), self._core.autostart.on)
            )

    def forget(self) -> None:
        """The card is gone; the menu is made anew, in another language."""
        self._card = None
        self.tray.speak()

    # what is due

    def _moment(self) -> Moment:
        today = self._today()
        if self._core.journal.read_only or today.profile is None or today.locked or today.trained_today:
            return Moment.QUIET
        if today.gate is Gate.SPARE or not today.prescriptions:
            return Moment.QUIET
        return Moment.BUSY if self._busy() else Moment.OPEN

    def _note(self, text: str) -> Note:
        return Note(words.question(), text, ((Answer.START, words.start()), *put_off_words()))

    def _snooze(self, by: Snooze) -> None:
        until = put_off(self._memory.reminders, self._core.clock.now(), by)
        self._memory.keep_standing(replace(self._memory.standing, snoozed=until))
        self.telling.withdraw()
        self.look()

    def _come_forward(self) -> None:
        """The person is here: what was told outside has done its work. The machine may have slept meanwhile."""
        self.telling.withdraw()
        if self.timer.isActive():
            self.look()

    def _plain_now(self) -> datetime:
        return self._core.clock.now().replace(tzinfo=None)

    # the tray

    def _stays(self) -> bool:
        return self._memory.tray and self.tray.available()

    def _explain(self) -> None:
        if not self._memory.tray_explained:
            self._memory.keep_tray_explained()
            self.telling.tell_outside(Note(*words.stays()))

    # what is chosen

    def _choose_on(self, on: bool) -> None:
        self._memory.keep_on(on)
        if not self._memory.reminders.times:
            self._memory.keep_times(self._usual_times())
        self._begin_anew()

    def _choose_times(self, times: tuple[Weekly, ...]) -> None:
        self._window.withdraw_undo()
        self._memory.keep_times(times)
        self._begin_anew()

    def _add_time(self) -> None:
        times = self._memory.reminders.times
        days = times[-1].days if times else self._usual_times()[0].days
        taken = {each.at for each in times}
        hours = [*range(USUAL_TIME.hour, 24), *range(USUAL_TIME.hour)]
        at = next(USUAL_TIME.replace(hour=hour) for hour in hours if USUAL_TIME.replace(hour=hour) not in taken)
        self._choose_times((*times, Weekly(at, days)))
        if self._card is not None:
            self._card.focus_last()

    def _remove_time(self, removed: Weekly) -> None:
        memory, card = self._memory, self._card
        times, standing = memory.reminders.times, memory.standing
        if removed not in times:
            return
        place = times.index(removed)
        self._choose_times((*times[:place], *times[place + 1 :]))
        removed_at = memory.standing.told or self._plain_now()

        def undo() -> None:
            memory.keep_times(times)
            memory.keep_standing(brought_back(standing, removed_at, memory.standing))

        def show() -> None:
            if memory.reminders.on:
                self.timer.start(READ_MS)  # what is due by then is told after what is said now
            self.refresh()
            if self._card is not None and self._card is card:
                card.focus_time(place)

        self._window.offer_undo(_("Removed: {when}").format(when=words.when(removed)), undo, show)

    def _begin_anew(self) -> None:
        """Other choices: what is past today, and what was put off under the ones before, is over."""
        self._memory.keep_standing(beginning(self._core.clock.now()))
        self.look()
        self.refresh()

    def _choose_tray(self, on: bool) -> None:
        self._memory.keep_tray(on)
        self.tray.show(on)

    def _choose_autostart(self, on: bool) -> None:
        self._window.attempt(lambda: self._core.autostart.switch(on))
        self.refresh()

    def _usual_times(self) -> tuple[Weekly, ...]:
        """On as many days as the person trains, at the usual time."""
        profile = self._today().profile
        return (Weekly(USUAL_TIME, frozenset(spread(profile.days_per_week if profile else FEWEST_DAYS))),)

    def _save_calendar(self) -> None:
        path = self.pick_calendar(self._window)
        if path is None:
            return
        reminders: Reminders = self._memory.reminders
        times = tuple(each for each in reminders.times if each.days) or self._usual_times()
        seconds = self._today().seconds
        if self._window.attempt(lambda: self._core.exchange.calendar(times, seconds, path)):
            said = _("The calendar file is {path}. Open it with your calendar; a new file takes the place of this one.")
            self._window.say(said.format(path=path))
