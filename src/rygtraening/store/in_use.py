"""One program at a time follows sessions in a data folder. There is one row for the session in progress, so a second
program would write over what the first one counts. The system takes the lock away when a program ends, however it ends.
"""

from __future__ import annotations

import errno
import importlib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from rygtraening.domain.ports import KnownError
from rygtraening.i18n import _
from rygtraening.store.owner_only import owner_only

FILE_NAME = "in-use.lock"
"""Stays empty, and stays there: only the system's lock on it says something."""
_TAKEN = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Inside, no other program can be ``alone`` in ``folder``; a ``KnownError`` where another one is.

    Where the folder cannot be written, nothing is counted that could be lost, and where the disk knows no locks there
    is no asking: both go on without.
    """
    try:
        with owner_only():
            handle = os.open(folder / FILE_NAME, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        yield
        return
    try:
        if not _locked(handle):
            raise KnownError(
                _(
                    "The program is already open on this log, in a window or in a terminal. Go on there, or close it "
                    "first. Nothing has been changed."
                )
            )
        yield
    finally:
        with suppress(OSError):
            os.close(handle)


def is_free(folder: Path) -> bool:
    """Whether the disk says for certain that nobody is ``alone`` in ``folder`` now; ``False`` where it cannot tell."""
    try:
        handle = os.open(folder / FILE_NAME, os.O_RDWR)
    except FileNotFoundError:
        return True  # nobody has ever been
    except OSError:
        return False
    try:
        return _locked(handle)
    finally:
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
