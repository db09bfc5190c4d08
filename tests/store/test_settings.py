"""The person's choices: kept at once, owner only, and never a reason to stop."""

from __future__ import annotations

import os
import stat
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from rygtraening.store.settings import FILE_NAME, JsonSettings


def test_a_choice_is_there_at_the_next_start(folder: Path) -> None:
    settings = JsonSettings(folder)
    settings.set("theme", "dark")
    settings.set("name", "Åse")
    again = JsonSettings(folder)
    assert (again.get("theme"), again.get("name")) == ("dark", "Åse")
    assert again.kept


def test_what_was_never_chosen_is_the_default(folder: Path) -> None:
    assert JsonSettings(folder).get("theme", "light") == "light"
    assert JsonSettings(folder).get("theme") == ""


def test_asking_makes_no_file(folder: Path) -> None:
    JsonSettings(folder).get("theme")
    assert not folder.exists()


def test_a_later_choice_counts(folder: Path) -> None:
    settings = JsonSettings(folder)
    settings.set("theme", "dark")
    settings.set("theme", "light")
    assert JsonSettings(folder).get("theme") == "light"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_the_file_is_the_owners_alone_and_alone_in_the_folder(folder: Path) -> None:
    before = os.umask(0)
    try:
        JsonSettings(folder).set("theme", "dark")
    finally:
        os.umask(before)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / FILE_NAME).stat().st_mode) == 0o600
    assert [path.name for path in folder.iterdir()] == [FILE_NAME]


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"theme": 3}', b"\xff\xfe", b"[" * 100_000, b'{"a": "' + b"x" * (1 << 20) + b'"}']
)
def test_a_damaged_file_is_put_aside_and_begun_anew(content: bytes, folder: Path) -> None:
    folder.mkdir()
    (folder / FILE_NAME).write_bytes(content)
    aside = folder / "settings.json.damaged-20260302T060000Z"
    aside.write_bytes(b"from the same second")
    settings = JsonSettings(folder, lambda: datetime(2026, 3, 2, 7, tzinfo=timezone(timedelta(hours=1))))
    assert settings.get("theme", "light") == "light"
    settings.set("theme", "dark")
    assert aside.read_bytes() == b"from the same second"
    assert aside.with_name(f"{aside.name}-2").read_bytes() == content
    assert JsonSettings(folder).get("theme") == "dark"


def test_where_nothing_can_be_kept_a_choice_holds_for_this_run(folder: Path) -> None:
    folder.write_text("not a folder")
    settings = JsonSettings(folder)
    settings.set("theme", "dark")
    assert settings.get("theme") == "dark"
    assert not settings.kept


def test_a_choice_that_could_not_be_kept_is_tried_again(folder: Path) -> None:
    folder.write_text("not a folder")
    settings = JsonSettings(folder)
    settings.set("theme", "dark")
    folder.unlink()
    settings.set("theme", "dark")
    assert settings.kept
    assert JsonSettings(folder).get("theme") == "dark"
