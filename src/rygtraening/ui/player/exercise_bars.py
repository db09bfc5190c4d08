"""The exercises of the session as a row of bars that fill."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space

_WIDTH, _HEIGHT = 34, 6
"""One exercise (px at 100 %)."""
_MOST_WIDTH = 160
"""All of them together (px at 100 %)."""


class ExerciseBars(QLabel):
    """One bar an exercise. A QLabel for its role (static text); it paints itself."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._done: tuple[float, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    @property
    def done(self) -> tuple[float, ...]:
        """The share of each exercise that is done, 0-1."""
        return self._done

    def show_done(self, done: tuple[float, ...], words: str) -> None:
        """Show the share of each exercise that is done, ``words`` say where that is."""
        if (done, words) == (self._done, self.accessibleName()):
            return
        self._done = done
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A bar each, thinner where they are many."""
        count = len(self._done)
        gaps = Space.S * max(0, count - 1)
        return QSize(min(self._theme.px(_WIDTH) * count, self._theme.px(_MOST_WIDTH)) + gaps, self._theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bars."""
        if not self._done:
            return
        palette = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        count = len(self._done)
        width = (self.width() - Space.S * (count - 1)) / count
        radius = self.height() / 2
        for index, share in enumerate(self._done):
            bar = QRectF(index * (width + Space.S), 0, width, self.height())
            painter.setBrush(self._theme.colour(palette.ring_track))
            painter.drawRoundedRect(bar, radius, radius)
            if share > 0:
                bar.setWidth(max(self.height(), width * min(1.0, share)))
                painter.setBrush(self._theme.colour(palette.primary))
                painter.drawRoundedRect(bar, radius, radius)
