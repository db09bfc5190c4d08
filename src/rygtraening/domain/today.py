"""What today is: everything the first page, the terminal and ``rygtraening today`` say, as values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from rygtraening.domain import progression
from rygtraening.domain.gate import USUAL_DAYS, Gate, doctor_suggested, usual_pain
from rygtraening.domain.pain import LegSpread, Pain
from rygtraening.domain.plan import build, seconds
from rygtraening.domain.ports import Journal
from rygtraening.domain.prescription import Prescription
from rygtraening.domain.programme import Programme
from rygtraening.domain.record import (
    AfterAnswers,
    BeforeScore,
    Clearance,
    MorningScore,
    Occasion,
    Profile,
    SafetyAnswers,
    SessionRecord,
)
from rygtraening.domain.safety import Flag, SafetyQuestion, list_due, open_flags
from rygtraening.domain.summary import DaySummary

MORNING_AFTER = timedelta(hours=6)
MORNING_UNTIL = timedelta(hours=36)
OFFER_WITHIN = timedelta(hours=2)
LINE_DAYS = 14
LAST_DAYS = 60


@dataclass(frozen=True, slots=True)
class DayMark:
    """One day of the week's row: trained, still to come, or neither (a rest day is just a day)."""

    day: date
    trained: bool
    is_today: bool
    to_come: bool


@dataclass(frozen=True, slots=True)
class Today:
    """The state of things on ``day``.

    ``due`` is why the safety list comes before the next session, ``flags`` the answers that lock. ``offered`` is the
    morning's pain where it is less than two hours old and nothing has been asked since. ``prescriptions`` are the
    doses of a normal day. ``line`` is the last 14 days' pain: the morning score, else the first number before.
    """

    day: date
    profile: Profile | None
    due: Occasion | None
    flags: tuple[Flag, ...]
    morning_due: bool
    morning: Pain | None
    offered: Pain | None
    usual: float | None
    gate: Gate | None
    doctor_suggested: bool
    prescriptions: tuple[Prescription, ...]
    seconds: float
    trained_today: bool
    after_due: SessionRecord | None
    week: tuple[DayMark, ...]
    line: tuple[tuple[date, int | None], ...]

    @property
    def locked(self) -> bool:
        """Whether no exercises are to be done until a doctor has cleared something, or at all."""
        return bool(self.flags) or (self.profile is not None and not self.profile.adult)


def look(journal: Journal, programme: Programme, questions: Sequence[SafetyQuestion], now: datetime) -> Today:
    """Read the journal as it stands at ``now``."""
    day = now.date()
    answers = journal.facts(SafetyAnswers)
    last = last_session(journal, day)
    summaries = {summary.day: summary for summary in journal.summaries(day - timedelta(days=USUAL_DAYS), day)}
    # Only what is newer than the last answered list can make one due; a week is room for a page answered late.
    since = answers[-1].stamp.day - timedelta(days=7) if answers else day
    befores = journal.facts(BeforeScore, day - timedelta(days=LINE_DAYS))
    mornings = journal.facts(MorningScore, day, day)
    profiles = journal.facts(Profile)
    profile = profiles[-1] if profiles else None
    morning = mornings[-1] if mornings else None
    before_today = [before for before in befores if before.stamp.day == day]
    spare = [before.stamp for before in befores if before.gate is Gate.SPARE]
    prescriptions = progression.today(programme)
    return Today(
        day=day,
        profile=profile,
        due=list_due(
            day,
            answers,
            last.stamp.day if last else None,
            max((stamp.at for stamp in spare), default=None),
            last_painful(journal.facts(SessionRecord, since), journal.facts(AfterAnswers, since)),
        ),
        flags=open_flags(questions, answers, journal.facts(Clearance)),
        morning_due=profile is not None and morning_due(now, morning, last),
        morning=morning.pain if morning else None,
        offered=offered(now, morning, before_today),
        usual=usual_pain(day, known_mornings(summaries), profile.usual.number if profile and profile.usual else None),
        gate=before_today[-1].gate if before_today else None,
        doctor_suggested=doctor_suggested(day, [stamp.day for stamp in spare]),
        prescriptions=prescriptions,
        seconds=seconds(build(programme, prescriptions)),
        trained_today=day in summaries and summaries[day].sessions > 0,
        after_due=unanswered(last, journal.facts(AfterAnswers, last.stamp.day, last.stamp.day) if last else []),
        week=week(day, summaries),
        line=line(day, summaries),
    )


def last_session(journal: Journal, day: date) -> SessionRecord | None:
    """The newest session; twenty years are only read where the last months are empty."""
    recent = journal.facts(SessionRecord, day - timedelta(days=LAST_DAYS)) or journal.facts(SessionRecord)
    return recent[-1] if recent else None


def known_mornings(summaries: Mapping[date, DaySummary]) -> dict[date, int]:
    """The morning scores there are, by day."""
    return {day: summary.morning for day, summary in summaries.items() if summary.morning is not None}


def morning_due(now: datetime, morning: MorningScore | None, last: SessionRecord | None) -> bool:
    """Whether "when you got up" is to be asked: not answered today, nothing trained yet today, and at least six hours
    since the last session's end."""
    if morning is not None:
        return False
    return last is None or (last.stamp.day < now.date() and now - last.ended >= MORNING_AFTER)


def offered(now: datetime, morning: MorningScore | None, before_today: Sequence[BeforeScore]) -> Pain | None:
    """The morning's pain, to be confirmed with one tap before a session."""
    if morning is None or before_today or not morning.pain.complete:
        return None
    return morning.pain if timedelta(0) <= now - morning.stamp.at < OFFER_WITHIN else None


def last_painful(sessions: Sequence[SessionRecord], afters: Sequence[AfterAnswers]) -> datetime | None:
    """When the newest stop for pain, peak of 8 or more, or lasting leg pain was known."""
    moments = []
    for session in sessions:
        for exercise in session.exercises:
            said = exercise.pain.number if exercise.pain else None
            if exercise.stopped_for_pain or (said is not None and said >= 8):
                moments.append(session.ended)
    for after in afters:
        numbers = [after.after.number, *(pain.number for _, pain in after.worst)]
        if after.spread is LegSpread.LASTING or any(number is not None and number >= 8 for number in numbers):
            moments.append(after.stamp.at)
    return max(moments, default=None)


def unanswered(last: SessionRecord | None, afters: Sequence[AfterAnswers]) -> SessionRecord | None:
    """The last session where its pain is not answered yet: asked again at the next start."""
    if last is None:
        return None
    trained = {exercise.exercise for exercise in last.exercises if exercise.repetitions}
    given = next((after for after in afters if after.session == last.session), None)
    if given is None:
        return last
    worst = {exercise for exercise, pain in given.worst if pain.number is not None}
    return None if given.after.number is not None and trained <= worst else last


def week(day: date, summaries: Mapping[date, DaySummary]) -> tuple[DayMark, ...]:
    """The seven days of the week of ``day``, Monday first."""
    monday = day - timedelta(days=day.weekday())
    days = (monday + timedelta(days=n) for n in range(7))
    return tuple(
        DayMark(each, each in summaries and summaries[each].sessions > 0, each == day, each > day) for each in days
    )


def line(day: date, summaries: Mapping[date, DaySummary]) -> tuple[tuple[date, int | None], ...]:
    """The pain of the last 14 days, today last: the morning score, else the first number before."""
    values = []
    for n in reversed(range(LINE_DAYS)):
        each = day - timedelta(days=n)
        summary = summaries.get(each)
        value = None if summary is None else summary.value
        values.append((each, value))
    return tuple(values)
