"""Taking back: what was there before is said anew, nothing is deleted, and nobody else's session is overwritten."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, cast
from uuid import UUID

import pytest
from msgspec.structs import replace

from rygtraening.domain.dose_record import Trial
from rygtraening.domain.exposure_record import Attempt, FearRating, Lesson
from rygtraening.domain.facts import Withdrawable
from rygtraening.domain.gate import Gate
from rygtraening.domain.pain import Pain
from rygtraening.domain.ports import Clock, Journal, KnownError
from rygtraening.domain.record import Front, Stamp
from rygtraening.domain.running import RunningSession
from rygtraening.domain.undo import Retelling, Undo, back_to_now, never
from rygtraening.domain.weekly_record import WeekAnswers, Wellbeing

if TYPE_CHECKING:
    from tests.domain.conftest import ClockByHand, JournalInMemory

TODAY = date(2026, 10, 5)
NOON = datetime(2026, 10, 5, 7, 0, tzinfo=timezone(timedelta(hours=2)))
TAKEN_BACK: list[Callable[[Stamp], Withdrawable]] = [
    lambda stamp: Trial(stamp, "cat", 9),
    lambda stamp: WeekAnswers(stamp, fear=4),
    lambda stamp: Wellbeing(stamp, sleep=7),
    lambda stamp: FearRating(stamp, "bending", "low", 8),
    lambda stamp: Attempt(stamp, UUID(int=5), "bending", "low", Pain(2, 0)),
    lambda stamp: Lesson(stamp, UUID(int=5), "it pulled"),
]


def stamp(minute: int, day: date = TODAY) -> Stamp:
    return Stamp(UUID(int=900_000 + minute), "this-device", NOON + timedelta(minutes=minute), day)


@pytest.fixture
def retelling(journal: JournalInMemory, clock: ClockByHand, new_id: Callable[[], UUID]) -> Retelling:
    return Retelling(cast(Journal, journal), cast(Clock, clock), new_id)


@pytest.mark.parametrize("make", TAKEN_BACK)
def test_what_was_said_for_the_first_time_was_never_said(
    journal: JournalInMemory, retelling: Retelling, make: Callable[[Stamp], Withdrawable]
) -> None:
    said = make(stamp(0))
    before = back_to_now(cast(Journal, journal), said)
    journal.append(said)
    retelling.undo(before if not isinstance(said, Trial) else Undo((never(said),)))
    assert journal.facts(type(said)) == []
    assert journal.every_fact()[0] == said, "nothing is deleted"
    assert len({fact.subject for fact in journal.every_fact()}) == 1


def test_what_was_said_before_is_said_anew_of_the_same_day(journal: JournalInMemory, retelling: Retelling) -> None:
    yesterday = TODAY - timedelta(days=1)
    first, second = FearRating(stamp(0, yesterday), "bending", "low", 3), FearRating(stamp(1), "bending", "low", 9)
    journal.append(first)
    before = back_to_now(cast(Journal, journal), second)
    journal.append(second)
    retelling.undo(before)
    (stands,) = journal.facts(FearRating)
    assert (stands.fear, stands.stamp.day) == (3, yesterday)
    assert stands.stamp.at > second.stamp.at


def test_of_several_changes_the_first_one_knows_what_was_there(journal: JournalInMemory, retelling: Retelling) -> None:
    changes = []
    for minute, (step, fear) in enumerate([("low", 3), ("low", 9), ("high", 5), ("low", 7)]):
        said = FearRating(stamp(minute), "bending", step, fear)
        changes.append(back_to_now(cast(Journal, journal), said))
        journal.append(said)
    retelling.undo(Undo.of_all(tuple(changes[1:])))
    assert [(each.step, each.fear) for each in journal.facts(FearRating)] == [("low", 3)]


def test_what_is_as_it_was_stays_as_it_is(journal: JournalInMemory, retelling: Retelling) -> None:
    journal.append(WeekAnswers(stamp(0), fear=4))
    retelling.undo(back_to_now(cast(Journal, journal), WeekAnswers(stamp(1)), Wellbeing(stamp(1))))
    assert len(journal.every_fact()) == 1


def test_a_clock_that_was_set_back_does_not_make_the_undo_older(
    journal: JournalInMemory, clock: ClockByHand, retelling: Retelling
) -> None:
    late = WeekAnswers(replace(stamp(0), at=clock.now() + timedelta(hours=5)), fear=4)
    journal.append(late)
    retelling.undo(Undo((never(late),)))
    assert journal.facts(WeekAnswers) == []


def running(session: int) -> RunningSession:
    return RunningSession(
        UUID(int=session), TODAY, NOON, NOON, Front.WINDOW, "short", Gate.NORMAL, Pain(3, 0), True, 60.0, 0, ()
    )


def test_the_session_that_was_going_on_comes_back_with_the_rest_or_not_at_all(
    journal: JournalInMemory, retelling: Retelling, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = WeekAnswers(stamp(0), fear=4)
    journal.append(said)
    change = Undo((never(said),), running(1))
    journal.full = True
    with pytest.raises(KnownError):
        retelling.undo(change)
    assert (journal.running(), journal.facts(WeekAnswers)) == (None, [said])
    journal.full = False
    monkeypatch.setattr(journal, "append", None)  # one write, not two of which the second may fail
    retelling.undo(change)
    assert (journal.running(), journal.facts(WeekAnswers)) == (running(1), [])


def test_another_session_that_goes_on_is_not_put_away_for_it(journal: JournalInMemory, retelling: Retelling) -> None:
    said = WeekAnswers(stamp(0), fear=4)
    journal.append(said)
    journal.save_running(running(2))
    retelling.undo(Undo((never(said),), running(1)))
    assert (journal.running(), journal.facts(WeekAnswers)) == (running(2), [said])
