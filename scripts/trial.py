"""Tries an installed program as somebody who has just installed it: a new home, an empty environment, another folder.

Says each step. ``scripts/package.py`` tries the wheel and the sdist with it, ``scripts/bundle/try_it.py`` the bundle.
The keys that are pressed are those of the tests (``tests/end2end``, ``tests/cli/test_real_terminal.py``).
"""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
import termios
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from rygtraening import __version__
from tests.cli.test_real_terminal import RealTerminal, up_to_the_player
from tests.cli.test_real_terminal import first_run as first_run_in_terminal
from tests.end2end.conftest import WindowedProgram
from tests.end2end.test_a_whole_session import first_run, skip_the_try_out, to_the_player

PATIENCE = 120.0
"""Seconds after which a command is not coming back."""
DEMO_DAYS = "20"
VOICE = "rygtraening.ui.system_voice"
SCREEN = "from PySide6.QtGui import QGuiApplication as A; a = A([]); a.primaryScreen().grabWindow(0).save({path!r})"


class NotAsItShould(Exception):
    """A step that failed, and what was seen."""


class Terminal(RealTerminal):
    """The program in a terminal of its own."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], folder: Path) -> None:
        self.master, self.slave = pty.openpty()
        self.attributes = termios.tcgetattr(self.slave)
        self.raw, self._seen = "", 0
        end = self.slave
        self.process = subprocess.Popen(
            command, env=environment, cwd=folder, stdin=end, stdout=end, stderr=end, start_new_session=True
        )


class Window(WindowedProgram):
    """The program in a window, with what it prints to its errors kept apart."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], folder: Path) -> None:
        self._environment = os.environ | {"DISPLAY": environment["DISPLAY"]}  # of xdotool, which needs its own PATH
        self._window = ""
        self.process = subprocess.Popen(
            command, env=environment, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )


class Trial:
    """The steps, one after the other; the first that fails ends it with ``NotAsItShould``."""

    def __init__(self, command: Sequence[str], folder: Path, path: str, pictures: Path) -> None:
        """``command`` starts the program, ``folder`` is empty and outside the checkout, ``path`` is the ``PATH``."""
        self._command = list(command)
        self._home, self._here = folder / "home", folder / "elsewhere"
        self._home.mkdir(parents=True, exist_ok=True)
        self._here.mkdir()
        self._pictures = pictures
        self._environment = {
            "HOME": str(self._home),
            "PATH": path,
            "LANG": "C.UTF-8",
            "TERM": "xterm",
            "DBUS_SESSION_BUS_ADDRESS": "disabled:",
            "SPEECHD_CMD": "/nonexistent",  # a machine without a voice, whatever this one has
        }

    def commands(self) -> None:
        """What needs no window."""
        step("--version", self._said("--version"), f"rygtraening {__version__}")
        step("--help", self._said("--help", "--lang", "da").splitlines()[0], "rygtraening")
        step("doctor", self._said("doctor", "--lang", "en").splitlines()[-1], "All is well.")
        step("demo", self._said("demo", "--days", DEMO_DAYS, "--lang", "en"), f"{DEMO_DAYS} days")
        step("today", self._said("today", "--lang", "da").splitlines()[0], "øvelser")
        for kind, begins in {"pdf": b"%PDF", "ics": b"BEGIN:VCALENDAR", "fhir": b"{", "ndjson": b"{"}.items():
            file = self._here / f"log.{kind}"
            self._said("export", "--format", kind, "--output", file.name)
            step(f"export --format {kind}", repr(file.read_bytes()[: len(begins)]), repr(begins))

    def terminal(self) -> None:
        """A session in a terminal, from the first question to three repetitions that are counted, and stopped."""
        data = self._home / "terminal"
        command = [*self._command, "--data-dir", str(data), "--lang", "en", "session"]
        terminal = Terminal(command, self._environment, self._here)
        try:
            first_run_in_terminal(terminal)
            up_to_the_player(terminal)
            terminal.expect("Get ready")
            terminal.type("t")
            terminal.expect("Count yourself")
            terminal.type("  ")
            for done in range(3):
                terminal.expect(f"{done} of 7")
                terminal.type(" ")
            terminal.expect("3 of 7")
            terminal.type("s")
            terminal.answer("Stop here for today?", "y")
            for question in ("In your back", "In your back", "Choose a number", "A note to yourself"):
                terminal.answer(question, "")
            step("a session in the terminal ends with", str(terminal.end()), "0")
        except AssertionError as error:
            raise NotAsItShould(str(error)) from error
        finally:
            terminal.close()

    def window(self, display: str) -> None:
        """The window: twenty days looked at, and a session begun from nothing, with its voice looked for."""
        environment = self._environment | {"DISPLAY": display}
        window = Window([*self._command, "--lang", "da"], environment, self._here)
        window.until("I dag")
        self._picture(display, "today")
        window.press_until("ctrl+2", lambda: window.title().startswith("Fremgang"), "Fremgang")
        self._picture(display, "progress")
        self._close(window, "the window on twenty days")

        window = Window(
            [*self._command, "--data-dir", str(self._home / "new"), "--lang", "da"], environment, self._here
        )
        first_run(window)
        skip_the_try_out(window)
        to_the_player(window)
        window.press("t")
        self._picture(display, "player")
        window.press("s")
        self._close(window, "the window in a session")

    def voice(self, command: Sequence[str]) -> None:
        """The voice's own process, started with ``command``: with Qt's pretended voice, and where there is none."""
        for engine, heard, expected in (("mock", '["say", "one two", 1]\n', "speaking"), ("", "", "missing")):
            said = subprocess.run(
                [*command, "en", engine], input=heard, env=self._environment, cwd=self._here, capture_output=True,
                text=True, timeout=PATIENCE, check=False,
            )  # fmt: skip
            told = [json.loads(line)[0] for line in said.stdout.splitlines()]
            step(f"the voice's process ({engine or 'none here'})", " ".join(told), expected)

    def _said(self, *arguments: str) -> str:
        """What it printed; it must end well, and print nothing to its errors."""
        done = subprocess.run(
            [*self._command, *arguments], env=self._environment, cwd=self._here, capture_output=True, text=True,
            timeout=PATIENCE, check=False,
        )  # fmt: skip
        if done.returncode or done.stderr:
            raise NotAsItShould(f"{' '.join(arguments)}: {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout.strip()

    def _picture(self, display: str, name: str) -> None:
        file = self._pictures / f"{name}.png"
        file.parent.mkdir(parents=True, exist_ok=True)
        environment = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        subprocess.run([sys.executable, "-c", SCREEN.format(path=str(file))], env=environment, check=True)
        step("a picture", str(file), name)

    def _close(self, window: Window, what: str) -> None:
        window.press("ctrl+q")
        code, printed = window.wait_for_end()
        step(f"{what} closes with", f"{code} {printed!r}", "0 ''")


def step(what: str, seen: str, expected: str, *, whole: bool = False) -> None:
    """Say what was seen; ``NotAsItShould`` where ``expected`` is not in it, or, as a ``whole``, is not all of it."""
    if expected not in seen or (whole and expected != seen):
        raise NotAsItShould(f"{what}: {seen!r}, expected {expected!r}")
    print(f"  [ok] {what}: {seen}", flush=True)


@contextmanager
def screen() -> Iterator[str]:
    """The name of an X display that nobody else is on (Xvfb)."""
    read_end, write_end = os.pipe()
    command = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1280x900x24", "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(command, pass_fds=[write_end], stderr=subprocess.DEVNULL)
    os.close(write_end)
    try:
        with os.fdopen(read_end) as numbers:
            yield f":{numbers.readline().strip()}"
    finally:
        server.terminate()
        server.wait(timeout=PATIENCE)


def carried_out(trials: Callable[[], None]) -> int:
    """The exit code: 1 where a step failed, which is said."""
    with suppress(KeyboardInterrupt):
        try:
            trials()
            return 0
        except NotAsItShould as error:
            print(f"  [!!] {error}", file=sys.stderr)
        except subprocess.CalledProcessError as error:
            print(f"  [!!] {' '.join(map(str, error.cmd))} ended with {error.returncode}", file=sys.stderr)
        except BaseException as error:
            if type(error).__name__ != "Failed":  # pytest's, which the tests' drivers raise
                raise
            print(f"  [!!] {error}", file=sys.stderr)
    return 1
