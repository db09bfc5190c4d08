"""A chart as a picture for the clipboard: what is read of it, without its buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space

_FINE = 2
"""So many pixels of the picture for one of the screen."""


def picture(theme: Theme, parts: Sequence[QWidget]) -> QPixmap:
    """Those of ``parts`` that are shown, one under the other, as they are on the screen."""
    shown = [part for part in parts if part.isVisible()]
    margin = int(Space.XL)
    width = max((part.width() for part in shown), default=0)
    high = sum(part.height() for part in shown) + Space.S * (len(shown) - 1)
    pixmap = QPixmap(QSize(width + 2 * margin, high + 2 * margin) * _FINE)
    pixmap.setDevicePixelRatio(_FINE)
    pixmap.fill(theme.colour(theme.palette.surface))
    painter = QPainter(pixmap)
    y = margin
    for part in shown:
        part.render(painter, QPoint(margin, y), renderFlags=QWidget.RenderFlag.DrawChildren)
        y += part.height() + Space.S
    painter.end()
    return pixmap
