"""Small exercises and programmes made by hand, and a journal in memory, for everything under ``domain``."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from typing import Any
from uuid import UUID

import pytest
from hypothesis import settings
from msgspec.structs import replace

from rygtraening.domain.dose_record import Action, DoseDecision
from rygtraening.domain.entry import Entry, entries_of
from rygtraening.domain.events import Event
from rygtraening.domain.exercise import (
    Dose,
    DoseKind,
    Exercise,
    Level,
    Limb,
    Phase,
    Places,
    Pose,
    SafetyNotes,
    Side,
    Sides,
    Source,
    Tier,
)
from rygtraening.domain.facts import Fact, stands
from rygtraening.domain.gate import Gate
from rygtraening.domain.pain import Pain
from rygtraening.domain.plan import Plan, build
from rygtraening.domain.ports import FactT, KnownError
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.domain.programme import Agreed, Part, Programme
from rygtraening.domain.record import (
    AfterAnswers,
    BeforeScore,
    ExerciseRecord,
    Front,
    MorningScore,
    SafetyAnswers,
    SessionEnd,
    SessionRecord,
    Stamp,
)
from rygtraening.domain.running import RunningSession
from rygtraening.domain.session import Session
from rygtraening.domain.summary import DaySummary, summarise
from rygtraening.domain.text import Text

# A campaign looks much further than every day's run: RYGTRAENING_CAMPAIGN=1 pytest tests/domain
settings.register_profile("campaign", settings.get_profile("house"), max_examples=10_000)
if os.environ.get("RYGTRAENING_CAMPAIGN") == "1":
    settings.load_profile("campaign")

LADDER = (5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20)
DANISH_SUMMER = timezone(timedelta(hours=2))
LITTLE = Pain(2, 0)
LIMB = Limb((0.0, 0.0))
POSE = Pose((0.0, 0.5), 0.0, 0.0, 0.0, 0.0, LIMB, LIMB, LIMB, LIMB)


def phase(name: str, seconds: float, pose: str, *, is_hold: bool = False) -> Phase:
    """A phase whose cue is its name."""
    return Phase(Text(name, name), Text(name, name), seconds, pose, is_hold)


def reach_and_lower(movement: float = 2.0) -> tuple[Phase, ...]:
    """Reach, hold, lower: the shape of most exercises."""
    return (
        phase("reach", movement, "reached"),
        phase("hold", 0.0, "reached", is_hold=True),
        phase("lower", movement, "start"),
    )


def build_exercise(
    name: str,
    *,
    sides: Sides = Sides.NONE,
    kind: DoseKind = DoseKind.REPETITIONS,
    ladder: tuple[int, ...] = LADDER,
    first_goal: int = 10,
    ceiling: int = 20,
    start: int = 7,
    tiers: tuple[Tier, ...] = (Tier(0.0, Text()),),
    articles_tier: int = 0,
    repetitions: int = 1,
    phases: tuple[Phase, ...] | None = None,
) -> Exercise:
    """An exercise that is complete enough to be done."""
    return Exercise(
        id=name,
        version=1,
        name=Text(name, name),
        also_called=Text(),
        aim=Text("mål", "aim"),
        start_position=Text("start", "start"),
        steps=(Text("trin", "step"),),
        breathing=Text("pust ud", "breathe out"),
        mistakes=(),
        sides=sides,
        side_names={} if sides is Sides.NONE else {Side.RIGHT: Text("højre", "right"), Side.LEFT: Text("l", "left")},
        places=Places(),
        dose=Dose(kind, ladder, first_goal, ceiling, start, tiers, articles_tier, repetitions),
        phases=reach_and_lower() if phases is None else phases,
        start_pose="start",
        poses={"start": POSE, "reached": POSE},
        safety=SafetyNotes((), (), (), Text("mindre", "smaller")),
        tags=(),
        source=Source(Text("kilde", "source")),
    )


@pytest.fixture(scope="session")
def an_exercise() -> Callable[..., Exercise]:
    """Makes an exercise; see ``build_exercise``."""
    return build_exercise


@pytest.fixture(scope="session")
def cat() -> Exercise:
    """No sides, no hold, one tier: 6 s of movement."""
    return build_exercise("cat", phases=(phase("round", 3.0, "reached"), phase("arch", 3.0, "start")))


@pytest.fixture(scope="session")
def knee() -> Exercise:
    """Each side; T0 is the articles' and holds 2 s, T1 holds 5 s; 4 s of movement."""
    return build_exercise("knee", sides=Sides.EACH, tiers=(Tier(2.0, Text()), Tier(5.0, Text())))


@pytest.fixture(scope="session")
def bird() -> Exercise:
    """Diagonal; five tiers of which T1 is the articles', and T0 has phases and names of its own."""
    easier = Tier(
        2.0,
        Text("kun benet", "leg only"),
        phases=(
            phase("leg back", 2.0, "reached"),
            phase("hold", 0.0, "reached", is_hold=True),
            phase("down", 2.0, "start"),
        ),
        side_names={Side.RIGHT: Text("venstre ben", "left leg"), Side.LEFT: Text("højre ben", "right leg")},
    )
    others = tuple(Tier(hold, Text()) for hold in (2.0, 3.0, 5.0, 8.0))
    return build_exercise("bird", sides=Sides.DIAGONAL, tiers=(easier, *others), articles_tier=1)


@pytest.fixture(scope="session")
def plank() -> Exercise:
    """Dose kind hold: held three times, the ladder counts seconds; 2 s of movement."""
    return build_exercise(
        "plank",
        kind=DoseKind.HOLD,
        ladder=(5, 10, 15, 20, 30),
        first_goal=10,
        ceiling=30,
        start=10,
        repetitions=3,
        phases=reach_and_lower(1.0),
    )


@pytest.fixture(scope="session")
def walk() -> Exercise:
    """Dose kind minutes: one stretch of time, its two phases going round and round."""
    return build_exercise(
        "walk",
        kind=DoseKind.MINUTES,
        ladder=(1, 2, 3, 5, 10),
        first_goal=3,
        ceiling=10,
        start=2,
        phases=(phase("left foot", 8.0, "start"), phase("right foot", 8.0, "start")),
    )


def build_programme(*exercises: Exercise, rest: float = 4.0, ready: float = 2.0) -> Programme:
    """A programme of these exercises, in this order."""
    parts = tuple(map(Part, exercises))
    return Programme("short", 1, Text("Kort", "Short"), Text(), parts, rest, ready, 7, Source(Text("k", "s")))


@pytest.fixture(scope="session")
def programme_of() -> Callable[..., Programme]:
    """Makes a programme: ``programme_of(cat, knee, rest=4, ready=2)``."""
    return build_programme


def build_plan(*doses: tuple[Exercise, int, int], rest: float = 4.0, ready: float = 2.0) -> Plan:
    """A plan of (exercise, tier, amount) in this order."""
    programme = build_programme(*(exercise for exercise, _, _ in doses), rest=rest, ready=ready)
    return build(
        programme, [Prescription(exercise, Level(tier, amount), Reason.HELD) for exercise, tier, amount in doses]
    )


@pytest.fixture(scope="session")
def plan_of() -> Callable[..., Plan]:
    """Makes a plan: ``plan_of((cat, 0, 2), (knee, 0, 2), rest=4, ready=2)``, each (exercise, tier, amount)."""
    return build_plan


def run_through(session: Session, since: float, until: float, every: float = 0.25) -> list[tuple[float, Event]]:
    """Tick from ``since`` (left out) to ``until`` (included); what happened, each with the moment it was told."""
    happened = []
    now = since
    while now < until:
        now = min(now + every, until)
        happened += [(now, event) for event in session.tick(now)]
    return happened


@pytest.fixture(scope="session")
def ticked() -> Callable[..., list[tuple[float, Event]]]:
    """Lets time pass in a session: ``ticked(session, since, until, every=0.25)``."""
    return run_through


@dataclass
class ClockByHand:
    """A clock that stands where it is set."""

    at: datetime = datetime(2026, 10, 5, 8, 0, tzinfo=DANISH_SUMMER)
    seconds: float = 0.0

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return self.seconds

    def set_to(self, day: date, hour: int = 8, minute: int = 0) -> datetime:
        self.at = datetime(day.year, day.month, day.day, hour, minute, tzinfo=DANISH_SUMMER)
        return self.at


@pytest.fixture
def clock() -> ClockByHand:
    """Monday 5 October 2026, 8 in the morning; ``set_to`` moves it."""
    return ClockByHand()


@pytest.fixture
def new_id() -> Callable[[], UUID]:
    """Identities that count up from 1."""
    given = iter(range(1, 100_000))
    return lambda: UUID(int=next(given))


class JournalInMemory:
    """The journal's promises, kept in lists. ``full`` makes every write fail as a full disk does."""

    device = "this-device"
    read_only: str | None = None

    def __init__(self) -> None:
        self.kept: list[Fact] = []
        self.going: RunningSession | None = None
        self.full = False

    def append(self, *facts: Fact) -> None:
        self._may_write()
        self.kept.extend(facts)

    def facts(self, kind: type[FactT], first: date | None = None, last: date | None = None) -> list[FactT]:
        newest: dict[str, FactT] = {}
        for fact in self.every_fact():
            if isinstance(fact, kind):
                newest[fact.subject] = fact
        days = (first or date.min, last or date.max)
        found = [fact for fact in newest.values() if days[0] <= fact.stamp.day <= days[1] and stands(fact)]
        return sorted(found, key=lambda fact: fact.stamp.at)

    def dose_changes(self, first: date | None = None, last: date | None = None) -> list[DoseDecision]:
        return [each for each in self.facts(DoseDecision, first, last) if each.level != each.before]

    def newest_decisions(self, exercises: Sequence[str], last: date) -> list[DoseDecision]:
        found: dict[tuple[str, str], DoseDecision] = {}
        for each in self.facts(DoseDecision, None, last):
            if each.exercise in exercises and not each.action.is_stop:
                found[each.exercise, each.agreed] = each
                if each.action is Action.PAUSE_EXERCISE:
                    found[each.exercise, "a pause"] = each
        return sorted({each.stamp.id: each for each in found.values()}.values(), key=lambda each: each.stamp.at)

    def safety_lists(self, last: date) -> list[SafetyAnswers]:
        lists = self.facts(SafetyAnswers)
        newest = [each for each in lists if each.stamp.day <= last][-1:]
        first = sorted(lists, key=lambda each: each.stamp.day)[:1]
        return [each for each in lists if each.yes or each in newest or each in first]

    def every_fact(self) -> list[Fact]:
        return sorted(self.kept, key=lambda fact: fact.stamp.at)

    def summaries(self, first: date | None = None, last: date | None = None) -> list[DaySummary]:
        kinds: tuple[type[Any], ...] = (SessionRecord, AfterAnswers, BeforeScore, MorningScore)
        days = {fact.stamp.day for kind in kinds for fact in self.facts(kind, first, last)}
        return [self._summary(day) for day in sorted(days)]

    def _summary(self, day: date) -> DaySummary:
        return summarise(
            day,
            self.facts(SessionRecord, day, day),
            self.facts(AfterAnswers, day, day),
            self.facts(BeforeScore, day, day),
            self._morning(day),
        )

    def entries(self, first: date | None = None, last: date | None = None) -> list[Entry]:
        days = {session.stamp.day for session in self.facts(SessionRecord, first, last)}
        return [entry for day in sorted(days) for entry in self._entries(day)]

    def _entries(self, day: date) -> list[Entry]:
        sessions, answers = self.facts(SessionRecord, day, day), self.facts(AfterAnswers)
        found = entries_of(day, sessions, answers, self._morning(day), self._morning(day + timedelta(days=1)))
        return sorted(found, key=lambda entry: entry.exercise)

    def _morning(self, day: date) -> MorningScore | None:
        mornings = self.facts(MorningScore, day, day)
        return mornings[-1] if mornings else None

    def first_day(self) -> date | None:
        return next((day.day for day in self.summaries() if day.value is not None), None)

    def running(self) -> RunningSession | None:
        return self.going

    def save_running(self, running: RunningSession, *facts: Fact) -> None:
        self._may_write()
        self.going = running
        self.kept.extend(facts)

    def close_session(self, record: SessionRecord | None) -> None:
        self._may_write()
        self.going = None
        if record is not None:
            self.kept.append(record)

    def close(self) -> None:
        return None

    def _may_write(self) -> None:
        if self.full:
            raise KnownError("The disk is full. Nothing is lost.")


@pytest.fixture
def journal() -> JournalInMemory:
    """An empty journal."""
    return JournalInMemory()


@pytest.fixture
def stamped(new_id: Callable[[], UUID]) -> Callable[..., Stamp]:
    """Makes a stamp: ``stamped(day, hour=8, minute=0)``."""

    def stamp(day: date, hour: int = 8, minute: int = 0) -> Stamp:
        at = datetime(day.year, day.month, day.day, hour, minute, tzinfo=DANISH_SUMMER)
        return Stamp(new_id(), "this-device", at, day)

    return stamp


@pytest.fixture(scope="session")
def exercise_record() -> Callable[..., ExerciseRecord]:
    """Makes an exercise of a session that was done: seven repetitions, unless told otherwise."""

    def record(
        name: str = "cat",
        *,
        done: tuple[int, ...] = (7,),
        percent: float = 50.0,
        work: float = 42.0,
        pain: Pain | None = None,
        stopped: bool = False,
    ) -> ExerciseRecord:
        return ExerciseRecord(
            exercise=name,
            version=1,
            name=Text(name, name),
            kind=DoseKind.REPETITIONS,
            sides=Sides.NONE,
            level=Level(0, 7),
            hold=0.0,
            quota=7,
            reason=Reason.HELD,
            percent=percent,
            done=done,
            work_seconds=work,
            stopped_for_pain=stopped,
            pain=pain,
        )

    return record


@pytest.fixture
def session_record(stamped: Callable[..., Stamp]) -> Callable[..., SessionRecord]:
    """Makes a session that ended twenty past ``hour``: ``session_record(day, *exercises, before=..., hour=8)``."""

    def record(day: date, *exercises: ExerciseRecord, before: Pain = LITTLE, hour: int = 8) -> SessionRecord:
        stamp = stamped(day, hour, 20)
        return SessionRecord(
            stamp=stamp,
            session=UUID(int=stamp.id.int + 1_000_000),
            programme="short",
            programme_name=Text("Kort", "Short"),
            started=stamp.at - timedelta(minutes=15),
            ended=stamp.at,
            active_seconds=600.0,
            front=Front.WINDOW,
            gate=Gate.NORMAL,
            before=before,
            end=SessionEnd.FINISHED,
            exercises=exercises,
        )

    return record


@pytest.fixture(scope="session")
def plans(cat: Exercise, knee: Exercise, bird: Exercise, plank: Exercise, walk: Exercise) -> Mapping[str, Plan]:
    """Small plans that between them have every kind of step, side and dose."""
    agreed = Agreed(date(2026, 10, 1), 0, 2, sets=2, set_rest=3.0)
    minutes = Agreed(date(2026, 10, 1), 0, 1, sets=2, set_rest=0.0)
    sets = [
        Prescription(knee, Level(0, 2), Reason.AGREED, agreed=agreed),
        Prescription(knee, Level(1, 1), Reason.AGREED, agreed=replace(agreed, sets=3, side=Side.LEFT)),
        Prescription(walk, Level(0, 1), Reason.AGREED, agreed=minutes),
    ]
    return {
        "sets": build(build_programme(knee, knee, walk), sets),
        "one repetition": build_plan((cat, 0, 1), ready=0.0),
        "two exercises": build_plan((cat, 0, 2), (knee, 1, 2)),
        "diagonal": build_plan((bird, 1, 2), (cat, 0, 1), rest=0.0),
        "hold and minutes": build_plan((plank, 0, 5), (walk, 0, 2)),
        "no waiting": build_plan((knee, 0, 1), (bird, 2, 1), (cat, 0, 2), rest=0.0, ready=0.0),
    }
