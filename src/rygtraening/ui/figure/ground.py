"""What the figure is on: a mat seen a little from above, or a path, and the soft shade where the body touches it."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPolygonF, QRadialGradient, QTransform

from rygtraening.domain.figure import Box
from rygtraening.domain.figure_joints import Joints, circles
from rygtraening.ui.figure.looks import Colours

BACK, FRONT, THICK = 0.052, -0.034, 0.024
"""The mat's far edge, near edge and thickness (units; the floor of the near limbs is at 0)."""
OUTSIDE = 0.085
"""So much of the mat is to be seen on each side of the movement (units)."""
BELOW = 0.075
"""Room under the floor for mat and margin (units)."""
_LEAN = 0.030
_FADES = 0.17
"""A part of the body higher over the floor than this leaves no shade (units)."""
_SOFT = 64
"""Pixels of the shade's picture, which is stretched to where it falls."""


def paint_mat(painter: QPainter, view: QTransform, colours: Colours, box: Box, *, upright: bool) -> None:
    """The mat under ``box``, or for somebody ``upright`` a path."""
    left, right = box.left - OUTSIDE, box.right + OUTSIDE
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.mat_edge)
    scale = abs(view.m11())
    front = QRectF(view.map(QPointF(left, FRONT)), view.map(QPointF(right, FRONT - THICK)))
    radius = THICK * scale / 2
    if upright:
        painter.setBrush(colours.mat)
        path = QRectF(view.map(QPointF(left, BACK * 0.7)), view.map(QPointF(right, FRONT - THICK)))
        painter.drawRoundedRect(path, path.height() / 2, path.height() / 2)
        return
    painter.drawRoundedRect(front.adjusted(0, -radius, 0, 0), radius, radius)
    painter.setBrush(colours.mat)
    corners = [(left + _LEAN, BACK), (right - _LEAN, BACK), (right, FRONT), (left, FRONT)]
    painter.drawPolygon(QPolygonF([view.map(QPointF(x, y)) for x, y in corners]))


def paint_shade(painter: QPainter, view: QTransform, colours: Colours, body: Joints) -> None:
    """Under everything that is near the floor."""
    soft = _soft(colours.shade.name(QColor.NameFormat.HexArgb))
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for (x, y), radius in circles(body):
        near = 1.0 - max(0.0, y - radius) / _FADES
        if near <= 0:
            continue
        wide, high = radius * 1.7, 0.030
        painter.setOpacity(near * near * (0.34 if radius > _FADES / 2 else 0.55))
        painter.drawImage(QRectF(view.map(QPointF(x - wide, high)), view.map(QPointF(x + wide, -high * 0.8))), soft)
    painter.setOpacity(1.0)


@cache
def _soft(shade: str) -> QImage:
    """A round shade that fades out to its edge."""
    image = QImage(_SOFT, _SOFT, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    middle = _SOFT / 2
    gradient = QRadialGradient(middle, middle, middle)
    colour = QColor(shade)
    for stop in range(9):
        part = stop / 8
        faded = QColor(colour)
        faded.setAlphaF(colour.alphaF() * (1 - part) ** 2 * (1 + 2 * part))
        gradient.setColorAt(part, faded)
    painter = QPainter(image)
    painter.fillRect(image.rect(), gradient)
    painter.end()
    return image
