"""Cells that hold what their tables forbid, as a failing disk leaves them: each is damage, said in a sentence, and
never read as something else."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from rygtraening.domain.fields import Unreadable
from rygtraening.domain.ports import DamagedJournal, KnownError
from rygtraening.store import codec
from rygtraening.store.journal import SqliteJournal
from rygtraening.store.written_now import WrittenNow
from tests.store.changed import spoil_an_index

if TYPE_CHECKING:
    from tests.store.conftest import Maker


def tamper(path: Path, statement: str) -> None:
    """Change the file as nobody who keeps to its rules could."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA ignore_check_constraints=ON")
        assert connection.execute(statement).rowcount != 0
        connection.commit()


@pytest.mark.parametrize("text", ["", "2026-02-30", "yesterday", None, 7])
def test_a_day_that_is_none_is_unreadable(text: Any) -> None:
    with pytest.raises(Unreadable, match="day"):
        codec.day(text)
    assert codec.day("2026-03-02") == date(2026, 3, 2)


@pytest.mark.parametrize(("cell", "value"), [("payload", None), ("offset_minutes", "60"), ("day", 7), ("id", b"")])
def test_a_cell_of_another_kind_makes_the_row_unreadable(cell: str, value: Any, make: Maker) -> None:
    row = codec.row(make.morning(0, 3))
    with pytest.raises(Unreadable, match="a cell is of the wrong type"):
        codec.fact(row._replace(**{cell: value}))


def test_only_a_decision_can_wait_for_its_first_repetition(make: Maker) -> None:
    step, morning = (codec.json_text(codec.row(fact)._asdict()) for fact in (make.step_up(), make.morning(0, 3)))
    text = codec.running_text(make.running_of(version=2))
    assert codec.running(text).steps_up == (make.step_up(),)
    assert text.count(step) == 1
    with pytest.raises(Unreadable, match="a morning is no decision"):
        codec.running(text.replace(step, morning))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE day SET morning_at = 'early'",
        "UPDATE day SET ended = '2026'",
        "UPDATE day SET day = '2026-02-30'",
    ],
)
def test_a_days_sums_that_cannot_be_are_damage(statement: str, journal: SqliteJournal, make: Maker) -> None:
    journal.append(make.morning(0, 3), make.session(0))
    tamper(journal.path, statement)
    with pytest.raises(DamagedJournal):
        journal.summaries()


@pytest.mark.parametrize("statement", ["UPDATE entry SET leg_spread = 'far'", "UPDATE entry SET day = '2026-02-30'"])
def test_an_entry_that_cannot_be_is_damage(statement: str, journal: SqliteJournal, make: Maker) -> None:
    journal.append(make.session(0))
    tamper(journal.path, statement)
    with pytest.raises(DamagedJournal):
        journal.entries()


def test_a_file_that_is_damaged_under_a_program_is_told_with_what_sqlite_found(
    journal: SqliteJournal, make: Maker
) -> None:
    journal.append(*(make.morning(day, 3) for day in range(5)))
    spoil_an_index(journal.path)
    with closing(SqliteJournal.open(journal.path.parent)) as again:
        first, *found = again.check()
    assert "is damaged and cannot be read" in first
    assert found and not any(line == "ok" for line in found)


def test_a_file_that_became_somebody_elses_under_a_program_is_told(journal: SqliteJournal, make: Maker) -> None:
    journal.append(make.morning(0, 3))
    with closing(sqlite3.connect(journal.path)) as connection:
        connection.execute("PRAGMA application_id = 5")
    (sentence,) = journal.check()
    assert "is not a log of this program" in sentence


def test_a_moment_that_cannot_be_read_does_not_keep_anybody_from_saying_the_same_anew(
    journal: SqliteJournal, make: Maker, caplog: pytest.LogCaptureFixture
) -> None:
    journal.append(make.morning(0, 3))
    tamper(journal.path, "UPDATE fact SET at_utc = 'zzzz'")
    later = make.morning(0, 5)
    with closing(WrittenNow.open(journal.path.parent)) as written:
        written.append(later)
        assert written.every_fact() == [later]
    assert "passed over" in caplog.text


def test_a_log_without_the_name_of_its_computer_is_damage_where_the_name_is_needed(
    journal: SqliteJournal, folder: Path
) -> None:
    tamper(journal.path, "DELETE FROM meta WHERE key = 'device'")
    journal.close()
    with pytest.raises(KnownError, match="damaged"):
        SqliteJournal.open(folder)
