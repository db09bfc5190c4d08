"""Somebody at a terminal of their own: answers what is asked, counts every repetition, and can be killed at any moment.

Everything that was drawn or said is what the program has acknowledged.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Self
from uuid import uuid4

from rygtraening import paths
from rygtraening.catalogue.loader import load_safety
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import Pain
from rygtraening.domain.ports import Clock
from rygtraening.domain.record import Front, Occasion
from rygtraening.store.journal import SqliteJournal
from rygtraening.wiring import SystemClock

PATIENCE = 60.0
"""Seconds after which nothing more is coming. No test measures them."""
ANSWERS = {
    "In your back (0–10, Enter skips):": "3",
    "In your leg (0–10):": "1",
    "Still back 3, leg 1?": "y",
    "Enter begins": "",
    "Choose a number; Enter skips:": "1",
    "A note to yourself": "Balancen går bedre",
    "Enter for none:": "",
    "Go on where you left off?": "y",
}
"""What is answered to which question."""
_CODE = re.compile(r"\x1b\[[0-?]*[@-~]")
_SHOWN, _HIDDEN = "\x1b[?25h", "\x1b[?25l"
_COUNT = re.compile(r"Exercise (\d) of \d · ([^\n]*).*?[●○]  (\d+) of (\d+)", re.DOTALL)


def settle(data_dir: Path, clock: Clock | None = None) -> None:
    """Make the log of somebody who has been through the first run, now or when ``clock`` says."""
    with closing(SqliteJournal.open(data_dir)) as journal:
        logbook = Logbook(journal, clock or SystemClock(), uuid4, Front.TERMINAL)
        logbook.keep_profile(adult=True, accepted=True, usual=Pain(3, 0))
        asked = tuple(question.id for question in load_safety(paths.bundled("resources") / "safety.yaml").questions)
        logbook.answer_safety(Occasion.FIRST_RUN, asked, ())


class Somebody:
    """Follows ``rygtraening session`` on ``data_dir``, with ``environment`` besides its own; gone at the end of
    ``with``."""

    def __init__(self, data_dir: Path, environment: Mapping[str, str] | None = None) -> None:
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 100, 0, 0))
        kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "COLUMNS", "LINES")}
        command = [sys.executable, "-m", "rygtraening", "--data-dir", str(data_dir), "--lang", "en", "session"]
        self.process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=kept | {"TERM": "xterm", "PYTHONUNBUFFERED": "1"} | dict(environment or {}),
            start_new_session=True,
        )
        self._slave = slave
        self._raw = ""
        self._answered = 0
        self.inputs = 0
        """How often a key or an answer was given."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self._master)
        os.close(self._slave)

    @property
    def text(self) -> str:
        """Everything said and drawn, without the codes."""
        return _CODE.sub("", self._raw).replace("\r", "")

    def go_on(self) -> bool:
        """Take in what comes next, and answer it or press Space; whether the program still runs."""
        if not self._read(PATIENCE):
            return False
        if self._raw.rfind(_HIDDEN) > self._raw.rfind(_SHOWN):
            frame = self._raw.rpartition("\x1b[J")[0].rpartition("\x1b[J")[2]
            if " · Count yourself · " in frame:
                self._type(" ")
            elif " · Follow the pace · " in frame:
                self._type("t")
            return True
        said = self._raw[self._answered :]
        question = next((each for each in ANSWERS if each in " ".join(_CODE.sub("", said).split())), None)
        if question is not None:
            self._answered = len(self._raw)
            self._type(ANSWERS[question] + "\n")
        return True

    def until(self, words: str) -> None:
        """Go on until ``words`` have come."""
        given_up = time.monotonic() + PATIENCE
        while words not in " ".join(self.text.split()):
            went_on = self.go_on() and time.monotonic() < given_up
            assert went_on, f"{words!r} did not come; the end is {self.text[-900:]!r}"

    def kill(self, wait: float) -> None:
        """Kill -9 after ``wait`` seconds or with the next thing that comes, and take in what was shown until then."""
        select.select([self._master], [], [], wait)
        self.process.kill()
        self.end()

    def end(self) -> int:
        """Read to the end; the exit code."""
        code = self.process.wait(PATIENCE)
        while self._read(0):
            pass
        return code

    def counted(self) -> dict[str, int]:
        """How many repetitions were shown as counted, by exercise and side. A side that another one came after is
        whole, though its last number was not drawn: somebody who only presses Space leaves none out."""
        shown: dict[str, int] = {}
        for frame in self._raw.split("\x1b[J")[:-1]:
            for number, name, done, quota in _COUNT.findall(_CODE.sub("", frame).replace("\r", "")):
                block = f"{number} {name}"
                if block not in shown:
                    shown = dict.fromkeys(shown, int(quota))
                shown[block] = max(shown.get(block, 0), int(done))
        return shown

    def _read(self, seconds: float) -> bool:
        """Take in what comes within ``seconds``; whether anything did before the program ended."""
        end = time.monotonic() + seconds
        while True:
            ended = self.process.poll() is not None
            ready, _write, _except = select.select([self._master], [], [], 0 if ended else min(seconds, 0.2))
            if ready:
                self._raw += os.read(self._master, 65536).decode(errors="replace")
                return True
            if ended or time.monotonic() >= end:
                return False

    def _type(self, text: str) -> None:
        self.inputs += 1
        os.write(self._master, text.encode())
