"""A line to write in: it says when it is done with, and keeps Enter from the page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from rygtraening.ui.theme import style
from rygtraening.ui.theme.dress import Dress
from rygtraening.ui.theme.theme import Theme

_STAYS = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""The focus goes with the window, or to the field's own menu, and comes back."""


class OneLine(QLineEdit):
    """At most ``most`` characters. ``name`` is what a screen reader calls it."""

    entered = Signal()
    """Enter was pressed."""
    left = Signal()
    """The focus has gone to something else in the window."""
    _EDGE = 4
    """Pixels that Qt keeps free at either end of the text."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        text: str = "",
        *,
        most: int,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        Dress(theme, self, style.field)
        self._arrived = False
        self.setMaxLength(most)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)

    @property
    def written(self) -> str:
        """What is written, without blanks too many."""
        return " ".join(self.text().split())

    def arrive(self) -> None:
        """The person came here from the row before with the keyboard: an Enter right after is still that row's."""
        self.setFocus(Qt.FocusReason.TabFocusReason)
        self._arrived = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A hint that is longer than the line stands whole in the tool tip."""
        super().resizeEvent(event)
        hint = self.placeholderText()
        fits = self.fontMetrics().horizontalAdvance(hint) <= self.contentsRect().width() - 2 * self._EDGE
        self.setToolTip("" if fits else hint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ends the line, and is not the page's; Ctrl+Z is, where nothing was written here."""
        arrived, self._arrived = self._arrived, False
        if event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable():
            event.ignore()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif not arrived and not event.isAutoRepeat():
            self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tells that it is left."""
        super().focusOutEvent(event)
        self._arrived = False
        if event.reason() not in _STAYS:
            self.left.emit()
