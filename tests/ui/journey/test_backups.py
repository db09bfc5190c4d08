"""Copies in the window, with real files: the day's by itself, others from Indstillinger, and going back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rygtraening.domain.backup_place import BackupPlace
from rygtraening.domain.record import Profile
from rygtraening.store.copies import Copies
from rygtraening.store.journal import SqliteJournal
from rygtraening.ui.background import Background
from rygtraening.ui.backups.card import CopiesCard
from rygtraening.ui.backups.copies_dialog import CopiesDialog
from rygtraening.ui.backups.journey import BackupJourney
from rygtraening.ui.settings.page import SettingsPage
from rygtraening.ui.widgets.notice import Notice

if TYPE_CHECKING:
    from tests.ui.journey.conftest import Program


def settings(program: Program) -> CopiesCard:
    """Open Indstillinger; its card about copies."""
    program.press(Qt.Key.Key_Comma, modifier=Qt.KeyboardModifier.ControlModifier)
    (card,) = program.page(SettingsPage).findChildren(CopiesCard)
    return card


def said(program: Program) -> str:
    return "".join(each.text for each in program.window.findChildren(Notice) if each.isVisible())


def copies_of(program: Program) -> Copies:
    copies = program.core.backups
    assert isinstance(copies, Copies)
    return copies


def listen(program: Program) -> None:
    """As ``wiring`` does: the copies hear of every change."""
    real = program.journal._journal
    assert isinstance(real, SqliteJournal)
    real.listen(copies_of(program).changed)


def test_the_first_change_of_a_day_makes_a_copy_without_a_word(program: Program, folder: Path, qtbot: QtBot) -> None:
    listen(program)
    (profile,) = program.facts(Profile)
    program.core.journal.append(profile)
    qtbot.waitUntil(lambda: len(list((folder / "backups").glob("day-*.sqlite3"))) == 1)
    program.core.journal.append(profile)
    program.settle()
    assert said(program) == ""
    assert len(copies_of(program).copies()) == 1


def test_a_window_that_closes_has_its_copy_whole(program: Program, folder: Path) -> None:
    listen(program)
    (profile,) = program.facts(Profile)
    program.core.journal.append(profile)
    program.window.close()
    (copy,) = copies_of(program).copies()
    assert copy.inside is not None
    (journey,) = program.window.findChildren(BackupJourney)
    (work,) = journey.findChildren(Background)
    assert work._ended  # it was waited for
    program.clock.move(days=1)
    program.core.journal.append(profile)  # nothing is begun any more
    assert not work.busy


def test_a_second_place_that_is_away_is_one_quiet_word(
    program: Program, folder: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    listen(program)
    BackupPlace(program.core.settings).keep(tmp_path / "stick")
    (profile,) = program.facts(Profile)
    program.core.journal.append(profile)
    qtbot.waitUntil(lambda: "is not there just now" in said(program))
    program.window.findChildren(Notice)[0].dismiss()
    program.clock.move(days=1)
    program.core.journal.append(profile)
    qtbot.waitUntil(lambda: len(list((folder / "backups").glob("day-*.sqlite3"))) == 2)
    program.settle()
    assert said(program) == ""


def test_a_day_without_room_for_a_copy_is_said_with_the_way_to_the_others(
    program: Program, folder: Path, qtbot: QtBot
) -> None:
    listen(program)
    (folder / "backups").write_text("in the way", encoding="utf-8")
    (profile,) = program.facts(Profile)
    program.core.journal.append(profile)
    qtbot.waitUntil(lambda: "Today’s copy of your log could not be made." in said(program))


def test_a_copy_is_saved_and_the_card_says_so(program: Program, folder: Path, qtbot: QtBot) -> None:
    card = settings(program)
    qtbot.waitUntil(lambda: card.last.text().startswith("There is no copy yet."))
    card.copy.click()
    qtbot.waitUntil(lambda: card.last.text().startswith("The last good copy is of"))
    (copy,) = (folder / "backups").iterdir()
    assert str(copy) in said(program)
    assert card.copy.isEnabled()


def test_a_second_place_gets_a_copy_at_once_and_can_be_given_up(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    card = settings(program)
    (journey,) = program.window.findChildren(BackupJourney)
    journey.pick_place = lambda parent: stick
    card.choose.click()
    qtbot.waitUntil(lambda: len(list(stick.rglob("*.sqlite3"))) == 1)
    qtbot.waitUntil(lambda: "There is one in the other place too." in said(program))
    assert BackupPlace(program.core.settings).folder == stick and str(stick) in card.place.text()
    card.drop.click()
    assert BackupPlace(program.core.settings).folder is None and not card.drop.isVisible()
    journey.pick_place = lambda parent: None
    card.choose.click()
    assert BackupPlace(program.core.settings).folder is None


def test_a_place_that_takes_nothing_is_not_remembered(program: Program, qtbot: QtBot, folder: Path) -> None:
    card = settings(program)
    (journey,) = program.window.findChildren(BackupJourney)
    journey.pick_place = lambda parent: folder
    card.choose.click()
    qtbot.waitUntil(lambda: "in the data folder itself" in said(program))
    assert BackupPlace(program.core.settings).folder is None


def test_going_back_shows_the_program_as_it_was_and_undoing_it_as_it_is(program: Program, qtbot: QtBot) -> None:
    card = settings(program)
    card.copy.click()
    qtbot.waitUntil(lambda: card.last.text().startswith("The last good copy is of"))
    page = program.page(SettingsPage)
    page.days_chosen.emit(3)
    assert program.facts(Profile)[-1].days_per_week == 3
    card.copies.click()
    (dialog,) = program.window.findChildren(CopiesDialog)
    qtbot.waitUntil(lambda: len(dialog.rows) == 1)
    dialog.rows[0].click()
    qtbot.waitUntil(dialog.back.isVisible)
    dialog.back.click()
    qtbot.waitUntil(dialog.undo.isVisible)
    assert program.facts(Profile)[-1].days_per_week != 3
    assert program.page(SettingsPage) is not page
    dialog.undo.click()
    qtbot.waitUntil(lambda: program.facts(Profile)[-1].days_per_week == 3)
    qtbot.waitUntil(lambda: dialog.leave.text() == "Close")
    dialog.leave.click()
