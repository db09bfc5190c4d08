"""The program in a real terminal (a pseudo-terminal): a whole session by keys, and every way of leaving it."""

from __future__ import annotations

import os
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rygtraening.domain.record import AfterAnswers, SafetyAnswers, SessionEnd, SessionRecord
from rygtraening.store.journal import SqliteJournal

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals of this kind", allow_module_level=True)

import fcntl
import pty
import struct
import termios

PATIENCE = 60.0
"""Seconds until a text that does not come fails the test; no test waits for time to pass."""
CODE = re.compile(r"\x1b\[[0-?]*[@-~]")
CTRL_C = "\x03"
IN_CHARGE = """
import fcntl, runpy, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
sys.argv[0] = "rygtraening"
runpy.run_module("rygtraening", run_name="__main__")
"""
"""The program as the one that Ctrl+C in its terminal reaches."""


class RealTerminal:
    """A program that runs in a terminal of its own."""

    def __init__(self, arguments: list[str], environment: dict[str, str], columns: int = 80, lines: int = 24) -> None:
        self.master, self.slave = pty.openpty()
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        self.attributes = termios.tcgetattr(self.slave)
        self.raw = ""
        self._seen = 0
        self.process = subprocess.Popen(
            [sys.executable, "-c", IN_CHARGE, *arguments],
            stdin=self.slave,
            stdout=self.slave,
            stderr=self.slave,
            env=environment,
            start_new_session=True,
        )

    @property
    def text(self) -> str:
        """Everything said and drawn so far, the codes left out, in one line however it was wrapped."""
        return " ".join(CODE.sub("", self.raw).split())

    def expect(self, piece: str) -> None:
        """Read until ``piece`` comes after what was expected before."""
        end = time.monotonic() + PATIENCE
        while (at := self.text.find(piece, self._seen)) < 0:
            ready, _, _ = select.select([self.master], [], [], max(0.0, end - time.monotonic()))
            got = self._read() if ready else b""
            assert got, f"{piece!r} did not come; the end is {self.text[-600:]!r}"
            self.raw += got.decode(errors="replace")
        self._seen = at + len(piece)

    def type(self, text: str) -> None:
        os.write(self.master, text.encode())

    def answer(self, piece: str, answer: str) -> None:
        """Wait for the question and answer it with Enter."""
        self.expect(piece)
        self.type(answer + "\n")

    def end(self) -> int:
        """Read to the end; the exit code."""
        patience = time.monotonic() + PATIENCE
        while self.process.poll() is None or select.select([self.master], [], [], 0)[0]:
            if select.select([self.master], [], [], 0.05)[0] and (got := self._read()):
                self.raw += got.decode(errors="replace")
            assert time.monotonic() < patience, f"it does not end; the end is {self.text[-600:]!r}"
        return self.process.returncode

    def is_restored(self) -> bool:
        """Whether the terminal reads and shows as it did before."""
        return termios.tcgetattr(self.slave) == self.attributes and self.raw.rfind("\x1b[?25h") >= self.raw.rfind(
            "\x1b[?25l"
        )

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self.master)
        os.close(self.slave)

    def _read(self) -> bytes:
        try:
            return os.read(self.master, 65536)
        except OSError:
            return b""


Start = Callable[..., RealTerminal]


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def start(data_dir: Path) -> Iterator[Start]:
    """Starts the program in a new terminal: ``start("session", columns=40)``."""
    started = []

    def begin(*arguments: str, columns: int = 80, lines: int = 24, lang: str = "en", display: str = "") -> RealTerminal:
        environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "QT_QPA_PLATFORM")}
        environment |= {"TERM": "xterm", "PYTHONUNBUFFERED": "1", "LANG": "C.UTF-8"}
        environment |= {"DISPLAY": display} if display else {}
        environment.pop("COLUMNS", None)
        environment.pop("LINES", None)
        whole = ["--data-dir", str(data_dir), "--lang", lang, *arguments]
        started.append(RealTerminal(whole, environment, columns, lines))
        return started[-1]

    yield begin
    for terminal in started:
        terminal.close()


def first_run(terminal: RealTerminal) -> None:
    terminal.answer("18 or older?", "y")
    terminal.answer("exercise at home?", "y")
    terminal.answer("Enter for none:", "")
    terminal.answer("In your back (0–10, Enter skips):", "3")
    terminal.answer("In your leg (0–10):", "1")
    terminal.answer("Try the exercises now", "n")
    terminal.answer("How many days a week", "")
    terminal.answer("more than the usual highest dose", "")


def up_to_the_player(terminal: RealTerminal) -> None:
    """The morning, the number before, and Enter; on the day of the first run the morning's number is offered again."""
    terminal.answer("In your back (0–10, Enter skips):", "3")
    terminal.answer("In your leg (0–10):", "1")
    terminal.answer("Still back 3, leg 1?", "y")
    terminal.answer("Enter begins", "")


def count_side(terminal: RealTerminal) -> None:
    """Past the count-in, then seven times."""
    terminal.expect("3 ○○○○○○○ 0 of 7")
    terminal.type(" ")
    terminal.expect("Space: one repetition")
    for done in range(1, 7):
        terminal.type(" ")
        terminal.expect(f"{done} of 7")
    terminal.type(" ")


def count_all(terminal: RealTerminal) -> None:
    """Count every repetition of the session oneself."""
    terminal.expect("Get ready · 10")
    terminal.type("t")
    terminal.expect("Count yourself")
    terminal.type(" ")
    count_side(terminal)
    for exercise in ("2 of 3 · Knee to chest", "3 of 3 · Bird-dog"):
        terminal.expect(exercise)
        terminal.expect("Rest · 20")
        terminal.type(" ")
        terminal.expect("Get ready · 10")
        terminal.type(" ")
        count_side(terminal)
        terminal.expect("Change sides · 5")
        terminal.type(" ")
        count_side(terminal)


def facts(data_dir: Path) -> SqliteJournal:
    return SqliteJournal.open(data_dir)


def test_a_whole_session_by_keys_is_in_the_log(start: Start, data_dir: Path) -> None:
    terminal = start("session")
    first_run(terminal)
    up_to_the_player(terminal)
    count_all(terminal)
    terminal.expect("Well done")
    for _exercise in range(3):
        terminal.answer("In your back (0–10, Enter skips):", "4")
        terminal.answer("In your leg (0–10):", "0")
    terminal.answer("In your back (0–10, Enter skips):", "2")
    terminal.answer("In your leg (0–10):", "0")
    terminal.answer("Choose a number; Enter skips:", "1")
    terminal.answer("A note to yourself", "Balancen går bedre – én gang til!")
    terminal.expect("See you tomorrow.")
    assert terminal.end() == 0
    assert terminal.is_restored()
    journal = facts(data_dir)
    (record,) = journal.facts(SessionRecord)
    assert record.end is SessionEnd.FINISHED
    assert [exercise.done for exercise in record.exercises] == [(7,), (7, 7), (7, 7)]
    (after,) = journal.facts(AfterAnswers)
    assert after.note == "Balancen går bedre – én gang til!"
    assert [pain.back for _exercise, pain in after.worst] == [4, 4, 4]
    assert journal.running() is None
    journal.close()


def test_ctrl_c_in_the_player_keeps_every_repetition_and_the_terminal(start: Start, data_dir: Path) -> None:
    terminal = start("session")
    first_run(terminal)
    up_to_the_player(terminal)
    terminal.expect("Get ready")
    terminal.type("t")
    terminal.expect("Count yourself")
    terminal.type("  ")
    for done in range(3):
        terminal.expect(f"{done} of 7")
        terminal.type(" ")
    terminal.expect("3 of 7")
    terminal.type(CTRL_C)
    terminal.expect("is kept.")
    assert terminal.end() == 0
    assert terminal.is_restored()
    journal = facts(data_dir)
    running = journal.running()
    assert running is not None and running.repetitions == 3
    journal.close()

    again = start("session")
    again.answer("Go on where you left off?", "y")
    again.expect("Pause")
    again.expect("3 of 7")
    again.type("\x1b[6~")
    again.expect("Space: one repetition")
    again.type("\x7f")
    again.expect("2 of 7")
    again.type("s")
    again.answer("Stop here for today?", "y")
    again.answer("In your back", "")
    again.type(CTRL_C)
    assert again.end() == 0
    journal = facts(data_dir)
    assert journal.facts(SessionRecord)[0].exercises[0].done == (2,)
    journal.close()


@pytest.mark.parametrize("how", ["ctrl-c", "ctrl-d", "sigterm"])
def test_leaving_at_a_question_keeps_what_was_answered(how: str, start: Start, data_dir: Path) -> None:
    terminal = start("session")
    terminal.answer("18 or older?", "y")
    terminal.answer("exercise at home?", "y")
    terminal.answer("Enter for none:", "")
    terminal.expect("In your back (0–10, Enter skips):")
    if how == "sigterm":
        terminal.process.send_signal(signal.SIGTERM)
    else:
        terminal.type({"ctrl-c": CTRL_C, "ctrl-d": "\x04"}[how])
    terminal.expect("Goodbye for now. What you have counted and answered is kept.")
    assert terminal.end() == 0
    assert terminal.is_restored()
    assert "Traceback" not in terminal.text
    journal = facts(data_dir)
    assert len(journal.facts(SafetyAnswers)) == 1
    journal.close()


def test_several_lines_at_once_answer_several_questions(start: Start, data_dir: Path) -> None:
    terminal = start("session")
    terminal.expect("18 or older?")
    terminal.type("y\ny\n\n4\n")
    terminal.expect("In your leg (0–10):")
    terminal.type(CTRL_C)
    assert terminal.end() == 0
    journal = facts(data_dir)
    assert len(journal.facts(SafetyAnswers)) == 1
    journal.close()


def test_a_request_to_end_in_the_player_is_like_ctrl_c(start: Start) -> None:
    terminal = start("session")
    first_run(terminal)
    up_to_the_player(terminal)
    terminal.expect("Get ready")
    terminal.process.send_signal(signal.SIGTERM)
    terminal.expect("is kept.")
    assert terminal.end() == 0
    assert terminal.is_restored()


def test_in_a_narrow_low_window_no_drawn_line_is_broken(start: Start) -> None:
    terminal = start("session", columns=34, lines=8)
    first_run(terminal)
    up_to_the_player(terminal)
    terminal.expect("Get ready")
    begun = terminal.raw.rfind("\x1b[?25l")
    terminal.type("t")
    terminal.expect("1 of 3")
    terminal.type("s")
    terminal.expect("Nothing was counted")
    frames = terminal.raw[begun : terminal.raw.rfind("\x1b[?25h")].split("\x1b[J")
    drawn = [CODE.sub("", frame).replace("\r", "").split("\n")[:-1] for frame in frames[:-1]]
    assert len(drawn) > 1
    assert max(len(line) for frame in drawn for line in frame) < 34
    assert max(map(len, drawn)) < 8
    # Each frame after the first goes up exactly as many lines as the one before drew.
    ups = [int(found.group(1)) for frame in frames[1:-1] if (found := re.search(r"\x1b\[(\d+)A", frame))]
    assert ups == [len(frame) for frame in drawn[: len(ups)]]
    assert terminal.end() == 0


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can be without a display")
@pytest.mark.parametrize("display", ["", ":987"])
def test_without_a_display_the_program_says_so_and_goes_on_in_the_terminal(display: str, start: Start) -> None:
    terminal = start(display=display)
    terminal.expect(". The session runs here in the terminal instead.")
    assert "isplay" in terminal.text or "libraries" in terminal.text
    terminal.answer("18 or older?", "y")
    terminal.expect("exercise at home?")
    terminal.type(CTRL_C)
    assert terminal.end() == 0


def test_in_danish_yes_is_j(start: Start) -> None:
    terminal = start("session", lang="da")
    terminal.answer("Er du fyldt 18? [j/n]", "j")
    terminal.answer("[j/n]", "ja")
    terminal.expect("Enter")
    terminal.type(CTRL_C)
    assert terminal.end() == 0


def test_a_demo_draws_its_progress_where_somebody_watches(start: Start) -> None:
    terminal = start("demo", "--days", "130", "--seed", "7")
    terminal.expect("60 of 130 days")
    terminal.expect("130 of 130 days")
    terminal.expect("Open them with:")
    assert terminal.end() == 0
