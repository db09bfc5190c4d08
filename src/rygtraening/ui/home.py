"""I dag as it is now: the day's view on the page, what is due beside it, and what the person does there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from msgspec.structs import replace
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from rygtraening.domain.courage import Courage
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import Pain
from rygtraening.domain.ports import Core
from rygtraening.domain.record import Occasion, SessionRecord
from rygtraening.domain.today import Today
from rygtraening.domain.undo import Undo
from rygtraening.i18n import _
from rygtraening.ui import window as frame
from rygtraening.ui.approach import Approach
from rygtraening.ui.interrupted import Interrupted
from rygtraening.ui.read_notices import ReadNotices
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.today.page import TodayPage
from rygtraening.ui.turns import Turns
from rygtraening.ui.weekly.asked import WeeklyAsked
from rygtraening.ui.window import MainWindow
from rygtraening.words import programmes

if TYPE_CHECKING:
    from rygtraening.domain.exposure_record import Attempt


class Home(QObject):
    """Shows I dag; every answer given there is kept, and the page is shown anew."""

    def __init__(
        self,
        core: Core,
        logbook: Logbook,
        window: MainWindow,
        theme: Theme,
        approach: Approach,
        interrupted: Interrupted,
        weekly: WeeklyAsked,
        courage: Courage,
        *,
        go_on: Callable[[], None],
        ask_after: Callable[[SessionRecord], None],
        open_exercise: Callable[[str], None],
        open_exercises: Callable[[], None],
        open_programme: Callable[[str], None],
        open_settings: Callable[[], None],
        explain: Callable[[], None],
        tell_by_hand: Callable[[], None],
        open_day: Callable[[date], None],
        what_helps: Callable[[], None],
        trouble: Callable[[], str],
        show_copies: Callable[[], None],
        news: Callable[[], list[QWidget]],
    ) -> None:
        super().__init__(window)
        self._core = core
        self._logbook = logbook
        self._window = window
        self._theme = theme
        self._approach = approach
        self._interrupted = interrupted
        self._weekly = weekly
        self._courage = courage
        self._go_on_with_it = go_on
        self._ask_after = ask_after
        self._open_exercise = open_exercise
        self._open_exercises = open_exercises
        self._open_programme = open_programme
        self._open_settings = open_settings
        self._explain = explain
        self._tell_by_hand = tell_by_hand
        self._open_day = open_day
        self._what_helps = what_helps
        self._trouble = trouble
        self._show_copies = show_copies
        self._news = news
        self._turns = Turns(self)
        self._notices = ReadNotices(core.settings)
        self._page: TodayPage | None = None
        self._day_shown: date | None = None
        self._words: dict[UUID, str] = {}
        """What was written of an attempt, where that was taken back: it stands in its line again."""
        window.came_forward.connect(self._follow_the_day)

    def forget(self) -> None:
        """The pages of the window are gone: make this one anew, in another language."""
        self._page = None
        self._turns.drop()

    def show(self) -> None:
        """I dag, as it is now. While another page is shown, nobody sees how it is made: a piece in each turn, and then
        it comes whole."""
        today, came_from = self._approach.today(), self._window.page
        changed = came_from is not None and bool(came_from.property(frame.SHOWN_ONCE))  # by a session, at the top
        self._approach.keep_urgent(today)
        if self._page is None:
            self._page = self._build()
        work = self._show(self._page, today, came_from, from_the_top=changed)
        if came_from is None or came_from is self._page:
            for _piece in work:
                pass
        else:
            self._turns.begin(work)

    def _show(self, page: TodayPage, today: Today, came_from: QWidget | None, *, from_the_top: bool) -> Iterator[None]:
        core, after = self._core, today.after_due
        morning_due = self._approach.morning_is_due(today)
        after_due = after is not None and core.settings.get("after_left") != str(after.session)
        self._day_shown = today.day
        extra = self._extra(today, waits=morning_due or after_due or today.flare_asked)
        yield
        page.show_today(
            replace(today, morning_due=morning_due, notices=self._notices.unread(today.notices)),
            self._interrupted.session,
            core.programme,
            after_due=after_due,
            faults=len({fault.file for fault in core.catalogue.faults}),
            read_only=core.journal.read_only,
            trouble=self._trouble(),
            gone=programmes.gone(core.shelf.following),
            hour=core.clock.now().hour,
            choices=self._approach.choices,
            exercises=core.catalogue.exercises,
            extra=extra,
        )
        if from_the_top:
            page.verticalScrollBar().setValue(0)
        yield
        if self._window.page is came_from:  # the person has not gone elsewhere meanwhile
            self._window.show_page(page, frame.TODAY)

    def stay_away(self) -> None:
        """The person has gone on to another page."""
        self._turns.drop()

    def tell_trouble(self) -> None:
        """Something was found in the log just now. Nothing moves under the person's hand: it is said at the foot, and
        stands above the day from the next time on."""
        if self._page is not None and self._page is self._window.page:
            self._window.say(self._trouble(), _("See the copies …"), self._show_copies)

    def _extra(self, today: Today, *, waits: bool) -> list[QWidget]:
        """What is due beside the training, where nothing more pressing waits."""
        if today.profile is None or today.locked or self._core.journal.read_only is not None:
            return []
        asks = not waits
        found: list[QWidget] = []
        tryout = self._approach.tryout
        if tryout.is_open(today):
            from rygtraening.ui.first_run.tryout_card import TryOutCard

            card = TryOutCard(self._theme, tried=tryout.tried)
            card.wanted.connect(self._approach.try_out)
            found.append(card)
        for due in self._courage.lessons_due() if asks else ():
            from rygtraening.ui.exposure.lesson_card import LessonCard

            lesson = LessonCard(self._theme, due, written=self._words.get(due.attempt.attempt, ""))
            lesson.learnt.connect(self._learn)
            lesson.skipped.connect(lambda attempt: self._learn(attempt, ""))
            found.append(lesson)
        found += self._weekly.cards(today.day, hard_day=today.hard, asks=asks)
        found += self._news() if asks else []
        return [*found, *self._weekly.win_field()] if asks and today.trained_today else found

    def _build(self) -> TodayPage:
        page, approach = TodayPage(self._theme), self._approach
        page.start_wanted.connect(approach.start)
        page.go_on_wanted.connect(self._go_on)
        page.drop_running_wanted.connect(self._drop_running)
        page.morning_answered.connect(self._keep_morning)
        page.morning_skipped.connect(approach.skip_morning)
        page.safety_wanted.connect(lambda: approach.ask_safety(Occasion.ASKED_FOR))
        page.locked_wanted.connect(approach.show_locked)
        page.after_wanted.connect(self._open_after)
        page.exercise_opened.connect(self._open_exercise)
        page.faults_wanted.connect(self._open_exercises)
        page.programme_wanted.connect(lambda: self._open_programme(self._core.programme.id))
        page.declined.connect(lambda exercise: approach.decline(exercise, declined=True))
        page.undeclined.connect(lambda exercise: approach.decline(exercise, declined=False))
        page.short_wanted.connect(approach.shorten)
        page.explanation_wanted.connect(self._explain)
        page.flare_begun.connect(self._begin_flare)
        page.flare_denied.connect(approach.deny_flare)
        page.flare_over.connect(self._end_flare)
        page.settings_wanted.connect(self._open_settings)
        page.by_hand_wanted.connect(self._tell_by_hand)
        page.notice_read.connect(self._notices.read)
        page.day_chosen.connect(self._open_day)
        page.what_helps_wanted.connect(self._what_helps)
        page.copies_wanted.connect(self._show_copies)
        return page

    def _follow_the_day(self) -> None:
        """I dag that was left open over night becomes today's."""
        if self._page is self._window.page is not None and self._day_shown != self._core.clock.now().date():
            self.show()

    def _go_on(self) -> None:
        """The interrupted session, unless something has locked the exercises since; a list that has become due (a
        flare-up began meanwhile) comes first."""
        if self._approach.today().locked:
            self._approach.show_locked()
        elif not self._approach.says_read_only():
            self._approach.list_first(self._go_on_with_it)

    def _drop_running(self) -> None:
        put_off = self._core.settings.get("after_left")
        ended = self._interrupted.drop()
        if ended is None:
            return
        record, change = ended
        if record is not None:
            self._ask_after(record)
        else:
            self.show()
        if change.running is None:  # another front end on the same folder was quicker
            return

        def show_again() -> None:
            self._core.settings.set("after_left", put_off)
            self.show()

        said = _("The session is ended.")
        self._window.offer_undo(said, lambda: self._logbook.undo(change), show_again)

    def _keep_morning(self, pain: Pain) -> None:
        from rygtraening.domain.day_book import DayBook

        day = self._core.clock.now().date()
        book = DayBook(self._core.journal, self._core.clock, self._core.new_id)
        if self._window.attempt(lambda: self._logbook.answer_morning(pain)):
            self.show()
            # Where a finger slipped, the morning is asked again.
            self._window.offer_undo(_("The morning is kept."), lambda: book.delete_morning(day), self.show)

    def _open_after(self) -> None:
        record = self._approach.today().after_due
        if record is not None:
            self._ask_after(record)

    def can_flare(self) -> bool:
        """Whether a flare-up can be said now."""
        today = self._approach.today()
        return today.profile is not None and not today.locked and today.flare is None

    def begin_flare(self) -> None:
        """A flare-up is said elsewhere: the same as on I dag, which comes."""
        self._begin_flare(True)

    def _begin_flare(self, said: bool) -> None:
        usual = self._approach.today().usual
        if self._approach.says_read_only():
            return
        if self._window.attempt(lambda: self._logbook.begin_flare(usual, said=said)):
            self.show()
            self._window.offer_undo(_("The flare-up is noted."), self._undo_flare, self.show)

    def _undo_flare(self) -> None:
        """It was pressed by mistake: the flare-up never was."""
        flare = self._approach.today().flare
        if flare is not None:
            self._logbook.take_back_flare(flare)

    def _end_flare(self) -> None:
        flare = self._approach.today().flare
        if flare is None or self._approach.says_read_only():
            return
        if self._window.attempt(lambda: self._logbook.end_flare(flare.id)):
            self.show()
            said = _("Noted: the flare-up is over.")
            self._window.offer_undo(said, lambda: self._logbook.end_flare(flare.id, withdrawn=True), self.show)

    def _learn(self, attempt: Attempt, text: str) -> None:
        from rygtraening.words import exposure as words

        undone: list[Undo] = []
        if self._window.attempt(lambda: undone.append(self._courage.learn(attempt, text))):
            self._words.pop(attempt.attempt, None)
            self.show()

            def show_again() -> None:
                self._words[attempt.attempt] = text
                self.show()

            self._window.offer_undo(words.learnt(text), lambda: self._courage.undo(undone[0]), show_again)
