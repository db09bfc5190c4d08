"""What the week's questions and *Modige skridt* come to over a period, for the pages for the physiotherapist."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from statistics import fmean

from rygtraening.domain.courage import Courage
from rygtraening.domain.exposure import ladder_of
from rygtraening.domain.exposure_outcomes import outcomes, pairs
from rygtraening.domain.exposure_record import Attempt, FearRating
from rygtraening.domain.exposure_standing import standing
from rygtraening.domain.ports import Core, Journal
from rygtraening.domain.record import MorningScore
from rygtraening.domain.report import Brave, BraveLadder, Ends, Weekly
from rygtraening.domain.week import change
from rygtraening.domain.weekly_record import WeekAnswers


def weekly_of(journal: Journal, first: date, last: date) -> Weekly:
    """The week's questions from ``first`` to ``last``."""
    weeks = sorted(journal.facts(WeekAnswers, first, last), key=lambda week: week.stamp.day)
    whole = [week for week in weeks if week.average.complete]
    return Weekly(
        back=_ends(weeks, lambda week: week.average.back),
        leg=_ends(weeks, lambda week: week.average.leg),
        verdict=change(whole[0].average, whole[-1].average) if len(whole) > 1 else None,
        activities=_activities(weeks),
        fear=_ends(weeks, lambda week: week.fear),
        confidence=_ends(weeks, lambda week: week.confidence),
    )


def _ends(weeks: Sequence[WeekAnswers], of: Callable[[WeekAnswers], int | None]) -> Ends | None:
    given = [(week.stamp.day, value) for week in weeks if (value := of(week)) is not None]
    if not given:
        return None
    (first_day, first), (last_day, last) = given[0], given[-1]
    return Ends(first, first_day, last, last_day)


def _activities(weeks: Sequence[WeekAnswers]) -> tuple[tuple[str, Ends], ...]:
    """Each by the name it had last."""
    names: dict[str, str] = {}
    for week in reversed(weeks):
        for activity in week.activities:
            names.setdefault(activity.name.casefold(), activity.name)
    found = []
    for key, name in names.items():
        ends = _ends(weeks, partial(_score, key))
        if ends is not None:
            found.append((name, ends))
    return tuple(found)


def _score(key: str, week: WeekAnswers) -> int | None:
    return next((each.score for each in week.activities if each.name.casefold() == key), None)


def brave_of(core: Core, first: date, last: date, *, opt_in: bool) -> Brave:
    """What was tried from ``first`` to ``last``, and where that leaves the person today."""
    journal, today = core.journal, core.clock.now().date()
    attempts = journal.facts(Attempt)
    here = [each for each in attempts if first <= each.stamp.day <= last]
    if not here:
        return Brave()
    shown, both = outcomes(here), [each for each in pairs(here) if None not in (each.expected, each.actual)]
    return Brave(
        attempts=len(here),
        closed=shown.closed,
        not_happened=shown.not_happened,
        paired=len(both),
        expected=fmean(each.expected or 0 for each in both) if both else None,
        actual=fmean(each.actual or 0 for each in both) if both else None,
        ladders=_ladders(core, attempts, here, today, opt_in=opt_in),
    )


def _ladders(
    core: Core, attempts: Sequence[Attempt], here: Sequence[Attempt], today: date, *, opt_in: bool
) -> tuple[BraveLadder, ...]:
    """Those tried in the period, in the order of Modige skridt; one that is there no more has no place to stand on."""
    journal = core.journal
    own = Courage(journal, core.clock, core.new_id, core.catalogue.activities).own_ladders()
    shipped = sorted(core.catalogue.activities.values(), key=lambda each: (each.order, each.id))
    ladders = (*shipped, *(ladder_of(each) for each in own if each.steps))
    begun = min(each.stamp.day for each in attempts)
    mornings = {each.stamp.day: each for each in journal.facts(MorningScore, begun, today)}
    ratings = journal.facts(FearRating)
    found = []
    for activity in ladders:
        tried = sum(1 for each in here if each.activity == activity.id)
        if tried:
            fears = {each.step: each.fear for each in ratings if each.activity == activity.id}
            where = standing(activity, fears, attempts, mornings, today, opt_in)
            found.append(BraveLadder(activity, tried, where.index))
    return tuple(found)
