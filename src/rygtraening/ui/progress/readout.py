"""The line under the chart that says what stands under the crosshair."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Type
from rygtraening.ui.widgets.heading import TextLabel


class Readout(TextLabel):
    """Keeps room for the longest text it may come to show, so that nothing moves while the crosshair does."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, role=Type.SMALL, muted=True, parent=parent)
        self._longest = ""
        self.setAlignment(Qt.AlignmentFlag.AlignTop)

    def set_longest(self, text: str) -> None:
        """Keep room for ``text``."""
        self._longest = text
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        """Enough lines for the longest text."""
        return max(super().heightForWidth(width), self._height_of_longest(width))

    def _height_of_longest(self, width: int) -> int:
        wrapped = int(Qt.TextFlag.TextWordWrap)
        return self.fontMetrics().boundingRect(QRect(0, 0, max(1, width), 0), wrapped, self._longest).height()
