"""Reads what the pages for the physiotherapist say. Dose and pain are those of Fremgang, by the same functions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from rygtraening.domain import ladder
from rygtraening.domain.agreement import prescribed
from rygtraening.domain.day_plan import DayPlan
from rygtraening.domain.dose_record import DoseDecision
from rygtraening.domain.exercise import Exercise
from rygtraening.domain.exposure_record import Attempt
from rygtraening.domain.flare import Flare, flares
from rygtraening.domain.flare_record import FlareEnd, FlareStart
from rygtraening.domain.gate import Gate
from rygtraening.domain.ports import Core, Journal
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.domain.progress import RANGE_DAYS, Range, Series, series
from rygtraening.domain.progress_changes import Changes, by_day
from rygtraening.domain.progress_days import read_days
from rygtraening.domain.progress_headline import Kind, PainChange, counted, score_change
from rygtraening.domain.progress_stretches import stretches
from rygtraening.domain.progress_values import Day, Score
from rygtraening.domain.record import MOST_DAYS, AfterAnswers, Profile
from rygtraening.domain.report import DoseNow, FlareUp, Lock, Moment, Note, PainRow, Report, Training, Wish
from rygtraening.domain.report_answers import brave_of, weekly_of
from rygtraening.domain.situation import Known
from rygtraening.domain.situation import read as read_situation
from rygtraening.domain.today import plan_of
from rygtraening.domain.weekly_record import WeekAnswers

SCORES = {Moment.BEFORE: Score.BEFORE, Moment.WORST: Score.WORST, Moment.NEXT_MORNING: Score.NEXT_MORNING}
WEEK = 7


def read(core: Core, wish: Wish) -> Report:
    """What there is to say today of the period that is wished for; nothing after today counts. A ``KnownError`` where
    the journal cannot be read."""
    journal, now = core.journal, core.clock.now()
    today = now.date()
    known = read_situation(journal, core.programme, core.safety.questions, now)
    summaries = journal.summaries()
    values = {each.day: each.value for each in summaries if each.value is not None}
    all_flares = flares(journal.facts(FlareStart), journal.facts(FlareEnd), values, today)
    limits = _limits(wish, today)
    changes = by_day(journal.facts(DoseDecision, *limits))
    drawn = _series(read_days(summaries, today, all_flares), wish, today, all_flares, changes)
    first, last = _period(journal, limits, drawn)
    notes = _notes(journal.facts(AfterAnswers, first, last))
    return Report(
        today=today,
        first=first,
        last=last,
        name=" ".join(wish.name.split()),
        programme=core.programme.name,
        doses=_doses(core, known),
        locks=_locks(core, known),
        training=_training(drawn.days, known.profile, first, last),
        series=drawn,
        pain=_pain(drawn),
        weekly=weekly_of(journal, first, last),
        flares=_flare_ups(all_flares, first, last, today),
        brave=brave_of(core, first, last, opt_in=known.profile is not None and known.profile.opt_in),
        notes=tuple(note for note in notes if wish.all_notes or note.session in wish.notes),
        all_notes=notes,
        changes=_newest_first(changes, first, last),
        about=core.safety.disclaimer,
        exercises=core.catalogue.exercises,
    )


def _limits(wish: Wish, today: date) -> tuple[date, date]:
    """What is asked for, whether there is anything or not."""
    if wish.by_days:
        return wish.first or date.min, min(wish.last or today, today)
    days = RANGE_DAYS.get(wish.span)
    return (date.min if days is None else today - timedelta(days=days - 1)), today


def _series(history: Sequence[Day], wish: Wish, today: date, known: Sequence[Flare], changes: Changes) -> Series:
    """What the chart draws: Fremgang's own, or for a period told by its days the same of those days alone."""
    if not wish.by_days:
        return series(history, wish.span, today, known, changes)
    first, last = _limits(wish, today)
    inside = [day for day in history if first <= day.day <= last]
    return series(inside, Range.ALL, last, known, changes)


def _period(journal: Journal, limits: tuple[date, date], drawn: Series) -> tuple[date, date]:
    """From the first day that has anything to the last that is asked for; where nothing has, one day."""
    begun = [day.day for day in drawn.days[:1]]
    begun += [week.stamp.day for week in journal.facts(WeekAnswers, *limits)]
    begun += [attempt.stamp.day for attempt in journal.facts(Attempt, *limits)]
    return min(begun, default=limits[1]), limits[1]


def _doses(core: Core, known: Known) -> tuple[DoseNow, ...]:
    """Each exercise of the programme as a normal day opens it; where today opens nothing, as it stands."""
    situation = known.situation
    opened = DayPlan((), ()) if situation.eased_today else _normal_day(core, known)
    today = {each.exercise.id: each for each in opened.prescriptions}
    found = []
    for part in core.programme.parts:
        exercise = part.exercise
        standing = situation.standings[exercise.id]
        until = standing.paused_until if standing.pauses(situation.day) else None
        until = next((each.until for each in opened.pausing if each.exercise.id == exercise.id), until)
        found.append(_dose(today.get(exercise.id) or prescribed(part, standing.level, Reason.HELD), until))
    return (*found, *(_dose(each) for each in opened.prescriptions if each.instead_of))


def _normal_day(core: Core, known: Known) -> DayPlan:
    return plan_of(core.programme, known, Gate.NORMAL, core.catalogue.exercises)


def _dose(prescription: Prescription, until: date | None = None) -> DoseNow:
    return DoseNow(prescription, _percent(prescription.exercise, prescription), until)


def _percent(exercise: Exercise, prescription: Prescription) -> float:
    return ladder.percent(exercise, prescription.level)


def _locks(core: Core, known: Known) -> tuple[Lock, ...]:
    texts = {question.id: question.text for question in core.safety.questions}
    return tuple(Lock(flag.day, texts[flag.question]) for flag in known.flags if flag.question in texts)


def _training(days: Sequence[Day], profile: Profile | None, first: date, last: date) -> Training:
    per_week = profile.days_per_week if profile is not None else MOST_DAYS
    trained = [day for day in days if day.trained]
    return Training(
        days=len(trained),
        planned=max(1, round(((last - first).days + 1) * per_week / WEEK)),
        per_week=per_week,
        repetitions=sum(day.summary.repetitions for day in trained),
        seconds=sum(day.summary.work_seconds for day in trained),
    )


def _pain(drawn: Series) -> tuple[PainRow, ...]:
    """The rows of the moments that have any number."""
    days, compared = counted(drawn.days), drawn.headline.kind is Kind.CHANGE
    rows = []
    for moment in Moment:
        score = SCORES.get(moment)
        given = [value for day in days if (value := day.pain if score is None else day.score(score)) is not None]
        change: PainChange | None = None
        if compared:
            change = drawn.headline.pain if score is None else score_change(days, score)
        if given:
            rows.append(PainRow(moment, len(given), sum(given) / len(given), change))
    return tuple(rows)


def _flare_ups(known: Sequence[Flare], first: date, last: date, today: date) -> tuple[FlareUp, ...]:
    """Those that lie in the period, with the days of it they take; newest first."""
    found = []
    for flare in known:
        for began, ended in stretches([flare], first, min(last, today)):
            found.append(FlareUp(began, ended, flare.active and ended == today))
    return tuple(reversed(found))


def _notes(answers: Sequence[AfterAnswers]) -> tuple[Note, ...]:
    written = [Note(each.session, each.stamp.day, each.note.strip()) for each in answers if each.note.strip()]
    return tuple(sorted(written, key=lambda note: note.day, reverse=True))


def _newest_first(changes: Changes, first: date, last: date) -> tuple[DoseDecision, ...]:
    return tuple(each for day in sorted(changes, reverse=True) if first <= day <= last for each in changes[day])
