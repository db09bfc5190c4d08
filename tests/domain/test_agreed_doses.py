"""A dose as agreed with the physiotherapist: held by hand, and rows 0-8 of the rule still on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from rygtraening.domain.agreement import at_floor, exercise_of, fitted
from rygtraening.domain.day import today
from rygtraening.domain.day_plan import Situation
from rygtraening.domain.dose_record import Action, DoseDecision, Trial
from rygtraening.domain.exercise import DoseKind, Exercise, Level, Side
from rygtraening.domain.gate import Gate
from rygtraening.domain.ladder import floor
from rygtraening.domain.prescription import Reason
from rygtraening.domain.programme import Agreed, Part, Programme
from rygtraening.domain.progression import Case, FlareNow, decide
from rygtraening.domain.record import Stamp
from rygtraening.domain.safety import FlagTier
from rygtraening.domain.standing import Standing, standing
from rygtraening.domain.text import Text
from tests.domain.any_case import BRAKED, NEAR_A_STEP, ago, cases

ENOUGH = settings(max_examples=max(300, settings().max_examples))
DAY = date(2026, 10, 20)
ON = date(2026, 10, 12)


@st.composite
def agreed_cases(draw: st.DrawFn, kind: Any = None, *, steps_up: bool | None = None) -> Case:
    """Any case of any exercise, with a dose agreed for it that a programme file could hold."""
    case = draw(cases() if kind is None else cases(kind))
    dose = case.exercise.dose
    tier = draw(st.integers(0, len(dose.tiers) - 1))
    amount = draw(st.integers(dose.ladder[0], dose.ladder[-1]))
    hold = None
    if dose.kind is DoseKind.REPETITIONS and any(phase.is_hold for phase in case.exercise.phases_at(tier)):
        least = 0.0
        if tier:
            below = case.exercise.movement_seconds(tier - 1) + dose.tiers[tier - 1].hold
            least = max(0.0, below - case.exercise.movement_seconds(tier))
        hold = draw(st.none() | st.floats(least, 60.0) if least <= 60 else st.none())
    up = draw(st.booleans()) if steps_up is None else steps_up
    agreed = Agreed(ago(draw(st.integers(0, 40))), tier, amount, hold, sets=draw(st.integers(1, 3)), steps_up=up)
    # Nobody stands above an agreed hold: an agreement begins at its own step, and nothing steps over its hold.
    at_it = draw(st.booleans()) or (hold is not None and case.level.tier > tier)
    exercise = fitted(case.exercise, agreed)
    return replace(case, exercise=exercise, level=agreed.level if at_it else case.level, agreed=agreed)


@ENOUGH
@given(case=agreed_cases(steps_up=False))
def test_nothing_steps_an_agreed_dose_up_unless_that_was_agreed(case: Case) -> None:
    decision = decide(replace(case, opt_in=True))
    assert decision.action is not Action.PROGRESS
    assert decision.rule <= 8 or (decision.action, decision.rule, decision.level) == (Action.HOLD, 12, case.level)


@ENOUGH
@given(case=agreed_cases(BRAKED))
def test_rows_0_to_8_decide_as_they_do_for_every_dose(case: Case) -> None:
    ordinary = decide(replace(case, agreed=None))
    if ordinary.rule <= 8:
        assert decide(case) == ordinary
    assert (decide(case).rule <= 8) is (ordinary.rule <= 8)


@ENOUGH
@given(case=agreed_cases(NEAR_A_STEP, steps_up=True))
def test_with_steps_up_the_ordinary_table_goes_on_but_over_an_agreed_hold(case: Case) -> None:
    if not case.history:
        return
    decision, ordinary = decide(case), decide(replace(case, agreed=None))
    over = ordinary.action is Action.PROGRESS and ordinary.level.tier > case.level.tier
    if over and case.agreed is not None and case.agreed.hold is not None:
        assert (decision.action, decision.level) == (Action.MAINTAIN, case.level)
    else:
        assert decision == ordinary


@ENOUGH
@given(case=agreed_cases(), flag=st.sampled_from((FlagTier.CALL_NOW, FlagTier.SAME_DAY, FlagTier.WITHIN_DAYS)))
def test_a_flag_stops_it(case: Case, flag: FlagTier) -> None:
    decision = decide(replace(case, flag=flag))
    assert decision.action.is_stop and decision.level == case.level


@ENOUGH
@given(case=agreed_cases(BRAKED))
def test_going_down_never_raises_work_or_tier(case: Case) -> None:
    decision = decide(case)
    if not decision.action.changes or decision.action is Action.PROGRESS:
        return
    work = case.exercise.work_seconds
    assert work(decision.level) <= work(case.level) + 1e-9
    assert decision.level.tier <= case.level.tier


@ENOUGH
@given(case=agreed_cases(NEAR_A_STEP, steps_up=True))
def test_a_step_up_from_what_was_agreed_is_as_small_as_any_other(case: Case) -> None:
    decision = decide(replace(case, opt_in=True))
    if decision.action is not Action.PROGRESS:
        return
    before, after = case.level, decision.level
    if before.tier == after.tier:
        assert after.amount <= before.amount * 1.2
        assert after.amount - before.amount <= 2 or case.exercise.dose.kind is DoseKind.MINUTES
    else:
        assert case.exercise.work_seconds(after) <= case.exercise.work_seconds(before) + 1e-9


@ENOUGH
@given(case=agreed_cases())
def test_a_calm_day_is_never_more_than_the_agreed_dose_or_the_ordinary_floor(case: Case) -> None:
    assert case.agreed is not None
    part = Part(case.exercise, agreed=case.agreed)
    low = at_floor(part, Reason.CALM_DAY)
    assert low.sets == 1
    assert low.level == floor(case.exercise)
    assert low.work_seconds <= case.exercise.work_seconds(case.agreed.level) * case.agreed.sets + 1e-9


# -- where it stands -------------------------------------------------------------------------------------------------


AGREED = Agreed(ON, 0, 12)


def decided(
    day: date,
    level: Level,
    action: Action = Action.HOLD,
    agreed: Agreed | None = None,
    exercise: str = "knee",
    **more: Any,
) -> DoseDecision:
    at = datetime(day.year, day.month, day.day, 9).astimezone()
    stamp = Stamp(UUID(int=day.toordinal() * 10 + (agreed is not None)), "d", at, day)
    digest = "" if agreed is None else agreed.digest
    row = 7 if action.changes else 12
    return DoseDecision(stamp, exercise, action, row, Reason.RED, level, level, agreed=digest, **more)


def stands(knee: Exercise, agreed: Agreed | None, *decisions: DoseDecision, trials: tuple[Trial, ...] = ()) -> Standing:
    return standing(Part(knee, agreed=agreed), decisions, trials, DAY)


def test_it_begins_at_what_was_agreed_as_changed_that_day_whatever_was_tried_out(knee: Exercise) -> None:
    trial = Trial(decided(ON, Level(0, 9)).stamp, "knee", 20)
    begun = stands(knee, AGREED, trials=(trial,))
    assert (begun.level, begun.last_change, begun.tried) == (Level(0, 12), ON, False)


def test_what_was_agreed_for_a_day_to_come_counts_from_today(knee: Exercise) -> None:
    later = stands(knee, replace(AGREED, on=DAY + timedelta(days=9)))
    assert later.last_change == DAY


def test_a_step_down_stays_until_something_is_agreed_anew(knee: Exercise) -> None:
    down = decided(ON + timedelta(days=3), Level(0, 9), Action.REGRESS1, AGREED)
    assert stands(knee, AGREED, down).level == Level(0, 9)
    anew = replace(AGREED, on=DAY)
    assert (stands(knee, anew, down).level, stands(knee, anew, down).last_change) == (Level(0, 12), DAY)


@pytest.mark.parametrize(
    "change",
    [{"amount": 10}, {"tier": 1}, {"hold": 4.0}, {"sets": 2}, {"side": Side.LEFT}, {"on": DAY}],
    ids=lambda change: next(iter(change)),
)
def test_another_day_or_dose_is_another_agreement(change: dict[str, Any], knee: Exercise) -> None:
    assert replace(AGREED, **change).digest != AGREED.digest


@pytest.mark.parametrize("change", [{"note": Text("Ro på")}, {"set_rest": 20.0}, {"steps_up": True}])
def test_what_is_no_dose_leaves_the_agreement_as_it_is(change: dict[str, Any]) -> None:
    assert replace(AGREED, **change).digest == AGREED.digest


def test_a_pause_holds_wherever_it_was_decided_and_leaves_the_lowest_dose(knee: Exercise) -> None:
    began = decided(ON, Level(0, 12), agreed=AGREED)
    until = DAY + timedelta(days=3)
    pause = decided(DAY - timedelta(days=4), Level(0, 5), Action.PAUSE_EXERCISE, paused_until=until, since=DAY)
    held = stands(knee, AGREED, began, pause)
    assert (held.level, held.paused_until, held.since) == (Level(0, 5), until, DAY)
    assert held.pauses(DAY)


def test_what_is_agreed_anew_in_a_pause_waits_for_its_end(knee: Exercise) -> None:
    until = DAY + timedelta(days=3)
    pause = decided(DAY - timedelta(days=4), Level(0, 5), Action.PAUSE_EXERCISE, AGREED, paused_until=until)
    anew = stands(knee, replace(AGREED, on=DAY), pause)
    assert (anew.level, anew.paused_until) == (Level(0, 12), until)


def test_a_session_of_another_programme_in_between_changes_nothing_here(knee: Exercise) -> None:
    """One programme is followed, another done once: each goes on from where it was."""
    own = decided(DAY - timedelta(days=1), Level(0, 9), Action.REGRESS1, AGREED)
    once = decided(DAY, Level(0, 7))
    assert stands(knee, AGREED, own, once).level == Level(0, 9)
    assert stands(knee, None, own, replace(once, stamp=replace(once.stamp, day=DAY))).level == Level(0, 7)


def test_what_was_left_for_a_week_goes_on_from_the_lower_of_the_two(knee: Exercise) -> None:
    before = decided(DAY - timedelta(days=30), Level(0, 18))
    low = replace(AGREED, amount=8)
    agreed = [decided(DAY - timedelta(days=days), Level(0, 8), agreed=low) for days in (20, 10, 1)]
    assert stands(knee, None, before, *agreed).level == Level(0, 8)
    assert stands(knee, None, before, replace(agreed[0], stamp=before.stamp)).level == Level(0, 18)
    high = replace(AGREED, amount=18)
    higher = [decided(DAY - timedelta(days=days), Level(0, 18), agreed=high) for days in (20, 1)]
    assert stands(knee, None, decided(DAY - timedelta(days=30), Level(0, 9)), *higher).level == Level(0, 9)


def test_without_an_agreement_any_more_one_begins_as_everybody_does_or_lower(knee: Exercise) -> None:
    high = decided(DAY - timedelta(days=2), Level(1, 18), agreed=replace(AGREED, tier=1, amount=18))
    assert stands(knee, None, high).level == Level(0, 7)
    low = decided(DAY - timedelta(days=2), Level(0, 5), agreed=replace(AGREED, amount=5))
    assert stands(knee, None, low).level == Level(0, 5)


def test_a_flare_up_that_was_answered_before_it_was_agreed_is_answered(knee: Exercise) -> None:
    flare = UUID(int=7)
    answered = decided(ON - timedelta(days=1), Level(0, 5), Action.REGRESS2, flare=flare)
    assert stands(knee, AGREED, answered).flare == flare
    since = decided(ON + timedelta(days=1), Level(0, 5), Action.REGRESS2, flare=flare)
    assert stands(knee, AGREED, since).flare is None


def test_where_one_begins_is_what_the_programme_says_until_something_is_tried_or_decided(knee: Exercise) -> None:
    part = Part(knee, start=9)
    trial = Trial(decided(ON, Level(0, 9)).stamp, "knee", 20)
    assert standing(part, [], [], DAY).level == Level(0, 9)
    assert standing(part, [], [trial], DAY).level == Level(0, 14)
    assert standing(part, [decided(ON, Level(0, 6))], [], DAY).level == Level(0, 6)


# -- the day ---------------------------------------------------------------------------------------------------------


def the_day(programme: Programme, gate: Gate = Gate.NORMAL, **more: Any) -> Any:
    standings = {part.exercise.id: standing(part, (), (), DAY) for part in programme.parts}
    return today(programme, Situation(DAY, standings, {}, **more), gate=gate)


@pytest.fixture
def agreed_programme(programme_of: Callable[..., Programme], knee: Exercise, cat: Exercise) -> Programme:
    agreed = replace(AGREED, amount=11, hold=4.0, sets=2, side=Side.RIGHT, note=Text("Ro på"))
    return replace(programme_of(knee, cat), parts=(Part(knee, agreed=agreed), Part(cat)))


def test_the_day_prescribes_what_was_agreed_and_keeps_under_which_agreement(agreed_programme: Programme) -> None:
    plan = the_day(agreed_programme)
    first, other = plan.prescriptions
    agreed = agreed_programme.parts[0].agreed
    assert agreed is not None
    assert (first.level, first.reason, first.hold, first.sets, first.sides) == (
        Level(0, 11),
        Reason.AGREED,
        4.0,
        2,
        (Side.RIGHT,),
    )
    assert (other.reason, other.sets) == (Reason.START, 1)
    assert [each.agreed for each in plan.proposed] == [agreed.digest, ""]
    assert [each.action for each in plan.proposed] == [Action.HOLD, Action.HOLD]


def test_a_calm_day_is_one_set_of_the_lowest_dose(agreed_programme: Programme) -> None:
    first, _other = the_day(agreed_programme, Gate.CALM).prescriptions
    assert (first.level, first.sets, first.hold, first.reason) == (Level(0, 5), 1, 2.0, Reason.CALM_DAY)


def test_who_was_given_it_weeks_ago_and_has_never_done_it_here_begins_at_it(agreed_programme: Programme) -> None:
    later = DAY + timedelta(days=60)
    standings = {part.exercise.id: standing(part, (), (), later) for part in agreed_programme.parts}
    plan = today(agreed_programme, Situation(later, standings, {}))
    assert (plan.prescriptions[0].level, plan.prescriptions[0].reason) == (Level(0, 11), Reason.AGREED)
    assert plan.proposed[0].last_change == ON


def test_a_flare_up_lowers_it_and_then_holds_it(knee: Exercise) -> None:
    exercise = exercise_of(Part(knee, agreed=AGREED))
    on = DAY - timedelta(days=2)
    case = Case(exercise, Level(0, 12), DAY, (), flare=FlareNow(DAY, True, False), last_change=on, agreed=AGREED)
    assert (decide(case).rule, decide(case).level) == (5, Level(0, 9))
    answered = replace(case, flare=FlareNow(DAY, True, True), level=Level(0, 9))
    assert (decide(answered).rule, decide(answered).reason) == (8, Reason.FLARE_HOLD)
    over = replace(answered, flare=FlareNow(DAY, False, True))
    assert (decide(over).rule, decide(over).reason) == (12, Reason.BELOW_AGREED)
