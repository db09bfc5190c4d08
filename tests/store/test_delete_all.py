"""Everything that is kept, found and deleted; nothing else, and nothing outside the folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from rygtraening.domain.belongings import Kept
from rygtraening.domain.ports import KnownError
from rygtraening.store import delete_all
from rygtraening.store.journal import SqliteJournal
from rygtraening.store.settings import JsonSettings

MADE = (
    "journal.sqlite3-journal",
    "journal.damaged-20260302T073005Z.sqlite3",
    ".journal.sqlite3.new-1",
    "bugs.log",
    "settings.json.damaged-20260302T073005Z",
    ".settings-x.json",
    "backups/before-import-20260302T073005Z.sqlite3",
    "backups/day-20260302T073005Z.sqlite3",
)
OWN = ("exercises/mine.yaml", "exercises/activities/haven.yaml", "exercises/programmes/mine.yml")
OTHERS = ("backups/readme.txt", "holiday.jpg", "exercises/notes.txt")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder with one of everything."""
    folder = tmp_path / "data"
    SqliteJournal.open(folder).close()
    JsonSettings(folder).set("language", "da")
    for name in (*MADE, *OWN, *OTHERS, "window.lock", "in-use.lock"):
        path = folder / name
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text(name, encoding="utf-8")
    (folder / "backups" / ".new-left").mkdir()
    (folder / "exercises.ready").write_text("what the exercise files say once more", encoding="utf-8")
    return folder


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir()}


def test_it_is_named_by_kind_and_what_is_not_the_programs_is_named_too(folder: Path) -> None:
    found = delete_all.look(folder)
    assert found.folder == folder
    assert found.kept == ((Kept.LOG, 4), (Kept.COPIES, 3), (Kept.FAULTS, 1), (Kept.SETTINGS, 3))
    assert found.own == OWN
    assert found.others == ("backups/readme.txt", "holiday.jpg")


def test_everything_the_program_made_goes_and_the_persons_own_stays(folder: Path) -> None:
    assert delete_all.delete(folder, own_exercises=False) == ()
    assert names(folder) == {*OWN, *OTHERS, "window.lock", "in-use.lock"}
    assert not (folder / "backups" / ".new-left").exists()
    assert delete_all.look(folder).kept == ()


def test_their_own_exercises_go_only_where_that_is_said(folder: Path) -> None:
    delete_all.delete(folder, own_exercises=True)
    assert names(folder) == {*OTHERS, "window.lock", "in-use.lock"}
    assert not (folder / "exercises" / "programmes").exists()


def test_an_empty_folder_of_copies_goes_too(folder: Path) -> None:
    (folder / "backups" / "readme.txt").unlink()
    delete_all.delete(folder, own_exercises=False)
    assert not (folder / "backups").exists()


def test_no_link_leads_out_of_the_folder(folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    for name in ("day-20260101T000000Z.sqlite3", "mine.yaml", "journal.sqlite3-journal", "settings.json"):
        (outside / name).write_text("kept", encoding="utf-8")
    for name in ("backups", "exercises"):
        (folder / name).rename(tmp_path / f"old-{name}")
        (folder / name).symlink_to(outside, target_is_directory=True)
    (folder / "settings.json").unlink()
    (folder / "settings.json").symlink_to(outside / "settings.json")
    assert delete_all.look(folder).own == ()
    assert {"backups", "exercises"} <= set(delete_all.look(folder).others)
    delete_all.delete(folder, own_exercises=True)
    assert len(list(outside.iterdir())) == 4
    assert not os.path.lexists(folder / "settings.json")


def test_a_log_that_cannot_be_deleted_leaves_all_else_as_it_is(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = names(folder)

    def refuse(path: Path, **_how: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(KnownError, match="nothing else was either"):
        delete_all.delete(folder, own_exercises=True)
    assert names(folder) == before


def test_what_else_cannot_be_deleted_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    unlink = Path.unlink

    def refuse(path: Path, missing_ok: bool = False) -> None:
        if path.name in ("bugs.log", "mine.yaml"):
            raise PermissionError(13, "Permission denied")
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", refuse)
    left = delete_all.delete(folder, own_exercises=True)
    assert left == (folder / "bugs.log", folder / "exercises" / "mine.yaml")
    assert not (folder / "journal.sqlite3").exists()


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    found = delete_all.look(tmp_path / "gone")
    assert (found.kept, found.own, found.others) == ((), (), ())
    assert delete_all.delete(tmp_path / "gone", own_exercises=True) == ()
