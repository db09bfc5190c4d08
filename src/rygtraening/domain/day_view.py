"""One day as its page shows it: what was prescribed and done, the pain, what was said, and what was decided."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec import Struct

from rygtraening.domain.dose_record import DoseDecision
from rygtraening.domain.entry import Entry
from rygtraening.domain.exposure_record import Attempt, Lesson
from rygtraening.domain.flare import Flare
from rygtraening.domain.pain import Colour, colour_now
from rygtraening.domain.ports import Journal
from rygtraening.domain.progress_days import next_morning
from rygtraening.domain.record import AfterAnswers, BeforeScore, MorningScore, SessionRecord
from rygtraening.domain.summary import DaySummary
from rygtraening.domain.weekly_record import SmallWin, WeekAnswers, Wellbeing

_MILDEST_FIRST = (Colour.GREEN, Colour.YELLOW, Colour.RED)
_BAND_ENDS = (2, 5)
"""The last numbers of the first and of the second band."""


def band(number: int) -> Colour:
    """The band of the charts that ``number`` (0-10) lies in: 0-2, 3-5, 6-10."""
    return _MILDEST_FIRST[sum(number > end for end in _BAND_ENDS)]


class DayView(Struct, frozen=True):
    """Everything the journal has of ``day``, newest versions only.

    ``sessions`` in the order they were done, each with the answers of its page (``None`` where it was not answered).
    ``befores`` are the numbers before a session, also where none followed. ``next_morning`` is 0-10 where the score of
    the day after counts as the morning after (6-36 hours). ``flare`` is the flare-up the day belongs to. ``lessons``
    are what the day's ``attempts`` taught. ``entries`` are what the rule reads of the day.
    """

    day: date
    summary: DaySummary | None
    sessions: tuple[tuple[SessionRecord, AfterAnswers | None], ...]
    morning: MorningScore | None
    next_morning: int | None
    befores: tuple[BeforeScore, ...]
    decisions: tuple[DoseDecision, ...]
    flare: Flare | None
    week: WeekAnswers | None
    wellbeing: Wellbeing | None
    wins: tuple[SmallWin, ...]
    attempts: tuple[Attempt, ...]
    lessons: tuple[Lesson, ...]
    entries: tuple[Entry, ...] = ()

    def colour(self, today: date) -> Colour | None:
        """The class of the day (rule, section 3): that of its exercise that was worst off; ``None`` without any. On
        the day itself, the morning after still to come, it is what can be said so far."""
        if today > self.day:
            found = {entry.colour for entry in self.entries}
        else:
            found = {colour_now(it.before, it.peak, it.leg_spread, it.stopped_for_pain) for it in self.entries}
        return max(found, key=_MILDEST_FIRST.index, default=None)

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is kept of the day."""
        said = (self.summary, self.morning, self.flare, self.week, self.wellbeing)
        told = (self.sessions, self.befores, self.decisions, self.wins, self.attempts)
        return not any(each is not None for each in said) and not any(told)


def view(journal: Journal, day: date, flares: tuple[Flare, ...] = ()) -> DayView:
    """What ``journal`` has of ``day``; ``flares`` are all there were, as ``situation.read`` knows them."""
    sessions = sorted(journal.facts(SessionRecord, day, day), key=lambda session: (session.started, session.ended))
    answers = {said.session: said for said in journal.facts(AfterAnswers, day, day)}
    rows = {row.day: row for row in journal.summaries(day, day + timedelta(days=1))}
    summary = rows.get(day)
    mornings = journal.facts(MorningScore, day, day)
    weeks, wellbeing = journal.facts(WeekAnswers, day, day), journal.facts(Wellbeing, day, day)
    attempts = tuple(journal.facts(Attempt, day, day))
    tried = {attempt.attempt for attempt in attempts}
    return DayView(
        day=day,
        summary=summary,
        sessions=tuple((session, answers.get(session.session)) for session in sessions),
        morning=mornings[-1] if mornings else None,
        next_morning=next_morning(summary, rows.get(day + timedelta(days=1))) if summary is not None else None,
        befores=tuple(sorted(journal.facts(BeforeScore, day, day), key=lambda before: before.said_at)),
        decisions=tuple(journal.facts(DoseDecision, day, day)),
        flare=next((flare for flare in flares if flare.holds(day)), None),
        week=weeks[-1] if weeks else None,
        wellbeing=wellbeing[-1] if wellbeing else None,
        wins=tuple(win for win in journal.facts(SmallWin, day, day) if win.text),
        attempts=attempts,
        # What an attempt taught is asked the morning after.
        lessons=tuple(each for each in journal.facts(Lesson, day) if each.attempt in tried) if tried else (),
        entries=tuple(journal.entries(day, day)),
    )
