"""One repetition, part by part: what it is called, how long it takes, and what to think of."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rygtraening import i18n
from rygtraening.domain.plan import StepPhase
from rygtraening.i18n import _
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.ui.widgets.heading import Muted, SectionTitle, TextLabel, TextStack
from rygtraening.words import doses


class PhaseStrip(QWidget):
    """The parts one under the other."""

    def __init__(self, theme: Theme, phases: Sequence[StepPhase], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        for phase in phases:
            column.addWidget(_PhaseBox(theme, phase))


class _PhaseBox(QWidget):
    """Name and cue, with the seconds at the right."""

    def __init__(self, theme: Theme, phase: StepPhase) -> None:
        super().__init__()
        self._theme = theme
        seconds = _("{seconds} s").format(seconds=i18n.decimal(phase.seconds))
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        row.setSpacing(Space.M)
        row.addWidget(TextStack(SectionTitle(theme, doses.say(phase.name)), Muted(theme, doses.say(phase.cue))), 1)
        row.addWidget(TextLabel(theme, seconds, role=Type.STRONG, muted=True), 0, Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The raised box."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(self._theme.palette.raised))
        painter.drawRoundedRect(QRectF(self.rect()), tokens.RADIUS_CONTROL, tokens.RADIUS_CONTROL)
