"""The ways to the help, and what is new told on I dag. The help itself is imported when it is first opened."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from rygtraening import __version__
from rygtraening.domain.ports import Core, KnownError
from rygtraening.domain.whats_new import NewsTold
from rygtraening.ui import window as frame
from rygtraening.ui.help_key import HelpKey
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.window import MainWindow

if TYPE_CHECKING:
    from rygtraening.ui.help.journey import HelpJourney
    from rygtraening.ui.news_card import NewsCard


class Helping(QObject):
    """There from the beginning, and small."""

    def __init__(
        self,
        core: Core,
        window: MainWindow,
        theme: Theme,
        *,
        open_page: Callable[[str], None],
        explain: Callable[[str], None],
        what_helps: Callable[[], None],
    ) -> None:
        """The places that topics lead to: ``open_page`` opens a page of the rail, ``explain`` how the program chooses
        (left to that page of the rail), ``what_helps`` what helps in a flare-up."""
        super().__init__(window)
        self._core = core
        self._window = window
        self._theme = theme
        self._open_page = open_page
        self._explain = explain
        self._what_helps = what_helps
        self._news = NewsTold(core.settings, __version__)
        self._journey: HelpJourney | None = None
        self._news.begin()
        window.help_wanted.connect(lambda at: self._help().open_for(at))
        HelpKey(window).wanted.connect(lambda at: self._help().open_for(at))

    def forget(self) -> None:
        """The pages of the window are gone: make them anew, in another language."""
        if self._journey is not None:
            self._journey.forget()

    def open(self) -> None:
        """The contents of the help."""
        self._help().open_at(None)

    def news(self) -> list[QWidget]:
        """For I dag: what an update brought, in the run after it; it stays until it is read or put away."""
        from rygtraening.ui.news_card import NewsCard

        if not self._news.waiting:
            return []
        try:
            unseen = self._news.unseen(self._core.read_whats_new())
        except KnownError:
            self._news.told()  # the help says that it cannot be read
            return []
        if not unseen:
            self._news.told()
            return []
        self._news.shown()
        card = NewsCard(self._theme, unseen[0])
        card.wanted.connect(self._tell_all)
        card.read.connect(lambda: self._put_away(card))
        return [card]

    def _tell_all(self) -> None:
        from rygtraening.domain.help import WHATS_NEW

        self._news.told()
        self._help().open_at(WHATS_NEW)

    def _put_away(self, card: NewsCard) -> None:
        self._news.told()
        if self._window.page is not None:
            self._window.page.setFocus()
        card.hide()

    def _help(self) -> HelpJourney:
        if self._journey is None:
            from rygtraening.domain.help import Way
            from rygtraening.ui.help.journey import HelpJourney

            ways: dict[Way, Callable[[], None]] = {
                Way.EXPLANATION: lambda: self._explain(self._core.settings.get("page", frame.TODAY)),
                Way.KNOWLEDGE: partial(self._open_page, frame.KNOWLEDGE),
                Way.FLARE_UP: self._what_helps,
                Way.PROGRESS: partial(self._open_page, frame.PROGRESS),
                Way.BRAVE_STEPS: partial(self._open_page, frame.COURAGE),
                Way.SETTINGS: partial(self._open_page, frame.SETTINGS),
            }
            self._journey = HelpJourney(self._core, self._window, self._theme, ways)
        return self._journey
