"""Leads from a day anywhere to its page, and keeps what is changed there, each with its undo."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from uuid import UUID

from msgspec import Struct
from PySide6.QtCore import QObject

from rygtraening.domain.courage import Courage
from rygtraening.domain.day_book import DayBook, PartOfDay
from rygtraening.domain.day_view import DayView, view
from rygtraening.domain.flare import Flare
from rygtraening.domain.pain import Pain
from rygtraening.domain.ports import Core
from rygtraening.domain.record import AfterAnswers, SessionRecord
from rygtraening.domain.undo import Undo
from rygtraening.i18n import _
from rygtraening.ui import window as frame
from rygtraening.ui.day.change_page import ChangePage
from rygtraening.ui.day.morning_dialog import MorningDialog
from rygtraening.ui.day.page import DayPage
from rygtraening.ui.day.tell_page import TellPage
from rygtraening.ui.foot import READ_MS
from rygtraening.ui.theme.theme import Theme


class Ways(Struct, frozen=True):
    """Where a day's page leads and what it asks: ``back`` opens a page of the rail, ``tell_today`` tells of a session
    of today, ``flares`` are those known on a day, ``usual`` the usual pain as it was on a day."""

    back: Callable[[str], None]
    tell_today: Callable[[], None]
    flares: Callable[[date], Sequence[Flare]]
    usual: Callable[[date], float | None]


class DayJourney(QObject):
    """What a day shows is read from the journal each time."""

    def __init__(self, core: Core, window: frame.MainWindow, theme: Theme, courage: Courage, ways: Ways) -> None:
        super().__init__(window)
        self._core = core
        self._window = window
        self._theme = theme
        self._courage = courage
        self._ways = ways
        self._book = DayBook(core.journal, core.clock, core.new_id)
        self._page: DayPage | None = None
        self._day = date.min
        self._from = frame.PROGRESS
        self._last: tuple[date, Undo] | None = None
        """The last change that stands, and its day."""

    def open_from(self, page: str, day: date) -> None:
        """The page of ``day``, come to from ``page`` of the rail, where the way back leads."""
        self._from = page
        self.open(day)

    def open(self, day: date) -> None:
        """The page of ``day``."""
        self._show(day).focus_page()

    def forget(self) -> None:
        """The pages of the window are gone: make them anew, in another language."""
        self._page = None

    def _show(self, day: date) -> DayPage:
        self._day = day
        page = self._page = self._page or self._build()
        core = self._core
        page.set_way_back(frame.page_names()[self._from])
        page.show_day(
            self._view(),
            self._today,
            core.catalogue.exercises,
            self._courage.ladders(),
            read_only=core.journal.read_only,
        )
        self._window.show_page(page, self._from)
        self._window.setWindowTitle(f"{page.accessibleName()} – rygtraening")
        return page

    @property
    def _today(self) -> date:
        return self._core.clock.now().date()

    def _view(self) -> DayView:
        return view(self._core.journal, self._day, tuple(self._ways.flares(self._today)))

    def _build(self) -> DayPage:
        page = DayPage(self._theme)
        page.left.connect(lambda: self._ways.back(self._from))
        page.day_wanted.connect(self.open)
        page.morning_wanted.connect(self._ask_morning)
        page.morning_deleted.connect(self._delete_morning)
        page.session_wanted.connect(self._ask_session)
        page.change_wanted.connect(self._ask_change)
        page.deleted.connect(self._delete_session)
        page.undo_wanted.connect(self._undo_last)
        return page

    # Changes

    def _change(self, act: Callable[[], Undo], said: str, focus: Callable[[DayPage], None]) -> None:
        """Keep a change of the day that is shown, say so, and offer the way back; ``focus`` says where the person is
        then. Where nothing was changed there is nothing to say."""
        day, done = self._day, []
        if not self._window.attempt(lambda: done.append(act()), again=lambda: self._change(act, said, focus)):
            return
        focus(self._show(day))
        change: Undo = done[-1]
        if change.facts:
            self._last = (day, change)
            self._window.offer_undo(
                said, lambda: self._book.undo(change), lambda: self._show_undone(day), stays_ms=None
            )

    def _undo_last(self) -> None:
        """Take the last change back, and show its day as it was."""
        if self._last is None:
            return
        day, change = self._last
        if self._window.attempt(lambda: self._book.undo(change), again=self._undo_last):
            self._show_undone(day)
            self._window.say(_("It is as it was before."), stays_ms=READ_MS)

    def _show_undone(self, day: date) -> None:
        self._last = None
        self.open(day)

    def _ask_morning(self) -> None:
        there, day = self._view().morning, self._day
        late = day != self._today
        dialog = MorningDialog(self._theme, there.pain if there else None, late=late, parent=self._window)

        def keep(pain: Pain) -> None:
            if there is None or pain != there.pain:
                self._change(
                    lambda: self._book.set_morning(day, pain), _("The morning is kept."), DayPage.focus_morning
                )

        dialog.kept.connect(keep)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _delete_morning(self) -> None:
        day = self._day
        self._change(lambda: self._book.delete_morning(day), _("The morning is deleted."), DayPage.focus_page)

    def _delete_session(self, session: SessionRecord, answers: AfterAnswers | None) -> None:
        self._change(
            lambda: self._book.delete_session(session, answers), _("The session is deleted."), DayPage.focus_page
        )

    def _ask_change(self, session: SessionRecord, answers: AfterAnswers | None) -> None:
        said = answers if answers is not None else AfterAnswers(session.stamp, session.session)
        page = ChangePage(self._theme, session, said, self._core.catalogue.exercises, self._today)

        def keep(before: Pain, done: Mapping[str, Sequence[int]], now: AfterAnswers) -> None:
            self._change(
                lambda: self._book.change_session(session, answers, before=before, done=done, said=now),
                _("The session is corrected."),
                _at(session.session),
            )

        page.kept.connect(keep)
        page.cancelled.connect(lambda: self._show(self._day).focus_session(session.session))
        self._window.show_once(page)

    def _ask_session(self) -> None:
        day, programme = self._day, self._core.programme
        if day == self._today:
            self._ways.tell_today()
            return
        doses = self._book.doses_on(day, programme)
        page = TellPage(self._theme, day, self._today, doses)
        told: list[SessionRecord] = []

        def tell(part: PartOfDay, before: Pain, done: Mapping[str, int]) -> Undo:
            record, undo = self._book.add_session(
                day, part, programme, doses, before=before, done=done, usual=self._ways.usual(day)
            )
            told.append(record)
            return undo

        page.kept.connect(
            lambda part, before, done: self._change(
                lambda: tell(part, before, done),
                _("The session is kept."),
                lambda shown: shown.focus_session(told[-1].session),
            )
        )
        page.cancelled.connect(lambda: self.open(self._day))
        self._window.show_once(page)


def _at(session: UUID) -> Callable[[DayPage], None]:
    return lambda page: page.focus_session(session)
