"""A person follows a session. The plan of most tests, with the moment each step begins:

0 ready · 2 count-in · 5 and 11 cat · 17 rest · 21 ready · 23 count-in · 26 and 32 right knee · 38 side change ·
43 count-in · 46 and 52 left knee · 58 over. A repetition takes 6 s; the knee's is 2 up, 2 held, 2 down.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rygtraening.domain.events import (
    Ended,
    Event,
    PainAsked,
    Paused,
    PauseReason,
    PhaseEntered,
    RepetitionCounted,
    RepetitionTakenBack,
    Resumed,
    Started,
    StepEntered,
    TempoChanged,
    Way,
    WayChanged,
)
from rygtraening.domain.exercise import Exercise, Side
from rygtraening.domain.plan import Plan, StepKind, seconds
from rygtraening.domain.playback import State
from rygtraening.domain.record import SessionEnd
from rygtraening.domain.session import Session

Ticked = Callable[..., list[tuple[float, Event]]]
RIGHT, LEFT = Side.RIGHT, Side.LEFT
WHOLE = 58.0


@pytest.fixture
def plan(plan_of: Callable[..., Plan], cat: Exercise, knee: Exercise) -> Plan:
    return plan_of((cat, 0, 2), (knee, 0, 2))


@pytest.fixture
def paced(plan: Plan) -> Session:
    """Følg tempo, started at 0."""
    session = Session(plan)
    session.start(0.0)
    return session


@pytest.fixture
def own(plan: Plan, ticked: Ticked) -> Session:
    """Tæl selv, 5 s in: the first repetition waits to be counted."""
    session = Session(plan, Way.SELF)
    session.start(0.0)
    ticked(session, 0.0, 5.0)
    return session


def counted(happened: list[tuple[float, Event]]) -> list[tuple[float, Side | None, int]]:
    """When which repetition of which side was counted."""
    return [(at, event.side, event.count) for at, event in happened if isinstance(event, RepetitionCounted)]


# Følg tempo


def test_nothing_happens_before_the_start(plan: Plan) -> None:
    session = Session(plan)
    assert [session.tick(now) for now in (0.0, 1.0, 2.0)] == [(), (), ()]
    assert (session.state, session.elapsed, session.main(3.0), session.stop(4.0)) == (State.NOT_STARTED, 0.0, (), ())


def test_a_session_starts_once_at_its_first_step(plan: Plan) -> None:
    session = Session(plan)
    assert session.start(7.0) == (Started(), StepEntered(0))
    assert session.start(7.5) == ()
    assert session.step.kind is StepKind.READY


def test_a_paced_session_counts_each_repetition_exactly_at_its_time_and_ends_finished(
    paced: Session, ticked: Ticked
) -> None:
    happened = ticked(paced, 0.0, 60.0)
    assert counted(happened) == [
        (11.0, None, 1),
        (17.0, None, 2),
        (32.0, RIGHT, 1),
        (38.0, RIGHT, 2),
        (52.0, LEFT, 1),
        (58.0, LEFT, 2),
    ]
    assert happened[-1] == (WHOLE, Ended(SessionEnd.FINISHED))
    assert (paced.elapsed, paced.ended, seconds(paced.plan)) == (WHOLE, True, WHOLE)


def test_the_start_may_be_at_any_moment_of_the_clock(plan: Plan, ticked: Ticked) -> None:
    session = Session(plan)
    session.start(1000.0)
    assert [at for at, _, _ in counted(ticked(session, 1000.0, 1060.0))] == [
        1011.0,
        1017.0,
        1032.0,
        1038.0,
        1052.0,
        1058.0,
    ]


@pytest.mark.parametrize("every", [0.125, 1.0, 2.75, 3.0])
def test_late_ticks_lose_no_repetition_and_no_time(paced: Session, ticked: Ticked, every: float) -> None:
    assert len(counted(ticked(paced, 0.0, 60.0, every))) == 6
    assert paced.elapsed == WHOLE


def test_a_counted_repetition_says_its_number_its_count_and_its_quota(paced: Session, ticked: Ticked) -> None:
    events = [event for _, event in ticked(paced, 0.0, 32.0)]
    assert RepetitionCounted(exercise=0, side=None, repetition=2, count=2, quota=2) in events
    assert RepetitionCounted(exercise=1, side=RIGHT, repetition=1, count=1, quota=2) in events


def test_the_phases_of_a_repetition_come_one_after_the_other(paced: Session, ticked: Ticked) -> None:
    index = next(at for at, step in enumerate(paced.plan.steps) if step.side and step.kind is StepKind.REPETITION)
    phases = [(at, event.phase) for at, event in ticked(paced, 0.0, 32.0) if event in _phases_of(index)]
    assert phases == [(26.0, 0), (28.0, 1), (30.0, 2)]


def _phases_of(step: int) -> list[PhaseEntered]:
    return [PhaseEntered(step, phase) for phase in range(3)]


def test_a_change_of_side_takes_five_seconds_and_counts_in_again(paced: Session, ticked: Ticked) -> None:
    ticked(paced, 0.0, 38.0)
    assert (paced.step.kind, paced.step.side) == (StepKind.SIDE_CHANGE, LEFT)
    ticked(paced, 38.0, 43.0)
    assert (paced.step.kind, paced.step.side) == (StepKind.COUNT_IN, LEFT)
    ticked(paced, 43.0, 46.0)
    assert (paced.step.kind, paced.step.side, paced.step.repetition) == (StepKind.REPETITION, LEFT, 1)


def test_the_phase_tells_how_far_it_is(paced: Session, ticked: Ticked) -> None:
    ticked(paced, 0.0, 29.5)
    assert (paced.phase.name.en, paced.into_phase, paced.phase_seconds) == ("hold", 1.5, 2.0)


def test_the_time_left_is_the_whole_plan_at_first_and_falls_with_the_time(plan: Plan, ticked: Ticked) -> None:
    session = Session(plan)
    assert session.seconds_left() == WHOLE
    session.start(0.0)
    for until in (1.0, 14.0, 29.5, 57.0):
        ticked(session, session.elapsed, until)
        assert session.seconds_left() == WHOLE - until
    ticked(session, 57.0, 60.0)
    assert session.seconds_left() == 0.0


def test_after_the_end_nothing_happens_any_more(paced: Session, ticked: Ticked) -> None:
    ticked(paced, 0.0, 60.0)
    assert [
        command(61.0) for command in (paced.tick, paced.main, paced.pause, paced.resume, paced.stop, paced.back)
    ] == [()] * 6
    assert paced.take_back(62.0) == paced.ask_pain(62.0) == paced.faster(62.0) == paced.start(62.0) == ()
    assert paced.elapsed == WHOLE


# Tæl selv


def test_own_counting_waits_for_the_person_however_long_it_takes(own: Session, ticked: Ticked) -> None:
    assert ticked(own, 5.0, 100.0) == []
    assert own.count_rep(100.0) == (RepetitionCounted(0, None, 1, 1, 2), StepEntered(3), PhaseEntered(3, 0))
    assert own.elapsed == 100.0


def test_own_counting_ends_at_the_quota(own: Session, ticked: Ticked) -> None:
    own.count_rep(6.0)
    assert own.count_rep(7.0) == (RepetitionCounted(0, None, 2, 2, 2), StepEntered(4))
    ticked(own, 7.0, 16.0)  # rest, ready, count-in
    own.count_rep(17.0)
    own.count_rep(18.0)
    ticked(own, 18.0, 26.0)
    own.count_rep(27.0)
    assert own.count_rep(28.0)[-1] == Ended(SessionEnd.FINISHED)
    assert own.count_rep(29.0) == ()


def test_getting_ready_and_the_count_in_pass_by_themselves_in_own_counting(plan: Plan, ticked: Ticked) -> None:
    session = Session(plan, Way.SELF)
    session.start(0.0)
    assert [at for at, _ in ticked(session, 0.0, 30.0)] == [2.0, 5.0, 5.0]


def test_the_main_key_goes_on_at_once_where_there_is_nothing_to_count(plan: Plan) -> None:
    session = Session(plan, Way.SELF)
    session.start(0.0)
    assert session.main(1.0) == (StepEntered(1),)
    assert session.main(1.5) == (StepEntered(2), PhaseEntered(2, 0))
    assert session.marks.last is None


def test_a_key_for_a_step_that_has_just_ended_does_not_count_in_the_next(plan: Plan, ticked: Ticked) -> None:
    session = Session(plan, Way.SELF)
    session.start(0.0)
    ticked(session, 0.0, 4.75)
    assert session.main(5.0) == (StepEntered(2), PhaseEntered(2, 0))
    assert session.marks.last is None


def test_a_paced_session_does_not_let_itself_be_counted(paced: Session, ticked: Ticked) -> None:
    ticked(paced, 0.0, 6.0)
    assert paced.count_rep(6.0) == ()
    assert paced.marks.last is None


# The main key, pause and going on


def test_the_main_key_pauses_and_goes_on_when_the_program_leads(paced: Session, ticked: Ticked) -> None:
    ticked(paced, 0.0, 6.0)
    assert paced.main(6.0) == (Paused(PauseReason.ASKED),)
    assert paced.main(7.0) == (Resumed(3.0),)


def test_the_main_key_counts_and_never_pauses_when_the_person_does(own: Session) -> None:
    assert own.main(6.0)[0] == RepetitionCounted(0, None, 1, 1, 2)
    assert own.state is State.RUNNING


def test_the_main_key_only_goes_on_when_own_counting_is_paused(own: Session) -> None:
    own.pause(6.0)
    assert own.main(7.0) == (Resumed(0.0),)
    assert own.marks.last is None


def test_a_pause_stands_still_however_long_it_is(paced: Session, ticked: Ticked) -> None:
    ticked(paced, 0.0, 6.0)
    paced.pause(6.0)
    left = paced.seconds_left()
    assert ticked(paced, 6.0, 600.0) == []
    assert (paced.elapsed, paced.seconds_left()) == (6.0, left)


@pytest.mark.parametrize("still", ["pause", "ask_pain"])
def test_a_machine_that_sleeps_while_the_session_stands_still_changes_nothing(
    paced: Session, ticked: Ticked, still: str
) -> None:
    ticked(paced, 0.0, 6.0)
    getattr(paced, still)(6.0)
    state = paced.state
    assert paced.tick(40_000.0) == ()
    assert (paced.state, paced.elapsed) == (state, 6.0)


def test_going_on_counts_in_for_three_seconds_and_begins_the_repetition_again(paced: Session, ticked: Ticked) -> None:
    ticked(paced, 0.0, 9.0)  # 4 s into the first repetition, in its second phase
    paced.pause(9.0)
    assert paced.resume(100.0) == (Resumed(3.0),)
    assert (paced.count_in, paced.phase_index, paced.into_phase) == (3.0, 0, 0.0)
    ticked(paced, 100.0, 102.0)
    assert (paced.count_in, paced.into_phase) == (1.0, 0.0)
    assert counted(ticked(paced, 102.0, 110.0)) == [(109.0, None, 1)]
    assert paced.elapsed == 9.0 + 3.0 + 6.0 + 1.0


def test_a_pause_in_the_count_in_after_a_pause_counts_in_from_the_beginning(paced: Session, ticked: Ticked) -> None:
    ticked(paced, 0.0, 9.0)
    paced.pause(9.0)
    paced.resume(10.0)
    ticked(paced, 10.0, 12.0)
    paced.pause(12.0)
    paced.resume(20.0)
    assert counted(ticked(paced, 20.0, 30.0)) == [(29.0, None, 1)]


def test_going_elsewhere_in_the_count_in_after_a_pause_leaves_it_behind(paced: Session, ticked: Ticked) -> None:
    ticked(paced, 0.0, 9.0)
    paced.pause(9.0)
    paced.resume(10.0)
    paced.skip(11.0)
    assert (paced.step.kind, paced.count_in) == (StepKind.READY, 0.0)
    assert ticked(paced, 11.0, 13.0) == [(13.0, StepEntered(6))]


def test_a_waiting_step_goes_on_where_it_was(paced: Session, ticked: Ticked) -> None:
    ticked(paced, 0.0, 19.0)
    paced.pause(19.0)
    assert paced.resume(50.0) == (Resumed(0.0),)
    assert paced.step.kind is StepKind.REST
    assert ticked(paced, 50.0, 52.0) == [(52.0, StepEntered(5))]


@pytest.mark.parametrize("kind", ["plank", "walk"])
def test_a_long_hold_and_minutes_go_on_where_they_were_after_the_count_in(
    plan_of: Callable[..., Plan], ticked: Ticked, request: pytest.FixtureRequest, kind: str
) -> None:
    session = Session(plan_of((request.getfixturevalue(kind), 0, 5)))
    session.start(0.0)
    ticked(session, 0.0, 9.0)
    stood = (session.phase_index, session.into_phase)
    session.pause(9.0)
    assert session.resume(10.0) == (Resumed(3.0),)
    ticked(session, 10.0, 13.0)
    assert (session.phase_index, session.into_phase) == stood


def test_own_counting_goes_on_without_a_count_in(own: Session) -> None:
    own.pause(6.0)
    assert own.resume(7.0) == (Resumed(0.0),)
    assert own.count_rep(7.5)[0] == RepetitionCounted(0, None, 1, 1, 2)


def test_pausing_twice_and_going_on_twice_do_nothing_more(paced: Session) -> None:
    paced.pause(1.0)
    assert paced.pause(1.5) == ()
    paced.resume(2.0)
    assert paced.resume(2.5) == ()


def test_what_came_due_before_a_pause_is_told_before_it(paced: Session, ticked: Ticked) -> None:
    ticked(paced, 0.0, 10.0)
    assert paced.pause(11.5) == (
        RepetitionCounted(0, None, 1, 1, 2),
        StepEntered(3),
        PhaseEntered(3, 0),
        Paused(PauseReason.ASKED),
    )


# The clock


def test_a_gap_in_time_pauses_without_counting_it(paced: Session, ticked: Ticked) -> None:
    ticked(paced, 0.0, 6.0)
    assert paced.tick(9.25) == (Paused(PauseReason.GAP),)
    assert (paced.elapsed, paced.into_phase) == (6.0, 1.0)
    assert paced.resume(20.0) == (Resumed(3.0),)


def test_a_gap_pauses_own_counting_too_and_the_key_that_noticed_it_counts_nothing(own: Session) -> None:
    assert own.main(5000.0) == (Paused(PauseReason.GAP),)
    assert own.marks.last is None


def test_a_key_that_notices_the_gap_leaves_the_session_paused(paced: Session) -> None:
    assert paced.main(100.0) == (Paused(PauseReason.GAP),)
    assert paced.state is State.PAUSED


def test_three_seconds_are_late_and_not_a_gap(paced: Session) -> None:
    assert paced.tick(3.0) == (StepEntered(1),)


def test_a_clock_that_goes_back_is_waited_for(paced: Session, ticked: Ticked) -> None:
    ticked(paced, 0.0, 6.0)
    assert ticked(paced, 4.0, 6.0) == []
    assert paced.elapsed == 6.0
    assert counted(ticked(paced, 6.0, 11.0)) == [(11.0, None, 1)]


def test_a_clock_that_goes_back_in_a_pause_gives_no_time_away(paced: Session, ticked: Ticked) -> None:
    ticked(paced, 0.0, 6.0)
    paced.pause(6.0)
    paced.resume(3.0)
    ticked(paced, 3.0, 6.0)
    assert paced.elapsed == 6.0


# Taking back


def test_a_repetition_taken_back_is_done_again(paced: Session, ticked: Ticked) -> None:
    ticked(paced, 0.0, 12.0)
    assert paced.take_back(12.0) == (RepetitionTakenBack(0, None, 1, 0), StepEntered(2), PhaseEntered(2, 0))
    assert counted(ticked(paced, 12.0, 25.0)) == [(18.0, None, 1), (24.0, None, 2)]


def test_one_repetition_after_the_other_can_be_taken_back_down_to_none(own: Session) -> None:
    own.count_rep(6.0)
    own.count_rep(7.0)
    assert own.take_back(8.0)[0] == RepetitionTakenBack(0, None, 2, 1)
    assert own.take_back(9.0)[0] == RepetitionTakenBack(0, None, 1, 0)
    assert own.take_back(10.0) == ()


def test_taking_back_reaches_over_a_change_of_side(paced: Session, ticked: Ticked) -> None:
    ticked(paced, 0.0, 47.0)
    assert paced.take_back(47.0)[0] == RepetitionTakenBack(1, RIGHT, 2, 1)
    assert (paced.step.side, paced.step.repetition) == (RIGHT, 2)
    assert [event for _, event in ticked(paced, 47.0, 53.0)][-2:] == [
        RepetitionCounted(1, RIGHT, 2, 2, 2),
        StepEntered(9),
    ]
    assert paced.step.kind is StepKind.SIDE_CHANGE


def test_taking_back_in_a_pause_stays_paused(paced: Session, ticked: Ticked) -> None:
    ticked(paced, 0.0, 12.0)
    paced.pause(12.0)
    paced.take_back(13.0)
    assert paced.state is State.PAUSED
    assert paced.marks.count(0) == 0
    assert paced.resume(14.0) == (Resumed(3.0),)


# Forward and back


def test_next_leaves_this_side_for_the_next_and_what_was_done_is_kept(paced: Session, ticked: Ticked) -> None:
    ticked(paced, 0.0, 33.0)  # one of two on the right side
    (entered,) = paced.skip(33.0)
    assert (paced.step.kind, paced.step.side) == (StepKind.SIDE_CHANGE, LEFT)
    assert entered == StepEntered(paced.step_index)
    assert paced.marks.numbers(1) == ((1,), ())


def test_next_from_the_last_side_of_an_exercise_goes_to_the_next_exercise_without_the_rest(
    paced: Session, ticked: Ticked
) -> None:
    ticked(paced, 0.0, 6.0)
    paced.skip(6.0)
    assert (paced.step.kind, paced.step.exercise) == (StepKind.READY, 1)


def test_next_from_a_waiting_step_goes_on_at_once_to_what_it_leads_to(paced: Session, ticked: Ticked) -> None:
    ticked(paced, 0.0, 18.0)
    passed = [paced.step.kind]
    for now in (18.0, 18.5):
        paced.skip(now)
        passed.append(paced.step.kind)
    assert passed == [StepKind.REST, StepKind.READY, StepKind.COUNT_IN]
    assert paced.step.exercise == 1


def test_next_out_of_the_last_side_ends_the_session(paced: Session, ticked: Ticked) -> None:
    ticked(paced, 0.0, 47.0)
    assert paced.skip(47.0) == (Ended(SessionEnd.FINISHED),)


def test_back_goes_to_the_beginning_of_this_side(paced: Session, ticked: Ticked) -> None:
    ticked(paced, 0.0, 47.0)
    paced.back(47.0)
    assert (paced.step.kind, paced.step.side) == (StepKind.SIDE_CHANGE, LEFT)


def test_back_from_a_side_that_has_hardly_begun_goes_to_the_one_before(paced: Session, ticked: Ticked) -> None:
    ticked(paced, 0.0, 44.0)
    assert paced.step.kind is StepKind.COUNT_IN
    paced.back(44.0)
    assert (paced.step.kind, paced.step.side, paced.step.exercise) == (StepKind.READY, RIGHT, 1)


def test_back_at_the_very_beginning_begins_again(paced: Session) -> None:
    paced.tick(1.5)
    assert paced.back(1.5) == (StepEntered(0),)
    assert paced.into_phase == 0.0


def test_going_back_never_does_a_repetition_twice(paced: Session, ticked: Ticked) -> None:
    ticked(paced, 0.0, 12.0)
    paced.back(12.0)
    happened = counted(ticked(paced, 12.0, 30.0))
    assert happened == [(23.0, None, 2)]  # ready 2, count-in 3, and only the one that was left


def test_a_side_that_was_skipped_can_be_gone_back_to(paced: Session, ticked: Ticked) -> None:
    ticked(paced, 0.0, 27.0)
    paced.skip(27.0)
    paced.back(27.0)
    assert [(side, count) for _, side, count in counted(ticked(paced, 27.0, 70.0))] == [
        (RIGHT, 1),
        (RIGHT, 2),
        (LEFT, 1),
        (LEFT, 2),
    ]


def test_moving_about_in_a_pause_stays_paused(paced: Session) -> None:
    paced.pause(1.0)
    paced.skip(2.0)
    paced.skip(3.0)
    paced.back(4.0)
    assert paced.state is State.PAUSED


# Who counts, and how fast


def test_changing_who_counts_loses_no_count(paced: Session, ticked: Ticked) -> None:
    ticked(paced, 0.0, 13.0)
    assert paced.switch_way(13.0) == (WayChanged(Way.SELF),)
    assert paced.count_rep(20.0) != ()  # the gap pauses, the next press goes on, and the third counts
    paced.main(20.5)
    assert paced.main(21.0)[0] == RepetitionCounted(0, None, 2, 2, 2)
    assert paced.switch_way(21.0) == (WayChanged(Way.PACED),)
    assert paced.marks.count(0) == 2


def test_back_in_the_programs_tempo_the_repetition_begins_from_its_beginning(own: Session, ticked: Ticked) -> None:
    ticked(own, 5.0, 9.0)
    own.switch_way(9.0)
    assert counted(ticked(own, 9.0, 16.0)) == [(15.0, None, 1)]


def test_the_tempo_changes_the_movement_and_never_the_hold(
    plan_of: Callable[..., Plan], knee: Exercise, ticked: Ticked
) -> None:
    session = Session(plan_of((knee, 0, 2)))
    session.start(0.0)
    assert session.set_tempo(2.0, 0.0) == (TempoChanged(2.0),)
    happened = ticked(session, 0.0, 9.0)
    entered = [(at, event.phase) for at, event in happened if isinstance(event, PhaseEntered) and event.step == 2]
    assert entered == [(5.0, 0), (6.0, 1), (8.0, 2)]  # 1 s up, 2 s held, 1 s down
    assert [at for at, _, _ in counted(happened)] == [9.0]


def test_a_new_tempo_keeps_the_part_of_the_phase_that_is_done(paced: Session, ticked: Ticked) -> None:
    ticked(paced, 0.0, 6.5)  # half of the first 3 s
    paced.set_tempo(0.5, 6.5)
    assert (paced.into_phase, paced.phase_seconds) == (3.0, 6.0)
    paced.set_tempo(1.5, 6.5)
    assert (paced.into_phase, paced.phase_seconds) == (1.0, 2.0)


def test_a_new_tempo_leaves_a_hold_where_it_is(paced: Session, ticked: Ticked) -> None:
    ticked(paced, 0.0, 29.0)
    paced.set_tempo(2.0, 29.0)
    assert (paced.phase.is_hold, paced.into_phase, paced.phase_seconds) == (True, 1.0, 2.0)


def test_the_tempo_goes_in_tenths_from_half_to_double(paced: Session) -> None:
    changed = [event for _ in range(15) for event in paced.faster(0.0)]
    assert [event.tempo for event in changed if isinstance(event, TempoChanged)] == [
        1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 2.0,
    ]  # fmt: skip
    for _ in range(20):
        paced.slower(0.0)
    assert paced.tempo == 0.5
    assert paced.slower(0.0) == ()


def test_the_time_left_knows_the_tempo(paced: Session) -> None:
    paced.set_tempo(2.0, 0.0)
    # cat 2 × 3 s and knees 4 × 2 s of movement less
    assert paced.seconds_left() == WHOLE - 2 * 3.0 - 4 * 2.0


# Stopping


def test_stopping_ends_the_session_and_keeps_what_was_done(paced: Session, ticked: Ticked) -> None:
    ticked(paced, 0.0, 12.0)
    assert paced.stop(12.0) == (Ended(SessionEnd.STOPPED),)
    assert paced.marks.numbers(0) == ((1,),)
    assert paced.elapsed == 12.0


@pytest.mark.parametrize("before", ["pause", "ask_pain"])
def test_stopping_works_in_a_pause_and_on_the_pain_page(paced: Session, before: str) -> None:
    getattr(paced, before)(1.0)
    assert paced.stop(2.0) == (Ended(SessionEnd.STOPPED),)


def test_a_session_that_ends_while_stop_is_pressed_is_finished(paced: Session, ticked: Ticked) -> None:
    ticked(paced, 0.0, 57.0)
    assert paced.stop(58.5)[-1] == Ended(SessionEnd.FINISHED)


def test_asking_about_pain_tells_which_exercise(paced: Session, ticked: Ticked) -> None:
    ticked(paced, 0.0, 29.0)
    assert paced.ask_pain(29.0) == (PainAsked(1),)
