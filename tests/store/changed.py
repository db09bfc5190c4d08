"""What a disk does silently: a kept row says something else, or a page is not what it was."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

PAGE = 4096


def turn_a_byte(path: Path, before: bytes, after: bytes) -> None:
    """Turn the only ``before`` in the file into ``after``, on the disk and nowhere else; SQLite finds nothing wrong."""
    content = path.read_bytes()
    assert content.count(before) == 1 and len(before) == len(after)
    path.write_bytes(content.replace(before, after))
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def spoil_an_index(path: Path) -> None:
    """Let a page of an index forget its last row; SQLite opens the file, and its own check finds it."""
    with closing(sqlite3.connect(path)) as connection:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'fact_by_day'").fetchone()
    content = bytearray(path.read_bytes())
    at = (root - 1) * PAGE
    if content[at] == 2:  # not a leaf: go down to its first
        cell = at + int.from_bytes(content[at + 12 : at + 14], "big")
        at = (int.from_bytes(content[cell : cell + 4], "big") - 1) * PAGE
    rows = int.from_bytes(content[at + 3 : at + 5], "big")
    content[at + 3 : at + 5] = (rows - 1).to_bytes(2, "big")
    path.write_bytes(content)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA quick_check").fetchall() != [("ok",)]
