"""One program at a time follows sessions in a folder, and where the disk knows no locks nobody is kept out."""

from __future__ import annotations

import errno
import fcntl
from pathlib import Path

import pytest

from rygtraening.domain.ports import KnownError
from rygtraening.store.in_use import FILE_NAME, alone, is_free


def test_the_second_one_is_told_and_may_come_in_once_the_first_has_gone(tmp_path: Path) -> None:
    with alone(tmp_path), pytest.raises(KnownError, match="already open on this log"), alone(tmp_path):
        raise AssertionError("two were alone")
    with alone(tmp_path):
        pass


def test_it_can_be_asked_without_taking_the_place(tmp_path: Path) -> None:
    assert is_free(tmp_path)
    assert not (tmp_path / FILE_NAME).exists()
    with alone(tmp_path):
        assert not is_free(tmp_path)
    assert is_free(tmp_path)
    with alone(tmp_path):
        assert not is_free(tmp_path)


def test_whoever_falls_over_inside_lets_go(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), alone(tmp_path):
        raise ZeroDivisionError
    assert is_free(tmp_path)


def test_where_nothing_can_be_written_one_goes_on_and_nobody_can_tell(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("a file")
    with alone(tmp_path / "folder"), alone(tmp_path / "folder"):
        assert not is_free(tmp_path / "folder")


def test_a_disk_without_locks_keeps_nobody_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_locks(_handle: int, _how: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", no_locks)
    with alone(tmp_path), alone(tmp_path):
        assert is_free(tmp_path)


@pytest.mark.parametrize("number", [errno.EACCES, errno.EAGAIN, errno.EDEADLK])
def test_every_way_the_system_says_taken_is_taken(number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def taken(_handle: int, _how: int) -> None:
        raise OSError(number, "taken")

    monkeypatch.setattr(fcntl, "flock", taken)
    with pytest.raises(KnownError), alone(tmp_path):
        raise AssertionError("nobody was kept out")
