"""The fields of an exercise file, their bounds, and what they become.

What one field allows stands here; what several fields must agree on stands in ``rules``.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from rygtraening.catalogue.pieces import (
    CueText,
    FileModel,
    Id,
    ShortText,
    SourceFields,
    TextFields,
    Version,
    texts,
)
from rygtraening.catalogue.pose_fields import PoseFields, PoseName
from rygtraening.domain.exercise import (
    Cycle,
    Dose,
    DoseKind,
    Exercise,
    Phase,
    Places,
    SafetyNotes,
    Side,
    Sides,
    Tier,
)
from rygtraening.domain.text import Text


class SideNames(FileModel):
    """What the two sides are called on the screen."""

    right: ShortText = Field(
        description="The right side, such as “Højre ben”. For a diagonal exercise the side of the arm: “Højre arm, "
        "venstre ben”."
    )
    left: ShortText = Field(description="The left side.")

    def names(self) -> dict[Side, Text]:
        """The same as plain values."""
        return {Side.RIGHT: self.right.text(), Side.LEFT: self.left.text()}


class PlacesFields(FileModel):
    """Where the exercise can be done, in words. Leave out what does not fit."""

    floor: TextFields | None = Field(default=None, description="On the floor: mat, cushions, what helps.")
    bed: TextFields | None = Field(default=None, description="In or on a bed.")
    chair: TextFields | None = Field(default=None, description="As a variant on or at a chair.")

    def places(self) -> Places:
        """The same as plain values."""
        return Places(*(part.text() if part else Text() for part in (self.floor, self.bed, self.chair)))


class PhaseFields(FileModel):
    """One part of one repetition: a movement that takes ``seconds``, or the hold (``hold: true``)."""

    name: ShortText = Field(description="The name of the phase, such as “Stræk” or “Hold”.")
    cue: CueText = Field(description="What is said during the phase, in 3 to 5 words.")
    seconds: float | None = Field(
        default=None,
        ge=0.5,
        le=30,
        description="How long the movement takes, 0.5-30 seconds. Leave it out where it says hold: true.",
        examples=[3],
    )
    hold: bool = Field(
        default=False,
        description="true for the phase in which the position is held. How long is the tier's hold (dose kind "
        "repetitions) or the ladder's step (dose kind hold), so it has no seconds of its own.",
    )
    pose: PoseName = Field(description="The pose, of those under poses, that is reached when the phase ends.")

    def phase(self) -> Phase:
        """The same as a plain value."""
        return Phase(self.name.text(), self.cue.text(), float(self.seconds or 0.0), self.pose, self.hold)


class CycleFields(FileModel):
    """Poses the figure goes through round and round, such as the steps of a walk."""

    seconds: float = Field(ge=0.5, le=30, description="How long once round takes, 0.5-30 seconds.", examples=[1.2])
    poses: list[PoseName] = Field(
        min_length=3,
        max_length=16,
        description="The poses, of those under poses, in order and at even distances in time, 3-16. The first is the "
        "pose of the phases it is shown in.",
    )

    def cycle(self) -> Cycle:
        """The same as a plain value."""
        return Cycle(self.seconds, tuple(self.poses))


class TierFields(FileModel):
    """One variant of the exercise, from the easiest (the first in the list) to the hardest."""

    hold: float = Field(
        default=0,
        ge=0,
        le=60,
        description="Seconds the position is held in each repetition, 0-60; 0 for no hold. For the dose kinds hold "
        "and minutes always 0.",
        examples=[2],
    )
    variant: TextFields = Field(description="What this variant is, in a few words. No numbers: they stand in hold.")
    phases: list[PhaseFields] | None = Field(
        default=None,
        min_length=1,
        max_length=8,
        description="Only where this tier moves in another way: its own phases, instead of the exercise's.",
    )
    side_names: SideNames | None = Field(
        default=None, description="Only where the sides are called something else in this tier."
    )

    def tier(self) -> Tier:
        """The same as a plain value."""
        phases = None if self.phases is None else tuple(part.phase() for part in self.phases)
        return Tier(self.hold, self.variant.text(), phases, self.side_names.names() if self.side_names else None)


class DoseFields(FileModel):
    """How much: what is counted, the ladder it climbs, and the variants."""

    kind: Literal["repetitions", "hold", "minutes"] = Field(
        description="What the ladder counts: repetitions, the seconds of a hold, or minutes."
    )
    ladder: list[Annotated[int, Field(ge=1, le=120)]] = Field(
        min_length=1,
        max_length=40,
        description="The steps of the dose, per side, growing: whole numbers 1-120. No step is more than 20 % over "
        "the one before; for repetitions and holds also at most 2 over it.",
        examples=[[5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20]],
    )
    first_goal: int = Field(description="The first goal: one of the ladder's steps.", examples=[10])
    ceiling: int = Field(description="The highest dose: the ladder's last step.", examples=[20])
    start: int = Field(
        description="Where a person begins who has not tried out their own start: a step of the ladder, not over the "
        "first goal.",
        examples=[7],
    )
    articles_tier: int = Field(
        ge=0,
        le=7,
        description="Which of the tiers the source describes, counted from 0. A person begins there.",
    )
    tiers: list[TierFields] = Field(
        min_length=1, max_length=8, description="The variants, from the easiest to the hardest, 1-8."
    )
    repetitions: int = Field(
        default=1,
        ge=1,
        le=20,
        description="Only for dose kind hold: how many times the hold is held, per side, 1-20.",
    )

    def dose(self) -> Dose:
        """The same as a plain value."""
        return Dose(
            DoseKind(self.kind),
            tuple(self.ladder),
            self.first_goal,
            self.ceiling,
            self.start,
            tuple(part.tier() for part in self.tiers),
            self.articles_tier,
            self.repetitions,
        )


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
        max_length=20,
        description="The postures of the figure, 1-20, each under a name of small letters, digits and hyphens.",
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
    tags: list[ShortText] = Field(default_factory=list, max_length=12, description="A few words to find it by.")
    source: SourceFields

    def exercise(self) -> Exercise:
        """The same as a plain value."""
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
            poses={name: part.pose() for name, part in self.poses.items()},
            safety=self.safety.notes(),
            tags=texts(self.tags),
            source=self.source.source(),
            gentler_exercise=self.gentler_exercise or "",
            cycle=self.cycle.cycle() if self.cycle else None,
        )
