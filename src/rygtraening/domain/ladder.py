"""How far up its ladder a level of an exercise is. Source: the project's rule, section 2 (*up*)."""

from __future__ import annotations

from rygtraening.domain.exercise import Exercise, Level


def path(exercise: Exercise) -> tuple[Level, ...]:
    """Every level in the order they are climbed: below the articles' tier up to the first goal, at it up to the
    ceiling, above it from the first goal up to the ceiling."""
    dose = exercise.dose
    levels: list[Level] = []
    for tier in range(len(dose.tiers)):
        for amount in dose.ladder:
            below, above = tier < dose.articles_tier, tier > dose.articles_tier
            if (below and amount > dose.first_goal) or (above and amount < dose.first_goal):
                continue
            levels.append(Level(tier, amount))
    return tuple(levels)


def percent(exercise: Exercise, level: Level) -> float:
    """How far up the ladder ``level`` is: 0 at the floor, 100 at the articles' tier and ceiling, more above it.

    A level that is not climbed through (20 repetitions of an easier tier, say) counts as the nearest step at or
    below it in its own tier, or the tier's first.
    """
    levels = path(exercise)
    goal = levels.index(Level(exercise.dose.articles_tier, exercise.dose.ceiling))
    in_tier = [step for step in levels if step.tier == level.tier]
    reached = [step for step in in_tier if step.amount <= level.amount] or in_tier[:1]
    return 100.0 * levels.index(reached[-1]) / goal if goal else 100.0


def floor(exercise: Exercise) -> Level:
    """The lowest step there is."""
    return Level(0, exercise.dose.ladder[0])
