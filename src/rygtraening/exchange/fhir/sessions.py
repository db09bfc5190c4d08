"""Sessions as FHIR Procedures: which programme, from when to when, whether to the end, and what was done.

What the person wrote about a session is left out: the words are theirs, and whoever receives numbers need not get them.
"""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from rygtraening import i18n
from rygtraening.domain.exercise import DoseKind, Sides
from rygtraening.domain.long_work import Told, heard
from rygtraening.domain.ports import Journal
from rygtraening.domain.record import ExerciseRecord, Front, SessionEnd, SessionRecord
from rygtraening.exchange.fhir.resource import Resource, Subject, entry, instant
from rygtraening.i18n import _, ngettext
from rygtraening.words.doses import say


def identifier_of(subject: Subject, session: UUID) -> UUID:
    """The identifier of a session."""
    return subject.identifier("session", str(session))


def procedures(journal: Journal, subject: Subject, told: Told) -> Iterator[Resource]:
    """An entry for every session, in order of time."""
    for record in heard(journal.facts(SessionRecord), told):
        yield entry("Procedure", identifier_of(subject, record.session), _procedure(record, subject))


def _procedure(record: SessionRecord, subject: Subject) -> Resource:
    procedure: dict[str, object] = {
        "status": "completed" if record.end is SessionEnd.FINISHED else "stopped",
        "code": {"text": say(record.programme_name)},
        "subject": subject.reference,
        **_performed(record),
    }
    if record.end is SessionEnd.STOPPED_FOR_PAIN:
        procedure["statusReason"] = {"text": _("It hurt more")}
    notes = [{"text": done(exercise)} for exercise in record.exercises]
    return {**procedure, "note": notes} if notes else procedure


def _performed(record: SessionRecord) -> Resource:
    """From when to when; only the day of what was told afterwards, for nobody measured it."""
    if record.front is Front.BY_HAND:
        return {"performedDateTime": record.stamp.day.isoformat()}
    return {"performedPeriod": {"start": instant(record.started), "end": instant(record.ended)}}


def done(exercise: ExerciseRecord) -> str:
    """What was done of an exercise: "Knæ til bryst: højre 7, venstre 6 af 7 gentagelser, 2 s hold"."""
    parts = [_amount(exercise)]
    if exercise.kind is DoseKind.REPETITIONS and exercise.hold:
        parts.append(_("{seconds} s hold").format(seconds=i18n.decimal(exercise.hold)))
    if exercise.eased:
        parts.append(_("made easier on the way"))
    if exercise.stopped_for_pain:
        parts.append(_("stopped because it hurt more"))
    return f"{say(exercise.name)}: {', '.join(parts)}"


def _amount(exercise: ExerciseRecord) -> str:
    total = exercise.quota
    if exercise.kind is DoseKind.MINUTES:
        minutes = i18n.decimal(exercise.work_seconds / 60)
        whole = exercise.level.amount * exercise.sides.times
        return _("{done} of {total} minutes").format(done=minutes, total=whole)
    if exercise.sides is not Sides.NONE and len(exercise.done) == exercise.sides.times:
        right, left = exercise.done
        if exercise.kind is DoseKind.HOLD:
            text = ngettext(
                "right {right}, left {left} of {total} hold of {s} s",
                "right {right}, left {left} of {total} holds of {s} s",
                total,
            )
        else:
            text = ngettext(
                "right {right}, left {left} of {total} repetition",
                "right {right}, left {left} of {total} repetitions",
                total,
            )
        return text.format(right=right, left=left, total=total, s=i18n.decimal(exercise.hold))
    if exercise.kind is DoseKind.HOLD:
        text = ngettext("{done} of {total} hold of {s} s", "{done} of {total} holds of {s} s", total)
    else:
        text = _("{done} of {total} repetitions")
    return text.format(done=exercise.repetitions, total=total, s=i18n.decimal(exercise.hold))
