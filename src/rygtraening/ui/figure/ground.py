"""What the figure is on: a mat seen a little from above, or a path, and the soft shade where the body touches it."""

from __future__ import annotations

from functools import cache, lru_cache
from math import sqrt
from sys import byteorder

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPolygonF, QTransform

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
_HIGH = 0.03
"""Of a shade over the floor (units); it is a little less under it."""
_STRENGTHS = 64
"""Shades differ by no less: a step is less than one of a screen's 256."""
_SOFT = 64
"""Pixels of the shade's picture, which is stretched to where it falls."""
_FINE = 128
"""Steps from its middle to its edge."""


def paint_mat(painter: QPainter, view: QTransform, colours: Colours, box: Box, *, upright: bool) -> None:
    """The mat under ``box``, or for somebody ``upright`` a path."""
    scale, middle, floor = view.m11(), view.dx(), view.dy()
    left, right = middle + (box.left - OUTSIDE) * scale, middle + (box.right + OUTSIDE) * scale
    back, front, under = floor - BACK * scale, floor - FRONT * scale, floor - (FRONT - THICK) * scale
    painter.setPen(Qt.PenStyle.NoPen)
    if upright:
        painter.setBrush(colours.mat)
        top = floor - BACK * 0.7 * scale
        painter.drawRoundedRect(QRectF(left, top, right - left, under - top), (under - top) / 2, (under - top) / 2)
        return
    radius, lean = THICK * scale / 2, _LEAN * scale
    painter.setBrush(colours.mat_edge)
    painter.drawRoundedRect(QRectF(left, front - radius, right - left, under - front + radius), radius, radius)
    painter.setBrush(colours.mat)
    corners = ((left + lean, back), (right - lean, back), (right, front), (left, front))
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))


def paint_shade(painter: QPainter, view: QTransform, colours: Colours, body: Joints) -> None:
    """Under everything that is near the floor. A back that lies on it leaves thirty shades, sixty times a second: so
    each is a picture that was made before, on whole px."""
    colour, scale, left, floor = colours.shade.name(QColor.NameFormat.HexArgb), view.m11(), view.dx(), view.dy()
    top = round(floor - _HIGH * scale)
    high = max(1, round(floor + _HIGH * 0.8 * scale) - top)
    for (x, y), radius in circles(body):
        near = 1.0 - max(0.0, y - radius) / _FADES
        if near <= 0:
            continue
        strength = round(near * near * (0.34 if radius > _FADES / 2 else 0.55) * _STRENGTHS)
        if strength:
            half = max(1, round(radius * 1.7 * scale))
            painter.drawImage(round(left + x * scale) - half, top, _shade(colour, strength, 2 * half, high))


@lru_cache(maxsize=256)
def _shade(colour: str, strength: int, width: int, height: int) -> QImage:
    """A shade so large (px), of so many ``_STRENGTHS``."""
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setOpacity(strength / _STRENGTHS)
    painter.drawImage(QRectF(0, 0, width, height), _soft(colour))
    painter.end()
    return image


@cache
def _soft(shade: str) -> QImage:
    """A round shade of the colour ``shade`` (``#AARRGGBB``) that fades out to its edge.

    Reckoned here: with QRadialGradient PySide makes 190 names of gradients that nobody asks for, at every start.
    """
    colour, half = QColor(shade), _SOFT // 2
    pixels = [_faded(colour, step / _FINE) for step in range(_FINE + 1)]
    lines = []
    for y in range(half):
        down = (y + 0.5) ** 2
        right = [pixels[min(_FINE, round(sqrt((x + 0.5) ** 2 + down) / half * _FINE))] for x in range(half)]
        lines.append(b"".join(right[::-1] + right))
    content = b"".join(lines[::-1] + lines)
    return QImage(content, _SOFT, _SOFT, 4 * _SOFT, QImage.Format.Format_ARGB32_Premultiplied).copy()


def _faded(colour: QColor, out: float) -> bytes:
    """The pixel ``out`` of the way (0 to 1) from the middle to the edge of a shade."""
    opaque = colour.alphaF() * (1 - out) ** 2 * (1 + 2 * out)
    red, green, blue, alpha = (round(part * opaque) for part in (colour.red(), colour.green(), colour.blue(), 255))
    return (alpha << 24 | red << 16 | green << 8 | blue).to_bytes(4, byteorder)
