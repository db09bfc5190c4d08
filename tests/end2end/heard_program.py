"""The real program beside the reader (``screen_reader.py``) through which alone it is known."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.end2end.conftest import PATIENCE

READER = Path(__file__).with_name("screen_reader.py")
Said = dict[str, Any]
"""One thing as it is read aloud: its name, role, states, and more where there is."""


class HeardProgram:
    """The program as it is told to somebody who listens."""

    def __init__(self, python: str, display: str, runtime: Path, *arguments: str) -> None:
        environment = os.environ | {
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "SPEECHD_CMD": "/nonexistent",
            "XDG_RUNTIME_DIR": str(runtime),
            "GIO_USE_VFS": "local",
            "GSETTINGS_BACKEND": "memory",
        }
        del environment["DBUS_SESSION_BUS_ADDRESS"]
        program = [sys.executable, "-m", "rygtraening", *arguments]
        self._process = subprocess.Popen(
            ["dbus-run-session", "--", python, str(READER), *program],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def page(self, name: str) -> list[Said]:
        """Wait for the page of that name; everything on it, in reading order."""
        said: list[Said] = self._ask(page=name)
        return said

    def press(self, *names: str) -> Said:
        """Press the first thing of that name (``*`` is anything), or else of the next name, as soon as one can be."""
        said: Said = self._ask(press=names)
        return said

    def read(self, name: str = "*") -> list[Said]:
        """Everything that can be seen, in reading order; or what is in the thing of that name, as soon as it is."""
        said: list[Said] = self._ask(read=name)
        return said

    def hear(self, words: str) -> list[str]:
        """Wait until something like this is announced; it, and what came before it and was not asked for yet."""
        return [each["words"] for each in self._ask(hear=words)]

    def write(self, name: str, text: str) -> None:
        """Put text into the field of that name."""
        assert self._ask(write=[name, text])

    def table(self, name: str) -> list[list[str]]:
        """The table of that name: its head, then its rows."""
        rows: list[list[str]] = self._ask(table=name)
        return rows

    def close(self) -> None:
        """Nobody listens any more."""
        if self._process.poll() is None:
            self._process.communicate(timeout=PATIENCE)

    def _ask(self, **question: object) -> Any:
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(json.dumps(question) + "\n")
        self._process.stdin.flush()
        line = "\n"
        while line and not line.startswith("{"):  # the registry, which the reader starts, greets here
            line = self._process.stdout.readline()
        told = json.loads(line) if line else {"error": "the reader has ended"}
        if "error" in told:
            pytest.fail(str(told["error"]))
        return told["answer"]
