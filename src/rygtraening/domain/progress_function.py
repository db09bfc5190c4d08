"""What the person can do, how afraid and how sure they are, over the weeks; sleep and stress where they are logged.

It needs the facts ``WeekAnswers``, ``Wellbeing`` and ``SmallWin`` of the range. How it is counted:

- A slot is a week from Monday, past four years a month. One answer of a slot is drawn as it was given; of several the
  mean, with the lowest and highest. Days of a flare-up are left out of such a mean, and of the comparison.
- Two weeks are joined where at most one week without an answer lies between them (a weekly answer may slip past a
  Sunday), two months where none does. Fewer than ``LINE_LEAST`` values are marks without a line: no trend yet.
- The sentence compares the mean of the first two answered weeks with that of the last two, where there are four and
  three weeks lie between the first and the last. Under two points of ten it is as before: that is noise (the smallest
  difference that matters on the Patient-Specific Functional Scale is about two; the other scales are taken alike).
  None of this is ever called a noticeable improvement: that word belongs to pain alone.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from operator import attrgetter
from statistics import fmean

from msgspec import Struct

from rygtraening.domain.flare import Flare
from rygtraening.domain.in_turns import InTurns
from rygtraening.domain.progress import Step, step_for
from rygtraening.domain.progress_stretches import Stretch, days_of, stretches
from rygtraening.domain.weekly_record import MOST_ACTIVITIES, SmallWin, WeekAnswers, Wellbeing

LINE_LEAST = 3
COMPARED, ANSWERS_LEAST, SPAN_LEAST = 2, 4, 21
MOVES = 2.0
JOINED_DAYS = 14
"""Two weeks whose Mondays lie at most so far apart are joined."""


class Measure(StrEnum):
    """What is measured, each 0-10. For fear and stress more is harder; for the others more is better."""

    ACTIVITY = "activity"
    CONFIDENCE = "confidence"
    FEAR = "fear"
    SLEEP = "sleep"
    STRESS = "stress"


class Point(Struct, frozen=True):
    """The value of a slot from ``first`` to ``last``: mean, lowest and highest of ``count`` answers. ``day`` is the
    day of the newest of them."""

    first: date
    last: date
    day: date
    mean: float
    low: int
    high: int
    count: int

    @property
    def middle(self) -> float:
        """Where it stands on the axis, an ordinal."""
        return (self.first.toordinal() + self.last.toordinal()) / 2


_first, _day = attrgetter("first"), attrgetter("stamp.day")


class Track(Struct, frozen=True):
    """One measure; ``name`` is the person's own word for an activity, else empty. ``points`` are there oldest first,
    ``lines`` are the parts of it that are joined, none where there is too little for a line."""

    measure: Measure
    name: str
    points: tuple[Point, ...]
    lines: tuple[tuple[Point, ...], ...]

    def at(self, first: date) -> Point | None:
        """The value of the slot that begins on ``first``."""
        place = bisect_left(self.points, first, key=_first)
        return self.points[place] if place < len(self.points) and self.points[place].first == first else None


class Move(Struct, frozen=True):
    """A measure at both ends of the range, 0-10."""

    before: float
    now: float

    @property
    def way(self) -> int:
        """1 up, -1 down, 0 about as before."""
        # Means of thirds are not exact.
        change = round(self.now - self.before, 6)
        return 0 if abs(change) < MOVES else (1 if change > 0 else -1)


class FunctionKind(StrEnum):
    """What there is to say."""

    NOTHING = "nothing"
    NOTHING_HERE = "nothing_here"
    FEW = "few"
    """Too few weeks to compare."""
    COMPARED = "compared"


class FunctionNews(Struct, frozen=True):
    """``weeks`` were answered in the range; ``moves`` of activities (their mean), confidence and fear where known."""

    kind: FunctionKind
    weeks: int
    moves: Mapping[Measure, Move]


class Function(Struct, frozen=True):
    """Everything the card draws. ``earlier`` are activities of one's own that were asked about once and are not any
    more: they stand in the table. ``wins`` are the small wins, oldest first."""

    first: date
    last: date
    step: Step
    tracks: tuple[Track, ...]
    earlier: tuple[Track, ...]
    wins: tuple[SmallWin, ...]
    flares: tuple[Stretch, ...]
    news: FunctionNews

    def of(self, *measures: Measure) -> tuple[Track, ...]:
        """The tracks of some measures, in the order they are drawn."""
        return tuple(track for track in self.tracks if track.measure in measures)

    def slots(self) -> tuple[Stretch, ...]:
        """Every week or month that has anything, oldest first: where a reader can stand."""
        found = {(point.first, point.last) for track in (*self.tracks, *self.earlier) for point in track.points}
        found |= {_slot(win.stamp.day, self.step, self.first, self.last) for win in self.wins}
        return tuple(sorted(found))

    def wins_of(self, slot: Stretch) -> tuple[SmallWin, ...]:
        """The small wins of a slot."""
        return self.wins[bisect_left(self.wins, slot[0], key=_day) : bisect_right(self.wins, slot[1], key=_day)]

    def day_of(self, slot: Stretch) -> date:
        """The newest day of a slot that has anything."""
        days = [point.day for track in (*self.tracks, *self.earlier) if (point := track.at(slot[0])) is not None]
        return max([*days, *(win.stamp.day for win in self.wins_of(slot))], default=slot[1])


_Values = dict[tuple[Measure, str], list[tuple[date, int]]]
"""What was answered, in order of day."""


def function_in_turns(
    weeks: Iterable[WeekAnswers],
    wellbeing: Iterable[Wellbeing],
    wins: Iterable[SmallWin],
    first: date,
    today: date,
    flares: Sequence[Flare] = (),
    *,
    ever: bool = False,
) -> InTurns[Function]:
    """What the card draws on ``today`` from ``first`` on; what lies outside is left out. ``ever``: something was
    answered before ``first``. Gives way between the answers and each line."""
    step = Step.MONTH if step_for((today - first).days + 1) is Step.MONTH else Step.WEEK
    shaded = stretches(flares, first, today)
    held = {day for start, end in shaded for day in days_of(start, end)}
    yield
    here = sorted((each for each in weeks if first <= each.stamp.day <= today), key=lambda each: each.stamp.day)
    yield
    nights = [each for each in wellbeing if first <= each.stamp.day <= today]
    yield
    kept = [win for win in wins if win.text and first <= win.stamp.day <= today]
    yield
    values = _values(here, sorted(nights, key=lambda each: each.stamp.day))
    yield
    names = _names(here)
    tracks = {}
    for key, given in values.items():
        yield
        tracks[key] = _track(key, given, step, (first, today), held)
    yield
    news = yield from _news(values, len(here), held, ever=ever, anything=bool(here or nights or kept))
    yield
    order = [(Measure.ACTIVITY, name.casefold()) for name in names[:MOST_ACTIVITIES]]
    order += [(measure, "") for measure in Measure if measure is not Measure.ACTIVITY]
    said = {name.casefold(): name for name in names}
    old = [(Measure.ACTIVITY, name.casefold()) for name in names[MOST_ACTIVITIES:]]
    return Function(
        first=first,
        last=today,
        step=step,
        tracks=tuple(_named(tracks[key], said) for key in order if key in tracks),
        earlier=tuple(_named(tracks[key], said) for key in old if key in tracks),
        wins=tuple(sorted(kept, key=lambda win: (win.stamp.day, win.stamp.at))),
        flares=shaded,
        news=news,
    )


def _values(weeks: Sequence[WeekAnswers], nights: Sequence[Wellbeing]) -> _Values:
    found: _Values = {}

    def note(measure: Measure, name: str, day: date, value: int | None) -> None:
        if value is not None:
            found.setdefault((measure, name.casefold()), []).append((day, value))

    for week in weeks:
        day = week.stamp.day
        for activity in week.activities:
            note(Measure.ACTIVITY, activity.name, day, activity.score)
        note(Measure.CONFIDENCE, "", day, week.confidence)
        note(Measure.FEAR, "", day, week.fear)
    found[Measure.SLEEP, ""] = [(night.stamp.day, night.sleep) for night in nights if night.sleep is not None]
    found[Measure.STRESS, ""] = [(night.stamp.day, night.stress) for night in nights if night.stress is not None]
    return {key: given for key, given in found.items() if given}


def _names(weeks: Sequence[WeekAnswers]) -> list[str]:
    """The activities as they were last written, those of the newest week first."""
    found: dict[str, str] = {}
    for week in reversed(weeks):
        for activity in week.activities:
            if activity.score is not None:
                found.setdefault(activity.name.casefold(), activity.name)
    return list(found.values())


def _named(track: Track, names: Mapping[str, str]) -> Track:
    return Track(track.measure, names.get(track.name, ""), track.points, track.lines)


def _track(
    key: tuple[Measure, str],
    given: Sequence[tuple[date, int]],
    step: Step,
    axis: Stretch,
    held: set[date],
) -> Track:
    # Each slot is looked for once: in twenty years there are thousands of days.
    points, days, begins = [], [day for day, _value in given], 0
    while begins < len(given):
        slot = _slot(days[begins], step, *axis)
        ends = bisect_right(days, slot[1], begins)
        several, begins = given[begins:ends], ends
        counted = several if len(several) == 1 else [(day, value) for day, value in several if day not in held]
        if counted:
            numbers = [value for _day, value in counted]
            newest = counted[-1][0]
            mean = sum(numbers) / len(numbers)
            points.append(Point(*slot, newest, mean, min(numbers), max(numbers), len(numbers)))
    return Track(*key, tuple(points), _lines(points, step) if len(points) >= LINE_LEAST else ())


def _lines(points: Sequence[Point], step: Step) -> tuple[tuple[Point, ...], ...]:
    lines = [[points[0]]]
    for before, now in pairwise(points):
        near = (now.first - before.last).days == 1
        if step is Step.WEEK:
            near = (_start(now.first, step) - _start(before.first, step)).days <= JOINED_DAYS
        if near:
            lines[-1].append(now)
        else:
            lines.append([now])
    return tuple(tuple(line) for line in lines)


def _start(day: date, step: Step) -> date:
    return day.replace(day=1) if step is Step.MONTH else day - timedelta(days=day.weekday())


def _slot(day: date, step: Step, first: date, last: date) -> Stretch:
    """The week or month of ``day``, cut off at the ends of the axis."""
    start = _start(day, step)
    end = _start(start + timedelta(days=31), step) if step is Step.MONTH else start + timedelta(days=7)
    return max(start, first), min(end - timedelta(days=1), last)


def _news(values: _Values, weeks: int, held: set[date], *, ever: bool, anything: bool) -> InTurns[FunctionNews]:
    if not anything:
        return FunctionNews(FunctionKind.NOTHING_HERE if ever else FunctionKind.NOTHING, 0, {})
    ends: dict[Measure, list[Move]] = {}
    for (measure, _name), given in values.items():
        yield
        counted = [(day, value) for day, value in given if day not in held]
        if measure in (Measure.SLEEP, Measure.STRESS) or len(counted) < ANSWERS_LEAST:
            continue
        if (counted[-1][0] - counted[0][0]).days >= SPAN_LEAST:
            numbers = [value for _day, value in counted]
            ends.setdefault(measure, []).append(Move(fmean(numbers[:COMPARED]), fmean(numbers[-COMPARED:])))
    moves = {
        measure: Move(fmean(each.before for each in found), fmean(each.now for each in found))
        for measure, found in ends.items()
    }
    return FunctionNews(FunctionKind.COMPARED if moves else FunctionKind.FEW, weeks, moves)
