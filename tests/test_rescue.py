"""A log that cannot be read when the window opens: the last good copy is offered, and nothing is done unasked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from rygtraening import app, paths, wiring
from rygtraening.catalogue.loader import load_safety
from rygtraening.domain import backups
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import Pain
from rygtraening.domain.record import Front, Occasion
from rygtraening.store.journal import SqliteJournal
from rygtraening.store.settings import JsonSettings
from rygtraening.ui.backups.rescue_dialog import RescueDialog
from rygtraening.ui.window import MainWindow


@pytest.fixture
def folder(tmp_path: Path, qapp: QApplication) -> Iterator[Path]:
    yield tmp_path / "data"


def windows() -> list[MainWindow]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow) and each.isVisible()]


def damaged_with_a_copy(folder: Path) -> Path:
    """A journal that cannot be read, and a copy of it from before; the journal."""
    with closing(SqliteJournal.open(folder)) as journal:
        logbook = Logbook(journal, wiring.SystemClock(), uuid4, Front.WINDOW)
        logbook.keep_profile(adult=True, accepted=True, usual=Pain(3, 1))
        asked = [question.id for question in load_safety(paths.bundled("resources") / "safety.yaml").questions]
        logbook.answer_safety(Occasion.FIRST_RUN, asked, ())
    wiring.open_backups(folder, JsonSettings(folder)).create(backups.Occasion.BY_HAND)
    path = folder / "journal.sqlite3"
    path.write_bytes(b"SQLite format 3\x00" + b"\xff" * 4000)
    return path


def test_a_damaged_log_is_gone_back_from_and_the_program_opens(
    folder: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    damaged_with_a_copy(folder)

    def go_back(dialog: RescueDialog) -> int:
        dialog.open()
        dialog.back.click()
        qtbot.waitUntil(lambda: dialog.result_of_it is not None)
        dialog.leave.click()
        dialog.deleteLater()
        QTimer.singleShot(0, close)
        return 0

    def close() -> None:
        if not windows():
            QTimer.singleShot(0, close)
            return
        (window,) = windows()
        titles.append(window.windowTitle())
        window.close()
        window.deleteLater()

    titles: list[str] = []
    monkeypatch.setattr(RescueDialog, "exec", go_back)
    assert app.run(folder, None, JsonSettings(folder)) == 0
    assert titles == ["Today – rygtraening"]
    assert len(list(folder.glob("journal.damaged-*.sqlite3"))) == 1


def test_a_damaged_log_that_is_not_gone_back_from_is_left_as_it_is(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def close(dialog: RescueDialog) -> int:
        told.append("\n".join(label.text() for label in dialog.findChildren(QLabel)))
        dialog.reject()
        dialog.deleteLater()
        return 0

    monkeypatch.setattr(RescueDialog, "exec", close)
    journal = damaged_with_a_copy(folder)
    broken = journal.read_bytes()
    assert app.run(folder, None, JsonSettings(folder)) == 1
    (said,) = told
    assert "Your log cannot be read" in said and "The last good copy is of" in said
    assert journal.read_bytes() == broken and list(folder.glob("journal.damaged-*")) == []
