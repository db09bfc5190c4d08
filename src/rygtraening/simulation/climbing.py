"""How a simulated person climbs the ladder: one step at a time, down when it gets worse.

This is a plausible climb, kept below what the project's rule (sections 2, 5 and 6) would allow; the rule itself is
not part of this version. Never above the articles' tier and its ceiling, at most one step up a day over the
programme, at least ``REST_DAYS`` days between two changes of an exercise.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rygtraening.domain.exercise import Exercise, Level
from rygtraening.domain.ladder import path

REST_DAYS = 3
QUIET_DAYS = 8
"""Days after the beginning of a flare-up, or a return, without a step up."""


@dataclass(slots=True)
class _Rung:
    levels: tuple[Level, ...]
    at: int
    changed: date | None = None


class Climber:
    """Where one person stands on each exercise's ladder."""

    def __init__(self, exercises: Sequence[Exercise], days_per_step: int) -> None:
        self._days_per_step = days_per_step
        self._good_days = 0
        self._quiet_until: date | None = None
        self._rungs = {exercise.id: _rung(exercise) for exercise in exercises}

    def level(self, exercise: str) -> Level:
        """Today's level of an exercise, by its id."""
        rung = self._rungs[exercise]
        return rung.levels[rung.at]

    def good_day(self, day: date) -> None:
        """A session that went well; enough of them are a step up for the exercise longest unchanged."""
        self._good_days += 1
        if self._good_days < self._days_per_step or (self._quiet_until is not None and day < self._quiet_until):
            return
        open_rungs = [
            rung
            for rung in self._rungs.values()
            if rung.at + 1 < len(rung.levels) and (rung.changed is None or (day - rung.changed).days >= REST_DAYS)
        ]
        if open_rungs:
            rung = min(open_rungs, key=lambda each: each.changed or date.min)
            rung.at, rung.changed = rung.at + 1, day
            self._good_days = 0

    def worse(self, exercise: str, day: date) -> None:
        """One step down for an exercise that hurt too much."""
        self._down(self._rungs[exercise], 1, day)
        self._good_days = 0

    def set_back(self, steps: int, day: date, quiet_days: int) -> None:
        """So many steps down for every exercise, and ``quiet_days`` days without a step up."""
        for rung in self._rungs.values():
            self._down(rung, steps, day)
        self._good_days = 0
        self._quiet_until = date.fromordinal(day.toordinal() + quiet_days)

    def _down(self, rung: _Rung, steps: int, day: date) -> None:
        rung.at, rung.changed = max(0, rung.at - steps), day


def _rung(exercise: Exercise) -> _Rung:
    """The ladder up to the articles' tier and its ceiling, begun at the starting dose."""
    levels = tuple(level for level in path(exercise) if level.tier <= exercise.dose.articles_tier)
    return _Rung(levels, levels.index(Level(exercise.dose.articles_tier, exercise.dose.start)))
