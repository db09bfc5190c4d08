"""This week, Monday to Sunday: trained, today, to come, or just a day. There is no streak to break."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from rygtraening import i18n
from rygtraening.domain.today import DayMark
from rygtraening.i18n import _
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type


class WeekRow(QWidget):
    """Seven days side by side, each with its own name for a screen reader."""

    def __init__(self, theme: Theme, days: Sequence[DayMark], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("This week"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        self.days = [DayDot(theme, day) for day in days]
        for dot in self.days:
            row.addWidget(dot, 1)


class DayDot(QWidget):
    """A circle over the day's name: a tick where there was training, a ring around today."""

    def __init__(self, theme: Theme, mark: DayMark, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._mark = mark
        self._label = i18n.weekday_short(mark.day)
        self.setAccessibleName(f"{i18n.long_date(mark.day)}: {say(mark)}")
        self.setToolTip(self.accessibleName())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Circle and name."""
        metrics = QFontMetrics(self._theme.font(Type.SMALL_STRONG))
        side = self._side()
        return QSize(max(side, metrics.horizontalAdvance(self._label)), side + Space.XS + metrics.height())

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tinted with a tick, ringed, empty, or a dash for a day that was just a day."""
        palette, mark = self._theme.palette, self._mark
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._side()
        width = tokens.FOCUS_WIDTH if mark.is_today else tokens.HAIRLINE
        circle = QRectF((self.width() - side) / 2, 0, side, side).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        edge = palette.primary if mark.is_today else palette.green if mark.trained else palette.outline
        painter.setPen(QPen(self._theme.colour(edge), width))
        past = not (mark.trained or mark.is_today or mark.to_come)
        if past:
            painter.setPen(Qt.PenStyle.NoPen)
        fill = palette.green_tint if mark.trained else palette.raised if past else palette.surface
        painter.setBrush(self._theme.colour(fill))
        painter.drawEllipse(circle)
        if mark.trained:
            inset = side / 4
            self._theme.icons.paint(
                painter, circle.adjusted(inset, inset, -inset, -inset), IconName.CHECK, palette.green
            )
        elif past:
            painter.setPen(QPen(self._theme.colour(palette.ink_2), tokens.FOCUS_WIDTH))
            middle, half = circle.center(), side / 8
            painter.drawLine(middle - QPointF(half, 0), middle + QPointF(half, 0))
        painter.setFont(self._theme.font(Type.SMALL_STRONG if mark.is_today else Type.SMALL))
        painter.setPen(self._theme.colour(palette.ink if mark.is_today else palette.ink_2))
        words = QRectF(0, side + Space.XS, self.width(), self.height() - side - Space.XS)
        painter.drawText(words, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, self._label)

    def _side(self) -> int:
        return self._theme.px(Space.XXL)


def say(mark: DayMark) -> str:
    """A day of the week in words."""
    if mark.trained:
        return _("today, trained") if mark.is_today else _("trained")
    if mark.is_today:
        return _("today")
    return _("to come") if mark.to_come else _("a day without training")
