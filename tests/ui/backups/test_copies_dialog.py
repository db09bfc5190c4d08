"""The copies in their dialog: nothing is changed before it is said, and what was done can be undone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from rygtraening.ui.backups.card import CopiesCard
from rygtraening.ui.backups.copies_dialog import CopiesDialog
from rygtraening.ui.backups.rescue_dialog import RescueDialog, rescue
from rygtraening.ui.theme.theme import Theme
from tests.ui.backups.conftest import FIRST, NOW, SECOND

if TYPE_CHECKING:
    from tests.ui.backups.conftest import FakeBackups

Open = Callable[[], CopiesDialog]


def words(dialog: QWidget) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def opened(
    theme: Theme, backups: FakeBackups, shown: Callable[[QWidget, int, int], None], qtbot: QtBot
) -> Iterator[Open]:
    behind = QWidget()
    shown(behind, 900, 700)
    dialogs: list[CopiesDialog] = []

    def open_dialog() -> CopiesDialog:
        dialog = CopiesDialog(theme, backups, lambda: NOW, behind)
        dialogs.append(dialog)
        dialog.open()
        qtbot.waitUntil(lambda: dialog.leave.text() == "Close")
        return dialog

    yield open_dialog
    for dialog in dialogs:
        dialog.done(0)


def look_at(dialog: CopiesDialog, number: int, qtbot: QtBot) -> None:
    dialog.rows[number].click()
    qtbot.waitUntil(lambda: dialog.back.isVisible() or dialog.leave.text() == "Close")


def test_each_copy_is_named_with_its_day_size_and_what_it_holds(opened: Open) -> None:
    dialog = opened()
    said = words(dialog)
    assert (
        "5 March 2026 18:00" in said and "made by you · 1.2 MB · 14 days of training · read through and whole" in said
    )
    assert "the day's copy · 1.2 MB · cannot be read · in the other place" in said
    assert len(dialog.rows) == 2  # what cannot be read cannot be chosen
    assert dialog.rows[0].hasFocus() and "14 days of training" in dialog.rows[0].accessibleName()


def test_choosing_one_with_the_keyboard_shows_what_would_go(opened: Open, backups: FakeBackups, qtbot: QtBot) -> None:
    dialog = opened()
    QTest.keyClick(dialog.rows[0], Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.back.isVisible)
    said = words(dialog)
    assert "4 entries are not in the copy and would go with it: 6 March 2026, 7 March 2026." in said
    assert "copied first" in said
    assert backups.asked == [f"preview {SECOND.text}"]
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible() and backups.asked == [f"preview {SECOND.text}"]


def test_going_back_is_said_and_can_be_undone(opened: Open, backups: FakeBackups, qtbot: QtBot) -> None:
    dialog = opened()
    told: list[bool] = []
    dialog.restored.connect(lambda: told.append(True))
    look_at(dialog, 1, qtbot)
    dialog.back.click()
    qtbot.waitUntil(dialog.undo.isVisible)
    assert "Your log is now as it was on 2 March 2026 07:30." in words(dialog)
    assert told == [True] and dialog.leave.text() == "Close" and not dialog.back.isVisible()
    dialog.undo.click()
    qtbot.waitUntil(lambda: len(told) == 2)
    assert backups.asked[1:] == [f"restore {FIRST.text}", "restore before-restore-20260309T200000Z.sqlite3"]


def test_where_nothing_would_be_otherwise_there_is_nothing_to_press(
    opened: Open, backups: FakeBackups, qtbot: QtBot
) -> None:
    backups.going = ()
    dialog = opened()
    look_at(dialog, 0, qtbot)
    qtbot.waitUntil(lambda: "exactly the same" in words(dialog))
    assert not dialog.back.isVisible() and dialog.leave.text() == "Close"


def test_a_disk_that_says_no_is_a_sentence_in_the_dialog(opened: Open, backups: FakeBackups, qtbot: QtBot) -> None:
    dialog = opened()
    look_at(dialog, 0, qtbot)
    backups.trouble = "The disk is full."
    dialog.back.click()
    qtbot.waitUntil(lambda: dialog.leave.text() == "Close")
    assert "The disk is full." in words(dialog) and not dialog.undo.isVisible()


def test_without_copies_it_says_when_the_first_one_comes(opened: Open, backups: FakeBackups) -> None:
    backups.found = []
    assert "The first one comes by itself" in words(opened())


# Where the program cannot open


def answer(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, *, yes: bool) -> list[str]:
    """Whoever is asked goes back, or closes; what was said meanwhile."""
    said: list[str] = []

    def read(dialog: RescueDialog) -> int:
        dialog.open()
        said.append(words(dialog))
        if yes:
            dialog.back.click()
            qtbot.waitUntil(lambda: dialog.result_of_it is not None)
            said.extend([words(dialog), dialog.leave.text()])
        dialog.leave.click()
        dialog.deleteLater()
        return 0

    monkeypatch.setattr(RescueDialog, "exec", read)
    return said


def test_a_log_that_cannot_be_read_is_offered_the_last_good_copy(
    theme: Theme, backups: FakeBackups, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    backups.damaged = Path("/data/journal.damaged-20260309T200000Z.sqlite3")
    said = answer(monkeypatch, qtbot, yes=True)
    assert rescue(theme, "The log is damaged.", backups, lambda: NOW) is True
    asked, done, leave = said
    assert "The log is damaged." in asked and "The last good copy is of 5 March 2026 18:00, with 14 days" in asked
    assert str(backups.damaged) in done and leave == "Open the program"
    assert backups.asked == [f"restore {SECOND.text}"]


def test_it_can_be_left_as_it_is(
    theme: Theme, backups: FakeBackups, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    answer(monkeypatch, qtbot, yes=False)
    assert rescue(theme, "The log is damaged.", backups, lambda: NOW) is False
    assert backups.asked == []


def test_without_a_copy_nothing_is_offered(theme: Theme, backups: FakeBackups) -> None:
    backups.found = []
    assert rescue(theme, "The log is damaged.", backups, lambda: NOW) is None


# The card


def test_the_card_says_where_the_copies_are_and_offers_what_there_is(
    theme: Theme, shown: Callable[[QWidget, int, int], None]
) -> None:
    card = CopiesCard(theme)
    shown(card, 700, 500)
    assert not card.drop.isVisible() and card.choose.text() == "Choose a second place …"
    card.show_place(Path("/media/stick"))
    assert card.drop.isVisible() and "/media/stick" in card.place.text()
    wanted: list[str] = []
    card.copy_wanted.connect(lambda: wanted.append("copy"))
    card.list_wanted.connect(lambda: wanted.append("list"))
    card.place_wanted.connect(lambda: wanted.append("place"))
    card.no_place_wanted.connect(lambda: wanted.append("none"))
    for button in (card.copy, card.copies, card.choose, card.drop):
        assert button.height() >= 44
        button.click()
    assert wanted == ["copy", "list", "place", "none"]
    card.show_busy(True)
    assert not card.copy.isEnabled() and card.copies.isEnabled()
