"""A file's bytes, read only where it is a small, ordinary file; knows nothing of what is in it."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from msgspec import Struct

from rygtraening.i18n import _

MOST_BYTES = 1 << 20


class Spot(Struct, frozen=True):
    """A sentence about one place in a file. Lines and columns count from 1."""

    line: int
    column: int
    sentence: str


class Refused(Exception):
    """The file stops here: one spot or several, and nothing of it is used."""

    def __init__(self, *spots: Spot) -> None:
        super().__init__(*spots)
        self.spots = spots


def read_bytes(path: Path) -> bytes:
    """The file's bytes; ``Refused`` where it is not a small, readable, regular file."""
    try:
        # O_NONBLOCK: opening a pipe nobody writes to would wait for ever.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError) as error:
        raise Refused(Spot(1, 1, unreadable(error))) from error
    found = os.fstat(handle)
    if not stat.S_ISREG(found.st_mode):
        os.close(handle)
        raise Refused(Spot(1, 1, _("This is not an ordinary file, so it is left out.")))
    if found.st_size > MOST_BYTES:
        os.close(handle)
        raise _too_large()  # unread, however large it is
    try:
        with os.fdopen(handle, "rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise Refused(Spot(1, 1, unreadable(error))) from error
    if len(content) > MOST_BYTES:
        raise _too_large()  # it has grown meanwhile
    return content


def _too_large() -> Refused:
    return Refused(Spot(1, 1, _("The file is larger than 1 MB, which no exercise file needs to be.")))


def unreadable(error: Exception) -> str:
    """Why a file or folder could not be opened, as a sentence."""
    if isinstance(error, FileNotFoundError):
        return _("There is no file or folder of this name.")
    if isinstance(error, IsADirectoryError):
        return _("This is not an ordinary file, so it is left out.")
    if isinstance(error, PermissionError):
        return _("This cannot be opened: the computer does not allow you to read it.")
    return _("This cannot be read: the disk or the computer refuses.")


def shown(path: Path) -> str:
    """The path as it is printed: as given, what cannot be printed replaced."""
    text = os.fsencode(path).decode("utf-8", "replace")
    return "".join(letter if letter.isprintable() else "?" for letter in text)
