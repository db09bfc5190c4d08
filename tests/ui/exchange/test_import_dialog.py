"""Data from another computer, in its dialog: nothing is changed before it is said, and Esc gives up at any time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from rygtraening.domain.merge import Brought
from rygtraening.ui.exchange.import_dialog import ImportDialog
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.progress_bar import ProgressBar

if TYPE_CHECKING:
    from tests.ui.exchange.conftest import FakeExchange

Open = Callable[[], ImportDialog]


@pytest.fixture
def opened(
    theme: Theme, exchange: FakeExchange, shown: Callable[[QWidget, int, int], None], qtbot: QtBot
) -> Iterator[Open]:
    behind = QWidget()
    shown(behind, 900, 700)
    dialogs: list[ImportDialog] = []

    def open_dialog() -> ImportDialog:
        dialog = ImportDialog(theme, exchange, Path("/home/anna/log.ndjson"), behind)
        dialogs.append(dialog)
        dialog.open()
        qtbot.waitUntil(lambda: exchange.waiting.is_set() or dialog.leave.text() == "Close" or dialog.fetch.isVisible())
        return dialog

    yield open_dialog
    for dialog in dialogs:
        exchange.waits = False
        dialog.done(0)


def words(dialog: ImportDialog) -> str:
    found = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    return "\n".join([*found, *(text.toPlainText() for text in dialog.findChildren(QTextEdit) if text.isVisible())])


def test_it_shows_what_would_come_before_anything_is_done(opened: Open, exchange: FakeExchange) -> None:
    dialog = opened()
    said = words(dialog)
    assert "2 new entries on 2 days, from 2 March 2026 to 5 March 2026." in said
    assert "Mornings: 2" in said and "Training sessions" not in said
    assert "5 entries are here already." in said
    assert "Mornings, 2 March 2026: the one in the file is newer and counts" in said
    assert "backups" in said
    assert exchange.asked == ["arrival", "look log.ndjson"]
    assert dialog.fetch.hasFocus()


def test_fetching_tells_where_the_log_as_it_was_lies(opened: Open, exchange: FakeExchange, qtbot: QtBot) -> None:
    dialog = opened()
    told: list[bool] = []
    dialog.fetched.connect(lambda: told.append(True))
    dialog.fetch.click()
    qtbot.waitUntil(lambda: bool(told))
    said = words(dialog)
    assert "2 entries were fetched." in said
    assert "before-import-20260302T073005Z.sqlite3" in said
    assert "rygtraening backup restore before-import-20260302T073005Z" in said
    assert not dialog.fetch.isVisible() and dialog.leave.hasFocus()
    dialog.leave.click()
    assert exchange.asked == ["arrival", "look log.ndjson", "take over", "close"]


def test_leaving_after_the_preview_changes_nothing_and_lets_go(opened: Open, exchange: FakeExchange) -> None:
    dialog = opened()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert exchange.asked == ["arrival", "look log.ndjson", "close"]


def test_where_nothing_is_new_there_is_nothing_to_press_but_close(opened: Open, exchange: FakeExchange) -> None:
    exchange.preview = replace(exchange.preview, kinds=(Brought("morning", 0, 3),), days=(), differing=())
    dialog = opened()
    assert "There is nothing to fetch." in words(dialog)
    assert not dialog.fetch.isVisible() and dialog.leave.text() == "Close"


def test_reading_is_shown_as_it_goes_and_can_be_given_up(opened: Open, exchange: FakeExchange, qtbot: QtBot) -> None:
    exchange.waits = True
    dialog = opened()
    bar = dialog.findChild(ProgressBar)
    assert bar is not None and "log.ndjson" in bar.accessibleName()
    qtbot.waitUntil(lambda: bar.value() == 60)
    dialog.leave.click()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert exchange.asked == ["arrival", "look log.ndjson", "close"]


def test_fetching_can_be_given_up_with_escape(opened: Open, exchange: FakeExchange, qtbot: QtBot) -> None:
    dialog = opened()
    exchange.waits = True
    dialog.fetch.click()
    assert exchange.waiting.wait(10)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert exchange.asked[-1] == "close"


def test_what_is_wrong_with_the_file_can_be_read_and_copied(opened: Open, exchange: FakeExchange) -> None:
    exchange.trouble = "log.ndjson was not taken over.\nlog.ndjson:2: no JSON\nlog.ndjson:3: no JSON"
    dialog = opened()
    (lines,) = dialog.findChildren(QTextEdit)
    assert lines.toPlainText().splitlines() == ["log.ndjson:2: no JSON", "log.ndjson:3: no JSON"]
    assert "log.ndjson was not taken over." in words(dialog)
    assert not dialog.fetch.isVisible() and dialog.leave.text() == "Close"


def test_a_full_disk_is_a_sentence_in_the_dialog(opened: Open, exchange: FakeExchange, qtbot: QtBot) -> None:
    dialog = opened()
    exchange.trouble = "The disk is full."
    dialog.fetch.click()
    qtbot.waitUntil(lambda: dialog.leave.text() == "Close")
    assert "The disk is full." in words(dialog)
