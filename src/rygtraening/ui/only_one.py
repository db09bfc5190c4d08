"""One window for one data folder: a second start raises the first window and ends.

There is no socket for it. The lock says who is first; a file beside it is touched by whoever comes second, and the
first window, which watches that file, comes forward.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal

CALL = "window.call"
"""Holds nothing: only that it was touched says something."""


class Lock(Protocol):
    """What one program at a time can hold."""

    def take(self) -> bool:
        """Whether no other program holds it."""
        ...

    def release(self) -> None:
        """Let the next one have it."""
        ...


class OnlyOne(QObject):
    """Holds the ``lock`` of the data folder's window and listens for a second start."""

    started_again = Signal()

    def __init__(self, data_dir: Path, lock: Lock) -> None:
        super().__init__()
        self._call = data_dir / CALL
        self._lock = lock
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._answer)

    def claim(self, *, call: bool = True) -> bool:
        """Whether this is the first window; where it is not, and ``call`` is said, the first has been asked to come
        forward."""
        if self._lock.take():
            self._listen()
            return True
        if call:
            with suppress(OSError):  # the first window is on its way out, and is not called any more
                os.utime(self._call)
        return False

    def release(self) -> None:
        """Let the next start be the first."""
        if self._watcher.files():
            self._watcher.removePaths(self._watcher.files())
            with suppress(OSError):
                self._call.unlink()
        self._lock.release()

    def _listen(self) -> None:
        with suppress(OSError):  # a full disk has no room for it: a second start then only ends
            self._call.touch(mode=0o600)
            self._watcher.addPath(str(self._call))

    def _answer(self) -> None:
        if self._call.exists():
            self.started_again.emit()
