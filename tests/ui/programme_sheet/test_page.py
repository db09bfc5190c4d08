"""The preview of a sheet: what is chosen there is on it; and from a programme's page to the file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rygtraening import i18n, wiring
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.ports import Core, KnownError
from rygtraening.domain.programme import Programme
from rygtraening.domain.programme_sheet import DoseChoice, ProgrammeSheet
from rygtraening.domain.record import Front, Occasion
from rygtraening.ui.programme_sheet.journey import ProgrammeSheetJourney
from rygtraening.ui.programme_sheet.page import ProgrammeSheetPage
from rygtraening.ui.programmes.programme_page import ProgrammePage
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.window import LEAST_SIZE, MainWindow
from tests.ui.programme_sheet.conftest import THREE, StillClock


@pytest.fixture
def page(
    theme: Theme,
    qtbot: QtBot,
    programme_of: Callable[..., Programme],
    sheet_of: Callable[..., ProgrammeSheet],
) -> ProgrammeSheetPage:
    page = ProgrammeSheetPage(theme)
    qtbot.addWidget(page)
    page.show_sheet(sheet_of(programme_of(*THREE)))
    return page


def test_a_screen_reader_hears_each_exercise_with_its_dose(page: ProgrammeSheetPage) -> None:
    said = page.paper.accessibleDescription()
    assert "Basics for the low back" in said
    assert "Cat-camel: 7 times · calm movement" in said
    assert page.paper.pages == 2


def test_the_sheet_may_speak_another_language_than_the_program(page: ProgrammeSheetPage) -> None:
    page.languages.segment(i18n.DANISH).click()
    assert "Kattestræk" in page.paper.accessibleDescription()
    assert (page.language, i18n.language()) == (i18n.DANISH, i18n.ENGLISH)


def test_it_fits_a_small_window_with_large_text(
    page: ProgrammeSheetPage, theme: Theme, shown: Callable[[QWidget, int, int], None]
) -> None:
    theme.set_scale(2.0)
    shown(page, LEAST_SIZE[0] - 210, LEAST_SIZE[1])
    assert page.horizontalScrollBar().maximum() == 0


def test_escape_goes_back(page: ProgrammeSheetPage, shown: Callable[[QWidget, int, int], None], qtbot: QtBot) -> None:
    shown(page, *LEAST_SIZE)
    with qtbot.waitSignal(page.left, timeout=0):
        QTest.keyClick(page.save, Qt.Key.Key_Escape)


class Disk:
    """Takes what is written; ``full`` refuses it."""

    def __init__(self) -> None:
        self.files: dict[Path, bytes] = {}
        self.full = False

    def write(self, path: Path, content: bytes) -> None:
        if self.full:
            raise KnownError("The disk is full.")
        self.files[path] = content


class Begun:
    """The sheet of the programme that is followed, in its window."""

    def __init__(self, core: Core, theme: Theme, qtbot: QtBot) -> None:
        self.core = core
        self.disk = Disk()
        self.proposed: list[Path] = []
        self.wanted: Path | None = Path("sheet.pdf")
        self.back: list[str] = []
        self.window = MainWindow(theme, core.settings)
        qtbot.addWidget(self.window)
        self.journey = ProgrammeSheetJourney(core, self.window, theme, self.disk.write, choose=self._choose)
        self.open()

    def open(self) -> None:
        self.journey.open(self.core.programme, lambda: self.back.append(self.core.programme.id))

    def _choose(self, _parent: QWidget, proposed: Path) -> Path | None:
        self.proposed.append(proposed)
        return self.wanted

    @property
    def page(self) -> ProgrammeSheetPage:
        page = self.window.page
        assert isinstance(page, ProgrammeSheetPage)
        return page

    @property
    def sheet(self) -> ProgrammeSheet:
        assert self.page.sheet is not None
        return self.page.sheet


@pytest.fixture
def begun(tmp_path: Path, theme: Theme, qtbot: QtBot) -> Iterator[Begun]:
    folder = tmp_path / "data"
    with wiring.open_core(folder, None, wiring.open_settings(folder)) as core:
        yield Begun(replace(core, clock=StillClock()), theme, qtbot)


def test_the_doses_of_today_come_first_and_others_are_read_when_they_are_chosen(begun: Begun) -> None:
    assert (begun.sheet.dose, begun.sheet.morning) == (DoseChoice.TODAY, False)
    begun.page.doses.segment(DoseChoice.PROGRAMME).click()
    begun.page.pain.click()
    assert (begun.sheet.dose, begun.sheet.morning) == (DoseChoice.PROGRAMME, True)


def test_the_button_writes_the_file_that_was_chosen(begun: Begun) -> None:
    begun.page.save.click()
    assert begun.proposed[0].name == "laend-basis-2026-11-22.pdf"
    assert begun.disk.files[Path("sheet.pdf")].startswith(b"%PDF-")


def test_where_nowhere_is_chosen_nothing_is_written(begun: Begun) -> None:
    begun.wanted = None
    begun.page.save.click()
    assert begun.disk.files == {}


def test_a_full_disk_is_said_and_the_preview_stays(begun: Begun) -> None:
    begun.disk.full = True
    begun.page.save.click()
    assert begun.disk.files == {}
    assert begun.sheet.programme is begun.core.programme
    begun.disk.full = False
    begun.page.save.click()
    assert len(begun.disk.files) == 1


def test_back_leads_to_where_one_came_from(begun: Begun) -> None:
    begun.page.left.emit()
    assert begun.back == ["laend-basis"]


def test_in_another_language_the_page_is_made_anew(begun: Begun) -> None:
    before = begun.page
    begun.journey.forget()
    begun.open()
    assert begun.page is not before


def test_while_exercises_are_locked_no_sheet_is_shown(begun: Begun) -> None:
    core, other = begun.core, QWidget()
    begun.window.show_page(other, "today")
    logbook = Logbook(core.journal, core.clock, core.new_id, Front.WINDOW)
    logbook.answer_safety(Occasion.FIRST_RUN, ["bladder"], ["bladder"])
    begun.open()
    assert begun.window.page is other


def test_a_programmes_page_offers_it(theme: Theme, qtbot: QtBot, programme_of: Callable[..., Programme]) -> None:
    page = ProgrammePage(theme, programme_of(*THREE), followed=True, own=False)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.printed, timeout=0):
        assert page.print.text() == "On paper …", "it saves a file and prints nothing itself"
        page.print.click()
