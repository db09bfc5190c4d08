"""Every repetition is on disk when it is counted, and an interrupted session can be taken up or closed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from rygtraening.domain.events import Event, PainChoice, RepetitionCounted, Way
from rygtraening.domain.exercise import Exercise, Level
from rygtraening.domain.gate import Gate
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import Pain
from rygtraening.domain.plan import Plan, StepKind
from rygtraening.domain.playback import State
from rygtraening.domain.ports import Clock, KnownError
from rygtraening.domain.record import Front, SessionEnd, SessionRecord
from rygtraening.domain.recorder import SessionRecorder, take_up
from rygtraening.domain.running import RunningSession
from rygtraening.domain.session import Session

BEFORE = Pain(2, 1)


class Followed:
    """A session, its recorder, and the time it has come to."""

    def __init__(self, session: Session, recorder: SessionRecorder) -> None:
        self.session = session
        self.recorder = recorder
        self.now = 0.0
        recorder.take(session.start(self.now))

    def on(self, seconds: float) -> list[Event]:
        """Let ``seconds`` pass in ticks of half a second."""
        happened: list[Event] = []
        for _ in range(int(seconds * 2)):
            self.now += 0.5
            events = self.session.tick(self.now)
            self.recorder.take(events)
            happened += events
        return happened

    def done(self, events: tuple[Event, ...]) -> None:
        """Take the events of a command."""
        self.recorder.take(events)


@pytest.fixture
def logbook(journal: Any, clock: Clock, new_id: Callable[[], UUID]) -> Logbook:
    return Logbook(journal, clock, new_id, Front.TERMINAL)


@pytest.fixture
def plan(plan_of: Callable[..., Plan], cat: Exercise, knee: Exercise) -> Plan:
    """The plan of ``test_session``: cat × 2, then knee × 2 a side; 58 s."""
    return plan_of((cat, 0, 2), (knee, 0, 2))


@pytest.fixture
def exercises(plan: Plan) -> Mapping[str, Exercise]:
    return {prescription.exercise.id: prescription.exercise for prescription in plan.prescriptions}


@pytest.fixture
def followed(logbook: Logbook, plan: Plan) -> Followed:
    session = Session(plan)
    return Followed(session, logbook.begin(session, plan.programme, Gate.NORMAL, BEFORE))


def kept(journal: Any) -> RunningSession:
    running: RunningSession | None = journal.running()
    assert running is not None
    return running


def test_each_repetition_is_on_disk_when_it_is_counted(followed: Followed, journal: Any) -> None:
    counted = 0
    for _ in range(56):
        counted += sum(isinstance(event, RepetitionCounted) for event in followed.on(1))
        assert kept(journal).repetitions == counted
    assert counted == 5


def test_the_running_session_says_everything_needed_to_go_on(followed: Followed, journal: Any, clock: Any) -> None:
    began = clock.now()
    followed.on(33)
    running = kept(journal)
    assert (running.started, running.day, running.front) == (began, began.date(), Front.TERMINAL)
    assert (running.programme, running.gate, running.before, running.paced) == ("short", Gate.NORMAL, BEFORE, True)
    assert [each.done for each in running.exercises] == [((1, 2),), ((1,), ())]
    assert [each.level for each in running.exercises] == [Level(0, 2)] * 2
    assert (running.position, running.session) == (1, followed.recorder.session_id)
    assert running.elapsed == followed.session.elapsed - 1.0  # kept at the last event, 1 s ago


def test_a_finished_session_is_logged_and_no_longer_running(followed: Followed, journal: Any, clock: Any) -> None:
    assert followed.recorder.record is None
    followed.on(60)
    assert journal.running() is None
    (record,) = journal.facts(SessionRecord)
    assert record == followed.recorder.record
    assert (record.end, record.active_seconds, record.repetitions) == (SessionEnd.FINISHED, 58.0, 6)
    assert (record.before, record.gate, record.front) == (BEFORE, Gate.NORMAL, Front.TERMINAL)
    cat, knee = record.exercises
    assert (cat.exercise, cat.done, cat.quota, cat.quota_done, cat.work_seconds) == ("cat", (2,), 2, True, 12.0)
    assert (knee.exercise, knee.done, knee.hold, knee.work_seconds) == ("knee", (2, 2), 2.0, 24.0)


def test_a_stopped_session_logs_what_was_done_of_it(followed: Followed, journal: Any) -> None:
    followed.on(33)
    followed.done(followed.session.stop(followed.now))
    (record,) = journal.facts(SessionRecord)
    assert record.end is SessionEnd.STOPPED
    assert [(each.done, each.quota_done, each.work_seconds) for each in record.exercises] == [
        ((2,), True, 12.0),
        ((1, 0), False, 6.0),
    ]


def test_a_session_in_which_nothing_was_done_is_not_logged(followed: Followed, journal: Any) -> None:
    followed.on(4)
    followed.done(followed.session.stop(followed.now))
    assert journal.running() is None
    assert (journal.facts(SessionRecord), followed.recorder.record) == ([], None)


def test_a_stop_for_pain_is_logged_also_where_no_repetition_was_done(followed: Followed, journal: Any) -> None:
    followed.on(8)
    followed.done(followed.session.ask_pain(followed.now))
    followed.done(followed.session.answer_pain(Pain(8, 3), True, PainChoice.STOP, followed.now))
    (record,) = journal.facts(SessionRecord)
    cat = record.exercises[0]
    assert record.end is SessionEnd.STOPPED_FOR_PAIN
    assert (cat.stopped_for_pain, cat.pain, cat.down_leg, cat.done) == (True, Pain(8, 3), True, (0,))


def test_a_session_over_midnight_belongs_to_the_day_it_began(followed: Followed, journal: Any, clock: Any) -> None:
    monday = clock.now().date()
    clock.set_to(monday.replace(day=monday.day + 1), hour=0)
    followed.on(60)
    (record,) = journal.facts(SessionRecord)
    assert (record.stamp.day, record.stamp.at, record.ended) == (monday, clock.now(), clock.now())


def test_what_a_full_disk_refused_is_kept_with_the_next_event(followed: Followed, journal: Any) -> None:
    followed.on(10.5)
    journal.full = True
    with pytest.raises(KnownError):
        followed.on(0.5)
    journal.full = False
    followed.on(6)
    assert kept(journal).exercises[0].done == ((1, 2),)


def test_an_end_that_could_not_be_kept_can_be_kept_again(followed: Followed, journal: Any) -> None:
    followed.on(33)
    end = followed.session.stop(followed.now)
    journal.full = True
    with pytest.raises(KnownError):
        followed.done(end)
    assert journal.running() is not None
    journal.full = False
    followed.done(end)
    assert [record.repetitions for record in journal.facts(SessionRecord)] == [3]


# Going on


def test_after_a_kill_the_session_goes_on_where_it_was(
    followed: Followed, logbook: Logbook, plan: Plan, exercises: Mapping[str, Exercise], journal: Any
) -> None:
    followed.on(33)
    began = kept(journal).started
    found = logbook.go_on(plan.programme, exercises)
    assert found is not None
    again = Followed(*found)
    assert again.recorder.session_id == followed.recorder.session_id
    assert again.session.state is State.PAUSED
    again.done(again.session.resume(again.now))
    again.on(60)
    (record,) = journal.facts(SessionRecord)
    assert [each.done for each in record.exercises] == [(2,), (2, 2)]
    assert (record.end, record.started, record.session) == (
        SessionEnd.FINISHED,
        began,
        followed.recorder.session_id,
    )
    # 32 s were kept; then 3 s count-in, the second right knee, 5 + 3 s, and two left knees
    assert record.active_seconds == 32.0 + 3.0 + 6.0 + 8.0 + 12.0


def test_what_was_said_at_the_pain_button_survives_a_kill(
    plan_of: Callable[..., Plan], bird: Exercise, cat: Exercise, logbook: Logbook
) -> None:
    plan = plan_of((bird, 2, 2), (cat, 0, 2))
    session = Session(plan, Way.SELF)
    followed = Followed(session, logbook.begin(session, plan.programme, Gate.NORMAL, BEFORE))
    followed.on(5)
    followed.done(session.count_rep(followed.now))
    followed.done(session.ask_pain(followed.now))
    followed.done(session.answer_pain(Pain(5, 4), True, PainChoice.EASIER, followed.now))
    found = logbook.go_on(plan.programme, {"bird": bird, "cat": cat})
    assert found is not None
    again = found[0]
    assert again.said == session.said
    assert again.plan == session.plan  # still the easier one
    assert again.way is Way.SELF


def test_an_exercise_that_was_skipped_for_pain_is_not_begun_again(
    followed: Followed, logbook: Logbook, plan: Plan, exercises: Mapping[str, Exercise]
) -> None:
    followed.on(12)
    followed.done(followed.session.ask_pain(followed.now))
    followed.done(followed.session.answer_pain(Pain(6, 0), False, PainChoice.SKIP, followed.now))
    found = logbook.go_on(plan.programme, exercises)
    assert found is not None
    again = Followed(*found)
    assert again.session.step.exercise == 1


def test_there_is_nothing_to_go_on_with_after_the_end_or_before_the_first_repetition(
    followed: Followed, logbook: Logbook, plan: Plan, exercises: Mapping[str, Exercise]
) -> None:
    followed.on(8)
    assert logbook.go_on(plan.programme, exercises) is None
    followed.on(60)
    assert logbook.go_on(plan.programme, exercises) is None


@pytest.mark.parametrize("missing", ["cat", "knee"])
def test_without_its_exercises_a_session_cannot_go_on(
    followed: Followed, logbook: Logbook, plan: Plan, exercises: Mapping[str, Exercise], missing: str
) -> None:
    followed.on(33)
    left = {name: exercise for name, exercise in exercises.items() if name != missing}
    assert logbook.go_on(plan.programme, left) is None


# Closing it instead


def test_an_interrupted_session_can_be_closed_with_what_was_done(
    followed: Followed, logbook: Logbook, plan: Plan, exercises: Mapping[str, Exercise], journal: Any, clock: Any
) -> None:
    followed.on(33)
    began = clock.now()
    clock.set_to(began.date().replace(day=began.day + 2))
    record = logbook.close_interrupted(plan.programme, exercises)
    assert record is not None
    assert journal.facts(SessionRecord) == [record]
    assert journal.running() is None
    assert (record.end, record.stamp.day, record.ended) == (SessionEnd.INTERRUPTED, began.date(), began)
    assert [each.done for each in record.exercises] == [(2,), (1, 0)]


def test_closing_a_session_in_which_nothing_was_done_only_forgets_it(
    followed: Followed, logbook: Logbook, plan: Plan, exercises: Mapping[str, Exercise], journal: Any
) -> None:
    followed.on(4)
    assert logbook.close_interrupted(plan.programme, exercises) is None
    assert (journal.running(), journal.facts(SessionRecord)) == (None, [])
    assert logbook.close_interrupted(plan.programme, exercises) is None


def test_a_session_whose_tier_has_left_the_file_can_still_be_closed(
    plan_of: Callable[..., Plan], bird: Exercise, logbook: Logbook
) -> None:
    plan = plan_of((bird, 4, 2))
    session = Session(plan)
    followed = Followed(session, logbook.begin(session, plan.programme, Gate.NORMAL, BEFORE))
    followed.on(20)
    shorter = replace(bird, dose=replace(bird.dose, tiers=bird.dose.tiers[:2]))
    assert logbook.go_on(plan.programme, {"bird": shorter}) is None
    record = logbook.close_interrupted(plan.programme, {"bird": shorter})
    assert record is not None
    assert (record.exercises[0].done, record.exercises[0].level) == ((1, 0), Level(4, 2))


NAMES = ("one repetition", "two exercises", "diagonal", "hold and minutes", "no waiting")
keys = st.lists(st.sampled_from(("tick", "tick", "tick", "main", "resume", "skip", "back", "take_back")), max_size=60)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.sampled_from(NAMES), way=st.sampled_from(Way), pressed=keys)
def test_wherever_it_is_killed_what_is_taken_up_has_every_repetition(
    plans: Mapping[str, Plan], logbook: Logbook, journal: Any, name: str, way: Way, pressed: list[str]
) -> None:
    plan = plans[name]
    exercises = {prescription.exercise.id: prescription.exercise for prescription in plan.prescriptions}
    session = Session(plan, way)
    followed = Followed(session, logbook.begin(session, plan.programme, Gate.NORMAL, BEFORE))
    for command in pressed:
        followed.now += 2.0
        followed.done(getattr(session, command)(followed.now))
        if session.ended:
            assert journal.running() is None
            return
        again = take_up(kept(journal), plan.programme, exercises)
        marks = [session.marks.numbers(index) for index in range(len(plan.prescriptions))]
        if again is None:
            assert not any(side for sides in marks for side in sides)
        else:
            assert [again.marks.numbers(index) for index in range(len(plan.prescriptions))] == marks
            again.start(0.0)
            assert not again.ended


def test_the_disk_is_left_alone_where_nothing_worth_keeping_happened(
    followed: Followed, journal: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    while followed.session.step.kind is not StepKind.REPETITION:
        followed.on(0.5)
    writes: list[RunningSession] = []
    monkeypatch.setattr(journal, "save_running", writes.append)
    followed.on(5)  # a change of phase, no end of a repetition
    followed.done(followed.session.faster(followed.now))
    assert writes == []
    while not followed.session.marks.count(0):
        followed.on(0.5)
    assert [running.repetitions for running in writes] == [1]


def test_an_exercise_whose_file_has_gone_is_closed_under_its_id(
    followed: Followed, logbook: Logbook, plan: Plan, exercises: Mapping[str, Exercise]
) -> None:
    followed.on(30)
    gone, *_others = exercises
    record = logbook.close_interrupted(plan.programme, {name: each for name, each in exercises.items() if name != gone})
    assert record is not None
    assert (record.exercises[0].name.da, record.exercises[0].done) == (gone, (2,))


def test_a_session_in_which_nothing_was_done_cannot_be_opened_again_and_another_one_can(
    followed: Followed, exercises: Mapping[str, Exercise]
) -> None:
    assert followed.recorder.reopened(exercises) is None
    followed.on(15)
    followed.done(followed.session.stop(followed.now))
    found = followed.recorder.reopened(exercises)
    assert found is not None
    assert found[0].marks.count(0) == 1
