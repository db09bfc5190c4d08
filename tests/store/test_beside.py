"""The journal for another thread: all of it as it was when it was asked for, with nobody kept from writing."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rygtraening.domain.ports import KnownError
from rygtraening.domain.record import MorningScore
from rygtraening.store.beside import beside
from rygtraening.store.database import journal_path, open_database
from rygtraening.store.journal import SqliteJournal
from rygtraening.store.migrations import STEPS, version

if TYPE_CHECKING:
    from tests.store.conftest import Maker


def test_all_of_it_is_there_as_it_was_and_the_log_goes_on(journal: SqliteJournal, folder: Path, make: Maker) -> None:
    first, second = make.morning(0, 3), make.morning(1, 4)
    journal.append(first)
    with beside(folder) as there:
        journal.append(second)  # while it is read: nobody waits
        assert there.facts(MorningScore) == [first]
        assert [day.day for day in there.summaries()] == [first.stamp.day]
        assert there.device == journal.device
    assert journal.facts(MorningScore) == [first, second]


def test_nothing_can_be_written_there(journal: SqliteJournal, folder: Path, make: Maker) -> None:
    with beside(folder) as there, pytest.raises(KnownError):
        there.append(make.morning(0, 3))
    assert journal.facts(MorningScore) == []


def test_an_older_log_is_read_in_its_newest_shape_and_stays_as_it_is(folder: Path) -> None:
    open_database(folder, STEPS[:1]).close()  # which has no entries
    with beside(folder) as there:
        assert there.facts(MorningScore) == []
        assert there.entries() == []
    with closing(open_database(folder, STEPS[:1])) as database, database.reading() as connection:
        assert version(connection) == 1


def test_a_log_that_is_gone_is_a_sentence(journal: SqliteJournal, folder: Path) -> None:
    journal.close()
    journal_path(folder).unlink()
    with pytest.raises(KnownError), beside(folder):
        pytest.fail("there is nothing to read")
