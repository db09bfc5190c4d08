"""Expected against actual: a row an attempt, two dots on one scale."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from rygtraening.domain.courage import CourageView, step_of
from rygtraening.domain.exposure_outcomes import Pair
from rygtraening.domain.pain import HIGHEST
from rygtraening.i18n import _, ngettext
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.buttons import QuietButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.columns import Columns
from rygtraening.ui.widgets.empty_state import EmptyState
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Headline, Muted, SectionTitle, Small, TextStack
from rygtraening.words import exposure as words

FEW = 6
"""So many of the newest are shown at first."""
_MORE = 50
"""So many more at a time: thousands of rows would be slow, and nobody reads them."""
_DOTS_LEAST = 140
_WEIGHTS, _LEAST = (1.0, 1.0, 0.75), (140, _DOTS_LEAST, 112)
"""The three columns: their shares, and the least width of each (px at 100 % text), else they stack."""
_RADIUS_EXPECTED, _RADIUS_ACTUAL = 8.0, 5.0
"""The ring is larger, so that both are seen where they are the same (px at 100 % text)."""


class PairsCard(Card):
    """The headline, what the dots are, and the rows, the newest first."""

    def __init__(self, theme: Theme, view: CourageView, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._view = view
        headline = words.headline(view.outcomes)
        self.setAccessibleName(headline)
        self.rows: list[PairRow] = []
        self.more: QuietButton | None = None
        self.add(TextStack(Headline(theme, headline), Muted(theme, words.dots() if view.pairs else ""), gap=Space.XS))
        if not view.pairs:
            self.add(EmptyState(theme, IconName.COURAGE, words.nothing_yet()))
            return
        self.add(_row(theme, _legend(theme), _Ends(theme), QWidget()))
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.L)
        self.add_layout(self._list)
        self._left = list(reversed(view.pairs))
        self.more = QuietButton(theme, "")
        self.more.clicked.connect(lambda: self._show(_MORE))
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(Small(theme, words.fear_first()))
        self._show(FEW)

    def _show(self, count: int) -> None:
        now, self._left = self._left[:count], self._left[count:]
        for pair in now:
            step = step_of(self._view.activity(pair.activity), pair.step)
            row = PairRow(self._theme, pair, words.step_words(self._view.chosen, step))
            self.rows.append(row)
            self._list.addWidget(row)
        if self.more is not None:
            text = ngettext("Show {n} earlier", "Show {n} earlier ones", len(self._left))
            self.more.setText(text.format(n=len(self._left)))
            self.more.setVisible(bool(self._left))


class PairRow(QWidget):
    """One attempt."""

    def __init__(self, theme: Theme, pair: Pair, step: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line, numbers = words.pair_line(pair), words.pair(pair)
        self.setAccessibleName(", ".join(part for part in (step, line, numbers) if part))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        stack = TextStack(SectionTitle(theme, step), Small(theme, line))
        column.addWidget(_row(theme, stack, PairDots(theme, pair.expected, pair.actual), Muted(theme, numbers)))


class PairDots(QWidget):
    """The scale from 0 to 10 with a ring for what was expected and a dot for what came; either may be missing."""

    def __init__(self, theme: Theme, expected: int | None, actual: int | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._expected = expected
        self._actual = actual
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Room for the ring."""
        return QSize(self._theme.px(_DOTS_LEAST), self._theme.px(2 * _RADIUS_EXPECTED) + Space.S)

    def minimumSizeHint(self) -> QSize:
        """As high as it likes to be."""
        return QSize(self._theme.px(_DOTS_LEAST) // 2, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Line, ring and dot."""
        palette, ring = self._theme.palette, self._theme.px(_RADIUS_EXPECTED)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, edge = self.height() / 2, ring + self._theme.lines.hairline

        def at(number: int) -> QPointF:
            return QPointF(edge + (self.width() - 2 * edge) * number / HIGHEST, middle)

        painter.setPen(QPen(self._theme.colour(palette.outline), self._theme.lines.hairline))
        painter.drawLine(at(0), at(HIGHEST))
        if self._expected is not None and self._actual is not None:
            painter.setPen(QPen(self._theme.colour(palette.chart_fill), self._theme.px(Space.XS)))
            painter.drawLine(at(self._expected), at(self._actual))
        _draw_dots(
            painter,
            self._theme,
            None if self._expected is None else at(self._expected),
            None if self._actual is None else at(self._actual),
        )


def _draw_dots(painter: QPainter, theme: Theme, expected: QPointF | None, actual: QPointF | None) -> None:
    palette = theme.palette
    if expected is not None:
        radius = theme.px(_RADIUS_EXPECTED) - tokens.CHART_LINE / 2
        painter.setPen(QPen(theme.colour(palette.red), tokens.CHART_LINE))
        painter.setBrush(theme.colour(palette.surface))
        painter.drawEllipse(expected, radius, radius)
    if actual is not None:
        radius = theme.px(_RADIUS_ACTUAL if actual == expected else _RADIUS_EXPECTED)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(palette.primary))
        painter.drawEllipse(actual, radius, radius)


class _Key(QWidget):
    """One dot of the legend."""

    def __init__(self, theme: Theme, *, expected: bool) -> None:
        super().__init__()
        self._theme = theme
        self._expected = expected
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """The ring's size."""
        side = self._theme.px(2 * _RADIUS_EXPECTED) + 2
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The dot."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.width() / 2, self.height() / 2)
        _draw_dots(painter, self._theme, middle if self._expected else None, None if self._expected else middle)


class _Ends(QWidget):
    """The names of the two ends of the scale."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.L)
        low, high = Small(theme, _("0 no pain")), Small(theme, _("10 worst pain imaginable"))
        low.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        high.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        row.addWidget(low)
        row.addWidget(high, 1)


def _legend(theme: Theme) -> FlowBox:
    legend = FlowBox(gap=Space.L)
    for expected, said in ((True, _("expected")), (False, _("what it became"))):
        pair = QWidget()
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(_Key(theme, expected=expected))
        row.addWidget(Small(theme, said))
        legend.add(pair)
    return legend


def _row(theme: Theme, *parts: QWidget) -> Columns:
    """The same three columns in every row."""
    row = Columns(theme, gap=Space.S, centred=True)
    for part, weight, least in zip(parts, _WEIGHTS, _LEAST, strict=True):
        row.add(part, weight, least)
    return row
