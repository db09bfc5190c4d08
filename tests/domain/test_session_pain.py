"""The pain button, and a session that is taken up again. The times are those of ``test_session``."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from rygtraening.domain.events import (
    Ended,
    Event,
    PainAnswered,
    PainAsked,
    PainChoice,
    Paused,
    PauseReason,
    PhaseEntered,
    RepetitionCounted,
    Resumed,
    Started,
    StepEntered,
    Way,
)
from rygtraening.domain.exercise import Exercise, Side, Tier
from rygtraening.domain.pain import Pain
from rygtraening.domain.plan import Plan, StepKind
from rygtraening.domain.playback import ExerciseState, State
from rygtraening.domain.record import SessionEnd
from rygtraening.domain.session import Session
from rygtraening.domain.text import Text

Ticked = Callable[..., list[tuple[float, Event]]]
FOUR = Pain(back=4, leg=1)
IN_THE_FIRST_CAT = 9.0


@pytest.fixture
def asked(plan_of: Callable[..., Plan], cat: Exercise, knee: Exercise, ticked: Ticked) -> Session:
    """The knee at T1 (5 s held); the pain button pressed in the first repetition of the cat."""
    session = Session(plan_of((cat, 0, 2), (knee, 1, 2)))
    session.start(0.0)
    ticked(session, 0.0, IN_THE_FIRST_CAT)
    assert session.ask_pain(IN_THE_FIRST_CAT) == (PainAsked(0),)
    return session


@pytest.fixture
def knee_asked(plan_of: Callable[..., Plan], cat: Exercise, knee: Exercise, ticked: Ticked) -> Session:
    """One right knee done at T1 (9 s a repetition); the pain button pressed in the second."""
    session = Session(plan_of((cat, 0, 2), (knee, 1, 2)))
    session.start(0.0)
    ticked(session, 0.0, 36.0)
    session.ask_pain(36.0)
    return session


def holds(session: Session, exercise: int) -> set[float]:
    return {
        phase.seconds
        for step in session.plan.steps
        if step.exercise == exercise and step.kind is StepKind.REPETITION
        for phase in step.phases
        if phase.is_hold
    }


def test_the_pain_button_stands_still_until_it_is_answered(asked: Session, ticked: Ticked) -> None:
    assert ticked(asked, 9.0, 300.0) == []
    for command in (asked.main, asked.pause, asked.count_rep, asked.skip, asked.back, asked.take_back, asked.ask_pain):
        assert command(301.0) == ()
    assert (asked.state, asked.elapsed) == (State.ASKING_PAIN, 9.0)


def test_the_pain_button_works_in_a_pause(asked: Session) -> None:
    asked.resume(10.0)
    asked.pause(11.0)
    assert asked.ask_pain(12.0) == (PainAsked(0),)


def test_an_answer_nobody_asked_for_is_no_answer(asked: Session) -> None:
    asked.answer_pain(FOUR, True, PainChoice.CONTINUE, 10.0)
    assert asked.answer_pain(Pain(9, 9), True, PainChoice.STOP, 10.0) == ()
    assert asked.said[0].pain == FOUR
    assert not asked.ended


def test_continue_goes_on_as_after_a_pause(asked: Session, ticked: Ticked) -> None:
    assert asked.answer_pain(FOUR, False, PainChoice.CONTINUE, 20.0) == (
        PainAnswered(0, FOUR, False, PainChoice.CONTINUE),
        Resumed(3.0),
    )
    assert [at for at, event in ticked(asked, 20.0, 30.0) if isinstance(event, RepetitionCounted)] == [29.0]
    assert asked.said[0] == ExerciseState(pain=FOUR)


def test_easier_does_the_rest_of_the_exercise_with_the_shorter_hold(knee_asked: Session, ticked: Ticked) -> None:
    assert holds(knee_asked, 1) == {5.0}
    answered, resumed = knee_asked.answer_pain(FOUR, True, PainChoice.EASIER, 40.0)
    assert (answered, resumed) == (PainAnswered(1, FOUR, True, PainChoice.EASIER), Resumed(3.0))
    assert holds(knee_asked, 1) == {2.0}
    assert knee_asked.said[1] == ExerciseState(eased=True, pain=FOUR, down_leg=True)
    happened = [(at, event) for at, event in ticked(knee_asked, 40.0, 50.0) if isinstance(event, RepetitionCounted)]
    assert happened == [(49.0, RepetitionCounted(1, Side.RIGHT, 2, 2, 2))]  # 3 s count-in, 4 + 2 s; the quota stays


def test_easier_than_easier_there_is_not(knee_asked: Session) -> None:
    knee_asked.answer_pain(FOUR, False, PainChoice.EASIER, 40.0)
    eased = knee_asked.plan
    knee_asked.ask_pain(41.0)
    knee_asked.answer_pain(FOUR, False, PainChoice.EASIER, 42.0)
    assert knee_asked.plan is eased
    assert knee_asked.state is State.RUNNING


def test_easier_in_the_exercise_of_now_leaves_the_others_alone(asked: Session) -> None:
    asked.answer_pain(FOUR, False, PainChoice.EASIER, 10.0)
    assert (holds(asked, 1), asked.said[1]) == ({5.0}, ExerciseState())


def test_easier_never_makes_minutes_begin_again(plan_of: Callable[..., Plan], walk: Exercise, ticked: Ticked) -> None:
    session = Session(plan_of((walk, 0, 1)))
    session.start(0.0)
    ticked(session, 0.0, 50.0)  # 45 of 60 s
    stood = (session.phase_index, session.into_phase)
    session.ask_pain(50.0)
    session.answer_pain(FOUR, False, PainChoice.EASIER, 60.0)
    ticked(session, 60.0, 63.0)
    assert (session.phase_index, session.into_phase) == stood
    assert [at for at, event in ticked(session, 63.0, 90.0) if isinstance(event, RepetitionCounted)] == [78.0]


def test_an_easier_way_with_fewer_phases_goes_on_at_the_same_second(
    plan_of: Callable[..., Plan], plank: Exercise, ticked: Ticked
) -> None:
    lie_and_hold = tuple(phase for phase in plank.phases if phase.is_hold)
    tiers = (Tier(0.0, Text(), phases=lie_and_hold), Tier(0.0, Text()))
    session = Session(plan_of((replace(plank, dose=replace(plank.dose, tiers=tiers)), 1, 10)))
    session.start(0.0)
    ticked(session, 0.0, 16.5)  # 1 s up, 10 s held, half a second of the way down
    session.ask_pain(16.5)
    assert session.phase_index == 2
    session.answer_pain(FOUR, False, PainChoice.EASIER, 20.0)
    assert session.phase.is_hold
    assert [at for at, event in ticked(session, 20.0, 24.0) if isinstance(event, RepetitionCounted)] == [23.25]


def test_easier_while_getting_ready_takes_no_longer_to_get_ready(asked: Session, ticked: Ticked) -> None:
    asked.answer_pain(FOUR, False, PainChoice.SKIP, 10.0)
    ticked(asked, 10.0, 11.0)
    asked.ask_pain(11.0)
    asked.answer_pain(FOUR, False, PainChoice.EASIER, 12.0)
    assert (asked.step.kind, asked.into_phase, asked.count_in) == (StepKind.READY, 1.0, 0.0)


def test_skip_goes_on_with_the_next_exercise_and_marks_this_one(asked: Session) -> None:
    answered, entered = asked.answer_pain(FOUR, False, PainChoice.SKIP, 20.0)
    assert answered == PainAnswered(0, FOUR, False, PainChoice.SKIP)
    assert entered == StepEntered(asked.step_index)
    assert (asked.step.kind, asked.step.exercise, asked.state) == (StepKind.READY, 1, State.RUNNING)
    assert asked.said == [ExerciseState(stopped_for_pain=True, pain=FOUR), ExerciseState()]


def test_skip_leaves_the_other_side_out_too(knee_asked: Session) -> None:
    assert knee_asked.answer_pain(FOUR, False, PainChoice.SKIP, 40.0)[-1] == Ended(SessionEnd.FINISHED)
    assert knee_asked.marks.numbers(1) == ((1,), ())


def test_stop_ends_the_session_and_marks_the_exercise_in_progress_only(knee_asked: Session) -> None:
    assert knee_asked.answer_pain(Pain(8, 2), True, PainChoice.STOP, 40.0) == (
        PainAnswered(1, Pain(8, 2), True, PainChoice.STOP),
        Ended(SessionEnd.STOPPED_FOR_PAIN),
    )
    assert [said.stopped_for_pain for said in knee_asked.said] == [False, True]


def test_of_several_answers_the_highest_of_back_and_leg_are_kept(asked: Session) -> None:
    asked.answer_pain(Pain(4, 2), True, PainChoice.CONTINUE, 10.0)
    asked.ask_pain(11.0)
    asked.answer_pain(Pain(3, 5), False, PainChoice.CONTINUE, 12.0)
    assert asked.said[0] == ExerciseState(pain=Pain(4, 5), down_leg=True)


def test_a_choice_without_a_number_is_taken(asked: Session) -> None:
    asked.answer_pain(Pain(), False, PainChoice.STOP, 10.0)
    assert asked.said[0].stopped_for_pain
    assert asked.said[0].pain == Pain()


@pytest.mark.parametrize("choice", [PainChoice.CONTINUE, PainChoice.SKIP])
def test_a_clock_that_goes_back_on_the_pain_page_gives_no_time_away(
    asked: Session, ticked: Ticked, choice: PainChoice
) -> None:
    asked.answer_pain(FOUR, False, choice, 5.0)
    ticked(asked, 5.0, 9.0)
    assert asked.elapsed == 9.0


# Taking up an interrupted session


def repetition(plan: Plan, exercise: int, side: Side | None, number: int) -> int:
    return next(
        index
        for index, step in enumerate(plan.steps)
        if (step.exercise, step.side, step.repetition) == (exercise, side, number)
    )


@pytest.fixture
def plan(plan_of: Callable[..., Plan], cat: Exercise, knee: Exercise) -> Plan:
    return plan_of((cat, 0, 3), (knee, 0, 2))


def test_an_interrupted_session_waits_at_the_first_repetition_not_done(plan: Plan, ticked: Ticked) -> None:
    done = [repetition(plan, 0, None, number) for number in (1, 2)]
    session = Session(plan, done=done, elapsed=20.0)
    third = repetition(plan, 0, None, 3)
    assert session.start(500.0) == (
        Started(),
        StepEntered(third),
        PhaseEntered(third, 0),
        Paused(PauseReason.RECOVERED),
    )
    assert (session.elapsed, session.marks.count(0)) == (20.0, 2)
    assert session.resume(510.0) == (Resumed(3.0),)
    assert [event.count for _, event in ticked(session, 510.0, 519.0) if isinstance(event, RepetitionCounted)] == [3]
    assert session.elapsed == 29.0


def test_after_the_last_repetition_of_a_side_it_waits_at_the_change_of_side(plan: Plan) -> None:
    done = [repetition(plan, 0, None, number) for number in (1, 2, 3)]
    done += [repetition(plan, 1, Side.RIGHT, number) for number in (1, 2)]
    session = Session(plan, done=done, exercise=1)
    session.start(0.0)
    assert (session.step.kind, session.step.side, session.state) == (StepKind.SIDE_CHANGE, Side.LEFT, State.PAUSED)


def test_an_exercise_that_was_left_is_not_begun_again(plan: Plan) -> None:
    session = Session(plan, done=[repetition(plan, 0, None, 1)], exercise=1)
    session.start(0.0)
    assert (session.step.kind, session.step.exercise) == (StepKind.READY, 1)


def test_with_everything_done_it_ends_at_once(plan: Plan) -> None:
    done = [index for index, step in enumerate(plan.steps) if step.kind is StepKind.REPETITION]
    assert Session(plan, done=done, exercise=1).start(0.0) == (Started(), Ended(SessionEnd.FINISHED))


def test_with_nothing_done_it_begins_at_the_beginning(plan: Plan) -> None:
    assert Session(plan, elapsed=3.0).start(0.0) == (Started(), StepEntered(0))


def test_what_was_said_and_who_counted_are_still_there(plan: Plan) -> None:
    said = [ExerciseState(pain=FOUR), ExerciseState()]
    session = Session(plan, Way.SELF, done=[repetition(plan, 0, None, 1)], said=said)
    session.start(0.0)
    assert session.said == said
    session.main(1.0)
    assert session.main(2.0)[0] == RepetitionCounted(0, None, 2, 2, 3)


def test_a_repetition_from_before_the_interruption_can_be_taken_back(plan: Plan) -> None:
    session = Session(plan, done=[repetition(plan, 0, None, 1)])
    session.start(0.0)
    session.take_back(1.0)
    assert (session.marks.count(0), session.step.repetition, session.state) == (0, 1, State.PAUSED)


def test_pain_said_in_a_rest_is_of_the_exercise_just_done_and_easier_is_for_the_one_that_comes(
    plan_of: Callable[..., Plan], cat: Exercise, knee: Exercise
) -> None:
    session = Session(plan_of((cat, 0, 2), (knee, 1, 2)), Way.SELF)
    session.start(0.0)
    while session.step.kind is not StepKind.REST:
        session.main(0.0)
    assert session.ask_pain(1.0) == (PainAsked(0),)
    session.answer_pain(FOUR, down_leg=False, choice=PainChoice.EASIER, now=2.0)
    assert [said.pain for said in session.said] == [FOUR, None]
    assert [said.eased for said in session.said] == [False, True]


def test_a_stop_in_a_rest_marks_the_exercise_just_done(
    plan_of: Callable[..., Plan], cat: Exercise, knee: Exercise
) -> None:
    session = Session(plan_of((cat, 0, 2), (knee, 1, 2)), Way.SELF)
    session.start(0.0)
    while session.step.kind is not StepKind.REST:
        session.main(0.0)
    session.ask_pain(1.0)
    session.answer_pain(FOUR, down_leg=False, choice=PainChoice.STOP, now=2.0)
    assert [said.stopped_for_pain for said in session.said] == [True, False]


def test_pain_in_a_rest_after_an_exercise_that_was_skipped_is_of_the_one_that_comes(
    plan_of: Callable[..., Plan], cat: Exercise, knee: Exercise
) -> None:
    session = Session(plan_of((cat, 0, 2), (knee, 1, 2)))
    session.start(0.0)
    session.skip(0.0)
    session.skip(0.0)
    assert session.ask_pain(0.0) == (PainAsked(1),)
