"""What the marks of the printed chart are, one after the other, on as many lines as they need."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from rygtraening.domain.progress import Series, Step
from rygtraening.domain.progress_values import Dose, Score
from rygtraening.ui.report.chart import draw_triangle, hatch
from rygtraening.ui.report.chart_marks import draw_shape, line_pen
from rygtraening.ui.report.ink import Piece, Words
from rygtraening.ui.theme import paper
from rygtraening.ui.theme.palettes import LIGHT
from rygtraening.ui.theme.paper import PaperType
from rygtraening.ui.theme.theme import Theme
from rygtraening.words import progress as words
from rygtraening.words import report_sections as sections

SAMPLE = 9 * paper.MM
"""Width of a line's sample."""
BLOCK = 4 * paper.MM
"""Width of a ground's sample, and of a triangle's."""
Painted = Callable[[QPainter, QPointF], None]


class Sample:
    """A sample drawn on the middle of its line, ``width`` wide."""

    def __init__(self, width: float, paint: Painted) -> None:
        self.width = width
        self._paint = paint

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """Draw it."""
        self._paint(painter, at)


def legend(theme: Theme, series: Series, width: float) -> Piece:
    """The samples with their words, ``width`` wide."""
    found = [(Sample(SAMPLE, _line(score, lined=series.has_lines)), words.score_legend(score)) for score in Score]
    found.append((Sample(BLOCK, _bar), words.dose_legend(Dose.PERCENT, series.step)))
    if series.flares and series.step is not Step.MONTH:
        found.append((Sample(BLOCK, _flare), words.flare_legend()))
    if series.changes and series.step is Step.DAY:
        found.append((Sample(BLOCK, _change), words.change_legend()))
    made, x, y, high = Piece(width), 0.0, 0.0, 0.0
    for sample, text in found:
        room = width - sample.width - paper.GAP_SMALL
        said = Words(theme, text, room, PaperType.SMALL)
        taken = sample.width + paper.GAP_SMALL + said.natural
        if x and x + taken > width:
            x, y = 0.0, y + high + paper.GAP_TINY
        high = said.height
        made.put(sample, x, y + high / 2)
        made.put(said, x + sample.width + paper.GAP_SMALL, y)
        x += taken + paper.CHART_LEGEND_GAP
    made.height = y + high
    made.add(Words(theme, sections.line_legend(series), width, PaperType.TINY, colour=LIGHT.ink_2), gap=paper.GAP_TINY)
    return made


def _line(score: Score, *, lined: bool) -> Painted:
    def paint(painter: QPainter, at: QPointF) -> None:
        if lined:
            painter.setPen(line_pen(score))
            painter.drawLine(at, QPointF(at.x() + SAMPLE, at.y()))
        draw_shape(painter, QPointF(at.x() + SAMPLE / 2, at.y()), score, paper.CHART_MARK * 0.8)

    return paint


def _bar(painter: QPainter, at: QPointF) -> None:
    painter.fillRect(_block(at), QColor(LIGHT.chart_fill))


def _flare(painter: QPainter, at: QPointF) -> None:
    hatch(painter, _block(at))
    painter.setPen(QPen(QColor(LIGHT.outline), paper.HAIRLINE))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(_block(at))


def _change(painter: QPainter, at: QPointF) -> None:
    size = paper.CHART_CHANGE
    draw_triangle(painter, QPointF(at.x() + BLOCK / 4, at.y()), size, up=True)
    draw_triangle(painter, QPointF(at.x() + BLOCK * 3 / 4, at.y()), size, up=False)


def _block(at: QPointF) -> QRectF:
    height = paper.CHART_MARK * 1.1
    return QRectF(at.x(), at.y() - height / 2, BLOCK, height)
