"""The shapes of the file: each old one is read by the newest program, and a failed step changes nothing."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from rygtraening.domain.facts import KINDS, Fact, stands
from rygtraening.domain.pain import LegSpread
from rygtraening.domain.ports import KnownError
from rygtraening.store import codec, day_table
from rygtraening.store.database import APPLICATION_ID, FILE_NAME, open_database
from rygtraening.store.journal import SqliteJournal
from rygtraening.store.migrations import STEPS, version

if TYPE_CHECKING:
    from tests.store.conftest import Maker

FROZEN = Path(__file__).parent / "frozen"


def thaw(number: int, folder: Path) -> Path:
    """The frozen journal of version ``number`` as a file in ``folder``."""
    folder.mkdir(mode=0o700)
    path = folder / FILE_NAME
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((FROZEN / f"v{number}.sql").read_text(encoding="utf-8"))
    return path


def standing(facts: list[Fact]) -> list[Fact]:
    """What counts of ``facts``: the newest about each subject, unless it was taken back."""
    return [fact for fact in {fact.subject: fact for fact in facts}.values() if stands(fact)]


def shape(path: Path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(path)) as connection:
        query = "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name"
        return [(name, " ".join(sql.split())) for name, sql in connection.execute(query)]


def test_there_is_a_frozen_journal_of_every_version() -> None:
    assert {path.name for path in FROZEN.iterdir()} == {f"v{number + 1}.sql" for number in range(len(STEPS))}


@pytest.mark.parametrize("number", range(1, len(STEPS) + 1))
def test_everything_in_a_frozen_journal_is_read(number: int, folder: Path, make: Maker) -> None:
    thaw(number, folder)
    journal = SqliteJournal.open(folder)
    facts = make.one_of_each(version=number)
    for kind in KINDS:
        assert journal.facts(kind) == [fact for fact in standing(facts) if isinstance(fact, kind)]
    assert journal.running() == make.running_of(version=number)
    summary, *_rest = journal.summaries()
    assert (summary.sessions, summary.repetitions, summary.morning, summary.worst) == (1, 42, 3, 4)
    assert [(entry.exercise, entry.worst, entry.after) for entry in journal.entries()] == [
        ("diagonalstraek", 4, 2),
        ("kattestraek", 4, 2),
        ("knae-til-bryst", 4, 2),
    ]
    assert journal.check() == []
    journal.close()


def test_the_newest_frozen_journal_holds_every_kind(make: Maker) -> None:
    assert {type(fact) for fact in make.one_of_each(version=len(STEPS))} == set(KINDS)


def some_days(make: Maker) -> list[Fact]:
    """Three days of training with their answers and mornings, one of the sessions moved, another edited."""
    first, second, third = (make.session(day, back=day + 2) for day in range(3))
    moved = replace(third, stamp=make.stamp(third.stamp.at + timedelta(hours=1), 3))
    lasting = replace(make.after(second, 6, second=9), spread=LegSpread.LASTING, spread_at=("kattestraek",))
    return [
        *(make.morning(day, back) for day, back in enumerate((3, 2, 7, 3))),
        *(first, second, third, moved),
        *(make.after(first, 2), make.after(second, 4), lasting),
    ]


def test_a_journal_of_the_first_version_gets_its_entries_in_the_step(folder: Path, tmp_path: Path, make: Maker) -> None:
    facts = some_days(make)
    old = open_database(folder, steps=STEPS[:1])
    with old.writing() as connection:
        connection.executemany("INSERT INTO fact VALUES (?, ?, ?, ?, ?, ?, ?, ?)", map(codec.row, facts))
        day_table.rebuild(connection)
    old.close()
    migrated, new = SqliteJournal.open(folder), SqliteJournal.open(tmp_path / "new")
    new.append(*facts)
    assert migrated.entries() == new.entries()
    assert [(entry.day.day, entry.next_morning, entry.leg_spread) for entry in migrated.entries()] == [
        (2, 2, LegSpread.NONE),
        (2, 2, LegSpread.NONE),
        (2, 2, LegSpread.NONE),
        (3, 7, LegSpread.NONE),
        (3, 7, LegSpread.LASTING),
        (3, 7, LegSpread.NONE),
        (5, None, LegSpread.NONE),
        (5, None, LegSpread.NONE),
        (5, None, LegSpread.NONE),
    ]
    assert migrated.every_fact() == new.every_fact()
    assert migrated.check() == new.check() == []
    migrated.close()
    new.close()


def test_a_row_that_cannot_be_read_does_not_stop_the_step(
    folder: Path, make: Maker, caplog: pytest.LogCaptureFixture
) -> None:
    session = make.session(0)
    path = thaw(1, folder)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE fact SET payload = '{}' WHERE kind = 'after'")
        connection.commit()
    journal = SqliteJournal.open(folder)
    assert "passed over" in caplog.text
    assert [(entry.day, entry.worst) for entry in journal.entries()] == [(session.stamp.day, None)] * 3
    journal.close()


@pytest.mark.parametrize("number", range(1, len(STEPS) + 1))
def test_a_new_journal_has_the_shape_of_one_that_was_migrated(
    number: int, folder: Path, journal: SqliteJournal, tmp_path: Path
) -> None:
    old = thaw(number, tmp_path / "old")
    SqliteJournal.open(tmp_path / "old").close()
    assert shape(old) == shape(journal.path)


@pytest.mark.parametrize("number", range(1, len(STEPS) + 1))
def test_each_version_is_what_it_was(number: int, tmp_path: Path) -> None:
    open_database(tmp_path / "made", steps=STEPS[:number]).close()
    assert shape(tmp_path / "made" / FILE_NAME) == shape(thaw(number, tmp_path / "frozen"))


def add_mood(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE day ADD COLUMN mood INTEGER")


def fail_half_way(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE fact ADD COLUMN mood TEXT")
    connection.execute("DELETE FROM fact")
    raise KnownError("the step failed")


def test_a_step_and_its_number_are_taken_together(journal: SqliteJournal, folder: Path, make: Maker) -> None:
    journal.append(make.morning(0, 3))
    journal.close()
    database = open_database(folder, steps=(*STEPS, add_mood))
    with database.reading() as connection:
        assert version(connection) == len(STEPS) + 1
        assert connection.execute("SELECT morning, mood FROM day").fetchall() == [(3, None)]
    database.close()


def test_no_kill_can_come_between_a_step_and_its_number(journal: SqliteJournal, folder: Path) -> None:
    journal.close()
    said: list[str] = []

    def listen(connection: sqlite3.Connection) -> None:
        assert connection.in_transaction
        connection.set_trace_callback(said.append)

    open_database(folder, steps=(*STEPS, listen)).close()
    assert said[:2] == [f"PRAGMA user_version = {len(STEPS) + 1}", "COMMIT"]


def test_a_step_that_fails_leaves_the_file_as_it_was(journal: SqliteJournal, folder: Path, make: Maker) -> None:
    fact = make.morning(0, 3)
    journal.append(fact)
    journal.close()
    before = journal.path.read_bytes()
    with pytest.raises(KnownError, match="the step failed"):
        open_database(folder, steps=(*STEPS, fail_half_way))
    assert journal.path.read_bytes() == before
    again = SqliteJournal.open(folder)
    assert again.every_fact() == [fact]
    again.close()


def test_of_two_steps_the_one_that_worked_is_kept(journal: SqliteJournal, folder: Path) -> None:
    journal.close()
    with pytest.raises(KnownError):
        open_database(folder, steps=(*STEPS, add_mood, fail_half_way))
    with closing(sqlite3.connect(journal.path)) as connection:
        assert version(connection) == len(STEPS) + 1


def test_the_file_says_whose_it_is(journal: SqliteJournal) -> None:
    with closing(sqlite3.connect(journal.path)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert version(connection) == len(STEPS)
