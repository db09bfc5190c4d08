"""What today is: everything the first page, the terminal and ``rygtraening today`` say, as values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from msgspec import Struct

from rygtraening.domain.day import today as day_today
from rygtraening.domain.day_marks import LINE_DAYS, DayMark, line, week
from rygtraening.domain.day_plan import DayPlan
from rygtraening.domain.entry import MORNING_AFTER
from rygtraening.domain.exercise import Exercise
from rygtraening.domain.flare import Flare, FlareAdvice, advice, asks
from rygtraening.domain.flare_record import FlareEnd, FlareStart
from rygtraening.domain.gate import Gate, doctor_suggested, gate
from rygtraening.domain.notices import Notice, notices
from rygtraening.domain.pain import LegSpread, Pain
from rygtraening.domain.plan import build, seconds
from rygtraening.domain.ports import Journal
from rygtraening.domain.prescription import Prescription
from rygtraening.domain.programme import Programme
from rygtraening.domain.recent import newest_until
from rygtraening.domain.record import (
    AfterAnswers,
    BeforeScore,
    MorningScore,
    Occasion,
    Profile,
    SafetyAnswers,
    SessionRecord,
)
from rygtraening.domain.safety import Flag, SafetyQuestion, list_due
from rygtraening.domain.situation import SCORE_DAYS, Known, read
from rygtraening.domain.summary import DaySummary
from rygtraening.domain.way_back import WayBack, way_back

OFFER_WITHIN = timedelta(hours=2)
LATE_PAGE = timedelta(days=7)
HARD_MORNING = 6
STRONG = 8
"""A peak from which the safety questions are due. Source: the project's rule, section 9."""


class Today(Struct, frozen=True):
    """The state of things on ``day``.

    ``due`` is why the safety list comes before the next session, ``flags`` the answers that lock. ``offered`` is the
    morning's pain where it is less than two hours old and nothing has been asked since. ``plan`` is the day as the last
    number before a session opened it, else as a normal day. ``flare`` is the flare-up that goes on, ``flare_asked``
    whether this morning asks for one, ``way_back`` what a flare-up lowered. ``line`` is the last 14 days' pain: the
    morning score, else the first number before.
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
    plan: DayPlan
    seconds: float
    trained_today: bool
    after_due: SessionRecord | None
    week: tuple[DayMark, ...]
    line: tuple[tuple[date, int | None], ...]
    flare: Flare | None = None
    flare_asked: bool = False
    flare_advice: FlareAdvice | None = None
    way_back: tuple[WayBack, ...] = ()
    notices: tuple[Notice, ...] = ()

    @property
    def locked(self) -> bool:
        """Whether no exercises are to be done until a doctor has cleared something, or at all."""
        return bool(self.flags) or (self.profile is not None and not self.profile.adult)

    @property
    def hard(self) -> bool:
        """Whether it is a day on which a small win is worth seeing again."""
        morning = self.morning.number if self.morning is not None else None
        weighs = self.gate in (Gate.CALM, Gate.SPARE) or self.flare is not None
        return weighs or (morning is not None and morning >= HARD_MORNING)

    @property
    def prescriptions(self) -> tuple[Prescription, ...]:
        """The day's doses."""
        return self.plan.prescriptions


class Choices(Struct, frozen=True):
    """What the person has chosen for today and not begun yet: steps not taken (``declined``, ids of exercises), and
    whether there are only five minutes."""

    declined: frozenset[str] = frozenset()
    short: bool = False


AS_PLANNED = Choices()


def look(
    journal: Journal,
    programme: Programme,
    questions: Sequence[SafetyQuestion],
    now: datetime,
    exercises: Mapping[str, Exercise] | None = None,
    choices: Choices = AS_PLANNED,
) -> Today:
    """Read the journal as it stands at ``now``. ``exercises`` are where gentler alternatives are found."""
    day = now.date()
    known = read(journal, programme, questions, now)
    summaries, profile = known.summaries, known.profile
    last = last_session(journal, day, summaries)
    since = _list_since(known.answers, last, day)
    befores = journal.facts(BeforeScore, day - timedelta(days=LINE_DAYS), day)
    mornings = journal.facts(MorningScore, day, day) if day in summaries else []
    afters = journal.facts(AfterAnswers, since, day)
    morning = mornings[-1] if mornings else None
    befores.sort(key=lambda before: before.said_at)  # one that was changed stays where it was said
    before_today = [before for before in befores if before.stamp.day == day]
    spare = [before for before in befores if before.gate is Gate.SPARE]
    opened = before_today[-1].gate if before_today else None
    plan = plan_of(programme, known, opened or Gate.NORMAL, exercises, choices)
    flare = known.situation.flare
    usual = known.situation.usual
    # Who has said today that it is over is not asked again whether it is one.
    said_over = bool(journal.facts(FlareEnd, day, day))
    return Today(
        day=day,
        profile=profile,
        due=list_due(
            day,
            known.answers,
            last.stamp.day if last else None,
            max((before.said_at for before in spare), default=None),
            last_painful(_painful_sessions(journal, summaries, since, day), afters),
            max((each.stamp.at for each in journal.facts(FlareStart, since, day)), default=None),
        ),
        flags=known.flags,
        morning_due=profile is not None and morning_due(now, morning, last),
        morning=morning.pain if morning else None,
        offered=offered(now, morning, before_today),
        usual=usual,
        gate=opened,
        doctor_suggested=doctor_suggested(day, [before.stamp.day for before in spare]),
        plan=plan,
        seconds=seconds(build(programme, plan.prescriptions)),
        trained_today=day in summaries and summaries[day].sessions > 0,
        after_due=unanswered(last, afters),
        week=week(day, summaries, known.flares),
        line=line(day, summaries),
        flare=flare if flare is not None and flare.active else None,
        flare_asked=asks(morning.pain.number if morning else None, usual, flare is not None and flare.active)
        and not said_over,
        flare_advice=advice(known.flares, day),
        way_back=way_back(journal, programme, known) if flare is not None else (),
        notices=notices(
            day,
            plan.prescriptions,
            pausing=bool(plan.pausing),
            usual=usual,
            last_trained=last.stamp.day if last else None,
            summaries=summaries,
        ),
    )


def plan_of(
    programme: Programme,
    known: Known,
    opened: Gate,
    exercises: Mapping[str, Exercise] | None = None,
    choices: Choices = AS_PLANNED,
) -> DayPlan:
    """The day's plan as ``opened`` opens it, with what the person has chosen."""
    from rygtraening.domain.short_day import shortened

    if known.profile is not None and not known.profile.adult:
        return DayPlan((), ())
    plan = day_today(programme, known.situation, gate=opened, declined=choices.declined, exercises=exercises)
    return shortened(programme, plan, known.last_done) if choices.short else plan


def opened_by(
    journal: Journal,
    programme: Programme,
    questions: Sequence[SafetyQuestion],
    now: datetime,
    number: int,
    exercises: Mapping[str, Exercise] | None = None,
    choices: Choices = AS_PLANNED,
) -> tuple[Gate, DayPlan]:
    """What ``number`` (0-10) before a session opens, and the plan it opens. Nothing is kept."""
    known = read(journal, programme, questions, now, before=number)
    opened = gate(number, known.situation.usual)
    return opened, plan_of(programme, known, opened, exercises, choices)


def last_session(journal: Journal, day: date, summaries: Mapping[date, DaySummary]) -> SessionRecord | None:
    """The newest session up to ``day``. ``summaries`` are those of the last weeks: they know on which day to look."""
    told = [each.day for each in summaries.values() if each.sessions]
    # One in which nothing was done may have come after them; and a row that cannot be read is passed over for an older.
    recent = journal.facts(SessionRecord, max(told), day) if told else []
    recent = recent or newest_until(journal, SessionRecord, day, bool)
    # Not by stamp: a session of last week that was changed today is still last week's.
    return max(recent, key=lambda session: (session.stamp.day, session.ended), default=None)


def _list_since(answers: Sequence[SafetyAnswers], last: SessionRecord | None, day: date) -> date:
    """From when on a fact can make the safety list due: only what is newer than the last answered list can, or a page
    that was answered after it, which is that of the ``last`` session or of one of the days before the list."""
    answered = [each.stamp.day for each in answers if each.stamp.day <= day]
    since = answered[-1] - LATE_PAGE if answered else day
    return since if last is None else min(since, last.stamp.day)


def _painful_sessions(
    journal: Journal, summaries: Mapping[date, DaySummary], since: date, day: date
) -> list[SessionRecord]:
    """The sessions from ``since`` on that hold all that ``last_painful`` looks for: those of the days whose sums say
    so. ``summaries`` are those of the last weeks."""
    days, first = list(summaries.values()), day - timedelta(days=SCORE_DAYS)
    if since < first:
        days += journal.summaries(since, first - timedelta(days=1))
    hurt = [each.day for each in days if each.day >= since and (each.stopped_for_pain or (each.worst or 0) >= STRONG)]
    return journal.facts(SessionRecord, min(hurt), max(hurt)) if hurt else []


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
    return morning.pain if timedelta(0) <= now - morning.said_at < OFFER_WITHIN else None


def last_painful(sessions: Sequence[SessionRecord], afters: Sequence[AfterAnswers]) -> datetime | None:
    """When the newest stop for pain, peak of 8 or more, or lasting leg pain was known."""
    moments = []
    for session in sessions:
        for exercise in session.exercises:
            said = exercise.pain.number if exercise.pain else None
            if exercise.stopped_for_pain or (said is not None and said >= STRONG):
                moments.append(session.ended)
    for after in afters:
        numbers = [after.after.number, *(pain.number for _, pain in after.worst)]
        if after.spread is LegSpread.LASTING or any(number is not None and number >= STRONG for number in numbers):
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
