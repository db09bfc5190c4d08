"""A simulated session in the player: what was done of what was prescribed, as the program's recorder keeps it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from random import Random
from uuid import UUID

from rygtraening.domain.gate import Gate
from rygtraening.domain.pain import Pain
from rygtraening.domain.plan import build, seconds
from rygtraening.domain.prescription import Prescription
from rygtraening.domain.programme import Programme
from rygtraening.domain.record import Front, SessionEnd, SessionRecord, Stamp
from rygtraening.domain.recorder import record_of
from rygtraening.domain.running import RunningExercise, RunningSession

Feels = Callable[[int, Prescription], Pain]
"""The worst pain at an exercise, by its place in the session and its dose."""


class Player:
    """Follows sessions of one programme."""

    def __init__(self, programme: Programme, chance: Random) -> None:
        self._programme = programme
        self._chance = chance

    def follow(
        self,
        prescriptions: Sequence[Prescription],
        *,
        session: UUID,
        begun: datetime,
        before: Pain,
        opened: Gate,
        stops_early: bool,
        stops_at: int,
        feels: Feels,
        stamp: Callable[[datetime], Stamp],
    ) -> tuple[SessionRecord, dict[str, Pain]]:
        """One session at the doses of ``prescriptions`` (at least one), and the worst pain by exercise id.

        ``stops_early`` leaves the last exercise half done; at a worst pain of ``stops_at`` the rest of the exercise is
        skipped through the pain button.
        """
        last = len(prescriptions) - 1
        kept, worst = [], {}
        for place, prescription in enumerate(prescriptions):
            pain = feels(place, prescription)
            worst[prescription.exercise.id] = pain
            hurts = (pain.number or 0) >= stops_at
            kept.append(
                RunningExercise(
                    exercise=prescription.exercise.id,
                    level=prescription.level,
                    reason=prescription.reason,
                    done=_done(prescription, half=hurts or (stops_early and place == last)),
                    stopped_for_pain=hurts,
                    pain=pain if hurts else None,
                    agreed=prescription.agreed,
                )
            )
        wanted = sum(each.repetitions * len(each.sides) for each in prescriptions)
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
            by_minute=True,
        )
        end = SessionEnd.STOPPED if stops_early and not kept[-1].stopped_for_pain else SessionEnd.FINISHED
        exercises = {each.exercise.id: each.exercise for each in prescriptions}
        return record_of(running, self._programme, exercises, end, stamp(ended)), worst


def _done(prescription: Prescription, *, half: bool) -> tuple[tuple[int, ...], ...]:
    """The numbers of the repetitions done, a tuple a side; half of them is the first side, or half of the only one."""
    repetitions, sides = prescription.repetitions, len(prescription.sides)
    whole = tuple(range(1, repetitions + 1))
    if not half:
        return (whole,) * sides
    # Half of a single repetition is none of it: it is begun and not counted.
    return (whole[: (repetitions + 1) // 2],) if sides == 1 else (whole, *((),) * (sides - 1))
