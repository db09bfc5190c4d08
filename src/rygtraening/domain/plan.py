"""A session before it begins: a flat tuple of steps, and how long each takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from rygtraening.domain.exercise import DoseKind, Exercise, Phase, Side, Sides
from rygtraening.domain.prescription import Prescription
from rygtraening.domain.programme import Programme
from rygtraening.domain.text import Text

COUNT_IN_SECONDS = 3.0
SIDE_CHANGE_SECONDS = 5.0


class StepKind(Enum):
    """What a step is."""

    READY = "ready"
    """Get into the start position of the exercise."""
    COUNT_IN = "count_in"
    REPETITION = "repetition"
    SIDE_CHANGE = "side_change"
    REST = "rest"
    """The rest before the next exercise; the step belongs to the exercise that comes."""


@dataclass(frozen=True, slots=True)
class StepPhase:
    """A part of a step. ``seconds`` at tempo 1; ``scales`` is whether tempo changes them (movement, never hold)."""

    name: Text
    cue: Text
    seconds: float
    pose: str
    scales: bool
    is_hold: bool


@dataclass(frozen=True, slots=True)
class Step:
    """One step. ``exercise`` indexes the plan's exercises, ``block`` counts the sides of the session from 0,
    ``repetition`` counts from 1 (0 outside repetitions)."""

    kind: StepKind
    exercise: int
    block: int
    side: Side | None
    phases: tuple[StepPhase, ...]
    repetition: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """A day's session. ``steps`` is everything that happens, in order. ``trying``: it is a try-out, where the
    repetitions are how many there may be, and no goal."""

    programme: Programme
    prescriptions: tuple[Prescription, ...]
    steps: tuple[Step, ...]
    trying: bool = False

    def eased(self, exercise: int) -> Plan:
        """The same plan with the exercise's repetitions as the next easier tier does them; itself at the lowest."""
        prescription = self.prescriptions[exercise]
        tier = prescription.level.tier
        if tier == 0:
            return self
        phases = repetition_phases(prescription, tier - 1)
        steps = tuple(
            replace(step, phases=phases) if step.exercise == exercise and step.kind is StepKind.REPETITION else step
            for step in self.steps
        )
        return replace(self, steps=steps)

    def blocks(self, exercise: int) -> tuple[int, ...]:
        """The blocks of an exercise, one a side, in the order they are done."""
        return tuple(sorted({step.block for step in self.steps if step.exercise == exercise}))

    def quota(self, exercise: int) -> int:
        """Repetitions on each side of the exercise."""
        return self.prescriptions[exercise].repetitions


def sides_of(exercise: Exercise) -> tuple[Side | None, ...]:
    """The sides in the order they are done."""
    return (None,) if exercise.sides is Sides.NONE else (Side.RIGHT, Side.LEFT)


def repetition_phases(prescription: Prescription, tier: int | None = None) -> tuple[StepPhase, ...]:
    """The phases of one repetition of the day's dose, done as ``tier`` does them (the prescribed one by default)."""
    exercise = prescription.exercise
    at = prescription.level.tier if tier is None else tier
    if exercise.dose.kind is DoseKind.REPETITIONS:
        hold = exercise.dose.tiers[at].hold
    else:
        hold = float(prescription.level.amount)
    if exercise.dose.kind is DoseKind.MINUTES:
        return _minutes(exercise.phases_at(at), hold * 60.0)
    return tuple(
        _timed(phase, hold if phase.is_hold else phase.seconds, scales=not phase.is_hold)
        for phase in exercise.phases_at(at)
        if not phase.is_hold or hold > 0
    )


def _timed(phase: Phase, seconds: float, *, scales: bool) -> StepPhase:
    return StepPhase(phase.name, phase.cue, seconds, phase.pose, scales, phase.is_hold)


def _minutes(phases: Sequence[Phase], seconds: float) -> tuple[StepPhase, ...]:
    """The exercise's phases round and round until the minutes are used; a hold fills what there is."""
    moving = [phase for phase in phases if phase.seconds > 0]
    if not moving:
        return (_timed(phases[0], seconds, scales=False),)
    filled: list[StepPhase] = []
    left = seconds
    while left > 0:
        for phase in moving:
            filled.append(_timed(phase, min(phase.seconds, left), scales=False))
            left -= phase.seconds
            if left <= 0:
                break
    return tuple(filled)


def build(programme: Programme, prescriptions: Sequence[Prescription]) -> Plan:
    """The steps of a session with these doses: for each exercise a rest (from the second on), time to get ready, and
    for each side a count-in and the repetitions, with a change of side between."""
    steps: list[Step] = []
    block = 0
    for index, prescription in enumerate(prescriptions):
        exercise = prescription.exercise
        phases = repetition_phases(prescription)
        sides = sides_of(exercise)
        if index and programme.rest_seconds:
            steps.append(_still(StepKind.REST, index, block, sides[0], programme.rest_seconds, exercise))
        steps.append(_still(StepKind.READY, index, block, sides[0], programme.ready_seconds, exercise))
        for turn, side in enumerate(sides):
            if turn:
                steps.append(_still(StepKind.SIDE_CHANGE, index, block, side, SIDE_CHANGE_SECONDS, exercise))
            steps.append(_still(StepKind.COUNT_IN, index, block, side, COUNT_IN_SECONDS, exercise))
            steps.extend(
                Step(StepKind.REPETITION, index, block, side, phases, repetition)
                for repetition in range(1, prescription.repetitions + 1)
            )
            block += 1
    return Plan(programme, tuple(prescriptions), tuple(steps))


def _still(kind: StepKind, index: int, block: int, side: Side | None, seconds: float, exercise: Exercise) -> Step:
    phase = StepPhase(Text(), Text(), seconds, exercise.start_pose, scales=False, is_hold=False)
    return Step(kind, index, block, side, (phase,))


def seconds(plan: Plan) -> float:
    """How long the whole plan takes in the given tempo, pauses not counted."""
    return sum(phase.seconds for step in plan.steps for phase in step.phases)
