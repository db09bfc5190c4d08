"""Sets, the rest between them, and one side only: in the plan, in the session, and in what is kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import groupby
from typing import Any
from uuid import UUID

import pytest
from msgspec.structs import replace

from rygtraening.domain.agreement import at_floor, exercise_of, prescribed
from rygtraening.domain.events import PainChoice, RepetitionCounted, RepetitionTakenBack, Way
from rygtraening.domain.exercise import Exercise, Level, Side
from rygtraening.domain.gate import Gate
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import Pain
from rygtraening.domain.plan import Plan, StepKind, build, seconds
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.domain.programme import Agreed, Part, Programme
from rygtraening.domain.record import Front, SessionRecord
from rygtraening.domain.session import Session
from rygtraening.domain.speech import Code, sayings
from rygtraening.domain.text import Text

ON = date(2026, 10, 1)
TWICE = Agreed(ON, 0, 5, sets=2, set_rest=30.0)
ProgrammeOf = Callable[..., Programme]


def planned(programme_of: ProgrammeOf, exercise: Exercise, agreed: Agreed) -> Plan:
    part = Part(exercise, agreed=agreed)
    return build(programme_of(exercise), [prescribed(part, agreed.level, Reason.AGREED)])


def shape(plan: Plan) -> list[tuple[StepKind, Side | None, int, int]]:
    """The kinds of steps in order, with side and set, and how many there are of each in a row."""
    said = [(step.kind, step.side, step.set) for step in plan.steps]
    return [(*what, len(list(many))) for what, many in groupby(said)]


def test_a_set_follows_a_rest_and_both_sides_do_all_of_theirs(programme_of: ProgrammeOf, knee: Exercise) -> None:
    assert shape(planned(programme_of, knee, TWICE)) == [
        (StepKind.READY, Side.RIGHT, 1, 1),
        (StepKind.COUNT_IN, Side.RIGHT, 1, 1),
        (StepKind.REPETITION, Side.RIGHT, 1, 5),
        (StepKind.SET_REST, Side.RIGHT, 2, 1),
        (StepKind.COUNT_IN, Side.RIGHT, 2, 1),
        (StepKind.REPETITION, Side.RIGHT, 2, 5),
        (StepKind.SIDE_CHANGE, Side.LEFT, 1, 1),
        (StepKind.COUNT_IN, Side.LEFT, 1, 1),
        (StepKind.REPETITION, Side.LEFT, 1, 5),
        (StepKind.SET_REST, Side.LEFT, 2, 1),
        (StepKind.COUNT_IN, Side.LEFT, 2, 1),
        (StepKind.REPETITION, Side.LEFT, 2, 5),
    ]


def test_the_numbers_run_on_over_the_sets_and_begin_again_within_each(programme_of: ProgrammeOf, cat: Exercise) -> None:
    plan = planned(programme_of, cat, replace(TWICE, sets=3))
    repetitions = [step for step in plan.steps if step.kind is StepKind.REPETITION]
    assert [step.repetition for step in repetitions] == list(range(1, 16))
    assert [plan.number_in_set(step) for step in repetitions] == [1, 2, 3, 4, 5] * 3
    assert [plan.number_in_set(step) for step in plan.steps if step.kind is not StepKind.REPETITION] == [0] * 6
    assert (plan.quota(0), plan.in_set(0), plan.sets(0)) == (15, 5, 3)


def test_one_side_only_has_no_change_of_side(programme_of: ProgrammeOf, knee: Exercise) -> None:
    plan = planned(programme_of, knee, replace(TWICE, sets=1, side=Side.LEFT))
    assert shape(plan) == [
        (StepKind.READY, Side.LEFT, 1, 1),
        (StepKind.COUNT_IN, Side.LEFT, 1, 1),
        (StepKind.REPETITION, Side.LEFT, 1, 5),
    ]


def test_no_rest_is_no_step(programme_of: ProgrammeOf, cat: Exercise) -> None:
    kinds = [step.kind for step in planned(programme_of, cat, replace(TWICE, set_rest=0.0)).steps]
    assert StepKind.SET_REST not in kinds and kinds.count(StepKind.COUNT_IN) == 2


def test_sets_and_sides_are_counted_in_work_and_time(programme_of: ProgrammeOf, knee: Exercise) -> None:
    once = Prescription(knee, Level(0, 5), Reason.HELD)
    twice = prescribed(Part(knee, agreed=TWICE), TWICE.level, Reason.AGREED)
    right = prescribed(Part(knee, agreed=replace(TWICE, side=Side.RIGHT)), TWICE.level, Reason.AGREED)
    assert once.work_seconds == 5 * 2 * 6
    assert (twice.work_seconds, right.work_seconds) == (2 * once.work_seconds, once.work_seconds)
    plain = seconds(build(programme_of(knee), [once]))
    assert seconds(planned(programme_of, knee, TWICE)) == plain + once.work_seconds + 2 * (30 + 3)


def test_an_agreed_hold_amount_and_how_often_are_put_into_the_exercise(knee: Exercise, plank: Exercise) -> None:
    held = exercise_of(Part(knee, agreed=replace(TWICE, amount=11, hold=9.0)))
    assert 11 in held.dose.ladder and held.dose.tiers[0].hold == 9.0
    assert held.dose.tiers[1] == knee.dose.tiers[1]
    often = exercise_of(Part(plank, agreed=Agreed(ON, 0, 12, repetitions=5)))
    assert (often.dose.repetitions, 12 in often.dose.ladder) == (5, True)
    assert exercise_of(Part(knee)) == knee
    assert exercise_of(Part(knee, start=9)).dose.start == 9


def test_the_floor_is_one_set_and_no_more_hold_than_the_file_s(knee: Exercise, plank: Exercise) -> None:
    much = replace(TWICE, hold=9.0, side=Side.LEFT, note=Text("Ro på"), sets=4)
    low = at_floor(Part(knee, agreed=much), Reason.CALM_DAY)
    assert (low.level, low.sets, low.hold, low.sides, low.note) == (Level(0, 5), 1, 2.0, (Side.LEFT,), Text("Ro på"))
    less = at_floor(Part(knee, agreed=replace(much, hold=1.0)), Reason.CALM_DAY)
    assert less.hold == 1.0
    often = at_floor(Part(plank, agreed=Agreed(ON, 0, 20, repetitions=9)), Reason.CALM_DAY)
    assert (often.level, often.in_set) == (Level(0, 5), 3)


class Followed:
    """A session of one exercise, kept as the program keeps it."""

    def __init__(self, plan: Plan, journal: Any, clock: Any, new_id: Callable[[], UUID]) -> None:
        self.journal, self.session, self.now = journal, Session(plan, Way.SELF), 0.0
        self.logbook = Logbook(journal, clock, new_id, Front.WINDOW)
        self.recorder = self.logbook.begin(self.session, plan.programme, Gate.NORMAL, Pain(2, 0))
        self.recorder.take(self.session.start(0.0))
        self.counted: list[tuple[int, int]] = []

    def press(self, times: int = 1) -> None:
        for _time in range(times):
            self.now += 1.0
            events = self.session.count_rep(self.now)
            self.counted += [(each.count, each.quota) for each in events if isinstance(each, RepetitionCounted)]
            self.recorder.take(events)

    def press_until(self, kind: StepKind) -> None:
        while self.session.step.kind is not kind:
            self.press()

    def to_the_end(self) -> SessionRecord:
        while not self.session.ended:
            self.press()
        record = self.recorder.record
        assert record is not None
        return record


@pytest.fixture
def follow(
    programme_of: ProgrammeOf, journal: Any, clock: Any, new_id: Callable[[], UUID]
) -> Callable[[Exercise, Agreed], Followed]:
    return lambda exercise, agreed: Followed(planned(programme_of, exercise, agreed), journal, clock, new_id)


Follow = Callable[[Exercise, Agreed], Followed]


def test_each_set_is_counted_from_one_and_the_day_s_dose_is_all_of_them(follow: Follow, cat: Exercise) -> None:
    followed = follow(cat, TWICE)
    record = followed.to_the_end()
    assert followed.counted == [(number, 5) for number in (1, 2, 3, 4, 5)] * 2
    (done,) = record.exercises
    assert (done.quota, done.sets, done.done, done.quota_done, done.side) == (10, 2, (10,), True, None)
    assert done.work_seconds == 60.0
    assert done.level == Level(0, 5)


def test_one_set_of_two_is_not_the_whole_dose(follow: Follow, cat: Exercise) -> None:
    followed = follow(cat, TWICE)
    followed.press_until(StepKind.SET_REST)
    followed.recorder.take(followed.session.stop(followed.now))
    record = followed.recorder.record
    assert record is not None
    (done,) = record.exercises
    assert (done.done, done.quota_done, done.work_seconds) == ((5,), False, 30.0)


def test_what_was_done_of_one_side_is_one_number(follow: Follow, knee: Exercise) -> None:
    (done,) = follow(knee, replace(TWICE, side=Side.LEFT)).to_the_end().exercises
    assert (done.done, done.quota_done, done.side, done.work_seconds) == ((10,), True, Side.LEFT, 60.0)


def test_a_session_is_gone_on_with_in_the_set_where_it_was_broken_off_whatever_the_file_says_now(
    follow: Follow, knee: Exercise, programme_of: ProgrammeOf
) -> None:
    agreed = replace(TWICE, hold=9.0, note=Text("Ro på"))
    followed = follow(knee, agreed)
    followed.press_until(StepKind.SET_REST)
    followed.press(3)
    taken = followed.logbook.go_on(programme_of(knee, rest=0), {"knee": knee})
    assert taken is not None
    session, recorder = taken
    session.start(0.0)
    assert session.plan.steps == followed.session.plan.steps
    assert (session.step.kind, session.step.set, session.step.repetition) == (StepKind.REPETITION, 2, 7)
    assert session.plan.prescriptions[0].note == Text("Ro på")
    recorder.take(session.stop(1.0))
    assert recorder.record is not None
    (done,) = recorder.record.exercises
    assert (done.sets, done.hold, done.quota, done.done) == (2, 9.0, 10, (6, 0))


def test_the_log_keeps_the_programme_s_name_of_the_day_where_its_file_is_gone(
    follow: Follow, cat: Exercise, programme_of: ProgrammeOf
) -> None:
    followed = follow(cat, TWICE)
    followed.press(5)
    other = replace(programme_of(cat), id="other", name=Text("En anden", "Another"))
    record = followed.logbook.close_interrupted(other, {"cat": cat})
    assert record is not None
    assert (record.programme, record.programme_name) == ("short", Text("Kort", "Short"))


def test_a_rest_between_sets_can_be_left_at_once_and_taken_back_over(follow: Follow, cat: Exercise) -> None:
    followed = follow(cat, TWICE)
    followed.press_until(StepKind.SET_REST)
    followed.session.skip(followed.now)
    assert (followed.session.step.kind, followed.session.step.set) == (StepKind.COUNT_IN, 2)
    (taken,) = [each for each in followed.session.take_back(followed.now) if isinstance(each, RepetitionTakenBack)]
    assert (taken.repetition, taken.count) == (5, 4)
    followed.press()
    assert (followed.session.step.kind, followed.session.step.set) == (StepKind.SET_REST, 2)


def test_going_back_in_the_second_set_leads_to_what_is_left_of_it_without_the_rest(
    follow: Follow, cat: Exercise
) -> None:
    followed = follow(cat, TWICE)
    followed.press_until(StepKind.SET_REST)
    followed.press(3)
    followed.session.back(followed.now)
    assert followed.session.step.kind is StepKind.READY
    followed.press()
    assert (followed.session.step.kind, followed.session.step.set) == (StepKind.COUNT_IN, 2)
    followed.press()
    assert followed.session.step.repetition == 7


def test_skipping_a_side_leaves_all_its_sets(follow: Follow, knee: Exercise) -> None:
    followed = follow(knee, TWICE)
    followed.press_until(StepKind.REPETITION)
    followed.press(2)
    followed.recorder.take(followed.session.skip(followed.now))
    assert (followed.session.step.kind, followed.session.step.side) == (StepKind.SIDE_CHANGE, Side.LEFT)


def test_pain_in_the_rest_between_sets_is_about_this_exercise(follow: Follow, cat: Exercise) -> None:
    followed = follow(cat, TWICE)
    followed.press_until(StepKind.SET_REST)
    followed.recorder.take(followed.session.ask_pain(followed.now))
    followed.recorder.take(followed.session.answer_pain(Pain(7, 0), False, PainChoice.SKIP, followed.now))
    record = followed.recorder.record
    assert record is not None
    assert record.exercises[0].stopped_for_pain


def test_the_voice_says_which_set_comes_and_counts_within_it(programme_of: ProgrammeOf, cat: Exercise) -> None:
    session, now, said = Session(planned(programme_of, cat, TWICE)), 0.0, []
    events = session.start(0.0)
    while not session.ended:
        said += [(each.code, each.number) for each in sayings(session, events)]
        now += 0.5
        events = session.tick(now)
    numbers = [number for code, number in said if code in (Code.NUMBER, Code.LAST, Code.HALF_WAY)]
    assert numbers == [1, 2, 3, 4, 5] * 2
    assert said.count((Code.LAST, 5)) == 2
    assert [number for code, number in said if code is Code.NEXT_SET] == [2]


def test_minutes_in_sets_are_counted_down_set_by_set(programme_of: ProgrammeOf, walk: Exercise) -> None:
    session, now, seen = Session(planned(programme_of, walk, Agreed(ON, 0, 2, sets=2, set_rest=3.0))), 0.0, []
    session.start(0.0)
    while not session.ended:
        stretch = session.stretch
        if stretch is not None:
            seen.append((session.step.set, round(stretch.left), stretch.whole))
        now += 1.0
        session.tick(now)
    assert {whole for _set, _left, whole in seen} == {120.0}
    assert [max(left for each, left, _whole in seen if each == number) for number in (1, 2)] == [120, 120]
    assert [min(left for each, left, _whole in seen if each == number) for number in (1, 2)] == [1, 1]
