"""The words for days of the week and times of day on the command line."""

from __future__ import annotations

import argparse
import re
from datetime import date, time, timedelta

from rygtraening import i18n
from rygtraening.domain.reminder import Weekly
from rygtraening.i18n import _

_NAMES = (
    ("mandag", "monday"),
    ("tirsdag", "tuesday"),
    ("onsdag", "wednesday"),
    ("torsdag", "thursday"),
    ("fredag", "friday"),
    ("lørdag", "saturday"),
    ("søndag", "sunday"),
)
"""In both languages, whichever is spoken: a script goes on working when the language changes."""
_SHORTEST = 2
"""Letters that tell the days apart in both languages."""
_A_MONDAY = date(2024, 1, 1)


def weekdays(text: str) -> tuple[int, ...]:
    """The days of "man,ons,fre" or "mon,wed,fri", Monday 0, in order of the week; an ``ArgumentTypeError`` where one
    is not a day."""
    return tuple(sorted({_weekday(part.strip().casefold(), text) for part in text.split(",")}))


def _weekday(word: str, text: str) -> int:
    for day, names in enumerate(_NAMES):
        if len(word) >= _SHORTEST and any(name.startswith(word) for name in names):
            return day
    raise argparse.ArgumentTypeError(_("{text} are not days of the week; write them as mon,wed,fri").format(text=text))


def time_of_day(text: str) -> time:
    """The time of "18:00" or "18.00"; an ``ArgumentTypeError`` where it is none."""
    found = re.fullmatch(r"([0-9]{1,2})[:.]([0-9]{2})", text)
    hour, minute = map(int, found.groups()) if found else (24, 0)
    try:
        return time(hour, minute)
    except ValueError:
        message = _("{text} is not a time of day; write it as 18:00").format(text=text)
        raise argparse.ArgumentTypeError(message) from None


def weekly(text: str) -> Weekly:
    """The time and days of "17:00=mon,wed"; "17:00" alone is every day."""
    at, named, days = text.partition("=")
    return Weekly(time_of_day(at.strip()), frozenset(weekdays(days) if named else range(len(_NAMES))))


def said(days: tuple[int, ...]) -> str:
    """The days, short: "man, ons, fre", "Mon, Wed, Fri"."""
    return ", ".join(i18n.weekday_short(_A_MONDAY + timedelta(days=day)) for day in days)
