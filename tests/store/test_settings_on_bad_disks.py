"""Settings are never a reason to stop: what cannot be read or kept holds for this run, and says so when asked."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from rygtraening.store.settings import FILE_NAME, JsonSettings


def no_disk(*_: object, **__: object) -> None:
    raise OSError(errno.EIO, "Input/output error")


def test_a_file_that_the_disk_does_not_give_is_not_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    JsonSettings(tmp_path).set("theme", "dark")
    with monkeypatch.context() as broken:
        broken.setattr(Path, "read_bytes", no_disk)
        settings = JsonSettings(tmp_path)
    assert (settings.get("theme"), settings.kept, settings.can_be_kept) == ("", False, False)
    assert JsonSettings(tmp_path).get("theme") == "dark"
    assert [file.name for file in tmp_path.iterdir()] == [FILE_NAME]


def test_a_file_far_too_large_is_put_aside_unread(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text(f'{{"theme": "{"d" * (1 << 20)}"}}')
    settings = JsonSettings(tmp_path)
    assert (settings.get("theme"), settings.kept) == ("", True)
    (aside,) = tmp_path.iterdir()
    assert aside.name.startswith(f"{FILE_NAME}.damaged-")


def test_a_damaged_file_that_cannot_be_put_aside_stays_and_what_is_chosen_holds_for_this_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"{")
    with monkeypatch.context() as broken:
        for name in ("rename", "replace", "link", "open"):
            broken.setattr(os, name, no_disk)
        broken.setattr(Path, "rename", no_disk)
        settings = JsonSettings(tmp_path)
        assert not settings.kept
        settings.set("theme", "dark")
    assert (settings.get("theme"), settings.kept) == ("dark", False)
    assert (tmp_path / FILE_NAME).read_bytes() == b"{"


def test_a_full_disk_leaves_the_old_choices_whole_and_nothing_half_made_beside_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = JsonSettings(tmp_path)
    settings.set("theme", "dark")
    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", no_disk)
        settings.set("theme", "light")
    assert (settings.get("theme"), settings.kept, settings.can_be_kept) == ("light", False, False)
    assert JsonSettings(tmp_path).get("theme") == "dark"
    assert [file.name for file in tmp_path.iterdir()] == [FILE_NAME]
    settings.set("theme", "light")
    assert (settings.kept, JsonSettings(tmp_path).get("theme")) == (True, "light")


def test_whether_a_choice_could_be_kept_is_known_before_it_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert JsonSettings(tmp_path / "to come").can_be_kept
    assert JsonSettings(tmp_path).can_be_kept
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    assert not JsonSettings(tmp_path).can_be_kept
