"""The ring of the player, with a calm breath in it while the person rests."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.ring import Ring

BREATH_LEAST, BREATH_MOST = 0.7, 0.86
"""Diameter of the breathing disc, as shares of the ring's."""


class BreathingRing(Ring):
    """The ring; in a rest a soft disc in it goes in and out like a calm breath."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, least: float = BREATH_LEAST) -> None:
        """``least`` is the disc's diameter when the breath is out, a share of the ring's."""
        super().__init__(theme, "", parent)
        self._least = least
        self._breath: int | None = None

    def minimumSizeHint(self) -> QSize:
        """The player gives it its size."""
        return QSize(0, 0)

    def show_breath(self, breath: float | None) -> None:
        """How far the breath is drawn in, 0 to 1; half under reduced motion; ``None`` is no disc."""
        if breath is not None and self._theme.reduced_motion:
            breath = 0.5
        steps = None if breath is None else round(breath * self.height())
        if steps != self._breath:
            self._breath = steps
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The disc under everything else."""
        if self._breath is not None and self.height():
            share = self._least + (BREATH_MOST - self._least) * self._breath / self.height()
            radius = min(self.width(), self.height()) * share / 2
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(self._theme.palette.primary_tint))
            painter.drawEllipse(QPointF(self.width() / 2, self.height() / 2), radius, radius)
            painter.end()
        super().paintEvent(event)
