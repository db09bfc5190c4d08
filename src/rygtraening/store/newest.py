"""What today's dose rests on, found by its own index however long the log is: each exercise's newest decisions, and the
safety lists that count."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import date

from rygtraening.domain.dose_record import DoseDecision
from rygtraening.domain.record import SafetyAnswers
from rygtraening.store.fact_table import readable

# Each query is written out whole, and says which index it uses: without that one it would read years.
_DECISIONS = """SELECT id, kind, subject, device, at_utc, offset_minutes, day, payload
    FROM fact INDEXED BY decision_by_exercise
    WHERE kind = 'decision'
    AND CASE WHEN json_valid(payload) THEN substr(json_extract(payload, '$.action'), 1, 5) END <> 'STOP_'
    AND CASE WHEN json_valid(payload) THEN json_extract(payload, '$.exercise') END = ?
    AND CASE WHEN json_valid(payload) THEN ifnull(json_extract(payload, '$.agreed'), '') END = ?
    AND day <= ? ORDER BY at_utc DESC, id DESC"""
_NEXT_AGREED = """SELECT CASE WHEN json_valid(payload) THEN ifnull(json_extract(payload, '$.agreed'), '') END
    FROM fact INDEXED BY decision_by_exercise
    WHERE kind = 'decision'
    AND CASE WHEN json_valid(payload) THEN substr(json_extract(payload, '$.action'), 1, 5) END <> 'STOP_'
    AND CASE WHEN json_valid(payload) THEN json_extract(payload, '$.exercise') END = ?
    AND CASE WHEN json_valid(payload) THEN ifnull(json_extract(payload, '$.agreed'), '') END > ?
    ORDER BY CASE WHEN json_valid(payload) THEN ifnull(json_extract(payload, '$.agreed'), '') END LIMIT 1"""
_PAUSES = """SELECT id, kind, subject, device, at_utc, offset_minutes, day, payload
    FROM fact INDEXED BY pause_by_exercise
    WHERE kind = 'decision'
    AND CASE WHEN json_valid(payload) THEN json_extract(payload, '$.action') END = 'PAUSE_EXERCISE'
    AND CASE WHEN json_valid(payload) THEN json_extract(payload, '$.exercise') END = ?
    AND day <= ? ORDER BY at_utc DESC, id DESC"""
_LISTS_WITH_YES = """SELECT id, kind, subject, device, at_utc, offset_minutes, day, payload
    FROM fact INDEXED BY safety_list
    WHERE kind = 'safety_answers' AND (substr(payload, -9) = '"yes":[]}') = 0"""
_NEWEST_LIST = """SELECT id, kind, subject, device, at_utc, offset_minutes, day, payload
    FROM fact INDEXED BY safety_list
    WHERE kind = 'safety_answers' AND (substr(payload, -9) = '"yes":[]}') = 1 AND day <= ?
    ORDER BY at_utc DESC, id DESC LIMIT 1"""
_FIRST_LIST = """SELECT id, kind, subject, device, at_utc, offset_minutes, day, payload
    FROM fact INDEXED BY fact_by_day
    WHERE kind = 'safety_answers' ORDER BY day, at_utc, id LIMIT 1"""


def decisions(connection: sqlite3.Connection, exercises: Sequence[str], last: date) -> list[DoseDecision]:
    """Of each of ``exercises`` the newest decision up to ``last`` under each agreement (and under none) that is no
    stop, and the newest pause; in order of time. What cannot be read is passed over for the next older."""
    found: dict[str, DoseDecision] = {}
    day = last.isoformat()
    for exercise in exercises:
        newest = [_first(connection, exercise, _PAUSES, (exercise, day))]
        agreed: str | None = ""
        while agreed is not None:
            newest.append(_first(connection, exercise, _DECISIONS, (exercise, agreed, day)))
            row = connection.execute(_NEXT_AGREED, (exercise, agreed)).fetchone()
            agreed = None if row is None else row[0]
        found |= {str(each.stamp.id): each for each in newest if each is not None}
    return sorted(found.values(), key=lambda each: (each.stamp.at, each.stamp.id))


def _first(connection: sqlite3.Connection, exercise: str, query: str, cells: tuple[str, ...]) -> DoseDecision | None:
    """The first that can be read. The rows are taken one by one, and mostly the first is enough; nothing is left open,
    for whoever reads keeps others from writing."""
    rows = connection.execute(query, cells)
    try:
        for fact in readable(rows):
            if isinstance(fact, DoseDecision) and fact.exercise == exercise:
                return fact
    finally:
        rows.close()
    return None


def safety_lists(connection: sqlite3.Connection, last: date) -> list[SafetyAnswers]:
    """Every list with a yes, the newest one up to ``last``, and the first one ever, in order of time. A ``KnownError``
    where one of them cannot be read, for a yes would be lost. Whether a list has one the index knows from when it was
    kept, whatever the disk makes of the row since."""
    rows = [
        *connection.execute(_LISTS_WITH_YES),
        *connection.execute(_NEWEST_LIST, (last.isoformat(),)),
        *connection.execute(_FIRST_LIST),
    ]
    found = {str(fact.stamp.id): fact for fact in readable(rows) if isinstance(fact, SafetyAnswers)}
    return sorted(found.values(), key=lambda each: (each.stamp.at, each.stamp.id))
