"""Today is read from the few facts that the rule can reach back to. It is the same as if the whole log were read,
whatever happened in it: changed, taken back, said by a clock that went wrong, years apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta, timezone
from random import Random
from typing import Any
from uuid import UUID

import pytest
from msgspec.structs import replace

from rygtraening.domain import situation, today, week
from rygtraening.domain.asking import Asking
from rygtraening.domain.dose_record import Action, DoseDecision
from rygtraening.domain.exercise import Exercise, Level
from rygtraening.domain.facts import Fact
from rygtraening.domain.flare_record import FlareEnd, FlareStart
from rygtraening.domain.gate import Gate
from rygtraening.domain.pain import LegSpread, Pain
from rygtraening.domain.prescription import Reason
from rygtraening.domain.programme import Agreed, Part, Programme
from rygtraening.domain.record import (
    AfterAnswers,
    BeforeScore,
    Clearance,
    ExerciseRecord,
    MorningScore,
    Occasion,
    Profile,
    SafetyAnswers,
    SessionRecord,
    Stamp,
)
from rygtraening.domain.safety import FlagTier, SafetyQuestion
from rygtraening.domain.text import Text
from rygtraening.domain.weekly_record import OwnActivity, WeekAnswers

TODAY = date(2026, 10, 8)
NOW = datetime(2026, 10, 8, 12, tzinfo=timezone(timedelta(hours=2)))
QUESTIONS = (SafetyQuestion("fever", FlagTier.SAME_DAY, Text()), SafetyQuestion("stiff", FlagTier.ADVICE, Text()))
OLD, NEW = Agreed(date(2026, 5, 1), 0, 7), Agreed(date(2026, 9, 20), 0, 8)
LOGS = 60


@pytest.fixture
def programme(programme_of: Callable[..., Programme], cat: Exercise, walk: Exercise, knee: Exercise) -> Programme:
    """One exercise by the table, one as agreed, one that the logs hardly know."""
    return replace(programme_of(cat), parts=(Part(cat), Part(knee, agreed=NEW), Part(walk)))


class NothingChosen:
    """Settings in which all is as it comes."""

    def get(self, _key: str, default: str = "") -> str:
        return default

    def set(self, key: str, value: str) -> None:
        raise AssertionError(f"{key} = {value}")


class Log:
    """Makes a log of ``days`` days by chance: some days trained on, some in a row and some months apart."""

    def __init__(self, chance: Random, days: int, exercise_record: Callable[..., ExerciseRecord], session: Any) -> None:
        self.chance = chance
        self.days = days
        self.number = 1_000
        self.exercise_record = exercise_record
        self.session = session
        self.facts: list[Fact] = []

    def stamp(self, day: date, hour: int = 8) -> Stamp:
        self.number += 1
        at = datetime(day.year, day.month, day.day, hour, self.chance.randrange(60), tzinfo=NOW.tzinfo)
        return Stamp(UUID(int=self.number), "this-device", at, day)

    def pain(self) -> Pain:
        return Pain(self.chance.choice((0, 1, 2, 3, 3, 4, 6, 8, 9)), 0)

    def some(self, share: float) -> bool:
        return self.chance.random() < share

    def filled(self) -> list[Fact]:
        given = self.chance.choice((None, Pain(3, 0), Pain(5, None)))
        begun = TODAY - timedelta(days=self.days)
        self.facts.append(Profile(self.stamp(begun, 6), adult=True, accepted=True, usual=given))
        ago = self.days
        while ago >= -3:  # a clock that ran ahead is among them
            self.day(TODAY - timedelta(days=ago))
            ago -= self.chance.choice((1, 1, 1, 2, 3, 9, 16, 40) if self.days < 900 else (1, 30, 90))
        self.chance.shuffle(self.facts)  # as merged from other computers
        return self.facts

    def day(self, day: date) -> None:
        keep = self.facts.append
        if self.some(0.8):
            keep(MorningScore(self.stamp(day, 7), self.pain(), withdrawn=self.some(0.1)))
        if self.some(0.15):
            yes = self.chance.choice(((), (), (), ("fever",), ("stiff",)))
            keep(SafetyAnswers(self.stamp(day, 9), Occasion.MONTHLY, ("fever", "stiff"), yes))
            if yes and self.some(0.8):
                keep(Clearance(self.stamp(day, 20), day, yes))
        if self.some(0.08):
            self.flare(day)
        if self.some(0.15):
            names = (OwnActivity(self.chance.choice(("løb", "støvsugning"))),)
            keep(WeekAnswers(self.stamp(day, 21), Pain(self.chance.choice((None, 2)), 1), names, 3, 4))
        for _ in range(self.chance.choice((0, 1, 1, 2))):
            self.trained(day)
        for exercise in ("cat", "knee", "else"):
            if self.some(0.5):
                self.decided(day, exercise)

    def flare(self, day: date) -> None:
        start = self.stamp(day, self.chance.randrange(6, 23))
        usual = self.chance.choice((None, 2.0, 3.0))
        self.facts.append(FlareStart(start, start.id, usual, said=True))
        if self.some(0.1):
            self.facts.append(FlareStart(self.stamp(day, 23), start.id, usual, said=True, withdrawn=True))
        if self.some(0.4):
            end = day + timedelta(days=self.chance.randrange(40))
            self.facts.append(FlareEnd(self.stamp(end), start.id, withdrawn=self.some(0.1)))

    def trained(self, day: date) -> None:
        hour = self.chance.choice((8, 15))
        before = self.pain()
        opened = Gate.SPARE if (before.number or 0) >= 8 else Gate.NORMAL
        self.facts.append(BeforeScore(self.stamp(day, hour), before, opened, withdrawn=self.some(0.05)))
        done = [
            self.exercise_record(name, done=(self.chance.choice((0, 5, 7, 7, 7)),), stopped=self.some(0.06))
            for name in ("cat", "knee")
        ]
        done[0] = replace(done[0], pain=self.chance.choice((None, None, None, Pain(8, 0))))
        session: SessionRecord = self.session(day, *done, before=before, hour=hour)
        session = replace(session, stamp=replace(self.stamp(day, hour), at=session.stamp.at))
        session = replace(session, session=UUID(int=session.stamp.id.int + 1_000_000))
        self.facts.append(session)
        if self.some(0.08):  # deleted, or changed weeks later
            later = self.stamp(min(day + timedelta(days=self.chance.randrange(30)), TODAY), 22)
            changed = replace(session, stamp=replace(later, day=day), withdrawn=self.some(0.5))
            self.facts.append(changed)
        if self.some(0.8):
            said = self.stamp(min(day + timedelta(days=self.chance.choice((0, 0, 0, 1, 4))), TODAY), 22)
            worst = tuple((name, self.pain()) for name in ("cat", "knee"))
            spread = self.chance.choice((LegSpread.NONE,) * 9 + (LegSpread.LASTING,))
            self.facts.append(AfterAnswers(replace(said, day=day), session.session, worst, self.pain(), spread))

    def decided(self, day: date, exercise: str) -> None:
        action = self.chance.choice((Action.HOLD,) * 6 + (Action.PROGRESS, Action.PAUSE_EXERCISE, Action.STOP_T2))
        level = Level(0, self.chance.choice((6, 7, 8)))
        changed = day - timedelta(days=self.chance.randrange(5))
        agreed = "" if exercise == "cat" and self.some(0.8) else self.chance.choice((OLD.digest, ""))
        if exercise == "knee" and self.some(0.2) and day >= NEW.on:
            agreed = NEW.digest
        paused = day + timedelta(days=7) if action is Action.PAUSE_EXERCISE else None
        stamp = self.stamp(day, self.chance.choice((8, 15)))
        self.facts.append(
            DoseDecision(stamp, exercise, action, 12, Reason.HELD, level, level, changed, paused, agreed=agreed)
        )


@pytest.fixture
def log(exercise_record: Callable[..., ExerciseRecord], session_record: Any) -> Callable[[int, int], list[Fact]]:
    """The log of a number and a length in days: the same each time."""
    return lambda number, days: Log(Random(number), days, exercise_record, session_record).filled()


@pytest.fixture
def journals(journal: Any, log: Callable[[int, int], list[Fact]]) -> Callable[[int], list[Any]]:
    """Journals with a log of ``days`` days each, which nobody writes in."""

    class OnlyRead(type(journal)):  # type: ignore[misc]
        def __init__(self, facts: list[Fact]) -> None:
            super().__init__()
            self.kept = facts
            self.newest: dict[type[Fact], list[Fact]] = {}

        def facts(self, kind: type[Fact], first: date | None = None, last: date | None = None) -> list[Any]:
            if kind not in self.newest:
                self.newest[kind] = super().facts(kind)
            days = (first or date.min, last or date.max)
            return [each for each in self.newest[kind] if days[0] <= each.stamp.day <= days[1]]

    return lambda days: [OnlyRead(log(number, days)) for number in range(LOGS)]


@pytest.fixture
def read_whole(monkeypatch: pytest.MonkeyPatch) -> Callable[[Iterable[type]], None]:
    """From now on everything is read, and nothing is found by what the sums say."""

    def starts(asked: Any, day: date) -> list[FlareStart]:
        return sorted(asked.facts(FlareStart, None, day), key=lambda each: (each.stamp.day, each.stamp.at))

    def last(asked: Any, day: date, _sums: object) -> SessionRecord | None:
        sessions = asked.facts(SessionRecord, None, day)
        return max(sessions, key=lambda session: (session.stamp.day, session.ended), default=None)

    def whole(kinds: Iterable[type]) -> None:
        for kind in kinds:
            monkeypatch.setattr(kind, "newest_decisions", lambda asked, _, last: asked.facts(DoseDecision, None, last))
            monkeypatch.setattr(kind, "safety_lists", lambda asked, _last: asked.facts(SafetyAnswers))
        monkeypatch.setattr(situation, "_newest_starts", starts)
        monkeypatch.setattr(situation, "CLOCK_AHEAD", timedelta(days=20_000))
        monkeypatch.setattr(today, "last_session", last)
        monkeypatch.setattr(today, "_painful_sessions", lambda asked, _sums, *days: asked.facts(SessionRecord, *days))
        monkeypatch.setattr(week, "_first_weeks", lambda asked, _begun, _today: asked.facts(WeekAnswers))

    return whole


HAPPENS: dict[str, Callable[[today.Today], object]] = {
    "a flag": lambda one: one.flags,
    "a pause": lambda one: one.plan.pausing,
    "a flare-up": lambda one: one.flare,
    "a long one": lambda one: one.flare_advice,
    "a page to answer": lambda one: one.after_due,
    "a list after pain": lambda one: one.due is Occasion.AFTER_PAIN,
    "a list for a flare-up": lambda one: one.due is Occasion.FLARE,
    "no list": lambda one: one.due is None,
    "a RED": lambda one: any(each.reason is Reason.RED_STRONG for each in one.prescriptions),
    "a lighter week": lambda one: any(each.reason is Reason.AWAY_WEEK for each in one.prescriptions),
}


def test_today_is_what_the_whole_log_says(
    journals: Callable[[int], list[Any]], read_whole: Callable[[Iterable[type]], None], programme: Programme
) -> None:
    kept = [journal for days in (25, 120, 420, 3000) for journal in journals(days)]
    short = [today.look(journal, programme, QUESTIONS, NOW) for journal in kept]
    read_whole({type(journal) for journal in kept})
    assert short == [today.look(journal, programme, QUESTIONS, NOW) for journal in kept]
    # Else the two would agree about nothing.
    assert {name for name, happens in HAPPENS.items() if any(map(happens, short))} == set(HAPPENS)
    assert not [name for name, happens in HAPPENS.items() if all(map(happens, short))]


def test_flare_ups_one_in_the_other_are_what_the_whole_log_says(
    journals: Callable[[int], list[Any]], read_whole: Callable[[Iterable[type]], None], programme: Programme
) -> None:
    """Months of pain well above the usual, so that one flare-up reaches into the next."""
    kept = [hurting(journal, Random(number)) for number, journal in enumerate(4 * journals(0))]
    short = [situation.read(journal, programme, QUESTIONS, NOW) for journal in kept]
    read_whole({type(journal) for journal in kept})
    whole = [situation.read(journal, programme, QUESTIONS, NOW) for journal in kept]
    assert [known.situation for known in short] == [known.situation for known in whole]
    # Those left out were over before what is kept began, and before the scores of these weeks.
    left_out = 0
    for less, more in zip(short, whole, strict=True):
        assert less.flares == more.flares[len(more.flares) - len(less.flares) :]
        left_out += len(more.flares) - len(less.flares)
        for flare in more.flares[: len(more.flares) - len(less.flares)]:
            assert flare.ended is not None
            assert flare.ended < TODAY - timedelta(days=situation.SCORE_DAYS)
    assert left_out


def hurting(journal: Any, chance: Random) -> Any:
    """The journal with scores nearly every day for as long as it goes, and flare-ups close to each other."""
    facts, number, ago = [*journal.kept], 50_000, chance.choice((90, 200, 400))
    while ago >= 0:
        number, day = number + 2, TODAY - timedelta(days=ago)
        at = datetime(day.year, day.month, day.day, 8, tzinfo=NOW.tzinfo)
        made = Stamp(UUID(int=number), "this-device", at, day)
        facts.append(MorningScore(made, Pain(chance.choice((2, 6, 7, 8, 8, 8)), 0)))
        if chance.random() < 0.06:
            start = replace(made, id=UUID(int=number + 1))
            facts.append(FlareStart(start, start.id, chance.choice((2.0, 3.0)), said=True))
        ago -= chance.choice((1, 1, 1, 2, 15) if ago > 60 else (1, 1, 2))
    return type(journal)(facts)


def test_the_week_is_what_the_whole_log_says(
    journals: Callable[[int], list[Any]], read_whole: Callable[[Iterable[type]], None]
) -> None:
    asking = Asking(NothingChosen())
    kept = [journal for days in (25, 120, 3000) for journal in journals(days)]
    short = [week.week_on(journal, TODAY, asking) for journal in kept]
    read_whole({type(journal) for journal in kept})
    assert short == [week.week_on(journal, TODAY, asking) for journal in kept]
    assert {one.due for one in short} == {True, False}
    assert any(one.baseline for one in short)
