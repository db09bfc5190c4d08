"""Facts from another computer: laid beside the journal, compared with it, and taken over in one transaction.

Merging is the union of two sets of facts by their id, so it comes to the same in any order and any number of times.
Where two facts have one id and say different things there is no union; ``conflicts`` names them, and nothing of such
a file may be taken over, whichever way round it is tried.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta, timezone
from itertools import islice
from pathlib import Path

from rygtraening.domain.facts import KINDS
from rygtraening.domain.fields import Unreadable
from rygtraening.domain.merge import Brought, Difference, MergePreview
from rygtraening.store import checksum, codec, day_facts, day_table, entry_table
from rygtraening.store.codec import FactRow
from rygtraening.store.database import Database, open_database, open_in_memory, traces_of_a_journal

BATCH = 500
"""Facts laid beside the journal at a time; so many are in memory at once."""
TAKEN = 2500
"""Lines taken over at a time. SQLite notes for each statement what it would have to undo, so few are better."""
STAGE_KB = 2000
"""Of what came is held in memory; the rest lies in a file of SQLite's own, which has no name and goes when it ends."""
SPILL_PAGES = 6000
"""Pages of 4 kB, about what twenty years of sessions take: up to there what is taken over is held back until the end,
so that others can read meanwhile. A larger file would fill the memory, so then they have to wait."""

# In SQLite's temporary file, in the data folder: nothing of it is ever in the journal's, or outside.
_STAGE = """CREATE TEMP TABLE incoming (
    line INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, subject TEXT NOT NULL, device TEXT NOT NULL,
    at_utc TEXT NOT NULL, offset_minutes INTEGER NOT NULL, day TEXT NOT NULL, payload TEXT NOT NULL,
    checksum INTEGER NOT NULL, new INTEGER NOT NULL DEFAULT 1)"""
_LAY = """INSERT INTO incoming (line, id, kind, subject, device, at_utc, offset_minutes, day, payload, checksum)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING"""
_LAID = "SELECT id, kind, subject, device, at_utc, offset_minutes, day, payload FROM incoming WHERE id = ?"
_MARK = "UPDATE incoming SET new = 0 WHERE id IN (SELECT id FROM fact)"
_OTHERWISE = """SELECT line, fact.id, fact.kind, fact.subject, fact.device, fact.at_utc, fact.offset_minutes, fact.day,
    fact.payload FROM incoming JOIN fact ON fact.id = incoming.id
    WHERE (fact.kind, fact.subject, fact.device, fact.at_utc, fact.offset_minutes, fact.day, fact.payload)
    IS NOT (incoming.kind, incoming.subject, incoming.device, incoming.at_utc, incoming.offset_minutes, incoming.day,
    incoming.payload) ORDER BY line"""
_COUNTS = "SELECT kind, sum(new), sum(NOT new) FROM incoming GROUP BY kind"
_NEW_DAYS = "SELECT DISTINCT day FROM incoming WHERE new ORDER BY day"
_DIFFERING = """WITH there AS (SELECT kind, subject, max(at_utc || id) AS newest FROM incoming
        WHERE EXISTS (SELECT 1 FROM fact WHERE fact.kind = incoming.kind AND fact.subject = incoming.subject)
        GROUP BY kind, subject),
    here AS (SELECT kind, subject, max(at_utc || id) AS newest FROM fact
        WHERE (kind, subject) IN (SELECT kind, subject FROM there) GROUP BY kind, subject)
    SELECT there.kind, there.subject, ours.day, ours.at_utc, ours.offset_minutes, theirs.day, theirs.at_utc,
        theirs.offset_minutes, there.newest > here.newest
    FROM there JOIN here USING (kind, subject)
    JOIN fact AS ours ON ours.id = substr(here.newest, -36)
    JOIN incoming AS theirs ON theirs.id = substr(there.newest, -36)
    WHERE there.newest <> here.newest ORDER BY 3, 1, 2"""
_LAST_LINE = "SELECT coalesce(max(line), 0) FROM incoming"
_TAKE = """INSERT INTO fact (id, kind, subject, device, at_utc, offset_minutes, day, payload, checksum)
    SELECT id, kind, subject, device, at_utc, offset_minutes, day, payload, checksum FROM incoming
    WHERE new AND line > ? AND line <= ? ORDER BY line ON CONFLICT (id) DO NOTHING"""
# Asked before anything is taken over. A subject that was on one day and is now on another touches both; answers after
# a session belong to its day; and a morning is also the next morning of the day before.
_TOUCHED = """WITH spoken_of AS (
        SELECT kind, subject FROM incoming WHERE new AND kind IN ('session', 'before', 'morning')
        UNION SELECT 'session', 'session:' || substr(subject, 7) FROM incoming WHERE new AND kind = 'after'),
    touched AS (SELECT kind, day FROM fact WHERE (kind, subject) IN (SELECT kind, subject FROM spoken_of)
        UNION SELECT kind, day FROM incoming WHERE new AND kind IN ('session', 'before', 'morning'))
    SELECT day FROM touched UNION SELECT date(day, '-1 day') FROM touched WHERE kind = 'morning' ORDER BY 1"""

Told = Callable[[float], None]


class Merge:
    """What came, beside the journal it may become part of. One thread only, the one that opened it."""

    def __init__(self, database: Database) -> None:
        self._database = database
        with database.reading() as connection:
            connection.execute("PRAGMA temp_store=FILE")
            folder = str(database.path.parent).replace("'", "''")
            try:
                connection.execute(f"PRAGMA temp_store_directory='{folder}'")
            except UnicodeEncodeError:  # a name that is not UTF-8: in memory, rather than among other people's files
                connection.execute("PRAGMA temp_store=MEMORY")
            except sqlite3.Error:  # a folder that can only be read; then it lies where the system wants it
                pass
            connection.execute(f"PRAGMA temp.cache_size=-{STAGE_KB}")
            connection.execute(_STAGE)

    @classmethod
    def open(cls, folder: Path, *, only_look: bool = False) -> Merge:
        """Beside the journal of ``folder``; where there is none, one is made, unless it is ``only_look``. A
        ``KnownError`` where that cannot be."""
        nothing = only_look and not traces_of_a_journal(folder)
        database = open_in_memory(folder) if nothing else open_database(folder)
        try:
            return cls(database)
        except BaseException:
            database.close()
            raise

    @property
    def database(self) -> Database:
        """The journal's file, open."""
        return self._database

    @property
    def path(self) -> Path:
        """The journal's file."""
        return self._database.path

    def lay(self, rows: Iterable[tuple[int, FactRow]]) -> list[tuple[int, str]]:
        """Lay the ``rows`` of facts (each with the line it came from) beside the journal, which stays as it is. Those,
        by line and id, that say something else than an earlier one with their id."""
        found: list[tuple[int, str]] = []
        with self._database.reading() as connection:
            connection.execute("BEGIN")
            try:
                for batch in _batches(rows):
                    laid = [(line, *row, checksum.of(row)) for line, row in batch]
                    if connection.executemany(_LAY, laid).rowcount < len(batch):
                        found += [
                            (line, row.id)
                            for line, row in batch
                            if FactRow._make(connection.execute(_LAID, (row.id,)).fetchone()) != row
                        ]
                connection.execute(_MARK)
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
        return found

    def conflicts(self) -> list[tuple[int, str]]:
        """By line and id: what says something else than the journal's own fact with that id."""
        with self._database.reading() as connection:
            found = connection.execute(_OTHERWISE).fetchall()
            return [
                (line, row[0])
                for line, *row in found
                if _as_written_now(FactRow._make(row)) != FactRow._make(connection.execute(_LAID, row[:1]).fetchone())
            ]

    def preview(self) -> MergePreview:
        """What taking over would change."""
        with self._database.reading() as connection:
            counts = {kind: (new, known) for kind, new, known in connection.execute(_COUNTS)}
            days = tuple(codec.day(day) for (day,) in connection.execute(_NEW_DAYS))
            differing = tuple(_difference(*row) for row in connection.execute(_DIFFERING))
        kinds = tuple(Brought(kind.KIND, *counts[kind.KIND]) for kind in KINDS if kind.KIND in counts)
        return MergePreview(kinds, days, differing)

    def take_over(self, told: Told = lambda share: None) -> int:
        """Keep what is new, with the sums and entries of the days it touches, all or nothing; how many facts that are.

        ``told`` hears the share that is done, 0-1, and may raise to give up: then nothing is kept.
        """
        with self._database.reading() as connection:
            # A page that does not fit the cache is else written early, and locks out whoever reads meanwhile.
            connection.execute(f"PRAGMA main.cache_spill={SPILL_PAGES}")
        with self._database.writing() as connection:
            days = [codec.day(day) for (day,) in connection.execute(_TOUCHED)]
            last = connection.execute(_LAST_LINE).fetchone()[0]
            taken = 0
            for line in range(0, last, TAKEN):
                taken += connection.execute(_TAKE, (line, line + TAKEN)).rowcount
                told(line / last / 2)
            done = 0
            for stretch in day_facts.of(connection, days):
                day_table.keep(connection, stretch)
                entry_table.keep(connection, stretch)
                done += len(stretch)
                told((1 + done / len(days)) / 2)
        return taken

    def close(self) -> None:
        """Let go of the file, and of what was laid beside it."""
        self._database.close()


def _batches(rows: Iterable[tuple[int, FactRow]]) -> Iterator[list[tuple[int, FactRow]]]:
    stream = iter(rows)
    while batch := list(islice(stream, BATCH)):
        yield batch


def _as_written_now(row: FactRow) -> FactRow | None:
    """What a row of the journal says as this version writes it (an older or a newer one may have spelt it otherwise);
    ``None`` where it cannot be read."""
    try:
        return codec.row(codec.fact(row))
    except Unreadable:
        return None


def _difference(
    kind: str,
    subject: str,
    our_day: str,
    our_at: str,
    our_offset: int,
    their_day: str,
    their_at: str,
    their_offset: int,
    theirs_counts: int,
) -> Difference:
    return Difference(
        kind,
        subject,
        day=date.fromisoformat(their_day if theirs_counts else our_day),
        here=_local(our_at, our_offset),
        there=_local(their_at, their_offset),
        there_counts=bool(theirs_counts),
    )


def _local(at_utc: str, offset_minutes: int) -> datetime:
    return datetime.fromisoformat(at_utc).astimezone(timezone(timedelta(minutes=offset_minutes)))
