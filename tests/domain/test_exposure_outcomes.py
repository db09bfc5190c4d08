"""What the attempts have shown, what is still to be told, and what is to be learnt today."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from uuid import UUID

import pytest
from msgspec.structs import replace

from rygtraening.domain.exposure_outcomes import Outcomes, lessons_due, outcomes, pairs, to_finish
from rygtraening.domain.exposure_record import Attempt, Happened, Lesson
from rygtraening.domain.pain import Pain
from rygtraening.domain.record import Stamp

TODAY = date(2026, 10, 5)


def stamp(day: date, number: int, hour: int = 15) -> Stamp:
    at = datetime(day.year, day.month, day.day, hour, tzinfo=timezone(timedelta(hours=2)))
    return Stamp(UUID(int=number), "here", at, day)


def attempt(
    number: int, *, ago: int = 0, happened: Happened | None = Happened.NO, worst: int | None = 2, activity: str = "bend"
) -> Attempt:
    pain = None if worst is None else Pain(worst, 0)
    day = TODAY - timedelta(days=ago)
    return Attempt(stamp(day, number), UUID(int=number), activity, "low", Pain(1, 0), "a crack", 40, 6, happened, pain)


def lesson(number: int, text: str = "it pulled a little") -> Lesson:
    return Lesson(stamp(TODAY, 100 + number, 8), UUID(int=number), text)


def test_only_what_was_told_to_the_end_is_counted() -> None:
    told = [
        attempt(1),
        attempt(2, happened=Happened.PARTLY),
        attempt(3, happened=Happened.YES),
        attempt(4, happened=None),
        attempt(5, worst=None),
        attempt(6),
    ]
    assert outcomes(told) == Outcomes(closed=4, not_happened=2, partly=1)


def test_the_pairs_are_in_order_of_day_and_leave_out_what_was_never_told() -> None:
    found = pairs([attempt(1), attempt(2, ago=3), attempt(3, ago=1, happened=None, worst=None)])
    assert [(pair.attempt.int, pair.expected, pair.actual) for pair in found] == [(2, 6, 2), (1, 6, 2)]


def test_an_attempt_that_was_only_stopped_is_a_pair() -> None:
    (pair,) = pairs([replace(attempt(1, happened=None, worst=None), stopped=True)])
    assert (pair.actual, pair.stopped) == (None, True)


@pytest.mark.parametrize(("ago", "asked"), [(0, True), (1, True), (2, False), (-1, False)])
def test_an_open_attempt_is_asked_about_until_the_next_day(ago: int, asked: bool) -> None:
    assert (to_finish([attempt(1, ago=ago, happened=None)], TODAY) is not None) is asked


def test_the_newest_open_attempt_is_asked_about() -> None:
    found = to_finish([attempt(2, worst=None), attempt(1, ago=1, worst=None), attempt(3)], TODAY)
    assert found is not None and found.attempt.int == 2


def test_yesterdays_newest_attempt_of_each_kind_is_to_be_learnt_from() -> None:
    tried = [attempt(1, ago=1), attempt(2, ago=1), attempt(3, ago=1, activity="lift"), attempt(4), attempt(5, ago=2)]
    assert [each.attempt.int for each in lessons_due(tried, [], TODAY)] == [2, 3]


def test_what_was_learnt_or_passed_over_is_not_asked_again() -> None:
    tried = [attempt(1, ago=1), attempt(2, ago=1)]
    assert lessons_due(tried, [lesson(2)], TODAY) == ()
    assert lessons_due(tried, [lesson(1, "")], TODAY) == ()


def test_nothing_is_learnt_from_what_was_never_told() -> None:
    assert lessons_due([attempt(1, ago=1, happened=None, worst=None)], [], TODAY) == ()
