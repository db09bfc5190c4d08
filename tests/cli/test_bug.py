"""A bug in a command: one calm sentence, its place in the list of bugs, and nothing of the person in either."""

from __future__ import annotations

import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from rygtraening.cli import parser, today
from rygtraening.store.journal import SqliteJournal

SECRET = "Marie fell in the garden"
STUMBLES = """
import sys
from rygtraening.__main__ import main
from rygtraening.cli import today

def stumble(*_arguments, **_named):
    raise ValueError("Marie fell in the garden")

today.run = stumble
sys.exit(main())
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with a log."""
    folder = tmp_path / "data"
    with closing(SqliteJournal.open(folder)):
        return folder


def stumble(*_arguments: object, **_named: object) -> int:
    raise ValueError(SECRET)


@pytest.fixture
def stumbling(monkeypatch: pytest.MonkeyPatch) -> None:
    """``today`` has a bug."""
    monkeypatch.setattr(today, "run", stumble)


@pytest.mark.usefixtures("stumbling")
@pytest.mark.parametrize("language", ["da", "en"])
def test_it_is_a_sentence_that_says_where_it_is_kept(
    language: str, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (data / "journal.sqlite3").read_bytes()
    assert parser.run(["--data-dir", str(data), "--lang", language, "today"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert str(data / "bugs.log") in said.err
    assert len(said.err.splitlines()) == 1
    assert "Traceback" not in said.err and SECRET not in said.err
    assert (data / "journal.sqlite3").read_bytes() == before


@pytest.mark.usefixtures("stumbling")
def test_what_is_kept_says_where_in_the_program_and_nothing_of_the_person(data: Path) -> None:
    for _time in range(2):
        parser.run(["--data-dir", str(data), "today"])
    kept = (data / "bugs.log").read_text(encoding="utf-8")
    assert kept.count("in stumble\n") == 2
    assert "in stumble" in kept and "rygtraening 0" in kept
    assert SECRET not in kept and str(data) not in kept
    assert stat.S_IMODE((data / "bugs.log").stat().st_mode) == 0o600


@pytest.mark.usefixtures("stumbling")
def test_where_it_cannot_be_kept_its_text_is_shown(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (data / "bugs.log").mkdir()
    assert parser.run(["--data-dir", str(data), "--lang", "en", "today"]) == 1
    said = capsys.readouterr().err
    assert said.startswith("Something went wrong in the program itself: this is a bug")
    assert "in stumble" in said and "ValueError" in said
    assert SECRET not in said


def test_a_bug_before_the_command_is_known_is_one_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(parser, "build", stumble)
    assert parser.run(["--data-dir", str(tmp_path / "none"), "--lang", "en", "today"]) == 1
    assert "this is a bug" in capsys.readouterr().err
    assert not (tmp_path / "none").exists()


def test_the_real_command_ends_with_1_and_a_sentence(data: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", STUMBLES, "--data-dir", str(data), "--lang", "en", "today"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1 and "bugs.log" in done.stderr
