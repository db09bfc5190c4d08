"""How each kind of pain is drawn on paper: a colour, a shape and a dash, so that any one of them is enough."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from rygtraening.domain.progress_values import Score
from rygtraening.ui.progress.looks import LOOKS, Shape, score_colour
from rygtraening.ui.theme import paper
from rygtraening.ui.theme.palettes import LIGHT

_DASHES = {Score.BEFORE: (2.0, 2.0), Score.WORST: (), Score.NEXT_MORNING: (6.0, 2.4)}
"""Strokes and gaps, in widths of the line; none is a whole line."""


def line_pen(score: Score) -> QPen:
    """The pen of a line of means."""
    width = paper.CHART_LINE_QUIET if score is Score.BEFORE else paper.CHART_LINE
    pen = QPen(QColor(score_colour(LIGHT, score)), width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if _DASHES[score]:
        pen.setDashPattern(list(_DASHES[score]))
    return pen


def draw_shape(painter: QPainter, at: QPointF, score: Score, size: float, *, quiet: bool = False) -> None:
    """The shape of a kind of pain, ``size`` wide; ``quiet``: a single number behind the lines, filled and pale."""
    look = LOOKS[score]
    half = size * look.size / 2
    colour = QColor(score_colour(LIGHT, score))
    if quiet:
        colour.setAlphaF(0.45)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
    else:
        painter.setPen(QPen(colour, paper.CHART_LINE_QUIET))
        painter.setBrush(QColor(LIGHT.surface))
    match look.shape:
        case Shape.CIRCLE:
            painter.drawEllipse(at, half, half)
        case Shape.SQUARE:
            painter.drawRect(QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half))
        case Shape.TRIANGLE:
            low = at.y() + half * 0.8
            tip = QPointF(at.x(), at.y() - half)
            painter.drawPolygon(QPolygonF([QPointF(at.x() - half, low), QPointF(at.x() + half, low), tip]))
    painter.setBrush(Qt.BrushStyle.NoBrush)
