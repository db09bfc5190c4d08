"""Fremgang in the window: every chart from one journal, and the way on to a day and to the physiotherapist's pages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rygtraening.domain import progress_reading as reading
from rygtraening.domain.ports import Core
from rygtraening.domain.progress import Range, Series, series
from rygtraening.domain.progress_values import Day
from rygtraening.domain.text import Language
from rygtraening.simulation.life import live
from rygtraening.simulation.people import STEADY
from rygtraening.simulation.world import World
from rygtraening.ui.day.page import DayPage
from rygtraening.ui.progress import history
from rygtraening.ui.progress.page import ProgressPage
from rygtraening.ui.report.preview import ReportPage

if TYPE_CHECKING:
    from tests.ui.journey.conftest import HandClock, OpenProgram, Program

DAYS = 60


@pytest.fixture
def lived(open_program: OpenProgram, shipped: object, folder: Path, clock: HandClock) -> Program:
    """Sixty days of the steady person, with Fremgang open."""
    program = open_program()
    core: Core = program.core
    world = World(
        programme=core.programme,
        questions=core.safety.questions,
        device=core.journal.device,
        language=Language.ENGLISH,
        local=lambda plain: plain.replace(tzinfo=clock.now().tzinfo),
        exercises=core.catalogue.exercises,
        activities=core.catalogue.activities,
    )
    days = live(STEADY, world, clock.now(), DAYS, 7)
    core.journal.append(*(fact for _day, facts in days for fact in facts))
    core.settings.set("progress.range", Range.SIX_MONTHS.value)
    program.journey.open_page("progress")
    program.settle()
    return program


def test_each_chart_is_filled_from_the_journal(lived: Program, qtbot: QtBot) -> None:
    further = lived.page(ProgressPage).further
    qtbot.waitUntil(lambda: bool(further.function.headline.text()))  # the last to come
    for card in (further.ladder, further.year, further.bold, further.function):
        assert card.plot.isVisibleTo(card), card.accessibleName()
        assert card.headline.text()


def test_another_range_fills_them_anew_from_its_first_day(lived: Program) -> None:
    page = lived.page(ProgressPage)
    page.further.bold.switch.click()
    rows = page.further.bold.table.model().rowCount()
    page.ranges.segment(Range.TWO_WEEKS).click()
    lived.settle()
    assert 0 < page.further.bold.table.model().rowCount() < rows


def test_of_years_everything_is_reckoned_before_it_is_looked_at(
    lived: Program, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    reckoned: list[Range] = []

    def noted(days: Sequence[Day], span: Range, *rest: Any) -> Series:
        reckoned.append(span)
        return series(days, span, *rest)

    monkeypatch.setattr(reading, "PIECE", timedelta(days=DAYS // 2))
    monkeypatch.setattr(history, "series", noted)
    lived.journey.open_page("progress")
    qtbot.waitUntil(lambda: Range.ALL in reckoned)
    lived.page(ProgressPage).ranges.segment(Range.ALL).click()
    assert reckoned.count(Range.ALL) == 1


def test_a_day_of_the_chart_opens_its_page_and_leads_back(lived: Program, clock: HandClock) -> None:
    page = lived.page(ProgressPage)
    chart = page.chart
    assert chart is not None
    for key in (Qt.Key.Key_End, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Return):
        QTest.keyClick(chart, key)
    lived.settle()
    day = lived.page(DayPage)
    assert str((clock.now() - timedelta(days=2)).day) in day.accessibleName()
    QTest.keyClick(day, Qt.Key.Key_Escape)
    lived.settle()
    assert lived.page(ProgressPage) is page


def test_the_pages_for_the_physiotherapist_are_of_the_range_that_is_looked_at(lived: Program) -> None:
    lived.page(ProgressPage).report.click()
    lived.settle()
    report = lived.page(ReportPage).report
    assert report is not None
    assert report.series.range is Range.SIX_MONTHS


def test_whoever_goes_on_before_the_pages_have_come_is_not_called_back_to_them(lived: Program) -> None:
    lived.page(ProgressPage).report.click()
    lived.window.help_wanted.emit(None)
    shown = lived.window.page
    lived.settle()
    assert lived.window.page is shown
