"""``rygtraening today``: what today's session is, for a person or for another program."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, datetime, time

from rygtraening import i18n
from rygtraening.domain import progression
from rygtraening.domain.gate import Gate
from rygtraening.domain.plan import build, seconds
from rygtraening.domain.ports import Core
from rygtraening.domain.prescription import Prescription
from rygtraening.domain.today import Today, look
from rygtraening.i18n import _
from rygtraening.words import doses, states
from rygtraening.words.doses import say

FORMAT = 1
"""Of the JSON. It grows when something is taken away or changes its meaning; something new leaves it as it is."""


def run(core: Core, *, day: date | None, as_json: bool) -> int:
    """Print the day; exit code 0."""
    now = core.clock.now()
    if day is not None and day != now.date():
        now = datetime.combine(day, time(12), now.tzinfo)
    today = look(core.journal, core.programme, core.safety.questions, now)
    print(json.dumps(as_data(core, today), ensure_ascii=False, indent=2) if as_json else as_text(core, today))
    return 0


def as_data(core: Core, today: Today) -> dict[str, object]:
    """The day as plain data (docs/commands.md says what each field is): codes and numbers, words beside them."""
    prescriptions = offered(core, today)
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
        "trained_today": today.trained_today,
        "programme": {"id": core.programme.id, "name": say(core.programme.name)},
        "seconds": round(seconds(build(core.programme, prescriptions))),
        "exercises": [_exercise(prescription) for prescription in prescriptions],
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
        "repetitions": prescription.repetitions,
        "hold": prescription.hold,
        "work_seconds": prescription.work_seconds,
        "dose": doses.dose(prescription),
        "reason": prescription.reason.value,
        "why": doses.reason(prescription.reason),
        "cues": [say(phase.cue) for phase in exercise.phases_at(prescription.level.tier)],
        "stop_signs": [say(sign) for sign in exercise.safety.stop_signs],
    }


def offered(core: Core, today: Today) -> tuple[Prescription, ...]:
    """What may be done: nothing where the exercises are locked; else the normal day's doses, or those that today's
    last number before a session opened."""
    return () if today.locked else progression.today(core.programme, today.gate or Gate.NORMAL)


def as_text(core: Core, today: Today) -> str:
    """The day as a person reads it."""
    prescriptions = offered(core, today)
    if today.locked:
        lines = [i18n.long_date(today.day)]
        lines.append(_("The exercises are locked until a doctor has cleared what you answered."))
    else:
        lines = plan_lines(today.day, prescriptions, seconds(build(core.programme, prescriptions)))
    if today.gate in (Gate.SPARE, Gate.CALM):
        lines.append(states.gate(today.gate))
    if today.trained_today:
        lines.append(_("You have trained today."))
    if today.due is not None:
        lines.append(states.occasion(today.due))
    if today.morning_due:
        lines.append(_("How your back was when you got up has not been answered yet."))
    return "\n".join(lines)


def plan_lines(day: date, prescriptions: Sequence[Prescription], lasting: float) -> list[str]:
    """The day, the exercises with their doses, and about how long they take (``lasting`` in seconds)."""
    heading = i18n.long_date(day)
    if prescriptions:
        heading += " · " + doses.exercises(len(prescriptions)) + " · " + doses.about_minutes(lasting)
    return [heading[:1].upper() + heading[1:], *dose_lines(prescriptions)]


def dose_lines(prescriptions: Sequence[Prescription]) -> list[str]:
    """The exercises with their doses, and why: said once where it is the same for all."""
    reasons = [doses.reason(prescription.reason) for prescription in prescriptions]
    lines = []
    for prescription, why in zip(prescriptions, reasons, strict=True):
        lines.append(f"•  {say(prescription.exercise.name)}: {doses.dose(prescription)}")
        if len(set(reasons)) > 1:
            lines.append(f"   {why}")
    return [*lines, reasons[0]] if len(set(reasons)) == 1 else lines
