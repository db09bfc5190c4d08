"""A programme as one file for somebody else: what is in one that was opened, what goes along in one that is made."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from rygtraening.domain.catalogue import Catalogue, Fault
from rygtraening.domain.differences import Change
from rygtraening.domain.exercise import Exercise
from rygtraening.domain.ports import KnownError
from rygtraening.domain.programme import Part, Programme
from rygtraening.domain.text import Text


class Standing(StrEnum):
    """How something in the file stands to what is here."""

    NEW = "new"
    """Nothing here has its id."""
    SAME = "same"
    """It is here already, with the same content."""
    OWN_DIFFERS = "own_differs"
    """The person's own is another; it is put aside, and this takes its place."""
    SHIPPED_DIFFERS = "shipped_differs"
    """The one that comes with the program is another; this takes its place for this person."""
    HERE = "here"
    """The file has none of its own: the one that comes with the program is used."""
    HERE_OWN = "here_own"
    """The file has none of its own: the person's own one is used."""

    @property
    def replaces(self) -> bool:
        """Whether it takes the place of another."""
        return self in (Standing.OWN_DIFFERS, Standing.SHIPPED_DIFFERS)

    @property
    def written(self) -> bool:
        """Whether a file of it is written."""
        return self is Standing.NEW or self.replaces


class NotToBeOpened(KnownError):
    """The file cannot be used as it is, and says nothing to anybody but its ``faults``, each at its line."""

    def __init__(self, sentence: str, faults: tuple[Fault, ...]) -> None:
        super().__init__(sentence)
        self.faults = faults


class OpenedExercise(Struct, frozen=True):
    """An exercise that the file brings or names. ``part`` is its place in the programme; ``None`` where it only goes
    along, for another one names it. ``used_in`` are the names of other programmes here that it changes."""

    exercise: Exercise
    part: Part | None
    standing: Standing
    changes: tuple[Change, ...] = ()
    used_in: tuple[Text, ...] = ()


class FileToWrite(Struct, frozen=True):
    """A file to be written into the folder of the person's own exercises, by its ``name`` in there; ``replaces`` are
    the files in there that are put aside for it."""

    name: str
    content: bytes
    replaces: tuple[str, ...] = ()


class OpenedProgramme(Struct, frozen=True):
    """Everything in a file that was opened. Nothing of it is kept yet. ``notes`` are faults that do not matter enough
    to refuse the file; ``seen`` stands for the own files it was compared with."""

    made_by: str
    programme: Programme
    standing: Standing
    changes: tuple[Change, ...]
    exercises: tuple[OpenedExercise, ...]
    files: tuple[FileToWrite, ...]
    notes: tuple[Fault, ...] = ()
    seen: str = ""

    @property
    def in_place_of_shipped(self) -> bool:
        """Whether something takes the place of what comes with the program, which needs a yes of its own."""
        standings = [self.standing, *(each.standing for each in self.exercises)]
        return Standing.SHIPPED_DIFFERS in standings

    @property
    def agreed(self) -> int:
        """How many exercises have a dose as agreed with a physiotherapist."""
        return sum(part.agreed is not None for part in self.programme.parts)


class TakenIn(Struct, frozen=True):
    """What was written, what was put aside for it, and in which folder that lies (empty: nothing was). Names are those
    within the folder of own exercises."""

    written: tuple[str, ...]
    replaced: tuple[str, ...] = ()
    aside: str = ""


class PackedProgramme(Struct, frozen=True):
    """A programme as one file. ``own`` are the exercises that go along whole; the others, everybody has."""

    programme: Programme
    own: tuple[Exercise, ...]
    content: bytes


class Sharing(Protocol):
    """Programmes out of the program and in, each as one file. Nothing of it needs the journal, so any thread may do
    it."""

    @property
    def folder(self) -> Path:
        """Where the person's own exercises lie."""
        ...

    def look(self, path: Path, catalogue: Catalogue) -> OpenedProgramme:
        """What is in the file, beside what ``catalogue`` has; nothing is kept. ``NotToBeOpened`` where it has faults,
        or is none."""
        ...

    def take_in(self, opened: OpenedProgramme) -> TakenIn:
        """Keep it, all or nothing. A ``KnownError``, and nothing is changed, where the own files are no longer those it
        was compared with, or the disk says no."""
        ...

    def take_back(self, taken: TakenIn) -> None:
        """As it was before; what is taken back is put aside too. A ``KnownError`` where the disk says no."""
        ...

    def pack(self, programme: str) -> PackedProgramme:
        """The programme with this id as one file. A ``KnownError`` where it is not there or cannot be sent as it is."""
        ...

    def write(self, packed: PackedProgramme, path: Path, *, replace: bool) -> None:
        """Write the file, whole or not at all. A ``KnownError`` where something is there and ``replace`` is not said,
        and where the disk says no."""
        ...
