"""``rygtraening today``: what today's session is, for a person or for another program."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time

from rygtraening import i18n
from rygtraening.domain.day_plan import Pausing
from rygtraening.domain.exercise import Exercise, Level
from rygtraening.domain.gate import Gate
from rygtraening.domain.plan import build, seconds
from rygtraening.domain.ports import Core
from rygtraening.domain.prescription import Prescription
from rygtraening.domain.today import Today, look
from rygtraening.i18n import _
from rygtraening.words import doses, programmes, reasons, states
from rygtraening.words.doses import say

FORMAT = 1
"""Of the JSON. It grows when something is taken away or changes its meaning; something new leaves it as it is."""


def run(core: Core, *, day: date | None, as_json: bool) -> int:
    """Print the day; exit code 0."""
    now = core.clock.now()
    if day is not None and day != now.date():
        now = datetime.combine(day, time(12), now.tzinfo)
    today = look(core.journal, core.programme, core.safety.questions, now, core.catalogue.exercises)
    print(_as_json(core, today) if as_json else as_text(core, today))
    return 0


def _as_json(core: Core, today: Today) -> str:
    import json

    return json.dumps(as_data(core, today), ensure_ascii=False, indent=2)


def as_data(core: Core, today: Today) -> dict[str, object]:
    """The day as plain data (docs/commands.md says what each field is): codes and numbers, words beside them."""
    prescriptions = today.prescriptions
    return {
        "format": FORMAT,
        "date": today.day.isoformat(),
        "first_run": today.profile is None,
        "locked": today.locked,
        "flags": [
            {"question": flag.question, "tier": int(flag.tier), "day": flag.day.isoformat()} for flag in today.flags
        ],
        "safety_due": today.due.value if today.due else None,
        "morning_due": today.morning_due,
        "answers_due": today.after_due is not None,
        "gate": today.gate.value if today.gate else None,
        "flare_since": today.flare.started.isoformat() if today.flare else None,
        "notices": [notice.value for notice in today.notices],
        "trained_today": today.trained_today,
        "programme": {"id": core.programme.id, "name": say(core.programme.name)},
        "seconds": round(seconds(build(core.programme, prescriptions))),
        "exercises": [_exercise(prescription) for prescription in prescriptions],
        "pausing": [{"id": each.exercise.id, "until": each.until.isoformat()} for each in today.plan.pausing],
    }


def _exercise(prescription: Prescription) -> dict[str, object]:
    exercise = prescription.exercise
    return {
        "id": exercise.id,
        "name": say(exercise.name),
        "kind": exercise.dose.kind.value,
        "sides": exercise.sides.value,
        "tier": prescription.level.tier,
        "amount": prescription.level.amount,
        "last": _level(prescription.last),
        "declinable": prescription.declinable,
        "instead_of": prescription.instead_of or None,
        "repetitions": prescription.repetitions,
        "sets": prescription.sets,
        "note": say(prescription.note) or None,
        "hold": prescription.hold,
        "work_seconds": prescription.work_seconds,
        "dose": doses.dose(prescription),
        "reason": prescription.reason.value,
        "why": reasons.of(prescription),
        "cues": [say(phase.cue) for phase in exercise.phases_at(prescription.level.tier)],
        "stop_signs": [say(sign) for sign in exercise.safety.stop_signs],
    }


def _level(level: Level | None) -> dict[str, int] | None:
    return None if level is None else {"tier": level.tier, "amount": level.amount}


def as_text(core: Core, today: Today) -> str:
    """The day as a person reads it."""
    if today.locked:
        lines = [i18n.long_date(today.day)]
        lines.append(_("The exercises are locked until a doctor has cleared what you answered."))
    else:
        lines = plan_lines(today)
    gone = programmes.gone(core.shelf.following)
    if gone:
        lines.append(gone)
    if today.gate in (Gate.SPARE, Gate.CALM):
        lines.append(states.gate(today.gate))
    if today.trained_today:
        lines.append(_("You have trained today."))
    if today.due is not None:
        lines.append(states.occasion(today.due))
    if today.morning_due:
        lines.append(_("How your back was when you got up has not been answered yet."))
    return "\n".join(lines)


def plan_lines(today: Today) -> list[str]:
    """The day, the exercises with their doses and reasons, about how long they take, and what pauses."""
    heading = i18n.long_date(today.day)
    if today.prescriptions:
        count = doses.exercises(len(today.prescriptions))
        heading += " · " + count + " · " + doses.about_minutes(today.seconds)
    lines = [heading[:1].upper() + heading[1:]]
    if today.flare is not None:
        lines.append(_("A flare-up since {day}.").format(day=i18n.day_month(today.flare.started)))
    return [*lines, *dose_lines(today.prescriptions), *pause_lines(today.plan.pausing)]


def pause_lines(pausing: Sequence[Pausing]) -> list[str]:
    """What is left out, and until when."""
    said = _("{name} pauses until {day}.")
    return [said.format(name=say(each.exercise.name), day=i18n.long_date(each.until)) for each in pausing]


def left_out_lines(left_out: Sequence[Exercise]) -> list[str]:
    """What waits until next time."""
    names = ", ".join(say(exercise.name) for exercise in left_out)
    return [_("Waits until next time: {names}").format(names=names)] if names else []


def dose_lines(prescriptions: Sequence[Prescription]) -> list[str]:
    """The exercises with their doses, and why: said once where it is the same for all."""
    whys = [reasons.of(prescription) for prescription in prescriptions]
    lines = []
    for prescription, why in zip(prescriptions, whys, strict=True):
        lines.append(f"•  {say(prescription.exercise.name)}: {doses.dose(prescription)}")
        note = say(prescription.note)
        if note:
            lines.append(f"   {note}")
        if len(set(whys)) > 1:
            lines.append(f"   {why}")
    return [*lines, whys[0]] if len(set(whys)) == 1 else lines
