"""The program's icon in the system tray, where there is one, and its menu."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from rygtraening.domain.reminder import Snooze
from rygtraening.i18n import _
from rygtraening.ui.reminders.note import Answer, Note
from rygtraening.ui.theme import style
from rygtraening.ui.theme.dress import Dress
from rygtraening.ui.theme.theme import Theme
from rygtraening.words import reminders as words


class Tray(QObject):
    """Shown only where it is wanted. Can tell a note where the desktop's notifications cannot; without buttons."""

    answered = Signal(str)
    """The key of the answer that was given."""
    open_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon: QSystemTrayIcon | None = None
        self._menu: QMenu | None = None

    @staticmethod
    def available() -> bool:
        """Whether the desktop has a tray now."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    @property
    def menu(self) -> QMenu | None:
        """The menu of the icon, where the icon is wanted."""
        return self._menu

    def show(self, wanted: bool) -> None:
        """Show the icon where there is a tray, or take it away. Qt could wait for a tray by itself, but complains on
        the terminal of platforms that never get one."""
        wanted = wanted and self.available()
        if wanted and self._icon is None:
            self._icon = QSystemTrayIcon(QGuiApplication.windowIcon(), self)
            self._icon.activated.connect(self._press)
            self._icon.messageClicked.connect(lambda: self.answered.emit(Answer.OPEN.value))
            self.speak()
        if self._icon is not None:
            self._icon.setVisible(wanted)

    def speak(self) -> None:
        """Make the menu in the language spoken now."""
        if self._icon is None:
            return
        old, menu = self._menu, QMenu()
        Dress(self._theme, menu, style.menu)
        for answer, said in (
            (Answer.START, words.start()),
            (Answer.HALF_AN_HOUR, _("Remind me in 30 minutes")),
            (Answer.AN_HOUR, _("Remind me in an hour")),
            (Answer.TOMORROW, _("Remind me tomorrow")),
        ):
            self._add(menu, said, partial(self.answered.emit, answer.value))
            if answer is Answer.START:
                menu.addSeparator()
        menu.addSeparator()
        self._add(menu, _("Open"), self.open_wanted.emit)
        self._add(menu, _("Quit"), self.quit_wanted.emit)
        self._menu = menu
        self._icon.setContextMenu(menu)
        self._icon.setToolTip("rygtraening")
        if old is not None:
            old.deleteLater()

    def tell(self, note: Note, failed: Callable[[], None]) -> None:
        """Say ``note`` beside the icon; ``failed`` where it is not there."""
        if self._icon is None or not self._icon.isVisible() or not self.available():
            failed()
            return
        self._icon.showMessage(note.title, note.text, QGuiApplication.windowIcon())

    def withdraw(self) -> None:
        """It goes by itself."""

    def _press(self, how: QSystemTrayIcon.ActivationReason) -> None:
        if how in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.open_wanted.emit()

    def _add(self, menu: QMenu, said: str, act: Callable[[], object]) -> None:
        menu.addAction(said).triggered.connect(lambda _checked=False: act())


def put_off_words() -> tuple[tuple[Answer, str], ...]:
    """The answers that put a reminder off, as its own buttons say them; a desktop shows about three in all."""
    return tuple((Answer(by.value), words.put_off(by)) for by in (Snooze.HALF_AN_HOUR, Snooze.TOMORROW))
