"""What the program keeps about a person in the data folder, as somebody asks who wants it gone."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from msgspec import Struct


class Kept(StrEnum):
    """A kind of what is kept, in the order it is deleted in: a log that cannot be deleted leaves all else as it is."""

    LOG = "log"
    COPIES = "copies"
    FAULTS = "faults"
    SETTINGS = "settings"
    AUTOSTART = "autostart"
    """The entry that starts the program with the system; the one kind that lies outside the data folder."""


class Belongings(Struct, frozen=True):
    """What lies in ``folder``. ``kept`` are the kinds there are, each with how many files; ``own`` are the person's own
    exercise files and ``others`` what the program does not know, both by their names in ``folder``."""

    folder: Path
    kept: tuple[tuple[Kept, int], ...]
    own: tuple[str, ...]
    others: tuple[str, ...]
