"""What the pages for the physiotherapist say, on days made by hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from types import SimpleNamespace
from uuid import UUID, uuid4

import pytest
from msgspec.structs import replace

from rygtraening.domain.activity import Activity, ActivityStep
from rygtraening.domain.belongings import Belongings
from rygtraening.domain.catalogue import Catalogue
from rygtraening.domain.dose_record import Action, DoseDecision
from rygtraening.domain.exercise import Exercise, Level
from rygtraening.domain.exposure_record import Attempt, FearRating, Happened
from rygtraening.domain.flare_record import FlareEnd, FlareStart
from rygtraening.domain.long_work import Told, nobody
from rygtraening.domain.pain import Pain
from rygtraening.domain.ports import Arrival, Clock, Core, Journal
from rygtraening.domain.prescription import Reason
from rygtraening.domain.programme import Programme
from rygtraening.domain.progress import Range
from rygtraening.domain.progress_headline import Verdict
from rygtraening.domain.record import (
    AfterAnswers,
    MorningScore,
    Occasion,
    Profile,
    SafetyAnswers,
    SessionRecord,
    Stamp,
)
from rygtraening.domain.reminder import Weekly
from rygtraening.domain.report import Moment, PainRow, Report, Wish
from rygtraening.domain.report_reading import read
from rygtraening.domain.safety import FlagTier, SafetyQuestion, SafetyTexts
from rygtraening.domain.shelf import Shelf
from rygtraening.domain.text import Text
from rygtraening.domain.weekly_record import OwnActivity, WeekAnswers

TODAY = date(2026, 10, 5)
BENDING = Activity(
    "bending", Text("bøje", "bend"), Text(), tuple(ActivityStep(name, Text(name, name)) for name in ("low", "high"))
)
LEG_WEAK = SafetyQuestion("leg", FlagTier.CALL_NOW, Text("svagt ben", "weak leg"))


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


class NoExchange:
    """Nothing goes out or in here."""

    def arrival(self, *, only_look: bool = False) -> Arrival:
        pytest.fail("not asked for")

    def write(self, path: Path, content: bytes) -> None:
        pytest.fail("not asked for")

    def calendar(self, times: Sequence[Weekly], seconds: float, path: Path) -> None:
        pytest.fail("not asked for")

    def belongings(self) -> Belongings:
        pytest.fail("not asked for")

    def export(self, format: str, path: Path, *, replace: bool = False, told: Told = nobody) -> int:  # noqa: A002
        pytest.fail("not asked for")


class Life:
    """Writes what a person did, counted back from today."""

    def __init__(self, core: Core, stamped: Callable[..., Stamp], session: Callable[..., SessionRecord]) -> None:
        self.core = core
        self.stamped = stamped
        self.session = session

    def keep(self, *facts: object) -> None:
        self.core.journal.append(*facts)  # type: ignore[arg-type]

    def morning(self, days: int, pain: int) -> None:
        self.keep(MorningScore(self.stamped(ago(days), 7), Pain(pain, 0)))

    def train(self, days: int, *, before: int = 2, worst: int = 3, note: str = "", done: object = None) -> UUID:
        record = self.session(ago(days), done, before=Pain(before, 0), hour=17)
        worsts = (("cat", Pain(worst, 0)),)
        self.keep(record, AfterAnswers(self.stamped(ago(days), 18), record.session, worsts, Pain(2, 0), note=note))
        return record.session

    def report(self, wish: Wish = Wish()) -> Report:  # noqa: B008
        return read(self.core, wish)


@pytest.fixture
def life(
    journal: Journal,
    clock: Clock,
    new_id: Callable[[], UUID],
    cat: Exercise,
    programme_of: Callable[..., Programme],
    stamped: Callable[..., Stamp],
    session_record: Callable[..., SessionRecord],
    exercise_record: Callable[..., object],
) -> Life:
    """Monday 5 October 2026; two training days a week are wanted."""
    nothing = Text()
    safety = SafetyTexts((LEG_WEAK,), {}, {}, nothing, nothing, Text("om", "about"), (), (), (), TODAY, ())
    catalogue = Catalogue({"cat": cat}, {}, activities={"bending": BENDING})
    core = Core(
        data_dir=Path(),
        shelf=Shelf(journal, lambda: catalogue, lambda _catalogue: programme_of(cat)),
        safety=safety,
        journal=journal,
        settings=SimpleNamespace(get=lambda _key, default="": default, set=lambda _key, _value: None),
        clock=clock,
        new_id=new_id,
        read_explanation=lambda: pytest.fail("not asked for"),
        exchange=NoExchange(),
        backups=SimpleNamespace(),
        read_knowledge=lambda: pytest.fail("not asked for"),
        read_help=lambda: pytest.fail("not asked for"),
        read_whats_new=lambda: pytest.fail("not asked for"),
    )
    journal.append(Profile(stamped(ago(60), 6), adult=True, accepted=True, days_per_week=2))
    made = Life(core, stamped, session_record)
    made.train = lambda days, **told: Life.train(made, days, done=exercise_record(), **told)  # type: ignore[method-assign]
    return made


def row(report: Report, moment: Moment) -> PainRow:
    return next(each for each in report.pain if each.moment is moment)


def test_training_days_are_held_against_those_that_were_planned(life: Life) -> None:
    for days in (20, 17, 13, 10, 6, 3):
        life.train(days)
    done = life.report().training
    assert (done.days, done.planned, done.per_week) == (6, 6, 2)  # 21 days, two a week
    assert (done.repetitions, done.seconds) == (42, 252.0)


def test_the_period_begins_with_the_first_day_that_has_anything(life: Life) -> None:
    life.train(20)
    report = life.report(Wish(Range.SIX_MONTHS))
    assert (report.first, report.last) == (ago(20), TODAY)
    assert life.report(Wish(Range.TWO_WEEKS)).is_empty


def test_days_that_are_told_count_before_the_range(life: Life) -> None:
    for days in (40, 30, 20, 10):
        life.train(days)
    report = life.report(Wish(Range.TWO_WEEKS, first=ago(35), last=ago(15)))
    assert (report.first, report.last) == (ago(30), ago(15))
    assert report.training.days == 2
    assert [day.day for day in report.series.days] == [ago(30), ago(20)]


def test_pain_is_compared_by_the_two_points_and_thirty_per_cent_rule(life: Life) -> None:
    for days in range(30, 0, -1):
        early = days > 15
        life.morning(days, 5 if early else 3)
        life.train(days, before=5 if early else 4, worst=6 if early else 4)
    report = life.report()
    verdicts = {each.moment: each.change.verdict for each in report.pain if each.change is not None}
    assert verdicts[Moment.DAY] is Verdict.BETTER
    assert verdicts[Moment.BEFORE] is Verdict.SAME  # one point is noise
    assert verdicts[Moment.WORST] is Verdict.BETTER
    assert verdicts[Moment.NEXT_MORNING] is Verdict.BETTER
    change = row(report, Moment.DAY).change
    assert change is not None
    assert (float(change.before), float(change.now)) == (5.0, 3.0)
    assert report.series.headline.pain == change


def test_with_few_days_nothing_is_compared(life: Life) -> None:
    for days in (12, 6, 1):
        life.morning(days, 4)
        life.train(days)
    report = life.report()
    assert [each.change for each in report.pain] == [None] * len(report.pain)
    assert row(report, Moment.DAY).mean == 4


def test_before_seven_training_days_nothing_is_compared_however_many_mornings_there_are(life: Life) -> None:
    for days in range(30, 0, -1):
        life.morning(days, 6 if days > 15 else 2)
    for days in (30, 29, 28, 3, 2, 1):
        life.train(days, before=6 if days > 15 else 2)
    report = life.report()
    assert report.series.headline.pain is None
    assert {each.change for each in report.pain} == {None}


def test_days_of_a_flare_up_are_listed_and_left_out_of_every_mean(life: Life) -> None:
    for days in range(20, 0, -1):
        in_flare = 8 <= days <= 11
        life.morning(days, 8 if in_flare else 3)
        if days == 11:
            life.keep(FlareStart(life.stamped(ago(11), 7, 30), UUID(int=9), 3.0, said=True))
        if days == 7:
            life.keep(FlareEnd(life.stamped(ago(7), 7, 30), UUID(int=9)))
    report = life.report()
    (flare,) = report.flares
    assert (flare.first, flare.last, flare.days, flare.active) == (ago(11), ago(8), 4, False)
    assert row(report, Moment.DAY).mean == 3
    assert row(report, Moment.DAY).count == 16


def test_notes_stay_away_unless_they_are_chosen(life: Life) -> None:
    first, second = life.train(5, note=" stiff "), life.train(3, note="better")
    life.train(1)
    assert life.report().notes == ()
    assert [note.text for note in life.report().all_notes] == ["better", "stiff"]
    assert [note.text for note in life.report(Wish(notes=frozenset({first}))).notes] == ["stiff"]
    assert [note.session for note in life.report(Wish(all_notes=True)).notes] == [second, first]


def test_every_change_of_the_dose_is_told_with_its_reason_newest_first(life: Life) -> None:
    life.train(10)
    for days, before, now, why in ((9, 7, 8, Reason.UP), (5, 8, 8, Reason.MORE_DAYS), (2, 8, 7, Reason.RED)):
        action = Action.PROGRESS if now > before else Action.REGRESS1 if now < before else Action.HOLD
        levels = Level(0, before), Level(0, now)
        life.keep(DoseDecision(life.stamped(ago(days), 17), "cat", action, 11, why, *levels, last_change=ago(days)))
    report = life.report()
    assert [each.reason for each in report.changes] == [Reason.RED, Reason.UP]
    assert report.doses[0].prescription.level == Level(0, 7)


def test_an_exercise_that_pauses_is_named_with_the_day_it_is_back(life: Life) -> None:
    paused = DoseDecision(
        life.stamped(ago(2), 17), "cat", Action.PAUSE_EXERCISE, 2, Reason.PAUSED, Level(0, 8), Level(0, 5)
    )
    life.keep(replace(paused, paused_until=ago(-5), last_change=ago(-5)))
    (dose,) = life.report().doses
    assert dose.paused_until == ago(-5)
    assert dose.percent == 0


def test_brave_steps_are_counted_and_stand_where_they_stand(life: Life) -> None:
    life.keep(FearRating(life.stamped(ago(9)), "bending", "low", 3))
    for days, happened, worst in ((8, Happened.NO, 2), (6, Happened.YES, 4), (4, None, None)):
        pain = None if worst is None else Pain(worst, 0)
        life.keep(
            Attempt(
                life.stamped(ago(days)),
                uuid4(),
                "bending",
                "low",
                Pain(2, 0),
                "x",
                50,
                6,
                happened=happened,
                worst=pain,
            )
        )
    brave = life.report().brave
    assert (brave.attempts, brave.closed, brave.not_happened) == (3, 2, 1)
    assert (brave.paired, brave.expected, brave.actual) == (2, 6, 3)
    (ladder,) = brave.ladders
    assert (ladder.activity.id, ladder.attempts, ladder.place) == ("bending", 3, 0)
    assert life.report(Wish(Range.ALL, last=ago(20))).brave.attempts == 0


def test_the_weeks_answers_are_told_first_and_last(life: Life) -> None:
    for days, back, score, fear in ((21, 6, 3, 7), (14, 5, None, None), (7, 3, 6, 4)):
        activities = (OwnActivity("Socks" if days > 7 else "socks", score),)
        life.keep(WeekAnswers(life.stamped(ago(days)), Pain(back, 1), activities, fear))
    weekly = life.report().weekly
    assert weekly.back is not None
    assert (weekly.back.first, weekly.back.last) == (6, 3)
    assert weekly.verdict is Verdict.BETTER
    ((name, ends),) = weekly.activities
    assert (name, ends.first, ends.last, ends.moved) == ("socks", 3, 6, True)
    assert weekly.fear is not None
    assert weekly.fear.last == 4
    assert weekly.confidence is None


def test_an_answer_that_waits_for_a_doctor_is_said(life: Life) -> None:
    life.keep(SafetyAnswers(life.stamped(ago(1)), Occasion.MONTHLY, ("leg",), ("leg",)))
    report = life.report()
    assert [(lock.day, lock.question.en) for lock in report.locks] == [(ago(1), "weak leg")]
    assert [dose.prescription.level for dose in report.doses] == [Level(0, 7)]


def test_an_empty_log_says_where_one_begins_and_nothing_else(life: Life) -> None:
    report = life.report()
    assert report.is_empty
    assert (report.first, report.last) == (TODAY, TODAY)
    assert report.training.days == 0
    assert (report.pain, report.flares, report.changes, report.notes) == ((), (), (), ())
    assert len(report.doses) == 1
