"""Whatever the person presses, and whatever the clock does, these hold.

The moments are multiples of 1/64 s, which floats hold exactly, so that a boundary is never missed by a rounding.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from rygtraening.domain.events import (
    Ended,
    Event,
    PainChoice,
    RepetitionCounted,
    RepetitionTakenBack,
    StepEntered,
    Way,
)
from rygtraening.domain.exercise import Side
from rygtraening.domain.keys import Command
from rygtraening.domain.pain import UNANSWERED, Pain
from rygtraening.domain.plan import COUNT_IN_SECONDS, Plan, StepKind, seconds
from rygtraening.domain.playback import GAP_SECONDS, State
from rygtraening.domain.record import SessionEnd
from rygtraening.domain.session import Session

NAMES = ("one repetition", "two exercises", "diagonal", "hold and minutes", "no waiting")
ROUNDING = 1e-6


@dataclass(frozen=True)
class Press:
    """Something done to a session after ``wait`` seconds (negative: the clock went back)."""

    wait: float
    what: str
    pain: Pain = UNANSWERED
    down_leg: bool = False
    choice: PainChoice = PainChoice.CONTINUE


COMMANDS = tuple(command.value for command in Command if command is not Command.STOP)
CALLS = ("tick", "count_rep", "resume", "start")

names = st.sampled_from(NAMES)
ways = st.sampled_from(Way)
moments = st.integers(0, 3 * 64).map(lambda parts: parts / 64)
odd_moments = st.sampled_from((0.0, 3.0, 3.015625, 60.0, 40_000.0, -0.5, -100.0))
numbers = st.one_of(st.none(), st.integers(0, 10))
answers = st.builds(
    Press, moments, st.just("answer"), st.builds(Pain, numbers, numbers), st.booleans(), st.sampled_from(PainChoice)
)
presses = st.builds(Press, st.one_of(moments, moments, odd_moments), st.sampled_from(COMMANDS + CALLS))


def while_time_passes(times: int) -> list[Press]:
    """The person goes on, and looks on for a while."""
    return [Press(0.0, "resume"), *[Press(2.5, "tick")] * times]


def while_counting(times: int) -> list[Press]:
    """The person goes on, and does repetitions where they are counted by hand."""
    return [Press(0.0, "resume"), *[Press(1.5, "count_rep")] * times]


bouts = st.one_of(
    st.lists(presses, min_size=1, max_size=4),
    st.tuples(st.just(Press(0.25, "pain")), answers).map(list),
    st.integers(1, 16).map(while_time_passes),
    st.integers(1, 8).map(while_counting),
    st.integers(1, 3).map(lambda times: [Press(0.25, "take_back")] * times),
    st.integers(1, 8).map(lambda times: [Press(0.25, "back"), *while_time_passes(times)]),
    st.sampled_from(("pause", "pain")).map(lambda still: [Press(0.25, still), Press(60.0, "tick")]),
)
histories = st.lists(bouts, max_size=14).map(lambda parts: [press for part in parts for press in part])
"""What a person does in a session, without stopping it: single keys at any moment, and bouts of plain going on."""


def pressed(session: Session, press: Press, now: float) -> tuple[Event, ...]:
    """Carry out the press; no press may raise."""
    match press.what:
        case "answer":
            return session.answer_pain(press.pain, press.down_leg, press.choice, now)
        case "tick" | "count_rep" | "resume" | "start":
            happened: tuple[Event, ...] = getattr(session, press.what)(now)
            return happened
        case _:
            return session.do(Command(press.what), now)


class Witness:
    """Writes down what a session says of itself, and compares it with what the session is."""

    def __init__(self, session: Session, now: float = 0.0) -> None:
        self.session = session
        self.started = self.latest = now
        self.done: list[tuple[int, Side | None, int]] = []
        self.ends = 0

    def hear(self, events: tuple[Event, ...], now: float) -> None:
        """Take what happened at ``now``."""
        self.latest = max(self.latest, now)
        for event in events:
            assert self.ends == 0, "nothing happens after the end"
            match event:
                case RepetitionCounted():
                    repetition = (event.exercise, event.side, event.repetition)
                    assert repetition not in self.done, "counted twice"
                    self.done.append(repetition)
                    assert event.count == self.count(event.exercise, event.side) <= event.quota
                    assert event.quota == self.session.plan.quota(event.exercise)
                case RepetitionTakenBack():
                    assert self.done.pop() == (event.exercise, event.side, event.repetition)
                    assert event.count == self.count(event.exercise, event.side)
                case Ended():
                    self.ends += 1
        self.compare()

    def count(self, exercise: int, side: Side | None) -> int:
        return sum((exercise, side) == done[:2] for done in self.done)

    def compare(self) -> None:
        """The marks are what was told, and the state says whether it is over."""
        plan = self.session.plan
        for exercise in range(len(plan.prescriptions)):
            for block, marked in zip(plan.blocks(exercise), self.session.marks.numbers(exercise), strict=True):
                side = next(step.side for step in plan.steps if step.block == block)
                assert sorted(done[2] for done in self.done if done[:2] == (exercise, side)) == list(marked)
                assert self.session.marks.count(block) == len(marked) <= plan.quota(exercise)
        assert (self.ends == 1) is self.session.ended
        assert self.ends <= 1
        assert self.session.elapsed <= self.latest - self.started + ROUNDING


@given(name=names, way=ways, history=histories, stop=st.booleans())
def test_repetitions_time_and_the_end_are_right_whatever_is_pressed(
    plans: Mapping[str, Plan], name: str, way: Way, history: list[Press], stop: bool
) -> None:
    session = Session(plans[name], way)
    now = 100.0
    witness = Witness(session, now)
    witness.hear(session.start(now), now)
    if stop:
        history = [*history, Press(0.5, "stop"), Press(0.5, "tick"), Press(0.5, "main")]
    for press in history:
        now += press.wait
        elapsed, state, latest = session.elapsed, session.state, witness.latest
        events = pressed(session, press, now)
        witness.hear(events, now)
        new_time = max(0.0, now - latest)
        assert 0.0 <= session.elapsed - elapsed <= new_time + ROUNDING, "time never falls, and none is made up"
        if state is not State.RUNNING:
            assert session.elapsed == elapsed, "the session's time stands still when the session does"
            assert press.what != "tick" or (events, session.state) == ((), state)
        assert session.seconds_left() >= 0
        assert 0 <= session.into_phase <= session.phase_seconds + ROUNDING
        assert session.count_in == 0 or (session.step.kind is StepKind.REPETITION and not session.waits)
        assert 0 <= session.count_in <= COUNT_IN_SECONDS
        assert session.ended or session.step_index not in session.marks, "what is done is not done again"


@given(name=names, way=ways, history=histories)
def test_only_time_and_the_counting_key_count_and_only_taking_back_takes_back(
    plans: Mapping[str, Plan], name: str, way: Way, history: list[Press]
) -> None:
    session = Session(plans[name], way)
    now = 0.0
    session.start(now)
    for press in history:
        now += press.wait
        session.tick(now)  # what time brings has come before the key
        own = session.way is Way.SELF
        kinds = {type(event) for event in pressed(session, press, now)}
        assert RepetitionCounted not in kinds or (own and press.what in ("main", "count_rep"))
        assert RepetitionTakenBack not in kinds or press.what == "take_back"


@given(
    name=names, way=ways, history=histories, tempo=st.sampled_from((0.5, 1.0, 2.0)), cuts=st.lists(moments, max_size=12)
)
def test_one_late_tick_and_many_small_ones_come_to_the_same(
    plans: Mapping[str, Plan], name: str, way: Way, history: list[Press], tempo: float, cuts: list[float]
) -> None:
    session = Session(plans[name], way)
    session.set_tempo(tempo, 0.0)
    now = 0.0
    session.start(now)
    for press in history:
        if press.what not in (Command.FASTER.value, Command.SLOWER.value):
            now += max(0.0, press.wait)
            pressed(session, press, now)
    session.tick(now)
    other = copy.deepcopy(session)
    in_one = session.tick(now + GAP_SECONDS)
    in_many = tuple(event for cut in sorted([*cuts, GAP_SECONDS]) for event in other.tick(now + cut))
    assert in_many == in_one
    assert abs(other.elapsed - session.elapsed) < ROUNDING
    assert abs(other.into_phase - session.into_phase) < ROUNDING
    assert (other.state, other.step_index, other.phase_index) == (
        session.state,
        session.step_index,
        session.phase_index,
    )


@given(name=names, steps=st.lists(moments.filter(bool), min_size=1, max_size=8))
def test_a_paced_session_left_alone_takes_as_long_as_its_plan_and_does_all_of_it(
    plans: Mapping[str, Plan], name: str, steps: list[float]
) -> None:
    plan = plans[name]
    session = Session(plan)
    witness = Witness(session)
    witness.hear(session.start(0.0), 0.0)
    now, turn = 0.0, 0
    while now < seconds(plan):
        now += steps[turn % len(steps)]
        turn += 1
        witness.hear(session.tick(now), now)
    assert session.ended
    assert abs(session.elapsed - seconds(plan)) < ROUNDING
    assert len(witness.done) == sum(step.kind is StepKind.REPETITION for step in plan.steps)


@given(name=names, way=ways, history=histories)
def test_from_every_state_one_can_go_on_to_the_end(
    plans: Mapping[str, Plan], name: str, way: Way, history: list[Press]
) -> None:
    session = Session(plans[name], way)
    now = 0.0
    witness = Witness(session)
    witness.hear(session.start(now), now)
    for press in history:
        now += press.wait
        witness.hear(pressed(session, press, now), now)
    now = max(now, witness.latest)
    patience = 3.0 * len(session.plan.steps) + seconds(session.plan) / 0.5 + 3.0
    until = now + patience
    while not session.ended and now < until:
        now += 2.0
        if session.state in (State.PAUSED, State.ASKING_PAIN):
            witness.hear(session.resume(now), now)
        witness.hear(session.main(now) if session.waits else session.tick(now), now)
    assert session.ended


@given(name=names, way=ways, history=histories)
def test_a_command_ends_in_a_few_events(plans: Mapping[str, Plan], name: str, way: Way, history: list[Press]) -> None:
    """Three seconds hold few boundaries, also where steps last no time at all."""
    session = Session(plans[name], way)
    now = 0.0
    session.start(now)
    for press in history:
        now += press.wait
        events = pressed(session, press, now)
        entered = [event.step for event in events if isinstance(event, StepEntered)]
        assert len(events) <= 20
        assert len(set(entered)) == len(entered)


@given(name=names, history=histories, way=ways)
def test_an_interrupted_session_taken_up_again_lacks_nothing_and_repeats_nothing(
    plans: Mapping[str, Plan], name: str, history: list[Press], way: Way
) -> None:
    plan = plans[name]
    first = Session(plan, way)
    witness = Witness(first)
    now = 0.0
    witness.hear(first.start(now), now)
    for press in history:
        now += press.wait
        witness.hear(pressed(first, press, now), now)
    if first.ended:
        return
    done = [
        index
        for index, step in enumerate(first.plan.steps)
        if step.kind is StepKind.REPETITION and (step.exercise, step.side, step.repetition) in witness.done
    ]
    again = Session(first.plan, done=done, elapsed=first.elapsed, said=first.said, exercise=first.step.exercise)
    again.start(0.0)
    assert [again.marks.numbers(exercise) for exercise in range(len(plan.prescriptions))] == [
        first.marks.numbers(exercise) for exercise in range(len(plan.prescriptions))
    ]
    assert again.elapsed == first.elapsed
    assert again.ended or again.step_index not in done
    now = 0.0
    again.resume(now)
    while not again.ended and now < 2 * seconds(plan) + 3.0:
        now += 2.0
        for event in again.tick(now):
            if isinstance(event, RepetitionCounted):
                assert (event.exercise, event.side, event.repetition) not in witness.done
                witness.done.append((event.exercise, event.side, event.repetition))
            if isinstance(event, Ended):
                assert event.end is SessionEnd.FINISHED
    assert again.ended
