"""The table of facts: kept once, never changed; of each subject the newest counts, by moment and then by id."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from rygtraening.domain.dose_record import DoseDecision
from rygtraening.domain.facts import Fact, stands
from rygtraening.domain.fields import Unreadable
from rygtraening.domain.ports import FactT
from rygtraening.domain.record import AfterAnswers, Profile, SafetyAnswers
from rygtraening.store import checksum, codec, faults
from rygtraening.store.codec import FactRow
from rygtraening.store.handfuls import handfuls

# Each query is written out whole: no SQL is put together from parts anywhere.
_INSERT = """INSERT INTO fact (id, kind, subject, device, at_utc, offset_minutes, day, payload, checksum)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING"""
_BY_ID = "SELECT id, kind, subject, device, at_utc, offset_minutes, day, payload FROM fact WHERE id = ?"
_EVERY = "SELECT id, kind, subject, device, at_utc, offset_minutes, day, payload FROM fact ORDER BY at_utc, id"
_NEWEST = """SELECT id, kind, subject, device, at_utc, offset_minutes, day, payload FROM fact
    WHERE kind = ? AND day BETWEEN ? AND ?
    AND NOT EXISTS (SELECT 1 FROM fact AS newer WHERE newer.kind = fact.kind AND newer.subject = fact.subject
        AND (newer.at_utc, newer.id) > (fact.at_utc, fact.id))
    ORDER BY at_utc, id"""
_NEWEST_OF = """SELECT id, kind, subject, device, at_utc, offset_minutes, day, payload FROM fact
    WHERE kind = ? AND subject = ? ORDER BY at_utc DESC, id DESC LIMIT 1"""
_AFTER = """SELECT id, kind, subject, device, at_utc, offset_minutes, day, payload FROM fact
    WHERE kind = 'after' AND subject IN (SELECT 'after:' || substr(subject, length('session:') + 1) FROM fact
        WHERE kind = 'session' AND day BETWEEN ? AND ?)
    AND NOT EXISTS (SELECT 1 FROM fact AS newer WHERE newer.kind = fact.kind AND newer.subject = fact.subject
        AND (newer.at_utc, newer.id) > (fact.at_utc, fact.id))
    ORDER BY at_utc, id"""
_DOSE_CHANGES = """SELECT id, kind, subject, device, at_utc, offset_minutes, day, payload
    FROM fact INDEXED BY dose_change_by_day
    WHERE kind = 'decision' AND json_extract(payload, '$.level') <> json_extract(payload, '$.before')
    AND day BETWEEN ? AND ? ORDER BY at_utc, id"""
_FIRST_DAY, _LAST_DAY = date.min.isoformat(), date.max.isoformat()

MUST_BE_READ = (Profile.KIND, SafetyAnswers.KIND)
"""Kinds that can lock the program: one that cannot be read stops it, for a lost yes would unlock."""


def insert(connection: sqlite3.Connection, facts: Iterable[Fact]) -> None:
    """Keep ``facts``. One that is there already is passed over, so that a retry and a merge are harmless; a
    ``ValueError`` where another fact has its id."""
    for fact in facts:
        row = codec.row(fact)
        if not connection.execute(_INSERT, (*row, checksum.of(row))).rowcount:
            there = connection.execute(_BY_ID, (row.id,)).fetchone()
            if tuple(there) != tuple(row):
                raise ValueError(f"two facts with the id {row.id}")


def newest(
    connection: sqlite3.Connection, kind: type[FactT], first: date | None = None, last: date | None = None
) -> list[FactT]:
    """The newest fact of each subject of ``kind`` whose day lies in the range, in order of time; what was taken back is
    left out."""
    rows = connection.execute(
        _NEWEST,
        (kind.KIND, first.isoformat() if first else _FIRST_DAY, last.isoformat() if last else _LAST_DAY),
    )
    return [fact for fact in readable(handfuls(rows)) if isinstance(fact, kind) and stands(fact)]


def newest_of(connection: sqlite3.Connection, kind: type[FactT], subjects: Sequence[str]) -> list[FactT]:
    """The newest fact about each of ``subjects`` (those there are and were not taken back), in their order."""
    found: list[FactT] = []
    for subject in subjects:
        rows = connection.execute(_NEWEST_OF, (kind.KIND, subject))
        found += [fact for fact in readable(rows) if isinstance(fact, kind) and stands(fact)]
    return found


def answers_after(connection: sqlite3.Connection, first: date, last: date) -> list[AfterAnswers]:
    """The newest answers after each session of the days in the range, whenever they were given."""
    rows = connection.execute(_AFTER, (first.isoformat(), last.isoformat()))
    return [fact for fact in readable(handfuls(rows)) if isinstance(fact, AfterAnswers) and stands(fact)]


def dose_changes(connection: sqlite3.Connection, first: date | None, last: date | None) -> list[DoseDecision]:
    """The decisions of the days in the range that moved a dose, in order of time. An index of their own holds them: in
    twenty years they are hundreds among tens of thousands."""
    rows = connection.execute(
        _DOSE_CHANGES, (first.isoformat() if first else _FIRST_DAY, last.isoformat() if last else _LAST_DAY)
    )
    return [fact for fact in readable(handfuls(rows)) if isinstance(fact, DoseDecision)]


def every(connection: sqlite3.Connection) -> list[Fact]:
    """Every fact, older versions too, in order of time."""
    return list(readable(handfuls(connection.execute(_EVERY))))


def days_of(connection: sqlite3.Connection, kind: str, subject: str) -> set[str]:
    """The days that any version of a subject belongs to."""
    rows = connection.execute("SELECT day FROM fact WHERE kind = ? AND subject = ?", (kind, subject))
    return {day for (day,) in rows}


def unreadable(connection: sqlite3.Connection) -> list[tuple[str, str, str]]:
    """Kind, id and what is wrong, of each row that does not hold a fact."""
    found: list[tuple[str, str, str]] = []
    for row in map(FactRow._make, handfuls(connection.execute(_EVERY))):
        try:
            codec.fact(row)
        except Unreadable as error:
            found.append((row.kind, row.id, str(error)))
    return found


def readable(rows: Iterable[Sequence[object]]) -> Iterator[Fact]:
    """The facts of ``rows``; one that cannot be read is passed over with a warning, a ``KnownError`` where it can lock
    the program."""
    for row in map(FactRow._make, rows):
        try:
            yield codec.fact(row)
        except Unreadable as error:
            if row.kind in MUST_BE_READ:
                raise faults.unreadable_answer() from error
            import logging

            # What is wrong, never what is said: the log holds nothing personal.
            said = "The row %s (%s) cannot be read and is passed over: %s"
            logging.getLogger(__name__).warning(said, row.id, row.kind, error)
