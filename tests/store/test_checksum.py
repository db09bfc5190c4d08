"""The sum of each row: written with it, the same from Python and from SQL, and wrong as soon as anything is changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rygtraening.domain.integrity import RUNNING, ChangedRow
from rygtraening.store import checksum, codec
from rygtraening.store.database import FILE_NAME
from rygtraening.store.journal import SqliteJournal
from rygtraening.store.merge import Merge
from rygtraening.store.migrations import STEPS, migrate
from tests.store.changed import turn_a_byte
from tests.store.test_migrations import thaw

if TYPE_CHECKING:
    from tests.store.conftest import Maker


def changed(path: Path) -> list[ChangedRow]:
    with closing(sqlite3.connect(path)) as connection:
        return checksum.changed(connection)


def alter(path: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        assert connection.execute(statement, values).rowcount == 1
        connection.commit()


def test_the_sum_is_the_crc_of_the_cells_with_a_separator_between() -> None:
    assert checksum.of(("123456789",)) == 0xCBF43926  # the check value of CRC-32
    assert checksum.of(("æ", 60)) == checksum.of(("æ\x1f60",))
    assert checksum.of(("ab", "c")) != checksum.of(("a", "bc"))


def test_every_way_a_row_is_kept_writes_its_sum(journal: SqliteJournal, make: Maker, tmp_path: Path) -> None:
    journal.append(*make.one_of_each())
    journal.save_running(make.running_of(version=4))
    journal.save_running(make.running(4))
    assert changed(journal.path) == []
    merge = Merge.open(tmp_path / "other")
    merge.lay(enumerate(map(codec.row, [*make.one_of_each(), make.morning(9, 3)]), 2))
    merge.take_over()
    merge.close()
    assert changed(tmp_path / "other" / FILE_NAME) == []


@pytest.mark.parametrize("number", range(1, len(STEPS)))
def test_the_step_gives_every_row_of_an_older_log_its_sum(number: int, folder: Path) -> None:
    path = thaw(number, folder)
    with closing(SqliteJournal.open(folder)):
        assert changed(path) == []
    with closing(sqlite3.connect(path)) as connection:
        sums = [
            each for (each,) in connection.execute("SELECT checksum FROM fact UNION ALL SELECT checksum FROM running")
        ]
    assert len(set(sums)) == len(sums) and all(0 < each < 1 << 32 for each in sums)


# Each is one letter or one number of the morning score of the first day.
CHANGES = {
    "id": "UPDATE fact SET id = replace(id, '00001', '00002')",
    "kind": "UPDATE fact SET kind = 'mornins'",
    "subject": "UPDATE fact SET subject = 'morning:2026-03-03'",
    "device": "UPDATE fact SET device = replace(device, '2b7e', '2b7f')",
    "at_utc": "UPDATE fact SET at_utc = replace(at_utc, '05:00', '05:01')",
    "offset_minutes": "UPDATE fact SET offset_minutes = 121",
    "day": "UPDATE fact SET day = '2026-03-03'",
    "payload": "UPDATE fact SET payload = replace(payload, '3', '2')",
    "checksum": "UPDATE fact SET checksum = checksum + 1",
    "no text": "UPDATE fact SET device = CAST(x'ff' AS TEXT)",
    "between cells": "UPDATE fact SET kind = 'mornin', subject = 'g' || subject",
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_is_changed_in_a_row_is_found(change: str, journal: SqliteJournal, make: Maker) -> None:
    journal.append(make.morning(0, 3))
    alter(journal.path, CHANGES[change])
    (row,) = changed(journal.path)
    assert row.kind == (None if change in ("kind", "between cells") else "morning")
    assert row.day == (date(2026, 3, 3) if change == "day" else date(2026, 3, 2))


def test_a_day_that_is_none_any_more_and_a_session_in_progress_are_told_without_one(
    journal: SqliteJournal, make: Maker
) -> None:
    fact = make.morning(0, 3)
    journal.append(fact)
    journal.save_running(make.running(3))
    alter(journal.path, "UPDATE fact SET day = '2026-0z-02'")
    alter(journal.path, "UPDATE running SET payload = replace(payload, '[1,2,3]', '[1,2,9]')")
    assert changed(journal.path) == [ChangedRow(str(fact.stamp.id), "morning", None), ChangedRow("", RUNNING, None)]


@given(
    cells=st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=7, max_size=7),
    offset=st.integers(-900, 900),
)
def test_python_and_sql_come_to_the_same_sum(cells: list[str], offset: int) -> None:
    row = (*cells[:5], offset, *cells[5:])
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE running (session, payload, checksum)")
        connection.execute(
            "CREATE TABLE fact (id, kind, subject, device, at_utc, offset_minutes, day, payload, checksum)"
        )
        connection.execute("INSERT INTO fact VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (*row, checksum.of(row)))
        connection.execute("INSERT INTO running VALUES (?, ?, ?)", (*cells[:2], checksum.of(cells[:2])))
        assert checksum.changed(connection) == []
        checksum.fill(connection)
        assert checksum.changed(connection) == []


def older_with(folder: Path, cells: Iterable[object]) -> sqlite3.Connection:
    """A log of version 3 with a row that its own table forbids, as a damaged disk left it."""
    connection = sqlite3.connect(thaw(3, folder), isolation_level=None)
    (strict,) = connection.execute("SELECT sql FROM sqlite_schema WHERE name = 'fact'").fetchone()
    loose = strict.replace(") STRICT", ")").replace(" NOT NULL", "").replace(" CHECK (json_valid(payload))", "")
    for sql, values in ((loose, tuple(cells)), (strict, None)):
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_schema SET sql = ? WHERE name = 'fact'", (sql,))
        connection.execute("PRAGMA writable_schema = RESET")
        if values is not None:
            connection.execute("INSERT INTO fact VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)
    return connection


@pytest.mark.parametrize(
    ("cell", "left"), [("kind", None), ("day", b"\x07"), ("offset_minutes", "x"), ("payload", "{")]
)
def test_a_row_that_its_table_forbids_does_not_stop_the_step(
    cell: str, left: object, folder: Path, make: Maker
) -> None:
    row = codec.row(make.morning(20, 3))._replace(id="f" * 36)._asdict()
    with closing(older_with(folder, {**row, cell: left}.values())) as connection:
        migrate(connection)
        found = [each.id for each in checksum.changed(connection)]
    # A text that is no JSON is a text: it has a sum, and is told because it cannot be read.
    assert found == ([] if cell == "payload" else ["f" * 36])


def test_the_check_names_day_and_kind_and_never_what_is_said(journal: SqliteJournal, make: Maker, folder: Path) -> None:
    session = make.session(0)
    journal.append(session, make.after(session, 4), make.morning(1, 3))
    journal.close()
    turn_a_byte(journal.path, b"ned ad trappen", b"ned ad krappen")
    with closing(SqliteJournal.open(folder)) as again:
        (said,) = again.check()
    assert "2 March 2026 (after)" in said and "no longer as it was written" in said
    assert "krappen" not in said and "backup restore --dry-run" in said


def test_of_many_changed_rows_the_first_are_named_and_the_others_counted(journal: SqliteJournal, make: Maker) -> None:
    journal.append(*(make.before(day, 3) for day in range(12)))
    with closing(sqlite3.connect(journal.path)) as connection:
        connection.execute("UPDATE fact SET checksum = 7")
        connection.commit()
    said = journal.check()
    assert len(said) == 11
    assert "2 March 2026 (before)" in said[0] and said[-1].startswith("2 more entries")


def test_a_row_that_cannot_be_read_is_told_once(journal: SqliteJournal, make: Maker) -> None:
    journal.append(make.morning(0, 3))
    journal.save_running(make.running(3))
    alter(journal.path, "UPDATE fact SET payload = '{}'")
    alter(journal.path, "UPDATE running SET payload = '{}'")
    assert ["cannot be read" in each for each in journal.check()] == [True, True]


def test_a_session_in_progress_that_was_changed_is_told(journal: SqliteJournal, make: Maker) -> None:
    journal.save_running(make.running(3))
    alter(journal.path, "UPDATE running SET payload = replace(payload, '[1,2,3]', '[1,2,9]')")
    (said,) = journal.check()
    assert said.startswith("What is kept of the session in progress is no longer as it was written.")
