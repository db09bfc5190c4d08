"""Who listens to the log hears of each change once it is on disk, and of nothing else."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from rygtraening.domain.pain import Pain
from rygtraening.store.journal import SqliteJournal

if TYPE_CHECKING:
    from tests.store.conftest import Maker


class Listener:
    """Looks into the file, past the journal, each time it is called."""

    def __init__(self, journal: SqliteJournal) -> None:
        self._path = journal.path
        self.seen: list[tuple[int, int]] = []
        """Facts and running sessions on disk at each call."""

    def __call__(self) -> None:
        with closing(sqlite3.connect(self._path)) as connection:
            counts = connection.execute("SELECT (SELECT count(*) FROM fact), (SELECT count(*) FROM running)")
            facts, running = counts.fetchone()
        self.seen.append((facts, running))


@pytest.fixture
def listener(journal: SqliteJournal) -> Listener:
    listening = Listener(journal)
    journal.listen(listening)
    return listening


def test_each_change_is_told_once_and_is_on_disk_by_then(
    journal: SqliteJournal, make: Maker, listener: Listener
) -> None:
    journal.append(make.morning(0, 3), make.before(0, 3))
    journal.save_running(make.running(1))
    journal.close_session(make.session(0))
    assert listener.seen == [(2, 0), (2, 1), (3, 0)]


def test_looking_is_no_change(journal: SqliteJournal, listener: Listener) -> None:
    journal.every_fact()
    journal.running()
    journal.check()
    assert listener.seen == []


def test_what_was_refused_is_not_told(journal: SqliteJournal, make: Maker, listener: Listener) -> None:
    kept = make.morning(0, 3)
    journal.append(kept)
    with pytest.raises(ValueError, match="two facts"):
        journal.append(replace(kept, pain=Pain(9, 9)))
    assert listener.seen == [(1, 0)]
