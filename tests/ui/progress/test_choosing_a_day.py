"""From the chart to a day: a click or Enter chooses the day, a pull or a double click does not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from rygtraening.domain.progress import Range, series
from rygtraening.domain.progress_days import read_days
from rygtraening.domain.progress_values import Dose
from rygtraening.domain.summary import DaySummary
from rygtraening.ui.progress.chart import Chart
from rygtraening.ui.theme.theme import Theme

GetDays = Callable[[int], list[DaySummary]]
Show = Callable[[Range], tuple[Chart, list[date]]]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def no_second_click_to_wait_for(qapp: QApplication) -> Iterator[None]:
    before = qapp.doubleClickInterval()
    qapp.setDoubleClickInterval(0)
    yield
    qapp.setDoubleClickInterval(before)


@pytest.fixture
def show(theme: Theme, today: date, days: GetDays, shown: Callable[[QWidget, int, int], None]) -> Show:
    """The chart of half a year over a range, with the focus, and the days that are chosen in it."""

    def make(span: Range) -> tuple[Chart, list[date]]:
        chart = Chart(theme)
        chosen: list[date] = []
        chart.day_chosen.connect(chosen.append)
        shown(chart, 850, 400)
        chart.show_series(series(read_days(days(180), today), span, today), Dose.PERCENT)
        chart.setFocus()
        return chart, chosen

    return make


def surface(chart: Chart) -> QWidget:
    found = chart.childAt(chart.plot_area().center())
    assert found is not None
    return found


def place(chart: Chart, day: date) -> QPoint:
    """Where ``day`` stands, over what the mouse presses on."""
    low, high = chart.days_in_sight()
    area = chart.plot_area()
    x = area.left() + round((day.toordinal() - low) / (high - low) * area.width())
    return surface(chart).mapFrom(chart, QPoint(x, area.center().y()))


def test_a_click_chooses_the_day_under_it(show: Show, today: date, settle: Callable[[], None]) -> None:
    chart, chosen = show(Range.TWO_WEEKS)
    day = today - timedelta(days=5)
    QTest.mouseClick(surface(chart), LEFT, pos=place(chart, day))
    settle()
    assert chosen == [day]


def test_enter_chooses_the_day_under_the_crosshair(show: Show, today: date) -> None:
    chart, chosen = show(Range.THREE_MONTHS)
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert chosen == []
    for key in (Qt.Key.Key_End, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Return):
        QTest.keyClick(chart, key)
    assert chosen == [today - timedelta(days=2)]


def test_a_pull_and_a_double_click_choose_nothing(show: Show, settle: Callable[[], None]) -> None:
    chart, chosen = show(Range.TWO_WEEKS)
    under = surface(chart)
    QTest.mousePress(under, LEFT, pos=QPoint(300, 100))
    QTest.mouseMove(under, QPoint(380, 100))
    QTest.mouseRelease(under, LEFT, pos=QPoint(380, 100))
    settle()
    assert chosen == []
    QTest.mousePress(under, LEFT, pos=QPoint(300, 100))
    QTest.mouseRelease(under, LEFT, pos=QPoint(300, 100))
    QTest.mouseDClick(under, LEFT, pos=QPoint(300, 100))
    settle()
    assert chosen == []


def test_of_a_week_no_day_is_chosen(
    theme: Theme, today: date, days: GetDays, shown: Callable[[QWidget, int, int], None]
) -> None:
    chart = Chart(theme)
    chosen: list[date] = []
    chart.day_chosen.connect(chosen.append)
    shown(chart, 850, 400)
    chart.show_series(series(read_days(days(900), today), Range.ALL, today), Dose.PERCENT)
    for key in (Qt.Key.Key_End, Qt.Key.Key_Return):
        QTest.keyClick(chart, key)
    assert chart.cursor_slot is not None
    assert chosen == []
