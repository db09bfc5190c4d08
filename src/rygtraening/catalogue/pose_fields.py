"""The fields of a pose in an exercise file, their bounds, and what they become.

The figure is seen from the side, the head to the right. Lengths in units of about 1 m, angles in degrees.
"""

from __future__ import annotations

from contextlib import suppress
from typing import Annotated, Any, Literal

from pydantic import Field, TypeAdapter, ValidationError

from rygtraening.catalogue.broken import field, items
from rygtraening.catalogue.pieces import ID_PATTERN, FileModel
from rygtraening.domain.exercise import Limb, Pose, Thing, ThingKind

_TURN = (
    "How far the {joint} is turned out of the picture about the line from {line}, in degrees, -80 to 80: + towards the "
    "viewer. Mostly left out."
)
_UNITS = "[x, y] in units of about 1 m, x to the right, y up, the floor at y = 0; -3 to 3."

MOST_POSES = 20
"""Of one exercise."""

Position = Annotated[list[Annotated[float, Field(ge=-3, le=3)]], Field(min_length=2, max_length=2)]
Angle = Annotated[float, Field(ge=-360, le=360)]
Bend = Annotated[Literal[-1, 1], Field(description="Which way the elbow or knee points: 1 or -1.")]
PoseName = Annotated[str, Field(min_length=1, max_length=40, pattern=ID_PATTERN)]
_NAME: TypeAdapter[str] = TypeAdapter(PoseName)


class ArmFields(FileModel):
    """Where a hand is. The elbow follows by itself."""

    at: Position = Field(description=f"Where the wrist is: {_UNITS}", examples=[[0.525, 0.03]])
    bend: Bend
    hand: Angle = Field(description="The direction of the hand in degrees: 0 to the right, 90 up, 180 to the left.")
    turn: float = Field(
        default=0, ge=-80, le=80, description=_TURN.format(joint="elbow", line="the shoulder to the wrist")
    )

    def limb(self) -> Limb:
        """The same as a plain value."""
        return Limb((self.at[0], self.at[1]), self.bend, self.hand, float(self.turn))


class LegFields(FileModel):
    """Where a foot is. The knee follows by itself."""

    at: Position = Field(description=f"Where the ankle is: {_UNITS}", examples=[[-0.4, 0.035]])
    bend: Bend
    foot: Angle = Field(description="The direction of the foot in degrees: 0 to the right, 90 up, 180 to the left.")
    turn: float = Field(default=0, ge=-80, le=80, description=_TURN.format(joint="knee", line="the hip to the ankle"))

    def limb(self) -> Limb:
        """The same as a plain value."""
        return Limb((self.at[0], self.at[1]), self.bend, self.foot, float(self.turn))


class ThingFields(FileModel):
    """A chair, a wall or a table beside the person, in every pose."""

    kind: Literal["chair", "wall", "table"] = Field(description="What it is: chair, wall or table.")
    at: float = Field(
        ge=-3,
        le=3,
        description="Where it is, x in units of about 1 m, -3 to 3: the face of a wall, the edge of a table, the "
        "back end of a chair's seat.",
        examples=[-0.3],
    )
    facing: Literal[-1, 1] = Field(
        default=1, description="1 where the person is to the right of it, -1 where the person is to the left."
    )

    def thing(self) -> Thing:
        """The same as a plain value."""
        return Thing(ThingKind(self.kind), self.at, self.facing)


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
    from_behind: bool = Field(
        default=False, description="true where the back is turned to the viewer, as in a side plank: the face is away."
    )

    def pose(self, things: tuple[Thing, ...] = ()) -> Pose:
        """The same as a plain value, with the exercise's ``things``."""
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
            things,
            self.from_behind,
        )


def poses_in(data: Any) -> dict[str, Pose]:
    """The poses that are whole, in the values of an exercise file that may have any fault at all, with what can be read
    of its things."""
    things, found, written = [], {}, field(data, "poses")
    for value in items(data, "things"):
        with suppress(ValidationError):
            things.append(ThingFields.model_validate(value).thing())
    for name, value in list(written.items())[:MOST_POSES] if isinstance(written, dict) else ():
        with suppress(ValidationError):
            found[_NAME.validate_python(name)] = PoseFields.model_validate(value).pose(tuple(things))
    return found
