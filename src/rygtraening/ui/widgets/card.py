"""A card: a white sheet with round corners on the paper of the page."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLayout, QVBoxLayout, QWidget

from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Tone
from rygtraening.ui.widgets.heading import SectionTitle
from rygtraening.ui.widgets.painting import fill_rect


class Card(QFrame):
    """A card with a column ``body``; ``title`` stands over it, ``tone`` colours its left edge."""

    def __init__(
        self,
        theme: Theme,
        title: str = "",
        *,
        tone: Tone | None = None,
        padding: int = Space.XL,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tone = tone
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(padding, padding - Space.XS, padding, padding - Space.XS)
        self.body.setSpacing(Space.M)
        if title:
            self.setAccessibleName(title)
            self.body.addWidget(SectionTitle(theme, title))
        theme.changed.connect(self.update)

    def add(self, widget: QWidget) -> None:
        """Put ``widget`` under what is there."""
        self.body.addWidget(widget)

    def add_layout(self, layout: QLayout) -> None:
        """Put ``layout`` under what is there."""
        self.body.addLayout(layout)

    def add_line(self) -> None:
        """A hairline under what is there."""
        self.body.addWidget(Line(self._theme))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Sheet, edge and border."""
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = self._theme.lines.hairline / 2
        path = QPainterPath()
        rect = QRectF(self.rect()).adjusted(half, half, -half, -half)
        path.addRoundedRect(rect, tokens.RADIUS_CARD, tokens.RADIUS_CARD)
        painter.fillPath(path, self._theme.colour(palette.surface))
        if self._tone is not None:
            painter.save()
            painter.setClipPath(path)
            edge = QRectF(0, 0, tokens.STRIPE, self.height())
            fill_rect(painter, edge, self._theme.colour(palette.text_of(self._tone)))
            painter.restore()
        painter.setPen(QPen(self._theme.colour(palette.card_border), self._theme.lines.hairline))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)


class Line(QWidget):
    """A hairline between the rows of a card."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setFixedHeight(self._theme.lines.hairline)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The hairline."""
        fill_rect(QPainter(self), self.rect(), self._theme.colour(self._theme.palette.card_border))
