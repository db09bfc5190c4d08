"""Which of the kept decisions Fremgang tells of: those that moved a dose, began a pause, or were declined."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum

from rygtraening.domain.dose_record import Action, DoseDecision
from rygtraening.domain.exercise import Level

Changes = Mapping[date, tuple[DoseDecision, ...]]
"""What is told of, by day, in the order it was decided."""


class Way(Enum):
    """Which way a decision moved the dose."""

    UP = "up"
    DOWN = "down"
    STAYED = "stayed"


def way(decision: DoseDecision) -> Way:
    """Up or down the ladder: a higher tier is up, also with fewer repetitions."""
    before, now = _height(decision.before), _height(decision.level)
    if now == before:
        return Way.STAYED
    return Way.UP if now > before else Way.DOWN


def by_day(decisions: Iterable[DoseDecision]) -> Changes:
    """The decisions that are told of; a step down that could not move the dose is none of them, nor is a stop."""
    found: dict[date, tuple[DoseDecision, ...]] = {}
    for decision in decisions:
        if way(decision) is not Way.STAYED or decision.declined or decision.action is Action.PAUSE_EXERCISE:
            found[decision.stamp.day] = (*found.get(decision.stamp.day, ()), decision)
    return found


def _height(level: Level) -> tuple[int, int]:
    return level.tier, level.amount
