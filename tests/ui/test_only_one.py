"""One window for one data folder."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rygtraening import wiring
from rygtraening.ui.only_one import OnlyOne

ENDS_WITHOUT_RELEASING = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from rygtraening import wiring
from rygtraening.ui.only_one import OnlyOne
app = QCoreApplication([])
one = OnlyOne(Path(sys.argv[1]), wiring.window_lock(Path(sys.argv[1])))
assert one.claim()
os._exit(0)
"""


@pytest.fixture
def first(qapp: QApplication, tmp_path: Path) -> Iterator[OnlyOne]:
    """The first window of the folder."""
    first = OnlyOne(tmp_path, wiring.window_lock(tmp_path))
    assert first.claim()
    yield first
    first.release()


def test_a_second_start_is_told_no_and_the_first_is_told_of_it(first: OnlyOne, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(first.started_again):
        assert not OnlyOne(tmp_path, wiring.window_lock(tmp_path)).claim()


def test_the_same_folder_by_another_name_is_the_same(first: OnlyOne, tmp_path: Path, qtbot: QtBot) -> None:
    other_name = tmp_path / "link"
    other_name.symlink_to(tmp_path, target_is_directory=True)
    with qtbot.waitSignal(first.started_again):
        assert not OnlyOne(other_name, wiring.window_lock(other_name)).claim()


def test_another_folder_has_a_window_of_its_own(first: OnlyOne, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    second = OnlyOne(tmp_path / "other", wiring.window_lock(tmp_path / "other"))
    assert second.claim()
    second.release()


def test_after_the_first_window_the_next_is_the_first(qapp: QApplication, tmp_path: Path) -> None:
    for _start in range(2):
        one = OnlyOne(tmp_path, wiring.window_lock(tmp_path))
        assert one.claim()
        one.release()


def test_a_program_that_was_killed_is_in_nobodys_way(qapp: QApplication, tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", ENDS_WITHOUT_RELEASING, str(tmp_path)], check=True, env=os.environ.copy())
    assert (tmp_path / "window.lock").exists()
    one = OnlyOne(tmp_path, wiring.window_lock(tmp_path))
    assert one.claim()
    one.release()


def test_a_folder_that_cannot_be_written_to_has_nothing_to_protect(qapp: QApplication, tmp_path: Path) -> None:
    # A folder that is not there cannot be written to by root either.
    for _start in range(2):
        assert OnlyOne(tmp_path / "gone", wiring.window_lock(tmp_path / "gone")).claim()
