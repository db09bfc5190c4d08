"""Where the person stands on a ladder of a feared movement, and what moves them: a replay of everything tried.

The standing is not kept: it is computed from the attempts, the mornings and the fears, so an edit or another device's
facts change it too. Codes and numbers only. Source: the project's rule, section 8 (graded exposure, Vlaeyen; a fall of
20 points is a true one, Leeuw 2007).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby

from msgspec import Struct, field

from rygtraening.domain.activity import Activity
from rygtraening.domain.exposure import Reading, is_open, reading
from rygtraening.domain.exposure_record import Attempt, Happened
from rygtraening.domain.record import MorningScore

FEAR_LOW, FEAR_HIGH = 2, 5
"""It begins at the lowest step with a fear in this range (0-10)."""
UNLIKELY = 20
"""What is feared counts as unlikely from here down, or when it has fallen so much (percentage points)."""
AWAY_DAYS = 14
"""So many days without an attempt make it one step easier, each time."""
DAYS_TO_STEP_UP = 2


class Why(StrEnum):
    """Why the person stands where they stand."""

    BEGIN = "begin"
    """The fears say to begin here, or the first attempt was here."""
    UP = "up"
    RED = "red"
    """The step above was more than the back was ready for."""
    SMALLER = "smaller"
    """The lowest step was: a smaller version of it."""
    AWAY = "away"
    """Fourteen days without an attempt."""


class Missing(StrEnum):
    """What is still wanted before the next step up; the first that is."""

    FIRST_ATTEMPT = "first_attempt"
    ANSWER = "answer"
    """One of the last two is not told about to the end."""
    CALM = "calm"
    """One of the last two was RED (at the lowest step)."""
    NOT_HAPPENING = "not_happening"
    """What was feared happened, at least partly, in one of the last two."""
    SECOND_DAY = "second_day"
    MORNING = "morning"
    """The morning after the newest is still to come, or not answered yet."""
    MORNING_MISSED = "morning_missed"
    """The morning after the newest was never answered: another attempt has one."""
    SETTLED = "settled"
    """The morning after the newest was above its reference."""
    LIKELIHOOD = "likelihood"
    """What is feared still seems likely, or it was not said how likely."""
    OPT_IN = "opt_in"
    """Everything is there, but what is left above is only for who has chosen it."""
    TOP = "top"
    """Everything is there, and nothing is above."""


class StepState(StrEnum):
    """What a step is to the person now."""

    PASSED = "passed"
    NOW = "now"
    BEEN = "been"
    """Above the present step, and reached before."""
    AHEAD = "ahead"
    OPT_IN = "opt_in"
    """Ahead, and not offered without having chosen it."""


class Standing(Struct, frozen=True):
    """Where the person stands on a ladder. ``index`` and ``onward`` (the next step up) are places in its steps;
    ``None`` where no step is rated yet, or nothing above is offered. ``since`` is the day they came here, ``None``
    before the first attempt. ``smaller`` and ``vary``: a smaller version, another place or time, is suggested."""

    index: int | None
    states: tuple[StepState, ...]
    why: Why = Why.BEGIN
    since: date | None = None
    missing: Missing = Missing.FIRST_ATTEMPT
    onward: int | None = None
    smaller: bool = False
    vary: bool = False


def first_step(activity: Activity, fears: Mapping[str, int], opt_in: bool) -> int | None:
    """Where to begin: the lowest step with fear 2-5, else the highest under 2, else the lowest; ``None`` while no
    step is rated. ``fears`` are 0-10 by step."""
    allowed = _allowed(activity, opt_in)
    rated = [(place, fears[activity.steps[place].id]) for place in allowed if activity.steps[place].id in fears]
    if not rated:
        return None
    fitting = [place for place, fear in rated if FEAR_LOW <= fear <= FEAR_HIGH]
    easy = [place for place, fear in rated if fear < FEAR_LOW]
    return fitting[0] if fitting else easy[-1] if easy else allowed[0]


def _allowed(activity: Activity, opt_in: bool) -> list[int]:
    return [place for place, step in enumerate(activity.steps) if opt_in or not step.opt_in]


def standing(
    activity: Activity,
    fears: Mapping[str, int],
    attempts: Iterable[Attempt],
    mornings: Mapping[date, MorningScore],
    today: date,
    opt_in: bool,
) -> Standing:
    """Replay everything since the first attempt. ``attempts`` are the newest of each subject, in any order, of any
    activity. Until the first attempt the fears decide; from then on only what was tried does, so that rating a step
    anew moves nobody."""
    places = {step.id: place for place, step in enumerate(activity.steps)}
    mine = [each for each in attempts if each.activity == activity.id and each.step in places]
    tried = [reading(each, mornings) for each in mine if each.stamp.day <= today]
    tried.sort(key=lambda each: (each.attempt.stamp.day, each.attempt.stamp.at, each.attempt.stamp.id.int))
    allowed = _allowed(activity, opt_in)
    begin = _first_tried(tried, places, allowed)
    if begin is None:
        begin = first_step(activity, fears, opt_in)
    if begin is None:
        return Standing(None, _states(activity, None, -1, opt_in))
    replay = _Replay(allowed, places, begin)
    replay.run(tried, today)
    missing = replay.missing(today)
    if missing is None:  # ready, and nothing to go to
        missing = Missing.OPT_IN if replay.place < len(activity.steps) - 1 else Missing.TOP
    return Standing(
        index=replay.place,
        states=_states(activity, replay.place, replay.highest, opt_in),
        why=replay.why,
        since=replay.since,
        missing=missing,
        onward=replay.above,
        smaller=replay.smaller,
        vary=bool(replay.here) and not replay.here[-1][-1].red,
    )


def _first_tried(tried: Sequence[Reading], places: Mapping[str, int], allowed: Sequence[int]) -> int | None:
    """The step of the first attempt; where that is not offered any more, the highest under it that is."""
    if not tried:
        return None
    first = places[tried[0].attempt.step]
    return max((place for place in allowed if place <= first), default=allowed[0] if allowed else None)


def _states(activity: Activity, now: int | None, highest: int, opt_in: bool) -> tuple[StepState, ...]:
    states = []
    for place, step in enumerate(activity.steps):
        if step.opt_in and not opt_in:
            states.append(StepState.OPT_IN)
        elif now is None or place > now:
            states.append(StepState.BEEN if place <= highest else StepState.AHEAD)
        else:
            states.append(StepState.NOW if place == now else StepState.PASSED)
    return tuple(states)


class _Replay(Struct):
    """Goes through the days. ``here`` holds the attempts at the present step since arriving there, by day."""

    allowed: Sequence[int]
    places: Mapping[str, int]
    place: int
    why: Why = Why.BEGIN
    since: date | None = None
    highest: int = -1
    smaller: bool = False
    here: list[list[Reading]] = field(default_factory=list)
    last: date | None = None

    def run(self, tried: Sequence[Reading], today: date) -> None:
        """Every day on which something can have moved: the days of attempts, those after them, and long gaps."""
        self.highest = self.place
        for day, group in groupby(tried, key=lambda each: each.attempt.stamp.day):
            self._pass_days(day)
            self.last = day
            self.since = self.since or day
            readings = list(group)
            for each in readings:
                self._take(each, day)
            tomorrow = day + timedelta(days=1)
            if tomorrow <= today:
                self._judge(readings, tomorrow)
        self._pass_days(today)

    def _pass_days(self, day: date) -> None:
        """One easier for each fourteen days without an attempt."""
        if self.last is None:
            return
        for times in range(1, (day - self.last).days // AWAY_DAYS + 1):
            if self.below is not None:
                self._move(self.below, Why.AWAY, self.last + timedelta(days=AWAY_DAYS * times))

    def _take(self, each: Reading, day: date) -> None:
        """An attempt, on its day."""
        place = self.places[each.attempt.step]
        if place == self.place:
            if not self.here or self.here[-1][-1].attempt.stamp.day != day:
                self.here.append([])
            self.here[-1].append(each)
            self.smaller = self.smaller and is_open(each.attempt)
        if each.red_at_once:
            self._ease(place, day)

    def _judge(self, readings: Sequence[Reading], morning: date) -> None:
        """The morning after."""
        for each in readings:
            if each.red and not each.red_at_once:
                self._ease(self.places[each.attempt.step], morning)
        if self.above is not None and self.missing(morning) is None:
            self._move(self.above, Why.UP, morning)
            self.highest = max(self.highest, self.place)

    def _ease(self, place: int, day: date) -> None:
        """RED at ``place``: at most the step under it from now on, so that nothing is answered twice."""
        easier = max((each for each in self.allowed if each < place), default=None)
        if easier is None:
            if self.place > self.allowed[0]:
                self._move(self.allowed[0], Why.SMALLER, day)
            self.why, self.smaller = Why.SMALLER, True
        elif easier < self.place:
            self._move(easier, Why.RED, day)

    def _move(self, place: int, why: Why, day: date) -> None:
        self.place, self.why, self.since = place, why, day
        self.here, self.smaller = [], False

    @property
    def above(self) -> int | None:
        """The next step up that is offered."""
        return min((place for place in self.allowed if place > self.place), default=None)

    @property
    def below(self) -> int | None:
        """The next step down."""
        return max((place for place in self.allowed if place < self.place), default=None)

    def missing(self, day: date) -> Missing | None:
        """What is still wanted before a step up, as it is known on ``day``; ``None`` where nothing is."""
        if not self.here:
            return Missing.FIRST_ATTEMPT
        newest, last_two = self.here[-1][-1], [each for group in self.here[-DAYS_TO_STEP_UP:] for each in group]
        if any(each.red for each in last_two):
            return Missing.CALM
        if any(is_open(each.attempt) for each in last_two):
            return Missing.ANSWER
        if any(each.attempt.happened is not Happened.NO for each in last_two):
            return Missing.NOT_HAPPENING
        if len(self.here) < DAYS_TO_STEP_UP:
            return Missing.SECOND_DAY
        if newest.next_morning is None:
            missed = day > newest.attempt.stamp.day + timedelta(days=1)
            return Missing.MORNING_MISSED if missed else Missing.MORNING
        if not newest.settled:
            return Missing.SETTLED
        return None if self._unlikely(newest.attempt) else Missing.LIKELIHOOD

    def _unlikely(self, newest: Attempt) -> bool:
        said = [each.attempt.likelihood for group in self.here for each in group if each.attempt.likelihood is not None]
        now = newest.likelihood
        return now is not None and (now <= UNLIKELY or said[0] - now >= UNLIKELY)
