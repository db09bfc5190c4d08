"""From I dag to a session that was done without the player, kept, and on to the page after."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import Pain
from rygtraening.domain.ports import Core
from rygtraening.domain.record import Occasion, SessionRecord
from rygtraening.domain.today import Today
from rygtraening.ui.approach import Approach
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.window import MainWindow


class ByHandJourney(QObject):
    """Everything that is due before a session is due before this too, and its number opens what a session's does."""

    def __init__(
        self,
        core: Core,
        logbook: Logbook,
        window: MainWindow,
        theme: Theme,
        approach: Approach,
        *,
        home: Callable[[], None],
        ask_after: Callable[[SessionRecord], None],
    ) -> None:
        """``home`` shows I dag, ``ask_after`` the page after a session."""
        super().__init__(window)
        self._core = core
        self._logbook = logbook
        self._window = window
        self._theme = theme
        self._approach = approach
        self._home = home
        self._ask_after = ask_after

    def begin(self) -> None:
        """The next thing that is due, else the page."""
        self._approach.lead(self._ask)

    def _ask(self, today: Today) -> None:
        from rygtraening.ui.by_hand.page import ByHandPage

        page = ByHandPage(self._theme, today.usual, self._approach.opened_by)
        page.kept.connect(self._keep)
        page.spare.connect(lambda pain: self._spare(pain, today.usual))
        page.cancelled.connect(self._home)
        self._window.show_once(page)

    def _keep(self, before: Pain, done: Mapping[str, int]) -> None:
        opened, plan = self._approach.opened_by(before.number or 0)
        kept: list[SessionRecord] = []

        def write() -> None:
            kept.append(self._logbook.keep_by_hand(self._core.programme, opened, before, plan, done))

        if self._window.attempt(write, again=lambda: self._keep(before, done)):
            self._ask_after(kept[-1])

    def _spare(self, before: Pain, usual: float | None) -> None:
        """No dose on such a day, and so none to tell of: the number is kept, and the safety questions follow."""
        if self._window.attempt(lambda: self._logbook.answer_before(before, usual)):
            self._approach.ask_safety(Occasion.SPARE_DAY)
