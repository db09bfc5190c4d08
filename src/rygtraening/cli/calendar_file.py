"""``rygtraening export --format ics``: the plan as a calendar."""

from __future__ import annotations

from datetime import datetime, time
from pathlib import Path

from rygtraening.cli import training_times
from rygtraening.domain.pain import LOWEST
from rygtraening.domain.plan import build, seconds
from rygtraening.domain.ports import Core, KnownError
from rygtraening.domain.record import Profile
from rygtraening.domain.reminder import USUAL_TIME, Weekly, spread
from rygtraening.domain.reminder_memory import ReminderMemory
from rygtraening.domain.today import opened_by
from rygtraening.exchange import calendar
from rygtraening.exchange.identity import person_of
from rygtraening.exchange.whole_files import write_file
from rygtraening.i18n import _
from rygtraening.words.day import time_of_day
from rygtraening.words.doses import minutes


def run(core: Core, output: Path, force: bool, *, days: tuple[int, ...] | None, at: time | None) -> int:
    """Write the calendar to ``output`` and say what stands in it; 0. With neither ``days`` nor ``at`` these
    are the times of the reminders, where there are any; else without ``days`` as many as the person chose, and without
    ``at`` the usual time. A ``KnownError`` where the first start is still to be done, where something is
    there and ``force`` was not said, or where the disk says no."""
    profiles = core.journal.facts(Profile)
    if not profiles:
        raise KnownError(
            _("There is no plan yet, so nothing was written. Open the program and answer the first questions.")
        )
    profile, now = profiles[-1], core.clock.now()
    # The day as it would be without more pain than usual: a calm day must not make every session of the calendar short.
    _gate, plan = opened_by(core.journal, core.programme, core.safety.questions, now, LOWEST, core.catalogue.exercises)
    length = calendar.length_of(seconds(build(core.programme, plan.prescriptions)))
    reminders = ReminderMemory(core.settings).reminders
    times = tuple(each for each in reminders.times if each.days)
    if days is not None or at is not None or not (reminders.on and times):
        times = (Weekly(at or USUAL_TIME, frozenset(days or spread(profile.days_per_week))),)
    content = calendar.calendar_of_times(times, length, person=person_of(core.journal), now=now)
    write_file(output, content, replace=force)
    said = _("{path} holds your training: {days} at {time}, {minutes}.")
    length_said = minutes(length.total_seconds())
    for each in times:
        days_said, time_said = (
            training_times.said(tuple(sorted(each.days))),
            time_of_day(datetime.combine(now, each.at)),
        )
        print(said.format(path=output, days=days_said, time=time_said, minutes=length_said))
    print(_("Open it with your calendar. If you change the plan later, a new file takes the place of this one there."))
    return 0
