"""Which dose today. In this version the starting dose is held; the rule that steps it up and down comes next.

Source: the project's rule, sections 2 (start) and 4 (the gate).
"""

from __future__ import annotations

from rygtraening.domain.exercise import Level
from rygtraening.domain.gate import Gate
from rygtraening.domain.ladder import floor
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.domain.programme import Programme


def today(programme: Programme, gate: Gate = Gate.NORMAL) -> tuple[Prescription, ...]:
    """Today's dose of each exercise, in the programme's order; empty on a spare day.

    The starting amount at the articles' tier, held; on a calm day the floor of each exercise.
    """
    if gate is Gate.SPARE:
        return ()
    if gate is Gate.CALM:
        return tuple(Prescription(exercise, floor(exercise), Reason.CALM_DAY) for exercise in programme.exercises)
    return tuple(
        Prescription(exercise, Level(exercise.dose.articles_tier, exercise.dose.start), Reason.HELD)
        for exercise in programme.exercises
    )
