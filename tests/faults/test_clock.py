"""The clock goes wrong or right, and the person travels: nothing is lost, what was said last counts, and a session
belongs to the day it began."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals of this kind", allow_module_level=True)

from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import Pain
from rygtraening.domain.record import AfterAnswers, Front, MorningScore, Occasion, Profile, SafetyAnswers, SessionRecord
from rygtraening.store.journal import SqliteJournal
from rygtraening.store.written_now import WrittenNow
from tests.faults.somebody import Somebody, settle

HOME = ZoneInfo("Europe/Copenhagen")
TOKYO, LOS_ANGELES = ZoneInfo("Asia/Tokyo"), ZoneInfo("America/Los_Angeles")

pytestmark = pytest.mark.promise(
    "the clock jumps, summer time begins or ends, midnight in a session, another time zone",
    "nothing is lost, what was said last counts, a session belongs to the day it began",
)


class SetClock:
    """Says what it was set to."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment

    def monotonic(self) -> float:
        return 0.0


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[SqliteJournal]:
    """The journal as the program opens it."""
    opened = WrittenNow.open(tmp_path / "data")
    yield opened
    opened.close()


@pytest.mark.parametrize("back", [timedelta(0), timedelta(seconds=2), timedelta(hours=1), timedelta(days=400)])
def test_of_two_answers_the_last_counts_though_the_clock_was_set_back(back: timedelta, journal: SqliteJournal) -> None:
    clock = SetClock(datetime(2026, 3, 2, 23, 30, tzinfo=HOME))
    logbook = Logbook(journal, clock, uuid4, Front.WINDOW)
    logbook.keep_profile(adult=True, accepted=True, usual=Pain(3, 0))
    logbook.answer_safety(Occasion.FIRST_RUN, ["fever"], [])
    clock.moment -= back
    logbook.choose(days_per_week=4)
    logbook.answer_safety(Occasion.ASKED_FOR, ["fever"], ["fever"])
    assert journal.facts(Profile)[-1].days_per_week == 4
    assert journal.facts(SafetyAnswers)[-1].yes == ("fever",)
    assert {fact.stamp.day for fact in journal.facts(Profile)} == {clock.moment.date()}
    assert journal.check() == []


def test_a_morning_that_is_corrected_on_the_way_west_is_the_corrected_one(journal: SqliteJournal) -> None:
    clock = SetClock(datetime(2026, 3, 3, 7, tzinfo=TOKYO))
    logbook = Logbook(journal, clock, uuid4, Front.WINDOW)
    logbook.answer_morning(Pain(5, 0))
    clock.moment = (clock.moment + timedelta(hours=1)).astimezone(LOS_ANGELES)  # the day before, by the wall
    logbook.answer_morning(Pain(2, 0))
    clock.moment = datetime(2026, 3, 3, 7, tzinfo=LOS_ANGELES)
    logbook.answer_morning(Pain(4, 0))
    assert [(each.stamp.day.day, each.pain.back) for each in journal.facts(MorningScore)] == [(2, 2), (3, 4)]
    assert len(journal.every_fact()) == 3


def moment(text: str, fold: int = 0) -> int:
    """Seconds of the epoch of a moment at home; ``fold`` 1 is the second time that the clock says so in autumn."""
    return int(datetime.fromisoformat(text).replace(tzinfo=HOME, fold=fold).timestamp())


JUMPS = {
    "midnight": (moment("2026-03-02T23:58"), moment("2026-03-03T00:04")),
    "summer time begins": (moment("2026-03-29T01:58"), moment("2026-03-29T03:03")),
    "summer time ends": (moment("2026-10-25T02:58"), moment("2026-10-25T02:03", fold=1)),
    "three hours back": (moment("2026-03-02T12:00"), moment("2026-03-02T09:00")),
    "three days ahead": (moment("2026-03-02T12:00"), moment("2026-03-05T12:00")),
    "a week back": (moment("2026-03-02T12:00"), moment("2026-02-23T12:00")),
}


@pytest.mark.parametrize("jump", JUMPS)
def test_a_session_in_which_the_clock_jumps_is_whole_and_of_the_day_it_began(jump: str, tmp_path: Path) -> None:
    library = next(iter(Path("/usr/lib").glob("*/faketime/libfaketime.so.1")), None)
    if library is None:
        pytest.skip("libfaketime is not installed (faketime)")
    before, after = JUMPS[jump]
    folder, time = tmp_path / "data", tmp_path / "time"
    settle(folder, SetClock(datetime.fromtimestamp(min(before, after), HOME) - timedelta(days=1)))
    time.write_text(str(before))
    environment = {
        "LD_PRELOAD": str(library),
        "FAKETIME_TIMESTAMP_FILE": str(time),
        "FAKETIME_FMT": "%s",
        "FAKETIME_NO_CACHE": "1",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        "TZ": "Europe/Copenhagen",
    }
    with Somebody(folder, environment) as somebody:
        somebody.until("2 of 3 · Knee to chest")
        somebody.until("3 of 7")
        time.write_text(str(after))
        somebody.until("See you tomorrow")
        assert somebody.end() == 0

    began = datetime.fromtimestamp(before, HOME).date()
    with closing(SqliteJournal.open(folder)) as journal:
        assert journal.check() == []
        (record,) = journal.facts(SessionRecord)
        assert [exercise.done for exercise in record.exercises] == [(7,), (7, 7), (7, 7)]
        assert record.stamp.day == began
        assert int(record.started.timestamp()) == before
        assert int(record.ended.timestamp()) == after
        (answers,) = journal.facts(AfterAnswers)
        assert (len(answers.worst), answers.note, answers.stamp.day) == (3, "Balancen går bedre", began)
        (summary,) = [each for each in journal.summaries() if each.sessions]
        assert (summary.day, summary.repetitions) == (began, 35)
        assert journal.running() is None
