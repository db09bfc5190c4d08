"""A session that was done without the player, as it is told afterwards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from rygtraening.domain.prescription import Prescription
from rygtraening.domain.programme import Programme
from rygtraening.domain.record import SessionEnd, SessionRecord, Stamp
from rygtraening.domain.recorder import record_of
from rygtraening.domain.running import RunningExercise, RunningSession


def told(
    running: RunningSession,
    programme: Programme,
    prescriptions: Sequence[Prescription],
    done: Mapping[str, int],
    stamp: Stamp,
) -> SessionRecord:
    """The record of a session that was to be ``prescriptions``, of which ``done`` repetitions, holds or minutes a side
    were done, by exercise id (0 or none: left out; never more than the dose). ``running`` is the session without its
    exercises."""
    exercises = tuple(
        RunningExercise(
            exercise=each.exercise.id,
            level=each.level,
            reason=each.reason,
            done=_numbers(each, done.get(each.exercise.id, 0)),
            agreed=each.agreed,
        )
        for each in prescriptions
    )
    by_id = {each.exercise.id: each.exercise for each in prescriptions}
    record = record_of(replace(running, exercises=exercises), programme, by_id, SessionEnd.FINISHED, stamp)
    whole = all(each.quota_done for each in record.exercises)
    return replace(
        record,
        end=SessionEnd.FINISHED if whole else SessionEnd.STOPPED,
        active_seconds=round(sum(each.work_seconds for each in record.exercises), 1),
    )


def _numbers(prescription: Prescription, count: int) -> tuple[tuple[int, ...], ...]:
    """The numbers of the repetitions done, a tuple a side."""
    numbers = tuple(range(1, min(count, prescription.repetitions) + 1))
    return tuple(numbers for _side in prescription.sides)
