"""What the sheet is made of beside text: frames, boxes to tick, lines to write on."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from rygtraening.ui.programme_sheet.lettering import written
from rygtraening.ui.report.ink import Piece
from rygtraening.ui.theme import paper
from rygtraening.ui.theme.palettes import LIGHT
from rygtraening.ui.theme.theme import Theme


class Frame:
    """The outline of a box; nothing is filled, so that it prints as it is."""

    def __init__(self, width: float, height: float, line: float = paper.FRAME) -> None:
        self.size = (width, height)
        self.line = line
        self._pen = QPen(QColor(LIGHT.ink), line)

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """Draw it, its line inside the box."""
        inset = self._pen.widthF() / 2
        painter.setPen(self._pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        rect = QRectF(at.x(), at.y(), *self.size).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(rect, paper.TICK_GAP, paper.TICK_GAP)


def ticks(theme: Theme, days: Sequence[str], marked: Collection[int]) -> Piece:
    """A box for each of ``days`` with its name in it and room for a tick or a number under that; ``marked`` ones have a
    thick frame."""
    step = paper.TICK_WIDTH + paper.TICK_GAP
    made = Piece(step * len(days) - paper.TICK_GAP)
    for place, name in enumerate(days):
        strong = place in marked
        made.put(
            Frame(paper.TICK_WIDTH, paper.TICK_HEIGHT, paper.FRAME_STRONG if strong else paper.FRAME), place * step, 0
        )
        made.put(written(theme, name, paper.TICK_WIDTH, centred=True), place * step, paper.TICK_PAD)
    made.height = paper.TICK_HEIGHT
    return made


def framed(inside: Piece, *, strong: bool = False) -> Piece:
    """``inside``, which is so much narrower, in a frame."""
    pad = paper.TILE_PAD
    made = Piece(inside.width + 2 * pad)
    made.height = inside.height + 2 * pad
    made.put(Frame(made.width, made.height, paper.FRAME_STRONG if strong else paper.FRAME), 0, 0)
    made.put(inside, pad, pad)
    return made
