"""A quiet button of the player: as high as a target must be, whatever the text size."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.ui.widgets.themed_button import Look, ThemedButton


class SmallButton(ThemedButton):
    """Words, an icon or both, in the quiet ink; its key beside them where there is room.

    Takes the focus by Tab only: a click leaves the keys with the page.
    """

    def __init__(self, theme: Theme, text: str, *, icon: IconName | None = None, parent: QWidget | None = None) -> None:
        self._own_words = text
        self._own_key = ""
        super().__init__(theme, text, role=Type.BODY, padding=Space.S, icon=icon, parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def name(self, words: str, spoken: str, key: str) -> bool:
        """What stands on it, what a screen reader calls it, and the key that does the same; whether that is new."""
        if (words, spoken, key) == (self._own_words, self.accessibleName(), self._own_key):
            return False
        self._own_words, self._own_key = words, key
        self.setText(words)
        self.setAccessibleName(spoken)
        self.setAccessibleDescription(key)
        self.setToolTip(f"{spoken} ({key})")
        return True

    def show_as(self, *, keys: bool, words: bool) -> None:
        """With its key or without; without words where there is an icon instead."""
        text = self._own_words if words or self._icon is None else ""
        key = self._own_key if keys else ""
        if (text, key) != (self.text(), self._key):
            self._key = key
            self.setText(text)
            self.update()

    def width_of(self, *, keys: bool, words: bool) -> int:
        """The width it has when shown so (px)."""
        shown, self._key = self._key, self._own_key if keys else ""
        text = self._own_words if words or self._icon is None else ""
        width = max(tokens.TARGET, self._extra() + self.fontMetrics().size(0, text).width() + 1)
        self._key = shown
        return width

    def look(self) -> Look:
        """Words alone, with something under them while the pointer is there."""
        palette = self.theme.palette
        if not self.isEnabled():
            return Look(text=palette.outline)
        if self.isDown():
            return Look(text=palette.ink, fill=palette.pressed)
        if self.underMouse():
            return Look(text=palette.ink, fill=palette.hover)
        return Look(text=palette.ink_2)

    def _restyle(self) -> None:
        # 44 px are enough to hit at any text size; the text itself still makes it grow.
        self._least = round(tokens.TARGET / max(1.0, self.theme.scale))
        super()._restyle()
