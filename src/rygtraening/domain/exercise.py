"""What an exercise file says, as plain values. Written by ``catalogue``, read by everything else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

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


@dataclass(frozen=True, slots=True)
class Limb:
    """Where a hand or foot is: target of the wrist or ankle (units of about 0.6 m), which way the elbow or
    knee points (-1 or 1), and the direction of the hand or foot in degrees."""

    at: tuple[float, float]
    bend: int = 1
    direction: float = 0.0


@dataclass(frozen=True, slots=True)
class Pose:
    """One posture of the side-view figure. Angles in degrees, lengths in units of about 0.6 m, floor at y = 0."""

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


@dataclass(frozen=True, slots=True)
class Phase:
    """One part of one repetition.

    ``seconds`` is the time of the movement; it is 0 for the phase that ``is_hold``, whose time is the tier's hold
    (dose, so tempo never changes it). ``pose`` names the pose that is reached when the phase ends.
    """

    name: Text
    cue: Text
    seconds: float
    pose: str
    is_hold: bool = False


@dataclass(frozen=True, slots=True)
class Cycle:
    """What goes round and round while a phase lasts that ends in the pose it began in, such as the steps of a walk.

    ``seconds`` is about the time of once round; ``poses`` are the names of at least three poses at even distances in
    time, the first of them the pose of the phases.
    """

    seconds: float
    poses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tier:
    """A variant of the exercise: how long it is held (seconds, 0 = no hold), and what is different about it.

    ``phases`` and ``side_names`` are given only where they differ from the exercise's own.
    """

    hold: float
    variant: Text
    phases: tuple[Phase, ...] | None = None
    side_names: Mapping[Side, Text] | None = None


@dataclass(frozen=True, slots=True)
class Dose:
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


@dataclass(frozen=True, slots=True)
class Places:
    """Where the exercise is done, in words: on the floor, in bed, and as a variant on a chair."""

    floor: Text = Text()
    bed: Text = Text()
    chair: Text = Text()


@dataclass(frozen=True, slots=True)
class SafetyNotes:
    """What is normal, when to stop, who should be careful, and the gentler alternative."""

    normal: tuple[Text, ...]
    stop_signs: tuple[Text, ...]
    be_careful_if: tuple[Text, ...]
    gentler: Text


@dataclass(frozen=True, slots=True)
class Source:
    """Where the content comes from, and whether a clinician has reviewed it."""

    title: Text
    address: str = ""
    reviewed: bool = False


@dataclass(frozen=True, slots=True)
class Level:
    """A step of an exercise: its tier and the amount (repetitions, seconds of hold or minutes, by dose kind)."""

    tier: int
    amount: int


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise, whole. ``id`` is stable over versions; ``version`` grows when the content changes.

    ``gentler_exercise`` is the id of the exercise that is offered while this one pauses; empty where there is none.
    ``cycle`` is what the figure does while a phase changes nothing else; mostly there is none.
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

    def phases_at(self, tier: int) -> tuple[Phase, ...]:
        """The phases of one repetition at ``tier``."""
        own = self.dose.tiers[tier].phases
        return self.phases if own is None else own

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
