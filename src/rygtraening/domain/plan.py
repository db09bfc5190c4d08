"""A session before it begins: a flat tuple of steps, and how long each takes."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

from rygtraening.domain.exercise import DoseKind, Phase, Side
from rygtraening.domain.prescription import Prescription
from rygtraening.domain.programme import Programme
from rygtraening.domain.text import Text

COUNT_IN_SECONDS = 3.0
MINUTE = 60.0
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
    SET_REST = "set_rest"
    """The rest before the next set on the same side; the step belongs to the set that comes."""


class StepPhase(Struct, frozen=True):
    """A part of a step. ``seconds`` at tempo 1; ``scales`` is whether tempo changes them (movement, never hold)."""

    name: Text
    cue: Text
    seconds: float
    pose: str
    scales: bool
    is_hold: bool


class Step(Struct, frozen=True):
    """One step. ``exercise`` indexes the plan's exercises, ``block`` counts the sides of the session from 0,
    ``repetition`` counts from 1 over all sets of a side (0 outside repetitions), ``set`` from 1."""

    kind: StepKind
    exercise: int
    block: int
    side: Side | None
    phases: tuple[StepPhase, ...]
    repetition: int = 0
    set: int = 1


class Plan(Struct, frozen=True):
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
        start = prescription.exercise.start_pose_at(tier - 1)

        def easier(step: Step) -> tuple[StepPhase, ...]:
            if step.kind is StepKind.REPETITION:
                return phases
            return tuple(replace(phase, pose=start) for phase in step.phases)

        steps = (replace(step, phases=easier(step)) if step.exercise == exercise else step for step in self.steps)
        return replace(self, steps=tuple(steps))

    def blocks(self, exercise: int) -> tuple[int, ...]:
        """The blocks of an exercise, one a side, in the order they are done."""
        return tuple(sorted({step.block for step in self.steps if step.exercise == exercise}))

    def quota(self, exercise: int) -> int:
        """Repetitions, holds or minutes on each side of the exercise, whichever its dose counts; all sets together."""
        return self.prescriptions[exercise].repetitions

    def in_set(self, exercise: int) -> int:
        """How many of them are one set."""
        return self.prescriptions[exercise].in_set

    def sets(self, exercise: int) -> int:
        """How many sets there are on each side."""
        return self.prescriptions[exercise].sets

    def number_in_set(self, step: Step) -> int:
        """The number of the repetition ``step`` within its set, from 1; 0 outside repetitions."""
        return step.repetition and step.repetition - (step.set - 1) * self.in_set(step.exercise)


def repetition_phases(prescription: Prescription, tier: int | None = None) -> tuple[StepPhase, ...]:
    """The phases of one repetition of the day's dose, done as ``tier`` does them (the prescribed one by default)."""
    exercise = prescription.exercise
    at = prescription.level.tier if tier is None else tier
    if exercise.dose.kind is DoseKind.REPETITIONS:
        hold = exercise.dose.tiers[at].hold
    else:
        hold = float(prescription.level.amount)
    if exercise.dose.kind is DoseKind.MINUTES:
        return _a_minute(exercise.phases_at(at))
    return tuple(
        _timed(phase, hold if phase.is_hold else phase.seconds, scales=not phase.is_hold)
        for phase in exercise.phases_at(at)
        if not phase.is_hold or hold > 0
    )


def _timed(phase: Phase, seconds: float, *, scales: bool) -> StepPhase:
    return StepPhase(phase.name, phase.cue, seconds, phase.pose, scales, phase.is_hold)


def _a_minute(phases: Sequence[Phase]) -> tuple[StepPhase, ...]:
    """The exercise's phases round and round for a minute; a hold fills it.

    A minute is a whole number of rounds, so that no movement breaks off where it ends: each phase gets a little more or
    less than the file says where its rounds do not fit (a breath of 8 s takes 7.5).
    """
    moving = [phase for phase in phases if phase.seconds > 0]
    if not moving:
        return (_timed(phases[0], MINUTE, scales=False),)
    once = sum(phase.seconds for phase in moving)
    rounds = max(1, round(MINUTE / once))
    share = MINUTE / (once * rounds)
    return tuple(_timed(phase, phase.seconds * share, scales=False) for phase in moving) * rounds


def build(programme: Programme, prescriptions: Sequence[Prescription]) -> Plan:
    """The steps of a session with these doses: for each exercise a rest (from the second on), time to get ready, and
    for each side its sets, with a change of side between. A set is a count-in and the repetitions, and between two of
    them is a rest. All sets of one side come before the other: it is the same muscles that rest between them."""
    steps: list[Step] = []
    block = 0
    for index, prescription in enumerate(prescriptions):
        start = prescription.exercise.start_pose_at(prescription.level.tier)
        phases = repetition_phases(prescription)
        sides = prescription.sides
        if index and programme.rest_seconds:
            steps.append(_still(StepKind.REST, index, block, sides[0], programme.rest_seconds, start))
        steps.append(_still(StepKind.READY, index, block, sides[0], programme.ready_seconds, start))
        for turn, side in enumerate(sides):
            if turn:
                steps.append(_still(StepKind.SIDE_CHANGE, index, block, side, SIDE_CHANGE_SECONDS, start))
            for number in range(1, prescription.sets + 1):
                if number > 1 and prescription.set_rest:
                    rest = _still(StepKind.SET_REST, index, block, side, prescription.set_rest, start)
                    steps.append(replace(rest, set=number))
                count_in = _still(StepKind.COUNT_IN, index, block, side, COUNT_IN_SECONDS, start)
                steps.append(replace(count_in, set=number))
                done = (number - 1) * prescription.in_set
                steps.extend(
                    Step(StepKind.REPETITION, index, block, side, phases, done + repetition, number)
                    for repetition in range(1, prescription.in_set + 1)
                )
            block += 1
    return Plan(programme, tuple(prescriptions), tuple(steps))


def _still(kind: StepKind, index: int, block: int, side: Side | None, seconds: float, pose: str) -> Step:
    phase = StepPhase(Text(), Text(), seconds, pose, scales=False, is_hold=False)
    return Step(kind, index, block, side, (phase,))


def seconds(plan: Plan) -> float:
    """How long the whole plan takes in the given tempo, pauses not counted."""
    return sum(phase.seconds for step in plan.steps for phase in step.phases)
