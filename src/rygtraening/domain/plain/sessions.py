"""A session and the page after it, as plain values and back."""

from __future__ import annotations

from rygtraening.domain.exercise import DoseKind, Side, Sides
from rygtraening.domain.fields import Fields
from rygtraening.domain.gate import Gate
from rygtraening.domain.pain import LegSpread
from rygtraening.domain.plain.values import (
    Plain,
    given,
    level,
    marks,
    moment,
    pain,
    read_answer,
    read_flag,
    read_level,
    read_pain,
    read_said,
    read_text,
    read_whole,
    read_wholes,
    read_words,
    text,
)
from rygtraening.domain.prescription import Reason
from rygtraening.domain.record import AfterAnswers, ExerciseRecord, Front, SessionEnd, SessionRecord, Stamp


def _exercise(record: ExerciseRecord) -> Plain:
    return {
        "exercise": record.exercise,
        "version": record.version,
        "name": text(record.name),
        "kind": record.kind.value,
        "sides": record.sides.value,
        "level": level(record.level),
        "hold": record.hold,
        "quota": record.quota,
        "reason": record.reason.value,
        "percent": record.percent,
        "done": list(record.done),
        "work_seconds": record.work_seconds,
        **marks(record.eased, record.stopped_for_pain, record.pain, record.down_leg),
        **({"sets": record.sets} if record.sets != 1 else {}),
        **({"side": record.side.value} if record.side is not None else {}),
    }


def _read_exercise(fields: Fields) -> ExerciseRecord:
    return ExerciseRecord(
        exercise=fields.text("exercise"),
        version=fields.whole("version"),
        name=read_text(fields.inner("name")),
        kind=fields.choice("kind", DoseKind),
        sides=fields.choice("sides", Sides),
        level=read_level(fields.inner("level")),
        hold=fields.number("hold"),
        quota=read_whole(fields, "quota"),
        reason=fields.choice("reason", Reason),
        percent=fields.number("percent"),
        done=read_wholes(fields, "done"),
        work_seconds=fields.number("work_seconds"),
        eased=read_flag(fields, "eased"),
        stopped_for_pain=read_flag(fields, "stopped_for_pain"),
        pain=read_said(fields),
        down_leg=read_flag(fields, "down_leg"),
        sets=read_whole(fields, "sets", 1) if fields.has("sets") else 1,
        side=fields.choice("side", Side) if fields.has("side") else None,
    )


def session(record: SessionRecord) -> Plain:
    """A session, with its exercises as they were that day."""
    return {
        "session": str(record.session),
        "programme": record.programme,
        "programme_name": text(record.programme_name),
        "started": moment(record.started),
        "ended": moment(record.ended),
        "active_seconds": record.active_seconds,
        "front": record.front.value,
        "gate": record.gate.value,
        "before": pain(record.before),
        "end": record.end.value,
        "exercises": [_exercise(exercise) for exercise in record.exercises],
        **({"withdrawn": True} if record.withdrawn else {}),
    }


def read_session(stamp: Stamp, fields: Fields) -> SessionRecord:
    """The session that was written."""
    return SessionRecord(
        stamp=stamp,
        session=fields.uuid("session"),
        programme=fields.text("programme"),
        programme_name=read_text(fields.inner("programme_name")),
        started=fields.moment("started"),
        ended=fields.moment("ended"),
        active_seconds=fields.number("active_seconds"),
        front=fields.choice("front", Front),
        gate=fields.choice("gate", Gate),
        before=read_pain(fields.inner("before")),
        end=fields.choice("end", SessionEnd),
        exercises=tuple(_read_exercise(item) for item in fields.items("exercises")),
        withdrawn=read_flag(fields, "withdrawn"),
    )


def after(answers: AfterAnswers) -> Plain:
    """What is answered on the page after a session."""
    return {
        "session": str(answers.session),
        **given(
            worst=[{"exercise": exercise, **pain(worst)} for exercise, worst in answers.worst],
            after=pain(answers.after),
            spread=answers.spread.value if answers.spread is not None else None,
            spread_at=list(answers.spread_at),
            note=answers.note,
        ),
        **({"withdrawn": True} if answers.withdrawn else {}),
    }


def read_after(stamp: Stamp, fields: Fields) -> AfterAnswers:
    """The answers that were written."""
    worst = fields.items("worst") if fields.has("worst") else []
    return AfterAnswers(
        stamp=stamp,
        session=fields.uuid("session"),
        worst=tuple((item.text("exercise"), read_pain(item)) for item in worst),
        after=read_answer(fields, "after"),
        spread=fields.choice("spread", LegSpread) if fields.has("spread") else None,
        spread_at=fields.texts("spread_at") if fields.has("spread_at") else (),
        note=read_words(fields, "note"),
        withdrawn=read_flag(fields, "withdrawn"),
    )
