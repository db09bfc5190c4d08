"""The legend under the chart: each score with its shape and line, the dose with its bar, and what else is drawn."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from rygtraening.domain.progress import Series, Step
from rygtraening.domain.progress_changes import Way, way
from rygtraening.domain.progress_values import Dose, Score
from rygtraening.ui.progress.looks import CHANGE_SIZE, LOOKS, Shape, score_colour
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Tone, Type
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import TextLabel
from rygtraening.ui.widgets.painting import draw_mark
from rygtraening.words import progress as words

TONES = {Shape.CIRCLE: Tone.GREEN, Shape.TRIANGLE: Tone.YELLOW, Shape.SQUARE: Tone.RED}
"""The tone whose mark has the shape; the colour is the score's own."""


class Swatch(QWidget):
    """A small piece of what is drawn; a screen reader passes it over."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Twice as wide as high."""
        side = self._theme.px(tokens.MARK)
        return QSize(side * 2, side)


class Sample(Swatch):
    """A piece of a line with its mark on it, or a bar."""

    def __init__(self, theme: Theme, score: Score | None, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._score = score
        self._with_line = True

    def set_with_line(self, with_line: bool) -> None:
        """Whether the line is drawn through the mark."""
        self._with_line = with_line
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for a piece of line, as high as the mark."""
        side = self._theme.px(tokens.MARK)
        lined = self._score is not None and self._with_line
        return QSize(side * 2 if lined else side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line, then the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, rect = self._theme, QRectF(self.rect())
        middle = rect.center()
        if self._score is None:
            width = rect.height() * tokens.CHART_BAR
            bar = QRectF(middle.x() - width / 2, rect.top(), width, rect.height())
            painter.fillRect(bar, theme.colour(theme.palette.chart_fill))
            return
        look, colour = LOOKS[self._score], score_colour(theme.palette, self._score)
        if self._with_line:
            style = Qt.PenStyle.DashLine if look.dashed else Qt.PenStyle.SolidLine
            painter.setPen(QPen(theme.colour(colour), look.width * theme.scale, style))
            painter.drawLine(QLineF(rect.left(), middle.y(), rect.right(), middle.y()))
        side = tokens.CHART_MARK * look.size * theme.scale
        mark = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        draw_mark(painter, theme, mark, TONES[look.shape], colour)


class ChangeSample(Swatch):
    """The two small triangles of a dose that went up or down."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """One that points up, one that points down."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(self._theme.palette.ink_2))
        side = tokens.CHART_MARK_SMALL * CHANGE_SIZE * self._theme.scale
        for share, up in ((0.25, 1), (0.75, -1)):
            x, y = self.width() * share, self.height() / 2
            corners = [QPointF(-side / 2, side / 2), QPointF(side / 2, side / 2), QPointF(0, -side / 2)]
            painter.drawPolygon(QPolygonF([QPointF(x + at.x(), y + up * at.y()) for at in corners]))


class FlareSample(Swatch):
    """A piece of the shade behind a flare-up."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """The shade, with an outline: it is pale."""
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.colour(self._theme.palette.outline), self._theme.lines.hairline))
        painter.setBrush(self._theme.colour(self._theme.palette.band_flare))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class Legend(QWidget):
    """Wraps where there is little room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._samples = {score: Sample(theme, score) for score in Score}
        self._labels = {score: _label(theme) for score in Score}
        self._dose_label = _label(theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        flow = FlowBox(gap=Space.L, line_gap=Space.XS)
        for score in Score:
            self._labels[score].setText(words.score_legend(score))
            flow.add(_entry(self._samples[score], self._labels[score]))
        flow.add(_entry(Sample(theme, None), self._dose_label))
        self.changes = _entry(ChangeSample(theme), _label(theme, words.change_legend()))
        self.flares = _entry(FlareSample(theme), _label(theme, words.flare_legend()))
        flow.add(self.changes)
        flow.add(self.flares)
        row.addWidget(flow)

    def show_series(self, series: Series, dose: Dose) -> None:
        """Name what is drawn."""
        for sample in self._samples.values():
            sample.set_with_line(series.has_lines)
        self._dose_label.setText(words.dose_legend(dose, series.step))
        moved = any(way(each) is not Way.STAYED for changes in series.changes.values() for each in changes)
        self.changes.setVisible(moved and series.step is Step.DAY)
        self.flares.setVisible(bool(series.flares) and series.step is not Step.MONTH)


def _label(theme: Theme, text: str = "") -> TextLabel:
    return TextLabel(theme, text, role=Type.SMALL)


def _entry(sample: Swatch, label: TextLabel) -> QWidget:
    entry = QWidget()
    row = QHBoxLayout(entry)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(Space.S)
    row.addWidget(sample, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(label, 1)
    return entry
