"""A simulated session: what was prescribed and done, as the program's own recorder would have kept it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from random import Random
from uuid import UUID

from rygtraening.domain.exercise import Exercise, Level
from rygtraening.domain.gate import Gate
from rygtraening.domain.ladder import floor
from rygtraening.domain.pain import Pain
from rygtraening.domain.plan import build, seconds, sides_of
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.domain.programme import Programme
from rygtraening.domain.record import Front, SessionEnd, SessionRecord, Stamp
from rygtraening.domain.recorder import record_of
from rygtraening.domain.running import RunningExercise, RunningSession


class Training:
    """Follows sessions of one programme."""

    def __init__(self, programme: Programme, chance: Random) -> None:
        self._programme = programme
        self._chance = chance

    def follow(
        self,
        *,
        levels: Mapping[str, Level],
        session: UUID,
        begun: datetime,
        before: Pain,
        opened: Gate,
        stops_early: bool,
        hurts: bool,
        stamp: Callable[[datetime], Stamp],
    ) -> SessionRecord:
        """One session at ``levels`` (by exercise id), or at the floor on a calm day. ``stops_early`` leaves the last
        exercise half done, ``hurts`` skips its second half through the pain button."""
        calm = opened is Gate.CALM
        prescriptions = [
            Prescription(exercise, floor(exercise), Reason.CALM_DAY)
            if calm
            else Prescription(exercise, levels[exercise.id], Reason.HELD)
            for exercise in self._programme.exercises
        ]
        last = len(prescriptions) - 1
        kept = []
        for place, prescription in enumerate(prescriptions):
            half = place == last and (stops_early or hurts)
            said = before.at_least(Pain(min(10, (before.number or 0) + 1))) if hurts and half else None
            kept.append(
                RunningExercise(
                    exercise=prescription.exercise.id,
                    level=prescription.level,
                    reason=prescription.reason,
                    done=_done(prescription.exercise, prescription.repetitions, half=half),
                    stopped_for_pain=said is not None,
                    pain=said,
                )
            )
        wanted = sum(each.repetitions * each.exercise.sides.times for each in prescriptions)
        done = sum(len(side) for each in kept for side in each.done)
        elapsed = seconds(build(self._programme, prescriptions)) * done / wanted
        ended = begun + timedelta(seconds=round(elapsed) + self._chance.randint(4, 150))
        running = RunningSession(
            session=session,
            day=begun.date(),
            started=begun,
            saved=ended,
            front=Front.WINDOW,
            programme=self._programme.id,
            gate=opened,
            before=before,
            paced=True,
            elapsed=elapsed,
            position=last,
            exercises=tuple(kept),
        )
        end = SessionEnd.STOPPED if stops_early and not hurts else SessionEnd.FINISHED
        exercises = {exercise.id: exercise for exercise in self._programme.exercises}
        return record_of(running, self._programme, exercises, end, stamp(ended))


def _done(exercise: Exercise, repetitions: int, *, half: bool) -> tuple[tuple[int, ...], ...]:
    """The numbers of the repetitions done, a tuple a side; half of them is the first side, or half of the only one."""
    whole, sides = tuple(range(1, repetitions + 1)), len(sides_of(exercise))
    if not half:
        return (whole,) * sides
    return (whole[: (repetitions + 1) // 2],) if sides == 1 else (whole, *((),) * (sides - 1))
