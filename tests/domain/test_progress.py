"""The series of the charts: what stands on which day, what is joined, and what is left a gap."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rygtraening.domain.progress import MEAN_DAYS, RANGE_DAYS, LinePoint, Range, Series, Step, series, step_for
from rygtraening.domain.progress_days import next_morning, read_days
from rygtraening.domain.progress_headline import Kind
from rygtraening.domain.progress_stops import stops
from rygtraening.domain.progress_values import Dose, Score
from rygtraening.domain.summary import DaySummary

TODAY = date(2026, 11, 22)


def at(day: date, hour: float) -> datetime:
    return datetime.combine(day, time(tzinfo=UTC)) + timedelta(hours=hour)


def summary(
    back: int,
    *,
    trained: bool = True,
    before: int | None = None,
    worst: int | None = None,
    morning: int | None = None,
    morning_hour: float = 7,
    ended_hour: float = 18,
    percent: float = 40.0,
    repetitions: int = 84,
) -> DaySummary:
    """The row of the day ``back`` days before today."""
    day = TODAY - timedelta(days=back)
    return DaySummary(
        day=day,
        sessions=int(trained),
        repetitions=repetitions if trained else 0,
        work_seconds=repetitions * 6.0 if trained else 0.0,
        percent=percent if trained else None,
        before=before,
        first_before=before,
        worst=worst,
        after=None,
        morning=morning,
        morning_at=None if morning is None else at(day, morning_hour),
        ended=at(day, ended_hour) if trained else None,
        stopped_for_pain=False,
        lasting_spread=False,
    )


def drawn(rows: Sequence[DaySummary], span: Range = Range.ALL) -> Series:
    return series(read_days(rows, TODAY), span, TODAY)


def points(result: Series, score: Score) -> list[LinePoint]:
    return [point for line in result.lines[score] for point in line]


scores = st.none() | st.integers(0, 10)
histories = st.lists(
    st.builds(
        summary,
        st.integers(0, 500),
        trained=st.booleans(),
        before=scores,
        worst=scores,
        morning=scores,
        morning_hour=st.floats(0, 23),
        ended_hour=st.floats(0, 23.9),
    ),
    max_size=30,
    unique_by=lambda row: row.day,
)
# Close together, so that there are means to look at.
dense_histories = st.lists(
    st.builds(summary, st.integers(0, 40), trained=st.booleans(), before=scores, worst=scores, morning=scores),
    min_size=7,
    max_size=30,
    unique_by=lambda row: row.day,
)
spans = st.sampled_from(Range)


def test_the_next_morning_is_the_score_of_the_calendar_day_after() -> None:
    days = read_days([summary(1, worst=4), summary(0, morning=3, trained=False)], TODAY)
    assert [day.next_morning for day in days] == [3, None]


@pytest.mark.parametrize(("hour", "counts"), [(5.9, False), (6, True), (18, True), (36, True), (36.1, False)])
def test_the_next_morning_counts_from_6_to_36_hours_after_the_end(hour: float, counts: bool) -> None:
    trained = summary(1, ended_hour=0)
    morning = summary(0, morning=4, morning_hour=hour - 24)
    assert next_morning(trained, morning) == (4 if counts else None)


def test_a_morning_two_days_later_is_nobodys_next_morning() -> None:
    days = read_days([summary(2, worst=4), summary(0, morning=3, trained=False)], TODAY)
    assert days[0].next_morning is None


def test_a_day_without_training_has_no_dose_and_no_next_morning() -> None:
    days = read_days([summary(1, trained=False, before=8), summary(0, morning=3)], TODAY)
    assert [days[0].dose(dose) for dose in Dose] == [None, None, None]
    assert days[0].next_morning is None
    slot = drawn([summary(0, trained=False, before=8, morning=7)]).slots[0]
    assert (slot.training_days, dict(slot.doses), slot.morning) == (0, {}, 7)


def test_the_doses_of_a_day_are_its_percent_repetitions_and_seconds() -> None:
    (day,) = read_days([summary(0, percent=35.0, repetitions=70)], TODAY)
    assert [day.dose(dose) for dose in Dose] == [35.0, 70.0, 420.0]


def test_the_pain_of_a_day_is_its_morning_score_else_the_first_before() -> None:
    days = read_days([summary(1, before=5), summary(0, before=5, morning=2)], TODAY)
    assert [day.pain for day in days] == [5, 2]


def test_what_is_dated_after_today_is_left_out() -> None:
    assert [day.day for day in read_days([summary(-1, before=3), summary(0, before=3)], TODAY)] == [TODAY]


def test_a_mean_is_that_of_the_last_seven_days() -> None:
    rows = [summary(back, worst=worst) for back, worst in zip(range(7, -1, -1), (9, 1, 2, 3, 4, 5, 6, 7), strict=True)]
    last = points(drawn(rows), Score.WORST)[-1]
    assert last == LinePoint(TODAY, 4.0, 1, 7)


def test_a_mean_needs_three_values() -> None:
    rows = [summary(back, worst=5) for back in (20, 19, 18, 17, 16, 3, 2)]
    days = [point.day for point in points(drawn(rows), Score.WORST)]
    assert days == [TODAY - timedelta(days=back) for back in (18, 17, 16)]


def test_a_line_breaks_where_a_week_has_no_values() -> None:
    rows = [summary(back, worst=5) for back in (*range(30, 20, -1), *range(10, 0, -1))]
    first, second = drawn(rows).lines[Score.WORST]
    assert first[-1].day == TODAY - timedelta(days=21)
    assert second[0].day == TODAY - timedelta(days=8)


def test_the_first_days_are_drawn_without_a_line() -> None:
    few = drawn([summary(back, worst=5) for back in range(6)])
    assert not few.has_lines
    assert len(few.slots) == 6
    assert drawn([summary(back, worst=5) for back in range(7)]).has_lines


def test_the_means_at_the_start_of_a_range_know_the_days_before_it() -> None:
    rows = [summary(back, worst=5) for back in range(60)]
    line = drawn(rows, Range.TWO_WEEKS).lines[Score.WORST][0]
    assert line[0].day == TODAY - timedelta(days=13)


@pytest.mark.parametrize(
    ("days", "step"),
    [(1, Step.DAY), (200, Step.DAY), (201, Step.WEEK), (1461, Step.WEEK), (1462, Step.MONTH), (7300, Step.MONTH)],
)
def test_long_ranges_are_drawn_by_week_and_by_month(days: int, step: Step) -> None:
    assert step_for(days) is step
    assert drawn([summary(days - 1, before=3), summary(0, before=3)]).step is step


def test_six_days_before_the_range_are_as_far_as_its_means_know() -> None:
    first = RANGE_DAYS[Range.TWO_WEEKS] - 1
    rows = [summary(back, worst=9 if back == first + 7 else (back - first) % 7) for back in range(first + 7, -1, -1)]
    on_first = points(drawn(rows, Range.TWO_WEEKS), Score.WORST)[0]
    assert (on_first.mean, on_first.low, on_first.high) == (3, 0, 6)


def test_a_week_is_the_mean_the_lowest_and_the_highest_of_its_values() -> None:
    rows = [summary(back, worst=worst, percent=float(worst)) for back, worst in ((6, 2), (4, 3), (0, 7))]
    week = drawn([*rows, summary(300, worst=1)]).slots[-1]
    assert (week.first, week.last) == (date(2026, 11, 16), date(2026, 11, 22))
    assert (week.training_days, week.scores[Score.WORST].mean) == (3, 4.0)
    assert (week.scores[Score.WORST].low, week.scores[Score.WORST].high) == (2, 7)
    assert week.doses[Dose.PERCENT].mean == 4.0


def test_a_month_ends_at_its_last_day_and_the_last_one_today() -> None:
    rows = [summary(back, worst=4) for back in range(0, 3000, 3)]
    slots = drawn(rows).slots
    assert (slots[-1].first, slots[-1].last) == (date(2026, 11, 1), TODAY)
    assert (slots[-10].first, slots[-10].last) == (date(2026, 2, 1), date(2026, 2, 28))


def test_a_line_breaks_where_a_month_has_no_values() -> None:
    rows = [summary(back, worst=4) for back in range(3000) if not 300 < back < 400]
    lines = drawn(rows).lines[Score.WORST]
    assert len(lines) == 2


def test_a_chart_begins_with_the_first_day_but_is_never_narrower_than_two_weeks() -> None:
    assert drawn([summary(3, worst=4)], Range.YEAR).first == TODAY - timedelta(days=13)
    assert drawn([summary(50, worst=4)], Range.YEAR).first == TODAY - timedelta(days=50)
    assert drawn([summary(50, worst=4)], Range.TWO_WEEKS).first == TODAY - timedelta(days=13)


def test_a_reader_can_stand_on_every_day_also_the_empty_ones() -> None:
    places = stops(drawn([summary(4, worst=4), summary(1, worst=2)]))
    assert [place.first for place in places] == [TODAY - timedelta(days=back) for back in (4, 3, 2, 1, 0)]
    assert [bool(place.scores) for place in places] == [True, False, False, True, False]


def test_over_years_a_reader_stands_on_the_months_that_have_anything() -> None:
    result = drawn([summary(3000, worst=4), summary(1, worst=2)])
    assert stops(result) == result.slots


@pytest.mark.parametrize("span", Range)
def test_nothing_is_drawn_of_nothing(span: Range) -> None:
    result = drawn([], span)
    assert (result.slots, result.has_lines, stops(result)) == ((), False, ())
    assert result.headline.kind is Kind.NOTHING


@pytest.mark.parametrize("span", Range)
def test_one_day_is_one_slot(span: Range) -> None:
    result = drawn([summary(0, worst=4)], span)
    assert len(result.slots) == 1
    assert (result.step, result.last) == (Step.DAY, TODAY)


@pytest.mark.parametrize("span", Range)
def test_ten_thousand_days_stay_few_slots(span: Range) -> None:
    chance = random.Random(7)
    rows = [summary(back, before=chance.randint(0, 6), worst=chance.randint(1, 9)) for back in range(10_000)]
    result = drawn(rows, span)
    assert 0 < len(result.slots) <= 400
    assert result.has_lines
    assert sum(slot.training_days for slot in result.slots) == min(10_000, RANGE_DAYS.get(span, 10_000))


@given(histories, spans, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_does_not_matter(rows: list[DaySummary], span: Range, chance: random.Random) -> None:
    shuffled = rows[:]
    chance.shuffle(shuffled)
    assert drawn(shuffled, span) == drawn(rows, span)


@given(histories, spans)
def test_no_value_is_lost_or_made_up(rows: list[DaySummary], span: Range) -> None:
    result = drawn(rows, span)
    from_day = result.days[0].day if result.days else TODAY
    kept = [row for row in rows if from_day <= row.day]
    assert sum(slot.training_days for slot in result.slots) == sum(row.sessions for row in kept)
    if result.step is Step.DAY:
        worst = {slot.first: slot.scores[Score.WORST].mean for slot in result.slots if Score.WORST in slot.scores}
        assert worst == {row.day: row.worst for row in kept if row.worst is not None}


@given(histories | dense_histories, spans)
def test_every_mean_lies_between_its_lowest_and_its_highest(rows: list[DaySummary], span: Range) -> None:
    result = drawn(rows, span)
    for score in Score:
        assert all(0 <= point.low <= point.mean <= point.high <= 10 for point in points(result, score))
    for slot in result.slots:
        assert all(spread.low <= spread.mean <= spread.high for spread in (*slot.scores.values(), *slot.doses.values()))


@given(dense_histories, spans)
def test_no_line_crosses_a_week_without_values(rows: list[DaySummary], span: Range) -> None:
    result = drawn(rows, span)
    for score in Score:
        for line in result.lines[score]:
            gaps = [(later.day - earlier.day).days for earlier, later in pairwise(line)]
            assert all(0 < gap < MEAN_DAYS for gap in gaps)


@given(dense_histories)
def test_a_mean_stands_only_on_a_day_that_has_a_value(rows: list[DaySummary]) -> None:
    result = drawn(rows)
    known = {score: {day.day for day in result.days if day.score(score) is not None} for score in Score}
    for score in Score:
        assert {point.day for point in points(result, score)} <= known[score]


@given(histories, spans)
def test_a_next_morning_is_only_shown_where_it_counts(rows: list[DaySummary], span: Range) -> None:
    by_day = {row.day: row for row in rows}
    for day in drawn(rows, span).days:
        if day.next_morning is None:
            continue
        following, ended = by_day[day.day + timedelta(days=1)], day.summary.ended
        assert day.next_morning == following.morning
        assert ended is not None
        assert following.morning_at is not None
        assert timedelta(hours=6) <= following.morning_at - ended <= timedelta(hours=36)
