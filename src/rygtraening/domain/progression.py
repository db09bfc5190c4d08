"""The table that decides one exercise's dose: the strongest brake first. Source: the project's rule, section 5.

Pure: no clock, no words, nothing kept. Every number of the dose is read from the exercise.
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from rygtraening.domain import ladder
from rygtraening.domain.dose_record import Action
from rygtraening.domain.entry import Entry
from rygtraening.domain.exercise import Exercise, Level
from rygtraening.domain.pain import Colour, LegSpread
from rygtraening.domain.prescription import Reason
from rygtraening.domain.programme import Agreed
from rygtraening.domain.safety import FlagTier

AWAY_MONTH, AWAY_WEEKS, AWAY_WEEK = 28, 14, 7
"""Days away after which the dose begins again, goes down two steps, and one."""
REDS, AMONG = 3, 5
"""So many RED among the last so many entries pause the exercise."""
STRONG_PEAK = 8
TREND_DOWN, TREND_UP_BELOW = 2.0, 0.5
"""A week so much worse is a step down; a step up needs less than the second."""
TREND_DAYS, STEP_DAYS = 7, 3
"""Days since the last change before the trend may lower, and before a step up."""
FLARE_QUIET_DAYS = 7
"""No step up until more days than these after a flare-up began."""
GOOD_GREEN, GOOD_OTHERS = 2, 3
"""Two GREEN days running are enough for a step up; else three good ones."""
MORNINGS = 3
"""So many mornings running a point worse are a step down."""


class FlareNow(Struct, frozen=True):
    """The newest flare-up as the table sees it. ``answered``: this exercise has been lowered for it."""

    started: date
    active: bool
    answered: bool


class Case(Struct, frozen=True):
    """Everything the table looks at. ``history`` in order of day, one entry a day, all before ``today``; ``trend`` in
    points of pain, ``None`` unknown; ``last_change`` ``None`` counts as long ago. ``agreed``: the dose is held by hand,
    and ``exercise`` fitted to that."""

    exercise: Exercise
    level: Level
    today: date
    history: tuple[Entry, ...]
    flag: FlagTier | None = None
    flare: FlareNow | None = None
    trend: float | None = None
    last_change: date | None = None
    opt_in: bool = False
    agreed: Agreed | None = None

    def is_new(self, entry: Entry) -> bool:
        """Whether the entry's day is not before the last change."""
        return self.last_change is None or entry.day >= self.last_change

    @property
    def away(self) -> int:
        """Days since the later of the last entry and the last change; 0 where there is neither."""
        days = [self.history[-1].day] if self.history else []
        days += [self.last_change] if self.last_change is not None else []
        return (self.today - max(days)).days if days else 0

    @property
    def unchanged_days(self) -> int | None:
        """Days since the last change, ``None`` for long ago."""
        return None if self.last_change is None else (self.today - self.last_change).days


class Decision(Struct, frozen=True):
    """What the table says: the action, its row (0-12), the level from now on, and why."""

    action: Action
    rule: int
    level: Level
    reason: Reason


_STOPS = {
    FlagTier.CALL_NOW: Action.STOP_T1,
    FlagTier.SAME_DAY: Action.STOP_T2,
    FlagTier.WITHIN_DAYS: Action.STOP_T3,
}


def decide(case: Case) -> Decision:
    """The first row of the table that holds."""
    exercise, level = case.exercise, case.level
    if case.flag in _STOPS:
        return Decision(_STOPS[case.flag], 0, level, Reason.FLAGGED)
    reds = [place for place, entry in enumerate(case.history) if entry.is_red and case.is_new(entry)]
    in_flare = case.flare is not None and case.flare.active
    if case.away >= AWAY_MONTH:
        return Decision(Action.RESTART, 1, ladder.again(exercise, level), Reason.RESTART)
    if reds and sum(entry.is_red for entry in case.history[-AMONG:]) >= REDS:
        return Decision(Action.PAUSE_EXERCISE, 2, ladder.floor(exercise), Reason.PAUSED)
    if any(_is_strong(case.history, place) for place in reds):
        return _down_two(case, 3, Reason.RED_STRONG)
    if case.away >= AWAY_WEEKS:
        return _down_two(case, 4, Reason.AWAY_WEEKS)
    if in_flare and case.flare is not None and not case.flare.answered:
        return _down_two(case, 5, Reason.FLARE)
    if case.away >= AWAY_WEEK:
        return _down_one(case, 6, Reason.AWAY_WEEK)
    if reds:
        return _down_one(case, 7, Reason.RED)
    if in_flare:
        return Decision(Action.HOLD, 8, level, Reason.FLARE_HOLD)
    if case.agreed is not None and not (case.agreed.steps_up and case.history):
        return Decision(Action.HOLD, 12, level, _held(case.agreed, level))
    if not case.history:
        return Decision(Action.HOLD, 12, level, Reason.START if case.last_change is None else Reason.BACK)
    if case.trend is not None and case.trend >= TREND_DOWN and _unchanged_for(case, TREND_DAYS):
        return _down_one(case, 9, Reason.TREND_DOWN)
    lately = case.history[-MORNINGS:]
    if len(lately) == MORNINGS and case.is_new(lately[-1]) and all(entry.one_worse for entry in lately):
        return _down_one(case, 10, Reason.MORNINGS_DOWN)
    waits = _waits_for(case)
    if waits is not None:
        return Decision(Action.HOLD, 12, level, waits)
    higher = ladder.up(exercise, level, opt_in=case.opt_in)
    if higher is None or (higher.tier > level.tier and case.agreed is not None and case.agreed.hold is not None):
        # A hold that was agreed says nothing of how much more the next tier would be.
        return Decision(Action.MAINTAIN, 11, level, Reason.TOP)
    return Decision(Action.PROGRESS, 11, higher, Reason.UP if higher.tier == level.tier else Reason.NEXT_TIER)


def _held(agreed: Agreed, level: Level) -> Reason:
    return Reason.AGREED if level == agreed.level else Reason.BELOW_AGREED


def _down_one(case: Case, rule: int, reason: Reason) -> Decision:
    return Decision(Action.REGRESS1, rule, ladder.down_one(case.exercise, case.level), reason)


def _down_two(case: Case, rule: int, reason: Reason) -> Decision:
    return Decision(Action.REGRESS2, rule, ladder.down_two(case.exercise, case.level), reason)


def _is_strong(history: tuple[Entry, ...], place: int) -> bool:
    entry = history[place]
    twice = place > 0 and history[place - 1].is_red
    return entry.peak >= STRONG_PEAK or entry.leg_spread is LegSpread.LASTING or twice


def _unchanged_for(case: Case, days: int) -> bool:
    return case.unchanged_days is None or case.unchanged_days >= days


def _run(case: Case) -> list[Entry]:
    """The good days at today's level since the last change, newest first; no more than can count."""
    found: list[Entry] = []
    for entry in reversed(case.history):
        if entry.level != case.level or not case.is_new(entry):
            continue
        if entry.breaks:
            break
        if not entry.neutral:
            found.append(entry)
        if len(found) == GOOD_OTHERS:
            break
    return found


def _waits_for(case: Case) -> Reason | None:
    """What a step up still waits for; ``None`` where nothing is missing (row 11)."""
    last, run = case.history[-1], _run(case)
    green = len(run) >= GOOD_GREEN and all(entry.colour is Colour.GREEN for entry in run[:GOOD_GREEN])
    counted = run[: GOOD_GREEN if green else GOOD_OTHERS]
    if not run or run[0] is not last or not last.settled:
        return _why_not(case, last, run)
    if len(counted) < (GOOD_GREEN if green else GOOD_OTHERS):
        return _days_missing(run)
    if sum(entry.one_worse for entry in counted) > 1:
        return Reason.UNSETTLED
    if case.flare is not None and (case.flare.active or (case.today - case.flare.started).days <= FLARE_QUIET_DAYS):
        return Reason.FLARE_RECENT
    if not _unchanged_for(case, STEP_DAYS):
        return Reason.TOO_SOON
    if case.trend is None:
        return Reason.TREND_UNKNOWN
    return None if case.trend < TREND_UP_BELOW else Reason.TREND_WORSE


def _why_not(case: Case, last: Entry, run: list[Entry]) -> Reason:
    """Why the last entry is not the newest good day at today's level."""
    if not case.is_new(last) or last.level != case.level:
        return _days_missing(run)
    if last.breaks:
        return Reason.BROKEN
    if last.worst is None or last.after is None:
        return Reason.ANSWERS_MISSING
    if last.next_morning is None:
        return Reason.MORNING_MISSING
    return Reason.BEGAN_HIGH if last.neutral else Reason.UNSETTLED


def _days_missing(run: list[Entry]) -> Reason:
    one = len(run) == GOOD_OTHERS - 1 or (len(run) == 1 and run[0].colour is Colour.GREEN)
    return Reason.ONE_MORE_DAY if one else Reason.MORE_DAYS
