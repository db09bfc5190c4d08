"""Staying in the tray when the window is closed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication

from rygtraening.ui.window import MainWindow


class Staying(QObject):
    """Hides the window instead of closing it, where that is wanted.

    It has to be made after everything else that looks at the window's closing: what is hidden must not look closed.
    """

    hidden = Signal()
    """The window was put away just now."""

    def __init__(self, window: MainWindow, wanted: Callable[[], bool]) -> None:
        super().__init__(window)
        self._window = window
        self._wanted = wanted
        window.installEventFilter(self)

    def stay_without_window(self) -> None:
        """The program goes on though no window is shown."""
        QApplication.setQuitOnLastWindowClosed(False)

    def leave(self) -> None:
        """End the program, also where its window is hidden."""
        hidden = not self._window.isVisible()
        self._window.leave()
        if hidden:
            # Not ``exit``: where the loop does not run yet, that leaves every later one without effect.
            QCoreApplication.quit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A closed window is hidden; the program's end is the window's."""
        if watched is not self._window or event.type() != QEvent.Type.Close:
            return False
        if self._window.leaving or not self._wanted():
            QApplication.setQuitOnLastWindowClosed(True)
            return False
        event.ignore()
        self.stay_without_window()
        self._window.keep_place()
        self._window.hide()
        self.hidden.emit()
        return True
