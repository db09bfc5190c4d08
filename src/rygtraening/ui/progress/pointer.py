"""What mouse and touchpad do to the chart: point, pull, zoom, and show everything again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

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

    def __init__(self, surface: QWidget, may_zoom: Callable[[], bool]) -> None:
        super().__init__(surface)
        self._surface = surface
        self._may_zoom = may_zoom
        self._pulling: float | None = None
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
            self._pulling = None
            self.all_asked.emit()
        elif kind == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._pulling = event.position().x()
        elif kind == QEvent.Type.MouseButtonRelease:
            self._pulling = None
            self._surface.unsetCursor()
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
