"""A session done without the player: kept as it is told, with the decisions its start would have kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from rygtraening.domain.day_plan import DayPlan, Proposed
from rygtraening.domain.dose_record import Action, DoseDecision
from rygtraening.domain.exercise import Exercise, Level
from rygtraening.domain.gate import Gate
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import Pain
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.domain.programme import Programme
from rygtraening.domain.record import BeforeScore, Front, SessionEnd, SessionRecord

TODAY = date(2026, 10, 5)
BEFORE = Pain(3, 1)


def proposed(exercise: str, action: Action, reason: Reason) -> Proposed:
    level = Level(0, 7)
    up = Level(0, 8) if action is Action.PROGRESS else level
    return Proposed(exercise, action, 11, reason, level, up, TODAY, None, None, None)


class Teller:
    """Tells of a day on which the cat goes a step up and the knee stays."""

    def __init__(
        self, journal: Any, clock: Any, new_id: Callable[[], UUID], programme: Programme, walk: Exercise
    ) -> None:
        self.journal = journal
        clock.set_to(TODAY, 18)
        self._logbook = Logbook(journal, clock, new_id, Front.WINDOW)
        self._programme = programme
        cat, knee = programme.exercises
        self._plan = DayPlan(
            (
                Prescription(cat, Level(0, 8), Reason.UP, Level(0, 7)),
                Prescription(knee, Level(0, 7), Reason.START),
                Prescription(walk, Level(0, 10), Reason.START),
            ),
            (proposed("cat", Action.PROGRESS, Reason.UP), proposed("knee", Action.HOLD, Reason.START)),
        )

    def tell(self, **done: int) -> SessionRecord:
        return self._logbook.keep_by_hand(self._programme, Gate.NORMAL, BEFORE, self._plan, done)

    @property
    def decided(self) -> dict[str, Action]:
        return {each.exercise: each.action for each in self.journal.facts(DoseDecision)}


@pytest.fixture
def teller(
    journal: Any,
    clock: Any,
    new_id: Callable[[], UUID],
    programme_of: Callable[..., Programme],
    cat: Exercise,
    knee: Exercise,
    walk: Exercise,
) -> Teller:
    return Teller(journal, clock, new_id, programme_of(cat, knee), walk)


def test_all_that_was_prescribed_is_a_finished_session_of_today(teller: Teller) -> None:
    record = teller.tell(cat=8, knee=7, walk=10)
    assert teller.journal.facts(SessionRecord) == [record]
    assert (record.stamp.day, record.front, record.end) == (TODAY, Front.BY_HAND, SessionEnd.FINISHED)
    assert (record.before, record.gate) == (BEFORE, Gate.NORMAL)
    assert [each.done for each in record.exercises] == [(8,), (7, 7), (10,)]
    assert all(each.quota_done for each in record.exercises)
    assert record.active_seconds == sum(each.work_seconds for each in record.exercises) > 0
    assert [(each.pain, each.gate) for each in teller.journal.facts(BeforeScore)] == [(BEFORE, Gate.NORMAL)]


def test_less_than_the_dose_is_a_session_that_was_stopped_and_its_quota_is_not_done(teller: Teller) -> None:
    record = teller.tell(cat=8, knee=4, walk=0)
    assert record.end is SessionEnd.STOPPED
    assert [(each.done, each.quota_done) for each in record.exercises] == [
        ((8,), True),
        ((4, 4), False),
        ((0,), False),
    ]


def test_of_a_walk_the_minutes_are_told(teller: Teller) -> None:
    walked = teller.tell(cat=8, knee=7, walk=6).exercises[2]
    assert (walked.quota, walked.done, walked.quota_done, walked.work_seconds) == (10, (6,), False, 360.0)


def test_nobody_is_recorded_past_the_dose(teller: Teller) -> None:
    record = teller.tell(cat=50, knee=7, walk=11)
    assert (record.exercises[0].done, record.exercises[2].done) == ((8,), (10,))


def test_what_the_day_decided_is_kept_as_at_a_sessions_start(teller: Teller) -> None:
    teller.tell(cat=1, knee=7, walk=1)
    assert teller.decided == {"cat": Action.PROGRESS, "knee": Action.HOLD}


def test_a_step_up_whose_exercise_was_left_out_gives_its_place_back(teller: Teller) -> None:
    teller.tell(knee=7, walk=1)
    assert teller.decided == {"knee": Action.HOLD}
