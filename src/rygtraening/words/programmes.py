"""Programmes in words: which is followed, what is in one, and what was agreed about an exercise; the same in the
window and in the terminal."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from rygtraening import i18n
from rygtraening.domain.prescription import Prescription
from rygtraening.domain.programme import Agreed, Part, Programme
from rygtraening.domain.programme_days import next_day
from rygtraening.domain.shelf import Following
from rygtraening.i18n import _, ngettext
from rygtraening.words.doses import about_minutes, dose, exercises, say

if TYPE_CHECKING:
    from rygtraening.domain.programme_draft import Wanting

EVERY_DAY = 7


def gone(following: Following) -> str:
    """That what was chosen cannot be found, and what is followed meanwhile; empty where it can."""
    if following.gone is None:
        return ""
    sentence = _(
        "The programme “{name}” cannot be found among your files just now, so you follow “{other}” meanwhile. Your log "
        "is as it was. You can choose another programme, or put the file back."
    )
    name = say(following.gone.name) or following.gone.programme
    return sentence.format(name=name, other=say(following.programme.name))


def followed(programme: Programme) -> str:
    """That it is followed from now on."""
    return _("You follow “{name}” from now on.").format(name=say(programme.name))


def followed_already(programme: Programme) -> str:
    """That it was followed before."""
    return _("You follow “{name}” already.").format(name=say(programme.name))


def unknown(programme: str, known: list[str]) -> str:
    """That there is no programme with this id, and which there are."""
    sentence = _("There is no programme with the id “{id}”. There are: {known}. Nothing has been changed.")
    return sentence.format(id=programme, known=", ".join(known) or "–")


def line(programme: Programme) -> str:
    """What is in a programme: "3 exercises · 3 days a week · made by Mette"."""
    parts = [exercises(len(programme.parts)), days(programme)]
    if programme.made_by:
        parts.append(_("made by {name}").format(name=programme.made_by))
    return " · ".join(parts)


def days(programme: Programme) -> str:
    """When it is meant for: "Mon, Wed, Fri", "every day", "3 days a week"."""
    if programme.days or programme.days_per_week == EVERY_DAY:
        from rygtraening.words import reminders

        return reminders.days(programme.days or range(EVERY_DAY))
    return ngettext("{n} day a week", "{n} days a week", programme.days_per_week).format(n=programme.days_per_week)


def agreed(agreement: Agreed) -> str:
    """That a dose is held by hand, and since when."""
    return _("As agreed with your physiotherapist on {day}").format(day=i18n.full_date(agreement.on))


def summary(programme: Programme) -> str:
    """What is in a programme and how long it takes: "3 exercises · about 9 minutes · Mon, Wed, Fri · made by Mette"."""
    from rygtraening.domain.programme_draft import length

    first, *rest = line(programme).split(" · ")
    return " · ".join([first, about_minutes(length(programme)), *rest])


def dose_of(part: Part) -> str:
    """What a programme says of the dose of one of its exercises."""
    from rygtraening.domain.programme_draft import beginning

    said = dose(beginning(part))
    return said if part.agreed is not None else _("Begins at {dose}").format(dose=said)


def dose_today(part: Part, today: Prescription | None) -> str:
    """The dose of an exercise of the programme that is followed: ``today``'s, as I dag says it. Where there is none
    today, or a dose was agreed, it is what the programme says."""
    if today is None or part.agreed is not None:
        return dose_of(part)
    return _("Today {dose}").format(dose=dose(today))


def day_off(programme: Programme, day: date) -> str:
    """That ``day`` is none of the days the programme names, and which is the next; empty where it is one."""
    following = next_day(programme, day)
    if following is None:
        return ""
    if (following - day).days == 1:
        return _("No training today by your programme: again tomorrow")
    return _("No training today by your programme: again on {weekday}").format(weekday=i18n.weekday(following))


def stays_on() -> str:
    """What goes on lowering an agreed dose."""
    return _(
        "The dose stays as agreed. Stop signs, red days, flare-ups and time away still lower it, and it stays lower "
        "until you agree on it anew."
    )


def wanting(what: Wanting) -> str:
    """What a programme still wants before it can be kept."""
    from rygtraening.domain.programme_draft import Wanting

    match what:
        case Wanting.NAME:
            return _("Give the programme a name.")
        case Wanting.EXERCISES:
            return _("Choose at least one exercise.")
        case Wanting.DAYS:
            return _("Choose at least two days, or say how many days a week.")


def taken_away(programme: Programme, now: Programme | None) -> str:
    """That a programme is taken away, and what is followed ``now``, where that is another."""
    said = _("“{name}” is taken away. Its file is put aside, and not erased.").format(name=say(programme.name))
    return said if now is None else f"{said} {followed(now)}"
