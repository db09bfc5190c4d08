"""What can be shown of one file while it is being written, and every fault it has."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct, field

from rygtraening.domain.catalogue import Fault
from rygtraening.domain.exercise import Exercise, Pose
from rygtraening.domain.text import Text


class FileKind(StrEnum):
    """What a file is, told by its folder or by what stands in it."""

    EXERCISE = "exercise"
    PROGRAMME = "programme"
    ACTIVITY = "activity"
    SAFETY = "safety"
    UNREADABLE = "unreadable"
    """Not there, not YAML, or not to be opened."""


class Previewed(Struct, frozen=True):
    """One reading of a file. ``exercise`` is there where it is one that can be used; ``name`` and ``names`` are what a
    programme or an activity is called, and what is in it, in order."""

    kind: FileKind
    faults: tuple[Fault, ...] = ()
    exercise: Exercise | None = None
    name: Text = Text()
    names: tuple[Text, ...] = ()
    poses: Mapping[str, Pose] = field(default_factory=dict)
    """Of an exercise that cannot be used yet, the poses that are whole."""
