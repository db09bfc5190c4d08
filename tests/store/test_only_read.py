"""A log that may only be read says so with its folder, and is read all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rygtraening.domain.ports import KnownError
from rygtraening.domain.record import MorningScore
from rygtraening.store.database import Database, connect
from rygtraening.store.journal import SqliteJournal

if TYPE_CHECKING:
    from tests.store.conftest import Maker


def test_a_log_that_may_only_be_read_says_where_it_lies_and_is_read(journal: SqliteJournal, make: Maker) -> None:
    kept, path = make.morning(0, 3), journal.path
    journal.append(kept)
    journal.close()
    reader = SqliteJournal(Database(connect(path, "ro"), path, read_only=True))
    assert reader.read_only is not None and str(path.parent) in reader.read_only
    with pytest.raises(KnownError) as told:
        reader.append(make.morning(1, 4))
    assert str(told.value) == reader.read_only
    assert reader.facts(MorningScore) == [kept]
    reader.close()
