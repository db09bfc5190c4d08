"""In what two versions of an exercise or of a programme differ, field by field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum

from msgspec import Struct

from rygtraening.domain.exercise import Exercise, Pose
from rygtraening.domain.programme import Programme
from rygtraening.domain.text import Text

Way = tuple[str | int, ...]
"""The way to a field: names, and places in a list counted from 0."""
NAMES = "names"
"""The names of a programme's exercises, in order."""
PART = "part"
"""What a programme says about one of its exercises."""
_NOT_COMPARED = frozenset({"id", "parts"})


class Change(Struct, frozen=True):
    """One field that differs; ``None`` where the one or the other has nothing there."""

    way: Way
    old: object
    new: object


def of_exercises(old: Exercise, new: Exercise) -> tuple[Change, ...]:
    """Every field in which ``new`` differs from ``old``, in order. The two are of the same id."""
    return _between(dict(_leaves(old, ())), dict(_leaves(new, ())))


def of_programmes(old: Programme, new: Programme) -> tuple[Change, ...]:
    """Every field in which ``new`` differs from ``old``, in order; of its exercises which they are, and what is said
    about those that both have: field by field where both doses are agreed ones, else the two ``Part`` whole. The two
    are of the same id."""
    return (*_between(dict(_of_programme(old)), dict(_of_programme(new))), *_of_parts(old, new))


def _between(old: Mapping[Way, object], new: Mapping[Way, object]) -> tuple[Change, ...]:
    ways = [*new, *(way for way in old if way not in new)]
    return tuple(Change(way, old.get(way), new.get(way)) for way in ways if old.get(way) != new.get(way))


def _of_programme(programme: Programme) -> Iterator[tuple[Way, object]]:
    yield from _leaves(programme, ())
    yield (NAMES,), tuple(exercise.name for exercise in programme.exercises)


def _of_parts(old: Programme, new: Programme) -> Iterator[Change]:
    for part in new.parts:
        way, before = (PART, part.exercise.id), old.part(part.exercise.id)
        if before is None or (before.start, before.agreed) == (part.start, part.agreed):
            continue
        if before.agreed is None or part.agreed is None:
            yield Change(way, before, part)
        else:
            yield from _between(dict(_leaves(before.agreed, way)), dict(_leaves(part.agreed, way)))


def _leaves(value: object, way: Way) -> Iterator[tuple[Way, object]]:
    """The fields under ``value`` that hold something, each with its way."""
    if value is None or value in ("", Text()):
        return
    if isinstance(value, Struct) and not isinstance(value, Text | Pose | Enum):
        for field in value.__struct_fields__:
            if field not in _NOT_COMPARED:
                yield from _leaves(getattr(value, field), (*way, field))
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _leaves(item, (*way, str(key)))
    elif isinstance(value, tuple) and any(isinstance(item, Struct) for item in value):
        for place, item in enumerate(value):
            yield from _leaves(item, (*way, place))
    elif value != ():
        yield way, value
