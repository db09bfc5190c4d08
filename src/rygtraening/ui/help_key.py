"""F1 in a dialog: the window's own key does not reach over one."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from rygtraening.ui import window as frame

_HAS_IT = "has_help_key"


class HelpKey(QObject):
    """Gives each dialog over ``window`` the key when the focus first comes to it."""

    wanted = Signal(object)
    """Help is asked for; what the person is at, a widget."""

    def __init__(self, window: frame.MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._keys = next(keys for keys, what in frame.KEYS if what == frame.HELP)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        dialog = now.window() if now is not None else None
        if dialog is None or dialog is self._window:
            return
        from rygtraening.ui.widgets.dialog import Dialog

        if not isinstance(dialog, Dialog) or dialog.property(_HAS_IT) or not self._is_over(dialog):
            return
        dialog.setProperty(_HAS_IT, True)
        shortcut = QShortcut(QKeySequence(self._keys), dialog)
        shortcut.activated.connect(lambda: self.wanted.emit(_focused(dialog)))

    def _is_over(self, dialog: QWidget) -> bool:
        """Whether it belongs to the window, or to a dialog over it."""
        parent = dialog.parentWidget()
        return parent is not None and (parent.window() is self._window or self._is_over(parent.window()))


def _focused(dialog: QWidget) -> QWidget:
    """What has the focus in the dialog, else the dialog itself."""
    within: QWidget | None = dialog.focusWidget()
    return dialog if within is None else within
