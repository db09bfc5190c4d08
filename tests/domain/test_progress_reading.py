"""What the charts under the main one are read from: only the days looked at, and whether there ever was anything."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from msgspec.structs import replace

from rygtraening.domain.activity import Activity, ActivityStep
from rygtraening.domain.dose_record import Action, DoseDecision
from rygtraening.domain.exercise import Exercise, Level
from rygtraening.domain.exposure_record import Attempt, Happened, OwnLadder
from rygtraening.domain.facts import Fact
from rygtraening.domain.flare_record import FlareEnd, FlareStart
from rygtraening.domain.in_turns import at_once
from rygtraening.domain.pain import Pain
from rygtraening.domain.prescription import Reason
from rygtraening.domain.programme import Programme
from rygtraening.domain.progress_bold import Bold
from rygtraening.domain.progress_function import Measure
from rygtraening.domain.progress_ladder import Ladder, LadderKind
from rygtraening.domain.progress_reading import (
    PIECE,
    in_pieces,
    read_activities,
    read_bold,
    read_flares,
    read_function,
    read_ladder,
)
from rygtraening.domain.record import ExerciseRecord, MorningScore, SessionRecord, Stamp
from rygtraening.domain.text import Text
from rygtraening.domain.weekly_record import SmallWin, WeekAnswers, Wellbeing

TODAY = date(2026, 10, 5)
FLARE = UUID(int=9)
Stamped = Callable[..., Stamp]


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def decided(stamp: Stamp, exercise: str, before: int, now: int) -> DoseDecision:
    return DoseDecision(stamp, exercise, Action.HOLD, 12, Reason.HELD, Level(0, before), Level(0, now))


def amounts(shown: Ladder) -> dict[str, list[tuple[int, int]]]:
    """By exercise how many days ago, and how many times."""
    return {
        climb.exercise: [((TODAY - rung.day).days, rung.level.amount) for rung in climb.rungs] for climb in shown.climbs
    }


def test_a_ladder_has_each_change_and_where_one_stands_that_never_moved(
    journal: Any,
    stamped: Stamped,
    cat: Exercise,
    knee: Exercise,
    programme_of: Callable[..., Programme],
    session_record: Callable[..., SessionRecord],
    exercise_record: Callable[..., ExerciseRecord],
) -> None:
    journal.append(
        session_record(ago(300), exercise_record("knee")),
        decided(stamped(ago(9)), "cat", 7, 8),
        decided(stamped(ago(8)), "cat", 8, 8),
        decided(stamped(ago(5)), "cat", 8, 9),
        decided(stamped(ago(300)), "knee", 7, 7),
    )
    found = at_once(read_ladder(journal, programme_of(cat, knee), {"cat": cat, "knee": knee}, ago(29), TODAY))
    assert amounts(found) == {"cat": [(9, 7), (9, 8), (5, 9)], "knee": [(29, 7)]}


def test_a_dose_that_was_only_decided_is_no_step_of_the_ladder(
    journal: Any,
    stamped: Stamped,
    cat: Exercise,
    knee: Exercise,
    programme_of: Callable[..., Programme],
    session_record: Callable[..., SessionRecord],
    exercise_record: Callable[..., ExerciseRecord],
) -> None:
    """A session begins, its doses are decided, and nothing is counted; the next day one of the two is done."""

    def shown() -> Ladder:
        return at_once(read_ladder(journal, programme_of(cat, knee), {"cat": cat, "knee": knee}, ago(29), TODAY))

    journal.append(decided(stamped(ago(3)), "cat", 5, 5), decided(stamped(ago(3), 9), "knee", 5, 5))
    assert (shown().climbs, shown().news.kind) == ((), LadderKind.NOTHING)
    journal.append(session_record(ago(2), exercise_record("cat"), exercise_record("knee", done=(0,))))
    assert amounts(shown()) == {"cat": [(3, 5)]}
    assert shown().news.total == 1


def test_a_ladder_of_somebody_who_never_trained_is_empty(
    journal: Any, cat: Exercise, programme_of: Callable[..., Programme]
) -> None:
    found = at_once(read_ladder(journal, programme_of(cat), {"cat": cat}, ago(29), TODAY))
    assert found.climbs == ()


def attempt(stamp: Stamp) -> Attempt:
    return Attempt(stamp, uuid4(), "bend", "low", Pain(2, 0), "x", 50, 6, Happened.NO, Pain(3, 0))


def days_of(shown: Bold) -> list[date]:
    return [pair.day for pair in shown.pairs]


def test_bold_steps_are_those_of_the_range_and_the_others_are_known(journal: Any, stamped: Stamped) -> None:
    assert not read_bold(journal, ago(20), TODAY).ever
    journal.append(attempt(stamped(ago(30))))
    before = read_bold(journal, ago(20), TODAY)
    assert (days_of(before), before.ever) == ([], True)
    journal.append(attempt(stamped(ago(20))), attempt(stamped(TODAY)))
    assert days_of(read_bold(journal, ago(20), TODAY)) == [ago(20), TODAY]


@pytest.mark.parametrize(
    "earlier",
    [
        lambda stamp: WeekAnswers(stamp, fear=3),
        lambda stamp: Wellbeing(stamp, sleep=3),
        lambda stamp: SmallWin(stamp, "win-1", "Bandt snørebånd"),
    ],
)
def test_any_kind_of_answer_before_the_range_is_known(
    journal: Any, stamped: Stamped, earlier: Callable[[Stamp], Fact]
) -> None:
    nothing = at_once(read_function(journal, ago(20), TODAY, ()))
    journal.append(earlier(stamped(ago(30))))
    something = at_once(read_function(journal, ago(20), TODAY, ()))
    assert nothing.news != something.news
    assert (nothing.tracks, something.tracks) == ((), ())


def test_the_weeks_answers_the_nights_and_the_wins_of_the_range_are_read(journal: Any, stamped: Stamped) -> None:
    journal.append(
        WeekAnswers(stamped(ago(21)), fear=9),
        WeekAnswers(stamped(ago(7)), fear=3),
        Wellbeing(stamped(ago(6)), sleep=5),
        SmallWin(stamped(ago(5)), "win-1", "Bandt snørebånd"),
    )
    found = at_once(read_function(journal, ago(20), TODAY, ()))
    assert [[point.mean for point in track.points] for track in found.of(Measure.FEAR)] == [[3]]
    assert [[point.mean for point in track.points] for track in found.of(Measure.SLEEP)] == [[5]]
    assert [win.stamp.day for win in found.wins] == [ago(5)]


def test_a_flare_up_ends_when_it_was_said_or_when_the_mornings_have_settled(journal: Any, stamped: Stamped) -> None:
    journal.append(FlareStart(stamped(ago(20)), FLARE, 3.0, said=True))
    (going_on,) = read_flares(journal, journal.summaries(), ago(19))
    assert going_on.active
    journal.append(*(MorningScore(stamped(ago(days), 7), Pain(2, 0)) for days in (19, 18, 17, 16)))
    (settled,) = read_flares(journal, journal.summaries(), TODAY)
    assert settled.ended == ago(18)
    journal.append(FlareEnd(stamped(ago(19)), FLARE))
    (said,) = read_flares(journal, journal.summaries(), TODAY)
    assert said.ended == ago(19)


def test_own_ladders_are_read_also_after_they_were_put_away_but_not_one_without_steps(
    journal: Any, stamped: Stamped
) -> None:
    shipped = Activity("bend", Text("bøje", "bend"), Text(), (ActivityStep("low", Text("low", "low")),))
    cycling = OwnLadder(stamped(ago(9)), "own-1", "Cykle", ("til åen", "til byen"))
    journal.append(cycling, replace(cycling, stamp=stamped(ago(2)), removed=True))
    journal.append(OwnLadder(stamped(ago(1)), "own-2", "", ()))
    found = read_activities(journal, {"bend": shipped})
    assert (set(found), found["bend"]) == ({"bend", "own-1"}, shipped)
    assert [step.text.da for step in found["own-1"].steps] == ["til åen", "til byen"]


@pytest.mark.parametrize("begins", [0, 1, 700, 729, 730, 731, 2200, 7305])
@pytest.mark.parametrize("first", [None, 400, 2200])
def test_in_pieces_everything_is_read_once_and_in_its_order(begins: int, first: int | None) -> None:
    kept = [ago(days) for days in range(8000, -40, -1)]

    def read(start: date | None, end: date | None) -> list[date]:
        found = [day for day in kept if (start or day) <= day <= (end or day)]
        assert len(found) <= PIECE.days + (8000 if start == since or end is None else 0)
        return found

    since = None if first is None else ago(first)
    reading = in_pieces(read, ago(begins), TODAY, since)
    assert at_once(reading) == [day for day in kept if since is None or since <= day]


def test_years_are_read_in_turns_and_months_at_once() -> None:
    def turns(days: int) -> int:
        return sum(1 for _turn in in_pieces(lambda _first, _last: [], ago(days), TODAY))

    assert (turns(0), turns(365), turns(7305)) == (0, 0, 10)
