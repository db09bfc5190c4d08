"""``rygtraening preview``: what it says where there is nothing to show, and that it keeps nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from rygtraening import paths
from rygtraening.cli import display, parser

EXERCISE = paths.bundled("exercises") / "kattestraek.yaml"
Ended = tuple[int, str, str]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Ended]:
    """Runs the command with a data folder that is not there; the exit code, and what was said."""

    def run(*arguments: str) -> Ended:
        code = parser.run(["--lang", "en", "--data-dir", str(tmp_path / "data"), "preview", *arguments])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def test_without_a_display_it_says_where_the_faults_are_said(
    run: Callable[..., Ended], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(display, "why_not", lambda: "There is no display here.")
    code, out, err = run(str(EXERCISE))
    assert (code, out) == (2, "")
    assert err == (
        "There is no display here. The faults in the file are told here in the terminal: "
        f"rygtraening check {EXERCISE}\n"
    )


def test_a_file_that_is_not_there_and_a_folder_are_named(run: Callable[..., Ended], tmp_path: Path) -> None:
    missing = tmp_path / "min.yaml"
    assert run(str(missing)) == (1, "", f"There is no file {missing}. Make it first; it may still be empty.\n")
    assert run(str(tmp_path)) == (1, "", f"{tmp_path} is a folder. Give preview one exercise file.\n")


@pytest.mark.parametrize("tier", ["8", "12", "-1", "x", "½"])
def test_a_tier_is_a_number_files_can_have(tier: str, run: Callable[..., Ended]) -> None:
    code, _out, err = run(str(EXERCISE), f"--tier={tier}")
    assert code == 2
    assert "a tier is a number from 0 to 7" in err


def test_it_opens_on_the_file_and_keeps_nothing(run: Callable[..., Ended], tmp_path: Path, qapp: QApplication) -> None:
    titles: list[str] = []

    def close() -> None:
        for window in qapp.topLevelWidgets():
            if window.isVisible():
                titles.append(window.windowTitle())
                window.close()

    QTimer.singleShot(0, close)
    assert run(str(EXERCISE), "--tier", "0") == (0, "", "")
    assert titles == ["kattestraek.yaml – preview"]
    assert not (tmp_path / "data").exists()
