"""What the person can do, how sure and how afraid they are, over the weeks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from rygtraening.domain.flare import Flare
from rygtraening.domain.in_turns import at_once
from rygtraening.domain.progress import Step
from rygtraening.domain.progress_function import Function, FunctionKind, Measure, Move, function_in_turns
from rygtraening.domain.record import Stamp
from rygtraening.domain.weekly_record import OwnActivity, SmallWin, WeekAnswers, Wellbeing

TODAY = date(2026, 11, 22)  # a Sunday
FIRST = TODAY - timedelta(days=182)


def stamp(back: int) -> Stamp:
    day = TODAY - timedelta(days=back)
    return Stamp(UUID(int=10_000 - back), "here", datetime(day.year, day.month, day.day, 12, tzinfo=UTC), day)


def week(back: int, fear: int | None = None, confidence: int | None = None, **activities: int | None) -> WeekAnswers:
    own = tuple(OwnActivity(name, score) for name, score in activities.items())
    return WeekAnswers(stamp(back), activities=own, fear=fear, confidence=confidence)


def night(back: int, sleep: int | None = 5, stress: int | None = None) -> Wellbeing:
    return Wellbeing(stamp(back), sleep, stress)


def win(back: int, text: str = "Bandt snørebånd") -> SmallWin:
    return SmallWin(stamp(back), str(back), text)


def shown(
    weeks: Sequence[WeekAnswers] = (), nights: Sequence[Wellbeing] = (), wins: Sequence[SmallWin] = (), **more: Any
) -> Function:
    return at_once(function_in_turns(weeks, nights, wins, more.pop("first", FIRST), TODAY, **more))


def values(of: Function, measure: Measure) -> list[float]:
    return [point.mean for track in of.of(measure) for point in track.points]


def test_each_weeks_answers_are_drawn_as_they_were_given() -> None:
    found = shown([week(7, fear=3, confidence=8), week(14, fear=5), week(21, fear=6)])
    assert values(found, Measure.FEAR) == [6, 5, 3]
    assert values(found, Measure.CONFIDENCE) == [8]
    assert found.of(Measure.FEAR)[0].points[-1].day == TODAY - timedelta(days=7)
    assert found.step is Step.WEEK


def test_the_nights_of_a_week_are_their_mean_with_lowest_and_highest() -> None:
    (track,) = shown(nights=[night(0, 4), night(1, 8), night(2, 9), night(7, 3)]).of(Measure.SLEEP)
    assert [(p.mean, p.low, p.high, p.count) for p in track.points] == [(3, 3, 3, 1), (7, 4, 9, 3)]


def test_a_line_is_drawn_from_three_weeks_on_and_broken_where_two_are_missing() -> None:
    (few,) = shown([week(0, fear=3), week(7, fear=4)]).of(Measure.FEAR)
    assert few.lines == ()
    (joined,) = shown([week(back, fear=3) for back in (0, 14, 21)]).of(Measure.FEAR)
    assert [len(line) for line in joined.lines] == [3]
    (broken,) = shown([week(back, fear=3) for back in (0, 21, 28)]).of(Measure.FEAR)
    assert [len(line) for line in broken.lines] == [2, 1]


def test_past_four_years_a_slot_is_a_month() -> None:
    found = shown([week(back, fear=back % 3) for back in range(0, 1900, 7)], first=TODAY - timedelta(days=1900))
    assert found.step is Step.MONTH
    (track,) = found.of(Measure.FEAR)
    assert all(point.first.day == 1 for point in track.points[1:])
    assert len(track.lines) == 1
    (gap,) = shown([week(back, fear=2) for back in (0, 30, 120, 1800)], first=TODAY - timedelta(days=1900)).of(
        Measure.FEAR
    )
    assert [len(line) for line in gap.lines] == [1, 1, 2]


def test_a_day_of_a_flare_up_is_no_part_of_a_mean() -> None:
    flare = Flare(UUID(int=1), TODAY - timedelta(days=1), 2.0)
    found = shown(nights=[night(0, 1), night(1, 1), night(2, 9), night(3, 7)], flares=[flare])
    assert values(found, Measure.SLEEP) == [8]
    assert values(shown([week(0, fear=9)], flares=[flare]), Measure.FEAR) == [9]  # one answer is no mean
    assert values(shown(nights=[night(0, 1), night(1, 1)], flares=[flare]), Measure.SLEEP) == []


def test_activities_are_those_of_the_newest_week_however_they_are_capitalised() -> None:
    found = shown([week(21, cykle=2, gå=1), week(14, Cykle=3), week(7, Cykle=4, løbe=5, sokker=6)])
    assert [(track.name, len(track.points)) for track in found.of(Measure.ACTIVITY)] == [
        ("Cykle", 3),
        ("løbe", 1),
        ("sokker", 1),
    ]
    assert [track.name for track in found.earlier] == ["gå"]


def test_small_wins_are_marks_and_what_was_taken_back_is_none() -> None:
    found = shown(wins=[win(3), win(9, ""), win(4)])
    assert [each.stamp.day for each in found.wins] == [TODAY - timedelta(days=4), TODAY - timedelta(days=3)]
    (slot,) = found.slots()
    assert len(found.wins_of(slot)) == 2
    assert found.day_of(slot) == TODAY - timedelta(days=3)
    assert found.news.kind is FunctionKind.FEW


def test_the_first_two_weeks_are_compared_with_the_last_two() -> None:
    kept = [week(35, 8, 2), week(28, 7, 3), week(14, 1, 9), week(7, 4, 7), week(0, 3, 8)]
    moves = shown(kept).news.moves
    assert moves == {Measure.FEAR: Move(7.5, 3.5), Measure.CONFIDENCE: Move(2.5, 7.5)}
    assert (moves[Measure.FEAR].way, moves[Measure.CONFIDENCE].way) == (-1, 1)


def test_activities_are_compared_each_with_itself() -> None:
    kept = [week(back, cykle=2 + (28 - back) // 7, gå=5) for back in (28, 21, 14, 7)] + [week(0, cykle=6, ny=0)]
    assert shown(kept).news.moves[Measure.ACTIVITY] == Move((2.5 + 5) / 2, (5.5 + 5) / 2)


@pytest.mark.parametrize(("now", "way"), [(5.0, 0), (5.9, 0), (6.0, 1), (2.0, -1), (2.1, 0)])
def test_under_two_points_is_about_as_before(now: float, way: int) -> None:
    assert Move(4.0, now).way == way


def test_two_points_between_means_of_thirds_are_two_points() -> None:
    three = [week(28 - 7 * at, a=6 + (at == 1), b=6, c=6) for at in range(2)]
    later = [week(14 - 7 * at, a=8 + (at == 1), b=8, c=8) for at in range(2)]
    assert shown([*three, *later]).news.moves[Measure.ACTIVITY].way == 1


@pytest.mark.parametrize("backs", [(0, 7, 14), (0, 3, 7, 10), ()])
def test_too_few_weeks_or_too_short_a_time_are_not_compared(backs: tuple[int, ...]) -> None:
    news = shown([week(back, fear=back) for back in backs], [night(back) for back in range(40)]).news
    assert (news.kind, news.weeks, dict(news.moves)) == (FunctionKind.FEW, len(backs), {})


def test_answers_of_a_flare_up_are_not_compared() -> None:
    flare = Flare(UUID(int=1), TODAY - timedelta(days=2), 2.0)
    kept = [week(back, fear=2) for back in (35, 28, 21, 14)] + [week(0, fear=10)]
    assert shown(kept, flares=[flare]).news.moves[Measure.FEAR] == Move(2, 2)


def test_with_nothing_answered_there_is_nothing_and_before_the_range_something() -> None:
    assert shown().news.kind is FunctionKind.NOTHING
    assert shown(ever=True).news.kind is FunctionKind.NOTHING_HERE
    assert shown([week(-1, fear=3)], [night(200)]).news.kind is FunctionKind.NOTHING
    assert shown().slots() == ()


def test_activities_that_were_never_scored_are_not_drawn_and_take_no_place_from_one_that_was() -> None:
    found = shown([week(14, Cykle=None, Gå=5), week(7, Cykle=None, Løbe=None, Svømme=None)])
    assert ([track.name for track in found.tracks], found.earlier) == (["Gå"], ())


def test_a_week_stands_in_its_middle_and_is_found_by_its_first_day() -> None:
    (track,) = shown([week(7, fear=3)]).of(Measure.FEAR)
    (point,) = track.points
    monday = TODAY - timedelta(days=13)
    assert (point.first, point.last) == (monday, monday + timedelta(days=6))
    assert point.middle == (monday + timedelta(days=3)).toordinal()
    assert track.at(monday) is point
    assert track.at(monday + timedelta(days=1)) is None
