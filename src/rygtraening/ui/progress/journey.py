"""Fremgang: reads what its charts are made of, while the window stays alive."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Sequence
from datetime import date
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Signal

from rygtraening.domain import progress_reading as reading
from rygtraening.domain.flare import Flare
from rygtraening.domain.ports import Core
from rygtraening.domain.progress import Range
from rygtraening.domain.progress_days import days_in_turns
from rygtraening.domain.progress_year import year, year_span
from rygtraening.domain.summary import DaySummary
from rygtraening.ui.progress.history import History
from rygtraening.ui.progress.page import ProgressPage
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.window import MainWindow

_FURTHER = "rygtraening.ui.progress.further"
"""Imported a few turns before its charts are made, which takes long enough by itself."""
Work = Generator[None]
"""Something to do, which gives way now and then."""


class ProgressJourney(QObject):
    """Shows the page. Of twenty years it takes longer to read and to draw it than anybody may be kept waiting; so each
    is done in turns of the event loop: first the page is there, then its main chart, then those under it."""

    day_chosen = Signal(object)
    """A day (a ``date``) was chosen in a chart or a table."""
    report_wanted = Signal(object)
    """The pages for the physiotherapist are wanted, of this ``Range``."""

    def __init__(self, core: Core, window: MainWindow, theme: Theme, *, key: str) -> None:
        """``key`` is the page's place on the rail."""
        super().__init__(window)
        self._core = core
        self._window = window
        self._theme = theme
        self._key = key
        self._page: ProgressPage | None = None
        self._days: Sequence[DaySummary] = ()
        self._flares: tuple[Flare, ...] = ()
        self._main: deque[Work] = deque()
        self._further: deque[Work] = deque()
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._next)

    def open(self) -> None:
        """The page as the journal is now; what it showed the last time stays until that is read."""
        page = self._page or self._build()
        if self._core.journal.first_day() is not None:
            page.expect_days()
        self._window.show_page(page, self._key)
        self._further.clear()
        self._main = deque([self._show_days(page)])
        self._turn.start()

    def forget(self) -> None:
        """The pages of the window are gone: make this one anew, in another language."""
        self._page = None
        self._main.clear()
        self._further.clear()

    def flares(self, today: date) -> tuple[Flare, ...]:
        """Every flare-up there was, as it stands on ``today``."""
        journal = self._core.journal
        return reading.read_flares(journal, journal.summaries(), today)

    @property
    def _today(self) -> date:
        return self._core.clock.now().date()

    @property
    def _oldest(self) -> date | None:
        """The first day that has anything."""
        return self._days[0].day if self._days else None

    def _build(self) -> ProgressPage:
        page = self._page = ProgressPage(self._theme, self._core.settings)
        page.decisions_wanted.connect(lambda first: self._read_decisions(page, first))
        page.further_wanted.connect(lambda first: self._read_further(page, first))
        page.year_wanted.connect(lambda back: self._show_year(page, back))
        page.day_chosen.connect(self.day_chosen)
        page.report_wanted.connect(lambda span: self.report_wanted.emit(Range(span)))
        return page

    # Turns

    def _next(self) -> None:
        """One turn of what waits; the main chart goes before those under it."""
        waiting = self._main or self._further
        if not waiting:
            return
        self._turn.start()
        work = waiting.popleft()

        def go_on() -> None:
            if _goes_on(work):
                waiting.appendleft(work)

        self._window.attempt(go_on, again=self.open)
        if self._turn.isActive():
            self._turn.start()  # anew: what has become due meanwhile comes before the next turn

    def _show_days(self, page: ProgressPage) -> Work:
        journal, today = self._core.journal, self._today
        self._days = yield from reading.read_sums(journal, today)
        self._flares = reading.read_flares(journal, self._days, today)
        yield from reading.give_way(self._oldest or today, today)
        days = yield from days_in_turns(self._days, today, self._flares)
        page.take(History(days, today, self._flares, self._core.catalogue.exercises))
        if today - (self._oldest or today) > reading.PIECE:
            yield
            page.reckon_ahead()
            yield
        page.show_taken()

    def _read_decisions(self, page: ProgressPage, first: date) -> None:
        """Of a few months at once, so that nothing is drawn twice; of years when there is time."""
        work = self._show_decisions(page, first)
        if page is self._page and _goes_on(work):
            self._main.append(work)
            self._turn.start()

    def _show_decisions(self, page: ProgressPage, first: date) -> Work:
        decisions = yield from reading.read_decisions(self._core.journal, first, self._today)
        yield from reading.give_way(first, self._today)
        page.show_decisions(decisions)

    def _read_further(self, page: ProgressPage, first: date) -> None:
        """The charts under the main one, from ``first`` on; what still waited is of days nobody looks at any more."""
        if page is not self._page:
            return  # forgotten, and not yet gone
        turns = (self._show_ladder, self._show_year_and_bold, self._show_function, self._reckon_ahead)
        self._further = deque(turn(page, first) for turn in turns)
        self._turn.start()

    def _show_ladder(self, page: ProgressPage, first: date) -> Work:
        core, exercises = self._core, self._core.catalogue.exercises
        import_module(_FURTHER)
        ladder = yield from reading.read_ladder(core.journal, core.programme, exercises, first, self._today)
        yield from reading.give_way(self._oldest or first, self._today)
        cards = page.further
        yield from reading.give_way(self._oldest or first, self._today)
        cards.ladder.show_ladder(ladder, exercises)

    def _show_year_and_bold(self, page: ProgressPage, first: date) -> Work:
        core = self._core
        self._show_year(page, 0)
        yield from reading.give_way(first, self._today)
        activities = reading.read_activities(core.journal, core.catalogue.activities)
        found = reading.read_bold(core.journal, first, self._today)
        yield from reading.give_way(first, self._today)
        page.further.bold.show_bold(found, activities)

    def _show_year(self, page: ProgressPage, back: int) -> None:
        first, last = year_span(self._today, back)
        days = [day for day in self._days if first <= day.day <= last]
        page.further.year.show_year(year(days, self._flares, self._oldest, self._today, back))

    def _show_function(self, page: ProgressPage, first: date) -> Work:
        found = yield from reading.read_function(self._core.journal, first, self._today, self._flares)
        yield from reading.give_way(first, self._today)
        page.further.function.show_function(found)
        yield from reading.give_way(first, self._today)
        yield from page.further.function.plot.make_ready()

    def _reckon_ahead(self, page: ProgressPage, first: date) -> Work:
        """What is asked for next may be everything; of a few months it is there at once."""
        if self._today - (self._oldest or first) > reading.PIECE:
            yield
            page.reckon_ahead(Range.ALL)


def _goes_on(work: Work) -> bool:
    """Do one turn of ``work``; whether there is more."""
    return next(work, work) is None
