"""A copy of the data, in its dialog: a form, a place, and nothing replaced that was not to be."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from rygtraening.ui.exchange.export_dialog import ExportDialog, forms
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.progress_bar import ProgressBar

if TYPE_CHECKING:
    from tests.ui.exchange.conftest import FakeExchange


class Pick:
    """Chooses ``path`` for whatever is suggested."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.suggested: list[tuple[str, str]] = []

    def __call__(self, parent: QWidget, suggested: Path, ending: str) -> Path | None:
        self.suggested.append((suggested.name, ending))
        return self.path


@pytest.fixture
def pick(tmp_path: Path) -> Pick:
    return Pick(tmp_path / "copy.ndjson")


@pytest.fixture
def dialog(
    theme: Theme, exchange: FakeExchange, pick: Pick, shown: Callable[[QWidget, int, int], None]
) -> Iterator[ExportDialog]:
    behind = QWidget()
    shown(behind, 900, 700)
    opened = ExportDialog(theme, exchange, date(2026, 3, 2), pick, behind)
    opened.open()
    yield opened
    opened.done(0)


def words(dialog: ExportDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def test_each_form_says_what_it_is_for(dialog: ExportDialog) -> None:
    for form in forms():
        assert dialog.choices[form.format].isVisible()
        assert form.use in words(dialog)
    assert "physiotherapist (PDF) are under Progress" in words(dialog)
    assert not dialog.replace.isVisible()


def test_the_copy_is_written_and_where_is_said(
    dialog: ExportDialog, exchange: FakeExchange, pick: Pick, qtbot: QtBot
) -> None:
    dialog.choices["ndjson"].click()
    qtbot.waitUntil(lambda: dialog.leave.text() == "Close")
    assert exchange.asked == ["ndjson copy.ndjson False"]
    assert pick.suggested == [("rygtraening-2026-03-02.ndjson", ".ndjson")]
    assert f"12 entries were written to {pick.path}." in words(dialog)
    assert "about your health" in words(dialog)
    dialog.leave.click()
    assert not dialog.isVisible()


def test_tables_are_a_folder(dialog: ExportDialog, pick: Pick) -> None:
    pick.path = None
    dialog.choices["csv"].click()
    assert pick.suggested == [("rygtraening-2026-03-02", "")]


def test_where_no_place_is_chosen_nothing_is_written(dialog: ExportDialog, exchange: FakeExchange, pick: Pick) -> None:
    pick.path = None
    dialog.choices["fhir"].click()
    assert exchange.asked == []
    assert dialog.choices["fhir"].isVisible()


def test_what_is_there_is_replaced_only_when_that_is_said(
    dialog: ExportDialog, exchange: FakeExchange, pick: Pick, qtbot: QtBot
) -> None:
    assert pick.path is not None
    pick.path.write_bytes(b"mine")
    dialog.choices["ndjson"].click()
    assert exchange.asked == []
    assert "stays as it is unless you replace it" in words(dialog)
    assert dialog.leave.hasFocus()
    dialog.replace.click()
    qtbot.waitUntil(lambda: dialog.leave.text() == "Close")
    assert exchange.asked == ["ndjson copy.ndjson True"]


def test_a_disk_that_says_no_is_a_sentence(dialog: ExportDialog, exchange: FakeExchange, qtbot: QtBot) -> None:
    exchange.trouble = "The disk is full."
    dialog.choices["ndjson"].click()
    qtbot.waitUntil(lambda: dialog.leave.text() == "Close")
    assert "The disk is full." in words(dialog)


def test_what_is_being_written_can_be_given_up(dialog: ExportDialog, exchange: FakeExchange, qtbot: QtBot) -> None:
    exchange.waits = True
    dialog.choices["fhir"].click()
    assert exchange.waiting.wait(10)
    (bar,) = dialog.findChildren(ProgressBar)
    qtbot.waitUntil(lambda: bar.value() >= 50)
    assert dialog.leave.text() == "Cancel"
    assert dialog.leave.isEnabled()
    dialog.leave.click()
    qtbot.waitUntil(lambda: not dialog.isVisible())
