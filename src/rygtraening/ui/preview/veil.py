"""Lies over the last good figure while its file has faults: the figure stays, dimmed, and a sentence says why."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Tone
from rygtraening.ui.widgets.banner import Banner

_DIM = 170
"""Of 255: what is under it is still to be made out."""


class Veil(QWidget):
    """Hidden until it covers something; takes every click meanwhile."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.sentence = Banner(theme, Tone.YELLOW, "")
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XXXL, Space.XL, Space.XL)
        column.addWidget(self.sentence)
        column.addStretch(1)
        theme.changed.connect(self.update)
        self.hide()

    @property
    def covering(self) -> bool:
        """Whether it lies over something."""
        return not self.isHidden()

    def cover(self, sentence: str) -> None:
        """Lie over everything, with ``sentence``."""
        self.sentence.show_text(Tone.YELLOW, sentence)
        self.show()
        self.raise_()

    def lift(self) -> None:
        """Be gone."""
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paper that lets a little through."""
        paper = QColor(self._theme.palette.background)
        paper.setAlpha(_DIM)
        QPainter(self).fillRect(self.rect(), paper)
