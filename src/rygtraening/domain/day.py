"""Today over a whole programme: one decision a day for each exercise, one step up a day in all, and what is kept.

Pure: it reads a ``Situation`` and answers with doses and proposals; the logbook keeps them. Source: the project's rule,
sections 4 and 6.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from rygtraening.domain.agreement import at_floor, exercise_of, prescribed
from rygtraening.domain.day_plan import DayPlan, Pausing, Proposed, Situation
from rygtraening.domain.dose_record import Action
from rygtraening.domain.exercise import Exercise
from rygtraening.domain.gate import Gate
from rygtraening.domain.ladder import floor
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.domain.programme import Part, Programme
from rygtraening.domain.progression import Case, Decision, FlareNow, decide

PAUSE_DAYS = 7
USUAL_HIGH = 6
HOLD_RULE = 12
DECLINABLE_DOWN = (6, 9, 10)
"""The rows whose step down may be declined: none of them answers a RED, a flare-up or a flag."""


def today(
    programme: Programme,
    situation: Situation,
    *,
    gate: Gate = Gate.NORMAL,
    declined: Collection[str] = (),
    exercises: Mapping[str, Exercise] | None = None,
) -> DayPlan:
    """The doses and decisions of a session that ``gate`` opens.

    ``declined`` are the ids of exercises whose step up or (declinable) step down the person does not take;
    ``exercises`` are where the gentler alternatives are found.
    """
    decided = _decide_all(programme, situation, frozenset(declined))
    pausing = _pausing(programme, situation, decided)
    if situation.flag is not None or gate is Gate.SPARE:
        kept = tuple(each for each in decided.values() if each.urgent)
        return DayPlan((), kept, pausing)
    paused = {each.exercise.id for each in pausing}
    prescriptions: list[Prescription] = []
    for part in programme.parts:
        if part.exercise.id not in paused:
            prescriptions.append(_prescription(part, situation, gate, decided.get(part.exercise.id)))
    prescriptions += _gentler(pausing, prescriptions, exercises or {})
    if situation.eased_today:
        decided = {name: each for name, each in decided.items() if each.urgent}
    elif gate is Gate.CALM:
        decided = {name: each for name, each in decided.items() if not each.waits_for_first}
    return DayPlan(tuple(prescriptions), tuple(decided.values()), pausing)


def case_of(part: Part, situation: Situation) -> Case:
    """What the table is asked for one exercise: the entries since its cut, and its state."""
    exercise = exercise_of(part)
    standing = situation.standings[exercise.id]
    history = tuple(
        entry
        for entry in situation.entries.get(exercise.id, ())
        if entry.day < situation.day and (standing.since is None or entry.day >= standing.since)
    )
    flare = situation.flare
    # Who was given a dose some weeks ago and has never done the exercise here has not been away from it.
    first = part.agreed is not None and standing.decided is None and not history
    return Case(
        exercise=exercise,
        level=standing.level,
        today=situation.day,
        history=history,
        flag=situation.flag,
        flare=None if flare is None else FlareNow(flare.started, flare.active, standing.flare == flare.id),
        trend=situation.trend,
        last_change=situation.day if first else standing.last_change,
        opt_in=situation.opt_in,
        agreed=part.agreed,
    )


def _decide_all(programme: Programme, situation: Situation, declined: frozenset[str]) -> dict[str, Proposed]:
    """What is still to be decided today, by exercise, with at most one step up over the programme."""
    found: dict[str, Proposed] = {}
    for part in programme.parts:
        name = part.exercise.id
        standing = situation.standings[name]
        if standing.pauses(situation.day) and not situation.flag:
            continue
        decision = decide(case_of(part, situation))
        if standing.decided_on(situation.day) is None or decision.rule in (0, 2):
            found[name] = _proposed(part, situation, decision, declined=name in declined)
    return _one_step(programme, situation, found)


def _proposed(part: Part, situation: Situation, decision: Decision, *, declined: bool) -> Proposed:
    day, standing, action = situation.day, situation.standings[part.exercise.id], decision.action
    reason = Reason.START_TRIED if decision.reason is Reason.START and standing.tried else decision.reason
    proposed = Proposed(
        exercise=part.exercise.id,
        action=action,
        rule=decision.rule,
        reason=reason,
        before=standing.level,
        level=decision.level,
        last_change=day if action.changes else standing.last_change,
        # A stop leaves everything as it is; any other decision is made when no pause goes on.
        paused_until=standing.paused_until if action.is_stop else None,
        since=standing.since,
        flare=standing.flare,
        agreed="" if part.agreed is None else part.agreed.digest,
    )
    if declined and action is Action.PROGRESS:
        return replace(
            proposed,
            level=standing.level,
            last_change=standing.last_change,
            reason=Reason.DECLINED_UP,
            declined=True,
        )
    if declined and decision.rule in DECLINABLE_DOWN:
        return replace(proposed, level=standing.level, reason=Reason.DECLINED_DOWN, declined=True)
    if action in (Action.REGRESS2, Action.RESTART, Action.PAUSE_EXERCISE) and situation.flare is not None:
        proposed = replace(proposed, flare=situation.flare.id if situation.flare.active else standing.flare)
    if action is Action.PAUSE_EXERCISE:
        until = day + timedelta(days=PAUSE_DAYS)
        return replace(proposed, last_change=until, paused_until=until, since=day + timedelta(days=1))
    return replace(proposed, since=day) if action is Action.RESTART else proposed


def _one_step(programme: Programme, situation: Situation, found: Mapping[str, Proposed]) -> dict[str, Proposed]:
    """The step up of the exercise longest unchanged; the others stay. None where the usual pain is high."""
    steps = [name for name, each in found.items() if each.waits_for_first]
    high = situation.usual is not None and situation.usual >= USUAL_HIGH
    # ``min`` takes the first of equals, and ``found`` is in the programme's order.
    first = min(steps, key=lambda name: situation.standings[name].last_change or date.min, default=None)
    taken = situation.stepped_today or high
    settled: dict[str, Proposed] = {}
    for name, each in found.items():
        if name in steps and (taken or name != first):
            standing = situation.standings[name]
            reason = Reason.USUAL_HIGH if high else Reason.ONE_AT_A_TIME
            each = replace(
                each,
                action=Action.HOLD,
                rule=HOLD_RULE,
                reason=reason,
                level=standing.level,
                last_change=standing.last_change,
            )
        settled[name] = each
    return settled


def _prescription(part: Part, situation: Situation, gate: Gate, proposed: Proposed | None) -> Prescription:
    standing = situation.standings[part.exercise.id]
    if situation.eased_today:
        return at_floor(part, Reason.LATER_TODAY)
    if gate is Gate.CALM:
        return at_floor(part, Reason.CALM_DAY)
    if proposed is not None:
        lower = proposed.rule in DECLINABLE_DOWN and (proposed.declined or proposed.level != proposed.before)
        declinable = proposed.action is Action.PROGRESS or lower
        last = None if proposed.level == proposed.before else proposed.before
        return prescribed(part, proposed.level, proposed.reason, last, declinable=declinable)
    decided = standing.decided_on(situation.day)
    assert decided is not None  # what is neither pausing nor decided today was decided earlier today
    last = None if decided.before == decided.level else decided.before
    return prescribed(part, standing.level, decided.reason, last)


def _pausing(programme: Programme, situation: Situation, decided: Mapping[str, Proposed]) -> tuple[Pausing, ...]:
    """The exercises that are left out today, those that begin to pause today among them."""
    found: list[Pausing] = []
    for exercise in programme.exercises:
        until = situation.standings[exercise.id].paused_until
        proposed = decided.get(exercise.id)
        if proposed is not None and proposed.action is Action.PAUSE_EXERCISE:
            until = proposed.paused_until
        if until is not None and situation.day < until:
            found.append(Pausing(exercise, until))
    return tuple(found)


def _gentler(
    pausing: Sequence[Pausing], prescriptions: Sequence[Prescription], exercises: Mapping[str, Exercise]
) -> list[Prescription]:
    """The gentler alternatives of what pauses, each once, at their floor."""
    there = {prescription.exercise.id for prescription in prescriptions}
    found: list[Prescription] = []
    for each in pausing:
        gentler = exercises.get(each.exercise.gentler_exercise)
        if gentler is not None and gentler.id not in there:
            there.add(gentler.id)
            found.append(Prescription(gentler, floor(gentler), Reason.GENTLER, instead_of=each.exercise.id))
    return found
