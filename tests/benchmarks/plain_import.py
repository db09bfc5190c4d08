"""The baseline of the import: Python's ``sqlite3`` copies every row of the journal that is named into a new file of the
same tables and indexes, in one transaction, as safe on disk as the program's own."""

from __future__ import annotations

import sqlite3
import sys


def main() -> None:
    """From the file ``sys.argv[1]`` to the new file ``sys.argv[2]``."""
    there, here = sqlite3.connect(sys.argv[1]), sqlite3.connect(sys.argv[2], isolation_level=None)
    for pragma in ("journal_mode=DELETE", "synchronous=EXTRA", "fullfsync=ON"):
        here.execute(f"PRAGMA {pragma}")
    shapes = there.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid").fetchall()
    here.execute("BEGIN IMMEDIATE")
    for _kind, _name, statement in shapes:
        here.execute(statement)
    for name in [name for kind, name, _statement in shapes if kind == "table"]:
        rows = there.execute(f"SELECT * FROM {name}")
        marks = ", ".join("?" for _column in rows.description)
        here.executemany(f"INSERT INTO {name} VALUES ({marks})", rows)
    here.execute("COMMIT")


if __name__ == "__main__":
    main()
