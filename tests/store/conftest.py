"""Facts for the tests of the store: handwritten ones, and generated ones."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import strategies as st

from rygtraening.domain.exercise import DoseKind, Level, Sides
from rygtraening.domain.gate import Gate
from rygtraening.domain.pain import LegSpread, Pain
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
from rygtraening.domain.running import RunningExercise, RunningSession
from rygtraening.domain.text import Text
from rygtraening.store.journal import SqliteJournal

FIRST_DAY = date(2026, 3, 2)
SUMMER = timezone(timedelta(hours=2))
DEVICE = "2b7e1516-28ae-4d2a-a6ab-f7158809cf4f"


def at(day: int, hour: int, minute: int = 0, second: int = 0) -> datetime:
    """A moment of day 0, 1, 2 …"""
    midnight = datetime(FIRST_DAY.year, FIRST_DAY.month, FIRST_DAY.day, tzinfo=SUMMER)
    return midnight + timedelta(days=day, hours=hour, minutes=minute, seconds=second)


class Maker:
    """Handwritten facts, each with an id of its own, the same in every run. Days count from 0."""

    def __init__(self) -> None:
        self._made = 0

    def uuid(self) -> UUID:
        self._made += 1
        return UUID(int=self._made)

    def stamp(self, moment: datetime, day: int) -> Stamp:
        return Stamp(self.uuid(), DEVICE, moment, FIRST_DAY + timedelta(days=day))

    def morning(self, day: int, back: int, minute: int = 0) -> MorningScore:
        return MorningScore(self.stamp(at(day, 7, minute), day), Pain(back, 0))

    def before(self, day: int, back: int) -> BeforeScore:
        return BeforeScore(self.stamp(at(day, 8), day), Pain(back, 1), Gate.NORMAL)

    def exercise(self, name: str, repetitions: int = 7) -> ExerciseRecord:
        return ExerciseRecord(
            exercise=name,
            version=1,
            name=Text("Knæ til bryst, ét ben ad gangen", "Knee to chest, one leg at a time"),
            kind=DoseKind.REPETITIONS,
            sides=Sides.EACH,
            level=Level(0, 7),
            hold=2.0,
            quota=7,
            reason=Reason.HELD,
            percent=20.0,
            done=(repetitions, repetitions),
            work_seconds=12.0 * repetitions,
        )

    def session(self, day: int, repetitions: int = 7, back: int = 3) -> SessionRecord:
        names = ("kattestraek", "knae-til-bryst", "diagonalstraek")
        return SessionRecord(
            stamp=self.stamp(at(day, 8, 30), day),
            session=self.uuid(),
            programme="laend-basis",
            programme_name=Text("Lænd – basis", "Low back – basics"),
            started=at(day, 8),
            ended=at(day, 8, 30),
            active_seconds=900.5,
            front=Front.WINDOW,
            gate=Gate.NORMAL,
            before=Pain(back, 1),
            end=SessionEnd.FINISHED,
            exercises=tuple(self.exercise(name, repetitions) for name in names),
        )

    def after(self, session: SessionRecord, worst: int, second: int = 0, on_day: int | None = None) -> AfterAnswers:
        """The answers ``second`` seconds after the session's page opened, stamped with another day where given."""
        day = (session.stamp.day - FIRST_DAY).days
        return AfterAnswers(
            stamp=self.stamp(at(day, 8, 31, second), day if on_day is None else on_day),
            session=session.session,
            worst=tuple((exercise.exercise, Pain(worst, 0)) for exercise in session.exercises),
            after=Pain(2, 0),
            spread=LegSpread.NONE,
            note="Gik fint – lidt øm i lænden på vej ned ad trappen, men det gik over.",
        )

    def profile(self) -> Profile:
        return Profile(self.stamp(at(0, 6), 0), adult=True, accepted=True, usual=Pain(4, None))

    def safety(self, *yes: str, day: int = 0) -> SafetyAnswers:
        return SafetyAnswers(self.stamp(at(day, 6, 1), day), Occasion.FIRST_RUN, ("bladder", "fever"), yes)

    def clearance(self) -> Clearance:
        return Clearance(self.stamp(at(1, 6), 1), FIRST_DAY, ("fever",))

    def running(self, repetitions: int, session: UUID | None = None) -> RunningSession:
        """A running session with ``repetitions`` done of its one exercise."""
        numbers = tuple(range(1, repetitions + 1))
        return RunningSession(
            session=session or UUID(int=1 << 64),
            day=FIRST_DAY,
            started=at(0, 8),
            saved=at(0, 8, 0, repetitions),
            front=Front.TERMINAL,
            programme="laend-basis",
            gate=Gate.CALM,
            before=Pain(6, None),
            paced=True,
            elapsed=repetitions * 6.0,
            position=0,
            exercises=(RunningExercise("kattestraek", Level(0, 5), Reason.CALM_DAY, (numbers, ())),),
        )

    def one_of_each(self) -> list[Fact]:
        session = self.session(0)
        return [
            self.profile(),
            self.safety("fever"),
            self.clearance(),
            self.morning(0, 3),
            self.before(0, 3),
            session,
            self.after(session, 4),
        ]


@pytest.fixture
def make() -> Maker:
    return Maker()


@pytest.fixture(scope="session")
def make_again() -> type[Maker]:
    """For Hypothesis, whose every example begins anew."""
    return Maker


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder that is not there yet."""
    return tmp_path / "data"


@pytest.fixture
def journal(folder: Path) -> Iterator[SqliteJournal]:
    opened = SqliteJournal.open(folder)
    yield opened
    opened.close()


def _moments() -> st.SearchStrategy[datetime]:
    offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
    return st.datetimes(datetime(1990, 1, 1), datetime(2120, 1, 1), timezones=st.one_of(offsets, st.just(UTC)))


_days = st.dates(date(1990, 1, 1), date(2120, 1, 1))
_words = st.text(max_size=12)
_numbers = st.floats(0, 1e6)
_counts = st.integers(0, 40)
_score = st.none() | st.integers(0, 10)
_pains = st.builds(Pain, _score, _score)
_texts = st.builds(Text, _words, _words)
_levels = st.builds(Level, _counts, _counts)
_names = st.lists(_words, max_size=3).map(tuple)
_stamps = st.builds(Stamp, st.uuids(), _words, _moments(), _days)
_exercises = st.builds(
    ExerciseRecord,
    exercise=_words,
    version=_counts,
    name=_texts,
    kind=st.sampled_from(DoseKind),
    sides=st.sampled_from(Sides),
    level=_levels,
    hold=_numbers,
    quota=_counts,
    reason=st.sampled_from(Reason),
    percent=_numbers,
    done=st.lists(_counts, min_size=1, max_size=2).map(tuple),
    work_seconds=_numbers,
    eased=st.booleans(),
    stopped_for_pain=st.booleans(),
    pain=st.none() | _pains,
    down_leg=st.booleans(),
)


@pytest.fixture(scope="session")
def any_fact() -> st.SearchStrategy[Fact]:
    """Facts of every kind."""
    return st.one_of(
        st.builds(Profile, _stamps, st.booleans(), st.booleans(), st.none() | _pains),
        st.builds(SafetyAnswers, _stamps, st.sampled_from(Occasion), _names, _names),
        st.builds(Clearance, _stamps, _days, _names),
        st.builds(MorningScore, _stamps, _pains),
        st.builds(BeforeScore, _stamps, _pains, st.sampled_from(Gate)),
        st.builds(
            SessionRecord,
            stamp=_stamps,
            session=st.uuids(),
            programme=_words,
            programme_name=_texts,
            started=_moments(),
            ended=_moments(),
            active_seconds=_numbers,
            front=st.sampled_from(Front),
            gate=st.sampled_from(Gate),
            before=_pains,
            end=st.sampled_from(SessionEnd),
            exercises=st.lists(_exercises, max_size=2).map(tuple),
        ),
        st.builds(
            AfterAnswers,
            stamp=_stamps,
            session=st.uuids(),
            worst=st.lists(st.tuples(_words, _pains), max_size=2).map(tuple),
            after=_pains,
            spread=st.none() | st.sampled_from(LegSpread),
            spread_at=_names,
            note=_words,
        ),
    )


@pytest.fixture(scope="session")
def any_running() -> st.SearchStrategy[RunningSession]:
    """Running sessions."""
    exercises = st.builds(
        RunningExercise,
        exercise=_words,
        level=_levels,
        reason=st.sampled_from(Reason),
        done=st.lists(st.lists(_counts, max_size=3).map(tuple), max_size=2).map(tuple),
        eased=st.booleans(),
        stopped_for_pain=st.booleans(),
        pain=st.none() | _pains,
        down_leg=st.booleans(),
    )
    return st.builds(
        RunningSession,
        session=st.uuids(),
        day=_days,
        started=_moments(),
        saved=_moments(),
        front=st.sampled_from(Front),
        programme=_words,
        gate=st.sampled_from(Gate),
        before=_pains,
        paced=st.booleans(),
        elapsed=_numbers,
        position=_counts,
        exercises=st.lists(exercises, max_size=2).map(tuple),
    )
