"""The sample of a line in a legend."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from rygtraening.ui.progress.cards.card_plot import CardPlot
from rygtraening.ui.progress.cards.shapes import LineLook, draw_shape
from rygtraening.ui.theme import tokens


class LineSample:
    """A piece of a line, with its mark where it has one."""

    def __init__(self, plot: CardPlot, one: LineLook, *, marked: bool = False) -> None:
        self._plot = plot
        self._look = one
        self._marked = marked

    def __call__(self, painter: QPainter, box: QRectF) -> None:
        """Paint it into ``box``."""
        theme, middle = self._plot.theme, box.center()
        painter.setPen(self._plot.pen(self._look.of(theme.palette), tokens.CHART_LINE, dashes=self._look.dashes))
        painter.drawLine(QPointF(box.left(), middle.y()), QPointF(box.right(), middle.y()))
        if self._marked:
            size = tokens.CHART_MARK * theme.scale
            inside = None if self._look.filled else theme.palette.surface
            draw_shape(painter, self._look.shape, middle, size, self._look.of(theme.palette), inside=inside)
