"""The window's frame: the rail, one page at a time, and what the window itself remembers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractScrollArea, QHBoxLayout, QWidget

from rygtraening.domain.ports import Settings
from rygtraening.i18n import _
from rygtraening.ui import place
from rygtraening.ui.aside import Under
from rygtraening.ui.foot import UNDO_KEY, UNDO_MS, Foot
from rygtraening.ui.page_stack import PageStack
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.growing import Growing
from rygtraening.ui.widgets.rail import Rail, RailEntry

TODAY, PROGRESS, COURAGE, EXERCISES = "today", "progress", "courage", "exercises"
KNOWLEDGE, SETTINGS = "knowledge", "settings"
PAGES = (TODAY, PROGRESS, COURAGE, EXERCISES, KNOWLEDGE, SETTINGS)
DEFAULT_SIZE = (1120, 760)
LEAST_SIZE = (800, 600)
HELP, FULL_SCREEN, LEAVE, UNDO = "help", "full_screen", "leave", "undo"
KEYS = (
    *((f"Ctrl+{number}", page) for number, page in enumerate(PAGES, start=1)),
    ("Ctrl+,", SETTINGS),
    ("F1", HELP),
    ("F11", FULL_SCREEN),
    (UNDO_KEY, UNDO),
    ("Ctrl+Q", LEAVE),
)
"""The keys of the whole window, each with a page or with what it does; the help lists them from here."""
SHOWN_ONCE = "shown_once"


def page_names() -> dict[str, str]:
    """What the pages of the rail are called."""
    return {
        TODAY: _("Today"),
        PROGRESS: _("Progress"),
        COURAGE: _("Brave steps"),
        EXERCISES: _("Exercises"),
        KNOWLEDGE: _("Knowledge"),
        SETTINGS: _("Settings"),
    }


class MainWindow(QWidget):
    """Holds the rail and shows one page. Which page comes when is the journey's business."""

    page_wanted = Signal(str)
    """One of ``PAGES`` was chosen on the rail or by its key."""
    help_wanted = Signal(object)
    """Help is asked for; what the person is at, a widget or ``None``."""
    set_aside = Signal(object)
    """A page lies under another from now on, as it is."""
    taken_up = Signal(object)
    """It is shown again."""
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
        self._foot = Foot(theme, self)
        self._under: Under | None = None
        self._ground: QWidget | None = None
        self.leaving = False
        """Whether the window is closing for good."""
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._rail: Rail | None = None
        self._stack = PageStack()
        self._layout.addWidget(self._stack, 1)
        self.build_rail()
        acts: dict[str, Callable[[], object]] = {page: partial(self._want, page) for page in PAGES}
        acts |= {HELP: self._want_help, FULL_SCREEN: self.toggle_full_screen, LEAVE: self.leave}
        for keys, what in KEYS:
            if what != UNDO:  # what is said at the foot listens for it last of all
                self._shortcut(keys, acts[what])
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
                RailEntry(KNOWLEDGE, IconName.KNOWLEDGE, names[KNOWLEDGE]),
                RailEntry(SETTINGS, IconName.SETTINGS, names[SETTINGS], at_end=True),
            ),
        )
        self._rail.selected.connect(self.page_wanted)
        self._layout.insertWidget(0, self._rail)
        self._rail.lower()  # a screen reader reads in this order: the rail stands before the page

    def show_page(
        self, page: QWidget, key: str | None, ground: QWidget | None = None, growing: Growing | None = None
    ) -> None:
        """Show ``page``. ``key`` is its place on the rail; ``None`` gives it the whole window. A message lies over
        nothing of it but ``ground``: where none is named, over nothing but what the page scrolls. Where it is still
        ``growing``, it is seen when it fills its place."""
        before = self._stack.currentWidget()
        self._stack.bring_up(page, growing)
        self._stand_on(ground)
        if key is None and before is not page:
            self._foot.withdraw_undo()
        under, self._under = self._under, None
        if under is not None and under.page is not page:
            self._forget_if_shown_once(under.page)
        name = page.accessibleName() if key is None else page_names()[key]
        self.setWindowTitle(f"{name} – rygtraening" if name else "rygtraening")
        if before is not None and before is not page:
            self._forget_if_shown_once(before)
        rail = self._rail
        if rail is not None:
            rail.setVisible(key is not None)
            if key is not None:
                rail.select(key)

    def _forget_if_shown_once(self, page: QWidget) -> None:
        if page.property(SHOWN_ONCE):
            self._stack.removeWidget(page)
            page.deleteLater()

    def _stand_on(self, ground: QWidget | None) -> None:
        self._ground = ground
        page = self._stack.currentWidget()
        self._foot.stand_on(ground or (page.viewport() if isinstance(page, QAbstractScrollArea) else page))

    def show_over(self, page: QWidget) -> None:
        """Show ``page`` over the one that is shown, which stays as it is until ``go_back``, with the rail as it is."""
        before = self._stack.currentWidget()
        if before is None or before is page:
            return
        if self._under is None:
            self._under = Under.of(before, self.windowTitle(), self._ground, self.focusWidget())
            self.set_aside.emit(before)
        self._stack.bring_up(page)
        self._stand_on(None)
        self.setWindowTitle(f"{page.accessibleName()} – rygtraening")

    def go_back(self) -> None:
        """To the page that lies under, where the person was on it."""
        under, self._under = self._under, None
        if under is None:
            return
        self._stack.setCurrentWidget(under.page)
        self._stand_on(under.ground)
        self.setWindowTitle(under.title)
        under.take_up()
        self.taken_up.emit(under.page)
        self.came_forward.emit()  # a day may have passed meanwhile

    @property
    def aside(self) -> QWidget | None:
        """The page that lies under another one, if any."""
        return self._under.page if self._under is not None else None

    def show_once(self, page: QWidget, ground: QWidget | None = None) -> None:
        """Give ``page`` the whole window until the next page comes, and forget it then."""
        page.setProperty(SHOWN_ONCE, True)
        self.show_page(page, None, ground)

    def attempt(self, act: Callable[[], object], again: Callable[[], object] | None = None) -> bool:
        """Do what may fail for a reason that can be said; say it, and ``False``, where it does. ``again`` is offered as
        the button that tries once more. What was said of a failure is taken away by the next success."""
        return self._foot.attempt(act, again)

    def say(
        self, text: str, action: str = "", act: Callable[[], object] | None = None, *, stays_ms: int | None = None
    ) -> None:
        """Say something at the foot of the window, with a button ``action`` that does ``act``, until it is closed or
        for ``stays_ms``."""
        self._foot.say(text, action, act, stays_ms)

    def offer_undo(
        self, said: str, undo: Callable[[], object], show: Callable[[], object], *, stays_ms: int | None = UNDO_MS
    ) -> None:
        """Say at the foot of the window what was done, and offer to take it back, by a button and by Ctrl+Z: ``undo``,
        which may fail for a reason that can be said, and then ``show``, which shows what is there again."""

        def show_again() -> None:
            show()
            self.focus_page()  # the button that was pressed is gone

        self._foot.offer_undo(said, undo, show_again, stays_ms)

    def withdraw_undo(self) -> None:
        """Something else was changed since: what is offered to be taken back is no longer the last."""
        self._foot.withdraw_undo()

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self._stack.currentWidget()

    def focus_page(self) -> None:
        """The focus goes to the page that is shown, where it is not on something of it already: a screen reader begins
        at the title, and Tab goes on from there."""
        page, focused = self.page, self.focusWidget()
        if page is not None and focused is not page and not page.isAncestorOf(focused):
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def drop_pages(self) -> None:
        """Forget every page and what was said, so that they are made anew."""
        self._foot.dismiss()
        self._under = None
        self._stack.drop_pages()

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
        """Come to the front: the program was started a second time, or a reminder was pressed."""
        self.show()
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def begin_anew(self, own_exercises: bool) -> None:
        """Close, so that everything can be deleted."""
        self.ended_for_good.emit(own_exercises)
        self.leave()

    @property
    def railed(self) -> bool:
        """Whether the rail is there to be seen: nobody is in the middle of anything."""
        return self._rail is not None and self._rail.isVisible()

    def leave(self) -> None:
        """Close for good, also where a closed window would stay in the tray."""
        self.leaving = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember size and place."""
        self.keep_place()
        super().closeEvent(event)

    def keep_place(self) -> None:
        """Remember size and place."""
        kept = place.of(self)
        if kept:
            self._settings.set("window", kept)

    def changeEvent(self, event: QEvent) -> None:
        """Tells when the person turns to the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.came_forward.emit()

    def _want(self, page: str) -> None:
        """A page's key counts only where the rail is there to be seen. It leads away from the rail's own buttons: the
        focus on one of them would name another page than the one that is open."""
        if self._rail is not None and self._rail.isVisible():
            self.page_wanted.emit(page)
            self.focus_page()

    def _want_help(self) -> None:
        focused = self.focusWidget()
        self.help_wanted.emit(focused if focused not in (None, self) else self.page)

    def _shortcut(self, keys: str, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(act)

    def _restore(self) -> None:
        self.resize(*DEFAULT_SIZE)
        place.restore(self, self._settings.get("window"))
