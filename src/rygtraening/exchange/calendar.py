"""The plan as a calendar (iCalendar, RFC 5545): an event for each time, again every week on the training days.

It says no more than a shared calendar should hold: that there is training, not of what and how it goes. Its times are
floating, without a zone: a person's 18:00 is 18:00 wherever they are, summer and winter. Its UID is the person's, so a
calendar that takes the file again replaces the event instead of adding another; what lies before the export is not in
it, so no missed day stands there. ``icalendar`` folds and escapes; it is loaded when a calendar is made (0.1 s).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from typing import Any
from uuid import UUID

from rygtraening.domain.record import Profile
from rygtraening.domain.reminder import Weekly, spread
from rygtraening.exchange.identity import named
from rygtraening.i18n import _

ALARM = timedelta(minutes=10)
"""So long before it the calendar speaks up."""
USUAL_LENGTH = timedelta(minutes=15)
"""Where no session can be planned just now."""
_BLOCK = 5
"""Minutes to which a length is rounded up."""
_QUESTIONS = 2
"""Minutes for what is asked before and after."""
_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


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
    chosen = frozenset(days or spread(profile.days_per_week))
    return calendar_of_times((Weekly(at, chosen),), length, person=person, now=now)


def calendar_of_times(times: Sequence[Weekly], length: timedelta, *, person: UUID, now: datetime) -> bytes:
    """The same with an event for each of ``times``; a time that is taken away later has to be deleted there by hand."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//rygtraening//rygtraening//DA")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for number, weekly in enumerate(times):
        further = () if number == 0 else (str(number + 1),)
        calendar.add_component(_event(weekly, length, named(person, "calendar", *further), now))
    written: bytes = calendar.to_ical()
    return written


def _event(weekly: Weekly, length: timedelta, uid: UUID, now: datetime) -> Any:
    from icalendar import Alarm, Event

    chosen = sorted(weekly.days)
    start = first_time(chosen, weekly.at, now)
    event = Event()
    event.add("uid", str(uid))
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
    return event


def _description() -> str:
    return _(
        "Time for yourself. The program has the day's exercises ready for you. If another time or another day fits "
        "better, that is just as good: you go on from where you are."
    )
