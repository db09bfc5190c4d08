"""Opening the window: what is put together, what is said where it cannot be, and what is let go of at the end."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from rygtraening import __version__, app, i18n, paths, wiring
from rygtraening.catalogue.loader import load_safety
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import Pain
from rygtraening.domain.ports import Core, KnownError
from rygtraening.domain.record import Front, Occasion
from rygtraening.store.journal import SqliteJournal
from rygtraening.store.settings import JsonSettings
from rygtraening.ui.only_one import OnlyOne
from rygtraening.ui.qt_words import speak
from rygtraening.ui.theme.theme import Contrast, Mode, Theme
from rygtraening.ui.widgets.dialog import Dialog
from rygtraening.ui.widgets.notice import Notice
from rygtraening.ui.window import MainWindow


@pytest.fixture
def folder(tmp_path: Path, qapp: QApplication) -> Iterator[Path]:
    yield tmp_path / "data"


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was said in a window of its own, which closes at once."""
    told: list[str] = []

    def read(dialog: Dialog) -> int:
        told.append("\n".join(label.text() for label in dialog.findChildren(QLabel)))
        return 0

    monkeypatch.setattr(Dialog, "exec", read)
    return told


def windows() -> list[MainWindow]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow) and each.isVisible()]


BUG = """
import sys
from rygtraening.ui.qt_loading import load_qt
load_qt()
from PySide6.QtWidgets import QApplication

def stumble(*_application):
    print("unread" if type(sys.modules["logging"].__loader__).__name__ == "Later" else "read")
    try:
        raise ZeroDivisionError("a bug")
    except ZeroDivisionError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    return 0

QApplication.exec = stumble
from rygtraening.__main__ import main
sys.argv[1:] = ["--data-dir", sys.argv[1]]
sys.exit(main())
"""
"""The program, in whose window a bug shows up."""


def run_until(folder: Path, look: list[str], exercises: Path | None = None) -> int:
    """Open the program and close it from inside once it runs; ``look`` takes the title of its window."""

    def close() -> None:
        (window,) = windows()
        look.append(window.windowTitle())
        window.close()
        window.deleteLater()

    QTimer.singleShot(0, close)
    return app.run(folder, exercises, JsonSettings(folder))


def test_it_opens_and_closes_and_lets_go_of_everything(folder: Path) -> None:
    titles: list[str] = []
    assert run_until(folder, titles) == 0
    assert titles == ["Welcome – rygtraening"]
    assert sys.excepthook is sys.__excepthook__ or "pytestqt" in repr(sys.excepthook)
    assert logging.getLogger("rygtraening").handlers == []
    again = OnlyOne(folder, wiring.window_lock(folder))
    assert again.claim()
    again.release()
    assert not (folder / app.BUGS_FILE).exists()
    assert run_until(folder, titles) == 0


def test_a_second_start_ends_at_once_and_well(folder: Path) -> None:
    folder.mkdir()
    first = OnlyOne(folder, wiring.window_lock(folder))
    assert first.claim()
    with wiring.alone(folder):
        assert app.run(folder, None, JsonSettings(folder)) == 0
    first.release()
    assert windows() == []


@pytest.mark.parametrize("left", [b"", b"\xff\x00", b"1\nrygtraening\nanother-machine\n\n\n"])
def test_a_lock_that_was_left_behind_damaged_keeps_nobody_out(folder: Path, left: bytes) -> None:
    folder.mkdir()
    (folder / "window.lock").write_bytes(left)
    titles: list[str] = []
    assert run_until(folder, titles) == 0
    assert titles == ["Welcome – rygtraening"]


def test_a_damaged_log_is_told_in_a_window_and_untouched(folder: Path, told: list[str]) -> None:
    folder.mkdir()
    journal = folder / "journal.sqlite3"
    journal.write_bytes(b"SQLite format 3\x00" + b"\xff" * 4000)
    with pytest.raises(KnownError, match="left exactly as it is"):
        app.run(folder, None, JsonSettings(folder))
    (said,) = told
    assert "rygtraening cannot open" in said
    assert str(journal) in said
    assert journal.read_bytes() == b"SQLite format 3\x00" + b"\xff" * 4000
    again = OnlyOne(folder, wiring.window_lock(folder))
    assert again.claim()
    again.release()


def test_a_folder_that_cannot_be_made_is_told_in_a_window(folder: Path, told: list[str]) -> None:
    folder.write_text("in the way")
    with pytest.raises(KnownError, match="--data-dir"):
        app.run(folder, None, JsonSettings(folder.parent))
    assert str(folder) in told[0]


def test_exercises_that_are_not_there_are_told_in_a_window(folder: Path, told: list[str]) -> None:
    with pytest.raises(KnownError, match="There is no folder"):
        app.run(folder, folder / "none", JsonSettings(folder))
    assert len(told) == 1


def test_a_bug_while_the_window_is_open_is_kept_in_the_folder(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    def stumble() -> None:
        try:
            raise ZeroDivisionError("a bug")
        except ZeroDivisionError as error:
            sys.excepthook(type(error), error, error.__traceback__)

    QTimer.singleShot(0, stumble)
    assert run_until(folder, []) == 0
    assert "ZeroDivisionError: a bug" in (folder / app.BUGS_FILE).read_text(encoding="utf-8")


def test_a_bug_is_kept_though_no_start_reads_what_writes_it(folder: Path) -> None:
    run = subprocess.run([sys.executable, "-c", BUG, str(folder)], capture_output=True, text=True, check=True)
    assert run.stdout == "unread\n"
    assert "Traceback" not in run.stderr
    assert "ZeroDivisionError: a bug" in (folder / app.BUGS_FILE).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("theme", "size", "mode", "scale"),
    [
        ("", "", Mode.SYSTEM, 1.0),
        ("dark", "150", Mode.DARK, 1.5),
        ("light", "80", Mode.LIGHT, 0.8),
        ("pink", "large", Mode.SYSTEM, 1.0),
        ("dark", "9999999", Mode.DARK, 1.0),
        ("dark", "²", Mode.DARK, 1.0),
        ("dark", "0", Mode.DARK, 0.8),
    ],
)
def test_theme_and_text_size_are_as_chosen_and_nonsense_is_the_usual(
    folder: Path, qapp: QApplication, theme: str, size: str, mode: Mode, scale: float
) -> None:
    settings = JsonSettings(folder)
    for key, value in (("theme", theme), ("text_size", size)):
        if value:
            settings.set(key, value)
    worn = app.themed(qapp, settings)
    assert (worn.mode, worn.scale) == (mode, scale)
    worn.deleteLater()


@pytest.mark.parametrize(
    ("contrast", "motion", "worn", "still"),
    [
        ("high", "1", Contrast.HIGH, True),
        ("normal", "", Contrast.NORMAL, False),
        ("loud", "yes", Contrast.SYSTEM, False),
    ],
)
def test_the_chosen_contrast_and_movement_are_worn(
    qapp: QApplication, tmp_path: Path, contrast: str, motion: str, worn: Contrast, still: bool
) -> None:
    settings = wiring.open_settings(tmp_path)
    settings.set("contrast", contrast)
    settings.set("less_motion", motion)
    theme = app.themed(qapp, settings)
    assert (theme.contrast, theme.reduced_motion) == (worn, still)
    theme.deleteLater()


def test_qts_own_words_follow_the_language() -> None:
    i18n.set_language(i18n.DANISH)
    application = app.make_application()
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuller"
    i18n.set_language(i18n.ENGLISH)
    speak(application)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    assert application.applicationName() == "rygtraening"


def test_the_windows_get_their_icon_when_they_are_there(qapp: QApplication, qtbot: QtBot) -> None:
    qapp.setWindowIcon(QIcon())
    app.make_application()
    qtbot.waitUntil(lambda: not qapp.windowIcon().isNull())


def act_in_each(monkeypatch: pytest.MonkeyPatch, *acts: Callable[[MainWindow], None]) -> None:
    """Do the first in the first window once it runs, the second in the next."""
    opened, waiting = app.opened_window, list(acts)

    @contextmanager
    def open_and_act(application: QApplication, core: Core, theme: Theme) -> Iterator[MainWindow]:
        with opened(application, core, theme) as window:
            QTimer.singleShot(0, lambda: waiting.pop(0)(window))
            yield window

    monkeypatch.setattr(app, "opened_window", open_and_act)


def test_where_everything_is_deleted_the_program_begins_anew_and_says_so(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def begin_anew(window: MainWindow) -> None:
        seen.append(window.windowTitle())
        (folder / "bugs.log").write_text("a bug", encoding="utf-8")
        window.begin_anew(False)

    def look(window: MainWindow) -> None:
        said = window.findChildren(Notice)[0].text
        there = {path.name for path in folder.iterdir()}
        seen.extend([window.windowTitle(), said, ", ".join(sorted(there - {"in-use.lock", "window.lock"}))])
        window.close()

    JsonSettings(folder).set("page", "settings")
    keep_profile(folder)
    act_in_each(monkeypatch, begin_anew, look)
    assert app.run(folder, None, JsonSettings(folder)) == 0
    title, anew, said, files = seen
    assert (title, anew) == ("Settings – rygtraening", "Welcome – rygtraening")
    assert said == "Everything is deleted. The program begins anew."
    assert files == "journal.sqlite3, settings.json, window.call"
    kept = json.loads((folder / "settings.json").read_text(encoding="utf-8"))
    assert kept.keys() <= {"version_seen", "window"}  # of the window that is open now
    assert kept["version_seen"] == __version__
    with closing(SqliteJournal.open(folder)) as journal:
        assert journal.every_fact() == []


def test_where_the_log_cannot_be_deleted_that_is_said_and_it_goes_on(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def refuse(data_dir: Path, *, own_exercises: bool) -> tuple[Path, ...]:
        raise KnownError("The log could not be deleted.")

    def look(window: MainWindow) -> None:
        said.extend([window.windowTitle(), window.findChildren(Notice)[0].text])
        window.close()

    monkeypatch.setattr(wiring, "delete_all", refuse)
    keep_profile(folder)
    act_in_each(monkeypatch, lambda window: window.begin_anew(False), look)
    assert app.run(folder, None, JsonSettings(folder)) == 0
    assert said == ["Today – rygtraening", "The log could not be deleted."]


def keep_profile(folder: Path) -> None:
    """Somebody has been through the first run."""
    with closing(SqliteJournal.open(folder)) as journal:
        logbook = Logbook(journal, wiring.SystemClock(), uuid4, Front.WINDOW)
        logbook.keep_profile(adult=True, accepted=True, usual=Pain(3, 1))
        asked = [question.id for question in load_safety(paths.bundled("resources") / "safety.yaml").questions]
        logbook.answer_safety(Occasion.FIRST_RUN, asked, ())
