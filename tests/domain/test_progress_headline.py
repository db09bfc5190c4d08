"""What may be said over the chart: noticeable only where it is, and nothing of the first days."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rygtraening.domain.progress_headline import (
    SPAN_LEAST,
    Direction,
    DoseChange,
    Headline,
    Kind,
    PainChange,
    Verdict,
    headline,
    score_change,
)
from rygtraening.domain.progress_values import Day, Dose, Score
from rygtraening.domain.summary import DaySummary

START = date(2026, 6, 1)


def day(number: int, *, pain: int | None = 4, percent: float | None = 40.0) -> Day:
    """The day ``number`` days after the start; without a percent it is a day without training."""
    trained = percent is not None
    return Day(
        DaySummary(
            day=START + timedelta(days=number),
            sessions=int(trained),
            repetitions=80 if trained else 0,
            work_seconds=480.0 if trained else 0.0,
            percent=percent,
            before=pain,
            first_before=pain,
            worst=None,
            after=None,
            morning=None,
            morning_at=None,
            ended=None,
            stopped_for_pain=False,
            lasting_spread=False,
        ),
        next_morning=None,
    )


def said(*days: Day) -> Headline:
    return headline(days, days)


def weeks(first: list[int], last: list[int]) -> PainChange | None:
    """The change from a week with the scores ``first`` to one, four weeks later, with ``last``."""
    days = [day(n, pain=pain) for n, pain in enumerate(first)]
    days += [day(34 - len(last) + 1 + n, pain=pain) for n, pain in enumerate(last)]
    return said(*days).pain


@pytest.mark.parametrize(
    ("before", "now", "verdict"),
    [
        (5, 3, Verdict.BETTER),
        (Fraction(30, 7), Fraction(16, 7), Verdict.BETTER),  # two points exactly; as floats it falls short
        (Fraction(30, 7), Fraction(17, 7), Verdict.SAME),
        (7, 5, Verdict.SAME),  # two points, but under 30 %
        (10, 7, Verdict.BETTER),  # 30 % exactly
        (2, 1, Verdict.SAME),  # half, but one point
        (3, 5, Verdict.WORSE),
        (8, 10, Verdict.WORSE),  # rising needs no share
        (3, Fraction(34, 7), Verdict.SAME),
        (4, 4, Verdict.SAME),
    ],
)
def test_pain_is_noticeably_better_from_2_points_and_30_percent_and_worse_from_2_points(
    before: Fraction, now: Fraction, verdict: Verdict
) -> None:
    assert PainChange(Fraction(before), Fraction(now)).verdict is verdict


@given(st.fractions(0, 10), st.fractions(0, 10))
def test_under_two_points_is_always_about_as_before(before: Fraction, now: Fraction) -> None:
    verdict = PainChange(before, now).verdict
    if abs(now - before) < 2:
        assert verdict is Verdict.SAME
    assert (verdict is Verdict.WORSE) == (now - before >= 2)


def test_pain_is_the_average_of_the_first_week_against_that_of_the_last() -> None:
    assert weeks([6, 6, 6, 5, 5, 5, 5], [2, 2, 2, 2, 2, 2, 3]) == PainChange(Fraction(38, 7), Fraction(15, 7))


def test_an_average_needs_three_scores() -> None:
    assert weeks([6, 6, 6, 6, 6], [2, 2]) is None
    assert weeks([6, 6, 6, 6], [2, 2, 2]) is not None


def test_fewer_than_seven_training_days_are_early() -> None:
    facts = said(*(day(n * 3) for n in range(6)))
    assert (facts.kind, facts.training_days, facts.pain, dict(facts.doses)) == (Kind.EARLY, 6, None, {})


def test_a_first_week_of_daily_training_is_early() -> None:
    assert said(*(day(n) for n in range(9))).kind is Kind.EARLY
    assert said(*(day(n) for n in range(10))).kind is Kind.CHANGE


def test_scores_without_training_are_early() -> None:
    assert said(*(day(n, percent=None) for n in range(30))).kind is Kind.EARLY


def test_few_days_of_many_are_few_here() -> None:
    history = [day(n) for n in range(40)]
    assert headline(history, history[-5:]).kind is Kind.FEW_HERE


def test_an_empty_range_is_nothing_here_and_an_empty_history_nothing() -> None:
    assert headline([day(0)], []).kind is Kind.NOTHING_HERE
    assert headline([], []).kind is Kind.NOTHING


def test_two_weeks_are_compared_half_against_half() -> None:
    facts = said(*(day(n, percent=20.0 if n < 7 else 60.0) for n in range(14)))
    assert facts.doses[Dose.PERCENT] == DoseChange(20.0, 60.0)
    assert facts.apart == 7


def test_the_first_week_gives_way_where_the_two_would_overlap() -> None:
    facts = said(*(day(n, percent=20.0 if n < 4 else 60.0) for n in range(11)))
    assert facts.doses[Dose.PERCENT] == DoseChange(20.0, 60.0)


def test_a_last_week_without_training_has_no_dose_to_compare() -> None:
    facts = said(*(day(n) for n in range(10)), *(day(n, percent=None) for n in range(30, 37)))
    assert facts.kind is Kind.CHANGE
    assert dict(facts.doses) == {}
    assert facts.pain is not None


@pytest.mark.parametrize(
    ("before", "now", "direction"),
    [
        (40.0, 41.0, Direction.SAME),
        (40.0, 42.0, Direction.MORE),
        (40.0, 38.0, Direction.LESS),
        (0.0, 0.4, Direction.SAME),
        (0.0, 10.0, Direction.MORE),
        (300.0, 310.0, Direction.SAME),
    ],
)
def test_a_dose_is_the_same_within_five_percent(before: float, now: float, direction: Direction) -> None:
    assert DoseChange(before, now).direction is direction


@given(st.lists(st.tuples(st.integers(0, 200), st.integers(0, 10), st.booleans()), unique_by=lambda row: row[0]))
def test_nothing_is_compared_but_what_is_known_at_both_ends(rows: list[tuple[int, int, bool]]) -> None:
    days = [day(n, pain=pain, percent=30.0 if trained else None) for n, pain, trained in sorted(rows)]
    facts = headline(days, days)
    assert facts.training_days == sum(trained for _n, _pain, trained in rows)
    if facts.kind is Kind.CHANGE:
        assert facts.training_days >= 7
        assert facts.apart >= 4
        assert facts.doses or facts.pain
    else:
        assert (dict(facts.doses), facts.pain) == ({}, None)


def test_the_pain_of_one_moment_is_compared_only_where_there_are_two_weeks_apart() -> None:
    assert score_change([], Score.BEFORE) is None
    nine, ten = ([day(n, pain=4) for n in range(days)] for days in (SPAN_LEAST - 1, SPAN_LEAST))
    assert score_change(nine, Score.BEFORE) is None
    assert score_change(ten, Score.BEFORE) == PainChange(Fraction(4), Fraction(4))
