"""Facts for the tests of the store: handwritten ones, and generated ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import strategies as st
from msgspec.structs import replace

from rygtraening.domain.dose_record import Action, DoseDecision, Trial
from rygtraening.domain.exercise import DoseKind, Level, Side, Sides
from rygtraening.domain.exposure_record import Attempt, FearRating, Happened, Lesson, OwnLadder
from rygtraening.domain.facts import Fact, Withdrawable
from rygtraening.domain.flare_record import FlareEnd, FlareStart
from rygtraening.domain.gate import Gate
from rygtraening.domain.pain import LegSpread, Pain
from rygtraening.domain.prescription import Reason
from rygtraening.domain.programme import Agreed
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
from rygtraening.domain.running import RunningExercise, RunningSession
from rygtraening.domain.text import Text
from rygtraening.domain.weekly_record import OwnActivity, SmallWin, WeekAnswers, Wellbeing
from rygtraening.store.journal import SqliteJournal

FIRST_DAY = date(2026, 3, 2)
SUMMER = timezone(timedelta(hours=2))
DEVICE = "2b7e1516-28ae-4d2a-a6ab-f7158809cf4f"
AGREED = Agreed(
    *(date(2026, 3, 1), 0, 7, 4.0, None, 2, 45.0, Side.LEFT),
    note=Text("Prøv at holde hoften i ro", "Try to keep your hip still"),
    steps_up=True,
)


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

    def running_of(self, version: int) -> RunningSession:
        """A running session with all that version ``version`` of the file knew of one."""
        running = self.running(3)
        if version == 1:
            return running
        running = replace(running, steps_up=(self.step_up(),))
        if version < 6:
            return running
        exercises = tuple(replace(each, agreed=AGREED, reason=Reason.AGREED) for each in running.exercises)
        return replace(
            running, exercises=exercises, by_minute=True, programme_name=Text("Lænd – basis", "Low back – basics")
        )

    def step_up(self) -> DoseDecision:
        """A step up that is kept with its first repetition."""
        stamp = Stamp(UUID(int=1 << 65), DEVICE, at(0, 8), FIRST_DAY)
        dose = Level(0, 5), Level(0, 6)
        return DoseDecision(stamp, "kattestraek", Action.PROGRESS, 11, Reason.UP, *dose, last_change=FIRST_DAY)

    def one_of_each(self, version: int = 7) -> list[Fact]:
        """A fact of every kind that version ``version`` of the file knew; the same in every run."""
        session = self.session(0)
        first: list[Fact] = [
            self.profile(),
            self.safety("fever"),
            self.clearance(),
            self.morning(0, 3),
            self.before(0, 3),
            session,
            self.after(session, 4),
        ]
        if version == 1:
            return first
        profile = replace(self.profile(), days_per_week=4, opt_in=True)
        second = [profile, *first[1:], *self.doses(), *self.weekly(), *self.exposure()]
        if version == 2:
            return second
        third = [*second, *self.changed()]
        if version < 5:
            return third
        fifth = [*third, *self.taken_back()]
        return fifth if version == 5 else [*fifth, *self.agreed()]

    def agreed(self) -> list[Fact]:
        """Two programmes that were followed, a decision made under what was agreed, and a session of it that was told
        by mistake."""
        session = self.session(10)
        sets = tuple(
            replace(each, quota=14, sets=2, side=Side.LEFT, done=(14,), reason=Reason.AGREED)
            for each in session.exercises
        )
        session = replace(session, exercises=sets)
        held = replace(
            self.decision(10, "knae-til-bryst"),
            action=Action.HOLD,
            rule=12,
            reason=Reason.AGREED,
            before=AGREED.level,
            level=AGREED.level,
            agreed=AGREED.digest,
        )
        return [
            ProgrammeFollowed(self.stamp(at(9, 18), 9), "laend-basis", Text("Lænd – basis", "Low back – basics")),
            ProgrammeFollowed(self.stamp(at(10, 7), 10), "min-fys", Text("Fra Mette")),
            held,
            session,
            replace(session, stamp=self.stamp(at(11, 7), 10), withdrawn=True),
        ]

    def taken_back(self) -> list[Fact]:
        """A try-out, a week, an evening, a fear, an attempt and a lesson that were said by mistake."""
        trial = Trial(self.stamp(at(9, 10), 9), "kattestraek", 3)
        attempt = Attempt(self.stamp(at(9, 10, 3), 9), self.uuid(), "boeje", "sko", Pain(3, 0))
        said: list[Withdrawable] = [
            trial,
            WeekAnswers(self.stamp(at(9, 10, 1), 9), fear=9),
            Wellbeing(self.stamp(at(9, 10, 2), 9), sleep=1),
            FearRating(self.stamp(at(9, 10, 3), 9), "boeje", "kasse", 10),
            attempt,
            Lesson(self.stamp(at(9, 10, 4), 9), attempt.attempt, "Ikke noget"),
        ]
        gone: list[Fact] = [replace(each, stamp=self.stamp(at(9, 10, 5), 9), withdrawn=True) for each in said[1:]]
        never = replace(trial, stamp=self.stamp(at(9, 10, 5), 9), trial=trial.stamp.id, withdrawn=True)
        return [*said, never, *gone]

    def changed(self) -> list[Fact]:
        """A morning and a number before a session that were changed the day after, and a session that was deleted."""
        morning, before, session = self.morning(8, 5), self.before(8, 5), self.session(8)
        after = self.after(session, 4)
        first: list[Fact] = [morning, before, session, after]
        return [
            *first,
            replace(morning, stamp=self.stamp(at(9, 9), 8), pain=Pain(3, 0), given=morning.stamp.at),
            replace(
                before,
                stamp=self.stamp(at(9, 9, 1), 8),
                pain=Pain(4, 0),
                score=before.stamp.id,
                given=before.stamp.at,
            ),
            replace(session, stamp=self.stamp(at(9, 9, 2), 8), withdrawn=True),
            replace(after, stamp=self.stamp(at(9, 9, 2, 1), 8), withdrawn=True),
        ]

    def decision(self, day: int, exercise: str) -> DoseDecision:
        """Two steps down in a flare-up."""
        return DoseDecision(
            stamp=self.stamp(at(day, 8), day),
            exercise=exercise,
            action=Action.REGRESS2,
            rule=5,
            reason=Reason.FLARE,
            before=Level(0, 9),
            level=Level(0, 7),
            last_change=FIRST_DAY + timedelta(days=day),
        )

    def evening(self, day: int) -> list[Fact]:
        """What can be said of any day."""
        sleep = Wellbeing(self.stamp(at(day, 19), day), sleep=7, stress=2)
        return [sleep, SmallWin(self.stamp(at(day, 20), day), f"win-{day}", "Gik helt ned til åen og hjem igen")]

    def doses(self) -> list[Fact]:
        """A comfort trial, a decision, and the beginning and the end of a flare-up."""
        flare = FlareStart(self.stamp(at(2, 9), 2), UUID(int=91), usual=3.5, said=True)
        decision = replace(
            self.decision(3, "kattestraek"),
            paused_until=FIRST_DAY + timedelta(days=10),
            since=FIRST_DAY,
            flare=flare.flare,
            declined=True,
        )
        trial = Trial(self.stamp(at(0, 6, 30), 0), "kattestraek", 11)
        return [trial, flare, decision, FlareEnd(self.stamp(at(5, 9), 5), flare.flare)]

    def weekly(self) -> list[Fact]:
        """The week's answers, and those of an evening."""
        activities = (OwnActivity("Løfte barnebarnet op", 4), OwnActivity("Gå på trapper"))
        return [
            WeekAnswers(self.stamp(at(6, 18), 6), Pain(3, 1), activities, fear=6, confidence=0),
            *self.evening(6),
        ]

    def exposure(self) -> list[Fact]:
        """Fear of a step, an attempt at it, what it taught, and a ladder of one's own."""
        attempt = Attempt(
            stamp=self.stamp(at(6, 10), 6),
            attempt=self.uuid(),
            activity="boeje",
            step="sko",
            before=Pain(3, 0),
            feared="At ryggen låser",
            likelihood=60,
            expected=7,
            happened=Happened.PARTLY,
            worst=Pain(4, 0),
            stopped=True,
        )
        return [
            FearRating(self.stamp(at(6, 9), 6), "boeje", "sko", 5),
            attempt,
            Lesson(self.stamp(at(7, 7), 7), attempt.attempt, "Den låste ikke"),
            OwnLadder(self.stamp(at(7, 8), 7), "ladder-1", "Cykle", ("til bageren", "til åen"), removed=True),
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
    sets=st.integers(1, 10),
    side=st.none() | st.sampled_from(Side),
)


_percents = st.none() | st.integers(0, 100)
_perhaps_days = st.none() | _days
_decisions = st.builds(
    DoseDecision,
    stamp=_stamps,
    exercise=_words,
    action=st.sampled_from(Action),
    rule=st.integers(0, 12),
    reason=st.sampled_from(Reason),
    before=_levels,
    level=_levels,
    last_change=_perhaps_days,
    paused_until=_perhaps_days,
    since=_perhaps_days,
    flare=st.none() | st.uuids(),
    declined=st.booleans(),
    agreed=_words,
)
_FACTS: Mapping[type[Fact], st.SearchStrategy[Fact]] = {
    Profile: st.builds(
        Profile, _stamps, st.booleans(), st.booleans(), st.none() | _pains, st.integers(2, 7), st.booleans()
    ),
    SafetyAnswers: st.builds(SafetyAnswers, _stamps, st.sampled_from(Occasion), _names, _names),
    Clearance: st.builds(Clearance, _stamps, _days, _names),
    MorningScore: st.builds(MorningScore, _stamps, _pains, st.none() | _moments(), st.booleans()),
    BeforeScore: st.builds(
        BeforeScore,
        _stamps,
        _pains,
        st.sampled_from(Gate),
        score=st.none() | st.uuids(),
        given=st.none() | _moments(),
        withdrawn=st.booleans(),
    ),
    SessionRecord: st.builds(
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
        withdrawn=st.booleans(),
    ),
    AfterAnswers: st.builds(
        AfterAnswers,
        stamp=_stamps,
        session=st.uuids(),
        worst=st.lists(st.tuples(_words, _pains), max_size=2).map(tuple),
        after=_pains,
        spread=st.none() | st.sampled_from(LegSpread),
        spread_at=_names,
        note=_words,
        withdrawn=st.booleans(),
    ),
    Trial: st.builds(Trial, _stamps, _words, _counts, st.none() | st.uuids(), st.booleans()),
    DoseDecision: _decisions,
    FlareStart: st.builds(FlareStart, _stamps, st.uuids(), st.none() | st.floats(0, 10), st.booleans(), st.booleans()),
    FlareEnd: st.builds(FlareEnd, _stamps, st.uuids(), st.booleans()),
    WeekAnswers: st.builds(
        WeekAnswers,
        stamp=_stamps,
        average=_pains,
        activities=st.lists(st.builds(OwnActivity, _words, _score), max_size=3).map(tuple),
        fear=_score,
        confidence=_score,
        withdrawn=st.booleans(),
    ),
    Wellbeing: st.builds(Wellbeing, _stamps, _score, _score, st.booleans()),
    SmallWin: st.builds(SmallWin, _stamps, _words, _words),
    FearRating: st.builds(FearRating, _stamps, _words, _words, st.integers(0, 10), st.booleans()),
    Attempt: st.builds(
        Attempt,
        stamp=_stamps,
        attempt=st.uuids(),
        activity=_words,
        step=_words,
        before=_pains,
        feared=_words,
        likelihood=_percents,
        expected=_score,
        happened=st.none() | st.sampled_from(Happened),
        worst=st.none() | _pains,
        stopped=st.booleans(),
        withdrawn=st.booleans(),
    ),
    Lesson: st.builds(Lesson, _stamps, st.uuids(), _words, st.booleans()),
    OwnLadder: st.builds(OwnLadder, _stamps, _words, _words, _names, st.booleans()),
    ProgrammeFollowed: st.builds(ProgrammeFollowed, _stamps, _words, _texts),
}
_agreements = st.builds(
    Agreed,
    on=_days,
    tier=_counts,
    amount=_counts,
    hold=st.none() | _numbers,
    repetitions=st.none() | st.integers(1, 20),
    sets=st.integers(1, 10),
    set_rest=_numbers,
    side=st.none() | st.sampled_from(Side),
    note=_texts,
    steps_up=st.booleans(),
)


@pytest.fixture(scope="session")
def any_of_kind() -> Mapping[type[Fact], st.SearchStrategy[Fact]]:
    """Facts by their kind."""
    return _FACTS


@pytest.fixture(scope="session")
def any_fact() -> st.SearchStrategy[Fact]:
    """Facts of every kind."""
    return st.one_of(*_FACTS.values())


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
        agreed=st.none() | _agreements,
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
        steps_up=st.lists(_decisions, max_size=2).map(tuple),
        by_minute=st.booleans(),
        programme_name=_texts,
    )
