"""How much of a long piece of work is done."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space


class ProgressBar(QProgressBar):
    """A quiet bar that fills. A ``QProgressBar`` for its role and value; it paints itself."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setRange(0, 100)
        self.setValue(0)
        self.setTextVisible(False)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_share(self, share: float) -> None:
        """``share`` is done, 0-1."""
        self.setValue(round(share * 100))

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(0, self._theme.px(Space.M))

    def minimumSizeHint(self) -> QSize:
        """It shrinks with the room."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The track, and on it what is done."""
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        radius = whole.height() / 2
        painter.setBrush(self._theme.colour(palette.ring_track))
        painter.drawRoundedRect(whole, radius, radius)
        if self.value() > 0:
            whole.setWidth(max(whole.height(), whole.width() * self.value() / 100))
            painter.setBrush(self._theme.colour(palette.primary))
            painter.drawRoundedRect(whole, radius, radius)
