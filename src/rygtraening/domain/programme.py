"""A programme: which exercises, in which order, with which pauses."""

from __future__ import annotations

from dataclasses import dataclass

from rygtraening.domain.exercise import Exercise, Source
from rygtraening.domain.text import Text


@dataclass(frozen=True, slots=True)
class Programme:
    """A named order of exercises. ``rest_seconds`` is the rest between two exercises, ``ready_seconds`` the time
    to get into the start position, ``days_per_week`` 2-7."""

    id: str
    version: int
    name: Text
    about: Text
    exercises: tuple[Exercise, ...]
    rest_seconds: float
    ready_seconds: float
    days_per_week: int
    source: Source
