"""What a reading of the exercise files gave: what could be read, and every fault."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from rygtraening.domain.activity import Activity
from rygtraening.domain.exercise import Exercise
from rygtraening.domain.programme import Programme


class Fault(Struct, frozen=True):
    """One thing wrong in one file, said to somebody who does not program. Lines and columns count from 1."""

    file: str
    line: int
    column: int
    sentence: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.sentence}"


class Catalogue(Struct, frozen=True):
    """Everything that could be read, and every fault of what could not."""

    exercises: Mapping[str, Exercise]
    programmes: Mapping[str, Programme]
    faults: tuple[Fault, ...] = ()
    activities: Mapping[str, Activity] = field(default_factory=dict)
