"""What mouse and touchpad do to the chart: point, pull, zoom, and show everything again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

NOTCH = 120.0
"""One notch of a wheel, in Qt's eighths of a degree."""


class Pointer(QObject):
    """Watches ``surface`` and keeps its mouse events from everybody else.

    ``may_zoom`` says whether the plain wheel zooms: where the page itself scrolls, it does not, and Ctrl is asked for.
    """

    pointed = Signal(QPointF)
    """The pointer is here."""
    left = Signal()
    pulled = Signal(float)
    """The chart was pulled so many px to the right."""
    zoomed = Signal(float, float)
    """So many notches in (out if negative), at this x (px)."""
    all_asked = Signal()
    """A double click."""
    clicked = Signal(QPointF)
    """A click here that neither pulled nor became a double click."""

    def __init__(self, surface: QWidget, may_zoom: Callable[[], bool]) -> None:
        super().__init__(surface)
        self._surface = surface
        self._may_zoom = may_zoom
        self._pulling: float | None = None
        self._pressed: QPointF | None = None
        # A click is told once it can no longer become a double click.
        self._waiting = QTimer(self, singleShot=True)
        self._waiting.timeout.connect(self._tell_click)
        self._clicked_at = QPointF()
        surface.setMouseTracking(True)
        surface.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Mouse and wheel of the surface."""
        kind = event.type()
        if kind == QEvent.Type.Leave:
            self.left.emit()
            return False
        if isinstance(event, QWheelEvent):
            return self._wheel(event)
        if not isinstance(event, QMouseEvent):
            return False
        if kind == QEvent.Type.MouseButtonDblClick:
            self._pulling = self._pressed = None
            self._waiting.stop()
            self.all_asked.emit()
        elif kind == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._pulling = event.position().x()
            self._pressed = event.position()
        elif kind == QEvent.Type.MouseButtonRelease:
            self._pulling = None
            self._surface.unsetCursor()
            self._release(event)
        elif kind == QEvent.Type.MouseMove:
            self._move(event.position())
        return True

    def _move(self, at: QPointF) -> None:
        if self._pulling is None:
            self.pointed.emit(at)
            return
        self._surface.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.pulled.emit(at.x() - self._pulling)
        self._pulling = at.x()

    def _release(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if (event.position() - pressed).manhattanLength() < QApplication.startDragDistance():
            self._clicked_at = event.position()
            self._waiting.start(QApplication.doubleClickInterval())

    def _tell_click(self) -> None:
        self.clicked.emit(self._clicked_at)

    def _wheel(self, event: QWheelEvent) -> bool:
        turned = event.angleDelta()
        if abs(turned.x()) > abs(turned.y()):
            self.pulled.emit(float(event.pixelDelta().x() or turned.x()))
            event.accept()
        elif self._may_zoom() or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoomed.emit(turned.y() / NOTCH, event.position().x())
            event.accept()
        else:
            event.ignore()
        return True
