"""The window's frame: the rail, one page at a time, and what the window itself remembers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from rygtraening.domain.ports import KnownError, Settings
from rygtraening.i18n import _
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.notice import Notice
from rygtraening.ui.widgets.rail import Rail, RailEntry

TODAY, PROGRESS, COURAGE, EXERCISES, SETTINGS = "today", "progress", "courage", "exercises", "settings"
PAGES = (TODAY, PROGRESS, COURAGE, EXERCISES, SETTINGS)
DEFAULT_SIZE = (1120, 760)
LEAST_SIZE = (800, 600)
FARTHEST = 100_000
"""No screen reaches this far (px)."""
SHOWN_ONCE = "shown_once"
READ_MS = 8000
"""A short sentence is read in this time; then what is under it is free again."""


def page_names() -> dict[str, str]:
    """What the pages of the rail are called."""
    return {
        TODAY: _("Today"),
        PROGRESS: _("Progress"),
        COURAGE: _("Brave steps"),
        EXERCISES: _("Exercises"),
        SETTINGS: _("Settings"),
    }


class MainWindow(QWidget):
    """Holds the rail and shows one page. Which page comes when is the journey's business."""

    page_wanted = Signal(str)
    """One of ``PAGES`` was chosen on the rail or by its key."""
    ended_for_good = Signal(bool)
    """The window is closing, and everything is to be deleted then; whether the person's own exercises too."""
    came_forward = Signal()
    """The person turned to the window, perhaps for the first time since yesterday."""

    def __init__(self, theme: Theme, settings: Settings) -> None:
        super().__init__()
        self._theme = theme
        self._settings = settings
        self.setObjectName("window")
        self.setWindowTitle("rygtraening")
        self.setMinimumSize(*LEAST_SIZE)
        self._notice = Notice(theme, self)
        self._notice_act: Callable[[], object] | None = None
        self._complaining = False
        self._notice.action.connect(self._act_on_notice)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._rail: Rail | None = None
        self._stack = QStackedWidget()
        self._layout.addWidget(self._stack, 1)
        self.build_rail()
        for number, page in enumerate(PAGES, start=1):
            self._shortcut(f"Ctrl+{number}", partial(self._want, page))
        self._shortcut("Ctrl+,", lambda: self._want(SETTINGS))
        self._shortcut("Ctrl+Q", self.close)
        self._shortcut("F11", self.toggle_full_screen)
        self._restore()

    def build_rail(self) -> None:
        """Make the rail (anew, in another language)."""
        if self._rail is not None:
            self._rail.hide()
            self._rail.deleteLater()
        names = page_names()
        self._rail = Rail(
            self._theme,
            _("Pages"),
            (
                RailEntry(TODAY, IconName.TODAY, names[TODAY]),
                RailEntry(PROGRESS, IconName.PROGRESS, names[PROGRESS]),
                RailEntry(COURAGE, IconName.COURAGE, names[COURAGE]),
                RailEntry(EXERCISES, IconName.EXERCISES, names[EXERCISES]),
                RailEntry(SETTINGS, IconName.SETTINGS, names[SETTINGS], at_end=True),
            ),
        )
        self._rail.selected.connect(self.page_wanted)
        self._layout.insertWidget(0, self._rail)

    def show_page(self, page: QWidget, key: str | None, foot: QWidget | None = None) -> None:
        """Show ``page``. ``key`` is its place on the rail; ``None`` gives it the whole window. No message ever covers
        ``foot``."""
        before = self._stack.currentWidget()
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self._notice.stand_above(foot)
        name = page.accessibleName() if key is None else page_names()[key]
        self.setWindowTitle(f"{name} – rygtraening" if name else "rygtraening")
        if before is not None and before is not page and before.property(SHOWN_ONCE):
            self._stack.removeWidget(before)
            before.deleteLater()
        rail = self._rail
        if rail is not None:
            rail.setVisible(key is not None)
            if key is not None:
                rail.select(key)

    def show_once(self, page: QWidget, foot: QWidget | None = None) -> None:
        """Give ``page`` the whole window until the next page comes, and forget it then."""
        page.setProperty(SHOWN_ONCE, True)
        self.show_page(page, None, foot)

    def attempt(self, act: Callable[[], object], again: Callable[[], object] | None = None) -> bool:
        """Do what may fail for a reason that can be said; say it, and ``False``, where it does. ``again`` is offered as
        the button that tries once more. What was said of a failure is taken away by the next success."""
        try:
            act()
        except KnownError as error:
            self.say(str(error), _("Try again") if again is not None else "", again)
            self._complaining = True
            return False
        if self._complaining:
            self._complaining = False
            self._notice.dismiss()
        return True

    def say(
        self, text: str, action: str = "", act: Callable[[], object] | None = None, *, stays_ms: int | None = None
    ) -> None:
        """Say something at the foot of the window, with a button ``action`` that does ``act``, until it is closed or
        for ``stays_ms``."""
        self._notice_act = act
        self._complaining = False
        self._notice.show_message(text, action, stays_ms)

    def _act_on_notice(self) -> None:
        if self._notice_act is not None:
            self._notice_act()

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self._stack.currentWidget()

    def drop_pages(self) -> None:
        """Forget every page and what was said, so that they are made anew."""
        self._notice.dismiss()
        while (page := self._stack.currentWidget()) is not None:
            self._stack.removeWidget(page)
            page.deleteLater()

    def toggle_full_screen(self) -> None:
        """Full screen, or back."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def set_full_screen(self, full: bool) -> bool:
        """Full screen or not; whether that was a change. What lies under it (maximised, or a size of its own) stays."""
        if self.isFullScreen() == full:
            return False
        self.toggle_full_screen()
        return True

    def raise_up(self) -> None:
        """Come to the front: the program was started a second time."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def begin_anew(self, own_exercises: bool) -> None:
        """Close, so that everything can be deleted."""
        self.ended_for_good.emit(own_exercises)
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember size and place."""
        plain = self.normalGeometry()
        if plain.isValid():
            place = f"{plain.x()} {plain.y()} {plain.width()} {plain.height()} {int(self.isMaximized())}"
            self._settings.set("window", place)
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Tells when the person turns to the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.came_forward.emit()

    def _want(self, page: str) -> None:
        """A page's key counts only where the rail is there to be seen."""
        if self._rail is not None and self._rail.isVisible():
            self.page_wanted.emit(page)

    def _shortcut(self, keys: str, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(act)

    def _restore(self) -> None:
        self.resize(*DEFAULT_SIZE)
        parts = self._settings.get("window").split()
        try:
            x, y, width, height, maximised = (int(part) for part in parts)
        except ValueError:
            return
        if max(abs(x), abs(y), abs(width), abs(height)) > FARTHEST:
            return
        place = QRect(x, y, width, height)
        # A screen that is gone, or has become smaller, must not take the window with it.
        rooms = (screen.availableGeometry() for screen in QGuiApplication.screens())
        room = next((room for room in rooms if room.intersects(place)), None)
        if room is not None:
            place.setSize(place.size().boundedTo(room.size()))
            self.setGeometry(place)
        if maximised:
            self.setWindowState(Qt.WindowState.WindowMaximized)
