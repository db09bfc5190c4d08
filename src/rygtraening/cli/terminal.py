"""A terminal: lines asked and said, and a few lines drawn in place while single keys are read."""

from __future__ import annotations

import shutil
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from types import FrameType
from typing import Protocol

from rygtraening.cli.keyboard import CTRL_C, Keyboard, read_line, single_keys
from rygtraening.cli.lines import cells, fit, harmless, wrap

READS_WELL = 100
"""Columns; a longer line is hard to follow."""
NARROWEST = 20


class Left(Exception):
    """The person left: Ctrl+C, or the end of the input."""


class Terminal(Protocol):
    """What the session needs of a terminal; tests hand in a scripted one."""

    @property
    def width(self) -> int:
        """Columns of a line."""
        ...

    def say(self, text: str = "") -> None:
        """One paragraph."""
        ...

    def ask(self, question: str) -> str:
        """A line of answer, without blanks around it. ``Left`` where there is no more input."""
        ...

    def keys(self) -> AbstractContextManager[None]:
        """A context in which ``key`` reads single keys and ``show`` draws."""
        ...

    def key(self, seconds: float) -> str | None:
        """The next key within ``seconds``: a character in lower case or a name such as ``left``; else ``None``.
        ``Left`` for Ctrl+C and where there is no more input."""
        ...

    def show(self, lines: Sequence[str], loud: int) -> None:
        """Draw the lines in the place of those drawn before; the one at ``loud`` stands out."""
        ...

    def bell(self) -> None:
        """The terminal's own short sound."""
        ...


def somebody_there() -> bool:
    """Whether there is a person at a terminal: both what is said and what is asked go through one."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))


class RealTerminal:
    """Standard input and output."""

    def __init__(self) -> None:
        self._keyboard: Keyboard | None = None
        self._drawn: list[str] = []
        self._size = (0, 0)
        self._waiting = False
        self._left = False

    @property
    def width(self) -> int:
        """Columns of a line; one is left free, for some terminals wrap a full line."""
        return max(NARROWEST, min(READS_WELL, shutil.get_terminal_size().columns - 1))

    @contextmanager
    def attended(self) -> Iterator[None]:
        """Inside, Ctrl+C and a request to end are ``Left`` where the terminal waits for the person, and at the next
        such place where it does not: never in the middle of keeping something."""

        def leave(_signal: int, _frame: FrameType | None) -> None:
            self._left = True
            if self._waiting:
                raise Left

        before = {number: signal.signal(number, leave) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def say(self, text: str = "") -> None:
        """One paragraph, wrapped."""
        print("\n".join(wrap(harmless(text), self.width)))

    def ask(self, question: str) -> str:
        """A line of answer."""
        prompt = "\n".join(wrap(harmless(question), self.width)) + " "
        with self._wait():
            print(prompt, end="", flush=True)
            try:
                return harmless(read_line(lambda: self._left)).strip()
            except (EOFError, KeyboardInterrupt):
                raise Left from None

    @contextmanager
    def keys(self) -> Iterator[None]:
        """Read keys as they are pressed; the terminal is as before afterwards, whatever happens."""
        with single_keys() as self._keyboard:
            self._drawn = []
            sys.stdout.write("\x1b[?25l")
            try:
                yield
            finally:
                self._keyboard = None
                sys.stdout.write("\x1b[?25h")
                sys.stdout.flush()

    def key(self, seconds: float) -> str | None:
        """The next key within ``seconds``."""
        assert self._keyboard is not None, "only inside keys()"
        with self._wait():
            try:
                key = self._keyboard.next(seconds)
            except EOFError:
                raise Left from None
        if key == CTRL_C:
            raise Left
        return key

    def show(self, lines: Sequence[str], loud: int) -> None:
        """Draw the lines in place; of a low window the first that fit."""
        size = shutil.get_terminal_size()
        wanted = [fit(harmless(line), self.width) for line in lines][: max(1, size.lines - 1)]
        if wanted == self._drawn and size == self._size:
            return
        # A line drawn when the window was wider has been broken into several.
        rows = sum(max(1, -(-cells(line) // max(1, size.columns))) for line in self._drawn)
        parts = [f"\x1b[{rows}A\r"] if rows else []
        for place, line in enumerate(wanted):
            parts.append(f"\x1b[1m{line}\x1b[0m\x1b[K\n" if place == loud else f"{line}\x1b[K\n")
        sys.stdout.write("".join(parts) + "\x1b[J")
        sys.stdout.flush()
        self._drawn, self._size = wanted, size

    def bell(self) -> None:
        """The terminal's bell."""
        sys.stdout.write("\a")
        sys.stdout.flush()

    @contextmanager
    def _wait(self) -> Iterator[None]:
        """Inside, a request to end is answered at once."""
        if self._left:
            raise Left
        self._waiting = True
        try:
            yield
        finally:
            self._waiting = False
