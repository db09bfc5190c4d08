"""What looks back: Fremgang, the page of a day, and the pages for the physiotherapist, and the ways between them.

All its drawing and reading is imported with this module, which is why ``ui/journey.py`` imports it when one of them is
first opened: nobody who came to train waits for it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from functools import partial

from PySide6.QtCore import QObject

from rygtraening.domain.courage import Courage
from rygtraening.domain.ports import Core
from rygtraening.domain.situation import read
from rygtraening.ui import window as frame
from rygtraening.ui.day.journey import DayJourney, Ways
from rygtraening.ui.progress.journey import ProgressJourney
from rygtraening.ui.report.journey import ReportJourney
from rygtraening.ui.theme.theme import Theme


class LookingBack(QObject):
    """Holds the three journeys and leads from one to another."""

    def __init__(
        self,
        core: Core,
        window: frame.MainWindow,
        theme: Theme,
        courage: Courage,
        *,
        open_page: Callable[[str], None],
        tell_today: Callable[[], None],
    ) -> None:
        """``open_page`` opens a page of the rail; ``tell_today`` tells of a session of today."""
        super().__init__(window)
        self._core = core
        self._progress = ProgressJourney(core, window, theme, key=frame.PROGRESS)
        ways = Ways(open_page, tell_today, flares=self._progress.flares, usual=self._usual_on)
        self._day = DayJourney(core, window, theme, courage, ways)
        self._report = ReportJourney(core, window, theme, core.exchange.write)
        self._progress.day_chosen.connect(partial(self._day.open_from, frame.PROGRESS))
        self._progress.report_wanted.connect(self._report.open)
        self._report.left.connect(self._progress.open)

    def open_progress(self) -> None:
        """Fremgang as it is now."""
        self._progress.open()

    def open_day(self, day: date) -> None:
        """The page of ``day``, come to from I dag."""
        self._day.open_from(frame.TODAY, day)

    def forget(self) -> None:
        """The pages of the window are gone: make them anew."""
        for way in (self._progress, self._day, self._report):
            way.forget()

    def _usual_on(self, day: date) -> float | None:
        """The usual pain as it was on ``day``."""
        core = self._core
        noon = datetime.combine(day, time(12), core.clock.now().tzinfo)
        return read(core.journal, core.programme, core.safety.questions, noon).situation.usual
