"""To the help from wherever one is, and back there."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from rygtraening.domain.help import Way
from rygtraening.domain.ports import Core, KnownError
from rygtraening.ui.help.dialog import HelpDialog
from rygtraening.ui.help.page import HelpPage
from rygtraening.ui.help.places import topic_of
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.window import MainWindow
from rygtraening.words import help as words


class HelpJourney(QObject):
    """Made when the help is first opened."""

    def __init__(self, core: Core, window: MainWindow, theme: Theme, ways: Mapping[Way, Callable[[], None]]) -> None:
        """``ways`` opens the places that topics lead to."""
        super().__init__(window)
        self._core = core
        self._window = window
        self._theme = theme
        self._ways = ways
        self._page: HelpPage | None = None

    def forget(self) -> None:
        """The pages of the window are gone: make this one anew, in another language."""
        self._page = None

    def open_for(self, at: QWidget | None) -> None:
        """The topic of what the person is ``at``. On the help itself F1 goes to its search; over a dialog the topic
        comes in a dialog of its own."""
        if self._page is not None and self._window.page is self._page and at is not None and self._is_mine(at):
            self._page.focus_search()
        elif at is not None and isinstance(at.window(), QDialog):
            self._open_over(at.window(), topic_of(at))
        else:
            self.open_at(topic_of(at) or topic_of(self._window.page))

    def open_at(self, topic: str | None) -> None:
        """The page, at a topic or at its contents."""
        if self._page is None:
            page = self._page = HelpPage(self._theme, self._core.read_help, self._core.read_whats_new)
            page.left.connect(self._window.go_back)
            page.way_wanted.connect(lambda way: self._ways[way]())
        self._window.show_over(self._page)
        self._page.open_at(topic, leads_on=self._window.railed)

    def _is_mine(self, at: QWidget) -> bool:
        return at is self._page or (self._page is not None and self._page.isAncestorOf(at))

    def _open_over(self, dialog: QWidget, topic: str | None) -> None:
        if topic is None or isinstance(dialog, HelpDialog):
            return
        try:
            found = self._core.read_help().topic(topic)
        except KnownError as error:
            found = words.unread(str(error))
        if found is None:
            return
        shown = HelpDialog(self._theme, found, dialog)
        shown.finished.connect(shown.deleteLater)
        shown.finished.connect(dialog.activateWindow)
        shown.open()
