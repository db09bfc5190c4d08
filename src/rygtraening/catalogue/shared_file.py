"""The fields of a programme that is sent as one file, and what they must agree on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import Field

from rygtraening.catalogue import programme_rules, rules
from rygtraening.catalogue.broken import Broken, field, ids_told_twice, items
from rygtraening.catalogue.exercise_file import ExerciseFile
from rygtraening.catalogue.pieces import FileModel, Short
from rygtraening.catalogue.programme_file import ProgrammeFile
from rygtraening.catalogue.reading import Kind
from rygtraening.i18n import _

FORMAT = 1
"""Of these files."""
MOST_EXERCISES = 40
"""That go along in one file."""


class SharedFile(FileModel):
    """A programme of rygtraening to send to somebody: the programme, and the exercises of it that not everybody has."""

    shared: int = Field(ge=FORMAT, le=FORMAT, description="Which form of these files this is: always 1.", examples=[1])
    made_by: Short | None = Field(
        default=None, description="Who put the programme together, at most 80 characters. It stands here, not below."
    )
    programme: ProgrammeFile = Field(description="The fields of the programme, as in a programme file.")
    own_exercises: list[ExerciseFile] = Field(
        default_factory=list,
        max_length=MOST_EXERCISES,
        description="The exercises that do not come with the program, or were changed, whole, as in exercise files.",
    )


def of_shared(data: Any) -> Iterator[Broken]:
    """Every rule such a file breaks, as far as the file alone can tell. It may have any fault at all."""
    programme = field(data, "programme")
    for broken in programme_rules.of_programme(programme):
        yield Broken(("programme", *broken.where), broken.sentence)
    if field(data, "made_by") is not None and field(programme, "made_by") is not None:
        sentence = _("“made_by” stands at the top of the file already. Keep only that one.")
        yield Broken(("programme", "made_by"), sentence)
    yield from ids_told_twice(data, "own_exercises")
    for place, exercise in enumerate(items(data, "own_exercises")):
        for broken in rules.of_exercise(exercise):
            yield Broken(("own_exercises", place, *broken.where), broken.sentence)


SHARED = Kind(SharedFile, of_shared)
