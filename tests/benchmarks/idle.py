"""How often a window that nobody touches wakes up: I dag on the data folder that is named, or, with ``empty``, a window
with one label. Runs until its input ends; ``wakes`` counts.

    python -m tests.benchmarks.idle window FOLDER
    python -m tests.benchmarks.idle empty
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from threading import Event as Never  # comes: to wait for it is to let time pass

from msgspec import Struct

SETTLED = 15.0
"""Seconds after which everything that waits for the window is done."""
ATTACHED = 2.0
"""Seconds until ``strace`` has hold of every thread."""
_CALL = re.compile(r"^\s*[\d.]+\s+[\d.]+\s+\d+\s+(\d+)\s+(?:\d+\s+)?(\w+)$", re.MULTILINE)


class Woken(Struct, frozen=True):
    """Of one process in the time it was watched: how often any thread of it went on after it had waited, and how many
    calls of the system it made (``None`` where ``strace`` is missing or may not look)."""

    wakes: int
    calls: int | None


def wakes(commands: list[list[str]], seconds: float) -> list[Woken]:
    """What each of ``commands`` does in ``seconds``, all at the same time, once they have settled."""
    windows = [
        subprocess.Popen([sys.executable, *command], stdin=subprocess.PIPE, stderr=subprocess.PIPE)
        for command in commands
    ]
    try:
        Never().wait(SETTLED)
        for window in windows:
            if window.poll() is not None:
                raise SystemExit(f"{window.args!r} has ended:\n{window.communicate()[1].decode()}")
        with tempfile.TemporaryDirectory() as folder:
            looks = [_Look(window.pid, Path(folder)) for window in windows]
            Never().wait(ATTACHED)  # to be looked into wakes a process too
            before = [_switches(window.pid) for window in windows]
            Never().wait(seconds)
            times = [_switches(window.pid) - was for window, was in zip(windows, before, strict=True)]
            calls = [look.calls() for look in looks]
    finally:
        for window in windows:
            window.kill()
            window.communicate()
    return [Woken(woken, made) for woken, made in zip(times, calls, strict=True)]


def _switches(process: int) -> int:
    """How often its threads have given up their core to wait."""
    statuses = Path(f"/proc/{process}/task").glob("*/status")
    return sum(int(re.findall(r"^voluntary_ctxt_switches:\s+(\d+)", each.read_text(), re.M)[0]) for each in statuses)


class _Look:
    """Every call of ``process``, in all threads, from now on."""

    def __init__(self, process: int, folder: Path) -> None:
        self._file = folder / str(process)
        strace = shutil.which("strace")
        self._strace = (
            subprocess.Popen(
                [strace, "-f", "-c", "-o", self._file, "-p", str(process)], stderr=subprocess.PIPE, text=True
            )
            if strace is not None
            else None
        )

    def calls(self) -> int | None:
        """How many there were; ``None`` where nobody could look."""
        if self._strace is None:
            return None
        self._strace.send_signal(signal.SIGINT)
        said = self._strace.communicate()[1]
        return added_up(self._file.read_text()) if "attached" in said else None


def added_up(table: str) -> int:
    """All calls in a table of ``strace -c``."""
    return sum(int(times) for times, name in _CALL.findall(table) if name != "total")


def main() -> None:
    """Be that window."""
    from PySide6.QtCore import QSocketNotifier
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    if sys.argv[1] == "empty":
        running = QApplication(sys.argv[:1])
        window = QMainWindow()
        window.setCentralWidget(QLabel("I dag"))
        window.resize(1120, 760)
        window.show()
        end = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        end.activated.connect(lambda: os._exit(0))
        running.exec()
    else:
        from tests.benchmarks.driven import driven

        with driven(Path(sys.argv[2])) as shown:
            end = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
            end.activated.connect(lambda: os._exit(0))
            shown.running.exec()


if __name__ == "__main__":
    main()
