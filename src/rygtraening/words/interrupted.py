"""Where an interrupted session stands, for the question whether to go on with it."""

from __future__ import annotations

from collections.abc import Mapping

from rygtraening.domain.agreement import fitted
from rygtraening.domain.exercise import DoseKind, Exercise
from rygtraening.domain.prescription import Prescription
from rygtraening.domain.running import RunningSession
from rygtraening.i18n import _, ngettext
from rygtraening.words import doses


def where(running: RunningSession, exercises: Mapping[str, Exercise]) -> str:
    """Where ``running`` stands: "Knee to chest · left leg · 3 of 7 repetitions". Of an exercise that ``exercises`` does
    not have, only how many repetitions are done in all."""
    if not 0 <= running.position < len(running.exercises):
        return doses.repetitions(running.repetitions)
    here = running.exercises[running.position]
    exercise = exercises.get(here.exercise)
    if exercise is None:
        return doses.repetitions(running.repetitions)
    prescription = Prescription(fitted(exercise, here.agreed), here.level, here.reason, agreed=here.agreed)
    quota = prescription.repetitions
    turn = next((number for number, side in enumerate(here.done) if len(side) < quota), len(here.done) - 1)
    parts = [doses.say(exercise.name)]
    side = prescription.sides[min(turn, len(prescription.sides) - 1)]
    if side is not None:
        parts.append(doses.say(exercise.side_name(side, here.level.tier)))
    done = len(here.done[turn])
    match exercise.dose.kind:
        case DoseKind.REPETITIONS:
            parts.append(_("{done} of {total} repetitions").format(done=done, total=quota))
        case DoseKind.HOLD:
            parts.append(ngettext("{done} of {n} hold", "{done} of {n} holds", quota).format(done=done, n=quota))
        case DoseKind.MINUTES if running.by_minute:
            parts.append(ngettext("{done} of {n} minute", "{done} of {n} minutes", quota).format(done=done, n=quota))
        case DoseKind.MINUTES:  # an older program did not say how many
            pass
    return " · ".join(parts)
