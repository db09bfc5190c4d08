"""Seconds of hold and minutes in a session and in what is kept of it: the clock counts them, whoever counts else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from msgspec.structs import replace

from rygtraening.domain.entry import entries_of
from rygtraening.domain.events import (
    Event,
    HoldBegun,
    Moment,
    MomentReached,
    PainChoice,
    Paused,
    PauseReason,
    PhaseEntered,
    RepetitionCounted,
    Resumed,
    StepEntered,
    Way,
)
from rygtraening.domain.exercise import DoseKind, Exercise, Level
from rygtraening.domain.gate import Gate
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import Colour, Pain
from rygtraening.domain.plan import Plan, StepKind
from rygtraening.domain.ports import Clock
from rygtraening.domain.record import ExerciseRecord, Front, SessionEnd, SessionRecord
from rygtraening.domain.recorder import record_of, take_up
from rygtraening.domain.running import RunningExercise, RunningSession
from rygtraening.domain.session import Session

Ticked = Callable[..., list[tuple[float, Event]]]
DAY = date(2026, 10, 5)


@pytest.fixture
def walking(plan_of: Callable[..., Plan], walk: Exercise) -> Session:
    """Three minutes; the first begins after 5 s (ready 2, count-in 3)."""
    return Session(plan_of((walk, 0, 3)))


@pytest.fixture
def holding(plan_of: Callable[..., Plan], plank: Exercise) -> Session:
    """Three holds of 20 s in the own way, each with a second up and one down; they may begin after 5 s."""
    return Session(plan_of((plank, 0, 20)), Way.SELF)


def of_kind(events: list[tuple[float, Event]], *kinds: type) -> list[tuple[float, Event]]:
    return [(at, event) for at, event in events if isinstance(event, kinds)]


@pytest.mark.parametrize("way", Way)
def test_each_minute_counts_when_it_is_over_whoever_counts(
    plan_of: Callable[..., Plan], walk: Exercise, ticked: Ticked, way: Way
) -> None:
    session = Session(plan_of((walk, 0, 3)), way)
    session.start(0.0)
    counted = of_kind(ticked(session, 0.0, 200.0), RepetitionCounted)
    assert counted == [(5.0 + 60.0 * n, RepetitionCounted(0, None, n, n, 3)) for n in (1, 2, 3)]
    assert session.ended


def test_half_of_the_minutes_and_the_last_ten_seconds_are_told(walking: Session, ticked: Ticked) -> None:
    walking.start(0.0)
    told = of_kind(ticked(walking, 0.0, 200.0), MomentReached)
    assert told == [(95.0, MomentReached(Moment.HALF_WAY)), (175.0, MomentReached(Moment.TEN_LEFT))]


def test_of_a_hold_its_own_half_is_told(plan_of: Callable[..., Plan], plank: Exercise, ticked: Ticked) -> None:
    session = Session(plan_of((replace(plank, dose=replace(plank.dose, repetitions=1)), 0, 40)))
    session.start(0.0)
    told = of_kind(ticked(session, 0.0, 60.0), MomentReached)
    assert told == [(26.0, MomentReached(Moment.HALF_WAY)), (36.0, MomentReached(Moment.TEN_LEFT))]


def test_while_the_minutes_run_the_main_key_pauses_also_where_the_person_counts(
    walking: Session, ticked: Ticked
) -> None:
    walking.start(0.0)
    walking.switch_way(1.0)
    ticked(walking, 1.0, 20.0)
    assert walking.count_rep(20.0) == ()
    assert walking.main(20.0) == (Paused(PauseReason.ASKED),)
    assert walking.main(30.0) == (Resumed(3.0),)
    assert (walking.step.repetition, walking.stretch.left if walking.stretch else None) == (1, 165.0)


def test_who_counts_says_when_each_hold_begins_and_the_clock_does_the_rest(holding: Session, ticked: Ticked) -> None:
    holding.start(0.0)
    ticked(holding, 0.0, 60.0)
    assert (holding.waits_to_hold, holding.step.repetition, holding.into_phase) == (True, 1, 0.0)
    assert holding.main(60.0) == (HoldBegun(3.0),)
    first = ticked(holding, 60.0, 100.0)
    assert of_kind(first, RepetitionCounted, StepEntered) == [
        (85.0, RepetitionCounted(0, None, 1, 1, 3)),  # count-in 3, up 1, hold 20, down 1
        (85.0, StepEntered(3)),
    ]
    assert holding.waits_to_hold


def test_in_a_hold_the_main_key_pauses_and_a_pause_makes_no_hold_longer(holding: Session, ticked: Ticked) -> None:
    holding.start(0.0)
    ticked(holding, 0.0, 10.0)
    holding.main(10.0)
    ticked(holding, 10.0, 24.0)
    assert holding.main(24.0) == (Paused(PauseReason.ASKED),)
    assert holding.main(50.0) == (Resumed(3.0),)
    assert of_kind(ticked(holding, 50.0, 70.0), PhaseEntered)[0] == (63.0, PhaseEntered(2, 2))  # 10 s were left


def test_a_hold_that_waits_begins_after_a_count_in_where_the_program_leads_again(
    holding: Session, ticked: Ticked
) -> None:
    holding.start(0.0)
    ticked(holding, 0.0, 30.0)
    holding.switch_way(30.0)
    assert (holding.count_in, holding.waits) == (3.0, False)
    assert of_kind(ticked(holding, 30.0, 60.0), RepetitionCounted)[0][0] == 55.0


def test_a_hold_that_is_taken_back_waits_again(holding: Session, ticked: Ticked) -> None:
    holding.start(0.0)
    ticked(holding, 0.0, 6.0)
    holding.main(6.0)
    ticked(holding, 6.0, 32.0)
    holding.main(32.0)
    holding.take_back(33.0)
    assert (holding.step.repetition, holding.waits_to_hold) == (1, True)


@pytest.fixture
def logbook(journal: Any, clock: Clock, new_id: Callable[[], UUID]) -> Logbook:
    return Logbook(journal, clock, new_id, Front.TERMINAL)


def kept_of(logbook: Logbook, session: Session, ticked: Ticked, until: float) -> Callable[..., ExerciseRecord]:
    """Follow ``session`` up to ``until``; the answer ends it with ``end`` and gives what is kept of its exercise."""
    recorder = logbook.begin(session, session.plan.programme, Gate.NORMAL, Pain(2, 0))
    recorder.take(session.start(0.0))
    for _at, event in ticked(session, 0.0, until):
        recorder.take((event,))

    def ended(end: Callable[[float], tuple[Event, ...]]) -> ExerciseRecord:
        recorder.take(end(until))
        assert recorder.record is not None
        return recorder.record.exercises[0]

    return ended


def test_three_of_five_minutes_are_kept(
    logbook: Logbook, plan_of: Callable[..., Plan], walk: Exercise, ticked: Ticked
) -> None:
    session = Session(plan_of((walk, 0, 5)))
    kept = kept_of(logbook, session, ticked, 5.0 + 200.0)(session.stop)
    assert (kept.kind, kept.done, kept.quota, kept.quota_done) == (DoseKind.MINUTES, (3,), 5, False)
    assert (kept.work_seconds, kept.minutes_of(3)) == (180.0, 3)


def pressed(session: Session, choice: PainChoice, now: float) -> tuple[Event, ...]:
    return (*session.ask_pain(now), *session.answer_pain(Pain(4, 0), False, choice, now))


@pytest.mark.parametrize(("kind", "until"), [("walk", 40.0), ("plank", 15.0)])
@pytest.mark.parametrize("choice", [PainChoice.SKIP, PainChoice.STOP])
def test_a_stop_for_pain_before_anything_was_counted_is_red_all_the_same(
    request: pytest.FixtureRequest,
    logbook: Logbook,
    plan_of: Callable[..., Plan],
    ticked: Ticked,
    journal: Any,
    kind: str,
    until: float,
    choice: PainChoice,
) -> None:
    session = Session(plan_of((request.getfixturevalue(kind), 0, 10)))
    kept = kept_of(logbook, session, ticked, until)(lambda now: pressed(session, choice, now))
    assert (kept.done, kept.stopped_for_pain) == ((0,), True)
    (entry,) = journal.entries()
    assert (entry.exercise, entry.colour, entry.quota_done, entry.worst) == (kind, Colour.RED, False, 4)


def test_minutes_are_no_repetitions_in_a_sum(
    session_record: Callable[..., SessionRecord], exercise_record: Callable[..., ExerciseRecord]
) -> None:
    walked = replace(exercise_record("walk", done=(5,)), kind=DoseKind.MINUTES, quota=5, level=Level(0, 5))
    held = replace(exercise_record("plank", done=(3,)), kind=DoseKind.HOLD, quota=3, level=Level(0, 20))
    session = session_record(DAY, walked, held, exercise_record("cat", done=(7,)))
    assert (session.repetitions, session.minutes, session.is_training) == (10, 5, True)
    only = session_record(DAY, walked)
    assert (only.repetitions, only.minutes, only.is_training) == (0, 5, True)


def test_a_walk_kept_as_one_by_the_first_versions_is_still_all_its_minutes(
    exercise_record: Callable[..., ExerciseRecord], session_record: Callable[..., SessionRecord]
) -> None:
    old = replace(exercise_record("walk", done=(1,)), kind=DoseKind.MINUTES, quota=1, level=Level(0, 10))
    assert (old.quota_done, old.minutes_of(1)) == (True, 10)
    (entry,) = entries_of(DAY, [session_record(DAY, old)], [], None, None)
    assert (entry.level, entry.quota_done) == (Level(0, 10), True)


def test_a_walk_that_an_older_program_was_left_in_is_done_or_not_begun(
    plan_of: Callable[..., Plan], cat: Exercise, walk: Exercise, logbook: Logbook, stamped: Callable[..., Any]
) -> None:
    plan = plan_of((walk, 0, 3), (cat, 0, 2))
    exercises: Mapping[str, Exercise] = {"walk": walk, "cat": cat}
    session = Session(plan)
    logbook.begin(session, plan.programme, Gate.NORMAL, Pain(2, 0))
    left = RunningSession(
        session=UUID(int=9),
        day=DAY,
        started=stamped(DAY).at,
        saved=stamped(DAY).at + timedelta(minutes=5),
        front=Front.WINDOW,
        programme="short",
        gate=Gate.NORMAL,
        before=Pain(2, 0),
        paced=True,
        elapsed=190.0,
        position=1,
        exercises=tuple(
            RunningExercise(each.exercise.id, each.level, each.reason, done)
            for each, done in zip(plan.prescriptions, (((1,),), ((),)), strict=True)
        ),
    )
    again = take_up(left, plan.programme, exercises)
    assert again is not None
    assert again.marks.numbers(0) == ((1, 2, 3),)
    again.start(0.0)
    assert (again.step.exercise, again.step.kind) == (1, StepKind.READY)
    record = record_of(left, plan.programme, exercises, SessionEnd.INTERRUPTED, stamped(DAY))
    assert [(each.done, each.quota) for each in record.exercises] == [((3,), 3), ((0,), 2)]
