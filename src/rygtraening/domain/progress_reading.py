"""Reads from the journal what the charts of Fremgang are made of, for the days looked at.

Twenty years are many facts. What reads them is a generator that gives way (``yield``) after each ``PIECE``, so that a
window stays alive meanwhile; ``at_once`` runs it to its end where nobody waits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from typing import TypeVar

from rygtraening.domain.activity import Activity
from rygtraening.domain.dose_record import DoseDecision
from rygtraening.domain.exercise import Exercise
from rygtraening.domain.exposure import ladder_of
from rygtraening.domain.exposure_record import Attempt, OwnLadder
from rygtraening.domain.flare import Flare, flares
from rygtraening.domain.flare_record import FlareEnd, FlareStart
from rygtraening.domain.in_turns import InTurns, at_once
from rygtraening.domain.ports import FactT, Journal
from rygtraening.domain.programme import Programme
from rygtraening.domain.progress_bold import Bold, bold_series
from rygtraening.domain.progress_function import Function, function_in_turns
from rygtraening.domain.progress_ladder import Ladder, ladder_series
from rygtraening.domain.situation import decisions_up_to
from rygtraening.domain.summary import DaySummary
from rygtraening.domain.weekly_record import SmallWin, WeekAnswers, Wellbeing

OF_LATE = timedelta(days=60)
"""So far back is looked first for an exercise that was done."""
LATELY = timedelta(days=14)
"""What was decided of late counts also for an exercise that is not followed and never moved."""
PIECE = timedelta(days=730)
"""So many days are read before giving way."""

T = TypeVar("T")


def in_pieces(
    read: Callable[[date | None, date | None], list[T]], begins: date, until: date, first: date | None = None
) -> InTurns[list[T]]:
    """What ``read`` has from ``first`` on (``None``: from the beginning), in its order. ``begins`` and ``until`` are
    where most of it lies: what is before and after is read with the first and the last piece."""
    found: list[T] = []
    start, cut = first, begins if first is None else max(begins, first)
    while (cut := cut + PIECE) <= until:
        found += read(start, cut - timedelta(days=1))
        start = cut
        yield
    return [*found, *read(start, None)]


def give_way(first: date, today: date) -> InTurns[None]:
    """Between reading, reckoning and showing: of a few months nothing of it takes long enough to give way."""
    if today - first > PIECE:
        yield


def read_sums(journal: Journal, today: date) -> InTurns[list[DaySummary]]:
    """All the days' sums there are."""
    return (yield from in_pieces(journal.summaries, journal.first_day() or today, today))


def read_decisions(journal: Journal, first: date, today: date) -> InTurns[list[DoseDecision]]:
    """Every decision of the days from ``first`` on."""
    return (yield from in_pieces(partial(journal.facts, DoseDecision), first, today, first))


def read_flares(journal: Journal, days: Sequence[DaySummary], today: date) -> tuple[Flare, ...]:
    """Every flare-up as it stands on ``today``; ``days`` are all the days' sums there are."""
    values = {day.day: day.value for day in days if day.value is not None}
    return flares(journal.facts(FlareStart), journal.facts(FlareEnd), values, today)


def read_ladder(
    journal: Journal, programme: Programme, exercises: Mapping[str, Exercise], first: date, today: date
) -> InTurns[Ladder]:
    """Where each exercise stood from ``first`` to ``today``: the few decisions that moved a dose, and the newest of
    each exercise of the programme, which says where one stands that never moved. An exercise that neither moved nor was
    ever done is left out: a dose that was only decided is no step taken."""
    begins = journal.first_day() or today
    changes = yield from in_pieces(journal.dose_changes, begins, today)
    yield from give_way(begins, today)
    found = {each.stamp.id: each for each in changes if each.stamp.day <= today}
    found |= {each.stamp.id: each for each in journal.facts(DoseDecision, today - LATELY, today)}
    found |= {each.stamp.id: each for each in _newest(journal, programme, today)}
    decisions: list[DoseDecision] = sorted(found.values(), key=lambda each: (each.stamp.at, each.stamp.id))
    moved = {each.exercise for each in decisions if each.before != each.level}
    begun = moved | _done(journal, {each.exercise for each in decisions} - moved, today)
    decisions = [each for each in decisions if each.exercise in begun]
    current = [exercise.id for exercise in programme.exercises]
    yield from give_way(begins, today)
    return ladder_series(decisions, exercises, first, today, current=current, ever=bool(decisions))


def _newest(journal: Journal, programme: Programme, today: date) -> list[DoseDecision]:
    """The newest decision of each exercise, and the newest one under what is agreed about it now."""
    agreed = {part.exercise.id: "" if part.agreed is None else part.agreed.digest for part in programme.parts}
    known = decisions_up_to(journal, programme.parts, today)
    newest = {each.exercise: each for each in known}
    return [each for each in known if each is newest[each.exercise] or each.agreed == agreed[each.exercise]]


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


def read_function(journal: Journal, first: date, today: date, held: Sequence[Flare]) -> InTurns[Function]:
    """What was answered by the week, of sleep and stress, and the small wins from ``first`` to ``today``."""
    weeks = yield from in_pieces(partial(journal.facts, WeekAnswers), first, today, first)
    wellbeing = yield from in_pieces(partial(journal.facts, Wellbeing), first, today, first)
    wins = yield from in_pieces(partial(journal.facts, SmallWin), first, today, first)
    ever = bool(weeks or wellbeing or wins) or any(
        _ever(journal, kind, first) for kind in (WeekAnswers, Wellbeing, SmallWin)
    )
    yield from give_way(first, today)
    work = function_in_turns(weeks, wellbeing, wins, first, today, held, ever=ever)
    return (yield from work) if today - first > PIECE else at_once(work)


def _ever(journal: Journal, kind: type[FactT], first: date) -> bool:
    """Asked only where the days that are looked at have none."""
    return bool(journal.facts(kind, None, first))
