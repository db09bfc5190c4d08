"""A press by a screen reader counts as a click."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton as _Button
else:
    _Button = object


class AssistivePress(_Button):
    """Goes before the class of a button that can be checked.

    A screen reader, a voice control or a switch "toggles" such a button, and Qt then changes its state without the
    ``clicked`` that a mouse or a key gives: the answer would be seen, and never be kept. Here the toggle is followed by
    that signal, as a click is. What the program itself sets (``setChecked``) still tells nobody.
    """

    _known_why = False
    """Whether the state is being changed by the program, or by a click that tells of itself."""
    _listening = False

    def setCheckable(self, checkable: bool) -> None:
        """From now on it can be toggled."""
        super().setCheckable(checkable)
        self.listen()

    def listen(self) -> None:
        """Hear what changes the state. A class that is checkable from the start calls this once."""
        if not self._listening:
            self._listening = True
            self.toggled.connect(self._tell)

    def setChecked(self, checked: bool) -> None:
        """The program's own doing."""
        known, self._known_why = self._known_why, True
        try:
            super().setChecked(checked)
        finally:
            self._known_why = known

    def nextCheckState(self) -> None:
        """A click's doing: Qt asks for the next state, and says ``clicked`` after it."""
        known, self._known_why = self._known_why, True
        try:
            super().nextCheckState()
        finally:
            self._known_why = known

    def _tell(self, checked: bool) -> None:
        # One of several that goes out because another was chosen was pressed by nobody.
        if not self._known_why and (checked or not self.autoExclusive()):
            self.clicked[bool].emit(checked)  # type: ignore[index]
