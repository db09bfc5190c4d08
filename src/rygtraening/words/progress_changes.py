"""What a day decided about the doses, and why, as Fremgang tells it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rygtraening.domain.dose_record import DoseDecision
from rygtraening.domain.exercise import Exercise
from rygtraening.domain.progress_changes import Way, way
from rygtraening.i18n import _
from rygtraening.words import doses, reasons
from rygtraening.words.changes import joined

ARROW, TOGETHER = " → ", "\u00a0→\u00a0"
"""No line ends between the two numbers."""
Exercises = Mapping[str, Exercise]
"""The exercises there are, by id."""


def dose_changes(decisions: Sequence[DoseDecision], exercises: Exercises) -> list[str]:
    """What was decided, a text for each reason: "Cat-camel 7 → 8. A little more than last time: …"."""
    found: dict[str, list[str]] = {}
    for decision in decisions:
        why = reasons.at(decision.reason, exercises.get(decision.exercise), decision.level)
        found.setdefault(why, []).append(move(decision, exercises))
    return [f"{joined(moves)}. {why}" for why, moves in found.items()]


def move(decision: DoseDecision, exercises: Exercises) -> str:
    """From where to where: "Cat-camel 7 → 8", "Walk 5 → 6 min", "Cat-camel 10 → 5 (an easier version)", or "Cat-camel
    stays at 8". An exercise that is there no more is called by its id."""
    exercise = exercises.get(decision.exercise)
    name = decision.exercise if exercise is None else doses.say(exercise.name)
    before, now = decision.before, decision.level
    amount = doses.in_short(exercise, now.amount)
    if way(decision) is Way.STAYED:
        return _("{name} stays at {amount}").format(name=name, amount=amount)
    words = "{name} {before} → {now}"
    if now.tier > before.tier:
        words = _("{name} {before} → {now} (the next version)")
    elif now.tier < before.tier:
        words = _("{name} {before} → {now} (an easier version)")
    return words.format(name=name, before=before.amount, now=amount).replace(ARROW, TOGETHER)
