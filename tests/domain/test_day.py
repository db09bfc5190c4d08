"""Today over a whole programme: one decision a day, one step up in all, and what gate, pause and a no do to it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from rygtraening.domain.day import today
from rygtraening.domain.day_plan import DayPlan, Proposed, Situation
from rygtraening.domain.dose_record import Action, DoseDecision
from rygtraening.domain.entry import Entry
from rygtraening.domain.exercise import Exercise, Level
from rygtraening.domain.flare import Flare
from rygtraening.domain.gate import Gate
from rygtraening.domain.pain import LegSpread
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.domain.programme import Part, Programme
from rygtraening.domain.record import Stamp
from rygtraening.domain.safety import FlagTier
from rygtraening.domain.standing import Standing, standing

DAY = date(2026, 3, 20)
LONG_AGO = DAY - timedelta(days=12)
FLARE = UUID(int=77)


def entry(exercise: Exercise, days_ago: int, level: Level, **changes: Any) -> Entry:
    """A calm day of ``exercise``, GREEN unless changed."""
    calm = Entry(exercise.id, DAY - timedelta(days=days_ago), level, 2, 2, 1, 2, 2, quota_done=True)
    return replace(calm, **changes)


def situation(
    *exercises: Exercise, level: int = 10, history: tuple[Entry, ...] | None = None, **known: object
) -> Situation:
    """Everybody at ``level`` since long ago, two GREEN days behind them: ready for a step up."""
    at = {each.id: Standing(Level(each.dose.articles_tier, level), LONG_AGO) for each in exercises}
    entries = {
        each.id: tuple(entry(each, ago, at[each.id].level) for ago in (2, 1)) if history is None else history
        for each in exercises
    }
    return Situation(DAY, at, entries, trend=0.0, usual=2.0, **known)  # type: ignore[arg-type]


def by_id(plan: DayPlan) -> dict[str, Prescription]:
    return {each.exercise.id: each for each in plan.prescriptions}


def proposed(plan: DayPlan) -> dict[str, Proposed]:
    return {each.exercise: each for each in plan.proposed}


@pytest.fixture(scope="session")
def three(programme_of: Callable[..., Programme], cat: Exercise, knee: Exercise, bird: Exercise) -> Programme:
    return programme_of(cat, knee, bird)


def test_only_one_exercise_steps_up_a_day_and_the_others_say_so(three: Programme) -> None:
    plan = today(three, situation(*three.exercises))
    assert [each.level.amount for each in plan.prescriptions] == [12, 10, 10]
    assert [each.reason for each in plan.prescriptions] == [Reason.UP, Reason.ONE_AT_A_TIME, Reason.ONE_AT_A_TIME]
    assert [each.exercise for each in plan.steps_up] == ["cat"]
    assert {each.action for each in plan.at_start} == {Action.HOLD}
    assert by_id(plan)["cat"].last == Level(0, 10)


def test_the_exercise_longest_unchanged_goes_first_and_never_changed_is_longest(three: Programme) -> None:
    known = situation(*three.exercises)
    later = {**known.standings, "cat": replace(known.standings["cat"], last_change=LONG_AGO + timedelta(days=1))}
    assert [each.exercise for each in today(three, replace(known, standings=later)).steps_up] == ["knee"]
    never = {**later, "bird": replace(known.standings["bird"], last_change=None)}
    assert [each.exercise for each in today(three, replace(known, standings=never)).steps_up] == ["bird"]


def test_a_step_already_kept_today_takes_the_place(three: Programme) -> None:
    plan = today(three, situation(*three.exercises, stepped_today=True))
    assert plan.steps_up == ()
    assert {each.reason for each in plan.prescriptions} == {Reason.ONE_AT_A_TIME}


def test_maintain_does_not_use_the_place(three: Programme) -> None:
    known = situation(*three.exercises)
    top = Standing(Level(0, 20), LONG_AGO)
    done = tuple(entry(three.exercises[0], ago, top.level) for ago in (2, 1))
    known = replace(known, standings={**known.standings, "cat": top}, entries={**known.entries, "cat": done})
    plan = today(three, known)
    assert by_id(plan)["cat"].reason is Reason.TOP
    assert [each.exercise for each in plan.steps_up] == ["knee"]


def test_a_declined_step_up_stays_is_logged_and_gives_its_place_to_the_next(three: Programme) -> None:
    plan = today(three, situation(*three.exercises), declined={"cat"})
    cat = proposed(plan)["cat"]
    assert (cat.action, cat.declined, cat.level, cat.last_change) == (Action.PROGRESS, True, Level(0, 10), LONG_AGO)
    assert cat in plan.at_start
    assert by_id(plan)["cat"].reason is Reason.DECLINED_UP
    assert by_id(plan)["cat"].declinable
    assert [each.exercise for each in plan.steps_up] == ["knee"]


def test_a_declined_step_down_after_a_week_away_counts_as_a_change(three: Programme) -> None:
    history = (entry(three.exercises[0], 8, Level(0, 10)),)
    known = situation(three.exercises[0], history=history)
    one = replace(three, parts=three.parts[:1])
    assert by_id(today(one, known))["cat"].declinable
    cat = proposed(today(one, known, declined={"cat"}))["cat"]
    assert (cat.action, cat.rule, cat.declined) == (Action.REGRESS1, 6, True)
    assert (cat.level, cat.last_change) == (Level(0, 10), DAY)


def test_nothing_that_answers_a_red_can_be_declined(three: Programme) -> None:
    one = replace(three, parts=three.parts[:1])
    red = (entry(three.exercises[0], 2, Level(0, 10)), entry(three.exercises[0], 1, Level(0, 10), worst=7))
    plan = today(one, situation(three.exercises[0], history=red), declined={"cat"})
    assert not by_id(plan)["cat"].declinable
    assert (proposed(plan)["cat"].level, proposed(plan)["cat"].declined) == (Level(0, 9), False)


def test_a_usual_pain_of_6_holds_every_step_up(three: Programme) -> None:
    plan = today(three, replace(situation(*three.exercises), usual=6.0))
    assert {each.reason for each in plan.prescriptions} == {Reason.USUAL_HIGH}
    assert {(each.action, each.last_change) for each in plan.proposed} == {(Action.HOLD, LONG_AGO)}
    assert today(three, replace(situation(*three.exercises), usual=5.5)).steps_up != ()


def test_a_calm_day_is_the_floor_and_keeps_everything_but_a_step_up(three: Programme) -> None:
    known = situation(*three.exercises)
    known = replace(known, entries={**known.entries, "knee": (entry(three.exercises[1], 1, Level(0, 10), worst=8),)})
    plan = today(three, known, gate=Gate.CALM)
    assert {(each.level, each.reason) for each in plan.prescriptions} == {(Level(0, 5), Reason.CALM_DAY)}
    assert proposed(plan)["knee"].action is Action.REGRESS2
    assert "cat" not in proposed(plan)
    assert plan.steps_up == ()


def test_a_spare_day_has_no_dose_and_keeps_only_a_pause_or_a_stop(three: Programme) -> None:
    cat, knee = three.exercises[:2]
    known = situation(*three.exercises)
    reds = tuple(entry(cat, ago, Level(0, 10), worst=7) for ago in (3, 2, 1))
    one = (entry(knee, 1, Level(0, 10), worst=8),)
    plan = today(three, replace(known, entries={**known.entries, "cat": reds, "knee": one}), gate=Gate.SPARE)
    assert plan.prescriptions == ()
    assert {(each.exercise, each.action) for each in plan.proposed} == {("cat", Action.PAUSE_EXERCISE)}


def test_a_flag_stops_every_exercise_and_changes_nothing(three: Programme) -> None:
    plan = today(three, situation(*three.exercises, flag=FlagTier.SAME_DAY))
    assert plan.prescriptions == ()
    assert {each.action for each in plan.urgent} == {Action.STOP_T2}
    assert {(each.level, each.last_change) for each in plan.urgent} == {
        (Level(0, 10), LONG_AGO),
        (Level(1, 10), LONG_AGO),
    }


def test_a_pause_leaves_the_exercise_out_for_seven_days_and_offers_the_gentler_one(
    three: Programme, an_exercise: Callable[..., Exercise]
) -> None:
    cat = replace(three.exercises[0], gentler_exercise="tilt")
    programme = replace(three, parts=(Part(cat), *three.parts[1:]))
    tilt = an_exercise("tilt")
    reds = tuple(entry(cat, ago, Level(0, 10), worst=7) for ago in (3, 2, 1))
    known = situation(*programme.exercises)
    known = replace(known, entries={**known.entries, "cat": reds})
    plan = today(programme, known, exercises={"tilt": tilt})
    (pause,) = plan.urgent
    assert (pause.level, pause.paused_until, pause.last_change) == (
        Level(0, 5),
        DAY + timedelta(days=7),
        pause.paused_until,
    )
    assert pause.since == DAY + timedelta(days=1)
    assert [each.exercise.id for each in plan.prescriptions] == ["knee", "bird", "tilt"]
    assert by_id(plan)["tilt"] == Prescription(tilt, Level(0, 5), Reason.GENTLER, instead_of="cat")
    assert [(each.exercise.id, each.until) for each in plan.pausing] == [("cat", DAY + timedelta(days=7))]

    kept = standing(Part(cat), [pause.kept(Stamp(UUID(int=1), "d", _noon(DAY), DAY))], (), DAY)
    for days in range(1, 7):
        later = replace(known, day=DAY + timedelta(days=days), standings={**known.standings, "cat": kept})
        assert "cat" not in by_id(today(programme, later))
    back = replace(known, day=DAY + timedelta(days=7), standings={**known.standings, "cat": kept})
    assert (by_id(today(programme, back))["cat"].level, by_id(today(programme, back))["cat"].reason) == (
        Level(0, 5),
        Reason.BACK,
    )


def test_after_a_month_away_the_history_begins_anew(three: Programme) -> None:
    one = replace(three, parts=three.parts[:1])
    known = situation(three.exercises[0], level=20, history=(entry(three.exercises[0], 28, Level(0, 20)),))
    known = replace(known, standings={"cat": Standing(Level(0, 20), DAY - timedelta(days=40))})
    (cat,) = today(one, known).proposed
    assert (cat.action, cat.level, cat.since, cat.last_change) == (Action.RESTART, Level(0, 14), DAY, DAY)


def test_a_flare_up_is_answered_once(three: Programme) -> None:
    known = situation(*three.exercises, flare=Flare(FLARE, DAY, 2.0))
    plan = today(three, known)
    assert {(each.action, each.rule, each.flare) for each in plan.proposed} == {(Action.REGRESS2, 5, FLARE)}
    answered = {name: replace(each, flare=FLARE) for name, each in known.standings.items()}
    again = today(three, replace(known, standings=answered))
    assert {(each.action, each.rule) for each in again.proposed} == {(Action.HOLD, 8)}


def test_what_is_decided_today_stands_whatever_is_found_out_later(three: Programme) -> None:
    known = situation(*three.exercises)
    (step,) = today(three, known).steps_up
    kept = step.kept(Stamp(UUID(int=1), "d", _noon(DAY), DAY))
    later = replace(
        known,
        standings={**known.standings, "cat": standing(three.parts[0], [kept], (), DAY)},
        entries={**known.entries, "cat": (entry(three.exercises[0], 1, Level(0, 10), leg_spread=LegSpread.LASTING),)},
        stepped_today=True,
    )
    plan = today(three, later)
    assert "cat" not in proposed(plan)
    assert (by_id(plan)["cat"].level, by_id(plan)["cat"].reason) == (Level(0, 12), Reason.UP)


def test_a_later_session_on_a_day_that_hurt_is_the_floor_and_decides_nothing(three: Programme) -> None:
    plan = today(three, situation(*three.exercises, eased_today=True))
    assert {(each.level, each.reason) for each in plan.prescriptions} == {(Level(0, 5), Reason.LATER_TODAY)}
    assert plan.proposed == ()


def test_seconds_of_hold_and_minutes_begin_where_their_file_says_and_are_decided_like_repetitions(
    programme_of: Callable[..., Programme], plank: Exercise, walk: Exercise
) -> None:
    programme = programme_of(plank, walk)
    standings = {each.exercise.id: standing(each, (), (), DAY) for each in programme.parts}
    plan = today(programme, Situation(DAY, standings, {}))
    assert [(each.level.amount, each.reason) for each in plan.prescriptions] == [(10, Reason.START), (2, Reason.START)]
    assert [(each.exercise, each.action) for each in plan.proposed] == [("plank", Action.HOLD), ("walk", Action.HOLD)]


@pytest.mark.parametrize(("name", "up", "down", "floor"), [("plank", 15, 5, 5), ("walk", 3, 1, 1)])
def test_seconds_of_hold_and_minutes_step_up_and_down_their_own_ladder(
    request: pytest.FixtureRequest,
    programme_of: Callable[..., Programme],
    name: str,
    up: int,
    down: int,
    floor: int,
) -> None:
    exercise: Exercise = request.getfixturevalue(name)
    start = Level(0, exercise.dose.start)
    programme, standings = programme_of(exercise), {name: standing(Part(exercise), (), (), DAY)}
    good = tuple(entry(exercise, days, start) for days in (2, 1))
    red = (*good[:1], entry(exercise, 1, start, worst=7, before=2))

    def dose(history: tuple[Entry, ...], gate: Gate = Gate.NORMAL) -> tuple[int, Reason]:
        plan = today(programme, Situation(DAY, standings, {name: history}, trend=0.0), gate=gate)
        return plan.prescriptions[0].level.amount, plan.prescriptions[0].reason

    assert dose(good) == (up, Reason.UP)
    assert dose(red) == (down, Reason.RED)
    assert dose(good, Gate.CALM) == (floor, Reason.CALM_DAY)


def _noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


@st.composite
def whole_lives(draw: st.DrawFn) -> list[tuple[int, int, int, int, int]]:
    """Thirty to sixty days: days since the last session, before, worst, the next morning, and who declines."""
    mild = st.tuples(st.sampled_from([1, 1, 1, 2, 3, 8]), st.integers(0, 4), st.integers(0, 8), st.integers(0, 4))
    return [(*draw(mild), draw(st.integers(0, 7))) for _day in range(draw(st.integers(30, 60)))]


@settings(max_examples=max(500, settings().max_examples))
@given(life=whole_lives(), size=st.integers(1, 3))
def test_at_most_one_step_up_a_day_and_three_of_an_exercise_in_seven_days(
    life: list[tuple[int, int, int, int, int]], size: int, three: Programme
) -> None:
    """I11, over a life in which every day is decided and kept as the program does it."""
    three = replace(three, parts=three.parts[:size])
    day, newest = date(2026, 1, 1), dict[str, DoseDecision]()  # none is a stop, so the newest says where one stands
    entries: dict[str, tuple[Entry, ...]] = {each.id: () for each in three.exercises}
    steps: list[tuple[date, str]] = []
    for number, (gap, before, worst, morning, says_no) in enumerate(life):
        day += timedelta(days=gap)
        standings = {each.exercise.id: standing(each, newest.values(), (), DAY) for each in three.parts}
        declined = {each.id for place, each in enumerate(three.exercises) if says_no == place + 5}
        plan = today(three, Situation(day, standings, entries, trend=0.0, usual=3.0), declined=declined)
        for each in (*plan.at_start, *plan.steps_up):
            newest[each.exercise] = each.kept(Stamp(UUID(int=number), "d", _noon(day), day))
            assert not newest[each.exercise].action.is_stop
            if each.waits_for_first:
                steps.append((day, each.exercise))
        for dose in plan.prescriptions:
            done = Entry(dose.exercise.id, day, dose.level, before, worst, before, before, morning, quota_done=True)
            entries[dose.exercise.id] = (*entries[dose.exercise.id], done)
    assert len({when for when, _who in steps}) == len(steps), "two steps up on one day"
    for when, who in steps:
        week = [each for each, whose in steps if whose == who and when <= each < when + timedelta(days=7)]
        assert len(week) <= 3
