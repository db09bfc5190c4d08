"""The try-outs before the first session: how many repetitions feel fine. Source: the project's rule, section 2, Start.

A try-out is played like a session and is none: nothing of it enters the history, and one that is broken off by a crash
is simply done again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from rygtraening.domain.agreement import exercise_of
from rygtraening.domain.dose_record import DoseDecision, Trial
from rygtraening.domain.exercise import DoseKind, Exercise, Level
from rygtraening.domain.plan import Plan, build
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.domain.programme import Agreed, Programme
from rygtraening.domain.standing import MOST_TRIALS, standing

if TYPE_CHECKING:
    from rygtraening.domain.events import Event
    from rygtraening.domain.session import Session


ANOTHER_DAY = 6
"""From this number on another day is suggested, and one begins with the dose of those who skip."""
NOT_TODAY = 8
"""From this number on there is no try-out today."""


def left_to_try(
    programme: Programme, decisions: Iterable[DoseDecision], trials: Sequence[Trial]
) -> tuple[Exercise, ...]:
    """The exercises that can still be tried, in programme order: those in repetitions, with no dose decided or agreed
    yet and fewer than three try-outs."""
    decided = {each.exercise for each in decisions if not each.action.is_stop}
    return tuple(
        part.exercise
        for part in programme.parts
        if part.exercise.dose.kind is DoseKind.REPETITIONS
        and part.agreed is None
        and part.exercise.id not in decided
        and sum(trial.exercise == part.exercise.id for trial in trials) < MOST_TRIALS
    )


def plan(programme: Programme, exercises: Sequence[Exercise]) -> Plan:
    """A try-out of ``exercises``: each at its articles' tier, with room for as many repetitions as its ceiling."""
    doses = [
        Prescription(exercise, Level(exercise.dose.articles_tier, exercise.dose.ceiling), Reason.START)
        for exercise in exercises
    ]
    return replace(build(programme, doses), trying=True)


class TryOut:
    """Follows a try-out through its events: what felt fine ends where something was changed because it hurt."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._block = 0
        self._felt_fine: dict[int, int] = {}

    def take(self, events: Sequence[Event]) -> None:
        """What happened, in order, each right after it happened."""
        from rygtraening.domain.events import PainAnswered, PainChoice, StepEntered

        for event in events:
            if isinstance(event, PainAnswered) and event.choice is not PainChoice.CONTINUE:
                block = self._asked_in(event.exercise)
                self._felt_fine.setdefault(block, self._session.marks.count(block))
            elif isinstance(event, StepEntered):
                self._block = self._session.plan.steps[event.step].block

    def _asked_in(self, exercise: int) -> int:
        """The side that is meant by the pain button: the one in progress, in a rest the last one before it."""
        blocks = self._session.plan.blocks(exercise)
        return self._block if self._block in blocks else blocks[-1]

    def counts(self) -> dict[str, int]:
        """For each exercise (its id) that was begun, how many repetitions felt fine: the fewer of its sides where both
        were begun. A side counts as begun with its first repetition, or where it was left or made easier for pain."""
        session, found = self._session, {}
        for index, prescription in enumerate(session.plan.prescriptions):
            sides = []
            for block in session.plan.blocks(index):
                done = session.marks.count(block)
                if done or block in self._felt_fine:
                    sides.append(min(done, self._felt_fine.get(block, done)))
            if sides:
                found[prescription.exercise.id] = min(sides)
        return found

    @property
    def hurt(self) -> bool:
        """Whether an exercise was left for pain, or reached the number from which the safety questions are due."""
        numbers = [said.pain.number or 0 for said in self._session.said if said.pain is not None]
        stopped = any(said.stopped_for_pain for said in self._session.said)
        return stopped or any(number >= NOT_TODAY for number in numbers)


class Beginning(Struct, frozen=True):
    """Where one begins with an exercise, which is as its programme has it. ``tried`` are the counts of its try-outs,
    oldest first; empty where it was skipped. ``agreed`` is what was agreed about it with the physiotherapist."""

    exercise: Exercise
    level: Level
    tried: tuple[int, ...]
    agreed: Agreed | None = None

    @property
    def is_lowest(self) -> bool:
        """Whether it is the lowest step of the tier, the least there is to begin with."""
        return self.level.amount == self.exercise.dose.ladder[0]


def beginnings(
    programme: Programme, decisions: Iterable[DoseDecision], trials: Sequence[Trial], day: date
) -> tuple[Beginning, ...]:
    """Where one stands on ``day`` with each exercise, in programme order; seconds of hold and minutes are never tried
    out and begin where their file says."""
    decided = list(decisions)
    found = []
    for part in programme.parts:
        exercise = exercise_of(part)
        counts = [trial.repetitions for trial in trials if trial.exercise == exercise.id][:MOST_TRIALS]
        found.append(Beginning(exercise, standing(part, decided, trials, day).level, tuple(counts), part.agreed))
    return tuple(found)
