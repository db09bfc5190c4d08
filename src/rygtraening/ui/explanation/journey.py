"""Sådan vælger programmet in the window: opened at what today's doses are about, and left to where one came from."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from rygtraening.domain.ports import Core
from rygtraening.domain.today import Today
from rygtraening.ui import window as frame
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.window import MainWindow

if TYPE_CHECKING:
    from rygtraening.ui.explanation.page import ExplanationPage


class ExplanationJourney(QObject):
    """The file is read when the page is first opened."""

    def __init__(
        self,
        core: Core,
        window: MainWindow,
        theme: Theme,
        *,
        today: Callable[[], Today],
        open_page: Callable[[str], None],
    ) -> None:
        """``open_page`` opens a page of the rail."""
        super().__init__(window)
        self._core = core
        self._window = window
        self._theme = theme
        self._today = today
        self._open_page = open_page
        self._from = frame.TODAY
        self._page: ExplanationPage | None = None

    def forget(self) -> None:
        """The pages of the window are gone: make this one anew, in another language."""
        self._page = None

    def open(self, came_from: str) -> None:
        """The page; ``came_from`` is the page of the rail it is opened from and left to."""
        from rygtraening.domain.explanation import section_of
        from rygtraening.ui.explanation.page import ExplanationPage

        self._from = came_from
        if self._page is None:
            self._page = ExplanationPage(self._theme, self._core.read_explanation)
            self._page.left.connect(lambda: self._open_page(self._from))
        reasons = [each.reason for each in self._today().prescriptions]
        asked = came_from == frame.TODAY and len(set(reasons)) == 1
        self._window.show_page(self._page, came_from)
        self._page.open_at(section_of(reasons[0]) if asked else None)
