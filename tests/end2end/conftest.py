"""A real X server and the real program in it, driven by key presses, or by the mouse, and nothing else."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
import yaml

from rygtraening import paths
from rygtraening.catalogue.loader import load_safety
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import Pain
from rygtraening.domain.player_memory import PlayerMemory
from rygtraening.domain.record import Front, Occasion
from rygtraening.domain.session import FASTEST
from rygtraening.store.journal import SqliteJournal
from rygtraening.store.settings import JsonSettings
from rygtraening.wiring import SystemClock

PATIENCE = 60.0
"""Seconds after which something that was waited for is not coming. No test measures them."""
LOOK_EVERY = 0.02
"""Seconds between two looks, which the program has the processor for."""
TOLD_PROGRAM = Path(__file__).with_name("told_program.py")
QUICK_PROGRAM = Path(__file__).with_name("quick_program.py")
MIDDLE = (560, 380)
"""Where the pointer rests to scroll a page (px)."""
QUICK = ("kattestraek", "knae-til-bryst")
SHORT_DOSE = 2
"""Repetitions a side, of the quick exercises."""


class WindowedProgram:
    """``rygtraening`` in a window on a display of its own."""

    def __init__(
        self,
        display: str,
        data_dir: Path,
        *arguments: str,
        script: Sequence[str] = (),
        channels: Sequence[int] = (),
        quick: bool = False,
    ) -> None:
        """``script`` runs the program in its turn, and has the ``channels``; in a ``quick`` one a session's seconds are
        shorter."""
        self._environment = os.environ | {
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "DBUS_SESSION_BUS_ADDRESS": "disabled:",
            "SPEECHD_CMD": "/nonexistent",  # a machine without a voice, whatever this one has
        }
        run = [*([str(QUICK_PROGRAM)] if quick else []), *script] or ["-m", "rygtraening"]
        command = [sys.executable, *run, "--data-dir", str(data_dir), *arguments]
        self.process = subprocess.Popen(
            command,
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            pass_fds=channels,
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
                given_up.wait(LOOK_EVERY)
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


class PointedProgram(WindowedProgram):
    """The program under a hand with a mouse, which asks it where things are to be seen and then really clicks there."""

    def __init__(self, display: str, data_dir: Path, *arguments: str, quick: bool = False) -> None:
        own, its = socket.socketpair()
        with its:
            told = (str(TOLD_PROGRAM), str(its.fileno()))
            super().__init__(display, data_dir, *arguments, script=told, channels=(its.fileno(),), quick=quick)
        self._channel = own.makefile("rw", encoding="utf-8")
        own.close()

    def click(self, name: str) -> None:
        """Click what is called so (``*`` is anything), scrolling to it with the wheel where that is needed."""
        seen: dict[str, int] = {}

        def stands_still() -> bool:
            nonlocal seen
            before, seen = seen, self._brought_to_sight(name)
            return "x" in seen and seen == before

        self.wait_for(stands_still, f"“{name}” to click on")
        self._mouse(seen["x"], seen["y"], "1")

    def click_until(self, name: str, true: Callable[[], bool], what: str) -> None:
        """Click what is called so again and again until it is so."""

        def click_once_more() -> bool:
            done = true()
            place = {} if done else self._ask(where=name)
            if "x" in place:
                self._mouse(place["x"], place["y"], "1")
            return done

        self.wait_for(click_once_more, what)

    def shows(self, name: str) -> bool:
        """Whether something that can be pressed is called so and can be seen."""
        return "x" in self._ask(where=name)

    @property
    def full_screen(self) -> bool:
        """Whether the program has asked for the whole screen."""
        return bool(self._ask(full_screen=True))

    def _brought_to_sight(self, name: str) -> dict[str, int]:
        place: dict[str, int] = self._ask(where=name)
        if "below" in place:
            self._mouse(*MIDDLE, "5" if place["below"] else "4")
            place = self._ask(where=name)
        return place

    def _mouse(self, x: int, y: int, button: str) -> None:
        """One click, or one notch of the wheel, and until the program has taken it in."""
        arrived = self._ask(arrived=True)
        self._xdotool("mousemove", str(x), str(y), "click", button)
        self.wait_for(lambda: self._ask(arrived=True) > arrived, "the mouse to be heard")

    def _ask(self, **question: object) -> Any:
        self._channel.write(json.dumps(question) + "\n")
        self._channel.flush()
        answer = self._channel.readline()
        if not answer:
            pytest.fail(f"the program has ended: {self.end(signal.SIGKILL)!r}")
        return json.loads(answer)


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

    def start(data_dir: Path, *arguments: str, quick: bool = False) -> WindowedProgram:
        started.append(WindowedProgram(display, data_dir, *arguments, quick=quick))
        return started[-1]

    yield start
    for program in started:
        if program.process.poll() is None:
            program.end(signal.SIGKILL)


@pytest.fixture
def open_pointed(display: str) -> Iterator[Callable[..., PointedProgram]]:
    """Starts the program for somebody with a mouse; whatever is still running at the end of the test is ended."""
    started: list[PointedProgram] = []

    def start(data_dir: Path, *arguments: str, quick: bool = False) -> PointedProgram:
        started.append(PointedProgram(display, data_dir, *arguments, quick=quick))
        return started[-1]

    yield start
    for program in started:
        if program.process.poll() is None:
            program.end(signal.SIGKILL)


@pytest.fixture
def quick_exercises(tmp_path: Path) -> Path:
    """A folder for ``--exercises``: two of the shipped ones, in about as little time as a file may ask for."""
    folder = tmp_path / "quick"
    (folder / "programmes").mkdir(parents=True)
    shipped = paths.bundled("exercises")
    dose = {"ladder": [SHORT_DOSE], "first_goal": SHORT_DOSE, "ceiling": SHORT_DOSE, "start": SHORT_DOSE}
    for name in QUICK:
        exercise = yaml.safe_load((shipped / f"{name}.yaml").read_text(encoding="utf-8"))
        holds = any(phase.get("hold") for phase in exercise["phases"])
        exercise["dose"] |= dose | {"tiers": [exercise["dose"]["tiers"][0] | {"hold": 0.5 * holds}]}
        for phase in exercise["phases"]:
            if not phase.get("hold"):
                phase["seconds"] = 0.5
        exercise.pop("gentler_exercise", None)
        (folder / f"{name}.yaml").write_text(yaml.safe_dump(exercise, allow_unicode=True), encoding="utf-8")
    programme = yaml.safe_load((shipped / "programmes" / "laend-basis.yaml").read_text(encoding="utf-8"))
    programme |= {"exercises": list(QUICK), "rest_seconds": 1, "ready_seconds": 1}
    (folder / "programmes" / "laend-basis.yaml").write_text(yaml.safe_dump(programme), encoding="utf-8")
    return folder


@pytest.fixture
def settled(tmp_path: Path) -> Path:
    """The data folder of somebody who has been through the first run, and has turned the tempo up as far as it goes."""
    data_dir = tmp_path / "data"
    with closing(SqliteJournal.open(data_dir)) as journal:
        logbook = Logbook(journal, SystemClock(), uuid4, Front.WINDOW)
        logbook.keep_profile(adult=True, accepted=True, usual=Pain(3, 0))
        asked = tuple(question.id for question in load_safety(paths.bundled("resources") / "safety.yaml").questions)
        logbook.answer_safety(Occasion.FIRST_RUN, asked, ())
    memory = PlayerMemory(JsonSettings(data_dir))
    for name in QUICK:
        memory.keep_tempo(name, FASTEST)
    return data_dir
