"""A file that one program at a time can hold, and where the disk knows no locks nobody is kept out."""

from __future__ import annotations

import errno
import fcntl
from pathlib import Path

import pytest

from rygtraening.store.file_lock import FileLock


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Of a lock that nobody has taken yet."""
    return tmp_path / "a.lock"


def test_the_second_one_gets_it_once_the_first_lets_go(path: Path) -> None:
    first, second = FileLock(path), FileLock(path)
    assert first.take()
    assert not second.take()
    first.release()
    assert second.take()
    assert not first.take()


def test_who_does_not_hold_it_lets_nobody_in_by_letting_go(path: Path) -> None:
    first, second = FileLock(path), FileLock(path)
    assert first.take()
    assert not second.take()
    second.release()
    assert not FileLock(path).take()


def test_what_stands_in_the_file_is_left_as_it_is_and_nobody_else_may_read_it(path: Path) -> None:
    path.write_bytes(b"of a version before")
    assert FileLock(path).take()
    assert path.read_bytes() == b"of a version before"
    new = FileLock(path.with_name("new.lock"))
    assert new.take()
    new.release()
    assert path.with_name("new.lock").stat().st_mode & 0o777 == 0o600


def test_where_nothing_can_be_written_nobody_is_kept_out(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("a file")
    for _program in range(2):
        assert FileLock(tmp_path / "folder" / "a.lock").take()


def test_a_disk_without_locks_keeps_nobody_out(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_locks(_handle: int, _how: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", no_locks)
    assert FileLock(path).take()
    assert FileLock(path).take()


@pytest.mark.parametrize("number", [errno.EACCES, errno.EAGAIN, errno.EDEADLK])
def test_every_way_the_system_says_taken_is_taken(number: int, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def taken(_handle: int, _how: int) -> None:
        raise OSError(number, "taken")

    monkeypatch.setattr(fcntl, "flock", taken)
    assert not FileLock(path).take()
