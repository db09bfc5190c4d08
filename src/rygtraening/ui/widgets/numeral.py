"""A number in a soft circle, before an exercise or a step."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.ui.widgets.painting import draw_tint


class Numeral(QWidget):
    """Draws ``number`` in a tinted circle; a screen reader passes it over, the order says the same."""

    def __init__(self, theme: Theme, number: int, *, role: Type = Type.STRONG, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._number = str(number)
        self._role = role
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """A circle with room around two digits."""
        metrics = QFontMetrics(self._theme.font(self._role))
        side = max(metrics.height(), metrics.horizontalAdvance("00")) + Space.M
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Circle and number."""
        palette = self._theme.palette
        painter = QPainter(self)
        rect, radius = QRectF(self.rect()), self.height() / 2
        draw_tint(painter, self._theme, rect, fill=palette.primary_tint, edge=palette.primary, radius=radius)
        painter.setFont(self._theme.font(self._role))
        painter.setPen(self._theme.colour(palette.primary))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self._number)
