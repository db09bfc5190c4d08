"""A small journal in memory with a handwritten day in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from uuid import UUID

import pytest

from rygtraening.domain.exercise import DoseKind, Level, Sides
from rygtraening.domain.gate import Gate
from rygtraening.domain.pain import LegSpread, Pain
from rygtraening.domain.ports import FactT
from rygtraening.domain.prescription import Reason
from rygtraening.domain.record import (
    AfterAnswers,
    BeforeScore,
    Clearance,
    ExerciseRecord,
    Fact,
    Front,
    MorningScore,
    Occasion,
    Profile,
    SafetyAnswers,
    SessionEnd,
    SessionRecord,
    Stamp,
)
from rygtraening.domain.running import RunningSession
from rygtraening.domain.summary import DaySummary, summarise
from rygtraening.domain.text import Text

DAY = date(2026, 3, 2)
SESSION = UUID(int=77)


def moment(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, 2, hour, minute, tzinfo=timezone(timedelta(hours=1)))


class FakeJournal:
    """A journal in memory, for reading."""

    device = "2b7e1516-28ae-4d2a-a6ab-f7158809cf4f"
    read_only: str | None = None

    def __init__(self, facts: list[Fact], days: list[DaySummary]) -> None:
        self._facts = facts
        self._days = days

    def append(self, *facts: Fact) -> None:
        self._facts += facts

    def every_fact(self) -> list[Fact]:
        return sorted(self._facts, key=lambda fact: (fact.stamp.at, str(fact.stamp.id)))

    def facts(self, kind: type[FactT], first: date | None = None, last: date | None = None) -> list[FactT]:
        newest = {fact.subject: fact for fact in self.every_fact() if isinstance(fact, kind)}
        return list(newest.values())

    def summaries(self, first: date | None = None, last: date | None = None) -> list[DaySummary]:
        return self._days

    def running(self) -> RunningSession | None:
        raise AssertionError("an export does not ask for the running session")

    def save_running(self, running: RunningSession) -> None:
        raise AssertionError("an export writes nothing")

    def close_session(self, record: SessionRecord | None) -> None:
        raise AssertionError("an export writes nothing")

    def close(self) -> None:
        raise AssertionError("an export does not close the journal")


@pytest.fixture
def journal() -> FakeJournal:
    """One day: morning, before, a session of two exercises, its page answered twice."""
    numbers = iter(range(1, 100))

    def stamp(at: datetime) -> Stamp:
        return Stamp(UUID(int=next(numbers)), FakeJournal.device, at, DAY)

    two_sided = ExerciseRecord(
        exercise="knae-til-bryst",
        version=1,
        name=Text("Knæ til bryst", "Knee to chest"),
        kind=DoseKind.REPETITIONS,
        sides=Sides.EACH,
        level=Level(0, 7),
        hold=2.0,
        quota=7,
        reason=Reason.HELD,
        percent=12.5,
        done=(7, 6),
        work_seconds=78.0,
        pain=Pain(4, 1),
        down_leg=True,
    )
    one_sided = replace(
        two_sided, exercise="kattestraek", name=Text("Kattestræk", "Cat-camel"), sides=Sides.NONE, done=(7,), pain=None
    )
    morning = MorningScore(stamp(moment(7)), Pain(3, 0))
    before = BeforeScore(stamp(moment(8)), Pain(3, None), Gate.NORMAL)
    session = SessionRecord(
        stamp=stamp(moment(8, 30)),
        session=SESSION,
        programme="laend-basis",
        programme_name=Text("Lænd – basis", "Low back – basics"),
        started=moment(8, 1),
        ended=moment(8, 30),
        active_seconds=900.0,
        front=Front.WINDOW,
        gate=Gate.NORMAL,
        before=Pain(3, None),
        end=SessionEnd.FINISHED,
        exercises=(one_sided, two_sided),
    )
    early = AfterAnswers(stamp(moment(8, 31)), SESSION, note="første udkast")
    late = AfterAnswers(
        stamp=stamp(moment(8, 32)),
        session=SESSION,
        worst=(("kattestraek", Pain(2, 0)), ("knae-til-bryst", Pain(4, 1))),
        after=Pain(2, 0),
        spread=LegSpread.BRIEF,
        spread_at=("knae-til-bryst",),
        note='=1+1\nøm, men "glad"; gik tur',
    )
    facts: list[Fact] = [
        Profile(stamp(moment(6)), adult=True, accepted=True, usual=Pain(4, 2)),
        SafetyAnswers(stamp(moment(6, 1)), Occasion.FIRST_RUN, ("bladder", "fever"), ("fever",)),
        Clearance(stamp(moment(6, 2)), DAY, ("fever",)),
        late,
        early,
        session,
        before,
        morning,
    ]
    return FakeJournal(facts, [summarise(DAY, [session], [late], [before], morning)])


@pytest.fixture
def empty_journal() -> FakeJournal:
    return FakeJournal([], [])
