"""Reads from the journal everything a day's decision rests on. Twenty years are not read for it: a few typed rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from msgspec import Struct

from rygtraening.domain.day_plan import Situation
from rygtraening.domain.dose_record import DoseDecision, Trial
from rygtraening.domain.entry import Entry
from rygtraening.domain.flare import SILENT_DAYS, Flare, flares
from rygtraening.domain.flare_record import FlareEnd, FlareStart
from rygtraening.domain.gate import usual_pain
from rygtraening.domain.pain import Colour
from rygtraening.domain.ports import Journal
from rygtraening.domain.programme import Part, Programme
from rygtraening.domain.recent import newest_until
from rygtraening.domain.record import Clearance, Profile, SafetyAnswers, SessionRecord
from rygtraening.domain.safety import Flag, SafetyQuestion, open_flags
from rygtraening.domain.standing import Standing, standing
from rygtraening.domain.summary import DaySummary
from rygtraening.domain.trend import trend

ENTRY_DAYS = 140
"""Five entries lie within so many days, for 28 days without one begin the history anew (rows 1 and 2 of the table)."""
MOST_ENTRY_DAYS = 400
"""Back to the last change, but no further: a RED so old and not answered yet could only come from an edit."""
SCORE_DAYS = 60
FLARE_STRETCH = timedelta(days=30)
FLARES_READ = 2
"""So many of the newest flare-ups can reach into the last weeks."""
FLARES_BACK = (240, 1000, 3000)
"""Days. Few have more than a handful of flare-ups in the first of them."""
CLOCK_AHEAD = timedelta(days=60)
"""An end is said after its start, but by a clock that may have been set back meanwhile."""


class Known(Struct, frozen=True):
    """What was read: the situation, and what it was reckoned from. ``answers`` are the safety lists that count, in
    order of time (``Journal.safety_lists``); ``summaries`` by day, the last 60 days; ``flares`` in order of day, those
    that reach into these days and the newest two; ``last_done`` the day each exercise was done last."""

    situation: Situation
    profile: Profile | None
    answers: Sequence[SafetyAnswers]
    flags: tuple[Flag, ...]
    summaries: Mapping[date, DaySummary]
    flares: tuple[Flare, ...]
    last_done: Mapping[str, date]
    first_answer: int | None


def read(
    journal: Journal,
    programme: Programme,
    questions: Sequence[SafetyQuestion],
    now: datetime,
    before: int | None = None,
) -> Known:
    """The situation at ``now``. ``before`` is a number before a session that is not kept yet: the day's value where
    the day has none."""
    day = now.date()
    profiles = journal.facts(Profile)
    profile = profiles[-1] if profiles else None
    first_answer = profile.usual.number if profile is not None and profile.usual is not None else None
    answers = journal.safety_lists(day)
    cleared = journal.facts(Clearance) if any(each.yes for each in answers) else []
    flags = open_flags(questions, answers, cleared)
    summaries = {each.day: each for each in journal.summaries(day - timedelta(days=SCORE_DAYS), day)}
    values = {each: summary.value for each, summary in summaries.items() if summary.value is not None}
    if before is not None:
        values.setdefault(day, before)
    known_flares = _flares(journal, _newest_starts(journal, day), values, day)
    mornings = {each: summary.morning for each, summary in summaries.items() if summary.morning is not None}
    calm = {each: score for each, score in mornings.items() if not any(flare.holds(each) for flare in known_flares)}
    standings = _read_standings(journal, programme.parts, day)
    entries = _read_entries(journal, standings, day)
    todays = [entry for entry in entries if entry.day == day]
    flare = known_flares[-1] if known_flares else None
    situation = Situation(
        day=day,
        standings=standings,
        entries=_by_exercise(entries, day),
        flag=flags[0].tier if flags else None,
        flare=flare,
        trend=trend(day, values, journal.first_day() or (day if values else None), first_answer),
        usual=usual_pain(day, calm, first_answer),
        opt_in=profile is not None and profile.opt_in,
        stepped_today=any(each.is_step_up for each in journal.facts(DoseDecision, day, day)),
        eased_today=day in summaries and _eased(journal, day, todays, flare),
    )
    last_done = {entry.exercise: entry.day for entry in entries}
    return Known(situation, profile, answers, flags, summaries, known_flares, last_done, first_answer)


def decisions_up_to(journal: Journal, parts: Sequence[Part], day: date) -> list[DoseDecision]:
    """The decisions that say where the exercises of ``parts`` stand on ``day``: ``standing`` looks at no other."""
    return journal.newest_decisions([part.exercise.id for part in parts], day)


def _newest_starts(journal: Journal, day: date) -> list[FlareStart]:
    """The flare-ups that can matter on ``day``, in order of day: the newest two, and back to a gap before which each is
    over, whatever was before it. Of one that is older than the scores that are read nothing is known but its silence,
    so it is over after 14 days."""

    def from_gap(found: Sequence[FlareStart]) -> list[FlareStart]:
        known = sorted(found, key=lambda each: (each.stamp.day, each.stamp.at))
        for place in range(len(known) - FLARES_READ, 0, -1):
            over = known[place - 1].stamp.day + timedelta(days=SILENT_DAYS)
            if over < min(known[place].stamp.day, day - timedelta(days=SCORE_DAYS)):
                return known[place:]
        return []

    found = newest_until(journal, FlareStart, day, lambda found: bool(from_gap(found)), FLARES_BACK)
    return from_gap(found) or sorted(found, key=lambda each: (each.stamp.day, each.stamp.at))


def _flares(journal: Journal, starts: Sequence[FlareStart], values: Mapping[date, int], day: date) -> tuple[Flare, ...]:
    """The flare-ups as they stand on ``day``. ``values`` are those of the last weeks; one that began before them is
    followed from its start, but only until it was over."""
    if not starts:
        return ()
    ends, older = journal.facts(FlareEnd, starts[0].stamp.day - CLOCK_AHEAD), dict[date, int]()
    read_from = day - timedelta(days=SCORE_DAYS)
    for start in starts[-FLARES_READ:]:
        first, goes_on = start.stamp.day, True
        while goes_on and first < read_from:
            last = min(first + FLARE_STRETCH, read_from)
            older |= {each.day: each.value for each in journal.summaries(first, last) if each.value is not None}
            goes_on = any(flare.active for flare in flares([start], ends, older, last))
            first = last
    return flares(starts, ends, {**older, **values}, day)


def _read_standings(journal: Journal, parts: Sequence[Part], day: date) -> dict[str, Standing]:
    """Where each exercise stands."""
    decisions, trials = decisions_up_to(journal, parts, day), journal.facts(Trial)
    return {part.exercise.id: standing(part, decisions, trials, day) for part in parts}


def _read_entries(journal: Journal, standings: Mapping[str, Standing], day: date) -> list[Entry]:
    changes = [each.last_change or date.min for each in standings.values()]
    first = min([day - timedelta(days=ENTRY_DAYS), *changes])
    return journal.entries(max(first, day - timedelta(days=MOST_ENTRY_DAYS)), day)


def _by_exercise(entries: Sequence[Entry], day: date) -> dict[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        if entry.day < day:
            found.setdefault(entry.exercise, []).append(entry)
    return {exercise: tuple(own) for exercise, own in found.items()}


def _eased(journal: Journal, day: date, todays: Sequence[Entry], flare: Flare | None) -> bool:
    """Whether a session today was followed by a RED, a stop for pain, or the start of a flare-up."""
    sessions = journal.facts(SessionRecord, day, day)
    if not sessions:
        return False
    stopped = any(exercise.stopped_for_pain for session in sessions for exercise in session.exercises)
    begun = flare is not None and flare.started == day
    return stopped or begun or any(entry.colour is Colour.RED for entry in todays)
