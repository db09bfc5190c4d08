"""The fields of an exercise file that say how it moves and how much: phases, sides, tiers and the dose.

What several of them must agree on stands in ``rules`` and ``pose_rules``.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from rygtraening.catalogue.pieces import CueText, FileModel, ShortText, TextFields
from rygtraening.catalogue.pose_fields import PoseName
from rygtraening.domain.exercise import Cycle, Dose, DoseKind, Phase, Side, Tier
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
    start_pose: PoseName | None = Field(
        default=None,
        description="Only where this tier begins elsewhere than the exercise: the pose, of those under poses, one "
        "begins in.",
    )

    def tier(self) -> Tier:
        """The same as a plain value."""
        phases = None if self.phases is None else tuple(part.phase() for part in self.phases)
        names = self.side_names.names() if self.side_names else None
        return Tier(float(self.hold), self.variant.text(), phases, names, self.start_pose or "")


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
