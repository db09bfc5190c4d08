"""Where a window stands and how large it is, as text to be remembered."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

FARTHEST = 100_000
"""No screen reaches this far (px)."""


def of(window: QWidget) -> str:
    """The place of ``window``; "" where it has none yet."""
    plain = window.normalGeometry()
    if not plain.isValid():
        return ""
    return f"{plain.x()} {plain.y()} {plain.width()} {plain.height()} {int(window.isMaximized())}"


def restore(window: QWidget, kept: str) -> None:
    """Put ``window`` where it was; what is no place leaves it where it is."""
    parts = kept.split()
    try:
        x, y, width, height, maximised = (int(part) for part in parts)
    except ValueError:
        return
    if max(abs(x), abs(y), abs(width), abs(height)) > FARTHEST:
        return
    place = QRect(x, y, width, height)
    # A screen that is gone, or has become smaller, must not take the window with it.
    rooms = (screen.availableGeometry() for screen in QGuiApplication.screens())
    room = next((room for room in rooms if room.intersects(place)), None)
    if room is not None:
        place.setSize(place.size().boundedTo(room.size()))
        window.setGeometry(place)
    if maximised:
        window.setWindowState(Qt.WindowState.WindowMaximized)


def fit(window: QWidget) -> None:
    """Make ``window`` no larger than the screen it is to open on."""
    window.resize(window.size().boundedTo(window.screen().availableGeometry().size()))
