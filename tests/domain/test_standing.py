"""Where an exercise stands: the newest decision, else where the try-outs put it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from msgspec.structs import replace

from rygtraening.domain.dose_record import Action, DoseDecision, Trial
from rygtraening.domain.exercise import Exercise, Level
from rygtraening.domain.prescription import Reason
from rygtraening.domain.programme import Part
from rygtraening.domain.record import Stamp
from rygtraening.domain.standing import standing

DAY = date(2026, 3, 20)


def stamp(hour: int, day: date = DAY) -> Stamp:
    return Stamp(UUID(int=hour), "device", datetime(day.year, day.month, day.day, hour, tzinfo=UTC), day)


def decision(hour: int, action: Action, level: Level, day: date = DAY) -> DoseDecision:
    return DoseDecision(stamp(hour, day), "cat", action, 7, Reason.RED, Level(0, 10), level, last_change=day)


def test_the_newest_decision_counts_in_whatever_order_they_come(cat: Exercise) -> None:
    early, late = decision(8, Action.REGRESS1, Level(0, 9)), decision(18, Action.PAUSE_EXERCISE, Level(0, 5))
    assert (
        standing(Part(cat), [late, early], (), DAY).level
        == standing(Part(cat), [early, late], (), DAY).level
        == Level(0, 5)
    )
    assert standing(Part(cat), [late, early], (), DAY).decided_on(DAY) is late
    assert standing(Part(cat), [late], (), DAY).decided_on(DAY + timedelta(days=1)) is None


def test_a_stop_leaves_everything_as_it_is(cat: Exercise) -> None:
    early, stop = decision(8, Action.PROGRESS, Level(0, 12)), decision(9, Action.STOP_T1, Level(0, 12))
    assert standing(Part(cat), [early, stop], (), DAY).decided is early


def test_without_a_decision_it_begins_where_the_trials_put_it(cat: Exercise) -> None:
    trials = [Trial(stamp(hour), "cat", count) for hour, count in ((8, 12), (9, 14), (10, 13), (11, 20))]
    begun = standing(Part(cat), [], trials, DAY)
    assert (begun.level, begun.tried, begun.last_change) == (Level(0, 9), True, None)
    assert standing(Part(cat), [], (), DAY).level == Level(0, 7)
    other = [Trial(stamp(8), "bird", 20)]
    assert (standing(Part(cat), [], other, DAY).level, standing(Part(cat), [], other, DAY).tried) == (
        Level(0, 7),
        False,
    )


def test_a_tier_that_has_left_the_file_is_the_highest_there_is(cat: Exercise) -> None:
    assert standing(Part(cat), [decision(8, Action.HOLD, Level(3, 10))], (), DAY).level == Level(0, 10)


def test_a_step_that_has_left_the_file_is_the_next_lower_one_or_the_lowest(cat: Exercise) -> None:
    coarse = replace(cat, dose=replace(cat.dose, ladder=(6, 8, 10, 20)))
    assert standing(Part(coarse), [decision(8, Action.HOLD, Level(0, 14))], (), DAY).level == Level(0, 10)
    assert standing(Part(coarse), [decision(8, Action.HOLD, Level(0, 5))], (), DAY).level == Level(0, 6)
    assert standing(Part(cat), [decision(8, Action.HOLD, Level(0, 14))], (), DAY).level == Level(0, 14)
