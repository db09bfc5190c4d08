"""The sentences over the cards of Fremgang, and what stands under the crosshair."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from msgspec.structs import replace

from rygtraening.domain.activity import Activity, ActivityStep
from rygtraening.domain.exercise import Dose, DoseKind, Exercise, Level, Places, SafetyNotes, Sides, Source, Tier
from rygtraening.domain.exposure_outcomes import Outcomes, Pair
from rygtraening.domain.exposure_record import Happened
from rygtraening.domain.progress import Step
from rygtraening.domain.progress_bold import Bold, BoldStep, Dots
from rygtraening.domain.progress_function import (
    Function,
    FunctionKind,
    FunctionNews,
    Measure,
    Move,
    Point,
    Track,
)
from rygtraening.domain.progress_ladder import Climb, Ladder, LadderKind, LadderNews, Rung
from rygtraening.domain.progress_values import Spread
from rygtraening.domain.progress_year import DayKind, Year, YearDay
from rygtraening.domain.record import Stamp
from rygtraening.domain.text import Text
from rygtraening.domain.weekly_record import SmallWin
from rygtraening.words import progress_bold, progress_function, progress_ladder, progress_year

MONDAY, DAY = date(2026, 11, 16), date(2026, 11, 19)
MAY = date(2026, 5, 25)


def plain(text: str) -> str:
    """With spaces that break."""
    return text.replace("\u00a0", " ")


def exercise(id_: str, name: str) -> Exercise:
    return Exercise(
        id=id_,
        version=1,
        name=Text(name, name),
        also_called=Text(),
        aim=Text(),
        start_position=Text(),
        steps=(),
        breathing=Text(),
        mistakes=(),
        sides=Sides.NONE,
        side_names={},
        places=Places(),
        dose=Dose(DoseKind.REPETITIONS, (5, 6, 7), 6, 7, 5, (Tier(0.0, Text()),), 0),
        phases=(),
        start_pose="still",
        poses={},
        safety=SafetyNotes((), (), (), Text()),
        tags=(),
        source=Source(Text()),
    )


EXERCISES = {"cat": exercise("cat", "Cat-camel"), "knee": exercise("knee", "Knee to chest")}
CLIMB = Climb("cat", (Rung(MAY, Level(0, 5), 0.0), Rung(DAY, Level(0, 6), 50.0)), DAY)


def compared(up: int, down: int, same: int) -> LadderNews:
    return LadderNews(LadderKind.COMPARED, MAY, up, down, same)


# The ladder


@pytest.mark.parametrize(
    ("news", "said"),
    [
        (compared(3, 0, 0), "All 3 exercises are further up than on 25 May 2026"),
        (compared(1, 0, 0), "The exercise is further up than on 25 May 2026"),
        (compared(0, 0, 2), "All 2 exercises stand where they stood on 25 May 2026"),
        (compared(2, 1, 0), "2 of 3 exercises are further up than on 25 May 2026"),
        (compared(1, 0, 2), "1 of 3 exercises is further up than on 25 May 2026"),
        (compared(0, 1, 2), "1 of 3 exercises is on a gentler step than on 25 May 2026"),
        (compared(0, 3, 0), "All 3 exercises are on a gentler step than on 25 May 2026"),
        (LadderNews(LadderKind.BEGUN, DAY, 0, 0, 3), "This is where you begin"),
        (LadderNews(LadderKind.NOTHING, DAY), "The ladder"),
        (LadderNews(LadderKind.NOTHING_HERE, DAY), "The ladder"),
    ],
)
def test_the_ladder_says_how_many_stand_higher(news: LadderNews, said: str) -> None:
    assert progress_ladder.headline(news) == said


ONE_UP = compared(1, 0, 0)


def ladder(news: LadderNews = ONE_UP, *unknown: str) -> Ladder:
    return Ladder(MAY, DAY, Step.DAY, (CLIMB,), unknown, news)


def test_the_quiet_line_of_the_ladder_hides_nothing() -> None:
    assert progress_ladder.detail(ladder()) == "The ladder · 25 May – 19 Nov 2026"
    assert progress_ladder.detail(ladder(compared(2, 1, 0))).endswith(" · 1 on a gentler step")
    assert progress_ladder.detail(ladder(ONE_UP, "old")).endswith("Not drawn, for the exercise is there no more: old.")


def test_a_day_of_the_ladder_says_where_each_stood_and_what_moved() -> None:
    before = date(2026, 11, 18)
    assert plain(progress_ladder.spoken(ladder(), before, DAY, EXERCISES)) == (
        "Thu 19 Nov 2026: Cat-camel 5 → 6 times (50%)"
    )
    assert progress_ladder.spoken(ladder(), None, before, EXERCISES) == "Wed 18 Nov 2026: Cat-camel 5 times (0%)"


def test_the_table_of_the_ladder_has_each_change_and_where_it_began() -> None:
    assert progress_ladder.rows(ladder(), EXERCISES) == [
        (DAY, ("19 Nov 2026", "Cat-camel", "5 times", "6 times", "50%")),
        (MAY, ("25 May 2026", "Cat-camel", "–", "5 times", "0%")),
    ]
    assert len(progress_ladder.headings()) == 5


def test_the_goal_has_a_name_and_what_lies_above_a_number() -> None:
    assert progress_ladder.axis_labels(100.0) == {0.0: "0%", 50.0: "50%", 100.0: "goal"}
    assert progress_ladder.axis_labels(160.0)[150.0] == "150%"


# The year


def a_year(*days: YearDay, earlier: bool = False) -> Year:
    trained, flare = sum(day.done for day in days), sum(day.in_flare for day in days)
    return Year(0, (days,), earlier, trained, flare, DAY)


DONE, FLARE, REST = (
    YearDay(DAY, DayKind.DONE, 60, 40.0),
    YearDay(date(2026, 11, 18), DayKind.FLARE),
    YearDay(date(2026, 11, 17), DayKind.REST),
)
OUTSIDE = YearDay(MONDAY, DayKind.OUTSIDE)


def test_the_year_counts_days_with_movement_and_blames_nobody() -> None:
    assert progress_year.headline(a_year(REST, FLARE, DONE)) == "1 day with movement"
    assert progress_year.headline(a_year(REST)) == "No day with movement is noted in this period"
    assert progress_year.headline(a_year(OUTSIDE)) == "The year"
    assert progress_year.detail(a_year(REST, FLARE, DONE)) == "The year · 17 Nov – 19 Nov 2026 · 1 day of a flare-up"


def test_a_day_of_the_year_says_what_it_was() -> None:
    assert progress_year.spoken(DONE) == "Thu 19 Nov 2026: movement · 60 repetitions · step 40% of the goal"
    assert progress_year.spoken(REST) == "Tue 17 Nov 2026: rest"
    assert progress_year.rows(a_year(OUTSIDE, REST, DONE)) == [
        (DAY, ("19 Nov 2026", "movement", "60", "40%")),
        (REST.day, ("17 Nov 2026", "rest", "–", "–")),
    ]


# Brave steps

PAIR = Pair(UUID(int=1), DAY, "bend", "low", 6, 2, Happened.NO, False)
BEND = Activity("bend", Text("Bøje", "Bend"), Text(), (ActivityStep("low", Text("Lavt", "A low thing")),))


def bold(*pairs: Pair, closed: int, no: int, ever: bool = True) -> Bold:
    return Bold(MAY, DAY, BoldStep.EACH, (), pairs, Outcomes(closed, no, 0), ever)


def test_the_brave_steps_say_how_often_what_was_feared_did_not_happen() -> None:
    assert progress_bold.headline(bold(PAIR, closed=9, no=7)) == "7 of 9 times, what you feared did not happen"
    assert progress_bold.headline(bold(closed=0, no=0)) == "Brave steps"
    assert progress_bold.detail(bold(closed=0, no=0)).startswith("There is nothing in this period.")
    assert progress_bold.detail(bold(closed=0, no=0, ever=False)).startswith("When you have tried a step")


def test_one_or_two_attempts_are_no_pattern() -> None:
    assert progress_bold.detail(bold(PAIR, closed=2, no=2)).endswith("· still too few to see a pattern")
    assert progress_bold.detail(bold(PAIR, closed=3, no=2)) == "Brave steps · 19 Nov 2026"


def test_a_pair_says_what_was_tried_and_several_their_mean() -> None:
    one = Dots(DAY, DAY, 1, Spread(6, 6, 6), Spread(2, 2, 2), PAIR)
    assert progress_bold.spoken(one, {"bend": BEND}) == (
        "Thu 19 Nov 2026: A low thing · expected 6 · was 2 · it did not happen"
    )
    assert "no longer on the ladder" in progress_bold.spoken(one, {})
    several = Dots(MONDAY, DAY, 4, Spread(5.25, 4, 6), None)
    assert progress_bold.spoken(several, {}) == "16 Nov – 19 Nov 2026: 4 attempts · expected 5.2 (4–6)"


@pytest.mark.parametrize(
    ("step", "name"),
    [(BoldStep.WEEK, "16 Nov"), (BoldStep.MONTH, "Nov 2026"), (BoldStep.QUARTER, "Nov 2026"), (BoldStep.YEAR, "2026")],
)
def test_the_axis_names_days_months_or_years(step: BoldStep, name: str) -> None:
    assert progress_bold.label(Dots(MONDAY, DAY, 4, None, None), step) == name


def test_the_table_of_brave_steps_has_each_attempt() -> None:
    half = replace(PAIR, actual=None, stopped=True)
    assert [cells for _day, cells in progress_bold.rows(bold(PAIR, half, closed=1, no=1), {"bend": BEND})] == [
        ("19 Nov 2026", "A low thing", "6", "–", "you stopped in time"),
        ("19 Nov 2026", "A low thing", "6", "2", "it did not happen"),
    ]


# Everyday life


def news(**moves: tuple[float, float]) -> FunctionNews:
    return FunctionNews(FunctionKind.COMPARED, 9, {Measure(name): Move(*ends) for name, ends in moves.items()})


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        (
            news(activity=(3, 6), confidence=(4, 7), fear=(6, 2)),
            "You can do more than in the first weeks, and you are surer and less afraid",
        ),
        (news(activity=(3, 4), fear=(6, 2)), "You are less afraid than in the first weeks"),
        (
            news(activity=(6, 3), confidence=(5, 3), fear=(2, 5)),
            "You can do less right now than in the first weeks, and you are less sure and more afraid",
        ),
        (news(activity=(3, 4)), "What you can do and how you feel about it is about as before"),
        (FunctionNews(FunctionKind.FEW, 2, {}), "2 weeks answered so far"),
        (FunctionNews(FunctionKind.FEW, 0, {}), "Your first answers are here"),
        (FunctionNews(FunctionKind.NOTHING, 0, {}), "Everyday life"),
        (news(activity=(3, 6)), "You can do more than in the first weeks"),
        (news(activity=(6, 3)), "You can do less right now than in the first weeks"),
    ],
)
def test_everyday_life_says_what_moved_and_never_calls_it_noticeable(facts: FunctionNews, said: str) -> None:
    assert progress_function.headline(facts) == said
    assert "noticeable" not in said


def function(facts: FunctionNews, *wins: SmallWin) -> Function:
    point = Point(MONDAY, date(2026, 11, 22), DAY, 4.5, 3, 6, 2)
    tracks = (Track(Measure.ACTIVITY, "Cycle", (point,), ()), Track(Measure.SLEEP, "", (replace(point, low=6),), ()))
    return Function(MAY, date(2026, 11, 22), Step.WEEK, tracks, (), wins, (), facts)


def win(number: int, text: str) -> SmallWin:
    return SmallWin(Stamp(UUID(int=number), "here", datetime(2026, 11, 19, 9, tzinfo=UTC), DAY), str(number), text)


def test_the_numbers_behind_the_sentence_stand_under_it() -> None:
    shown = function(news(fear=(6.5, 3), confidence=(4, 7)))
    assert plain(progress_function.detail(shown)) == (
        "Everyday life · 16 Nov – 22 Nov 2026 · confidence 4 → 7 · fear 6.5 → 3"
    )
    assert "too early" in progress_function.detail(function(FunctionNews(FunctionKind.FEW, 2, {})))


def test_a_week_says_its_values_and_its_wins() -> None:
    slot = (MONDAY, date(2026, 11, 22))
    one = progress_function.spoken(function(news(), win(1, "Sat through a film")), slot)
    assert one == "16 Nov – 22 Nov 2026: Cycle 4.5 (3–6) · sleep 6 · small win: Sat through a film"
    assert progress_function.spoken(function(news(), win(1, "a"), win(2, "b")), slot).endswith("2 small wins")
    long = progress_function.spoken(function(news(), win(1, "a word " * 40)), slot)
    assert long.endswith("…") and len(long) < 130


def test_the_table_has_a_column_for_each_line_and_all_of_a_win() -> None:
    shown = function(news(), win(1, "a word " * 40))
    assert progress_function.headings(shown) == ("Week", "Cycle", "Sleep", "Small wins")
    ((day, cells),) = progress_function.rows(shown)
    assert (day, cells[:3], cells[3].count("word")) == (DAY, ("16 Nov – 22 Nov 2026", "4.5 (3–6)", "6"), 40)
