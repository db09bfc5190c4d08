"""Where each exercise stands: what the newest kept decision left, or where it begins."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from uuid import UUID

from msgspec import Struct
from msgspec.structs import replace

from rygtraening.domain import ladder
from rygtraening.domain.agreement import exercise_of
from rygtraening.domain.dose_record import Action, DoseDecision, Trial
from rygtraening.domain.exercise import Exercise, Level
from rygtraening.domain.programme import Agreed, Part

MOST_TRIALS = 3
"""The first three comfort trials count."""
LEFT_DAYS = 7
"""What one comes back to after so many days with another dose of the exercise is not begun where it was left, if that
was more."""


class Standing(Struct, frozen=True):
    """One exercise's state. ``since`` is the first day whose entries count; ``flare`` the answered flare-up;
    ``tried``: it begins where the try-outs showed; ``decided`` is the newest decision, ``None`` before the first."""

    level: Level
    last_change: date | None = None
    paused_until: date | None = None
    since: date | None = None
    flare: UUID | None = None
    tried: bool = False
    decided: DoseDecision | None = None

    def pauses(self, day: date) -> bool:
        """Whether the exercise is left out on ``day``."""
        return self.paused_until is not None and day < self.paused_until

    def decided_on(self, day: date) -> DoseDecision | None:
        """The decision of ``day``, where one is kept."""
        return self.decided if self.decided is not None and self.decided.stamp.day == day else None


def standing(part: Part, decisions: Iterable[DoseDecision], trials: Sequence[Trial], day: date) -> Standing:
    """Where the exercise of ``part`` stands on ``day`` after its kept ``decisions`` (in any order; those of others are
    passed over, and stops too, for they leave everything as it is).

    What was decided under another agreement, or under none, counts for itself: each goes on from where it was. But a
    pause holds wherever it was decided, and what was left for a week goes on from the lower of the two.
    """
    exercise, agreed = exercise_of(part), part.agreed
    own = [each for each in decisions if each.exercise == exercise.id and not each.action.is_stop]
    newest = _newest(own)
    line = _newest(each for each in own if _counts(each, agreed))
    if line is None:
        counts = [trial.repetitions for trial in trials if trial.exercise == exercise.id][:MOST_TRIALS]
        if agreed is not None:
            return _begun(exercise, agreed, newest, day)
        begin = ladder.start(exercise, counts)
        if newest is None:
            return Standing(begin, tried=bool(counts))
        return replace(_begun(exercise, None, newest, day), level=_lower(exercise, begin, newest.level))
    level = ladder.there_is(exercise, line.level)
    since = line.since
    if newest is not None and newest is not line:
        since = max(filter(None, (line.since, newest.since)), default=None)
        if (newest.stamp.day - line.stamp.day).days >= LEFT_DAYS:
            level = _lower(exercise, level, newest.level)
    return Standing(
        level=level,
        last_change=line.last_change,
        paused_until=line.paused_until if newest is None else newest.paused_until,
        since=since,
        flare=line.flare,
        decided=line,
    )


def _newest(decisions: Iterable[DoseDecision]) -> DoseDecision | None:
    return max(decisions, key=lambda each: (each.stamp.at, each.stamp.id), default=None)


def _counts(decision: DoseDecision, agreed: Agreed | None) -> bool:
    """Whether ``decision`` was made under what is ``agreed`` now (or under nothing, where nothing is), or is a pause
    since then."""
    if decision.agreed == ("" if agreed is None else agreed.digest):
        return True
    return decision.action is Action.PAUSE_EXERCISE and (agreed is None or decision.stamp.day >= agreed.on)


def _begun(exercise: Exercise, agreed: Agreed | None, newest: DoseDecision | None, day: date) -> Standing:
    """Where something begins that was agreed anew, or that is not agreed any more: a pause goes on, and a flare-up that
    was answered before it was agreed is answered."""
    level = ladder.floor(exercise) if agreed is None else agreed.level
    last_change = None if agreed is None else min(agreed.on, day)
    if newest is None:
        return Standing(level, last_change)
    answered = agreed is not None and agreed.on >= newest.stamp.day
    return Standing(level, last_change, newest.paused_until, newest.since, flare=newest.flare if answered else None)


def _lower(exercise: Exercise, one: Level, other: Level) -> Level:
    """The one of less work."""
    return min((one, ladder.there_is(exercise, other)), key=exercise.work_seconds)
