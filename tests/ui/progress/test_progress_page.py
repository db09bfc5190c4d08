"""Fremgang as a person meets it: what is said, what is drawn, and what is remembered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QGroupBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from rygtraening.domain.ports import Settings
from rygtraening.domain.progress import Range
from rygtraening.domain.progress_values import Dose
from rygtraening.domain.summary import DaySummary
from rygtraening.ui.progress.page import ProgressPage
from rygtraening.ui.progress.table import DayTableView
from rygtraening.ui.theme.theme import Mode, Theme
from rygtraening.words import progress as words
from rygtraening.words import progress_cards
from tests.ui.progress.conftest import show_days

GetDays = Callable[[int], list[DaySummary]]
MakePage = Callable[..., ProgressPage]
TODAY = date(2026, 11, 22)


def texts(page: QWidget) -> Iterator[str]:
    for label in page.findChildren(QLabel):
        yield label.text()
    for button in page.findChildren(QAbstractButton):
        yield button.text()
    for widget in page.findChildren(QWidget):
        yield widget.accessibleName()
        yield widget.accessibleDescription()


def test_without_anything_the_page_says_what_will_appear(make_page: MakePage) -> None:
    page = make_page([])
    assert page.empty.isVisible()
    assert page.chart is None
    assert not page.ranges.isVisible()
    assert any("first session" in text for text in texts(page.empty))


def test_the_sentence_and_the_chart_show_the_days(make_page: MakePage, days: GetDays) -> None:
    page = make_page(days(180))
    page.ranges.segment("6m").click()
    assert page.headline.text() == (
        "You have come from 22 to 99% of the goal, and there is a noticeable improvement in the pain"
    )
    assert page.chart is not None
    assert page.chart.isVisible()
    assert not page.empty.isVisible()


def test_in_the_first_days_the_page_says_that_it_is_early_and_draws_no_line(make_page: MakePage, days: GetDays) -> None:
    page = make_page(days(4))
    assert "on your way" in page.headline.text()
    assert "too early" in page.detail.text()
    assert page.explanation.text() == "Each mark is one number you gave"


def test_a_range_without_anything_says_so_and_offers_a_longer_one(
    make_page: MakePage, days: GetDays, today: date
) -> None:
    page = make_page([row for row in days(100) if row.day < today - timedelta(days=30)])
    page.ranges.segment("2w").click()
    assert page.headline.text() == "There is nothing in this period"
    assert page.chart is not None
    assert not page.chart.isVisible()
    page.ranges.segment("all").click()
    assert page.chart.isVisible()


def test_the_range_decides_how_much_is_seen(make_page: MakePage, days: GetDays, today: date) -> None:
    page = make_page(days(1000))
    assert page.chart is not None
    for span, length in (("2w", 14), ("3m", 92), ("6m", 183), ("1y", 365), ("all", 1000)):
        page.ranges.segment(span).click()
        low, high = page.chart.days_in_sight()
        assert round(high - low) == pytest.approx(length, abs=20 if length > 100 else 1)
        assert high >= today.toordinal()


def test_range_and_dose_are_remembered(
    make_page: MakePage, days: GetDays, kept: dict[str, str], settings: Settings, theme: Theme, qtbot: QtBot
) -> None:
    page = make_page(days(60))
    page.ranges.segment("2w").click()
    page.doses.segment("seconds").click()
    assert kept == {"progress.range": "2w", "progress.dose": "seconds"}
    again = ProgressPage(theme, settings)
    qtbot.addWidget(again)
    assert (again.ranges.value, again.doses.value) == ("2w", "seconds")


def test_a_choice_that_is_no_choice_is_as_good_as_none(
    theme: Theme, kept: dict[str, str], settings: Settings, qtbot: QtBot
) -> None:
    kept |= {"progress.range": "yesterday", "progress.dose": ""}
    page = ProgressPage(theme, settings)
    qtbot.addWidget(page)
    assert (page.ranges.value, page.doses.value) == ("3m", "percent")


@pytest.mark.parametrize(
    ("dose", "legend", "sentence"),
    [
        ("percent", "step of the ladder, in per cent of the goal", "of the goal"),
        ("repetitions", "repetitions", "more repetitions"),
        ("seconds", "time in motion", "longer than"),
    ],
)
def test_the_dose_can_be_counted_in_three_ways(
    make_page: MakePage, days: GetDays, dose: str, legend: str, sentence: str
) -> None:
    page = make_page(days(90))
    page.doses.segment("repetitions").click()
    page.doses.segment(dose).click()
    assert legend in list(texts(page.legend))
    assert sentence in page.headline.text()


def test_the_table_shows_the_same_days_newest_first(make_page: MakePage, days: GetDays, today: date) -> None:
    rows = days(50)
    page = make_page(rows)
    page.switch.click()
    assert page.table.isVisible()
    assert page.chart is not None
    assert not page.chart.isVisible()
    model = page.table.model()
    assert model.rowCount() == len([row for row in rows if row.sessions or row.morning is not None])
    newest = [model.index(0, column).data() for column in range(model.columnCount())]
    last = rows[-1]
    dash = "–"
    assert newest == [
        "22 Nov 2026",
        dash if last.morning is None else str(last.morning),
        str(last.before),
        str(last.worst),
        dash,
        f"{last.percent:.0f}%",
        str(last.repetitions),
        f"{last.work_seconds // 60:.0f} min",
    ]
    page.switch.click()
    assert page.chart.isVisible()


def test_the_table_has_headings_and_says_what_a_dash_means(make_page: MakePage, days: GetDays) -> None:
    page = make_page(days(50))
    page.switch.click()
    model = page.table.model()
    headings = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    assert headings == ["Day", "Morning", "Before", "Worst", "Next morning", "Ladder", "Repetitions", "Time"]
    assert model.index(0, 4).data(Qt.ItemDataRole.AccessibleTextRole) == "Next morning: not noted"


def test_the_table_is_reached_and_left_by_tab(make_page: MakePage, days: GetDays) -> None:
    page = make_page(days(50))
    page.switch.click()
    page.copy.setFocus()
    QTest.keyClick(page.copy, Qt.Key.Key_Tab)
    assert page.table.hasFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    assert page.table.currentIndex().row() == 1
    QTest.keyClick(page.table, Qt.Key.Key_Tab)
    assert not page.table.hasFocus()


def test_the_chart_comes_after_its_switches_in_the_order_of_tab(make_page: MakePage, days: GetDays) -> None:
    page = make_page(days(50))
    page.ranges.segment(page.ranges.value).setFocus()
    reached = []
    for _step in range(5):
        focused = page.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        reached.append(page.focusWidget())
    assert reached == [page.report, page.doses.segment("percent"), page.switch, page.copy, page.chart]


def test_what_is_shown_is_copied_as_a_picture_or_as_text(make_page: MakePage, days: GetDays) -> None:
    page = make_page(days(50))
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    page.copy.click()
    assert page.chart is not None
    assert clipboard.pixmap().width() > 2 * page.chart.width()
    assert len({clipboard.image().pixel(x, 400) for x in range(0, 1200, 7)}) > 3, "there is something on it"
    page.switch.click()
    page.copy.click()
    first, second, *_rest = clipboard.text().splitlines()
    assert first.split("\t") == list(words.table_headings())
    assert second.startswith(words.table_day(TODAY))
    assert page.readout.isVisible() and page.readout.text() == progress_cards.table_copied()


def test_the_charts_under_it_are_asked_for_with_the_days_in_sight(make_page: MakePage, days: GetDays) -> None:
    page = make_page(days(200))
    asked: list[date] = []
    page.further_wanted.connect(asked.append)
    page.ranges.segment(Range.TWO_WEEKS).click()
    page.ranges.segment(Range.ALL).click()
    assert asked == [TODAY - timedelta(days=13), TODAY - timedelta(days=199)]


def test_everything_that_can_be_operated_has_a_name(make_page: MakePage, days: GetDays) -> None:
    page = make_page(days(50))
    page.switch.click()
    for widget in page.findChildren(QWidget):
        named = isinstance(widget, QAbstractButton | QGroupBox) or widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if not named or not widget.isVisible() or widget.objectName().startswith("qt_"):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name), widget


def test_in_english_there_is_no_danish_letter(make_page: MakePage, days: GetDays) -> None:
    page = make_page(days(400))
    said = list(texts(page))
    for span in ("2w", "1y", "all"):
        page.ranges.segment(span).click()
        said += texts(page)
    assert [text for text in said if set(text.lower()) & set("æøå")] == []


def test_the_chart_follows_the_theme_while_it_is_seen(make_page: MakePage, days: GetDays, theme: Theme) -> None:
    page = make_page(days(50))
    assert page.chart is not None
    light = page.chart.grab().toImage()
    theme.set_mode(Mode.DARK)
    dark = page.chart.grab().toImage()
    at = page.chart.plot_area().center()
    assert light.pixelColor(at).lightnessF() > 0.7
    assert dark.pixelColor(at).lightnessF() < 0.3


def test_at_twice_the_text_size_in_a_small_window_nothing_is_wider_than_the_page(
    make_page: MakePage, days: GetDays, theme: Theme
) -> None:
    theme.set_scale(2.0)
    page = make_page(days(180), 708, 600)
    assert page.horizontalScrollBar().maximum() == 0
    assert page.chart is not None
    assert page.chart.plot_area().width() > 300
    page.switch.click()
    assert page.horizontalScrollBar().maximum() == 0


def test_new_days_are_shown_where_the_page_is_seen(make_page: MakePage, days: GetDays, today: date) -> None:
    page = make_page([])
    show_days(page, days(30), today)
    assert page.chart is not None
    assert page.chart.isVisible()


def test_the_charts_under_the_main_one_are_asked_for_anew_only_where_other_days_are_looked_at(
    make_page: MakePage, days: GetDays
) -> None:
    page = make_page(days(300))
    asked: list[date] = []
    page.further_wanted.connect(asked.append)
    page.doses.segment(Dose.SECONDS).click()
    page.switch.click()
    page.switch.click()
    assert asked == []
    page.ranges.segment(Range.SIX_MONTHS).click()
    assert asked == [TODAY - timedelta(days=182)]
    show_days(page, days(300), TODAY)
    assert asked == [TODAY - timedelta(days=182)] * 2, "the days are others, or may be"


def test_before_it_is_known_what_there_is_nothing_is_said_of_it(
    theme: Theme, settings: Settings, shown: Callable[[QWidget, int, int], None], days: GetDays
) -> None:
    page = ProgressPage(theme, settings)
    shown(page, 1028, 760)
    assert not page.empty.isVisible()
    assert not page.headline.isVisible()
    show_days(page, days(20), TODAY)
    assert page.headline.isVisible()
    assert not page.empty.isVisible()


def test_the_keyboard_goes_from_the_buttons_to_the_table_and_the_chart_and_then_on(
    make_page: MakePage, days: GetDays
) -> None:
    page = make_page(days(60))
    chart, year = page.chart, page.further.year.switch
    assert chart is not None

    def stops() -> list[QWidget]:
        """What the keyboard reaches from the last button of the card on."""
        found: list[QWidget] = [page.copy]
        while found[-1] is not year:
            following = found[-1].nextInFocusChain()
            assert following is not None
            found.append(following)
        return [each for each in found if each in (page.copy, chart, year, *page.findChildren(DayTableView))]

    card = chart.parentWidget()
    assert card is not None

    def read() -> list[QObject]:
        """What a screen reader comes to, one after the other."""
        parts = (*page.findChildren(DayTableView), chart, page.legend, page.readout)
        return [each for each in card.children() if each in parts]

    assert stops() == [page.copy, chart, year]
    assert read() == [chart, page.legend, page.readout]
    page.switch.click()
    assert stops() == [page.copy, page.table, chart, year]
    assert read() == [page.table, chart, page.legend, page.readout]
