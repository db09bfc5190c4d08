"""What each key does in the player; the letters are the terminal's too (``domain.keys``)."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from rygtraening.domain.keys import LETTERS, Command


class WindowKey(StrEnum):
    """What a key asks of the window instead of the session."""

    MUTE = "mute"
    SAFETY = "safety"
    FULL_SCREEN = "full_screen"


Meaning = Command | WindowKey

NAMED: dict[int, Meaning] = {
    Qt.Key.Key_Space: Command.MAIN,
    Qt.Key.Key_PageDown: Command.MAIN,
    Qt.Key.Key_MediaPlay: Command.MAIN,
    Qt.Key.Key_MediaPause: Command.MAIN,
    Qt.Key.Key_MediaTogglePlayPause: Command.MAIN,
    Qt.Key.Key_Backspace: Command.TAKE_BACK,
    Qt.Key.Key_Right: Command.NEXT,
    Qt.Key.Key_Left: Command.BACK,
    Qt.Key.Key_Plus: Command.FASTER,
    Qt.Key.Key_Minus: Command.SLOWER,
    Qt.Key.Key_Escape: Command.STOP,
    Qt.Key.Key_M: WindowKey.MUTE,
    Qt.Key.Key_I: WindowKey.SAFETY,
    Qt.Key.Key_F11: WindowKey.FULL_SCREEN,
}
"""The keys beside ``LETTERS``."""
_PLAIN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
"""Modifiers that leave a key what it is; with Ctrl, Alt or Meta it is somebody else's."""


def meaning(event: QKeyEvent) -> Meaning | None:
    """What ``event``'s key does in the player, ``None`` where it does nothing."""
    if event.modifiers() & ~_PLAIN:
        return None
    named = NAMED.get(event.key())
    return named if named is not None else LETTERS.get(event.text().lower())


def is_plain(event: QKeyEvent) -> bool:
    """Whether the key is pressed without Ctrl, Alt or Meta."""
    return not event.modifiers() & ~_PLAIN
