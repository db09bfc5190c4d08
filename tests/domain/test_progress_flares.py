"""Days of a flare-up: drawn and shaded, and left out of everything that is counted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from rygtraening.domain.dose_record import Action, DoseDecision
from rygtraening.domain.exercise import Level
from rygtraening.domain.flare import Flare
from rygtraening.domain.prescription import Reason
from rygtraening.domain.progress import Range, Series, Step, series
from rygtraening.domain.progress_changes import by_day
from rygtraening.domain.progress_days import read_days
from rygtraening.domain.progress_headline import Kind
from rygtraening.domain.progress_stops import stops, told_days
from rygtraening.domain.progress_values import Dose, Score
from rygtraening.domain.record import Stamp
from rygtraening.domain.summary import DaySummary

TODAY = date(2026, 11, 22)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def row(back: int, pain: int, percent: float = 40.0) -> DaySummary:
    """A training day with the same number before, as the worst and in the morning."""
    at = datetime(ago(back).year, ago(back).month, ago(back).day, 7, tzinfo=UTC)
    return DaySummary(
        day=ago(back),
        sessions=1,
        repetitions=80,
        work_seconds=480.0,
        percent=percent,
        before=pain,
        first_before=pain,
        worst=pain,
        after=pain,
        morning=pain,
        morning_at=at,
        ended=at + timedelta(hours=11),
        stopped_for_pain=False,
        lasting_spread=False,
    )


def flare(start: int, end: int | None) -> Flare:
    """A flare-up from ``start`` days ago; ``end`` days ago was the first day after it."""
    return Flare(UUID(int=start + 1), ago(start), 2.0, None if end is None else ago(end))


def drawn(rows: Sequence[DaySummary], *flares: Flare, span: Range = Range.ALL) -> Series:
    return series(read_days(rows, TODAY, flares), span, TODAY, flares)


def test_its_days_are_known_from_its_first_to_the_day_before_its_end() -> None:
    days = read_days([row(back, 2) for back in range(10)], TODAY, [flare(7, 4)])
    assert [day.day for day in days if day.flare] == [ago(7), ago(6), ago(5)]


def test_one_that_goes_on_reaches_to_today_and_one_that_ended_at_once_has_no_day() -> None:
    result = drawn([row(back, 2) for back in range(20)], flare(15, 15), flare(2, None))
    assert result.flares == ((ago(2), TODAY),)


def test_one_that_began_before_the_range_is_shaded_from_its_start() -> None:
    result = drawn([row(back, 2) for back in range(60)], flare(20, 10), flare(40, 30), span=Range.TWO_WEEKS)
    assert result.flares == ((ago(13), ago(11)),)


def test_its_numbers_stand_in_the_chart_as_they_are() -> None:
    result = drawn([row(back, 8 if back in (5, 6) else 2) for back in range(20)], flare(6, 4))
    slots = {slot.first: slot for slot in result.slots}
    assert slots[ago(5)].scores[Score.WORST].mean == 8
    assert slots[ago(5)].doses[Dose.PERCENT].mean == 40
    assert [slot.first for slot in result.slots if slot.flare_days] == [ago(6), ago(5)]


def test_no_seven_day_mean_holds_its_numbers_and_no_line_crosses_it() -> None:
    result = drawn([row(back, 9 if back in (5, 6) else 2) for back in range(20)], flare(6, 4))
    before, after = result.lines[Score.WORST]
    assert {point.mean for point in (*before, *after)} == {2}
    assert before[-1].day == ago(7) and after[0].day == ago(4)


def test_a_week_is_the_mean_of_its_other_days_and_says_how_many_were_left_out() -> None:
    monday = date(2026, 11, 9)
    held = [monday + timedelta(days=n) for n in (0, 1)]
    rows = [row(back, 9 if ago(back) in held else 2, 0.0 if ago(back) in held else 60.0) for back in range(300)]
    found = Flare(UUID(int=1), monday, 2.0, monday + timedelta(days=2))
    result = drawn(rows, found)
    assert result.step is Step.WEEK
    (week,) = (slot for slot in result.slots if slot.first == monday)
    assert (week.scores[Score.WORST].high, week.doses[Dose.PERCENT].low) == (2, 60)
    assert (week.training_days, week.flare_days) == (5, 2)


def test_a_whole_week_of_it_has_no_mean_and_breaks_the_line() -> None:
    monday = date(2026, 11, 9)
    found = Flare(UUID(int=1), monday, 2.0, monday + timedelta(days=7))
    result = drawn([row(back, 3) for back in range(300)], found)
    (week,) = (slot for slot in result.slots if slot.first == monday)
    assert (week.scores, week.doses, week.training_days, week.flare_days) == ({}, {}, 0, 7)
    assert len(result.lines[Score.WORST]) == 2


def test_the_sentence_does_not_count_it() -> None:
    calm = [row(back, 2) for back in range(30)]
    worse = [row(back, 9 if back < 6 else 2, 0.0 if back < 6 else 40.0) for back in range(30)]
    with_it, without = drawn(worse, flare(5, None)).headline, drawn([row(back, 2) for back in range(6, 30)]).headline
    assert with_it.pain == without.pain and with_it.doses == without.doses
    assert (with_it.training_days, with_it.left_out) == (24, 6)
    assert drawn(calm).headline.left_out == 0


def test_where_there_is_nothing_else_that_is_what_is_said() -> None:
    result = drawn([row(back, 6) for back in range(3)], flare(2, None))
    assert result.headline.kind is Kind.FLARE


def test_too_few_other_days_are_too_few() -> None:
    assert drawn([row(back, 3) for back in range(20)], flare(13, None)).headline.kind is Kind.EARLY
    longer = [row(back, 3) for back in range(90)]
    assert drawn(longer, flare(12, None), span=Range.TWO_WEEKS).headline.kind is Kind.FEW_HERE


def change(back: int) -> DoseDecision:
    stamp = Stamp(UUID(int=back), "here", datetime(2026, 11, 1, tzinfo=UTC), ago(back))
    return DoseDecision(stamp, "kat", Action.PROGRESS, 11, Reason.UP, Level(1, 7), Level(1, 8))


def test_a_change_and_a_flare_up_are_read_also_on_a_day_without_a_number() -> None:
    found, changes = flare(6, 4), by_day([change(8), change(3)])
    result = series(read_days([row(9, 2), row(3, 2)], TODAY, [found]), Range.ALL, TODAY, [found], changes)
    said = {slot.first: (slot.flare_days, len(slot.changes)) for slot in stops(result)}
    assert {day: values for day, values in said.items() if values != (0, 0)} == {
        ago(8): (0, 1),
        ago(6): (1, 0),
        ago(5): (1, 0),
        ago(3): (0, 1),
    }
    assert told_days(result) == (ago(9), ago(8), ago(6), ago(5), ago(3))


def test_changes_outside_the_range_are_not_told() -> None:
    rows = [row(back, 2) for back in range(60)]
    result = series(read_days(rows, TODAY), Range.TWO_WEEKS, TODAY, (), by_day([change(20), change(5)]))
    assert list(result.changes) == [ago(5)]


def test_a_change_before_the_first_number_of_the_range_is_read() -> None:
    history = read_days([row(40, 2), row(9, 2)], TODAY)
    result = series(history, Range.TWO_WEEKS, TODAY, (), by_day([change(12)]))
    assert (stops(result)[0].first, len(stops(result)[0].changes)) == (ago(12), 1)


def test_among_weeks_no_single_change_is_told() -> None:
    result = series(read_days([row(back, 2) for back in range(300)], TODAY), Range.ALL, TODAY, (), by_day([change(5)]))
    assert not any(slot.changes for slot in result.slots)


@given(st.lists(st.tuples(st.integers(0, 400), st.integers(0, 10)), unique_by=lambda each: each[0]), st.data())
def test_every_day_of_a_flare_up_is_left_out_and_no_other(values: list[tuple[int, int]], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, 400))
    end = data.draw(st.none() | st.integers(0, start))
    found = flare(start, end)
    history = read_days([row(back, pain) for back, pain in values], TODAY, [found])
    assert [day.flare for day in history] == [found.holds(day.day) for day in history]
    result = series(history, Range.ALL, TODAY, [found])
    assert result.headline.left_out == sum(day.flare for day in history)
    assert sum(slot.training_days for slot in result.slots) == (
        len(history) if result.step is Step.DAY else len(history) - result.headline.left_out
    )
