"""The shapes the journal's file has had, as numbered steps. A step and its version number are one transaction.

A step runs single statements only (``executescript`` would commit behind its back). Whatever an older program
would misread is a new version, a new kind of fact or a new word in an old one too: the older program then refuses
the file instead of passing over what it does not know. ``tests/store`` keeps a frozen dump of each version.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from datetime import date

from rygtraening.store import checksum, day_table, entry_table

Step = Callable[[sqlite3.Connection], None]

_FIRST = (
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    """CREATE TABLE fact (
        id TEXT PRIMARY KEY CHECK (length(id) = 36),
        kind TEXT NOT NULL,
        subject TEXT NOT NULL,
        device TEXT NOT NULL,
        at_utc TEXT NOT NULL,
        offset_minutes INTEGER NOT NULL,
        day TEXT NOT NULL,
        payload TEXT NOT NULL CHECK (json_valid(payload))
    ) STRICT""",
    "CREATE INDEX fact_by_day ON fact (kind, day)",
    "CREATE INDEX fact_by_subject ON fact (kind, subject, at_utc, id)",
    """CREATE TABLE day (
        day TEXT PRIMARY KEY,
        sessions INTEGER NOT NULL,
        repetitions INTEGER NOT NULL,
        work_seconds REAL NOT NULL,
        percent REAL,
        before INTEGER CHECK (before BETWEEN 0 AND 10),
        worst INTEGER CHECK (worst BETWEEN 0 AND 10),
        after INTEGER CHECK (after BETWEEN 0 AND 10),
        morning INTEGER CHECK (morning BETWEEN 0 AND 10),
        morning_at TEXT,
        ended TEXT,
        stopped_for_pain INTEGER NOT NULL CHECK (stopped_for_pain IN (0, 1)),
        lasting_spread INTEGER NOT NULL CHECK (lasting_spread IN (0, 1)),
        first_before INTEGER CHECK (first_before BETWEEN 0 AND 10)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE running (
        only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
        session TEXT NOT NULL,
        payload TEXT NOT NULL CHECK (json_valid(payload))
    ) STRICT""",
)


_ENTRY = """CREATE TABLE entry (
        day TEXT NOT NULL,
        exercise TEXT NOT NULL,
        tier INTEGER NOT NULL CHECK (tier >= 0),
        amount INTEGER NOT NULL CHECK (amount >= 0),
        before INTEGER NOT NULL CHECK (before BETWEEN 0 AND 10),
        worst INTEGER CHECK (worst BETWEEN 0 AND 10),
        after INTEGER CHECK (after BETWEEN 0 AND 10),
        reference INTEGER NOT NULL CHECK (reference BETWEEN 0 AND 10),
        next_morning INTEGER CHECK (next_morning BETWEEN 0 AND 10),
        quota_done INTEGER NOT NULL CHECK (quota_done IN (0, 1)),
        stopped_for_pain INTEGER NOT NULL CHECK (stopped_for_pain IN (0, 1)),
        leg_spread TEXT NOT NULL CHECK (leg_spread IN ('none', 'brief', 'lasting')),
        PRIMARY KEY (day, exercise)
    ) STRICT, WITHOUT ROWID"""


def _first(connection: sqlite3.Connection) -> None:
    for statement in _FIRST:
        connection.execute(statement)


def _second(connection: sqlite3.Connection) -> None:
    """The dose, the week and *Modige skridt*: new kinds of facts, and the table of entries, filled from what is there.

    A later step that changes the table fills it itself; this one must then only make it, for ``entry_table`` always
    writes the newest shape.
    """
    connection.execute(_ENTRY)
    entry_table.rebuild(connection)


_CHANGES = """CREATE INDEX dose_change_by_day ON fact (day)
    WHERE kind = 'decision' AND json_extract(payload, '$.level') <> json_extract(payload, '$.before')"""


def _third(connection: sqlite3.Connection) -> None:
    """Changed and deleted sessions and scores: their number alone, for an older program would take what was deleted for
    done. And a way to the few decisions that moved a dose among the many that did not."""
    connection.execute(_CHANGES)


_SUMS = (
    # SQLite wants a default for a column that is added. Whoever forgets to write a sum is found out by the check.
    "ALTER TABLE fact ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE running ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0",
)


def _fourth(connection: sqlite3.Connection) -> None:
    """A sum of each kept row, by which a row that the disk changed is told from one that was written. What had been
    changed before this step cannot be known, and gets the sum of what it is now."""
    for statement in _SUMS:
        connection.execute(statement)
    checksum.fill(connection)


_DAYS_IN_MINUTES = """SELECT DISTINCT day FROM fact WHERE kind = 'session' AND payload LIKE '%"minutes"%'"""


def _fifth(connection: sqlite3.Connection) -> None:
    """Try-outs, the week, sleep and stress, and what belongs to *Modige skridt* can be taken back: the number, for an
    older program would take what was taken back for said. And minutes are no repetitions in the sums any more, and make
    an entry also where they were stopped for pain: the days that have any are summed up anew."""
    days = [date.fromisoformat(day) for (day,) in connection.execute(_DAYS_IN_MINUTES)]
    day_table.recompute(connection, days)
    entry_table.recompute(connection, days)


def _sixth(_connection: sqlite3.Connection) -> None:
    """Which programme is followed, and doses as agreed with a physiotherapist: a new kind and new words, so the number
    alone."""


_WAYS = (
    # ``CASE``: a row that a disk has damaged is no JSON any more, and must not keep the log from being opened.
    """CREATE INDEX decision_by_exercise ON fact (
        CASE WHEN json_valid(payload) THEN json_extract(payload, '$.exercise') END,
        CASE WHEN json_valid(payload) THEN ifnull(json_extract(payload, '$.agreed'), '') END,
        at_utc)
    WHERE kind = 'decision'
    AND CASE WHEN json_valid(payload) THEN substr(json_extract(payload, '$.action'), 1, 5) END <> 'STOP_'""",
    """CREATE INDEX pause_by_exercise ON fact (
        CASE WHEN json_valid(payload) THEN json_extract(payload, '$.exercise') END,
        at_utc)
    WHERE kind = 'decision'
    AND CASE WHEN json_valid(payload) THEN json_extract(payload, '$.action') END = 'PAUSE_EXERCISE'""",
    """CREATE INDEX safety_list ON fact (substr(payload, -9) = '"yes":[]}', at_utc) WHERE kind = 'safety_answers'""",
)


def _seventh(connection: sqlite3.Connection) -> None:
    """Ways to what today's dose rests on, so that it costs the same after twenty years: each exercise's newest decision
    (one that was never decided is else looked for in all of them), its newest pause, and the safety lists in which
    there is a yes among the hundreds without. SQLite keeps them right."""
    for statement in _WAYS:
        connection.execute(statement)


STEPS: tuple[Step, ...] = (_first, _second, _third, _fourth, _fifth, _sixth, _seventh)


def version(connection: sqlite3.Connection) -> int:
    """The version of the file's shape; 0 for an empty file."""
    found: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return found


def migrate(connection: sqlite3.Connection, steps: Sequence[Step] = STEPS) -> None:
    """Bring the file to the newest shape, a step at a time; what fails leaves the file at the step before."""
    while version(connection) < len(steps):
        connection.execute("BEGIN IMMEDIATE")
        try:
            # Asked again inside the lock: another process may have taken the step meanwhile.
            at = version(connection)
            if at < len(steps):
                steps[at](connection)
                connection.execute(f"PRAGMA user_version = {at + 1}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
