"""``rygtraening delete-all`` names everything, and deletes it only where that is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from rygtraening import wiring
from rygtraening.cli.parser import run
from rygtraening.store.journal import SqliteJournal


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    SqliteJournal.open(folder).close()
    (folder / "exercises").mkdir()
    (folder / "exercises" / "mine.yaml").write_text("id: mine", encoding="utf-8")
    return folder


def delete_all(folder: Path, *more: str) -> int:
    return run(["--lang=en", "--data-dir", str(folder), "delete-all", *more])


def test_without_yes_it_only_says_what_there_is(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert delete_all(folder) == 0
    said = capsys.readouterr().out
    for piece in (
        "Your log:",
        str(folder),
        "cannot be undone",
        "stay, unless",
        "mine.yaml",
        "Nothing has been deleted",
    ):
        assert piece in said
    assert (folder / "journal.sqlite3").exists()


def test_with_yes_it_is_gone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert delete_all(folder, "--yes") == 0
    assert "Everything is deleted." in capsys.readouterr().out
    assert not (folder / "journal.sqlite3").exists()
    assert (folder / "exercises" / "mine.yaml").exists()
    assert delete_all(folder, "--yes", "--own-exercises") == 0
    assert not (folder / "exercises").exists()
    assert delete_all(folder, "--yes") == 0
    assert "nothing of yours" in capsys.readouterr().out


def test_while_the_program_is_open_nothing_is_deleted(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with wiring.alone(folder):
        assert delete_all(folder, "--yes") == 1
    assert "already open" in capsys.readouterr().err
    assert (folder / "journal.sqlite3").exists()
