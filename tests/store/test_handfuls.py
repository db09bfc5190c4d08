"""Rows come a handful at a time, all of them and in their order."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from rygtraening.store.handfuls import HANDFUL, handfuls

COUNTING = (
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) SELECT look(i) FROM n WHERE ? > 0"
)


@pytest.fixture
def looked() -> list[int]:
    """What SQLite has looked for so far."""
    return []


@pytest.fixture
def connection(looked: list[int]) -> Iterator[sqlite3.Connection]:
    """Counts as far as it is asked to, and notes what it has come to."""

    def look(number: int) -> int:
        looked.append(number)
        return number

    with closing(sqlite3.connect(":memory:")) as connection:
        connection.create_function("look", 1, look)
        yield connection


@pytest.mark.parametrize("count", [0, 1, HANDFUL - 1, HANDFUL, HANDFUL + 1, 3 * HANDFUL + 7])
def test_all_rows_come_in_their_order(connection: sqlite3.Connection, count: int) -> None:
    rows = handfuls(connection.execute(COUNTING, (count, count)))
    assert list(rows) == [(number,) for number in range(1, count + 1)]


def test_no_more_than_a_handful_is_fetched_before_it_is_wanted(
    connection: sqlite3.Connection, looked: list[int]
) -> None:
    rows = handfuls(connection.execute(COUNTING, (1000, 1)))
    assert next(rows) == (1,)
    assert HANDFUL <= len(looked) <= HANDFUL + 1
