"""The colours and shapes of lines and marks, told apart without their colour as well."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from rygtraening.ui.theme.tokens import Palette

EDGE = 0.22
"""How wide the edge of a mark is that is only drawn around, as a share of the mark."""


class Shape(StrEnum):
    """The shape of a mark."""

    CIRCLE = "circle"
    SQUARE = "square"
    TRIANGLE = "triangle"
    DIAMOND = "diamond"


class LineLook(Struct, frozen=True):
    """Which colour of the palette a line has, the shape of its marks, its dashes (none: solid; in widths), and whether
    its marks are filled or only drawn around."""

    colour: str
    shape: Shape
    dashes: tuple[float, ...] = ()
    filled: bool = True

    def of(self, palette: Palette) -> str:
        """The colour as ``#RRGGBB``."""
        return str(getattr(palette, self.colour))


_SOLID = ()
_DASHED, _LONG, _DOTTED, _DASH_DOT = (3.0, 1.5), (6.0, 1.5), (1.0, 1.5), (6.0, 1.5, 1.0, 1.5)

LOOKS = (
    LineLook("primary", Shape.CIRCLE),
    LineLook("yellow", Shape.SQUARE, _DASHED),
    LineLook("trousers", Shape.TRIANGLE, _LONG),
    LineLook("red", Shape.DIAMOND, _DOTTED),
    LineLook("ink_2", Shape.CIRCLE, _DASH_DOT),
    LineLook("primary", Shape.SQUARE, _DASHED, filled=False),
    LineLook("yellow", Shape.TRIANGLE, _LONG, filled=False),
    LineLook("trousers", Shape.DIAMOND, _DOTTED, filled=False),
    LineLook("red", Shape.CIRCLE, _DASH_DOT, filled=False),
    LineLook("ink_2", Shape.SQUARE, _SOLID, filled=False),
    LineLook("primary", Shape.DIAMOND, _LONG),
    LineLook("yellow", Shape.CIRCLE, _DOTTED),
    LineLook("trousers", Shape.SQUARE, _DASH_DOT),
    LineLook("red", Shape.TRIANGLE, _SOLID),
)
"""For the first, the second … line of a chart. No two have the same colour and dashes, nor the same colour and mark,
nor (for who sees no colours) the same mark and dashes."""


def look(index: int) -> LineLook:
    """Of the line ``index``; after the last they begin again."""
    return LOOKS[index % len(LOOKS)]


def draw_shape(
    painter: QPainter, shape: Shape, middle: QPointF, size: float, colour: str, *, inside: str | None = None
) -> None:
    """A mark about ``size`` px wide, filled with ``colour``; with ``inside`` as its filling only drawn around."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour if inside is None else inside))
    half = size / 2
    if inside is not None:
        edge = size * EDGE
        painter.setPen(QPen(QColor(colour), edge))
        half -= edge / 2
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
