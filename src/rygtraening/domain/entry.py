"""One day of one exercise as the rule reads it, and its class. Source: the project's rule, sections 1, 3 and 6."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from msgspec import Struct

from rygtraening.domain.exercise import Level
from rygtraening.domain.pain import Colour, LegSpread, highest, is_red_now
from rygtraening.domain.record import AfterAnswers, ExerciseRecord, MorningScore, SessionRecord

MORNING_AFTER = timedelta(hours=6)
MORNING_UNTIL = timedelta(hours=36)
"""The next morning's score counts this long after the end of the day's last session."""

EASED_OFF = 2
"""Pain of at most this at its peak can be GREEN."""
STARTS_LOW = 5
"""A day that began above this, or peaked above it, neither counts nor breaks."""
RISES = 2
"""So much more the next morning is RED. Source: changes under 2 points are noise (Farrar 2001, Ostelo 2008)."""

_SEVERITY = (LegSpread.NONE, LegSpread.BRIEF, LegSpread.LASTING)


class Entry(Struct, frozen=True):
    """A day on which an exercise was done at least once. Pain 0-10, ``None`` where it was not answered.

    ``level`` is the lowest dose of the day and ``quota_done`` whether it was done in full. ``reference`` is the day's
    own morning score, else ``before``; ``next_morning`` the morning after.
    """

    exercise: str
    day: date
    level: Level
    before: int
    worst: int | None
    after: int | None
    reference: int
    next_morning: int | None
    quota_done: bool
    stopped_for_pain: bool = False
    leg_spread: LegSpread = LegSpread.NONE

    @property
    def peak(self) -> int:
        """The higher of worst and after, as far as they are known; 0 where neither is."""
        return max(self.worst or 0, self.after or 0)

    @property
    def colour(self) -> Colour:
        """The class of the day."""
        if self.is_red:
            return Colour.RED
        answered = self.worst is not None and self.after is not None
        calm = answered and self.peak <= EASED_OFF and self.before <= STARTS_LOW and self.leg_spread is LegSpread.NONE
        return Colour.GREEN if calm and self.settled else Colour.YELLOW

    @property
    def is_red(self) -> bool:
        """Whether it is RED, which is asked of every day since the last change."""
        worse_next_day = self.next_morning is not None and self.next_morning - self.reference >= RISES
        lasting = self.leg_spread is LegSpread.LASTING
        return is_red_now(self.before, self.peak) or lasting or worse_next_day or self.stopped_for_pain

    @property
    def breaks(self) -> bool:
        """Whether it ends a run of good days."""
        return self.is_red or not self.quota_done or self.leg_spread is not LegSpread.NONE

    @property
    def neutral(self) -> bool:
        """Whether it neither counts nor breaks."""
        unknown = self.worst is None or self.after is None or self.next_morning is None
        return not self.breaks and (unknown or self.before > STARTS_LOW or self.peak > STARTS_LOW)

    @property
    def settled(self) -> bool:
        """Whether the pain was down again the next morning."""
        return self.next_morning is not None and self.next_morning <= self.reference

    @property
    def one_worse(self) -> bool:
        """Whether the next morning was exactly one point worse."""
        return self.next_morning is not None and self.next_morning == self.reference + 1


def entries_of(
    day: date,
    sessions: Sequence[SessionRecord],
    answers: Sequence[AfterAnswers],
    morning: MorningScore | None,
    next_morning: MorningScore | None,
) -> tuple[Entry, ...]:
    """The entries of ``day``: one for each exercise of which something was done, all its sessions of the day in one. A
    hold or a walk that was stopped for pain counts as done something of also within its first hold or minute, so that
    its RED is not lost.

    ``sessions`` are the day's, ``answers`` belong to them; ``morning`` is the day's own score and ``next_morning`` that
    of the day after. Of two sessions at the lowest dose it is enough that one did it in full. A stop for pain counts
    also where nothing was counted in that session, with what its page says, and a session without a number before it
    (which only another program could have written) counts as begun at 0, the strictest reading.
    """
    given = {answer.session: answer for answer in answers}
    following = _valid(next_morning, day, max((session.ended for session in sessions), default=None))
    ids = dict.fromkeys(done.exercise for session in sessions for done in session.exercises if done.begun)
    return tuple(_entry(exercise, day, sessions, given, morning, following) for exercise in ids)


def _valid(score: MorningScore | None, day: date, ended: datetime | None) -> int | None:
    """The next morning's number where it was given on the day after, 6-36 hours after the last session."""
    if score is None or ended is None or score.stamp.day != day + timedelta(days=1):
        return None
    return score.pain.number if MORNING_AFTER <= score.said_at - ended <= MORNING_UNTIL else None


def _entry(
    exercise: str,
    day: date,
    sessions: Sequence[SessionRecord],
    given: dict[UUID, AfterAnswers],
    morning: MorningScore | None,
    following: int | None,
) -> Entry:
    pairs = [(session, done) for session in sessions for done in session.exercises if done.exercise == exercise]
    doses = [(session, done) for session, done in pairs if done.begun]
    lowest = min(_place(done) for _session, done in doses)
    before = min(session.before.number or 0 for session, _done in doses)
    own = morning.pain.number if morning is not None else None
    touched = [session for session, done in pairs if done.repetitions or done.stopped_for_pain]
    pages = [given[session.session] for session in touched if session.session in given]
    said = [done.pain.number for _session, done in pairs if done.pain is not None]
    worst = [pain.number for page in pages for name, pain in page.worst if name == exercise]
    return Entry(
        exercise=exercise,
        day=day,
        level=Level(*lowest),
        before=before,
        worst=highest([*said, *worst]),
        after=highest(page.after.number for page in pages),
        reference=before if own is None else own,
        next_morning=following,
        quota_done=any(done.quota_done for _session, done in doses if _place(done) == lowest),
        stopped_for_pain=any(done.stopped_for_pain for _session, done in pairs),
        leg_spread=max((_spread(page, exercise) for page in pages), key=_SEVERITY.index, default=LegSpread.NONE),
    )


def _place(done: ExerciseRecord) -> tuple[int, int]:
    """The dose that was done: where it was made easier, that of the next easier tier, which is what the rest of it was
    done as (a step up must not rest on repetitions of another tier)."""
    tier = done.level.tier - 1 if done.eased and done.level.tier else done.level.tier
    return tier, done.level.amount


def _spread(page: AfterAnswers, exercise: str) -> LegSpread:
    """The pain down the leg at ``exercise``; a spread at no named exercise was at all of them."""
    if page.spread is None or (page.spread_at and exercise not in page.spread_at):
        return LegSpread.NONE
    return page.spread
