"""One program at a time follows sessions in a data folder. There is one row for the session in progress, so a second
program would write over what the first one counts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rygtraening.domain.ports import KnownError
from rygtraening.i18n import _
from rygtraening.store.file_lock import FileLock

FILE_NAME = "in-use.lock"


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Inside, no other program can be ``alone`` in ``folder``; a ``KnownError`` where another one is.

    Where the folder cannot be written, nothing is counted that could be lost: that goes on without asking.
    """
    lock = FileLock(folder / FILE_NAME)
    if not lock.take():
        raise KnownError(
            _(
                "The program is already open on this log, in a window or in a terminal. Go on there, or close it "
                "first. Nothing has been changed."
            )
        )
    try:
        yield
    finally:
        lock.release()
