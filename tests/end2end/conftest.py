"""A real X server and the real program in it, driven by key presses and nothing else."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

PATIENCE = 60.0
"""Seconds after which something that was waited for is not coming. No test measures them."""


class WindowedProgram:
    """``rygtraening`` in a window on a display of its own."""

    def __init__(self, display: str, data_dir: Path, *arguments: str) -> None:
        self._environment = os.environ | {
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "DBUS_SESSION_BUS_ADDRESS": "disabled:",
        }
        command = [sys.executable, "-m", "rygtraening", "--data-dir", str(data_dir), *arguments]
        self.process = subprocess.Popen(
            command, env=self._environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        self._window = ""

    def until(self, page: str) -> None:
        """Wait until the window's title begins with ``page``."""
        self.wait_for(lambda: self.title().startswith(page), f"the page “{page}”, not “{self.title()}”")

    def title(self) -> str:
        """The window's title, empty while there is none."""
        if not self._window:
            found = self._xdotool("search", "--onlyvisible", "--name", "rygtraening").split()
            if not found:
                return ""
            self._window = found[-1]
            self._xdotool("windowfocus", "--sync", self._window)
        return self._xdotool("getwindowname", self._window)

    def press(self, *keys: str) -> None:
        """Press the keys one after the other, by their X names."""
        self._xdotool("key", "--clearmodifiers", *keys)

    def wait_for(self, true: Callable[[], bool], what: str) -> None:
        """Look again and again until it is so; a failure, with what the program printed, when it never is."""
        given_up = threading.Event()
        timer = threading.Timer(PATIENCE, given_up.set)
        timer.start()
        try:
            while not true():
                if given_up.is_set() or self.process.poll() is not None:
                    pytest.fail(f"waited in vain for {what}; the program said: {self.end(signal.SIGKILL)!r}")
        finally:
            timer.cancel()

    def press_until(self, key: str, true: Callable[[], bool], what: str) -> None:
        """Press ``key`` again and again until it is so."""

        def press_once_more() -> bool:
            done = true()
            if not done:
                self.press(key)
            return done

        self.wait_for(press_once_more, what)

    def end(self, how: signal.Signals = signal.SIGTERM) -> str:
        """End the process from outside; everything it printed."""
        if self.process.poll() is None:
            self.process.send_signal(how)
        printed, _ = self.process.communicate(timeout=PATIENCE)
        return printed

    def wait_for_end(self) -> tuple[int, str]:
        """Wait until the program has ended by itself: its exit code, and everything it printed."""
        printed, _ = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, printed

    def _xdotool(self, *arguments: str) -> str:
        done = subprocess.run(
            ["xdotool", *arguments], env=self._environment, capture_output=True, text=True, check=False
        )
        return done.stdout.strip()


@pytest.fixture
def display() -> Iterator[str]:
    """An X server that nobody else is on."""
    for tool in ("Xvfb", "xdotool"):
        if shutil.which(tool) is None:
            pytest.fail(f"{tool} is not installed: scripts/system-libraries test installs it")
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


@pytest.fixture
def open_program(display: str) -> Iterator[Callable[..., WindowedProgram]]:
    """Starts the program; whatever is still running at the end of the test is ended."""
    started: list[WindowedProgram] = []

    def start(data_dir: Path, *arguments: str) -> WindowedProgram:
        started.append(WindowedProgram(display, data_dir, *arguments))
        return started[-1]

    yield start
    for program in started:
        if program.process.poll() is None:
            program.end(signal.SIGKILL)
