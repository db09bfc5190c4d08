"""Whatever is written, and whatever another computer's log brings: every page that shows it shows text, in the window
as it was, and nothing has to be scrolled sideways."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

from rygtraening.ui.exposure.page import CouragePage
from rygtraening.ui.progress.cards.chart_card import ChartCard
from rygtraening.ui.progress.page import ProgressPage
from rygtraening.ui.report.notes_list import NotesList
from tests.privacy import written
from tests.privacy.bad_strings import BAD
from tests.privacy.test_any_text import CAMPAIGN
from tests.ui.journey.conftest import MORNING
from tests.ui.journey.test_plain_text import rich

if TYPE_CHECKING:
    from tests.ui.journey.conftest import OpenProgram, Program

SIZE = (800, 600)
LONG = [text for text in BAD if len(text) > 1000]
SHORT = [text for text in BAD if len(text) <= 1000]
GROUPS = [SHORT[first::3] for first in range(3)] + [LONG] if CAMPAIGN else [SHORT[::9] + [text[:600] for text in LONG]]

pytestmark = pytest.mark.promise(
    "anything at all is written or brought along as text",
    "it is the same text in every file, on paper, on the pages and after coming back; no formula, no markup, no page "
    "grows wider",
)


class Shown:
    """The window in its least size, with one day for each text."""

    def __init__(self, program: Program, texts: Sequence[str]) -> None:
        self.program = program
        self.window = program.window
        self.window.resize(*SIZE)
        program.core.journal.append(*written.facts(texts, MORNING - timedelta(minutes=30)))

    def look(self) -> list[str]:
        """What is not as it must be on the page that is shown now."""
        for _turn in range(12):  # the charts come one by one
            self.program.settle()
        self.window.grab()
        found = rich(self.window)
        if self.window.size().toTuple() != SIZE:
            found.append(f"the window is {self.window.size().toTuple()}")
        for area in self.window.findChildren(QScrollArea):
            if area.isVisible() and area.horizontalScrollBar().maximum():
                found.append(f"{type(area).__name__} is {area.horizontalScrollBar().maximum()} px too wide")
        return found


@pytest.mark.parametrize("texts", GROUPS, ids=lambda texts: str(len(texts)))
def test_every_page_shows_it_as_text_in_the_window_as_it_was(texts: list[str], open_settled: OpenProgram) -> None:
    program = open_settled()
    shown = Shown(program, texts)
    faults = {}
    for page in ("today", "progress", "courage", "exercises", "settings"):
        program.journey.open_page(page)
        faults[page] = shown.look()
    program.journey.open_page("progress")
    progress = program.page(ProgressPage)
    faults["a day"] = []
    for number in range(len(texts)):
        progress.day_chosen.emit(written.day_of(number, MORNING))
        faults["a day"] += shown.look()
        program.press(Qt.Key.Key_Escape)
    for card in progress.findChildren(ChartCard):
        card.switch.click()
    faults["tables"] = shown.look()
    progress.report_wanted.emit("all")
    program.settle()
    (notes,) = program.window.findChildren(NotesList)
    notes.fold.click()
    for row in notes.rows.values():
        row.setChecked(True)
    faults["report"] = shown.look()
    program.press(Qt.Key.Key_Escape)
    program.journey.open_page("courage")
    program.page(CouragePage).ladder_chosen.emit("ladder-0")
    faults["ladder"] = shown.look()
    program.page(CouragePage).edit_wanted.emit()
    faults["ladder changed"] = shown.look()
    assert {page: found for page, found in faults.items() if found} == {}
