from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise

import pytest
from msgspec.structs import replace

from rygtraening.domain.exercise import DoseKind, Exercise, Phase, Side, Sides
from rygtraening.domain.plan import COUNT_IN_SECONDS, SIDE_CHANGE_SECONDS, Plan, Step, StepKind, seconds
from rygtraening.domain.text import Text

READY, COUNT_IN, REPETITION, SIDE_CHANGE, REST = (
    StepKind.READY,
    StepKind.COUNT_IN,
    StepKind.REPETITION,
    StepKind.SIDE_CHANGE,
    StepKind.REST,
)


NAMES = {Side.RIGHT: Text("højre", "right"), Side.LEFT: Text("venstre", "left")}


def kinds(plan: Plan) -> list[StepKind]:
    return [step.kind for step in plan.steps]


def duration(step: Step) -> float:
    return sum(phase.seconds for phase in step.phases)


def repetitions(plan: Plan) -> list[Step]:
    return [step for step in plan.steps if step.kind is REPETITION]


def test_an_exercise_without_sides_is_ready_count_in_and_its_repetitions(
    plan_of: Callable[..., Plan], cat: Exercise
) -> None:
    plan = plan_of((cat, 0, 3))
    assert kinds(plan) == [READY, COUNT_IN, REPETITION, REPETITION, REPETITION]
    assert [step.repetition for step in plan.steps] == [0, 0, 1, 2, 3]
    assert {step.side for step in plan.steps} == {None}


@pytest.mark.parametrize("sides", [Sides.EACH, Sides.DIAGONAL])
def test_an_exercise_with_sides_does_all_of_the_right_before_the_left(
    plan_of: Callable[..., Plan], an_exercise: Callable[..., Exercise], sides: Sides
) -> None:
    plan = plan_of((an_exercise("side", sides=sides), 0, 2))
    assert kinds(plan) == [READY, COUNT_IN, REPETITION, REPETITION, SIDE_CHANGE, COUNT_IN, REPETITION, REPETITION]
    assert [step.side for step in plan.steps] == [Side.RIGHT] * 4 + [Side.LEFT] * 4
    assert [step.block for step in plan.steps] == [0] * 4 + [1] * 4


def test_a_rest_comes_before_every_exercise_but_the_first_and_belongs_to_the_one_that_comes(
    plan_of: Callable[..., Plan], cat: Exercise, knee: Exercise
) -> None:
    plan = plan_of((knee, 0, 1), (cat, 0, 1), (knee, 0, 1))
    rests = [(step.exercise, step.block) for step in plan.steps if step.kind is REST]
    assert rests == [(1, 2), (2, 3)]
    assert kinds(plan)[0] is READY
    assert all(after is READY for before, after in pairwise(kinds(plan)) if before is REST)


def test_without_rest_seconds_there_is_no_rest(plan_of: Callable[..., Plan], cat: Exercise) -> None:
    assert REST not in kinds(plan_of((cat, 0, 1), (cat, 0, 1), rest=0.0))


def test_each_waiting_step_lasts_as_long_as_it_should(plan_of: Callable[..., Plan], knee: Exercise) -> None:
    plan = plan_of((knee, 0, 1), (knee, 0, 1), rest=20.0, ready=10.0)
    lengths = {step.kind: duration(step) for step in plan.steps if step.kind is not REPETITION}
    assert lengths == {READY: 10.0, REST: 20.0, COUNT_IN: COUNT_IN_SECONDS, SIDE_CHANGE: SIDE_CHANGE_SECONDS}
    assert (COUNT_IN_SECONDS, SIDE_CHANGE_SECONDS) == (3.0, 5.0)


def test_tempo_may_change_the_movement_and_nothing_else(plan_of: Callable[..., Plan], knee: Exercise) -> None:
    plan = plan_of((knee, 0, 1))
    assert [(phase.seconds, phase.scales, phase.is_hold) for phase in repetitions(plan)[0].phases] == [
        (2.0, True, False),
        (2.0, False, True),
        (2.0, True, False),
    ]
    assert not any(phase.scales for step in plan.steps if step.kind is not REPETITION for phase in step.phases)


@pytest.mark.parametrize(("tier", "hold"), [(0, 2.0), (1, 2.0), (2, 3.0), (3, 5.0), (4, 8.0)])
def test_the_hold_is_the_tiers(plan_of: Callable[..., Plan], bird: Exercise, tier: int, hold: float) -> None:
    held = [phase.seconds for phase in repetitions(plan_of((bird, tier, 5)))[0].phases if phase.is_hold]
    assert held == [hold]


def test_a_tier_with_phases_of_its_own_is_done_in_those(plan_of: Callable[..., Plan], bird: Exercise) -> None:
    names = [[phase.name.en for phase in repetitions(plan_of((bird, tier, 5)))[0].phases] for tier in range(2)]
    assert names == [["leg back", "hold", "down"], ["reach", "hold", "lower"]]


def test_a_hold_of_nothing_is_no_phase(plan_of: Callable[..., Plan], an_exercise: Callable[..., Exercise]) -> None:
    plan = plan_of((an_exercise("no hold"), 0, 1))
    assert [phase.name.en for phase in repetitions(plan)[0].phases] == ["reach", "lower"]


def test_the_kind_hold_holds_the_ladders_seconds_a_fixed_number_of_times(
    plan_of: Callable[..., Plan], plank: Exercise
) -> None:
    plan = plan_of((plank, 0, 15))
    assert len(repetitions(plan)) == plan.quota(0) == 3
    assert [(phase.seconds, phase.scales) for phase in repetitions(plan)[0].phases] == [
        (1.0, True),
        (15.0, False),
        (1.0, True),
    ]


def test_each_side_of_a_hold_and_of_minutes_has_its_own(
    plan_of: Callable[..., Plan], plank: Exercise, walk: Exercise
) -> None:
    doses = ((replace(each, sides=Sides.EACH, side_names=NAMES), 0, 5) for each in (plank, walk))
    plan = plan_of(*doses)
    counted = [(step.exercise, step.side, step.repetition) for step in repetitions(plan)]
    sides = (Side.RIGHT, Side.LEFT)
    assert counted == [
        (index, side, number) for index, quota in ((0, 3), (1, 5)) for side in sides for number in range(1, quota + 1)
    ]


def test_the_kind_minutes_is_a_step_a_minute(plan_of: Callable[..., Plan], walk: Exercise) -> None:
    plan = plan_of((walk, 0, 5))
    minutes = repetitions(plan)
    assert [(step.repetition, duration(step)) for step in minutes] == [(number, 60.0) for number in range(1, 6)]
    assert plan.quota(0) == 5
    assert [phase.name.en for phase in minutes[4].phases[:3]] == ["left foot", "right foot", "left foot"]
    assert not any(phase.scales for phase in minutes[0].phases)


@pytest.mark.parametrize(
    ("seconds_of_a_phase", "phases", "each"), [(25.0, 2, 30.0), (4.0, 16, 3.75), (20.0, 4, 15.0), (90.0, 2, 30.0)]
)
def test_a_minute_is_whole_rounds_so_that_no_movement_breaks_off(
    plan_of: Callable[..., Plan],
    an_exercise: Callable[..., Exercise],
    seconds_of_a_phase: float,
    phases: int,
    each: float,
) -> None:
    round_of_two = tuple(Phase(Text(name, name), Text(), seconds_of_a_phase, "start") for name in ("a", "b"))
    exercise = an_exercise("uneven", kind=DoseKind.MINUTES, ladder=(1, 2), phases=round_of_two)
    (minute,) = repetitions(plan_of((exercise, 0, 1)))
    assert [phase.seconds for phase in minute.phases] == [each] * phases


def test_a_minute_of_holding_still_is_one_long_phase(
    plan_of: Callable[..., Plan], an_exercise: Callable[..., Exercise]
) -> None:
    still = (Phase(Text("lie", "lie"), Text(), 0.0, "start", is_hold=True),)
    exercise = an_exercise("rest", kind=DoseKind.MINUTES, ladder=(1, 2), phases=still)
    assert [[phase.seconds for phase in step.phases] for step in repetitions(plan_of((exercise, 0, 2)))] == [[60.0]] * 2


def test_the_whole_plan_takes_the_sum_of_its_steps(plan_of: Callable[..., Plan], cat: Exercise, knee: Exercise) -> None:
    # cat: ready 2, count-in 3, 2 × 6; rest 4; knee: ready 2, 2 × (count-in 3 + 2 × (4 + hold 2)), side change 5
    assert seconds(plan_of((cat, 0, 2), (knee, 0, 2))) == 17.0 + 4.0 + 37.0


@pytest.mark.parametrize("tier", range(5))
@pytest.mark.parametrize("amount", [5, 12, 20])
def test_the_repetitions_of_a_plan_are_the_work_the_rule_reckons_with(
    plan_of: Callable[..., Plan], bird: Exercise, tier: int, amount: int
) -> None:
    plan = plan_of((bird, tier, amount))
    assert sum(duration(step) for step in repetitions(plan)) == plan.prescriptions[0].work_seconds


def test_work_of_a_hold_and_of_minutes_is_reckoned_like_their_plans(
    plan_of: Callable[..., Plan], plank: Exercise, walk: Exercise
) -> None:
    plan = plan_of((plank, 0, 20), (walk, 0, 3))
    work = [sum(duration(step) for step in repetitions(plan) if step.exercise == index) for index in range(2)]
    assert work == [prescription.work_seconds for prescription in plan.prescriptions] == [66.0, 180.0]


def test_an_eased_plan_has_the_same_steps_with_the_next_easier_tiers_phases(
    plan_of: Callable[..., Plan], bird: Exercise, knee: Exercise
) -> None:
    plan = plan_of((bird, 3, 2), (knee, 1, 2))
    eased = plan.eased(0)
    assert kinds(eased) == kinds(plan)
    assert [duration(step) for step in repetitions(eased)] == [7.0] * 4 + [9.0] * 4  # 4 + hold 3, not 4 + hold 5
    assert [step for step in eased.steps if step.exercise == 1 or step.kind is not REPETITION] == [
        step for step in plan.steps if step.exercise == 1 or step.kind is not REPETITION
    ]
    assert eased.prescriptions == plan.prescriptions


def test_an_eased_exercise_gets_ready_as_its_easier_tier_begins(plan_of: Callable[..., Plan], knee: Exercise) -> None:
    first, second = knee.dose.tiers
    tiers = (replace(first, start_pose="reached"), second)
    plan = plan_of((replace(knee, dose=replace(knee.dose, tiers=tiers)), 1, 2))

    def poses(plan: Plan) -> set[str]:
        return {phase.pose for step in plan.steps if step.kind is not REPETITION for phase in step.phases}

    assert (poses(plan), poses(plan.eased(0))) == ({"start"}, {"reached"})


def test_easing_twice_is_easing_once(plan_of: Callable[..., Plan], bird: Exercise) -> None:
    plan = plan_of((bird, 3, 2))
    assert plan.eased(0).eased(0) == plan.eased(0)


def test_the_easiest_tier_has_nothing_easier(plan_of: Callable[..., Plan], bird: Exercise) -> None:
    plan = plan_of((bird, 0, 2))
    assert plan.eased(0) is plan


@pytest.mark.parametrize("name", ["one repetition", "two exercises", "diagonal", "hold and minutes", "no waiting"])
def test_in_every_plan_blocks_grow_and_repetitions_count_from_one_to_the_quota(
    plans: Mapping[str, Plan], name: str
) -> None:
    plan = plans[name]
    assert all(0 <= after.block - before.block <= 1 for before, after in pairwise(plan.steps))
    for index in range(len(plan.prescriptions)):
        for block in plan.blocks(index):
            counted = [step.repetition for step in repetitions(plan) if step.block == block]
            assert counted == list(range(1, plan.quota(index) + 1))
    assert sorted(block for index in range(len(plan.prescriptions)) for block in plan.blocks(index)) == list(
        range(1 + plan.steps[-1].block)
    )
