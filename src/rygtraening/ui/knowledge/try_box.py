"""What one can try, on a soft ground of its own inside a card."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.ui.widgets.heading import TextLabel
from rygtraening.ui.widgets.painting import draw_control
from rygtraening.words import knowledge as words


class TintBox(QWidget):
    """A small heading and large words on ``raised`` or, ``warm``, on the tint of the primary colour."""

    def __init__(
        self, theme: Theme, heading: str, texts: Sequence[str], *, warm: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._warm = warm
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        column.setSpacing(Space.XS)
        column.addWidget(TextLabel(theme, heading, role=Type.SMALL_STRONG))
        for text in texts:
            column.addWidget(TextLabel(theme, text, role=Type.LARGE))
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground."""
        palette = self._theme.palette
        draw_control(
            QPainter(self),
            self._theme,
            QRectF(self.rect()),
            fill=palette.primary_tint if self._warm else palette.raised,
            outline=palette.edge(palette.outline),
            radius=tokens.RADIUS_CONTROL,
            focused=False,
        )


class TryBox(TintBox):
    """What one can try."""

    def __init__(self, theme: Theme, texts: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(theme, words.can_try(), texts, warm=True, parent=parent)
