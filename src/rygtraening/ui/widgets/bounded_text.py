"""A field for a text of several lines, of which there is a most."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from rygtraening.ui.theme import style
from rygtraening.ui.theme.dress import Dress
from rygtraening.ui.theme.theme import Theme

MOST_LETTERS = 10_000
"""Some five pages. A table's cell holds 32 767, and a line of a log that is brought in a million bytes; a whole book
that is pasted by accident would be neither."""


class BoundedText(QPlainTextEdit):
    """What is typed or pasted beyond ``most`` is left out, at the place where it was put in; a longer text that was
    written elsewhere is shown whole, and only cannot grow."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, most: int = MOST_LETTERS) -> None:
        super().__init__(parent)
        Dress(theme, self, style.field)
        self._bound_to = self._most = most
        self._came = (0, 0)
        self.document().contentsChange.connect(self._remember)
        self.textChanged.connect(self._bound)

    def setPlainText(self, text: str) -> None:
        """Show ``text``, whole."""
        self._most = max(self._bound_to, self._length_of(text))
        super().setPlainText(text)

    def _remember(self, place: int, _gone: int, came: int) -> None:
        self._came = place, came

    def _bound(self) -> None:
        length = self.document().characterCount() - 1  # the document ends with a sign of its own
        over = length - self._most
        if over <= 0:
            return
        place, came = self._came
        end = min(place + came, length)
        cursor = self.textCursor()
        cursor.setPosition(max(0, end - over))
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        self.setTextCursor(cursor)

    @staticmethod
    def _length_of(text: str) -> int:
        """In the units Qt counts in."""
        return len(text) + sum(letter > "\uffff" for letter in text)
