from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from uuid import UUID

import pytest

from rygtraening.domain.gate import Gate
from rygtraening.domain.pain import UNANSWERED, LegSpread, Pain
from rygtraening.domain.record import (
    AfterAnswers,
    BeforeScore,
    ExerciseRecord,
    MorningScore,
    SessionRecord,
    Stamp,
)
from rygtraening.domain.summary import summarise

DAY = date(2026, 10, 5)
Stamped = Callable[..., Stamp]


@pytest.fixture
def exercise(exercise_record: Callable[..., ExerciseRecord]) -> Callable[..., ExerciseRecord]:
    """Makes an exercise done: ``exercise(name, done=..., percent=..., work=..., pain=..., stopped=...)``."""
    return exercise_record


@pytest.fixture
def session(session_record: Callable[..., SessionRecord]) -> Callable[..., SessionRecord]:
    """Makes a session of that day: ``session(*exercises, before=..., hour=...)``."""
    return partial(session_record, DAY)


@pytest.fixture
def after(stamped: Stamped) -> Callable[..., AfterAnswers]:
    def answers(*worst: tuple[str, Pain], now: Pain = UNANSWERED, spread: LegSpread | None = None) -> AfterAnswers:
        return AfterAnswers(stamped(DAY), UUID(int=1), worst, now, spread)

    return answers


Made = Callable[..., ExerciseRecord]
Recorded = Callable[..., SessionRecord]
Answered = Callable[..., AfterAnswers]


def test_a_day_without_anything_is_empty() -> None:
    row = summarise(DAY, [], [], [], None)
    assert (row.day, row.sessions, row.repetitions, row.work_seconds) == (DAY, 0, 0, 0.0)
    assert (row.percent, row.before, row.worst, row.after, row.morning, row.morning_at, row.ended) == (None,) * 7
    assert not row.stopped_for_pain
    assert not row.lasting_spread


def test_repetitions_and_work_of_all_sessions_are_added(session: Recorded, exercise: Made) -> None:
    row = summarise(
        DAY, [session(exercise(done=(7, 7), work=84.0)), session(exercise(done=(3,), work=18.0))], [], [], None
    )
    assert (row.sessions, row.repetitions, row.work_seconds) == (2, 17, 102.0)


def test_of_several_starts_the_lowest_counts(session: Recorded, exercise: Made) -> None:
    sessions = [
        session(exercise(), before=Pain(4, 1)),
        session(exercise(), before=Pain(0, 3)),
        session(exercise(), before=Pain(5, 5)),
    ]
    assert summarise(DAY, sessions, [], [], None).before == 3


def test_of_several_answers_the_highest_worst_and_after_count(
    session: Recorded, after: Answered, exercise: Made
) -> None:
    answers = [
        after(("cat", Pain(2, 0)), ("knee", Pain(1, 4)), now=Pain(3, 0)),
        after(("cat", Pain(3, 3)), now=Pain(1, 2)),
    ]
    row = summarise(DAY, [session(exercise())], answers, [], None)
    assert (row.worst, row.after) == (4, 3)


def test_what_was_said_at_the_pain_button_is_the_least_the_worst_can_be(
    session: Recorded, after: Answered, exercise: Made
) -> None:
    said = session(exercise(pain=Pain(6, 2)))
    assert summarise(DAY, [said], [], [], None).worst == 6
    assert summarise(DAY, [said], [after(("cat", Pain(5, 0)))], [], None).worst == 6
    assert summarise(DAY, [said], [after(("cat", Pain(7, 0)))], [], None).worst == 7


def test_the_dose_is_the_mean_over_the_exercises_of_the_lowest_of_each(session: Recorded, exercise: Made) -> None:
    morning = session(exercise("cat", percent=50.0), exercise("knee", percent=20.0))
    evening = session(exercise("cat", percent=0.0), exercise("knee", percent=30.0))
    assert summarise(DAY, [morning, evening], [], [], None).percent == 10.0
    assert summarise(DAY, [evening, morning], [], [], None).percent == 10.0


def test_an_exercise_of_which_nothing_was_done_gives_no_dose(session: Recorded, exercise: Made) -> None:
    record = session(exercise("cat", percent=50.0), exercise("knee", percent=0.0, done=(0, 0), work=0.0))
    assert summarise(DAY, [record], [], [], None).percent == 50.0


def test_a_session_without_a_repetition_is_no_training_but_its_stop_for_pain_is_known(
    session: Recorded, exercise: Made
) -> None:
    record = session(exercise(done=(0,), work=0.0, pain=Pain(8, 0), stopped=True))
    row = summarise(DAY, [record], [], [], None)
    assert (row.sessions, row.percent, row.ended) == (0, None, None)
    assert (row.worst, row.stopped_for_pain) == (8, True)


def test_the_number_before_is_known_on_a_day_without_training(stamped: Stamped) -> None:
    befores = [BeforeScore(stamped(DAY), Pain(9, 2), Gate.SPARE), BeforeScore(stamped(DAY, 12), Pain(8, 0), Gate.SPARE)]
    assert summarise(DAY, [], [], befores, None).before == 8


def test_on_a_day_with_training_the_numbers_of_its_sessions_count(
    session: Recorded, stamped: Stamped, exercise: Made
) -> None:
    befores = [BeforeScore(stamped(DAY), Pain(1, 1), Gate.NORMAL)]
    assert summarise(DAY, [session(exercise(), before=Pain(3, 0))], [], befores, None).before == 3


def test_the_morning_score_comes_with_its_moment(stamped: Stamped) -> None:
    stamp = stamped(DAY, 6, 30)
    row = summarise(DAY, [], [], [], MorningScore(stamp, Pain(2, 4)))
    assert (row.morning, row.morning_at) == (4, stamp.at)


def test_a_day_has_ended_training_with_its_last_session(session: Recorded, exercise: Made) -> None:
    late, early = session(exercise(), hour=18), session(exercise(), hour=8)
    ended: datetime = late.ended
    assert summarise(DAY, [late, early], [], [], None).ended == ended


@pytest.mark.parametrize(
    ("spread", "lasting"), [(None, False), (LegSpread.NONE, False), (LegSpread.BRIEF, False), (LegSpread.LASTING, True)]
)
def test_lasting_pain_down_the_leg_in_any_answer_is_known(
    after: Answered, spread: LegSpread | None, lasting: bool
) -> None:
    answers = [after(spread=spread), after(spread=LegSpread.NONE)]
    assert summarise(DAY, [], answers, [], None).lasting_spread is lasting


def test_answers_that_were_not_given_leave_no_number(session: Recorded, after: Answered, exercise: Made) -> None:
    row = summarise(DAY, [session(exercise())], [after(("cat", Pain()))], [], None)
    assert (row.worst, row.after) == (None, None)


@pytest.mark.parametrize(("done", "whole"), [((7, 7), True), ((7, 6), False), ((0, 7), False), ((8, 7), True)])
def test_the_quota_is_done_when_it_is_on_each_side(done: tuple[int, ...], whole: bool, exercise: Made) -> None:
    assert exercise(done=done).quota_done is whole


def test_the_first_number_of_the_day_is_known_beside_the_lowest(stamped: Stamped) -> None:
    later = BeforeScore(stamped(DAY, hour=18), Pain(2, 0), Gate.NORMAL)
    earlier = BeforeScore(stamped(DAY, hour=8), Pain(5, 0), Gate.NORMAL)
    row = summarise(DAY, [], [], [later, earlier], None)
    assert (row.first_before, row.before, row.value) == (5, 2, 5)


def test_the_morning_score_is_the_days_number_where_there_is_one(stamped: Stamped) -> None:
    before = BeforeScore(stamped(DAY), Pain(5, 0), Gate.NORMAL)
    row = summarise(DAY, [], [], [before], MorningScore(stamped(DAY), Pain(0, 0)))
    assert row.value == 0
