"""The screen stays awake while it is held, and what the system thinks of it is nobody's trouble."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from threading import Event
from types import SimpleNamespace

import pytest

from rygtraening.ui.awake import Awake

WAIT = 10.0
"""Seconds a thread has at most; it takes none of them where all is well."""


class System:
    """Keeps the screen awake, or cannot, and tells when it is asked and let go of."""

    def __init__(self, *, active: bool = True, broken: bool = False, slow: bool = False) -> None:
        self._active, self._broken = active, broken
        self.asked, self.left, self.go = Event(), Event(), Event()
        self.times = 0
        if not slow:
            self.go.set()

    def keep(self) -> AbstractContextManager[object]:
        self.times += 1
        self.asked.set()
        self.go.wait(WAIT)
        if self._broken:
            raise RuntimeError("no bus")
        return self._inside()

    @contextmanager
    def _inside(self) -> Iterator[object]:
        yield SimpleNamespace(active=self._active)
        self.left.set()


def test_the_screen_is_held_until_it_is_let_go_of() -> None:
    system = System()
    awake = Awake(system.keep)
    assert not awake.held
    awake.hold()
    awake.hold()
    assert awake.held and system.asked.wait(WAIT)
    assert not system.left.is_set()
    awake.let_go()
    assert not awake.held and system.left.wait(WAIT)
    awake.end()
    assert system.times == 1


def test_each_session_asks_anew() -> None:
    system = System()
    awake = Awake(system.keep)
    for _session in range(2):
        awake.hold()
        awake.let_go()
        awake.end()
    assert system.times == 2


def test_a_system_that_takes_its_time_is_not_waited_for() -> None:
    system = System(slow=True)
    awake = Awake(system.keep)
    awake.hold()
    awake.let_go()
    system.go.set()
    awake.end()
    assert system.left.is_set()


def test_the_end_of_the_program_lets_go() -> None:
    system = System()
    awake = Awake(system.keep)
    awake.hold()
    awake.end()
    assert system.left.is_set()


@pytest.mark.parametrize("system", [System(active=False), System(broken=True)], ids=["no way", "broken"])
def test_that_it_cannot_be_done_is_in_the_log_once_at_debug(system: System, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG", "rygtraening")
    awake = Awake(system.keep)
    for _session in range(2):
        awake.hold()
        awake.end()
    assert [(each.levelname, each.name) for each in caplog.records] == [("DEBUG", "rygtraening.ui.awake")]


REAL = """
import sys
from rygtraening.ui.awake import Awake
import rygtraening.ui.following
loaded = ["wakepy" in sys.modules]
awake = Awake()
awake.prepare()
loaded.append("wakepy" in sys.modules)
awake.hold()
awake.end()
print(loaded)
"""


def test_wakepy_waits_for_a_session_and_says_nothing_on_the_terminal_of_a_machine_without_a_bus() -> None:
    run = subprocess.run(
        [sys.executable, "-W", "always", "-c", REAL], env=os.environ, capture_output=True, text=True, check=False
    )
    assert (run.stderr, run.stdout.strip(), run.returncode) == ("", "[False, True]", 0)


def test_nothing_is_collected_while_the_other_thread_runs_python_and_everything_after(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    collecting: list[bool] = []

    @contextmanager
    def keep() -> Iterator[None]:
        collecting.append(gc.isenabled())
        try:
            yield
        finally:
            collecting.append(gc.isenabled())

    awake = Awake(keep)
    awake.hold()
    awake.end()
    assert collecting == [False, False]
    assert gc.isenabled()


def test_a_system_that_fails_leaves_the_collector_on() -> None:
    def keep() -> AbstractContextManager[object]:
        raise OSError

    for _time in range(3):
        awake = Awake(keep)
        awake.hold()
        awake.end()
        assert gc.isenabled()
