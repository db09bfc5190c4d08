"""The words of Fremgang, in English: which sentence says which facts."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest

from rygtraening.domain.progress import Range, Slot, Step, series
from rygtraening.domain.progress_days import read_days
from rygtraening.domain.progress_headline import DoseChange, Headline, Kind, PainChange
from rygtraening.domain.progress_values import Dose, Score, Spread
from rygtraening.domain.summary import DaySummary
from rygtraening.words import progress as words
from rygtraening.words import progress_headline as sentences

TODAY = date(2026, 11, 22)
BETTER = PainChange(Fraction(5), Fraction(2))
WORSE = PainChange(Fraction(2), Fraction(5))
AS_BEFORE = PainChange(Fraction(4), Fraction(3))


def change(
    before: float, now: float, *, dose: Dose = Dose.PERCENT, pain: PainChange | None = None, apart: int = 42
) -> str:
    return sentences.headline(Headline(Kind.CHANGE, 20, apart, {dose: DoseChange(before, now)}, pain), dose)


@pytest.mark.parametrize(
    ("pain", "clause"),
    [
        (BETTER, ", and there is a noticeable improvement in the pain"),
        (WORSE, ", and there is a noticeable worsening of the pain"),
        (AS_BEFORE, ", and the pain is about as before"),
        (None, ""),
    ],
)
def test_the_sentence_ends_with_what_the_pain_did(pain: PainChange | None, clause: str) -> None:
    assert change(35, 100, pain=pain) == "You have come from 35 to 100% of the goal" + clause


def test_the_sentence_begins_with_what_the_dose_did() -> None:
    assert change(60, 40) == "The dose is turned down for now, from 60 to 40% of the goal"
    assert change(20, 20) == "You hold steady at 20% of the goal"
    assert change(50, 80, dose=Dose.REPETITIONS) == "You do 60% more repetitions than 6 weeks ago"
    assert change(80, 50, dose=Dose.REPETITIONS) == "You do 38% fewer repetitions than 6 weeks ago"
    assert change(80, 80, dose=Dose.REPETITIONS) == "You do about as many repetitions as 6 weeks ago"
    assert change(200, 300, dose=Dose.SECONDS) == "You move 50% longer than 6 weeks ago"
    assert change(300, 200, dose=Dose.SECONDS) == "You move 33% less than 6 weeks ago"
    assert change(300, 300, dose=Dose.SECONDS) == "You move about as long as 6 weeks ago"


def test_without_a_dose_to_compare_the_sentence_is_about_the_pain() -> None:
    facts = Headline(Kind.CHANGE, 20, 42, {}, AS_BEFORE)
    assert sentences.headline(facts, Dose.PERCENT) == "The pain is about as before"


def test_where_neither_can_be_said_the_training_days_are() -> None:
    facts = Headline(Kind.CHANGE, 20, 42, {Dose.SECONDS: DoseChange(0, 10)}, None)
    assert sentences.headline(facts, Dose.SECONDS) == "20 training days in this period"


@pytest.mark.parametrize(
    ("kind", "days", "sentence"),
    [
        (Kind.EARLY, 0, "Your first numbers are here"),
        (Kind.EARLY, 1, "You are on your way: 1 training day"),
        (Kind.EARLY, 3, "You are on your way: 3 training days"),
        (Kind.FEW_HERE, 5, "5 training days in this period"),
        (Kind.NOTHING_HERE, 0, "There is nothing in this period"),
        (Kind.NOTHING, 0, "Nothing here yet"),
    ],
)
def test_with_little_the_sentence_says_so(kind: Kind, days: int, sentence: str) -> None:
    assert sentences.headline(Headline(kind, days, 0, {}, None), Dose.PERCENT) == sentence


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (4, "1 week ago"),
        (13, "2 weeks ago"),
        (60, "9 weeks ago"),
        (61, "2 months ago"),
        (359, "12 months ago"),
        (731, "2 years ago"),
        (7300, "20 years ago"),
    ],
)
def test_a_length_of_time_is_said_in_weeks_months_or_years(days: int, said: str) -> None:
    assert sentences.ago(days) == said


def test_a_days_values_leave_out_what_was_not_noted() -> None:
    day = date(2026, 10, 1)
    spread = {Score.WORST: Spread(5, 5, 5), Score.NEXT_MORNING: Spread(4, 4, 4)}
    doses = {
        Dose.PERCENT: Spread(82, 82, 82),
        Dose.REPETITIONS: Spread(78, 78, 78),
        Dose.SECONDS: Spread(312, 312, 312),
    }
    assert words.slot_title(Slot(day, day, 1, spread, doses), Step.DAY) == "Thu 1 Oct 2026"
    assert words.slot_lines(Slot(day, day, 1, spread, doses), Step.DAY) == [
        "Pain worst 5 · next morning 4",
        "Step 82% of the goal",
        "78 repetitions · 5 min 12 s",
    ]
    assert words.slot_lines(Slot(day, day, 0, {}, {}), Step.DAY) == ["nothing noted"]
    assert words.slot_lines(Slot(day, day, 0, {}, {}, morning=7), Step.DAY) == ["Pain in the morning 7"]


def test_a_weeks_values_come_with_their_lowest_and_highest() -> None:
    week = Slot(date(2026, 9, 28), date(2026, 10, 4), 4, {Score.BEFORE: Spread(4.25, 3, 6)}, {})
    assert words.spoken(week, Step.WEEK) == "28 Sep – 4 Oct 2026: before 4.2 (3–6) · 4 training days"


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2026, 5, 25), date(2026, 11, 22), "25 May – 22 Nov 2026"),
        (date(2025, 11, 25), date(2026, 11, 22), "25 Nov 2025 – 22 Nov 2026"),
        (date(2026, 11, 22), date(2026, 11, 22), "22 Nov 2026"),
    ],
)
def test_a_period_names_each_year_once(first: date, last: date, said: str) -> None:
    assert words.period(first, last) == said


@pytest.mark.parametrize(("seconds", "said"), [(0, "0 s"), (45, "45 s"), (300, "5 min"), (312.4, "5 min 12 s")])
def test_a_length_of_work_is_said_in_minutes_and_seconds(seconds: float, said: str) -> None:
    assert words.duration(seconds) == said


def test_the_legend_speaks_of_lines_only_where_they_are_drawn() -> None:
    def trained(ago: int) -> DaySummary:
        day = TODAY - timedelta(days=ago)
        return DaySummary(day, 1, 30, 200.0, 50.0, 3, 3, 3, None, None, None, False, False)

    few, many = [trained(300)], [trained(ago) for ago in range(0, 301, 10)]

    def said(summaries: list[DaySummary], back: int) -> str:
        return words.line_legend(series(read_days(summaries, TODAY), Range.ALL, TODAY + timedelta(days=back)))

    assert said(few, 0) == "Each mark is the mean of a week"
    assert said(few, 2000) == "Each mark is the mean of a month"
    assert said(many, 0).startswith("Lines are the mean of each week")
    assert said(many, 2000).startswith("Lines are the mean of each month")
