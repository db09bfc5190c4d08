"""Going back to a copy: what it would do, that nothing is lost by it, and the way back from there."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rygtraening.domain.backups import Copy, Occasion
from rygtraening.domain.long_work import GivenUp
from rygtraening.domain.ports import DamagedJournal, KnownError
from rygtraening.store import restore
from rygtraening.store.backup import safety_copy
from rygtraening.store.copies import copy_at
from rygtraening.store.database import open_database
from rygtraening.store.journal import SqliteJournal
from tests.store.test_migrations import thaw

if TYPE_CHECKING:
    from tests.store.conftest import Maker

NOW = datetime(2026, 3, 9, 20, tzinfo=UTC)
Harm = Callable[[Path], None]


def copied(folder: Path, at: datetime = NOW) -> Copy:
    with closing(open_database(folder)) as database:
        return copy_at(safety_copy(database, Occasion.BY_HAND, at))


@pytest.fixture
def copy(journal: SqliteJournal, folder: Path, make: Maker) -> Copy:
    """A copy of two days; the journal has gone on since by one more fact on the second day, and by a third day."""
    journal.append(make.morning(0, 3), make.morning(1, 4))
    made = copied(folder)
    journal.append(make.before(1, 4), make.morning(2, 5), make.before(2, 5))
    return made


def test_the_preview_names_the_days_that_would_go(copy: Copy, folder: Path, journal: SqliteJournal) -> None:
    before = journal.every_fact()
    found = restore.preview(folder, copy)
    assert found.going == ((date(2026, 3, 3), 1), (date(2026, 3, 4), 2))
    assert found.coming == () and found.changes and not found.damaged
    assert journal.every_fact() == before


def test_going_back_is_seen_at_once_by_whoever_has_the_journal_open(
    copy: Copy, folder: Path, journal: SqliteJournal, make: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rygtraening.store.backup.PAGES", 1)
    device = journal.device
    shares: list[float] = []
    done = restore.restore(folder, copy, NOW, shares.append)
    assert len(journal.every_fact()) == 2
    assert journal.check() == []
    journal.append(make.morning(5, 1))
    with closing(SqliteJournal.open(folder)) as again:
        assert len(again.every_fact()) == 3
        assert again.device == device
    assert done.damaged is None and done.before is not None and done.before.inside is not None
    assert done.before.inside.facts == 5
    assert shares == sorted(shares) and shares[0] == 0 and 0.9 < shares[-1] < 1


def test_a_copy_of_another_computer_does_not_make_this_one_that(
    copy: Copy, journal: SqliteJournal, tmp_path: Path
) -> None:
    here = tmp_path / "here"
    with closing(SqliteJournal.open(here)) as ours:
        device = ours.device
        restore.restore(here, copy, NOW)
        assert len(ours.every_fact()) == 2
    with closing(SqliteJournal.open(here)) as again:
        assert again.device == device != journal.device


def test_it_can_be_undone_and_done_again(copy: Copy, folder: Path, journal: SqliteJournal) -> None:
    everything = journal.every_fact()
    first = restore.restore(folder, copy, NOW)
    assert first.before is not None
    back = restore.preview(folder, first.before)
    assert back.going == () and back.coming == ((date(2026, 3, 3), 1), (date(2026, 3, 4), 2))
    second = restore.restore(folder, first.before, NOW + timedelta(minutes=1))
    assert journal.every_fact() == everything
    assert not restore.preview(folder, first.before).changes
    assert second.before is not None
    restore.restore(folder, second.before, NOW + timedelta(minutes=2))
    assert len(journal.every_fact()) == 2


def zero_a_page(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\x00" * 4096)


def spoil_the_start(path: Path) -> None:
    path.write_bytes(b"\xff" * 64 + path.read_bytes()[64:])


def flip_the_application_id(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[68] ^= 1
    path.write_bytes(content)


@pytest.mark.parametrize(
    "harm",
    [
        zero_a_page,
        spoil_the_start,
        flip_the_application_id,
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(path.read_bytes()[:5000]),
        lambda path: path.write_bytes(b"\x00" * 20000),
        lambda path: path.write_bytes(b"a letter to a friend" * 100),
    ],
    ids=["page", "start", "id", "empty", "cut", "zeros", "letter"],
)
def test_a_damaged_journal_is_kept_as_it_is_and_the_copy_takes_its_place(
    harm: Harm, copy: Copy, folder: Path, journal: SqliteJournal
) -> None:
    journal.close()
    path = folder / "journal.sqlite3"
    harm(path)
    broken = path.read_bytes()
    found = restore.preview(folder, copy)
    assert found.damaged and found.changes and found.coming == ((date(2026, 3, 2), 1), (date(2026, 3, 3), 1))
    done = restore.restore(folder, copy, NOW)
    assert done.before is None
    assert done.damaged == folder / "journal.damaged-20260309T200000Z.sqlite3"
    assert done.damaged.read_bytes() == broken
    with closing(SqliteJournal.open(folder)) as again:
        assert len(again.every_fact()) == 2 and again.check() == []
    assert sorted(each.name for each in folder.iterdir()) == ["backups", done.damaged.name, "journal.sqlite3"]


def test_an_unfinished_change_to_a_damaged_journal_goes_with_it(
    copy: Copy, folder: Path, journal: SqliteJournal
) -> None:
    journal.close()
    (folder / "journal.sqlite3").unlink()
    stray = folder / "journal.sqlite3-journal"
    stray.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\x01" * 600)
    with pytest.raises(DamagedJournal, match="rygtraening backup restore"):
        SqliteJournal.open(folder)
    done = restore.restore(folder, copy, NOW)
    assert done.damaged is not None and not stray.exists()
    assert Path(f"{done.damaged}-journal").exists()
    with closing(SqliteJournal.open(folder)) as again:
        assert len(again.every_fact()) == 2


def test_where_there_is_no_journal_the_copy_becomes_it(copy: Copy, journal: SqliteJournal, tmp_path: Path) -> None:
    new = tmp_path / "new computer" / "data"
    assert restore.preview(new, copy).coming == ((date(2026, 3, 2), 1), (date(2026, 3, 3), 1))
    assert not new.exists()
    done = restore.restore(new, copy, NOW)
    assert (done.before, done.damaged) == (None, None)
    with closing(SqliteJournal.open(new)) as there:
        assert len(there.every_fact()) == 2
    assert (new / "journal.sqlite3").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("number", [1, 2])
def test_a_copy_of_an_older_program_is_brought_to_the_newest_shape(
    number: int, folder: Path, journal: SqliteJournal, tmp_path: Path
) -> None:
    old = copy_at(thaw(number, tmp_path / "old"))
    before = old.path.read_bytes()
    restore.restore(folder, old, NOW)
    assert journal.check() == [] and old.inside is not None
    assert len(journal.every_fact()) == old.inside.facts
    assert old.path.read_bytes() == before


def test_an_older_journal_is_copied_before_it_is_brought_to_the_newest_shape(folder: Path) -> None:
    before = thaw(1, folder).read_bytes()
    with closing(open_database(folder, now=lambda: NOW)):
        pass
    (made,) = (folder / "backups").iterdir()
    assert made.name == "before-update-20260309T200000Z.sqlite3"
    with closing(sqlite3.connect(made)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    assert len(made.read_bytes()) == len(before)
    with closing(open_database(folder)):
        pass
    assert list((folder / "backups").iterdir()) == [made]


def test_a_copy_of_a_newer_program_or_one_that_is_not_whole_is_refused_and_nothing_is_changed(
    copy: Copy, folder: Path, journal: SqliteJournal
) -> None:
    everything = journal.every_fact()
    with closing(sqlite3.connect(copy.path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    for act in (restore.preview, lambda where, what: restore.restore(where, what, NOW)):
        with pytest.raises(KnownError, match="newer version"):
            act(folder, copy)
    zero_a_page(copy.path)
    copy.path.write_bytes(b"\x00" * 9000)
    for act in (restore.preview, lambda where, what: restore.restore(where, what, NOW)):
        with pytest.raises(KnownError, match="is not whole"):
            act(folder, copy)
    assert journal.every_fact() == everything
    assert len(list((folder / "backups").iterdir())) == 1


@pytest.mark.parametrize("share", [0.0, 0.3, 0.5, 0.9])
def test_giving_up_on_the_way_leaves_the_journal_as_it_was(
    share: float, copy: Copy, folder: Path, journal: SqliteJournal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rygtraening.store.backup.PAGES", 1)
    everything = journal.every_fact()

    def give_up(done: float) -> None:
        if done >= share:
            raise GivenUp

    with pytest.raises(GivenUp):
        restore.restore(folder, copy, NOW, give_up)
    assert journal.every_fact() == everything and journal.check() == []
    assert sorted(each.name for each in folder.iterdir()) == ["backups", "journal.sqlite3"]


def test_where_another_program_does_not_let_go_it_is_said_and_nothing_is_changed(
    copy: Copy, folder: Path, journal: SqliteJournal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rygtraening.store.backup.PATIENCE", 1)
    monkeypatch.setattr("rygtraening.store.backup.PATIENCE_SECONDS", 0.001)
    monkeypatch.setattr("rygtraening.store.database.BUSY_SECONDS", 0.001)
    everything = journal.every_fact()
    with closing(sqlite3.connect(folder / "journal.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(KnownError, match="Another program"):
            restore.restore(folder, copy, NOW)
        other.execute("ROLLBACK")
    assert journal.every_fact() == everything


KILLED = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from rygtraening.store import backup, restore
from rygtraening.store.copies import copy_at

def die(share: float) -> None:
    if share >= float(sys.argv[3]):
        os.kill(os.getpid(), signal.SIGKILL)

backup.PAGES = 1
restore.restore(Path(sys.argv[1]), copy_at(Path(sys.argv[2])), datetime(2026, 3, 9, 20, tzinfo=UTC), die)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such signal")
@pytest.mark.parametrize("share", [0.2, 0.8])
def test_killed_on_the_way_the_journal_is_as_it_was(
    share: float, copy: Copy, folder: Path, journal: SqliteJournal
) -> None:
    everything = journal.every_fact()
    command = [sys.executable, "-c", KILLED, str(folder), str(copy.path), str(share)]
    assert subprocess.run(command, check=False).returncode == -signal.SIGKILL
    assert journal.every_fact() == everything and journal.check() == []
    restore.restore(folder, copy, NOW)
    assert len(journal.every_fact()) == 2
    assert sorted(each.name for each in folder.iterdir()) == ["backups", "journal.sqlite3"]
