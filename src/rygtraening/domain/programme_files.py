"""What front ends are handed to write the person's own programmes with."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from msgspec import Struct

from rygtraening.domain.ports import KnownError
from rygtraening.domain.programme import Programme


class OwnFile(Struct, frozen=True):
    """The file of a programme of the person's own, as it was when it was looked at. ``digest`` changes with anything in
    it; ``comments``: there are words in it for whoever reads the file, which are lost where it is written anew."""

    path: Path
    digest: str
    comments: bool = False


class ChangedMeanwhile(KnownError):
    """The file is not as it was when it was looked at: somebody else has written it since."""


class ProgrammeFiles(Protocol):
    """The person's own programmes, as files. Every method raises ``KnownError`` where the disk says no, and then every
    file is as it was."""

    def find(self, programme: str) -> OwnFile | None:
        """The file of the programme with this id; ``None`` where it is no programme of the person's own."""
        ...

    def new_id(self, name: str) -> str:
        """An id that no programme has, made of ``name``."""
        ...

    def write(self, programme: Programme, before: OwnFile | None) -> OwnFile:
        """Write it, whole or not at all, in the place of ``before``, or anew. ``ChangedMeanwhile`` where what is there
        is not ``before``."""
        ...

    def put_aside(self, file: OwnFile) -> Path:
        """Take the programme away; nothing is erased. Where the file lies now."""
        ...

    def put_back(self, aside: Path, file: OwnFile) -> None:
        """Put what was put aside back to its place, where nothing else is there meanwhile."""
        ...


class NoProgrammeFiles:
    """A program on whose programmes nothing can be changed."""

    def find(self, programme: str) -> OwnFile | None:
        """None of them is the person's own."""

    def new_id(self, name: str) -> str:
        """Nothing can be kept under it."""
        return name

    def write(self, programme: Programme, before: OwnFile | None) -> OwnFile:
        """Cannot be."""
        raise KnownError(programme.id)

    def put_aside(self, file: OwnFile) -> Path:
        """Cannot be."""
        raise KnownError(str(file.path))

    def put_back(self, aside: Path, file: OwnFile) -> None:
        """Cannot be."""
        raise KnownError(str(aside))
