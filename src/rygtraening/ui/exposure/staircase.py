"""The ladder as a staircase of bars, with what each step is over it; a long one shows the stretch around now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rygtraening.domain.exposure_standing import StepState
from rygtraening.i18n import _
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type

_COLUMN_LEAST = 92
"""Least width of a bar (px at 100 % text)."""
_RISE = 16
"""Each step is so much higher (px at 100 % text)."""
_LOWEST = 30
_DEEP = 100_000
_WRAPPED = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap)


class Staircase(QWidget):
    """Draws the steps; ``name`` says the same to a screen reader."""

    def __init__(
        self,
        theme: Theme,
        captions: Sequence[str],
        states: Sequence[StepState],
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._captions = tuple(captions)
        self._least_at: int | None = None
        self._boxes_at: dict[tuple[int, int], list[tuple[int, QRect, QRect]]] = {}
        """By width and height (px), in this type: Qt asks many times while it lays a page out."""
        self._states = tuple(states)
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._measure_anew)

    def hasHeightForWidth(self) -> bool:
        """The captions wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of the highest bar or caption at ``width`` px."""
        return max((bar.bottom() - caption.top() + 1 for _n, caption, bar in self._boxes(width, 0)), default=0)

    def sizeHint(self) -> QSize:
        """As wide as a page."""
        return QSize(tokens.COLUMN_MAX, self.heightForWidth(tokens.COLUMN_MAX))

    def minimumSizeHint(self) -> QSize:
        """Two bars."""
        return QSize(2 * self._theme.px(_COLUMN_LEAST), self._theme.px(_LOWEST))

    def shown(self, width: int) -> range:
        """The steps that have room at ``width`` px, with the present one among them."""
        total, gap = len(self._captions), int(Space.S)
        fitting = max(1, min(total, (width + gap) // (self._least() + gap)))
        now = self._states.index(StepState.NOW) if StepState.NOW in self._states else 0
        first = max(0, min(now - (fitting - 1) // 2, total - fitting))
        return range(first, first + fitting)

    def captions(self) -> list[QRect]:
        """Where the captions stand now."""
        return [caption for _n, caption, _bar in self._boxes(self.width(), self.height())]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Captions and bars."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self._theme.palette
        for number, caption, bar in self._boxes(self.width(), self.height()):
            now = self._states[number] is StepState.NOW
            painter.setFont(self._theme.font(Type.SMALL_STRONG if now else Type.SMALL))
            painter.setPen(self._theme.colour(palette.ink if now else palette.ink_2))
            painter.drawText(caption, self._flags(caption.width()), self._captions[number])
            self._draw_bar(painter, QRectF(bar), self._states[number])

    def _draw_bar(self, painter: QPainter, bar: QRectF, state: StepState) -> None:
        palette = self._theme.palette
        fill, edge, inner = {
            StepState.PASSED: (palette.green_tint, palette.green, palette.green),
            StepState.NOW: (palette.primary, palette.primary, palette.on_primary),
        }.get(state, (palette.surface, palette.outline, palette.ink_2))
        half = self._theme.lines.hairline / 2
        bar = bar.adjusted(half, half, -half, -half)
        shape = QPainterPath()
        shape.moveTo(bar.bottomLeft())
        radius = float(tokens.RADIUS_CONTROL)
        shape.arcTo(QRectF(bar.left(), bar.top(), 2 * radius, 2 * radius), 180, -90)
        shape.arcTo(QRectF(bar.right() - 2 * radius, bar.top(), 2 * radius, 2 * radius), 90, -90)
        shape.lineTo(bar.bottomRight())
        shape.closeSubpath()
        pen = QPen(self._theme.colour(edge), self._theme.lines.hairline)
        if state is StepState.OPT_IN:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(self._theme.colour(fill))
        painter.drawPath(shape)
        side = self._theme.px(tokens.ICON_SMALL) * 0.8
        top = bar.top() + Space.XS
        if state is StepState.PASSED:
            box = QRectF(bar.center().x() - side / 2, top + 1, side, side)
            self._theme.icons.paint(painter, box, IconName.CHECK, inner)
        elif state is StepState.NOW:
            painter.setFont(self._theme.font(Type.SMALL_STRONG))
            painter.setPen(self._theme.colour(inner))
            room = QRectF(bar.left(), top, bar.width(), QFontMetrics(painter.font()).height())
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, _("now"))

    # Measures

    def _measure_anew(self) -> None:
        self._least_at = None
        self._boxes_at.clear()
        self.updateGeometry()

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._theme.font(Type.SMALL_STRONG))

    def _least(self) -> int:
        """A bar is as wide as the longest word over any, within reason."""
        if self._least_at is None:
            width = self._metrics().horizontalAdvance
            longest = max((width(word) for each in self._captions for word in each.split()), default=0)
            least = self._theme.px(_COLUMN_LEAST)
            self._least_at = max(least, min(longest + 1, 2 * least))
        return self._least_at

    def _flags(self, width: int) -> int:
        return _WRAPPED | int(Qt.TextFlag.TextWrapAnywhere) if self._least() > width else _WRAPPED

    def _boxes(self, width: int, height: int) -> list[tuple[int, QRect, QRect]]:
        """Number, caption and bar of each step shown; the bars stand on the line ``height``."""
        if (width, height) not in self._boxes_at:
            self._boxes_at[width, height] = self._measured(width, height)
        return self._boxes_at[width, height]

    def _measured(self, width: int, height: int) -> list[tuple[int, QRect, QRect]]:
        shown, gap, metrics = self.shown(width), int(Space.S), self._metrics()
        column = (width - gap * (len(shown) - 1)) // max(1, len(shown))
        lowest = max(self._theme.px(_LOWEST), metrics.height() + 2 * Space.XS)
        found = []
        for place, number in enumerate(shown):
            x, high = place * (column + gap), lowest + place * self._theme.px(_RISE)
            bar = QRect(x, height - high, column, high)
            room = QRect(0, 0, column, _DEEP)
            words = metrics.boundingRect(room, self._flags(column), self._captions[number]).height()
            found.append((number, QRect(x, bar.top() - Space.XS - words, column, words), bar))
        return found
