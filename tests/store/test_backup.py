"""The safety copy: whole, read through, for its owner only, and never in the way of another."""

from __future__ import annotations

import os
import stat
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rygtraening.domain.backups import Occasion
from rygtraening.domain.long_work import GivenUp
from rygtraening.domain.ports import KnownError
from rygtraening.store import backup
from rygtraening.store.backup import safety_copy
from rygtraening.store.database import Database, open_database
from rygtraening.store.journal import SqliteJournal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.store.conftest import Maker

NOW = datetime(2026, 3, 2, 8, 30, 5, tzinfo=timezone(timedelta(hours=1)))


@pytest.fixture
def database(journal: SqliteJournal, folder: Path, make: Maker) -> Iterator[Database]:
    """The file of a journal with a fact of each kind."""
    journal.append(*make.one_of_each())
    opened = open_database(folder)
    yield opened
    opened.close()


def test_the_copy_is_a_journal_with_all_of_it(
    journal: SqliteJournal, database: Database, folder: Path, tmp_path: Path
) -> None:
    path = safety_copy(database, Occasion.BEFORE_IMPORT, NOW)
    assert path == folder / "backups" / "before-import-20260302T073005Z.sqlite3"
    put_back = tmp_path / "back"
    put_back.mkdir()
    path.rename(put_back / "journal.sqlite3")
    again = SqliteJournal.open(put_back)
    assert (again.device, again.every_fact()) == (journal.device, journal.every_fact())
    assert again.check() == []
    again.close()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_only_the_owner_can_read_it(database: Database) -> None:
    path = safety_copy(database, Occasion.BEFORE_IMPORT, NOW)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_copy_of_the_same_second_gets_a_name_of_its_own(database: Database, folder: Path) -> None:
    first, second = (safety_copy(database, Occasion.BEFORE_IMPORT, NOW) for _time in range(2))
    assert second.name == "before-import-20260302T073005Z-2.sqlite3"
    assert sorted((folder / "backups").iterdir()) == sorted([first, second])


def test_one_that_is_given_up_or_not_whole_leaves_nothing(
    database: Database, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no(share: float) -> None:
        raise GivenUp

    with pytest.raises(GivenUp):
        safety_copy(database, Occasion.BEFORE_IMPORT, NOW, no)
    monkeypatch.setattr(backup, "look", lambda path: None)
    with pytest.raises(KnownError, match="could not be read back"):
        safety_copy(database, Occasion.BEFORE_IMPORT, NOW)
    assert list((folder / "backups").iterdir()) == []


def test_a_journal_for_reading_only_is_a_sentence(database: Database, folder: Path) -> None:
    database.read_only = True
    with pytest.raises(KnownError, match="can only be read"):
        safety_copy(database, Occasion.BEFORE_IMPORT, NOW)
    assert not (folder / "backups").exists()


def test_a_folder_that_cannot_be_made_is_a_sentence(database: Database, folder: Path) -> None:
    (folder / "backups").write_bytes(b"mine")
    with pytest.raises(KnownError):
        safety_copy(database, Occasion.BEFORE_IMPORT, NOW)
    assert (folder / "backups").read_bytes() == b"mine"
