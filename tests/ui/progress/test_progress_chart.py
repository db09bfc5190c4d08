"""The chart: what the crosshair reads, and that nobody gets lost in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from rygtraening.domain.progress import Range, series
from rygtraening.domain.progress_days import read_days
from rygtraening.domain.progress_values import Dose, Score
from rygtraening.domain.summary import DaySummary
from rygtraening.ui.progress.chart import Chart
from rygtraening.ui.theme.theme import Theme

GetDays = Callable[[int], list[DaySummary]]
Show = Callable[[list[DaySummary], Range], Chart]
Settle = Callable[[], None]


@pytest.fixture
def show(theme: Theme, today: date, shown: Callable[[QWidget, int, int], None]) -> Iterator[Show]:
    """``show(rows, span)``: the chart of these days, with the focus."""

    def make(rows: list[DaySummary], span: Range) -> Chart:
        chart = Chart(theme)
        shown(chart, 850, 400)
        chart.show_series(series(read_days(rows, today), span, today), Dose.PERCENT)
        chart.setFocus()
        return chart

    yield make


def surface(chart: Chart) -> QWidget:
    """What the pointer moves over."""
    found = chart.childAt(chart.plot_area().center())
    assert found is not None
    return found


def wheel(chart: Chart, x: int, notches: int) -> bool:
    """Turns the wheel at x; whether the chart took it."""
    under = surface(chart)
    at = QPointF(under.mapFrom(chart, QPoint(x, chart.plot_area().center().y())))
    event = QWheelEvent(
        at,
        QPointF(under.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(under, event)
    return event.isAccepted()


def mouse(chart: Chart, kind: QEvent.Type, x: int) -> None:
    """A mouse event of the left button at ``x``, also beyond the edge, as while pulling."""
    under = surface(chart)
    at = QPointF(under.mapFrom(chart, QPoint(x, chart.plot_area().center().y())))
    left = Qt.MouseButton.LeftButton
    event = QMouseEvent(kind, at, QPointF(under.mapToGlobal(at)), left, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(under, event)


def point_at(chart: Chart, x: int) -> None:
    mouse(chart, QEvent.Type.MouseMove, x)


def pull(chart: Chart, start: int, end: int) -> None:
    mouse(chart, QEvent.Type.MouseButtonPress, start)
    mouse(chart, QEvent.Type.MouseMove, end)
    mouse(chart, QEvent.Type.MouseButtonRelease, end)


def test_the_arrows_read_each_day_as_it_was_kept(show: Show, days: GetDays, today: date) -> None:
    rows = {row.day: row for row in days(40)}
    chart = show(list(rows.values()), Range.ALL)
    heard: list[str] = []
    chart.read.connect(heard.append)
    QTest.keyClick(chart, Qt.Key.Key_Left)  # the first key stands on the newest day
    for back in range(30):
        slot = chart.cursor_slot
        day = today - timedelta(days=back)
        assert slot is not None
        assert slot.first == day
        row = rows[day]
        assert (slot.scores[Score.WORST].mean if Score.WORST in slot.scores else None) == row.worst
        assert (slot.doses[Dose.PERCENT].mean if Dose.PERCENT in slot.doses else None) == row.percent
        assert (f"worst {row.worst}" in heard[-1]) == (row.worst is not None)
        assert (f"{row.repetitions} repetitions" in heard[-1]) == bool(row.sessions)
        QTest.keyClick(chart, Qt.Key.Key_Left)


def test_home_and_end_are_the_first_and_the_newest_day(show: Show, days: GetDays, today: date) -> None:
    chart = show(days(40), Range.ALL)
    QTest.keyClick(chart, Qt.Key.Key_Home)
    assert chart.cursor_slot is not None
    assert chart.cursor_slot.first == today - timedelta(days=39)
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.cursor_slot.first == today - timedelta(days=39)
    QTest.keyClick(chart, Qt.Key.Key_PageDown)
    assert chart.cursor_slot.first == today - timedelta(days=32)
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert chart.cursor_slot.first == today
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.cursor_slot.first == today


def test_a_day_without_anything_says_so(show: Show, days: GetDays, today: date) -> None:
    chart = show(days(100), Range.ALL)
    QTest.keyClick(chart, Qt.Key.Key_End)
    heard: list[str] = []
    chart.read.connect(heard.append)
    for _press in range(65):
        QTest.keyClick(chart, Qt.Key.Key_Left)
    assert heard[-1] == "Fri 18 Sep 2026: nothing noted"


def test_the_pointer_reads_the_day_under_it(show: Show, days: GetDays) -> None:
    chart = show(days(40), Range.ALL)
    QTest.keyClick(chart, Qt.Key.Key_End)
    for _press in range(9):
        QTest.keyClick(chart, Qt.Key.Key_Left)
    slot = chart.cursor_slot
    assert slot is not None
    x = chart.x_of(slot)
    point_at(chart, x + 200)
    assert chart.cursor_slot != slot
    point_at(chart, x)
    assert chart.cursor_slot == slot


def test_the_crosshair_goes_where_the_focus_goes(show: Show, days: GetDays) -> None:
    chart = show(days(40), Range.ALL)
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert chart.note.isVisible()
    heard: list[str] = []
    chart.read.connect(heard.append)
    chart.clearFocus()
    assert chart.cursor_slot is None
    assert not chart.note.isVisible()
    assert heard == [""]


@pytest.mark.parametrize("span", [Range.TWO_WEEKS, Range.SIX_MONTHS, Range.ALL])
def test_the_box_of_values_never_hides_the_newest_data(show: Show, days: GetDays, span: Range) -> None:
    chart = show(days(900), span)
    QTest.keyClick(chart, Qt.Key.Key_End)
    newest = chart.newest()
    assert newest is not None
    newest_data = QRect(newest[0], 0, newest[1] - newest[0], chart.height())
    seen = 0
    for _press in range(60):
        if chart.note.isVisible():
            seen += 1
            assert chart.rect().contains(chart.note.geometry())
            assert not chart.note.geometry().intersects(newest_data)
        QTest.keyClick(chart, Qt.Key.Key_Left)
    assert seen > 10


def test_zooming_and_pulling_never_leave_the_range(show: Show, days: GetDays) -> None:
    chart = show(days(180), Range.SIX_MONTHS)
    everything = chart.days_in_sight()
    area = chart.plot_area()
    for notches in (3, 3, 40, -2, 5):
        assert wheel(chart, area.left() + 50, notches)
        low, high = chart.days_in_sight()
        assert everything[0] <= low < high <= everything[1]
        assert high - low >= 6.9
    for end in (50_000, -50_000):
        pull(chart, 400, end)
        low, high = chart.days_in_sight()
        assert everything[0] - 1e-6 <= low < high <= everything[1] + 1e-6
    assert chart.days_in_sight()[1] == pytest.approx(everything[1], abs=0.01)
    wheel(chart, area.left() + 50, -60)
    assert chart.days_in_sight() == pytest.approx(everything, abs=0.01)


@pytest.mark.parametrize("way", ["double click", "escape"])
def test_everything_is_one_gesture_away(show: Show, days: GetDays, way: str) -> None:
    chart = show(days(180), Range.SIX_MONTHS)
    everything = chart.days_in_sight()
    for _press in range(5):
        QTest.keyClick(chart, Qt.Key.Key_Plus)
    low, high = chart.days_in_sight()
    assert high - low < (everything[1] - everything[0]) / 2
    if way == "escape":
        QTest.keyClick(chart, Qt.Key.Key_Escape)
    else:
        QTest.mouseDClick(surface(chart), Qt.MouseButton.LeftButton, pos=QPoint(300, 100))
    assert chart.days_in_sight() == pytest.approx(everything, abs=0.01)


def test_walking_out_of_sight_brings_the_chart_along(show: Show, days: GetDays) -> None:
    chart = show(days(180), Range.SIX_MONTHS)
    for _press in range(12):
        QTest.keyClick(chart, Qt.Key.Key_Plus)
    QTest.keyClick(chart, Qt.Key.Key_Home)
    slot = chart.cursor_slot
    assert slot is not None
    low, high = chart.days_in_sight()
    assert low <= slot.first.toordinal() <= high


def test_where_the_page_scrolls_the_wheel_is_left_to_it(show: Show, days: GetDays) -> None:
    chart = show(days(180), Range.SIX_MONTHS)
    chart.clearFocus()
    chart.page_scrolls = True
    before = chart.days_in_sight()
    assert not wheel(chart, 400, 3)
    assert chart.days_in_sight() == before
    chart.page_scrolls = False
    assert wheel(chart, 400, 3)
    assert chart.days_in_sight() != before


@pytest.mark.parametrize("count", [1, 2, 13, 201, 1500, 8000])
@pytest.mark.parametrize("span", Range)
def test_every_length_of_history_is_drawn_in_every_range(
    show: Show, days: GetDays, count: int, span: Range, settle: Settle
) -> None:
    chart = show(days(count), span)
    settle()
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert chart.cursor_slot is not None
    assert chart.plot_area().contains(chart.x_of(chart.cursor_slot), 50)
