"""The rule's invariants I1-I9 and I12 over any case of any exercise, in repetitions, seconds of hold or minutes.

I10 is a test over all words, I11 over the days of a programme, and I13 one of ``safety``. 500 examples here, 10 000 in
a campaign (see conftest.py).
"""

from __future__ import annotations

import pickle
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from rygtraening.domain.cases import read_case
from rygtraening.domain.dose_record import Action
from rygtraening.domain.entry import Entry
from rygtraening.domain.exercise import DoseKind, Exercise, Level
from rygtraening.domain.pain import LegSpread
from rygtraening.domain.progression import Case, FlareNow, decide
from rygtraening.domain.safety import FlagTier
from tests.domain.any_case import BRAKED, NEAR_A_STEP, ago, cases, other_exercises

ENOUGH = settings(max_examples=max(500, settings().max_examples))


def test_every_row_of_the_table_is_met_often() -> None:
    """Else the properties below would say nothing about it."""
    met: Counter[tuple[Action, int]] = Counter()

    @settings(max_examples=1000, derandomize=True, database=None)
    @given(case=cases())
    def look(case: Case) -> None:
        decision = decide(case)
        met[decision.action, decision.rule] += 1

    look()
    rows = {rule: sum(count for (_, row), count in met.items() if row == rule) for rule in range(13)}
    assert all(count >= 3 for count in rows.values()), rows
    assert {action for action in Action if not action.is_stop} <= {action for action, _ in met}, met
    assert met[Action.PROGRESS, 11] >= 50, met


@ENOUGH
@given(case=cases(), other=cases())
def test_i1_the_same_case_is_decided_the_same_whatever_was_decided_in_between(case: Case, other: Case) -> None:
    same = pickle.loads(pickle.dumps(case))  # noqa: S301 - its own bytes; a whole copy in a tenth of deepcopy's time
    decision = decide(case)
    decide(other)
    assert case == same
    assert decide(same) == decide(case) == decision


@ENOUGH
@given(case=cases())
def test_i2_the_level_is_a_step_of_a_tier_there_is(case: Case) -> None:
    for opt_in in (True, False):
        level = decide(replace(case, opt_in=opt_in)).level
        assert 0 <= level.tier < len(case.exercise.dose.tiers)
        assert level.amount in case.exercise.dose.ladder


@ENOUGH
@given(case=cases(), flag=st.sampled_from((FlagTier.CALL_NOW, FlagTier.SAME_DAY, FlagTier.WITHIN_DAYS)))
def test_i3_a_flag_stops_and_leaves_the_level(case: Case, flag: FlagTier) -> None:
    decision = decide(replace(case, flag=flag))
    assert (decision.action.value, decision.rule) == (f"STOP_T{flag.value}", 0)
    assert decision.level == case.level


NOT_GOOD: tuple[dict[str, Any], ...] = (
    *({"worst": 8}, {"after": 8}, {"stopped_for_pain": True}, {"leg_spread": LegSpread.LASTING}),  # RED
    *({"reference": 2, "next_morning": morning} for morning in (3, 4, None)),  # unsettled
    *({"before": 6}, {"before": 5, "worst": 6}, {"worst": None}, {"after": None}),  # neutral
    *({"leg_spread": LegSpread.BRIEF}, {"quota_done": False}),
)


@ENOUGH
@given(case=cases(NEAR_A_STEP))
def test_i4_no_step_up_after_a_day_that_was_not_good_or_in_a_flare_up_or_a_worse_week(case: Case) -> None:
    tried = [replace(case, trend=trend) for trend in (None, 0.5, 0.51)]
    tried += [replace(case, flare=FlareNow(ago(20), active=True, answered=answered)) for answered in (True, False)]
    for changed in NOT_GOOD if case.history else ():
        tried.append(replace(case, history=(*case.history[:-1], replace(case.history[-1], **changed))))
    assert [each for each in tried if decide(each).action is Action.PROGRESS] == []


@ENOUGH
@given(case=cases(NEAR_A_STEP), opt_in=st.sampled_from((True, True, False)))
def test_i5_a_step_up_is_a_fifth_and_two_at_most_or_a_tier_with_no_more_work(case: Case, opt_in: bool) -> None:
    decision, old = decide(replace(case, opt_in=opt_in)), case.level
    if decision.action is Action.PROGRESS:
        new = decision.level
        if new.tier == old.tier:
            minutes = case.exercise.dose.kind is DoseKind.MINUTES  # of which a fifth may be more than two
            assert 0 < new.amount - old.amount <= (new.amount if minutes else 2)
            assert 5 * (new.amount - old.amount) <= old.amount
        else:
            assert new.tier == old.tier + 1
            assert case.exercise.work_seconds(new) <= case.exercise.work_seconds(old)


@ENOUGH
@given(case=cases(BRAKED))
def test_i6_no_brake_raises_work_or_tier(case: Case) -> None:
    """The case as it is, and each kind of absence from any tier at its lowest, middle and highest dose."""
    tried = [case]
    for tier in range(len(case.exercise.dose.tiers)):
        for amount in {case.exercise.dose.ladder[0], case.exercise.dose.first_goal, case.exercise.dose.ceiling}:
            away = replace(case, level=Level(tier, amount), history=())
            tried += [replace(away, last_change=ago(days)) for days in (7, 14, 28)]
    for each in tried:
        decision = decide(each)
        if decision.action in (Action.REGRESS1, Action.REGRESS2, Action.RESTART, Action.PAUSE_EXERCISE):
            assert decision.level.tier <= each.level.tier
            assert each.exercise.work_seconds(decision.level) <= each.exercise.work_seconds(each.level)


@ENOUGH
@given(case=cases())
def test_i7_what_is_held_or_maintained_stays(case: Case) -> None:
    decision = decide(case)
    if decision.action in (Action.HOLD, Action.MAINTAIN):
        assert decision.level == case.level


@ENOUGH
@given(case=cases(NEAR_A_STEP))
def test_i8_without_opting_in_nothing_goes_above_the_articles(case: Case) -> None:
    dose, new, old = case.exercise.dose, decide(replace(case, opt_in=False)).level, case.level
    raised = (new.tier, new.amount) > (old.tier, old.amount)
    assert not raised or (new.tier <= dose.articles_tier and new.amount <= dose.ceiling)


SPREADS = (LegSpread.NONE, LegSpread.BRIEF, LegSpread.LASTING)


def worse_days(day: Entry) -> Iterator[Entry]:
    """The day with one answer raised, each way there is."""
    for name in ("worst", "after", "next_morning"):
        score = getattr(day, name)
        for higher in range(score + 1, 11) if score is not None else ():
            raised: dict[str, Any] = {name: higher}
            yield replace(day, **raised)
    for spread in SPREADS[SPREADS.index(day.leg_spread) + 1 :]:
        yield replace(day, leg_spread=spread)
    yield replace(day, stopped_for_pain=True)


@ENOUGH
@given(case=cases(NEAR_A_STEP), data=st.data())
def test_i9_a_worse_last_day_never_turns_another_answer_into_a_step_up(case: Case, data: st.DataObject) -> None:
    """One answer raised each way, and several raised at once."""
    assume(case.history)
    assume(decide(case).action is not Action.PROGRESS)
    several = case.history[-1]
    for _ in range(3):
        several = data.draw(st.sampled_from(list(worse_days(several))))
    for worse in (several, *worse_days(case.history[-1])):
        assert decide(replace(case, history=(*case.history[:-1], worse))).action is not Action.PROGRESS, worse


def as_written(case: Case) -> dict[str, Any]:
    """The case as it is handed to ``rygtraening decide``."""

    def level(of: Level) -> dict[str, object]:
        return {"tier": of.tier, "reps": of.amount}

    def entry(of: Entry) -> dict[str, object]:
        numbers = {name: getattr(of, name) for name in ("before", "worst", "after", "reference", "next_morning")}
        marks = {"quota_done": of.quota_done, "stopped_for_pain": of.stopped_for_pain, "leg_spread": of.leg_spread}
        return {"date": of.day.isoformat(), "level": level(of.level), **numbers, **marks}

    flare = case.flare and {
        "started": case.flare.started.isoformat(),
        "active": case.flare.active,
        "answered": case.flare.answered,
    }
    return {
        "exercise": case.exercise.id,
        "level": level(case.level),
        "today": case.today.isoformat(),
        "history": [entry(each) for each in case.history],
        "flag": case.flag and f"T{case.flag.value}",
        "flare": flare,
        "trend": case.trend,
        "last_change": case.last_change and case.last_change.isoformat(),
        "opt_in": case.opt_in,
    }


@ENOUGH
@given(case=cases(), data=st.data())
def test_i12_the_order_in_which_days_are_written_down_does_not_matter(case: Case, data: st.DataObject) -> None:
    assume(case.flag is not FlagTier.ADVICE)  # which is not written as a flag
    written = as_written(case)
    shuffled = data.draw(st.permutations(written["history"]))
    read = read_case({**written, "history": shuffled}, {case.exercise.id: case.exercise})
    assert read == case
    assert decide(read) == decide(case)


@given(exercise=other_exercises)
def test_the_exercises_made_up_here_are_such_as_a_file_may_hold(exercise: Exercise) -> None:
    dose = exercise.dose
    assert all(low < high <= min(low + 2, 1.2 * low) for low, high in pairwise(dose.ladder))
    work = [exercise.movement_seconds(place) + tier.hold for place, tier in enumerate(dose.tiers)]
    assert work == sorted(work)
    for place, (lower, higher) in enumerate(pairwise(work), start=1):
        old, new = (dose.first_goal, dose.ladder[0]) if place <= dose.articles_tier else (dose.ceiling, dose.first_goal)
        assert new * higher <= old * lower


def test_each_dose_kind_is_met_often() -> None:
    met: Counter[DoseKind] = Counter()

    @settings(max_examples=300, derandomize=True, database=None)
    @given(case=cases())
    def look(case: Case) -> None:
        met[case.exercise.dose.kind] += 1

    look()
    assert all(met[kind] >= 20 for kind in DoseKind), met
