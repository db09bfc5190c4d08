"""A few words in the person's own way."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QSizePolicy, QWidget

from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.ui.widgets.bounded_text import MOST_LETTERS, BoundedText

_LINES = 2


class WordsEdit(BoundedText):
    """A field of two lines that Tab leaves; ``name`` is what a screen reader calls it."""

    left = Signal()
    """The focus has gone elsewhere."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        hint: str = "",
        parent: QWidget | None = None,
        *,
        most: int = MOST_LETTERS,
    ) -> None:
        super().__init__(theme, parent, most=most)
        self._theme = theme
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._measure)
        self._measure()

    @property
    def words(self) -> str:
        """What is written, without the blanks around it."""
        return self.toPlainText().strip()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Z is the page's where nothing was written here."""
        if event.matches(QKeySequence.StandardKey.Undo) and not self.document().isUndoAvailable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tells that it is left."""
        super().focusOutEvent(event)
        self.left.emit()

    def _measure(self) -> None:
        line = Type.BODY.size(self._theme.scale) * 4 // 3
        self.setFixedHeight(_LINES * line + 2 * Space.L)
