"""Keys and lines from a terminal: bytes in, names of keys out. The one place that knows the keys' escape codes."""

from __future__ import annotations

import importlib
import os
import re
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

CTRL_C = "ctrl-c"
UNKNOWN = "unknown"
"""A key this program has no use for; its code is no run of letters."""
ESCAPE_WAITS = 0.05
"""Seconds in which the rest of a key's escape code comes; a lone Esc has none."""

NOTICED_WITHIN = 0.25
"""Seconds in which a signal is noticed that came in a moment when nothing was waited for."""

_CODES = {
    "[C": "right",
    "[D": "left",
    "OC": "right",
    "OD": "left",
    "[6~": "pagedown",
}
_CODE = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|O[@-~])")
_CHARACTERS = {"\x7f": "backspace", "\x08": "backspace", "\r": "enter", "\n": "enter", "\x03": CTRL_C}

Read = Callable[[float], bytes]
"""Waits at most so many seconds for bytes; ``b""`` where none came."""


class Keyboard:
    """The keys pressed, one at a time: a character in lower case or a name such as ``left``."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._waiting = b""

    def next(self, seconds: float) -> str | None:
        """The next key within ``seconds``, ``None`` where there is none."""
        if not self._waiting:
            self._waiting = self._read(seconds)
        if not self._waiting:
            return None
        if self._waiting[:1] == b"\x1b":
            return self._escape()
        return self._character()

    def _character(self) -> str:
        """One character of UTF-8; its bytes may come in pieces."""
        wanted = _length(self._waiting[0])
        while len(self._waiting) < wanted and (more := self._read(ESCAPE_WAITS)):
            self._waiting += more
        raw, self._waiting = self._waiting[:wanted], self._waiting[wanted:]
        character = raw.decode(errors="replace")
        if character in _CHARACTERS:
            return _CHARACTERS[character]
        return character.lower() if character.isprintable() and character != "\ufffd" else UNKNOWN

    def _escape(self) -> str:
        if len(self._waiting) == 1:
            self._waiting += self._read(ESCAPE_WAITS)
        if len(self._waiting) == 1 or self._waiting[1:2] == b"\x1b":
            self._waiting = self._waiting[1:]
            return "escape"
        found = _CODE.match(self._waiting)
        while found is None and self._waiting[1:2] in (b"[", b"O") and (more := self._read(ESCAPE_WAITS)):
            self._waiting += more
            found = _CODE.match(self._waiting)
        if found is None:
            self._waiting = b""  # half a code, or a key pressed together with Alt: no key of ours either way
            return UNKNOWN
        self._waiting = self._waiting[found.end() :]
        return _CODES.get(found.group()[1:].decode(), UNKNOWN)


def _length(first: int) -> int:
    """How many bytes a character of UTF-8 has, from its first."""
    if first >= 0xF0:
        return 4
    if first >= 0xE0:
        return 3
    return 2 if first >= 0xC0 else 1


@contextmanager
def single_keys() -> Iterator[Keyboard]:
    """Keys as they are pressed, not shown. The terminal is as before afterwards, whatever happens, and what was typed
    meanwhile does not run into the next question. Ctrl+C is a key here. ``EOFError`` where the input has ended."""
    if sys.platform == "win32":
        yield _windows_keyboard()
        return
    import termios

    descriptor = sys.stdin.fileno()
    before = termios.tcgetattr(descriptor)
    keys = termios.tcgetattr(descriptor)
    keys[3] &= ~(termios.ICANON | termios.ECHO | termios.ISIG)
    keys[6][termios.VMIN], keys[6][termios.VTIME] = 1, 0
    try:
        termios.tcsetattr(descriptor, termios.TCSAFLUSH, keys)
        yield Keyboard(_reader(descriptor))
    finally:
        termios.tcsetattr(descriptor, termios.TCSAFLUSH, before)


def read_line(left: Callable[[], bool]) -> str:
    """A line, edited by the terminal itself. ``EOFError`` where the input has ended, ``KeyboardInterrupt`` where the
    person has ``left``, which is asked again and again.

    Not ``input()``: a signal that comes just before that one waits is only noticed after the next line.
    """
    if sys.platform == "win32":
        return input()
    read, line = _reader(sys.stdin.fileno()), b""
    while not line.endswith(b"\n"):
        if left():
            raise KeyboardInterrupt
        line += read(NOTICED_WITHIN)
    return line.decode(sys.stdin.encoding, errors="replace")


def _reader(descriptor: int) -> Read:
    import select

    def read(seconds: float) -> bytes:
        ready, _write, _except = select.select([descriptor], [], [], seconds)
        if not ready:
            return b""
        got = os.read(descriptor, 4096)
        if not got:
            raise EOFError
        return got

    return read


def _windows_keyboard() -> Keyboard:
    """Untried: written after the documentation of ``msvcrt``."""
    msvcrt = importlib.import_module("msvcrt")
    codes = {"M": b"\x1b[C", "K": b"\x1b[D", "Q": b"\x1b[6~"}

    def read(seconds: float) -> bytes:
        end = time.monotonic() + seconds
        while not msvcrt.kbhit():
            if time.monotonic() >= end:
                return b""
            time.sleep(0.01)
        character: str = msvcrt.getwch()
        if character in ("\x00", "\xe0"):
            return codes.get(msvcrt.getwch(), b"\x1b[Z")
        return character.encode(errors="replace")

    return Keyboard(read)
