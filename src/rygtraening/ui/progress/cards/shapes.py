"""The colours and shapes of lines and marks, told apart without their colour as well."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from rygtraening.ui.theme.tokens import Palette


class Shape(StrEnum):
    """The shape of a mark."""

    CIRCLE = "circle"
    SQUARE = "square"
    TRIANGLE = "triangle"
    DIAMOND = "diamond"


@dataclass(frozen=True, slots=True)
class LineLook:
    """Which colour of the palette a line has, the shape of its marks, and its dashes (none: solid; in widths)."""

    colour: str
    shape: Shape
    dashes: tuple[float, ...] = ()

    def of(self, palette: Palette) -> str:
        """The colour as ``#RRGGBB``."""
        return str(getattr(palette, self.colour))


LOOKS = (
    LineLook("primary", Shape.CIRCLE),
    LineLook("yellow", Shape.SQUARE, (3.0, 1.5)),
    LineLook("trousers", Shape.TRIANGLE, (6.0, 1.5)),
    LineLook("red", Shape.DIAMOND, (1.0, 1.5)),
    LineLook("ink_2", Shape.CIRCLE, (6.0, 1.5, 1.0, 1.5)),
)
"""For the first, the second … line of a chart."""


def look(index: int) -> LineLook:
    """Of the line ``index``; after the last they begin again."""
    return LOOKS[index % len(LOOKS)]


def draw_shape(painter: QPainter, shape: Shape, middle: QPointF, size: float, colour: str) -> None:
    """A filled mark about ``size`` px wide."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    half = size / 2
    match shape:
        case Shape.CIRCLE:
            painter.drawEllipse(middle, half, half)
        case Shape.SQUARE:
            half *= 0.88
            painter.drawRect(QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half))
        case Shape.TRIANGLE:
            half *= 1.12
            painter.drawPolygon(_polygon(middle, [(-half, half * 0.8), (half, half * 0.8), (0, -half)]))
        case Shape.DIAMOND:
            half *= 1.2
            painter.drawPolygon(_polygon(middle, [(-half, 0), (0, -half), (half, 0), (0, half)]))


def draw_star(painter: QPainter, middle: QPointF, size: float, colour: str) -> None:
    """A star with four points."""
    outer, inner = size / 2, size / 6
    corners = [(0, -outer), (inner, -inner), (outer, 0), (inner, inner)]
    corners += [(-x, -y) for x, y in corners]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPolygon(_polygon(middle, corners))


def _polygon(middle: QPointF, corners: Sequence[tuple[float, float]]) -> QPolygonF:
    return QPolygonF([QPointF(middle.x() + x, middle.y() + y) for x, y in corners])
