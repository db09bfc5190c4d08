"""Where an interrupted session stands, for the question whether to go on with it."""

from __future__ import annotations

from collections.abc import Mapping

from rygtraening.domain.exercise import DoseKind, Exercise, Side
from rygtraening.domain.prescription import Prescription
from rygtraening.domain.running import RunningSession
from rygtraening.i18n import _
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
    quota = Prescription(exercise, here.level, here.reason).repetitions
    turn = next((number for number, side in enumerate(here.done) if len(side) < quota), len(here.done) - 1)
    parts = [doses.say(exercise.name)]
    if len(here.done) > 1:
        parts.append(doses.say(exercise.side_name((Side.RIGHT, Side.LEFT)[turn], here.level.tier)))
    if exercise.dose.kind is not DoseKind.MINUTES:
        parts.append(_("{done} of {total} repetitions").format(done=len(here.done[turn]), total=quota))
    return " · ".join(parts)
