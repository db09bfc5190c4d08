"""What the keys are called and what they do, said alike by the help of the window and that of the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from rygtraening.domain.keys import Command
from rygtraening.i18n import _

_MEDIA = ("Media Play", "Media Pause", "Toggle Media Play/Pause")


class KeyRow(Struct, frozen=True):
    """The names of some keys, and what each of them does."""

    keys: tuple[str, ...]
    does: str


def in_session() -> str:
    """Stands over the keys of a session."""
    return _("In a session")


def everywhere() -> str:
    """Stands over the keys of the whole window."""
    return _("In the whole window")


def name(key: str) -> str:
    """What a key is called on the keyboard, from its name in a key map."""
    names = {
        " ": _("Space"),
        "space": _("Space"),
        "backspace": _("Backspace"),
        "pgdown": _("Page Down"),
        "pagedown": _("Page Down"),
        "right": "→",
        "left": "←",
        "esc": _("Esc"),
        "escape": _("Esc"),
        "-": "−",
    }
    if key in _MEDIA:
        return _("Play on a remote control")
    return names.get(key.lower(), key.upper() if len(key) == 1 else key)


def does(command: Command) -> str:
    """What a command of a session does."""
    match command:
        case Command.MAIN:
            return _("Follow the pace: pause, or go on. Count yourself: one repetition, or the hold begins")
        case Command.TAKE_BACK:
            return _("takes the last repetition back")
        case Command.PAUSE:
            return _("pause, or go on, in both ways")
        case Command.PAIN:
            return _("it hurts more: pauses and asks how much")
        case Command.NEXT:
            return _("on to the next exercise or side")
        case Command.BACK:
            return _("back to the exercise or side before")
        case Command.WAY:
            return _("switches between Follow the pace and Count yourself")
        case Command.FASTER:
            return _("faster")
        case Command.SLOWER:
            return _("slower")
        case Command.STOP:
            return _("stops; what was done is kept")


def mute() -> str:
    """What the key for the sound does."""
    return _("sound off (mute), or on again")


def safety() -> str:
    """What the key for the safety notes does."""
    return _("the safety notes of the exercise")


def full_screen() -> str:
    """What the key for the full screen does."""
    return _("full screen, and back")


def undo() -> str:
    """What the key for undo does."""
    return _("takes back what you just did, while “Undo” is shown")


def rows(keys: Iterable[tuple[str, str]]) -> tuple[KeyRow, ...]:
    """Pairs of a key's name in a key map and what it does, put together by what they do, none twice."""
    together: dict[str, list[str]] = {}
    for key, what in keys:
        names = together.setdefault(what, [])
        if name(key) not in names:
            names.append(name(key))
    return tuple(KeyRow(tuple(names), what) for what, names in together.items())


def of_commands(named: Mapping[str, Command], letters: Mapping[str, Command]) -> list[tuple[str, str]]:
    """The keys of two key maps with what they do, in the order of the commands, those with a name first."""
    both = [*named.items(), *letters.items()]
    return [(key, does(command)) for command in Command for key, means in both if means is command]
