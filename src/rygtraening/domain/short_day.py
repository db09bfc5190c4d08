"""Only five minutes: whole exercises are left out in turn, never repetitions. Source: the project's rule, section 6."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec.structs import replace

from rygtraening.domain.day_plan import DayPlan
from rygtraening.domain.plan import build, seconds
from rygtraening.domain.prescription import Prescription
from rygtraening.domain.programme import Programme

FIVE_MINUTES = 300.0


def shortened(
    programme: Programme, plan: DayPlan, last_done: Mapping[str, date], most: float = FIVE_MINUTES
) -> DayPlan:
    """``plan`` with as many whole exercises as fit into ``most`` seconds, at least one: those that have waited longest
    first (``last_done`` is the day each was done last), so that each has its turn. No quota is made smaller, and what
    the day decides is decided for what is left out as well."""
    waited = sorted(plan.prescriptions, key=lambda each: last_done.get(each.exercise.id, date.min))
    chosen: list[Prescription] = []
    for each in waited:
        if not chosen or seconds(build(programme, _in_order(plan, [*chosen, each]))) <= most:
            chosen.append(each)
    return replace(
        plan,
        prescriptions=_in_order(plan, chosen),
        left_out=tuple(each.exercise for each in plan.prescriptions if each not in chosen),
    )


def _in_order(plan: DayPlan, chosen: list[Prescription]) -> tuple[Prescription, ...]:
    return tuple(each for each in plan.prescriptions if each in chosen)
