"""``rygtraening doctor``: what it sees, and when it says that something is worth a look."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib import util
from pathlib import Path

import pytest

from rygtraening.cli import display, doctor, surroundings
from rygtraening.domain.ports import KnownError
from rygtraening.store.journal import SqliteJournal

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def journal(folder: Path) -> Iterator[SqliteJournal]:
    opened = SqliteJournal.open(folder)
    yield opened
    opened.close()


def test_all_is_well(folder: Path, journal: SqliteJournal, capsys: pytest.CaptureFixture[str]) -> None:
    assert doctor.report(folder, journal, 0) == 0
    said = capsys.readouterr().out
    for word in (
        "Python",
        "SQLite",
        "PySide6",
        str(folder),
        "Log: whole",
        "no faults",
        "Display",
        "Sound",
        "Speech",
    ):
        assert word in said
    assert said.endswith("All is well.\n")
    assert "[!!]" not in said


def test_before_the_first_start_there_is_nothing_and_it_makes_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert doctor.report(folder, None, 0) == 0
    assert "Log: none yet" in capsys.readouterr().out
    assert not folder.exists()


def test_a_journal_that_cannot_be_opened_is_worth_a_look(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert doctor.report(folder, KnownError("It is damaged."), 0) == 1
    said = capsys.readouterr().out
    assert "[!!] Log: It is damaged." in said
    assert "1 thing is worth a look" in said


class SickJournal:
    """A journal that opens and is not whole."""

    path = Path("journal.sqlite3")
    read_only: str | None = "It can only be read."

    def check(self) -> list[str]:
        return ["A row cannot be read."]


def test_every_fault_of_the_journal_is_a_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert doctor.report(folder, SickJournal(), 0) == 1
    said = capsys.readouterr().out
    assert "[!!] Log: A row cannot be read." in said
    assert "[!!] Log: It can only be read." in said
    assert "2 things are worth a look" in said


def test_faults_of_exercises_and_settings_are_worth_a_look(
    folder: Path, journal: SqliteJournal, capsys: pytest.CaptureFixture[str]
) -> None:
    assert doctor.report(folder, journal, 3, settings_kept=False) == 1
    said = capsys.readouterr().out
    assert "3 faults" in said
    assert "[!!] Settings" in said


@posix
def test_a_file_that_others_can_read_is_worth_a_look(
    folder: Path, journal: SqliteJournal, capsys: pytest.CaptureFixture[str]
) -> None:
    journal.path.chmod(0o644)
    assert doctor.report(folder, journal, 0) == 1
    assert f"others on this machine can get at {journal.path}" in capsys.readouterr().out


@posix
def test_a_folder_that_others_can_write_in_is_worth_a_look(
    folder: Path, journal: SqliteJournal, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.chmod(0o755)
    assert doctor.report(folder, journal, 0) == 0
    folder.chmod(0o777)
    assert doctor.report(folder, journal, 0) == 1
    assert f"can get at {folder}" in capsys.readouterr().out


def test_a_file_in_the_folders_place_is_worth_a_look(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder.write_text("")
    assert doctor.report(folder, KnownError("no"), 0) == 1
    assert "is not a folder" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("environment", "where"),
    [
        ({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}, "QT_QPA_PLATFORM=offscreen"),
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, "WAYLAND_DISPLAY=wayland-0"),
        ({"DISPLAY": ":7"}, "DISPLAY=:7"),
        ({}, "the system's own"),
    ],
)
def test_where_a_window_can_be_opened(environment: dict[str, str], where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display, "why_not", lambda: None)
    assert surroundings.window(environment) == (True, where)


def test_without_a_display_the_terminal_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display, "why_not", lambda: "There is no display.")
    there, text = surroundings.window({})
    assert not there
    assert text == "There is no display. The session can be followed in the terminal."


def no_library(name: str) -> None:
    raise OSError(name)


def test_missing_sound_and_speech_are_named_on_linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", no_library)
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    assert surroundings.sound("linux") == (
        False, "none, for the library libpulse0 is not installed; pictures and words are enough"
    )  # fmt: skip
    there, text = surroundings.speech("linux")
    assert not there
    assert "speech-dispatcher, espeak-ng, libspeechd2" in text


def test_what_is_there_is_said_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda name: name)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    assert surroundings.sound("linux") == (True, "what it takes is installed")
    assert surroundings.speech("linux")[0]
    assert surroundings.sound("win32")[0]
    assert surroundings.speech("darwin")[0]


def test_a_pyside6_without_sound_or_speech_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(util, "find_spec", lambda _name: None)
    assert "QtMultimedia" in surroundings.sound()[1]
    assert "QtTextToSpeech" in surroundings.speech()[1]


def test_a_package_that_is_not_installed_has_no_version() -> None:
    assert surroundings.version_of("kartofler-og-smoer") is None
    assert surroundings.version_of("hypothesis") is not None


def test_it_looks_at_the_folder_and_makes_nothing_there(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert doctor.run(folder, None) == 0
    assert "Log: none yet" in capsys.readouterr().out
    assert not folder.exists()


def test_it_opens_the_log_and_lets_go_of_it(
    folder: Path, journal: SqliteJournal, capsys: pytest.CaptureFixture[str]
) -> None:
    journal.close()
    assert doctor.run(folder, None) == 0
    assert "Log: whole" in capsys.readouterr().out


@pytest.mark.parametrize("left", ["journal.sqlite3", "journal.sqlite3-journal"])
def test_a_damaged_log_is_told_and_left_as_it_is(left: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder.mkdir(mode=0o700)
    (folder / left).touch(mode=0o600)
    assert doctor.run(folder, None) == 1
    assert "[!!] Log" in capsys.readouterr().out
    assert [(path.name, path.stat().st_size) for path in folder.iterdir()] == [(left, 0)]


def test_it_counts_the_faults_of_the_persons_own_exercises(
    folder: Path, journal: SqliteJournal, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "exercises").mkdir(mode=0o700)
    (folder / "exercises" / "mine.yaml").write_text("id: [")
    assert doctor.run(folder, None) == 1
    assert "[!!] Exercise files" in capsys.readouterr().out


def test_it_does_not_import_qt(folder: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from rygtraening.cli import doctor; "
        "doctor.run(Path(sys.argv[1]), None); "
        "sys.exit(any(name.startswith(('PySide6', 'shiboken6')) for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script, str(folder)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
