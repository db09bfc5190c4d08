"""A file that one program at a time can hold. The system takes it away when a program ends, however it ends: nothing is
left behind that somebody would have to clear up, and nothing is written that a disk would have to be waited for."""

from __future__ import annotations

import errno
import importlib
import os
import sys
from contextlib import suppress
from pathlib import Path

from rygtraening.store.owner_only import owner_only

_TAKEN = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)


class FileLock:
    """What stands in the file says nothing, and it stays there: only the system's lock on it says something."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: int | None = None

    def take(self) -> bool:
        """Whether no other program holds it; then it is held until ``release``. Where the file cannot be written, or
        the disk knows no locks, there is no asking, and nobody is kept out."""
        try:
            with owner_only():
                handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            return True
        if not _locked(handle):
            os.close(handle)
            return False
        self._handle = handle
        return True

    def release(self) -> None:
        """Let the next one have it; nothing where it was not held."""
        handle, self._handle = self._handle, None
        if handle is not None:
            with suppress(OSError):
                os.close(handle)


def _locked(handle: int) -> bool:
    """Whether the lock is ours now, or there is no such thing on this disk."""
    try:
        if sys.platform == "win32":
            # Untried: written after the documentation of ``msvcrt``.
            msvcrt = importlib.import_module("msvcrt")
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno not in _TAKEN
    return True
