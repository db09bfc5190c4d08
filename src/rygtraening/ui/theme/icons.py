"""The program's own line icons: one family, one weight, 24 px, drawn in the colour asked for."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from rygtraening import paths

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon


class IconName(StrEnum):
    """The icons there are; the value is the name of the file in ``resources/icons``."""

    TODAY = "today"
    PROGRESS = "progress"
    COURAGE = "courage"
    EXERCISES = "exercises"
    KNOWLEDGE = "knowledge"
    SETTINGS = "settings"
    PAUSE = "pause"
    PLAY = "play"
    BACK = "back"
    NEXT = "next"
    STOP = "stop"
    PAIN = "pain"
    SOUND_ON = "sound-on"
    SOUND_OFF = "sound-off"
    SAFETY = "safety"
    TABLE = "table"
    CHECK = "check"
    CHEVRON_LEFT = "chevron-left"
    CHEVRON_DOWN = "chevron-down"
    CHEVRON_UP = "chevron-up"
    CLOSE = "close"
    PLUS = "plus"
    MINUS = "minus"
    WARNING = "warning"


class Icons:
    """Draws the icons of one folder; each is read once and kept per colour."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or paths.bundled("resources") / "icons"
        self._renderers: dict[tuple[IconName, str], QSvgRenderer] = {}

    def paint(self, painter: QPainter, rect: QRectF, name: IconName, colour: str) -> None:
        """Draw ``name`` in ``colour`` (``#RRGGBB``) into ``rect``, sharp at any size."""
        self._renderer(name, colour).render(painter, rect)

    def pixmap(self, name: IconName, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
        """The icon as a picture ``size`` px wide and high on a screen with ``ratio`` device pixels a pixel."""
        pixmap = QPixmap(QSize(round(size * ratio), round(size * ratio)))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRectF(0, 0, size, size), name, colour)
        painter.end()
        return pixmap

    def icon(self, name: IconName, colour: str, size: int) -> QIcon:
        """The icon for a native control, with pictures for one and two device pixels a pixel."""
        from PySide6.QtGui import QIcon

        icon = QIcon(self.pixmap(name, colour, size))
        icon.addPixmap(self.pixmap(name, colour, size, 2.0))
        return icon

    def _renderer(self, name: IconName, colour: str) -> QSvgRenderer:
        key = (name, colour)
        if key not in self._renderers:
            drawing = (self._folder / f"{name.value}.svg").read_text(encoding="utf-8")
            self._renderers[key] = QSvgRenderer(drawing.replace("currentColor", colour).encode())
        return self._renderers[key]
