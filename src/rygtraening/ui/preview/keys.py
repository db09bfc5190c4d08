"""What the keys of the preview do, and how the window says so."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from rygtraening.domain.keys import Command
from rygtraening.i18n import _
from rygtraening.words import keys as words
from rygtraening.words.keys import KeyRow


class Wish(StrEnum):
    """What a key asks for."""

    PAUSE = "pause"
    NEXT_POSE = "next_pose"
    POSE_BEFORE = "pose_before"
    SLOWER = "slower"
    FASTER = "faster"
    NEXT_TIER = "next_tier"
    OTHER_SIDE = "other_side"
    LANGUAGE = "language"
    DARK = "dark"
    UP = "up"
    DOWN = "down"
    CLOSE = "close"


KEYS: tuple[tuple[str, Wish], ...] = (
    ("Space", Wish.PAUSE),
    ("Right", Wish.NEXT_POSE),
    ("Left", Wish.POSE_BEFORE),
    ("-", Wish.SLOWER),
    ("+", Wish.FASTER),
    ("T", Wish.NEXT_TIER),
    ("S", Wish.OTHER_SIDE),
    ("L", Wish.LANGUAGE),
    ("D", Wish.DARK),
    ("↑", Wish.UP),
    ("↓", Wish.DOWN),
    ("Esc", Wish.CLOSE),
    ("Ctrl+Q", Wish.CLOSE),
)
"""Each key, as it is called, with what it asks for."""
OF_EXERCISES = frozenset(
    {Wish.PAUSE, Wish.NEXT_POSE, Wish.POSE_BEFORE, Wish.SLOWER, Wish.FASTER, Wish.NEXT_TIER, Wish.OTHER_SIDE}
)
"""Only where there is a figure."""
_CODES = {
    Qt.Key.Key_Space: Wish.PAUSE,
    Qt.Key.Key_Right: Wish.NEXT_POSE,
    Qt.Key.Key_Left: Wish.POSE_BEFORE,
    Qt.Key.Key_Minus: Wish.SLOWER,
    Qt.Key.Key_Plus: Wish.FASTER,
    Qt.Key.Key_T: Wish.NEXT_TIER,
    Qt.Key.Key_S: Wish.OTHER_SIDE,
    Qt.Key.Key_L: Wish.LANGUAGE,
    Qt.Key.Key_D: Wish.DARK,
    Qt.Key.Key_Up: Wish.UP,
    Qt.Key.Key_Down: Wish.DOWN,
    Qt.Key.Key_Escape: Wish.CLOSE,
}
_PLAIN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


def wish(event: QKeyEvent) -> Wish | None:
    """What ``event``'s key asks for, ``None`` where it asks for nothing."""
    if event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_Q:
        return Wish.CLOSE
    if event.modifiers() & ~_PLAIN:
        return None
    return _CODES.get(Qt.Key(event.key()))


def rows(*, moving: bool) -> tuple[KeyRow, ...]:
    """The table of keys; those of exercises only where something is ``moving``."""
    return words.rows((key, _does(what)) for key, what in KEYS if moving or what not in OF_EXERCISES)


def _does(what: Wish) -> str:
    match what:
        case Wish.PAUSE:
            return _("pause, or go on")
        case Wish.NEXT_POSE:
            return _("on to the next pose, and stand there")
        case Wish.POSE_BEFORE:
            return _("back to the pose before")
        case Wish.SLOWER:
            return words.does(Command.SLOWER)
        case Wish.FASTER:
            return words.does(Command.FASTER)
        case Wish.NEXT_TIER:
            return _("the next tier")
        case Wish.OTHER_SIDE:
            return _("the other side, where there are two")
        case Wish.LANGUAGE:
            return _("the next language")
        case Wish.DARK:
            return _("dark, or light")
        case Wish.UP | Wish.DOWN:
            return _("moves what stands beside")
        case Wish.CLOSE:
            return _("closes the preview")
