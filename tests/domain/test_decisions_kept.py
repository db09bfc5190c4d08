"""What a day decided is kept as a fact: at the session's start, a step up with its first repetition, a pause now."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from msgspec.structs import replace

from rygtraening.domain.day_plan import DayPlan
from rygtraening.domain.dose_record import Action, DoseDecision
from rygtraening.domain.events import PainChoice, Way
from rygtraening.domain.exercise import Exercise, Level
from rygtraening.domain.flare_record import FlareEnd, FlareStart
from rygtraening.domain.gate import Gate
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import LegSpread, Pain
from rygtraening.domain.plan import StepKind, build
from rygtraening.domain.prescription import Reason
from rygtraening.domain.programme import Programme
from rygtraening.domain.record import AfterAnswers, Front, Occasion, Profile, SessionRecord
from rygtraening.domain.recorder import SessionRecorder
from rygtraening.domain.safety import FlagTier, SafetyQuestion
from rygtraening.domain.session import Session
from rygtraening.domain.text import Text
from rygtraening.domain.today import AS_PLANNED, Choices, Today, look, opened_by

MONDAY = date(2026, 10, 5)
QUESTIONS = (SafetyQuestion("fever", FlagTier.SAME_DAY, Text()),)


class Person:
    """Lives day by day as the front ends would have it, with the real logbook, recorder and view."""

    def __init__(self, journal: Any, clock: Any, new_id: Callable[[], UUID], programme: Programme) -> None:
        self.journal = journal
        self.clock = clock
        self.programme = programme
        self.logbook = Logbook(journal, clock, new_id, Front.WINDOW)
        self.day = MONDAY
        self.morning_of(MONDAY)
        self.logbook.keep_profile(adult=True, accepted=True, usual=Pain(2, 0))
        self.logbook.answer_safety(Occasion.FIRST_RUN, ("fever",), ())

    def morning_of(self, day: date) -> None:
        self.day = day
        self.clock.set_to(day, 7)

    def at(self, hour: int, minute: int = 0) -> datetime:
        moment: datetime = self.clock.set_to(self.day, hour, minute)
        return moment

    def look(self, choices: Choices = AS_PLANNED) -> Today:
        return look(self.journal, self.programme, QUESTIONS, self.clock.now(), choices=choices)

    def plan(self, before: int, choices: Choices = AS_PLANNED) -> tuple[Gate, DayPlan]:
        return opened_by(self.journal, self.programme, QUESTIONS, self.clock.now(), before, choices=choices)

    def begin(self, before: int = 2, choices: Choices = AS_PLANNED) -> tuple[Session, SessionRecorder]:
        opened, plan = self.plan(before, choices)
        self.logbook.answer_before(Pain(before, 0), self.look().usual)
        session = Session(build(self.programme, plan.prescriptions), Way.SELF)
        recorder = self.logbook.begin(session, self.programme, opened, Pain(before, 0), plan)
        recorder.take(session.start(0.0))
        return session, recorder

    def count(self, session: Session, recorder: SessionRecorder, repetitions: int = 10_000) -> None:
        """Count so many repetitions, or to the end."""
        now = 0.0
        while repetitions and not session.ended:
            repetitions -= session.step.kind is StepKind.REPETITION
            now += 1.0
            recorder.take(session.count_rep(now))

    def train(self, hour: int = 9, before: int = 2, worst: int = 2, choices: Choices = AS_PLANNED) -> SessionRecord:
        self.at(hour)
        session, recorder = self.begin(before, choices)
        self.count(session, recorder)
        record = recorder.record
        assert record is not None
        self.at(hour, 20)
        worsts = tuple((each.exercise, Pain(worst, 0)) for each in record.exercises)
        page = AfterAnswers(record.stamp, record.session, worsts, Pain(min(worst, 2), 0), LegSpread.NONE)
        self.logbook.answer_after(record, page)
        return record

    def morning(self, number: int = 2) -> None:
        self.at(7)
        self.logbook.answer_morning(Pain(number, 0))

    def calm_days(self, count: int) -> None:
        for _day in range(count):
            self.morning()
            self.train()
            self.morning_of(self.day + timedelta(days=1))

    def decisions(self, exercise: str = "cat") -> list[DoseDecision]:
        return [each for each in self.journal.facts(DoseDecision) if each.exercise == exercise]


@pytest.fixture
def person(
    journal: Any,
    clock: Any,
    new_id: Callable[[], UUID],
    programme_of: Callable[..., Programme],
    cat: Exercise,
    knee: Exercise,
) -> Person:
    return Person(journal, clock, new_id, programme_of(cat, knee))


def test_each_day_trained_keeps_one_decision_an_exercise_with_its_reason(person: Person) -> None:
    person.calm_days(2)
    assert [(each.stamp.day, each.action, each.reason) for each in person.decisions()] == [
        (MONDAY, Action.HOLD, Reason.START),
        (MONDAY + timedelta(days=1), Action.HOLD, Reason.ONE_MORE_DAY),
    ]


def test_a_step_up_is_kept_with_its_first_repetition_and_not_before(person: Person) -> None:
    person.calm_days(2)
    person.morning()
    person.at(9)
    assert person.look().prescriptions[0].reason is Reason.UP
    session, recorder = person.begin()
    assert [each.exercise for each in person.journal.facts(DoseDecision, person.day)] == ["knee"]
    person.count(session, recorder, 1)
    assert person.decisions()[-1].level == Level(0, 8)
    person.count(session, recorder)
    assert [each.action for each in person.decisions()].count(Action.PROGRESS) == 1


def test_an_exercise_that_is_skipped_gives_its_place_back(person: Person) -> None:
    person.calm_days(2)
    person.morning()
    person.at(9)
    session, recorder = person.begin()
    recorder.take(session.skip(1.0))  # out of getting ready, into the first exercise
    recorder.take(session.skip(2.0))
    person.count(session, recorder)
    assert Action.PROGRESS not in [each.action for each in person.decisions()]
    person.morning_of(person.day + timedelta(days=1))
    person.morning()
    assert person.look().prescriptions[0].reason in (Reason.UP, Reason.MORE_DAYS, Reason.ONE_MORE_DAY)


def test_a_session_that_is_gone_on_with_still_keeps_the_step_it_has_not_begun(person: Person) -> None:
    person.calm_days(3)  # the cat has gone up: now it is the knee's turn
    person.morning()
    person.at(9)
    assert [each.reason for each in person.look().prescriptions][1] is Reason.UP
    session, recorder = person.begin()
    person.count(session, recorder, 2)
    taken = person.logbook.go_on(person.programme, {each.id: each for each in person.programme.exercises})
    assert taken is not None
    again, other = taken
    other.take(again.start(0.0))
    other.take(again.resume(0.0))
    person.count(again, other)
    assert person.decisions("knee")[-1].action is Action.PROGRESS


def test_a_second_session_the_same_day_asks_for_the_same(person: Person) -> None:
    person.calm_days(2)
    person.morning()
    person.train()
    first = person.decisions()
    person.at(15)
    assert [each.level for each in person.look().prescriptions] == [Level(0, 8), Level(0, 7)]
    person.train(hour=15)
    assert person.decisions() == first


def test_a_second_session_after_a_red_is_the_floor_and_the_next_day_answers_it(person: Person) -> None:
    person.calm_days(1)
    person.train(worst=7)
    person.at(15)
    assert {(each.level, each.reason) for each in person.look().prescriptions} == {(Level(0, 5), Reason.LATER_TODAY)}
    person.train(hour=15)
    person.morning_of(person.day + timedelta(days=1))
    person.morning()
    assert [(each.level, each.reason) for each in person.look().prescriptions] == [(Level(0, 6), Reason.RED)] * 2


@pytest.mark.parametrize("counted", [0, 1])
def test_a_stop_for_pain_makes_a_later_session_small_too_also_where_nothing_was_counted(
    person: Person, counted: int
) -> None:
    person.at(9)
    session, recorder = person.begin()
    person.count(session, recorder, counted)
    recorder.take(session.ask_pain(50.0))
    recorder.take(session.answer_pain(Pain(4, 0), False, PainChoice.STOP, 51.0))
    person.at(15)
    assert {each.reason for each in person.look().prescriptions} == {Reason.LATER_TODAY}


def test_a_pause_is_kept_as_soon_as_it_is_seen_once_and_without_a_session(person: Person) -> None:
    for _day in range(3):
        person.train(worst=7)
        person.morning_of(person.day + timedelta(days=1))
    for _look in range(3):
        person.logbook.keep_urgent(person.look().plan)
    assert [each.action for each in person.decisions()][-1] is Action.PAUSE_EXERCISE
    assert [each.action for each in person.decisions()].count(Action.PAUSE_EXERCISE) == 1
    assert person.look().prescriptions == ()
    assert {each.until for each in person.look().plan.pausing} == {person.day + timedelta(days=7)}


def test_a_flag_is_kept_for_each_exercise_once_a_day_and_the_dose_stands_after_it(person: Person) -> None:
    person.calm_days(2)
    person.logbook.answer_safety(Occasion.ASKED_FOR, ("fever",), ("fever",))
    for _look in range(2):
        person.logbook.keep_urgent(person.look().plan)
    assert person.look().prescriptions == ()
    assert [each.action for each in person.decisions()][-1] is Action.STOP_T2
    assert sum(each.action is Action.STOP_T2 for each in person.decisions()) == 1
    person.at(12)
    person.logbook.clear(person.day, ("fever",))
    assert [each.level for each in person.look().prescriptions] == [Level(0, 7)] * 2


def test_a_flare_up_lowers_at_once_or_tomorrow_and_its_end_is_kept(person: Person) -> None:
    person.calm_days(1)
    person.at(8)
    person.logbook.begin_flare(2.0, said=True)
    today = person.look()
    assert today.flare is not None
    assert today.due is Occasion.FLARE
    assert {each.reason for each in today.prescriptions} == {Reason.FLARE}
    person.logbook.answer_safety(Occasion.FLARE, ("fever",), ())
    person.train()
    person.morning_of(person.day + timedelta(days=1))
    assert {each.reason for each in person.look().prescriptions} == {Reason.FLARE_HOLD}
    assert [(way.now, way.was, way.steps) for way in person.look().way_back] == [(Level(0, 5), Level(0, 7), 2)] * 2
    (start,) = person.journal.facts(FlareStart)
    person.logbook.end_flare(start.flare)
    assert person.look().flare is None
    assert person.journal.facts(FlareEnd)[0].flare == start.flare


def test_a_flare_up_begun_after_todays_decision_lowers_the_next_day(person: Person) -> None:
    person.train()
    person.at(14)
    person.logbook.begin_flare(2.0, said=True)
    assert {each.reason for each in person.look().prescriptions} == {Reason.LATER_TODAY}
    person.morning_of(person.day + timedelta(days=1))
    assert {each.reason for each in person.look().prescriptions} == {Reason.FLARE}


def test_a_morning_two_over_the_usual_asks_once_a_flare_up_is_not_going_on(person: Person) -> None:
    person.calm_days(6)
    person.morning(4)
    assert person.look().flare_asked
    person.logbook.begin_flare(person.look().usual, said=False)
    assert not person.look().flare_asked


def test_who_has_said_today_that_it_is_over_is_not_asked_again_whether_it_is_one(person: Person) -> None:
    person.calm_days(6)
    person.logbook.begin_flare(2.0, said=True)
    person.morning_of(person.day + timedelta(days=1))
    person.morning(4)
    flare = person.look().flare
    assert flare is not None
    person.logbook.end_flare(flare.id)
    assert not person.look().flare_asked
    person.morning_of(person.day + timedelta(days=1))
    person.morning(4)
    assert person.look().flare_asked


def test_days_of_a_flare_up_are_left_out_of_the_usual_pain(person: Person) -> None:
    person.calm_days(5)
    person.logbook.begin_flare(2.0, said=True)
    for _day in range(8):
        person.morning(7)
        person.morning_of(person.day + timedelta(days=1))
    assert person.look().usual == 2.0


def test_a_calm_day_keeps_no_step_up_and_offers_it_again(person: Person) -> None:
    person.calm_days(2)
    person.morning()
    person.at(9)
    person.begin(before=6)
    assert person.journal.facts(DoseDecision, person.day)[-1].exercise == "knee"
    person.morning_of(person.day + timedelta(days=1))
    assert person.look().prescriptions[0].reason in (Reason.UP, Reason.MORNING_MISSING)


def test_a_step_that_is_declined_is_kept_as_declined_and_comes_again(person: Person) -> None:
    person.calm_days(2)
    person.morning()
    choices = Choices(declined=frozenset({"cat"}))
    assert [each.reason for each in person.look(choices).prescriptions] == [Reason.DECLINED_UP, Reason.UP]
    person.train(choices=choices)
    assert person.decisions()[-1].declined
    assert person.decisions("knee")[-1].action is Action.PROGRESS
    person.morning_of(person.day + timedelta(days=1))
    person.morning()
    assert person.look().prescriptions[0].reason is Reason.UP


def test_five_minutes_leave_whole_exercises_out_in_turn(person: Person) -> None:
    short = Choices(short=True)
    person.programme = Programme(
        **{
            **{name: getattr(person.programme, name) for name in person.programme.__struct_fields__},
            "rest_seconds": 250.0,
        }
    )
    first = person.train(choices=short)
    assert [each.exercise for each in first.exercises] == ["cat"]
    assert all(each.quota_done for each in first.exercises)
    person.morning_of(person.day + timedelta(days=1))
    assert [each.exercise.id for each in person.look(short).prescriptions] == ["knee"]
    assert [each.id for each in person.look(short).plan.left_out] == ["cat"]


def test_an_edited_day_changes_later_decisions_and_never_kept_ones(person: Person) -> None:
    person.calm_days(2)
    record = person.journal.facts(SessionRecord)[-1]
    kept = person.decisions()
    worse = AfterAnswers(record.stamp, record.session, (("cat", Pain(8, 0)), ("knee", Pain(2, 0))), Pain(2, 0))
    person.at(8)
    person.logbook.answer_after(record, worse)
    assert person.decisions() == kept
    assert person.look().prescriptions[0].reason is Reason.RED_STRONG


def test_somebody_under_18_has_no_doses(person: Person) -> None:
    person.clock.set_to(MONDAY, 12)
    person.logbook.keep_profile(adult=False, accepted=False, usual=None)
    assert person.look().locked
    assert person.look().prescriptions == ()


def test_days_a_week_and_the_wish_for_more_are_kept_and_outlive_other_answers(person: Person) -> None:
    person.clock.set_to(MONDAY, 12)
    person.logbook.choose(days_per_week=3)
    person.clock.set_to(MONDAY, 13)
    person.logbook.choose(opt_in=True)
    person.clock.set_to(MONDAY, 14)
    person.logbook.keep_profile(adult=True, accepted=True, usual=Pain(5, 0))
    profile = person.journal.facts(Profile)[-1]
    assert (profile.days_per_week, profile.opt_in, profile.usual) == (3, True, Pain(5, 0))
    for wrong in (1, 8):
        with pytest.raises(ValueError, match=str(wrong)):
            person.logbook.choose(days_per_week=wrong)


def test_two_sessions_at_once_on_one_journal_keep_one_step_up(person: Person) -> None:
    """The terminal begins while the window stands in its first exercise: the same step up is offered in both."""
    person.calm_days(2)
    person.morning()
    person.at(9)
    window, window_recorder = person.begin()
    terminal, terminal_recorder = person.begin()
    person.count(terminal, terminal_recorder, 1)
    person.count(window, window_recorder, 1)
    assert [each.action for each in person.decisions()].count(Action.PROGRESS) == 1


def test_a_step_up_that_was_declined_in_another_session_meanwhile_is_not_kept(person: Person) -> None:
    person.calm_days(2)
    person.morning()
    person.at(9)
    window, window_recorder = person.begin()
    person.begin(choices=Choices(declined=frozenset({"cat"})))
    person.count(window, window_recorder, 1)
    assert [each.declined for each in person.decisions() if each.action is Action.PROGRESS] == [True]


def test_where_another_exercise_has_stepped_up_meanwhile_none_does(person: Person) -> None:
    person.calm_days(2)
    person.morning()
    person.at(9)
    session, recorder = person.begin()
    (knee,) = person.journal.facts(DoseDecision, person.day)
    person.journal.append(replace(knee, stamp=replace(knee.stamp, id=UUID(int=99)), action=Action.PROGRESS))
    person.count(session, recorder, 1)
    assert Action.PROGRESS not in [each.action for each in person.decisions("cat")]
