"""A simulated half year: plausible, repeatable, and every kind of fact the program itself would have kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import date, datetime, timedelta
from itertools import pairwise
from statistics import fmean
from typing import TypeVar
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from rygtraening.domain.dose_record import Trial
from rygtraening.domain.exposure import is_open
from rygtraening.domain.exposure_outcomes import lessons_due
from rygtraening.domain.exposure_record import Attempt, FearRating, Lesson
from rygtraening.domain.exposure_standing import standing
from rygtraening.domain.facts import Fact
from rygtraening.domain.flare import flares
from rygtraening.domain.flare_record import FlareEnd, FlareStart
from rygtraening.domain.gate import Gate
from rygtraening.domain.ladder import floor, start
from rygtraening.domain.prescription import Reason
from rygtraening.domain.record import (
    AfterAnswers,
    BeforeScore,
    MorningScore,
    Occasion,
    Profile,
    SafetyAnswers,
    SessionEnd,
    SessionRecord,
)
from rygtraening.domain.weekly_record import SmallWin, WeekAnswers, Wellbeing
from rygtraening.simulation.life import live
from rygtraening.simulation.people import FLARE_PRONE, FORGETFUL, KEEN, PEOPLE, SLOW, STEADY
from rygtraening.simulation.person import Person
from rygtraening.simulation.world import World
from rygtraening.store import codec

DENMARK = ZoneInfo("Europe/Copenhagen")
NOW = datetime(2026, 11, 22, 8, 30, tzinfo=DENMARK)
SEEDS = (1, 2, 7)
EVERYBODY = pytest.mark.parametrize("person", PEOPLE.values(), ids=lambda person: person.name)

Lived = Callable[..., list[Fact]]
FactT = TypeVar("FactT")


def only(kind: type[FactT], facts: list[Fact]) -> list[FactT]:
    return [fact for fact in facts if isinstance(fact, kind)]


def mean(values: list[int | None]) -> float:
    return fmean(value for value in values if value is not None)


@EVERYBODY
def test_the_same_seed_gives_the_same_life_and_another_another(person: Person, world: World, lived: Lived) -> None:
    again = [fact for _day, found in live(person, world, NOW, 60, 7) for fact in found]
    assert again == lived(60, 7, person)
    assert lived(182, 1, person) != lived(182, 2, person)


def test_the_days_end_today_and_today_is_left_to_whoever_looks(world: World) -> None:
    days = list(live(STEADY, world, NOW, 30, 7))
    assert [day for day, _facts in days] == [NOW.date() - timedelta(days=n) for n in reversed(range(30))]
    assert days[-1][1] == ()
    assert any(isinstance(fact, SessionRecord) for fact in days[-2][1])


@EVERYBODY
def test_a_single_day_is_the_first_run_and_nothing_in_the_future(person: Person, lived: Lived) -> None:
    facts = lived(1, 7, person)
    assert [type(fact) for fact in facts] == [Profile, SafetyAnswers, Profile]
    assert all(fact.stamp.at <= NOW and fact.stamp.day == NOW.date() for fact in facts)
    assert facts[-1].stamp.at > facts[0].stamp.at


@EVERYBODY
def test_it_begins_with_the_first_run_and_a_session_the_same_day(person: Person, lived: Lived) -> None:
    facts = [fact for fact in lived(60, 7, person) if not isinstance(fact, Trial)]
    assert [type(fact) for fact in facts[:4]] == [Profile, SafetyAnswers, Profile, BeforeScore]
    assert any(isinstance(fact, SessionRecord) and fact.stamp.day == facts[0].stamp.day for fact in facts)
    profile = facts[2]
    assert isinstance(profile, Profile) and profile.days_per_week == len(person.habits.training_days)


@EVERYBODY
def test_those_who_try_out_begin_at_seven_tenths_of_it(person: Person, world: World, lived: Lived) -> None:
    facts = lived(60, 7, person)
    trials, first = only(Trial, facts), only(SessionRecord, facts)[0]
    assert len(trials) == person.habits.tries_out * len(world.programme.exercises)
    assert all(trial.stamp.at < first.started for trial in trials)
    for exercise, done in zip(world.programme.exercises, first.exercises, strict=True):
        tried = [trial.repetitions for trial in trials if trial.exercise == exercise.id]
        assert done.level == start(exercise, tried)


@EVERYBODY
@pytest.mark.parametrize("seed", SEEDS[:2])
def test_the_facts_come_in_order_each_at_a_plausible_hour(person: Person, seed: int, lived: Lived) -> None:
    facts = lived(182, seed, person)
    assert [fact.stamp.at for fact in facts] == sorted(fact.stamp.at for fact in facts)
    assert len({fact.stamp.id for fact in facts}) == len(facts)
    for fact in facts:
        assert fact.stamp.at.date() == fact.stamp.day or isinstance(fact, AfterAnswers)
        hours = range(5, 10) if isinstance(fact, MorningScore) else range(5, 24)
        assert fact.stamp.at.hour in hours, fact


def test_summer_time_is_in_the_offsets(lived: Lived) -> None:
    offsets = {fact.stamp.day: fact.stamp.at.utcoffset() for fact in lived(182)}
    last_summer_day = date(2026, 10, 24)
    assert all(offset == timedelta(hours=2 if day <= last_summer_day else 1) for day, offset in offsets.items())


@EVERYBODY
def test_every_fact_goes_through_the_journals_own_form_unharmed(person: Person, lived: Lived) -> None:
    for fact in lived(60, 7, person):
        assert codec.fact(codec.row(fact)) == fact


@EVERYBODY
@pytest.mark.parametrize("seed", SEEDS)
def test_a_session_follows_its_number_and_a_spare_day_has_none(person: Person, seed: int, lived: Lived) -> None:
    by_day: dict[date, list[BeforeScore | SessionRecord]] = defaultdict(list)
    for fact in lived(182, seed, person):
        if isinstance(fact, BeforeScore | SessionRecord):
            by_day[fact.stamp.day].append(fact)
    for found in by_day.values():
        kinds = [type(fact) for fact in found]
        last = found[-1]
        assert kinds[::2] == [BeforeScore] * len(kinds[::2]) and kinds[1::2] == [SessionRecord] * len(kinds[1::2])
        assert not isinstance(last, BeforeScore) or last.gate is Gate.SPARE
        for before, session in zip(found[::2], found[1::2], strict=False):
            assert isinstance(before, BeforeScore) and isinstance(session, SessionRecord)
            assert (session.before, session.gate) == (before.pain, before.gate)
            assert before.stamp.at < session.started < session.ended == session.stamp.at


def test_a_spare_day_brings_the_safety_questions(world: World) -> None:
    sore = replace(SLOW, back=replace(SLOW.back, pain_first=8.2, pain_last=8.0))
    facts = [fact for _day, found in live(sore, world, NOW, 15, 1) for fact in found]
    spare = [fact for fact in only(BeforeScore, facts) if fact.gate is Gate.SPARE]
    assert len(spare) >= 5
    told = [answers for answers in only(SafetyAnswers, facts) if answers.occasion is Occasion.SPARE_DAY]
    assert {answers.stamp.day for answers in told} >= {before.stamp.day for before in spare}


@EVERYBODY
def test_a_calm_day_is_the_floor(person: Person, world: World, lived: Lived) -> None:
    floors = {exercise.id: floor(exercise) for exercise in world.exercises.values()}
    for session in only(SessionRecord, lived(182, 7, person)):
        for exercise in session.exercises:
            if session.gate is Gate.CALM:
                assert exercise.level == floors[exercise.exercise]
            else:
                assert exercise.reason is not Reason.CALM_DAY


@pytest.mark.parametrize("seed", SEEDS)
def test_over_a_half_year_more_is_done_with_less_pain(seed: int, lived: Lived) -> None:
    facts = lived(182, seed)
    sessions = only(SessionRecord, facts)
    percents = [fmean(exercise.percent for exercise in session.exercises) for session in sessions]
    assert fmean(percents[:10]) < 40 < 70 < fmean(percents[-10:]) <= 100
    mornings = [score.pain.number for score in only(MorningScore, facts)]
    assert mean(mornings[:20]) - mean(mornings[-20:]) > 1.5


@pytest.mark.parametrize("seed", SEEDS)
def test_there_is_a_bad_week_a_week_away_and_days_of_rest(seed: int, lived: Lived) -> None:
    facts = lived(182, seed)
    days = [session.stamp.day for session in only(SessionRecord, facts)]
    gaps = [(later - earlier).days for earlier, later in pairwise(days)]
    assert 8 <= max(gaps) <= 13
    assert not any(day.weekday() == 6 for day in days if day != NOW.date() - timedelta(days=1) and day != days[0])
    assert 125 <= len(days) <= 156
    assert only(FlareStart, facts)


@pytest.mark.parametrize("seed", SEEDS)
def test_too_much_work_is_felt_the_next_morning(seed: int, world: World) -> None:
    """The same person, once with a back that minds work and once without."""
    minds = replace(KEEN, back=replace(KEEN.back, sensitivity=6.0, learns=0.01))
    never = replace(KEEN, back=replace(KEEN.back, sensitivity=0.0))
    means = [
        mean([score.pain.number for _day, found in live(person, world, NOW, 60, seed) for score in found
              if isinstance(score, MorningScore)])
        for person in (minds, never)
    ]  # fmt: skip
    assert means[0] > means[1] + 0.7


def test_the_forgetful_leaves_out_days_mornings_and_pages_and_answers_some_late(lived: Lived) -> None:
    facts = lived(182, 7, FORGETFUL)
    sessions = {session.session: session for session in only(SessionRecord, facts)}
    afters = only(AfterAnswers, facts)
    assert 50 < len(sessions) < 100 and len(only(MorningScore, facts)) < 100
    assert len(sessions) * 0.6 < len(afters) < len(sessions)
    assert all(answers.stamp.at > sessions[answers.session].ended for answers in afters)
    assert any(answers.stamp.at.date() > answers.stamp.day for answers in afters)
    half_done = [session for session in sessions.values() if session.end is SessionEnd.STOPPED]
    assert half_done and all(not session.exercises[-1].quota_done for session in half_done)
    assert any(len(session.exercises) < 3 for session in sessions.values())


def test_flare_ups_begin_and_end_as_the_program_says(lived: Lived) -> None:
    facts = lived(182, 2, FLARE_PRONE)
    starts = only(FlareStart, facts)
    values = {fact.stamp.day: fact.pain.number or 0 for fact in reversed(only(BeforeScore, facts))}
    values |= {fact.stamp.day: fact.pain.number or 0 for fact in only(MorningScore, facts)}
    known = flares(starts, only(FlareEnd, facts), values, NOW.date())
    assert 3 <= len(starts) == len(known) and not any(flare.active for flare in known)
    lists = [answers for answers in only(SafetyAnswers, facts) if answers.occasion is Occasion.FLARE]
    assert len(lists) == len(starts)


def test_the_week_is_answered_once_a_week_and_the_rest_only_by_those_who_chose_it(lived: Lived) -> None:
    facts = lived(182, 7)
    days = [week.stamp.day for week in only(WeekAnswers, facts)]
    assert 18 <= len(days) <= 25 and all((later - earlier).days >= 7 for earlier, later in pairwise(days))
    assert len(only(Wellbeing, facts)) > 100 and 2 <= len(only(SmallWin, facts)) <= 20
    slow = lived(182, 7, SLOW)
    assert only(WeekAnswers, slow) and not only(Wellbeing, slow) and not only(SmallWin, slow)


@pytest.mark.parametrize("person", [STEADY, SLOW, KEEN], ids=lambda person: person.name)
def test_brave_steps_are_tried_where_the_person_stands(person: Person, world: World, lived: Lived) -> None:
    facts = lived(182, 7, person)
    ended: dict[object, Attempt] = {}
    for fact in facts:
        if not isinstance(fact, Attempt):
            continue
        if not is_open(fact):
            ended[fact.attempt] = fact
            continue
        activity = world.activities[fact.activity]
        earlier = [other for other in facts if other.stamp.at < fact.stamp.at]
        fears = {rating.step: rating.fear for rating in only(FearRating, earlier)}
        mornings = {score.stamp.day: score for score in only(MorningScore, earlier)}
        opt_in = only(Profile, earlier)[-1].opt_in
        where = standing(activity, fears, ended.values(), mornings, fact.stamp.day, opt_in)
        assert where.index is not None and activity.steps[where.index].id == fact.step
        assert not any(other.stamp.day == fact.stamp.day for other in ended.values())
    assert len(ended) >= 20 and len({attempt.step for attempt in ended.values()}) >= 6
    lessons = only(Lesson, facts)
    assert lessons
    for lesson in lessons:
        told = [each.attempt for each in lessons_due(ended.values(), (), lesson.stamp.day)]
        assert lesson.attempt in told


def test_nobody_tries_a_brave_step_where_there_is_no_ladder(world: World) -> None:
    bare = replace(world, activities={})
    facts = [fact for _day, found in live(STEADY, bare, NOW, 60, 7) for fact in found]
    assert not any(isinstance(fact, Attempt | FearRating) for fact in facts)


def test_years_go_on_without_drifting(lived: Lived) -> None:
    facts = lived(500, seed=7)
    mornings = [score.pain.number for score in only(MorningScore, facts)]
    assert len(only(SessionRecord, facts)) > 350
    assert 0.5 < mean(mornings[250:]) < 2.5
