"""What a reminder says, and what is said about reminders: the same in the window and in the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from rygtraening import i18n
from rygtraening.domain.reminder import Reminders, Snooze, Weekly
from rygtraening.i18n import _
from rygtraening.words import doses
from rygtraening.words.day import time_of_day

_A_MONDAY = date(2024, 1, 1)
_WEEK = 7


def question() -> str:
    """What a reminder asks."""
    return _("Is there time for your back now?")


def about(seconds: float, *, flare: bool) -> str:
    """What it is about: how long the day's exercises take; ``flare`` where a flare-up goes on."""
    if flare:
        return _("A few calm minutes are plenty in a flare-up.")
    return _("Today’s exercises are ready. They take about {minutes}.").format(minutes=doses.minutes(seconds))


def sample() -> str:
    """Said by a reminder that is only tried."""
    return _("This is how a reminder looks.")


def start() -> str:
    """The button that opens the session."""
    return _("Start training")


def put_off(by: Snooze) -> str:
    """The button that puts a reminder off."""
    match by:
        case Snooze.HALF_AN_HOUR:
            return _("In 30 minutes")
        case Snooze.AN_HOUR:
            return _("In an hour")
        case Snooze.TOMORROW:
            return _("Tomorrow")


def stays() -> tuple[str, str]:
    """Said once, when the window is closed and the program goes on: the heading and the sentence."""
    return (
        _("rygtraening is still here"),
        _("Its icon in the system tray opens it again. To end it, choose Quit there, or press Ctrl+Q in the window."),
    )


def days(chosen: Sequence[int]) -> str:
    """Days of the week (Monday 0), short: "every day", "Mon, Wed, Fri"."""
    if len(set(chosen)) == _WEEK:
        return _("every day")
    return ", ".join(i18n.weekday_short(_A_MONDAY + timedelta(days=day)) for day in sorted(chosen))


def when(weekly: Weekly) -> str:
    """A time and its days: "17:00 Mon, Wed, Fri"."""
    at = time_of_day(datetime.combine(_A_MONDAY, weekly.at))
    if not weekly.days:
        return _("{time}, no day").format(time=at)
    return _("{time}, {days}").format(time=at, days=days(sorted(weekly.days)))


def chosen(reminders: Reminders) -> str:
    """What is chosen, in a line."""
    if not reminders.on:
        return _("Reminders are off.")
    if not any(weekly.days for weekly in reminders.times):
        return _("Reminders are on, but no time is chosen.")
    return _("Reminders: {times}.").format(times="; ".join(when(each) for each in reminders.times))


def autostart(on: bool) -> str:
    """Whether the program starts with the system."""
    if on:
        return _("The program starts together with the computer, in the background.")
    return _("The program does not start together with the computer.")


def tray(on: bool) -> str:
    """Whether the program stays in the tray."""
    if on:
        return _("Where there is a system tray, the program stays there when its window is closed.")
    return _("The program ends when its window is closed.")
