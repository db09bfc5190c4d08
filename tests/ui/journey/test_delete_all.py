"""Slet alt from Indstillinger, with a real folder behind it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtWidgets import QLabel, QWidget

from rygtraening import wiring
from rygtraening.domain.ports import Core
from rygtraening.domain.shelf import Shelf
from rygtraening.domain.text import Text
from rygtraening.ui.delete_all.dialog import DeleteAllDialog
from rygtraening.ui.exchange.export_dialog import ExportDialog
from rygtraening.ui.settings.page import SettingsPage

if TYPE_CHECKING:
    from tests.ui.journey.conftest import OpenProgram, Program


def asked(program: Program) -> DeleteAllDialog:
    program.journey.open_page("settings")
    program.page(SettingsPage).delete_wanted.emit()
    program.settle()
    (dialog,) = program.window.findChildren(DeleteAllDialog)
    return dialog


def says(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_it_says_what_lies_in_the_folder_and_offers_a_copy_over_it(program: Program, folder: Path) -> None:
    program.core.settings.set("backup_place", "/media/stick")
    dialog = asked(program)
    assert "Your log:" in says(dialog)
    assert str(folder) in says(dialog)
    assert "/media/stick" in says(dialog)
    dialog.save.click()
    program.settle()
    (export,) = program.window.findChildren(ExportDialog)
    assert export.isVisible()
    export.reject()
    assert dialog.isVisible()
    dialog.reject()


def test_when_it_is_confirmed_the_window_closes_and_says_what_for(program: Program) -> None:
    told: list[bool] = []
    program.window.ended_for_good.connect(told.append)
    dialog = asked(program)
    dialog.onward.click()
    dialog.delete.click()
    assert told == [False]
    assert not program.window.isVisible()
    assert (program.core.data_dir / "journal.sqlite3").exists()  # deleted when nothing is open any more


def test_a_folder_that_can_only_be_read_is_said_at_once(open_settled: OpenProgram) -> None:
    program = open_settled(read_only="The log can only be read.")
    program.journey.open_page("settings")
    program.page(SettingsPage).delete_wanted.emit()
    program.settle()
    assert program.said == "The log can only be read."
    assert program.window.findChildren(DeleteAllDialog) == []


def test_an_own_programme_is_called_what_the_person_called_it(open_settled: OpenProgram, folder: Path) -> None:
    def on_files(core: Core) -> Core:
        shelf = Shelf(core.journal, lambda: wiring.read_catalogue(folder), wiring.programme_of)
        files = wiring.programme_files(folder, lambda: shelf.catalogue, core.clock)
        shipped = core.catalogue.programmes["laend-basis"]
        files.write(replace(shipped, id="efter-arbejde", name=Text("Efter arbejde", "After work")), None)
        shelf.read_anew()
        return replace(core, shelf=shelf, open_programme_files=lambda: files)

    dialog = asked(open_settled(content=on_files))
    assert dialog.own is not None
    assert "my programme “After work”" in dialog.own.text() and ".yaml" not in dialog.own.text()
    dialog.reject()
