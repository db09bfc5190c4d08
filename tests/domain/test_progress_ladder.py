"""Where each exercise stood, day by day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from rygtraening.domain.dose_record import Action, DoseDecision
from rygtraening.domain.exercise import Exercise, Level
from rygtraening.domain.prescription import Reason
from rygtraening.domain.progress import Step
from rygtraening.domain.progress_ladder import Ladder, LadderKind, ladder_series
from rygtraening.domain.record import Stamp

TODAY = date(2026, 11, 22)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def decided(back: int, before: int, now: int, exercise: str = "cat", **different: Any) -> DoseDecision:
    day = ago(back)
    at = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    stamp = Stamp(UUID(int=10_000 - back), "here", at, day)
    fact = DoseDecision(stamp, exercise, Action.HOLD, 12, Reason.UP, Level(0, before), Level(0, now))
    return replace(fact, **different)


def amounts(shown: Ladder, exercise: int = 0) -> list[tuple[int, int]]:
    """How many days ago, and how many times."""
    return [((TODAY - rung.day).days, rung.level.amount) for rung in shown.climbs[exercise].rungs]


def test_the_line_has_where_it_began_and_each_change(cat: Exercise) -> None:
    kept = [decided(20, 7, 7), decided(18, 7, 8), decided(16, 8, 8), decided(10, 8, 6)]
    shown = ladder_series(kept, {"cat": cat}, ago(29), TODAY)
    assert amounts(shown) == [(20, 7), (18, 8), (10, 6)]
    assert [climb.last for climb in shown.climbs] == [TODAY]
    assert [(day, before.level.amount, now.level.amount) for day, _each, before, now in shown.changes()] == [
        (ago(18), 7, 8),
        (ago(10), 8, 6),
    ]


def test_what_was_decided_before_the_range_is_where_the_line_begins(cat: Exercise) -> None:
    kept = [decided(90, 7, 8), decided(40, 8, 9), decided(5, 9, 10)]
    assert amounts(ladder_series(kept, {"cat": cat}, ago(13), TODAY)) == [(13, 9), (5, 10)]
    assert amounts(ladder_series(kept[:2], {"cat": cat}, ago(13), TODAY)) == [(13, 9)]


def test_without_what_came_before_the_first_change_itself_says_where_it_stood(cat: Exercise) -> None:
    assert amounts(ladder_series([decided(5, 9, 10)], {"cat": cat}, ago(13), TODAY)) == [(5, 9), (5, 10)]
    on_the_edge = ladder_series([decided(13, 9, 10)], {"cat": cat}, ago(13), TODAY)
    assert (amounts(on_the_edge), on_the_edge.news.up) == ([(13, 9), (13, 10)], 1)


@given(st.lists(st.tuples(st.integers(0, 60), st.sampled_from([5, 6, 7, 8])), max_size=25), st.integers(0, 40))
def test_decisions_that_move_nothing_may_be_left_out_and_the_order_is_free(
    cat: Exercise, moves: list[tuple[int, int]], back: int
) -> None:
    stood, kept = 7, [decided(61, 7, 7)]
    for days, amount in sorted(dict(moves).items(), reverse=True):
        kept.append(decided(days, stood, amount))
        stood = amount
    everything = ladder_series(kept, {"cat": cat}, ago(back), TODAY)
    changes = [each for each in kept if each.before != each.level or each is kept[0]]
    assert ladder_series(reversed(changes), {"cat": cat}, ago(back), TODAY) == everything
    stops = everything.stops()
    for day in stops:
        known = [each.level.amount for each in kept if each.stamp.day <= day]
        rung = everything.climbs[0].on(day)
        assert rung is not None and rung.level.amount == known[-1]


def test_a_stop_moves_nothing(cat: Exercise) -> None:
    stop = decided(3, 8, 5, action=Action.STOP_T2)
    assert amounts(ladder_series([decided(9, 7, 8), stop], {"cat": cat}, ago(13), TODAY)) == [(9, 7), (9, 8)]


def test_of_two_decisions_of_a_day_the_later_one_counts(cat: Exercise) -> None:
    first = decided(4, 7, 8)
    later = replace(decided(4, 8, 6), stamp=replace(first.stamp, id=UUID(int=1), at=first.stamp.at.replace(hour=18)))
    shown = ladder_series([later, first], {"cat": cat}, ago(13), TODAY)
    rung = shown.climbs[0].on(ago(4))
    assert rung is not None and rung.level.amount == 6


def test_the_height_is_the_share_of_the_way_to_the_goal(cat: Exercise, bird: Exercise) -> None:
    above = replace(decided(4, 10, 20, "bird"), before=Level(1, 20), level=Level(2, 10))
    shown = ladder_series([decided(4, 5, 20), above], {"cat": cat, "bird": bird}, ago(13), TODAY)
    assert [rung.percent for rung in shown.climbs[0].rungs] == [0, 100]
    assert shown.climbs[1].rungs[-1].percent > 100
    assert shown.highest == shown.climbs[1].rungs[-1].percent
    assert ladder_series([decided(4, 5, 6)], {"cat": cat}, ago(13), TODAY).highest == 100


def test_an_exercise_that_is_not_followed_any_more_ends_with_its_last_decision(cat: Exercise, knee: Exercise) -> None:
    kept = [decided(40, 7, 8, "knee"), decided(20, 8, 8, "knee"), decided(9, 7, 8)]
    exercises = {"cat": cat, "knee": knee}
    shown = ladder_series(kept, exercises, ago(60), TODAY, current=["cat"])
    assert [(climb.exercise, climb.last) for climb in shown.climbs] == [("cat", TODAY), ("knee", ago(20))]
    assert shown.climbs[1].on(ago(20)) is not None and shown.climbs[1].on(ago(19)) is None
    assert [climb.exercise for climb in ladder_series(kept, exercises, ago(13), TODAY, current=["cat"]).climbs] == [
        "cat"
    ]
    assert shown.news.total == 1  # only what goes on is compared


def test_an_exercise_that_is_there_no_more_is_named_and_not_drawn(cat: Exercise) -> None:
    shown = ladder_series([decided(5, 7, 8), decided(5, 7, 8, "gone")], {"cat": cat}, ago(13), TODAY)
    assert ([climb.exercise for climb in shown.climbs], shown.unknown) == (["cat"], ("gone",))


@pytest.mark.parametrize(
    ("moves", "kind", "numbers"),
    [
        ([(20, 7, 8), (20, 7, 7)], LadderKind.COMPARED, (1, 0, 1)),
        ([(20, 8, 7), (20, 7, 9)], LadderKind.COMPARED, (1, 1, 0)),
        ([(3, 7, 7), (2, 7, 7)], LadderKind.BEGUN, (0, 0, 2)),
        ([(3, 7, 8), (2, 7, 7)], LadderKind.COMPARED, (1, 0, 1)),
        ([(7, 7, 7), (7, 7, 7)], LadderKind.COMPARED, (0, 0, 2)),
    ],
)
def test_what_is_said_counts_the_exercises(
    cat: Exercise, knee: Exercise, moves: list[tuple[int, int, int]], kind: LadderKind, numbers: tuple[int, int, int]
) -> None:
    kept = [decided(*move, exercise) for move, exercise in zip(moves, ("cat", "knee"), strict=True)]
    news = ladder_series(kept, {"cat": cat, "knee": knee}, ago(29), TODAY).news
    assert (news.kind, (news.up, news.down, news.same)) == (kind, numbers)
    assert news.since == ago(max(move[0] for move in moves))


def test_with_nothing_decided_there_is_nothing_and_before_the_range_something() -> None:
    assert ladder_series([], {}, ago(13), TODAY).news.kind is LadderKind.NOTHING
    assert ladder_series([], {}, ago(13), TODAY, ever=True).news.kind is LadderKind.NOTHING_HERE
    assert ladder_series([], {}, ago(13), TODAY).stops() == ()


def test_a_reader_stands_on_days_then_on_the_ends_of_weeks_then_of_months(cat: Exercise) -> None:
    for first, step, count in ((ago(13), Step.DAY, 14), (ago(363), Step.WEEK, 52), (ago(3650), Step.MONTH, 121)):
        shown = ladder_series([decided(4000, 7, 8)], {"cat": cat}, first, TODAY)
        stops = shown.stops()
        assert (shown.step, len(stops), stops[-1]) == (step, count, TODAY)


def test_what_is_to_come_from_a_clock_that_was_wrong_is_left_out(cat: Exercise) -> None:
    assert amounts(ladder_series([decided(5, 7, 8), decided(-2, 8, 9)], {"cat": cat}, ago(13), TODAY)) == [
        (5, 7),
        (5, 8),
    ]
