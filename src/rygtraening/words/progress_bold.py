"""What the card *Modige skridt* of Fremgang says: how much pain was expected, and how much came."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from rygtraening import i18n
from rygtraening.domain.activity import Activity
from rygtraening.domain.courage import step_of
from rygtraening.domain.exposure_outcomes import Pair
from rygtraening.domain.progress_bold import Bold, BoldStep, Dots
from rygtraening.domain.progress_values import Spread
from rygtraening.i18n import _, ngettext
from rygtraening.words import exposure
from rygtraening.words.progress import MISSING, period, table_day
from rygtraening.words.progress_cards import dated, named, nothing_here

Activities = Mapping[str, Activity]
"""The ladders there are, the person's own too, by id."""
TOLD_LEAST = 3
"""Fewer attempts than this show no direction."""


def title() -> str:
    """The name of the card."""
    return _("Brave steps")


def headline(shown: Bold) -> str:
    """The sentence over the card, without a full stop."""
    if not shown.pairs:
        return title()
    return exposure.headline(shown.outcomes)


def detail(shown: Bold) -> str:
    """The quiet line under the sentence."""
    if not shown.pairs:
        return nothing_here() if shown.ever else exposure.nothing_yet()
    text = named(title(), shown.pairs[0].day, shown.pairs[-1].day)
    if shown.outcomes.closed < TOLD_LEAST:
        return text + " · " + _("still too few to see a pattern")
    return text


def explained(shown: Bold) -> str:
    """What a pair of dots is."""
    match shown.step:
        case BoldStep.EACH:
            return _("Each pair of dots is one attempt")
        case BoldStep.WEEK:
            return _("Each pair of dots is the mean of a week")
        case BoldStep.MONTH:
            return _("Each pair of dots is the mean of a month")
        case BoldStep.QUARTER:
            return _("Each pair of dots is the mean of three months")
        case BoldStep.YEAR:
            return _("Each pair of dots is the mean of a year")


def expected_legend() -> str:
    """What the ring is."""
    return _("expected")


def actual_legend() -> str:
    """What the filled dot is."""
    return _("what it became")


def ends() -> tuple[str, str]:
    """The names of both ends of the scale, the lower one first."""
    return _("0 no pain"), _("10 worst pain imaginable")


def label(dots: Dots, step: BoldStep) -> str:
    """The name of a pair on the axis."""
    match step:
        case BoldStep.EACH | BoldStep.WEEK:
            return i18n.day_month(dots.first)
        case BoldStep.MONTH | BoldStep.QUARTER:
            return f"{i18n.month_short(dots.first.month)} {dots.first.year}"
        case BoldStep.YEAR:
            return str(dots.first.year)


def spoken(dots: Dots, activities: Activities) -> str:
    """A pair in one line."""
    if dots.pair is not None:
        pair = dots.pair
        parts = [step_words(pair, activities), exposure.pair(pair), happened(pair)]
        return dated(pair.day) + ": " + " · ".join(part for part in parts if part)
    count = ngettext("{n} attempt", "{n} attempts", dots.count).format(n=dots.count)
    parts = [count]
    if dots.expected is not None:
        parts.append(_("expected {value}").format(value=_spread(dots.expected)))
    if dots.actual is not None:
        parts.append(_("was {value}").format(value=_spread(dots.actual)))
    return period(dots.first, dots.last) + ": " + " · ".join(parts)


def step_words(pair: Pair, activities: Activities) -> str:
    """What was tried."""
    activity = activities.get(pair.activity)
    return exposure.step_words(activity, step_of(activity, pair.step))


def happened(pair: Pair) -> str:
    """Whether what was feared happened."""
    return exposure.happened(pair.happened, stopped=pair.stopped)


def headings() -> tuple[str, ...]:
    """The columns of the table."""
    return (_("Day"), _("Step"), _("Expected"), _("Was"), _("What was feared"))


def rows(shown: Bold, activities: Activities) -> list[tuple[date, tuple[str, ...]]]:
    """A row an attempt, the newest first."""
    return [
        (
            pair.day,
            (
                table_day(pair.day),
                step_words(pair, activities),
                MISSING if pair.expected is None else str(pair.expected),
                MISSING if pair.actual is None else str(pair.actual),
                happened(pair),
            ),
        )
        for pair in reversed(shown.pairs)
    ]


def _spread(spread: Spread) -> str:
    if spread.low == spread.high:
        return f"{spread.low:.0f}"
    return f"{i18n.decimal(spread.mean)} ({spread.low:.0f}–{spread.high:.0f})"
