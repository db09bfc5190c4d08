"""Fremgang: reads what its charts are made of, the main one at once and the others when there is time."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from rygtraening.domain import progress_reading as reading
from rygtraening.domain.dose_record import DoseDecision
from rygtraening.domain.flare import Flare
from rygtraening.domain.ports import Core
from rygtraening.domain.progress import Range
from rygtraening.domain.progress_year import year, year_span
from rygtraening.domain.summary import DaySummary
from rygtraening.ui.progress.page import ProgressPage
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.window import MainWindow


class ProgressJourney(QObject):
    """Shows the page. Of twenty years the charts under the main one take longer to read than it takes to draw it; so
    each is read in a turn of its own, after what was asked for is on the screen."""

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
        self._waiting: deque[Callable[[], None]] = deque()
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._next)

    def open(self) -> None:
        """The page as the journal is now."""
        journal, today = self._core.journal, self._today
        page = self._page or self._build()
        self._days = journal.summaries()
        self._flares = reading.read_flares(journal, self._days, today)
        page.show_days(self._days, today, self._flares, self._core.catalogue.exercises)
        self._window.show_page(page, self._key)

    def forget(self) -> None:
        """The pages of the window are gone: make this one anew, in another language."""
        self._page = None
        self._waiting.clear()

    def flares(self, today: date) -> tuple[Flare, ...]:
        """Every flare-up there was, as it stands on ``today``."""
        journal = self._core.journal
        return reading.read_flares(journal, journal.summaries(), today)

    @property
    def _today(self) -> date:
        return self._core.clock.now().date()

    def _build(self) -> ProgressPage:
        page = self._page = ProgressPage(self._theme, self._core.settings)
        page.decisions_wanted.connect(lambda first: page.show_decisions(self._core.journal.facts(DoseDecision, first)))
        page.further_wanted.connect(self._read_further)
        page.further.year.year_wanted.connect(self._show_year)
        page.day_chosen.connect(self.day_chosen)
        page.report_wanted.connect(lambda span: self.report_wanted.emit(Range(span)))
        return page

    def _read_further(self, first: date) -> None:
        """The charts under the main one, from ``first`` on; what still waited is of days nobody looks at any more."""
        turns = (self._show_ladder, lambda _first: self._show_year(0), self._show_bold, self._show_function)
        self._waiting = deque(partial(turn, first) for turn in turns)
        self._turn.start()

    def _next(self) -> None:
        if self._waiting and self._page is not None:
            self._window.attempt(self._waiting.popleft())
            self._turn.start()

    def _show_ladder(self, first: date) -> None:
        core = self._core
        if self._page is not None:
            ladder = reading.read_ladder(core.journal, core.programme, core.catalogue.exercises, first, self._today)
            self._page.further.ladder.show_ladder(ladder, core.catalogue.exercises)

    def _show_year(self, back: int) -> None:
        if self._page is not None:
            first, last = year_span(self._today, back)
            days = [day for day in self._days if first <= day.day <= last]
            oldest = min((day.day for day in self._days), default=None)
            self._page.further.year.show_year(year(days, self._flares, oldest, self._today, back))

    def _show_bold(self, first: date) -> None:
        core = self._core
        if self._page is not None:
            activities = reading.read_activities(core.journal, core.catalogue.activities)
            self._page.further.bold.show_bold(reading.read_bold(core.journal, first, self._today), activities)

    def _show_function(self, first: date) -> None:
        if self._page is not None:
            found = reading.read_function(self._core.journal, first, self._today, self._flares)
            self._page.further.function.show_function(found)
