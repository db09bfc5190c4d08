"""Where each exercise stood on its ladder, day by day, as a step line: what the card *Trappen* draws.

It needs ``DoseDecision`` facts from the first day of the range on; where the newest one before that day is among them
too, the line begins at the left edge. Decisions that left the dose where it was may be left out: a step line needs the
changes only, and thus stays small over twenty years.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from msgspec import Struct

from rygtraening.domain import ladder
from rygtraening.domain.dose_record import DoseDecision
from rygtraening.domain.exercise import Exercise, Level
from rygtraening.domain.progress import Step, step_for

GOAL = 100.0
"""Per cent up the ladder where the articles' dose is reached."""


class Rung(Struct, frozen=True):
    """From ``day`` on an exercise stood at ``level``, which is ``percent`` up its ladder (0 floor, 100 goal)."""

    day: date
    level: Level
    percent: float


class Climb(Struct, frozen=True):
    """One exercise: where it stood when its line begins, then each change, oldest first; the line ends on ``last``."""

    exercise: str
    rungs: tuple[Rung, ...]
    last: date

    def on(self, day: date) -> Rung | None:
        """Where it stood on ``day``; ``None`` before its line begins and after it ends."""
        place = bisect_right(self.rungs, day, key=lambda rung: rung.day)
        return self.rungs[place - 1] if place and day <= self.last else None

    @property
    def moved(self) -> int:
        """1 where it ends higher than it began, -1 where lower, 0 where it stands as it did."""
        before, now = _height(self.rungs[0].level), _height(self.rungs[-1].level)
        return (now > before) - (now < before)


class LadderKind(StrEnum):
    """What there is to say."""

    NOTHING = "nothing"
    """No dose has been decided yet."""
    NOTHING_HERE = "nothing_here"
    """None in the range shown."""
    BEGUN = "begun"
    """Nothing has moved yet, and it is less than a week."""
    COMPARED = "compared"


class LadderNews(Struct, frozen=True):
    """How many exercises stand higher, lower and as they did since ``since``, the first day that is drawn."""

    kind: LadderKind
    since: date
    up: int = 0
    down: int = 0
    same: int = 0

    @property
    def total(self) -> int:
        """How many exercises are compared."""
        return self.up + self.down + self.same


class Ladder(Struct, frozen=True):
    """Everything the card draws, from ``first`` to ``last`` (the ends of the axis, both included). ``unknown`` are the
    ids of exercises that are there no more and can't be placed."""

    first: date
    last: date
    step: Step
    climbs: tuple[Climb, ...]
    unknown: tuple[str, ...]
    news: LadderNews

    @property
    def highest(self) -> float:
        """The highest per cent drawn, at least the goal."""
        return max([GOAL, *(rung.percent for climb in self.climbs for rung in climb.rungs)])

    def stops(self) -> tuple[date, ...]:
        """Where a reader can stand: each day, over a long range the last day of each week or month."""
        begins = min((climb.rungs[0].day for climb in self.climbs), default=None)
        if begins is None:
            return ()
        days = ((begins + timedelta(days=n)) for n in range((self.last - begins).days + 1))
        match self.step:
            case Step.DAY:
                return tuple(days)
            case Step.WEEK:
                return tuple(day for day in days if day.weekday() == 6 or day == self.last)
            case Step.MONTH:
                return tuple(day for day in days if (day + timedelta(days=1)).day == 1 or day == self.last)

    def changes(self) -> tuple[tuple[date, str, Rung, Rung], ...]:
        """Each change, oldest first: its day, the exercise, where it stood before, and where since."""
        found = [
            (now.day, climb.exercise, before, now)
            for climb in self.climbs
            for before, now in zip(climb.rungs, climb.rungs[1:], strict=False)
        ]
        return tuple(sorted(found, key=lambda each: each[0]))


def ladder_series(
    decisions: Iterable[DoseDecision],
    exercises: Mapping[str, Exercise],
    first: date,
    today: date,
    *,
    current: Sequence[str] | None = None,
    ever: bool = False,
) -> Ladder:
    """What the card draws on ``today`` from ``first`` on. ``exercises`` by id are where the steps are found;
    ``current`` are the ids that are followed now, in their order: the lines of others end with their last decision
    (``None``: all go on). ``ever``: something was decided at some time."""
    own = _telling(decisions, today)
    climbs, unknown = [], []
    for name in _ordered(own, current):
        exercise = exercises.get(name)
        last = today if current is None or name in current else own[name][-1].stamp.day
        if last < first:
            continue
        if exercise is None:
            unknown.append(name)
        else:
            climbs.append(Climb(name, _rungs(exercise, own[name], first), last))
    return Ladder(
        first=first,
        last=today,
        step=step_for((today - first).days + 1),
        climbs=tuple(climbs),
        unknown=tuple(unknown),
        news=_news(climbs, first, today, ever=ever or bool(own)),
    )


def _telling(decisions: Iterable[DoseDecision], today: date) -> dict[str, list[DoseDecision]]:
    """Of each exercise, in order of time, the decisions that moved it, its first and its newest one."""
    moved: dict[str, list[DoseDecision]] = {}
    ends: dict[str, tuple[DoseDecision, DoseDecision]] = {}
    for each in decisions:
        if each.action.is_stop or each.stamp.day > today:
            continue
        if each.before != each.level:
            moved.setdefault(each.exercise, []).append(each)
        first, last = ends.get(each.exercise, (each, each))
        ends[each.exercise] = (
            (each if each.stamp.day < first.stamp.day else first),
            (each if each.stamp.day > last.stamp.day else last),
        )
    found = {}
    for name in sorted(ends, key=lambda name: _when(ends[name][0])):
        known = {each.stamp.id: each for each in (*ends[name], *moved.get(name, ()))}
        found[name] = sorted(known.values(), key=_when)
    return found


def _when(decision: DoseDecision) -> tuple[date, datetime, UUID]:
    return decision.stamp.day, decision.stamp.at, decision.stamp.id


def _ordered(own: Mapping[str, Sequence[DoseDecision]], current: Sequence[str] | None) -> list[str]:
    """Those that are followed in their order, then the others as they came."""
    followed = [name for name in current or () if name in own]
    return followed + [name for name in own if name not in followed]


def _rungs(exercise: Exercise, decisions: Sequence[DoseDecision], first: date) -> tuple[Rung, ...]:
    def rung(day: date, level: Level) -> Rung:
        return Rung(day, level, ladder.percent(exercise, ladder.there_is(exercise, level)))

    found: list[Rung] = []
    for each in decisions:
        day = max(each.stamp.day, first)
        if not found and each.stamp.day >= first and each.before != each.level:
            found.append(rung(day, each.before))
        if each.stamp.day < first:
            # Of what came before the range only the newest counts.
            found = [rung(first, each.level)]
        elif not found or found[-1].level != each.level:
            found.append(rung(day, each.level))
    return tuple(found)


def _news(climbs: Sequence[Climb], first: date, today: date, *, ever: bool) -> LadderNews:
    if not climbs:
        return LadderNews(LadderKind.NOTHING_HERE if ever else LadderKind.NOTHING, first)
    since = min(climb.rungs[0].day for climb in climbs)
    moves = [climb.moved for climb in climbs if climb.last == today] or [climb.moved for climb in climbs]
    young = (today - since).days < 7 and not any(len(climb.rungs) > 1 for climb in climbs)
    kind = LadderKind.BEGUN if young else LadderKind.COMPARED
    return LadderNews(kind, since, moves.count(1), moves.count(-1), moves.count(0))


def _height(level: Level) -> tuple[int, int]:
    return level.tier, level.amount
