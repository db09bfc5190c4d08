"""A day that is changed afterwards changes what is decided next, and never what was decided and kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from rygtraening.domain.day_book import DayBook, PartOfDay
from rygtraening.domain.dose_record import Action, DoseDecision
from rygtraening.domain.exercise import Exercise, Level
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import LegSpread, Pain
from rygtraening.domain.prescription import Reason
from rygtraening.domain.programme import Programme
from rygtraening.domain.record import (
    AfterAnswers,
    ExerciseRecord,
    Front,
    MorningScore,
    Occasion,
    Profile,
    SafetyAnswers,
    SessionRecord,
    Stamp,
)
from rygtraening.domain.today import Today, look

MONDAY = date(2026, 10, 5)
TUESDAY, WEDNESDAY = MONDAY + timedelta(days=1), MONDAY + timedelta(days=2)


class Week:
    """A Monday at seven repetitions that ended at 8, which is RED; the safety list it asks for is answered on
    Tuesday."""

    def __init__(
        self,
        journal: Any,
        clock: Any,
        new_id: Callable[[], UUID],
        programme: Programme,
        stamped: Callable[..., Stamp],
        session: SessionRecord,
    ) -> None:
        self.journal, self.clock, self.programme = journal, clock, programme
        self.logbook = Logbook(journal, clock, new_id, Front.WINDOW)
        self.session = session
        self.answers = AfterAnswers(
            stamped(MONDAY, 19), session.session, (("cat", Pain(8, 0)),), Pain(3, 0), LegSpread.NONE
        )
        journal.append(
            Profile(stamped(MONDAY, 6), adult=True, accepted=True, usual=Pain(2, 0)),
            SafetyAnswers(stamped(MONDAY, 6), Occasion.FIRST_RUN, (), ()),
            MorningScore(stamped(MONDAY, 7), Pain(2, 0)),
            session,
            self.answers,
            MorningScore(stamped(TUESDAY, 7), Pain(2, 0)),
            SafetyAnswers(stamped(TUESDAY, 7), Occasion.AFTER_PAIN, (), ()),
        )
        self.book = DayBook(journal, clock, new_id)

    def on(self, day: date) -> Today:
        """The day as it stands at nine in the morning."""
        now: datetime = self.clock.set_to(day, 9)
        return look(self.journal, self.programme, (), now)

    def delete_monday(self) -> Any:
        return self.book.delete_session(self.session, self.answers)

    def decide(self, day: date) -> list[DoseDecision]:
        """Keep what the day decides, as the first session does when it starts."""
        proposed = self.on(day).plan.at_start
        stamps = (Stamp(UUID(int=10_000 + n), "this-device", self.clock.now(), day) for n in range(len(proposed)))
        kept = [each.kept(stamp) for each, stamp in zip(proposed, stamps, strict=True)]
        self.journal.append(*kept)
        return kept


@pytest.fixture
def week(
    journal: Any,
    clock: Any,
    new_id: Callable[[], UUID],
    programme_of: Callable[..., Programme],
    cat: Exercise,
    stamped: Callable[..., Stamp],
    session_record: Callable[..., SessionRecord],
    exercise_record: Callable[..., ExerciseRecord],
) -> Week:
    session = session_record(MONDAY, exercise_record("cat"), hour=18)
    return Week(journal, clock, new_id, programme_of(cat), stamped, session)


def levels(today: Today) -> list[Level]:
    return [each.level for each in today.prescriptions]


def test_a_session_that_is_deleted_no_longer_lowers_the_next_day(week: Week) -> None:
    assert levels(week.on(TUESDAY)) == [Level(0, 5)]
    change = week.delete_monday()
    after = week.on(TUESDAY)
    assert (levels(after), [each.reason for each in after.prescriptions]) == ([Level(0, 7)], [Reason.START])
    week.book.undo(change)
    assert levels(week.on(TUESDAY)) == [Level(0, 5)]


def test_a_decision_that_was_kept_stays_when_its_reason_is_deleted(week: Week) -> None:
    (kept,) = week.decide(TUESDAY)
    assert (kept.action, kept.level) == (Action.REGRESS2, Level(0, 5))
    week.clock.set_to(TUESDAY, 20)
    week.delete_monday()
    assert week.journal.facts(DoseDecision) == [kept]
    assert levels(week.on(WEDNESDAY)) == [Level(0, 5)]


def test_a_session_that_is_told_of_later_is_looked_at_by_the_next_decision_only(week: Week) -> None:
    week.delete_monday()
    (kept,) = week.decide(TUESDAY)
    assert kept.level == Level(0, 7)
    week.clock.set_to(TUESDAY, 20)
    doses = week.book.doses_on(MONDAY, week.programme)
    record, _undo = week.book.add_session(
        MONDAY, PartOfDay.EVENING, week.programme, doses, before=Pain(2, 0), done={"cat": 7}, usual=2.0
    )
    page = AfterAnswers(record.stamp, record.session, (("cat", Pain(8, 0)),), Pain(3, 0), LegSpread.NONE)
    week.book.change_session(record, None, before=record.before, done={}, said=page)
    assert week.journal.facts(DoseDecision) == [kept]
    assert levels(week.on(WEDNESDAY)) == [Level(0, 5)]


def test_a_session_that_is_corrected_to_a_calm_one_no_longer_lowers_the_next_day(week: Week) -> None:
    assert levels(week.on(TUESDAY)) == [Level(0, 5)]
    calm = AfterAnswers(week.answers.stamp, week.session.session, (("cat", Pain(2, 0)),), Pain(2, 0), LegSpread.NONE)
    week.book.change_session(week.session, week.answers, before=week.session.before, done={}, said=calm)
    assert levels(week.on(TUESDAY)) == [Level(0, 7)]


def test_safety_questions_are_not_asked_for_a_session_that_is_deleted(week: Week, stamped: Any) -> None:
    evening = week.clock.set_to(MONDAY, 20)
    assert look(week.journal, week.programme, (), evening).due is Occasion.AFTER_PAIN
    week.delete_monday()
    assert look(week.journal, week.programme, (), week.clock.set_to(MONDAY, 21)).due is None
