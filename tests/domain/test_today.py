from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest

from rygtraening.domain.exercise import Exercise, Level
from rygtraening.domain.gate import Gate
from rygtraening.domain.pain import LegSpread, Pain
from rygtraening.domain.plan import build, seconds
from rygtraening.domain.prescription import Reason
from rygtraening.domain.programme import Programme
from rygtraening.domain.record import (
    AfterAnswers,
    BeforeScore,
    ExerciseRecord,
    MorningScore,
    Occasion,
    Profile,
    SafetyAnswers,
    SessionRecord,
    Stamp,
)
from rygtraening.domain.safety import FlagTier, SafetyQuestion
from rygtraening.domain.text import Text
from rygtraening.domain.today import Today, look

THURSDAY = date(2026, 10, 8)
SUMMER = timezone(timedelta(hours=2))
QUESTIONS = (
    SafetyQuestion("bladder", FlagTier.CALL_NOW, Text()),
    SafetyQuestion("six-weeks", FlagTier.ADVICE, Text()),
)

Stamped = Callable[..., Stamp]
Recorded = Callable[..., SessionRecord]
Made = Callable[..., ExerciseRecord]
Look = Callable[..., Today]


def ago(days: int) -> date:
    return THURSDAY - timedelta(days=days)


@pytest.fixture
def programme(programme_of: Callable[..., Programme], cat: Exercise, bird: Exercise) -> Programme:
    return programme_of(cat, bird)


@pytest.fixture
def at(journal: Any, programme: Programme) -> Look:
    """Looks at the journal: ``at(hour, minute, day)``, Thursday at eight by default."""

    def looked(hour: int = 8, minute: int = 0, day: date = THURSDAY) -> Today:
        return look(journal, programme, QUESTIONS, datetime(day.year, day.month, day.day, hour, minute, tzinfo=SUMMER))

    return looked


@pytest.fixture
def first_run(journal: Any, stamped: Stamped) -> None:
    """A person who began a week ago, whose usual pain was 6 then, and who has nothing that locks."""
    journal.append(
        Profile(stamped(ago(7)), adult=True, accepted=True, usual=Pain(2, 6)),
        SafetyAnswers(stamped(ago(7)), Occasion.FIRST_RUN, ("bladder", "six-weeks"), ()),
    )


def answers(
    stamp: Stamp, session: SessionRecord, worst: Pain, now: Pain, spread: LegSpread | None = None
) -> AfterAnswers:
    """The page after a session of one cat."""
    return AfterAnswers(stamp, session.session, (("cat", worst),), now, spread)


# Who it is, and what locks


def test_an_empty_journal_is_a_first_run(at: Look) -> None:
    today = at()
    assert (today.day, today.profile, today.due) == (THURSDAY, None, Occasion.FIRST_RUN)
    assert (today.morning_due, today.morning, today.offered, today.usual, today.gate) == (False, None, None, None, None)
    assert (today.flags, today.locked, today.after_due, today.trained_today) == ((), False, None, False)
    assert not today.doctor_suggested


@pytest.mark.usefixtures("first_run")
def test_a_person_with_nothing_in_the_way_may_train(at: Look) -> None:
    today = at()
    assert today.profile is not None
    assert (today.due, today.locked) == (None, False)


@pytest.mark.usefixtures("first_run")
def test_a_yes_locks(at: Look, journal: Any, stamped: Stamped) -> None:
    journal.append(SafetyAnswers(stamped(ago(1)), Occasion.ASKED_FOR, ("bladder",), ("bladder", "six-weeks")))
    assert [flag.question for flag in at().flags] == ["bladder"]
    assert at().locked


def test_the_program_is_not_for_somebody_under_eighteen(at: Look, journal: Any, stamped: Stamped) -> None:
    journal.append(
        Profile(stamped(ago(1)), adult=False, accepted=True),
        SafetyAnswers(stamped(ago(1)), Occasion.FIRST_RUN, ("bladder",), ()),
    )
    assert (at().flags, at().locked) == ((), True)


# The doses


def test_the_day_shows_the_doses_of_a_normal_day_and_how_long_they_take(at: Look, programme: Programme) -> None:
    today = at()
    assert [(each.level, each.reason) for each in today.prescriptions] == [
        (Level(0, 7), Reason.START),
        (Level(1, 7), Reason.START),
    ]
    assert today.seconds == seconds(build(programme, today.prescriptions))


# The morning


@pytest.mark.usefixtures("first_run")
def test_the_morning_is_asked_until_it_is_answered(at: Look, journal: Any, stamped: Stamped) -> None:
    assert at().morning_due
    journal.append(MorningScore(stamped(THURSDAY, 7), Pain(3, 1)))
    assert (at().morning_due, at().morning) == (False, Pain(3, 1))


@pytest.mark.usefixtures("first_run")
def test_yesterdays_answer_is_not_todays(at: Look, journal: Any, stamped: Stamped) -> None:
    journal.append(MorningScore(stamped(ago(1), 7), Pain(3, 1)))
    assert (at().morning_due, at().morning) == (True, None)


@pytest.mark.usefixtures("first_run")
def test_the_morning_is_not_asked_once_the_day_has_a_session(
    at: Look, journal: Any, session_record: Recorded, exercise_record: Made
) -> None:
    journal.append(session_record(ago(1), exercise_record()))
    assert at(18).morning_due
    journal.append(session_record(THURSDAY, exercise_record(), hour=8))
    assert not at(18).morning_due


@pytest.mark.parametrize(("hour", "minute", "due"), [(4, 19, False), (4, 20, True), (8, 0, True)])
@pytest.mark.usefixtures("first_run")
def test_after_a_late_session_the_morning_is_asked_six_hours_later(
    at: Look, journal: Any, session_record: Recorded, exercise_record: Made, hour: int, minute: int, due: bool
) -> None:
    journal.append(session_record(ago(1), exercise_record(), hour=22))  # ended 22:20
    assert at(hour, minute).morning_due is due


@pytest.mark.parametrize(
    ("hour", "minute", "offer"), [(7, 0, True), (8, 59, True), (9, 0, False), (6, 59, False), (20, 0, False)]
)
@pytest.mark.usefixtures("first_run")
def test_the_mornings_pain_is_offered_for_two_hours(
    at: Look, journal: Any, stamped: Stamped, hour: int, minute: int, offer: bool
) -> None:
    journal.append(MorningScore(stamped(THURSDAY, 7), Pain(3, 1)))
    assert at(hour, minute).offered == (Pain(3, 1) if offer else None)


@pytest.mark.usefixtures("first_run")
def test_half_an_answer_is_not_offered_nor_one_after_the_number_was_asked(
    at: Look, journal: Any, stamped: Stamped
) -> None:
    journal.append(MorningScore(stamped(THURSDAY, 7), Pain(3)))
    assert at().offered is None
    journal.append(MorningScore(stamped(THURSDAY, 7, 1), Pain(3, 1)))
    assert at().offered is not None
    journal.append(BeforeScore(stamped(THURSDAY, 7, 30), Pain(2, 2), Gate.NORMAL))
    assert at().offered is None


# The usual pain and the gate


@pytest.mark.usefixtures("first_run")
def test_the_usual_pain_is_the_first_answer_until_there_are_five_mornings(
    at: Look, journal: Any, stamped: Stamped
) -> None:
    assert at().usual == 6
    for days in range(5):
        journal.append(MorningScore(stamped(ago(days), 7), Pain(2, 3)))
    assert at().usual == 6  # today's own is not among them
    journal.append(MorningScore(stamped(ago(14), 7), Pain(2, 3)))
    assert at().usual == 3.0


def test_without_a_first_answer_the_usual_pain_is_unknown(at: Look, journal: Any, stamped: Stamped) -> None:
    journal.append(Profile(stamped(ago(1)), adult=True, accepted=True))
    assert at().usual is None


@pytest.mark.usefixtures("first_run")
def test_the_gate_is_that_of_todays_newest_number(at: Look, journal: Any, stamped: Stamped) -> None:
    journal.append(BeforeScore(stamped(ago(1)), Pain(9, 0), Gate.SPARE))
    assert at().gate is None
    journal.append(BeforeScore(stamped(THURSDAY, 7), Pain(6, 0), Gate.CALM))
    journal.append(BeforeScore(stamped(THURSDAY, 12), Pain(3, 0), Gate.NORMAL))
    assert at(18).gate is Gate.NORMAL


@pytest.mark.usefixtures("first_run")
def test_three_spare_days_in_four_name_the_doctor(at: Look, journal: Any, stamped: Stamped) -> None:
    for days in (3, 2):
        journal.append(BeforeScore(stamped(ago(days)), Pain(8, 0), Gate.SPARE))
    assert not at().doctor_suggested
    journal.append(BeforeScore(stamped(THURSDAY, 7), Pain(8, 0), Gate.SPARE))
    assert at().doctor_suggested


# When the safety list is due


@pytest.mark.usefixtures("first_run")
def test_a_spare_day_brings_the_list_until_it_is_answered(at: Look, journal: Any, stamped: Stamped) -> None:
    journal.append(BeforeScore(stamped(ago(1), 9), Pain(8, 0), Gate.SPARE))
    assert at().due is Occasion.SPARE_DAY
    journal.append(SafetyAnswers(stamped(ago(1), 10), Occasion.SPARE_DAY, ("bladder",), ()))
    assert at().due is None


@pytest.mark.usefixtures("first_run")
def test_a_calm_day_does_not(at: Look, journal: Any, stamped: Stamped) -> None:
    journal.append(BeforeScore(stamped(ago(1), 9), Pain(7, 0), Gate.CALM))
    assert at().due is None


@pytest.mark.parametrize(
    ("pain", "stopped", "due"),
    [
        (None, False, None),
        (Pain(7, 0), False, None),
        (Pain(0, 8), False, Occasion.AFTER_PAIN),
        (None, True, Occasion.AFTER_PAIN),
    ],
)
@pytest.mark.usefixtures("first_run")
def test_what_was_said_at_the_pain_button_may_bring_the_list(
    at: Look,
    journal: Any,
    session_record: Recorded,
    exercise_record: Made,
    pain: Pain | None,
    stopped: bool,
    due: Occasion | None,
) -> None:
    journal.append(session_record(ago(1), exercise_record(pain=pain, stopped=stopped)))
    assert at().due is due


@pytest.mark.parametrize(
    ("worst", "now", "spread", "due"),
    [
        (Pain(7, 0), Pain(7, 0), LegSpread.BRIEF, None),
        (Pain(8, 0), Pain(2, 0), LegSpread.NONE, Occasion.AFTER_PAIN),
        (Pain(2, 0), Pain(0, 8), None, Occasion.AFTER_PAIN),
        (Pain(2, 0), Pain(2, 0), LegSpread.LASTING, Occasion.AFTER_PAIN),
    ],
)
@pytest.mark.usefixtures("first_run")
def test_the_page_after_a_session_may_bring_the_list_until_it_is_answered(
    at: Look,
    journal: Any,
    stamped: Stamped,
    session_record: Recorded,
    exercise_record: Made,
    worst: Pain,
    now: Pain,
    spread: LegSpread | None,
    due: Occasion | None,
) -> None:
    session = session_record(ago(1), exercise_record())
    journal.append(session, answers(stamped(ago(1), 9), session, worst, now, spread))
    assert at().due is due
    journal.append(SafetyAnswers(stamped(ago(1), 10), Occasion.AFTER_PAIN, ("bladder",), ()))
    assert at().due is None


# The page that is not answered yet


@pytest.mark.usefixtures("first_run")
def test_pain_left_unanswered_is_asked_again(
    at: Look, journal: Any, stamped: Stamped, session_record: Recorded, exercise_record: Made
) -> None:
    assert at().after_due is None
    session = session_record(ago(1), exercise_record("cat"), exercise_record("bird", done=(0, 0)))
    journal.append(session)
    assert at().after_due == session
    journal.append(answers(stamped(ago(1), 9), session, Pain(), Pain(2, 0)))
    assert at().after_due == session
    journal.append(answers(stamped(ago(1), 10), session, Pain(3, 0), Pain()))
    assert at().after_due == session
    journal.append(answers(stamped(ago(1), 11), session, Pain(3, 0), Pain(2, 0)))  # nothing of the bird was done
    assert at().after_due is None


@pytest.mark.usefixtures("first_run")
def test_an_exercise_that_was_done_but_has_no_worst_pain_yet_is_asked_again(
    at: Look, journal: Any, stamped: Stamped, session_record: Recorded, exercise_record: Made
) -> None:
    session = session_record(ago(1), exercise_record("cat"), exercise_record("bird", done=(7, 7)))
    journal.append(session, answers(stamped(ago(1), 9), session, Pain(3, 0), Pain(2, 0)))
    assert at().after_due == session


@pytest.mark.usefixtures("first_run")
def test_the_newest_session_is_found_however_long_ago_it_was(
    at: Look, journal: Any, session_record: Recorded, exercise_record: Made
) -> None:
    older, newer = (session_record(ago(days), exercise_record()) for days in (400, 300))
    journal.append(newer, older)
    assert at().after_due == newer


# The week and the line


@pytest.mark.usefixtures("first_run")
def test_the_week_begins_on_monday_and_marks_what_was_done(
    at: Look, journal: Any, session_record: Recorded, exercise_record: Made
) -> None:
    journal.append(
        session_record(ago(4), exercise_record()),  # Sunday, the week before
        session_record(ago(3), exercise_record()),  # Monday
        session_record(ago(2), exercise_record(done=(0,), stopped=True)),  # no repetition: no training
        session_record(THURSDAY, exercise_record(), hour=7),
    )
    week = at().week
    assert [mark.day for mark in week] == [ago(days) for days in (3, 2, 1, 0, -1, -2, -3)]
    assert [mark.trained for mark in week] == [True, False, False, True, False, False, False]
    assert [mark.is_today for mark in week] == [False, False, False, True, False, False, False]
    assert [mark.to_come for mark in week] == [False] * 4 + [True] * 3
    assert at().trained_today
    assert not at(day=ago(1)).trained_today


@pytest.mark.parametrize("day", [date(2026, 10, 5), date(2026, 10, 11), date(2026, 12, 31)])
def test_every_day_is_in_its_own_week(at: Look, day: date) -> None:
    week = at(day=day).week
    assert (len(week), week[0].day.weekday()) == (7, 0)
    assert [mark.day for mark in week if mark.is_today] == [day]


@pytest.mark.usefixtures("first_run")
def test_the_line_is_the_mornings_else_the_number_before_and_gaps_are_gaps(
    at: Look, journal: Any, stamped: Stamped, session_record: Recorded, exercise_record: Made
) -> None:
    journal.append(
        MorningScore(stamped(ago(14), 7), Pain(9, 9)),  # one day too old
        MorningScore(stamped(ago(13), 7), Pain(4, 1)),
        MorningScore(stamped(ago(2), 7), Pain(0, 0)),
        session_record(ago(2), exercise_record(), before=Pain(5, 0)),
        session_record(ago(1), exercise_record(), before=Pain(1, 3)),
    )
    line = at().line
    assert [day for day, _ in line] == [ago(days) for days in range(13, -1, -1)]
    assert [value for _, value in line] == [4, *[None] * 10, 0, 3, None]
