"""Reads from the journal what the charts under the main one of Fremgang are made of, for the days looked at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from rygtraening.domain.activity import Activity
from rygtraening.domain.dose_record import DoseDecision
from rygtraening.domain.exercise import Exercise
from rygtraening.domain.exposure import ladder_of
from rygtraening.domain.exposure_record import Attempt, OwnLadder
from rygtraening.domain.flare import Flare, flares
from rygtraening.domain.flare_record import FlareEnd, FlareStart
from rygtraening.domain.ports import FactT, Journal
from rygtraening.domain.programme import Programme
from rygtraening.domain.progress_bold import Bold, bold_series
from rygtraening.domain.progress_function import Function, function_series
from rygtraening.domain.progress_ladder import Ladder, ladder_series
from rygtraening.domain.situation import decisions_up_to
from rygtraening.domain.summary import DaySummary
from rygtraening.domain.weekly_record import SmallWin, WeekAnswers, Wellbeing

OF_LATE = timedelta(days=60)
"""So far back is looked first for an exercise that was done."""


def read_flares(journal: Journal, days: Sequence[DaySummary], today: date) -> tuple[Flare, ...]:
    """Every flare-up as it stands on ``today``; ``days`` are all the days' sums there are."""
    values = {day.day: day.value for day in days if day.value is not None}
    return flares(journal.facts(FlareStart), journal.facts(FlareEnd), values, today)


def read_ladder(
    journal: Journal, programme: Programme, exercises: Mapping[str, Exercise], first: date, today: date
) -> Ladder:
    """Where each exercise stood from ``first`` to ``today``: the few decisions that moved a dose, and the newest of
    each exercise of the programme, which says where one stands that never moved. An exercise that neither moved nor was
    ever done is left out: a dose that was only decided is no step taken."""
    found = {each.stamp.id: each for each in journal.dose_changes(None, today)}
    found |= {each.stamp.id: each for each in decisions_up_to(journal, programme.parts, today)}
    decisions: list[DoseDecision] = sorted(found.values(), key=lambda each: (each.stamp.at, each.stamp.id))
    moved = {each.exercise for each in decisions if each.before != each.level}
    begun = moved | _done(journal, {each.exercise for each in decisions} - moved, today)
    decisions = [each for each in decisions if each.exercise in begun]
    current = [exercise.id for exercise in programme.exercises]
    return ladder_series(decisions, exercises, first, today, current=current, ever=bool(decisions))


def _done(journal: Journal, exercises: Iterable[str], today: date) -> set[str]:
    """Which of ``exercises`` were ever done. Most that were, were done of late: all the years are read only for one
    that was not."""
    wanted = set(exercises)
    found: set[str] = set()
    for first in (today - OF_LATE, None):
        if not wanted <= found:
            found |= wanted & {each.exercise for each in journal.entries(first, today)}
    return found


def read_bold(journal: Journal, first: date, today: date) -> Bold:
    """What was expected and what happened at the steps that were tried from ``first`` to ``today``."""
    attempts = journal.facts(Attempt, first, today)
    return bold_series(attempts, first, today, ever=bool(attempts) or _ever(journal, Attempt, first))


def read_activities(journal: Journal, activities: Mapping[str, Activity]) -> dict[str, Activity]:
    """The ladders of the files and the person's own, also those that were put away, by id."""
    return dict(activities) | {own.id: ladder_of(own) for own in journal.facts(OwnLadder) if own.steps}


def read_function(journal: Journal, first: date, today: date, held: Sequence[Flare]) -> Function:
    """What was answered by the week, of sleep and stress, and the small wins from ``first`` to ``today``."""
    weeks = journal.facts(WeekAnswers, first, today)
    wellbeing = journal.facts(Wellbeing, first, today)
    wins = journal.facts(SmallWin, first, today)
    ever = bool(weeks or wellbeing or wins) or any(
        _ever(journal, kind, first) for kind in (WeekAnswers, Wellbeing, SmallWin)
    )
    return function_series(weeks, wellbeing, wins, first, today, held, ever=ever)


def _ever(journal: Journal, kind: type[FactT], first: date) -> bool:
    """Asked only where the days that are looked at have none."""
    return bool(journal.facts(kind, None, first))
