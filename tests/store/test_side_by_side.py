"""Two programs at one file: a step that the other has taken is not taken again, and what SQLite undid is not undone
twice."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from rygtraening.domain.long_work import GivenUp
from rygtraening.store import codec
from rygtraening.store.codec import FactRow
from rygtraening.store.journal import SqliteJournal
from rygtraening.store.merge import Merge
from rygtraening.store.migrations import migrate, version

if TYPE_CHECKING:
    from tests.store.conftest import Maker


class Late(sqlite3.Connection):
    """Another program brings the file to version 2 just before this one gets the lock for its first step."""

    first = True

    def execute(self, statement: str, *values: Any) -> sqlite3.Cursor:
        if statement == "BEGIN IMMEDIATE" and self.first:
            self.first = False
            super().execute("CREATE TABLE taken (step)")
            super().execute("INSERT INTO taken VALUES ('theirs'), ('theirs')")
            super().execute("PRAGMA user_version = 2")
        return super().execute(statement, *values)


def take(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TABLE IF NOT EXISTS taken (step)")
    connection.execute("INSERT INTO taken VALUES ('ours')")


@pytest.mark.parametrize(("steps", "left"), [(2, ["theirs", "theirs"]), (3, ["theirs", "theirs", "ours"])])
def test_a_step_that_another_program_has_taken_meanwhile_is_not_taken_again(steps: int, left: list[str]) -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None, factory=Late)) as connection:
        migrate(connection, [take] * steps)
        assert [step for (step,) in connection.execute("SELECT step FROM taken")] == left
        assert version(connection) == steps


def test_a_step_that_sqlite_itself_has_undone_leaves_the_file_at_the_step_before() -> None:
    def undone(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE half (x)")
        connection.execute("ROLLBACK")
        raise sqlite3.OperationalError("disk I/O error")

    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        with pytest.raises(sqlite3.OperationalError, match="disk I/O error"):
            migrate(connection, [take, undone])
        assert version(connection) == 1
        assert connection.execute("SELECT name FROM sqlite_schema").fetchall() == [("taken",)]


def test_what_is_given_up_after_sqlite_has_undone_it_is_told_as_it_was(
    journal: SqliteJournal, folder: Path, make: Maker
) -> None:
    merge = Merge.open(folder)

    def coming() -> Iterator[tuple[int, FactRow]]:
        yield 2, codec.row(make.morning(0, 3))
        with merge.database.reading() as connection:
            connection.execute("ROLLBACK")
        raise GivenUp

    with closing(merge), pytest.raises(GivenUp):
        merge.lay(coming())
    assert journal.every_fact() == []


def test_a_row_that_cannot_be_read_is_not_the_same_as_the_one_that_comes_with_its_id(
    journal: SqliteJournal, folder: Path, make: Maker
) -> None:
    morning = make.morning(0, 3)
    journal.append(morning)
    with closing(sqlite3.connect(journal.path)) as connection:
        connection.execute("""UPDATE fact SET payload = '{"pain":{"back":77}}'""")
        connection.commit()
    with closing(Merge.open(folder)) as merge:
        assert merge.lay([(2, codec.row(morning))]) == []
        assert merge.conflicts() == [(2, str(morning.stamp.id))]
