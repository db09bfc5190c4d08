"""Every card under the main chart: read by mouse and keyboard, as a table, as a picture, in both themes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from rygtraening.domain.in_turns import at_once
from rygtraening.domain.progress_bold import bold_series
from rygtraening.domain.progress_function import function_in_turns
from rygtraening.domain.progress_ladder import ladder_series
from rygtraening.domain.progress_year import year
from rygtraening.ui.progress.cards.bold_card import BoldCard
from rygtraening.ui.progress.cards.chart_card import ChartCard
from rygtraening.ui.progress.cards.function_card import FunctionCard
from rygtraening.ui.progress.cards.ladder_card import LadderCard
from rygtraening.ui.progress.cards.year_card import YearCard
from rygtraening.ui.theme.theme import Mode, Theme

TODAY = date(2026, 11, 22)
NAMES = ("ladder", "year", "bold", "function")
CARDS = pytest.mark.parametrize("name", NAMES)
MakeCard = Callable[..., ChartCard]
Mouse = Callable[[QWidget, QEvent.Type, QPointF], None]
Settle = Callable[[], None]


def chosen_days(card: ChartCard) -> list[date]:
    """Fills with each day that is to be opened."""
    days: list[date] = []
    card.day_chosen.connect(days.append)
    return days


@CARDS
def test_the_keyboard_reads_every_stop_and_opens_its_day(card: MakeCard, name: str) -> None:
    one = card(name)
    plot, days = one.plot, chosen_days(one)
    plot.setFocus()
    hint = one.readout.text()
    QTest.keyClick(plot, Qt.Key.Key_Return)
    assert not days  # nothing stands under the crosshair yet
    QTest.keyClick(plot, Qt.Key.Key_Right)
    newest = one.readout.text()
    assert newest != hint and plot.cursor_stop == plot.stops() - 1
    assert newest in plot.accessibleDescription() and one.headline.text() in plot.accessibleDescription()
    QTest.keyClick(plot, Qt.Key.Key_Left)
    assert one.readout.text() != newest
    QTest.keyClick(plot, Qt.Key.Key_Home)
    assert plot.cursor_stop == 0
    QTest.keyClick(plot, Qt.Key.Key_Left)
    assert plot.cursor_stop == 0
    QTest.keyClick(plot, Qt.Key.Key_End)
    QTest.keyClick(plot, Qt.Key.Key_Return)
    assert days == [plot.day_of(plot.stops() - 1)]
    QTest.keyClick(plot, Qt.Key.Key_Escape)
    assert plot.cursor_stop is None and one.readout.text() == hint


@CARDS
def test_the_pointer_reads_and_a_click_opens_the_day(card: MakeCard, mouse: Mouse, name: str) -> None:
    one = card(name)
    plot, days = one.plot, chosen_days(one)
    hint = one.readout.text()
    at = next(
        point
        for x in range(plot.width() - 40, 0, -3)
        for y in range(plot.height() // 3, plot.height(), 7)
        if plot.nearest(point := QPointF(x, y)) is not None
    )
    mouse(plot, QEvent.Type.MouseMove, at)
    assert one.readout.text() != hint
    mouse(plot, QEvent.Type.MouseButtonPress, at)
    mouse(plot, QEvent.Type.MouseButtonRelease, at)
    stop = plot.nearest(at)
    assert stop is not None and days == [plot.day_of(stop)]
    mouse(plot, QEvent.Type.Leave, at)
    QTest.mouseMove(one, one.rect().topLeft())


@CARDS
def test_the_table_says_the_same_and_opens_a_day(card: MakeCard, settle: Settle, name: str) -> None:
    one = card(name)
    days = chosen_days(one)
    one.switch.click()
    settle()
    assert one.table.isVisible() and not one.plot.isVisible()
    model = one.table.table
    assert model.rowCount() and model.columnCount() == len(model.headings)
    one.table.setFocus()
    one.table.selectRow(0)
    QTest.keyClick(one.table, Qt.Key.Key_Return)
    assert days == [model.rows[0][0]]
    spoken = model.data(model.index(0, 1), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith(model.headings[1])
    one.switch.click()
    settle()
    assert one.plot.isVisible() and not one.table.isVisible()


@CARDS
def test_picture_and_table_can_be_copied(card: MakeCard, name: str) -> None:
    one = card(name)
    clipboard = QGuiApplication.clipboard()
    one.copy.click()
    picture = clipboard.pixmap()
    assert picture.width() > one.plot.width() and picture.height() > one.plot.height()
    assert one.readout.text() == "The picture is copied. Paste it where you want it."
    one.switch.click()
    one.table.setFocus()
    QTest.keySequence(one.table, "Ctrl+C")
    lines = clipboard.text().split("\n")
    assert len(lines) == one.table.table.rowCount() + 1
    assert {line.count("\t") for line in lines} == {one.table.table.columnCount() - 1}
    assert one.readout.text() == "The table is copied. Paste it where you want it."


@CARDS
@pytest.mark.parametrize("days", [1, 180])
def test_it_is_drawn_in_both_themes_at_every_size(
    card: MakeCard, theme: Theme, settle: Settle, name: str, days: int
) -> None:
    one = card(name, days)
    seen = []
    for mode, scale, width in (
        (Mode.LIGHT, 1.0, 430),
        (Mode.DARK, 1.0, 868),
        (Mode.DARK, 2.0, 640),
        (Mode.LIGHT, 2.0, 868),
    ):
        theme.set_mode(mode)
        theme.set_scale(scale)
        layout = one.layout()
        assert layout is not None and layout.totalMinimumSize().width() <= width
        one.resize(width, layout.totalHeightForWidth(width))
        settle()
        assert one.plot.height() >= one.plot.heightForWidth(one.plot.width())
        seen.append(one.plot.grab().toImage())
        if one.plot.stops():
            one.plot.stand(one.plot.stops() - 1)
            assert one.plot.grab().toImage() != seen[-1]
            one.plot.clear_cursor()
    assert seen[0] != seen[1]


@CARDS
def test_nothing_moves_while_the_crosshair_does(card: MakeCard, settle: Settle, name: str) -> None:
    one = card(name)
    layout = one.layout()
    assert layout is not None
    high = layout.totalHeightForWidth(one.width())
    for stop in range(one.plot.stops()):
        one.plot.stand(stop)
        assert layout.totalHeightForWidth(one.width()) == high


def test_before_anything_is_there_each_card_says_what_will_come(
    theme: Theme, shown: Callable[[QWidget, int, int], None]
) -> None:
    ladder, calendar, bold, function = LadderCard(theme), YearCard(theme), BoldCard(theme), FunctionCard(theme)
    ladder.show_ladder(ladder_series([], {}, TODAY, TODAY), {})
    calendar.show_year(year([], [], None, TODAY))
    bold.show_bold(bold_series([], TODAY, TODAY), {})
    function.show_function(at_once(function_in_turns([], [], [], TODAY, TODAY)))
    for card in (ladder, calendar, bold, function):
        shown(card, 430, 200)
        assert card.headline.text() == card.accessibleName()
        assert "here" in card.detail.text()
        parts = (card.plot, card.table, card.buttons, card.readout)
        assert not any(part.isVisible() for part in parts)
        card.copy_shown()  # there is nothing to copy, and nothing happens
        assert not card.plot.stops()


def test_the_exercises_are_named_at_the_ends_of_their_lines_or_under_them(card: MakeCard) -> None:
    plot = card("ladder").plot
    narrow, wide = plot.heightForWidth(240), plot.heightForWidth(800)
    assert narrow > wide  # a legend under the chart takes its own lines


def test_the_earlier_years_are_asked_for(card: MakeCard, year_of: Callable[..., Any]) -> None:
    one = card("year", 800)
    assert isinstance(one, YearCard)
    wanted: list[int] = []
    one.year_wanted.connect(wanted.append)
    assert one.earlier.isEnabled() and not one.later.isEnabled()
    assert one.earlier.accessibleName() == "A year earlier"
    one.earlier.click()
    one.show_year(year_of(800, 1))
    assert one.later.isEnabled()
    one.later.click()
    assert wanted == [1, 0]


def test_one_year_has_no_way_to_earlier_ones(card: MakeCard) -> None:
    one = card("year", 180)
    assert isinstance(one, YearCard)
    assert not one.earlier.isVisible() and not one.later.isVisible()


@pytest.mark.parametrize(("days", "width"), [(180, 430), (800, 260), (3, 430)])
def test_every_square_of_the_year_is_the_day_it_says(card: MakeCard, days: int, width: int) -> None:
    plot = card("year", days, width).plot
    found = set()
    for x in range(0, plot.width(), 8):
        for y in range(0, plot.height(), 8):
            stop = plot.nearest(QPointF(x, y))
            if stop is not None:
                found.add(stop)
    assert found == set(range(plot.stops()))


def test_the_arrows_go_over_the_year_as_it_is_laid_out(card: MakeCard) -> None:
    plot = card("year").plot
    plot.setFocus()
    QTest.keyClick(plot, Qt.Key.Key_End)
    newest = plot.day_of(plot.cursor_stop or 0)
    QTest.keyClick(plot, Qt.Key.Key_Up)
    assert plot.day_of(plot.cursor_stop or 0) == newest - timedelta(days=1)
    QTest.keyClick(plot, Qt.Key.Key_Left)
    assert plot.day_of(plot.cursor_stop or 0) == newest - timedelta(days=8)
