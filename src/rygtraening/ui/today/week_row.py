"""This week, Monday to Sunday: trained, today, to come, a flare-up, or just a day. There is no streak to break."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from rygtraening import i18n
from rygtraening.domain.day_marks import DayMark
from rygtraening.i18n import _
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.ui.widgets.roving import Roving
from rygtraening.ui.widgets.row_button import RowButton


class WeekRow(QWidget):
    """Seven days side by side, each with its own name for a screen reader. One Tab stop, the arrows go from day to
    day."""

    day_chosen = Signal(object)
    """The page of a day (a ``date``) is wanted; never one to come."""

    def __init__(self, theme: Theme, days: Sequence[DayMark], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("This week"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.days = [DayDot(theme, day) for day in days]
        for dot in self.days:
            row.addWidget(dot, 1)
            dot.clicked.connect(lambda _on=False, day=dot.day: self.day_chosen.emit(day))
        Roving(self.days, self)


class DayDot(RowButton):
    """A circle over the day's name: a tick where there was training, waves for a flare-up, a ring around today. It
    opens the day, if that is not still to come."""

    def __init__(self, theme: Theme, mark: DayMark, parent: QWidget | None = None) -> None:
        super().__init__(theme, f"{i18n.long_date(mark.day)}: {say(mark)}", parent=parent)
        self._theme = theme
        self._mark = mark
        self._label = i18n.weekday_short(mark.day)
        self.setToolTip(self.accessibleName())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setEnabled(not mark.to_come)

    @property
    def day(self) -> date:
        """The day."""
        return self._mark.day

    def sizeHint(self) -> QSize:
        """Circle and name, and room for the ring of the focus."""
        metrics = QFontMetrics(self._theme.font(Type.SMALL_STRONG))
        side = self._side()
        wide = max(side, metrics.horizontalAdvance(self._label))
        return QSize(max(tokens.TARGET, wide), side + Space.XS + metrics.height() + 2 * Space.XS)

    def minimumSizeHint(self) -> QSize:
        """Enough to press: the circle gets smaller, and the name shorter. All of it stands in the tool tip."""
        return QSize(tokens.TARGET, self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        """Nothing in it wraps."""
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tinted with a tick or waves, ringed, empty, or a dash for a day that was just a day."""
        super().paintEvent(event)
        palette, mark = self._theme.palette, self._mark
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, Space.XS)
        side = min(self._side(), self.width())
        width = self._theme.lines.focus if mark.is_today else self._theme.lines.hairline
        circle = QRectF((self.width() - side) / 2, 0, side, side).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        past = not (mark.trained or mark.is_today or mark.to_come or flares(mark))
        fill, edge = self._colours(past=past)
        painter.setPen(Qt.PenStyle.NoPen if past else QPen(self._theme.colour(edge), width))
        painter.setBrush(self._theme.colour(fill))
        painter.drawEllipse(circle)
        if past:
            painter.setPen(QPen(self._theme.colour(palette.ink_2), self._theme.lines.focus))
            middle, half = circle.center(), side / 8
            painter.drawLine(middle - QPointF(half, 0), middle + QPointF(half, 0))
        else:
            self._paint_marks(painter, circle)
        painter.setFont(self._theme.font(Type.SMALL_STRONG if mark.is_today else Type.SMALL))
        painter.setPen(self._theme.colour(palette.ink if mark.is_today else palette.ink_2))
        words = QRectF(0, side + Space.XS, self.width(), self.height() - side - Space.XS)
        label = self._label
        while len(label) > 1 and painter.fontMetrics().horizontalAdvance(label) > self.width():
            label = label[:-1]
        painter.drawText(words, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, label)

    def _colours(self, *, past: bool) -> tuple[str, str]:
        """Of the ground and of the edge."""
        palette, mark = self._theme.palette, self._mark
        if flares(mark):
            return palette.yellow_tint, palette.primary if mark.is_today else palette.yellow
        edge = palette.primary if mark.is_today else palette.green if mark.trained else palette.outline
        return palette.green_tint if mark.trained else palette.raised if past else palette.surface, edge

    def _paint_marks(self, painter: QPainter, circle: QRectF) -> None:
        """The tick, the two waves of a flare-up, or the tick over one wave."""
        palette, mark, side = self._theme.palette, self._mark, circle.width()
        both = mark.trained and flares(mark)
        if mark.trained:
            inset = side * (0.3 if both else 0.25)
            tick = circle.adjusted(inset, inset, -inset, -inset).translated(0, -side * 0.13 if both else 0)
            colour = palette.yellow if both else palette.green
            self._theme.icons.paint(painter, tick, IconName.CHECK, colour)
        if flares(mark):
            pen = QPen(self._theme.colour(palette.yellow), self._theme.px(self._theme.lines.hairline) + 0.5)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for down in (0.2,) if both else (-0.08, 0.08):
                painter.drawPath(_wave(circle.center() + QPointF(0, side * down), side * 0.36))

    def _side(self) -> int:
        return self._theme.px(Space.XXL)


def flares(mark: DayMark) -> bool:
    """Whether the day is shown as one of a flare-up: what is to come is not known to be."""
    return mark.flare and not mark.to_come


def say(mark: DayMark) -> str:
    """A day of the week in words."""
    parts = [_("today")] if mark.is_today else []
    parts += [_("trained")] if mark.trained else []
    parts += [_("flare-up")] if flares(mark) else []
    if parts:
        return ", ".join(parts)
    return _("to come") if mark.to_come else _("a day without training")


def _wave(middle: QPointF, width: float) -> QPainterPath:
    """One wave, ``width`` px long."""
    left, high = middle - QPointF(width / 2, 0), width * 0.28
    path = QPainterPath(left)
    path.cubicTo(
        left + QPointF(width / 3, -high * 2), left + QPointF(width * 2 / 3, high * 2), left + QPointF(width, 0)
    )
    return path
