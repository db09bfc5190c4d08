"""A few words to oneself."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rygtraening.i18n import _
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.ui.widgets.bounded_text import BoundedText

_LINES = 3


class NoteEdit(BoundedText):
    """A field of three lines that Tab leaves; it tells its text when the focus goes."""

    left = Signal()
    """The focus has gone elsewhere."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self.setTabChangesFocus(True)
        self.setAccessibleName(_("A note to yourself"))
        self.setPlaceholderText(_("A note to yourself – a small victory, perhaps …"))
        self.setPlainText(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._measure)
        self._measure()

    @property
    def note(self) -> str:
        """What is written, without the blanks around it."""
        return self.toPlainText().strip()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tells that it is left."""
        super().focusOutEvent(event)
        self.left.emit()

    def _measure(self) -> None:
        line = Type.BODY.size(self._theme.scale) * 4 // 3
        self.setFixedHeight(_LINES * line + 2 * Space.L)
