"""Why a dose is what it is, in a small tinted box: an arrow up, an arrow down, or none, and the sentence."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from rygtraening.domain.prescription import Prescription
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Tone, Type
from rygtraening.ui.widgets.heading import TextLabel
from rygtraening.ui.widgets.painting import draw_tint
from rygtraening.words import reasons


class ReasonNote(QFrame):
    """The reason of ``prescription``. A step down is as quiet as no step: it is care, not a warning."""

    def __init__(self, theme: Theme, prescription: Prescription, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.text = reasons.of(prescription)
        self.tone = Tone.GREEN if prescription.is_up else Tone.NEUTRAL
        self.arrow: Arrow | None = None
        """Where the dose went; ``None`` where it stays."""
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        row.setSpacing(Space.S)
        if prescription.is_up or prescription.is_down:
            self.arrow = Arrow(theme, self.tone, up=prescription.is_up)
            row.addWidget(self.arrow, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(TextLabel(theme, self.text, role=Type.SMALL, tone=self.tone), 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.text)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The tint."""
        painter = QPainter(self)
        fill, edge = self._theme.palette.tint_of(self.tone), self._theme.palette.text_of(self.tone)
        draw_tint(painter, self._theme, QRectF(self.rect()), fill=fill, edge=edge, radius=tokens.RADIUS_CONTROL)


class Arrow(QWidget):
    """An arrow up or down beside a small line of text; the sentence says the same."""

    def __init__(self, theme: Theme, tone: Tone, *, up: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tone = tone
        self.up = up
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """A mark's width, the line's height."""
        return QSize(self._theme.px(tokens.MARK), QFontMetrics(self._theme.font(Type.SMALL)).height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Shaft and head."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._theme.colour(self._theme.palette.text_of(self._tone)), self._theme.px(self._theme.lines.focus))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        middle = QRectF(self.rect()).center()
        half = self.width() / 2 - pen.widthF() / 2
        tip = middle + QPointF(0, -half if self.up else half)
        tail = middle + QPointF(0, half if self.up else -half)
        side = half * 0.8
        back = side if self.up else -side
        painter.drawLine(tail, tip)
        painter.drawPolyline(QPolygonF([tip + QPointF(-side, back), tip, tip + QPointF(side, back)]))
