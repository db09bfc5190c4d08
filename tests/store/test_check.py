"""What ``doctor`` is told, and what happens to a row that cannot be read."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rygtraening.domain.ports import KnownError
from rygtraening.domain.record import MorningScore, SafetyAnswers
from rygtraening.store.journal import SqliteJournal

if TYPE_CHECKING:
    from tests.store.conftest import Maker


def tamper(path: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement, values)
        connection.commit()


def test_a_whole_journal_has_nothing_to_tell(journal: SqliteJournal, make: Maker) -> None:
    journal.append(*make.one_of_each())
    journal.save_running(make.running(3))
    assert journal.check() == []


def test_a_row_that_cannot_be_read_is_passed_over_told_and_left_as_it_is(
    journal: SqliteJournal, make: Maker, caplog: pytest.LogCaptureFixture
) -> None:
    good, bad = make.morning(0, 3), make.morning(1, 4)
    journal.append(good, bad)
    tamper(journal.path, 'UPDATE fact SET payload = \'{"pain":{"back":77}}\' WHERE id = ?', str(bad.stamp.id))
    assert journal.facts(MorningScore) == [good]
    assert "passed over" in caplog.text
    (sentence,) = journal.check()
    assert str(bad.stamp.id) in sentence
    with closing(sqlite3.connect(journal.path)) as connection:
        assert connection.execute("SELECT count(*) FROM fact").fetchone() == (2,)


def test_a_safety_answer_that_cannot_be_read_stops_the_program_instead_of_unlocking_it(
    journal: SqliteJournal, make: Maker
) -> None:
    journal.append(make.safety("bladder"))
    tamper(journal.path, "UPDATE fact SET payload = '{}' WHERE kind = 'safety_answers'")
    with pytest.raises(KnownError, match="safety"):
        journal.facts(SafetyAnswers)
    assert len(journal.check()) == 1


def test_sums_that_do_not_match_are_told_and_can_be_made_anew(journal: SqliteJournal, make: Maker) -> None:
    journal.append(make.morning(0, 3), make.morning(1, 4))
    right = journal.summaries()
    tamper(journal.path, "UPDATE day SET morning = 9 WHERE morning = 4")
    tamper(journal.path, "INSERT INTO day VALUES ('2030-01-01', 1, 7, 1.0, NULL, 1, 1, 1, 1, NULL, NULL, 0, 0, 1)")
    (sentence,) = journal.check()
    assert "2 days" in sentence
    assert "3 March 2026" in sentence
    journal.rebuild_summaries()
    assert journal.summaries() == right
    assert journal.check() == []


def test_entries_that_do_not_match_are_told_and_can_be_made_anew(journal: SqliteJournal, make: Maker) -> None:
    journal.append(make.session(0), make.session(1), make.session(2))
    right = journal.entries()
    tamper(journal.path, "UPDATE entry SET worst = 1 WHERE day = '2026-03-03' AND exercise = 'kattestraek'")
    tamper(journal.path, "DELETE FROM entry WHERE day = '2026-03-04'")
    tamper(journal.path, "INSERT INTO entry VALUES ('2030-01-01', 'x', 0, 5, 1, 1, 1, 1, NULL, 1, 0, 'none')")
    (sentence,) = journal.check()
    assert "3 days" in sentence
    assert "3 March 2026" in sentence
    journal.rebuild_summaries()
    assert journal.entries() == right
    assert journal.check() == []


def test_a_day_that_is_wrong_in_both_tables_is_told_once(journal: SqliteJournal, make: Maker) -> None:
    journal.append(make.session(0))
    tamper(journal.path, "UPDATE day SET worst = 9")
    tamper(journal.path, "UPDATE entry SET worst = 9")
    (sentence,) = journal.check()
    assert "1 day " in sentence


@pytest.mark.parametrize(
    "change", ["before = 11", "worst = -1", "reference = NULL", "leg_spread = 'some'", "quota_done = 2", "tier = -1"]
)
def test_the_file_itself_refuses_an_entry_that_cannot_be(change: str, journal: SqliteJournal, make: Maker) -> None:
    journal.append(make.session(0))
    with pytest.raises(sqlite3.IntegrityError):
        tamper(journal.path, f"UPDATE entry SET {change}")


def test_a_running_session_that_cannot_be_read_is_told(journal: SqliteJournal, make: Maker) -> None:
    journal.save_running(make.running(3))
    tamper(journal.path, "UPDATE running SET payload = '{}'")
    with pytest.raises(KnownError, match="damaged"):
        journal.running()
    assert len(journal.check()) == 1


def test_a_hole_in_the_middle_of_the_file_is_told(journal: SqliteJournal, folder: Path, make: Maker) -> None:
    journal.append(*(make.session(day) for day in range(60)))
    journal.close()
    content = bytearray(journal.path.read_bytes())
    middle = len(content) // 8192 * 4096
    content[middle : middle + 4096] = b"\xa5" * 4096
    journal.path.write_bytes(content)
    again = SqliteJournal.open(folder)
    assert "damaged" in again.check()[0]
    again.close()
    assert journal.path.read_bytes() == content


def test_a_text_that_is_not_utf_8_is_a_sentence(journal: SqliteJournal, make: Maker) -> None:
    journal.append(make.morning(0, 3))
    tamper(journal.path, "UPDATE fact SET device = CAST(x'ff' AS TEXT)")
    with pytest.raises(KnownError, match="damaged"):
        journal.facts(MorningScore)
    assert "damaged" in journal.check()[0]
