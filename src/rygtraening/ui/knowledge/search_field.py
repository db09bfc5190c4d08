"""The quiet field that finds cards, or something else, as one types."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from rygtraening.i18n import _
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.weekly.one_line import OneLine

MOST = 60
"""Characters."""
_WIDTH = 240
"""px at 100 % text."""


class SearchField(OneLine):
    """Esc empties it; ``textChanged`` tells every letter."""

    def __init__(self, theme: Theme, name: str = "", parent: QWidget | None = None) -> None:
        """``name`` says what is searched, the cards where nothing else is."""
        said = name or _("Search the cards")
        super().__init__(theme, said, most=MOST, hint=said, parent=parent)
        self._theme = theme
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Room for a few words."""
        return QSize(self._theme.px(_WIDTH), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Half of it."""
        return QSize(self._theme.px(_WIDTH // 2), super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes back what was typed."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
