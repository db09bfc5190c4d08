"""What the widgets draw alike: a filled rectangle, a rounded control with its focus ring, a mark of a tone, a key."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Tone


def fill_rect(painter: QPainter, rect: QRect | QRectF, colour: QColor) -> None:
    """As ``QPainter.fillRect``, of which there are ten forms: to find the one that is meant PySide makes all that a
    QGradient is, with 182 names (2 ms at the first time). The pen and the brush are others afterwards."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(rect)


def draw_control(
    painter: QPainter,
    theme: Theme,
    rect: QRectF,
    *,
    fill: str | None,
    outline: str | None,
    radius: float,
    focused: bool,
) -> None:
    """A rounded box in ``rect``; with the focus it draws in a little and a ring stands around it.

    The ring lies inside ``rect``, so no layout cuts it off and nothing around it moves.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = min(radius, rect.height() / 2)
    if focused:
        ring = _inset(rect, theme.lines.focus / 2)
        painter.setPen(QPen(theme.colour(theme.palette.primary), theme.lines.focus))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(ring, radius, radius)
        inset = theme.lines.focus + tokens.FOCUS_GAP
        rect, radius = _inset(rect, inset), max(tokens.FOCUS_GAP, radius - inset)
    if fill is None and outline is None:
        return
    painter.setBrush(theme.colour(fill) if fill else Qt.BrushStyle.NoBrush)
    if outline:
        painter.setPen(QPen(theme.colour(outline), theme.lines.hairline))
        rect = _inset(rect, theme.lines.hairline / 2)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRoundedRect(rect, radius, radius)


def draw_tint(painter: QPainter, theme: Theme, rect: QRectF, *, fill: str, edge: str, radius: float) -> None:
    """A filled rounded box that is told by its colour; in high contrast, where tints are faint, by a line as well."""
    line = theme.palette.edge(edge)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(theme.colour(fill))
    if line is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        painter.setPen(QPen(theme.colour(line), theme.lines.hairline))
        rect = _inset(rect, theme.lines.hairline / 2)
    radius = min(radius, rect.height() / 2)
    painter.drawRoundedRect(rect, radius, radius)


def draw_mark(painter: QPainter, theme: Theme, rect: QRectF, tone: Tone, colour: str | None = None) -> None:
    """The shape that says ``tone`` without its colour: circle, triangle, square; nothing for neutral."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(colour or theme.palette.text_of(tone)))
    if tone is Tone.GREEN:
        painter.drawEllipse(rect)
    elif tone is Tone.YELLOW:
        top = QPointF(rect.center().x(), rect.top())
        painter.drawPolygon(QPolygonF([top, rect.bottomRight(), rect.bottomLeft()]))
    elif tone is Tone.RED:
        corner = rect.width() / tokens.MARK
        painter.drawRoundedRect(rect, corner, corner)


def draw_keycap(painter: QPainter, theme: Theme, rect: QRectF, key: str, *, text: str, outline: str) -> None:
    """A small key with ``key`` on it, in the font the painter holds."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour(outline), theme.lines.hairline))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = tokens.RADIUS_CONTROL / 2
    painter.drawRoundedRect(_inset(rect, theme.lines.hairline / 2), radius, radius)
    painter.setPen(theme.colour(text))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, key)


def _inset(rect: QRectF, by: float) -> QRectF:
    return rect.adjusted(by, by, -by, -by)
