"""What a day's decision rests on, read from a journal: nothing that counts is missed, and nothing that is to come is
taken for what has been."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from typing import Any
from uuid import UUID

import pytest
from msgspec.structs import replace

from rygtraening.domain.dose_record import Action, DoseDecision
from rygtraening.domain.exercise import Exercise, Level
from rygtraening.domain.flare_record import FlareEnd, FlareStart
from rygtraening.domain.gate import Gate
from rygtraening.domain.pain import LegSpread, Pain
from rygtraening.domain.prescription import Reason
from rygtraening.domain.programme import Part, Programme
from rygtraening.domain.record import (
    AfterAnswers,
    BeforeScore,
    Clearance,
    ExerciseRecord,
    MorningScore,
    Occasion,
    Profile,
    SafetyAnswers,
    SessionRecord,
    Stamp,
)
from rygtraening.domain.safety import FlagTier, SafetyQuestion
from rygtraening.domain.situation import Known, decisions_up_to, read
from rygtraening.domain.text import Text
from rygtraening.domain.today import Today, look

TODAY = date(2026, 10, 8)
SUMMER = timezone(timedelta(hours=2))
QUESTIONS = (SafetyQuestion("fever", FlagTier.SAME_DAY, Text()),)
FLARE = UUID(int=77_000_000)

Stamped = Callable[..., Stamp]
Recorded = Callable[..., SessionRecord]
Made = Callable[..., ExerciseRecord]


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=SUMMER)


@pytest.fixture
def programme(programme_of: Callable[..., Programme], cat: Exercise) -> Programme:
    return programme_of(cat)


@pytest.fixture
def known(journal: Any, programme: Programme) -> Callable[..., Known]:
    return lambda day=TODAY: read(journal, programme, QUESTIONS, noon(day))


@pytest.fixture
def looked(journal: Any, programme: Programme) -> Callable[..., Today]:
    return lambda day=TODAY: look(journal, programme, QUESTIONS, noon(day))


@pytest.fixture
def decided(stamped: Stamped) -> Callable[..., DoseDecision]:
    """Makes a decision: ``decided(day, level, action=HOLD, exercise="cat")``."""

    def decision(
        day: date, level: Level, action: Action = Action.HOLD, exercise: str = "cat", last_change: date | None = None
    ) -> DoseDecision:
        return DoseDecision(stamped(day), exercise, action, 12, Reason.MORE_DAYS, level, level, last_change)

    return decision


# Where the exercises stand


def test_a_lock_of_months_leaves_the_dose_where_it_was(
    known: Callable[..., Known], journal: Any, decided: Callable[..., DoseDecision]
) -> None:
    journal.append(decided(ago(90), Level(0, 5)))
    journal.append(*(decided(ago(days), Level(0, 5), Action.STOP_T3) for days in range(50)))
    assert known().situation.standings["cat"].level == Level(0, 5)


def test_a_decision_of_a_day_to_come_does_not_count_yet(
    known: Callable[..., Known], journal: Any, decided: Callable[..., DoseDecision]
) -> None:
    """The clock was wrong for a day, or somebody looks back."""
    journal.append(decided(ago(3), Level(0, 8)), decided(ago(-30), Level(0, 12)))
    assert known().situation.standings["cat"].level == Level(0, 8)
    assert known(ago(-30)).situation.standings["cat"].level == Level(0, 12)


def test_the_newest_decision_is_found_however_long_ago_it_was(
    journal: Any, decided: Callable[..., DoseDecision], cat: Exercise, walk: Exercise
) -> None:
    journal.append(decided(ago(9000), Level(0, 6), exercise="walk"))
    journal.append(decided(ago(700), Level(0, 8)), decided(ago(3), Level(0, 9)))
    assert [each.level.amount for each in decisions_up_to(journal, (Part(cat),), TODAY)] == [9]
    assert [each.level.amount for each in decisions_up_to(journal, (Part(cat), Part(walk)), TODAY)] == [6, 9]


def test_a_red_that_was_never_answered_is_found_months_later(
    known: Callable[..., Known],
    journal: Any,
    decided: Callable[..., DoseDecision],
    session_record: Recorded,
    exercise_record: Made,
) -> None:
    journal.append(decided(ago(300), Level(0, 8), last_change=ago(300)))
    journal.append(session_record(ago(200), exercise_record(stopped=True)))
    assert [entry.day for entry in known().situation.entries["cat"]] == [ago(200)]


def test_a_yes_that_a_doctor_has_cleared_locks_no_more(
    known: Callable[..., Known], journal: Any, stamped: Stamped
) -> None:
    journal.append(SafetyAnswers(stamped(ago(900)), Occasion.MONTHLY, ("fever",), ("fever",)))
    journal.append(SafetyAnswers(stamped(ago(9)), Occasion.MONTHLY, ("fever",), ()))
    assert [flag.question for flag in known().flags] == ["fever"]
    journal.append(Clearance(stamped(ago(5)), ago(6), ("fever",)))
    assert known().flags == ()


# Flare-ups


@pytest.fixture
def flare(journal: Any, stamped: Stamped) -> Callable[..., None]:
    """A flare-up that began so many days ago, and by word was over so many days ago."""

    def begun(started: int, over: int | None = None, number: int = 0) -> None:
        id_ = UUID(int=FLARE.int + number)
        journal.append(FlareStart(stamped(ago(started)), id_, 2.0, said=True))
        if over is not None:
            journal.append(FlareEnd(stamped(ago(over), 12), id_))

    return begun


def test_a_flare_up_of_months_goes_on_while_the_mornings_are_high(
    known: Callable[..., Known], journal: Any, stamped: Stamped, flare: Callable[..., None]
) -> None:
    flare(150)
    journal.append(*(MorningScore(stamped(ago(days), 7), Pain(6, 0)) for days in range(150)))
    found = known().situation.flare
    assert found is not None
    assert found.active


def test_the_days_of_a_long_flare_up_before_the_newest_are_left_out_of_the_usual(
    known: Callable[..., Known], journal: Any, stamped: Stamped, flare: Callable[..., None]
) -> None:
    flare(90, over=8)
    flare(1, number=1)
    journal.append(*(MorningScore(stamped(ago(days), 7), Pain(7, 0)) for days in range(9, 90)))
    journal.append(*(MorningScore(stamped(ago(days), 7), Pain(2, 0)) for days in range(2, 7)))
    assert known().situation.usual == 2.0


class Counting:
    """A journal that counts the days it is asked for."""

    def __init__(self, journal: Any) -> None:
        self._journal = journal
        self.days = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._journal, name)

    def summaries(self, first: date | None = None, last: date | None = None) -> Any:
        self.days += ((last or date.max) - (first or date.min)).days
        return self._journal.summaries(first, last)


def test_one_flare_up_years_ago_does_not_make_all_the_years_be_read(
    journal: Any, programme: Programme, stamped: Stamped, flare: Callable[..., None]
) -> None:
    flare(3000)
    journal.append(*(MorningScore(stamped(ago(days), 7), Pain(2, 0)) for days in range(2980, 3000)))
    counting = Counting(journal)
    found = read(counting, programme, QUESTIONS, noon(TODAY)).situation.flare
    assert found is not None
    assert found.ended == ago(2998)
    assert counting.days < 100


def test_a_flare_up_that_began_after_todays_session_makes_a_later_one_small_also_where_it_is_over_again(
    known: Callable[..., Known],
    journal: Any,
    session_record: Recorded,
    exercise_record: Made,
    flare: Callable[..., None],
) -> None:
    journal.append(session_record(TODAY, exercise_record(), hour=7))
    assert not known().situation.eased_today
    flare(0, over=0)
    assert known().situation.eased_today


# The safety list


@pytest.fixture
def first_run(journal: Any, stamped: Stamped) -> None:
    journal.append(Profile(stamped(ago(60)), adult=True, accepted=True))
    journal.append(SafetyAnswers(stamped(ago(60)), Occasion.FIRST_RUN, ("fever",), ()))


@pytest.mark.usefixtures("first_run")
def test_the_page_of_the_last_session_brings_the_list_however_late_it_is_answered(
    looked: Callable[..., Today], journal: Any, stamped: Stamped, session_record: Recorded, exercise_record: Made
) -> None:
    session = session_record(ago(20), exercise_record())
    journal.append(session, SafetyAnswers(stamped(TODAY, 8), Occasion.AWAY, ("fever",), ()))
    assert looked().due is None
    stamp = replace(stamped(TODAY, 9), day=session.stamp.day)
    journal.append(AfterAnswers(stamp, session.session, (("cat", Pain(2, 0)),), Pain(2, 0), LegSpread.LASTING))
    assert looked().due is Occasion.AFTER_PAIN


@pytest.mark.usefixtures("first_run")
def test_a_list_answered_while_the_clock_was_ahead_silences_nothing(
    looked: Callable[..., Today], journal: Any, stamped: Stamped
) -> None:
    journal.append(SafetyAnswers(stamped(ago(-500)), Occasion.MONTHLY, ("fever",), ()))
    assert looked().due is Occasion.AWAY
    journal.append(SafetyAnswers(stamped(TODAY, 8), Occasion.AWAY, ("fever",), ()))
    assert looked().due is None
    journal.append(FlareStart(stamped(TODAY, 9), FLARE, 2.0, said=True))
    assert looked().due is Occasion.FLARE
    journal.append(BeforeScore(stamped(TODAY, 10), Pain(8, 0), Gate.SPARE))
    assert looked().due is Occasion.SPARE_DAY


def test_only_lists_of_days_to_come_are_no_first_run_and_still_lock(
    looked: Callable[..., Today], journal: Any, stamped: Stamped
) -> None:
    journal.append(Profile(stamped(ago(-500)), adult=True, accepted=True))
    journal.append(SafetyAnswers(stamped(ago(-500)), Occasion.FIRST_RUN, ("fever",), ("fever",)))
    assert (looked().due, looked().locked) == (Occasion.MONTHLY, True)


# A clock that was ahead


@pytest.mark.usefixtures("first_run")
def test_a_session_of_a_day_to_come_keeps_no_morning_from_being_asked(
    looked: Callable[..., Today], journal: Any, session_record: Recorded, exercise_record: Made
) -> None:
    journal.append(session_record(ago(-300), exercise_record()))
    assert looked().morning_due
    assert looked().after_due is None
