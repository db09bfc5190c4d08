"""What looks back: Fremgang, the page of a day, and the pages for the physiotherapist, and the ways between them.

Each is imported when it is first opened: nobody who came to train waits for any of them, and who looks at Fremgang not
for the pages for the physiotherapist.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from rygtraening.domain.courage import Courage
from rygtraening.domain.ports import Core
from rygtraening.domain.progress import Range
from rygtraening.domain.situation import read
from rygtraening.ui import window as frame
from rygtraening.ui.progress.journey import ProgressJourney
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.turns import Turns

if TYPE_CHECKING:
    from rygtraening.ui.day.journey import DayJourney
    from rygtraening.ui.report.journey import ReportJourney

_REPORT = "rygtraening.ui.report.journey"


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
        self._parts = core, window, theme
        self._courage = courage
        self._ways = open_page, tell_today
        self._turns = Turns(self)
        self._progress = ProgressJourney(*self._parts, key=frame.PROGRESS)
        self._progress.day_chosen.connect(lambda day: self._day.open_from(frame.PROGRESS, day))
        self._progress.report_wanted.connect(self._open_report)

    @cached_property
    def _day(self) -> DayJourney:
        from rygtraening.ui.day.journey import DayJourney, Ways

        ways = Ways(*self._ways, flares=self._progress.flares, usual=self._usual_on)
        return DayJourney(*self._parts, self._courage, ways)

    @cached_property
    def _report(self) -> ReportJourney:
        from rygtraening.ui.report.journey import ReportJourney

        report = ReportJourney(*self._parts, self._core.exchange.write)
        report.left.connect(self._progress.open)
        return report

    def open_progress(self) -> None:
        """Fremgang as it is now."""
        self._progress.open()

    def open_day(self, day: date) -> None:
        """The page of ``day``, come to from I dag."""
        self._day.open_from(frame.TODAY, day)

    def _open_report(self, span: Range) -> None:
        self._turns.begin(self._come_to_report(span, self._parts[1].page))

    def _come_to_report(self, span: Range, came_from: QWidget | None) -> Iterator[None]:
        import_module(_REPORT)  # takes as long as making the page
        yield
        if self._parts[1].page is came_from:  # the person has not gone elsewhere meanwhile
            self._report.open(span)

    def forget(self) -> None:
        """The pages of the window are gone: make them anew."""
        self._turns.drop()
        self._progress.forget()
        for name in ("_day", "_report"):
            if (way := vars(self).get(name)) is not None:
                way.forget()

    def _usual_on(self, day: date) -> float | None:
        """The usual pain as it was on ``day``."""
        core = self._core
        noon = datetime.combine(day, time(12), core.clock.now().tzinfo)
        return read(core.journal, core.programme, core.safety.questions, noon).situation.usual
