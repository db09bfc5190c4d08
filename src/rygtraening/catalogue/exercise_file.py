"""The fields of an exercise file, their bounds, and what they become.

What one field allows stands here; what several fields must agree on stands in ``rules``.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from rygtraening.catalogue.dose_fields import CycleFields, DoseFields, PhaseFields, SideNames
from rygtraening.catalogue.pieces import (
    FileModel,
    Id,
    ShortText,
    SourceFields,
    TextFields,
    Version,
    texts,
)
from rygtraening.catalogue.pose_fields import MOST_POSES, PoseFields, PoseName, ThingFields
from rygtraening.catalogue.tags import TagField
from rygtraening.domain.exercise import Exercise, Glow, Places, SafetyNotes, Sides
from rygtraening.domain.text import Text


class PlacesFields(FileModel):
    """Where the exercise can be done, in words. Leave out what does not fit."""

    floor: TextFields | None = Field(default=None, description="On the floor: mat, cushions, what helps.")
    bed: TextFields | None = Field(default=None, description="In or on a bed.")
    chair: TextFields | None = Field(default=None, description="As a variant on or at a chair.")

    def places(self) -> Places:
        """The same as plain values."""
        return Places(*(part.text() if part else Text() for part in (self.floor, self.bed, self.chair)))


class SafetyFields(FileModel):
    """The safety notes, one key away while the exercise is done. Calm words; nobody is told to stay in bed."""

    normal: list[TextFields] = Field(min_length=1, max_length=12, description="What is normal to feel.")
    stop_signs: list[TextFields] = Field(min_length=1, max_length=12, description="Signs to stop at, one a line.")
    be_careful_if: list[TextFields] = Field(
        default_factory=list, max_length=12, description="Who should be careful, and what to do then."
    )
    gentler: TextFields = Field(description="The gentler way to do it, or a gentler exercise.")

    def notes(self) -> SafetyNotes:
        """The same as plain values."""
        return SafetyNotes(texts(self.normal), texts(self.stop_signs), texts(self.be_careful_if), self.gentler.text())


class ExerciseFile(FileModel):
    """One exercise of rygtraening. Every text can be written in Danish (da), in English (en), or both."""

    id: Id
    version: Version
    name: ShortText = Field(description="What the exercise is called, at most 80 characters.")
    also_called: ShortText | None = Field(default=None, description="Another name people may know it by.")
    aim: TextFields = Field(description="What it is good for, in a sentence. Promise nothing.")
    start_position: TextFields = Field(description="How to get ready, in a sentence or two.")
    steps: list[TextFields] = Field(min_length=1, max_length=12, description="What to do, one step a line, 1-12.")
    breathing: TextFields | None = Field(default=None, description="How to breathe.")
    mistakes: list[TextFields] = Field(
        default_factory=list, max_length=12, description="Common mistakes, each with what to try instead, at most 12."
    )
    sides: Literal["none", "each", "diagonal"] = Field(
        description="none: both sides at once. each: first one side, then the other. diagonal: arm of one side with "
        "leg of the other, then the other way."
    )
    side_names: SideNames | None = Field(
        default=None, description="What the sides are called; needed for each and diagonal, left out for none."
    )
    places: PlacesFields | None = Field(default=None, description="Where it can be done.")
    dose: DoseFields
    phases: list[PhaseFields] = Field(
        min_length=1,
        max_length=8,
        description="The parts of one repetition, in order, 1-8. Together their seconds are the time of movement.",
    )
    start_pose: PoseName = Field(description="The pose, of those under poses, one begins in.")
    poses: dict[PoseName, PoseFields] = Field(
        min_length=1,
        max_length=MOST_POSES,
        description="The postures of the figure, 1-20, each under a name of small letters, digits and hyphens.",
    )
    things: list[ThingFields] = Field(
        default_factory=list,
        max_length=4,
        description="What the person sits on or stands at, drawn behind the figure in every pose, at most 4.",
    )
    glow: Literal["low_back", "hips", "shoulders", "none"] = Field(
        default="low_back",
        description="Where a warm light shows on the exercise's page what it is good for: low_back (where nothing is "
        "said), hips, shoulders, or none.",
    )
    cycle: CycleFields | None = Field(
        default=None,
        description="Only where the figure repeats something many times in one phase, such as steps: it is shown in "
        "every phase that ends in the pose it began in.",
    )
    safety: SafetyFields
    gentler_exercise: Id | None = Field(
        default=None,
        description="The id of another exercise: the one that is offered while this one pauses.",
        examples=["baekkenvip"],
    )
    easier: list[Id] = Field(
        default_factory=list,
        max_length=6,
        description="The ids of exercises that are an easier way to the same: the step before this one. It is enough "
        "that one of the two files says it.",
        examples=[["baekkenvip"]],
    )
    harder: list[Id] = Field(
        default_factory=list,
        max_length=6,
        description="The ids of exercises that are a harder way to the same: the step after this one. It is enough "
        "that one of the two files says it.",
        examples=[["diagonalstraek"]],
    )
    tags: list[TagField] = Field(
        default_factory=list,
        max_length=12,
        description="A few words to find it by: tags the program knows, such as flexion or everyday, or texts of your "
        "own.",
        examples=[["stability", "everyday"]],
    )
    source: SourceFields

    def exercise(self) -> Exercise:
        """The same as a plain value."""
        things = tuple(part.thing() for part in self.things)
        return Exercise(
            id=self.id,
            version=self.version,
            name=self.name.text(),
            also_called=self.also_called.text() if self.also_called else Text(),
            aim=self.aim.text(),
            start_position=self.start_position.text(),
            steps=texts(self.steps),
            breathing=self.breathing.text() if self.breathing else Text(),
            mistakes=texts(self.mistakes),
            sides=Sides(self.sides),
            side_names=self.side_names.names() if self.side_names else {},
            places=self.places.places() if self.places else Places(),
            dose=self.dose.dose(),
            phases=tuple(part.phase() for part in self.phases),
            start_pose=self.start_pose,
            poses={name: part.pose(things) for name, part in self.poses.items()},
            safety=self.safety.notes(),
            tags=texts(self.tags),
            source=self.source.source(),
            gentler_exercise=self.gentler_exercise or "",
            cycle=self.cycle.cycle() if self.cycle else None,
            easier=tuple(self.easier),
            harder=tuple(self.harder),
            glow=Glow(self.glow),
        )
