"""A log that the disk changed, in the window: looked over beside what is done, said calmly, and the way to a copy."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from rygtraening.domain.backups import Occasion
from rygtraening.domain.integrity import Health
from rygtraening.domain.long_work import Told
from rygtraening.domain.ports import KnownError
from rygtraening.store.copies import Copies
from rygtraening.ui.background import Background
from rygtraening.ui.backups.card import CopiesCard
from rygtraening.ui.backups.copies_dialog import CopiesDialog
from rygtraening.ui.backups.journey import BackupJourney
from rygtraening.ui.settings.page import SettingsPage
from rygtraening.ui.today.page import TodayPage
from rygtraening.ui.widgets.banner import Banner
from rygtraening.ui.widgets.notice import Notice
from tests.store.changed import spoil_an_index, turn_a_byte

if TYPE_CHECKING:
    from pytest import MonkeyPatch

    from tests.ui.journey.conftest import Program

SAID = "no longer as it was written"


def backups_of(program: Program) -> BackupJourney:
    (journey,) = program.window.findChildren(BackupJourney)
    return journey


def look_over(program: Program, qtbot: QtBot) -> None:
    """What the window does a few seconds after it was opened."""
    journey = backups_of(program)
    program.journey.watch()
    journey._soon.timeout.emit()
    (work,) = journey.findChildren(Background)
    qtbot.waitUntil(lambda: not work.busy)
    journey._soon.stop()


def notice(program: Program) -> str:
    return "".join(each.text for each in program.window.findChildren(Notice) if each.isVisible())


def banners(program: Program) -> list[str]:
    return [each.text for each in program.page(TodayPage).findChildren(Banner) if each.isVisible()]


def log_of(folder: Path) -> Path:
    return folder / "journal.sqlite3"


def change_the_log(folder: Path) -> None:
    """A letter of the id of the installation in the first safety answers."""
    content = log_of(folder).read_bytes()
    where = content.index(b'"occasion":"first_run"')
    assert content.count(content[where - 60 : where]) == 1
    turn_a_byte(
        log_of(folder), content[where - 60 : where], bytes([content[where - 60] ^ 1]) + content[where - 59 : where]
    )


def test_a_log_that_is_well_is_looked_over_without_a_word(program: Program, qtbot: QtBot) -> None:
    look_over(program, qtbot)
    program.journey.home()
    program.settle()
    assert notice(program) == "" and backups_of(program).trouble == ""
    assert not any(SAID in each for each in banners(program))


def test_a_changed_row_is_said_at_the_foot_and_then_above_the_day_with_the_way_to_the_copies(
    program: Program, folder: Path, qtbot: QtBot
) -> None:
    change_the_log(folder)
    before = program.page(TodayPage).findChildren(Banner)
    look_over(program, qtbot)
    assert SAID in notice(program) and program.page(TodayPage).findChildren(Banner) == before  # nothing moved
    program.journey.home()
    program.settle()
    assert any(SAID in each for each in banners(program))
    heard: list[str] = []
    backups_of(program).trouble_found.connect(lambda: heard.append("again"))
    look_over(program, qtbot)
    assert heard == []  # the same is not said again
    (button,) = (
        each
        for each in program.page(TodayPage).findChildren(QAbstractButton)
        if each.isVisible() and each.text() == "See the copies …"
    )
    button.click()
    (dialog,) = program.window.findChildren(CopiesDialog)
    qtbot.waitUntil(lambda: not dialog._work.busy)
    dialog.close()


def test_what_sqlite_finds_is_said_too(program: Program, folder: Path, qtbot: QtBot) -> None:
    spoil_an_index(log_of(folder))
    look_over(program, qtbot)
    assert notice(program).startswith("Part of your log can no longer be read")


def test_on_another_page_it_waits_for_i_dag(program: Program, folder: Path, qtbot: QtBot) -> None:
    program.press(Qt.Key.Key_Comma, modifier=Qt.KeyboardModifier.ControlModifier)
    change_the_log(folder)
    look_over(program, qtbot)
    assert notice(program) == ""
    program.journey.home()
    program.settle()
    assert any(SAID in each for each in banners(program))


def test_a_copy_of_a_changed_log_says_so_and_the_last_good_one_stays_the_last(
    program: Program, folder: Path, qtbot: QtBot
) -> None:
    good = program.core.backups.create(Occasion.DAY).copy
    change_the_log(folder)
    program.clock.move(days=1)
    program.press(Qt.Key.Key_Comma, modifier=Qt.KeyboardModifier.ControlModifier)
    (card,) = program.page(SettingsPage).findChildren(CopiesCard)
    (work,) = backups_of(program).findChildren(Background)
    qtbot.waitUntil(lambda: not work.busy and "last good" in card.last.text())
    card.copy.click()
    qtbot.waitUntil(lambda: not work.busy)
    assert SAID in notice(program)
    assert "The last good copy is of 2 March 2026" in card.last.text() and good.name.at.day == 2
    assert SAID in backups_of(program).trouble


def test_after_going_back_the_log_is_well_and_nothing_is_said(program: Program, folder: Path, qtbot: QtBot) -> None:
    good = program.core.backups.create(Occasion.DAY).copy
    change_the_log(folder)
    look_over(program, qtbot)
    journey = backups_of(program)
    assert journey.trouble
    journey.show_copies()
    (dialog,) = program.window.findChildren(CopiesDialog)
    program.core.backups.restore(good)
    dialog.restored.emit()
    program.settle()
    assert not any(SAID in each for each in banners(program))
    (work,) = journey.findChildren(Background)
    qtbot.waitUntil(lambda: not work.busy and not dialog._work.busy)
    assert journey.trouble == ""
    dialog.close()


def test_a_disk_that_says_no_is_no_finding(program: Program, qtbot: QtBot, monkeypatch: MonkeyPatch) -> None:
    def refuse(copies: Copies, told: Told) -> Health:
        raise KnownError("The disk reported an error.")

    monkeypatch.setattr(Copies, "look_over", refuse)
    look_over(program, qtbot)
    assert notice(program) == "" and backups_of(program).trouble == ""


def test_a_window_that_closes_does_not_wait_for_it(program: Program, qtbot: QtBot, monkeypatch: MonkeyPatch) -> None:
    begun, ended = threading.Event(), threading.Event()

    def slowly(copies: Copies, told: Callable[[float], None]) -> Health:
        begun.set()
        try:
            while True:
                told(0.5)
        finally:
            ended.set()

    monkeypatch.setattr(Copies, "look_over", slowly)
    journey = backups_of(program)
    journey._soon.timeout.emit()
    assert begun.wait(30)
    program.window.close()
    assert ended.is_set()
    program.journey.watch()
    journey._soon.timeout.emit()  # nothing is begun any more
    journey._soon.stop()
