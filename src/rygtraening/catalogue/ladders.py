"""The ladders that the exercises form: which is easier and which harder than which.

It is enough that one of two files names the other; here both come to know of it, so they cannot disagree by saying
nothing. What they can do is to contradict each other, in two files or in a ring of several: such a link is a fault at
its line, and the exercises stand without it.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from rygtraening.catalogue.exercise_file import ExerciseFile
from rygtraening.catalogue.reading import Reading
from rygtraening.catalogue.tree import Where
from rygtraening.domain.catalogue import Fault
from rygtraening.domain.exercise import Exercise
from rygtraening.i18n import _


class _Link(Struct, frozen=True):
    """One exercise is easier than another, as the file of one of them says at ``where``."""

    easier: str
    harder: str
    said_by: str
    where: Where

    @property
    def other(self) -> str:
        """The exercise that the file names."""
        return self.easier if self.said_by == self.harder else self.harder


def linked(
    exercises: Mapping[str, Exercise],
    readings: Mapping[str, Reading[ExerciseFile]],
    broken: Container[str],
    faults: list[Fault],
) -> dict[str, Exercise]:
    """``exercises`` with both ends of every link; a fault for each link in the files of ``readings`` that leads nowhere
    or round in a ring."""
    easier: dict[str, list[str]] = {name: [] for name in exercises}
    harder: dict[str, list[str]] = {name: [] for name in exercises}
    for name, exercise in exercises.items():
        for link in _links(exercise):
            if link.other not in exercises:
                if name in readings:
                    faults.append(readings[name].fault(link.where, _missing(link.other, broken)))
            elif _leads(harder, link.harder, link.easier):
                sentence = _(
                    "By what other files say, “{easier}” is harder than “{harder}” already. Both cannot be so."
                )
                words = sentence.format(easier=link.easier, harder=link.harder)
                if name in readings:
                    faults.append(readings[name].fault(link.where, words))
            elif link.harder not in harder[link.easier]:
                harder[link.easier].append(link.harder)
                easier[link.harder].append(link.easier)
    return {
        name: replace(exercise, easier=tuple(easier[name]), harder=tuple(harder[name]))
        for name, exercise in exercises.items()
    }


def linked_alone(
    reading: Reading[ExerciseFile], exercise: Exercise, beside: Mapping[str, Exercise], faults: list[Fault]
) -> Exercise:
    """One exercise with the links of its file that hold among those ``beside`` it, and a fault for each other."""
    others = {name: other for name, other in beside.items() if name != exercise.id}
    return linked({**others, exercise.id: exercise}, {exercise.id: reading}, (), faults)[exercise.id]


def _links(exercise: Exercise) -> Iterator[_Link]:
    """What the file of one exercise says."""
    for place, other in enumerate(exercise.easier):
        yield _Link(other, exercise.id, exercise.id, ("easier", place))
    for place, other in enumerate(exercise.harder):
        yield _Link(exercise.id, other, exercise.id, ("harder", place))


def _missing(name: str, broken: Container[str]) -> str:
    if name in broken:
        return _("The exercise “{id}” is left out of this ladder, because its own file has a fault.").format(id=name)
    return _("There is no exercise with the id “{id}”, so it is left out of this ladder.").format(id=name)


def _leads(harder: Mapping[str, list[str]], start: str, goal: str) -> bool:
    """Whether one comes from ``start`` to ``goal`` by going to harder ones."""
    seen, waiting = {start}, [start]
    while waiting:
        for after in harder[waiting.pop()]:
            if after == goal:
                return True
            if after not in seen:
                seen.add(after)
                waiting.append(after)
    return False
