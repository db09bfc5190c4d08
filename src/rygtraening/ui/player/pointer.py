"""Hides the pointer while the session runs and nobody moves it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

STILL_MS = 2000
"""Without movement for so long, the pointer goes."""


class Pointer(QObject):
    """Watches ``page`` and everything in it."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._running = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STILL_MS)
        self._timer.timeout.connect(self.hide)
        for widget in (page, *page.findChildren(QWidget)):
            widget.setMouseTracking(True)
            widget.installEventFilter(self)

    def set_running(self, running: bool) -> None:
        """Whether the pointer may go."""
        if running == self._running:
            return
        self._running = running
        self.show()

    def show(self) -> None:
        """Bring the pointer back; it may go again later."""
        self._page.unsetCursor()
        if self._running:
            self._timer.start()
        else:
            self._timer.stop()

    def hide(self) -> None:
        """Take the pointer away, unless it is on something to press."""
        self._page.setCursor(Qt.CursorShape.BlankCursor)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Any movement brings it back."""
        if event.type() in (QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress):
            self.show()
        return False
