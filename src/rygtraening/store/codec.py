"""Facts and the running session as rows: columns for what SQL asks by, one compact JSON text for the rest."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache
from uuid import UUID

from msgspec import ValidationError, convert
from msgspec.json import decode

from rygtraening.domain import plain
from rygtraening.domain.dose_record import DoseDecision
from rygtraening.domain.facts import Fact
from rygtraening.domain.fields import Fields, Unreadable
from rygtraening.domain.gate import Gate
from rygtraening.domain.plain import quick
from rygtraening.domain.plain.rows import FactRow, json_text, row, utc_text
from rygtraening.domain.prescription import Reason
from rygtraening.domain.record import Front, Stamp
from rygtraening.domain.running import RunningExercise, RunningSession
from rygtraening.domain.text import Text

__all__ = ["FactRow", "day", "fact", "json_text", "row", "running", "running_text", "utc_text"]

_TYPES = tuple(int if name == "offset_minutes" else str for name in FactRow._fields)


@lru_cache(maxsize=64)
def _local(minutes: int) -> timezone:
    return timezone(timedelta(minutes=minutes))


def _uuid(text: str) -> UUID:
    try:
        return convert(text, UUID)  # twice as fast as Python's own, which takes more spellings
    except ValidationError:
        return UUID(text)


def _json(text: str) -> object:
    with suppress(TypeError, ValueError, RecursionError):  # what is wrong is said below
        if "\\u" not in text:
            return decode(text)
    import json

    try:
        value: object = json.loads(text)
        if "\\u" in text:
            # Only another program escapes letters, and it may have escaped half a pair.
            value = json.loads(json_text(value))
    except (TypeError, ValueError, RecursionError) as error:  # TypeError: no text at all, in a file that is damaged
        raise Unreadable(f"payload: {error}") from error
    return value


def day(text: str) -> date:
    """The day of a column; ``Unreadable`` where it holds none, as a damaged file may."""
    try:
        return date.fromisoformat(text)
    except (TypeError, ValueError) as error:
        raise Unreadable(f"day: {error}") from error


def fact(row: FactRow) -> Fact:
    """The fact of a row; ``Unreadable`` where it does not hold one, or another one than its columns say."""
    if tuple(map(type, row)) != _TYPES:  # a damaged file holds what its own CHECKs forbid
        raise Unreadable("a cell is of the wrong type")
    try:
        at = datetime.fromisoformat(row.at_utc).astimezone(_local(row.offset_minutes))
        stamp = Stamp(_uuid(row.id), row.device, at, date.fromisoformat(row.day))
    except (ValueError, OverflowError) as error:
        raise Unreadable(f"stamp: {error}") from error
    said = quick.read(row.kind, row.payload)
    read = plain.read(row.kind, stamp, _json(row.payload)) if said is None else said.fact(stamp)
    if read.subject != row.subject:
        raise Unreadable(f"subject: {row.subject} is not {read.subject}")
    return read


def running_text(running: RunningSession) -> str:
    """The running session as JSON."""
    return json_text(
        {
            "session": str(running.session),
            "day": running.day.isoformat(),
            "started": plain.moment(running.started),
            "saved": plain.moment(running.saved),
            "front": running.front.value,
            "programme": running.programme,
            "gate": running.gate.value,
            "before": plain.pain(running.before),
            "paced": running.paced,
            "elapsed": running.elapsed,
            "position": running.position,
            "exercises": [
                {
                    "exercise": item.exercise,
                    "level": plain.level(item.level),
                    "reason": item.reason.value,
                    "done": [{"repetitions": list(side)} for side in item.done],
                    **plain.marks(item.eased, item.stopped_for_pain, item.pain, item.down_leg),
                    **({"agreed": plain.agreed(item.agreed)} if item.agreed is not None else {}),
                }
                for item in running.exercises
            ],
            **({"steps_up": [row(step)._asdict() for step in running.steps_up]} if running.steps_up else {}),
            **({"by_minute": True} if running.by_minute else {}),
            **({"programme_name": name} if (name := plain.text(running.programme_name)) else {}),
        }
    )


def _step_up(fields: Fields) -> DoseDecision:
    texts = {name: fields.text(name) for name in FactRow._fields if name != "offset_minutes"}
    decision = fact(FactRow(offset_minutes=fields.whole("offset_minutes"), **texts))
    if not isinstance(decision, DoseDecision):
        raise Unreadable(f"running.steps_up: a {decision.KIND} is no decision")
    return decision


def _running_exercise(fields: Fields) -> RunningExercise:
    return RunningExercise(
        exercise=fields.text("exercise"),
        level=plain.read_level(fields.inner("level")),
        reason=fields.choice("reason", Reason),
        done=tuple(side.wholes("repetitions") for side in fields.items("done")),
        eased=plain.read_flag(fields, "eased"),
        stopped_for_pain=plain.read_flag(fields, "stopped_for_pain"),
        pain=plain.read_said(fields),
        down_leg=plain.read_flag(fields, "down_leg"),
        agreed=plain.read_agreed(fields.inner("agreed")) if fields.has("agreed") else None,
    )


def running(text: str) -> RunningSession:
    """The running session of a JSON text; ``Unreadable`` where it does not hold one."""
    fields = Fields(_json(text), "running")
    return RunningSession(
        session=fields.uuid("session"),
        day=fields.day("day"),
        started=fields.moment("started"),
        saved=fields.moment("saved"),
        front=fields.choice("front", Front),
        programme=fields.text("programme"),
        gate=fields.choice("gate", Gate),
        before=plain.read_pain(fields.inner("before")),
        paced=fields.flag("paced"),
        elapsed=fields.number("elapsed"),
        position=fields.whole("position"),
        exercises=tuple(_running_exercise(item) for item in fields.items("exercises")),
        steps_up=tuple(_step_up(item) for item in fields.items("steps_up")) if fields.has("steps_up") else (),
        by_minute=plain.read_flag(fields, "by_minute"),
        programme_name=plain.read_text(fields.inner("programme_name")) if fields.has("programme_name") else Text(),
    )
