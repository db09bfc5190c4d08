"""The rows of what was done and felt: days, sessions, exercises, pain, entries."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from rygtraening.domain.exercise import Side, Sides
from rygtraening.domain.pain import Pain
from rygtraening.domain.ports import Journal
from rygtraening.domain.record import AfterAnswers, BeforeScore, ExerciseRecord, MorningScore, SessionRecord, Stamp
from rygtraening.exchange.rows.cell import Row


def days(journal: Journal) -> Iterator[Row]:
    """A day."""
    for summary in journal.summaries():
        yield {
            "day": summary.day,
            "sessions": summary.sessions,
            "repetitions": summary.repetitions,
            "work_seconds": summary.work_seconds,
            "percent": summary.percent,
            "first_before": summary.first_before,
            "before": summary.before,
            "worst": summary.worst,
            "after": summary.after,
            "morning": summary.morning,
            "morning_at": summary.morning_at,
            "ended": summary.ended,
            "stopped_for_pain": summary.stopped_for_pain,
            "lasting_spread": summary.lasting_spread,
        }


def _answers(journal: Journal) -> dict[str, AfterAnswers]:
    return {str(answers.session): answers for answers in journal.facts(AfterAnswers)}


def sessions(journal: Journal) -> Iterator[Row]:
    """A session, with the newest answers of the page after it."""
    answers = _answers(journal)
    for record in journal.facts(SessionRecord):
        said = answers.get(str(record.session))
        after = said.after if said else Pain()
        yield {
            "session": str(record.session),
            "day": record.stamp.day,
            "started": record.started,
            "ended": record.ended,
            "active_seconds": record.active_seconds,
            "front": record.front,
            "programme": record.programme,
            "programme_da": record.programme_name.da,
            "programme_en": record.programme_name.en,
            "gate": record.gate,
            "before_back": record.before.back,
            "before_leg": record.before.leg,
            "end": record.end,
            "repetitions": record.repetitions,
            "after_back": after.back,
            "after_leg": after.leg,
            "leg_spread": said.spread if said else None,
            "note": said.note if said else None,
        }


def exercises(journal: Journal) -> Iterator[Row]:
    """An exercise of a session: prescribed and done."""
    answers = _answers(journal)
    for record in journal.facts(SessionRecord):
        said = answers.get(str(record.session))
        for exercise in record.exercises:
            yield {"session": str(record.session), "day": record.stamp.day, **_exercise(exercise, said)}


def _exercise(exercise: ExerciseRecord, said: AfterAnswers | None) -> Row:
    both = exercise.sides is not Sides.NONE and len(exercise.done) == exercise.sides.times
    sides = (Side.RIGHT, Side.LEFT) if both else (exercise.side,)
    done = dict(zip(sides, exercise.done, strict=False))
    worst = dict(said.worst).get(exercise.exercise, Pain()) if said else Pain()
    return {
        "exercise": exercise.exercise,
        "version": exercise.version,
        "name_da": exercise.name.da,
        "name_en": exercise.name.en,
        "kind": exercise.kind,
        "sides": exercise.sides,
        "tier": exercise.level.tier,
        "amount": exercise.level.amount,
        "hold": exercise.hold,
        "quota": exercise.quota,
        "reason": exercise.reason,
        "percent": exercise.percent,
        "repetitions": exercise.repetitions,
        "done_right": done.get(Side.RIGHT),
        "done_left": done.get(Side.LEFT),
        "work_seconds": exercise.work_seconds,
        "sets": exercise.sets,
        "side": exercise.side,
        "eased": exercise.eased,
        "stopped_for_pain": exercise.stopped_for_pain,
        "down_leg": exercise.down_leg,
        "worst_back": worst.back,
        "worst_leg": worst.leg,
        "spread_here": exercise.exercise in said.spread_at if said else False,
    }


def _score(stamp: Stamp, moment: str, pain: Pain, session: str = "", exercise: str = "", gate: str = "") -> Row:
    return {
        "day": stamp.day,
        "at": stamp.at,
        "moment": moment,
        "session": session,
        "exercise": exercise,
        "back": pain.back,
        "leg": pain.leg,
        "number": pain.number,
        "gate": gate,
    }


def pains(journal: Journal) -> Iterator[Row]:
    """One score at one moment."""
    for morning in journal.facts(MorningScore):
        yield _score(replace(morning.stamp, at=morning.said_at), "morning", morning.pain)
    for before in journal.facts(BeforeScore):
        yield _score(replace(before.stamp, at=before.said_at), "before", before.pain, gate=before.gate.value)
    for record in journal.facts(SessionRecord):
        for done in record.exercises:
            if done.pain is not None:
                yield _score(record.stamp, "button", done.pain, str(record.session), done.exercise)
    for said in journal.facts(AfterAnswers):
        for exercise, worst in said.worst:
            yield _score(said.stamp, "worst", worst, str(said.session), exercise)
        if said.after.number is not None:
            yield _score(said.stamp, "after", said.after, str(said.session))


def entries(journal: Journal) -> Iterator[Row]:
    """A day of one exercise, as the rule reads it."""
    for entry in journal.entries():
        yield {
            "day": entry.day,
            "exercise": entry.exercise,
            "tier": entry.level.tier,
            "amount": entry.level.amount,
            "before": entry.before,
            "worst": entry.worst,
            "after": entry.after,
            "reference": entry.reference,
            "next_morning": entry.next_morning,
            "quota_done": entry.quota_done,
            "stopped_for_pain": entry.stopped_for_pain,
            "leg_spread": entry.leg_spread,
            "colour": entry.colour,
        }
