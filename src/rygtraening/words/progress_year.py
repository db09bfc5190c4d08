"""What the card *Året* says: days with movement, as a calendar."""

from __future__ import annotations

from datetime import date

from rygtraening.domain.progress_year import DayKind, Year, YearDay
from rygtraening.i18n import _, ngettext
from rygtraening.words.doses import repetitions
from rygtraening.words.progress import MISSING, percent, table_day
from rygtraening.words.progress_cards import dated, named


def title() -> str:
    """The name of the card."""
    return _("The year")


def nothing_yet() -> str:
    """What will appear, and how."""
    return _("Each day with movement will get its square here. Rest days belong in it too.")


def headline(shown: Year) -> str:
    """The sentence over the card, without a full stop."""
    if not shown.days:
        return title()
    if not shown.trained:
        return _("No day with movement is noted in this period")
    return ngettext("{n} day with movement", "{n} days with movement", shown.trained).format(n=shown.trained)


def detail(shown: Year) -> str:
    """The quiet line under the sentence."""
    days = shown.days
    if not days:
        return nothing_yet()
    text = named(title(), days[0].day, days[-1].day)
    if shown.flare_days:
        said = ngettext("{n} day of a flare-up", "{n} days of a flare-up", shown.flare_days)
        text += " · " + said.format(n=shown.flare_days)
    return text


def earlier() -> str:
    """The name of the button to the year before."""
    return _("A year earlier")


def later() -> str:
    """The name of the button to the year after."""
    return _("A year later")


def kind(of: DayKind) -> str:
    """What a day was."""
    match of:
        case DayKind.DONE:
            return _("movement")
        case DayKind.FLARE:
            return _("flare-up")
        case DayKind.DONE_IN_FLARE:
            return _("movement in a flare-up")
        case DayKind.REST:
            return _("rest")
        case DayKind.OUTSIDE | DayKind.TO_COME:
            return ""


def spoken(day: YearDay) -> str:
    """A day in one line."""
    parts = [kind(day.kind)]
    if day.done:
        if day.repetitions:  # a walk has none
            parts.append(repetitions(day.repetitions))
        if day.percent is not None:
            parts.append(_("step {percent} of the goal").format(percent=percent(day.percent)))
    return dated(day.day) + ": " + " · ".join(parts)


def headings() -> tuple[str, ...]:
    """The columns of the table."""
    return (_("Day"), _("What it was"), _("Repetitions"), _("Ladder"))


def rows(shown: Year) -> list[tuple[date, tuple[str, ...]]]:
    """A row a day, the newest first."""
    return [
        (
            day.day,
            (
                table_day(day.day),
                kind(day.kind),
                str(day.repetitions) if day.done else MISSING,
                MISSING if day.percent is None else percent(day.percent),
            ),
        )
        for day in reversed(shown.days)
    ]
