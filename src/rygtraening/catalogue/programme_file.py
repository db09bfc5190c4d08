"""The fields of a programme file, their bounds, and what they become."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import Field

from rygtraening.catalogue.pieces import FileModel, Id, LongText, ShortText, SourceFields, Version
from rygtraening.domain.exercise import Exercise
from rygtraening.domain.programme import Programme


class ProgrammeFile(FileModel):
    """A programme of rygtraening: which exercises, in which order."""

    id: Id
    version: Version
    name: ShortText = Field(description="What the programme is called, at most 80 characters.")
    about: LongText = Field(description="What it is for, in a few sentences.")
    exercises: list[Id] = Field(
        min_length=1,
        max_length=20,
        description="The ids of the exercises in the order they are done, one a line, 1-20, none twice.",
        examples=[["kattestraek", "knae-til-bryst"]],
    )
    rest_seconds: float = Field(
        ge=0, le=300, description="The rest between two exercises, 0-300 seconds.", examples=[20]
    )
    ready_seconds: float = Field(
        ge=0, le=120, description="Time to get into the start position, 0-120 seconds.", examples=[10]
    )
    days_per_week: int = Field(ge=2, le=7, description="How many days a week it is meant for, 2-7.", examples=[7])
    source: SourceFields

    def programme(self, exercises: Sequence[Exercise]) -> Programme:
        """The same as a plain value, with the exercises themselves."""
        return Programme(
            id=self.id,
            version=self.version,
            name=self.name.text(),
            about=self.about.text(),
            exercises=tuple(exercises),
            rest_seconds=self.rest_seconds,
            ready_seconds=self.ready_seconds,
            days_per_week=self.days_per_week,
            source=self.source.source(),
        )
