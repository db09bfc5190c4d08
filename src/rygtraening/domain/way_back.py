"""The way back up after a flare-up: what it lowered, and how many steps lie between. Source: the rule, section 7."""

from __future__ import annotations

from msgspec import Struct

from rygtraening.domain.dose_record import DoseDecision
from rygtraening.domain.exercise import Exercise, Level
from rygtraening.domain.ladder import nearest, path
from rygtraening.domain.ports import Journal
from rygtraening.domain.programme import Programme
from rygtraening.domain.situation import Known


class WayBack(Struct, frozen=True):
    """One exercise on its way back after a flare-up: the dose ``now``, the dose it ``was`` before, and how many steps
    up lie between."""

    exercise: Exercise
    now: Level
    was: Level
    steps: int


def way_back(journal: Journal, programme: Programme, known: Known) -> tuple[WayBack, ...]:
    """What the newest flare-up lowered and is not back yet: the steps between, exercise by exercise."""
    flare = known.flares[-1]
    if not any(each.flare == flare.id for each in known.situation.standings.values()):
        return ()
    decisions = journal.facts(DoseDecision, flare.started, flare.ended)
    found = []
    for exercise in programme.exercises:
        own = [each for each in decisions if each.exercise == exercise.id and each.flare == flare.id]
        lowered = next((each for each in own if each.level != each.before), None)
        now = known.situation.standings[exercise.id].level
        if lowered is not None:
            steps = path(exercise)
            there, here = nearest(exercise, lowered.before), nearest(exercise, now)
            between = steps.index(there) - steps.index(here)
            if between > 0:
                found.append(WayBack(exercise, now, lowered.before, between))
    return tuple(found)
