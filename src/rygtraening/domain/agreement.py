"""What a programme says about one of its exercises, put into the exercise itself, so that the rule's table, the player
and the record read one thing. Source: the project's rule, section 6 (*som aftalt med fysioterapeuten*)."""

from __future__ import annotations

from msgspec.structs import replace

from rygtraening.domain import ladder
from rygtraening.domain.exercise import Exercise, Level, Tier
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.domain.programme import Agreed, Part


def fitted(exercise: Exercise, agreed: Agreed | None) -> Exercise:
    """``exercise`` with what is ``agreed`` about it: the amount is a step of its ladder, the hold that of its tier, and
    it is held as often as agreed. Doing it twice is the same as once."""
    if agreed is None:
        return exercise
    dose = exercise.dose
    steps = tuple(sorted({*dose.ladder, agreed.amount}))
    tiers = tuple(_tier(tier, agreed) if place == agreed.tier else tier for place, tier in enumerate(dose.tiers))
    often = dose.repetitions if agreed.repetitions is None else agreed.repetitions
    return replace(exercise, dose=replace(dose, ladder=steps, tiers=tiers, repetitions=often))


def _tier(tier: Tier, agreed: Agreed) -> Tier:
    return tier if agreed.hold is None else replace(tier, hold=agreed.hold)


def exercise_of(part: Part) -> Exercise:
    """The exercise of ``part`` as it is done in its programme, where one begins included."""
    exercise = fitted(part.exercise, part.agreed)
    if part.start is None:
        return exercise
    return replace(exercise, dose=replace(exercise.dose, start=part.start))


def prescribed(
    part: Part, level: Level, reason: Reason, last: Level | None = None, *, declinable: bool = False
) -> Prescription:
    """The dose ``level`` of the exercise of ``part``, with the sets and sides that are agreed."""
    return Prescription(exercise_of(part), level, reason, last, declinable, agreed=part.agreed)


def at_floor(part: Part, reason: Reason) -> Prescription:
    """The lowest dose of the exercise of ``part``: one set, and nothing of the agreement that would make it more. The
    sides and the note stay."""
    exercise, agreed = part.exercise, part.agreed
    if agreed is None:
        return Prescription(exercise, ladder.floor(exercise), reason)
    lowest = exercise.dose.tiers[0].hold
    gentle = replace(
        agreed,
        sets=1,
        hold=min(agreed.hold, lowest) if agreed.hold is not None and agreed.tier == 0 else None,
        repetitions=None if agreed.repetitions is None else min(agreed.repetitions, exercise.dose.repetitions),
    )
    return Prescription(fitted(exercise, gentle), ladder.floor(exercise), reason, agreed=gentle)
