"""What a key does in a session: the same in the window and in the terminal."""

from __future__ import annotations

from enum import StrEnum


class Command(StrEnum):
    """Something the person asks of the session."""

    MAIN = "main"
    """Følg tempo: pause / go on. Tæl selv: one repetition, or the hold begins."""
    TAKE_BACK = "take_back"
    PAUSE = "pause"
    PAIN = "pain"
    NEXT = "next"
    BACK = "back"
    WAY = "way"
    FASTER = "faster"
    SLOWER = "slower"
    STOP = "stop"


LETTERS: dict[str, Command] = {
    " ": Command.MAIN,
    "p": Command.PAUSE,
    "o": Command.PAIN,
    "n": Command.NEXT,
    "b": Command.BACK,
    "t": Command.WAY,
    "+": Command.FASTER,
    "-": Command.SLOWER,
    "s": Command.STOP,
}
"""The keys that are characters; each front end adds its own names for Backspace, the arrows and Esc."""
