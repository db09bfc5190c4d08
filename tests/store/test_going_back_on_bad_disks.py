"""Going back to a copy, and making one, where the disk fails on the way: said in a sentence, and nothing is lost."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from msgspec.structs import replace

from rygtraening.domain.backup_place import BackupPlace
from rygtraening.domain.backups import Copy, Inside, Occasion
from rygtraening.domain.ports import DamagedJournal, KnownError
from rygtraening.store import backup, copy_file, delete_all, restore
from rygtraening.store.backup import safety_copy
from rygtraening.store.copies import Copies, copy_at
from rygtraening.store.database import FILE_NAME, open_database
from rygtraening.store.journal import SqliteJournal
from rygtraening.store.merge import Merge
from rygtraening.store.settings import JsonSettings
from tests.store.changed import spoil_an_index
from tests.store.test_migrations import thaw

if TYPE_CHECKING:
    from tests.store.conftest import Maker

NOW = datetime(2026, 3, 9, 20, tzinfo=UTC)


class StandingClock:
    """It is always the same moment."""

    def now(self) -> datetime:
        return NOW

    def monotonic(self) -> float:
        return 0.0


def execute(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()


@pytest.fixture
def copy(journal: SqliteJournal, folder: Path, make: Maker) -> Copy:
    """A copy of one morning; the journal has gone on since by another, and nobody has it open."""
    journal.append(make.morning(0, 3))
    with closing(open_database(folder)) as database:
        made = copy_at(safety_copy(database, Occasion.BY_HAND, NOW))
    journal.append(make.morning(1, 4))
    journal.close()
    return made


def content(folder: Path) -> list[tuple[str, ...]]:
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        return connection.execute("SELECT id, payload FROM fact ORDER BY id").fetchall()


# A copy that is being made


def test_of_a_log_that_is_damaged_the_damage_is_said_and_not_the_copy(folder: Path, copy: Copy) -> None:
    spoil_an_index(folder / FILE_NAME)
    with closing(open_database(folder)) as database, pytest.raises(DamagedJournal):
        safety_copy(database, Occasion.BEFORE_IMPORT, NOW)
    assert [path.name for path in (folder / "backups").iterdir()] == [copy.path.name]


def test_a_copy_that_the_disk_wrote_otherwise_is_no_copy(
    folder: Path, copy: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "look", lambda *_: None)
    with closing(open_database(folder)) as database, pytest.raises(KnownError) as error:
        safety_copy(database, Occasion.BEFORE_IMPORT, NOW)
    assert "could not be read back, so nothing was changed" in str(error.value)
    assert not isinstance(error.value, DamagedJournal)
    assert [path.name for path in (folder / "backups").iterdir()] == [copy.path.name]


def test_a_log_that_does_not_know_its_computer_sends_no_copy_away(folder: Path, copy: Copy, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    settings = JsonSettings(folder)
    copies = Copies(folder, settings, StandingClock())
    BackupPlace(settings).keep(copies.prepare_place(tmp_path / "stick"))
    execute(folder / FILE_NAME, "DELETE FROM meta WHERE key = 'device'")
    with pytest.raises(DamagedJournal):
        copies.create(Occasion.BY_HAND)
    assert [path for path in (tmp_path / "stick").rglob("*") if path.is_file()] == []


def test_a_copy_that_went_away_while_the_others_were_listed_is_one_that_is_not_whole(copy: Copy) -> None:
    copy.path.unlink()
    gone = copy_file.read_copy(copy.path, copy.name)
    assert (gone.size, gone.inside) == (0, None)


# Going back


def test_a_copy_that_opens_and_is_not_whole_is_refused_and_nothing_is_changed(copy: Copy, folder: Path) -> None:
    spoil_an_index(copy.path)
    before = content(folder)
    refusal = "is not whole, so nothing was changed"
    with pytest.raises(KnownError, match=refusal):
        restore.preview(folder, copy)
    with pytest.raises(KnownError, match=refusal):
        restore.restore(folder, copy, NOW)
    assert content(folder) == before


def test_a_disk_that_fails_while_the_copy_is_put_in_its_place_leaves_the_log_as_it_was(
    copy: Copy, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, whole, calls = content(folder), backup.copy_pages, 0

    def fail(*how: Any) -> None:
        nonlocal calls
        calls += 1
        if calls == 2:  # the first one is the copy's own, beside it
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorcode = sqlite3.SQLITE_IOERR
            raise error
        whole(*how)

    monkeypatch.setattr(restore, "copy_pages", fail)
    with pytest.raises(KnownError, match="The disk reported an error"):
        restore.restore(folder, copy, NOW)
    assert calls == 2
    assert content(folder) == before
    assert sorted(path.name for path in folder.iterdir()) == ["backups", FILE_NAME]


@pytest.mark.parametrize("change", [lambda _found: None, lambda found: replace(found, facts=found.facts + 1)])
def test_a_log_that_came_out_otherwise_than_the_copy_is_said_to_be_damaged(
    change: Callable[[Inside], Inside | None], copy: Copy, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = copy_file.look

    def wrong(path: Path, *mode: str) -> Inside | None:
        found = look(path, *mode)
        return change(found) if path.name == FILE_NAME and found is not None else found

    monkeypatch.setattr(restore, "look", wrong)
    with pytest.raises(DamagedJournal):
        restore.restore(folder, copy, NOW)
    assert any(path.name.startswith("before-restore-") for path in (folder / "backups").iterdir())


def test_a_damaged_log_that_cannot_even_be_read_is_kept_under_another_name(
    copy: Copy, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / FILE_NAME
    path.write_bytes(b"\xff" * 5000)

    def fail(*_paths: Path) -> None:
        raise OSError(errno.EIO, "Input/output error")

    whole = shutil.copyfile
    monkeypatch.setattr(shutil, "copyfile", fail)
    done = restore.restore(folder, copy, NOW)
    monkeypatch.setattr(shutil, "copyfile", whole)
    assert done.damaged is not None and done.damaged.read_bytes() == b"\xff" * 5000
    with closing(SqliteJournal.open(folder)) as again:
        assert len(again.every_fact()) == 1 and again.check() == []


def test_where_the_log_does_not_know_its_computer_it_takes_on_the_name_of_the_copys(copy: Copy, folder: Path) -> None:
    execute(folder / FILE_NAME, "DELETE FROM meta WHERE key = 'device'")
    restore.restore(folder, copy, NOW)
    with closing(SqliteJournal.open(folder)) as again, closing(sqlite3.connect(copy.path)) as other:
        assert (again.device,) == other.execute("SELECT value FROM meta WHERE key = 'device'").fetchone()


# Opening


def test_where_the_disk_has_no_hard_links_a_new_log_is_made_all_the_same(
    folder: Path, make: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_paths: Path) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    with closing(SqliteJournal.open(folder)) as journal:
        journal.append(make.morning(0, 3))
    assert [path.name for path in folder.iterdir()] == [FILE_NAME]
    with closing(SqliteJournal.open(folder)) as again:
        assert again.every_fact() == [make.__class__().morning(0, 3)]


def test_without_hard_links_too_the_log_that_another_program_made_meanwhile_is_the_one(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(SqliteJournal.open(tmp_path / "theirs")) as made:
        theirs = made.device

    def late(_fresh: Path, path: Path) -> None:
        shutil.copyfile(tmp_path / "theirs" / FILE_NAME, path)
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", late)
    with closing(SqliteJournal.open(folder)) as journal:
        assert journal.device == theirs
    assert [path.name for path in folder.iterdir()] == [FILE_NAME]


@pytest.mark.parametrize("number", range(1, 4))
def test_an_older_log_that_can_only_be_read_is_read_in_the_newest_shape_and_stays_as_it_is(
    number: int, folder: Path, make: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = thaw(number, folder)
    before = path.read_bytes()
    monkeypatch.setattr(os, "access", lambda _path, _mode: False)
    with closing(SqliteJournal.open(folder)) as journal:
        assert journal.read_only
        assert len(journal.every_fact()) == len(make.one_of_each(version=number))
        with pytest.raises(KnownError, match="can only be read"):
            journal.append(make.morning(30, 3))
    assert path.read_bytes() == before
    assert [each.name for each in folder.iterdir()] == [FILE_NAME]


def test_a_folder_in_which_nothing_can_be_made_is_for_reading_and_a_full_disk_is_not(
    folder: Path, journal: SqliteJournal, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = {}
    for number in (errno.EROFS, errno.ENOSPC):

        def refuse(number: int = number, **_how: Any) -> None:
            raise OSError(number, os.strerror(number))

        monkeypatch.delattr(os, "O_TMPFILE", raising=False)  # as where the disk knows no files without a name
        monkeypatch.setattr("tempfile.TemporaryFile", refuse)
        with closing(SqliteJournal.open(folder)) as again:
            found[number] = again.read_only is not None
    assert found == {errno.EROFS: True, errno.ENOSPC: False}


# Merging and deleting


def test_a_merge_that_cannot_be_laid_beside_the_log_lets_go_of_it(
    folder: Path, journal: SqliteJournal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rygtraening.store.merge._STAGE", "CREATE TEMP TABLE incoming (")
    with pytest.raises(sqlite3.OperationalError):
        Merge.open(folder)
    monkeypatch.undo()
    assert Merge.open(folder).path == journal.path


def test_a_folder_that_cannot_be_read_is_said_before_anything_is_deleted(
    folder: Path, journal: SqliteJournal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_how: Any) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    for name in ("iterdir", "glob"):
        monkeypatch.setattr(Path, name, refuse)
    with pytest.raises(KnownError, match=r"cannot be read \(Permission denied\)\. Nothing was deleted\."):
        delete_all.look(folder)
