"""Which decisions Fremgang tells of, and which way they went."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from rygtraening.domain.dose_record import Action, DoseDecision
from rygtraening.domain.exercise import Level
from rygtraening.domain.prescription import Reason
from rygtraening.domain.progress_changes import Way, by_day, way
from rygtraening.domain.record import Stamp

DAY = date(2026, 11, 19)


def decision(
    before: Level,
    level: Level,
    action: Action = Action.HOLD,
    *,
    exercise: str = "kat",
    day: date = DAY,
    declined: bool = False,
) -> DoseDecision:
    stamp = Stamp(UUID(int=1), "here", datetime(2026, 11, 19, 9, tzinfo=UTC), day)
    return DoseDecision(stamp, exercise, action, 12, Reason.UP, before, level, declined=declined)


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        (Level(1, 7), Level(1, 8), Way.UP),
        (Level(0, 10), Level(1, 5), Way.UP),  # the next version begins with fewer
        (Level(1, 8), Level(1, 7), Way.DOWN),
        (Level(1, 5), Level(0, 5), Way.DOWN),
        (Level(1, 7), Level(1, 7), Way.STAYED),
    ],
)
def test_a_higher_version_is_up_and_a_lower_one_down(before: Level, now: Level, expected: Way) -> None:
    assert way(decision(before, now)) is expected


def test_what_moved_what_was_declined_and_a_pause_are_told() -> None:
    up = decision(Level(1, 7), Level(1, 8), Action.PROGRESS)
    declined = decision(Level(1, 7), Level(1, 7), Action.PROGRESS, exercise="knee", declined=True)
    pause = decision(Level(0, 5), Level(0, 5), Action.PAUSE_EXERCISE, exercise="dog")
    assert by_day([up, declined, pause]) == {DAY: (up, declined, pause)}


@pytest.mark.parametrize("action", [Action.HOLD, Action.MAINTAIN, Action.STOP_T1, Action.REGRESS1])
def test_what_left_the_dose_where_it_was_is_not_told(action: Action) -> None:
    assert by_day([decision(Level(0, 5), Level(0, 5), action)]) == {}


def test_each_day_has_its_own() -> None:
    earlier = decision(Level(1, 7), Level(1, 8), day=date(2026, 11, 12))
    later = decision(Level(1, 8), Level(1, 9))
    assert by_day([earlier, later]) == {date(2026, 11, 12): (earlier,), DAY: (later,)}
