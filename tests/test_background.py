"""Started by the system, in the background: nothing comes up uninvited; and reminders cost nothing before the first
page."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from rygtraening import app, wiring
from rygtraening.cli.parser import run
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import Pain
from rygtraening.domain.ports import Core, KnownError
from rygtraening.domain.record import Front
from rygtraening.domain.reminder_memory import ReminderMemory
from rygtraening.store.journal import SqliteJournal
from rygtraening.store.settings import JsonSettings
from rygtraening.ui import message
from rygtraening.ui.backups import rescue_dialog
from rygtraening.ui.only_one import OnlyOne
from rygtraening.ui.reminders.journey import ReminderJourney
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.window import MainWindow

LOADED = """
import sys
from pathlib import Path
from rygtraening import app, wiring
folder = Path(sys.argv[1])
settings = wiring.open_settings(folder)
program = app.make_application()
def loaded():
    return any(name.startswith(("rygtraening.ui.reminders", "PySide6.QtDBus")) for name in sys.modules)
theme = app.themed(program, settings)
with wiring.open_core(folder, None, settings) as core, app.opened_window(program, core, theme) as w:
    w.grab()
    before = loaded()
    journey = next(each for each in w.children() if type(each).__name__ == "Journey")
    journey.begin_reminders()
    print(before, loaded())
"""


@pytest.fixture
def folder(tmp_path: Path, qapp: QApplication) -> Iterator[Path]:
    yield tmp_path / "data"
    QApplication.setQuitOnLastWindowClosed(True)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[MainWindow]]:
    """The windows that a run in the background opened, hidden as they are. Windows of other tests may still be there:
    they are nobody's business here."""
    hidden, windows = app.hidden_window, list[MainWindow]()

    @contextmanager
    def remembered(application: QApplication, core: Core, theme: Theme) -> Iterator[MainWindow]:
        with hidden(application, core, theme) as window:
            windows.append(window)
            yield window

    monkeypatch.setattr(app, "hidden_window", remembered)
    yield windows
    for window in windows:
        window.deleteLater()


def trained_once(folder: Path) -> None:
    """Somebody whose first run is done far enough."""
    wiring.make_data_dir(folder)
    with closing(SqliteJournal.open(folder)) as journal:
        Logbook(journal, wiring.SystemClock(), uuid4, Front.WINDOW).keep_profile(
            adult=True, accepted=True, usual=Pain(3, 1)
        )


def test_the_window_stays_hidden_until_the_program_is_started_again_and_quitting_ends_it(
    folder: Path, opened: list[MainWindow]
) -> None:
    trained_once(folder)
    seen: list[object] = []

    def look() -> None:
        (window,) = opened
        (reminders,) = window.findChildren(ReminderJourney)
        seen.append(window.isVisible())
        assert not OnlyOne(folder, wiring.window_lock(folder)).claim(call=False)
        QApplication.processEvents()
        seen.append(window.isVisible())
        window.raise_up()  # as a second start does
        seen.append(window.isVisible())
        window.hide()
        reminders.tray.quit_wanted.emit()

    QTimer.singleShot(0, look)
    assert app.run(folder, None, JsonSettings(folder), background=True) == 0
    assert seen == [False, False, True]


def test_where_there_is_neither_tray_nor_notification_it_ends_by_itself(folder: Path, opened: list[MainWindow]) -> None:
    trained_once(folder)
    ReminderMemory(JsonSettings(folder)).keep_on(True)

    def wait_in_vain() -> None:
        (window,) = opened
        (reminders,) = window.findChildren(ReminderJourney)
        while reminders.desktop_timer.isActive():
            reminders.desktop_timer.stop()
            reminders.await_desktop()

    QTimer.singleShot(0, wait_in_vain)
    assert app.run(folder, None, JsonSettings(folder), background=True) == 0
    assert [window.isVisible() for window in opened] == [False]


def test_what_is_wrong_is_not_told_in_a_window_then(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(message, "tell", lambda *_said: pytest.fail("a window came up"))
    monkeypatch.setattr(rescue_dialog, "rescue", lambda *_asked: pytest.fail("a window came up"))
    folder.mkdir()
    (folder / "journal.sqlite3").write_bytes(b"SQLite format 3\x00" + b"\xff" * 4000)
    with pytest.raises(KnownError):
        app.run(folder, None, JsonSettings(folder), background=True)


def test_the_command_hands_it_on(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []

    def take(*_where: object, background: bool) -> int:
        asked.append(background)
        return 0

    monkeypatch.setattr("rygtraening.cli.display.why_not", lambda: None)
    monkeypatch.setattr(app, "run", take)
    assert run(["--data-dir", str(folder), "--background"]) == 0
    assert run(["--data-dir", str(folder)]) == 0
    assert asked == [True, False]


def test_without_a_display_it_does_not_go_on_in_a_terminal(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rygtraening.cli.display.why_not", lambda: "No display.")
    monkeypatch.setattr("rygtraening.cli.terminal.somebody_there", lambda: True)
    assert run(["--data-dir", str(folder), "--background"]) == 2


@pytest.mark.parametrize("wanted", [False, True])
def test_nothing_of_reminders_is_loaded_before_the_first_page_and_nothing_at_all_where_they_are_off(
    folder: Path, wanted: bool
) -> None:
    trained_once(folder)
    ReminderMemory(JsonSettings(folder)).keep_on(wanted)
    ended = subprocess.run(
        [sys.executable, "-c", LOADED, str(folder)], capture_output=True, text=True, check=False, timeout=60
    )
    assert ended.stdout.split() == ["False", str(wanted)], ended.stderr
