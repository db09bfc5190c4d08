"""A simulated half year: plausible, repeatable, and within what the project's rule allows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import pairwise
from statistics import fmean
from typing import TypeVar
from zoneinfo import ZoneInfo

import pytest

from rygtraening.domain.gate import Gate, gate, usual_pain
from rygtraening.domain.ladder import floor, path
from rygtraening.domain.prescription import Reason
from rygtraening.domain.record import (
    AfterAnswers,
    BeforeScore,
    Fact,
    MorningScore,
    Occasion,
    Profile,
    SafetyAnswers,
    SessionEnd,
    SessionRecord,
)
from rygtraening.domain.safety import list_due
from rygtraening.domain.today import last_painful
from rygtraening.simulation.life import World, live
from rygtraening.simulation.people import STEADY
from rygtraening.store import codec

DENMARK = ZoneInfo("Europe/Copenhagen")
NOW = datetime(2026, 11, 22, 8, 30, tzinfo=DENMARK)
SEEDS = (1, 2, 3, 7, 42)

Lived = Callable[..., list[Fact]]
FactT = TypeVar("FactT")


def only(kind: type[FactT], facts: list[Fact]) -> list[FactT]:
    return [fact for fact in facts if isinstance(fact, kind)]


def mean(values: list[int | None]) -> float:
    return fmean(value for value in values if value is not None)


def test_the_same_seed_gives_the_same_life_and_another_another(world: World, lived: Lived) -> None:
    again = [fact for _day, found in live(STEADY, world, NOW, 180, 7) for fact in found]
    assert again == lived(180, 7)
    assert again != lived(180, 8)


def test_the_days_end_today_and_today_is_left_to_whoever_looks(world: World) -> None:
    days = list(live(STEADY, world, NOW, 30, 7))
    assert [day for day, _facts in days] == [NOW.date() - timedelta(days=n) for n in reversed(range(30))]
    assert days[-1][1] == ()
    assert any(isinstance(fact, SessionRecord) for fact in days[-2][1])


def test_a_single_day_is_the_first_run_and_nothing_in_the_future(lived: Lived) -> None:
    facts = lived(1)
    assert [type(fact) for fact in facts] == [Profile, SafetyAnswers, Profile]
    assert all(fact.stamp.at <= NOW and fact.stamp.day == NOW.date() for fact in facts)
    assert facts[-1].stamp.at > facts[0].stamp.at


@pytest.mark.parametrize("seed", SEEDS)
def test_it_begins_with_the_first_run_and_a_session_the_same_day(seed: int, lived: Lived) -> None:
    facts = lived(180, seed)
    assert [type(fact) for fact in facts[:4]] == [Profile, SafetyAnswers, Profile, BeforeScore]
    assert isinstance(facts[4], SessionRecord)
    assert len({fact.stamp.day for fact in facts[:5]}) == 1


@pytest.mark.parametrize("seed", SEEDS)
def test_the_facts_come_in_order_each_at_a_plausible_hour(seed: int, lived: Lived) -> None:
    facts = lived(180, seed)
    assert [fact.stamp.at for fact in facts] == sorted(fact.stamp.at for fact in facts)
    assert len({fact.stamp.id for fact in facts}) == len(facts)
    for fact in facts:
        assert fact.stamp.at.date() == fact.stamp.day
        hour = fact.stamp.at.hour
        assert 6 <= hour <= 9 if isinstance(fact, MorningScore) else 9 <= hour <= 18, fact


def test_summer_time_is_in_the_offsets(lived: Lived) -> None:
    offsets = {fact.stamp.day: fact.stamp.at.utcoffset() for fact in lived(180)}
    last_summer_day = date(2026, 10, 24)
    assert all(offset == timedelta(hours=2 if day <= last_summer_day else 1) for day, offset in offsets.items())


def test_every_fact_goes_through_the_journals_own_form_unharmed(lived: Lived) -> None:
    for fact in lived(180):
        assert codec.fact(codec.row(fact)) == fact


@pytest.mark.parametrize("seed", SEEDS)
def test_the_gate_is_the_rules(seed: int, lived: Lived) -> None:
    facts = lived(180, seed)
    usual = only(Profile, facts)[-1].usual
    mornings = {score.stamp.day: score.pain.number or 0 for score in only(MorningScore, facts)}
    for before in only(BeforeScore, facts):
        day = before.stamp.day
        expected = gate(before.pain.number or 0, usual_pain(day, mornings, usual.number if usual else None))
        assert before.gate is expected


@pytest.mark.parametrize("seed", SEEDS)
def test_a_session_follows_its_number_and_a_spare_day_has_none(seed: int, lived: Lived) -> None:
    facts = lived(180, seed)
    sessions = {session.stamp.day: session for session in only(SessionRecord, facts)}
    for before in only(BeforeScore, facts):
        assert (before.stamp.day in sessions) is (before.gate is not Gate.SPARE)
    for day, session in sessions.items():
        (before,) = [each for each in only(BeforeScore, facts) if each.stamp.day == day]
        assert (session.before, session.gate) == (before.pain, before.gate)
        assert before.stamp.at < session.started < session.ended == session.stamp.at


@pytest.mark.parametrize("seed", SEEDS)
def test_the_safety_questions_are_answered_whenever_they_are_due(seed: int, lived: Lived) -> None:
    answers: list[SafetyAnswers] = []
    afters: list[AfterAnswers] = []
    sessions: list[SessionRecord] = []
    spare: datetime | None = None
    for fact in lived(180, seed):
        match fact:
            case SafetyAnswers():
                answers.append(fact)
            case AfterAnswers():
                afters.append(fact)
            case BeforeScore():
                if fact.gate is Gate.SPARE:
                    spare = fact.stamp.at
                    continue
                last = sessions[-1].stamp.day if sessions else None
                assert list_due(fact.stamp.day, answers, last, spare, last_painful(sessions, afters)) is None
            case SessionRecord():
                sessions.append(fact)
            case _:
                pass
    assert sum(answer.occasion is Occasion.MONTHLY for answer in answers) >= 3
    assert all(answer.yes == () for answer in answers)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_climb_stays_below_what_the_rule_allows(seed: int, world: World, lived: Lived) -> None:
    steps_up: dict[date, int] = defaultdict(int)
    sessions = only(SessionRecord, lived(180, seed))
    for exercise in world.programme.exercises:
        levels = path(exercise)
        articles = exercise.dose.articles_tier
        done = [
            (session.stamp.day, each.level)
            for session in sessions
            for each in session.exercises
            if each.exercise == exercise.id and each.reason is Reason.HELD
        ]
        last_change: date | None = None
        assert done[0][1].tier == articles and done[0][1].amount == exercise.dose.start
        for (_before, lower), (day, level) in pairwise(done):
            assert level.tier <= articles and level.amount <= exercise.dose.ceiling
            step = levels.index(level) - levels.index(lower)
            assert step <= 1
            if step == 1:
                steps_up[day] += 1
                assert last_change is None or (day - last_change).days >= 3
            if step:
                last_change = day
    assert max(steps_up.values()) == 1


@pytest.mark.parametrize("seed", SEEDS)
def test_a_calm_day_is_the_floor(seed: int, world: World, lived: Lived) -> None:
    floors = {exercise.id: floor(exercise) for exercise in world.programme.exercises}
    for session in only(SessionRecord, lived(180, seed)):
        for exercise in session.exercises:
            calm = session.gate is Gate.CALM
            assert (exercise.reason is Reason.CALM_DAY) is calm
            assert not calm or exercise.level == floors[exercise.exercise]


@pytest.mark.parametrize("seed", SEEDS)
def test_over_a_half_year_more_is_done_with_less_pain(seed: int, lived: Lived) -> None:
    facts = lived(180, seed)
    sessions = only(SessionRecord, facts)
    percents = [fmean(exercise.percent for exercise in session.exercises) for session in sessions]
    assert fmean(percents[:10]) < 40 < 70 < fmean(percents[-10:]) <= 100
    mornings = [score.pain.number for score in only(MorningScore, facts)]
    assert mean(mornings[:20]) - mean(mornings[-20:]) > 1.5
    legs = [score.pain.leg for score in only(MorningScore, facts)]
    assert mean(legs[:20]) > 1 > 0.5 > mean(legs[-20:])


@pytest.mark.parametrize("seed", SEEDS)
def test_there_is_a_bad_week_a_week_away_and_days_of_rest(seed: int, lived: Lived) -> None:
    facts = lived(180, seed)
    sessions = only(SessionRecord, facts)
    days = [session.stamp.day for session in sessions]
    gaps = [(later - earlier).days for earlier, later in pairwise(days)]
    assert 8 <= max(gaps) <= 12
    assert not any(day.weekday() == 6 for day in days if day != NOW.date() - timedelta(days=1) and day != days[0])
    assert 125 <= len(days) <= 156
    assert any(exercise.stopped_for_pain for session in sessions for exercise in session.exercises)
    percents = [fmean(exercise.percent for exercise in session.exercises) for session in sessions]
    assert min(later - earlier for earlier, later in pairwise(percents)) < -8
    worst = {
        answers.stamp.day: max(pain.number or 0 for _, pain in answers.worst) for answers in only(AfterAnswers, facts)
    }
    weeks = [fmean(found) for n in range(0, 170, 7) if (found := _between(worst, days[0] + timedelta(days=n)))]
    assert max(later - earlier for earlier, later in pairwise(weeks)) > 0.8


def _between(values: dict[date, int], first: date) -> list[int]:
    return [value for day, value in values.items() if first <= day < first + timedelta(days=7)]


@pytest.mark.parametrize("seed", SEEDS)
def test_what_people_leave_out_is_left_out(seed: int, lived: Lived) -> None:
    facts = lived(180, seed)
    sessions = {session.session: session for session in only(SessionRecord, facts)}
    afters = only(AfterAnswers, facts)
    assert 120 <= len(only(MorningScore, facts)) < 172
    assert {answers.session for answers in afters} <= sessions.keys()
    assert all(answers.stamp.at > sessions[answers.session].ended for answers in afters)
    assert len(afters) <= len(sessions)
    half_done = [session for session in sessions.values() if session.end is SessionEnd.STOPPED]
    assert all(not session.exercises[-1].quota_done for session in half_done)
    notes = [answers.note for answers in afters if answers.note]
    assert 2 <= len(notes) <= 45


def test_another_person_lives_another_life(lived: Lived) -> None:
    stoic = replace(STEADY, name="stoic", pain_first=2.0, flares=(), away=(), leaves_page=0.0, stops_early=0.0)
    facts = lived(60, person=stoic)
    sessions = only(SessionRecord, facts)
    assert len(only(AfterAnswers, facts)) == len(sessions)
    assert all(session.end is SessionEnd.FINISHED for session in sessions)
    assert max((score.pain.number or 0) for score in only(MorningScore, facts)) <= 4


def test_a_quick_climber_keeps_the_rests_and_stops_at_the_goal(world: World, lived: Lived) -> None:
    quick = replace(STEADY, name="quick", pain_first=1.0, pain_last=1.0, flares=(), away=(), days_per_step=1)
    sessions = only(SessionRecord, lived(180, person=quick))
    for place, exercise in enumerate(world.programme.exercises):
        goal = exercise.dose.articles_tier, exercise.dose.ceiling
        levels = [(session.stamp.day, session.exercises[place].level) for session in sessions]
        changes = [day for (_day, before), (day, level) in pairwise(levels) if level != before]
        assert all((later - earlier).days >= 3 for earlier, later in pairwise(changes))
        assert min((later - earlier).days for earlier, later in pairwise(changes)) <= 4
        assert (levels[-1][1].tier, levels[-1][1].amount) == goal
        assert max(session.exercises[place].percent for session in sessions) == 100


def test_years_go_on_without_drifting(lived: Lived) -> None:
    facts = lived(1500, seed=7)
    mornings = [score.pain.number for score in only(MorningScore, facts)]
    assert len(only(SessionRecord, facts)) > 1000
    assert 0.5 < mean(mornings[700:]) < 2.5
