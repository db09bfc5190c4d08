"""One Tab stop for a row of buttons; the arrow keys, Home and End move inside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

_FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)


class Roving(QObject):
    """Watches ``buttons``; Tab comes to the chosen one, else to the one last used, else to the first.

    The arrows move the focus only: choosing is a second, deliberate key (Space or Enter), because an answer is kept
    the moment it is given.
    """

    def __init__(self, buttons: Sequence[QAbstractButton], parent: QObject) -> None:
        super().__init__(parent)
        self._buttons = list(buttons)
        self._last: QAbstractButton | None = None
        for button in self._buttons:
            button.toggled.connect(self.refresh)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)
        self.refresh()

    def refresh(self) -> None:
        """Choose the Tab stop anew, after a button was chosen, cleared or switched off."""
        usable = self._usable()
        stop = next((button for button in usable if button.isChecked()), None)
        if stop is None:
            stop = self._last if self._last in usable else (usable[0] if usable else None)
        self._give_stop(stop)

    def stop(self) -> QAbstractButton | None:
        """The button Tab comes to, if any can be used."""
        return next((b for b in self._usable() if b.focusPolicy() & Qt.FocusPolicy.TabFocus), None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys on the button that has the focus."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._move(watched, Qt.Key(event.key()))
        return False

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Keys come only to what has the focus: no other button is watched, for each is told a lot on its way to the
        page."""
        if isinstance(new, QAbstractButton) and new in self._buttons:
            new.installEventFilter(self)
            self._last = new
            self._give_stop(new)

    def _move(self, watched: QObject, key: Qt.Key) -> bool:
        usable = self._usable()
        if watched not in usable:
            return False
        here = usable.index(watched)
        if key in _FORWARD:
            there = min(here + 1, len(usable) - 1)
        elif key in _BACK:
            there = max(here - 1, 0)
        elif key == Qt.Key.Key_Home:
            there = 0
        elif key == Qt.Key.Key_End:
            there = len(usable) - 1
        else:
            return False
        usable[there].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _usable(self) -> list[QAbstractButton]:
        return [button for button in self._buttons if button.isEnabled()]

    def _give_stop(self, stop: QAbstractButton | None) -> None:
        for button in self._buttons:
            mine = button is stop
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if mine else Qt.FocusPolicy.ClickFocus)
