"""The sentence over the chart of dose and pain, from the facts of ``domain.progress_headline``."""

from __future__ import annotations

from rygtraening import i18n
from rygtraening.domain.progress import Series
from rygtraening.domain.progress_headline import Direction, DoseChange, Headline, Kind, PainChange, Verdict
from rygtraening.domain.progress_values import Dose
from rygtraening.i18n import _, ngettext
from rygtraening.words.progress import percent, period

WEEKS_UNTIL = 60
MONTHS_UNTIL = 730
"""A length of time up to so many days is said in weeks, in months; above it in years."""
YEAR = 365.25


def headline(facts: Headline, dose: Dose) -> str:
    """The sentence over the chart, without a full stop."""
    match facts.kind:
        case Kind.NOTHING:
            return _("Nothing here yet")
        case Kind.NOTHING_HERE:
            return _("There is nothing in this period")
        case Kind.EARLY if not facts.training_days:
            return _("Your first numbers are here")
        case Kind.EARLY:
            n = facts.training_days
            words = ngettext("You are on your way: {n} training day", "You are on your way: {n} training days", n)
            return words.format(n=n)
        case Kind.FEW_HERE:
            return _days_here(facts)
        case Kind.FLARE:
            return _("There is a flare-up in this period")
        case Kind.CHANGE:
            return _change(facts, dose)


def nothing_yet() -> str:
    """What will appear, and how."""
    return _(
        "Your dose and your pain will appear here on one time line, day by day. The first marks come with your first "
        "session."
    )


def detail(facts: Headline, series: Series) -> str:
    """The quiet line under the sentence; what is left out of it is said."""
    text = _detail(facts, series)
    if not facts.left_out or facts.kind is Kind.FLARE:
        return text
    # A sentence is followed by a sentence, the bare period by its like.
    if facts.kind is Kind.CHANGE:
        return text + " · " + _("days of a flare-up not counted")
    return text + " " + _("Days of a flare-up are not counted.")


def _detail(facts: Headline, series: Series) -> str:
    match facts.kind:
        case Kind.NOTHING:
            return nothing_yet()
        case Kind.NOTHING_HERE:
            return _("Choose a longer period to see what you have done before.")
        case Kind.EARLY:
            return _("It is still too early to compare. The picture grows with each training day.")
        case Kind.FEW_HERE:
            return _("Too few to compare. Try a longer period.")
        case Kind.FLARE:
            return _("Its days are shown, and left out of what is compared.")
        case Kind.CHANGE:
            days = period(series.days[0].day, series.days[-1].day)
            return days if facts.pain is None else days + " · " + _averages(facts.pain)


def _change(facts: Headline, dose: Dose) -> str:
    done = _dose_change(facts, dose)
    pain = _verdict(facts.pain.verdict) if facts.pain is not None else ""
    if done and pain:
        return _("{dose}, and {pain}").format(dose=done, pain=pain)
    text = done or pain or _days_here(facts)
    return text[:1].upper() + text[1:]


def _days_here(facts: Headline) -> str:
    n = facts.training_days
    if not n:
        return _("Your numbers from this period are here")
    return ngettext("{n} training day in this period", "{n} training days in this period", n).format(n=n)


def _dose_change(facts: Headline, dose: Dose) -> str:
    change = facts.doses.get(dose)
    if change is None:
        return ""
    if dose is Dose.PERCENT:
        return _percent_change(change)
    if not change.before:
        return ""
    share = percent(100 * abs(change.now - change.before) / change.before)
    words = _repetitions_change if dose is Dose.REPETITIONS else _seconds_change
    return words(change.direction).format(share=share, ago=ago(facts.apart))


def _repetitions_change(direction: Direction) -> str:
    match direction:
        case Direction.MORE:
            return _("You do {share} more repetitions than {ago}")
        case Direction.LESS:
            return _("You do {share} fewer repetitions than {ago}")
        case Direction.SAME:
            return _("You do about as many repetitions as {ago}")


def _seconds_change(direction: Direction) -> str:
    match direction:
        case Direction.MORE:
            return _("You move {share} longer than {ago}")
        case Direction.LESS:
            return _("You move {share} less than {ago}")
        case Direction.SAME:
            return _("You move about as long as {ago}")


def _percent_change(change: DoseChange) -> str:
    before, now = round(change.before), percent(change.now)
    match change.direction:
        case Direction.MORE:
            return _("You have come from {before} to {now} of the goal").format(before=before, now=now)
        case Direction.LESS:
            text = _("The dose is turned down for now, from {before} to {now} of the goal")
            return text.format(before=before, now=now)
        case Direction.SAME:
            return _("You hold steady at {now} of the goal").format(now=now)


def _verdict(verdict: Verdict) -> str:
    match verdict:
        case Verdict.BETTER:
            return _("there is a noticeable improvement in the pain")
        case Verdict.WORSE:
            return _("there is a noticeable worsening of the pain")
        case Verdict.SAME:
            return _("the pain is about as before")


def _averages(pain: PainChange) -> str:
    return _("pain on average {before} in the first week and {now} in the last").format(
        before=i18n.decimal(float(pain.before)), now=i18n.decimal(float(pain.now))
    )


def ago(days: int) -> str:
    """How long ago: "6 weeks ago", "5 months ago", "2 years ago"."""
    if days <= WEEKS_UNTIL:
        n = max(1, round(days / 7))
        return ngettext("{n} week ago", "{n} weeks ago", n).format(n=n)
    if days <= MONTHS_UNTIL:
        n = round(days / (YEAR / 12))
        return ngettext("{n} month ago", "{n} months ago", n).format(n=n)
    n = round(days / YEAR)
    return ngettext("{n} year ago", "{n} years ago", n).format(n=n)
