"""The preview: what is chosen there is on the pages, and only that; and from there to the file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rygtraening import i18n
from rygtraening.domain.ports import Core, KnownError
from rygtraening.domain.progress import Range
from rygtraening.domain.report import Report
from rygtraening.ui.report.journey import NAME_KEY, ReportJourney
from rygtraening.ui.report.preview import ReportPage
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.window import LEAST_SIZE, MainWindow
from rygtraening.words.report_letter import MOST_ROWS
from rygtraening.words.report_sections import changes


@pytest.fixture
def page(theme: Theme, qtbot: QtBot, half_year: Report) -> ReportPage:
    """The preview of the half year, nothing chosen yet."""
    page = ReportPage(theme)
    qtbot.addWidget(page)
    page.show_report(replace(half_year, notes=()), Range.SIX_MONTHS)
    return page


def shown(page: ReportPage) -> Report:
    assert page.report is not None
    return page.report


def test_no_note_is_on_the_pages_before_it_is_ticked(page: ReportPage) -> None:
    assert shown(page).notes == ()
    second = shown(page).all_notes[1]
    page.notes.fold.click()
    page.notes.rows[second.session].click()
    assert shown(page).notes == (second,)
    assert page.notes.fold.text() == f"Your notes: 1 of {len(shown(page).all_notes)} chosen"
    page.notes.rows[second.session].click()
    assert shown(page).notes == ()


def test_a_tick_outlives_another_period(page: ReportPage, half_year: Report) -> None:
    newest, *others = half_year.all_notes
    page.notes.fold.click()
    page.notes.rows[newest.session].click()
    page.show_report(replace(half_year, all_notes=tuple(others)), Range.TWO_WEEKS)
    assert shown(page).notes == ()
    page.show_report(half_year, Range.SIX_MONTHS)
    assert shown(page).notes == (newest,)
    assert page.notes.rows[newest.session].isChecked()


def test_the_name_is_only_there_where_it_is_typed(page: ReportPage, qtbot: QtBot) -> None:
    assert shown(page).name == ""
    page.name.setText("  Anna   Jensen ")
    with qtbot.waitSignal(page.name_given) as told:
        page.name.entered.emit()
    assert told.args == ["Anna Jensen"]
    assert shown(page).name == "Anna Jensen"


def test_the_pages_may_speak_another_language_than_the_program(page: ReportPage) -> None:
    page.make_whole()
    english = page.paper.accessibleDescription()
    page.languages.segment(i18n.DANISH).click()
    assert page.language == i18n.DANISH
    page.make_whole()
    assert page.paper.accessibleDescription() != english
    assert i18n.language() == i18n.ENGLISH


def test_the_pages_are_set_while_the_window_goes_on_and_shown_when_all_is_there(page: ReportPage, qtbot: QtBot) -> None:
    assert page.paper.sheets == () and page.setting.waiting
    page.languages.segment(i18n.DANISH).click()  # what was being set is not wanted any more
    qtbot.waitUntil(lambda: not page.setting.waiting)
    danish = page.paper.accessibleDescription()
    assert len(page.paper.sheets) == 2
    page.show_report(shown(page), Range.SIX_MONTHS)
    page.make_whole()
    assert page.paper.accessibleDescription() == danish
    assert i18n.language() == i18n.ENGLISH


def test_another_period_is_asked_for(page: ReportPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.period_chosen) as told:
        page.periods.segment(Range.ALL).click()
    assert told.args == [Range.ALL]


def test_it_fits_a_small_window_with_large_text(
    page: ReportPage, theme: Theme, shown: Callable[[QWidget, int, int], None]
) -> None:
    theme.set_scale(2.0)
    shown(page, LEAST_SIZE[0] - 210, LEAST_SIZE[1])
    assert page.horizontalScrollBar().maximum() == 0
    assert page.paper.width() * page.paper.pages < page.paper.height()


class Shelf:
    """Takes what is written; ``full`` refuses it."""

    def __init__(self) -> None:
        self.files: dict[Path, bytes] = {}
        self.full = False

    def write(self, path: Path, content: bytes) -> None:
        if self.full:
            raise KnownError("The disk is full.")
        self.files[path] = content


class Begun:
    """The journey to the file ``wanted``, and what came of it."""

    def __init__(self, core: Core, theme: Theme, qtbot: QtBot, wanted: Path | None) -> None:
        self.shelf = Shelf()
        self.proposed: list[Path] = []
        self.wanted = wanted
        self.window = MainWindow(theme, core.settings)
        qtbot.addWidget(self.window)
        self.journey = ReportJourney(core, self.window, theme, self.shelf.write, choose=self._choose)
        self.journey.open()
        qtbot.waitUntil(lambda: self.page.report is not None)
        self.settings = core.settings

    def _choose(self, _parent: QWidget, proposed: Path) -> Path | None:
        self.proposed.append(proposed)
        return self.wanted

    @property
    def page(self) -> ReportPage:
        page = self.window.page
        assert isinstance(page, ReportPage)
        return page


@pytest.fixture
def begun(lived: Callable[..., Core], theme: Theme, qtbot: QtBot, tmp_path: Path) -> Begun:
    """The preview of a half year in its window."""
    return Begun(lived("steady", 180), theme, qtbot, tmp_path / "to-the-clinic.pdf")


def test_the_button_writes_the_file_that_was_chosen(begun: Begun, qapp: QApplication) -> None:
    begun.page.name.setText("Anna Jensen")
    begun.page.save.click()
    assert begun.proposed[0].name == "rygtraening-2026-11-22.pdf"
    assert begun.wanted is not None
    assert begun.shelf.files[begun.wanted].startswith(b"%PDF-")
    assert begun.settings.get(NAME_KEY) == "Anna Jensen"


def test_where_nowhere_is_chosen_nothing_is_written(begun: Begun) -> None:
    begun.wanted = None
    begun.page.save.click()
    assert begun.shelf.files == {}


def test_a_full_disk_is_said_and_the_preview_stays(begun: Begun) -> None:
    begun.shelf.full = True
    begun.page.save.click()
    assert begun.shelf.files == {}
    assert isinstance(begun.window.page, ReportPage)
    begun.shelf.full = False
    begun.page.save.click()
    assert len(begun.shelf.files) == 1


def test_a_longer_period_is_read_when_it_is_chosen(begun: Begun, qtbot: QtBot) -> None:
    before, drawn = shown(begun.page), begun.page.sheets
    begun.page.periods.segment(Range.ALL).click()
    qtbot.waitUntil(lambda: shown(begun.page) is not before and shown(begun.page).first != before.first)
    assert shown(begun.page).first < before.first
    assert begun.page.periods.value == Range.ALL
    assert begun.page.sheets is not drawn


def test_of_hundreds_of_changes_only_those_that_can_stand_on_a_page_are_put_into_words_and_all_are_counted(
    half_year: Report,
) -> None:
    change = half_year.changes[0]
    days = [half_year.last - timedelta(days=number) for number in range(MOST_ROWS + 30)]
    many = tuple(replace(change, stamp=replace(change.stamp, day=day)) for day in days)
    section = changes(replace(half_year, changes=many))
    assert (len(section.rows), section.count) == (MOST_ROWS, MOST_ROWS + 30)
    assert section.more(section.count - 10) == f"and {MOST_ROWS + 20} earlier changes"
