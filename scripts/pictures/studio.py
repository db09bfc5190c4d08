"""The window in one look, and the way through its pages; each picture is named after the state it shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from msgspec.structs import replace
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from rygtraening import app, i18n
from rygtraening.domain.plan import StepKind
from rygtraening.domain.ports import Core
from rygtraening.ui import window as frame
from rygtraening.ui.journey import Journey
from rygtraening.ui.player.page import PlayerPage
from rygtraening.ui.theme.theme import Contrast, Mode, Theme
from rygtraening.ui.today.page import TodayPage
from rygtraening.ui.widgets.notice import Notice
from rygtraening.ui.widgets.page import Page
from scripts.pictures.album import Album
from scripts.pictures.turning import is_turning

PageT = TypeVar("PageT", bound=QWidget)
DENMARK = ZoneInfo("Europe/Copenhagen")
NOW = datetime(2026, 11, 22, 9, 10, tzinfo=DENMARK)
_INSTANT = timedelta(microseconds=1)


class StillClock:
    """Time stands where it is put; only a microsecond goes by with each look, so that facts keep their order."""

    def __init__(self) -> None:
        self.at = NOW
        self.seconds = 0.0
        self._looks = 0

    def put(self, day: date, hour: int, minute: int = 0) -> None:
        """Make it that moment."""
        self.at = datetime.combine(day, time(hour, minute), DENMARK)

    def now(self) -> datetime:
        """The moment it was put at, and the seconds since."""
        self._looks += 1
        return self.at + timedelta(seconds=self.seconds) + self._looks * _INSTANT

    def monotonic(self) -> float:
        """The seconds since."""
        return self.seconds


@dataclass(frozen=True, slots=True)
class Look:
    """One way every page is drawn."""

    language: str
    mode: Mode
    size: tuple[int, int] = frame.DEFAULT_SIZE
    scale: float = 1.0
    contrast: Contrast = Contrast.NORMAL

    @property
    def name(self) -> str:
        """The end of the picture's name."""
        small = "-small" if self.size == frame.LEAST_SIZE else ""
        large = "-large-text" if self.scale > 1 else ""
        high = "-high-contrast" if self.contrast is Contrast.HIGH else ""
        return f"{self.language}-{self.mode.value}{high}{small}{large}"


LOOKS = (
    Look("da", Mode.LIGHT),
    Look("da", Mode.DARK),
    Look("da", Mode.LIGHT, frame.LEAST_SIZE),
    Look("da", Mode.DARK, frame.LEAST_SIZE),
    Look("en", Mode.LIGHT),
    Look("en", Mode.DARK),
    Look("da", Mode.LIGHT, frame.DEFAULT_SIZE, 2.0),
    Look("da", Mode.LIGHT, contrast=Contrast.HIGH),
)


class Studio:
    """The window of one look, with the camera before it."""

    def __init__(self, core: Core, clock: StillClock, look: Look, album: Album, *, still: bool = False) -> None:
        """The pictures go to the ``album``; ``still``: nothing moves, whatever the clock on the wall says."""
        self._clock = clock
        self._look = look
        self._album = album
        i18n.set_language(look.language)
        application = app.make_application()
        self.core = core
        self.theme = Theme(look.mode, look.scale, contrast=look.contrast, reduced_motion=still)
        self.theme.apply(application)
        self.window = frame.MainWindow(self.theme, core.settings)
        self.window.resize(*look.size)
        self.window.show()
        self.journey = Journey(core, self.window, self.theme)

    @property
    def speaks_danish(self) -> bool:
        """Whether the pages are Danish."""
        return self._look.language == i18n.DANISH

    def page(self, kind: type[PageT]) -> PageT:
        """The page that is shown, which must be of ``kind``. Some come in a turn of their own."""
        if not isinstance(self.window.page, kind):
            self.settle()
        page = self.window.page
        assert isinstance(page, kind), f"{kind.__name__} expected, {type(page).__name__} shown"
        if isinstance(page, Page):
            page.make_whole()
        return page

    def today(self, name: str = "") -> TodayPage:
        """I dag as it is now, drawn under ``name`` where there is one."""
        self.settle()  # what was begun before is over
        self.journey.home()
        if name:
            self.picture(name)
        return self.page(TodayPage)

    def seen(self, kind: type[PageT]) -> PageT:
        """The one part of its kind on the page that is shown."""
        self.settle()  # what was there before is gone only then
        assert self.window.page is not None
        found = [part for part in self.window.page.findChildren(kind) if part.isVisibleTo(self.window)]
        assert len(found) == 1, f"{len(found)} of {kind.__name__} are shown"
        return found[0]

    def picture(self, name: str, *, whole: bool = False, said: bool = False) -> None:
        """Draw what is shown, as far as the window reaches, or the ``whole`` page; where there is more than the window
        shows, the whole page is drawn too, to be looked at. ``said``: with the sentence that lies over it."""
        if not self._album.wants(name):
            return
        self.put_right(said=said)
        longer = self._longer_than_the_window()
        if not (whole and longer):
            self._keep(self.window, name)
        if longer is not None and self._album.wants(name, whole=not whole):
            self._keep_whole(name, longer, beyond=not whole)

    def put_right(self, *, said: bool = False) -> None:
        """Make the window what it is elsewhere, without a sentence over it unless one is ``said``."""
        for notice in () if said else self.window.findChildren(Notice):
            notice.dismiss()  # that there is no loudspeaker here is nothing about the page
        if self.window.set_full_screen(False):  # a session fills the screen, here one of no size that anybody has
            self.window.resize(*self._look.size)
        self.settle()

    def dialog(self, name: str, *, stays: bool = False) -> None:
        """Draw the dialog that lies over the window, and close it, unless it ``stays``."""
        self.settle()
        shown = QApplication.activeModalWidget()
        assert shown is not None, "no dialog is open"
        if self._album.wants(name):
            self._keep(shown, name)
        if not stays:
            shown.close()
            self.window.activateWindow()  # nobody else does it on a platform without a window manager
        self.settle()

    def beside(self, other: Core) -> Core:
        """The core of another computer, at the same moment."""
        return replace(other, clock=self._clock)

    def settle(self) -> None:
        """Let everything that waits be done: what is still to come of the pages, layouts, deletions, paints."""
        for page in self.window.findChildren(Page):
            page.make_whole()
        for _round in range(4):
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        while is_turning(self.window):
            QApplication.processEvents()

    def press(self, *keys: Qt.Key) -> None:
        """Press keys where the focus is."""
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.window.page or self.window, key)
            self.settle()

    def wait(self, seconds: float, player: PlayerPage) -> None:
        """Let the session go on for so long, in pieces it does not take for a sleep."""
        end = self._clock.seconds + seconds
        while self._clock.seconds < end:
            assert player.bridge.ticking, "the session stands still"
            self._clock.seconds = min(end, self._clock.seconds + 0.5)
            player.bridge.tick()

    def until(self, player: PlayerPage, kind: StepKind, repetition: int = 0) -> None:
        """Let the session go on until such a step begins."""
        session = player.bridge.session
        assert session is not None
        while session.step.kind is not kind or session.step.repetition < repetition:
            self.wait(0.5, player)

    def close(self) -> None:
        """Let go of the window."""
        self.window.close()
        self.window.deleteLater()
        self.settle()

    def _longer_than_the_window(self) -> QScrollArea | None:
        """The page, or the part of it, that has to be scrolled."""
        page = self.window.page
        areas = [page] if isinstance(page, QScrollArea) else page.findChildren(QScrollArea) if page is not None else []
        shown = (area for area in areas if area.isVisible() and area.verticalScrollBar().maximum() > 0)
        return next(shown, None)

    def _keep_whole(self, name: str, page: QScrollArea, *, beyond: bool) -> None:
        """The window is made as high as the page is long, and then as it was."""
        size, at = self.window.size(), page.verticalScrollBar().value()
        for _time in range(3):  # a page that needs no scroll bar is laid out wider, and so perhaps shorter
            self.window.resize(size.width(), self.window.height() + page.verticalScrollBar().maximum())
            self.settle()
        self._keep(self.window, name, whole=beyond)
        self.window.resize(size)
        self.settle()
        page.verticalScrollBar().setValue(at)

    def _keep(self, shown: QWidget, name: str, *, whole: bool = False) -> None:
        self._album.keep(shown.grab().toImage(), name, self._look.name, shown, whole=whole)
