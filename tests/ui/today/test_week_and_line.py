"""The two small cards: the week without streaks, and the line with its gaps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from rygtraening.domain.day_marks import DayMark
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.today.pain_line import PainLine, summary
from rygtraening.ui.today.week_row import DayDot, WeekRow
from tests.ui.today.conftest import SUNDAY, MakeToday, ShowDay, seen

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


@pytest.mark.parametrize(
    ("mark", "words"),
    [
        (DayMark(FIRST, trained=False, is_today=False, to_come=False, flare=True), "flare-up"),
        (DayMark(FIRST, trained=True, is_today=False, to_come=False, flare=True), "trained, flare-up"),
        (DayMark(FIRST, trained=False, is_today=True, to_come=False, flare=True), "today, flare-up"),
        (DayMark(FIRST, trained=False, is_today=False, to_come=True, flare=True), "to come"),
    ],
)
def test_a_day_of_a_flare_up_is_named_and_one_to_come_is_not_foretold(
    theme: Theme, shown: Shown, mark: DayMark, words: str
) -> None:
    dot = DayDot(theme, mark)
    shown(dot, 60, 80)
    assert dot.accessibleName() == f"Monday 9 November: {words}"


def test_a_flare_up_has_a_shape_of_its_own(theme: Theme, shown: Shown) -> None:
    shapes = []
    for trained, flare in ((False, True), (True, False), (True, True)):
        dot = DayDot(theme, DayMark(FIRST, trained, False, False, flare))
        shown(dot, 60, 80)
        inside = dot.grab().toImage().copy(22, 12, 16, 16)
        ground = dot.grab().toImage().pixelColor(30, 8)
        shapes.append({(x, y) for x in range(16) for y in range(16) if inside.pixelColor(x, y) != ground})
    waves, tick, both = shapes
    assert waves and tick and both
    assert waves != tick and tick != both and both != waves, "not by colour alone"


def test_the_waves_are_explained_where_there_are_any(show_day: ShowDay, make_today: MakeToday) -> None:
    assert "≈ is a day of a flare-up." in seen(show_day(make_today(flare_on={SUNDAY - timedelta(days=2)})))
    assert "≈" not in seen(show_day())


def test_a_gap_in_the_answers_is_a_gap_in_the_line(theme: Theme, shown: Shown) -> None:
    small = PainLine(theme, line(4, 3, None, None, 2, None, 5))
    shown(small, 300, 80)
    assert small.stretches() == [[(0, 4), (1, 3)], [(4, 2)], [(6, 5)]]


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ((4, None, 2, 3), "3 days answered, from 2 to 4, last 3."),
        ((3, 3), "2 days answered, at 3 all the time."),
        ((None, 7, None), "1 day answered: pain 7."),
        ((0,), "1 day answered: pain 0."),
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


def test_who_chose_some_days_a_week_sees_how_many_there_were(show_day: ShowDay, make_today: MakeToday) -> None:
    def said(days: int) -> str:
        today = make_today()
        assert today.profile is not None
        return seen(show_day(replace(today, profile=replace(today.profile, days_per_week=days))))

    assert "you chose 3 a week." in said(3)
    assert "you chose" not in said(7)


def test_a_day_of_the_week_is_opened_by_pointer_and_by_keyboard_but_none_to_come(theme: Theme, shown: Shown) -> None:
    marks = [DayMark(FIRST + timedelta(days=n), False, n == 2, n > 2) for n in range(7)]
    row = WeekRow(theme, marks)
    chosen: list[date] = []
    row.day_chosen.connect(chosen.append)
    shown(row, 400, 80)
    for dot in row.days:
        dot.click()
    assert chosen == [FIRST + timedelta(days=n) for n in range(3)]
    assert [dot for dot in row.days if dot.focusPolicy() & Qt.FocusPolicy.TabFocus] == row.days[:1], "one Tab stop"
    row.days[0].setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Return):
        QTest.keyClick(QApplication.focusWidget() or row, key)
    assert chosen[3:] == [FIRST + timedelta(days=1)]
    assert all(min(dot.width(), dot.height()) >= 44 for dot in row.days)


def test_a_day_of_the_line_is_read_out_and_opened_by_keyboard(theme: Theme, shown: Shown) -> None:
    small = PainLine(theme, line(4, 3, None, 5))
    chosen: list[date] = []
    small.day_chosen.connect(chosen.append)
    shown(small, 300, 80)
    small.setFocus(Qt.FocusReason.TabFocusReason)
    read = []
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_End):
        QTest.keyClick(small, key)
        read.append(small.accessibleDescription())
    assert read == ["Wednesday 11 November: no answer", "Monday 9 November: pain 4", "Thursday 12 November: pain 5"]
    QTest.keyClick(small, Qt.Key.Key_Left)
    QTest.keyClick(small, Qt.Key.Key_Return)
    assert chosen == [FIRST + timedelta(days=2)]


def test_a_click_on_the_line_opens_the_day_under_it(theme: Theme, shown: Shown) -> None:
    small = PainLine(theme, line(*[3] * 14))
    chosen: list[date] = []
    small.day_chosen.connect(chosen.append)
    shown(small, 300, 80)
    for x in (26, 290):
        QTest.mouseClick(small, Qt.MouseButton.LeftButton, pos=QPoint(x, 40))
    assert chosen == [FIRST, FIRST + timedelta(days=13)]
