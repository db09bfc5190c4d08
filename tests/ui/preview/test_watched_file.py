"""A file that an editor saves: told of once it is whole, however it is saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rygtraening.ui.preview.watched_file import WatchedFile

Save = Callable[[Path, str], None]


def in_place(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def renamed_over(path: Path, text: str) -> None:
    """As vim, VS Code and most others do, so that a power cut never leaves half a file."""
    beside = path.with_name(".my.yaml.new")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


def moved_away_first(path: Path, text: str) -> None:
    """As editors do that keep a copy of the old file; for a moment there is none."""
    path.replace(path.with_name("my.yaml~"))
    path.write_text(text, encoding="utf-8")


def deleted_first(path: Path, text: str) -> None:
    path.unlink()
    path.write_text(text, encoding="utf-8")


WAYS = [in_place, renamed_over, moved_away_first, deleted_first]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "my.yaml"
    in_place(path, "first")
    return path


@pytest.fixture
def watched(path: Path, qtbot: QtBot) -> WatchedFile:
    return WatchedFile(path)


@pytest.mark.parametrize("save", WAYS)
def test_every_way_of_saving_is_noticed_time_after_time(
    save: Save, path: Path, watched: WatchedFile, qtbot: QtBot
) -> None:
    for number in range(3):
        with qtbot.waitSignal(watched.changed):
            save(path, "again" * (number + 1))
    assert path.read_text(encoding="utf-8") == "again" * 3


def test_a_file_that_goes_and_comes_back_is_told_of_both_times(path: Path, watched: WatchedFile, qtbot: QtBot) -> None:
    with qtbot.waitSignal(watched.changed):
        path.unlink()
    assert not path.exists()
    with qtbot.waitSignal(watched.changed):
        in_place(path, "back")


def test_a_file_that_is_made_later_is_told_of(tmp_path: Path, qtbot: QtBot) -> None:
    watched = WatchedFile(tmp_path / "later.yaml")
    with qtbot.waitSignal(watched.changed):
        in_place(tmp_path / "later.yaml", "here")


def test_what_is_written_bit_by_bit_is_told_of_when_it_is_whole(path: Path, watched: WatchedFile, qtbot: QtBot) -> None:
    told: list[str] = []
    watched.changed.connect(lambda: told.append(path.read_text(encoding="utf-8")))
    with path.open("w", encoding="utf-8") as file:
        for part in ("a", "b", "c"):
            file.write(part)
            file.flush()
            watched.look()
    with qtbot.waitSignal(watched.changed):
        pass
    assert told == ["abc"]


def test_a_file_that_is_only_touched_within_the_moment_is_told_of_once(
    path: Path, watched: WatchedFile, qtbot: QtBot
) -> None:
    told: list[int] = []
    watched.changed.connect(lambda: told.append(1))
    in_place(path, "second")
    watched.look()
    in_place(path, "third, which is longer")
    watched.look()
    with qtbot.waitSignal(watched.changed):
        pass
    assert told == [1]


def test_what_the_system_tells_nothing_of_is_looked_at_all_the_same(path: Path, qtbot: QtBot) -> None:
    watched = WatchedFile(path, look_ms=20)
    for known in (watched._watcher.files(), watched._watcher.directories()):
        watched._watcher.removePaths(known)
    watched._watcher.blockSignals(True)
    with qtbot.waitSignal(watched.changed):
        in_place(path, "second")


def test_nothing_is_told_of_a_neighbour(path: Path, watched: WatchedFile, qtbot: QtBot) -> None:
    in_place(path.with_name("other.yaml"), "other")
    watched.look()
    assert not watched._settling.isActive()


def test_the_folder_may_go_and_come_back(path: Path, qtbot: QtBot) -> None:
    watched = WatchedFile(path, look_ms=20)
    aside = path.parent.with_name("aside")
    with qtbot.waitSignal(watched.changed):
        path.parent.rename(aside)
    with qtbot.waitSignal(watched.changed):
        aside.rename(path.parent)
        in_place(path, "back again")


def test_a_file_that_was_renamed_over_is_still_watched_itself(path: Path, qtbot: QtBot) -> None:
    watched = WatchedFile(path, look_ms=3_600_000)
    for save in (renamed_over, in_place, deleted_first, in_place):
        with qtbot.waitSignal(watched.changed):
            save(path, f"{save.__name__}, {path.stat().st_size}")


def test_what_has_become_another_when_its_moment_is_over_gets_another_moment(path: Path, watched: WatchedFile) -> None:
    told: list[int] = []
    watched.changed.connect(lambda: told.append(1))
    in_place(path, "half")
    watched.look()
    in_place(path, "half and half")
    watched._settled()
    assert told == []
    assert watched._settling.isActive()
    watched._settled()
    assert told == [1]
