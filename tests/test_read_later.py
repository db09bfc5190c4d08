"""Modules that are read when something of them is first asked for: those of Python each in a process of its own, as the
program finds them; how it is done, on modules made here."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Callable
from importlib.machinery import ModuleSpec
from types import ModuleType

import pytest

from rygtraening.read_later import UNUSED_AT_START, Later, when_read

UNREAD = """
import json, sys, rygtraening
import {module}
unread = type(sys.modules["{module}"].__loader__).__name__ == "Later"
public = [name for name in dir(sys.modules["{module}"]) if not name.startswith("__")]
asked = getattr(sys.modules["{module}"], "anything", "nothing")
now = sys.modules["{module}"]
print(json.dumps([unread, public, asked, sorted(dir(now)), now.__file__, type(now.__loader__).__name__]))
"""
AS_EVER = """
import json, sys
import {module}
now = sys.modules["{module}"]
print(json.dumps([sorted(dir(now)), now.__file__, type(now.__loader__).__name__]))
"""
TAKEN_OUT = """
import json, sys, rygtraening
from textwrap import dedent
from urllib.parse import quote_from_bytes
from gettext import gettext, ngettext
names = ("textwrap", "urllib.parse", "gettext")
before = [type(sys.modules[name].__loader__).__name__ == "Later" for name in names]
said = [dedent("  a"), quote_from_bytes(b"a b", safe="/"), ngettext("one", "more", 2)]
after = [type(sys.modules[name].__loader__).__name__ == "Later" for name in names]
print(json.dumps([before, said, after, sys.modules["textwrap"].dedent("  b")]))
"""
FAILS_TO_READ = "it cannot be read"


def told(program: str) -> list[object]:
    """What ``program`` says, as JSON."""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    said: list[object] = json.loads(run.stdout)
    return said


class Reader:
    """The loader of a module that is made here; ``read`` is what its text does."""

    def __init__(self, read: Callable[[ModuleType], object]) -> None:
        self._read = read
        self.times = 0

    def create_module(self, _spec: ModuleSpec) -> None:
        """As Python makes it."""

    def exec_module(self, module: ModuleType) -> None:
        self.times += 1
        self._read(module)


def unread_module(read: Callable[[ModuleType], object]) -> tuple[ModuleType, Later, Reader]:
    """A module as Python leaves it after an import of what is read later."""
    reader = Reader(read)
    later = Later(reader, ["twice"])
    module = ModuleType("made_here")
    vars(module).update(__spec__=ModuleSpec("made_here", None), __loader__=later)
    later.exec_module(module)
    return module, later, reader


def fill(module: ModuleType) -> None:
    """The text of an ordinary module."""
    vars(module).update(number=7, twice=lambda number: 2 * number)


@pytest.mark.parametrize("name", sorted(UNUSED_AT_START))
def test_a_module_is_read_when_something_of_it_is_asked_for_and_is_then_as_ever(name: str) -> None:
    unread, public, asked, *now = told(UNREAD.format(module=name))
    assert unread
    assert public == sorted(UNUSED_AT_START[name])
    assert asked == "nothing"
    assert now == told(AS_EVER.format(module=name))


def test_a_function_taken_out_before_reads_its_module_when_it_is_called() -> None:
    assert told(TAKEN_OUT) == [[True] * 3, ["a", "a%20b", "more"], [False] * 3, "b"]


def test_a_module_is_read_once() -> None:
    module, _, reader = unread_module(fill)
    assert reader.times == 0
    twice = module.twice
    assert (module.number, twice(4), module.twice(5), reader.times) == (7, 8, 10, 1)
    assert vars(module)["__loader__"] is reader


def test_a_name_it_does_not_have_is_no_name() -> None:
    module, _, _ = unread_module(fill)
    with pytest.raises(AttributeError, match="'made_here' has no attribute 'letter'"):
        _ = module.letter


def test_what_a_module_asks_of_itself_while_it_is_read_is_not_there_yet() -> None:
    seen: list[bool] = []

    def read(module: ModuleType) -> None:
        seen.append(hasattr(module, "number"))
        fill(module)

    module, _, reader = unread_module(read)
    assert (module.number, seen, reader.times) == (7, [False], 1)


def test_whether_it_is_a_package_does_not_read_it() -> None:
    module, _, reader = unread_module(fill)
    assert not hasattr(module, "__path__")
    assert reader.times == 0


def test_an_error_while_it_is_read_comes_each_time_it_is_asked() -> None:
    def fail(_module: ModuleType) -> None:
        raise ImportError(FAILS_TO_READ)

    module, _, reader = unread_module(fail)
    for _ in range(2):
        with pytest.raises(ImportError, match=FAILS_TO_READ):
            _ = module.number
    assert reader.times == 2


def test_a_thread_that_asks_while_another_reads_waits_for_all_of_it() -> None:
    came, found = threading.Event(), list[object]()

    class TellingLock:
        """Tells when the other thread comes to it."""

        def __init__(self) -> None:
            self._lock = threading.RLock()

        def __enter__(self) -> None:
            if threading.current_thread() is other:
                came.set()
            self._lock.acquire()

        def __exit__(self, *_error: object) -> None:
            self._lock.release()

    def ask() -> None:
        try:
            found.append(module.number)
        except AttributeError as error:
            found.append(error)
        came.set()

    def read_slowly(module: ModuleType) -> None:
        other.start()
        came.wait()
        fill(module)

    module, later, reader = unread_module(read_slowly)
    later._reading = TellingLock()  # type: ignore[assignment]
    other = threading.Thread(target=ask)
    assert module.number == 7
    other.join()
    assert (found, reader.times) == ([7], 1)


def test_what_waits_for_a_module_is_done_once_it_is_read_and_then_at_once() -> None:
    done: list[str] = []
    module, later, _ = unread_module(fill)
    when_read(module, lambda: done.append(f"when there is {module.number}"))
    assert done == []
    _ = module.number
    assert done == ["when there is 7"]
    when_read(module, lambda: done.append("at once"))
    later.when_read(lambda: done.append("of the loader too"))
    assert done == ["when there is 7", "at once", "of the loader too"]
