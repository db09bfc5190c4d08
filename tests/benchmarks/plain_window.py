"""The baseline of the player: a window that does nothing but fill itself with a colour, as often as told."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

_COLOURS = (QColor("#FAF7F2"), QColor("#F1EDE4"))


class PlainWindow(QWidget):
    """One ``fillRect`` a paint. ``frames`` counts them."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.frames = 0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.update)
        self.resize(width, height)
        self.show()

    def repaint_every(self, milliseconds: int) -> None:
        """From now on."""
        self._timer.start(milliseconds)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Another colour each time."""
        self.frames += 1
        QPainter(self).fillRect(self.rect(), _COLOURS[self.frames % 2])
