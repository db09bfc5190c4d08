"""A small journal in memory with a handwritten day in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta, timezone
from uuid import UUID

import pytest
from msgspec.structs import replace

from rygtraening.domain.dose_record import Action, DoseDecision, Trial
from rygtraening.domain.entry import Entry, entries_of
from rygtraening.domain.exercise import DoseKind, Level, Sides
from rygtraening.domain.exposure_record import Attempt, FearRating, Happened, Lesson, OwnLadder
from rygtraening.domain.facts import Fact, stands
from rygtraening.domain.flare_record import FlareEnd, FlareStart
from rygtraening.domain.gate import Gate
from rygtraening.domain.pain import LegSpread, Pain
from rygtraening.domain.ports import FactT
from rygtraening.domain.prescription import Reason
from rygtraening.domain.programme_record import ProgrammeFollowed
from rygtraening.domain.record import (
    AfterAnswers,
    BeforeScore,
    Clearance,
    ExerciseRecord,
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
from rygtraening.domain.weekly_record import OwnActivity, SmallWin, WeekAnswers, Wellbeing

DAY = date(2026, 3, 2)
SESSION = UUID(int=77)
ATTEMPT = UUID(int=78)


def moment(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, 2, hour, minute, tzinfo=timezone(timedelta(hours=1)))


class FakeJournal:
    """A journal in memory, for reading."""

    device = "2b7e1516-28ae-4d2a-a6ab-f7158809cf4f"
    read_only: str | None = None

    def __init__(self, facts: list[Fact], days: list[DaySummary], entries: list[Entry]) -> None:
        self._facts = facts
        self._days = days
        self._entries = entries

    def append(self, *facts: Fact) -> None:
        self._facts += facts

    def every_fact(self) -> list[Fact]:
        return sorted(self._facts, key=lambda fact: (fact.stamp.at, str(fact.stamp.id)))

    def facts(self, kind: type[FactT], first: date | None = None, last: date | None = None) -> list[FactT]:
        newest = {fact.subject: fact for fact in self.every_fact() if isinstance(fact, kind)}
        return [fact for fact in newest.values() if stands(fact)]

    def dose_changes(self, first: date | None = None, last: date | None = None) -> list[DoseDecision]:
        raise AssertionError("an export asks for every decision")

    def newest_decisions(self, exercises: Sequence[str], last: date) -> list[DoseDecision]:
        raise AssertionError("an export asks for every decision")

    def safety_lists(self, last: date) -> list[SafetyAnswers]:
        raise AssertionError("an export asks for every list")

    def summaries(self, first: date | None = None, last: date | None = None) -> list[DaySummary]:
        return self._days

    def entries(self, first: date | None = None, last: date | None = None) -> list[Entry]:
        return self._entries

    def first_day(self) -> date | None:
        raise AssertionError("an export does not ask for the first day")

    def running(self) -> RunningSession | None:
        raise AssertionError("an export does not ask for the running session")

    def save_running(self, running: RunningSession, *facts: Fact) -> None:
        raise AssertionError("an export writes nothing")

    def close_session(self, record: SessionRecord | None) -> None:
        raise AssertionError("an export writes nothing")

    def close(self) -> None:
        raise AssertionError("an export does not close the journal")


@pytest.fixture
def journal() -> FakeJournal:
    """One day: morning, before, a session of two exercises, its page answered twice; and one or two of all else."""
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
        Profile(stamp(moment(6)), adult=True, accepted=True, usual=Pain(4, 2), days_per_week=4, opt_in=True),
        SafetyAnswers(stamp(moment(6, 1)), Occasion.FIRST_RUN, ("bladder", "fever"), ("fever",)),
        Clearance(stamp(moment(6, 2)), DAY, ("fever",)),
        late,
        early,
        session,
        before,
        morning,
    ]
    facts += [*_doses(stamp), *_weekly(stamp), *_exposure(stamp)]
    facts.append(ProgrammeFollowed(stamp(moment(23)), "min-fys", Text("=Fra Mette", "From Mette")))
    summary = summarise(DAY, [session], [late], [before], morning)
    return FakeJournal(facts, [summary], list(entries_of(DAY, [session], [late], morning, None)))


def _doses(stamp: Callable[[datetime], Stamp]) -> list[Fact]:
    over = FlareStart(stamp(moment(9)), UUID(int=901), 3.5, said=True)
    going_on = FlareStart(stamp(moment(22)), UUID(int=902), None, said=False)
    return [
        Trial(stamp(moment(6, 5)), "kattestraek", 11),
        DoseDecision(
            stamp=stamp(moment(7, 59)),
            exercise="kattestraek",
            action=Action.REGRESS2,
            rule=5,
            reason=Reason.FLARE,
            before=Level(1, 9),
            level=Level(0, 7),
            last_change=DAY,
            flare=over.flare,
        ),
        over,
        FlareEnd(stamp(moment(21)), over.flare),
        going_on,
    ]


def _weekly(stamp: Callable[[datetime], Stamp]) -> list[Fact]:
    activities = (OwnActivity("Løfte barnebarnet op", 4), OwnActivity("-at stå længe"))
    return [
        WeekAnswers(stamp(moment(18)), Pain(3, None), activities, fear=6, confidence=0),
        Wellbeing(stamp(moment(19)), sleep=7),
        SmallWin(stamp(moment(20)), "win-1", "@åen og hjem igen"),
        SmallWin(stamp(moment(20, 1)), "win-2", "Taget tilbage igen"),
        SmallWin(stamp(moment(20, 2)), "win-2", ""),
    ]


def _exposure(stamp: Callable[[datetime], Stamp]) -> list[Fact]:
    done = Attempt(
        stamp=stamp(moment(10)),
        attempt=ATTEMPT,
        activity="boeje",
        step="sko",
        before=Pain(3, 0),
        feared="=At ryggen låser",
        likelihood=60,
        expected=7,
        happened=Happened.NO,
        worst=Pain(4, 1),
    )
    still_open = Attempt(stamp(moment(11)), UUID(int=79), "loefte", "1-kg", before=Pain(3, None))
    return [
        FearRating(stamp(moment(9, 59)), "boeje", "sko", 5),
        done,
        still_open,
        Lesson(stamp(moment(12)), ATTEMPT, "+Den låste ikke"),
        OwnLadder(stamp(moment(13)), "ladder-1", "'Cykle", ("til bageren", "=til åen"), removed=True),
    ]


@pytest.fixture
def empty_journal() -> FakeJournal:
    return FakeJournal([], [], [])
