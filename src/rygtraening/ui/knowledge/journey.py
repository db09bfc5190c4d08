"""Viden in the window: opened at a theme, its ticks kept for the day, and the ways that lead on from its cards."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from rygtraening.domain.habit_ticks import HabitTicks
from rygtraening.domain.home_region import HomeRegion
from rygtraening.domain.knowledge import CardAction
from rygtraening.domain.ports import Core
from rygtraening.domain.record import Occasion
from rygtraening.i18n import _
from rygtraening.ui import window as frame
from rygtraening.ui.approach import Approach
from rygtraening.ui.foot import READ_MS
from rygtraening.ui.knowledge.page import KnowledgePage
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.window import MainWindow


class KnowledgeJourney(QObject):
    """Made when the page is first opened."""

    def __init__(
        self,
        core: Core,
        window: MainWindow,
        theme: Theme,
        approach: Approach,
        *,
        can_flare: Callable[[], bool],
        begin_flare: Callable[[], None],
        open_courage: Callable[[], None],
        breathe: Callable[[], None],
    ) -> None:
        """``can_flare``: whether a flare-up can be said now, as on I dag; ``begin_flare`` says it there."""
        super().__init__(window)
        self._core = core
        self._window = window
        self._theme = theme
        self._ticks = HabitTicks(core.settings, core.clock)
        self._region = HomeRegion(core.settings, core.safety.regions)
        self._can_flare = can_flare
        self._approach = approach
        self._ways = {
            CardAction.FLARE_UP: begin_flare,
            CardAction.BRAVE_STEPS: open_courage,
            CardAction.BREATHING: breathe,
        }
        self._page: KnowledgePage | None = None
        window.came_forward.connect(self._follow_the_day)

    def forget(self) -> None:
        """The pages of the window are gone: make this one anew, in another language."""
        self._page = None

    def open(self, theme: str | None = None) -> None:
        """The page, at a theme where one is wanted."""
        if self._page is None:
            self._page = self._build()
        self._show_day(self._page)
        self._window.show_page(self._page, frame.KNOWLEDGE, growing=self._page.growth)
        self._page.open_at(theme)

    def _build(self) -> KnowledgePage:
        page = KnowledgePage(self._theme, self._core.read_knowledge, self._core.safety)
        page.acted.connect(lambda action: self._ways[action]())
        page.address_copied.connect(self._copy)
        page.ticked.connect(self._tick)
        page.safety_wanted.connect(self._ask_anything_new)
        return page

    def _show_day(self, page: KnowledgePage) -> None:
        page.show_day(self._ticks.today(), self._region.chosen, can_flare=self._can_flare())

    def _tick(self, habit: str, ticked: bool) -> None:
        self._ticks.tick(habit, ticked=ticked)
        if self._page is not None:
            self._show_day(self._page)  # over midnight the other ticks were yesterday's

    def _ask_anything_new(self) -> None:
        """The whole safety list; where the exercises are locked already, what locks them."""
        if self._approach.today().locked:
            self._approach.show_locked()
        else:
            self._approach.ask_safety(Occasion.ASKED_FOR)

    def _copy(self, address: str) -> None:
        QGuiApplication.clipboard().setText(address)
        self._window.say(_("The address is copied. Nothing was opened."), stays_ms=READ_MS)

    def _follow_the_day(self) -> None:
        """A page that was left open over night has no ticks."""
        if self._page is not None and self._page is self._window.page:
            self._show_day(self._page)
