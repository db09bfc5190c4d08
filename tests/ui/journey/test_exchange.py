"""From Indstillinger: a copy of the data, and data from another computer, with real files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from rygtraening.domain.pain import Pain
from rygtraening.domain.record import MorningScore, Profile
from rygtraening.store.journal import SqliteJournal
from rygtraening.ui.exchange.export_dialog import ExportDialog
from rygtraening.ui.exchange.import_dialog import ImportDialog
from rygtraening.ui.exchange.journey import ExchangeJourney
from rygtraening.ui.settings.page import SettingsPage
from rygtraening.wiring import FolderExchange

if TYPE_CHECKING:
    from tests.ui.journey.conftest import OpenProgram, Program


def exchange(program: Program) -> ExchangeJourney:
    """Open Indstillinger; the way of the data from there."""
    program.press(Qt.Key.Key_Comma, modifier=Qt.KeyboardModifier.ControlModifier)
    program.page(SettingsPage)
    (journey,) = program.window.findChildren(ExchangeJourney)
    return journey


def dialog(program: Program, kind: type[QDialog]) -> QDialog | None:
    return next((each for each in program.window.findChildren(kind) if each.isVisible()), None)


def test_a_copy_is_saved_and_fetched_on_another_computer(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    ways, out = exchange(program), tmp_path / "copy.ndjson"
    ways.pick_target = lambda parent, suggested, ending: out
    program.press_button("Save a copy of your data …")
    saving = dialog(program, ExportDialog)
    assert isinstance(saving, ExportDialog)
    saving.choices["ndjson"].click()
    qtbot.waitUntil(lambda: saving.leave.text() == "Close")
    saving.leave.click()
    arrival = FolderExchange(tmp_path / "other").arrival(only_look=True)
    assert arrival.look(out, lambda share: None).new == len(program.journal.every_fact())
    arrival.close()


def test_what_another_computer_knows_is_there_at_once(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    ways, file = exchange(program), tmp_path / "log.ndjson"
    there = SqliteJournal.open(tmp_path / "there")
    (profile,) = program.facts(Profile)
    at = program.clock.now()
    stamp = type(profile.stamp)(program.core.new_id(), there.device, at, at.date())
    there.append(MorningScore(stamp, Pain(6, 0)))
    there.close()
    FolderExchange(tmp_path / "there").export("ndjson", file)
    ways.pick_log = lambda parent: file
    program.press_button("Fetch data from another computer …")
    fetching = dialog(program, ImportDialog)
    assert isinstance(fetching, ImportDialog)
    qtbot.waitUntil(fetching.fetch.isVisible)
    with qtbot.waitSignal(fetching.fetched):
        fetching.fetch.click()
    fetching.leave.click()
    assert [morning.pain.back for morning in program.facts(MorningScore)] == [6]
    program.press(Qt.Key.Key_1, modifier=Qt.KeyboardModifier.ControlModifier)
    assert "How was it when you got up" not in program.words()


def test_where_no_file_is_chosen_nothing_opens(program: Program) -> None:
    exchange(program).pick_log = lambda parent: None
    program.press_button("Fetch data from another computer …")
    assert dialog(program, ImportDialog) is None


def test_a_log_that_can_only_be_read_says_so_and_asks_for_no_file(open_settled: OpenProgram) -> None:
    program = open_settled(read_only="It can only be read.")

    def pick(parent: QWidget) -> Path | None:
        raise AssertionError("a file was asked for")

    exchange(program).pick_log = pick
    program.press_button("Fetch data from another computer …")
    assert program.said == "It can only be read."
