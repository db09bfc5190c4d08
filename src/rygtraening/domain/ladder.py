"""The ladder of an exercise: where to begin, one step up, one or two down. Source: the project's rule, section 2.

Every number is read from the exercise: its steps, first goal, ceiling, articles' tier and start.
"""

from __future__ import annotations

from collections.abc import Sequence

from rygtraening.domain.exercise import DoseKind, Exercise, Level

SHARE_TENTHS = 7
"""One begins, and begins again, at seven tenths. Source: a quota of 70 % of the baseline (BMC Public Health 7:254)."""


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
    return 100.0 * levels.index(nearest(exercise, level)) / goal if goal else 100.0


def nearest(exercise: Exercise, level: Level) -> Level:
    """The climbed level at or below ``level`` in its own tier, or the tier's first."""
    in_tier = [step for step in path(exercise) if step.tier == level.tier]
    reached = [step for step in in_tier if step.amount <= level.amount] or in_tier[:1]
    return reached[-1]


def there_is(exercise: Exercise, level: Level) -> Level:
    """``level`` as the file has it now: a tier that has left it is the highest there is, a step that has left it the
    next lower one, or the lowest."""
    ladder = exercise.dose.ladder
    tier = min(level.tier, len(exercise.dose.tiers) - 1)
    return Level(tier, max((step for step in ladder if step <= level.amount), default=ladder[0]))


def floor(exercise: Exercise) -> Level:
    """The lowest step there is."""
    return Level(0, exercise.dose.ladder[0])


def start(exercise: Exercise, trials: Sequence[int]) -> Level:
    """Where to begin: seven tenths of the mean of the comfort ``trials`` (repetitions, each counted up to the ceiling)
    at the articles' tier; the tier below where the mean is under the lowest step; the file's start without trials."""
    dose = exercise.dose
    if not trials or dose.kind is not DoseKind.REPETITIONS:
        return Level(dose.articles_tier, dose.start)
    counted = sum(min(trial, dose.ceiling) for trial in trials)
    if counted < dose.ladder[0] * len(trials):
        return Level(max(0, dose.articles_tier - 1), dose.ladder[0])
    return Level(dose.articles_tier, _share(exercise, counted, len(trials)))


def up(exercise: Exercise, level: Level, *, opt_in: bool) -> Level | None:
    """The next step up; ``None`` where there is none, or none without ``opt_in``."""
    dose = exercise.dose
    tier, amount = level.tier, level.amount
    higher = next((step for step in dose.ladder if step > amount), None)
    if tier < dose.articles_tier:
        return Level(tier + 1, dose.ladder[0]) if amount >= dose.first_goal or higher is None else Level(tier, higher)
    if tier > dose.articles_tier and not opt_in:
        return None
    if higher is not None:
        return Level(tier, higher)
    return Level(tier + 1, dose.first_goal) if opt_in and tier + 1 < len(dose.tiers) else None


def down_one(exercise: Exercise, level: Level) -> Level:
    """The next lower step; at the lowest the tier below, there at its lowest; at the floor it stays."""
    lowest = exercise.dose.ladder[0]
    if level.amount <= lowest:
        return Level(max(0, level.tier - 1), lowest)
    return Level(level.tier, _lower(exercise, level.amount, 1))


def down_two(exercise: Exercise, level: Level) -> Level:
    """Above the articles' tier one tier and two steps down, else two steps; at the lowest step the tier below."""
    if level.tier > exercise.dose.articles_tier:
        return Level(level.tier - 1, _lower(exercise, level.amount, 2))
    if level.amount <= exercise.dose.ladder[0]:
        return down_one(exercise, level)
    return Level(level.tier, _lower(exercise, level.amount, 2))


def again(exercise: Exercise, level: Level) -> Level:
    """Where to begin again after a month away: seven tenths, at the articles' tier or the present one if lower."""
    return Level(min(level.tier, exercise.dose.articles_tier), _share(exercise, level.amount, 1))


def _lower(exercise: Exercise, amount: int, steps: int) -> int:
    below = [step for step in exercise.dose.ladder if step < amount]
    return below[-steps] if len(below) >= steps else exercise.dose.ladder[0]


def _share(exercise: Exercise, total: int, count: int) -> int:
    """The highest step at or under seven tenths of ``total / count``, at least the lowest; exact in whole numbers."""
    ladder = exercise.dose.ladder
    return max((step for step in ladder if 10 * step * count <= SHARE_TENTHS * total), default=ladder[0])
