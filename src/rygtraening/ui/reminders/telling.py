"""Where a note is told: the desktop's notifications, else the tray, else calmly in the window itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from rygtraening.ui.reminders.note import Answer, Note, Notifier
from rygtraening.ui.window import MainWindow


class Telling(QObject):
    """Tells one note at a time. Nothing it does takes the focus from what the person is doing."""

    answered = Signal(str)
    """The key of the answer that was given in the window."""

    def __init__(self, window: MainWindow, ways: tuple[Notifier, ...]) -> None:
        """``ways`` are tried in this order before the window."""
        super().__init__(window)
        self._window = window
        self._ways = ways

    def tell(self, note: Note, *, trial: bool = False) -> None:
        """Tell ``note``. Somebody who has the program before them reads it there, unless it is a ``trial`` of how it
        comes from outside."""
        if self._window.isActiveWindow() and self._window.railed and not trial:
            self._in_window(note)
        else:
            self._outside(note, self._ways)

    def tell_outside(self, note: Note) -> None:
        """Tell ``note`` outside the window, or nowhere."""
        self._outside(note, self._ways, last=lambda _note: None)

    def withdraw(self) -> None:
        """Take away what was told outside the window."""
        for way in self._ways:
            way.withdraw()

    def _outside(self, note: Note, ways: tuple[Notifier, ...], last: Callable[[Note], None] | None = None) -> None:
        if ways:
            ways[0].tell(note, lambda: self._outside(note, ways[1:], last))
        else:
            (last or self._in_window)(note)

    def _in_window(self, note: Note) -> None:
        start = next(((answer, words) for answer, words in note.answers if answer is Answer.START), None)
        said = f"{note.title} {note.text}"
        if start is None:
            self._window.say(said)
        else:
            self._window.say(said, start[1], lambda: self.answered.emit(start[0].value))
        if not self._window.isActiveWindow() and self._window.isVisible():
            QApplication.alert(self._window)
