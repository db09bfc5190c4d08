"""What an exercise file says, as plain values. Written by ``catalogue``, read by everything else."""

# No postponed annotations: whoever reads a ready file would have each of them compiled at every start.
from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from rygtraening.domain.text import Text


class Sides(StrEnum):
    """How the two sides of the body take part."""

    NONE = "none"
    EACH = "each"
    DIAGONAL = "diagonal"

    @property
    def times(self) -> int:
        """How many times the day's dose is done: once, or once a side."""
        return 1 if self is Sides.NONE else 2


class Side(StrEnum):
    """The side a repetition belongs to; for a diagonal exercise the side of the arm."""

    RIGHT = "right"
    LEFT = "left"


class DoseKind(StrEnum):
    """What the number of a dose counts."""

    REPETITIONS = "repetitions"
    HOLD = "hold"
    MINUTES = "minutes"


class Limb(Struct, frozen=True):
    """Where a hand or foot is: target of the wrist or ankle (units of about 1 m), which way the elbow or
    knee points (-1 or 1), and the direction of the hand or foot in degrees.

    ``turn``: how far elbow or knee is turned out of the picture about the line from shoulder to wrist or hip to ankle,
    in degrees, + towards the viewer; mostly 0."""

    at: tuple[float, float]
    bend: int = 1
    direction: float = 0.0
    turn: float = 0.0


class ThingKind(StrEnum):
    """What somebody can sit on or stand at."""

    CHAIR = "chair"
    WALL = "wall"
    TABLE = "table"


class Thing(Struct, frozen=True):
    """Something the person sits on or stands at. ``at`` is the x of a wall's face, of the back of a chair's seat, or of
    a table's edge; ``facing`` is 1 where the person's side of it is to the right of that, else -1."""

    kind: ThingKind
    at: float
    facing: int = 1


class Glow(StrEnum):
    """Where a warm light shows what an exercise is good for."""

    LOW_BACK = "low_back"
    HIPS = "hips"
    SHOULDERS = "shoulders"
    NONE = "none"


class Pose(Struct, frozen=True):
    """One posture of the side-view figure. Angles in degrees, lengths in units of about 1 m, floor at y = 0."""

    hip: tuple[float, float]
    spine: float
    bend: float
    neck: float
    head: float
    arm: Limb
    arm_far: Limb
    leg: Limb
    leg_far: Limb
    front: tuple[str, ...] = ()
    things: tuple[Thing, ...] = ()
    """What is there beside the person: the same in every pose of an exercise."""
    from_behind: bool = False
    """Whether the back is turned to the viewer, as of somebody who lies on the side: the face is away."""


class Phase(Struct, frozen=True):
    """One part of one repetition.

    ``seconds`` is the time of the movement; it is 0 for the phase that ``is_hold``, whose time is the tier's hold
    (dose, so tempo never changes it). ``pose`` names the pose that is reached when the phase ends.
    """

    name: Text
    cue: Text
    seconds: float
    pose: str
    is_hold: bool = False


class Cycle(Struct, frozen=True):
    """What goes round and round while a phase lasts that ends in the pose it began in, such as the steps of a walk.

    ``seconds`` is about the time of once round; ``poses`` are the names of at least three poses at even distances in
    time, the first of them the pose of the phases.
    """

    seconds: float
    poses: tuple[str, ...]


class Tier(Struct, frozen=True):
    """A variant of the exercise: how long it is held (seconds, 0 = no hold), and what is different about it.

    ``phases``, ``side_names`` and ``start_pose`` are given only where they differ from the exercise's own.
    """

    hold: float
    variant: Text
    phases: tuple[Phase, ...] | None = None
    side_names: Mapping[Side, Text] | None = None
    start_pose: str = ""


class Dose(Struct, frozen=True):
    """The ladder of an exercise, and where on it one starts, aims and stops.

    ``ladder``, ``first_goal``, ``ceiling`` and ``start`` count repetitions, seconds of hold or minutes, as
    ``kind`` says (per side where the exercise has sides). ``repetitions`` is how many times a hold is held
    (kind hold only, else 1). ``articles_tier`` is the tier the programme's source describes.
    """

    kind: DoseKind
    ladder: tuple[int, ...]
    first_goal: int
    ceiling: int
    start: int
    tiers: tuple[Tier, ...]
    articles_tier: int
    repetitions: int = 1


class Places(Struct, frozen=True):
    """Where the exercise is done, in words: on the floor, in bed, and as a variant on a chair."""

    floor: Text = Text()
    bed: Text = Text()
    chair: Text = Text()


class SafetyNotes(Struct, frozen=True):
    """What is normal, when to stop, who should be careful, and the gentler alternative."""

    normal: tuple[Text, ...]
    stop_signs: tuple[Text, ...]
    be_careful_if: tuple[Text, ...]
    gentler: Text


class Source(Struct, frozen=True):
    """Where the content comes from, and whether a clinician has reviewed it."""

    title: Text
    address: str = ""
    reviewed: bool = False


class Level(Struct, frozen=True):
    """A step of an exercise: its tier and the amount (repetitions, seconds of hold or minutes, by dose kind)."""

    tier: int
    amount: int


class Exercise(Struct, frozen=True):
    """One exercise, whole. ``id`` is stable over versions; ``version`` grows when the content changes.

    ``gentler_exercise`` is the id of the exercise that is offered while this one pauses; empty where there is none.
    ``cycle`` is what the figure does while a phase changes nothing else; mostly there is none. ``easier`` and
    ``harder`` are the ids of the exercises beside it on its ladder; each of them has this one on its other side.
    """

    id: str
    version: int
    name: Text
    also_called: Text
    aim: Text
    start_position: Text
    steps: tuple[Text, ...]
    breathing: Text
    mistakes: tuple[Text, ...]
    sides: Sides
    side_names: Mapping[Side, Text]
    places: Places
    dose: Dose
    phases: tuple[Phase, ...]
    start_pose: str
    poses: Mapping[str, Pose]
    safety: SafetyNotes
    tags: tuple[Text, ...]
    source: Source
    gentler_exercise: str = ""
    cycle: Cycle | None = None
    easier: tuple[str, ...] = ()
    harder: tuple[str, ...] = ()
    glow: Glow = Glow.LOW_BACK

    def phases_at(self, tier: int) -> tuple[Phase, ...]:
        """The phases of one repetition at ``tier``."""
        own = self.dose.tiers[tier].phases
        return self.phases if own is None else own

    def start_pose_at(self, tier: int) -> str:
        """The name of the pose one begins in at ``tier``."""
        return self.dose.tiers[tier].start_pose or self.start_pose

    def side_name(self, side: Side, tier: int) -> Text:
        """The words for ``side`` at ``tier``, such as "højre arm, venstre ben"."""
        own = self.dose.tiers[tier].side_names
        return (self.side_names if own is None else own)[side]

    def movement_seconds(self, tier: int) -> float:
        """Seconds of movement in one repetition at ``tier``, the hold not counted."""
        return sum(phase.seconds for phase in self.phases_at(tier))

    def work_seconds(self, level: Level) -> float:
        """Seconds of work of one day's dose at ``level``, both sides counted (rule: repetitions x sides x
        (movement + hold))."""
        tier = self.dose.tiers[level.tier]
        movement = self.movement_seconds(level.tier)
        match self.dose.kind:
            case DoseKind.REPETITIONS:
                return level.amount * self.sides.times * (movement + tier.hold)
            case DoseKind.HOLD:
                return self.dose.repetitions * self.sides.times * (movement + level.amount)
            case DoseKind.MINUTES:
                return level.amount * 60.0 * self.sides.times
