"""The two small cards: the week without streaks, and the line with its gaps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from rygtraening.domain.today import DayMark, Today
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.today.page import TodayPage
from rygtraening.ui.today.pain_line import PainLine, summary
from rygtraening.ui.today.week_row import DayDot, WeekRow

MakeToday = Callable[..., Today]
ShowDay = Callable[..., TodayPage]
Shown = Callable[[QWidget, int, int], QWidget]
FIRST = date(2026, 11, 9)


def line(*values: int | None) -> list[tuple[date, int | None]]:
    return [(FIRST + timedelta(days=n), value) for n, value in enumerate(values)]


def test_each_day_says_in_words_what_its_circle_shows(theme: Theme, shown: Shown) -> None:
    monday = date(2026, 11, 16)
    marks = [
        DayMark(monday, trained=True, is_today=False, to_come=False),
        DayMark(monday + timedelta(days=1), trained=False, is_today=False, to_come=False),
        DayMark(monday + timedelta(days=2), trained=False, is_today=True, to_come=False),
        DayMark(monday + timedelta(days=3), trained=False, is_today=False, to_come=True),
    ]
    row = WeekRow(theme, marks)
    shown(row, 400, 80)
    assert [dot.accessibleName() for dot in row.days] == [
        "Monday 16 November: trained",
        "Tuesday 17 November: a day without training",
        "Wednesday 18 November: today",
        "Thursday 19 November: to come",
    ]


def test_today_can_be_trained_on(theme: Theme, shown: Shown) -> None:
    dot = DayDot(theme, DayMark(FIRST, trained=True, is_today=True, to_come=False))
    shown(dot, 60, 80)
    assert dot.accessibleName().endswith("today, trained")


def test_a_gap_in_the_answers_is_a_gap_in_the_line(theme: Theme, shown: Shown) -> None:
    small = PainLine(theme, line(4, 3, None, None, 2, None, 5))
    shown(small, 300, 80)
    assert small.stretches() == [[(0, 4), (1, 3)], [(4, 2)], [(6, 5)]]


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ((4, None, 2, 3), "3 days answered, from 2 to 4, last 3."),
        ((3, 3), "2 days answered, at 3 all the time, last 3."),
        ((None, 7, None), "1 day answered, at 7 all the time, last 7."),
    ],
)
def test_the_line_says_the_same_in_a_sentence(
    theme: Theme, shown: Shown, values: tuple[int | None, ...], sentence: str
) -> None:
    small = PainLine(theme, line(*values))
    shown(small, 300, 80)
    assert small.accessibleName() == sentence


def test_before_anything_is_answered_the_cards_say_what_will_come(show_day: ShowDay, make_today: MakeToday) -> None:
    page = show_day(make_today(trained_on=set(), pain=[None] * 14))
    assert page.findChild(PainLine) is None
    assert page.findChild(WeekRow) is not None
    words = [label.text() for label in page.findChildren(QLabel)]
    assert "A day you train gets a tick here. Each one counts by itself." in words
    assert summary(line(None)) in words


def test_a_week_with_training_needs_no_explanation(show_day: ShowDay) -> None:
    page = show_day()
    words = [label.text() for label in page.findChildren(QLabel)]
    assert "A day you train gets a tick here. Each one counts by itself." not in words
