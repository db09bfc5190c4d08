"""When a reminder of the training is due: days and times, told once, put off, and quiet on a day already done.

Times are those on the wall, without a zone: a person's 17:00 is 17:00 wherever they are, summer and winter. Nothing
here knows of a day that was left out: a time that has passed has passed, and nobody hears of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from enum import Enum, auto

from msgspec import Struct
from msgspec.structs import replace

USUAL_TIME = time(17)
"""Where the person names none: late enough for the morning's stiffness to be over, and usually at home."""
MOST_TIMES = 3
"""So many times can be chosen; more would be nagging."""
LATE = timedelta(hours=2)
"""A reminder whose time passed while the machine slept, or was busy, is told within this; then it has passed."""
LOOK_AGAIN = timedelta(minutes=15)
"""No wait is longer: a timer stands still while the machine sleeps and knows nothing of a clock that was set."""
WHILE_BUSY = timedelta(minutes=5)
"""Until the next look where the person is in the middle of something."""
_SHORTEST = timedelta(seconds=1)
_ZONES_APART = timedelta(hours=26)
"""No journey sets the clock on the wall back by more. What was told later than that was told by a clock that was
wrong, and does not count."""
_FARTHEST_PUT_OFF = timedelta(days=2)
"""Nobody puts a reminder off by more."""
_WEEK = 7


class Weekly(Struct, frozen=True):
    """One time of day, to the minute, and the days of the week (Monday 0) it is for."""

    at: time
    days: frozenset[int]


class Reminders(Struct, frozen=True):
    """What the person has chosen."""

    on: bool = False
    times: tuple[Weekly, ...] = ()


class Moment(Enum):
    """What a reminder would meet."""

    OPEN = auto()
    """There is training to be done today, and nothing in its way."""
    QUIET = auto()
    """Done for today, or not to be done: no reminder."""
    BUSY = auto()
    """The person is in the middle of something here: a little later."""


class Standing(Struct, frozen=True):
    """What is kept from one look to the next. ``told``: every time up to this one (on the wall, without a zone) is
    told or has passed. ``snoozed``: until when all is put off, a moment with its zone, or a time on the wall without
    one."""

    told: datetime | None = None
    snoozed: datetime | None = None


class Look(Struct, frozen=True):
    """What a look says: whether to tell the reminder now, what to keep, and how long to wait for the next look;
    ``None``: there is nothing to wait for."""

    remind: bool
    standing: Standing
    wait: timedelta | None


class Snooze(Enum):
    """By how much a reminder is put off."""

    HALF_AN_HOUR = "30"
    AN_HOUR = "60"
    TOMORROW = "tomorrow"


def spread(days_per_week: int) -> tuple[int, ...]:
    """Which days of the week (Monday 0), as even as a week allows, Monday first: 2 are Monday and Thursday, 3 Monday,
    Wednesday and Friday, 4 Monday, Tuesday, Thursday and Saturday, 5 all but Thursday and Sunday, 6 all but Sunday."""
    return tuple(_WEEK * turn // days_per_week for turn in range(days_per_week))


def look(reminders: Reminders, standing: Standing, now: datetime, moment: Callable[[], Moment]) -> Look:
    """Whether to tell a reminder at ``now`` (aware, local). ``moment`` is asked only where one is due."""
    if not reminders.on:
        return Look(False, Standing(), None)
    wall = now.replace(tzinfo=None)
    standing = _believed(standing, now)
    passed = _last(reminders.times, wall)
    late = None if standing.snoozed is None else _since(standing.snoozed, now)
    if late is not None and late < timedelta(0):
        return Look(False, standing, _bounded(-late))
    if late is not None and late >= LATE:
        standing = replace(standing, snoozed=None)
    if standing.snoozed is None and not _due(passed, standing.told, wall):
        return Look(False, standing, _wait(reminders.times, wall))
    met = moment()
    if met is Moment.BUSY:
        return Look(False, standing, min(WHILE_BUSY, _wait(reminders.times, wall)))
    return Look(met is Moment.OPEN, Standing(_later_of(standing.told, passed)), _wait(reminders.times, wall))


def brought_back(before: Standing, removed_at: datetime, standing: Standing) -> Standing:
    """Where it stands when a time that was removed (at ``removed_at``, on the wall) is there again: as ``before`` it
    was, but nothing that was told or put off since is told twice."""
    since = standing.told is not None and standing.told > removed_at
    return Standing(standing.told if since else before.told, standing.snoozed or before.snoozed)


def beginning(now: datetime) -> Standing:
    """Where it stands when reminders are switched on or their times are changed: what is past today is not told."""
    return Standing(told=now.replace(tzinfo=None))


def put_off(reminders: Reminders, now: datetime, by: Snooze) -> datetime:
    """Until when: half an hour or an hour from now; tomorrow at its first time where it has one, else at the time
    that was last today, else at the time it is."""
    if by is Snooze.HALF_AN_HOUR:
        return now + timedelta(minutes=30)
    if by is Snooze.AN_HOUR:
        return now + timedelta(hours=1)
    wall = now.replace(tzinfo=None)
    tomorrow = wall.date() + timedelta(days=1)
    coming = [each.at for each in reminders.times if tomorrow.weekday() in each.days]
    if coming:
        return datetime.combine(tomorrow, min(coming))
    passed = _last(reminders.times, wall)
    at = passed.time() if passed is not None and passed.date() == wall.date() else wall.time()
    return datetime.combine(tomorrow, at.replace(second=0, microsecond=0))


def _believed(standing: Standing, now: datetime) -> Standing:
    """Without what only a clock that was wrong can have left."""
    told, snoozed = standing.told, standing.snoozed
    if told is not None and told - now.replace(tzinfo=None) > _ZONES_APART:
        told = None
    if snoozed is not None and -_since(snoozed, now) > _FARTHEST_PUT_OFF:
        snoozed = None
    return Standing(told, snoozed)


def _since(snoozed: datetime, now: datetime) -> timedelta:
    """How long it is over."""
    return now - snoozed if snoozed.tzinfo is not None else now.replace(tzinfo=None) - snoozed


def _due(passed: datetime | None, told: datetime | None, wall: datetime) -> bool:
    return passed is not None and (told is None or passed > told) and wall - passed < LATE


def _last(times: Sequence[Weekly], wall: datetime) -> datetime | None:
    """The newest time that is not after ``wall``, of this day or the one before."""
    days = [wall.date() - timedelta(days=back) for back in range(2)]
    return max((each for each in _times_on(times, days) if each <= wall), default=None)


def _wait(times: Sequence[Weekly], wall: datetime) -> timedelta:
    days = [wall.date() + timedelta(days=ahead) for ahead in range(2)]
    coming = min((each - wall for each in _times_on(times, days) if each > wall), default=LOOK_AGAIN)
    return _bounded(coming)


def _bounded(wait: timedelta) -> timedelta:
    return max(_SHORTEST, min(wait, LOOK_AGAIN))


def _times_on(times: Sequence[Weekly], days: Sequence[date]) -> list[datetime]:
    return [datetime.combine(day, each.at) for day in days for each in times if day.weekday() in each.days]


def _later_of(one: datetime | None, other: datetime | None) -> datetime | None:
    return max((each for each in (one, other) if each is not None), default=None)
