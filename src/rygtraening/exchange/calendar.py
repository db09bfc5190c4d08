"""The plan as a calendar (iCalendar, RFC 5545): one event that comes again every week on the training days.

It says no more than a shared calendar should hold: that there is training, not of what and how it goes. Its times are
floating, without a zone: a person's 18:00 is 18:00 wherever they are, summer and winter. Its UID is the person's, so a
calendar that takes the file again replaces the event instead of adding another; what lies before the export is not in
it, so no missed day stands there. ``icalendar`` folds and escapes; it is loaded when a calendar is made (0.1 s).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from uuid import UUID

from rygtraening.domain.record import Profile
from rygtraening.exchange.identity import named
from rygtraening.i18n import _

USUAL_TIME = time(17)
"""Where the person names none: late enough for the morning's stiffness to be over, and usually at home."""
ALARM = timedelta(minutes=10)
"""So long before it the calendar speaks up."""
USUAL_LENGTH = timedelta(minutes=15)
"""Where no session can be planned just now."""
_BLOCK = 5
"""Minutes to which a length is rounded up."""
_QUESTIONS = 2
"""Minutes for what is asked before and after."""
_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def spread(days_per_week: int) -> tuple[int, ...]:
    """Which days of the week (Monday 0), as even as a week allows, Monday first: 2 are Monday and Thursday, 3 Monday,
    Wednesday and Friday, 4 Monday, Tuesday, Thursday and Saturday, 5 all but Thursday and Sunday, 6 all but Sunday."""
    return tuple(7 * turn // days_per_week for turn in range(days_per_week))


def length_of(seconds: float) -> timedelta:
    """How long to set aside for a session of so many seconds, with what is asked around it: whole five minutes."""
    if seconds <= 0:
        return USUAL_LENGTH
    return timedelta(minutes=_BLOCK * math.ceil((seconds / 60 + _QUESTIONS) / _BLOCK))


def first_time(days: Sequence[int], at: time, now: datetime) -> datetime:
    """The first moment after ``now`` that is ``at`` on one of ``days``, without a zone; a ``ValueError`` where there
    are no days."""
    plain = now.replace(tzinfo=None)
    coming = (datetime.combine(plain.date() + timedelta(days=ahead), at) for ahead in range(8))
    for moment in coming:
        if moment > plain and moment.weekday() in days:
            return moment
    raise ValueError(days)


def calendar_of(
    profile: Profile, days: Sequence[int] | None, at: time, length: timedelta, *, person: UUID, now: datetime
) -> bytes:
    """The calendar's file: training on ``days`` (Monday 0; ``None``: as many as the profile says, spread over the
    week) at ``at``, for ``length``. ``person`` is ``identity.person_of``; the words are in the language spoken now."""
    from icalendar import Alarm, Calendar, Event

    chosen = sorted(set(days)) if days else spread(profile.days_per_week)
    start = first_time(chosen, at, now)
    event = Event()
    event.add("uid", str(named(person, "calendar")))
    event.add("dtstamp", now.astimezone(UTC).replace(microsecond=0))
    # Some calendars look at this before they look at the stamp, and keep what has the higher one.
    event.add("sequence", int(now.timestamp()) // 60)
    event.add("dtstart", start)
    event.add("dtend", start + length)
    event.add("rrule", {"freq": "weekly", "byday": [_CODES[day] for day in chosen]})
    event.add("summary", _("Back training"))
    event.add("description", _description())
    event.add("class", "PRIVATE")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", -ALARM)
    alarm.add("description", _("Back training"))
    event.add_component(alarm)
    calendar = Calendar()
    calendar.add("prodid", "-//rygtraening//rygtraening//DA")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written


def _description() -> str:
    return _(
        "Time for yourself. The program has the day's exercises ready for you. If another time or another day fits "
        "better, that is just as good: you go on from where you are."
    )
