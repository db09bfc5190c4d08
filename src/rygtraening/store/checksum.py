"""The sum that each kept row carries of itself, so that what a disk changed silently is found.

CRC-32 (zlib's) of the row's cells as UTF-8 with a unit separator (``1f``) between them, in the order of the table. Any
run of up to 32 wrong bits is always found, and of anything else all but one in four thousand million: enough against
disks, cables and memory, which do not mean it. It is no seal: whoever changes a row on purpose can write its sum too.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import date
from zlib import crc32

from rygtraening.domain.facts import KINDS
from rygtraening.domain.integrity import RUNNING, ChangedRow

FIRST_VERSION = 4
"""The version of the file whose rows have sums."""
_BETWEEN = "\x1f"
_KINDS = frozenset(kind.KIND for kind in KINDS)

# The bytes of a cell count, whatever they are: a text that is no UTF-8 any more has a sum like any other. A cell that
# holds nothing, which its table forbids, makes a row without a sum.
_FILL_FACTS = """UPDATE fact SET checksum = row_sum(CAST(id || char(31) || kind || char(31) || subject || char(31)
    || device || char(31) || at_utc || char(31) || offset_minutes || char(31) || day || char(31) || payload AS BLOB))
    WHERE typeof(id) || typeof(kind) || typeof(subject) || typeof(device) || typeof(at_utc) || typeof(offset_minutes)
    || typeof(day) || typeof(payload) = 'texttexttexttexttextintegertexttext'"""
_FILL_RUNNING = """UPDATE running SET checksum = row_sum(CAST(session || char(31) || payload AS BLOB))
    WHERE typeof(session) || typeof(payload) = 'texttext'"""
_CHANGED_FACTS = """SELECT CAST(id AS BLOB), CAST(kind AS BLOB), CAST(day AS BLOB) FROM fact
    WHERE checksum IS NOT row_sum(CAST(id || char(31) || kind || char(31) || subject || char(31) || device || char(31)
    || at_utc || char(31) || offset_minutes || char(31) || day || char(31) || payload AS BLOB)) ORDER BY day, id"""
_CHANGED_RUNNING = """SELECT 1 FROM running
    WHERE checksum IS NOT row_sum(CAST(session || char(31) || payload AS BLOB))"""


def of(cells: Iterable[object]) -> int:
    """The sum of a row of texts and whole numbers, 0 to 2³² - 1."""
    return crc32(_BETWEEN.join(map(str, cells)).encode())


def fill(connection: sqlite3.Connection) -> None:
    """Give every row its sum as it is now. One that holds what its table forbids, which SQLite would not write again,
    keeps what it has, and so is found changed."""
    _teach(connection)
    connection.execute(_FILL_FACTS)
    connection.execute(_FILL_RUNNING)


def changed(connection: sqlite3.Connection) -> list[ChangedRow]:
    """The rows that are not what their sums say, in order of day; the session in progress comes last."""
    _teach(connection)
    found = [
        ChangedRow(_text(row_id), kind if (kind := _text(row_kind)) in _KINDS else None, day(_text(row_day)))
        for row_id, row_kind, row_day in connection.execute(_CHANGED_FACTS)
    ]
    found += [ChangedRow("", RUNNING, None) for _one in connection.execute(_CHANGED_RUNNING)]
    return found


def day(text: str) -> date | None:
    """The day of a column; ``None`` where it holds none, as a changed row may."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _teach(connection: sqlite3.Connection) -> None:
    connection.create_function("row_sum", 1, _of_bytes, deterministic=True)


def _of_bytes(cells: bytes | None) -> int | None:
    return None if cells is None else crc32(cells)


def _text(cell: bytes | None) -> str:
    return (cell or b"").decode(errors="replace")
