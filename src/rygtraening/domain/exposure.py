"""*Modige skridt*: an attempt as the rule reads it, when nothing is to be tried, and a ladder of one's own.

Pure functions, with codes and numbers; the words are the edge's. Source: the project's rule, section 8.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from msgspec import Struct

from rygtraening.domain.activity import Activity, ActivityStep
from rygtraening.domain.entry import MORNING_AFTER, MORNING_UNTIL, RISES
from rygtraening.domain.exposure_record import Attempt, OwnLadder
from rygtraening.domain.pain import is_red_now
from rygtraening.domain.record import MorningScore
from rygtraening.domain.text import Text

TOO_MUCH_NOW = 6
"""With so much pain now (0-10) nothing is tried."""


class Refusal(StrEnum):
    """Why nothing is to be tried now."""

    LOCKED = "locked"
    FLARE = "flare"
    PAIN = "pain"
    ANOTHER_TODAY = "another_today"
    """Another kind has been tried today; one kind a day."""
    OPT_IN = "opt_in"


class Reading(Struct, frozen=True):
    """An attempt with the mornings around it, as the rule reads it. ``before`` unanswered counts as 0, the strictest
    reading; ``reference`` is the day's own morning, else ``before``."""

    attempt: Attempt
    reference: int
    next_morning: int | None

    @property
    def red_at_once(self) -> bool:
        """Whether it was RED already on its day."""
        worst = self.attempt.worst.number if self.attempt.worst is not None else None
        return self.attempt.stopped or is_red_now(self.attempt.before.number or 0, worst or 0)

    @property
    def red(self) -> bool:
        """Whether it was RED, on its day or by the morning after."""
        rose = self.next_morning is not None and self.next_morning - self.reference >= RISES
        return self.red_at_once or rose

    @property
    def settled(self) -> bool:
        """Whether the pain was down again the next morning."""
        return self.next_morning is not None and self.next_morning <= self.reference


def ladder_of(own: OwnLadder) -> Activity:
    """A ladder of one's own as one like the others. A step's id is its words, so that moving it keeps what was tried;
    words that come again are numbered."""
    seen: dict[str, int] = {}
    steps = []
    for words in own.steps:
        seen[words] = count = seen.get(words, 0) + 1
        steps.append(ActivityStep(words if count == 1 else f"{words} #{count}", Text(words, words)))
    return Activity(own.id, Text(own.name, own.name), Text(), tuple(steps))


def is_open(attempt: Attempt) -> bool:
    """Whether it is still to be told what happened, or how much it hurt."""
    return attempt.happened is None or attempt.worst is None or attempt.worst.number is None


def reading(attempt: Attempt, mornings: Mapping[date, MorningScore]) -> Reading:
    """The attempt with the morning of its day and a valid one of the day after (6-36 hours later)."""
    before = attempt.before.number or 0
    own = mornings.get(attempt.stamp.day)
    known = own.pain.number if own is not None else None
    return Reading(attempt, before if known is None else known, _next_morning(attempt, mornings))


def _next_morning(attempt: Attempt, mornings: Mapping[date, MorningScore]) -> int | None:
    score = mornings.get(attempt.stamp.day + timedelta(days=1))
    if score is None:
        return None
    return score.pain.number if MORNING_AFTER <= score.said_at - ended(attempt) <= MORNING_UNTIL else None


def ended(attempt: Attempt) -> datetime:
    """When it was over: when it was last told about, but not after its day (it may be told about the next morning)."""
    at = attempt.stamp.at
    midnight = datetime.combine(attempt.stamp.day + timedelta(days=1), time(), at.tzinfo)
    return min(at, midnight)


def may_try(
    activity: Activity,
    step: ActivityStep,
    attempts: Iterable[Attempt],
    today: date,
    *,
    locked: bool,
    flare: bool,
    pain: int | None,
    opt_in: bool,
) -> Refusal | None:
    """Why ``step`` is not to be tried now, the weightiest first; ``None`` where it may. ``pain`` is the higher of back
    and leg now (0-10), ``None`` while it is not asked."""
    if locked:
        return Refusal.LOCKED
    if flare:
        return Refusal.FLARE
    if pain is not None and pain >= TOO_MUCH_NOW:
        return Refusal.PAIN
    if any(each.stamp.day == today and each.activity != activity.id for each in attempts):
        return Refusal.ANOTHER_TODAY
    return Refusal.OPT_IN if step.opt_in and not opt_in else None
