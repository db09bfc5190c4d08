"""The way back up after a flare-up, exercise by exercise: only what it lowered, and only until it is back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from rygtraening.domain.dose_record import Action, DoseDecision
from rygtraening.domain.exercise import Exercise, Level
from rygtraening.domain.flare_record import FlareEnd, FlareStart
from rygtraening.domain.prescription import Reason
from rygtraening.domain.programme import Programme
from rygtraening.domain.record import Stamp
from rygtraening.domain.situation import read
from rygtraening.domain.way_back import way_back

TODAY = date(2026, 10, 5)
FLARE = UUID(int=9)


class Days:
    """A flare-up from ten to five days ago, and what was decided in and after it."""

    def __init__(self, journal: Any, stamped: Callable[..., Stamp], clock: Any, programme: Programme) -> None:
        self.journal = journal
        self.stamped = stamped
        self.clock = clock
        self.programme = programme
        journal.append(FlareStart(self.ago(10), FLARE, 3.0, said=True), FlareEnd(self.ago(5), FLARE))

    def ago(self, days: int) -> Stamp:
        return self.stamped(TODAY - timedelta(days=days))

    def decided(self, days: int, exercise: str, before: int, now: int, flare: UUID | None = FLARE) -> None:
        action = Action.REGRESS1 if now < before else Action.HOLD
        decision = DoseDecision(
            self.ago(days), exercise, action, 4, Reason.FLARE, Level(0, before), Level(0, now), flare=flare
        )
        self.journal.append(decision)

    def way(self) -> list[tuple[str, int, int, int]]:
        """Each exercise with the amount now, the amount it was, and the steps between."""
        known = read(self.journal, self.programme, (), self.clock.now())
        found = way_back(self.journal, self.programme, known)
        return [(each.exercise.id, each.now.amount, each.was.amount, each.steps) for each in found]


@pytest.fixture
def days(
    journal: Any,
    stamped: Callable[..., Stamp],
    clock: Any,
    programme_of: Callable[..., Programme],
    cat: Exercise,
    knee: Exercise,
) -> Days:
    return Days(journal, stamped, clock, programme_of(cat, knee))


def test_a_flare_up_that_lowered_nothing_has_no_way_back(days: Days) -> None:
    assert days.way() == []


def test_what_it_lowered_is_so_many_steps_from_where_it_was(days: Days) -> None:
    days.decided(10, "cat", 10, 7)
    assert days.way() == [("cat", 7, 10, 3)]


def test_an_exercise_that_it_left_alone_is_not_on_the_way_back(days: Days) -> None:
    days.decided(10, "cat", 10, 7)
    days.decided(10, "knee", 7, 7)
    assert [name for name, *_rest in days.way()] == ["cat"]


def test_the_way_is_measured_from_before_the_first_fall_however_often_it_fell(days: Days) -> None:
    days.decided(10, "cat", 10, 10)
    days.decided(9, "cat", 10, 8)
    days.decided(7, "cat", 8, 7)
    assert days.way() == [("cat", 7, 10, 3)]


def test_an_exercise_that_is_back_is_not_on_the_way_any_more(days: Days) -> None:
    days.decided(10, "cat", 10, 7)
    days.decided(10, "knee", 10, 8)
    days.decided(4, "cat", 7, 10, flare=None)
    assert [name for name, *_rest in days.way()] == ["knee"]


def test_what_fell_later_for_another_reason_is_not_on_the_way_back_from_the_flare_up(days: Days) -> None:
    days.decided(10, "cat", 10, 10)
    days.decided(10, "knee", 10, 8)
    days.decided(4, "cat", 10, 7, flare=None)
    assert [name for name, *_rest in days.way()] == ["knee"]
