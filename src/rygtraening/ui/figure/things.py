"""What the person sits on or stands at: a chair, a wall, a table, plain and quiet behind the figure."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTransform

from rygtraening.domain import figure
from rygtraening.domain.exercise import Thing, ThingKind
from rygtraening.ui.figure.looks import Colours

_LEG, _TOP = 0.024, 0.034
"""How thick a leg and the top of chair and table are (units)."""
_FACE = 0.012
"""How wide the line of a wall's face is (units)."""
_INSET = 0.02
"""So far from the edges the legs stand (units)."""
_ROUND = 0.014
"""Of the corners (units)."""
_BACK_FROM = 0.16
"""The back of a chair begins so far over its seat (units)."""


def paint(painter: QPainter, view: QTransform, colours: Colours, things: Iterable[Thing], top: float) -> None:
    """Each of ``things``; of a wall as much as is ``top`` units high."""
    painter.setPen(Qt.PenStyle.NoPen)
    for thing in things:
        match thing.kind:
            case ThingKind.CHAIR:
                _chair(painter, view, colours, thing)
            case ThingKind.WALL:
                painter.setBrush(colours.mat)
                _box(painter, view, thing, (-figure.WALL_THICK, 0.0), (0.0, top))
                painter.setBrush(colours.thing)
                _box(painter, view, thing, (-_FACE, 0.0), (0.0, top))
            case ThingKind.TABLE:
                _table(painter, view, colours, thing)


def _chair(painter: QPainter, view: QTransform, colours: Colours, thing: Thing) -> None:
    seat, top = figure.CHAIR_SEAT, figure.SEAT_HIGH
    painter.setBrush(colours.thing)
    for foot in (_INSET, seat - _INSET - _LEG):
        _box(painter, view, thing, (foot, foot + _LEG), (0.0, top - _TOP / 2))
    _box(painter, view, thing, (-figure.CHAIR_BACK, -figure.CHAIR_BACK / 3), (top - _TOP, figure.CHAIR_HIGH))
    _box(painter, view, thing, (-figure.CHAIR_BACK, 0.0), (top + _BACK_FROM, figure.CHAIR_HIGH))
    _box(painter, view, thing, (-figure.CHAIR_BACK, seat), (top - _TOP, top))


def _table(painter: QPainter, view: QTransform, colours: Colours, thing: Thing) -> None:
    painter.setBrush(colours.thing)
    _box(painter, view, thing, (-_INSET - _LEG, -_INSET), (0.0, figure.TABLE_HIGH - _TOP / 2))
    _box(painter, view, thing, (-figure.TABLE_WIDE, 0.0), (figure.TABLE_HIGH - _TOP, figure.TABLE_HIGH))


def _box(
    painter: QPainter, view: QTransform, thing: Thing, across: tuple[float, float], up: tuple[float, float]
) -> None:
    """A part from ``across`` to ``up``, the first counted from where the thing is, the way it faces."""
    left, right = (thing.at + each * thing.facing for each in across)
    rect = QRectF(view.map(QPointF(left, up[0])), view.map(QPointF(right, up[1]))).normalized()
    corner = min(_ROUND * abs(view.m11()), rect.width() / 2)
    painter.drawRoundedRect(rect, corner, corner)
