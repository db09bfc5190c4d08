"""What usually happens when, as bars on a line of weeks. The same stands in words on the cards under it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rygtraening.domain.knowledge import Span
from rygtraening.i18n import _
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type

WEEK = 7
BEYOND = 1.28
"""How far the line reaches over the last day there is, where something goes on."""
_BAR = 12
"""Height of a bar (px at 100 % text)."""


class TimeLine(QWidget):
    """A lane a span: its name over its bar. An end that is not sharp is pale, and what goes on has an arrow."""

    def __init__(self, theme: Theme, spans: Sequence[tuple[str, Span]], parent: QWidget | None = None) -> None:
        """``spans``: each with its name, in the order they begin."""
        super().__init__(parent)
        self._theme = theme
        self.spans = tuple(spans)
        names = ", ".join(name for name, _span in spans)
        self.setAccessibleName(_("Time line: {names}").format(names=names))
        self.words = "\n".join([self._caption(), *(name for name, _span in spans)])
        """Everything that is lettered in it."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)

    def weeks(self) -> list[int]:
        """The whole weeks something begins, fades or ends at, as they are marked on the line."""
        days = {day for _name, span in self.spans for day in (span.first, span.fades, span.last) if day is not None}
        return sorted(day // WEEK for day in days if day % WEEK == 0)

    def sizeHint(self) -> QSize:
        """All lanes, and the weeks under them."""
        return QSize(self._theme.px(480), round(self._lane() * len(self.spans) + self._foot()))

    def minimumSizeHint(self) -> QSize:
        """As high as that; as wide as the longest name."""
        metrics = self._metrics(Type.SMALL_STRONG)
        longest = max((metrics.horizontalAdvance(name) for name, _span in self.spans), default=0)
        return QSize(longest + 2 * Space.S, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The weeks, and the lanes over them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_weeks(painter)
        for number, (name, span) in enumerate(self.spans):
            self._paint_lane(painter, number * self._lane(), name, span)

    def _paint_weeks(self, painter: QPainter) -> None:
        palette, foot = self._theme.palette, self._lane() * len(self.spans)
        small = self._metrics(Type.SMALL)
        painter.setFont(self._theme.font(Type.SMALL))
        for week in self.weeks():
            x = self._x(week * WEEK)
            painter.setPen(QPen(self._theme.colour(palette.card_border), self._theme.lines.hairline))
            painter.drawLine(QPointF(x, 0), QPointF(x, foot))
            painter.setPen(self._theme.colour(palette.ink_2))
            wide = small.horizontalAdvance(str(week)) + Space.XS
            left = min(max(0.0, x - wide / 2), self.width() - wide)
            box = QRectF(left, foot + Space.XS, wide, small.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(week))
        painter.setPen(QPen(self._theme.colour(palette.outline), self._theme.lines.hairline))
        painter.drawLine(QPointF(0, foot), QPointF(self.width(), foot))
        painter.setPen(self._theme.colour(palette.ink_2))
        under = QRectF(0, foot + Space.XS + small.height(), self.width(), small.height())
        painter.drawText(under, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._caption())

    def _paint_lane(self, painter: QPainter, top: float, name: str, span: Span) -> None:
        palette, metrics = self._theme.palette, self._metrics(Type.SMALL_STRONG)
        high = self._theme.px(_BAR)
        left = self._x(span.first)
        right = self.width() - 1.0 if span.last is None else max(self._x(span.last), left + high)
        bar = QRectF(left, top + metrics.height() + Space.XS, right - left, high)
        painter.setFont(self._theme.font(Type.SMALL_STRONG))
        painter.setPen(self._theme.colour(palette.ink))
        wide = metrics.horizontalAdvance(name) + 1
        box = QRectF(max(0.0, min(left, self.width() - wide)), top, wide, metrics.height())
        painter.fillRect(box, self._theme.colour(palette.surface))  # no line of a week runs through the name
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        fill = self._theme.colour(palette.chart_fill)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        if span.fades is not None:
            # Where it is pale, its edge still says how far it reaches.
            painter.setPen(QPen(fill, self._theme.lines.hairline))
            painter.setBrush(self._theme.colour(palette.primary_tint))
            painter.drawRoundedRect(bar, high / 2, high / 2)
            painter.setBrush(fill)
            bar.setRight(self._x(span.fades))
        painter.drawRoundedRect(bar, high / 2, high / 2)
        if span.last is None:
            self._paint_arrow(painter, bar)

    def _paint_arrow(self, painter: QPainter, bar: QRectF) -> None:
        """Two strokes at the end of what goes on."""
        side, middle = bar.height() / 4, bar.center().y()
        pen = QPen(self._theme.colour(self._theme.palette.surface), self._theme.lines.focus)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        tip = QPointF(bar.right() - bar.height() / 2, middle)
        painter.drawLine(tip, QPointF(tip.x() - side, middle - side))
        painter.drawLine(tip, QPointF(tip.x() - side, middle + side))

    def _x(self, day: int) -> float:
        days = [end for _name, span in self.spans for end in (span.first, span.last) if end is not None]
        open_ended = any(span.last is None for _name, span in self.spans)
        return day / (max([1, *days]) * (BEYOND if open_ended else 1.0)) * (self.width() - 1)

    def _lane(self) -> float:
        return self._metrics(Type.SMALL_STRONG).height() + Space.XS + self._theme.px(_BAR) + Space.M

    def _foot(self) -> float:
        return 2 * self._metrics(Type.SMALL).height() + 2 * Space.XS

    def _metrics(self, role: Type) -> QFontMetrics:
        return QFontMetrics(self._theme.font(role))

    def _caption(self) -> str:
        return _("Weeks since the pain began")
