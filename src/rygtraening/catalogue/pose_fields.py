"""The fields of a pose in an exercise file, their bounds, and what they become.

The figure is seen from the side, the head to the right. Lengths in units of about 0.6 m, angles in degrees.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from rygtraening.catalogue.pieces import ID_PATTERN, FileModel
from rygtraening.domain.exercise import Limb, Pose

_UNITS = "[x, y] in units of about 0.6 m, x to the right, y up, the floor at y = 0; -3 to 3."

Position = Annotated[list[Annotated[float, Field(ge=-3, le=3)]], Field(min_length=2, max_length=2)]
Angle = Annotated[float, Field(ge=-360, le=360)]
Bend = Annotated[Literal[-1, 1], Field(description="Which way the elbow or knee points: 1 or -1.")]
PoseName = Annotated[str, Field(min_length=1, max_length=40, pattern=ID_PATTERN)]


class ArmFields(FileModel):
    """Where a hand is. The elbow follows by itself."""

    at: Position = Field(description=f"Where the wrist is: {_UNITS}", examples=[[0.525, 0.03]])
    bend: Bend
    hand: Angle = Field(description="The direction of the hand in degrees: 0 to the right, 90 up, 180 to the left.")

    def limb(self) -> Limb:
        """The same as a plain value."""
        return Limb((self.at[0], self.at[1]), self.bend, self.hand)


class LegFields(FileModel):
    """Where a foot is. The knee follows by itself."""

    at: Position = Field(description=f"Where the ankle is: {_UNITS}", examples=[[-0.4, 0.035]])
    bend: Bend
    foot: Angle = Field(description="The direction of the foot in degrees: 0 to the right, 90 up, 180 to the left.")

    def limb(self) -> Limb:
        """The same as a plain value."""
        return Limb((self.at[0], self.at[1]), self.bend, self.foot)


class PoseFields(FileModel):
    """One posture of the figure, seen from the side, the head to the right."""

    hip: Position = Field(description=f"Where the hip is: {_UNITS}", examples=[[0, 0.47]])
    spine: Angle = Field(
        description="The direction from hip to shoulder in degrees, -360 to 360: 0 to the right, 90 up."
    )
    bend: float = Field(
        ge=-180, le=180, description="How much the back bends in all, in degrees, -180 to 180: + rounds it, - sways it."
    )
    neck: float = Field(ge=-180, le=180, description="The neck against the end of the back, in degrees, -180 to 180.")
    head: float = Field(ge=-180, le=180, description="The head against the neck, in degrees, -180 to 180.")
    arm: ArmFields = Field(description="The near arm (on all fours the right one, on the back the left one).")
    arm_far: ArmFields = Field(description="The far arm.")
    leg: LegFields = Field(description="The near leg (on all fours the right one, on the back the left one).")
    leg_far: LegFields = Field(description="The far leg.")
    front: list[Literal["arm", "arm_far", "leg", "leg_far"]] = Field(
        default_factory=list,
        max_length=4,
        description="Limbs drawn in front of the body in this pose, the frontmost last, such as [leg, arm].",
    )

    def pose(self) -> Pose:
        """The same as a plain value."""
        return Pose(
            (self.hip[0], self.hip[1]),
            self.spine,
            self.bend,
            self.neck,
            self.head,
            self.arm.limb(),
            self.arm_far.limb(),
            self.leg.limb(),
            self.leg_far.limb(),
            tuple(self.front),
        )
