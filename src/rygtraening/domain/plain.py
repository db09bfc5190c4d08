"""Facts as plain values (what JSON can say), and back: one form, shared by the journal's rows and by NDJSON.

Each kind is written out by hand, so that a new field is a decision and not an accident. What is unanswered, empty
or false is left out. A field that is added later is read with a default where it is missing: rows never change.
"""

from __future__ import annotations

from datetime import datetime

from rygtraening.domain.exercise import DoseKind, Level, Sides
from rygtraening.domain.fields import Fields, Unreadable
from rygtraening.domain.gate import Gate
from rygtraening.domain.pain import LegSpread, Pain
from rygtraening.domain.prescription import Reason
from rygtraening.domain.record import (
    AfterAnswers,
    BeforeScore,
    Clearance,
    ExerciseRecord,
    Fact,
    Front,
    MorningScore,
    Occasion,
    Profile,
    SafetyAnswers,
    SessionEnd,
    SessionRecord,
    Stamp,
)
from rygtraening.domain.text import Text

Plain = dict[str, object]


def moment(at: datetime) -> str:
    """A moment with its offset from UTC; a ``ValueError`` for one without."""
    if at.utcoffset() is None:
        raise ValueError(at)
    return at.isoformat()


def pain(value: Pain) -> Plain:
    """Back and leg, each left out where it was not answered."""
    return {name: score for name, score in (("back", value.back), ("leg", value.leg)) if score is not None}


def read_pain(fields: Fields) -> Pain:
    """The pain that was written."""
    scores = [fields.whole(name) if fields.has(name) else None for name in ("back", "leg")]
    try:
        return Pain(*scores)
    except ValueError as error:
        raise Unreadable(f"pain: {error} is not 0-10") from error


def _text(value: Text) -> Plain:
    return {name: words for name, words in (("da", value.da), ("en", value.en)) if words}


def _read_text(fields: Fields) -> Text:
    return Text(*(fields.text(name) if fields.has(name) else "" for name in ("da", "en")))


def level(value: Level) -> Plain:
    """Tier and amount."""
    return {"tier": value.tier, "amount": value.amount}


def read_level(fields: Fields) -> Level:
    """The level that was written."""
    return Level(fields.whole("tier"), fields.whole("amount"))


def marks(eased: bool, stopped_for_pain: bool, said: Pain | None, down_leg: bool) -> Plain:
    """What happened at the pain button of one exercise; what did not happen is left out."""
    plain: Plain = {}
    for name, value in (("eased", eased), ("stopped_for_pain", stopped_for_pain), ("down_leg", down_leg)):
        if value:
            plain[name] = True
    if said is not None:
        plain["pain"] = pain(said)
    return plain


def read_flag(fields: Fields, key: str) -> bool:
    """A mark that is left out where it is false."""
    return fields.has(key) and fields.flag(key)


def read_said(fields: Fields) -> Pain | None:
    """The pain said at the pain button, if any."""
    return read_pain(fields.inner("pain")) if fields.has("pain") else None


def _exercise(record: ExerciseRecord) -> Plain:
    return {
        "exercise": record.exercise,
        "version": record.version,
        "name": _text(record.name),
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
    }


def _read_exercise(fields: Fields) -> ExerciseRecord:
    return ExerciseRecord(
        exercise=fields.text("exercise"),
        version=fields.whole("version"),
        name=_read_text(fields.inner("name")),
        kind=fields.choice("kind", DoseKind),
        sides=fields.choice("sides", Sides),
        level=read_level(fields.inner("level")),
        hold=fields.number("hold"),
        quota=fields.whole("quota"),
        reason=fields.choice("reason", Reason),
        percent=fields.number("percent"),
        done=fields.wholes("done"),
        work_seconds=fields.number("work_seconds"),
        eased=read_flag(fields, "eased"),
        stopped_for_pain=read_flag(fields, "stopped_for_pain"),
        pain=read_said(fields),
        down_leg=read_flag(fields, "down_leg"),
    )


def _session(record: SessionRecord) -> Plain:
    return {
        "session": str(record.session),
        "programme": record.programme,
        "programme_name": _text(record.programme_name),
        "started": moment(record.started),
        "ended": moment(record.ended),
        "active_seconds": record.active_seconds,
        "front": record.front.value,
        "gate": record.gate.value,
        "before": pain(record.before),
        "end": record.end.value,
        "exercises": [_exercise(exercise) for exercise in record.exercises],
    }


def _read_session(stamp: Stamp, fields: Fields) -> SessionRecord:
    return SessionRecord(
        stamp=stamp,
        session=fields.uuid("session"),
        programme=fields.text("programme"),
        programme_name=_read_text(fields.inner("programme_name")),
        started=fields.moment("started"),
        ended=fields.moment("ended"),
        active_seconds=fields.number("active_seconds"),
        front=fields.choice("front", Front),
        gate=fields.choice("gate", Gate),
        before=read_pain(fields.inner("before")),
        end=fields.choice("end", SessionEnd),
        exercises=tuple(_read_exercise(item) for item in fields.items("exercises")),
    )


def _after(answers: AfterAnswers) -> Plain:
    plain: Plain = {"session": str(answers.session)}
    if answers.worst:
        plain["worst"] = [{"exercise": exercise, **pain(worst)} for exercise, worst in answers.worst]
    if answers.after != Pain():
        plain["after"] = pain(answers.after)
    if answers.spread is not None:
        plain["spread"] = answers.spread.value
    if answers.spread_at:
        plain["spread_at"] = list(answers.spread_at)
    if answers.note:
        plain["note"] = answers.note
    return plain


def _read_after(stamp: Stamp, fields: Fields) -> AfterAnswers:
    worst = fields.items("worst") if fields.has("worst") else []
    return AfterAnswers(
        stamp=stamp,
        session=fields.uuid("session"),
        worst=tuple((item.text("exercise"), read_pain(item)) for item in worst),
        after=read_pain(fields.inner("after")) if fields.has("after") else Pain(),
        spread=fields.choice("spread", LegSpread) if fields.has("spread") else None,
        spread_at=fields.texts("spread_at") if fields.has("spread_at") else (),
        note=fields.text("note") if fields.has("note") else "",
    )


def plain(fact: Fact) -> Plain:
    """What ``fact`` says, its stamp left out."""
    match fact:
        case Profile():
            usual: Plain = {} if fact.usual is None else {"usual": pain(fact.usual)}
            return {"adult": fact.adult, "accepted": fact.accepted, **usual}
        case SafetyAnswers():
            return {"occasion": fact.occasion.value, "asked": list(fact.asked), "yes": list(fact.yes)}
        case Clearance():
            return {"seen_on": fact.seen_on.isoformat(), "covers": list(fact.covers)}
        case MorningScore():
            return {"pain": pain(fact.pain)}
        case BeforeScore():
            return {"pain": pain(fact.pain), "gate": fact.gate.value}
        case SessionRecord():
            return _session(fact)
        case AfterAnswers():
            return _after(fact)


def read(kind: str, stamp: Stamp, data: object) -> Fact:
    """The fact of ``kind`` that ``data`` says; ``Unreadable`` where it does not say one."""
    fields = Fields(data, kind)
    match kind:
        case Profile.KIND:
            usual = read_pain(fields.inner("usual")) if fields.has("usual") else None
            return Profile(stamp, fields.flag("adult"), fields.flag("accepted"), usual)
        case SafetyAnswers.KIND:
            return SafetyAnswers(
                stamp, fields.choice("occasion", Occasion), asked=fields.texts("asked"), yes=fields.texts("yes")
            )
        case Clearance.KIND:
            return Clearance(stamp, fields.day("seen_on"), fields.texts("covers"))
        case MorningScore.KIND:
            return MorningScore(stamp, read_pain(fields.inner("pain")))
        case BeforeScore.KIND:
            return BeforeScore(stamp, read_pain(fields.inner("pain")), fields.choice("gate", Gate))
        case SessionRecord.KIND:
            return _read_session(stamp, fields)
        case AfterAnswers.KIND:
            return _read_after(stamp, fields)
    raise Unreadable(f"{kind}: not a kind this version knows")
