"""The charts over time: zoomed and pulled, and all of it back with a double click."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rygtraening.ui.progress.cards.chart_card import ChartCard
from rygtraening.ui.progress.cards.time_plot import TimePlot

MakeCard = Callable[..., ChartCard]
Mouse = Callable[[QWidget, QEvent.Type, QPointF], None]
OVER_TIME = pytest.mark.parametrize("name", ["ladder", "function"])
PRESS, RELEASE, DRAG = QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.DragMove


def over_time(card: ChartCard) -> TimePlot:
    assert isinstance(card.plot, TimePlot)
    return card.plot


def wheel(plot: TimePlot, notches: int, keys: Qt.KeyboardModifier, sideways: int = 0) -> bool:
    """Turns the wheel in the middle; whether the chart took it."""
    at = QPointF(plot.rect().center())
    event = QWheelEvent(
        at,
        QPointF(plot.mapToGlobal(at)),
        QPoint(),
        QPoint(120 * sideways, 120 * notches),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(plot, event)
    return event.isAccepted()


@OVER_TIME
def test_zoom_and_pull_and_a_double_click_shows_everything(card: MakeCard, mouse: Mouse, name: str) -> None:
    one = card(name)
    plot = over_time(one)
    opened: list[date] = []
    one.day_chosen.connect(opened.append)
    plot.setFocus()
    middle = QPointF(plot.rect().center())
    for _press in range(4):
        QTest.keyClick(plot, Qt.Key.Key_Plus)
    near = plot.sight
    assert not near.is_whole
    mouse(plot, PRESS, middle)
    mouse(plot, DRAG, middle + QPointF(60, 0))
    mouse(plot, DRAG, middle + QPointF(5000, 0))
    mouse(plot, RELEASE, middle)
    assert plot.sight.low == plot.sight.first and plot.sight.days == pytest.approx(near.days)
    assert not opened  # a pull is no click
    mouse(plot, PRESS, middle)
    mouse(plot, RELEASE, middle)
    mouse(plot, QEvent.Type.MouseButtonDblClick, middle)
    mouse(plot, RELEASE, middle)
    assert plot.sight.is_whole and not opened
    waiting = plot.findChild(QTimer)
    assert waiting is not None and not waiting.isActive()  # nor will the first click open a day later
    QTest.keyClick(plot, Qt.Key.Key_Plus)
    QTest.keyClick(plot, Qt.Key.Key_Escape)
    assert plot.sight.is_whole


def test_a_click_while_zoomed_waits_whether_it_becomes_a_double_click(
    card: MakeCard, mouse: Mouse, qtbot: QtBot
) -> None:
    one = card("ladder")
    plot = over_time(one)
    plot.setFocus()
    QTest.keyClick(plot, Qt.Key.Key_Plus)
    at = QPointF(plot.rect().center())
    with qtbot.waitSignal(one.day_chosen) as opened:
        mouse(plot, PRESS, at)
        mouse(plot, RELEASE, at)
    stop = plot.nearest(at)
    assert stop is not None and opened.args == [plot.day_of(stop)]


def test_the_plain_wheel_scrolls_the_page_and_ctrl_zooms(card: MakeCard) -> None:
    plot = over_time(card("ladder"))
    assert not wheel(plot, 1, Qt.KeyboardModifier.NoModifier) and plot.sight.is_whole
    assert not wheel(plot, 0, Qt.KeyboardModifier.NoModifier, sideways=1)  # there is nothing out of sight
    assert wheel(plot, 3, Qt.KeyboardModifier.ControlModifier) and not plot.sight.is_whole
    before = plot.sight
    assert wheel(plot, 0, Qt.KeyboardModifier.NoModifier, sideways=1) and plot.sight != before
    assert wheel(plot, -90, Qt.KeyboardModifier.ControlModifier) and plot.sight.is_whole


@OVER_TIME
def test_the_crosshair_is_brought_into_sight(card: MakeCard, name: str) -> None:
    plot = over_time(card(name))
    plot.setFocus()
    QTest.keyClick(plot, Qt.Key.Key_End)
    for _press in range(9):
        QTest.keyClick(plot, Qt.Key.Key_Plus)
    QTest.keyClick(plot, Qt.Key.Key_Home)
    assert plot.sight.low <= plot.positions()[0] <= plot.sight.high


def test_the_same_axis_keeps_what_was_zoomed_and_another_shows_all(card: MakeCard) -> None:
    plot = over_time(card("ladder"))
    plot.sight = plot.sight.zoomed(3, plot.sight.high)
    near = plot.sight
    first, last = (date.fromordinal(round(end)) for end in (near.first + 0.5, near.last - 0.5))
    plot.show_days(first, last)
    assert plot.sight == near
    plot.show_days(first.replace(year=first.year - 1), last)
    assert plot.sight.is_whole
